"""What a comparison tells, as spans of its two texts."""

from __future__ import annotations

from claims.lineage.compare import Comparison, Side
from training.lineage_pairs import Extent
from training.lineage_scores import Told, ToldSum


def told_links(comparison: Comparison) -> list[Told]:
    """Return the links of a comparison with the spans of their claims."""
    earlier, later = extents(comparison.earlier), extents(comparison.later)
    return [
        Told(earlier[link.earlier], later[link.later], link.relation, link.supersedes)
        for link in comparison.alignment.links
    ]


def told_sums(side: Side) -> list[ToldSum]:
    """Return the sums of one article, each term with the span of what is said of it."""
    return [
        ToldSum(
            (one.total.start, one.total.end),
            tuple((part.start, part.end) for part in one.parts),
            one.consistent,
        )
        for one in side.sums
    ]


def extents(side: Side) -> list[Extent]:
    """Return the spans of an article's claims."""
    return [(candidate.start, candidate.end) for candidate in side.candidates]
