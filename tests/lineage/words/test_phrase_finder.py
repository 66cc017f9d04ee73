"""Phrases looked up by their first letters are found where one pattern of all of them finds them."""

from __future__ import annotations

import re

import pytest

from claims.lineage.evidence.states import states_in
from claims.lineage.words.phrase_finder import PhraseFinder, alternatives

PHRASES = {
    "shut": r"(?:is|are|was|were) (?:\w+ )?(?:closed|shut)|out of service",
    "open": r"re-?open\w*|(?:back|in use) again|again",
    "settled": r"(?<!not )(?<!not yet )decided|(?:has |have )?ruled out",
    "burning": r"\d ?(?:%|per ?cent) contained",
    "ordered": r"orders?|an? order",
    "away": r"(?:at|by) sea|a ?way|(?:re)?moved|up(?:on)? there",
}


@pytest.mark.parametrize(
    "text",
    [
        "the road was still closed",
        "the lift is out of service",
        "the road has re-opened, reopened and is in use again",
        "the court has decided",
        "the court has not yet decided",
        "it was not decided, and then it was decided",
        "the mayor ruled out a sale",
        "the fire is 9 percent contained",
        "an order, a order, the orders",
        "disorder, border and unclosed",
        "the crew is at sea",
        "the crew came by sea",
        "the atsea, by seaplane or by-sea",
        "the crew is away",
        "a way was found",
        "the wreck was removed, or moved",
        "the crew is up there",
        "nothing of the kind",
        "",
    ],
)
@pytest.mark.parametrize("whole", [False, True])
def test_it_finds_what_one_pattern_of_all_finds(text, whole):
    end = r"\b" if whole else ""
    expected = {
        name
        for name, phrases in PHRASES.items()
        if re.search(rf"(?<!\w)(?:{phrases}){end}", text) is not None
    }
    finder = PhraseFinder(PHRASES, whole=whole)
    assert set(finder.names_in(text)) == expected
    assert finder.finds_any(text) == bool(expected)


def test_bars_inside_a_group_or_a_class_part_nothing():
    assert alternatives(r"a(?:b|c)d|[x|y]|\|z|") == [r"a(?:b|c)d", "[x|y]", r"\|z", ""]


def test_an_open_group_is_refused():
    with pytest.raises(ValueError, match="left open"):
        PhraseFinder({"name": "(?:was|is"})


def test_a_claim_may_tell_several_states():
    assert {"shut", "open"} <= states_in("The road was shut after a landslide and reopened on Monday").keys()
