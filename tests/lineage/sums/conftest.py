"""Ways to the sums of a text: its statements, and what sums they tell."""

from __future__ import annotations

from datetime import date

import pytest

from claims.extraction import extract, load
from claims.extraction.text.loader import is_model_there
from claims.lineage.statements.reading import read_statements
from claims.lineage.sums.find import find_sums

PUBLISHED = date(2026, 3, 14)  # a Saturday


def statements_of(text, published=PUBLISHED):
    if not is_model_there():
        pytest.skip("The trained pipeline is not in claims/extraction/model/stet_en.")
    return read_statements(text, extract(text, published=published, nlp=load()), published=published)


def told(text):
    return [(found.arithmetic, found.consistent) for found in find_sums(statements_of(text))]
