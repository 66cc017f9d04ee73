"""The figures of a story over time: one series for what is counted, one line in it for each claimant.

Figures belong to one series where a link says that they answer each other, directly or by way of other versions.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import combinations
from math import isfinite

from claims.extraction import Figure
from claims.lineage.figures.intervals import interval_of, relate
from claims.lineage.figures.measures import convert
from claims.lineage.figures.titles import Telling, titles_of
from claims.lineage.statement import Statement
from claims.lineage.values import Link, Term
from claims.lineage.words.source_names import same_source


@dataclass(frozen=True, slots=True)
class Version:
    """One article of the story. `key` is the caller's own name for it. Of its statements only `start`, `quote`,
    `figures`, `claimant`, `time` and `places` are read."""

    key: Hashable
    told_at: datetime | None
    outlet: str
    statements: Sequence[Statement]


@dataclass(frozen=True, slots=True)
class Pair:
    """The links between two versions, named by their keys."""

    earlier: Hashable
    later: Hashable
    links: Sequence[Link]


@dataclass(frozen=True, slots=True)
class Point:
    """What one version lets one claimant say.

    `version` is the place of the version in the sequence passed in, `key` its name; `claim` and `figure` are positions, as in
    `Term`. `low` and `high` are the figure's own sides in the unit of the series, None where open. `drawn_low` and
    `drawn_high` are the ends of the bar to draw: how far "about" or "more than" reach; None where nothing ends it.
    `text` is what the article writes. `others` are further figures of this claimant here that answer to the same series.
    """

    version: int
    key: Hashable
    told_at: datetime | None
    outlet: str
    claim: int
    figure: int
    low: float | None
    high: float | None
    bound: str
    drawn_low: float | None
    drawn_high: float | None
    text: str
    others: tuple[Term, ...] = ()

    @property
    def middle(self) -> float:
        """The number to put the mark at."""
        ends = [end for end in (self.low, self.high) if end is not None]
        return sum(ends) / len(ends) if ends else 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """What one claimant says over time; the article itself where `claimant` is empty. Points stand in the versions' order."""

    claimant: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """One counted thing over time. `title` is for people ("fighters killed, in 48 hours"), each of its own; `unit` that of all its points.

    `moves` says how far its figures lie apart, 0 (all the same) to 1 (from nothing). `conflicts` pairs points of different
    claimants that cannot both be true and that none of the two corrects later.
    """

    title: str
    unit: str
    kind: str
    lines: tuple[Line, ...]
    moves: float
    conflicts: tuple[tuple[Point, Point], ...]


@dataclass(frozen=True, slots=True)
class _Mention:
    version: int
    claim: int
    figure: int
    score: float = 0.0


def series(versions: Sequence[Version], pairs: Iterable[Pair]) -> list[Series]:
    """Return the figures that a story tells more than once, those that move most first.

    `versions` stand in the order of telling; `pairs` holds the links of any two of them, given or accepted, as the caller
    likes to see them. A series needs two versions, or two claimants. Links that name a version which is not
    among `versions`, or a claim or figure that it does not have, are left out.
    """
    groups = _Groups(versions)
    for pair in pairs:
        for link in pair.links:
            if not _is_of_another_place(link):
                groups.join(pair.earlier, pair.later, link)
    found = [(mentions, _series(versions, mentions)) for mentions in groups.all()]
    told = [
        (mentions, item) for mentions, item in found if len(item.lines) > 1 or len(item.lines[0].points) > 1
    ]
    titles = titles_of([[_telling(versions, mention) for mention in mentions] for mentions, _ in told])
    titled = [replace(item, title=title) for (_, item), title in zip(told, titles, strict=True)]
    return sorted(titled, key=lambda item: (-item.moves, item.title))


def _is_of_another_place(link: Link) -> bool:
    """Tell whether two sources count, one of them at a place that the other does not name ("at least 26 in Sellow alone")."""
    fields = {change.field for change in link.changes}
    narrowed = any(
        change.field == "place" and not (change.before and change.after) for change in link.changes
    )
    return narrowed and "claimant" in fields


class _Groups:
    """Figures joined by links, transitively. A figure that stands in two overlapping claims is one figure."""

    def __init__(self, versions: Sequence[Version]) -> None:
        self.versions = versions
        self.at = {version.key: number for number, version in enumerate(versions)}
        self.parents: dict[tuple[int, int, int], tuple[int, int, int]] = {}
        self.mentions: dict[tuple[int, int, int], _Mention] = {}

    def join(self, earlier: Hashable, later: Hashable, link: Link) -> None:
        """Join the figures that a link says answer each other."""
        for mine, theirs in link.figures:
            one = self._meet(earlier, link.earlier, mine, link.score)
            other = self._meet(later, link.later, theirs, link.score)
            if one is not None and other is not None:
                self.parents[self._root(one)] = self._root(other)

    def all(self) -> list[list[_Mention]]:
        """Return the joined figures, group by group, in the order of the versions and of the text."""
        groups: dict[tuple[int, int, int], list[_Mention]] = {}
        for place in sorted(self.mentions):
            groups.setdefault(self._root(place), []).append(self.mentions[place])
        return [group for group in groups.values() if len(group) > 1]

    def _meet(self, key: Hashable, claim: int, figure: int, score: float) -> tuple[int, int, int] | None:
        version = self.at.get(key)
        if version is None or not 0 <= claim < len(self.versions[version].statements):
            return None
        figures = self.versions[version].statements[claim].figures
        if not 0 <= figure < len(figures):
            return None
        place = (version, figures[figure].start, figures[figure].end)
        known = self.mentions.get(place)
        if known is None or known.score < score:
            self.mentions[place] = _Mention(version, claim, figure, score)
        self.parents.setdefault(place, place)
        return place

    def _root(self, place: tuple[int, int, int]) -> tuple[int, int, int]:
        while self.parents[place] != place:
            self.parents[place] = self.parents[self.parents[place]]
            place = self.parents[place]
        return place


def _series(versions: Sequence[Version], mentions: Sequence[_Mention]) -> Series:
    last = _telling(versions, mentions[-1]).figure
    lines = tuple(
        Line(claimant, tuple(_points(versions, group, last)))
        for claimant, group in _by_claimant(versions, mentions)
    )
    return Series("", last.unit, last.kind, lines, _moves(lines), tuple(_conflicts(versions, lines)))


def _telling(versions: Sequence[Version], mention: _Mention) -> Telling:
    statement = versions[mention.version].statements[mention.claim]
    return Telling(statement.figures[mention.figure], statement)


def _by_claimant(
    versions: Sequence[Version], mentions: Iterable[_Mention]
) -> list[tuple[str, list[_Mention]]]:
    """Group the mentions by who states them; a line bears the fullest name."""
    lines: list[tuple[str, list[_Mention]]] = []
    for mention in mentions:
        name = versions[mention.version].statements[mention.claim].claimant
        for at, (known, group) in enumerate(lines):
            if same_source(known, name):
                group.append(mention)
                lines[at] = (max(known, name, key=len), group)
                break
        else:
            lines.append((name, [mention]))
    return lines


def _points(versions: Sequence[Version], mentions: Iterable[_Mention], shown: Figure) -> Iterable[Point]:
    """Yield one point a version: the figure that is linked best, which comes first where several are."""
    by_version: dict[int, list[_Mention]] = {}
    for mention in mentions:
        by_version.setdefault(mention.version, []).append(mention)
    for at, here in sorted(by_version.items()):
        best = max(here, key=lambda mention: mention.score)
        others = tuple(Term(mention.claim, mention.figure) for mention in here if mention is not best)
        yield _point(versions[at], best, others, shown)


def _point(version: Version, mention: _Mention, others: tuple[Term, ...], shown: Figure) -> Point:
    figure = version.statements[mention.claim].figures[mention.figure]
    interval = interval_of(figure)
    ends = (figure.low, figure.high, interval.low, interval.high)
    low, high, drawn_low, drawn_high = (_in_unit(end, figure, shown) for end in ends)
    return Point(
        mention.version,
        version.key,
        version.told_at,
        version.outlet,
        mention.claim,
        mention.figure,
        low,
        high,
        figure.bound,
        drawn_low,
        drawn_high,
        figure.text,
        others,
    )


def _in_unit(value: float | None, figure: Figure, shown: Figure) -> float | None:
    if value is None or not isfinite(value):
        return None
    return convert(value, figure.kind, figure.unit, shown.unit)


def _moves(lines: Iterable[Line]) -> float:
    """Return how far the outermost marks lie apart, as a part of the larger one."""
    marks = [point.middle for line in lines for point in line.points]
    widest = max(abs(mark) for mark in marks)
    return min(1.0, (max(marks) - min(marks)) / widest) if widest else 0.0


def _conflicts(versions: Sequence[Version], lines: Sequence[Line]) -> Iterable[tuple[Point, Point]]:
    """Yield the last words of two named claimants where one value cannot fit both."""
    named = [line for line in lines if line.claimant]
    for one, other in combinations(named, 2):
        mine, theirs = one.points[-1], other.points[-1]
        figures = [
            versions[point.version].statements[point.claim].figures[point.figure] for point in (mine, theirs)
        ]
        if relate(figures[0], figures[1]) == "disjoint":
            yield mine, theirs
