"""The review page."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains, assertTemplateNotUsed, assertTemplateUsed

from claims.choices import Status
from claims.models import Claim
from claims.services.articles import add_text, request_run
from claims.services.claims import add_claim
from claims.services.verdicts import move_claim
from tests.conftest import mark

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(article) -> str:
    return reverse("article", args=[article.pk])


def test_the_text_stands_with_its_claims_and_the_first_open_one_is_selected(
    plain, address, confirmed, other_claim
):
    answer = plain.get(address)
    assertContains(answer, f'id="claim-{confirmed.pk}"')
    assertContains(answer, 'class="claim confirmed"')
    assert answer.context["claim"] == other_claim


def test_the_address_selects_a_claim(plain, address, claim, other_claim):
    answer = plain.get(address, {"claim": other_claim.pk})
    assert answer.context["claim"] == other_claim
    assertContains(answer, f'data-version="{other_claim.version}"')


@pytest.mark.parametrize("number", ["0", "99999999", "9" * 400, "-1", "x", "1.5"])
def test_a_claim_that_is_not_of_this_article_is_not_found(plain, address, claim, number):
    assert plain.get(address, {"claim": number}).status_code == 404


def test_htmx_gets_only_the_panel(quick, address, claim):
    answer = quick.get(address, {"claim": claim.pk})
    assertTemplateUsed(answer, "claims/review/_panel.html")
    assertTemplateNotUsed(answer, "base.html")


def test_the_meter_counts_decided_and_standing_claims(plain, address, confirmed, other_claim):
    assertContains(plain.get(address), "1 of 2 decided")


def test_the_versions_of_the_story_stand_in_order(plain, address, claim, later_claim):
    versions = plain.get(address).context["board"].versions
    assert [(one.pk, one.unreviewed) for one in versions] == [
        (claim.article_id, 1),
        (later_claim.article_id, 1),
    ]


def test_the_filter_dims_the_rest_and_goes_through_what_it_keeps(plain, address, confirmed, other_claim):
    answer = plain.get(address, {"show": "confirmed"})
    assert answer.context["claim"] == confirmed
    assertContains(answer, "claim unreviewed dim")
    assertContains(answer, "Claim 1 of 1")


def test_a_filter_that_keeps_nothing_says_so(plain, address, claim):
    assertContains(plain.get(address, {"show": "disputed"}), "No claim matches")


def test_a_withdrawn_claim_is_not_in_the_text_unless_asked_for(plain, address, claim, other_claim, reviewer):
    move_claim(claim=claim, seen=1, to=Status.WITHDRAWN, actor=reviewer, reason="Not a claim.")
    assertNotContains(plain.get(address), f'data-claim="{claim.pk}"')
    assertContains(plain.get(address, {"show": "withdrawn"}), f'data-claim="{claim.pk}"')


def test_the_text_is_escaped(plain, desk, reviewer):
    text = "<script>alert(1)</script> sank off Orla & Tarn, the owner said.\n\nIt was a <b>ferry</b>."
    article = add_text(desk=desk, actor=reviewer, text=text, extract=False).article
    mark(article, "alert(1)</script> sank", reviewer)
    answer = plain.get(reverse("article", args=[article.pk]))
    assertNotContains(answer, "<script>alert")
    assertNotContains(answer, "<b>ferry")
    assertContains(answer, "&lt;b&gt;ferry")


def test_what_the_panel_tells(plain, address, claim):
    Claim.objects.filter(pk=claim.pk).update(
        claimant={"name": "Orla Coast Guard", "text": "the coast guard", "cue": "said", "start": 130, "end": 145},
        figures=[
            {
                "text": "Almost 50", "start": claim.start, "end": claim.start + 9, "low": None, "high": 50,
                "bound": "below", "counted": "passengers", "unit": "",
            }
        ],
        when={"text": "on Tuesday", "start": 150, "end": 160, "value_start": "2026-03-03", "value_end": "2026-03-03"},
        places=[{"text": "the Orla strait", "start": 110, "end": 125}],
        reasons=["a count with a bound"],
        event="casualty",
        context=[{"kind": "subject", "text": "the ferry company", "start": 0, "end": 17}],
    )  # fmt: skip
    answer = plain.get(address)
    for words in (
        "Orla Coast Guard", "(“the coast guard”, said)", "below 50 passengers", "<mark>Almost 50</mark>", "3 March 2026",
        "the Orla strait", "a count with a bound", 'aria-label="below 50 passengers"', "Mira marked the claim",
        "deaths and injuries", "<dt>Subject</dt>", "“the ferry company”",
    ):  # fmt: skip
        assertContains(answer, words)


def test_a_time_and_place_beside_the_claim_are_told_once(plain, address, claim):
    Claim.objects.filter(pk=claim.pk).update(
        when={"text": "on Tuesday", "start": 150, "end": 160, "value_start": "2026-03-03", "value_end": "2026-03-03"},
        places=[{"text": "the Orla strait", "start": 110, "end": 125}],
        context=[
            {"kind": "time", "text": "on Tuesday", "start": 150, "end": 160},
            {"kind": "place", "text": "the Orla strait", "start": 110, "end": 125},
            {"kind": "place", "text": "Port Selm", "start": 130, "end": 139},
        ],
    )  # fmt: skip
    answer = plain.get(address)
    assertContains(answer, "(“on Tuesday”)")
    assertNotContains(answer, "<dt>Time</dt>")
    assertContains(answer, "“Port Selm”")
    assertContains(answer, "<dt>Place</dt>", count=1)


def test_a_viewer_reads_but_is_offered_no_change(client, viewer, address, confirmed):
    client.force_login(viewer)
    answer = client.get(address, {"claim": confirmed.pk})
    assertContains(answer, "You can read this desk")
    for name in ("claim_move", "claim_undo", "claim_note", "claim_evidence"):
        assertNotContains(answer, reverse(name, args=[confirmed.pk]))


def test_a_viewer_may_not_open_a_verdict(client, viewer, address, confirmed):
    client.force_login(viewer)
    assertNotContains(client.get(address, {"claim": confirmed.pk, "to": "disputed"}), 'id="compose"')


def test_an_outsider_finds_nothing(client, outsider, address, claim):
    client.force_login(outsider)
    assert client.get(address).status_code == 404
    assert client.get(reverse("claim_panel", args=[claim.pk])).status_code == 404


def test_a_stranger_signs_in_first(client, address):
    assert client.get(address).url == f"/accounts/login/?next={address}"
    assert client.get(address, headers={"HX-Request": "true"}).status_code == 403


def test_a_claims_own_address_leads_to_its_place_in_the_article(plain, claim, address):
    assert plain.get(reverse("claim_panel", args=[claim.pk])).url == f"{address}?claim={claim.pk}"


def test_a_draft_tells_the_next_step(plain, address):
    assertContains(plain.get(address), "Check the details first")


def test_an_article_without_a_story_has_no_versions(plain, desk, reviewer):
    article = add_text(
        desk=desk, actor=reviewer, text="The ferry sank off Orla on Tuesday, the owner said.", extract=False
    ).article
    answer = plain.get(reverse("article", args=[article.pk]))
    assertNotContains(answer, "Versions of the story")


def test_ten_claims_cost_as_many_queries_as_one(
    plain, address, article, claim, reviewer, django_assert_num_queries
):
    request_run(article=article, actor=reviewer)
    plain.get(address)
    with CaptureQueriesContext(connection) as few:
        plain.get(address, {"claim": claim.pk})
    for start in range(100, 110):
        add_claim(article=article, start=start, end=start + 9, actor=reviewer)
    assert len(few) < 20
    with django_assert_num_queries(len(few)):
        plain.get(address, {"claim": claim.pk})
