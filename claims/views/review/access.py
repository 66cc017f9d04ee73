"""Fetching a claim or its evidence for a change: 404 to an outsider, 403 to a role that is too weak."""

from __future__ import annotations

from django.shortcuts import get_object_or_404

from claims import selectors
from claims.choices import Role
from claims.models import Claim, Evidence
from claims.permissions import require
from claims.views.access import SignedIn
from claims.views.review.board import full


def claim_to_change(request: SignedIn, pk: int) -> Claim:
    """Return the claim if the person may change it. Raises Refusal (code "role") otherwise."""
    claim = full(request, pk)
    require(request.user, claim.article.desk, Role.REVIEWER)
    return claim


def evidence_for(request: SignedIn, pk: int) -> Evidence:
    """Return a piece of evidence on one of the person's desks."""
    return get_object_or_404(selectors.evidence(request.user).standing(), pk=pk)
