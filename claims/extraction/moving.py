"""Telling candidates by their places in another text than the one they were found in."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from claims.extraction.candidate import Candidate, Claimant, Context, Figure, Place, When

CONTEXT = 32
S = TypeVar("S", Claimant, Context, Figure, When, Place)


def move(candidate: Candidate, positions: list[int], text: str) -> Candidate:
    """Return the candidate with its offsets, and the words at them, in `text`.

    `positions` holds for each code point of the candidate's own text its place in `text`, never falling.
    """
    start, end = positions[candidate.start], positions[candidate.end - 1] + 1
    return replace(
        candidate,
        start=start,
        end=end,
        quote=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        claimant=_moved(candidate.claimant, positions, text) if candidate.claimant else None,
        figures=tuple(_moved(figure, positions, text) for figure in candidate.figures),
        when=_moved(candidate.when, positions, text) if candidate.when else None,
        places=tuple(_moved(place, positions, text) for place in candidate.places),
        context=tuple(_moved(one, positions, text) for one in candidate.context),
    )


def _moved(span: S, positions: list[int], text: str) -> S:
    start, end = positions[span.start], positions[span.end - 1] + 1
    return replace(span, start=start, end=end, text=text[start:end])
