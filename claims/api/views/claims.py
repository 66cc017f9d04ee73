"""Claims: finding, marking and correcting them, and their history."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from claims import selectors
from claims.api.base import View
from claims.api.conditional import check_claim, tagged
from claims.api.filters import DeskClaimFilter
from claims.api.quotes import quotes_of
from claims.api.schema import ETAGGED, IF_MATCH, LOCATED
from claims.api.serializers.claims import ClaimOut, NoteIn, SearchIn, SpanIn, SupersedingOut
from claims.api.serializers.events import EventOut
from claims.choices import Role
from claims.filters import DEFAULT_ORDER, order_claims
from claims.models import Claim, Event
from claims.services.claims import NotedAlready, add_claim, correct_span, note


class DeskClaims(View):
    """The claims of a desk."""

    queryset = Claim.objects.none()
    serializer_class = ClaimOut
    filterset_class = DeskClaimFilter

    @extend_schema(responses=ClaimOut(many=True), operation_id="claims_list", tags=["claims"])
    def get(self, request: Request, slug: str) -> Response:
        """List the desk's claims, the most worthy of a check first unless `sort` says otherwise."""
        claims = order_claims(selectors.claims(self.user).filter(article__desk=self.desk()), DEFAULT_ORDER)
        return self.page(self.filtered(claims), ClaimOut)


class ArticleClaims(View):
    """The claims of an article."""

    queryset = Claim.objects.none()
    serializer_class = ClaimOut

    @extend_schema(responses=ClaimOut(many=True), operation_id="article_claims_list", tags=["claims"])
    def get(self, request: Request, pk: int) -> Response:
        """List the article's claims in the order of its text."""
        claims = selectors.claims(self.user).filter(article=self.article()).order_by("start", "end", "pk")
        return self.page(claims, ClaimOut)

    @extend_schema(
        request=SpanIn,
        responses={201: ClaimOut},
        parameters=[*ETAGGED, *LOCATED],
        operation_id="claims_create",
        tags=["claims"],
    )
    def post(self, request: Request, pk: int) -> Response:
        """Mark a span of the article's text as a claim."""
        article = self.article(Role.REVIEWER)
        claim = add_claim(article=article, actor=self.user, **self.parsed(SpanIn).validated_data)
        return tagged(claim, ClaimOut(claim).data, status=201, location=reverse("api:claim", args=[claim.pk]))


class OneClaim(View):
    """One claim."""

    @extend_schema(responses=ClaimOut, parameters=ETAGGED, operation_id="claims_retrieve", tags=["claims"])
    def get(self, request: Request, pk: int) -> Response:
        """Show a claim; its ETag is what a change must send as If-Match."""
        claim = self.claim()
        return tagged(claim, ClaimOut(claim).data)

    @extend_schema(
        request=SpanIn,
        responses=ClaimOut,
        parameters=[IF_MATCH, *ETAGGED],
        operation_id="claims_correct",
        tags=["claims"],
    )
    def patch(self, request: Request, pk: int) -> Response:
        """Correct where a claim begins and ends."""
        claim = self.claim(Role.REVIEWER)
        seen = check_claim(request, claim)
        span = self.parsed(SpanIn).validated_data
        corrected = correct_span(claim=claim, seen=seen, actor=self.user, **span)
        return tagged(corrected, ClaimOut(corrected).data)


class Notes(View):
    """Notes on a claim."""

    @extend_schema(
        request=NoteIn,
        responses={200: EventOut, 201: EventOut},
        operation_id="claims_note",
        tags=["claims"],
    )
    def post(self, request: Request, pk: int) -> Response:
        """Leave a note in the claim's history; 200 with the event there is when your last act on the claim is that very note."""
        claim = self.claim(Role.REVIEWER)
        text = self.parsed(NoteIn).validated_data["note"]
        try:
            event, status = note(claim=claim, text=text, actor=self.user), 201
        except NotedAlready as there:
            event, status = there.event, 200
        return Response(EventOut(event, context={"claim": claim.pk}).data, status=status)


class History(View):
    """All that happened to a claim."""

    queryset = Event.objects.none()
    serializer_class = EventOut

    @extend_schema(responses=EventOut(many=True), operation_id="claims_history", tags=["claims"])
    def get(self, request: Request, pk: int) -> Response:
        """List the claim's events, oldest first."""
        claim = self.claim()
        events = selectors.history_of(claim)
        return self.page(events, EventOut, claim=claim.pk, quotes=quotes_of(self.user, events))


class Superseding(View):
    """What could supersede a claim."""

    queryset = Claim.objects.none()
    serializer_class = SupersedingOut
    parameters = frozenset(SearchIn().fields)

    @extend_schema(
        parameters=[SearchIn],
        responses=SupersedingOut(many=True),
        operation_id="claims_superseding",
        tags=["claims"],
    )
    def get(self, request: Request, pk: int) -> Response:
        """List claims of the same story that could supersede this one, later versions first (at most 50)."""
        claim = self.claim()
        query = self.parsed(SearchIn, request.query_params).validated_data["q"]
        return self.page(selectors.superseding_candidates(claim, query, limit=50), SupersedingOut)
