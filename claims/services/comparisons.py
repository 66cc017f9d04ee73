"""Asking that an article be compared with the other versions of its story. The work is in services/comparison_runs.py.

Nobody is woken from here: whoever asks stands inside the work of others (an extraction that ends, a story that is merged),
and the dispatcher sees the row within a second.
"""

from __future__ import annotations

from claims.choices import JobState, Role, Verb
from claims.models import Article, Comparison, User
from claims.permissions import require
from claims.services.events import record, writing
from claims.workflow import Refusal


def ask(article: Article, *, actor: User | None = None) -> Comparison | None:
    """Make sure that the article is compared as it stands now; an actor of None is the machine.

    One comparison waits for all who ask; one that runs already is done once more when it ends. Returns the one that will tell,
    or None for an article without claims: its extraction asks when it ends.
    """
    with writing():
        active = article.comparisons.active().first()
        if active is not None:
            if active.state == JobState.RUNNING:
                Comparison.objects.filter(pk=active.pk).update(again=True)
            return active
        if not (article.claims.exists() or article.runs.filter(state=JobState.DONE).exists()):
            return None
        comparison = Comparison.objects.create(article=article, requested_by=actor)
        record(
            Verb.COMPARISON_REQUESTED,
            desk=article.desk,
            actor=actor,
            article=article,
            story=article.story,
            after={"comparison": comparison.pk},
        )
        return comparison


def request_comparison(*, article: Article, actor: User) -> Comparison:
    """Compare the article again because a person asks for it: a new try after a failed one, or another look.

    Raises Refusal when one is under way, and when the article was not read yet.
    """
    require(actor, article.desk, Role.REVIEWER)
    with writing():
        if article.comparisons.active().exists():
            raise Refusal("This article is being compared already. Wait until that is done.", code="busy")
        asked = ask(article, actor=actor)
    if asked is None:
        raise Refusal(
            "This article has no claims yet. Extract them first; the comparison follows by itself.",
            code="not_read",
        )
    return asked
