"""What must always hold of articles and their jobs; each check lists the rows that break it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, Value
from django.db.models.fields import DurationField
from django.db.models.functions import Now

from claims.choices import JobState, Origin, Verb
from claims.models import Article, Claim, Comparison, Event, Report, Run
from claims.models.job import MAX_ATTEMPTS, JobQuerySet
from claims.services import blobs

# The longest that a job may wait or stay without a sign of life before a person should look (reliability goal R9).
PATIENCE = Value(timedelta(minutes=15), output_field=DurationField())


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule, and the rows that break it (none when all is well)."""

    rule: str
    broken: tuple[str, ...]


def find_broken() -> list[Finding]:
    """Check every rule; reads only. One finding a rule, in a fixed order."""
    rules: list[tuple[str, Iterable[str]]] = [
        ("Every article whose extraction was asked for has a run", _articles_without_run()),
        ("Every article's original file is in the data folder", _articles_without_file()),
        ("No article has two runs at once", _articles_with_two_active_runs()),
        ("A finished run says when it finished", _each("run", Run.objects.filter(_over(), finished_at=None))),
        ("A failed run says why", _each("run", Run.objects.filter(state=JobState.FAILED, error=""))),
        (
            "A claim of the extractor belongs to a run",
            _each("claim", Claim.objects.filter(origin=Origin.MACHINE, run=None)),
        ),
        *_job_rules("run", Run.objects.all),
        ("No article is compared twice at once", _articles_compared_twice()),
        (
            "A finished comparison says when it finished",
            _each("comparison", Comparison.objects.filter(_over(), finished_at=None)),
        ),
        (
            "A failed comparison says why",
            _each("comparison", Comparison.objects.filter(state=JobState.FAILED, error="")),
        ),
        *_job_rules("comparison", Comparison.objects.all),
        *_job_rules("report", Report.objects.all),
    ]
    return [Finding(rule, tuple(broken)) for rule, broken in rules]


def _job_rules(noun: str, rows: Callable[[], JobQuerySet[Any]]) -> list[tuple[str, Iterable[str]]]:
    queued, running = Q(state=JobState.QUEUED), Q(state=JobState.RUNNING)
    return [
        (f"A running {noun} has a lease", _each(noun, rows().filter(running, lease_until=None))),
        (
            f"A queued {noun} may be tried again",
            _each(noun, rows().filter(queued, attempts__gte=MAX_ATTEMPTS)),
        ),
        (
            f"A {noun} is taken within 15 minutes of being due",
            _each(noun, rows().filter(queued, due_at__lt=Now() - PATIENCE)),
        ),
        (
            f"A queued {noun} is due within 15 minutes",
            _each(noun, rows().filter(queued, due_at__gt=Now() + PATIENCE)),
        ),
        (
            f"A {noun} whose worker died is taken over within 15 minutes",
            _each(noun, rows().filter(running, lease_until__lt=Now() - PATIENCE)),
        ),
    ]


def _over() -> Q:
    return Q(state__in=[JobState.DONE, JobState.FAILED])


def _each(noun: str, rows: Any) -> Iterable[str]:
    return (f"{noun} {pk}" for pk in rows.order_by("pk").values_list("pk", flat=True))


def _articles_without_run() -> Iterable[str]:
    asked = Event.objects.filter(verb=Verb.RUN_REQUESTED, article_id=OuterRef("pk"))
    return _each("article", Article.objects.drafts().filter(Exists(asked)))


def _articles_without_file() -> Iterable[str]:
    stored = Article.objects.order_by("pk").values_list("pk", "original_sha256")
    return (f"article {pk}" for pk, sha256 in stored.iterator() if not blobs.path_of(sha256).exists())


def _articles_with_two_active_runs() -> Iterable[str]:
    return _articles_with_two(Run.objects.active())


def _articles_compared_twice() -> Iterable[str]:
    return _articles_with_two(Comparison.objects.active())


def _articles_with_two(jobs: JobQuerySet[Any]) -> Iterable[str]:
    active = jobs.order_by().values("article").annotate(jobs=Count("pk")).filter(jobs__gt=1)
    return (f"article {pk}" for pk in active.values_list(F("article"), flat=True))
