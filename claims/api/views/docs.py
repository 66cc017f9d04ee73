"""What describes the API itself: problem types, the schema, and the page that shows it."""

from __future__ import annotations

from typing import Any, NoReturn

from csp.decorators import csp_update
from django.http import Http404, HttpRequest
from django.utils.decorators import method_decorator
from drf_spectacular.utils import extend_schema
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.exceptions import NotFound
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api.base import View
from claims.api.problem_types import PROBLEM_TYPES
from claims.api.serializers.problems import ProblemTypeOut


class ProblemTypes(View):
    """The codes of problems."""

    permission_classes = (AllowAny,)

    @extend_schema(responses=ProblemTypeOut, operation_id="problems_retrieve", tags=["problems"], auth=[])
    def get(self, request: Request, code: str) -> Response:
        """Tell what a problem's code means."""
        if code not in PROBLEM_TYPES:
            raise Http404
        kind = PROBLEM_TYPES[code]
        return Response(
            {"type": f"/api/problems/{code}/", "code": code, "title": kind.title, "status": kind.status}
        )


class Schema(SpectacularAPIView):
    """The schema; making it takes a moment, so strangers may not ask without end (DEFAULT_THROTTLE_CLASSES)."""


# Swagger UI sets style attributes and draws its marks as data: images. Its scripts are our own static files.
@method_decorator(csp_update({"style-src": ["'unsafe-inline'"]}), name="dispatch")
class Docs(SpectacularSwaggerSplitView):
    """The API's page, served whole from here."""

    url_name = "api:schema"


class Nothing(View):
    """Whatever address under /api/ is left: a problem, not a web page."""

    permission_classes = (AllowAny,)
    schema = None

    def http_method_not_allowed(self, request: HttpRequest, *args: Any, **kwargs: Any) -> NoReturn:
        """Answer every method with 404."""
        slash = "" if request.path.endswith("/") else " Each of them ends in a slash: try it with one."
        raise NotFound(f"There is no such address in the API. See /api/docs/ for those there are.{slash}")

    def options(self, request: HttpRequest, *args: Any, **kwargs: Any) -> NoReturn:
        """Answer this one with 404 too."""
        self.http_method_not_allowed(request)
