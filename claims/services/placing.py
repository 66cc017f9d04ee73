"""Finding an article's story. The machine places what nobody placed, and only where it is sure; the rest it suggests.

`place` runs at the start of the comparison job, so it asks for no comparison itself.
"""

from __future__ import annotations

from dataclasses import dataclass

from claims.choices import Likeness, PlacedBy, Role, Verb
from claims.lineage.stories.same_story import FOLLOW_UP, SAME_DOCUMENT, SAME_STORY, UNRELATED, Match, judge
from claims.models import Article, ArticleSketch, Event, Story, Suggestion, User
from claims.permissions import require
from claims.services import comparisons, sketches
from claims.services.events import body_of, record, writing
from claims.services.moving import open_named_after, put
from claims.workflow import Refusal

SURE = (SAME_DOCUMENT, SAME_STORY)
_RANK = {SAME_DOCUMENT: 2, SAME_STORY: 2, FOLLOW_UP: 1, UNRELATED: 0}


@dataclass(frozen=True, slots=True)
class Found:
    """The article that another one belongs with, and why."""

    article: Article
    match: Match


def find_story(article: Article) -> Match | None:
    """Return how the article stands to the one of its desk that it most likely belongs with; None: with none.

    Reads the article's stored sketch: None before its first extraction.
    """
    found = find_likeliest(article)
    return found.match if found else None


def find_likeliest(article: Article) -> Found | None:
    """Return the article of the desk that this one most likely belongs with, and why; None: with none.

    What metadata settles goes first, then what is sure, those that are in a story before those in none, then the score.
    """
    row = ArticleSketch.objects.filter(article=article).first()
    if row is None:
        return None
    telling = sketches.telling_of(article, row)
    judged = [
        Found(other.article, judge(telling, sketches.telling_of(other.article, other), rarity=rarity))
        for other, rarity in sketches.nearest(article, telling.sketch)
    ]
    related = [found for found in judged if found.match.kind != UNRELATED]
    return max(related, key=_order, default=None)


def place(article: Article) -> Article:
    """Put the article into its story where nobody chose one and the match is sure; suggest what is less sure.

    Returns the article as it stands afterwards. What a person chose, "no story" included, stays. Raises nothing of its own.
    """
    found = find_likeliest(article)
    with writing():
        article = Article.objects.select_related("desk", "story").get(pk=article.pk)
        if found is None:
            Suggestion.objects.filter(article=article).delete()
            return article
        like = Article.objects.select_related("desk", "story").get(pk=found.article.pk)
        return _act(article, like, found.match)


def accept(*, article: Article, actor: User) -> Article:
    """Do what is suggested for the article: put it with the other one, or let it replace that one. Comparison is asked for.

    Raises Refusal when nothing is suggested (any more).
    """
    require(actor, article.desk, Role.REVIEWER)
    with writing():
        article, suggestion = _current(article)
        like = Article.objects.select_related("desk", "story").get(pk=suggestion.like_id)
        together = article.story_id is not None and article.story_id == like.story_id
        if together and suggestion.kind != Likeness.SAME_DOCUMENT:
            raise Refusal("The two are in one story by now.", code="nothing_suggested")
        if together and article.replaces_id is not None:
            raise Refusal("The article replaces another one by now.", code="nothing_suggested")
        if together:
            _replace(article, like, actor=actor, reason=suggestion.reason)
        else:
            put(article, _story_with(like, actor=actor), actor=actor, reason=suggestion.reason)
        Suggestion.objects.filter(article=article).delete()
        comparisons.ask(article, actor=actor)
    return article


def wave_away(*, article: Article, actor: User) -> Article:
    """Leave the article where it is, in no story too, by a person's choice; the machine never again joins it to the other one.

    Raises Refusal when nothing is suggested (any more).
    """
    require(actor, article.desk, Role.REVIEWER)
    with writing():
        article, suggestion = _current(article)
        about_story = article.story_id is None or suggestion.kind != Likeness.SAME_DOCUMENT
        by = PlacedBy.PERSON if about_story else PlacedBy(article.placed_by)
        record(
            Verb.ARTICLE_KEPT,
            desk=article.desk,
            actor=actor,
            article=article,
            story=article.story,
            before={"placed_by": str(article.placed_by)},
            after={"placed_by": by.value, "like": suggestion.like_id},
        )
        article.placed_by, article.version = by, article.version + 1
        article.save(update_fields=["placed_by", "version"])
        suggestion.delete()
    return article


def _order(found: Found) -> tuple[bool, int, bool, float]:
    match = found.match
    in_story = found.article.story_id is not None
    return match.settled, _RANK[match.kind], in_story and match.kind in SURE, match.score


def _act(article: Article, like: Article, match: Match) -> Article:
    """Place, replace or suggest, as far as people left it open."""
    if _left_apart(article, like):
        return article
    if article.story_id is None and article.placed_by != PlacedBy.PERSON:
        if match.kind in SURE and _may_follow(like):
            article = _put_with(article, like, match)
        else:
            _suggest(article, like, match)
            return article
    if match.kind == SAME_DOCUMENT and _may_replace(article, like):
        if match.settled:
            _replace(article, like, actor=None, reason=match.reason)
        else:
            _suggest(article, like, match)
    return article


def _may_follow(like: Article) -> bool:
    """Tell whether the other article's story is open to the machine: it has one, or nobody said it has none."""
    return like.story_id is not None or like.placed_by != PlacedBy.PERSON


def _put_with(article: Article, like: Article, match: Match) -> Article:
    more = {"like": like.pk, "kind": match.kind, "score": round(match.score, 3)}
    story = like.story
    if story is None:
        first = min(article, like, key=lambda one: (one.told_at, one.pk))
        story = open_named_after(first, actor=None)
        put(like, story, actor=None, reason=match.reason, more={**more, "like": article.pk})
    return put(article, story, actor=None, reason=match.reason, more=more)


def _story_with(like: Article, *, actor: User) -> Story:
    if like.story is not None:
        return like.story
    story = open_named_after(like, actor=actor)
    put(like, story, actor=actor)
    comparisons.ask(like, actor=actor)
    return story


def _may_replace(article: Article, like: Article) -> bool:
    """Tell whether `article` can be the next version of `like`: told later, in the same story, and neither has a rival."""
    later = article.told_at > like.told_at and article.story_id == like.story_id
    return later and article.replaces_id is None and not like.replaced_by.exclude(pk=article.pk).exists()


def _replace(article: Article, like: Article, *, actor: User | None, reason: str) -> None:
    record(
        Verb.ARTICLE_EDITED,
        desk=article.desk,
        actor=actor,
        article=article,
        story=article.story,
        before={"replaces": article.replaces_id},
        after={"replaces": like.pk},
        reason=reason,
    )
    article.replaces, article.version = like, article.version + 1
    article.save(update_fields=["replaces", "version"])


def _left_apart(one: Article, other: Article) -> bool:
    """Tell whether a person said of either that it stays where it is, against what the other one suggested."""
    pair = {one.pk, other.pk}
    kept = Event.objects.filter(article_id__in=pair, verb=Verb.ARTICLE_KEPT)
    return any({event.article_id, body_of(event)["after"].get("like")} == pair for event in kept)


def _suggest(article: Article, like: Article, match: Match) -> None:
    columns = {"like": like, "kind": match.kind, "score": match.score, "reason": match.reason}
    Suggestion.objects.update_or_create(article=article, defaults=columns)


def _current(article: Article) -> tuple[Article, Suggestion]:
    suggestion = Suggestion.objects.filter(article=article).first()
    if suggestion is None:
        raise Refusal("Nothing is suggested for this article any more.", code="nothing_suggested")
    return Article.objects.select_related("desk", "story").get(pk=article.pk), suggestion
