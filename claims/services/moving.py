"""Putting an article into a story, with its event: what placing, moving, merging and splitting have in common."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claims.choices import PlacedBy, Verb
from claims.models import Article, Desk, Story, Suggestion, User
from claims.services.events import record

MAX_TITLE = 300


def put(
    article: Article,
    story: Story | None,
    *,
    actor: User | None,
    reason: str = "",
    more: Mapping[str, Any] | None = None,
) -> Article:
    """Put the article into `story` (None: into no story) and record who did: an actor of None is the machine.

    Inside `writing()`, over an article that was read there. A suggestion for it is settled by that. `more` goes into
    the event beside the story.
    """
    by = PlacedBy.MACHINE if actor is None else PlacedBy.PERSON
    record(
        Verb.ARTICLE_PLACED if actor is None else Verb.ARTICLE_MOVED,
        desk=article.desk,
        actor=actor,
        article=article,
        story=story,
        before={**_named(article.story), "placed_by": str(article.placed_by)},
        after={**_named(story), "placed_by": by.value, **(more or {})},
        reason=reason,
    )
    article.story, article.placed_by, article.version = story, by, article.version + 1
    article.save(update_fields=["story", "placed_by", "version"])
    Suggestion.objects.filter(article=article).delete()
    return article


def open_named_after(article: Article, *, actor: User | None) -> Story:
    """Open a story named after the article's headline; where the desk has one of that title, a number tells them apart."""
    desk = article.desk
    title = _free_title(desk, " ".join(article.headline.split()))
    story = Story.objects.create(desk=desk, title=title)
    record(Verb.STORY_CREATED, desk=desk, actor=actor, story=story, after={"title": title})
    return story


def _named(story: Story | None) -> dict[str, Any]:
    return {"story": story.pk, "title": story.title} if story else {"story": None}


def _free_title(desk: Desk, headline: str) -> str:
    title, number = headline[:MAX_TITLE].rstrip(), 1
    while Story.objects.filter(desk=desk, title=title).exists():
        number += 1
        ending = f" ({number})"
        title = headline[: MAX_TITLE - len(ending)].rstrip() + ending
    return title
