"""Pairs of reports that nobody labelled, and what is proposed on them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from claims.extraction import Article
from training.proposals import Report, main, pairs_of, read_reports

MORE = " Neighbours said that the street had been quiet for years and that nobody had heard of a quarrel." * 5


def row(day: int, text: str, **changed: object) -> dict[str, object]:
    return {"incident": "7", "doc_id": f"r{day}", "date": f"2031-08-{day:02}", "text": text, **changed}


def written(tmp_path: Path, *rows: object) -> Path:
    path = tmp_path / "reports.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def report(day: int, text: str, incident: str = "7") -> Report:
    return Report(incident, f"r{day}", Article(text, date(2031, 8, day)))


def test_reports_that_are_labelled_are_left_out(tmp_path: Path) -> None:
    path = written(tmp_path, row(1, "A shot fell."), row(2, "Two shots fell."))

    assert [one.name for one in read_reports(path, '{"document": "r1"}')] == ["r2"]


def test_each_report_is_paired_with_the_next_of_its_incident() -> None:
    noon, evening, next_day = (report(day, f"On day {day} a shot fell.{MORE}") for day in (1, 2, 3))
    other = report(2, f"A dam broke.{MORE}", incident="8")

    pairs = pairs_of([next_day, other, noon, evening])

    assert pairs == [(noon.article, evening.article), (evening.article, next_day.article)]


@pytest.mark.parametrize("text", ["A shot fell.", f"On day 1 a shot fell.{MORE}", f"A page.{MORE * 20}"])
def test_teasers_printings_of_one_text_and_long_pages_are_no_pairs(text: str) -> None:
    assert pairs_of([report(1, f"On day 1 a shot fell.{MORE}"), report(2, text)]) == []


@pytest.mark.parametrize("wrong", [{}, [], row(1, "A.", date="Sunday"), row(1, "A.", date=None)])
def test_a_line_that_is_no_report_is_named(
    tmp_path: Path, wrong: object, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(written(tmp_path, wrong))]) == 1
    assert "line 1: no report" in capsys.readouterr().err


@pytest.mark.model
def test_proposals_are_listed_with_both_claims(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(
        tmp_path,
        row(1, f"Two people were killed in a shooting on Mill Road in Sellow, police said.{MORE}"),
        row(2, f"Four people were killed in the shooting on Mill Road in Sellow, police said.{MORE}"),
    )

    assert main([str(path)]) == 0

    out = capsys.readouterr().out
    assert "1. supersedes" in out
    assert out.index("'Two people were killed") < out.index("'Four people were killed")
    assert out.endswith("proposals on 1 pairs\n")
