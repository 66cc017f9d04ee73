"""A comparison as the JSON object that `manage.py compare` prints. Every span carries the words at it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from claims.extraction import Candidate
from claims.lineage.compare import Comparison
from claims.lineage.values import Link, Sum, Term


def as_dict(
    comparison: Comparison, earlier: Sequence[Candidate], later: Sequence[Candidate]
) -> dict[str, Any]:
    """Return links, added and dropped claims, and sums; `earlier` and `later` are the claims with the offsets to be told."""
    alignment = comparison.alignment
    return {
        "links": [_link(link, earlier, later) for link in alignment.links],
        "added": [_span(later[at]) for at in alignment.added],
        "dropped": [_span(earlier[at]) for at in alignment.dropped],
        "sums": [
            _sum(name, one, claims)
            for name, side, claims in (
                ("earlier", comparison.earlier, earlier),
                ("later", comparison.later, later),
            )
            for one in side.sums
        ],
    }


def _link(link: Link, earlier: Sequence[Candidate], later: Sequence[Candidate]) -> dict[str, Any]:
    before, after = earlier[link.earlier], later[link.later]
    return {
        "later": _span(after),
        "earlier": _span(before),
        "relation": link.relation,
        "supersedes": link.supersedes,
        "score": link.score,
        "changes": [
            {"field": change.field, "before": change.before, "after": change.after} for change in link.changes
        ],
        "figures": [
            {"earlier": before.figures[one].text, "later": after.figures[other].text}
            for one, other in link.figures
            if one < len(before.figures) and other < len(after.figures)
        ],
        "reason": link.reason,
    }


def _sum(article: str, one: Sum, claims: Sequence[Candidate]) -> dict[str, Any]:
    return {
        "article": article,
        "total": _term(one.total, claims),
        "parts": [_term(part, claims) for part in one.parts],
        "arithmetic": one.arithmetic,
        "consistent": one.consistent,
    }


def _term(term: Term, claims: Sequence[Candidate]) -> dict[str, Any]:
    figures = claims[term.claim].figures
    return _span(claims[term.claim]) | {
        "figure": figures[term.figure].text if term.figure < len(figures) else ""
    }


def _span(claim: Candidate) -> dict[str, Any]:
    return {"start": claim.start, "end": claim.end, "quote": claim.quote}
