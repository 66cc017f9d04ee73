"""What the figures of a story are called."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claims.lineage.figures.labels import label_of
from claims.lineage.figures.titles import Telling, titles_of
from tests.lineage.written import figure, figures_of, statement


def telling(quote, at=0, event="", time="", places=(), **other):
    """The figure number `at` of a claim in a few words."""
    found = figures_of(quote)[at]
    return Telling(replace(found, event=event, **other), statement(quote, time=time, places=places))


@pytest.mark.parametrize(
    ("quote", "event", "title"),
    [
        ("Turnout in the second round was 41 percent", "", "Turnout in the second round was … percent"),
        ("The storm cut power to around 45 per cent of the valley and felled trees", "cut", "The storm cut power to … per cent of the valley"),
        ("The yard will pay 40 million crowns for the repairs", "pay", "The yard will pay … crowns for the repairs"),
        ("A fine of $3 million was announced.", "announce", "A fine of … was announced"),
        ("The tunnel was closed for six hours", "close", "The tunnel was closed for … hours"),
        ("The barge sank off Brenn, 4 kilometres from the harbour", "sink", "The barge sank off Brenn, … kilometres from the harbour"),
        ("Thirteen died when the wave came in", "die", "… died when the wave came in"),
        ("Turnout was 41 percent, and the tax rises by 3 percent", "", "Turnout was … percent"),
    ],
)  # fmt: skip
def test_what_counts_nothing_that_is_named_is_told_in_its_own_words(quote, event, title):
    assert titles_of([[telling(quote, event=event, counted="")]]) == [title]


LONG = "the lower streets of the town down to the square beside the church of the old harbour by the sea"  # 20 words


@pytest.mark.parametrize(
    ("quote", "title"),
    [
        (f"The flood left {LONG} 47 homes", "[…] down to the square beside the church of the old harbour by the sea … homes"),
        (f"It took 47 homes from {LONG} yesterday", f"It took … homes from {LONG.removesuffix(' the sea')} […]"),
        (f"It took 47 homes, from {LONG} yesterday", "It took … homes"),
    ],
)  # fmt: skip
def test_where_words_are_left_out_a_sign_says_so(quote, title):
    assert titles_of([[telling(quote, counted="")]]) == [title]


def test_a_counted_thing_is_called_by_it_with_its_time_and_place():
    told = telling("12 miners were freed", event="free", counted="miners", time="on Monday", places=("Tolm",))
    assert titles_of([[told]]) == ["miners freed, on Monday, Tolm"]


def test_those_that_would_share_a_name_are_told_apart_by_what_is_said():
    quote = "The slide killed 29 people in the town of Sellow and 11 in Lower Isk"
    of_people = {"event": "kill", "counted": "people"}
    assert titles_of([[telling(quote, 0, **of_people)], [telling(quote, 1, **of_people)]]) == [
        "people killed: The slide killed … people in the town of Sellow",
        "people killed: The slide killed 29 people in the town of Sellow and … in Lower Isk",
    ]


def test_words_that_add_nothing_leave_the_time_and_the_place():
    bare = telling("killing 14 people", event="kill", counted="people", time="Tuesday", places=("Brenn",))
    told = telling("three people were killed in a landslide at Tarn", event="kill", counted="people")
    assert titles_of([[bare], [told]]) == [
        "people killed, Tuesday, Brenn",
        "people killed: … people were killed in a landslide at Tarn",
    ]


@pytest.mark.parametrize("quote", ["9 rafts", "A fine of 3 euros was announced"])
def test_no_two_titles_are_alike(quote):
    titles = titles_of([[telling(quote)], [telling(quote.upper())], [telling(quote)]])
    assert len({title.casefold() for title in titles}) == 3


def test_a_figure_that_its_claim_does_not_hold_keeps_its_label():
    elsewhere = Telling(figure("5 km", "burn", start=80, end=84), statement("the forest burnt"))
    assert titles_of([[elsewhere]]) == ["burn"]


@pytest.mark.parametrize(
    ("words", "event", "label"),
    [
        ("14 dead", "die", "people died"),
        ("14 wounded", "hurt", "people hurt"),
        ("6 arrests", "arrest", "arrests"),
        ("14 soldiers", "kill", "soldiers killed"),
        ("14 people", "", "people"),
    ],
)
def test_what_happened_is_said_once(words, event, label):
    assert label_of([figure(words, event)]) == label
