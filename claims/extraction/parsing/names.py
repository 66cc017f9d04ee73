"""Names as the name finder marks them, with what it cuts off or takes in by mistake."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.vocabulary.lexicon import words as listed

_THE = ("the", "The")
# Small words that are part of a person's name.
_PARTICLES = listed("van von de da del della di du dos den der bin ibn al el la le ter ten abu")


def whole_name(
    words: Sequence[str], pos: Sequence[str], first: int, end: int, label: str
) -> tuple[int, int, str]:
    """Return a name over tokens `[first, end)` without a small word before a person's ("dean Ana Reyes"), and with all that follows
    where it ends on a preposition ("Observatory for Human Rights"); what has an article is no person."""
    while label == "PERSON" and end - first > 1 and words[first].islower() and words[first] not in _PARTICLES:
        first += 1
    while end - first > 1 and words[end - 1] in ("(", ","):
        end -= 1  # "Coun Ana Reyes (Lab, Velm)"
    if end - first > 1 and pos[end - 1] == "ADP":
        last = end
        while last < len(words) and words[last][:1].isupper() and words[last].isalpha():
            last += 1
        end = last if last > end else end - 1
    if label == "PERSON" and end - first == 1 and first and words[first - 1] in _THE:
        label = "ORG"  # "the Observatory"
    return first, end, label
