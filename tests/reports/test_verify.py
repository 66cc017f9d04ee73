"""Proving a report: a true one passes, any change to it is found."""

from __future__ import annotations

import json
import random

import pytest

from claims import reports
from claims.choices import ReportFormat, Status
from claims.reports.verify import verify
from claims.services import blobs, report_runs
from claims.services.reports import request_report
from claims.services.verdicts import move_claim
from claims.workflow import Refusal


def data(decided, format="json"):
    return reports.make(decided.scope, as_of=decided.as_of, format=format).data


@pytest.mark.parametrize("format", ReportFormat.values)
def test_a_report_is_proven_even_after_the_claims_moved_on(decided, format, later_claim, reviewer):
    file = data(decided, format)
    move_claim(claim=later_claim, seen=1, to=Status.WITHDRAWN, actor=reviewer, reason="Marked twice.")
    proof = verify(file)
    assert (proof.wrong, proof.notes, proof.as_of) == ((), (), decided.as_of)


@pytest.mark.parametrize("format", ReportFormat.values)
@pytest.mark.parametrize(
    ("true", "forged"),
    [("121 on board", "112 on board"), ("Overtaken at six.", "Overtaken at ten."), ("isputed", "onfirmed")],
)
def test_a_changed_word_is_found(decided, format, true, forged):
    file = data(decided, format)
    changed = file.replace(true.encode(), forged.encode(), 1)
    assert changed != file
    assert verify(changed).wrong


def test_a_forged_head_is_found(decided):
    report = json.loads(data(decided))
    report["head"] = "f" * 64
    assert "another hash" in verify(json.dumps(report).encode()).wrong[0]


def test_another_event_than_the_true_one_is_found(decided):
    report = json.loads(data(decided))
    report["as_of"] -= 1
    assert len(verify(json.dumps(report).encode()).wrong) == 2


def test_a_new_name_of_a_person_is_told_and_no_failure(decided, reviewer):
    file = data(decided)
    reviewer.first_name = "Miriam"
    reviewer.save()
    proof = verify(file)
    assert proof.wrong == ()
    assert "'Mira'" in proof.notes[0]
    assert "'Miriam'" in proof.notes[0]


def test_a_file_of_another_writer_is_not_taken_on_trust(decided):
    forged = data(decided, "html").replace(b'"writer_version": 4', b'"writer_version": 5')
    assert "Another version of Stet" in verify(forged.replace(b"121 on board", b"112 on board")).wrong[0]
    assert "Another version of Stet" in verify(forged).wrong[0]


def test_a_file_of_another_writer_is_proven_when_the_history_names_it(decided, desk, reviewer, monkeypatch):
    monkeypatch.setattr("claims.reports.contents.WRITER_VERSION", 0)
    report = request_report(desk=desk, actor=reviewer, format="html")
    report_runs.perform(report_id=report.pk)
    report.refresh_from_db()
    monkeypatch.undo()
    assert verify(blobs.read(report.file_sha256)).wrong == ()


def test_any_byte_that_is_changed_is_found(decided):
    file, chance = data(decided, "html"), random.Random(7)
    for _ in range(60):
        at = chance.randrange(len(file))
        changed = file[:at] + bytes([file[at] ^ 1]) + file[at + 1 :]
        try:
            assert verify(changed).wrong
        except Refusal:
            continue


@pytest.mark.parametrize(
    "file",
    [b"", b"\xff\xfe\x00", b"[]", b"null", b"{}", b"\xef\xbb\xbfclaim,article\r\n", b"\xef\xbb\xbf\"", b"<html></html>",
     b'{"schema_version": 1}', b'{"schema_version": 1, "as_of": true}', b'{"schema_version": 1, "as_of": 1e400}',
     b'{"schema_version": 1, "as_of": 0, "scope": {"desk": 99999999999999999999999, "article": null, "story": null, "filters": {}}}',
     b'{"schema_version": 1, "as_of": 0, "people": []}', b'{"schema_version": 1, "as_of": 0, "people": {"x": "y"}}'],
)  # fmt: skip
def test_what_is_no_report_is_refused_in_a_sentence(db, desk, file):
    with pytest.raises(Refusal) as refused:
        verify(file)
    assert refused.value.message.endswith(".")
