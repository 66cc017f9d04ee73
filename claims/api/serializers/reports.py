"""Reports: what is asked for, and how far it is."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from claims import selectors
from claims.api.fields import Choice, KeyField, Visible
from claims.choices import ReportFormat, Status
from claims.filters import EVENT_CHOICES
from claims.models import Report


class ReportFiltersIn(serializers.Serializer[None]):
    """The queue's filters; one that is left out keeps everything."""

    status = Choice(choices=Status.choices, required=False)
    outlet = serializers.CharField(max_length=200, required=False)
    worthiness = serializers.FloatField(min_value=0, max_value=1, required=False, help_text="At least")
    event = Choice(choices=EVENT_CHOICES, required=False, help_text="What it is about")
    reviewer = KeyField(required=False, help_text="The number of the person who decided")
    q = serializers.CharField(max_length=300, required=False)


class ReportIn(serializers.Serializer[None]):
    """The whole desk, or one article or one story of it; `filters` keep some of the claims."""

    format = Choice(choices=ReportFormat.choices)
    article = Visible(selectors.articles, required=False, allow_null=True, default=None)
    story = Visible(selectors.stories, required=False, allow_null=True, default=None)
    filters = ReportFiltersIn(required=False)


class ReportOut(serializers.ModelSerializer[Report]):
    """A report is as of one event (`as_of`); when it is done, `file_sha256` is the hash of its file.

    It is stale from event `stale_event` on, which superseded a claim that it states, or
    by which an agency stopped an article of its claims (canceled, withheld); null: it is not. Ask for another one.
    """

    desk = serializers.SlugField(source="desk.slug", read_only=True)
    filters = serializers.SerializerMethodField()

    class Meta:
        model = Report
        fields = (
            "id", "desk", "article", "story", "filters", "format", "as_of", "as_of_hash", "state", "progress", "stage",
            "error", "claims_counted", "file_sha256", "file_size", "stale_event", "stale_reason", "created_at", "finished_at",
        )  # fmt: skip
        read_only_fields = fields

    def get_filters(self, report: Report) -> dict[str, Any]:
        return dict(report.filters)
