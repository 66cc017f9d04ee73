"""Each wrong value gets one sentence that names its variable."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from annotator import environment
from annotator.environment import BadSetting
from tests.platform.running import manage


@pytest.fixture
def value(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    return lambda text: monkeypatch.setenv("X", text)


@pytest.mark.parametrize(
    ("read", "text", "result"),
    [
        (lambda: environment.text("X", default="a"), "", "a"),
        (lambda: environment.text("X", default="a"), " b ", "b"),
        (lambda: environment.choice("X", default="a", among=("a", "b")), "b", "b"),
        (lambda: environment.flag("X", default=True), "", True),
        (lambda: environment.flag("X", default=True), "False", False),
        (lambda: environment.flag("X", default=False), "yes", True),
        (lambda: environment.number("X", default=5, low=1, high=9), "", 5),
        (lambda: environment.number("X", default=5, low=1, high=9), "9", 9),
        (lambda: environment.words("X", default=["a"]), "b, c,", ["b", "c"]),
        (lambda: environment.origins("X"), "https://a.example", ["https://a.example"]),
        (lambda: environment.database("X", default="sqlite:////d/s.db")["NAME"], "", "/d/s.db"),
        (lambda: environment.database("X", default="")["HOST"], "postgres://u:p@h:5432/n", "h"),
        (lambda: environment.broker("X", default="memory://localhost"), "", "memory://localhost"),
        (lambda: environment.broker("X", default=""), "redis://:p@h:6379/0", "redis://:p@h:6379/0"),
    ],
)
def test_it_reads(value: Callable[[str], None], read: Callable[[], Any], text: str, result: Any) -> None:
    value(text)
    assert read() == result


@pytest.mark.parametrize(
    ("read", "text", "sentence"),
    [
        (
            lambda: environment.choice("X", default="a", among=("a", "b")),
            "c",
            'X must be one of a, b, not "c".',
        ),
        (lambda: environment.flag("X", default=True), "maybe", 'X must be true or false, not "maybe".'),
        (
            lambda: environment.number("X", default=5, low=1, high=9),
            "ten",
            'X must be a whole number from 1 to 9, not: "ten".',
        ),
        (
            lambda: environment.number("X", default=5, low=1, high=9),
            "10",
            'X must be a whole number from 1 to 9, not "10".',
        ),
        (
            lambda: environment.origins("X"),
            "stet.example",
            'X must list origins such as https://stet.example.org, not "stet.example".',
        ),
        (lambda: environment.database("X", default=""), "foo", 'X is not a database address (.*): "foo".'),
        (lambda: environment.database("X", default=""), "mysql://u@h/n", "X is not a database address .*"),
        (lambda: environment.database("X", default=""), "postgres://h", "X is not a database address .*"),
        (
            lambda: environment.database("X", default=""),
            "postgres://u@h:port/n",
            "X is not a database address .*",
        ),
        (
            lambda: environment.broker("X", default=""),
            "amqp://h",
            r'X is not a Redis address (redis://host:6379/0): "amqp://h".',
        ),
        (lambda: environment.broker("X", default=""), "localhost:6379", "X is not a Redis address .*"),
    ],
)
def test_it_refuses(value: Callable[[str], None], read: Callable[[], Any], text: str, sentence: str) -> None:
    value(text)
    with pytest.raises(BadSetting) as refused:
        read()
    shown = str(refused.value)
    opening, dots, ending = sentence.partition(".*")
    assert shown == sentence or (dots and shown.startswith(opening) and shown.endswith(ending))


def test_a_sentence_does_not_show_a_password(value: Callable[[str], None]) -> None:
    value("mysql://root:hunter2@db.example/stet")
    with pytest.raises(BadSetting) as refused:
        environment.database("X", default="")
    assert "hunter2" not in str(refused.value)
    assert "mysql://...@db.example/stet" in str(refused.value)


def test_a_data_folder_that_cannot_be_made_is_refused(value: Callable[[str], None], tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    value(str(tmp_path / "file" / "data"))
    with pytest.raises(BadSetting, match=r"X cannot be used as the data folder: .*: Not a directory."):
        environment.folder("X", default=tmp_path)


def test_a_secret_key_is_made_once_and_kept_private(tmp_path: Path) -> None:
    file = tmp_path / "secret_key"
    first = environment.secret_key("X", file=file, required=False)
    assert len(first) >= 50
    assert environment.secret_key("X", file=file, required=False) == first
    assert file.stat().st_mode & 0o077 == 0
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "X must be set when STET_ENV is production: any 50 or more random characters."),
        ("short", "X must be at least 50 characters long in production."),
    ],
)
def test_production_wants_a_secret_key(
    value: Callable[[str], None], tmp_path: Path, text: str, sentence: str
) -> None:
    value(text)
    with pytest.raises(BadSetting) as refused:
        environment.secret_key("X", file=tmp_path / "secret_key", required=True)
    assert str(refused.value) == sentence


@pytest.mark.platform
@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"DATABASE_URL": "foo"}, "DATABASE_URL is not a database address"),
        ({"REDIS_URL": "amqp://h"}, "REDIS_URL is not a Redis address"),
        ({"PORT": "eighty"}, "PORT must be a whole number from 0 to 65535"),
        ({"STET_ENV": "production"}, "SECRET_KEY must be set when STET_ENV is production"),
    ],
)
def test_a_bad_setting_stops_the_start(tmp_path: Path, wrong: dict[str, str], sentence: str) -> None:
    stopped = manage(tmp_path, "up", **wrong)
    assert stopped.returncode == 1
    assert stopped.stderr.startswith(sentence)
    assert stopped.stderr.count("\n") == 1
