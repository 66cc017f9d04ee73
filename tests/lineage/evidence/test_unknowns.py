"""What nobody saw, knew or told, and what ends that."""

from __future__ import annotations

from datetime import date

import pytest

DAYS = date(2026, 3, 16), date(2026, 3, 17)


@pytest.mark.parametrize(
    "earlier, later",
    [
        ("There was no sign of a gas leak at the plant.", "Gas has begun to leak at the plant."),
        ("Engineers found no sign of a crack in the dam.", "A crack has opened in the dam."),
        ("It was not known whether anyone was injured in the blast.", "Two guards were injured in the blast."),
        ("It was unclear whether any oil had leaked from the wreck.", "There was no sign of an oil leak from the wreck."),
        ("Tolvik declined to comment on the layoffs.", "Tolvik confirmed the layoffs."),
        ("The kidnappers have not made any demands.", "The kidnappers are demanding the release of five prisoners."),
    ],
)  # fmt: skip
def test_what_was_not_known_is_told(compared, earlier, later):
    assert any(link.supersedes for link in compared(earlier, later, days=DAYS).alignment.links)


@pytest.mark.parametrize(
    "earlier, later",
    [
        ("There was no sign of a gas leak at the plant.", "No gas leak was found at the plant."),
        ("There was no sign of a gas leak at the plant.", "The plant makes gas pipes."),
        ("It was not known whether anyone was injured in the blast.", "The blast destroyed two shops."),
        ("It was not known whether anyone was injured in the blast.", "Two people were injured in a blast last month."),
        ("Tolvik declined to comment on the layoffs.", "Tolvik confirmed its profit forecast."),
        ("Tolvik declined to comment on the strike.", "Tolvik hired new staff after the strike."),
        ("The kidnappers have not made any demands.", "The families demanded help from the government."),
        ("It is not clear who shot him at this time.", "It wasn't clear by whom he was shot."),
        (
            "It is not clear whether Reyes shot himself or someone else did.",
            "It's not clear whether Reyes, who has not spoken, shot himself or someone else did.",
        ),
        (
            "Police are searching for a gunman after four people were shot in Velm on Sunday.",
            "Four people were hurt in a shooting in Velm on Sunday.",
        ),
        ("Four people were injured in a shooting at a flat in Velm.", "Two brothers were charged in the deadly shooting in Velm."),
        ("Three of the victims in Velm died.", "He killed three people in Velm for nothing."),
        ("The call came in before midnight in Velm.", "The call came in at 11:24 p.m. in Velm."),
        ("He was pronounced dead at Orla Inn at 4:16 a.m.", "It happened at Orla Inn at 1 a.m."),
        ("The passenger was not hurt, police said.", "Her mother was also taken to a hospital, police said."),
    ],
)  # fmt: skip
def test_what_else_is_told_ends_no_unknown(compared, earlier, later):
    assert not any(link.supersedes for link in compared(earlier, later, days=DAYS).alignment.links)
