"""Taking articles in and asking for their extraction. The work itself is in services/runs.py.

Where a `story` may be a string, it is the title of one, opened in the same transaction where the desk has none: an article
that is refused leaves no empty story behind. Without one, the machine looks for it once the article is read, unless the person says
that it stands alone. The next version of an article goes where that one is: services/storing.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from django.db import IntegrityError, transaction

from claims import ingest, tasks
from claims.choices import PlacedBy, Role, Source, Verb
from claims.models import Article, Desk, Run, Story, Suggestion, User
from claims.permissions import require
from claims.services import comparisons, item_status, sketches, storing
from claims.services.events import record, writing
from claims.services.intake import NOTHING_SAID, Added, Details, Intake
from claims.services.storing import plain, story_of
from claims.workflow import Refusal


def add_file(
    *,
    desk: Desk,
    actor: User,
    data: bytes,
    name: str,
    details: Details = NOTHING_SAID,
    story: Story | str | None = None,
    alone: bool = False,
    replaces: Article | None = None,
    extract: bool = True,
    source: Source = Source.FILE,
) -> Added:
    """Take in a file (txt, html, pdf, docx, ninjs, NewsML-G2). Raises ingest.Refused or Refusal; then nothing is stored."""
    require(actor, desk, Role.REVIEWER)
    document = ingest.read(data, name=name)
    intake = Intake(desk, actor, details, story, alone, replaces, extract, source)
    return _take_in(intake, data, name, document)


def add_text(
    *,
    desk: Desk,
    actor: User,
    text: str,
    details: Details = NOTHING_SAID,
    story: Story | str | None = None,
    alone: bool = False,
    replaces: Article | None = None,
    extract: bool = True,
    source: Source = Source.PASTE,
) -> Added:
    """Take in pasted text. Raises ingest.Refused or Refusal; then nothing is stored."""
    require(actor, desk, Role.REVIEWER)
    document = ingest.read_text(text)
    intake = Intake(desk, actor, details, story, alone, replaces, extract, source)
    return _take_in(intake, text.encode("utf-8", "replace"), "", document)


def add_url(
    *,
    desk: Desk,
    actor: User,
    url: str,
    details: Details = NOTHING_SAID,
    story: Story | str | None = None,
    alone: bool = False,
    replaces: Article | None = None,
    extract: bool = True,
) -> Added:
    """Fetch a public page and take it in. Raises ingest.Refused or Refusal; then nothing is stored."""
    require(actor, desk, Role.REVIEWER)
    fetched = ingest.fetch(url)
    document = ingest.read_fetched(fetched)
    intake = Intake(desk, actor, details, story, alone, replaces, extract, Source.URL)
    return _take_in(intake, fetched.data, fetched.name, document)


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
    before = {name: plain(getattr(article, name)) for name in changes if name in allowed}
    before["story"] = article.story_id
    with writing():
        story = story_of(article.desk, story, actor)
        after = {name: plain(value) for name, value in changes.items() if name in allowed}
        after["story"] = story.pk if story else None
        changed = {name for name in after if after[name] != before[name]}
        if not changed:
            return article
        columns = {name: value for name, value in changes.items() if name in changed}
        if "url" in changed:
            columns["url_key"] = ingest.page_key(columns["url"])
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


def _take_in(intake: Intake, data: bytes, name: str, document: ingest.Document) -> Added:
    """Take in what a file holds: one article, or each text item of a message."""
    if not document.others:
        return _take_one(intake, data, name, document)
    if intake.replaces is not None:
        raise Refusal(
            f"This message carries {len(document.all)} text items, and only a single article can replace another one. "
            "Add it without saying what it replaces.",
            field="replaces",
            code="several",
        )
    # What a person says of one article cannot be true of each.
    shared = Details(outlet=intake.details.outlet, agency=intake.details.agency)
    taken: list[Added] = []
    refused: list[Refusal] = []
    for one in document.all:
        try:
            taken.append(_take_one(replace(intake, details=shared), data, name, one))
        except Refusal as refusal:
            refused.append(refusal)
    if not taken:
        raise refused[0]
    return replace(taken[0], others=tuple(taken[1:]), left_out=tuple(one.message for one in refused))


def _take_one(intake: Intake, data: bytes, name: str, document: ingest.Document) -> Added:
    if document.is_notice:
        with writing():
            article, told = item_status.act(intake.desk, document, data, actor=intake.actor)
        return Added(article, created=False, message=told)
    prepared = storing.prepare(intake, data, name, document)
    with writing():
        added = storing.write(prepared)
        # What must not be used waits for a person who wants to read it all the same.
        if added.created and intake.extract and not added.article.is_stopped:
            _request_run(added.article, intake.actor)
    return added
