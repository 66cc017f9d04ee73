"""Installing a trained run: what is checked first, what is left behind, and that a refusal changes nothing."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from training import package
from training.package import SHIPPED, Unfit, install, main

pytestmark = pytest.mark.model


def test_a_run_is_installed_without_the_words_of_its_corpora(tmp_path: Path) -> None:
    run, to = tmp_path / "run", tmp_path / "shipped" / "stet_en"
    shutil.copytree(SHIPPED, run)
    strings = run / "vocab" / "strings.json"
    strings.write_text(json.dumps([*json.loads(strings.read_text()), "SOMEBODY@MAIL.EXAMPLE"]))
    to.mkdir(parents=True)
    (to / "old").write_text("")
    size, seconds = install(run, to)
    assert 1_000_000 < size <= package.MOST_BYTES
    assert 0 < seconds < package.MOST_SECONDS
    kept = json.loads((to / "vocab" / "strings.json").read_text())
    assert "SOMEBODY@MAIL.EXAMPLE" not in kept
    assert {"nsubj:pass", "acl:relcl", "VBD"} <= set(kept)
    assert not (to / "old").exists()
    assert [path.name for path in to.parent.iterdir()] == ["stet_en"]


@pytest.mark.parametrize(
    ("limit", "value", "sentence"),
    [
        ("MOST_BYTES", 1_000_000, "at most 1 may be shipped"),
        ("MOST_SECONDS", 0.0, "s to load"),
    ],
)
def test_an_unfit_run_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: object, sentence: str
) -> None:
    monkeypatch.setattr(package, limit, value)
    monkeypatch.setattr(package, "slim", lambda model: None)
    (tmp_path / "shipped").mkdir()
    (tmp_path / "shipped" / "mine").write_text("")
    with pytest.raises(Unfit, match=sentence):
        install(SHIPPED, tmp_path / "shipped")
    assert [path.name for path in tmp_path.rglob("*")] == ["shipped", "mine"]


def test_the_command_says_what_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path), "--to", str(tmp_path / "to")]) == 1
    assert "There is no trained pipeline" in capsys.readouterr().err
