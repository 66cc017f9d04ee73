"""The three forms of a report: safe to open, readable by their standards."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from claims import reports
from claims.choices import Status
from claims.models import EventHead
from claims.reports.csv import COLUMNS, guard
from claims.services.verdicts import move_claim

SCHEMA = json.loads((Path(reports.__file__).parent / "schema" / "report-3.json").read_text())
HOSTILE = "</script><img src=x onerror=alert(1)>\"'&{{ 7|add:7 }}"


def data(decided, format):
    return reports.make(decided.scope, as_of=decided.as_of, format=format).data


def rows(decided):
    text = data(decided, "csv").decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_json_keeps_to_its_schema(decided):
    report = json.loads(data(decided, "json"))
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(report, SCHEMA, cls=jsonschema.Draft202012Validator)
    assert len(report["claims"]) == 3


@pytest.mark.parametrize("broken", [{"head": "short"}, {"claims": [{}]}, {"as_of": -1}, {"extra": 1}])
def test_the_schema_refuses_what_is_no_report(decided, broken):
    report = {**json.loads(data(decided, "json")), **broken}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(report, SCHEMA, cls=jsonschema.Draft202012Validator)


def test_csv_is_a_row_a_claim_with_crlf_and_a_byte_order_mark(decided):
    raw = data(decided, "csv")
    assert raw.startswith(b"\xef\xbb\xbfclaim,article,")
    assert raw.endswith(b"\r\n")
    noon, board, evening = rows(decided)
    assert tuple(noon) == COLUMNS
    assert noon["superseding_article"].startswith(
        "More than 60 rescued after ferry and freighter collide (Harbour Wire"
    )
    assert "“121 on board”" in board["evidence"]
    assert len(evening["history"].splitlines()) == 2
    assert noon["report"].startswith('{"as_of":')
    assert board["report"] == ""


@pytest.mark.parametrize("first", list("=+-@\t\r\n\0＝＋－＠"))
def test_a_cell_that_would_run_is_made_inert(first):
    assert guard(f"{first}cmd|' /C calc'!A0") == f"'{first}cmd|' /C calc'!A0"


@given(st.text())
def test_no_text_starts_like_a_formula(text):
    assert not guard(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n", "\0"))


def test_numbers_stay_numbers():
    assert guard(-3) == -3


def test_a_formula_typed_as_a_reason_is_inert_in_the_file(decided, later_claim, reviewer):
    move_claim(claim=later_claim, seen=1, to=Status.WITHDRAWN, actor=reviewer, reason="=1+1")
    made = reports.make(decided.scope, as_of=EventHead.objects.get(pk=1).number, format="csv")
    assert b",'=1+1," in made.data


def test_html_stands_alone_and_tells_everything(decided):
    page = html.fromstring(data(decided, "html"))
    assert not page.xpath("//link | //img | //script[@src] | //iframe | //*[@style] | //form")
    text = page.text_content()
    for words in (
        "Overtaken at six.", "121 on board", "Kept copy SHA-256", "How to verify", "Ask the coast guard again.",
        "Mira marked the claim as superseded by “More than 60 passengers have been pulled from the water”.",
    ):  # fmt: skip
        assert words in text
    assert [one.get("class") for one in page.xpath("//article")] == [
        "claim superseded", "claim disputed", "claim unreviewed",
    ]  # fmt: skip


def test_html_lets_no_typed_text_become_markup(decided, later_claim, reviewer):
    move_claim(claim=later_claim, seen=1, to=Status.WITHDRAWN, actor=reviewer, reason=HOSTILE)
    reviewer.first_name = HOSTILE
    reviewer.save()
    made = reports.make(decided.scope, as_of=EventHead.objects.get(pk=1).number, format="html")
    page = html.fromstring(made.data)
    assert not page.xpath("//img | //*[@onerror]")
    assert len(page.xpath("//script")) == 1
    assert HOSTILE in page.text_content()


def test_an_address_that_is_not_of_the_web_is_no_link(decided):
    page = html.fromstring(data(decided, "html"))
    assert {link.get("href") for link in page.xpath("//a")} == {"https://harbour.example/log"}
