"""Candidate claims out of the text of news articles: who states what, how much, when and where.

The public face of the extraction core. It knows no database and no web:

    from datetime import date
    from claims.extraction import extract

    for candidate in extract(text, published=date(2026, 3, 14)):
        print(candidate.worthiness, candidate.quote)

`extract` gives what a fact-checker would want to see; `analyse` gives everything that the rules read, sentence by sentence.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from claims.extraction.candidate import (
    Article,
    Candidate,
    Claimant,
    Context,
    Figure,
    Mark,
    Options,
    Place,
    When,
)

if TYPE_CHECKING:
    from claims.extraction.analysis import (
        AnalysisOptions,
        Entity,
        Sentence,
        Time,
        Token,
        analyse,
        analyse_many,
    )
    from claims.extraction.attribution.spans import AttributionSpan, Span
    from claims.extraction.pipeline import extract, extract_many
    from claims.extraction.text.furniture import find_furniture
    from claims.extraction.text.loader import ModelMissing, load

EXTRACTOR_VERSION = "1.18.0"

__all__ = [
    "EXTRACTOR_VERSION",
    "AnalysisOptions",
    "Article",
    "AttributionSpan",
    "Candidate",
    "Claimant",
    "Context",
    "Entity",
    "Figure",
    "Mark",
    "ModelMissing",
    "Options",
    "Place",
    "Sentence",
    "Span",
    "Time",
    "Token",
    "When",
    "analyse",
    "analyse_many",
    "extract",
    "extract_many",
    "find_furniture",
    "load",
]

_HOMES = {
    "analysis": ("AnalysisOptions", "Entity", "Sentence", "Time", "Token", "analyse", "analyse_many"),
    "attribution.spans": ("AttributionSpan", "Span"),
    "pipeline": ("extract", "extract_many"),
    "text.furniture": ("find_furniture",),
    "text.loader": ("ModelMissing", "load"),
}


def __getattr__(name: str) -> Any:
    """Import the rules on first use: what opens an uploaded file reads one of the modules below, and must start fast."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(importlib.import_module(f"{__name__}.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
