"""Where an article stands among the versions of its wire item or its page: the one made before it, the one made after it.

Runs inside `writing()` of whoever takes the article in, so that nobody else changes the chain meanwhile.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, Q

from claims.choices import Verb
from claims.ingest import Document, Item
from claims.models import Article, Desk
from claims.services.events import record


@dataclass(frozen=True, slots=True)
class Place:
    """`known` is the article that this very version is already; `before` and `after` stand next to it in the chain.

    `note` is a sentence for the person, "" where there is nothing to say.
    """

    known: Article | None = None
    before: Article | None = None
    after: Article | None = None
    note: str = ""


def place_of(desk: Desk, document: Document, *, url_key: str, published_at: datetime | None) -> Place:
    """Find the place of a document that is about to be stored, by its item, else by its page; one query."""
    item = document.item
    relatives = _relatives(desk, item, url_key)
    if not relatives:
        return Place()
    same = [one for one in relatives if item and _is_version(one, item)]
    known = next((one for one in same if one.text == document.text), None)
    if known is not None:
        return Place(known=known)
    at = (item.created if item else None) or published_at
    ordered = sorted(relatives, key=lambda one: (one.version_time, one.pk))
    before = [one for one in ordered if _is_before(one, at)]
    after = [one for one in ordered if not _is_before(one, at)]
    return Place(None, before[-1] if before else None, after[0] if after else None, _note(same))


def close_chain(article: Article, after: Article | None) -> None:
    """Let the version made after `article` replace it, where it replaced what `article` replaces or nothing at all.

    What a person said is left alone: a version that replaces something else, or that comes before this one by their word.
    """
    if after is None or after.replaces_id not in (None, article.replaces_id) or _leads_to(article, after):
        return
    before = after.replaces_id
    Article.objects.filter(pk=after.pk).update(replaces=article, version=F("version") + 1)
    record(
        Verb.ARTICLE_REORDERED,
        desk=article.desk,
        actor=None,
        article=after,
        story=after.story,
        before={"replaces": before},
        after={"replaces": article.pk},
    )


def _relatives(desk: Desk, item: Item | None, key: str) -> list[Article]:
    """The desk's articles of the same item, or of the same page unless they are another item by their own word."""
    item_id = item.id if item else ""
    same_item = Q(item_id=item_id) if item_id else Q(pk__in=[])
    same_page = Q(url_key=key) if key else Q(pk__in=[])
    if item_id:
        same_page &= Q(item_id="")
    found = Article.objects.filter(desk=desk).filter(same_item | same_page)
    return list(found.select_related("story").defer("furniture", "notes"))


def _is_version(article: Article, item: Item) -> bool:
    """Whether the article is the version that the item says it is; without a number, its time tells."""
    if not item.id or article.item_id != item.id or article.item_version != item.version:
        return False
    return bool(item.version) or article.versioned_at == item.created


def _is_before(article: Article, at: datetime | None) -> bool:
    """Whether the article was made before a version of that time; where one of them states none, it came in before."""
    stated = article.versioned_at or article.published_at
    return at is None or stated is None or stated <= at


def _note(same: list[Article]) -> str:
    if not same:
        return ""
    version = f"version {same[0].item_version}" if same[0].item_version else "a version of that time"
    return f"The agency sent {version} of this item before, with another text. Both are kept."


def _leads_to(article: Article, other: Article) -> bool:
    """Whether `article` replaces `other` in any number of steps, so that the reverse would close a circle."""
    step, seen = article.replaces_id, set[int]()
    while step is not None and step not in seen:
        if step == other.pk:
            return True
        seen.add(step)
        step = Article.objects.values_list("replaces_id", flat=True).get(pk=step)
    return False
