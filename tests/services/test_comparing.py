"""What a comparison compares and stores, and what it costs."""

from __future__ import annotations

from datetime import UTC, datetime
from math import inf

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.choices import JobState, LinkState, Status, Verb
from claims.lineage.values import Sum, Term
from claims.lineage.version import COMPARER_VERSION
from claims.models import Comparison, Event, Link, SumCheck
from claims.services import comparison_runs, comparisons, runs, versions
from claims.services.articles import Details, add_text, edit_details, request_run
from claims.services.events import body_of
from claims.services.verdicts import move_claim
from tests.conftest import EVENING, mark
from tests.services.conftest import faults
from tests.services.linking import TOLL, answer, compare


class TestComparing:
    def test_it_stores_what_was_found_with_its_event(self, comparison, core, claim, later_claim):
        core.answers.append(
            answer(claim, later_claim, "revises", supersedes=True, changes=(TOLL,), figures=((0, 0),))
        )
        comparison_runs.perform(comparison_id=comparison.pk)
        comparison.refresh_from_db()
        assert (comparison.state, comparison.pairs_compared, comparison.links_found) == (JobState.DONE, 1, 1)
        assert comparison.comparer_version == COMPARER_VERSION
        link = Link.objects.get()
        assert (link.earlier, link.later, link.relation, link.supersedes) == (
            claim,
            later_claim,
            "revises",
            True,
        )
        assert link.changes == [{"field": "figure", "before": "almost 50", "after": "more than 60"}]
        assert (link.figures, link.score, link.state) == ([[0, 0]], 0.9, LinkState.PROPOSED)
        told = body_of(Event.objects.get(verb=Verb.COMPARISON_DONE))["after"]
        assert told["versions"] == [claim.article_id]
        assert [one["id"] for one in told["links"]] == [link.pk]
        assert faults() == []

    def test_a_version_that_comes_in_late_is_compared_with_those_told_after_it(
        self, core, claim, later_claim
    ):
        compare(claim.article)
        assert core.pairs == [(claim.article_id, later_claim.article_id)]

    def test_a_replacing_version_is_later_whatever_its_time_says(self, core, claim, desk, story, reviewer):
        details = Details(published_at=datetime(2026, 3, 3, 6, tzinfo=UTC))
        newer = add_text(
            desk=desk, actor=reviewer, text=EVENING + "\n\nMore soon.", details=details, story=story,
            replaces=claim.article, extract=False,
        ).article  # fmt: skip
        mark(newer, "More than 60 passengers", reviewer)
        compare(newer)
        assert core.pairs == [(claim.article_id, newer.pk)]

    def test_an_article_without_a_story_is_compared_with_none(self, core, claim, reviewer):
        edit_details(article=claim.article, seen=1, actor=reviewer, changes={}, story=None)
        done = compare(claim.article)
        assert (done.state, done.pairs_compared) == (JobState.DONE, 0)

    def test_of_many_alike_lines_a_claim_answers_the_best(self, core, article, later_claim, reviewer):
        lines = [mark(article, article.text[start : start + 9], reviewer) for start in range(50, 140, 10)]
        core.answers += [answer(line, later_claim, score=0.5 + at / 100) for at, line in enumerate(lines)]
        compare(later_claim.article)
        kept = Link.objects.order_by("-score").values_list("earlier", flat=True)
        assert list(kept) == [line.pk for line in lines[::-1][: comparison_runs.MAX_ANSWERS]]

    def test_it_shows_how_far_it_is_in_words(self, comparison, core, monkeypatch):
        shown = []
        renew = type(Comparison.objects.all()).renew
        monkeypatch.setattr(
            type(Comparison.objects.all()),
            "renew",
            lambda rows, job, **to: shown.append(to["stage"]) or renew(rows, job, **to),
        )
        comparison_runs.perform(comparison_id=comparison.pk)
        assert "Compared with 0 of 1 version" in shown

    def test_it_stores_the_sums_of_the_article(self, core, later_claim):
        part, total = Term(0, 1), Term(0, 0)
        core.sums = lambda version: [Sum(total, (part, part), "30 + 30 = 60", True)]
        compare(later_claim.article)
        core.sums = lambda version: [Sum(total, (part,), "30 = 60", False)]
        compare(later_claim.article)
        found = SumCheck.objects.get(gone=False)
        assert (found.total, found.figure, found.arithmetic, found.consistent) == (
            later_claim,
            0,
            "30 = 60",
            False,
        )
        assert found.parts == [{"claim": later_claim.pk, "figure": 1}]
        assert SumCheck.objects.standing().broken().count() == 1
        assert faults() == []

    @pytest.mark.parametrize("which", ["claim", "other_claim"])
    def test_a_sum_goes_with_its_total_or_a_part_and_comes_back_with_it(
        self, request, core, claim, other_claim, reviewer, which
    ):
        core.sums = lambda version: (
            [Sum(Term(0, 0), (Term(1, 0),), "50 = 118", False)] if len(version.claims) == 2 else []
        )
        compare(claim.article)
        gone = move_claim(
            claim=request.getfixturevalue(which),
            seen=1,
            to=Status.WITHDRAWN,
            actor=reviewer,
            reason="No claim.",
        )
        assert (SumCheck.objects.count(), SumCheck.objects.standing().count()) == (1, 0)
        assert claim.article.comparisons.active().exists()
        comparison_runs.drain()
        assert not SumCheck.objects.filter(gone=False).exists()
        move_claim(claim=gone, seen=gone.version, to=Status.UNREVIEWED, actor=reviewer, reason="It is one.")
        comparison_runs.drain()
        assert SumCheck.objects.standing().broken().count() == 1
        assert faults() == []

    def test_a_sum_stays_when_a_claim_that_is_no_part_of_it_goes(self, core, claim, other_claim, reviewer):
        core.sums = lambda version: [Sum(Term(0, 0), (Term(0, 1),), "50 = 118", False)]
        compare(claim.article)
        move_claim(claim=other_claim, seen=1, to=Status.WITHDRAWN, actor=reviewer, reason="No claim.")
        assert SumCheck.objects.standing().count() == 1
        assert not claim.article.comparisons.active().exists()


class TestQueries:
    @pytest.fixture
    def versions_of(self, core, claim, desk, story, reviewer):
        """Add versions to the story until it has so many besides noon's, each of which a claim of noon's is linked with."""

        def grow(wanted: int) -> None:
            for number in range(story.articles.count() - 1, wanted):
                words = f"Almost {number + 50} passengers have been pulled from the water"
                added = add_text(desk=desk, actor=reviewer, text=words, story=story, extract=False).article
                core.answers.append(answer(claim, mark(added, words, reviewer)))

        return grow

    def test_ten_versions_cost_as_many_as_two(self, versions_of, claim, monkeypatch):
        monkeypatch.setattr(comparison_runs, "SHOWN_EVERY", inf)
        costs = []
        for wanted in (2, 10):
            versions_of(wanted)
            compare(claim.article)
            asked = comparisons.ask(claim.article)
            with CaptureQueriesContext(connection) as queries:
                comparison_runs.perform(comparison_id=asked.pk)
            costs.append(len(queries))
        assert Link.objects.count() == 10
        assert costs[0] == costs[1]

    def test_the_texts_of_other_versions_are_not_read(self, versions_of, claim):
        versions_of(2)
        assert all("text" in one.get_deferred_fields() for one in versions.others_of(claim.article))


@pytest.mark.model
def test_two_extracted_versions_are_linked_by_the_real_core(article, later_article, reviewer):
    for one in (article, later_article):
        runs.perform(run_id=request_run(article=one, actor=reviewer).pk)
    assert comparison_runs.drain() >= 2
    assert set(Comparison.objects.values_list("state", flat=True)) == {JobState.DONE}
    toll = Link.objects.get(
        earlier__quote__contains="Almost 50", later__quote__contains="More than 60", supersedes=True
    )
    assert (toll.relation, toll.state) == ("revises", LinkState.PROPOSED)
    assert toll.reason
    assert faults() == []
