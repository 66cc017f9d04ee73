"""Every error of the API as problem details (RFC 9457): one exception handler, one shape.

Members beside the standard ones: `code` (stable, listed in problem_types), `field` (the one input to mend), `errors`
(several inputs to mend, each with `field` and `detail`) and `current` (what stands now, when a write was stale).
"""

from __future__ import annotations

from dataclasses import replace
from functools import singledispatch
from typing import Any

import structlog
from django.core import signals
from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.db import OperationalError
from django.http import Http404
from rest_framework.exceptions import APIException, ValidationError
from rest_framework.response import Response
from rest_framework.views import exception_handler

from claims.api.framework import sentence
from claims.api.problem_types import type_of
from claims.api.serializers.claims import ClaimOut
from claims.api.serializers.links import LinkOut
from claims.api.serializers.sums import SumOut
from claims.api.stopped import Problem, Stopped
from claims.ingest import Refused
from claims.services.blobs import BlobMissing
from claims.services.link_moves import StaleLink
from claims.services.sums import StaleSum
from claims.services.verdicts import StaleClaim
from claims.workflow import Refusal

log = structlog.get_logger()

MEDIA_TYPE = "application/problem+json"
NOT_FOUND = "There is nothing at this address, or you may not see it."
SERVER_ERROR = (
    "Something went wrong here. Nothing was changed. Try again, and tell the administrator if it stays."
)
DATABASE_DOWN = "The database does not answer. Nothing was changed. Try again in a moment."


def answer(error: Exception, context: dict[str, Any]) -> Response:
    """Turn any exception of a view into a problem answer (REST_FRAMEWORK's EXCEPTION_HANDLER)."""
    request = context.get("request")
    standard = exception_handler(error, context)
    problem = describe(error)
    if told := sentence(error, context.get("view")):
        problem = replace(problem, detail=told)
    code, kind = type_of(problem.code)
    if problem.code == "error":
        _report(error, request)
    body = {
        "type": f"/api/problems/{code}/",
        "title": kind.title,
        "status": kind.status,
        "detail": problem.detail,
        "instance": request.path if request is not None else "",
        "code": code,
        **problem.more,
    }
    headers = {**_kept(standard), **problem.headers}
    return Response(body, status=kind.status, headers=headers, content_type=MEDIA_TYPE)


@singledispatch
def describe(error: Exception) -> Problem:
    """Return the problem that an exception stands for; an unknown one is a mistake of ours."""
    return Problem("error", SERVER_ERROR)


@describe.register
def _(error: Refusal) -> Problem:
    return Problem(error.code, error.message, {"field": error.field} if error.field else {})


@describe.register
def _(error: Refused) -> Problem:
    return Problem(error.code, error.message)


@describe.register
def _(error: StaleClaim) -> Problem:
    detail = "Somebody changed this claim after you read it. Look at `current`, then decide again."
    return Problem("stale", detail, {"current": ClaimOut(error.claim).data}, {"ETag": error.claim.etag})


@describe.register
def _(error: StaleLink) -> Problem:
    detail = "Somebody changed this link or one of its claims after you read it. Look at `current`, then decide again."
    return Problem("stale", detail, {"current": LinkOut(error.link).data}, {"ETag": error.link.etag})


@describe.register
def _(error: StaleSum) -> Problem:
    detail = "Somebody changed this sum after you read it. Look at `current`, then decide again."
    return Problem("stale", detail, {"current": SumOut(error.sum).data}, {"ETag": error.sum.etag})


@describe.register
def _(error: Stopped) -> Problem:
    return error.problem


@describe.register
def _(error: ValidationError) -> Problem:
    errors = _flat(error.detail)
    detail = errors[0]["detail"] if len(errors) == 1 else f"{len(errors)} fields do not fit. See `errors`."
    return Problem("invalid", detail, {"errors": errors})


@describe.register
def _(error: APIException) -> Problem:
    return Problem(error.default_code, str(error.detail))


@describe.register
def _(error: Http404) -> Problem:
    return Problem("not_found", NOT_FOUND)


@describe.register
def _(error: PermissionDenied) -> Problem:
    return Problem("permission_denied", str(error) or "You may not do that.")


@describe.register
def _(error: RequestDataTooBig) -> Problem:
    return Problem("too_large", "The form is too large. Send long texts as a file or as JSON.")


@describe.register
def _(error: SuspiciousOperation) -> Problem:
    return Problem("parse_error", "The request cannot be read. Check how it is put together.")


@describe.register
def _(error: BlobMissing) -> Problem:
    return Problem("file_missing", str(error))


@describe.register
def _(error: OperationalError) -> Problem:
    return Problem("unavailable", DATABASE_DOWN, headers={"Retry-After": "5"})


def _flat(detail: Any, path: str = "") -> list[dict[str, str]]:
    """Return DRF's nested messages as a list of {field, detail}; the field of a nested one is a dotted path."""
    if isinstance(detail, dict):
        return [one for name, part in detail.items() for one in _flat(part, _below(path, name))]
    if isinstance(detail, list):
        nested = any(isinstance(part, (dict, list)) for part in detail)
        return [
            one
            for index, part in enumerate(detail)
            for one in _flat(part, _below(path, str(index)) if nested else path)
        ]
    return [{"field": path, "detail": str(detail)}]


def _below(path: str, name: str) -> str:
    if name == "non_field_errors":
        return path
    return f"{path}.{name}" if path else name


def _kept(standard: Response | None) -> dict[str, str]:
    """Keep the headers that DRF gives an error (WWW-Authenticate, Retry-After)."""
    names = ("WWW-Authenticate", "Retry-After")
    return {name: standard[name] for name in names if standard is not None and name in standard}


def _report(error: Exception, request: Any) -> None:
    """Log a mistake of ours and tell Django, so that its test client and error reporters see it."""
    log.error("api_error", path=request.path if request is not None else "", exc_info=error)
    signals.got_request_exception.send(sender=None, request=getattr(request, "_request", request))
