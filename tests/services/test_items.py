"""Versions of wire items and pages: their chain, their story, and what the agency says of them."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import pytest

from claims.choices import PlacedBy, Status, Verb
from claims.models import Article, Event, Report, Run
from claims.sentences import sentence
from claims.services import blobs, report_runs
from claims.services.articles import Added, Details, add_file, add_text, edit_details
from claims.services.evidence import add_evidence
from claims.services.reports import request_report
from claims.services.stories import open_story
from claims.services.verdicts import move_claim, undo
from claims.services.verification import Verification
from claims.workflow import Refusal
from tests.conftest import BULLETIN, EVENING, NOON, mark
from tests.ingest import wire_items as wire

NOON_AT, THREE_AT, SIX_AT = "2031-03-03T12:05:00Z", "2031-03-03T15:00:00Z", "2031-03-03T18:10:00Z"
NO_TEXT = "no text"


@pytest.fixture
def send(desk, reviewer):
    """Take in a version of one wire item, by number and time; other properties as in ninjs 1.x."""

    def send(version: str, at: str, text: str = "", *, story=None, replaces=None, **changes: Any) -> Added:
        body = text or wire.TEXT.replace("Almost 50", f"Almost {version}0")
        body = None if text == NO_TEXT else body
        item = wire.ninjs_1(
            version=version,
            versioncreated=at,
            body_text=body,
            body_xhtml=None,
            headline=f"Version {version}",
            **changes,
        )
        data = wire.as_bytes(item)
        return add_file(
            desk=desk, actor=reviewer, data=data, name="item.json", story=story, replaces=replaces
        )

    return send


def proven() -> bool:
    return not list(Verification().findings())


def chain(*articles: Article) -> list[int | None]:
    return [Article.objects.get(pk=one.pk).replaces_id for one in articles]


def events(verb: str) -> list[dict[str, Any]]:
    return [json.loads(one.body) for one in Event.objects.filter(verb=verb).order_by("number")]


def test_an_article_keeps_what_its_item_states(send):
    article = send("2", NOON_AT).article
    assert (article.item_id, article.item_version, article.pub_status) == (wire.URI, "2", "usable")
    assert article.versioned_at.isoformat() == article.published_at.isoformat() == "2031-03-03T12:05:00+00:00"
    assert proven()


def test_a_newer_version_replaces_the_one_before_it_and_says_so(send):
    first, second = send("1", NOON_AT), send("2", SIX_AT)
    assert second.message == "This is a newer version of “Version 1” of 3 March 2031, 12:05 UTC."
    assert chain(first.article, second.article) == [None, first.article.pk]
    assert events(Verb.ARTICLE_ADDED)[-1]["after"]["replaces"] == first.article.pk
    assert proven()


def test_a_version_that_comes_late_is_put_in_its_place(send):
    first, third = send("1", NOON_AT).article, send("3", SIX_AT).article
    late = send("2", THREE_AT)
    assert chain(first, late.article, third) == [None, first.pk, late.article.pk]
    assert "It is older than “Version 3” of 3 March 2031, 18:10 UTC." in late.message
    [event] = events(Verb.ARTICLE_REORDERED)
    assert (event["article"], event["before"], event["after"]) == (
        third.pk, {"replaces": first.pk}, {"replaces": late.article.pk}
    )  # fmt: skip
    assert proven()


def test_versions_in_the_reverse_order_come_out_in_order(send):
    third, second, first = send("3", SIX_AT).article, send("2", THREE_AT).article, send("1", NOON_AT).article
    assert chain(first, second, third) == [None, first.pk, second.pk]
    assert proven()


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


PAGE = "https://herald.example/2031/varda-dam"


@pytest.mark.parametrize(
    ("url", "same"),
    [
        (PAGE, True),
        ("http://www.herald.example/2031/varda-dam/?utm_source=mail#top", True),
        ("https://herald.example/2031/varda-dam-2", False),
        ("https://herald.example/2031/varda-dam?page=2", False),
    ],
)
def test_another_text_from_the_same_address_replaces_the_first(desk, reviewer, article, url, same):
    edit_details(article=article, seen=1, actor=reviewer, changes={"url": PAGE}, story=article.story)
    later = add_text(desk=desk, actor=reviewer, text=EVENING, details=Details(url=url))
    assert (later.article.replaces_id == article.pk) is same
    assert (later.article.story == article.story) is same


@pytest.mark.parametrize(
    ("first", "second"), [("", "2031-03-03T09:00:00Z"), ("2031-03-03T09:00:00Z", ""), ("", "")]
)
def test_a_page_that_states_no_time_was_made_when_it_came_in(desk, reviewer, first, second):
    def page(text: str, at: str) -> Article:
        details = Details(url=PAGE, published_at=datetime.fromisoformat(at) if at else None)
        return add_text(desk=desk, actor=reviewer, text=text, details=details).article

    earlier, later = page(NOON, first), page(EVENING, second)
    assert (earlier.replaces_id, later.replaces_id) == (None, earlier.pk)


def test_the_front_page_of_a_site_is_no_article(desk, reviewer):
    details = Details(url="https://herald.example/")
    add_text(desk=desk, actor=reviewer, text=NOON, details=details)
    assert add_text(desk=desk, actor=reviewer, text=EVENING, details=details).article.replaces_id is None


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


@pytest.mark.parametrize("status", ["canceled", "withheld"])
def test_a_stopped_version_without_text_flags_what_came_before(send, reviewer, status):
    first, second = send("1", NOON_AT).article, send("2", THREE_AT).article
    claim = mark(first, "the old dam above Varda gave way", reviewer)
    add_evidence(claim=claim, citation=BULLETIN, actor=reviewer)
    claim.refresh_from_db()
    move_claim(claim=claim, seen=claim.version, to=Status.CONFIRMED, actor=reviewer)
    notice = send("3", SIX_AT, NO_TEXT, pubstatus=status)
    assert (notice.article, notice.created, Article.objects.count()) == (second, False, 2)
    assert (
        notice.message
        == f"2 articles are now marked as {status} by Meridian Wire. The claims keep their verdicts."
    )
    for one in Article.objects.all():
        assert (one.pub_status, one.is_stopped, one.version) == (status, True, 2)
        assert one.pub_status_at.isoformat() == "2031-03-03T18:10:00+00:00"
    claim.refresh_from_db()
    assert claim.status == Status.CONFIRMED
    told = events(Verb.ARTICLE_STATUS)
    assert [one["article"] for one in told] == [first.pk, second.pk]
    assert blobs.read(told[0]["after"]["notice_sha256"])
    assert proven()


def test_the_same_notice_again_changes_nothing(send):
    send("1", NOON_AT)
    send("2", SIX_AT, NO_TEXT, pubstatus="canceled")
    count = Event.objects.count()
    assert (
        send("2", SIX_AT, NO_TEXT, pubstatus="canceled").message
        == "This item was marked as canceled already."
    )
    assert Event.objects.count() == count


def test_a_notice_of_an_item_that_nobody_has_is_refused_and_nothing_stored(send):
    with pytest.raises(Refusal) as refused:
        send("2", SIX_AT, NO_TEXT, pubstatus="canceled")
    assert refused.value.code == "no_version"
    assert "nothing to mark" in refused.value.message
    assert not Article.objects.exists()
    assert not list(blobs.path_of("0" * 64).parent.parent.glob("*/*"))


def test_a_stopped_version_with_its_own_text_is_taken_in_flagged_and_waits(send):
    first = send("1", NOON_AT).article
    killed = send(
        "2",
        SIX_AT,
        "EDITORS: Withdraw the story of the dam, the mayor took back the number.",
        pubstatus="canceled",
    )
    assert (killed.created, killed.article.replaces_id, killed.article.is_stopped) == (True, first.pk, True)
    assert not killed.article.runs.exists()
    assert Article.objects.get(pk=first.pk).is_stopped
    assert "canceled by Meridian Wire: do not use it" in killed.message
    assert proven()


def test_the_last_text_sent_again_as_canceled_is_no_new_article(send):
    first = send("1", NOON_AT).article
    again = send("1", NOON_AT, pubstatus="canceled")
    assert (again.created, again.message) == (False, "An earlier article is now marked as canceled.")
    assert Article.objects.get(pk=first.pk).is_stopped


def test_a_usable_version_lifts_the_flag(send):
    first = send("1", NOON_AT).article
    send("2", THREE_AT, NO_TEXT, pubstatus="withheld")
    lifted = send("3", SIX_AT)
    assert Article.objects.get(pk=first.pk).pub_status == lifted.article.pub_status == "usable"
    assert lifted.article.runs.count() == 1
    assert "An earlier article is now marked as usable." in lifted.message
    assert proven()


def test_the_latest_word_counts_in_whichever_order_it_comes(send):
    first = send("1", NOON_AT).article
    send("3", SIX_AT, NO_TEXT, pubstatus="canceled")
    late = send("2", THREE_AT).article
    assert (late.pub_status, Article.objects.get(pk=first.pk).pub_status) == ("canceled", "canceled")
    assert not late.runs.exists()
    older = send("0", "2031-03-03T13:00:00Z", NO_TEXT, pubstatus="withheld")
    assert "but later that it is canceled" in older.message
    assert proven()


@pytest.mark.parametrize(
    ("again", "late"),
    [("canceled", {}), ("canceled", {"pubstatus": "withheld"}), ("withheld", {"pubstatus": "canceled"})],
)
def test_a_stop_said_again_counts_from_the_later_time(send, again, late):
    first = send("1", NOON_AT).article
    send("2", "2031-03-03T13:00:00Z", NO_TEXT, pubstatus=again)
    told = send("4", SIX_AT, NO_TEXT, pubstatus=again).message
    assert told == f"This item was marked as {again} already."
    between = send("3", THREE_AT, **late).article
    assert between.pub_status == Article.objects.get(pk=first.pk).pub_status == again
    assert [one["after"]["pub_status_at"][11:16] for one in events(Verb.ARTICLE_STATUS)] == ["13:00", "18:10"]
    assert proven()


def test_a_newer_text_with_the_same_word_moves_nothing(send):
    first = send("1", NOON_AT).article
    send("2", SIX_AT)
    assert Article.objects.get(pk=first.pk).version == 1
    assert not events(Verb.ARTICLE_STATUS)


def test_each_text_item_of_a_message_is_an_article_of_the_same_file(desk, reviewer):
    data = wire.message(wire.PACKAGE, wire.g2(), wire.g2(guid="urn:b", headline="More rain")).encode()
    added = add_file(
        desk=desk, actor=reviewer, data=data, name="m.xml", details=Details(headline="No", outlet="Wire")
    )
    assert [one.article.headline for one in added.all] == [wire.HEADLINE, "More rain"]
    assert {one.article.original_sha256 for one in added.all} == {added.article.original_sha256}
    assert [one.article.outlet for one in added.all] == ["Wire", "Wire"]
    again = add_file(desk=desk, actor=reviewer, data=data, name="m.xml")
    assert [one.created for one in again.all] == [False, False]
    assert proven()


def test_what_of_a_message_is_refused_leaves_the_others_alone(desk, reviewer):
    notice = wire.g2(guid="urn:b", content="", status='<pubStatus qcode="stat:canceled"/>')
    added = add_file(
        desk=desk,
        actor=reviewer,
        data=wire.message(notice, wire.g2(), wire.g2(guid="urn:c")).encode(),
        name="",
    )
    assert [one.article.item_id for one in added.all] == [wire.URI, "urn:c"]
    assert len(added.left_out) == 1


def test_a_message_of_several_items_replaces_no_single_article(desk, reviewer, article):
    data = wire.message(wire.g2(), wire.g2(guid="urn:b")).encode()
    with pytest.raises(Refusal) as refused:
        add_file(desk=desk, actor=reviewer, data=data, name="", replaces=article)
    assert (refused.value.code, refused.value.field) == ("several", "replaces")
    assert Article.objects.count() == 1


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
    assert not proven()


class TestReports:
    """What went out with the claims of an item that its agency stops is stale until the item may be used again."""

    @pytest.fixture
    def first(self, send, reviewer) -> Article:
        article = send("1", NOON_AT).article
        mark(article, "the old dam above Varda gave way", reviewer)
        return article

    @pytest.fixture
    def report(self, desk, reviewer, first):
        def make(**scope: Any) -> Report:
            asked = request_report(desk=desk, actor=reviewer, format="csv", **scope)
            report_runs.perform(report_id=asked.pk)
            return asked

        return make

    def stale(self, *reports: Report) -> list[bool]:
        return [Report.objects.get(pk=one.pk).is_stale for one in reports]

    @pytest.mark.parametrize("status", ["canceled", "withheld"])
    def test_those_that_state_its_claims_are_stale_and_say_why(self, send, report, first, article, status):
        made = [report(), report(article=first), report(filters={"q": "Varda"})]
        besides = [report(article=article), report(filters={"q": "freighter"})]
        send("2", SIX_AT, NO_TEXT, pubstatus=status)
        assert self.stale(*made, *besides) == [True] * 3 + [False] * 2
        event = Event.objects.get(verb=Verb.ARTICLE_STATUS)
        now = Report.objects.get(pk=made[0].pk)
        assert (now.stale_event, now.stopped) == (
            event.number,
            [{"article": first.pk, "event": event.number}],
        )
        assert now.stale_reason == f"It states claims of “Version 1”, which Meridian Wire {status} since."
        told = sentence(json.loads(event.body), people={}).text
        assert told.endswith("3 reports became stale.")
        assert proven()

    def test_they_are_fresh_when_it_may_be_used_again(self, send, report):
        made = report()
        send("2", THREE_AT, NO_TEXT, pubstatus="withheld")
        send("3", SIX_AT, pubstatus="usable")
        now = Report.objects.get(pk=made.pk)
        assert (now.stale_event, now.stale_reason, now.stopped) == (None, "", [])
        assert proven()

    def test_the_last_word_says_why(self, send, report):
        made = report()
        send("2", THREE_AT, NO_TEXT, pubstatus="withheld")
        send("3", SIX_AT, NO_TEXT, pubstatus="canceled")
        assert "which Meridian Wire canceled since" in Report.objects.get(pk=made.pk).stale_reason
        assert proven()

    def test_one_that_says_that_it_must_not_be_used_is_right(self, send, report):
        send("2", THREE_AT, NO_TEXT, pubstatus="withheld")
        made = report()
        send("3", SIX_AT, NO_TEXT, pubstatus="canceled")
        assert self.stale(made) == [False]

    def test_it_stays_stale_while_another_reason_stands(self, send, report, first, reviewer):
        made = report()
        claim = first.claims.get()
        gone = move_claim(
            claim=claim, seen=claim.version, to=Status.SUPERSEDED, actor=reviewer, reason="It held."
        )
        send("2", THREE_AT, NO_TEXT, pubstatus="withheld")
        both = Report.objects.get(pk=made.pk)
        assert both.stale_reason == (
            "It states “the old dam above Varda gave way”, which was superseded since. "
            "It states claims of “Version 1”, which Meridian Wire withheld since."
        )
        undo(claim=gone, seen=gone.version, actor=reviewer)
        now = Report.objects.get(pk=made.pk)
        assert (now.overtaken, now.stale_event) == ([], both.stopped[0]["event"])
        assert proven()

    def test_changed_past_the_services_it_is_found(self, send, report):
        report()
        send("2", SIX_AT, NO_TEXT, pubstatus="canceled")
        assert proven()
        Report.objects.update(stopped=[])
        assert not proven()
