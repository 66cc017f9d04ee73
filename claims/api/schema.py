"""What the OpenAPI schema says beyond the serializers: headers, and the problems that every operation may answer with."""

from __future__ import annotations

import re
from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import Direction, OpenApiParameter, OpenApiResponse

from claims.api.serializers.problems import ProblemOut

_IN_OR_OUT = re.compile(r"(In|Out)(?=(Request|List)?$)")

IF_MATCH = OpenApiParameter(
    "If-Match",
    str,
    OpenApiParameter.HEADER,
    required=True,
    description="The ETag of the version you read. Without it: 428; when somebody changed it since: 412.",
)
ETAGGED = [
    OpenApiParameter(
        "ETag",
        str,
        OpenApiParameter.HEADER,
        response=[200, 201],
        description="The version that this answer shows.",
    )
]
LOCATED = [
    OpenApiParameter(
        "Location",
        str,
        OpenApiParameter.HEADER,
        response=[200, 201],
        description="The address of what was made.",
    )
]
PROBLEM = OpenApiResponse(ProblemOut, "A problem (RFC 9457); `code` says which.")
STALE = OpenApiResponse(ProblemOut, "Somebody changed it since: `current` shows what stands now.")
UNCONDITIONAL = OpenApiResponse(ProblemOut, "No If-Match was sent.")


class Schema(AutoSchema):
    """Gives every operation the problem as its default answer, and a conditional write its two by name.

    What the serializers call ArticleOut and ArticleIn, clients know as Article and ArticleRequest.
    """

    def get_summary(self) -> str | None:
        """Show the method's sentence beside its address, where the list is still folded."""
        return super().get_description() or None

    def get_description(self) -> str:  # type: ignore[override]  # spectacular asks without arguments
        return ""

    def _get_serializer_name(self, serializer: Any, direction: Direction, *options: Any) -> str:
        name: str = super()._get_serializer_name(serializer, direction, *options)
        return _IN_OR_OUT.sub("", name)

    def _get_response_bodies(self, direction: Direction = "response") -> dict[str, Any]:
        bodies: dict[str, Any] = super()._get_response_bodies(direction)
        problems = {"default": PROBLEM}
        if IF_MATCH in self.get_override_parameters():
            problems = {"412": STALE, "428": UNCONDITIONAL, **problems}
        for status, problem in problems.items():
            bodies[status] = self._get_response_for_code(
                problem, status, ["application/problem+json"], direction
            )
        return bodies


def close_requests(result: dict[str, Any], **_: Any) -> dict[str, Any]:
    """Say of each body that a client sends that no other fields are taken (names.check_body refuses them)."""
    for name, component in result["components"]["schemas"].items():
        if name.endswith("Request"):
            component["additionalProperties"] = False
    return result
