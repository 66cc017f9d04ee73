"""A desk as it stood after one event, folded from its history and from nothing else.

A report must come out the same when it is made again after the claims moved on. So it takes no status, figure or headline
from today's tables: all of them are in the events.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from claims import history
from claims.choices import PlacedBy, Verb
from claims.models import Event
from claims.workflow import Refusal

Body = Mapping[str, Any]
CHUNK = 500
SHOW_EVERY = 5_000
PLACINGS = (Verb.ARTICLE_PLACED, Verb.ARTICLE_MOVED, Verb.ARTICLE_KEPT)


@dataclass(slots=True)
class Chronicle:
    """What a desk's events up to a number say about it (or those of all desks, to prove them).

    Keys are the numbers of stories, articles and claims; `members` maps desk and account to a role, `files` the reports
    that were made to the SHA-256 of their file, `merged` a story to the one that it went into, `weights` a desk to the version and the weights of worthiness it uses,
    `links` the links between claims to how they stand, `meant` those whose verdicts a person said are meant to differ, `sums` an article to the sums that its last comparison found,
    `story_sums` a story to those across its articles, `dismissed` the sums of which a person dismissed the flag, and
    `overtaken` a report to its claims that were superseded since, each with the event that did it, `stopped` to its articles
    that their agency stopped since, likewise.
    """

    desk: str = ""
    members: dict[tuple[int, int], str] = field(default_factory=dict)
    files: dict[int, str] = field(default_factory=dict)
    weights: dict[int, tuple[int, Mapping[str, float]]] = field(default_factory=dict)
    stories: dict[int, str] = field(default_factory=dict)
    merged: dict[int, int] = field(default_factory=dict)
    articles: dict[int, dict[str, Any]] = field(default_factory=dict)
    claims: dict[int, history.State] = field(default_factory=dict)
    links: dict[int, history.State] = field(default_factory=dict)
    meant: dict[int, history.State] = field(default_factory=dict)
    sums: dict[int, list[Mapping[str, Any]]] = field(default_factory=dict)
    story_sums: dict[int, list[Mapping[str, Any]]] = field(default_factory=dict)
    dismissed: dict[str, history.State] = field(default_factory=dict)
    overtaken: dict[int, dict[int, int]] = field(default_factory=dict)
    stopped: dict[int, dict[int, int]] = field(default_factory=dict)

    def watch(self, bodies: Iterable[Body]) -> Iterator[Body]:
        """Pass the bodies on, keeping what they say about desk, stories and articles."""
        for body in bodies:
            self._keep(body)
            yield body

    def _keep(self, body: Body) -> None:
        history.fold_links(self.links, body)
        history.fold_differences(self.meant, body)
        history.fold_sums(self.dismissed, body)
        history.fold_overtaken(self.overtaken, body)
        history.fold_stopped(self.stopped, body)
        self._keep_desk(body)
        self._keep_story(body)
        self._keep_article(body)

    def _keep_desk(self, body: Body) -> None:
        verb, after = body["verb"], body["after"]
        if verb == Verb.DESK_CREATED:
            self.desk = after.get("name", "")
        elif verb in (Verb.MEMBER_ADDED, Verb.MEMBER_CHANGED):
            self.members[body["desk"], after.get("user")] = after.get("role", "")
        elif verb == Verb.MEMBER_REMOVED:
            self.members.pop((body["desk"], body["before"].get("user")), None)
        elif verb == Verb.WEIGHTS_CHANGED:
            self.weights[body["desk"]] = after.get("version", 0), after.get("weights", {})
        elif verb == Verb.REPORT_DONE:
            self.files[body["report"]] = after.get("file_sha256", "")

    def _keep_story(self, body: Body) -> None:
        verb, after = body["verb"], body["after"]
        if verb in (Verb.STORY_CREATED, Verb.STORY_RENAMED):
            self.stories[body["story"]] = after.get("title", "")
        elif verb == Verb.STORY_MERGED:
            self.merged[body["story"]] = after.get("merged_into", 0)
        elif verb == Verb.STORY_SPLIT:
            self.merged.pop(body["story"], None)

    def _keep_article(self, body: Body) -> None:
        verb, after = body["verb"], body["after"]
        if verb == Verb.ARTICLE_ADDED:
            chosen = PlacedBy.PERSON if after.get("story") else PlacedBy.NOBODY
            self.articles[body["article"]] = {"placed_by": chosen.value, **after, "added_at": body["at"]}
        elif verb in (Verb.ARTICLE_EDITED, Verb.ARTICLE_REORDERED, Verb.ARTICLE_STATUS):
            by = {"placed_by": PlacedBy.PERSON.value} if "story" in after else {}
            self.articles.setdefault(body["article"], {}).update({**by, **after})
        elif verb in PLACINGS:
            place = {name: after[name] for name in ("story", "placed_by") if name in after}
            self.articles.setdefault(body["article"], {}).update(place)
        elif verb == Verb.COMPARISON_DONE and "sums" in after:
            self.sums[body["article"]] = after["sums"]
            self._keep_story_sums(body)

    def _keep_story_sums(self, body: Body) -> None:
        """A sum stands in one story: found again in the one that its own was merged into, it is there."""
        found = body["after"].get("story_sums")
        if found is None:
            return
        for story, sums in self.story_sums.items():
            self.story_sums[story] = [one for one in sums if one not in found]
        self.story_sums[body["story"]] = found


def read(desk: int, *, as_of: int, show: Callable[[int, int], None]) -> Chronicle:
    """Fold the desk's events with numbers up to `as_of`. `show` hears how many of how many are read. Two queries."""
    events = Event.objects.filter(desk_id=desk, number__lte=as_of)
    chronicle = Chronicle()
    bodies = _parsed(events.order_by("number").values_list("body", flat=True).iterator(chunk_size=CHUNK))
    chronicle.claims = history.fold(chronicle.watch(_counted(bodies, events.count(), show)))
    return chronicle


def head_at(as_of: int) -> tuple[str, str]:
    """Return the hash and the time (ISO, empty for 0) of event `as_of`. Raises Refusal when there is no such event."""
    if as_of == 0:
        return history.GENESIS, ""
    event = Event.objects.filter(number=as_of).values_list("hash", "body").first()
    if event is None:
        raise Refusal(f"There is no event {as_of} in the history.", field="as_of", code="as_of")
    return event[0], json.loads(event[1])["at"]


def events_by_number(numbers: Iterable[int]) -> dict[int, tuple[Body, str]]:
    """Return number -> body and hash of these events, a query for every 500."""
    wanted, found = sorted(set(numbers)), {}
    for at in range(0, len(wanted), CHUNK):
        rows = Event.objects.filter(number__in=wanted[at : at + CHUNK]).values_list("number", "body", "hash")
        found.update({number: (json.loads(body), hashed) for number, body, hashed in rows})
    return found


def _parsed(bodies: Iterable[str]) -> Iterator[Body]:
    return (json.loads(body) for body in bodies)


def _counted(bodies: Iterable[Body], total: int, show: Callable[[int, int], None]) -> Iterator[Body]:
    for count, body in enumerate(bodies, start=1):
        if count % SHOW_EVERY == 0 or count == total:
            show(count, total)
        yield body
