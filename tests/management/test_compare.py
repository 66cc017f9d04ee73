"""`manage.py compare`: two articles or many pairs, JSON on standard output, one sentence and exit code 1 when it cannot."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from claims.extraction.text.loader import is_model_there
from tests.conftest import EVENING, NOON

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(
        not is_model_there(), reason="The trained pipeline is not in claims/extraction/model/stet_en."
    ),
]

DAY = "2026-03-17"


@pytest.fixture
def versions(tmp_path: Path) -> tuple[Path, Path]:
    noon, evening = tmp_path / "noon.txt", tmp_path / "evening.txt"
    noon.write_text(NOON, encoding="utf-8")
    evening.write_text(EVENING, encoding="utf-8")
    return noon, evening


@pytest.fixture
def pairs(tmp_path: Path):
    def write(*lines: object) -> Path:
        path = tmp_path / "pairs.jsonl"
        rows = (line if isinstance(line, str) else json.dumps(line) for line in lines)
        path.write_text("\n".join(rows), encoding="utf-8")
        return path

    return write


def _run(*arguments: object) -> str:
    out = StringIO()
    call_command("compare", *map(str, arguments), stdout=out)
    return out.getvalue()


def _pair(name: object, earlier: str, later: str) -> dict[str, object]:
    return {
        "id": name,
        "earlier": {"text": earlier, "published": DAY},
        "later": {"text": later, "published": None},
    }


def test_two_versions_of_a_story(versions):
    found = json.loads(
        _run(*versions, "--published-earlier", DAY, "--published-later", DAY, "--format", "json")
    )
    assert set(found) == {"links", "added", "dropped", "sums"}
    link = found["links"][0]
    assert set(link) == {
        "later", "earlier", "relation", "supersedes", "score", "changes", "figures", "reason",
    }  # fmt: skip
    assert (link["relation"], link["supersedes"]) == ("revises", True)
    assert {"field": "figure", "before": "Almost 50", "after": "More than 60"} in link["changes"]
    assert 0 < link["score"] <= 1
    assert "More than 60" in link["reason"]
    assert any("118 people" in claim["quote"] for claim in found["dropped"])
    assert any("41 people" in claim["quote"] for claim in found["added"])


def test_every_span_is_a_piece_of_its_file(versions):
    noon, evening = (path.read_text(encoding="utf-8") for path in versions)
    found = json.loads(_run(*versions, "--published-later", DAY))
    spans = [(noon, link["earlier"]) for link in found["links"]]
    spans += [(evening, link["later"]) for link in found["links"]]
    spans += [(evening, claim) for claim in found["added"]] + [(noon, claim) for claim in found["dropped"]]
    assert len(spans) > 3
    assert all(text[span["start"] : span["end"]] == span["quote"] for text, span in spans)


def test_sums_show_their_arithmetic(tmp_path):
    text = (
        "Floods killed 35 people across Norland on Monday, the rescue service said.\n\n"
        "The floods killed 27 people in Port Orla on Monday, the service said.\n\n"
        "Another eight people were killed by the floods in Selwyn on Monday, it said."
    )
    path = tmp_path / "floods.txt"
    path.write_text(text, encoding="utf-8")
    found = json.loads(_run(path, path, "--published-earlier", DAY, "--published-later", DAY))
    earlier = [one for one in found["sums"] if one["article"] == "earlier"]
    assert [(one["arithmetic"], one["consistent"]) for one in earlier] == [("27 + 8 = 35", True)]
    assert [part["figure"] for part in earlier[0]["parts"]] == ["27", "Another eight"]


def test_a_part_is_told_by_its_own_words_in_the_file(tmp_path):
    text = (
        "\n\n  The mayor spoke in the town hall of Velm.\n\n"
        "Storms cut off 31 villages in two days,  including 19 in Harrow and 12 in Pike, the mayor said.\n"
    )
    path = tmp_path / "storms.txt"
    path.write_text(text, encoding="utf-8")
    found = json.loads(_run(path, path, "--published-earlier", DAY, "--published-later", DAY))
    one, _ = found["sums"]
    terms = [one["total"], *one["parts"]]
    assert [term["figure"] for term in terms] == ["31", "19", "12"]
    assert [term["quote"] for term in terms[1:]] == ["19 in Harrow", "12 in Pike"]
    assert all(text[term["start"] : term["end"]] == term["quote"] for term in terms)


def test_many_pairs_one_object_a_line(pairs):
    path = pairs(
        _pair("toll", "The quake killed 12 people in Velm.", "The quake killed 19 people in Velm."),
        _pair(7, "Reyes won the election in Norland.", "A ferry sank off Port Orla with 40 people on board."),
    )
    rows = [json.loads(line) for line in _run("--pairs", path, "--format", "jsonl").splitlines()]
    assert [row["id"] for row in rows] == ["toll", 7]
    assert [(link["relation"], link["supersedes"]) for link in rows[0]["links"]] == [("revises", True)]
    assert rows[1]["links"] == []
    assert rows[1]["added"]
    assert rows[1]["dropped"]


@pytest.mark.parametrize("text", ["Fire in Velm", "Would Reyes resign?", "Dozens feared dead"])
def test_a_lone_sentence_is_a_claim_whatever_it_states(pairs, text):
    (row,) = map(json.loads, _run("--pairs", pairs(_pair("same", text, text))).splitlines())
    assert [link["relation"] for link in row["links"]] == ["repeats"]


def test_it_needs_no_database(versions):
    # The database mark is absent on purpose: pytest-django would fail the test at the first query.
    assert _run(*versions)


@pytest.mark.parametrize(
    "line, sentence",
    [
        ("no json", "line 2: The line is not a JSON object."),
        ([1], "line 2: The line is not a JSON object."),
        ({"id": 1, "earlier": {"text": "A dam broke."}}, "line 2: The line has no “later” with a “text”."),
        ({"id": 1, "earlier": "A dam broke.", "later": {"text": "x"}}, "no “earlier” with a “text”"),
        ({"id": 1, "earlier": {"text": " "}, "later": {"text": "x"}}, "no “earlier” with a “text”"),
        (
            {"id": 1, "earlier": {"text": "A dam broke.", "published": "soon"}, "later": {"text": "x"}},
            "line 2: The “published” of “earlier” is not an ISO 8601 date or time.",
        ),
    ],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(pairs, capsys, line, sentence):
    good = _pair("good", "The dam held on Friday.", "The dam held on Friday.")
    out = StringIO()
    with pytest.raises(CommandError, match="One line could not be compared"):
        call_command("compare", "--pairs", str(pairs(good, line, good)), stdout=out)
    assert sentence in capsys.readouterr().err
    assert [json.loads(row)["id"] for row in out.getvalue().splitlines()] == ["good", "good"]


def test_what_cannot_be_compared_is_said(versions, tmp_path, pairs):
    noon, evening = versions
    empty = tmp_path / "empty.txt"
    empty.write_text("")
    for arguments, sentence in (
        ([noon], "Give two files, the earlier version first"),
        ([noon, tmp_path / "gone.txt"], "there is no such file"),
        ([noon, empty], "empty.txt: "),
        ([noon, tmp_path], "holds several articles"),
        ([noon, evening, "--published-later", "Tuesday"], "“Tuesday” is not a date"),
        ([noon, evening, "--pairs", pairs("{}")], "not both"),
        (["--pairs", pairs("{}"), "--format", "json"], "Pairs are written one a line"),
        (["--pairs", tmp_path / "gone.jsonl"], "cannot be read"),
    ):
        with pytest.raises(CommandError, match=sentence):
            _run(*arguments)
