"""Which numbers that moved on may be those of the accident that another claim tells of."""

from __future__ import annotations

import pytest

from claims.lineage.evidence.incidents import kinds_in, numbers_moved_on, of_two_incidents


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("A hillside gave way above Norrick.", "The number of dead in the Norrick landslide climbed to 27 on Wednesday."),
        ("Flames raced through 2,300 acres above Lenning.", "By Sunday the Lenning fire had grown to more than 9,000 acres."),
        ("Cholera has sickened 340 people.", "Cholera cases in the camps have passed the 500 mark."),
        ("A blast in Arden killed twelve people.", "The toll of the explosion in Arden rose to fifteen."),
        ("Twelve people died in Arden.", "The death toll in Arden now stands at 15."),
    ],
)  # fmt: skip
def test_a_tally_of_one_kind_of_accident_has_grown(earlier: str, later: str) -> None:
    assert numbers_moved_on(earlier, later)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("A car crash in Arden injured four people.", "Four people were injured when a tree fell on a bus in Arden."),
        ("Five hikers were killed in an avalanche.", "Two hikers were killed when they fell from a ridge."),
        ("A landslide in Arden killed 12 people.", "Deaths from a second landslide in Arden rose to 5."),
        ("A blast in Arden killed 12 people.", "The death toll from the ferry accident in Arden rose to 33."),
        ("A drone strike killed four people.", "The death toll since the war began rose to 1,204."),
        ("Police arrested 12 men over the riot.", "The number of arrests in Orlin rose by 12 percent."),
        ("Rebels killed 12 soldiers.", "The town fell to the army after 40 rebels were killed."),
    ],
)  # fmt: skip
def test_another_event_or_no_tally_at_all(earlier: str, later: str) -> None:
    assert not numbers_moved_on(earlier, later)


def test_a_text_may_name_several_kinds() -> None:
    assert kinds_in("A fire broke out when the bus hit a lorry.") == {"fire", "road"}
    assert kinds_in("The council met on Monday.") == frozenset()


@pytest.mark.parametrize(
    ("earlier", "later", "two"),
    [
        ("A fire in a factory in Velm killed 3.", "A crash on a road in Velm killed 5.", True),
        ("Police arrested 4 over a robbery in Velm.", "Police arrested 6 over a drugs ring in Velm.", True),
        ("Cholera has killed 12 in Velm.", "A blast in Velm killed 15.", True),
        ("A fire at a mill in Velm hurt 12.", "An explosion at a mill in Velm hurt 14.", False),
        ("A storm left 400 homes dark.", "A landslide left 600 homes dark.", False),
        ("A crash near Velm killed 3.", "Five died in the fire after a crash near Velm.", False),
        (
            "An earthquake near Velm killed 3.",
            "The earthquake near Velm and its aftershocks killed 5.",
            False,
        ),
        ("An earthquake near Velm killed 3.", "An aftershock of the earthquake near Velm killed 5.", True),
        ("Three people died in Velm.", "A blast in Velm killed 5.", False),
    ],
)
def test_two_accidents_are_told_by_their_kinds(earlier: str, later: str, two: bool) -> None:
    assert of_two_incidents(earlier, later) is two
