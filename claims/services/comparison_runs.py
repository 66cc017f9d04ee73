"""Comparing an article with the other versions of its story: take the lease, place it, align its claims with theirs, and
write links, sums and the end of the job with its event in one transaction."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf
from typing import Any

from claims.choices import JobState, Relation, Verb
from claims.lineage.values import Sum
from claims.lineage.version import COMPARER_VERSION
from claims.models import Article, Claim, Comparison, Run, Story
from claims.services import comparisons, found_links, found_sums, jobs, placing, versions
from claims.services.events import record, writing
from claims.services.found_links import Found
from claims.services.leases import Heartbeat
from claims.services.versions import Figure, Version
from claims.telling_order import places

PLACED, READ, COMPARED = 0.05, 0.1, 0.9  # how far the job is after each step
# Seconds: telling how far it is costs a write, so a story of many short versions does not tell it after each.
SHOWN_EVERY = 1.0
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
    article = Article.objects.select_related("desk", "story").defer("text").get(pk=comparison.article_id)
    heartbeat.show(READ, "Reading its claims")
    story = versions.others_of(article)
    left = versions.left_to(article, story)
    own, *others = versions.read_all([article, *(other for other in story if other.pk not in left)])
    others = [other for other in others if other.claims]
    place = places([article, *story])
    found = dict(_answered(own, others, place, heartbeat))
    told = sorted([own, *others], key=lambda version: -place[version.article.pk])
    result = Result(own, others, found, left, versions.sums_of(own))
    if not left and article.story is not None:
        result.across = _across(article.story, told, own, found)
    heartbeat.show(COMPARED, f"Storing what {len(others)} {_noun(others)} gave")
    with writing():
        _store(comparison, result)


@dataclass(frozen=True, slots=True)
class Across:
    """The sums across a story, whose terms name `claims`, and which figures were known to have a later answer."""

    claims: list[Claim]
    sums: list[Sum]
    answered: set[tuple[Figure, Figure]]


@dataclass(slots=True)
class Result:
    """What a comparison found with the `others` that were read; those `left` will be compared by their own comparison.

    `across` is None where the sums across the story are left to that one too, or to whichever ends last.
    """

    own: Version
    others: list[Version]
    found: dict[int, list[Found]]
    left: set[int]
    sums: list[Sum]
    across: Across | None = None


def _across(story: Story, told: list[Version], own: Version, found: dict[int, list[Found]]) -> Across:
    """Add up the newest figures of the story, by the links that are found here and those known between the other versions."""
    told = [versions.without_superseded(version) for version in told]
    links = [one for links in found.values() for one in links if one.link.relation != Relation.CONFLICTS]
    answered = {
        ((one.earlier.pk, mine), (one.later.pk, theirs)) for one in links for mine, theirs in one.link.figures
    } | found_sums.answered_figures(story, besides=own.article)
    claims = [claim for version in told for claim in version.claims]
    return Across(claims, versions.story_sums_of(told, answered), answered)


def _answered(
    own: Version, others: list[Version], place: dict[int, int], heartbeat: Heartbeat
) -> Iterator[tuple[int, list[Found]]]:
    """Yield how the claims of each other version answer, by the number of its article, and show how far it is now and then."""
    shown = -inf
    for done, other in enumerate(others):
        if time.monotonic() - shown >= SHOWN_EVERY:
            part = READ + (COMPARED - READ) * done / len(others)
            heartbeat.show(part, f"Compared with {done} of {len(others)} {_noun(others)}")
            shown = time.monotonic()
        yield other.article.pk, list(_answers(own, other, place))


def _answers(own: Version, other: Version, place: dict[int, int]) -> Iterator[Found]:
    is_later = place[other.article.pk] < place[own.article.pk]
    earlier, later = (other, own) if is_later else (own, other)
    given: Counter[int] = Counter()
    for link in sorted(versions.answers(earlier, later).links, key=lambda one: -one.score):
        given[link.later] += 1
        if given[link.later] <= MAX_ANSWERS:
            yield Found(earlier.claims[link.earlier], later.claims[link.later], link)


def _store(comparison: Comparison, result: Result) -> None:
    """Write what still holds. Whatever changed meanwhile is left as it is, and the article is compared once more."""
    article = result.own.article
    changed = versions.changed([result.own, *result.others])
    moved = article.pk in changed
    after: dict[str, Any] = {"comparison": comparison.pk, "comparer": COMPARER_VERSION}
    jobs.finish(
        comparison,
        comparer_version=COMPARER_VERSION,
        pairs_compared=len(result.others),
        links_found=sum(len(links) for links in result.found.values()),
    )
    if not moved:
        after |= _stored(comparison, result, changed)
    record(
        Verb.COMPARISON_DONE, desk=article.desk, actor=None, article=article, story=article.story, after=after
    )
    again = Comparison.objects.filter(pk=comparison.pk, again=True).exists()
    if changed or again or _misses_sums(article.story, after):
        comparisons.ask(article)


def _stored(comparison: Comparison, result: Result, changed: set[int]) -> dict[str, Any]:
    """Write links and sums, and return them as the history keeps them."""
    article = result.own.article
    kept = [one for other, links in result.found.items() if other not in changed for one in links]
    after: dict[str, Any] = {
        "versions": sorted(result.found.keys() - changed),
        "links": found_links.store_links(comparison, article, kept, besides=changed | result.left),
        "sums": found_sums.store_sums(comparison, article, result.own.claims, result.sums),
    }
    across = result.across
    if across is not None and article.story is not None and not changed and not _has_newer(result):
        after["story_sums"] = found_sums.store_story_sums(
            comparison, article.story, across.claims, across.sums, known=across.answered
        )
    return after


def _has_newer(result: Result) -> bool:
    """Tell whether a version with claims came into the story since it was read: its comparison knows of sums that this one misses."""
    read = {version.article.pk for version in (result.own, *result.others)}
    story = Claim.objects.standing().filter(article__story=result.own.article.story)
    return story.exclude(article__in=read).exists()


def _misses_sums(story: Story | None, after: dict[str, Any]) -> bool:
    """Tell whether this was the last comparison of the story to end and did not look for the sums across it.

    It left them to one that ended before it, and so without the links that were found here.
    """
    if story is None or "story_sums" in after:
        return False
    return not Comparison.objects.active().filter(article__story=story).exists()


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
            _leave_sums_to_another(comparison)
    return failed


def _leave_sums_to_another(failed: Comparison) -> None:
    """Have another version of the story compared again where it ended while this one ran, and left the story's sums to it."""
    story = failed.article.story
    if story is None or Comparison.objects.active().filter(article__story=story).exists():
        return
    ended = Comparison.objects.filter(article__story=story, state=JobState.DONE)
    left = ended.exclude(article=failed.article).filter(finished_at__gte=failed.created_at)
    if (last := left.order_by("-finished_at").first()) is not None:
        comparisons.ask(last.article)


TRADE = jobs.Trade(
    rows=Comparison.objects.all,
    work=_compare,
    fail=_fail,
    broken="The versions could not be compared",
    died="The worker stopped three times while it compared this article with the other versions of its story. Try again.",
)
