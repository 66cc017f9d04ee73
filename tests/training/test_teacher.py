"""The teacher, where its libraries are installed (training/requirements-teacher.txt)."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest

pytest.importorskip(
    "torch", reason="the teacher's libraries are not installed: training/requirements-teacher.txt"
)

from training.biaffine import plain
from training.sentences import Sentence
from training.teacher import by_length, train
from training.trees import best_tree

LINES = [
    Sentence(
        words=("Two", f"died{at}", "."),
        spaces=(True, False, True),
        tags=("CD", "VBD", "."),
        heads=(1, 1, 1),
        deps=("nsubj", "ROOT", "punct"),
        document="a",
    )
    for at in range(4)
]


@pytest.mark.parametrize(
    ("arcs", "heads"),
    [
        ([[0, 0, 0], [5, 0, 1], [1, 5, 0]], [0, 0, 1]),
        ([[0, 0, 0], [1, 0, 5], [1, 5, 0]], [0, 0, 1]),  # two words that would rule each other
        ([[0, 0, 0], [5, 0, 2], [6, 2, 0]], [0, 2, 0]),  # two roots
    ],
)
def test_the_best_tree_has_one_root_and_no_circle(arcs: list[list[int]], heads: list[int]) -> None:
    assert best_tree(np.array(arcs, dtype=float)) == heads


def test_a_word_is_the_same_in_any_case_and_with_any_quote() -> None:
    assert plain("O’Neill’s-42") == "o'neill's-00"


def test_batches_hold_no_more_words_than_asked_for_and_every_sentence() -> None:
    batches = list(by_length(LINES, 8, Random(1)))

    assert [len(batch) for batch in batches] == [2, 2]
    assert {id(one) for batch in batches for one in batch} == {id(one) for one in LINES}


def test_a_few_steps_give_trees() -> None:
    parser = train([LINES], steps=2, seed=1)

    for heads, relations in parser.parse(LINES[:2], [(one.heads, one.deps) for one in LINES[:2]]):
        assert len(heads) == len(relations) == 3
        assert sum(head == at for at, head in enumerate(heads)) == relations.count("ROOT") == 1
