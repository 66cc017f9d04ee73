"""Runs: asking for an extraction, and how far it is."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from claims import selectors
from claims.api.base import View
from claims.api.filters import RunFilter
from claims.api.schema import LOCATED
from claims.api.serializers.runs import RunOut
from claims.choices import Role
from claims.models import Run
from claims.services.articles import request_run


class DeskRuns(View):
    """The runs of a desk."""

    queryset = Run.objects.none()
    serializer_class = RunOut
    filterset_class = RunFilter

    @extend_schema(responses=RunOut(many=True), operation_id="runs_list", tags=["runs"])
    def get(self, request: Request, slug: str) -> Response:
        """List the desk's runs, the last asked for first."""
        runs = selectors.runs(self.user).filter(article__desk=self.desk())
        return self.page(self.filtered(runs), RunOut)


class ArticleRuns(View):
    """The runs of an article."""

    queryset = Run.objects.none()
    serializer_class = RunOut

    @extend_schema(responses=RunOut(many=True), operation_id="article_runs_list", tags=["runs"])
    def get(self, request: Request, pk: int) -> Response:
        """List the article's runs, the last asked for first."""
        return self.page(selectors.runs(self.user).filter(article=self.article()), RunOut)

    @extend_schema(
        request=None, responses={201: RunOut}, parameters=LOCATED, operation_id="runs_create", tags=["runs"]
    )
    def post(self, request: Request, pk: int) -> Response:
        """Ask for an extraction: the first, another, or a new try after one that failed."""
        run = request_run(article=self.article(Role.REVIEWER), actor=self.user)
        run.refresh_from_db()
        return Response(RunOut(run).data, status=201, headers={"Location": reverse("api:run", args=[run.pk])})


class OneRun(View):
    """One run."""

    @extend_schema(responses=RunOut, operation_id="runs_retrieve", tags=["runs"])
    def get(self, request: Request, pk: int) -> Response:
        """Show how far a run is."""
        return Response(RunOut(self.seen(selectors.runs(self.user), pk=pk)).data)
