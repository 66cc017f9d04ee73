"""Conditional writes: no change to a claim or an article without the ETag of what the person saw (RFC 9110, 6585)."""

from __future__ import annotations

from typing import Any

from django.utils.http import parse_etags
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api.serializers.articles import ArticleOut
from claims.api.stopped import Stopped
from claims.models import Article, Claim, Link, SumCheck
from claims.services.link_moves import StaleLink
from claims.services.sums import StaleSum
from claims.services.verdicts import StaleClaim

MISSING = "Send an If-Match header with the ETag of the {noun} as you read it. (* is not enough: it names no version.)"
UNREADABLE = "The If-Match header {sent!r} holds no entity tag. Send the {noun}'s ETag as it was answered, with its quotation marks."
STALE_ARTICLE = (
    "Somebody changed this article's details after you read them. Look at `current`, then save again."
)


def etag_of(thing: Article | Claim | Link | SumCheck) -> str:
    """Return the strong entity tag of this version."""
    return (
        thing.etag if isinstance(thing, Claim | Link | SumCheck) else f'"article-{thing.pk}-v{thing.version}"'
    )


def check_claim(request: Request, claim: Claim) -> int:
    """Return the version that the person saw. Raises Stopped (428) without one, StaleClaim when it is not the claim's."""
    if etag_of(claim) not in _seen(request, "claim"):
        raise StaleClaim(claim)
    return claim.version


def check_link(request: Request, link: Link) -> str:
    """Return what the person saw of the link and its claims. Raises Stopped (428) without it, StaleLink when it changed."""
    if etag_of(link) not in _seen(request, "link"):
        raise StaleLink(link)
    return link.stamp


def check_sum(request: Request, found: SumCheck) -> int:
    """Return the version that the person saw. Raises Stopped (428) without one, StaleSum when it is not the sum's."""
    if etag_of(found) not in _seen(request, "sum"):
        raise StaleSum(found)
    return found.version


def check_article(request: Request, article: Article) -> int:
    """Return the version that the person saw. Raises Stopped: 428 without one, 412 when it is not the article's."""
    if etag_of(article) not in _seen(request, "article"):
        raise stale_article(article)
    return article.version


def stale_article(article: Article) -> Stopped:
    """The problem of a write to details that somebody else changed first; it shows what stands now."""
    return Stopped(
        "stale", STALE_ARTICLE, headers={"ETag": etag_of(article)}, current=ArticleOut(article).data
    )


def tagged(
    thing: Article | Claim | Link | SumCheck, data: Any, *, status: int = 200, location: str = ""
) -> Response:
    """Answer with `data` and the ETag of `thing`; `location` is the address of what was made."""
    headers = {"ETag": etag_of(thing)}
    if location:
        headers["Location"] = location
    return Response(data, status=status, headers=headers)


def _seen(request: Request, noun: str) -> list[str]:
    """Return the tags that were sent. One that a proxy weakened (nginx does where it compresses) still names one version."""
    sent = request.headers.get("If-Match", "")
    tags = [tag.removeprefix("W/") for tag in parse_etags(sent) if tag != "*"]
    if not tags:
        said = UNREADABLE if sent.strip(" *") else MISSING
        raise Stopped("precondition_required", said.format(noun=noun, sent=sent[:100]))
    return tags
