"""Keeping sketches of articles, and finding those that one may belong with by their indexed keys.

A look-up stays within the desk and within WINDOW of the article's telling, and reads at most COMMON rows for each word: one
that more articles have says little about which story it is.
"""

from __future__ import annotations

import sys
from array import array
from collections import defaultdict
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from heapq import nlargest
from math import inf
from typing import Any

from django.db import connection
from django.db.models import Count

from claims.choices import JobState
from claims.lineage.first_reading import read_sketch
from claims.lineage.stories.rarity import Rarity, Usage
from claims.lineage.stories.same_story import Telling
from claims.lineage.stories.sketch import SKETCH_VERSION, Sketch, bands, key_of, telling_words
from claims.models import Article, ArticleSketch, SketchKey
from claims.services.events import writing
from claims.services.reading_days import day_to_read_by

# A story that nobody told for a month is over; what takes it up again is for a person to see.
WINDOW = timedelta(days=30)
COMMON = 300
NEAREST = 16
# What a shared band of the signature counts beside shared words, which count their rarity (0 to 8).
BAND = 8.0
_LATEST = (
    "SELECT * FROM (SELECT k.key, k.sketch_id, a.story_id FROM claims_sketchkey k JOIN claims_article a ON a.id = k.sketch_id"
    " WHERE k.desk_id = %s AND k.key = %s AND k.told_at BETWEEN %s AND %s AND k.sketch_id <> %s"
    " ORDER BY k.told_at DESC LIMIT %s) AS latest"
)


def store(article: Article, sketch: Sketch) -> ArticleSketch:
    """Keep the article's sketch and its keys in place of those it had. In the transaction of the extraction's end."""
    ArticleSketch.objects.filter(article=article).delete()
    row = row_of(article, sketch)
    row.save(force_insert=True)
    _write_keys(row, article, sketch)
    return row


def row_of(article: Article, sketch: Sketch) -> ArticleSketch:
    """Return the unsaved row of an article's sketch."""
    return ArticleSketch(
        article=article,
        desk_id=article.desk_id,
        told_at=article.told_at,
        version=SKETCH_VERSION,
        signature=_packed(sketch.signature),
        shingles=sketch.shingles,
        told={
            "terms": dict(sketch.terms),
            "names": dict(sketch.names),
            "places": sorted(sketch.places),
            "figures": sorted(sketch.figures),
            "days": sorted(day.isoformat() for day in sketch.days),
        },
    )


def unsketched() -> list[int]:
    """Return the numbers of the articles that were read but have no sketch of today's kind, the latest first."""
    known = Article.objects.filter(runs__state=JobState.DONE).exclude(sketch__version=SKETCH_VERSION)
    return list(known.order_by("-pk").values_list("pk", flat=True).distinct())


def sketch_again(number: int) -> None:
    """Read the article once more for its sketch only; its claims stay as they are. Raises ModelMissing.

    Reading is slow, so its time and address may be corrected meanwhile: the sketch goes with those that it has at the end.
    """
    article = Article.objects.get(pk=number)
    made = read_sketch(article.text, headline=article.headline, published=day_to_read_by(article))
    with writing():
        store(Article.objects.get(pk=number), made)


def renew_keys(article: Article) -> None:
    """Follow a correction of the article's time or address; nothing to do before its first extraction."""
    row = ArticleSketch.objects.filter(article=article).first()
    if row is None:
        return
    row.told_at = article.told_at
    row.save(update_fields=["told_at"])
    row.keys.all().delete()
    _write_keys(row, article, sketch_of(row))


def sketch_of(row: ArticleSketch) -> Sketch:
    """Return the row as the core's value."""
    told = row.told
    return Sketch(
        signature=_unpacked(row.signature),
        shingles=row.shingles,
        terms=told["terms"],
        names=told["names"],
        places=frozenset(told["places"]),
        figures=frozenset(told["figures"]),
        days=frozenset(map(date.fromisoformat, told["days"])),
    )


def telling_of(article: Article, row: ArticleSketch) -> Telling:
    """Return the article with its sketch as it is judged."""
    dated = article.published_at is not None
    return Telling(
        sketch_of(row), article.headline, article.told_at, article.url, item_of(article), dated=dated
    )


def item_of(article: Article) -> str:
    """Return the identity that a wire gave the article, empty where it has none."""
    return str(getattr(article, "item_id", "") or "")


def nearest(article: Article, sketch: Sketch) -> list[tuple[ArticleSketch, Rarity]]:
    """Return the sketches of the desk that share most with `sketch`, at most NEAREST, each with how the desk's other stories use
    its words.

    Those with the same address or wire item come first, whenever they were told. Four queries, each over one index.
    """
    settled = _settled(article)
    votes = defaultdict[int, float](float, dict.fromkeys(settled, inf))
    for found, shared in _by_bands(article, sketch):
        votes[found] += BAND * shared
    usage = _by_words(article, sketch, votes)
    rows = ArticleSketch.objects.select_related("article__desk", "article__story").defer("article__text")
    kept = nlargest(NEAREST, votes, key=lambda one: (votes[one], one))
    near = rows.filter(pk__in=kept, version=SKETCH_VERSION)
    return [(row, usage.beside(_counted_as(row.article_id, row.article.story_id))) for row in near]


def _settled(article: Article) -> list[int]:
    keys = _identities(article)
    if not keys:
        return []
    rows = SketchKey.objects.filter(desk_id=article.desk_id, key__in=keys).exclude(sketch_id=article.pk)
    return list(rows.order_by("-told_at").values_list("sketch_id", flat=True)[:NEAREST])


def _by_bands(article: Article, sketch: Sketch) -> list[tuple[int, int]]:
    rows = _within(article).filter(key__in=bands(sketch)).values_list("sketch_id")
    return list(rows.annotate(shared=Count("pk")).order_by("-shared", "-sketch_id")[:NEAREST])


def _by_words(article: Article, sketch: Sketch, votes: dict[int, float]) -> Usage:
    """Add to `votes` what shared words tell, and return the desk's own use of these words."""
    words = {_word_key(word): word for word in telling_words(sketch)}
    having: dict[str, set[int]] = {word: set() for word in words.values()}
    stories: dict[str, set[int]] = {word: set() for word in words.values()}
    for key, number, story in _latest(article, list(words)):
        having[words[key]].add(number)
        stories[words[key]].add(_counted_as(number, story))
    usage = Usage(stories)
    rarity = usage.beside()
    for word, numbers in having.items():
        rare = rarity.of(word)
        for number in numbers:
            votes[number] += rare
    return usage


def _counted_as(number: int, story: int | None) -> int:
    """Return the story that an article counts as: without one, one of its own, whose number is told apart by the sign."""
    return story if story is not None else -number


def _latest(article: Article, keys: list[int]) -> list[tuple[int, int, int | None]]:
    """Return (key, article, its story) of the COMMON latest tellings within the window that have each key.

    One statement of our own: the ORM makes none with a limit in each part of a union that SQLite takes.
    """
    if not keys:
        return []
    first, last = map(connection.ops.adapt_datetimefield_value, window_of(article.told_at))
    values = [value for key in keys for value in (article.desk_id, key, first, last, article.pk, COMMON)]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join([_LATEST] * len(keys)), values)
        return cursor.fetchall()


def _within(article: Article) -> Any:
    rows = SketchKey.objects.filter(desk_id=article.desk_id, told_at__range=window_of(article.told_at))
    return rows.exclude(sketch_id=article.pk)


def window_of(told: datetime) -> tuple[datetime, datetime]:
    """Return the first and the last moment of telling that are looked at, within the years that there are."""
    first, last = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
    return (
        told - WINDOW if told - first > WINDOW else first,
        told + WINDOW if last - told > WINDOW else last,
    )


def keys_of(article: Article, sketch: Sketch) -> list[int]:
    """Return all keys that the article can be found by, each once."""
    keys = [*bands(sketch), *map(_word_key, telling_words(sketch)), *_identities(article)]
    return list(dict.fromkeys(keys))


def _write_keys(row: ArticleSketch, article: Article, sketch: Sketch) -> None:
    SketchKey.objects.bulk_create(
        SketchKey(sketch=row, desk_id=row.desk_id, key=key, told_at=row.told_at)
        for key in keys_of(article, sketch)
    )


def _word_key(word: str) -> int:
    return key_of(f"{SKETCH_VERSION}:word:{word}")


def _identities(article: Article) -> list[int]:
    named: Mapping[str, str] = {"address": article.url_key, "item": item_of(article)}
    return [key_of(f"{kind}:{value}") for kind, value in named.items() if value]


def _packed(numbers: tuple[int, ...]) -> bytes:
    values = array("I", numbers)
    if sys.byteorder == "big":
        values.byteswap()
    return values.tobytes()


def _unpacked(data: bytes | memoryview) -> tuple[int, ...]:
    values = array("I")
    values.frombytes(bytes(data))
    if sys.byteorder == "big":
        values.byteswap()
    return tuple(values)
