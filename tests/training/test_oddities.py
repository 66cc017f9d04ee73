"""Claims that cannot be right are told from those that can."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from claims.extraction import Article, Candidate
from claims.extraction.candidate import Claimant, Figure, Place, When
from training.oddities import main, oddities_of, read_articles

TOLD = date(2031, 8, 17)
RIGHT = Candidate(
    0,
    37,
    "Eleven people drowned off Cape Lessing",
    "",
    "",
    0.9,
    claimant=Claimant("Dravnian coast guard", "the coast guard", 38, 53, "said"),
    figures=(Figure("Eleven", 0, 6, 11.0, 11.0, "exact", "people", "", "count", "total", "drown"),),
    when=When("Saturday", 50, 58, "2031-08-16", "2031-08-16"),
    places=(Place("Cape Lessing", 26, 38),),
    event="casualty",
)


def changed(**fields: object) -> Candidate:
    given = {name: getattr(RIGHT, name) for name in RIGHT.__slots__}
    return Candidate(**{**given, **fields})


def figure(low: float, high: float, kind: str) -> Figure:
    return Figure("x", 0, 1, low, high, "exact", "people", "", kind, "total", "")


def test_a_right_claim_has_none() -> None:
    assert list(oddities_of(RIGHT, TOLD)) == []


@pytest.mark.parametrize(
    ("claim", "kind"),
    [
        (changed(quote="Eleven people drowned off the"), "ends within a phrase"),
        (changed(quote="and eleven people drowned"), "begins within a phrase"),
        (changed(quote="Eleven people (two of them children drowned"), "half of a bracket"),
        (changed(quote="The ferry line was sold"), "deaths and injuries without a word of harm"),
        (changed(places=(Place("bacteria", 0, 8),)), "a place in small letters"),
        (changed(claimant=Claimant("They", "They", 0, 4, "said")), "a pronoun as claimant"),
        (changed(claimant=Claimant("Saturday", "Saturday", 0, 8, "said")), "a day as claimant"),
        (changed(claimant=Claimant("^", "^", 0, 1, "said")), "a claimant without letters"),
        (changed(when=When("May", 0, 3, "2031-05-31", "2031-05-01")), "a time that ends before it begins"),
        (changed(when=When("2061", 0, 4, "2061-01-01", None)), "a time far ahead"),
        (changed(figures=(figure(9, 3, "count"),)), "a range that runs backwards"),
        (changed(figures=(figure(130, 130, "age"),)), "an age that nobody reaches"),
        (changed(figures=(figure(2.5, 2.5, "count"),)), "part of a thing that is counted"),
    ],
)
def test_what_cannot_be_right_is_named(claim: Candidate, kind: str) -> None:
    assert [found for found, _ in oddities_of(claim, TOLD)] == [kind]


def test_articles_are_read_with_their_day(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    rows = [{"text": "A ferry sank.", "date": "2031-08-17T10:00"}, {"text": "It rained."}, {"text": "More."}]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")

    assert list(read_articles([path], 2)) == [Article("A ferry sank.", TOLD), Article("It rained.", None)]


@pytest.mark.parametrize("line", ['{"date": "2031-08-17"}', "[]", "{", '{"text": "A.", "date": "Sunday"}'])
def test_a_line_that_is_no_article_is_named(
    tmp_path: Path, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_text(line, encoding="utf-8")

    assert main([str(path)]) == 1
    assert f"{path}, line 1: no article" in capsys.readouterr().err


@pytest.mark.model
def test_the_report_counts_claims(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_text(
        json.dumps(
            {"text": "Eleven people drowned on Saturday off Cape Lessing, the Dravnian coast guard said."}
        ),
        encoding="utf-8",
    )

    assert main([str(path), "--show", "0"]) == 0
    assert capsys.readouterr().out.startswith("articles 1, claims 1\n")
