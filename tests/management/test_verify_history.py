"""manage.py verify_history."""

from __future__ import annotations

import json

import pytest
from django.core.management import CommandError, call_command

from claims.choices import Status
from claims.models import Claim, EventHead
from claims.services.verdicts import move_claim


def run(capsys, **options) -> tuple[int, str]:
    code = 0
    try:
        call_command("verify_history", **options)
    except SystemExit as ended:
        code = int(ended.code or 0)
    return code, capsys.readouterr().out


def test_a_whole_history_ends_well_and_prints_its_head(claim, capsys):
    code, out = run(capsys)
    head = EventHead.objects.get(pk=1)
    assert code == 0
    assert f"The history is whole: {head.number} events, hash {head.hash}." in out


def test_what_differs_is_a_table_and_exit_code_1(claim, capsys):
    Claim.objects.update(status=Status.CONFIRMED)
    code, out = run(capsys)
    assert code == 1
    assert f"claim {claim.pk}" in out
    assert "Its status is 'confirmed', but the history tells 'unreviewed'." in " ".join(out.split())
    assert "NOT whole: 1 findings" in out


def test_json_for_programs(claim, capsys):
    Claim.objects.update(reason="Because.")
    code, out = run(capsys, format="json")
    told = json.loads(out)
    assert (code, told["whole"], [one["where"] for one in told["findings"]]) == (
        1,
        False,
        [f"claim {claim.pk}"],
    )


def test_a_checkpoint_is_kept_and_compared(claim, reviewer, tmp_path, capsys):
    file = tmp_path / "head.json"
    assert run(capsys, checkpoint=file)[0] == 0
    kept = json.loads(file.read_text())
    assert kept == {"number": EventHead.objects.get(pk=1).number, "hash": EventHead.objects.get(pk=1).hash}
    move_claim(claim=claim, seen=1, to=Status.WITHDRAWN, actor=reviewer, reason="Not a claim.")
    assert run(capsys, checkpoint=file)[0] == 0
    assert json.loads(file.read_text())["number"] == kept["number"] + 1


def test_a_checkpoint_that_does_not_fit_is_found_and_kept(claim, tmp_path, capsys):
    file = tmp_path / "head.json"
    forged = json.dumps({"number": 2, "hash": "a" * 64})
    file.write_text(forged)
    code, out = run(capsys, checkpoint=file)
    assert (code, file.read_text()) == (1, forged)
    assert "not the one of the checkpoint" in " ".join(out.split())


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"number": "2", "hash": 3}', "\x00"])
def test_a_file_that_is_no_checkpoint_is_refused_and_kept(db, tmp_path, text):
    file = tmp_path / "head.json"
    file.write_text(text)
    with pytest.raises(CommandError, match="is not a checkpoint"):
        call_command("verify_history", checkpoint=file)
    assert file.read_text() == text
