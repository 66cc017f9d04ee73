from __future__ import annotations

import pytest

from claims.extraction.parsing.repairs.order import give_main_clauses_their_place
from tests.extraction.drafts import draft_of


def _repaired(rows: str) -> list[str]:
    parts = [row.split("/") for row in rows.split()]
    lower, pos, dep = ([part[column] for part in parts] for column in (0, 1, 2))
    head = [int(part[3]) for part in parts]
    give_main_clauses_their_place(draft_of(lower=lower, pos=pos, dep=dep, head=head))
    return [
        f"{word}/{relation}/{lower[parent]}" for word, relation, parent in zip(lower, dep, head, strict=True)
    ]


def test_the_verb_before_while_is_the_main_one():
    rows = (
        "raid/NOUN/nsubj/1 killed/VERB/advcl/7 many/ADJ/obj/1 while/SCONJ/case/4 ambush/NOUN/advcl/1 by/ADP/case/6"
        " rebels/NOUN/nsubj/7 took/VERB/ROOT/7 lives/NOUN/obj/7 ./PUNCT/punct/7"
    )
    found = _repaired(rows)
    assert found[1] == "killed/ROOT/killed"
    assert found[3:5] == ["while/mark/took", "ambush/nsubj/took"]
    assert found[6:8] == ["rebels/nmod/ambush", "took/advcl/killed"]


@pytest.mark.parametrize(
    "rows",
    [
        "while/SCONJ/mark/2 he/PRON/nsubj/2 slept/VERB/advcl/5 ,/PUNCT/punct/5 it/PRON/nsubj/5 rained/VERB/ROOT/5",
        "speaking/VERB/advcl/3 ,/PUNCT/punct/3 she/PRON/nsubj/3 smiled/VERB/ROOT/3",
        "it/PRON/nsubj/1 rained/VERB/ROOT/1 while/SCONJ/mark/4 he/PRON/nsubj/4 slept/VERB/advcl/1",
    ],
    ids=["the clause that opens with while", "a participle", "a parse that is right"],
)
def test_other_sentences_stay_as_they_are(rows):
    parts = [row.split("/") for row in rows.split()]
    before = [f"{part[0]}/{part[2]}/{parts[int(part[3])][0]}" for part in parts]
    assert _repaired(rows) == before
