"""The figures of a story over time: read from its claims and links, drawn twice (wide and narrow), and told as a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from claims import charts, selectors
from claims.charts import Chart, Mark
from claims.choices import LinkState, Status
from claims.extraction import Figure
from claims.lineage import values
from claims.lineage.figures import timeline
from claims.lineage.figures.timeline import Point, Series
from claims.lineage.statement import Statement
from claims.models import Article, Claim, Link, Story, User
from claims.wording import figure_words

NO_CLAIMANT = "No source named"
LIGHT = (
    "article_id",
    "start",
    "end",
    "quote",
    "status",
    "claimant_name",
    "figures",
    "when",
    "places",
    "worthiness",
)
OVERTAKEN = (Status.SUPERSEDED, Status.WITHDRAWN)

_OF_LINKS = ("earlier", "later", "relation", "supersedes", "score", "figures", "changes")


@dataclass(frozen=True, slots=True)
class Told:
    """A figure as one version has it from one claimant: a mark of the chart and a row of its table."""

    claim: Claim
    article: Article
    claimant: str
    text: str
    words: str

    @property
    def at(self) -> datetime:
        return self.article.told_at


@dataclass(frozen=True)
class FigureChart:
    """One counted thing over time; `conflicts` pairs what two claimants say against each other."""

    title: str
    unit: str
    marks: list[Mark]
    told: list[Told]
    conflicts: list[tuple[Told, Told]]
    moves: float

    @property
    def changes(self) -> bool:
        """Whether anything about it changed, or is in dispute."""
        return self.moves > 0 or bool(self.conflicts)

    @property
    def worthiness(self) -> float:
        """How much the claim that is most worth checking of those that tell it is, 0..1."""
        return max(one.claim.worthiness for one in self.told)

    @cached_property
    def wide(self) -> Chart | None:
        return charts.draw(self.marks, charts.WIDE, unit=self.unit)

    @cached_property
    def half(self) -> Chart | None:
        return charts.draw(self.marks, charts.HALF_WIDE, unit=self.unit)

    @cached_property
    def narrow(self) -> Chart | None:
        return charts.draw(self.marks, charts.NARROW, unit=self.unit)

    @property
    def summary(self) -> str:
        """The chart in a sentence, for who does not see it."""
        first, last = self.told[0], self.told[-1]
        return f"{self.title} over time: {first.text} at {_time(first, last)}, {last.text} at {_time(last, first)}."


def figures(user: User, story: Story, versions: Sequence[Article]) -> list[FigureChart]:
    """Return the figures that the story tells more than once, those most worth checking first, then those that move most. Two
    queries."""
    claims = _claims(user, story)
    links = selectors.links(user).exclude(state=LinkState.REJECTED).exclude(figures=[])
    links = links.filter(later__article__story=story, earlier__article__story=story)
    joined = links.select_related(None).only(*_OF_LINKS)
    found = timeline.series(_versions(versions, claims), _pairs(claims, joined))
    articles = {article.pk: article for article in versions}
    drawn = [_chart(one, claims, articles) for one in found]
    return sorted(drawn, key=lambda chart: (-chart.worthiness, -chart.moves))


def _claims(user: User, story: Story) -> dict[int, list[Claim]]:
    found: dict[int, list[Claim]] = defaultdict(list)
    claims = selectors.claims(user).standing().filter(article__story=story).select_related(None).only(*LIGHT)
    for claim in claims.order_by("article", "start", "end", "pk"):
        found[claim.article_id].append(claim)
    return found


def _versions(versions: Sequence[Article], claims: dict[int, list[Claim]]) -> list[timeline.Version]:
    return [
        timeline.Version(one.pk, one.told_at, one.outlet, [_statement(claim) for claim in claims[one.pk]])
        for one in versions
    ]


def _statement(claim: Claim) -> Statement:
    """Return as much of what the claim says as a timeline reads."""
    return Statement(
        start=claim.start,
        end=claim.end,
        quote=claim.quote,
        claimant=claim.claimant_name,
        figures=tuple(Figure(**figure) for figure in claim.figures),
        time=(claim.when or {}).get("text", ""),
        places=tuple(place["text"] for place in claim.places),
    )


def _pairs(claims: dict[int, list[Claim]], links: Iterable[Link]) -> list[timeline.Pair]:
    place = {claim.pk: (article, at) for article, own in claims.items() for at, claim in enumerate(own)}
    found: dict[tuple[int, int], list[values.Link]] = defaultdict(list)
    for link in links:
        if link.earlier_id in place and link.later_id in place:
            (earlier, mine), (later, theirs) = place[link.earlier_id], place[link.later_id]
            answers = tuple((int(one), int(other)) for one, other in link.figures)
            changes = tuple(values.Change(**change) for change in link.changes)
            found[earlier, later].append(
                values.Link(mine, theirs, link.relation, link.supersedes, link.score, changes, answers, "")
            )
    return [timeline.Pair(earlier, later, own) for (earlier, later), own in found.items()]


def _chart(series: Series, claims: dict[int, list[Claim]], articles: dict[int, Article]) -> FigureChart:
    told = {
        id(point): _told(point, line.claimant, claims, articles)
        for line in series.lines
        for point in line.points
    }
    marks = [_mark(point, told[id(point)]) for line in series.lines for point in line.points]
    in_order = sorted(told.values(), key=lambda one: (one.at, one.claim.start))
    return FigureChart(
        series.title[:1].upper() + series.title[1:],
        series.unit,
        marks,
        in_order,
        [(told[id(one)], told[id(other)]) for one, other in series.conflicts],
        series.moves,
    )


def _told(point: Point, claimant: str, claims: dict[int, list[Claim]], articles: dict[int, Article]) -> Told:
    article = articles[int(str(point.key))]
    linked = claims[article.pk][point.claim]
    figure = linked.figures[point.figure]
    claim = _decided(figure, claims[article.pk]) or linked
    return Told(claim, article, claimant or NO_CLAIMANT, point.text, figure_words(figure))


def _decided(figure: dict[str, Any], claims: Iterable[Claim]) -> Claim | None:
    """Return the shortest claim with a verdict that has the figure at its place: of claims inside each other the one that says least beside
    it tells how it stands ("killing 13" of "The storm felled trees, killing 13")."""
    place = figure["start"], figure["end"]
    having = [
        claim
        for claim in claims
        if claim.status != Status.UNREVIEWED
        and any((one["start"], one["end"]) == place for one in claim.figures)
    ]
    return min(having, key=lambda claim: claim.end - claim.start, default=None)


def _mark(point: Point, told: Told) -> Mark:
    return Mark(
        told.at,
        told.claimant,
        point.low,
        point.high,
        point.bound,
        point.text,
        point.drawn_low,
        point.drawn_high,
        overtaken=told.claim.status in OVERTAKEN,
        of=told,
    )


def _time(one: Told, other: Told) -> str:
    return f"{one.at:%H:%M}" if one.at.date() == other.at.date() else f"{one.at.day} {one.at:%B, %H:%M}"
