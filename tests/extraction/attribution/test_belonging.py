"""The body that somebody who speaks belongs to, and what takes it up later."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


def names(text: str) -> list[str | None]:
    return [one.claimant.name if one.claimant else None for one in extract(text, options=EVERYTHING)]


@pytest.mark.parametrize(
    "before, later, body",
    [
        (
            "The wells were foul, said Birgitte Lund of the group Doctors on Foot.",
            "Nine people had died, the group said.",
            "Doctors on Foot",
        ),
        (
            "The dam broke, said Ana Reyes, a spokeswoman for the aid group Orla Relief.",
            "Nine people died, the group said.",
            "Orla Relief",
        ),
        (
            "Ana Reyes, director of the charity Clean Hands, said the wells were foul. The charity said nine people had died.",
            "It said 13 were ill.",
            "Clean Hands",
        ),
    ],
)
def test_the_body_of_a_speaker_is_taken_up(before, later, body):
    assert names(f"{before} {later}")[-1] == body


def test_who_speaks_is_still_the_speaker():
    text = "The wells were foul, said Birgitte Lund of the group Doctors on Foot. Nine died, she said."
    assert names(text) == ["Birgitte Lund", "Birgitte Lund"]


def test_a_body_that_is_only_told_of_is_none_of_the_speaker():
    text = (
        "Ana Reyes said 40 members of the union Harbour Hands had left. Nine people died, the charity said."
    )
    assert names(text)[-1] == "the charity"
