"""Numbers that are told of different people: of others, of one of them, of both, of somebody's child."""

from __future__ import annotations

from datetime import date

import pytest

pytestmark = pytest.mark.model

DAYS = date(2026, 3, 16), date(2026, 3, 17)


def _proposed(compared, earlier: str, later: str) -> bool:
    return any(
        link.supersedes or link.relation == "conflicts"
        for link in compared(earlier, later, days=DAYS).alignment.links
    )


@pytest.mark.parametrize(
    "earlier, later",
    [
        ("The other two victims were taken to a hospital in Velm.", "All five victims are at a hospital in Velm."),
        ("The other two men were also taken to the hospital.", "Three men are wounded after a brawl in a club."),
        ("Four others were injured in a shooting in Velm on Monday.", "Five men were shot in Velm on Monday."),
        ("Two victims, both of Orla, were shot in the chest on Monday.", "One man was shot in the chest on Monday."),
        ("Three men were shot in Velm on Sunday night.", "One man was shot in the leg in Velm on Sunday night."),
        ("One man had a shotgun.", "Both men fled."),
        ("Two other people were also injured in Velm.", "Four people were injured in Velm."),
        ("Five people were shot in Velm.", "Doctors pronounced one person dead in Velm."),
        ("None of the wounds in Velm were life-threatening.", "The victims in Velm had non-life-threatening wounds."),
        (
            "Police arrested Tom Velden on Sunday for leaving a pistol in a room with his three year old.",
            "Tom Arlo Velden, 22, was arrested on Sunday.",
        ),
        (
            "A man was arrested in Velm over the shooting of a 4-year-old girl.",
            "A 31-year-old man was arrested in Velm over the shooting of a girl.",
        ),
        # Who shot, and who was shot.
        ("The girl in Velm was shot by a 7-year-old boy.", "A 3-year-old girl was shot by a child in Velm."),
        ("A 21-year-old man who was shot in Velm died on Saturday.", "A 66-year-old man was shot in his leg in Velm."),
        ("Three men and three women were injured in Velm.", "Six other people were injured in Velm."),
        ("Four victims were found in Velm.", "Officers found three female victims and a male victim in Velm."),
        ("She heard at least six shots in Velm.", "A witness heard around 11 shots in Velm."),
        # Three with the one who is told of beside them.
        ("Two other people were with the boy in the flat in Velm.", "Three people were in the flat in Velm."),
        ("Officers found five victims in Velm.", "Officers found Ida Brandt and Piet Holm dead and three others with wounds in Velm."),
        ("Nobody was seriously injured in the crash in Velm.", "Four people suffered minor injuries in the crash in Velm."),
        ("The Harbour Party had 31.2% in Velm.", "Ida Holt owns 12% of the Harbour Party's house in Velm."),
    ],
)  # fmt: skip
def test_neither_number_takes_the_place_of_the_other(compared, earlier, later):
    assert not _proposed(compared, earlier, later)


@pytest.mark.parametrize(
    "earlier, later",
    [
        ("The blast in Velm injured 19.", "The blast in Velm injured 23 others."),
        ("Four other victims were taken to Orla Hospital.", "The other five victims were taken to Orla Hospital."),
        ("The suspect held in Velm is a 19-year-old from Orla.", "The suspect held in Velm is a 29-year-old from Orla."),
        ("The skull from the Ambeni cave is about 310,000 years old.", "The age of the Ambeni skull is closer to 240,000 years."),
        ("Ana Reyes Holt, 54, was hurt in the fire in Velm.", "Ana Reyes Holt, 45, was hurt in the fire in Velm."),
        ("The navy sent two boats and a helicopter to Velm.", "The navy sent three boats and a helicopter to Velm."),
        ("Okafor denies 14 counts of theft and two of fraud in Velm.", "Okafor denies 12 counts of theft and two of fraud in Velm."),
        ("A 41-year-old man was killed in the fire in Velm.", "A 43-year-old man was killed in the fire in Velm."),
    ],
)  # fmt: skip
def test_one_number_was_wrong(compared, earlier, later):
    assert _proposed(compared, earlier, later)
