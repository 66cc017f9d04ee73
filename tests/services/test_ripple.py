"""What superseding a claim leaves behind: claims that still state it, and reports that went out with it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from claims.choices import Status, Verb
from claims.models import Claim, Event, Link, Report
from claims.services import links, report_runs, ripple
from claims.services.articles import Details, add_text
from claims.services.events import body_of
from claims.services.reports import request_report
from claims.services.verdicts import move_claim, undo
from tests.conftest import NOON, mark
from tests.services.conftest import faults
from tests.services.linking import TOLL

QUOTE = "Almost 50 passengers have been pulled from the water"


@pytest.fixture
def reprints(desk, story, reviewer) -> list[Claim]:
    """Two outlets that print the noon toll, one after the other."""
    claims = []
    for hour, outlet in ((13, "Coast Post"), (14, "Orla Courier")):
        details = Details(outlet=outlet, published_at=datetime(2026, 3, 3, hour, tzinfo=UTC))
        text = f"{NOON}\n\n{outlet}"
        article = add_text(
            desk=desk, actor=reviewer, text=text, details=details, story=story, extract=False
        ).article
        claims.append(mark(article, QUOTE, reviewer))
    return claims


@pytest.fixture
def report(desk, claim, reviewer):
    def make(format: str = "json", **scope) -> Report:
        report = request_report(desk=desk, actor=reviewer, format=format, **scope)
        report_runs.perform(report_id=report.pk)
        return Report.objects.get(pk=report.pk)

    return make


def supersede(claim, by, actor) -> Claim:
    claim = Claim.objects.get(pk=claim.pk)
    return move_claim(
        claim=claim,
        seen=claim.version,
        to=Status.SUPERSEDED,
        actor=actor,
        reason="Counted again.",
        superseded_by=by,
    )


def stale(*reports: Report) -> list[bool]:
    return [Report.objects.get(pk=report.pk).is_stale for report in reports]


class TestClaims:
    def test_it_lists_what_still_states_it_from_link_to_link(
        self, claim, later_claim, reprints, link, reviewer
    ):
        first, second = reprints
        link(claim, first)
        link(first, second, "rewords")
        superseded = supersede(claim, later_claim, reviewer)
        assert ripple.still_stated(superseded) == [first, second]
        told = body_of(Event.objects.get(verb=Verb.CLAIM_SUPERSEDED))["after"]["ripple"]
        assert told["claims"] == [first.pk, second.pk]

    def test_it_leaves_out_what_is_overtaken_rejected_changed_or_another_claim_of_its_article(
        self, claim, other_claim, later_claim, reprints, link, reviewer
    ):
        first, second = reprints
        rejected = link(claim, first)
        links.reject(link=rejected, seen=Link.objects.get(pk=rejected.pk).stamp, actor=reviewer)
        link(claim, second)
        link(claim, later_claim, "revises", changes=(TOLL,))
        assert ripple.still_stated(claim) == [second]
        supersede(second, later_claim, reviewer)
        assert ripple.still_stated(claim) == []

    def test_a_longer_claim_around_one_says_it_too(self, claim, later_claim, reprints, link, reviewer):
        reprint = reprints[0]
        link(claim, reprint)
        whole = f"{QUOTE} since a ferry and a freighter collided"
        around, around_reprint = (mark(one.article, whole, reviewer) for one in (claim, reprint))
        superseded = supersede(claim, later_claim, reviewer)
        assert ripple.still_stated(superseded) == [around, reprint, around_reprint]
        assert faults() == []


class TestReports:
    def test_every_report_that_states_it_is_stale_and_says_why(
        self, claim, later_claim, story, report, reviewer
    ):
        made = [report(), report(article=claim.article), report(story=story), report(filters={"q": "water"})]
        besides = [report(article=later_claim.article), report(filters={"q": "freighter left"})]
        supersede(claim, later_claim, reviewer)
        assert stale(*made) == [True] * 4
        assert stale(*besides) == [False] * 2
        event = Event.objects.get(verb=Verb.CLAIM_SUPERSEDED)
        now = Report.objects.get(pk=made[0].pk)
        assert (now.stale_event, now.overtaken) == (
            event.number,
            [{"claim": claim.pk, "event": event.number}],
        )
        assert now.stale_reason == f"It states “{QUOTE}”, which was superseded since."
        assert body_of(event)["after"]["ripple"]["stale"] == [one.pk for one in made]
        assert faults() == []

    def test_a_report_that_waits_to_be_made_tells_the_same_moment(self, desk, claim, later_claim, reviewer):
        waiting = request_report(desk=desk, actor=reviewer, format="csv")
        supersede(claim, later_claim, reviewer)
        assert stale(waiting) == [True]

    def test_one_made_afterwards_is_fresh(self, claim, later_claim, report, reviewer):
        old = report()
        supersede(claim, later_claim, reviewer)
        assert stale(old, report()) == [True, False]

    def test_a_report_of_another_desk_is_not_touched(
        self, claim, later_claim, other_desk, outsider, reviewer
    ):
        foreign = request_report(desk=other_desk, actor=outsider, format="csv")
        supersede(claim, later_claim, reviewer)
        assert stale(foreign) == [False]

    def test_undo_makes_it_fresh_again(self, claim, later_claim, report, reviewer):
        made = report()
        superseded = supersede(claim, later_claim, reviewer)
        undo(claim=superseded, seen=superseded.version, actor=reviewer)
        now = Report.objects.get(pk=made.pk)
        assert (now.stale_event, now.stale_reason, now.overtaken) == (None, "", [])
        told = body_of(Event.objects.get(verb=Verb.CLAIM_UNDONE))["after"]["ripple"]
        assert told["fresh"] == [made.pk]
        assert faults() == []

    def test_another_verdict_makes_it_fresh_and_undoing_that_stale_again(
        self, claim, later_claim, evidence, report, reviewer
    ):
        made = report()
        superseded = supersede(claim, later_claim, reviewer)
        first = Report.objects.get(pk=made.pk).stale_event
        confirmed = move_claim(
            claim=superseded, seen=superseded.version, to=Status.CONFIRMED, actor=reviewer, reason="It holds."
        )
        assert stale(made) == [False]
        undo(claim=confirmed, seen=confirmed.version, actor=reviewer)
        assert Report.objects.get(pk=made.pk).stale_event == first
        assert faults() == []

    def test_it_stays_stale_when_the_claim_is_thrown_out_and_is_fresh_when_it_comes_back(
        self, claim, later_claim, report, reviewer
    ):
        made = report()
        gone = supersede(claim, later_claim, reviewer)
        gone = move_claim(
            claim=gone, seen=gone.version, to=Status.WITHDRAWN, actor=reviewer, reason="No claim."
        )
        assert stale(made) == [True]
        undone = undo(claim=gone, seen=gone.version, actor=reviewer)
        assert (undone.status, stale(made), faults()) == (Status.SUPERSEDED, [True], [])
        gone = move_claim(
            claim=undone, seen=undone.version, to=Status.WITHDRAWN, actor=reviewer, reason="No claim."
        )
        move_claim(claim=gone, seen=gone.version, to=Status.UNREVIEWED, actor=reviewer, reason="It is one.")
        assert stale(made) == [False]
        assert faults() == []

    def test_it_stays_stale_while_another_of_its_claims_is_overtaken(
        self, claim, other_claim, later_claim, report, reviewer
    ):
        made = report()
        superseded = supersede(claim, later_claim, reviewer)
        supersede(other_claim, later_claim, reviewer)
        assert "2 claims" in Report.objects.get(pk=made.pk).stale_reason
        undo(claim=superseded, seen=superseded.version, actor=reviewer)
        now = Report.objects.get(pk=made.pk)
        assert [one["claim"] for one in now.overtaken] == [other_claim.pk]
        assert faults() == []

    def test_a_report_that_tells_it_as_superseded_is_right(
        self, claim, other_claim, later_claim, report, reviewer
    ):
        supersede(claim, other_claim, reviewer)
        made = report()
        supersede(claim, later_claim, reviewer)
        assert stale(made) == [False]

    def test_undoing_the_second_supersession_keeps_what_the_first_did(
        self, claim, other_claim, later_claim, report, reviewer
    ):
        made = report()
        supersede(claim, other_claim, reviewer)
        first = Report.objects.get(pk=made.pk).stale_event
        again = supersede(claim, later_claim, reviewer)
        assert Report.objects.get(pk=made.pk).stale_event == first
        undo(claim=again, seen=again.version, actor=reviewer)
        assert Report.objects.get(pk=made.pk).stale_event == first
        assert faults() == []

    def test_reports_of_many_moments_cost_no_more_queries_than_one(
        self, desk, claim, other_claim, later_claim, reviewer, django_assert_num_queries
    ):
        """One fold tells for each whether it stated the claim at its own moment, whatever order they were asked for in."""
        waiting = [request_report(desk=desk, actor=reviewer, format="csv")]
        moved = supersede(claim, other_claim, reviewer)
        waiting.append(request_report(desk=desk, actor=reviewer, format="csv"))
        undo(claim=moved, seen=moved.version, actor=reviewer)
        waiting += [request_report(desk=desk, actor=reviewer, format="csv") for _ in range(12)]
        supersede(claim, later_claim, reviewer)
        assert stale(*waiting) == [True, False, *[True] * 12]
        for some in (waiting[:1], waiting):
            with django_assert_num_queries(2):  # one reads the reports, one writes them
                ripple.mark(claim, ripple.Ripple(event=None, fresh=tuple(one.pk for one in some)))
        assert stale(*waiting) == [False] * 14
