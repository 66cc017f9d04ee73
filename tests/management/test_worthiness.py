"""`manage.py worthiness`: a score and the sentence on each line, one sentence and exit code 1 when it cannot."""

from __future__ import annotations

import io
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from claims.extraction.text.loader import is_model_there

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(
        not is_model_there(), reason="The trained pipeline is not in claims/extraction/model/stet_en."
    ),
]

SENTENCES = [
    "Unemployment in Marn fell from 9 to 6 percent last year.",
    "",
    "Thank you all so much, and good night!",
    "  The council spent\t2 million dollars.",
]


def _run(path: object) -> list[list[str]]:
    out = StringIO()
    call_command("worthiness", str(path), stdout=out)
    return [line.split("\t", 1) for line in out.getvalue().splitlines()]


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "sentences.txt"
    path.write_text("\n".join(SENTENCES) + "\n", encoding="utf-8")
    return path


def test_each_line_gives_its_score_and_itself(listed):
    rows = _run(listed)
    assert [sentence for _, sentence in rows] == SENTENCES
    scores = [float(score) for score, _ in rows]
    assert all(0 <= score <= 1 for score in scores)
    assert scores[1] == 0
    assert scores[0] > 0.5 > scores[2]


def test_windows_line_ends_and_a_mark_of_byte_order_are_no_part_of_a_sentence(tmp_path):
    path = tmp_path / "sentences.txt"
    path.write_bytes("\ufeff".encode() + "\r\n".join(SENTENCES).encode())
    assert [sentence for _, sentence in _run(path)] == SENTENCES


def test_it_reads_standard_input(monkeypatch):
    class Piped:
        buffer = io.BytesIO("\n".join(SENTENCES).encode())

    monkeypatch.setattr("sys.stdin", Piped())
    assert [sentence for _, sentence in _run("-")] == SENTENCES


def test_more_lines_than_one_batch_keep_their_order(tmp_path):
    lines = [f"The council hired {number} nurses." for number in range(2, 150)]
    path = tmp_path / "many.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    assert [sentence for _, sentence in _run(path)] == lines


def test_an_empty_file_gives_nothing(tmp_path):
    path = tmp_path / "none.txt"
    path.write_text("")
    assert _run(path) == []


@pytest.mark.parametrize(
    "content, sentence", [(None, "cannot be read: No such file"), (b"caf\xe9\n", "is not UTF-8 text")]
)
def test_what_it_refuses(tmp_path, content, sentence):
    path = tmp_path / "sentences.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CommandError, match=sentence):
        _run(path)


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(CommandError, match="cannot be read: Is a directory"):
        _run(tmp_path)
