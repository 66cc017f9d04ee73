"""The invariants: each broken in turn, and found."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from claims.choices import JobState
from claims.models import Run
from claims.models.job import MAX_ATTEMPTS
from claims.services import blobs
from claims.services.articles import request_run
from claims.services.job_checks import find_broken

NOW = timezone.now()
HOUR = timedelta(hours=1)


@pytest.fixture
def run(article, reviewer) -> Run:
    return request_run(article=article, actor=reviewer)


def broken() -> dict[str, tuple[str, ...]]:
    return {finding.rule: finding.broken for finding in find_broken() if finding.broken}


def test_all_rules_hold_for_a_fresh_run_and_a_draft(run, later_article):
    assert broken() == {}


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"state": JobState.RUNNING, "lease_until": None}, "A running run has a lease"),
        ({"attempts": MAX_ATTEMPTS}, "A queued run may be tried again"),
        ({"due_at": NOW - HOUR}, "A run is taken within 15 minutes of being due"),
        ({"due_at": NOW + HOUR}, "A queued run is due within 15 minutes"),
        (
            {"state": JobState.RUNNING, "lease_until": NOW - HOUR},
            "A run whose worker died is taken over within 15 minutes",
        ),
        ({"state": JobState.DONE}, "A finished run says when it finished"),
        ({"state": JobState.FAILED, "finished_at": NOW}, "A failed run says why"),
    ],
)
def test_a_run_that_got_stuck_is_found(run, change, rule):
    Run.objects.filter(pk=run.pk).update(**change)
    assert broken() == {rule: (f"run {run.pk}",)}


def test_a_lost_run_is_found(article, run):
    Run.objects.filter(pk=run.pk).delete()
    assert broken() == {"Every article whose extraction was asked for has a run": (f"article {article.pk}",)}


def test_a_lost_file_is_found(article):
    blobs.path_of(article.original_sha256).unlink()
    assert broken() == {"Every article's original file is in the data folder": (f"article {article.pk}",)}


def test_the_command_prints_the_rules_and_is_content(run, capsys):
    call_command("check_runs")
    assert "All 24 rules hold." in capsys.readouterr().out


def test_the_command_names_what_is_broken_and_fails(run, capsys):
    Run.objects.filter(pk=run.pk).update(state=JobState.RUNNING)
    with pytest.raises(CommandError, match="1 of 24 rules is broken"):
        call_command("check_runs")
    assert f"run {run.pk}" in capsys.readouterr().out
