"""Stories: the running news events that articles tell."""

from __future__ import annotations

from claims.choices import Role, Verb
from claims.models import Desk, Story, User
from claims.permissions import require
from claims.services.events import record, writing
from claims.workflow import Refusal


def open_story(*, desk: Desk, title: str, actor: User) -> Story:
    """Return the desk's story of that title, opening it where there is none. Raises Refusal for an empty title."""
    require(actor, desk, Role.REVIEWER)
    title = _clean(title)
    with writing():
        story, created = Story.objects.get_or_create(desk=desk, title=title)
        if created:
            record(Verb.STORY_CREATED, desk=desk, actor=actor, story=story, after={"title": title})
    return story


def rename_story(*, story: Story, title: str, actor: User) -> Story:
    """Give the story another title; leads name the desk's stories. Raises Refusal for an empty or taken one."""
    require(actor, story.desk, Role.LEAD)
    title = _clean(title)
    with writing():
        if Story.objects.filter(desk=story.desk, title=title).exclude(pk=story.pk).exists():
            raise Refusal("There is a story of that title already.", field="title", code="taken")
        before, story.title = story.title, title
        story.save(update_fields=["title"])
        record(
            Verb.STORY_RENAMED,
            desk=story.desk,
            actor=actor,
            story=story,
            before={"title": before},
            after={"title": title},
        )
    return story


def _clean(title: str) -> str:
    title = " ".join(title.split())
    if not title:
        raise Refusal("Give the story a title.", field="title", code="empty")
    if len(title) > 300:
        raise Refusal("A story's title has at most 300 characters.", field="title", code="too_long")
    return title
