"""Where a semicolon ends a statement, in sentences of our own."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


@pytest.mark.parametrize(
    "text, opens",
    [
        (
            "Inflation slowed to 3.2 percent in May; food prices, however, rose 5.8 percent, the sharpest increase of all.",
            ["Inflation", "food"],
        ),
        (
            "The commission heard 412 complaints, it said; of these it upheld 36, rejected 350 and passed on the rest.",
            ["The", "of"],
        ),
        ("Reyes missed the match; in her absence Velm hit the post three times and lost.", ["Reyes", "in"]),
    ],
)
def test_two_statements_are_two_sentences(parsed, text, opens):
    parse = parsed(text)
    assert [parse.words[start] for start, _ in parse.sentences] == opens


@pytest.mark.parametrize(
    "text",
    [
        "The dead are Ana Reyes, 40, of Velm; Tom Holt, 32, of Selm; and Ivo Kranz, 28.",
        'The mayor said: "We lost the dam; they lost the town."',
        "The office said that 40 were hurt; that 12 were missing and that the bridge was closed.",
        "The fire (it began at 6 a.m.; it ended at noon) destroyed 40 homes.",
    ],
)
def test_a_list_and_what_is_quoted_stay_whole(parsed, text):
    parse = parsed(text)
    assert all(parse.words[end - 1] != ";" for _, end in parse.sentences)


def test_the_second_statement_is_cut_as_one():
    text = (
        "The commission received 412 complaints, it said in a report on Thursday; of these it upheld 36, rejected 350"
        " and passed the rest to the police."
    )
    found = {one.quote: one.claimant and one.claimant.name for one in extract(text, options=EVERYTHING)}
    assert found["The commission received 412 complaints"] == "the commission"
    assert "of these it upheld 36" in found


def test_in_print_they_are_one_sentence(parsed):
    parse = parsed(
        "It began in May. Reyes missed the match; in her absence Velm hit the post and lost. It ended."
    )
    [first, second] = [at for at, word in enumerate(parse.words) if word in ("missed", "hit")]
    assert parse.sentence_of(first) != parse.sentence_of(second)
    assert parse.printed_sentence_of(first) == parse.printed_sentence_of(second)
    assert parse.text(*parse.printed_sentence_of(first)).startswith("Reyes missed")
