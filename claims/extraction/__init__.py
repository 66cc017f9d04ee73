"""Candidate claims out of the text of news articles: who states what, how much, when and where.

The public face of the extraction core. It knows no database and no web:

    from datetime import date
    from claims.extraction import extract

    for candidate in extract(text, published=date(2026, 3, 14)):
        print(candidate.worthiness, candidate.quote)
"""

from __future__ import annotations

from claims.extraction.candidate import Article, Candidate, Claimant, Figure, Mark, Options, Place, When
from claims.extraction.furniture import find_furniture
from claims.extraction.loader import ModelMissing, load
from claims.extraction.pipeline import extract, extract_many

EXTRACTOR_VERSION = "1.0.0"

__all__ = [
    "EXTRACTOR_VERSION",
    "Article",
    "Candidate",
    "Claimant",
    "Figure",
    "Mark",
    "ModelMissing",
    "Options",
    "Place",
    "When",
    "extract",
    "extract_many",
    "find_furniture",
    "load",
]
