"""Files for the commands without a database: as they come, one bad one among them, and an end when nobody listens."""

from __future__ import annotations

import json
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from claims.management import reading
from claims.management.reading import Reader

MANAGE = Path(__file__).resolve().parents[2] / "manage.py"


def _corpus(folder: Path, articles: int) -> Path:
    path = folder / "corpus.jsonl"
    texts = (f"Storm number {number} killed {number + 2} people in Port Orla." for number in range(articles))
    path.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
    return path


def test_results_come_before_the_last_article_is_read(tmp_path, monkeypatch):
    opened = []
    really_open = reading.open_item
    monkeypatch.setattr(
        reading, "open_item", lambda name, item: opened.append(name) or really_open(name, item)
    )
    reader = Reader([_corpus(tmp_path, 5)])
    results = reader.run(lambda articles: ([article.text[:14]] for article in articles))
    assert next(results)[1] == ["Storm number 0"]
    assert len(opened) == 1
    assert [found for _, found in results] == [[f"Storm number {number}"] for number in range(1, 5)]


def test_a_bad_file_does_not_cost_the_others(tmp_path, capsys):
    good, empty = tmp_path / "good.txt", tmp_path / "empty.txt"
    good.write_text("Nine sheep drowned in Port Orla on Friday.", encoding="utf-8")
    empty.write_text("", encoding="utf-8")
    reader = Reader([tmp_path / "nowhere.txt", empty, good])
    results = reader.run(lambda articles: ([article.text] for article in articles))
    assert next(results)[0].name == str(good)
    with pytest.raises(CommandError, match="2 articles could not be read; the sentences above say why"):
        next(results)
    said = capsys.readouterr().err
    assert f"{tmp_path / 'nowhere.txt'} cannot be read" in said
    assert f"{empty}: The file is empty." in said


def test_a_folder_is_gone_through_in_order(tmp_path):
    for name in ("b.txt", "a.txt", "c.ini"):
        (tmp_path / name).write_text(f"The file {name} is read.", encoding="utf-8")
    results = Reader([tmp_path]).run(lambda articles: ([article.text] for article in articles))
    assert [found for _, found in results] == [["The file a.txt is read."], ["The file b.txt is read."]]


@pytest.mark.model
def test_it_ends_quietly_when_the_reader_has_read_enough(tmp_path):
    with subprocess.Popen(
        [sys.executable, MANAGE, "extract", _corpus(tmp_path, 400)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert json.loads(running.stdout.readline())["start"] == 0
        running.stdout.close()
        assert running.stderr.read() == ""
        assert running.wait(timeout=60) == 0


@pytest.mark.parametrize("command", ["extract", "analyse"])
@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["nowhere.txt"], "nowhere.txt cannot be read: there is no such file"),
        (["--published", "20 April", "story.txt"], "“20 April” is not a date"),
    ],
)
def test_what_it_refuses(command, arguments, sentence):
    with pytest.raises(CommandError, match=sentence):
        call_command(command, *arguments, stdout=StringIO())
