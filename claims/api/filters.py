"""Filters of the API's lists, beside those of the queue."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django_filters import (
    BooleanFilter,
    CharFilter,
    FilterSet,
    IsoDateTimeFilter,
    ModelChoiceFilter,
    NumberFilter,
)
from django_filters.fields import IsoDateTimeField

from claims.choices import JobState, Verb
from claims.filters import NOT_THERE, ClaimFilter, OneOfFilter, visible_articles, visible_stories
from claims.models import Article, Event, Report, Run

TRUTHS = {"true": True, "1": True, "false": False, "0": False}


class AmongFilter(ModelChoiceFilter):
    """One of the rows that the person may see."""

    def __init__(self, rows: Callable[[HttpRequest | None], QuerySet[Any]], **options: Any) -> None:
        super().__init__(
            queryset=cast(Any, rows), error_messages=NOT_THERE, **options
        )  # django-filter calls it with the request; its stubs do not know


class Moment(IsoDateTimeField):
    """A point in time, brought to UTC: PostgreSQL reads no offset beyond 15:59, though ISO 8601 has them."""

    def to_python(self, value: Any) -> datetime | None:
        moment = super().to_python(value)
        try:
            return moment.astimezone(UTC) if moment else None
        except OverflowError as error:
            raise ValidationError("That moment lies outside the calendar.", code="overflow") from error


class Truth(forms.NullBooleanField):
    """True or false, as JSON writes them, or 1 or 0. Anything else is refused: to ignore it would answer another question."""

    widget = forms.TextInput  # the usual one takes whatever it does not know for nothing said

    def to_python(self, value: Any) -> bool | None:  # type: ignore[override]  # as its parent does
        if value in self.empty_values:
            return None
        word = str(value).strip().lower()
        if word not in TRUTHS:
            raise ValidationError("Write true or false.", code="invalid")
        return TRUTHS[word]


class TruthFilter(BooleanFilter):
    """Those of which something is true, or is not."""

    field_class = Truth


class MomentFilter(IsoDateTimeFilter):
    """One side of a period."""

    field_class = Moment


class DeskClaimFilter(ClaimFilter):
    """The queue's filters, inside one desk."""

    desk = None  # type: ignore[assignment]  # takes the filter away


class ArticleFilter(FilterSet):
    story = AmongFilter(visible_stories)
    outlet = CharFilter(max_length=200)
    original_sha256 = CharFilter(max_length=64)
    item_id = CharFilter(max_length=500)
    pub_status = CharFilter(max_length=40)
    published_after = MomentFilter(field_name="published_at", lookup_expr="gte")
    published_before = MomentFilter(field_name="published_at", lookup_expr="lt")

    class Meta:
        model = Article
        fields: list[str] = []


class RunFilter(FilterSet):
    article = AmongFilter(visible_articles)
    state = OneOfFilter(choices=JobState.choices)

    class Meta:
        model = Run
        fields: list[str] = []


class ReportFilter(FilterSet):
    article = AmongFilter(visible_articles)
    story = AmongFilter(visible_stories)
    state = OneOfFilter(choices=JobState.choices)
    stale = TruthFilter(field_name="stale_event", lookup_expr="isnull", exclude=True)

    class Meta:
        model = Report
        fields: list[str] = []


class EventFilter(FilterSet):
    after = NumberFilter(field_name="number", lookup_expr="gt", min_value=0, max_value=2**63 - 1)
    verb = OneOfFilter(choices=Verb.choices)
    article = NumberFilter(field_name="article_id", min_value=1, max_value=2**63 - 1)
    claim = NumberFilter(field_name="claim_id", min_value=1, max_value=2**63 - 1)

    class Meta:
        model = Event
        fields: list[str] = []
