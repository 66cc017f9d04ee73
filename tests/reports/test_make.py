"""Making a report: what it tells, and that it tells it again."""

from __future__ import annotations

import pytest

from claims import reports
from claims.choices import ReportFormat, Status
from claims.models import EventHead
from claims.reports.scope import Filters, Scope
from claims.services.articles import edit_details
from claims.services.claims import add_claim
from claims.services.stories import rename_story
from claims.services.verdicts import move_claim, undo
from claims.workflow import Refusal


def mark(article, quote, actor):
    start = article.text.index(quote)
    return add_claim(article=article, start=start, end=start + len(quote), actor=actor)


def make(scope, as_of, format="json"):
    return reports.make(scope, as_of=as_of, format=format)


def test_it_tells_every_claim_with_its_verdict_and_all_behind_it(decided, claim, other_claim, later_claim):
    contents = make(decided.scope, decided.as_of).contents
    assert [one.id for one in contents.claims] == [claim.pk, other_claim.pk, later_claim.pk]
    noon, board, evening = contents.claims
    assert (noon.status, noon.reason) == ("superseded", "Overtaken at six.")
    assert (noon.superseded_by.claim, noon.superseded_by.quote) == (later_claim.pk, later_claim.quote)
    assert noon.superseded_by.told_at == "2026-03-03T18:05:00Z"
    assert (board.decided_by, board.evidence[0].passage) == ("Mira", "121 on board")
    assert len(board.evidence[0].copy_sha256) == 64
    assert [line.text for line in evening.history] == ["Mira marked the claim.", "Mira left a note."]
    assert evening.history[1].reason == "Ask the coast guard again."


def test_it_counts_by_status_and_names_where_the_history_stood(decided):
    contents = make(decided.scope, decided.as_of).contents
    assert contents.counts == {
        "unreviewed": 1,
        "confirmed": 0,
        "disputed": 1,
        "superseded": 1,
        "withdrawn": 0,
    }
    assert (contents.as_of, contents.head) == (decided.as_of, EventHead.objects.get(pk=1).hash)
    assert contents.title == "Orla strait ferry collision"


@pytest.mark.parametrize("format", ReportFormat.values)
def test_made_again_after_everything_changed_it_has_the_same_bytes(
    decided, format, article, story, claim, other_claim, later_claim, lead
):
    first = make(decided.scope, decided.as_of, format)
    undo(claim=claim, seen=2, actor=lead)
    move_claim(claim=other_claim, seen=2, to=Status.WITHDRAWN, actor=lead, reason="Not a claim at all.")
    move_claim(claim=later_claim, seen=1, to=Status.WITHDRAWN, actor=lead, reason="Marked twice.")
    edit_details(article=article, seen=1, actor=lead, changes={"headline": "Another headline"}, story=None)
    rename_story(story=story, title="Another title", actor=lead)
    assert make(decided.scope, decided.as_of, format).data == first.data
    assert make(decided.scope, EventHead.objects.get(pk=1).number, format).data != first.data


def test_an_earlier_event_gives_the_desk_as_it_stood_then(decided, desk):
    empty = make(Scope(desk.pk), 2).contents
    assert (empty.claims, empty.articles) == ((), ())
    assert make(Scope(desk.pk), 0).contents.head == "0" * 64


def test_details_are_those_of_the_event(decided, desk, article, lead):
    edit_details(
        article=article,
        seen=1,
        actor=lead,
        changes={"headline": "Late headline", "outlet": "Coast Post"},
        story=None,
    )
    scope = Scope(desk.pk, article=article.pk)
    before = make(scope, decided.as_of).contents.articles[0]
    after = make(scope, EventHead.objects.get(pk=1).number).contents.articles[0]
    assert (before.headline, before.outlet) == ("Ferry and freighter collide off Port Orla", "Harbour Wire")
    assert (after.headline, after.outlet, after.story) == ("Late headline", "Coast Post", "")


@pytest.mark.parametrize(
    ("filters", "statuses"),
    [
        ({"status": "disputed"}, ["disputed"]),
        ({"q": "LINNET port"}, ["disputed"]),
        ({"q": "evening"}, []),
        ({"outlet": "Harbour Wire"}, ["superseded", "disputed", "unreviewed"]),
        ({"outlet": "Coast Post"}, []),
        ({"worthiness": "0.9", "status": "unreviewed"}, ["unreviewed"]),
        ({"event": "casualty"}, []),
        ({"reviewer": "999999"}, []),
    ],
)
def test_filters_keep_what_the_queue_would_keep(decided, desk, filters, statuses):
    contents = make(Scope(desk.pk, filters=Filters.parse(filters)), decided.as_of).contents
    assert [claim.status for claim in contents.claims] == statuses


def test_the_reviewer_filter_goes_by_who_decided(decided, desk, reviewer, lead):
    mine = make(Scope(desk.pk, filters=Filters(reviewer=reviewer.pk)), decided.as_of).contents
    assert [claim.status for claim in mine.claims] == ["superseded", "disputed"]
    assert mine.covers == "Claims of the whole desk, only those with decided by Mira."
    assert make(Scope(desk.pk, filters=Filters(reviewer=lead.pk)), decided.as_of).claims == 0


def test_another_desk_tells_nothing_of_ours(decided, other_desk, article):
    assert make(Scope(other_desk.pk), EventHead.objects.get(pk=1).number).claims == 0
    with pytest.raises(Refusal, match=f"no article {article.pk}"):
        make(Scope(other_desk.pk, article=article.pk), EventHead.objects.get(pk=1).number)


def test_an_event_that_never_was_is_refused(desk):
    with pytest.raises(Refusal, match="no event 99999"):
        make(Scope(desk.pk), 99_999)


@pytest.mark.parametrize(
    ("filters", "words"),
    [
        ({"colour": "red"}, "no filter named 'colour'"),
        ({"status": "maybe"}, "no status 'maybe'"),
        ({"worthiness": "2"}, "from 0 to 1"),
        ({"event": "miracle"}, "no type of event"),
        ({"worthiness": "nan"}, "from 0 to 1"),
        ({"reviewer": "mira"}, "by number"),
        ({"q": "x" * 301}, "at most 300"),
    ],
)
def test_a_filter_that_makes_no_sense_is_refused_by_name(filters, words):
    with pytest.raises(Refusal, match=words):
        Filters.parse(filters)


def test_it_costs_as_many_queries_for_ten_claims_as_for_two(
    decided, desk, article, reviewer, django_assert_num_queries
):
    with django_assert_num_queries(5):
        make(Scope(desk.pk), decided.as_of)
    for word in ("ferry", "freighter", "strait", "passengers", "water", "coast guard", "harbour office"):
        mark(article, word, reviewer)
    with django_assert_num_queries(5):
        make(Scope(desk.pk), decided.as_of + 7)
