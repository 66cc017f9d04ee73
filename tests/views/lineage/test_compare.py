"""The compare page: two versions side by side."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils import timezone

from claims import carryover
from claims.choices import JobState, LinkState, Relation, Status
from claims.models import Article, Comparison, Event, Link, Run
from claims.services import links
from claims.services.articles import request_run
from claims.services.claims import correct_span
from claims.services.evidence import reuse_evidence
from claims.services.verdicts import move_claim
from tests.conftest import mark
from tests.markup import elements
from tests.views.review.conftest import HTMX

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(client, article, later_article, reviewer):
    client.force_login(reviewer)
    return reverse("compare", args=[later_article.pk, article.pk])


def texts(page):
    return " ".join(page.split())


def decide(client, link, act, **more):
    values = {"act": act, "seen": link.stamp, **more}
    return client.post(reverse("link_decide", args=[link.pk]), values)


def test_what_differs_is_marked_inside_the_sentences(client, address, overtaking):
    page = texts(client.get(address).content.decode())
    assert "<del>Almost 50</del> passengers have been pulled" in page
    assert "<ins>More than 60</ins> passengers have been pulled" in page
    assert "the ranges do not meet" in page
    assert "and overtakes it" in page


def test_changes_stand_for_a_reason_that_was_not_given(client, address, overtaking):
    Link.objects.update(reason="")
    assert "<del>below 50 passengers</del>" in texts(client.get(address).content.decode())


def test_dropped_and_added_claims_have_rows_of_their_own(client, address, overtaking, other_claim, lifeboats):
    page = texts(client.get(address).content.decode())
    assert "Not in the later version." in page
    assert "Not in the earlier version." in page
    assert "<b>1</b> revised" in page
    assert "<b>1</b> dropped" in page
    assert "<b>1</b> new" in page


def test_what_only_style_tells_apart_is_folded_away(client, address, article, later_article, reviewer, link):
    said, again = (
        mark(article, "The ferry Linnet left", reviewer),
        mark(later_article, "Lifeboats from", reviewer),
    )
    type(said).objects.filter(pk=said.pk).update(quote="60 percent of the ferry's crew")
    type(said).objects.filter(pk=again.pk).update(quote="60 per cent of the ferry’s crew")
    link(said, again, Relation.REPEATS)
    page = texts(client.get(address).content.decode())
    assert "60 percent of the ferry&#x27;s crew" in page
    assert "<del" not in page.split('id="pairs"')[1]


def test_two_versions_in_the_wrong_order_are_put_into_the_right_one(client, address, article, later_article):
    turned = client.get(reverse("compare", args=[article.pk, later_article.pk]))
    assert turned.status_code == 302
    assert turned["Location"] == address


@pytest.mark.parametrize("other", ["itself", "no story", "another story"])
def test_only_versions_of_one_story_are_compared(
    client, address, article, later_article, desk, reviewer, other
):
    if other == "no story":
        type(article).objects.filter(pk=article.pk).update(story=None)
    elif other == "another story":
        story = article.story.__class__.objects.create(desk=desk, title="Another")
        type(article).objects.filter(pk=article.pk).update(story=story)
    earlier = later_article if other == "itself" else article
    assert client.get(reverse("compare", args=[later_article.pk, earlier.pk])).status_code == 404


def test_another_desk_sees_no_comparison(client, address, outsider, overtaking):
    client.force_login(outsider)
    assert client.get(address).status_code == 404
    assert decide(client, overtaking, "accept").status_code == 404


def test_a_viewer_reads_but_decides_nothing(client, address, viewer, overtaking):
    client.force_login(viewer)
    page = client.get(address).content.decode()
    assert reverse("link_decide", args=[overtaking.pk]) not in page
    assert decide(client, overtaking, "accept").status_code == 403
    assert Link.objects.get(pk=overtaking.pk).state == LinkState.PROPOSED


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


@pytest.mark.parametrize(
    "state, said",
    [
        (JobState.QUEUED, "Waiting for a worker"),
        (JobState.RUNNING, "Reading the claims"),
        (JobState.FAILED, "The comparison failed"),
        (None, "Not compared yet"),
    ],
)
def test_how_the_comparison_stands(client, address, article, later_article, claim, state, said):
    for one in (article, later_article):
        one.runs.create(state=JobState.DONE)
    Comparison.objects.all().delete()
    if state:
        Comparison.objects.create(
            article=later_article, state=state, stage="Reading the claims", error="It took too long."
        )
    page = client.get(address).content.decode()
    assert said in page
    assert ("data-poll" in page) is (state in (JobState.QUEUED, JobState.RUNNING))


def test_rows_stay_put_while_a_second_comparison_runs(client, address, overtaking, later_article):
    Comparison.objects.all().filter(links=None).delete()
    again = Comparison.objects.create(article=later_article, state=JobState.RUNNING)
    page = client.get(address).content.decode()
    assert f'hx-get="{address}?watched=1" hx-select="#comparison"' in page
    Comparison.objects.filter(pk=again.pk).update(state=JobState.DONE)
    assert "The comparison is done." in client.get(address, {"watched": "1"}).content.decode()
    assert "The comparison is done." not in client.get(address).content.decode()


def test_versions_that_are_not_extracted_yet_say_so(client, address, article, later_article, reviewer):
    request_run(article=article, actor=reviewer)
    page = texts(client.get(address).content.decode())
    assert "The 3 March, 12:05 version has no claims yet" in page


def test_a_failed_comparison_is_asked_for_again(client, address, later_article, article, claim, later_claim):
    Comparison.objects.create(article=later_article, state=JobState.FAILED)
    answer = client.post(reverse("article_comparison", args=[later_article.pk]), {"earlier": article.pk})
    assert answer["Location"] == address
    assert later_article.comparisons.active().count() == 1


def test_a_link_that_waits_to_be_compared_again_says_so(client, address, overtaking, later_claim, reviewer):
    Comparison.objects.update(state=JobState.DONE, finished_at=timezone.now())
    correct_span(claim=later_claim, seen=1, start=later_claim.start, end=later_claim.end - 10, actor=reviewer)
    assert carryover.WAITS in texts(client.get(address).content.decode())


def test_any_two_versions_can_be_picked(client, address, article, later_article, story):
    choose = reverse("story_compare", args=[story.pk])
    assert client.get(choose)["Location"] == address
    assert client.get(choose, {"earlier": later_article.pk, "later": article.pk})["Location"] == address
    assert client.get(choose, {"earlier": "999", "later": "x"})["Location"] == address


def test_one_version_alone_has_nothing_to_compare_with(client, reviewer, story, article):
    client.force_login(reviewer)
    answer = client.get(reverse("story_compare", args=[story.pk]), follow=True)
    assert "There is only one version yet." in answer.content.decode()


def test_the_address_names_the_row_to_begin_with(client, address, overtaking, other_claim):
    rows = elements(client.get(address, {"at": f"earlier-{other_claim.pk}"}).content)
    (current,) = [row for row in rows if row.get("data-pair") is not None and row.get("aria-current")]
    assert current.get("id") == f"pair-earlier-{other_claim.pk}"


def test_ten_rows_cost_as_many_queries_as_one(
    client, address, article, later_article, link, overtaking, evidence, reviewer, second_reviewer, django_assert_num_queries, django_assert_max_num_queries
):  # fmt: skip
    def repeat(quote):
        said = mark(article, quote, reviewer)
        reuse_evidence(claim=said, piece=evidence, actor=reviewer)
        said = move_claim(claim=said, seen=1, to=Status.CONFIRMED, actor=second_reviewer)
        start = said.start % 40
        again = mark(later_article, later_article.text[start : start + 30], reviewer)
        link(said, again, Relation.REPEATS)

    repeat("ferry Linnet")
    client.get(address)
    with django_assert_max_num_queries(16) as one:
        client.get(address)
    for quote in ["Port Orla at 10:40", "118 people on board", "a freighter", "coast guard said"]:
        repeat(quote)
    with django_assert_num_queries(len(one.captured_queries)):
        client.get(address)


def test_looking_changes_nothing(client, address, overtaking):
    events = Event.objects.count()
    for name, pk in (("link_decide", overtaking.pk), ("article_repeats", overtaking.later.article_id)):
        assert client.get(reverse(name, args=[pk])).status_code == 405
    assert Event.objects.count() == events


def test_a_version_dated_before_the_one_it_replaces_stands_after_it(client, address, article, overtaking):
    early = article.told_at.replace(year=2020)
    Article.objects.filter(pk=overtaking.later.article_id).update(published_at=early, replaces=article)
    page = client.get(address)
    assert page.status_code == 200
    assert reverse("link_decide", args=[overtaking.pk]) in page.content.decode()
    chosen = client.get(reverse("story_compare", args=[article.story_id]))
    assert chosen["Location"] == address
    story = client.get(reverse("story", args=[article.story_id])).content.decode()
    assert f'href="{address}"' in story
    assert "1 revised" in texts(story)


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


def test_a_version_that_must_not_be_used_says_so(client, address, article, overtaking):
    assert "do not use" not in client.get(address).content.decode()
    Article.objects.filter(pk=article.pk).update(pub_status="canceled")
    assert "do not use" in client.get(address).content.decode()


@pytest.mark.parametrize(
    ("whose", "state", "said"),
    [
        (None, None, "Nothing compared yet"),
        ("later", JobState.FAILED, "Nothing compared yet"),
        ("before", JobState.DONE, "Nothing compared yet"),
        ("later", JobState.DONE, "No claim of one answers a claim of the other"),
        ("earlier", JobState.DONE, "No claim of one answers a claim of the other"),
    ],
)
def test_that_nothing_answers_is_said_only_once_both_were_compared(
    client, address, claim, later_claim, article, later_article, whose, state, said
):
    Comparison.objects.all().delete()
    for one in (article, later_article):
        Run.objects.create(article=one, state=JobState.DONE)
    if whose:
        made = Comparison.objects.create(article=later_article if whose == "later" else article, state=state)
        if whose == "before":
            Comparison.objects.filter(pk=made.pk).update(created_at=article.created_at)
    page = texts(client.get(address).content.decode())
    assert said in page
    assert ("Not compared yet" in page) is (state != JobState.FAILED and said == "Nothing compared yet")
