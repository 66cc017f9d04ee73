"""Who and what asks for a comparison."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from claims.choices import JobState, Status, Verb
from claims.models import Comparison, Event
from claims.services import comparison_runs, comparisons
from claims.services.articles import edit_details
from claims.services.claims import correct_span
from claims.services.events import body_of
from claims.services.verdicts import move_claim
from claims.workflow import Refusal


class TestAsking:
    def test_a_marked_claim_asks(self, article, claim):
        asked = article.comparisons.get()
        assert (asked.state, asked.requested_by) == (JobState.QUEUED, None)
        event = Event.objects.get(verb=Verb.COMPARISON_REQUESTED)
        assert (event.article_id, body_of(event)["after"]) == (article.pk, {"comparison": asked.pk})

    def test_one_comparison_waits_for_all_who_ask(self, article, claim, other_claim):
        assert comparisons.ask(article) == article.comparisons.get()
        assert Event.objects.filter(verb=Verb.COMPARISON_REQUESTED).count() == 1

    def test_an_article_without_claims_waits_for_its_extraction(self, article):
        assert comparisons.ask(article) is None
        assert not Comparison.objects.exists()

    def test_another_time_of_publication_asks(self, article, claim, quiet, reviewer):
        changes = {"published_at": datetime(2026, 3, 3, 20, tzinfo=UTC)}
        edit_details(article=article, seen=1, actor=reviewer, changes=changes, story=article.story)
        assert article.comparisons.get().requested_by == reviewer

    def test_another_byline_does_not(self, article, claim, quiet, reviewer):
        edit_details(article=article, seen=1, actor=reviewer, changes={"byline": "Ada"}, story=article.story)
        assert not article.comparisons.exists()

    def test_a_corrected_span_asks(self, claim, quiet, reviewer):
        correct_span(claim=claim, seen=1, start=claim.start + 7, end=claim.end, actor=reviewer)
        assert claim.article.comparisons.exists()

    def test_a_verdict_does_not_and_a_claim_that_comes_back_does(self, claim, quiet, reviewer):
        move_claim(claim=claim, seen=1, to=Status.WITHDRAWN, actor=reviewer, reason="Not a claim.")
        assert not claim.article.comparisons.exists()
        move_claim(claim=claim, seen=2, to=Status.UNREVIEWED, actor=reviewer, reason="It is one.")
        assert claim.article.comparisons.exists()

    def test_a_person_asks_again_after_one_that_is_over(self, comparison, later_article, reviewer):
        with pytest.raises(Refusal) as refused:
            comparisons.request_comparison(article=later_article, actor=reviewer)
        assert refused.value.code == "busy"
        comparison_runs.perform(comparison_id=comparison.pk)
        assert comparisons.request_comparison(article=later_article, actor=reviewer).requested_by == reviewer

    @pytest.mark.parametrize(
        ("who", "code"), [("viewer", "role"), ("outsider", "role"), ("reviewer", "not_read")]
    )
    def test_it_refuses_who_may_not_and_what_was_not_read(self, request, article, who, code):
        with pytest.raises(Refusal) as refused:
            comparisons.request_comparison(article=article, actor=request.getfixturevalue(who))
        assert refused.value.code == code
