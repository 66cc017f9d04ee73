"""Reports that state the claims of a stopped item are stale, and say why."""

from __future__ import annotations

import json
from typing import Any

import pytest

from claims.choices import Status, Verb
from claims.models import Article, Event, Report
from claims.sentences import sentence
from claims.services import report_runs
from claims.services.reports import request_report
from claims.services.verdicts import move_claim, undo
from tests.conftest import mark
from tests.services.conftest import NO_TEXT, NOON_AT, SIX_AT, THREE_AT, faults


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
        assert faults() == []

    def test_they_are_fresh_when_it_may_be_used_again(self, send, report):
        made = report()
        send("2", THREE_AT, NO_TEXT, pubstatus="withheld")
        send("3", SIX_AT, pubstatus="usable")
        now = Report.objects.get(pk=made.pk)
        assert (now.stale_event, now.stale_reason, now.stopped) == (None, "", [])
        assert faults() == []

    def test_the_last_word_says_why(self, send, report):
        made = report()
        send("2", THREE_AT, NO_TEXT, pubstatus="withheld")
        send("3", SIX_AT, NO_TEXT, pubstatus="canceled")
        assert "which Meridian Wire canceled since" in Report.objects.get(pk=made.pk).stale_reason
        assert faults() == []

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
        assert faults() == []

    def test_changed_past_the_services_it_is_found(self, send, report):
        report()
        send("2", SIX_AT, NO_TEXT, pubstatus="canceled")
        assert faults() == []
        Report.objects.update(stopped=[])
        assert faults()
