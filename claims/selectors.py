"""Reading: everything a page, the API or a report shows goes through `visible_to(user)`."""

from __future__ import annotations

import json

from django.db.models import Count, F, Q

from claims.choices import Status, Verb
from claims.models import (
    Article,
    Claim,
    Comparison,
    Desk,
    Event,
    Evidence,
    Link,
    Report,
    Run,
    Story,
    SumCheck,
    User,
)
from claims.models.article import ArticleQuerySet
from claims.models.claim import ClaimQuerySet
from claims.models.comparison import ComparisonQuerySet
from claims.models.desk import DeskQuerySet
from claims.models.event import EventQuerySet
from claims.models.evidence import EvidenceQuerySet
from claims.models.link import LinkQuerySet
from claims.models.report import ReportQuerySet
from claims.models.run import RunQuerySet
from claims.models.story import StoryQuerySet
from claims.models.sumcheck import SumCheckQuerySet

# SQLite refuses a query of a thousand conditions, and a pattern of 50,000 bytes.
MAX_WORDS = 20
MAX_QUERY = 300


def desks(user: User) -> DeskQuerySet:
    return Desk.objects.visible_to(user)


def stories(user: User) -> StoryQuerySet:
    return Story.objects.visible_to(user).select_related("desk")


def articles(user: User) -> ArticleQuerySet:
    return Article.objects.visible_to(user).select_related("desk", "story")


def runs(user: User) -> RunQuerySet:
    return Run.objects.visible_to(user).select_related("article__desk")


def claims(user: User) -> ClaimQuerySet:
    return Claim.objects.visible_to(user).select_related(
        "article__desk", "article__story", "superseded_by__article", "decided_by"
    )


def evidence(user: User) -> EvidenceQuerySet:
    return Evidence.objects.visible_to(user).select_related("claim__article__desk", "added_by")


def links(user: User) -> LinkQuerySet:
    """Return the links that say something today, with both claims, their articles and who decided."""
    return all_links(user).standing()


def all_links(user: User) -> LinkQuerySet:
    """Return the links that are gone or quiet too."""
    links = Link.objects.visible_to(user).with_doubts()
    return links.select_related(
        "earlier__article", "earlier__decided_by", "later__article__desk", "decided_by", "differs_by"
    )


def sums(user: User) -> SumCheckQuerySet:
    """Return the sums that say something today, with their totals and who dismissed their flags."""
    return all_sums(user).standing()


def all_sums(user: User) -> SumCheckQuerySet:
    """Return the sums that are gone too."""
    return SumCheck.objects.visible_to(user).select_related("article__desk", "total__article", "dismissed_by")


def comparisons(user: User) -> ComparisonQuerySet:
    return Comparison.objects.visible_to(user).select_related("article__desk")


def events(user: User) -> EventQuerySet:
    return Event.objects.visible_to(user).select_related("actor")


def reports(user: User) -> ReportQuerySet:
    return Report.objects.visible_to(user).select_related("desk", "article", "story", "requested_by")


def history_of(claim: Claim) -> list[Event]:
    """Return the claim's events in order: the runs that found, renewed or withdrew it, and all that touched it. One query."""
    own = Q(claim_id=claim.pk) | Q(article_id=claim.article_id, verb=Verb.RUN_DONE)
    events = Event.objects.filter(own).select_related("actor").order_by("number")
    return [event for event in events if event.claim_id is not None or _names(event, claim)]


def _names(event: Event, claim: Claim) -> bool:
    return any(found["id"] == claim.pk for found in json.loads(event.body)["after"].get("claims", ()))


def counts(claims: ClaimQuerySet) -> dict[str, int]:
    """Return status -> number of claims, with a zero for a status that none has. One query."""
    found = dict(claims.order_by().values_list("status").annotate(Count("pk")))
    return {status.value: found.get(status.value, 0) for status in Status}


def evidence_of_story(claim: Claim) -> list[Evidence]:
    """Return the evidence that the claim's story (or article, without a story) used before, newest first, each source once."""
    return [piece for _, piece in numbered_evidence(claim)]


def numbered_evidence(claim: Claim) -> list[tuple[int, Evidence]]:
    """Return what `evidence_of_story` does, each with a number from 1 that it keeps while this claim uses it and gives it up."""
    article = claim.article
    pieces = (
        Evidence.objects.standing()
        .exclude(claim=claim)
        .select_related("claim", "added_by")
        .order_by("-created_at")
    )
    if article.story_id:
        pieces = pieces.filter(claim__article__story_id=article.story_id)
    else:
        pieces = pieces.filter(claim__article_id=article.pk)
    own = {(one.url, one.citation, one.passage) for one in claim.evidence.standing()}
    sources = {(one.url, one.citation, one.passage): one for one in list(pieces[:200])[::-1]}
    numbered = enumerate(list(sources.items())[::-1], start=1)
    return [(number, one) for number, (source, one) in numbered if source not in own]


def superseding_candidates(claim: Claim, query: str = "", *, limit: int = 20) -> list[Claim]:
    """Return the claims of the story that could supersede this one, later versions first, filtered by words of `query`."""
    article = claim.article
    others = Claim.objects.standing().exclude(pk=claim.pk).filter(article__desk_id=article.desk_id)
    others = (
        others.filter(article__story_id=article.story_id)
        if article.story_id
        else others.filter(article=article)
    )
    for word in query[:MAX_QUERY].split()[:MAX_WORDS]:
        others = others.filter(
            Q(quote__icontains=word) | Q(claimant_name__icontains=word) | Q(article__outlet__icontains=word)
        )
    order = (F("article__published_at").desc(nulls_last=True), "-article__created_at", "start")
    return list(others.select_related("article").order_by(*order)[:limit])
