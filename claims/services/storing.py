"""Storing one article: what a person said before what the document says, in its place among the versions of its item.

In two steps, so that the file is safely on disk before the one lock of history is taken.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import Any

from claims import ingest
from claims.choices import PlacedBy, Verb
from claims.extraction.text.furniture import find_furniture
from claims.models import Article, Desk, Story, User
from claims.services import blobs, item_chain, item_status
from claims.services.events import record
from claims.services.intake import Added, Details, Intake
from claims.services.item_chain import Place
from claims.services.item_status import Word
from claims.services.stories import open_story, standing_on
from claims.workflow import Refusal


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document whose file lies on disk, ready to be written."""

    intake: Intake
    document: ingest.Document
    columns: dict[str, Any]
    sha256: str


def prepare(intake: Intake, data: bytes, name: str, document: ingest.Document) -> Prepared:
    """Put the file on disk. Raises Refusal for a story or an article of another desk; then nothing is stored."""
    check_story(intake.desk, intake.story)
    if intake.replaces is not None and intake.replaces.desk_id != intake.desk.pk:
        raise Refusal(
            "The article that this one replaces is not on this desk.", field="replaces", code="desk"
        )
    details, notes = _fitted(_merge(intake.details, document))
    columns = {
        **details,
        "url_key": ingest.page_key(details["url"]),
        "text": document.text,
        "language": document.language,
        "furniture": [[mark.start, mark.end, mark.kind] for mark in find_furniture(document.text)],
        "notes": [*document.notes, *notes],
        "source": intake.source,
        "original_name": name[:255],
        "original_type": document.media_type,
        "original_size": len(data),
        "added_by": intake.actor,
        **_item_columns(document.item),
    }
    return Prepared(intake, document, columns, blobs.store(data))


def write(prepared: Prepared) -> Added:
    """Write the article with its event, inside `writing()`: in its story, its chain, and with what counts of its item."""
    intake, document, columns = prepared.intake, prepared.document, prepared.columns
    known = Article.objects.filter(
        desk=intake.desk,
        original_sha256=prepared.sha256,
        item_id=columns["item_id"],
        item_version=columns["item_version"],
    ).first()
    if known is not None:
        return Added(known, created=False)
    place = item_chain.place_of(
        intake.desk, document, url_key=columns["url_key"], published_at=columns["published_at"]
    )
    word = item_status.word_for(intake.desk, document.item)
    if place.known is not None:
        told = _spread(prepared, word) or "This version of the item is already on the desk."
        return Added(place.known, created=False, message=told)
    article = _create(prepared, place, word)
    if intake.replaces is None:
        item_chain.close_chain(article, place.after)
    said = (_placed(intake, place), _spread(prepared, word), _stopped(article))
    return Added(article, created=True, message=" ".join(filter(None, said)))


def check_story(desk: Desk, story: Story | str | None) -> None:
    """Raise Refusal for a story of another desk."""
    if isinstance(story, Story) and story.desk_id != desk.pk:
        raise Refusal("That story is not on this desk.", field="story", code="desk")


def story_of(desk: Desk, story: Story | str | None, actor: User) -> Story | None:
    """Return the story, opening the one that is named by its title; a merged one leads to the other. Inside `writing()`.

    Raises Refusal for a story of another desk and for an empty title.
    """
    if isinstance(story, str):
        return open_story(desk=desk, title=story, actor=actor)
    return standing_on(story, desk) if story is not None else None


def plain(value: Any) -> Any:
    """Return a value as an event holds it."""
    return value.isoformat() if isinstance(value, datetime) else value


def _create(prepared: Prepared, place: Place, word: Word) -> Article:
    intake = prepared.intake
    replaces = intake.replaces or place.before
    story, placed_by = story_of(intake.desk, intake.story, intake.actor), PlacedBy.PERSON
    if story is None and not intake.alone:
        # Where its other versions are told; whoever knows better moves it.
        relative = replaces or place.after
        story = relative.story if relative else None
        placed_by = PlacedBy.MACHINE if story else PlacedBy.NOBODY
    columns = {
        **prepared.columns,
        "notes": [*prepared.columns["notes"], *filter(None, [place.note])],
        "pub_status": word.status,
        "pub_status_at": word.at,
    }
    article = Article.objects.create(
        desk=intake.desk,
        story=story,
        placed_by=placed_by,
        replaces=replaces,
        original_sha256=prepared.sha256,
        **columns,
    )
    record(
        Verb.ARTICLE_ADDED,
        desk=intake.desk,
        actor=intake.actor,
        article=article,
        story=story,
        after=_snapshot(article),
    )
    return article


def _spread(prepared: Prepared, word: Word) -> str:
    """Give the item's status to its other versions; a sentence where that changed any."""
    item = prepared.document.item
    if item is None or not item.id:
        return ""
    changed = item_status.spread(
        prepared.intake.desk, item, word, actor=prepared.intake.actor, file=prepared.sha256
    )
    if not changed:
        return ""
    what = "An earlier article is" if len(changed) == 1 else f"{len(changed)} earlier articles are"
    return f"{what} now marked as {word.status}."


def _placed(intake: Intake, place: Place) -> str:
    if intake.replaces is not None:
        return ""
    said = [f"This is a newer version of {_named(place.before)}."] if place.before else []
    if place.after:
        said.append(f"It is older than {_named(place.after)}.")
    return " ".join([*said, place.note]).strip()


def _named(article: Article) -> str:
    at = article.version_time.astimezone(UTC)
    return f"“{article.headline}” of {at.day} {at:%B %Y, %H:%M} UTC"


def _stopped(article: Article) -> str:
    if not article.is_stopped:
        return ""
    return f"It is {article.pub_status} by {article.stopped_by}: do not use it. It is not extracted unless you ask for it."


def _merge(details: Details, document: ingest.Document) -> dict[str, Any]:
    merged = {
        field.name: getattr(details, field.name) or getattr(document, field.name) for field in fields(Details)
    }
    merged["headline"] = merged["headline"] or ingest.opening_line(document.text)
    return merged


def _item_columns(item: ingest.Item | None) -> dict[str, Any]:
    return {
        "item_id": item.id if item else "",
        "item_version": item.version if item else "",
        "versioned_at": item.created if item else None,
    }


def _fitted(details: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Return the details as their columns hold them, and a note on each that a document states at greater length.

    A long text ends in an ellipsis; a long address goes, for a part of one leads elsewhere.
    """
    fitted, notes = dict(details), []
    for name, value in details.items():
        most = getattr(Article._meta.get_field(name), "max_length", None)
        if not isinstance(value, str) or most is None or len(value) <= most:
            continue
        cut = f"{value[: most - 1].rstrip()}\u2026"
        fitted[name], noun, done = ("", "address", "left out") if name == "url" else (cut, name, "shortened")
        notes.append(f"The {noun} has {len(value):,} characters and was {done}: {most:,} are kept.")
    return fitted, notes


def _snapshot(article: Article) -> dict[str, Any]:
    return {
        "original_sha256": article.original_sha256,
        "text_length": len(article.text),
        "text_sha256": hashlib.sha256(article.text.encode()).hexdigest(),
        "source": article.source,
        "replaces": article.replaces_id,
        "story": article.story_id,
        "placed_by": str(article.placed_by),
        **{field.name: plain(getattr(article, field.name)) for field in fields(Details)},
        **{name: plain(getattr(article, name)) for name in ITEM_FIELDS},
    }


ITEM_FIELDS = ("item_id", "item_version", "versioned_at", "pub_status", "pub_status_at")
