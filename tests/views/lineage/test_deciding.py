"""Deciding on the compare page: accepting, rejecting, taking back, carrying over."""

from __future__ import annotations

import pytest
from django.urls import reverse

from claims.choices import LinkState, Relation, Status
from claims.models import Article, Link
from claims.services import links
from claims.services.verdicts import move_claim
from tests.views.lineage.conftest import decide, texts
from tests.views.review.conftest import HTMX

pytestmark = pytest.mark.django_db


def test_accepting_a_superseding_proposal_supersedes_the_earlier_claim(
    client, address, overtaking, claim, later_claim
):
    answer = decide(client, overtaking, "accept")
    claim.refresh_from_db()
    assert (claim.status, claim.superseded_by_id) == (Status.SUPERSEDED, later_claim.pk)
    assert claim.reason == overtaking.reason
    assert answer["Location"] == f"{address}?at=later-{later_claim.pk}#pair-later-{later_claim.pk}"
    page = texts(client.get(answer["Location"]).content.decode())
    assert "Accepted by Mira" in page
    assert "The earlier claim is marked as superseded." in page


def test_htmx_gets_the_row_and_the_counts(client, address, overtaking, other_claim):
    values = {"act": "accept", "seen": overtaking.stamp}
    answer = client.post(reverse("link_decide", args=[overtaking.pk]), values, headers=HTMX)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert page.count("data-pair") == 1
    assert 'id="summary" hx-swap-oob="true"' in page
    assert "superseded" in answer["HX-Trigger"]


def test_rejecting_makes_its_claims_dropped_and_new(client, address, overtaking):
    decide(client, overtaking, "reject")
    page = texts(client.get(address).content.decode())
    assert "Mira said that they are not linked" in page
    assert "<b>1</b> dropped" in page
    assert "<b>1</b> new" in page


@pytest.mark.parametrize("act", ["accept", "reject"])
def test_one_press_takes_a_decision_and_its_verdict_back(client, address, overtaking, claim, act):
    decide(client, overtaking, act)
    decided = Link.objects.select_related("earlier", "later").get(pk=overtaking.pk)
    decide(client, decided, "take_back")
    claim.refresh_from_db()
    assert claim.status == Status.UNREVIEWED
    assert Link.objects.get(pk=overtaking.pk).state == LinkState.PROPOSED


def test_a_verdict_is_carried_over_with_its_evidence(
    client, address, link, claim, evidence, later_claim, second_reviewer
):
    move_claim(claim=claim, seen=1, to=Status.CONFIRMED, actor=second_reviewer)
    same = link(claim, later_claim, Relation.REPEATS)
    same.earlier.refresh_from_db()
    page = texts(client.get(address).content.decode())
    assert "Jonas confirmed the same sentence in the 12:05 version, with 1 piece of evidence." in page
    assert "Carry over" in page
    decide(client, Link.objects.get(pk=same.pk), "accept")
    later_claim.refresh_from_db()
    assert later_claim.status == Status.CONFIRMED
    assert later_claim.evidence.count() == 1


def test_all_repeats_are_accepted_by_one_press(
    client, address, article, later_article, link, claim, evidence, later_claim, second_reviewer
):
    move_claim(claim=claim, seen=1, to=Status.CONFIRMED, actor=second_reviewer)
    link(claim, later_claim, Relation.REPEATS)
    assert "Accept all repeats (1)" in texts(client.get(address).content.decode())
    answer = client.post(
        reverse("article_repeats", args=[later_article.pk]), {"earlier": article.pk}, follow=True
    )
    page = texts(answer.content.decode())
    assert "1 verdict carried over: “" in page
    assert "Accept all repeats (" not in page
    later_claim.refresh_from_db()
    assert later_claim.status == Status.CONFIRMED


def test_a_claim_that_changed_inherits_nothing(
    client, address, later_article, overtaking, claim, evidence, later_claim, second_reviewer
):
    move_claim(claim=claim, seen=1, to=Status.CONFIRMED, actor=second_reviewer)
    answer = client.post(reverse("article_repeats", args=[later_article.pk]), follow=True)
    assert "No verdict was carried over." in texts(answer.content.decode())
    later_claim.refresh_from_db()
    assert later_claim.status == Status.UNREVIEWED


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_stale_screen_is_refused_and_told_what_stands(
    client, address, overtaking, second_reviewer, headers
):
    seen = overtaking.stamp
    links.reject(link=overtaking, seen=seen, actor=second_reviewer, reason="Another boat.")
    values = {"act": "accept", "seen": seen}
    answer = client.post(reverse("link_decide", args=[overtaking.pk]), values, headers=headers)
    page = texts(answer.content.decode())
    assert answer.status_code == 409
    assert "You were about to accept this." in page
    assert "Jonas said that they are not linked" in page
    assert Link.objects.get(pk=overtaking.pk).state == LinkState.REJECTED


@pytest.mark.parametrize(
    "values, said",
    [
        ({"act": "marry"}, "This page is out of date."),
        ({"act": "accept", "seen": "yesterday"}, "This page is out of date."),
        ({}, "This page is out of date."),
        ({"act": "accept", "reason": "x" * 5001}, "at most 5,000 characters"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(client, address, overtaking, values, said):
    body = {"seen": overtaking.stamp, **values}
    answer = client.post(reverse("link_decide", args=[overtaking.pk]), body)
    assert answer.status_code == 422
    assert said in answer.content.decode()


def test_a_refusal_of_the_rules_is_told_in_its_row(client, address, overtaking, reviewer):
    links.accept(link=overtaking, seen=overtaking.stamp, actor=reviewer)
    now = Link.objects.get(pk=overtaking.pk)
    answer = decide(client, now, "accept")
    assert answer.status_code == 422
    assert "This link is accepted already." in answer.content.decode()


def move_out(link):
    Article.objects.filter(pk=link.later.article_id).update(story=None)


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "htmx"])
def test_a_link_whose_claim_was_withdrawn_meanwhile_is_told(
    client, address, overtaking, claim, reviewer, headers
):
    move_claim(claim=claim, seen=claim.version, to=Status.WITHDRAWN, actor=reviewer, reason="No claim")
    posted = {"act": "accept", "seen": overtaking.stamp}
    answer = client.post(reverse("link_decide", args=[overtaking.pk]), posted, headers=headers)
    assert answer.status_code == 409
    assert "Somebody was faster" in texts(answer.content.decode())
    assert Link.objects.get(pk=overtaking.pk).state == LinkState.PROPOSED


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "htmx"])
def test_a_decision_on_versions_that_parted_leads_to_the_claim(
    client, address, overtaking, later_claim, headers
):
    move_out(overtaking)
    posted = {"act": "accept", "seen": overtaking.stamp}
    answer = client.post(reverse("link_decide", args=[overtaking.pk]), posted, headers=headers)
    to = answer["HX-Redirect"] if headers else answer["Location"]
    assert to == reverse("article", args=[later_claim.article_id]) + f"?claim={later_claim.pk}"
    assert Link.objects.get(pk=overtaking.pk).state == LinkState.ACCEPTED
    assert "The earlier claim is marked as superseded." in client.get(to).content.decode()


def test_a_stale_decision_on_versions_that_parted_is_told(client, address, overtaking):
    move_out(overtaking)
    posted = {"act": "accept", "seen": "0-0-0"}
    decide_at = reverse("link_decide", args=[overtaking.pk])
    answer = client.post(decide_at, posted, headers=HTMX)
    assert answer.status_code == 409
    assert "moved out of the story" in texts(answer.content.decode())
    plain = client.post(decide_at, posted, follow=True)
    assert "no longer two versions of one story" in plain.content.decode()
