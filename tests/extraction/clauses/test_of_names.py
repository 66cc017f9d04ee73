from __future__ import annotations

import pytest

from claims.extraction.candidate import Options
from claims.extraction.pipeline import extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


def _quotes(text: str) -> list[str]:
    return [one.quote for one in extract(text, options=EVERYTHING)]


@pytest.mark.parametrize(
    "text, quotes",
    [
        (
            "The strike was on a refinery in Selmia which cut the output of the country by half.",
            ["The strike was on a refinery in Selmia", "which cut the output of the country by half"],
        ),
        (
            "Police arrested Ana Reyes who founded the party.",
            ["Police arrested Ana Reyes", "who founded the party"],
        ),
        (
            "The bill was signed by the Orla Rail Union (ORU) who opposed the strike.",
            ["The bill was signed by the Orla Rail Union (ORU)", "who opposed the strike"],
        ),
        (
            "The march ended in Velm where police fired tear gas at the crowd.",
            ["The march ended in Velm", "police fired tear gas at the crowd"],
        ),
        (
            "The fire follows a blast in March where a tanker burned down a school.",
            ["The fire follows a blast in March", "a tanker burned down a school"],
        ),
        (
            "The ferry left at about 9:15 local time, which delayed 40 passengers.",
            ["The ferry left at about 9:15 local time", "which delayed 40 passengers"],
        ),
        (
            "The bank had a loss of 24 million euros; to which the shops contributed 9 million euros.",
            ["The bank had a loss of 24 million euros", "to which the shops contributed 9 million euros"],
        ),
        (
            "Holt spoke at the hearing in Orla, in which she thanked her supporters.",
            ["Holt spoke at the hearing in Orla", "in which she thanked her supporters"],
        ),
    ],
)
def test_what_only_adds_is_told_by_itself(text, quotes):
    assert _quotes(text) == quotes


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested the man who shot her.",
        "He was found in a house where he lived.",
        "He moved to Velm where he lived.",
        "She went to the hospital where a doctor treated her brother.",
        "The law applies in the part of Velm where a court banned it.",
        "The company that built the bridge closed.",
        "She met the minister who signed the deal.",
        "The agency corrected a figure it gave at noon.",
    ],
)
def test_what_says_which_one_is_meant_stays(text):
    assert _quotes(text) == [text.rstrip(".")]
