"""What an article tells once, and what two articles may mean one thing by."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claims.lineage.statement import Statement
from claims.lineage.statements.told_once import Act, Measure, tells, told_once
from tests.lineage.written import figure, statement


def _article(*claims: Statement) -> list[Statement]:
    """Return the claims as sentences of an article, one after another."""
    told, start = [], 0
    for claim in claims:
        figures = tuple(replace(one, start=one.start + start, end=one.end + start) for one in claim.figures)
        told.append(replace(claim, start=start, end=start + 50, sentence_start=start, figures=figures))
        start += 100
    return told


@pytest.mark.parametrize(
    ("words", "event", "measure"),
    [
        pytest.param("1,900 workers", "take", Measure("count", "worker"), id="what is counted"),
        pytest.param("12 people", "kill", Measure("count", "kill"), id="a lot of people"),
        pytest.param("12 dead", "", Measure("count", "kill"), id="a lot told by a noun"),
        pytest.param("400 acres", "", Measure("measure", "acre"), id="a unit of measure"),
        pytest.param("60.1%", "", Measure("percent", "percent"), id="a share"),
        pytest.param("$3.4 million", "", Measure("money", "USD"), id="money"),
    ],
)
def test_a_measure_is_told_once(words, event, measure):
    claim = statement(words, figure(words, event))
    assert measure in told_once(_article(claim)).measures
    assert measure in tells(claim).measures


def test_a_measure_with_one_number_in_two_places_is_told_once():
    toll = statement("12 people", figure("12 people", "kill"))
    assert told_once(_article(toll, toll)).measures == {Measure("count", "kill")}


def test_a_measure_with_two_numbers_is_not():
    tolls = (statement(words, figure(words, "kill")) for words in ("12 people", "30 people"))
    assert told_once(_article(*tolls)).measures == frozenset()


def test_parts_and_what_is_added_measure_something_else():
    parts = (figure("12 people", "kill", role=role) for role in ("part", "increment"))
    assert told_once(_article(*(statement("12 people", one) for one in parts))).measures == frozenset()


def test_numbers_of_a_dozen_and_less_are_told_of_many_things():
    claims = _article(*(statement(words, figure(words)) for words in ("214 people", "12 boats", "214 seats")))
    assert told_once(claims).numbers == frozenset()
    assert told_once(claims[:2]).numbers == {(214.0, 214.0)}


def test_an_act_of_two_clauses_of_one_sentence_is_told_once():
    one = replace(statement("It was called off"), events=("cancel", "strike_work"))
    first, second, third = _article(one, one, one)
    assert told_once([first, replace(second, sentence_start=first.sentence_start)]).acts == {Act("cancel")}
    assert told_once([first, second, third]).acts == frozenset()


def test_what_both_articles_tell_once_is_what_both_hold():
    mine = told_once(_article(statement("214 people", figure("214 people"))))
    theirs = told_once(_article(statement("214 boats", figure("214 boats"))))
    assert mine.both(theirs).everything() == [(214.0, 214.0)]
    assert mine.meets(theirs)


def test_articles_meet_in_nothing_where_each_tells_something_else():
    mine, theirs = (told_once(_article(statement(text, figure(text)))) for text in ("214 people", "90 boats"))
    assert not mine.meets(theirs)
