"""What was put in, cut or replaced between two tellings of one sentence."""

from __future__ import annotations

import pytest

from claims.lineage.evidence.edits import fills_otherwise, find_edits, is_kept, put_in_or_cut
from claims.lineage.statements.prepared import prepare

pytestmark = pytest.mark.model

PLAIN = "Five miners died in a shaft at Drevnik on Thursday."


@pytest.fixture
def edits(compared):
    def of(earlier: str, later: str):
        found = compared(earlier, later)
        one, other = prepare(found.earlier.statements, found.later.statements)
        return find_edits(one[0], other[0])

    return of


def _keys(stretches) -> list[str]:
    return [unit.key for units in stretches for unit in units]


def test_the_same_words_are_kept_whole(edits):
    found = edits(PLAIN, PLAIN)
    assert (found.kept, found.added, found.cut, found.replaced) == (1.0, (), (), ())


def test_a_phrase_that_is_put_in(edits):
    found = edits(PLAIN, "Five miners, all of them contract workers, died in a shaft at Drevnik on Thursday.")
    assert is_kept(found)
    assert _keys(put_in_or_cut(found)) == ["contract", "worker"]
    assert found.cut == ()


def test_a_phrase_that_is_cut(edits):
    found = edits("Five miners, all of them contract workers, died in a shaft at Drevnik on Thursday.", PLAIN)
    assert _keys(found.cut) == ["contract", "worker"]


def test_one_word_alone_is_style(edits):
    found = edits(PLAIN, "Five young miners died in a shaft at Drevnik on Thursday.")
    assert put_in_or_cut(found) == ()


def test_what_only_moved_is_no_edit(edits):
    found = edits(PLAIN, "On Thursday, in a shaft at Drevnik, five miners died.")
    assert (found.added, found.cut, found.replaced) == ((), (), ())
    assert found.kept < 1.0


def test_a_slot_that_is_filled_otherwise(edits):
    found = edits(PLAIN, "Five miners died in a quarry at Drevnik on Thursday.")
    assert [fills_otherwise(gone, new) for gone, new in found.replaced] == [True]


def test_another_number_is_no_slot(edits):
    found = edits(PLAIN, "Seven miners died in a shaft at Drevnik on Thursday.")
    assert [fills_otherwise(gone, new) for gone, new in found.replaced] == [False]
    assert is_kept(found) is False
