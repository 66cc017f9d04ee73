"""`manage.py analyse`: one object a sentence, with what the rules read in it."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from claims.extraction.text.loader import is_model_there

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(
        not is_model_there(), reason="The trained pipeline is not in claims/extraction/model/stet_en."
    ),
]

STORY = (
    "Ferry Sinks Off Port Orla\n\n"
    "At least 12 people were killed in Port Orla on Thursday, the coast guard said. Who will pay?\n\n"
    "The council will meet on Monday, Mayor Tom Okafor told reporters. The search took three days."
)


def _run(*arguments: object) -> list[dict[str, Any]]:
    out = StringIO()
    call_command("analyse", *map(str, arguments), stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_it_prints_one_object_a_sentence(story):
    rows = _run(story, "--published", "2019-04-20")
    assert [row["text"] for row in rows] == [
        "Ferry Sinks Off Port Orla",
        "At least 12 people were killed in Port Orla on Thursday, the coast guard said.",
        "Who will pay?",
        "The council will meet on Monday, Mayor Tom Okafor told reporters.",
        "The search took three days.",
    ]
    assert [row["furniture"] for row in rows] == ["headline", "", "", "", ""]
    for row in rows:
        assert set(row) == {
            "text", "start", "end", "furniture", "attributions", "figures", "times", "entities",
        }  # fmt: skip


def test_what_stands_in_a_sentence(story):
    killed = _run(story, "--published", "2019-04-20")[1]
    (said,) = killed["attributions"]
    assert (said["source"]["text"], said["cue"]["text"]) == ("the coast guard", "said")
    assert [piece["text"] for piece in said["content"]] == [
        "At least 12 people were killed in Port Orla on Thursday"
    ]
    (figure,) = killed["figures"]
    assert (figure["text"], figure["low"], figure["high"], figure["bound"]) == (
        "At least 12",
        12,
        None,
        "above",
    )
    assert {"text": "Port Orla", "start": 61, "end": 70, "label": "LOC"} in killed["entities"]


def test_times_are_read_by_the_tense_and_lengths_have_no_days(story):
    times = [
        (time["text"], time["value_start"], time["value_end"], time["duration"])
        for row in _run(story, "--published", "2019-04-20")
        for time in row["times"]
    ]
    assert times == [
        ("Thursday", "2019-04-18", "2019-04-18", ""),
        ("Monday", "2019-04-22", "2019-04-22", ""),
        ("three days", None, None, "P3D"),
    ]


def test_every_offset_is_that_of_the_file(tmp_path):
    path = tmp_path / "story.txt"
    text = "\r\n" + STORY.replace("\n\n", "\r\n\r\n\r\n  ") + "\r\n"
    path.write_bytes(text.encode())
    text = path.read_text(encoding="utf-8")

    def check(value: Any) -> int:
        if isinstance(value, list):
            return sum(check(one) for one in value)
        if not isinstance(value, dict):
            return 0
        if "start" in value:
            assert text[value["start"] : value["end"]] == value["text"]
        return ("start" in value) + sum(check(one) for one in value.values())

    assert check(_run(path, "--published", "2019-04-20", "--tokens")) > 60


def test_tokens_come_when_asked_for(story):
    tokens = _run(story, "--tokens")[4]["tokens"]
    assert [token["text"] for token in tokens] == ["The", "search", "took", "three", "days", "."]
    assert set(tokens[0]) == {"text", "start", "end", "lemma", "pos", "tag", "dep", "head"}
    assert [token["head"] for token in tokens] == [1, 2, 2, 4, 2, 2]
    assert (tokens[2]["lemma"], tokens[2]["pos"], tokens[2]["tag"]) == ("take", "VERB", "VBD")


def test_a_jsonl_file_holds_an_article_a_line(tmp_path):
    corpus = tmp_path / "corpus.jsonl"
    lines = [{"text": "Nine sheep drowned on Friday.", "published_at": "2019-04-20"}, {"headline": "No text"}]
    corpus.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    out = StringIO()
    with pytest.raises(CommandError, match="One article could not be read"):
        call_command("analyse", str(corpus), stdout=out)
    (row,) = map(json.loads, out.getvalue().splitlines())
    assert row["file"] == f"{corpus}, line 1"
    assert row["times"][0]["value_start"] == "2019-04-19"
