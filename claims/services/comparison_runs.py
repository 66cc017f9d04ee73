"""Comparing an article with the other versions of its story: take the lease, place it, align its claims with theirs, and
write links, sums and the end of the job with its event in one transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from claims.choices import Verb
from claims.lineage.values import Sum
from claims.lineage.version import COMPARER_VERSION
from claims.models import Article, Comparison, Run
from claims.services import comparisons, found_links, jobs, placing, versions
from claims.services.events import record, writing
from claims.services.found_links import Found
from claims.services.leases import Heartbeat
from claims.services.versions import Version
from claims.telling_order import places

PLACED, READ, COMPARED = 0.05, 0.1, 0.9  # how far the job is after each step
# A claim answers a few claims of another version (a sentence that was split); in a table of alike lines, it would answer all.
MAX_ANSWERS = 6


def perform(*, comparison_id: int) -> None:
    """Do this comparison if it is due; one that is over, taken or gone is a quiet return."""
    jobs.perform(TRADE, comparison_id)


def drain(*, seconds: float = jobs.DRAIN_SECONDS, reading_first: bool = False) -> int:
    """Do due comparisons straight from the database for up to `seconds`; returns how many.

    With `reading_first` it ends as soon as an extraction is due: people wait for claims before they wait for links. In a
    long import extractions are due all the time, so a comparison that waited for WAITS_AT_MOST goes all the same.
    """
    return jobs.drain(TRADE, seconds=seconds, stands_back=lambda: reading_first and _reading_waits())


def bury_exhausted() -> int:
    """Fail the comparisons whose third worker died; returns how many."""
    return jobs.bury_exhausted(TRADE)


def _reading_waits() -> bool:
    return Run.objects.due().exists() and not Comparison.objects.overdue().exists()


def _compare(comparison: Comparison, heartbeat: Heartbeat) -> None:
    heartbeat.show(PLACED, "Looking for its story")
    placing.place(comparison.article)
    article = Article.objects.select_related("desk", "story").get(pk=comparison.article_id)
    heartbeat.show(READ, "Reading its claims")
    own = versions.read(article)
    story = versions.others_of(article)
    others = list(_read_others(story, heartbeat))
    place = places([article, *story])
    found = {other.article.pk: list(_answers(own, other, place)) for other in others}
    sums = versions.sums_of(own)
    heartbeat.show(COMPARED, f"Storing what {len(others)} {_noun(others)} gave")
    with writing():
        _store(comparison, own, others, found, sums)


def _read_others(story: list[Article], heartbeat: Heartbeat) -> Iterator[Version]:
    others = [other for other in story if other.claims.standing().exists()]
    for done, other in enumerate(others):
        part = READ + (COMPARED - READ) * done / len(others)
        heartbeat.show(part, f"Compared with {done} of {len(others)} {_noun(others)}")
        yield versions.read(other)


def _answers(own: Version, other: Version, place: dict[int, int]) -> Iterator[Found]:
    is_later = place[other.article.pk] < place[own.article.pk]
    earlier, later = (other, own) if is_later else (own, other)
    given: Counter[int] = Counter()
    for link in sorted(versions.answers(earlier, later).links, key=lambda one: -one.score):
        given[link.later] += 1
        if given[link.later] <= MAX_ANSWERS:
            yield Found(earlier.claims[link.earlier], later.claims[link.later], link)


def _store(
    comparison: Comparison,
    own: Version,
    others: list[Version],
    found: dict[int, list[Found]],
    sums: list[Sum],
) -> None:
    """Write what still holds. Whatever changed meanwhile is left as it is, and the article is compared once more."""
    article = own.article
    changed = {other.article.pk for other in others if not versions.is_current(other)}
    kept = [one for other, links in found.items() if other not in changed for one in links]
    after: dict[str, Any] = {"comparison": comparison.pk, "comparer": COMPARER_VERSION}
    moved = not versions.is_current(own)
    jobs.finish(
        comparison,
        comparer_version=COMPARER_VERSION,
        pairs_compared=len(others),
        links_found=sum(len(links) for links in found.values()),
    )
    if not moved:
        after["versions"] = sorted(found.keys() - changed)
        after["links"] = found_links.store_links(comparison, article, kept, besides=changed)
        after["sums"] = found_links.store_sums(comparison, article, own.claims, sums)
    record(
        Verb.COMPARISON_DONE, desk=article.desk, actor=None, article=article, story=article.story, after=after
    )
    if moved or changed or Comparison.objects.filter(pk=comparison.pk, again=True).exists():
        comparisons.ask(article)


def _noun(others: list[Any]) -> str:
    return "version" if len(others) == 1 else "versions"


def _fail(comparison: Comparison, reason: str) -> int:
    with writing():
        failed = jobs.abandon(comparison, reason)
        if failed:
            article = comparison.article
            after = {"comparison": comparison.pk}
            record(
                Verb.COMPARISON_FAILED,
                desk=article.desk,
                actor=None,
                article=article,
                story=article.story,
                after=after,
                reason=reason,
            )
    return failed


TRADE = jobs.Trade(
    rows=Comparison.objects.all,
    work=_compare,
    fail=_fail,
    broken="The versions could not be compared",
    died="The worker stopped three times while it compared this article with the other versions of its story. Try again.",
)
