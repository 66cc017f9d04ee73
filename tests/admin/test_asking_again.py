"""What failed is tried again, and a report made again."""

from __future__ import annotations

from claims.choices import JobState
from claims.models import Comparison, Report, Run
from claims.services.articles import request_run
from claims.services.reports import request_report
from tests.admin.conftest import act


def test_a_failed_run_is_tried_again(panel, article, reviewer):
    run = request_run(article=article, actor=reviewer)
    Run.objects.filter(pk=run.pk).update(state=JobState.FAILED, error="The worker stopped.")
    assert "asked for extraction" in act(panel, "run", "retry", run).content.decode()
    assert article.runs.filter(state=JobState.QUEUED).count() == 1
    assert "is being read already" in act(panel, "run", "retry", run).content.decode()


def test_a_failed_comparison_is_tried_again(panel, claim):
    comparison = claim.article.comparisons.get()
    Comparison.objects.update(state=JobState.FAILED, error="The worker stopped three times.")
    assert "asked for comparison" in act(panel, "comparison", "retry", comparison).content.decode()
    assert claim.article.comparisons.active().count() == 1
    assert "is being compared already" in act(panel, "comparison", "retry", comparison).content.decode()


def test_a_report_is_made_again(panel, desk, reviewer):
    report = request_report(desk=desk, actor=reviewer, format="csv", filters={"status": "disputed"})
    act(panel, "report", "make_again", report)
    assert Report.objects.latest("pk").filters == {"status": "disputed"}
