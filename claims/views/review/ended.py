"""A run that somebody asked for, and what came of it: also where it was over before the page came back."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from claims import selectors
from claims.choices import JobState, Verb
from claims.models import Run, User
from claims.outcomes import changed_anything, outcome_words
from claims.services.events import body_of
from claims.views.review.draft import whole


@dataclass(frozen=True, slots=True)
class Ended:
    """What came of an extraction: `words`, and whether the claims on a page drawn before are out of date."""

    words: str
    changed: bool
    link: str


def watching(run: Run) -> str:
    """Return the address of the article's page that tells what comes of the run."""
    return f"{reverse('article', args=[run.article_id])}?run={run.pk}"


def ended(user: User, run: Run | None, asked: str | None = None) -> Ended | None:
    """Return what came of the run; None while it is not done, and where the address asks (`asked`) for another one. One query."""
    if run is None or run.state != JobState.DONE or (asked is not None and whole(asked) != run.pk):
        return None
    event = selectors.events(user).filter(run_id=run.pk, verb=Verb.RUN_DONE).first()
    outcome = body_of(event)["after"].get("outcome") if event else None
    if outcome is None:  # of a run before outcomes were kept
        return Ended("The extraction is done.", True, watching(run))
    return Ended(outcome_words(outcome), changed_anything(outcome), watching(run))
