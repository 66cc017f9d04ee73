"""What "and" joins, where a word class was mistaken."""

from __future__ import annotations

import pytest

from claims.extraction.parsing.repairs.joined_words import read_joined_words
from tests.extraction.drafts import draft_of


def _read(rows: str) -> list[str]:
    parts = [row.split("/") for row in rows.split()]
    lower, pos, tag, dep = ([part[column] for part in parts] for column in range(4))
    head = [int(part[4]) for part in parts]
    read_joined_words(draft_of(lower=lower, pos=pos, tag=tag, dep=dep, head=head))
    return [
        f"{word}/{kind}/{relation}/{lower[above]}"
        for word, kind, relation, above in zip(lower, pos, dep, head, strict=True)
    ]


@pytest.mark.parametrize(
    "rows, read",
    [
        (
            "work/NOUN/NN/nsubj/1 took/VERB/VBD/ROOT/1 years/NOUN/NNS/obj/1 and/CCONJ/CC/cc/4 cost/NOUN/NN/conj/1"
            " 700/NUM/CD/nummod/6 euros/NOUN/NNS/obj/4",
            "cost/VERB/conj/took",
        ),
        (
            "waves/NOUN/NNS/nsubj/2 were/AUX/VBD/cop/2 high/ADJ/JJ/ROOT/2 and/CCONJ/CC/cc/4 winds/VERB/VBZ/conj/2"
            " reached/VERB/VBN/conj/2 110/NUM/CD/nummod/7 km/NOUN/NNS/obj/5",
            "winds/NOUN/nsubj/reached",
        ),
        (  # two nouns are joined
            "it/PRON/PRP/nsubj/1 cut/VERB/VBD/ROOT/1 time/NOUN/NN/obj/1 and/CCONJ/CC/cc/4 cost/NOUN/NN/conj/2"
            " sharply/ADV/RB/advmod/1",
            "cost/NOUN/conj/time",
        ),
        (  # a verb that has its own object
            "it/PRON/PRP/nsubj/1 runs/VERB/VBZ/ROOT/1 trains/NOUN/NNS/obj/1 and/CCONJ/CC/cc/4 owns/VERB/VBZ/conj/1"
            " used/ADJ/JJ/amod/6 ships/NOUN/NNS/obj/4",
            "owns/VERB/conj/runs",
        ),
    ],
)
def test_what_joins(rows, read):
    assert read in _read(rows)
