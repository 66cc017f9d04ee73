"""Values from the environment, each checked where it is read.

A wrong value stops whatever was starting (manage.py, Celery, gunicorn) with one sentence that names the
variable. That is why `BadSetting` is a `SystemExit`: every one of these programs lets it through and prints it,
where an `ImproperlyConfigured` becomes a traceback, or is swallowed by Django's command line.
"""

from __future__ import annotations

import os
import secrets
import tempfile
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

import environ

T = TypeVar("T")
env = environ.Env()

DATABASE_ENGINES = {"django.db.backends.sqlite3", "django.db.backends.postgresql"}
DATABASE_FORMS = "sqlite:////folder/file.sqlite3 or postgres://user:password@host:5432/name"
BROKER_SCHEMES = {"redis", "rediss", "redis+socket"}


class BadSetting(SystemExit):
    """A missing or wrong setting; the message is the sentence the person reads."""

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(f"{name} {problem}")


def _cast(name: str, read: Callable[..., T], problem: str, **options: Any) -> T:
    try:
        return read(name, **options)
    except (ValueError, environ.ImproperlyConfigured) as error:
        raise BadSetting(name, f"{problem}: {_shown(name)}.") from error


def _shown(name: str) -> str:
    """The value in quotes, without the password an address may carry."""
    value = os.environ.get(name, "")
    head, at, tail = value.rpartition("@")
    if at and "://" in head:
        value = f"{head.split('://')[0]}://...@{tail}"
    return f'"{value[:80]}"'


def text(name: str, *, default: str) -> str:
    """The variable as it stands, or `default` when it is unset or empty."""
    return os.environ.get(name, "").strip() or default


def choice(name: str, *, default: str, among: tuple[str, ...]) -> str:
    """One of a few words. Raises BadSetting for any other."""
    value = text(name, default=default)
    if value not in among:
        raise BadSetting(name, f"must be one of {', '.join(among)}, not {_shown(name)}.")
    return value


def flag(name: str, *, default: bool) -> bool:
    """Yes or no. Raises BadSetting for a word that is neither (django-environ would read it as no)."""
    value = text(name, default=str(default)).lower()
    if value in {"true", "1", "yes", "on", "y", "t"}:
        return True
    if value in {"false", "0", "no", "off", "n", "f"}:
        return False
    raise BadSetting(name, f"must be true or false, not {_shown(name)}.")


def number(name: str, *, default: int, low: int, high: int) -> int:
    """A whole number from `low` to `high`. Raises BadSetting otherwise."""
    if not text(name, default=""):
        return default
    value = _cast(name, env.int, f"must be a whole number from {low} to {high}, not")
    if not low <= value <= high:
        raise BadSetting(name, f"must be a whole number from {low} to {high}, not {_shown(name)}.")
    return value


def words(name: str, *, default: list[str]) -> list[str]:
    """A comma-separated list, or `default` when the variable is unset or empty."""
    return [word.strip() for word in text(name, default="").split(",") if word.strip()] or default


def origins(name: str) -> list[str]:
    """Web origins such as https://stet.example.org. Raises BadSetting when one has no http(s)://."""
    found = words(name, default=[])
    for origin in found:
        if urlsplit(origin).scheme not in {"http", "https"} or not urlsplit(origin).hostname:
            raise BadSetting(name, f'must list origins such as https://stet.example.org, not "{origin}".')
    return found


def folder(name: str, *, default: Path) -> Path:
    """A folder that exists (made if need be) and can be written. Raises BadSetting otherwise."""
    path = Path(text(name, default=str(default))).expanduser().resolve()
    try:
        path.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=path):
            return path
    except OSError as error:
        raise BadSetting(name, f"cannot be used as the data folder: {path}: {error.strerror}.") from error


def database(name: str, *, default: str) -> dict[str, Any]:
    """Django's DATABASES entry for an address. Raises BadSetting for anything but SQLite or PostgreSQL."""
    problem = f"is not a database address ({DATABASE_FORMS})"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # django-environ warns about what is refused with a sentence below
        address = text(name, default=default)
        found: dict[str, Any] = _cast(name, lambda _: env.db_url_config(address), problem)
    if found.get("ENGINE") not in DATABASE_ENGINES or not found.get("NAME"):
        raise BadSetting(name, f"{problem}: {_shown(name)}.")
    return found


def broker(name: str, *, default: str) -> str:
    """The address of a Redis or Valkey server. Raises BadSetting for another kind of address."""
    value = text(name, default="")
    if not value:
        return default
    parts = urlsplit(value)
    if parts.scheme not in BROKER_SCHEMES or not (parts.hostname or parts.path):
        raise BadSetting(name, f"is not a Redis address (redis://host:6379/0): {_shown(name)}.")
    return value


def mail(name: str) -> dict[str, Any]:
    """Django's EMAIL_* settings for an address; an unset one sends nothing. Raises BadSetting for an unknown kind."""
    if not text(name, default=""):
        return env.email_url_config("dummymail://")
    problem = "is not a mail address such as smtp+tls://user:password@host:587"
    found: dict[str, Any] = _cast(name, env.email_url, problem)
    if "smtp" not in found.get("EMAIL_BACKEND", "") or not found.get("EMAIL_HOST"):
        raise BadSetting(name, f"{problem}: {_shown(name)}.")
    return found


def secret_key(name: str, *, file: Path, required: bool) -> str:
    """The signing key: from the environment, else made once and kept in `file`.

    `required` (production) refuses to make one: several machines must share it, and a backup must not hold it.
    """
    value = text(name, default="")
    if value and (len(value) >= 50 or not required):
        return value
    if value:
        raise BadSetting(name, "must be at least 50 characters long in production.")
    if required:
        raise BadSetting(name, "must be set when STET_ENV is production: any 50 or more random characters.")
    return _kept_secret(file)


def _kept_secret(file: Path) -> str:
    if not file.exists():
        draft = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(64), encoding="ascii")
        try:
            os.link(draft, file)  # only one of several programs starting together wins; all read the winner's
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return file.read_text(encoding="ascii").strip()
