"""Deciding about a claim, and taking the decision back."""

from __future__ import annotations

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api.base import View
from claims.api.conditional import check_claim, tagged
from claims.api.schema import ETAGGED, IF_MATCH
from claims.api.serializers.claims import ClaimOut, VerdictIn
from claims.choices import Role, Status
from claims.services.verdicts import move_claim, undo

SUPERSEDED = OpenApiExample(
    "Superseded by a later count",
    value={"status": "superseded", "reason": "The coast guard counted again at 17:20.", "superseded_by": 31},
    request_only=True,
)


class Verdict(View):
    """The verdict on a claim."""

    @extend_schema(
        request=VerdictIn,
        responses=ClaimOut,
        parameters=[IF_MATCH, *ETAGGED],
        operation_id="claims_verdict",
        tags=["verdicts"],
        examples=[SUPERSEDED],
    )
    def post(self, request: Request, pk: int) -> Response:
        """Confirm, dispute or supersede a claim, withdraw a candidate, or reopen it."""
        claim = self.claim(Role.REVIEWER)
        seen = check_claim(request, claim)
        given = self.parsed(VerdictIn).validated_data
        moved = move_claim(claim=claim, seen=seen, to=Status(given.pop("status")), actor=self.user, **given)
        return tagged(moved, ClaimOut(moved).data)


class Undo(View):
    """Taking the last change back."""

    @extend_schema(
        request=None,
        responses=ClaimOut,
        parameters=[IF_MATCH, *ETAGGED],
        operation_id="claims_undo",
        tags=["verdicts"],
    )
    def post(self, request: Request, pk: int) -> Response:
        """Undo the last change of the claim; the undoing is an event of its own."""
        claim = self.claim(Role.REVIEWER)
        seen = check_claim(request, claim)
        undone = undo(claim=claim, seen=seen, actor=self.user)
        return tagged(undone, ClaimOut(undone).data)
