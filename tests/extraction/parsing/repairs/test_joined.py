from __future__ import annotations

import pytest

from claims.extraction.parsing.repairs.joined import (
    give_joined_clauses_their_opener,
    give_joined_verbs_their_subject,
)
from tests.extraction.drafts import draft_of


def _repaired(rows: str) -> list[str]:
    parts = [row.split("/") for row in rows.split()]
    lower, tag, dep = ([part[column] for part in parts] for column in (0, 1, 2))
    pos = [_POS.get(one, "X") for one in tag]
    head = [int(part[3]) for part in parts]
    give_joined_verbs_their_subject(draft_of(lower=lower, pos=pos, tag=tag, dep=dep, head=head))
    give_joined_clauses_their_opener(draft_of(lower=lower, dep=dep, head=head))
    return [
        f"{word}/{relation}/{lower[parent]}" for word, relation, parent in zip(lower, dep, head, strict=True)
    ]


_POS = {
    "NN": "NOUN",
    "NNS": "NOUN",
    "NNP": "PROPN",
    "VBD": "VERB",
    "VBN": "VERB",
    "VBP": "AUX",
    "CD": "NUM",
    "IN": "ADP",
}


@pytest.mark.parametrize(
    "rows, joined",
    [
        (
            "it/NN/nsubj/1 opened/VBD/ROOT/1 in/IN/case/3 march/NNP/obl/1 ,/,/punct/6 and/CC/cc/6 work/NN/conj/3 began/VBD/conj/1",
            "work/nsubj/began",
        ),
        (
            "it/NN/nsubj/1 won/VBD/ROOT/1 13/CD/nummod/3 seats/NNS/obj/1 and/CC/cc/5 greens/NNS/conj/3 lost/VBD/parataxis/1 10/CD/obj/6",
            "greens/nsubj/lost",
        ),
        (
            "it/NN/nsubj/1 was/VBD/ROOT/1 low/NN/obj/1 and/CC/cc/4 polls/NNS/conj/2 by/IN/case/6 orla/NNP/nmod/4 put/VBD/parataxis/1",
            "polls/nsubj/put",
        ),
        (
            "it/NN/nsubj/1 cost/VBD/ROOT/1 five/CD/obj/1 but/CC/cc/4 boats/NNS/conj/2 and/CC/cc/6 nets/NNS/conj/2 fell/VBD/parataxis/1",
            "boats/nsubj/fell",
        ),
    ],
)
def test_a_joined_verb_takes_the_noun_phrase_before_it(rows, joined):
    assert joined in _repaired(rows)


@pytest.mark.parametrize(
    "rows, stays",
    [
        (
            "it/NN/nsubj/1 sold/VBD/ROOT/1 nets/NNS/obj/1 and/CC/cc/4 boats/NNS/conj/2 and/CC/cc/6 closed/VBD/conj/1",
            "boats/conj/nets",
        ),
        (
            "it/NN/nsubj/1 hit/VBD/ROOT/1 nets/NNS/obj/1 and/CC/cc/4 boats/NNS/conj/2 built/VBN/acl/4",
            "boats/conj/nets",
        ),
        (
            "he/NN/nsubj/1 had/VBD/ROOT/1 bo/NNP/obj/1 and/CC/cc/4 ana/NNP/conj/2 are/VBP/parataxis/1",
            "ana/conj/bo",
        ),
    ],
)
def test_a_list_of_nouns_stays_as_it_is(rows, stays):
    assert stays in _repaired(rows)


_HELD = "it/NN/nsubj/1 voted/VBD/ROOT/1 twice/NN/obl/1 ,/,/punct/6 and/CC/cc/6 in/IN/case/6 velm/NNP/conj/1 ,/,/punct/9"


def test_a_joined_place_opens_the_clause_behind_it():
    found = _repaired(f"{_HELD} polls/NNS/nsubj/9 were/VBD/parataxis/1 held/VBN/xcomp/9")
    assert "velm/obl/were" in found
    assert "and/cc/were" in found


def test_a_joined_place_without_a_clause_stays():
    assert "velm/conj/voted" in _repaired(f"{_HELD} quite/RB/advmod/9 late/RB/advmod/1")
