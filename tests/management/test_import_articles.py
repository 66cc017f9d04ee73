"""manage.py import_articles, on real files."""

from __future__ import annotations

import json

import pytest
from django.core.management import CommandError, call_command

from claims.choices import Source
from claims.models import Article, Story
from tests.conftest import EVENING, NOON
from tests.ingest import wire_items as wire


def run(capsys, *paths, **options):
    call_command("import_articles", *map(str, paths), desk="world", user="mira", **options)
    return capsys.readouterr().out


def write_lines(path, *objects):
    path.write_text("".join(json.dumps(one) + "\n" for one in objects))
    return path


def test_a_folder_is_searched_through(capsys, tmp_path, desk, reviewer):
    folder = tmp_path / "in" / "deep"
    folder.mkdir(parents=True)
    (folder / "noon.txt").write_text(NOON)
    (tmp_path / "in" / "evening.html").write_text(
        f"<html><body><article><p>{EVENING}</p></article></body></html>"
    )
    (folder / "notes.md").write_text("not an article")
    assert "2 added, 0 already on the desk, 0 refused" in run(capsys, tmp_path / "in")


def test_a_line_brings_its_details_and_its_story(capsys, tmp_path, desk, reviewer):
    line = {
        "text": NOON,
        "title": "Collision",
        "outlet": "Harbour Wire",
        "date": "2026-03-03",
        "story": "Ferry",
    }
    run(capsys, write_lines(tmp_path / "a.jsonl", line))
    article = Article.objects.get()
    assert (article.headline, article.outlet, article.story.title) == ("Collision", "Harbour Wire", "Ferry")
    assert (article.published_at.isoformat(), article.source) == ("2026-03-03T12:00:00+00:00", Source.IMPORT)


def test_importing_again_adds_nothing(capsys, tmp_path, desk, reviewer):
    path = write_lines(tmp_path / "a.jsonl", {"text": NOON})
    run(capsys, path, story="Ferry")
    assert "0 added, 1 already on the desk" in run(capsys, path, story="Ferry")


def test_wire_items_come_from_folders_and_lines(capsys, tmp_path, desk, reviewer):
    folder = tmp_path / "feed"
    folder.mkdir()
    (folder / "1.json").write_bytes(
        wire.as_bytes(wire.ninjs_1(version="1", versioncreated="2031-03-03T09:00:00Z"))
    )
    (folder / "2.xml").write_text(wire.message(wire.g2(content=wire.PLAIN_CONTENT), wire.g2(guid="urn:b")))
    (folder / "settings.json").write_text('{"uri": "x", "colour": "red"}')
    (folder / "build.xml").write_text("<project/>")
    write_lines(folder / "3.jsonl", wire.ninjs_3(uri="urn:c"), {"text": NOON})
    said = run(capsys, folder)
    assert "5 added, 0 already on the desk, 0 refused." in said
    assert "2.xml: This is a newer version of “Dam gives way above Varda” of 3 March 2031, 09:00 UTC." in said
    assert Article.objects.get(item_version="1").replaced_by.get().original_name == "2.xml"


def test_what_of_a_message_is_refused_is_named(capsys, tmp_path, desk, reviewer):
    notice = wire.g2(guid="urn:n", content="", status='<pubStatus qcode="stat:canceled"/>')
    path = tmp_path / "message.xml"
    path.write_text(wire.message(wire.g2(), notice))
    with pytest.raises(CommandError, match="refused"):
        run(capsys, path)
    streams = capsys.readouterr()
    assert "message.xml: The agency says that this item is canceled" in streams.err
    assert "1 added, 0 already on the desk, 1 refused." in streams.out


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (["text"], "no “text” field"),
        ({"headline": "x"}, "no “text” field"),
        ({"text": NOON, "outlet": 7}, "“outlet” is not text"),
        ({"text": NOON, "published_at": "yesterday"}, "not an ISO 8601"),
        ({"text": NOON, "published_at": "2026-13-45"}, "not an ISO 8601"),
        ({"text": NOON, "published_at": "9999-12-31T23:59:59Z"}, "cannot be right"),
        ({"text": " "}, "no “text” field"),
    ],
)
def test_a_bad_line_is_named_and_the_others_come_in(capsys, tmp_path, desk, reviewer, line, sentence):
    path = write_lines(tmp_path / "a.jsonl", line, {"text": EVENING})
    with pytest.raises(CommandError):
        run(capsys, path)
    streams = capsys.readouterr()
    assert sentence in streams.err
    assert "a.jsonl, line 1" in streams.err
    assert "1 added" in streams.out


def test_a_refusal_says_in_which_folder_the_file_is(capsys, tmp_path, desk, reviewer):
    for name in ("monday", "tuesday"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "1.txt").write_text(NOON if name == "monday" else "")
    with pytest.raises(CommandError):
        run(capsys, tmp_path)
    assert f"{tmp_path / 'tuesday' / '1.txt'}: The file is empty." in capsys.readouterr().err


def test_what_is_refused_opens_no_story(capsys, tmp_path, desk, reviewer):
    empty = tmp_path / "empty.txt"
    empty.touch()
    with pytest.raises(CommandError):
        run(capsys, empty, story="Ferry")
    assert not Story.objects.exists()


def test_who_may_not_add_is_told_once(capsys, tmp_path, desk, viewer):
    paths = [write_lines(tmp_path / f"{name}.jsonl", {"text": NOON}) for name in "ab"]
    with pytest.raises(CommandError, match="Only reviewers of this desk"):
        call_command("import_articles", *map(str, paths), desk="world", user="vera")
    assert capsys.readouterr().err == ""


def test_a_missing_path_is_one_sentence(capsys, tmp_path, desk, reviewer):
    with pytest.raises(CommandError, match="There is no file or folder"):
        run(capsys, tmp_path / "nowhere")


def test_an_unknown_desk_is_one_sentence(tmp_path, db):
    with pytest.raises(CommandError, match="There is no desk"):
        call_command("import_articles", str(tmp_path), desk="nowhere", user="mira")
