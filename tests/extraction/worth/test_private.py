"""What speakers say of themselves that others could confirm, in sentences of our own."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


def _quotes(text: str) -> list[str]:
    return [candidate.quote for candidate in extract(text, options=EVERYTHING)]


@pytest.mark.parametrize(
    "text, quotes",
    [
        ('He also said, "I never threaten anybody."', ["I never threaten anybody"]),
        ('"I never sold drugs," he said.', ["I never sold drugs"]),
        ('"I went to bed at 1 o\'clock," she said.', ["I went to bed at 1 o'clock"]),
        ('"We are seeing a new process," said Okafor.', ["We are seeing a new process"]),
        (
            '"Sometimes I still have nightmares of the fire," she said.',
            ["Sometimes I still have nightmares of the fire"],
        ),
        (
            '"We told the mayor we needed the office open," said Reyes.',
            ["We told the mayor we needed the office open"],
        ),
        ('"I told the board the dam leaked," said Reyes.', ["I told the board the dam leaked"]),
        (
            'She said, "A lot of people have lost their homes and they need food."',
            ["A lot of people have lost their homes", "they need food"],
        ),
        (
            '"Now we\'re seeing a new process, where warm water cuts into the shelf from below," said Okafor.',
            ["Now we're seeing a new process", "where warm water cuts into the shelf from below"],
        ),
        (
            'Lind said, "We have said for years that staff should follow strict rules, so why should the mayor be exempt?"',
            ["We have said for years that staff should follow strict rules"],
        ),
    ],
)
def test_what_others_could_confirm_is_a_claim(text, quotes):
    assert _quotes(text) == quotes


@pytest.mark.parametrize(
    "text",
    [
        'He said, "I never lose hope."',
        '"I never thought about it," she said.',
        '"I will never sign a deal," she said.',
        '"I went through hell," she said.',
        '"We are seeing a real change," he said.',
        '"I still have hope," she said.',
        '"I told him I loved him," said Reyes.',
        "They need a leader.",
        "The dam broke, didn't it?",
    ],
)
def test_a_speakers_own_mind_is_none(text):
    assert _quotes(text) == []
