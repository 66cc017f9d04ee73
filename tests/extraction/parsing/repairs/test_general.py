from __future__ import annotations

import pytest

from claims.extraction.parsing.repairs.general import (
    give_bare_nouns_their_predicate,
    give_finite_attributes_their_subject,
    give_told_nouns_their_verb,
)
from claims.extraction.parsing.repairs.order import give_scores_their_game
from tests.extraction.drafts import draft_of


def _repaired(rows: str) -> list[str]:
    parts = [row.split("/") for row in rows.split()]
    lower, pos, dep = ([part[column] for part in parts] for column in (0, 1, 2))
    head = [int(part[3]) for part in parts]
    give_bare_nouns_their_predicate(draft_of(lower=lower, pos=pos, tag=[""] * len(lower), dep=dep, head=head))
    give_told_nouns_their_verb(draft_of(lower=lower, pos=pos, dep=dep, head=head))
    return [
        f"{word}/{relation}/{lower[parent]}" for word, relation, parent in zip(lower, dep, head, strict=True)
    ]


def test_a_noun_takes_the_verb_behind_its_relative_clause():
    rows = (
        "flood/NOUN/ROOT/0 ,/PUNCT/punct/3 which/PRON/nsubj/3 hit/VERB/acl:relcl/0 orla/PROPN/obj/3 ,/PUNCT/punct/6"
        " destroyed/VERB/acl/0 homes/NOUN/obj/6 ./PUNCT/punct/0"
    )
    assert _repaired(rows)[0] == "flood/nsubj/destroyed"
    assert _repaired(rows)[6:] == ["destroyed/ROOT/destroyed", "homes/obj/destroyed", "./punct/destroyed"]


def test_a_verb_that_was_taken_for_an_attribute_gets_its_object():
    rows = (
        "mayor/NOUN/ROOT/0 ,/PUNCT/punct/2 lindqvist/PROPN/appos/0 ,/PUNCT/punct/5 advised/VERB/amod/5"
        " residents/NOUN/conj/0 ./PUNCT/punct/0"
    )
    assert _repaired(rows)[0] == "mayor/nsubj/advised"
    assert "residents/obj/advised" in _repaired(rows)


def test_a_participle_behind_an_insert_makes_no_statement():
    rows = (
        "storm/NOUN/ROOT/0 ,/PUNCT/punct/2 monday/PROPN/appos/0 ,/PUNCT/punct/4 killing/VERB/acl/0 many/ADJ/obj/4"
        " ./PUNCT/punct/0"
    )
    assert "storm/ROOT/storm" in _repaired(rows)


def test_a_reported_noun_takes_the_participle_behind_it():
    rows = "people/NOUN/ccomp/3 drowned/VERB/amod/0 ,/PUNCT/punct/0 said/VERB/ROOT/3 police/NOUN/nsubj/3"
    assert _repaired(rows)[:3] == ["people/nsubj/drowned", "drowned/ccomp/said", ",/punct/drowned"]


def test_a_finite_verb_hung_on_a_noun_becomes_its_clause():
    lower = ["killed", "since", "a", "gate", "gave", "way"]
    tag = ["VBN", "IN", "DT", "NN", "VBD", "NN"]
    dep = ["ROOT", "case", "det", "obl", "acl", "obj"]
    head = [0, 3, 3, 0, 3, 4]
    give_finite_attributes_their_subject(draft_of(lower=lower, tag=tag, dep=dep, head=head))
    assert (dep[4], head[4], dep[3], head[3]) == ("advcl", 0, "nsubj", 4)
    assert (dep[1], head[1]) == ("mark", 4)


def test_a_participle_hung_on_a_noun_stays():
    lower, tag = ["built", "since", "a", "fire", "seen", "there"], ["VBN", "IN", "DT", "NN", "VBN", "RB"]
    dep, head = ["ROOT", "case", "det", "obl", "acl", "advmod"], [0, 3, 3, 0, 3, 4]
    give_finite_attributes_their_subject(draft_of(lower=lower, tag=tag, dep=dep, head=head))
    assert dep[3:5] == ["obl", "acl"]


@pytest.mark.parametrize(
    "words, relations, root",
    [
        (["velm", "beat", "dunmere", "3", "-", "1"], ["nsubj", "ROOT", "obj", "ROOT", "case", "nmod"], 1),
        (["he", "left", ".", "3", "died", "."], ["nsubj", "ROOT", "punct", "ROOT", "acl", "punct"], None),
    ],
)
def test_a_score_goes_with_its_game_unless_a_sentence_ends_before_it(words, relations, root):
    dep, head = list(relations), [1, 1, 1, 3, 5, 3]
    give_scores_their_game(draft_of(words=words, dep=dep, head=head))
    assert (dep[3], head[3]) == (("ROOT", 3) if root is None else ("obl", root))
