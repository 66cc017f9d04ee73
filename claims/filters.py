"""The queue's filters, shared by the web page, the API and reports."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q, QuerySet
from django.http import HttpRequest
from django_filters import CharFilter, ChoiceFilter, FilterSet, ModelChoiceFilter, NumberFilter

from claims import selectors
from claims.choices import Status
from claims.extraction.events import TYPES
from claims.models import Article, Claim, Desk, Story, User
from claims.models.claim import ClaimQuerySet

# Every order ends in the primary key, so that pages neither repeat nor skip a claim.
ORDERS: dict[str, tuple[Any, ...]] = {
    "worthiness": ("-worthiness", F("article__published_at").desc(nulls_last=True), "pk"),
    "newest": (F("article__published_at").desc(nulls_last=True), "-article__created_at", "start", "pk"),
    "oldest": (F("article__published_at").asc(nulls_last=True), "article__created_at", "start", "pk"),
    "decided": (F("decided_at").desc(nulls_last=True), "pk"),
}
ORDER_LABELS = [
    ("worthiness", "Most worth checking"),
    ("newest", "Latest version first"),
    ("oldest", "Earliest version first"),
    ("decided", "Last decided first"),
]
EVENT_CHOICES = list(TYPES.items())
DEFAULT_ORDER = "worthiness"
MAX_WORDS = 20
NOT_THERE = {"invalid_choice": "There is nothing of that number, or you may not see it."}


def visible_desks(request: HttpRequest | None) -> QuerySet[Desk]:
    """Return the desks that may be chosen; without a request (the schema's maker) none."""
    return selectors.desks(_user(request)) if request else Desk.objects.none()


def visible_stories(request: HttpRequest | None) -> QuerySet[Story]:
    """Return the stories that may be chosen."""
    return selectors.stories(_user(request)) if request else Story.objects.none()


def visible_articles(request: HttpRequest | None) -> QuerySet[Article]:
    """Return the articles that may be chosen."""
    return selectors.articles(_user(request)) if request else Article.objects.none()


def visible_claims(request: HttpRequest | None) -> QuerySet[Claim]:
    """Return the claims that may be chosen."""
    return selectors.claims(_user(request)) if request else Claim.objects.none()


def visible_reviewers(request: HttpRequest | None) -> QuerySet[User]:
    """Return the people who share a desk with the person who asks."""
    if request is None:
        return User.objects.none()
    return (
        User.objects.filter(memberships__desk__in=selectors.desks(_user(request)))
        .distinct()
        .order_by("username")
    )


def order_claims(claims: QuerySet[Claim], order: str) -> QuerySet[Claim]:
    """Sort by one of ORDERS; an unknown name gives the default."""
    return claims.order_by(*ORDERS.get(order, ORDERS[DEFAULT_ORDER]))


def search_claims(claims: QuerySet[Claim], query: str) -> QuerySet[Claim]:
    """Keep the claims in which every word of `query` occurs: in quote, claimant, headline or outlet."""
    for word in query.split()[:MAX_WORDS]:
        claims = claims.filter(
            Q(quote__icontains=word)
            | Q(claimant_name__icontains=word)
            | Q(article__headline__icontains=word)
            | Q(article__outlet__icontains=word)
        )
    return claims


# django-filter takes a callable as `queryset`; its stubs do not know.
# mypy: disable-error-code="arg-type"


class OneOfFilter(ChoiceFilter):
    """One of a few words; another one is refused with those there are."""

    def __init__(self, *, choices: Any, **options: Any) -> None:
        known = ", ".join(str(word) for word, _ in choices)
        super().__init__(
            choices=choices, error_messages={"invalid_choice": f"Use one of {known}."}, **options
        )


class ClaimFilter(FilterSet):
    """Filters over claims that the user may see; a value that makes no sense is left out and named in `errors`."""

    q = CharFilter(method="search", label="Search", max_length=300)
    desk = ModelChoiceFilter(
        field_name="article__desk", queryset=visible_desks, to_field_name="slug", label="Desk"
    )
    status = OneOfFilter(choices=Status.choices, label="Status", empty_label="All")
    story = ModelChoiceFilter(
        field_name="article__story",
        queryset=visible_stories,
        label="Story",
        empty_label="All stories",
        error_messages=NOT_THERE,
    )
    article = ModelChoiceFilter(queryset=visible_articles, label="Article", error_messages=NOT_THERE)
    outlet = CharFilter(field_name="article__outlet", label="Outlet", max_length=200)
    worthiness = NumberFilter(
        field_name="worthiness", lookup_expr="gte", label="Worth checking, at least", min_value=0, max_value=1
    )
    event = OneOfFilter(choices=EVENT_CHOICES, label="About", empty_label="Anything")
    reviewer = ModelChoiceFilter(
        field_name="decided_by",
        queryset=visible_reviewers,
        label="Decided by",
        empty_label="Anybody",
        error_messages=NOT_THERE,
    )
    sort = OneOfFilter(choices=ORDER_LABELS, method="order", label="Order", empty_label=None)

    class Meta:
        model = Claim
        fields: list[str] = []

    def search(self, claims: ClaimQuerySet, name: str, value: str) -> QuerySet[Claim]:
        return search_claims(claims, value)

    def order(self, claims: ClaimQuerySet, name: str, value: str) -> QuerySet[Claim]:
        return order_claims(claims, value)


def _user(request: HttpRequest) -> User:
    user = request.user
    return user if isinstance(user, User) else User(is_active=False)
