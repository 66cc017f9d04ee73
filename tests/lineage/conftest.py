from __future__ import annotations

from datetime import date

import pytest

from claims.extraction import Article, load
from claims.extraction.text.loader import is_model_there
from claims.lineage.compare import Comparison, compare

TUESDAY = date(2026, 3, 17)


@pytest.fixture(scope="session")
def nlp():
    if not is_model_there():
        pytest.skip("The trained pipeline is not in claims/extraction/model/stet_en.")
    return load()


@pytest.fixture(scope="session")
def compared(nlp):
    """Compare two texts, both of Tuesday 17 March 2026 unless said otherwise."""

    def told(earlier: str, later: str, *, days: tuple[date, date] = (TUESDAY, TUESDAY)) -> Comparison:
        return compare(Article(earlier, days[0]), Article(later, days[1]), nlp=nlp)

    return told
