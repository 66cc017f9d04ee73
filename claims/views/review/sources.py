"""Evidence: adding a source, using one again, taking one away, and handing out the kept copy."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_POST

from claims.choices import Role, Status
from claims.forms.review import EvidenceForm
from claims.models import Claim
from claims.permissions import require
from claims.services import blobs
from claims.services.evidence import Citation, add_evidence, remove_evidence, reuse_evidence
from claims.views.access import SignedIn, signed_in
from claims.views.review.access import claim_to_change, evidence_for
from claims.views.review.answers import attempt
from claims.views.review.draft import EVIDENCE, Draft, checked, typed


@require_POST
@signed_in
def add(request: SignedIn, pk: int) -> HttpResponse:
    """Put a source behind the claim; a verdict that waited for it is taken up again."""
    claim = claim_to_change(request, pk)
    draft = Draft(EVIDENCE, typed(request.POST, "url", "citation", "passage", "then", "reason"))
    return attempt(request, claim, draft, lambda: _add(request, claim), "Evidence added.", _go_on(request))


@require_POST
@signed_in
def reuse(request: SignedIn, pk: int, evidence: int) -> HttpResponse:
    """Put a source that the story used before behind this claim too."""
    claim = claim_to_change(request, pk)
    piece = evidence_for(request, evidence)

    def change() -> Claim:
        reuse_evidence(claim=claim, piece=piece, actor=request.user)
        return claim

    return attempt(request, claim, Draft(EVIDENCE), change, "Evidence added.", _go_on(request))


@require_POST
@signed_in
def remove(request: SignedIn, pk: int) -> HttpResponse:
    """Take a source away; it stays in the history."""
    piece = evidence_for(request, pk)
    require(request.user, piece.claim.article.desk, Role.REVIEWER)

    def change() -> Claim:
        remove_evidence(
            piece=piece, actor=request.user, reason=request.POST.get("reason", "").replace("\0", "")
        )
        return piece.claim

    return attempt(request, piece.claim, Draft(), change, "Evidence removed. It stays in the history.")


@require_GET
@signed_in
def copy(request: SignedIn, pk: int) -> HttpResponse:
    """Hand out the kept copy of a source to keep, never to open here: strangers wrote it."""
    piece = evidence_for(request, pk)
    if not piece.copy_sha256:
        raise Http404("No copy was kept.")
    try:
        data = blobs.read(piece.copy_sha256)
    except blobs.BlobMissing as missing:
        raise Http404(str(missing)) from missing
    response = HttpResponse(data, content_type="application/octet-stream")
    disposition = content_disposition_header(True, piece.copy_name or f"evidence-{piece.pk}")
    response["Content-Disposition"] = disposition or "attachment"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["Cache-Control"] = "private, no-store"
    return response


def _add(request: SignedIn, claim: Claim) -> Claim:
    values = checked(EvidenceForm(request.POST, request.FILES))
    kept = values["copy"]
    citation = Citation(
        url=values["url"],
        citation=values["citation"],
        passage=values["passage"],
        copy=kept.read() if kept else b"",
        copy_name=kept.name or "" if kept else "",
    )
    add_evidence(claim=claim, citation=citation, actor=request.user)
    return claim


def _go_on(request: SignedIn) -> Draft:
    then = request.POST.get("then", "")
    return Draft(then, typed(request.POST, "reason")) if then in Status.values else Draft()
