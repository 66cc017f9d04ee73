"""Putting sources behind a verdict."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from django.utils import timezone

from claims.choices import Role, Status, Verb
from claims.models import Claim, Evidence, User
from claims.permissions import require
from claims.services import blobs
from claims.services.events import record, writing
from claims.services.verdicts import describe
from claims.workflow import MAX_REASON, MOVES, TOO_LONG, Refusal

MAX_PASSAGE = 20_000
MAX_COPY = 25 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Citation:
    """What a person states about a source; `copy` is the kept file's bytes, if any."""

    url: str = ""
    citation: str = ""
    passage: str = ""
    retrieved_at: datetime | None = None
    copy: bytes = b""
    copy_name: str = ""


class HasThat(Refusal):
    """The claim has this evidence already, as `piece`: two of one would look like two sources."""

    def __init__(self, piece: Evidence) -> None:
        super().__init__("This claim has that evidence already.", code="taken")
        self.piece = piece


def add_evidence(
    *, claim: Claim, citation: Citation, actor: User, reused_from: Evidence | None = None
) -> Evidence:
    """Put a source behind the claim. Raises Refusal when it names no source or quotes no passage, HasThat for one that is there."""
    require(actor, claim.article.desk, Role.REVIEWER)
    _check(citation)
    copy_sha256 = (
        blobs.store(citation.copy) if citation.copy else (reused_from.copy_sha256 if reused_from else "")
    )
    with writing():
        if known := _same(claim, citation, copy_sha256):
            raise HasThat(known)
        piece = Evidence.objects.create(
            claim=claim,
            url=citation.url.strip(),
            citation=citation.citation.strip(),
            passage=citation.passage.strip(),
            retrieved_at=citation.retrieved_at or timezone.now(),
            copy_sha256=copy_sha256,
            copy_name=(citation.copy_name or (reused_from.copy_name if reused_from else ""))[:255],
            reused_from=reused_from,
            added_by=actor,
        )
        _record(Verb.EVIDENCE_ADDED, piece, actor)
    return piece


def reuse_evidence(*, claim: Claim, piece: Evidence, actor: User) -> Evidence:
    """Put a source that the desk used before behind this claim too. Raises Refusal across desks."""
    if piece.claim.article.desk_id != claim.article.desk_id:
        raise Refusal("That evidence is not on this desk.", code="desk")
    if (
        claim.evidence.standing()
        .filter(url=piece.url, citation=piece.citation, passage=piece.passage)
        .exists()
    ):
        raise Refusal("This claim has that evidence already.", code="taken")
    citation = Citation(
        url=piece.url, citation=piece.citation, passage=piece.passage, retrieved_at=piece.retrieved_at
    )
    return add_evidence(claim=claim, citation=citation, actor=actor, reused_from=piece)


def remove_evidence(*, piece: Evidence, actor: User, reason: str = "") -> Evidence:
    """Take a source away from its claim; it stays in the history.

    Raises Refusal for the last piece behind a verdict that needs one, and for too long a reason.
    """
    claim = piece.claim
    require(actor, claim.article.desk, Role.REVIEWER)
    if len(reason) > MAX_REASON:
        raise Refusal(TOO_LONG, field="reason", code="too_long")
    with writing():
        claim.refresh_from_db()
        others = claim.evidence.standing().exclude(pk=piece.pk)
        if MOVES[Status(claim.status)].evidence and not others.exists():
            raise Refusal(
                f"A {claim.status} claim keeps at least one piece of evidence. Add another one first, or reopen the claim.",
                code="last_evidence",
            )
        removed = Evidence.objects.standing().filter(pk=piece.pk).update(removed_at=timezone.now())
        if removed:
            _record(Verb.EVIDENCE_REMOVED, piece, actor, reason=reason.strip())
    piece.refresh_from_db()
    return piece


def _same(claim: Claim, citation: Citation, copy_sha256: str) -> Evidence | None:
    """Return the standing piece that says the same; a source that was looked at again at another time is another one."""
    pieces = claim.evidence.standing().filter(
        url=citation.url.strip(),
        citation=citation.citation.strip(),
        passage=citation.passage.strip(),
        copy_sha256=copy_sha256,
    )
    if citation.retrieved_at:
        pieces = pieces.filter(retrieved_at=citation.retrieved_at)
    return pieces.first()


def _leads_to_a_page(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:  # a bracket that opens no IPv6 address
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def _check(citation: Citation) -> None:
    url = citation.url.strip()
    if not (url or citation.citation.strip()):
        raise Refusal("Give the source's address or a citation.", field="url", code="source")
    if url and (len(url) > 2000 or not _leads_to_a_page(url)):
        raise Refusal(
            "The address must start with http:// or https:// and be at most 2,000 characters.",
            field="url",
            code="url",
        )
    if len(citation.citation.strip()) > 500:
        raise Refusal("A citation has at most 500 characters.", field="citation", code="too_long")
    if not citation.passage.strip():
        raise Refusal(
            "Quote the passage of the source that bears on the claim.", field="passage", code="passage"
        )
    if len(citation.passage) > MAX_PASSAGE:
        raise Refusal(f"Quote at most {MAX_PASSAGE:,} characters.", field="passage", code="too_long")
    if len(citation.copy) > MAX_COPY:
        raise Refusal("The kept copy is larger than 25 MB.", field="copy", code="too_large")


def _record(verb: Verb, piece: Evidence, actor: User, *, reason: str = "") -> None:
    article = piece.claim.article
    record(
        verb,
        desk=article.desk,
        actor=actor,
        article=article,
        story=article.story,
        claim=piece.claim,
        reason=reason,
        evidence=[describe(piece)],
    )
