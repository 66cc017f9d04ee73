"""Figures out of a few words, read as the pipeline reads them, with what happened to the counted put in by hand."""

from __future__ import annotations

from dataclasses import replace

import spacy

from claims.extraction import Figure
from claims.extraction.figures.find import find_figures
from claims.extraction.parsing.read import read_parse
from claims.lineage.statement import Statement

_BLANK = spacy.blank("en")


def figure(words: str, event: str = "", **other: object) -> Figure:
    """Return the one figure of `words` ("at least 10 people"); `other` overrides its fields."""
    (found,) = figures_of(words)
    return replace(found, event=event, **other)


def figures_of(words: str) -> list[Figure]:
    """Return the figures of `words`, in order."""
    return list(find_figures(read_parse(_BLANK(words))))


def statement(
    words: str, *figures: Figure, claimant: str = "", time: str = "", places: tuple[str, ...] = ()
) -> Statement:
    """Return a statement that holds only what the timeline reads."""
    return Statement(0, len(words), words, claimant, figures=figures, time=time, places=places)
