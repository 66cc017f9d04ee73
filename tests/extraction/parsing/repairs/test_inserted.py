"""Participles between a subject and its verb, in sentences of our own about places that do not exist."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract
from claims.extraction.parsing.repairs.inserted import give_inserted_participles_their_noun
from tests.extraction.drafts import draft_of

EVERYTHING = Options(min_worthiness=0.0)


@pytest.mark.model
@pytest.mark.parametrize(
    "text, quotes",
    [
        (
            "Tanabe, ranked 112th in the world, had never before beaten a player in the top 10.",
            [
                "Tanabe, ranked 112th in the world",
                "Tanabe, ranked 112th in the world, had never before beaten a player in the top 10",
            ],
        ),
        (
            "The line, opened in 1934, had been due for renewal next year.",
            ["The line, opened in 1934", "The line, opened in 1934, had been due for renewal next year"],
        ),
        (
            "The skull found in the Orlu cave is about 310,000 years old.",
            ["The skull found in the Orlu cave is about 310,000 years old"],
        ),
    ],
)
def test_what_a_subject_was_is_not_what_it_did(text, quotes):
    assert [one.quote for one in extract(text, options=EVERYTHING)] == quotes


@pytest.mark.model
def test_the_skull_states_nothing():
    [claim] = extract("The skull found in the Orlu cave is about 310,000 years old.", options=EVERYTHING)
    assert claim.claimant is None


@pytest.mark.parametrize(
    "rows",
    [
        # "The minister found the report was wrong": the second verb has a subject of its own
        "minister/NOUN/NN/nsubj/1 found/VERB/VBD/ROOT/1 report/NOUN/NN/nsubj/4 was/AUX/VBD/cop/4 wrong/ADJ/JJ/ccomp/1",
        # "Reyes, 25, showed up, shot in the leg": an age stands between
        "Reyes/PROPN/NNP/nsubj/4 ,/PUNCT/,/punct/2 25/NUM/CD/appos/0 ,/PUNCT/,/punct/0 landed/VERB/VBD/ROOT/4 ,/PUNCT/,/punct/6"
        " shot/VERB/VBD/parataxis/4",
        # "It opened in May, and was sold": "and" joins
        "It/PRON/PRP/nsubj/1 opened/VERB/VBD/ROOT/1 in/ADP/IN/case/3 May/PROPN/NNP/obl/1 and/CCONJ/CC/cc/6 was/AUX/VBD/aux:pass/6"
        " sold/VERB/VBN/conj/1",
    ],
)
def test_what_a_subject_did_stays(rows):
    parts = [row.split("/") for row in rows.split()]
    words, pos, tag, dep = ([part[column] for part in parts] for column in range(4))
    head = [int(part[4]) for part in parts]
    before = list(dep), list(head)
    give_inserted_participles_their_noun(
        draft_of(lower=[word.lower() for word in words], pos=pos, tag=tag, dep=dep, head=head)
    )
    assert (dep, head) == before
