"""Telling what was found in a text by its places in another text."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from claims.extraction.candidate import Options

_CONTEXT = Options().context_chars
T = TypeVar("T")


def move(found: T, positions: list[int], text: str) -> T:
    """Return a candidate, a sentence or any other finding with its offsets, and the words at them, in `text`.

    `positions` holds for each code point of the finding's own text its place in `text`, never falling. All that
    a finding is made of moves with it.
    """
    if isinstance(found, tuple):
        return tuple(move(part, positions, text) for part in found)  # type: ignore[return-value]
    if not is_dataclass(found) or isinstance(found, type):
        return found
    changes = {one.name: move(getattr(found, one.name), positions, text) for one in fields(found)}
    if "start" in changes and "end" in changes:
        changes |= _words_at(changes, positions, text)
    return replace(found, **changes)


def _words_at(found: dict[str, Any], positions: list[int], text: str) -> dict[str, Any]:
    """Return the new values of those fields that hold offsets or words of the text."""
    start, end = positions[found["start"]], positions[found["end"] - 1] + 1
    values = {
        "start": start,
        "end": end,
        "text": text[start:end],
        "quote": text[start:end],
        "prefix": text[max(0, start - _CONTEXT) : start],
        "suffix": text[end : end + _CONTEXT],
    }
    return {name: value for name, value in values.items() if name in found}
