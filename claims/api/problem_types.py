"""The kinds of problem that the API answers with: code -> HTTP status and title (RFC 9457, section 4).

The codes are those of `workflow.Refusal`, `ingest.Refused` and Django REST framework; a test reads the services' source
and fails when one of their codes is missing here.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProblemType:
    """The status and the title that every problem of one code shares."""

    status: int
    title: str


_WRONG_INPUT = "The request holds something that does not fit"
_RULE = "The desk's rules ask for more"
_CONFLICT = "What stands now does not allow it"
_DOCUMENT = "The document cannot be taken in"
_PAGE = "The page cannot be fetched"

PROBLEM_TYPES: dict[str, ProblemType] = {
    # the request itself
    "parse_error": ProblemType(400, "The request cannot be read"),
    "invalid": ProblemType(400, _WRONG_INPUT),
    "not_authenticated": ProblemType(401, "Sign in first"),
    "authentication_failed": ProblemType(401, "Sign-in failed"),
    "permission_denied": ProblemType(403, "Not allowed"),
    "role": ProblemType(403, "Your role on this desk is too weak"),
    "two_step": ProblemType(403, "This account signs in in two steps"),
    "not_found": ProblemType(404, "Nothing is here"),
    "method_not_allowed": ProblemType(405, "This address does not know that method"),
    "not_acceptable": ProblemType(406, "The answer is not available in that form"),
    "stale": ProblemType(412, "Somebody changed it after you read it"),
    "too_large": ProblemType(413, "It is too large"),
    "unsupported_media_type": ProblemType(415, "This kind of content is not understood here"),
    "wrong_type": ProblemType(415, "Files of this kind are not read"),
    "precondition_required": ProblemType(428, "Say which version you read"),
    "throttled": ProblemType(429, "Too many requests"),
    "error": ProblemType(500, "Something went wrong here"),
    "file_missing": ProblemType(500, "A stored file is missing"),
    "unavailable": ProblemType(503, "The database does not answer"),
    # what stands now
    "alike": ProblemType(409, _CONFLICT),
    "busy": ProblemType(409, _CONFLICT),
    "circle": ProblemType(409, _CONFLICT),
    "gone": ProblemType(409, _CONFLICT),
    "holds": ProblemType(409, _CONFLICT),
    "last_administrator": ProblemType(409, _CONFLICT),
    "last_evidence": ProblemType(409, _CONFLICT),
    "last_superuser": ProblemType(409, _CONFLICT),
    "not_ready": ProblemType(409, "It is not ready yet"),
    "not_read": ProblemType(409, "It is not ready yet"),
    "nothing_to_carry": ProblemType(409, _CONFLICT),
    "look_first": ProblemType(409, _CONFLICT),
    "verdict_stands": ProblemType(409, _CONFLICT),
    "link_rejected": ProblemType(409, _CONFLICT),
    "merged": ProblemType(409, _CONFLICT),
    "nothing_suggested": ProblemType(409, _CONFLICT),
    "nothing_to_undo": ProblemType(409, _CONFLICT),
    "taken": ProblemType(409, _CONFLICT),
    "unchanged": ProblemType(409, _CONFLICT),
    "withdrawn": ProblemType(409, _CONFLICT),
    # the desk's rules
    "as_of": ProblemType(422, _RULE),
    "desk": ProblemType(422, _RULE),
    "empty": ProblemType(422, _RULE),
    "elsewhere": ProblemType(422, _RULE),
    "everything": ProblemType(422, _RULE),
    "evidence": ProblemType(422, _RULE),
    "itself": ProblemType(422, _RULE),
    "missing": ProblemType(422, _RULE),
    "not_a_report": ProblemType(422, _RULE),
    "passage": ProblemType(422, _RULE),
    "people": ProblemType(422, _RULE),
    "reason": ProblemType(422, _RULE),
    "filter": ProblemType(422, _RULE),
    "format": ProblemType(422, _RULE),
    "refused": ProblemType(422, _RULE),
    "scope": ProblemType(422, _RULE),
    "several": ProblemType(422, _RULE),
    "source": ProblemType(422, _RULE),
    "span": ProblemType(422, _RULE),
    "status": ProblemType(422, _RULE),
    "too_few": ProblemType(422, _RULE),
    "too_long": ProblemType(422, _RULE),
    "url": ProblemType(422, _RULE),
    "weights": ProblemType(422, _RULE),
    # documents and addresses
    "bad_item": ProblemType(422, _DOCUMENT),
    "damaged": ProblemType(422, _DOCUMENT),
    "encrypted": ProblemType(422, _DOCUMENT),
    "no_text": ProblemType(422, _DOCUMENT),
    "no_version": ProblemType(422, _DOCUMENT),
    "not_english": ProblemType(422, _DOCUMENT),
    "timed_out": ProblemType(422, _DOCUMENT),
    "too_complex": ProblemType(422, _DOCUMENT),
    "http_status": ProblemType(422, _PAGE),
    "not_web": ProblemType(422, _PAGE),
    "private_address": ProblemType(422, _PAGE),
    "redirects": ProblemType(422, _PAGE),
    "unreachable": ProblemType(422, _PAGE),
}


def type_of(code: str) -> tuple[str, ProblemType]:
    """Return the code and its type; an unlisted code counts as "refused"."""
    return (code, PROBLEM_TYPES[code]) if code in PROBLEM_TYPES else ("refused", PROBLEM_TYPES["refused"])
