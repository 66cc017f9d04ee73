"""What superseding a claim leaves behind: claims that still state it, and reports that went out with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q

from claims.choices import SAME, JobState, LinkState, Status
from claims.models import Article, Claim, EventHead, Link, Report
from claims.reports.coverage import Made, stating
from claims.reports.scope import Filters, Scope
from claims.sentences import shorten

OVERTAKEN = (Status.SUPERSEDED, Status.WITHDRAWN)
CHUNK = 500
# SQLite takes no expression deeper than a thousand.
SPANS = 200


@dataclass(frozen=True, slots=True)
class Ripple:
    """What the event `event` does to a claim's surroundings.

    `claims` still state it. `stale` are the reports that went out with it before, `fresh` those that are
    right again because it is neither superseded nor withdrawn any more. All are numbers.
    """

    event: int | None
    claims: tuple[int, ...] = ()
    stale: tuple[int, ...] = ()
    fresh: tuple[int, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Return it as the history keeps it."""
        return {
            name: list(value) if isinstance(value, tuple) else value for name, value in asdict(self).items()
        }


def still_stated(claim: Claim) -> list[Claim]:
    """Return the claims that say the same and stand: neither superseded nor withdrawn.

    They are found through links (repeats, rewords; not rejected ones), from claim to claim; a longer claim around one of them, or around
    this one, says it too ("The storm felled trees, killing 13"). They are told in the order of their articles. The claim that supersedes this
    one is not among them.
    """
    return _still_stated(claim, claim.superseded_by_id)


def _still_stated(claim: Claim, superseded_by: int | None) -> list[Claim]:
    known, fresh = {claim.pk}, {claim.pk}
    while fresh:
        fresh = _answered(fresh) - known
        known |= fresh
    others = (known | _around(known)) - {claim.pk, superseded_by}
    found = Claim.objects.filter(pk__in=others).exclude(status__in=OVERTAKEN).select_related("article__story")
    return sorted(found, key=lambda one: (one.article.told_at, one.pk))


def spread(
    claim: Claim, status: str, *, superseded_by: int | None = None, since: int | None = None
) -> Ripple | None:
    """Return what a change of the claim to `status` does around it, or None. Call it inside `writing()`, before the event.

    `superseded_by` is the claim that will supersede it. `since` is the event that superseded it, where an undo brings an earlier supersession back; None: the event to come.
    """
    if status != Status.SUPERSEDED and (status in OVERTAKEN or claim.status not in OVERTAKEN):
        return None
    marked = {report.pk: _event_of(report, claim) for report in overtaken_by(claim)}
    if status != Status.SUPERSEDED:
        return Ripple(event=None, fresh=tuple(sorted(marked))) if marked else None
    event = since or EventHead.objects.get(pk=1).number + 1
    stale = stating(claim, made_before(claim.article, event)) - {
        pk for pk, number in marked.items() if number <= event
    }
    return Ripple(
        event=event,
        claims=tuple(one.pk for one in _still_stated(claim, superseded_by)),
        stale=tuple(sorted(stale)),
        fresh=tuple(sorted(pk for pk, number in marked.items() if number > event and pk not in stale)),
    )


def mark(claim: Claim, ripple: Ripple) -> None:
    """Write the ripple to its reports, in the transaction of its event."""
    reports = list(Report.objects.filter(pk__in=[*ripple.stale, *ripple.fresh]))
    for report in reports:
        report.overtaken = marked(report.overtaken, "claim", claim.pk, report.pk, ripple)
    restate(reports)


def marked(
    entries: list[dict[str, int]], name: str, key: int, report: int, ripple: Ripple
) -> list[dict[str, int]]:
    """Return what made the report stale, with or without the claim or article `key`, the earliest event first."""
    kept = [one for one in entries if one[name] != key]
    if ripple.event is not None and report in ripple.stale:
        kept.append({name: key, "event": ripple.event})
    return sorted(kept, key=lambda one: (one["event"], one[name]))


def restate(reports: list[Report]) -> None:
    """Write since when and why the reports are stale, by what is marked in them. One query for what each kind names."""
    overtaken = {report.overtaken[0]["claim"] for report in reports if report.overtaken}
    stopped = {report.stopped[0]["article"] for report in reports if report.stopped}
    quotes = dict(Claim.objects.filter(pk__in=overtaken).values_list("pk", "quote"))
    articles = Article.objects.defer("text").in_bulk(stopped) if stopped else {}
    for report in reports:
        events = [one["event"] for one in (*report.overtaken, *report.stopped)]
        report.stale_event = min(events, default=None)
        told = (_reason(report.overtaken, quotes), _why_stopped(report.stopped, articles))
        report.stale_reason = " ".join(filter(None, told))
    changed = ["overtaken", "stopped", "stale_event", "stale_reason"]
    Report.objects.bulk_update(reports, changed, batch_size=CHUNK)


def _answered(claims: Iterable[int]) -> set[int]:
    ends = list(claims)
    links = Link.objects.standing().filter(relation__in=SAME).exclude(state=LinkState.REJECTED)
    pairs = links.filter(Q(earlier__in=ends) | Q(later__in=ends)).values_list("earlier", "later")
    return {end for pair in pairs for end in pair}


def _around(claims: Iterable[int]) -> set[int]:
    """Return the claims that hold one of these within them."""
    spans = list(Claim.objects.filter(pk__in=claims).values_list("article", "start", "end"))
    found: set[int] = set()
    for first in range(0, len(spans), SPANS):
        holds = [
            Q(article=article, start__lte=start, end__gte=end)
            for article, start, end in spans[first : first + SPANS]
        ]
        found.update(Claim.objects.filter(reduce(or_, holds)).values_list("pk", flat=True))
    return found


def overtaken_by(claim: Claim) -> list[Report]:
    """Return the reports that are stale because of this claim, the last asked for first."""
    stale = Report.objects.stale().filter(desk_id=claim.article.desk_id)
    return [report for report in stale if any(one["claim"] == claim.pk for one in report.overtaken)]


def _event_of(report: Report, claim: Claim) -> int:
    return int(next(one["event"] for one in report.overtaken if one["claim"] == claim.pk))


def made_before(article: Article, event: int) -> list[Made]:
    """Return the reports that could state claims of the article: those still being made too, for they tell of the same moment."""
    reports = Report.objects.filter(desk_id=article.desk_id, as_of__lt=event)
    reports = reports.filter(Q(article=None) | Q(article_id=article.pk)).exclude(state=JobState.FAILED)
    return [
        Made(
            report.pk,
            Scope(report.desk_id, report.article_id, report.story_id, Filters.parse(report.filters)),
            report.as_of,
        )
        for report in reports
    ]


def _reason(overtaken: list[dict[str, int]], quotes: Mapping[int, str]) -> str:
    if not overtaken:
        return ""
    first = f"“{shorten(quotes[overtaken[0]['claim']])}”"
    if len(overtaken) == 1:
        return f"It states {first}, which was superseded since."
    return f"It states {len(overtaken)} claims that were superseded since, the first of them {first}."


def _why_stopped(stopped: list[dict[str, int]], articles: Mapping[int, Article]) -> str:
    if not stopped:
        return ""
    first = articles[stopped[0]["article"]]
    told = f"“{shorten(first.headline)}”, which {first.stopped_by} {first.pub_status} since"
    if len(stopped) == 1:
        return f"It states claims of {told}."
    return (
        f"It states claims of {len(stopped)} articles that were taken back since, the first of them {told}."
    )
