"""manage.py report."""

from __future__ import annotations

import json

import pytest
from django.core.management import CommandError, call_command

from claims.choices import Status
from claims.services import blobs, report_runs
from claims.services.reports import request_report
from claims.services.verdicts import move_claim


@pytest.fixture
def made(claim, desk, article, tmp_path, capsys):
    file = tmp_path / "noon.json"
    call_command("report", desk=desk.slug, article=article.pk, format="json", out=file)
    return file


def test_it_writes_the_report_and_prints_the_head(made, claim, capsys):
    report = json.loads(made.read_text())
    assert [one["id"] for one in report["claims"]] == [claim.pk]
    assert report["head"] in capsys.readouterr().out


def test_it_makes_the_same_bytes_as_of_the_same_event(made, desk, article, claim, reviewer, tmp_path):
    as_of = json.loads(made.read_text())["as_of"]
    move_claim(claim=claim, seen=1, to=Status.WITHDRAWN, actor=reviewer, reason="Not a claim.")
    again = tmp_path / "again.json"
    call_command("report", desk=desk.slug, article=article.pk, format="json", out=again, as_of=as_of)
    assert again.read_bytes() == made.read_bytes()


def test_filters_are_read(desk, claim, other_claim, reviewer, tmp_path):
    move_claim(claim=claim, seen=1, to=Status.SUPERSEDED, actor=reviewer, reason="Overtaken.")
    out = tmp_path / "some.json"
    call_command(
        "report", "--desk", desk.slug, "--filter", "status=superseded", "--format", "json", "--out", str(out)
    )
    assert [one["id"] for one in json.loads(out.read_text())["claims"]] == [claim.pk]


def test_it_proves_a_file(made, capsys):
    call_command("report", verify=str(made))
    assert "Proven: the history tells the same as of event" in capsys.readouterr().out


def test_a_changed_file_is_not_proven(made, capsys):
    made.write_text(made.read_text().replace("Almost 50", "Almost 15", 1))
    with pytest.raises(SystemExit) as ended:
        call_command("report", verify=str(made))
    assert ended.value.code == 1
    assert "NOT proven" in capsys.readouterr().err


def test_it_proves_a_stored_report_by_its_number(desk, claim, reviewer, capsys):
    report = request_report(desk=desk, actor=reviewer, format="csv")
    report_runs.perform(report_id=report.pk)
    call_command("report", verify=str(report.pk))
    assert "Proven" in capsys.readouterr().out


def test_it_proves_a_stored_csv_without_a_claim_by_its_number(desk, claim, reviewer, capsys):
    report = request_report(desk=desk, actor=reviewer, format="csv", filters={"status": "disputed"})
    report_runs.perform(report_id=report.pk)
    report.refresh_from_db()
    assert report.claims_counted == 0
    call_command("report", verify=str(report.pk))
    assert "Proven" in capsys.readouterr().out
    path = blobs.path_of(report.file_sha256)
    path.write_bytes(path.read_bytes() + b"7,confirmed\r\n")
    with pytest.raises(SystemExit):
        call_command("report", verify=str(report.pk))


def test_a_stored_report_whose_file_was_changed_is_not_proven(desk, claim, reviewer, capsys):
    report = request_report(desk=desk, actor=reviewer, format="html")
    report_runs.perform(report_id=report.pk)
    report.refresh_from_db()
    path = blobs.path_of(report.file_sha256)
    path.write_bytes(path.read_bytes().replace(b"Almost 50", b"Almost 15", 1))
    with pytest.raises(SystemExit):
        call_command("report", verify=str(report.pk))


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({}, "Say which desk"),
        ({"desk": "nowhere", "out": "x"}, "no desk with the short name 'nowhere'"),
        ({"desk": "world", "out": "x", "filter": ["status"]}, "NAME=VALUE"),
        ({"desk": "world", "out": "x", "filter": ["status=maybe"]}, "no status 'maybe'"),
        ({"desk": "world", "out": "x", "article": 99999}, "no article 99999"),
        ({"desk": "world", "out": "x", "as_of": 99999}, "no event 99999"),
        ({"desk": "world", "out": "x", "as_of": -1}, "no event -1"),
        ({"verify": "99999"}, "no report 99999"),
        ({"verify": "missing.html"}, "No such file"),
    ],
)
def test_a_wrong_wish_ends_with_a_sentence_and_no_file(desk, tmp_path, monkeypatch, options, sentence):
    monkeypatch.chdir(tmp_path)
    if "out" in options:
        options = {**options, "out": tmp_path / options["out"]}
    with pytest.raises(CommandError, match=sentence):
        call_command("report", **options)
    assert list(tmp_path.glob("x")) == []


def test_an_unfinished_report_cannot_be_proven(desk, claim, reviewer):
    report = request_report(desk=desk, actor=reviewer, format="csv")
    with pytest.raises(CommandError, match="it is queued"):
        call_command("report", verify=str(report.pk))
