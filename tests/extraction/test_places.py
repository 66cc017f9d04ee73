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
        ("The national average price stood at NZ$872,000 in Orlan in May.", ["Orlan"]),
    ],
)
def test_a_name_behind_a_kind_of_place_is_one(sentence, places):
    (found, *_) = extract(sentence)
    assert [place.text for place in found.places] == places


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("He was treated for 12 hours at Mt. Sinai Hospital.", ["Mt. Sinai Hospital"]),
        ("Two were shot in the 500 block of Sunrise Street.", ["Sunrise Street"]),
        ("He was shot on the 2700 block of North 20th Street.", ["North 20th Street"]),
        ("Two were shot in the Russell neighborhood on Friday.", ["Russell neighborhood"]),
        ("Two were shot in the Callaway area of the county.", ["Callaway area"]),
        ("He was born in nearby Gallow in 1952.", ["Gallow"]),
        ("The wave killed 21 people in the town of Sellow.", ["Sellow"]),
        ("The plant in the country's second city, Brenta, made 300 cars.", ["Brenta"]),
        (
            "Two were held in Canada, the Czech Republic, Ireland and Spain.",
            ["Canada", "Czech Republic", "Ireland", "Spain"],
        ),
        ("A strike on a Gaza school killed 12.", ["Gaza"]),
        # what is no place of the event
        ("The pact was extended to 300 US workers.", []),
        ("Iran fired 12 missiles in response to the US strike.", []),
        ("The weapon belonged to Phillips for 12 years.", []),
        ("Okafor died of a lung disease unrelated to COVID-19.", []),
        ("The families left in 2014 on advice from the United States Department of State.", []),
        ("We expect 12 million euros from Iran.", []),
        ("He sold 12 shares to Orla Motors.", []),
        ("In mid-August, the government lowered its forecast to 1%.", []),
        ("She inserted plasmids into bacteria 12 times.", []),
        ("A bomb wounded seven people in the Velmish district of Orla on Tuesday.", ["Orla"]),
        ("He worked in the Orla government for 12 years.", []),
    ],
)
def test_how_far_a_place_reaches_and_what_is_none(sentence, places):
    assert [place.text for claim in extract(sentence) for place in claim.places] == places
