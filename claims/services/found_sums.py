"""Storing the sums that a comparison found. What a person said of a sum holds where the same one is found again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import F, Q

from claims.choices import LinkState, Relation
from claims.history import canonical
from claims.lineage import values
from claims.models import Article, Claim, Comparison, Link, Story, SumCheck
from claims.models.sumcheck import SumCheckQuerySet
from claims.services.versions import Figure

MAX_ARITHMETIC = 500


def store_sums(
    comparison: Comparison, article: Article, claims: Sequence[Claim], found: Iterable[values.Sum]
) -> list[dict[str, Any]]:
    """Write the sums inside the article and return them as the history keeps them; those not found again are gone.

    Runs in the transaction of the comparison's end.
    """
    rows = [_row(comparison, claims, one) for one in found]
    return _store(comparison, rows, article.sums.filter(story=None))


def store_story_sums(
    comparison: Comparison,
    story: Story,
    claims: Sequence[Claim],
    found: Iterable[values.Sum],
    *,
    known: set[tuple[Figure, Figure]],
) -> list[dict[str, Any]]:
    """Write the sums across the articles of the story, likewise; `claims` are those of all its articles.

    `known` holds what was known as answered when they were looked for: a sum with a figure that was answered since is left
    out. One that came from another story keeps its row.
    """
    since = {old for old, _ in answered_figures(story) - known}
    rows = [_row(comparison, claims, one, story) for one in found]
    rows = [row for row in rows if not since & _figures(row)]
    totals = [row.total_id for row in rows]
    stored = SumCheck.objects.filter(story__isnull=False).filter(Q(story=story) | Q(total__in=totals))
    return _store(comparison, rows, stored, story)


def answered_figures(story: Story, *, besides: Article | None = None) -> set[tuple[Figure, Figure]]:
    """Return the figures of the story that a later version tells again or corrects, each with that one's; one query.

    A link says so that nobody rejected. Links of the article `besides` are not asked.
    """
    links = Link.objects.standing().filter(earlier__article__story=story, later__article__story=story)
    links = links.exclude(state=LinkState.REJECTED).exclude(relation=Relation.CONFLICTS)
    if besides is not None:
        links = links.exclude(earlier__article=besides).exclude(later__article=besides)
    rows = links.order_by().values_list("earlier_id", "later_id", "figures")
    return {((earlier, mine), (later, theirs)) for earlier, later, pairs in rows for mine, theirs in pairs}


def _row(
    comparison: Comparison, claims: Sequence[Claim], found: values.Sum, story: Story | None = None
) -> SumCheck:
    total = claims[found.total.claim]
    return SumCheck(
        article_id=total.article_id,
        story=story,
        comparison=comparison,
        total=total,
        figure=found.total.figure,
        parts=[{"claim": claims[part.claim].pk, "figure": part.figure} for part in found.parts],
        arithmetic=found.arithmetic[:MAX_ARITHMETIC],
        consistent=found.consistent,
    )


def _store(
    comparison: Comparison, rows: Iterable[SumCheck], known: SumCheckQuerySet, story: Story | None = None
) -> list[dict[str, Any]]:
    found = {canonical(row.as_dict()): row for row in rows}
    kept = {canonical(one.as_dict()): one for one in known.order_by("-pk")}
    again = [kept[key].pk for key in found if key in kept]
    gone = [one.pk for key, one in kept.items() if key not in found and one.story_id == (story and story.pk)]
    changed = SumCheck.objects.filter(Q(pk__in=again, gone=True) | Q(pk__in=gone, gone=False))
    changed.update(gone=~F("gone"), version=F("version") + 1)
    SumCheck.objects.filter(pk__in=again).update(comparison=comparison, story=story)
    new = SumCheck.objects.bulk_create(row for key, row in found.items() if key not in kept)
    if story is not None:
        _name_others(new)
    return [row.as_dict() for row in found.values()]


def _name_others(sums: Sequence[SumCheck]) -> None:
    """Keep which other articles have parts of each sum."""
    named = {part["claim"] for one in sums for part in one.parts}
    article_of = dict(Claim.objects.filter(pk__in=named).values_list("pk", "article"))
    through = SumCheck.others.through
    through.objects.bulk_create(
        through(sumcheck=one, article_id=article)
        for one in sums
        for article in sorted({article_of[part["claim"]] for part in one.parts} - {one.article_id})
    )


def _figures(row: SumCheck) -> set[Figure]:
    return {(row.total_id, row.figure), *((part["claim"], part["figure"]) for part in row.parts)}
