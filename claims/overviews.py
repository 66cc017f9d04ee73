"""Lists with their counts, as the desk's pages show them. Each is a fixed number of queries, however long the list."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Max, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from claims import selectors
from claims.choices import VERDICTS, JobState, Role, Status
from claims.models import Article, Desk, Membership, Run, Story, Suggestion, User
from claims.permissions import role_on
from claims.telling_order import in_order
from claims.workflow import may

MAX_REPLACEABLE = 50
LATEST = ("-created_at", "-pk")
LATEST_SHOWN = 20  # articles on a desk's board


def desk_context(user: User, desk: Desk) -> dict[str, Any]:
    """Return what every page of a desk shows: the desk and what the person may do there. One query."""
    role = role_on(user, desk)
    return {
        "desk": desk,
        "role": role,
        "may_write": may(role, Role.REVIEWER),
        "may_lead": may(role, Role.LEAD),
        "may_administer": may(role, Role.ADMINISTRATOR),
    }


def desks(user: User) -> QuerySet[Desk]:
    """Return the person's desks, each with `role` (None: as a superuser), its claims counted and `added_last`. One query."""
    role = Membership.objects.filter(desk=OuterRef("pk"), user_id=user.pk).values("role")
    counted = selectors.desks(user).annotate(
        role=Subquery(role), added_last=Max("articles__created_at"), **_claim_counts("articles__claims")
    )
    return counted.order_by("name")


def stories(user: User, desk: Desk) -> QuerySet[Story]:
    """Return the desk's stories, the one told last first, each with `versions`, `claims`, `unreviewed` and `told_last`."""
    return (
        selectors.stories(user)
        .standing()
        .filter(desk=desk)
        .annotate(
            versions=Count("articles", distinct=True),
            told_last=Max(Coalesce("articles__published_at", "articles__created_at")),
            added_last=Max("articles__created_at"),
            **_claim_counts("articles__claims"),
        )
        .order_by(Coalesce("added_last", "created_at").desc(), "-pk")
    )


def articles(user: User, desk: Desk) -> QuerySet[Article]:
    """Return the desk's articles, the one added last first, with their claims counted, their runs and what is suggested at hand."""
    suggestions = Suggestion.objects.select_related("like__story").defer("like__text")
    found = _with_state(selectors.articles(user).filter(desk=desk))
    return found.prefetch_related(Prefetch("suggestion", queryset=suggestions)).order_by(*LATEST)


def versions(user: User, story: Story) -> list[Article]:
    """Return the story's articles in the order they were told, with their claims counted and their runs at hand.

    Their texts are left in the database.
    """
    return in_order(_with_state(selectors.articles(user).filter(story=story)).defer("text"))


def article_with_state(user: User, pk: int) -> Article | None:
    """Return one article as the lists show it, or None when it is not theirs to see."""
    return _with_state(selectors.articles(user).filter(pk=pk)).first()


def replaceable(user: User, desk: Desk, story: Story | None) -> list[Article]:
    """Return the articles that a new one may replace: those of the story, or the desk's latest when none is chosen."""
    found = selectors.articles(user).filter(desk=desk)
    if story is not None:
        found = found.filter(story=story)
    return list(found.order_by("story__title", "-created_at")[:MAX_REPLACEABLE])


def outlets(user: User, desk: Desk) -> list[str]:
    """Return the names of the outlets that the desk has articles of, in order."""
    names = selectors.articles(user).filter(desk=desk).exclude(outlet="").order_by("outlet")
    return list(names.values_list("outlet", flat=True).distinct())


def latest_run(article: Article) -> Run | None:
    """Return the run that an article from this module shows; None for a draft."""
    runs: list[Run] = getattr(article, "latest_runs", [])
    return runs[0] if runs else None


def is_read(article: Article) -> bool:
    """Tell whether an article from this module has claims, or was read and has none, so that it can be compared."""
    run = latest_run(article)
    return bool(getattr(article, "standing", 0)) or (run is not None and run.state == JobState.DONE)


def is_under_way(article: Article) -> bool:
    """Tell whether the article's extraction is queued or running, so that its page should look again."""
    run = latest_run(article)
    return run is not None and not run.is_over


def _with_state(articles: QuerySet[Article]) -> QuerySet[Article]:
    runs = Prefetch("runs", queryset=Run.objects.order_by("-created_at", "-pk"), to_attr="latest_runs")
    return articles.prefetch_related(runs).annotate(**_claim_counts("claims"))


def _claim_counts(path: str) -> dict[str, Count]:
    counts = {status.value: Count(path, filter=Q(**{f"{path}__status": status})) for status in Status}
    decided = Count(path, filter=Q(**{f"{path}__status__in": VERDICTS}))
    standing = Count(path, filter=~Q(**{f"{path}__status": Status.WITHDRAWN}))
    return {**counts, "decided": decided, "standing": standing}
