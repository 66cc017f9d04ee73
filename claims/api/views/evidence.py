"""Evidence: putting sources behind a claim, using them again, taking them away."""

from __future__ import annotations

from django.http import FileResponse, Http404
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from claims import selectors
from claims.api.base import AnyAccept, View
from claims.api.downloads import download
from claims.api.parsers import JSON, MultiPart
from claims.api.schema import LOCATED
from claims.api.serializers.evidence import EvidenceIn, EvidenceOut, ReasonIn
from claims.choices import Role
from claims.models import Evidence
from claims.services.evidence import Citation, HasThat, add_evidence, remove_evidence, reuse_evidence


class ClaimEvidence(View):
    """The evidence of a claim."""

    queryset = Evidence.objects.none()
    serializer_class = EvidenceOut
    parser_classes = (JSON, MultiPart)

    @extend_schema(responses=EvidenceOut(many=True), operation_id="evidence_list", tags=["evidence"])
    def get(self, request: Request, pk: int) -> Response:
        """List the claim's evidence, oldest first; what was removed is left out."""
        pieces = (
            selectors.evidence(self.user).standing().filter(claim=self.claim()).order_by("created_at", "pk")
        )
        return self.page(pieces, EvidenceOut)

    @extend_schema(
        request=EvidenceIn,
        responses={200: EvidenceOut, 201: EvidenceOut},
        parameters=LOCATED,
        operation_id="evidence_create",
        tags=["evidence"],
    )
    def post(self, request: Request, pk: int) -> Response:
        """Put a source behind the claim; 200 with the piece there is when the claim has that very evidence."""
        claim = self.claim(Role.REVIEWER)
        given = self.parsed(EvidenceIn).validated_data
        kept = given.pop("copy", None)
        copy = {"copy": kept.read(), "copy_name": kept.name} if kept else {}
        try:
            return _added(add_evidence(claim=claim, citation=Citation(**given, **copy), actor=self.user))
        except HasThat as there:
            return _added(there.piece, status=200)


class ReusableEvidence(View):
    """Evidence that the claim's story used before."""

    queryset = Evidence.objects.none()
    serializer_class = EvidenceOut

    @extend_schema(responses=EvidenceOut(many=True), operation_id="evidence_reusable", tags=["evidence"])
    def get(self, request: Request, pk: int) -> Response:
        """List the evidence that other claims of the story rest on, newest first, each source once."""
        return self.page(selectors.evidence_of_story(self.claim()), EvidenceOut)


class Reuse(View):
    """Using a source again."""

    @extend_schema(
        request=None,
        responses={201: EvidenceOut},
        parameters=LOCATED,
        operation_id="evidence_reuse",
        tags=["evidence"],
    )
    def post(self, request: Request, pk: int, evidence: int) -> Response:
        """Put a source that the desk used before behind this claim too."""
        claim = self.claim(Role.REVIEWER)
        piece = self.seen(selectors.evidence(self.user), pk=evidence)
        return _added(reuse_evidence(claim=claim, piece=piece, actor=self.user))


class OneEvidence(View):
    """One piece of evidence."""

    @extend_schema(responses=EvidenceOut, operation_id="evidence_retrieve", tags=["evidence"])
    def get(self, request: Request, pk: int) -> Response:
        """Show a piece of evidence, removed or not."""
        return Response(EvidenceOut(self.seen(selectors.evidence(self.user), pk=pk)).data)


class RemoveEvidence(View):
    """Taking a source away."""

    @extend_schema(request=ReasonIn, responses=EvidenceOut, operation_id="evidence_remove", tags=["evidence"])
    def post(self, request: Request, pk: int) -> Response:
        """Take a source away from its claim; it stays in the history."""
        piece = self.seen(selectors.evidence(self.user), pk=pk)
        reason = self.parsed(ReasonIn).validated_data["reason"]
        return Response(EvidenceOut(remove_evidence(piece=piece, actor=self.user, reason=reason)).data)


class KeptCopy(View):
    """The kept copy of a source."""

    content_negotiation_class = AnyAccept

    @extend_schema(
        responses={(200, "application/octet-stream"): OpenApiTypes.BINARY},
        operation_id="evidence_copy",
        tags=["evidence"],
    )
    def get(self, request: Request, pk: int) -> FileResponse:
        """Download the kept copy, byte for byte."""
        piece = self.seen(selectors.evidence(self.user), pk=pk)
        if not piece.copy_sha256:
            raise Http404
        name = piece.copy_name or f"evidence-{piece.pk}"
        return download(piece.copy_sha256, name=name, media_type="application/octet-stream")


def _added(piece: Evidence, *, status: int = 201) -> Response:
    location = reverse("api:evidence", args=[piece.pk])
    return Response(EvidenceOut(piece).data, status=status, headers={"Location": location})
