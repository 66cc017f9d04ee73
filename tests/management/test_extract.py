"""`manage.py extract`: claims on standard output, one sentence and exit code 1 when it cannot."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from claims.extraction.text.loader import is_model_there
from tests.ingest import wire_items as wire

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(
        not is_model_there(), reason="The trained pipeline is not in claims/extraction/model/stet_en."
    ),
]

STORY = (
    "Twelve people were killed in Port Orla on Thursday, the coast guard said.\n\n"
    "The council approved 1.2 million euros for the harbour in March."
)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def _run(*arguments: object) -> str:
    out = StringIO()
    call_command("extract", *map(str, arguments), stdout=out)
    return out.getvalue()


def test_it_prints_one_object_a_claim(story):
    rows = [json.loads(line) for line in _run(story, "--published", "2019-04-20").splitlines()]
    assert [row["quote"] for row in rows] == [
        "Twelve people were killed in Port Orla on Thursday",
        "The council approved 1.2 million euros for the harbour in March",
    ]
    assert rows[0]["claimant"]["name"] == "the coast guard"
    assert (rows[0]["when"]["value_start"], rows[0]["figures"][0]["low"]) == ("2019-04-18", 12)
    assert set(rows[0]) == {
        "start", "end", "quote", "prefix", "suffix", "worthiness", "reasons", "claimant", "figures", "when", "places",
        "event", "context",
    }  # fmt: skip


def test_the_items_of_a_message_are_told_by_name(tmp_path):
    path = tmp_path / "message.xml"
    path.write_text(wire.message(wire.g2(), wire.g2(guid="urn:b", headline="More rain")))
    rows = [json.loads(line) for line in _run(path).splitlines()]
    assert {row["file"] for row in rows} == {f"{path}, “{wire.HEADLINE}”", f"{path}, “More rain”"}
    assert rows[0]["quote"] in wire.TEXT


def test_an_item_without_a_text_is_one_sentence(tmp_path):
    path = tmp_path / "notice.xml"
    path.write_text(wire.g2(content="", status='<pubStatus qcode="stat:canceled"/>'))
    with pytest.raises(CommandError, match="could not be read"):
        _run(path)


def test_the_offsets_of_a_plain_file_are_those_of_its_own_text(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text(STORY.replace("\n\n", "\n\n\n\n  "), encoding="utf-8")
    rows = [json.loads(line) for line in _run(path, "--published", "2019-04-20").splitlines()]
    text = path.read_text(encoding="utf-8")
    assert len(rows) == 2
    for row in rows:
        assert text[row["start"] : row["end"]] == row["quote"]
        assert all(text[one["start"] : one["end"]] == one["text"] for one in row["figures"])


def test_it_needs_no_database(story):
    # The database mark is absent on purpose: pytest-django would fail the test at the first query.
    assert _run(story)


def test_several_files_name_themselves(story):
    assert all(json.loads(line)["file"] == str(story) for line in _run(story, story).splitlines())


def test_a_table_for_people(story):
    assert "Twelve people" in _run(story, "--format", "table")


def test_the_least_worthiness_can_be_chosen(story):
    assert _run(story, "--min-worthiness", "1") == ""


@pytest.mark.parametrize(
    "arguments, sentence",
    [
        (["nowhere.txt"], "nowhere.txt cannot be read"),
        (["{story}", "--published", "20 April"], "is not a date"),
        (["{empty}"], "empty"),
        (["{story}", "--min-worthiness", "7"], "between 0 and 1"),
    ],
)
def test_what_it_refuses(story, tmp_path, arguments, sentence):
    empty = tmp_path / "empty.txt"
    empty.write_text("", encoding="utf-8")
    with pytest.raises(CommandError, match=sentence):
        _run(*[item.format(story=story, empty=empty) for item in arguments])
