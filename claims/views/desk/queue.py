"""The queue: claims across the desk."""

from __future__ import annotations

from typing import Any, cast

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.views.decorators.http import require_GET

from claims import overviews, selectors
from claims.choices import Status
from claims.filters import DEFAULT_ORDER, ClaimFilter, order_claims
from claims.models import Claim
from claims.models.claim import ClaimQuerySet
from claims.views.access import SignedIn, signed_in
from claims.views.desk.overview import draw
from claims.views.lookups import desk_for

PER_PAGE = 50
WORTHS = [("0.35", "0.35 and up"), ("0.5", "0.50 and up"), ("0.65", "0.65 and up"), ("0.8", "0.80 and up")]
NARROWING = ("q", "story", "outlet", "worthiness", "event", "reviewer", "article")


@require_GET
@signed_in
def queue(request: SignedIn, slug: str) -> HttpResponse:
    """List the desk's claims; the address holds every filter, and without a status it is the open ones that show."""
    desk = desk_for(request, slug)
    chosen = request.GET.dict()
    chosen.setdefault("status", Status.UNREVIEWED.value)
    chosen.setdefault("sort", DEFAULT_ORDER)
    filters = _filters(request, desk.pk, {**chosen, "status": ""})
    claims = cast(ClaimQuerySet, filters.qs)
    status = chosen["status"] if chosen["status"] in Status.values else ""
    page = Paginator(_ordered(claims.filter(status=status) if status else claims, chosen), PER_PAGE)
    counts = selectors.counts(claims)
    context = {
        **overviews.desk_context(request.user, desk),
        "filters": filters,
        "form": filters.form,
        "page": page.get_page(request.GET.get("page")),
        "status": status,
        "tabs": _tabs(counts),
        "narrowed": any(chosen.get(name, "").strip() for name in NARROWING),
        "outlets": overviews.outlets(request.user, desk),
        "worths": WORTHS,
        "left_out": _left_out(filters),
        "query": _query(chosen),
    }
    return draw(request, "claims/desk/queue.html", "claims/desk/_queue.html", context)


def _filters(request: SignedIn, desk: int, chosen: dict[str, str]) -> ClaimFilter:
    filters = ClaimFilter(
        chosen, queryset=selectors.claims(request.user).filter(article__desk=desk), request=request
    )
    for name in ("story", "reviewer"):
        field: Any = filters.form.fields[name]
        path = {"desk": desk} if name == "story" else {"memberships__desk": desk}
        field.queryset = field.queryset.filter(**path)
    return filters


def _left_out(filters: ClaimFilter) -> list[tuple[str, str]]:
    fields = filters.form.fields
    return [
        (str(fields[name].label), str(sentence)) for name, all_ in filters.errors.items() for sentence in all_
    ]


def _ordered(claims: QuerySet[Claim], chosen: dict[str, str]) -> QuerySet[Claim]:
    return order_claims(claims, chosen.get("sort", ""))


def _tabs(counts: dict[str, int]) -> list[tuple[str, str, int]]:
    return [
        *((status.value, str(status.label), counts[status]) for status in Status),
        ("", "All", sum(counts.values())),
    ]


def _query(chosen: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in chosen.items() if name != "page" and (value or name == "status")}
