"""How often a sentence that one small word turned is told as a repetition, and how often an edit of style alone is not.

*Repeated*: some link between the two tellings repeats. *Silently*: one of those links tells no change at all, so that a verdict passes
along it unasked; it may be of a clause that stands as it did. *Nothing told*: so do all links, and nothing is added or dropped. Pairs: `tests/data/one_sentence.jsonl`, of which `held` ones are only ever counted.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claims.extraction import Article
from claims.lineage.compare import Comparison, compare_many

if TYPE_CHECKING:
    from spacy.language import Language

FILE = Path(__file__).parent.parent / "tests" / "data" / "one_sentence.jsonl"
DAYS = date(2026, 3, 17), date(2026, 3, 18)


@dataclass(slots=True)
class Repeated:
    """Counts over pairs of sentences."""

    pairs: int = 0
    repeated: int = 0
    silently: int = 0
    untold: int = 0


def rows() -> list[dict[str, Any]]:
    """Return the pairs as they are kept: `same` tells that style alone differs, `held` that nobody looked at the pair."""
    return [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]


def measure_turned(pairs: Iterable[dict[str, Any]], nlp: Language | None = None) -> Repeated:
    """Return how many of the pairs are told as repetitions, and how many of these silently."""
    counts = Repeated()
    articles = ((Article(row["earlier"], DAYS[0]), Article(row["later"], DAYS[1])) for row in pairs)
    for comparison in compare_many(articles, nlp=nlp):
        told = list(_changed(comparison))
        counts.pairs += 1
        counts.repeated += bool(told)
        counts.silently += not all(told)
        counts.untold += _tells_nothing(comparison)
    return counts


def _changed(comparison: Comparison) -> Iterator[bool]:
    """Yield for each repetition whether a change is told."""
    for link in comparison.alignment.links:
        if link.relation == "repeats":
            yield bool(link.changes)


def _tells_nothing(comparison: Comparison) -> bool:
    alignment = comparison.alignment
    silent = all(link.relation == "repeats" and not link.changes for link in alignment.links)
    return silent and bool(alignment.links) and not (alignment.added or alignment.dropped)


def report_turned(nlp: Language | None = None) -> Iterator[str]:
    """Yield the measures as lines."""
    sets = {
        "turned by one small word": [row for row in rows() if not (row["same"] or row.get("held"))],
        "turned, held": [row for row in rows() if not row["same"] and row.get("held")],
        "edited in style alone": [row for row in rows() if row["same"] and not row.get("held")],
        "edited in style, held": [row for row in rows() if row["same"] and row.get("held")],
    }
    for name, pairs in sets.items():
        counts = measure_turned(pairs, nlp)
        yield f"  {name:26}{counts.pairs:4} pairs, told as repetitions {counts.repeated:3}, silently {counts.silently:3}, nothing told {counts.untold:3}"
