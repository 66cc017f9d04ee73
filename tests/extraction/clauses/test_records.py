from __future__ import annotations

import pytest

from claims.extraction import extract
from claims.extraction.clauses.records import find_records

pytestmark = pytest.mark.model


def _found(parse) -> list[str]:
    return [
        parse.text(first, last)
        for sentence in parse.sentences
        for _, first, last in find_records(parse, sentence)
    ]


@pytest.mark.parametrize(
    "text, record",
    [
        (
            'The monitor described the raids as bringing "the highest death toll among troops since the truce was signed".',
            "the highest death toll among troops since the truce was signed",
        ),
        (
            "The agency called it “the worst drought in the valley in forty years”.",
            "the worst drought in the valley in forty years",
        ),
        (
            "He described the raid as “one of the most serious breaches in the port's history”.",
            "one of the most serious breaches in the port's history",
        ),
    ],
)
def test_a_quoted_superlative_is_a_record(parsed, text, record):
    assert _found(parsed(text)) == [record]


@pytest.mark.parametrize(
    "text",
    [
        "He called it “the worst day”.",
        "“The highest toll was reported in Tallwick on Monday,” she said.",
        "She spoke of “a long and difficult road ahead of the town”.",
        "It was the highest death toll since the truce was signed.",
    ],
)
def test_what_is_no_record(parsed, text):
    assert _found(parsed(text)) == []


def test_a_record_is_its_speakers_claim():
    text = (
        "Port director Ana Reyes described the raids as bringing "
        "“the highest death toll among guards since the truce was signed” to the harbour last month."
    )
    claims = {claim.quote: claim for claim in extract(text)}
    record = claims["the highest death toll among guards since the truce was signed"]
    assert record.claimant.name == "Ana Reyes"
    assert record.when is None
