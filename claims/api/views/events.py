"""The desk's history, read-only."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from claims import selectors
from claims.api.base import View
from claims.api.filters import EventFilter
from claims.api.quotes import quotes_of
from claims.api.serializers.events import EventBodyOut, EventOut
from claims.models import Event


class DeskEvents(View):
    """The events of a desk."""

    queryset = Event.objects.none()
    serializer_class = EventOut
    filterset_class = EventFilter

    @extend_schema(responses=EventOut(many=True), operation_id="events_list", tags=["events"])
    def get(self, request: Request, slug: str) -> Response:
        """List the desk's events, oldest first; ask for those `after` the last number you have to follow it."""
        events = selectors.events(self.user).filter(desk=self.desk()).order_by("number")
        found = self.paginate_queryset(self.filtered(events)) or []
        context = {"quotes": quotes_of(self.user, found)}
        return self.get_paginated_response(EventOut(found, many=True, context=context).data)


class OneEvent(View):
    """One event."""

    @extend_schema(responses=EventBodyOut, operation_id="events_retrieve", tags=["events"])
    def get(self, request: Request, pk: int) -> Response:
        """Show an event with the very body that its hash covers."""
        event = self.seen(selectors.events(self.user), number=pk)
        return Response(EventBodyOut(event, context={"quotes": quotes_of(self.user, [event])}).data)
