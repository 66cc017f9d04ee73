"""The look-up half of bench.lineage: fills a desk with sketches of invented articles, then looks for the stories of some.

Sketches are drawn, not read from texts, because a hundred thousand parses take hours: words as often as the shipped counts
have them in news, words of a beat that hundreds of articles share, and words of the story that only its own tellings have.
Stories have one to five tellings, all within the month that a look-up covers, so that nothing is spared by its date.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import islice

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "annotator.settings")
django.setup()

from django.core.management import call_command  # noqa: E402  Django must be set up first
from django.db import connection, transaction  # noqa: E402

from bench import measure  # noqa: E402
from claims.choices import Source  # noqa: E402
from claims.lineage.stories.rarity import shipped  # noqa: E402
from claims.lineage.stories.sketch import NUMBERS, TERMS, Sketch  # noqa: E402
from claims.models import Article, ArticleSketch, Desk, SketchKey, User  # noqa: E402
from claims.services import desks, placing, sketches  # noqa: E402

BATCH = 1000
BEATS, WORDS_OF_BEAT = 200, 12
MOST_TELLINGS = 5
SHARED_PHRASES = 0.3
FIRST = datetime(2026, 3, 1, tzinfo=UTC)
MONTH = timedelta(days=29)


def main() -> None:
    """Fill, look up, print."""
    articles, lookups = int(sys.argv[1]), int(sys.argv[2])
    call_command("migrate", verbosity=0)
    owner = User.objects.create_user("bench")
    desk = desks.create_desk(name="Bench", slug="bench", actor=None, administrator=owner)
    start = time.perf_counter()
    stories = _fill(desk, articles)
    filled = time.perf_counter() - start
    before = measure.memory_mib()
    spent, right, told = _look_up(stories, lookups)
    print(
        f"{articles:,} articles in {len(set(stories.values())):,} stories, {filled:.0f} s to fill, {_size()}"
    )
    print(
        f"{len(spent)} look-ups: {statistics.median(spent):.1f} ms median, {_quantile(spent, 0.95):.1f} ms 95 of 100,"
        f" {max(spent):.1f} ms at most; {right} of {told} found another telling of their story"
    )
    print(
        f"{measure.memory_mib():.0f} MiB in the process, {measure.memory_mib() - before:.0f} of them for the look-ups"
    )


def _fill(desk: Desk, articles: int) -> dict[int, int]:
    """Write the articles with their sketches; return the number of each one's story.

    The index of the keys is made at the end, which takes a fraction of the time and leaves the same index.
    """
    (index,) = SketchKey._meta.indexes
    with connection.schema_editor() as editor:
        editor.remove_index(SketchKey, index)
    stories: dict[int, int] = {}
    drawn = islice(_drawn(random.Random(1)), articles)
    while batch := list(islice(drawn, BATCH)):
        with transaction.atomic():
            stories |= _write(desk, batch, len(stories))
    with connection.schema_editor() as editor:
        editor.add_index(SketchKey, index)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return stories


def _write(desk: Desk, batch: list[tuple[int, datetime, Sketch]], first: int) -> dict[int, int]:
    rows = Article.objects.bulk_create(
        [_article(desk, number, told) for number, (_, told, _) in enumerate(batch, first)]
    )
    ArticleSketch.objects.bulk_create(
        [sketches.row_of(row, sketch) for row, (_, _, sketch) in zip(rows, batch, strict=True)]
    )
    keys = [
        (row.pk, desk.pk, key, connection.ops.adapt_datetimefield_value(told))
        for row, (_, told, sketch) in zip(rows, batch, strict=True)
        for key in sketches.keys_of(row, sketch)
    ]
    table = connection.ops.quote_name(SketchKey._meta.db_table)
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {table} (sketch_id, desk_id, key, told_at) VALUES (%s, %s, %s, %s)", keys
        )
    return {row.pk: story for row, (story, _, _) in zip(rows, batch, strict=True)}


def _article(desk: Desk, number: int, told: datetime) -> Article:
    text = f"Article {number}."
    return Article(
        desk=desk,
        text=text,
        headline=text,
        published_at=told,
        source=Source.PASTE,
        original_sha256=sha256(text.encode()).hexdigest(),
        original_type="text/plain",
        original_size=len(text),
    )


def _drawn(draw: random.Random) -> Iterator[tuple[int, datetime, Sketch]]:
    """Yield (story, told, sketch) without end."""
    counts = shipped().counts
    common = draw.choices(list(counts), weights=list(counts.values()), k=500_000)
    story = 0
    while True:
        story += 1
        beat = draw.randrange(BEATS)
        own = [f"name{story}x{number}" for number in range(8)]
        base = [draw.getrandbits(32) for _ in range(NUMBERS)]
        first = FIRST + MONTH * draw.random()
        for telling in range(draw.randint(1, MOST_TELLINGS)):
            words = [*draw.sample(own, 6), *(f"beat{beat}x{draw.randrange(WORDS_OF_BEAT)}" for _ in range(6))]
            words += draw.sample(common, TERMS - len(words))
            yield (
                story,
                first + timedelta(hours=telling),
                Sketch(
                    signature=tuple(
                        number if draw.random() < SHARED_PHRASES else draw.getrandbits(32) for number in base
                    ),
                    shingles=400,
                    terms={word: draw.randint(1, 4) for word in words},
                    names={word: word.title() for word in words[:9]},
                    figures=frozenset({f"{draw.randint(4, 90)} people", f"{story % 97 + 4} passengers"}),
                    days=frozenset({first.date()}),
                ),
            )


def _look_up(stories: dict[int, int], lookups: int) -> tuple[list[float], int, int]:
    """Return the milliseconds of each look-up, how many found their own story, and how many have one to find."""
    tellings: dict[int, int] = {}
    for story in stories.values():
        tellings[story] = tellings.get(story, 0) + 1
    spent: list[float] = []
    right = told = 0
    chosen = random.Random(2).sample(sorted(stories), min(lookups + 5, len(stories)))
    for number, key in enumerate(chosen):
        article = Article.objects.select_related("desk", "story").get(pk=key)
        start = time.perf_counter()
        found = placing.find_likeliest(article)
        if number >= 5:  # the first ones load the counts and the pages of the index
            spent.append(1000 * (time.perf_counter() - start))
        if tellings[stories[key]] > 1:
            told += 1
            right += found is not None and stories[found.article.pk] == stories[key]
    return spent, right, told


def _size() -> str:
    if connection.vendor != "sqlite":
        return connection.vendor
    with connection.cursor() as cursor:
        cursor.execute("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()")
        return f"SQLite, {cursor.fetchone()[0] / 2**20:,.0f} MiB on disk"


def _quantile(values: list[float], part: float) -> float:
    return sorted(values)[min(len(values) - 1, int(part * len(values)))]


if __name__ == "__main__":
    main()
