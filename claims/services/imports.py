"""Taking in many articles at once: folders of files and .jsonl files with an article a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.utils.dateparse import parse_date, parse_datetime

from claims.choices import Source
from claims.ingest import Refused
from claims.ingest.dates import is_possible
from claims.ingest.sniff import HEAD, is_item
from claims.models import Desk, User
from claims.services.articles import Added, Details, add_file, add_text
from claims.workflow import Refusal

ENDINGS = (".txt", ".html", ".htm", ".pdf", ".docx", ".jsonl")
ITEM_ENDINGS = (".json", ".xml")  # in a folder only where they hold wire items: much else ends so
TEXT_FIELDS = ("headline", "outlet", "agency", "byline", "dateline", "url")
OTHER_NAMES = {"title": "headline", "date": "published_at"}


@dataclass(frozen=True, slots=True)
class Item:
    """One article to take in: a file's `data`, or a line's `text`; `problem` says why it can be neither."""

    name: str
    data: bytes = b""
    text: str = ""
    details: Details = field(default_factory=Details)
    story: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an item: the article and whether it is new, or the sentence that refused it."""

    added: Added | None = None
    refused: str = ""


def find(paths: Iterable[Path]) -> list[Path]:
    """Return the files to import, folders searched through, in a stable order. Raises Refusal for a path that is not there.

    Of JSON and XML in a folder, only wire items are found.
    """
    found: list[Path] = []
    for path in paths:
        if not path.exists():
            raise Refusal(f"There is no file or folder {path}.", code="missing")
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        found += [one for one in inside if one.is_file() and (not path.is_dir() or _is_wanted(one))]
    return found


def read_items(path: Path) -> Iterator[Item]:
    """Yield the articles of one file: itself, or each line of a .jsonl file."""
    try:
        if path.suffix.lower() != ".jsonl":
            yield Item(name=path.name, data=path.read_bytes())
            return
        with path.open("rb") as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    yield _from_line(f"{path.name}, line {number}", line)
    except OSError as error:
        yield Item(name=path.name, problem=f"The file could not be read: {error.strerror}.")


def take_in(item: Item, *, desk: Desk, actor: User, story: str = "", extract: bool = True) -> Outcome:
    """Add one item as an article; a refusal becomes the outcome's sentence. An item's own story goes before `story`."""
    if item.problem:
        return Outcome(refused=item.problem)
    try:
        common: dict[str, Any] = {
            "desk": desk,
            "actor": actor,
            "details": item.details,
            "story": item.story or story or None,
            "extract": extract,
            "source": Source.IMPORT,
        }
        if item.text:
            return Outcome(added=add_text(text=item.text, **common))
        return Outcome(added=add_file(data=item.data, name=item.name, **common))
    except (Refused, Refusal) as refused:
        return Outcome(refused=refused.message)


def _is_wanted(path: Path) -> bool:
    if path.suffix.lower() not in ITEM_ENDINGS:
        return path.suffix.lower() in ENDINGS
    try:
        with path.open("rb") as file:
            return is_item(file.read(HEAD))
    except OSError:
        return True  # so that reading it says what is wrong


def _from_line(name: str, line: bytes) -> Item:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        return Item(name=name, problem="The line is not a JSON object.")
    if isinstance(fields, dict) and "text" not in fields and is_item(line):
        return Item(name=name, data=line)
    if not isinstance(fields, dict) or not isinstance(fields.get("text"), str) or not fields["text"].strip():
        return Item(name=name, problem="The line has no “text” field with the article's words.")
    fields = {OTHER_NAMES.get(key, key): value for key, value in fields.items() if value is not None}
    texts = {key: fields[key] for key in (*TEXT_FIELDS, "story") if key in fields}
    if wrong := [key for key, value in texts.items() if not isinstance(value, str)]:
        return Item(name=name, problem=f"The field “{wrong[0]}” is not text.")
    story = texts.pop("story", "")
    if "published_at" not in fields:
        return Item(name=name, text=fields["text"], details=Details(**texts), story=story)
    published_at = _moment(fields["published_at"])
    if published_at is None:
        return Item(name=name, problem="The field “published_at” is not an ISO 8601 date or time.")
    if not is_possible(published_at):
        return Item(name=name, problem="The field “published_at” cannot be right. Check the year.")
    return Item(
        name=name, text=fields["text"], details=Details(**texts, published_at=published_at), story=story
    )


def _moment(value: Any) -> datetime | None:
    """Return an aware time; a time without a zone is UTC, a date alone is its noon."""
    try:
        moment = parse_datetime(value) if isinstance(value, str) and len(value) > 10 else None
        day = parse_date(value) if isinstance(value, str) and moment is None else None
    except ValueError:
        return None
    if day is not None:
        return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    return moment.replace(tzinfo=moment.tzinfo or UTC) if moment else None
