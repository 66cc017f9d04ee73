"""What the panel tells of other versions: proposals, sums, and what still states a superseded claim."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django.asserts import assertContains

from claims import carryover
from claims.choices import JobState, LinkState, Relation, ReportFormat, Status
from claims.models import Article, Claim, Comparison, Link, SumCheck
from claims.services import differing, links, report_runs
from claims.services.claims import correct_span
from claims.services.reports import request_report
from claims.services.verdicts import move_claim
from tests.views.lineage.conftest import comparison, lifeboats, link, overtaking  # noqa: F401

pytestmark = pytest.mark.django_db


def panel(browser, claim):
    answer = browser.get(reverse("article", args=[claim.article_id]), {"claim": claim.pk})
    return " ".join(answer.content.decode().split())


def decide(browser, claim, link, act, **more):  # noqa: F811
    address = reverse("claim_link", args=[claim.pk, link.pk])
    return browser.post(address, {"act": act, "seen": link.stamp, **more})


def fresh(link):  # noqa: F811
    return Link.objects.select_related("earlier", "later").get(pk=link.pk)


@pytest.fixture
def repeated(link, confirmed, later_claim) -> Link:  # noqa: F811
    """The evening claim repeats the one of noon that Jonas confirmed."""
    return link(confirmed, later_claim, Relation.REPEATS, reason="Says the same.")


def test_a_verdict_to_carry_over_tells_whose_it_is(quick, repeated, later_claim):
    page = panel(quick, later_claim)
    assert "Jonas confirmed the same sentence in the 12:05 version</b>, with 1 piece of evidence." in page
    assert 'data-key="y"' in page


def test_verdicts_that_differ_are_looked_at_side_by_side_and_may_be_meant_so(
    quick,
    repeated,
    confirmed,
    later_claim,
    reviewer,
):
    decide(quick, later_claim, repeated, "accept")
    confirmed.refresh_from_db()
    move_claim(
        claim=confirmed, seen=confirmed.version, to=Status.DISPUTED, actor=reviewer, reason="Not at noon."
    )
    side = reverse("compare", args=[later_claim.article_id, confirmed.article_id])
    page = panel(quick, later_claim)
    assert (
        f'or say <a href="{side}?at=later-{later_claim.pk}#pair-later-{later_claim.pk}">side by side</a>'
        in page
    )
    assert "Decided differently: disputed in the 12:05 version, confirmed in the 18:05 version." in page
    differing.differ(link=repeated, seen=fresh(repeated).stamp, actor=reviewer, reason="True by six.")
    page = panel(quick, later_claim)
    assert "The verdict this was taken over from" not in page
    assert "Mira said that they are meant to differ: “True by six.”" in page


def test_carrying_over_brings_the_verdict_and_its_evidence(quick, repeated, later_claim):
    answer = decide(quick, later_claim, repeated, "accept")
    later_claim.refresh_from_db()
    assert later_claim.status == Status.CONFIRMED
    assert later_claim.evidence.count() == 1
    assert "Carried over: confirmed." in answer["HX-Trigger"]


@pytest.mark.parametrize(
    ("to", "words"),
    [
        (Status.UNREVIEWED, "reopened"),
        (Status.DISPUTED, "changed to disputed"),
        (Status.WITHDRAWN, "withdrawn"),
    ],
)
def test_a_verdict_taken_over_tells_that_its_source_moved(
    quick, repeated, confirmed, later_claim, reviewer, to, words
):
    links.accept(link=repeated, seen=repeated.stamp, actor=reviewer)
    assert "was taken over from" not in panel(quick, later_claim)
    source = Claim.objects.get(pk=confirmed.pk)
    if to is Status.WITHDRAWN:
        source = move_claim(
            claim=source, seen=source.version, to=Status.UNREVIEWED, actor=reviewer, reason="Look again."
        )
    move_claim(claim=source, seen=source.version, to=to, actor=reviewer, reason="The log says 41.")
    page = panel(quick, later_claim)
    assert f"<b>The verdict this was taken over from was {words}.</b>" in page
    assert f'?claim={confirmed.pk}">the 12:05 version</a>' in page


def test_without_scripts_the_page_comes_back_to_the_claim(plain, repeated, later_claim):
    answer = decide(plain, later_claim, repeated, "accept")
    assert answer.status_code == 302
    assert f"?claim={later_claim.pk}" in answer["Location"]


def test_the_later_claim_says_what_it_overtakes(quick, overtaking, later_claim):  # noqa: F811
    page = panel(quick, later_claim)
    assert "<b>This overtakes</b> what the 12:05 version said" in page
    assert "<del>Almost 50</del>" in page
    assert "the ranges do not meet" in page


def test_the_earlier_claim_is_superseded_from_its_own_panel(quick, overtaking, claim, later_claim):  # noqa: F811
    assert "<b>This is overtaken</b> by the 18:05 version" in panel(quick, claim)
    decide(quick, claim, overtaking, "accept")
    claim.refresh_from_db()
    assert (claim.status, claim.superseded_by_id) == (Status.SUPERSEDED, later_claim.pk)


def test_a_rejected_proposal_is_told_below_and_taken_back(quick, overtaking, later_claim):  # noqa: F811
    decide(quick, later_claim, overtaking, "reject")
    page = panel(quick, later_claim)
    assert "This overtakes" not in page
    assert "Mira said that they are not linked" in page
    decide(quick, later_claim, fresh(overtaking), "take_back")
    assert fresh(overtaking).state == LinkState.PROPOSED


def test_a_disagreement_is_shown_on_both_claims(quick, link, claim, later_claim):  # noqa: F811
    link(claim, later_claim, Relation.CONFLICTS)
    assert "<b>This disagrees</b> with the 18:05 version" in panel(quick, claim)
    assert "<b>This disagrees</b> with the 12:05 version" in panel(quick, later_claim)


def test_a_sum_that_does_not_hold_shows_its_arithmetic_on_each_of_its_claims(
    quick, comparison, later_claim, lifeboats, later_article  # noqa: F811
):  # fmt: skip
    SumCheck.objects.create(
        article=later_article, comparison=comparison, total=later_claim, figure=0,
        parts=[{"claim": lifeboats.pk, "figure": 0}], arithmetic="41 + 22 = 63, not 60", consistent=False,
    )  # fmt: skip
    for one in (later_claim, lifeboats):
        page = panel(quick, one)
        assert "This sum does not hold:" in page
        assert "41 + 22 = 63, not 60" in page


def test_a_sum_that_holds_is_a_fact(quick, comparison, later_claim, later_article):  # noqa: F811
    SumCheck.objects.create(
        article=later_article, comparison=comparison, total=later_claim, figure=0, parts=[],
        arithmetic="41 + 22 = 63", consistent=True,
    )  # fmt: skip
    assert "<dt>Adds up</dt>" in panel(quick, later_claim)


def test_a_superseded_claim_tells_what_still_states_it(
    quick, link, claim, later_claim, lifeboats, desk, reviewer, second_reviewer  # noqa: F811
):  # fmt: skip
    link(claim, lifeboats, Relation.REPEATS)
    report = request_report(desk=desk, actor=reviewer, format=ReportFormat.CSV)
    report_runs.perform(report_id=report.pk)
    claim.refresh_from_db()
    move_claim(
        claim=claim, seen=claim.version, to=Status.SUPERSEDED, actor=second_reviewer,
        superseded_by=later_claim, reason="Counted again.",
    )  # fmt: skip
    page = panel(quick, claim)
    assert "1 other claim still states it:" in page
    assert lifeboats.quote in page
    assert "1 report went out with it:" in page
    assert reverse("report", args=[report.pk]) in page


def test_more_reports_than_are_shown_are_told_in_full(plain, overtaking, claim, reviewer, desk, monkeypatch):  # noqa: F811
    monkeypatch.setattr("claims.views.review.lineage.STALE_SHOWN", 2)
    for _ in range(3):
        report_runs.perform(report_id=request_report(desk=desk, actor=reviewer, format=ReportFormat.CSV).pk)
    links.accept(link=overtaking, seen=overtaking.stamp, actor=reviewer)
    page = panel(plain, claim)
    assert "3 reports went out with it; the first 2 are shown:" in page
    assert page.count(">Report ") == 2


@pytest.mark.parametrize("act", ["", "accept"], ids=["to decide", "decided"])
@pytest.mark.parametrize("together", [True, False], ids=["one story", "parted"])
def test_side_by_side_is_offered_where_that_page_is(plain, overtaking, later_claim, reviewer, act, together):  # noqa: F811
    if act:
        links.accept(link=overtaking, seen=overtaking.stamp, actor=reviewer)
    if not together:
        Article.objects.filter(pk=later_claim.article_id).update(story=None)
    address = reverse("compare", args=[later_claim.article_id, overtaking.earlier.article_id])
    shown = panel(plain, later_claim)
    assert ("Side by side" in shown) is together
    assert (f'href="{address}?at' in shown) is together
    assert plain.get(address).status_code == (200 if together else 404)


@pytest.mark.parametrize("browser", ["quick", "plain"])
def test_a_stale_screen_shows_both_sides(request, overtaking, later_claim, second_reviewer, browser):  # noqa: F811
    browser = request.getfixturevalue(browser)
    seen = overtaking.stamp
    links.reject(link=overtaking, seen=seen, actor=second_reviewer)
    answer = browser.post(
        reverse("claim_link", args=[later_claim.pk, overtaking.pk]), {"act": "accept", "seen": seen}
    )
    page = " ".join(answer.content.decode().split())
    assert answer.status_code == 409
    assert "accept what the link to another version proposes" in page
    assert fresh(overtaking).state == LinkState.REJECTED


def test_a_refusal_of_the_rules_is_told_in_words(quick, overtaking, later_claim):  # noqa: F811
    answer = decide(quick, later_claim, overtaking, "take_back")
    assert answer.status_code == 422
    assert "proposed already" in answer.content.decode()


@pytest.mark.parametrize(("who", "code"), [("viewer", 403), ("outsider", 404)])
def test_who_may_not_decide(client, request, overtaking, later_claim, who, code):  # noqa: F811
    client.force_login(request.getfixturevalue(who))
    assert decide(client, later_claim, overtaking, "accept").status_code == code
    assert fresh(overtaking).state == LinkState.PROPOSED


def test_a_link_of_another_claim_is_not_there(quick, overtaking, other_claim):  # noqa: F811
    assert decide(quick, other_claim, overtaking, "accept").status_code == 404


def test_a_viewer_reads_the_proposal_without_its_buttons(client, viewer, overtaking, later_claim):  # noqa: F811
    client.force_login(viewer)
    page = panel(client, later_claim)
    assert "This overtakes" in page
    assert reverse("claim_link", args=[later_claim.pk, overtaking.pk]) not in page


@pytest.fixture
def found(comparison):  # noqa: F811
    """Links count from when their comparison ended."""
    Comparison.objects.update(state=JobState.DONE, finished_at=timezone.now())


def shorten(claim, actor) -> None:
    claim.refresh_from_db()
    correct_span(claim=claim, seen=claim.version, start=claim.start, end=claim.end - 10, actor=actor)


def test_what_waits_to_be_compared_again_says_so_and_is_not_accepted(
    quick, repeated, found, later_claim, reviewer
):
    shorten(later_claim, reviewer)
    page = panel(quick, later_claim)
    assert page.count(carryover.WAITS) == 1
    assert reverse("article_repeats", args=[later_claim.article_id]) not in page
    answer = decide(quick, later_claim, fresh(repeated), "accept")
    assert answer.status_code == 422
    assert carryover.WAITS in answer.content.decode()
    assert fresh(repeated).state == LinkState.PROPOSED


def test_what_overtakes_says_so_too(quick, overtaking, found, later_claim, reviewer):  # noqa: F811
    shorten(later_claim, reviewer)
    assert panel(quick, later_claim).count(carryover.WAITS) == 1


def test_an_accepted_link_tells_that_its_claim_was_corrected_since(
    quick,
    overtaking,  # noqa: F811
    claim,
    later_claim,
    reviewer,
):
    links.accept(link=overtaking, seen=fresh(overtaking).stamp, actor=reviewer)
    assert carryover.CORRECTED not in panel(quick, later_claim)
    shorten(later_claim, reviewer)
    for one in (claim, later_claim):
        assert panel(quick, one).count(carryover.CORRECTED) == 1


def test_all_repeats_of_the_article_are_one_press(plain, repeated, later_claim):
    address = reverse("article_repeats", args=[later_claim.article_id])
    assert address in panel(plain, later_claim)
    answer = plain.post(address, follow=True)
    assert Claim.objects.get(pk=later_claim.pk).status == Status.CONFIRMED
    assertContains(answer, f"1 verdict carried over: “{later_claim.quote[:40]}")
    assertContains(answer, f'data-claim="{later_claim.pk}"')  # what it was, and its undo, are in sight
    assert address not in panel(plain, later_claim)
