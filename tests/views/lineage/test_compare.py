"""The compare page: two versions side by side."""

from __future__ import annotations

import pytest
from django.urls import reverse

from claims.choices import LinkState, Relation, Status
from claims.models import Article, Event, Link
from claims.services.evidence import reuse_evidence
from claims.services.verdicts import move_claim
from tests.conftest import mark
from tests.markup import elements
from tests.views.lineage.conftest import decide, texts

pytestmark = pytest.mark.django_db


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


def test_a_version_that_must_not_be_used_says_so(client, address, article, overtaking):
    assert "do not use" not in client.get(address).content.decode()
    Article.objects.filter(pk=article.pk).update(pub_status="canceled")
    assert "do not use" in client.get(address).content.decode()
