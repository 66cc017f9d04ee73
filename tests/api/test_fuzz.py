"""Thousands of odd requests made from the schema: never a fault of ours, always what the schema promises.

The ids in the addresses lead to real rows most of the time, so that the requests get past the 404.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, settings
from rest_framework.authtoken.models import Token
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from annotator.wsgi import application
from claims import ingest
from claims.models import Article, Claim

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
LOST = 0  # the number that hypothesis likes best stays as it is: it leads nowhere
ROOMS = {"stories": "story", "articles": "article", "runs": "run", "claims": "claim", "evidence": "evidence",
         "events": "event", "reports": "report"}  # fmt: skip


def whole(environ: dict[str, Any], start_response: Any) -> list[bytes]:
    """The application, with each answer closed as a server closes it; schemathesis leaves that to the collector."""
    with closing(application(environ, start_response)) as answer:
        return [b"".join(answer)]


schema = schemathesis.openapi.from_path(Path(__file__).resolve().parents[2] / "docs" / "openapi.yaml")
schema.app = whole
schema.location = "/api/schema/"


@pytest.fixture
def headers(administrator, monkeypatch) -> dict[str, str]:
    """Those of the desk's administrator; the network is not asked."""

    def unreachable(url: str) -> None:
        raise ingest.Refused("unreachable", "The site did not answer.")

    monkeypatch.setattr(ingest, "fetch", unreachable, raising=False)
    return {"Authorization": f"Token {Token.objects.create(user=administrator).key}"}


@pytest.fixture(autouse=True)
def _keep_the_connection() -> Iterator[None]:
    """A real request ends by closing a connection that is in a transaction; that of the test must stay (as Client does)."""
    request_started.disconnect(close_old_connections)
    request_finished.disconnect(close_old_connections)
    yield
    request_started.connect(close_old_connections)
    request_finished.connect(close_old_connections)


def lead_somewhere(case: Any, places: dict[str, Any]) -> None:
    """Put real numbers and a fresh ETag into the request."""
    room = case.path.split("/")[2]
    known = {"slug": places["desk"], "id": places[ROOMS.get(room, "claim")], "evidence": places["evidence"]}
    for name in set(known) & set(case.path_parameters or {}):
        if case.path_parameters[name] != LOST:
            case.path_parameters[name] = known[name]
    if "If-Match" in (case.headers or {}):
        case.headers["If-Match"] = fresh_tag(room, places)


def fresh_tag(room: str, places: dict[str, Any]) -> str:
    if room == "claims":
        return Claim.objects.get(pk=places["claim"]).etag
    return f'"article-{places["article"]}-v{Article.objects.get(pk=places["article"]).version}"'


@pytest.mark.slow
@schema.parametrize()
@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck), database=None)
def test_no_request_finds_a_fault(case, places, headers):
    lead_somewhere(case, places)
    case.call_and_validate(headers=headers, checks=CHECKS)
