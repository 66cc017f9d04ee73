"""The history is proven, and whatever is done to it past the services is found."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from django.db import connection, transaction
from django.db.models import F

from claims import history, triggers
from claims.choices import Role, Status
from claims.extraction.worth.model import shipped
from claims.lineage.values import Sum, Term
from claims.models import (
    Article,
    Claim,
    Comparison,
    DeskWeights,
    Event,
    EventHead,
    Evidence,
    Link,
    Membership,
    Report,
    Story,
    SumCheck,
    User,
)
from claims.services import differing, links, report_runs, sums
from claims.services.articles import edit_details
from claims.services.claims import correct_span, note
from claims.services.desks import remove_member, set_role
from claims.services.evidence import Citation, add_evidence, remove_evidence
from claims.services.reports import request_report
from claims.services.stories import rename_story
from claims.services.verdicts import move_claim, undo
from claims.services.verification import Head, Verification
from claims.services.weights import set_weights
from tests.conftest import mark
from tests.services.linking import answer, compare


@pytest.fixture
def busy(
    desk, story, claim, other_claim, later_claim, evidence, reviewer, second_reviewer, administrator
) -> None:
    """A desk on which everything that leaves an event was done once."""
    move_claim(claim=claim, seen=1, to=Status.CONFIRMED, actor=reviewer)
    undo(claim=claim, seen=2, actor=reviewer)
    move_claim(
        claim=claim,
        seen=3,
        to=Status.SUPERSEDED,
        actor=reviewer,
        reason="Overtaken.",
        superseded_by=later_claim,
    )
    correct_span(
        claim=other_claim, seen=1, start=other_claim.start, end=other_claim.end - 9, actor=second_reviewer
    )
    note(claim=other_claim, text="Ask again.", actor=reviewer)
    first = add_evidence(
        claim=later_claim, citation=Citation(citation="A call", passage="60"), actor=reviewer
    )
    remove_evidence(piece=first, actor=reviewer)
    move_claim(claim=later_claim, seen=1, to=Status.WITHDRAWN, actor=reviewer, reason="Marked twice.")
    edit_details(
        article=claim.article,
        seen=1,
        actor=reviewer,
        changes={"outlet": "Coast Post", "published_at": None},
        story=story,
    )
    rename_story(story=story, title="Collision off Port Orla", actor=administrator)
    set_role(desk=desk, user=second_reviewer, role=Role.LEAD, actor=administrator)
    remove_member(desk=desk, user=second_reviewer, actor=administrator)
    set_weights(desk=desk, weights=dict(shipped().weights), actor=administrator)
    report_runs.perform(report_id=request_report(desk=desk, actor=reviewer, format="csv").pk)


@pytest.fixture
def linked(busy, core, claim, other_claim, later_article, reviewer) -> None:
    """Beside all that, versions were compared, links decided on, and a report was overtaken."""
    article = Article.objects.get(pk=claim.article_id)
    noon = {"published_at": datetime(2026, 3, 3, 12, tzinfo=UTC)}
    edit_details(article=article, seen=article.version, actor=reviewer, changes=noon, story=article.story)
    toll = mark(later_article, "More than 60 passengers have been pulled", reviewer)
    boats = mark(later_article, "Lifeboats from three stations brought 41 people ashore", reviewer)
    again = mark(later_article, "passengers have been pulled from the water", reviewer)
    core.answers += [answer(claim, toll, "revises"), answer(other_claim, boats, "revises", supersedes=True)]
    core.answers += [answer(claim, again, "repeats")]
    core.sums = lambda version: [Sum(Term(0, 0), (Term(1, 0),), "41 = 60", False)]
    core.story_sums = lambda told, answered: [Sum(Term(2, 0), (Term(0, 0),), "60 = 118", False)]
    compare(later_article)
    flag = SumCheck.objects.get(story__isnull=False)
    sums.dismiss(sum=flag, seen=flag.version, actor=reviewer, reason="Two counts.")
    rejected, accepted = Link.objects.filter(relation="revises").order_by("earlier__start")
    links.reject(link=rejected, seen=rejected.stamp, actor=reviewer)
    links.accept(link=accepted, seen=accepted.stamp, actor=reviewer, reason="Counted again.")
    add_evidence(claim=again, citation=Citation(citation="A call", passage="Pulled"), actor=reviewer)
    move_claim(claim=again, seen=1, to=Status.CONFIRMED, actor=reviewer)
    parted = Link.objects.get(relation="repeats")
    differing.differ(link=parted, seen=parted.stamp, actor=reviewer, reason="The older one counts.")


@pytest.fixture
def tamper(linked) -> None:
    """Whoever owns the database can drop its triggers."""
    connection.check_constraints()  # PostgreSQL drops no trigger while deferred checks wait
    triggers.remove(connection)


@contextmanager
def taken_back() -> Iterator[None]:
    """Let what is done in the block not have happened: the busy desk is dear to build."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def found(checkpoint: Head | None = None) -> list[str]:
    """What is found besides the dropped triggers, which every tampering needs."""
    findings = Verification(checkpoint=checkpoint).findings()
    return [f"{one.where}: {one.what}" for one in findings if one.where != "triggers"]


def events() -> list[Event]:
    return list(Event.objects.order_by("number"))


def middle() -> Event:
    return events()[len(events()) // 2]


def rewrite(number: int, **changes: object) -> None:
    """Change a body and compute every hash after it anew: a thief who knows how the chain works."""
    previous = Event.objects.get(number=number - 1).hash
    for event in events()[number - 1 :]:
        body = json.loads(event.body)
        if event.number == number:
            body.update(changes)
        text = history.canonical(body)
        hashed = history.link(previous, text)
        Event.objects.filter(number=event.number).update(body=text, previous=previous, hash=hashed)
        previous = hashed
    EventHead.objects.update(hash=previous)


def swap(one: Event, other: Event) -> None:
    Event.objects.filter(pk=one.pk).update(body=other.body)
    Event.objects.filter(pk=other.pk).update(body=one.body)


def test_an_untouched_history_is_proven(linked):
    verification = Verification()
    assert list(verification.findings()) == []
    last = events()[-1]
    assert verification.head == Head(last.number, last.hash)


def test_an_empty_history_is_proven(db):
    assert found() == []


def test_its_progress_is_shown(busy):
    shown: list[tuple[int, int]] = []
    list(Verification(show=lambda done, total: shown.append((done, total))).findings())
    assert shown[-1] == (len(events()), len(events()))


TAMPERINGS: dict[str, Callable[[], object]] = {
    "a body": lambda: Event.objects.filter(pk=middle().pk).update(body=middle().body.replace("claim", "claym", 1)),
    "a body that is no JSON": lambda: Event.objects.filter(pk=middle().pk).update(body="{"),
    "a body of another shape": lambda: Event.objects.filter(pk=middle().pk).update(body='{"number": 1}'),
    "a hash": lambda: Event.objects.filter(pk=middle().pk).update(hash="a" * 64),
    "a hash that is none": lambda: Event.objects.filter(pk=middle().pk).update(hash="stolen", previous="stolen"),
    "a previous hash": lambda: Event.objects.filter(pk=middle().pk).update(previous="b" * 64),
    "an actor's column": lambda: Event.objects.filter(pk=middle().pk).update(actor_id=424242),
    "a verb's column": lambda: Event.objects.filter(pk=middle().pk).update(verb="claim.noted2"),
    "a time's column": lambda: Event.objects.filter(pk=middle().pk).update(at="2001-01-01T00:00:00Z"),
    "a desk's column": lambda: Event.objects.filter(pk=middle().pk).update(desk=None),
    "a claim's column": lambda: Event.objects.filter(pk=middle().pk).update(claim_id=424242),
    "a report's column": lambda: Event.objects.filter(pk=middle().pk).update(report_id=424242),
    "one event deleted": lambda: middle().delete(),
    "the first event deleted": lambda: events()[0].delete(),
    "the last event deleted": lambda: events()[-1].delete(),
    "the last five deleted": lambda: Event.objects.filter(number__gt=len(events()) - 5).delete(),
    "all deleted": lambda: Event.objects.all().delete(),
    "two bodies swapped": lambda: swap(events()[3], events()[4]),
    "the tail cut and the head with it": lambda: cut_tail(),
    "a body changed and all hashes computed anew": lambda: rewrite(len(events()) - 6, actor=424242),
    "a verdict rewritten and all hashes computed anew": lambda: rewrite(
        Event.objects.get(verb="claim.withdrawn").number, after={"status": "confirmed", "superseded_by": None, "reason": ""}
    ),
    "the head's number": lambda: EventHead.objects.update(number=3),
    "the head's hash": lambda: EventHead.objects.update(hash="c" * 64),
    "the head deleted": lambda: EventHead.objects.all().delete(),
    "a claim's status": lambda: Claim.objects.filter(status="superseded").update(status="confirmed"),
    "a claim's superseding claim": lambda: Claim.objects.filter(status="superseded").update(superseded_by=None),
    "a claim's reason": lambda: Claim.objects.filter(status="superseded").update(reason="Because."),
    "a claim's span": lambda: Claim.objects.filter(status="superseded").update(start=1),
    "a claim's quote": lambda: Claim.objects.filter(status="superseded").update(quote="Almost 500"),
    "a claim's figures": lambda: Claim.objects.filter(status="superseded").update(worthiness=0.1),
    "a claim nobody told of": lambda: Claim.objects.create(article=Article.objects.first(), start=0, end=5, quote="Ferry"),
    "evidence's passage": lambda: Evidence.objects.standing().update(passage="64 persons"),
    "evidence's time": lambda: Evidence.objects.standing().update(retrieved_at="2001-01-01T00:00:00Z"),
    "evidence taken away": lambda: Evidence.objects.standing().update(removed_at="2026-01-01T00:00:00Z"),
    "evidence put back": lambda: Evidence.objects.exclude(removed_at=None).update(removed_at=None),
    "evidence moved": lambda: Evidence.objects.standing().update(claim=Claim.objects.order_by("pk").last()),
    "evidence nobody told of": lambda: Evidence.objects.create(
        claim=Claim.objects.first(), citation="A rumour", passage="Yes", retrieved_at="2026-01-01T00:00:00Z"
    ),
    "an article's headline": lambda: Article.objects.update(headline="Another"),
    "an article's text": lambda: Article.objects.update(text="Another text"),
    "an article's time": lambda: Article.objects.update(published_at="2001-01-01T00:00:00Z"),
    "an article's original": lambda: Article.objects.filter(pk=Article.objects.first().pk).update(original_sha256="d" * 64),
    "a story's title": lambda: Story.objects.update(title="Another"),
    "a member's role": lambda: Membership.objects.filter(role="reviewer").update(role="administrator"),
    "a link's state": lambda: Link.objects.filter(state="rejected").update(state="proposed"),
    "a link's relation": lambda: Link.objects.filter(state="rejected").update(relation="repeats"),
    "a link's ends": lambda: Link.objects.filter(state="rejected").update(earlier=F("later"), later=F("earlier")),
    "a link's score": lambda: Link.objects.filter(state="rejected").update(score=0.1),
    "a link's supersession": lambda: Link.objects.filter(state="rejected").update(supersedes=True),
    "a link's changes": lambda: Link.objects.filter(state="rejected").update(changes=[1]),
    "a link's decider": lambda: Link.objects.filter(state="rejected").update(decided_by=User.objects.get(username="adele")),
    "a link's time": lambda: Link.objects.filter(state="rejected").update(decided_at=None),
    "verdicts meant to differ": lambda: Link.objects.filter(relation="repeats").update(differs_at=None, differs_by=None, differs_note=""),
    "verdicts that nobody said differ": lambda: Link.objects.filter(state="rejected").update(differs_at="2026-03-03T12:00:00Z"),
    "why verdicts differ": lambda: Link.objects.filter(relation="repeats").update(differs_note="None of yours."),
    "who said that verdicts differ": lambda: Link.objects.filter(relation="repeats").update(differs_by=User.objects.get(username="adele")),
    "a link whose verdicts differ gone": lambda: Link.objects.filter(relation="repeats").delete(),
    "a link gone": lambda: Link.objects.filter(state="rejected").delete(),
    "a link nobody told of": lambda: Link.objects.create(
        earlier=Claim.objects.latest("pk"), later=Claim.objects.earliest("pk"), comparison=Comparison.objects.latest("pk"),
        relation="repeats", score=1,
    ),
    "a sum's verdict": lambda: SumCheck.objects.update(consistent=True),
    "a sum gone": lambda: SumCheck.objects.filter(story=None).delete(),
    "a sum across a story gone": lambda: SumCheck.objects.filter(story__isnull=False).update(gone=True),
    "a sum of another story": lambda: SumCheck.objects.filter(story=None).update(story=Story.objects.first()),
    "a flag dismissed by nobody": lambda: SumCheck.objects.filter(story=None).update(dismissed_at="2026-03-03T12:00:00Z"),
    "a dismissed flag": lambda: SumCheck.objects.update(dismissed_at=None, dismissed_by=None, note=""),
    "a dismissed flag's note": lambda: SumCheck.objects.exclude(note="").update(note="None of yours."),
    "who dismissed a flag": lambda: SumCheck.objects.exclude(note="").update(dismissed_by=User.objects.get(username="adele")),
    "a stale report made fresh": lambda: Report.objects.update(stale_event=None, overtaken=[]),
    "a report's first event": lambda: Report.objects.update(stale_event=1),
    "a report's overtaken claim": lambda: Report.objects.update(overtaken=[{"claim": 1, "event": 1}], stale_event=1),
    "a desk's weights": lambda: DeskWeights.objects.update(weights={}),
    "a desk's weights gone": lambda: DeskWeights.objects.all().delete(),
    "a report's head": lambda: Report.objects.update(as_of_hash="e" * 64),
    "a report's file": lambda: Report.objects.update(file_sha256="f" * 64),
}  # fmt: skip


def cut_tail() -> None:
    """Drop the end of the chain and mend the head; the claims still stand as the dropped events left them."""
    last = Event.objects.filter(verb="claim.superseded").earliest("number").number - 1
    Event.objects.filter(number__gt=last).delete()
    EventHead.objects.update(number=last, hash=Event.objects.get(number=last).hash)


def test_tampering_is_found(tamper, subtests):
    assert found() == []
    for name, change in TAMPERINGS.items():
        with subtests.test(name), taken_back():
            change()
            assert found() != []
    assert found() == []


def test_a_chain_that_was_rewritten_as_a_whole_is_found_by_a_checkpoint(tamper):
    number = len(events()) - 2
    checkpoint = Head(number, Event.objects.get(number=number).hash)
    assert found(checkpoint) == []
    note_event = Event.objects.get(verb="claim.noted")
    rewrite(note_event.number, reason="Do not ask.")
    report = Report.objects.get()
    assert found() == [f"report {report.pk}: The hash it prints is not the one of event {report.as_of}."]
    Report.objects.update(as_of_hash=Event.objects.get(number=report.as_of).hash)
    assert found() == []
    assert found(checkpoint) == [
        f"event {number}: Its hash is not the one of the checkpoint: history was rewritten."
    ]


def test_a_history_that_ends_before_the_checkpoint_is_found(busy):
    assert found(Head(10_000, "a" * 64)) == [
        f"head: The checkpoint knows event 10000, but the history ends at {len(events())}."
    ]


def test_dropped_triggers_are_found(tamper):
    names = [one.what.split()[2] for one in Verification().findings() if one.where == "triggers"]
    assert names == list(
        triggers.POSTGRESQL_NAMES if connection.vendor == "postgresql" else triggers.SQLITE_NAMES
    )


@pytest.mark.skipif(connection.vendor != "postgresql", reason="Only PostgreSQL can switch a trigger off.")
def test_a_trigger_that_is_switched_off_is_found(busy):
    connection.check_constraints()
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE claims_event DISABLE TRIGGER event_no_change")
    assert [one.where for one in Verification().findings()] == ["triggers"]


def test_a_gap_is_named(tamper):
    Event.objects.filter(number__in=[4, 5]).delete()
    assert "event 6: Before it, events 4 to 5 are missing." in found()


def test_one_changed_event_gives_one_finding_and_not_one_for_each_after_it(tamper):
    event = Event.objects.get(verb="claim.noted")
    Event.objects.filter(pk=event.pk).update(body=event.body.replace("Ask again.", "Never ask."))
    assert found() == [f"event {event.number}: Its hash does not fit its body: one of them was changed."]


def test_any_single_change_to_the_events_is_found(tamper, subtests):
    for seed in range(40):
        with subtests.test(seed=seed), taken_back():
            change_one_event(random.Random(seed))
            assert found() != []
    assert found() == []


def change_one_event(chance: random.Random) -> None:
    event = chance.choice(events())
    column = chance.choice(["body", "hash", "previous", "verb", "delete", "number"])
    rows = Event.objects.filter(pk=event.pk)
    if column == "delete":
        rows.delete()
    elif column == "number":
        rows.update(number=event.number + 100_000)
    else:
        text = getattr(event, column)
        at = chance.randrange(len(text))
        rows.update(**{column: text[:at] + chr(ord(text[at]) ^ 1) + text[at + 1 :]})
