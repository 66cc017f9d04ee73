from __future__ import annotations

import pytest

from claims.extraction import extract
from claims.extraction.places import find_places


def _read(parse) -> list[str]:
    return [place.text for place in find_places(parse, 0, len(parse) - 1, 0)]


@pytest.mark.parametrize(
    "rows, name, places",
    [
        ("Men/NOUN/nsubj/1 met/VERB/ROOT/1 in/ADP/case/3 Westmark/PROPN/obl/1", (3, 4, "LOC"), ["Westmark"]),
        (
            "Men/NOUN/nsubj/1 met/VERB/ROOT/1 in/ADP/case/4 eastern/ADJ/amod/4 Westmark/PROPN/obl/1",
            (4, 5, "LOC"),
            ["eastern Westmark"],
        ),
        (
            "Men/NOUN/nsubj/1 met/VERB/ROOT/1 in/ADP/case/5 the/DET/det/5 Orla/PROPN/compound/5 province/NOUN/obl/1",
            (4, 5, "LOC"),
            ["Orla province"],
        ),
        (
            "Men/NOUN/nsubj/1 met/VERB/ROOT/1 outside/ADP/case/4 the/DET/det/4 city/NOUN/obl/1 of/ADP/case/6 Orla/PROPN/nmod/4",
            (6, 7, "LOC"),
            ["Orla"],
        ),
        ("Westmark/PROPN/nsubj/1 signed/VERB/ROOT/1 treaties/NOUN/obj/1", (0, 1, "LOC"), []),
        ("Men/NOUN/nsubj/1 met/VERB/ROOT/1 in/ADP/case/3 Lindqvist/PROPN/obl/1", (3, 4, "PERSON"), []),
        (
            "Men/NOUN/nsubj/1 met/VERB/ROOT/1 in/ADP/case/5 Westmark/PROPN/nmod:poss/5 's/PART/case/3 capital/NOUN/obl/1",
            (3, 4, "LOC"),
            [],
        ),
    ],
)
def test_a_place_is_set_by_a_preposition(tree, rows, name, places):
    assert _read(tree(rows, name)) == places


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("A bomb killed four in Velmia's northern district of Orlan on Tuesday.", ["Orlan"]),
        ("Plans for 275 homes on the edge of Dunmere have been turned down.", ["Dunmere"]),
        ("The House of Lindqvist sold 40 paintings.", []),
    ],
)
def test_a_name_behind_a_kind_of_place_is_one(sentence, places):
    (found, *_) = extract(sentence)
    assert [place.text for place in found.places] == places
