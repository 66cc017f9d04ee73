"""Plain words for what a figure counts: "fighters killed", "cost", "percent of voters"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from claims.extraction import Figure
from claims.extraction.parsing.verb_forms import participle_of
from claims.lineage.figures.slots import head_nouns
from claims.lineage.words.senses import kind_of_person, sense_of_event, sense_of_noun

_UNITS = {"percent": "percent", "points": "points"}
# Said of a thing that is no object of the verb: "people died", not "people died by".
_TALLIED = frozenset({"number", "death", ""})
_NO_COUNT = frozenset({"percent", "points", "money", "measure", "duration", "rate"})


def names_its_count(figures: Sequence[Figure]) -> bool:
    """Tell whether the figures count things that some of them name: "12 jobs", not "12 km", nor "12 died"."""
    return figures[-1].kind == "count" and any(_tells(figure) for figure in figures)


def label_of(figures: Sequence[Figure]) -> str:
    """Return what the figures of one series count, in the words used most often, the last of them first."""
    counted = _most_common(figure.counted.strip() for figure in figures if _tells(figure))
    event = _most_common(figure.event for figure in figures if figure.event)
    if figures[-1].kind in _NO_COUNT:
        return " ".join(part for part in (counted, f"({event})" if counted and event else event) if part) or (
            figures[-1].unit or figures[-1].kind
        )
    if not counted:
        return participle_of(event) if event else "figure"
    if not event:
        return counted
    if not _is_the_event(counted, event):
        return f"{counted} {participle_of(event)}"
    return f"people {participle_of(event)}" if _is_anybody(counted) else counted


def _is_the_event(counted: str, event: str) -> bool:
    """Tell whether the noun says what happened already: nobody tells of dead who died or of arrests arrested."""
    return any(sense_of_event(noun) == sense_of_event(event) for noun in head_nouns(counted))


def _is_anybody(counted: str) -> bool:
    return any(kind_of_person(sense_of_noun(noun)) == "anybody" for noun in head_nouns(counted))


def _tells(figure: Figure) -> bool:
    return bool(figure.counted.strip()) and not head_nouns(figure.counted) <= _TALLIED


def _most_common(words: Iterable[str]) -> str:
    """Return the word that is written most often; of several the one written last."""
    found = list(words)
    counts = Counter(found)
    return max(reversed(found), key=lambda word: counts[word], default="")
