"""Wire items that their agency stops: their articles are flagged until the item may be used again."""

from __future__ import annotations

import pytest

from claims.choices import Status, Verb
from claims.models import Article, Event
from claims.services import blobs
from claims.services.evidence import add_evidence
from claims.services.verdicts import move_claim
from claims.workflow import Refusal
from tests.conftest import BULLETIN, mark
from tests.services.conftest import NO_TEXT, NOON_AT, SIX_AT, THREE_AT, events, faults


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
    assert faults() == []


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
    assert faults() == []


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
    assert faults() == []


def test_the_latest_word_counts_in_whichever_order_it_comes(send):
    first = send("1", NOON_AT).article
    send("3", SIX_AT, NO_TEXT, pubstatus="canceled")
    late = send("2", THREE_AT).article
    assert (late.pub_status, Article.objects.get(pk=first.pk).pub_status) == ("canceled", "canceled")
    assert not late.runs.exists()
    older = send("0", "2031-03-03T13:00:00Z", NO_TEXT, pubstatus="withheld")
    assert "but later that it is canceled" in older.message
    assert faults() == []


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
    assert faults() == []


def test_a_newer_text_with_the_same_word_moves_nothing(send):
    first = send("1", NOON_AT).article
    send("2", SIX_AT)
    assert Article.objects.get(pk=first.pk).version == 1
    assert not events(Verb.ARTICLE_STATUS)
