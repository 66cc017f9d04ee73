"""A comparison as the JSON object that `manage.py compare` prints. Every span carries the words at it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from claims.extraction import Candidate
from claims.lineage.compare import Comparison
from claims.lineage.values import NO_FIGURE, Link, Sum, Term


class Told(NamedTuple):
    """The claims and sums of one article with the offsets to be told."""

    claims: Sequence[Candidate]
    sums: Sequence[Sum]


def as_dict(comparison: Comparison, earlier: Told, later: Told) -> dict[str, Any]:
    """Return links, added and dropped claims, and sums; `earlier` and `later` hold the offsets to be told."""
    alignment = comparison.alignment
    return {
        "links": [_link(link, earlier.claims, later.claims) for link in alignment.links],
        "added": [_span(later.claims[at]) for at in alignment.added],
        "dropped": [_span(earlier.claims[at]) for at in alignment.dropped],
        "sums": [
            _sum(name, one, told.claims)
            for name, told in (("earlier", earlier), ("later", later))
            for one in told.sums
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
    listed = term.figure != NO_FIGURE and term.figure < len(figures)
    return _span(term) | {"figure": figures[term.figure].text if listed else ""}


def _span(claim: Candidate | Term) -> dict[str, Any]:
    return {"start": claim.start, "end": claim.end, "quote": claim.quote}
