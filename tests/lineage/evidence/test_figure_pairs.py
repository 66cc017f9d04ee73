"""Which number answers which: by the name or word beside each, not by its place in the row."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.model

PAIRED = [
    (
        "The Harbour Party had 29.4 percent, ahead of the Velm Union with 27.8 percent.",
        "The Velm Union had 30.1 percent and the Harbour Party 29.3 percent.",
        {("29.4 percent", "29.3 percent"), ("27.8 percent", "30.1 percent")},
    ),
    (
        "Flooding killed 12 people in Velm and nine in Norrick.",
        "Flooding killed 11 people in Norrick and 15 in Velm.",
        {("12", "15"), ("nine", "11")},
    ),
    (
        "Corran reported a profit of 5.1 million euros and sales of 29 million euros.",
        "Corran reported sales of 30 million euros and a profit of 5.3 million euros.",
        {("5.1 million euros", "5.3 million euros"), ("29 million euros", "30 million euros")},
    ),
    (
        "The poll gave Ana Reyes 37 percent, against 9 percent for Elza Holm.",
        "Elza Holm slipped to 6 percent.",
        {("9 percent", "6 percent")},
    ),
    (
        "The quake struck 400 km (250 miles) west of Velm at a depth of 18 km.",
        "The quake struck at a depth of 11 km.",
        {("18 km", "11 km")},
    ),
    (
        "Corran crude settled at $71.84 a barrel.",
        "Corran crude fell 57 cents to $70.79 a barrel.",
        {("$71.84", "$70.79")},
    ),
    (
        "The ferry Elmo carried 214 passengers and 22 crew.",
        "The ferry Elmo carried 251 passengers, 37 more than were listed.",
        {("214", "251")},
    ),
    (
        "The flood killed 21 people in Norrick and nine in Lower Velm.",
        "The flood killed 29 people in Norrick and 11, including two guards, in Lower Velm.",
        {("21", "29"), ("nine", "11")},
    ),
    (
        "The storm in Velm left 45 people dead.",
        "The storm in Velm left 62 people dead less than a day after it hit the coast.",
        {("45", "62")},
    ),
    (
        "Corran sold 41,000 cars in May, up from 38,000.",
        "Corran sold 41,000 cars in May, up from 38,000 and more than the 39,500 forecast by dealers.",
        set(),
    ),
    (
        "The harvest came to 21 million tonnes.",
        "The harvest came to 21 million tonnes, against an earlier estimate of 24 million tonnes.",
        set(),
    ),
    ("The bill needs 101 votes to pass.", "The bill got 97 votes.", set()),
    ("The charity needs 2 million euros for Orla.", "The charity raised 1.4 million euros for Orla.", set()),
    ("The quota for Velm is 400 refugees.", "Velm took in 310 refugees.", set()),
    (
        "The road near Orla has a speed limit of 50 km/h.",
        "The driver was going at 93 km/h on the road near Orla.",
        set(),
    ),
    ("Kidnappers released 12 pupils.", "Kidnappers released the remaining seven pupils.", set()),
    (
        "Rescuers pulled nine miners from the shaft.",
        "Rescuers pulled the last two miners from the shaft.",
        set(),
    ),
    # Near misses: nothing beside these numbers gives them to another.
    (
        "The crash in Velm killed four people and injured 11.",
        "Five people died and 12 were hurt in the crash in Velm.",
        {("four", "Five"), ("11", "12")},
    ),
    ("The lake in Velm is 30 km long.", "The lake in Velm has a length of 33 km.", {("30 km", "33 km")}),
    (
        "Corran sold 41,000 cars in May, more than the 38,500 forecast by dealers.",
        "Corran sold 40,200 cars in May, more than the 39,500 forecast by dealers.",
        {("41,000", "40,200"), ("38,500", "39,500")},
    ),
    (
        "The charity needs 2 million euros for Orla.",
        "The charity is seeking 3.1 million euros for Orla.",
        {("2 million euros", "3.1 million euros")},
    ),
    (
        "The speed limit on the road near Orla is 50 km/h.",
        "The speed limit on the road near Orla is 30 km/h.",
        {("50 km/h.", "30 km/h.")},
    ),
    ("Nine climbers were missing.", "The last two climbers were still missing.", {("Nine", "two")}),
    (
        "Corran posted a loss of 41 million euros.",
        "Corran lost 43 million euros.",
        {("41 million euros", "43 million euros")},
    ),
    (
        "The fire in Velm burned 400 hectares, more than half of the park.",
        "The fire in Velm burned 520 hectares, more than half of the park.",
        {("400 hectares", "520 hectares")},
    ),
]


@pytest.mark.parametrize("earlier, later, pairs", PAIRED)
def test_figures_answer_those_of_their_own(compared, earlier, later, pairs):
    found = compared(earlier, later)
    told = {
        (
            found.earlier.candidates[link.earlier].figures[mine].text,
            found.later.candidates[link.later].figures[theirs].text,
        )
        for link in found.alignment.links
        for mine, theirs in link.figures
    }
    assert {pair for pair in told if pair[0] != pair[1]} == pairs
