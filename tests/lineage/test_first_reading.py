"""What is kept of an article when it comes in."""

from __future__ import annotations

import pytest

from claims.extraction import extract
from claims.lineage import first_reading
from claims.lineage.first_reading import read_article, read_sketch
from claims.lineage.statements.packing import print_of
from claims.lineage.stories.sketch import bands
from tests.conftest import NOON
from tests.lineage.conftest import TUESDAY

pytestmark = pytest.mark.model


def test_it_finds_what_extraction_finds_with_what_that_says(nlp):
    read = read_article(NOON, published=TUESDAY, nlp=nlp)
    assert read.candidates == extract(NOON, published=TUESDAY, nlp=nlp)
    assert list(read.said) == [print_of(one, TUESDAY) for one in read.candidates]
    assert [said.quote for said in read.said.values()] == [one.quote for one in read.candidates]
    assert bands(read.sketch)


def test_a_text_without_claims_says_nothing(nlp):
    read = read_article("No news today.", nlp=nlp)
    assert (read.candidates, read.said) == ([], {})


def test_the_sketch_alone_is_the_same_and_reads_no_statements(nlp, monkeypatch):
    whole = read_article(NOON, headline="Ferry", published=TUESDAY, nlp=nlp).sketch
    monkeypatch.delattr(first_reading, "statements_of")
    assert read_sketch(NOON, headline="Ferry", published=TUESDAY, nlp=nlp) == whole
