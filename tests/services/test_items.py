"""Versions of a wire item: their chain, their story, and what they state."""

from __future__ import annotations

import pytest

from claims.choices import PlacedBy, Verb
from claims.models import Article, Run
from claims.services.articles import add_file, edit_details
from claims.services.stories import open_story
from tests.ingest import wire_items as wire
from tests.services.conftest import NO_TEXT, NOON_AT, SIX_AT, THREE_AT, events, faults


def chain(*articles: Article) -> list[int | None]:
    return [Article.objects.get(pk=one.pk).replaces_id for one in articles]


def test_an_article_keeps_what_its_item_states(send):
    article = send("2", NOON_AT).article
    assert (article.item_id, article.item_version, article.pub_status) == (wire.URI, "2", "usable")
    assert article.versioned_at.isoformat() == article.published_at.isoformat() == "2031-03-03T12:05:00+00:00"
    assert faults() == []


def test_a_newer_version_replaces_the_one_before_it_and_says_so(send):
    first, second = send("1", NOON_AT), send("2", SIX_AT)
    assert second.message == "This is a newer version of “Version 1” of 3 March 2031, 12:05 UTC."
    assert chain(first.article, second.article) == [None, first.article.pk]
    assert events(Verb.ARTICLE_ADDED)[-1]["after"]["replaces"] == first.article.pk
    assert faults() == []


def test_a_version_that_comes_late_is_put_in_its_place(send):
    first, third = send("1", NOON_AT).article, send("3", SIX_AT).article
    late = send("2", THREE_AT)
    assert chain(first, late.article, third) == [None, first.pk, late.article.pk]
    assert "It is older than “Version 3” of 3 March 2031, 18:10 UTC." in late.message
    [event] = events(Verb.ARTICLE_REORDERED)
    assert (event["article"], event["before"], event["after"]) == (
        third.pk, {"replaces": first.pk}, {"replaces": late.article.pk}
    )  # fmt: skip
    assert faults() == []


def test_versions_in_the_reverse_order_come_out_in_order(send):
    third, second, first = send("3", SIX_AT).article, send("2", THREE_AT).article, send("1", NOON_AT).article
    assert chain(first, second, third) == [None, first.pk, second.pk]
    assert faults() == []


def test_what_a_person_says_of_the_chain_stays(send, article):
    first = send("1", NOON_AT).article
    third = send("3", SIX_AT, replaces=article).article
    second = send("2", THREE_AT).article
    assert chain(first, second, third) == [None, first.pk, article.pk]


def test_a_circle_is_never_closed(send):
    """A person said that the early version replaces the late one; a version between them must not make it a ring."""
    third = send("3", SIX_AT).article
    first = send("1", NOON_AT, replaces=third).article
    second = send("2", THREE_AT).article
    assert chain(first, second, third) == [third.pk, first.pk, None]


def test_the_same_version_with_the_same_text_is_the_same_article(send):
    first = send("1", NOON_AT)
    again = send("1", NOON_AT, urgency=1, ednote="Sent again")
    assert (again.article, again.created) == (first.article, False)
    assert Run.objects.count() == 1


def test_the_same_version_with_another_text_is_taken_in_with_a_note(send):
    first, other = (
        send("1", NOON_AT),
        send("1", NOON_AT, "More than 60 people were missing after the old dam gave way."),
    )
    note = "The agency sent version 1 of this item before, with another text. Both are kept."
    assert (other.created, other.article.replaces_id) == (True, first.article.pk)
    assert note in other.article.notes
    assert note in other.message


def test_items_without_a_number_are_told_by_their_time(send):
    first = send("1", NOON_AT)
    Article.objects.filter(pk=first.article.pk).update(item_version="")
    item = wire.ninjs_1(
        version=None,
        versioncreated=NOON_AT,
        body_text=first.article.text,
        body_xhtml=None,
        headline="Version 1",
    )
    again = add_file(
        desk=first.article.desk, actor=first.article.added_by, data=wire.as_bytes(item), name="x"
    )
    assert not again.created


def test_another_item_starts_another_chain(send):
    first, other = send("1", NOON_AT), send("2", SIX_AT, uri="urn:newsml:meridian.example:20310303:other")
    assert chain(first.article, other.article) == [None, None]
    assert other.message == ""


def test_another_desk_has_its_own_chain(send, other_desk, outsider):
    send("1", NOON_AT)
    data = wire.as_bytes(wire.ninjs_1(version="2", versioncreated=SIX_AT))
    assert add_file(desk=other_desk, actor=outsider, data=data, name="").article.replaces_id is None


def test_two_items_of_one_address_stay_two(send):
    """By their own word they are not the same, whatever page both name."""
    first = send("1", NOON_AT, uri="https://a.example/x?version=1")
    Article.objects.update(url_key="k")
    other = send("2", SIX_AT, uri="urn:other")
    assert chain(first.article, other.article) == [None, None]


def test_a_new_version_goes_into_the_story_of_the_one_it_replaces(send, story):
    first = send("1", NOON_AT, story=story).article
    second = send("2", SIX_AT).article
    assert (second.story, second.placed_by, first.placed_by) == (story, PlacedBy.MACHINE, PlacedBy.PERSON)


def test_a_story_that_somebody_chose_goes_before(send, desk, reviewer, story):
    send("1", NOON_AT, story=story)
    other = open_story(desk=desk, title="Rain", actor=reviewer)
    assert send("2", SIX_AT, story=other).article.story == other


def test_what_an_item_states_is_no_detail_to_correct(send, reviewer):
    article = send("1", NOON_AT).article
    edited = edit_details(
        article=article, seen=1, actor=reviewer, changes={"pub_status": "canceled", "item_id": "x"}
    )
    assert (edited.pub_status, edited.item_id, edited.version) == ("usable", wire.URI, 1)


@pytest.mark.parametrize(
    ("field", "value"),
    [("item_id", "urn:z"), ("item_version", "9"), ("pub_status", "usable"), ("versioned_at", None)],
)
def test_a_change_past_the_services_is_found(send, field, value):
    send("1", NOON_AT)
    send("2", SIX_AT, NO_TEXT, pubstatus="canceled")
    Article.objects.update(**{field: value})
    assert faults()
