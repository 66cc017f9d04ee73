"""Comparisons: asking for another one, and how far it is."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from claims import selectors
from claims.api.base import View
from claims.api.link_filters import ComparisonFilter
from claims.api.schema import LOCATED
from claims.api.serializers.links import ComparisonOut
from claims.choices import Role
from claims.models import Comparison
from claims.services.comparisons import request_comparison


class DeskComparisons(View):
    """The comparisons of a desk."""

    queryset = Comparison.objects.none()
    serializer_class = ComparisonOut
    filterset_class = ComparisonFilter

    @extend_schema(responses=ComparisonOut(many=True), operation_id="comparisons_list", tags=["comparisons"])
    def get(self, request: Request, slug: str) -> Response:
        """List the desk's comparisons, the last asked for first."""
        rows = selectors.comparisons(self.user).filter(article__desk=self.desk())
        return self.page(self.filtered(rows), ComparisonOut)


class ArticleComparisons(View):
    """The comparisons of an article."""

    queryset = Comparison.objects.none()
    serializer_class = ComparisonOut

    @extend_schema(
        responses=ComparisonOut(many=True), operation_id="article_comparisons_list", tags=["comparisons"]
    )
    def get(self, request: Request, pk: int) -> Response:
        """List the article's comparisons, the last asked for first."""
        return self.page(selectors.comparisons(self.user).filter(article=self.article()), ComparisonOut)

    @extend_schema(
        request=None,
        responses={201: ComparisonOut},
        parameters=LOCATED,
        operation_id="comparisons_create",
        tags=["comparisons"],
    )
    def post(self, request: Request, pk: int) -> Response:
        """Compare the article with the other versions of its story again, or anew after a try that failed."""
        comparison = request_comparison(article=self.article(Role.REVIEWER), actor=self.user)
        comparison.refresh_from_db()
        location = reverse("api:comparison", args=[comparison.pk])
        return Response(ComparisonOut(comparison).data, status=201, headers={"Location": location})


class OneComparison(View):
    """One comparison."""

    @extend_schema(responses=ComparisonOut, operation_id="comparisons_retrieve", tags=["comparisons"])
    def get(self, request: Request, pk: int) -> Response:
        """Show how far a comparison is."""
        return Response(ComparisonOut(self.seen(selectors.comparisons(self.user), pk=pk)).data)
