"""A problem that the API itself finds. It knows no view, so that a parser that the settings name can raise it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from rest_framework.exceptions import APIException

from claims.api.problem_types import type_of


@dataclass(frozen=True, slots=True)
class Problem:
    """What the body of an error says beside its type."""

    code: str
    detail: str
    more: dict[str, Any] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)


class Stopped(APIException):
    """A problem that the API itself finds; the status and title come from the table of types."""

    def __init__(self, code: str, detail: str, *, headers: dict[str, str] | None = None, **more: Any) -> None:
        super().__init__(detail, code)
        self.status_code = type_of(code)[1].status
        self.problem = Problem(code, detail, more, headers or {})
