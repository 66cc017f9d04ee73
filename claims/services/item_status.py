"""What an agency says of an item holds for all its versions: canceled, withheld, or usable again.

Nothing is deleted and no verdict moves; reports that went out with claims of a stopped article become stale. The word with the latest time counts, in whichever order the items came in. Runs inside
`writing()` of whoever takes the item in.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F
from django.utils import timezone

from claims.choices import Verb
from claims.ingest import Document, Item
from claims.models import Article, Desk, User
from claims.services import blobs, stopping
from claims.services.events import record
from claims.workflow import Refusal


@dataclass(frozen=True, slots=True)
class Word:
    """What the agency says of an item, and the time of the version that says so."""

    status: str = ""
    at: datetime | None = None


def word_for(desk: Desk, item: Item | None) -> Word:
    """Return what counts for a new version of the item: its own word, or a later one that the desk has of it already."""
    if item is None:
        return Word()
    own = Word(item.status, item.created or timezone.now())
    return max((own, *_standing(Article.objects.of_item(desk, item.id))), key=_time)


def spread(desk: Desk, item: Item, word: Word, *, actor: User, file: str) -> list[Article]:
    """Give the word to every version of the item that has an earlier one; returns those for which it is another.

    Where the same is said again later and no version holds that time, it is kept on all: a word from between the two, that
    comes in late, changes nothing. `file` is the SHA-256 of the one that brought it; the event keeps that with its version.
    """
    versions = list(Article.objects.of_item(desk, item.id).select_related("desk", "story").order_by("pk"))
    said_later = item.created is not None and all(_said(one) < _time(word) for one in versions)
    changed = []
    for article in versions:
        is_other = article.pub_status != word.status
        if _said(article) > _time(word) or not (is_other or said_later):
            continue
        _give(article, word, actor=actor, source={"notice_sha256": file, "notice_version": item.version})
        if is_other:
            changed.append(article)
    for article in changed:
        article.refresh_from_db()
    return changed


def _give(article: Article, word: Word, *, actor: User, source: dict[str, str]) -> None:
    ripple = stopping.spread(article, word.status)
    Article.objects.filter(pk=article.pk).update(
        pub_status=word.status, pub_status_at=word.at, version=F("version") + 1
    )
    record(
        Verb.ARTICLE_STATUS,
        desk=article.desk,
        actor=actor,
        article=article,
        story=article.story,
        before={"pub_status": article.pub_status, "pub_status_at": _iso(article.pub_status_at)},
        after={
            "pub_status": word.status,
            "pub_status_at": _iso(word.at),
            **source,
            **({"ripple": ripple.as_dict()} if ripple else {}),
        },
    )
    stopping.mark(article, ripple)


def act(desk: Desk, document: Document, data: bytes, *, actor: User) -> tuple[Article, str]:
    """Let an item without a text of its own act on the versions there are; returns the latest, and what happened.

    Raises Refusal where the desk has no version of it: then nothing is stored.
    """
    item = document.item
    assert item is not None
    versions = list(Article.objects.of_item(desk, item.id))
    if not versions:
        raise Refusal(
            f"The agency says that this item is {item.status}, but no version of it is on this desk, so there is nothing to mark.",
            code="no_version",
        )
    word = word_for(desk, item)
    changed = spread(desk, item, word, actor=actor, file=blobs.store(data))
    latest = max(versions, key=lambda one: (one.version_time, one.pk))
    latest.refresh_from_db()
    return latest, _told(latest, item, len(changed))


def _told(article: Article, item: Item, changed: int) -> str:
    if article.pub_status != item.status:
        return f"The agency said {item.status} of this item, but later that it is {article.pub_status}. Nothing changed."
    if not changed:
        return f"This item was marked as {item.status} already."
    what = "One article is" if changed == 1 else f"{changed} articles are"
    return f"{what} now marked as {item.status} by {article.stopped_by}. The claims keep their verdicts."


def _standing(articles: Any) -> list[Word]:
    return [Word(*row) for row in articles.values_list("pub_status", "pub_status_at")]


def _said(article: Article) -> float:
    return _time(Word(article.pub_status, article.pub_status_at))


def _time(word: Word) -> float:
    return word.at.timestamp() if word.at else float("-inf")


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
