"""Taking articles in and asking for their extraction. The work itself is in services/runs.py.

Where a `story` may be a string, it is the title of one, opened in the same transaction where the desk has none: an article
that is refused leaves no empty story behind. Without one, the machine looks for it once the article is read, unless the person says
that it stands alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from claims import ingest, tasks
from claims.choices import PlacedBy, Role, Source, Verb
from claims.extraction.furniture import find_furniture
from claims.models import Article, Desk, Run, Story, Suggestion, User
from claims.permissions import require
from claims.services import blobs, comparisons, sketches
from claims.services.events import record, writing
from claims.services.stories import open_story
from claims.workflow import Refusal


@dataclass(frozen=True, slots=True)
class Details:
    """What a person says about an article; an empty field leaves what the document states."""

    headline: str = ""
    outlet: str = ""
    agency: str = ""
    byline: str = ""
    dateline: str = ""
    published_at: datetime | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class Added:
    """The article, and whether it is new; the same file twice is one article."""

    article: Article
    created: bool


def add_file(
    *,
    desk: Desk,
    actor: User,
    data: bytes,
    name: str,
    details: Details = Details(),
    story: Story | str | None = None,
    alone: bool = False,
    replaces: Article | None = None,
    extract: bool = True,
    source: Source = Source.FILE,
) -> Added:
    """Take in a file (txt, html, pdf, docx). Raises ingest.Refused or Refusal; then nothing is stored."""
    require(actor, desk, Role.REVIEWER)
    document = ingest.read(data, name=name)
    return _store(desk, actor, data, name, document, details, story, alone, replaces, extract, source)


def add_text(
    *,
    desk: Desk,
    actor: User,
    text: str,
    details: Details = Details(),
    story: Story | str | None = None,
    alone: bool = False,
    replaces: Article | None = None,
    extract: bool = True,
    source: Source = Source.PASTE,
) -> Added:
    """Take in pasted text. Raises ingest.Refused or Refusal; then nothing is stored."""
    require(actor, desk, Role.REVIEWER)
    document = ingest.read_text(text)
    return _store(desk, actor, text.encode(), "", document, details, story, alone, replaces, extract, source)


def add_url(
    *,
    desk: Desk,
    actor: User,
    url: str,
    details: Details = Details(),
    story: Story | str | None = None,
    alone: bool = False,
    replaces: Article | None = None,
    extract: bool = True,
) -> Added:
    """Fetch a public page and take it in. Raises ingest.Refused or Refusal; then nothing is stored."""
    require(actor, desk, Role.REVIEWER)
    fetched = ingest.fetch(url)
    document = ingest.read_fetched(fetched)
    return _store(
        desk,
        actor,
        fetched.data,
        fetched.name,
        document,
        details,
        story,
        alone,
        replaces,
        extract,
        Source.URL,
    )


def edit_details(
    *,
    article: Article,
    seen: int,
    actor: User,
    changes: Mapping[str, Any],
    story: Story | str | None = None,
    reason: str = "",
) -> Article:
    """Correct what the desk knows about an article; its text never changes.

    `changes` holds fields of Details; `seen` is the version on the person's screen. Raises Refusal: "stale" when somebody
    else changed it first.
    """
    require(actor, article.desk, Role.REVIEWER)
    allowed = {field.name for field in fields(Details)}
    before = {name: _plain(getattr(article, name)) for name in changes if name in allowed}
    before["story"] = article.story_id
    with writing():
        story = _story_of(article.desk, story, actor)
        after = {name: _plain(value) for name, value in changes.items() if name in allowed}
        after["story"] = story.pk if story else None
        changed = {name for name in after if after[name] != before[name]}
        if not changed:
            return article
        columns = {name: value for name, value in changes.items() if name in changed}
        if "story" in changed:
            columns["placed_by"] = after["placed_by"] = PlacedBy.PERSON.value
            before["placed_by"] = str(article.placed_by)
            changed.add("placed_by")
        moved = Article.objects.filter(pk=article.pk, version=seen).update(
            story=story, version=seen + 1, **columns
        )
        if not moved:
            raise Refusal(
                "Somebody else changed these details first. Look at theirs, then save again.", code="stale"
            )
        article.refresh_from_db()
        record(
            Verb.ARTICLE_EDITED,
            desk=article.desk,
            actor=actor,
            article=article,
            story=story,
            before={name: before[name] for name in sorted(changed)},
            after={name: after[name] for name in sorted(changed)},
            reason=reason,
        )
        _follow_up(article, changed, actor)
    return article


def request_run(*, article: Article, actor: User | None) -> Run:
    """Ask for an extraction: the first one, a retry, or another with a newer extractor or corrected details.

    Raises Refusal when one is under way.
    """
    if actor is not None:
        require(actor, article.desk, Role.REVIEWER)
    try:
        with writing():
            return _request_run(article, actor)
    except IntegrityError as busy:
        raise Refusal("This article is being read already. Wait until that is done.", code="busy") from busy


def _follow_up(article: Article, changed: set[str], actor: User) -> None:
    """Do what a correction asks for: another time or address is looked up anew; another story, time or outlet compares anew."""
    if changed & {"published_at", "url"}:
        sketches.renew_keys(article)
    if "story" in changed:
        Suggestion.objects.filter(article=article).delete()
    if changed & {"story", "published_at", "outlet"}:
        comparisons.ask(article, actor=actor)


def _request_run(article: Article, actor: User | None) -> Run:
    run = Run.objects.create(article=article, requested_by=actor)
    record(Verb.RUN_REQUESTED, desk=article.desk, actor=actor, article=article, run=run)
    transaction.on_commit(lambda: tasks.wake_run(run.pk))
    return run


def _store(
    desk: Desk,
    actor: User,
    data: bytes,
    name: str,
    document: ingest.Document,
    details: Details,
    story: Story | str | None,
    alone: bool,
    replaces: Article | None,
    extract: bool,
    source: Source,
) -> Added:
    _check_story(desk, story)
    if replaces is not None and replaces.desk_id != desk.pk:
        raise Refusal(
            "The article that this one replaces is not on this desk.", field="replaces", code="desk"
        )
    columns, notes = _fitted(_merge(details, document))
    sha256 = blobs.store(data)
    with writing():
        known = Article.objects.filter(desk=desk, original_sha256=sha256).first()
        if known is not None:
            return Added(known, created=False)
        story = _story_of(desk, story, actor)
        article = Article.objects.create(
            desk=desk,
            story=story,
            placed_by=PlacedBy.PERSON if story or alone else PlacedBy.NOBODY,
            replaces=replaces,
            text=document.text,
            language=document.language,
            furniture=[[mark.start, mark.end, mark.kind] for mark in find_furniture(document.text)],
            notes=[*document.notes, *notes],
            source=source,
            original_sha256=sha256,
            original_name=name[:255],
            original_type=document.media_type,
            original_size=len(data),
            added_by=actor,
            **columns,
        )
        record(
            Verb.ARTICLE_ADDED, desk=desk, actor=actor, article=article, story=story, after=_snapshot(article)
        )
        if extract:
            _request_run(article, actor)
    return Added(article, created=True)


def _merge(details: Details, document: ingest.Document) -> dict[str, Any]:
    merged = {
        field.name: getattr(details, field.name) or getattr(document, field.name) for field in fields(Details)
    }
    merged["headline"] = merged["headline"] or document.text.split("\n", 1)[0]
    return merged


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
        **{field.name: _plain(getattr(article, field.name)) for field in fields(Details)},
    }


def _check_story(desk: Desk, story: Story | str | None) -> None:
    if isinstance(story, Story) and story.desk_id != desk.pk:
        raise Refusal("That story is not on this desk.", field="story", code="desk")


def _story_of(desk: Desk, story: Story | str | None, actor: User) -> Story | None:
    _check_story(desk, story)
    return open_story(desk=desk, title=story, actor=actor) if isinstance(story, str) else story


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value
