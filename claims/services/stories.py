"""Stories: the running news events that articles tell. People open, rename, merge and split them, and move articles between them."""

from __future__ import annotations

from collections.abc import Sequence
from secrets import token_hex

from claims.choices import PlacedBy, Role, Verb
from claims.models import Article, Desk, Story, User
from claims.permissions import require
from claims.services import comparisons
from claims.services.events import record, writing
from claims.services.moving import put
from claims.workflow import MAX_REASON, TOO_LONG, Refusal

STALE = "Somebody else changed this article first. Look at where it is now, then move it."


def open_story(*, desk: Desk, title: str, actor: User) -> Story:
    """Return the desk's story of that title, opening it where there is none. Raises Refusal for an empty title.

    The title of a story that was merged leads to the one that it went into.
    """
    require(actor, desk, Role.REVIEWER)
    title = _clean(title)
    with writing():
        story, created = Story.objects.get_or_create(desk=desk, title=title)
        if created:
            record(Verb.STORY_CREATED, desk=desk, actor=actor, story=story, after={"title": title})
    return standing(story)


def standing(story: Story) -> Story:
    """Return the story that this one went into, itself when it was not merged."""
    while story.merged_into is not None:
        story = story.merged_into
    return story


def standing_on(story: Story, desk: Desk) -> Story:
    """Return the desk's story that this one went into by now, itself when it was not merged; read anew, so inside `writing()`.

    Raises Refusal for a story of another desk.
    """
    if story.desk_id != desk.pk:
        raise Refusal("That story is not on this desk.", field="story", code="desk")
    return standing(Story.objects.select_related("desk", "merged_into").get(pk=story.pk))


def rename_story(*, story: Story, title: str, actor: User) -> Story:
    """Give the story another title; leads name the desk's stories. Raises Refusal for an empty or taken one."""
    require(actor, story.desk, Role.LEAD)
    title = _clean(title)
    with writing():
        other = Story.objects.filter(desk=story.desk, title=title).exclude(pk=story.pk).first()
        if other is not None and other.merged_into_id != story.pk:
            raise Refusal(_taken(other), field="title", code="taken")
        before = story.title
        if other is not None:  # the two change titles, and no moment may see one title twice
            Story.objects.filter(pk=other.pk).update(title=token_hex(16))
        _retitle(story, title, actor)
        if other is not None:
            _retitle(other, before, actor)
    return story


def move_article(
    *, article: Article, seen: int, to: Story | str | None, actor: User, reason: str = ""
) -> Article:
    """Put the article into another story of its desk, one to be opened under a title, or none; comparison is asked for anew.

    `seen` is the article's version on the person's screen. Raises Refusal: "stale" when somebody changed it since,
    "unchanged" when it is there already. Moving it back undoes it.
    """
    require(actor, article.desk, Role.REVIEWER)
    reason = _reason(reason)
    with writing():
        current = Article.objects.select_related("desk", "story").get(pk=article.pk)
        if current.version != seen:
            raise Refusal(STALE, code="stale")
        story = open_story(desk=current.desk, title=to, actor=actor) if isinstance(to, str) else to
        if story is not None:
            story = standing_on(story, current.desk)
        if story is not None and story.pk == current.story_id:
            raise Refusal(f"The article is in “{story.title}” already.", field="story", code="unchanged")
        if story is None and current.story is None and current.placed_by == PlacedBy.PERSON:
            raise Refusal("The article is in no story already.", field="story", code="unchanged")
        put(current, story, actor=actor, reason=reason)
        comparisons.ask(current, actor=actor)
    return current


def merge_stories(*, story: Story, into: Story, actor: User, reason: str = "") -> Story:
    """Move all articles of `story` to `into` and return that one; comparison is asked for anew for each.

    The merged story keeps its row, which history names: its address and its title lead to the other one from now on.
    Raises Refusal for a story of another desk, the same one, and one that was merged already.
    """
    require(actor, story.desk, Role.LEAD)
    reason = _reason(reason)
    with writing():
        story = Story.objects.select_related("desk").get(pk=story.pk)
        into = standing_on(into, story.desk)
        if story.merged_into is not None:
            raise Refusal(f"This story was merged into “{story.merged_into.title}” already.", code="merged")
        if story.pk == into.pk:
            raise Refusal("Choose another story to merge this one into.", field="into", code="itself")
        moved = _put_all(story, list(story.articles.all()), into, actor, reason)
        story.merged_into = into
        story.save(update_fields=["merged_into"])
        record(
            Verb.STORY_MERGED,
            desk=story.desk,
            actor=actor,
            story=story,
            after={"merged_into": into.pk, "title": into.title, "articles": [one.pk for one in moved]},
            reason=reason,
        )
    return into


def split_story(
    *, story: Story, articles: Sequence[Article], title: str, actor: User, reason: str = ""
) -> Story:
    """Move the chosen articles into a story of their own under `title` and return it; comparison is asked for anew for each.

    The title of a story that was merged into this one, straight or by way of another, brings that story back, which undoes the
    merger; it may take everything along. Raises Refusal where nothing is chosen, or everything for a new title, for an article that
    is elsewhere by now, and for a title that is taken.
    """
    require(actor, story.desk, Role.LEAD)
    title, reason = _clean(title), _reason(reason)
    chosen = {article.pk for article in articles}
    with writing():
        story = Story.objects.select_related("desk").get(pk=story.pk)
        here = list(story.articles.all())
        moving = [article for article in here if article.pk in chosen]
        merged = _merged_into(story, title)
        _check_split(len(here), len(moving), len(chosen), may_empty=merged is not None)
        new = _brought_back(merged) if merged else _opened(story.desk, title, actor)
        _put_all(story, moving, new, actor, reason)
        record(
            Verb.STORY_SPLIT,
            desk=story.desk,
            actor=actor,
            story=new,
            before={"story": story.pk, "title": story.title},
            after={"merged_into": None, "title": title, "articles": [one.pk for one in moving]},
            reason=reason,
        )
    return new


def _check_split(here: int, moving: int, chosen: int, *, may_empty: bool) -> None:
    if not chosen:
        raise Refusal("Choose at least one article to split off.", field="articles", code="empty")
    if moving < chosen:
        raise Refusal(
            "One of these articles is in another story by now. Look again, then choose.",
            field="articles",
            code="elsewhere",
        )
    if moving == here and not may_empty:
        raise Refusal(
            "That would leave this story without an article. Leave one here, or rename the story.",
            field="articles",
            code="everything",
        )


def _merged_into(story: Story, title: str) -> Story | None:
    """Return the story of that title that went into `story`, None where the title is free. Raises Refusal where it is taken."""
    known = Story.objects.filter(desk=story.desk, title=title).first()
    if known is None:
        return None
    if known.pk == story.pk or standing(known).pk != story.pk:
        raise Refusal(_taken(known), field="title", code="taken")
    return known


def _brought_back(story: Story) -> Story:
    story.merged_into = None
    story.save(update_fields=["merged_into"])
    return story


def _opened(desk: Desk, title: str, actor: User) -> Story:
    new = Story.objects.create(desk=desk, title=title)
    record(Verb.STORY_CREATED, desk=desk, actor=actor, story=new, after={"title": title})
    return new


def _put_all(story: Story, articles: list[Article], to: Story, actor: User, reason: str) -> list[Article]:
    for article in articles:
        article.desk, article.story = story.desk, story
        put(article, to, actor=actor, reason=reason)
    # Each is compared with all that are in the story once everything is there.
    for article in articles:
        comparisons.ask(article, actor=actor)
    return articles


def _retitle(story: Story, title: str, actor: User) -> None:
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


def _taken(other: Story) -> str:
    if other.merged_into is not None:
        went = standing(other).title
        return f"A story of that title was merged into “{went}”. Choose another title."
    return "There is a story of that title already. Choose another title."


def _reason(reason: str) -> str:
    if len(reason.strip()) > MAX_REASON:
        raise Refusal(TOO_LONG, field="reason", code="too_long")
    return reason.strip()


def _clean(title: str) -> str:
    title = " ".join(title.split())
    if not title:
        raise Refusal("Give the story a title.", field="title", code="empty")
    if len(title) > 300:
        raise Refusal("A story's title has at most 300 characters.", field="title", code="too_long")
    return title
