"""What every view of the API shares: who asks, what they may see, and how input is read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar, cast

from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from rest_framework.exceptions import ParseError
from rest_framework.generics import GenericAPIView
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer

from claims import selectors
from claims.api.names import PAGES, check_body, check_query
from claims.api.parsers import check_length
from claims.choices import Role
from claims.models import Article, Claim, Desk, User
from claims.permissions import require

M = TypeVar("M", bound=Model)


class View(GenericAPIView[Any]):
    """A view behind sign-in. Rows of other desks are not there (404); a role that is too weak is refused (403).

    `parameters` are those that a list knows beside its filters and pages.
    """

    parameters: frozenset[str] = frozenset()

    @property
    def user(self) -> User:
        """Who asks: DEFAULT_PERMISSION_CLASSES let nobody else in."""
        return cast(User, self.request.user)

    def initialize_request(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Request:
        """Read addresses as UTF-8 whatever charset the header names; Python knows codecs that are no text encodings."""
        request.encoding = "utf-8"
        return super().initialize_request(request, *args, **kwargs)

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Refuse what no view could answer, before anything is read."""
        super().initial(request, *args, **kwargs)
        check_length(request.META.get("CONTENT_LENGTH") or "")
        if any("\x00" in value for values in request.query_params.lists() for value in values[1]):
            raise ParseError("The address holds a NUL character (%00). Leave it out.")

    def options(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Response:
        """Name the methods of the address in Allow. (DRF's own answer would list every row that a field may name.)"""
        return Response(status=204)

    def desk(self, needed: Role = Role.VIEWER) -> Desk:
        """Return the desk of the address. Raises Http404, and Refusal when the role is less than `needed`."""
        desk = self.seen(selectors.desks(self.user), slug=self.kwargs["slug"])
        require(self.user, desk, needed)
        return desk

    def article(self, needed: Role = Role.VIEWER) -> Article:
        """Return the article of the address. Raises Http404, and Refusal when the role is less than `needed`."""
        article = self.seen(selectors.articles(self.user), pk=self.kwargs["pk"])
        require(self.user, article.desk, needed)
        return article

    def claim(self, needed: Role = Role.VIEWER) -> Claim:
        """Return the claim of the address. Raises Http404, and Refusal when the role is less than `needed`."""
        claim = self.seen(selectors.claims(self.user), pk=self.kwargs["pk"])
        require(self.user, claim.article.desk, needed)
        return claim

    def seen(self, rows: QuerySet[M], **key: Any) -> M:
        """Return the one row of `rows`. Raises Http404."""
        return get_object_or_404(rows, **key)

    def parsed(self, serializer: type[BaseSerializer[Any]], data: Any = None) -> Any:
        """Return the serializer, valid, over the request's body (or `data`). Raises ValidationError."""
        sent = self.request.data if data is None else data
        bound = serializer(data=sent, context={"request": self.request})
        if data is None:
            check_body(bound, sent)
        bound.is_valid(raise_exception=True)
        return bound

    def paginate_queryset(self, queryset: Any) -> list[Any] | None:
        """Return one page of a list. Raises ValidationError for a parameter that the list does not know."""
        filters = getattr(self, "filterset_class", None)
        check_query(
            self.request.query_params, self.parameters | PAGES | set(filters.base_filters if filters else ())
        )
        return super().paginate_queryset(queryset)

    def page(
        self, rows: QuerySet[Any] | Sequence[Any], serializer: type[BaseSerializer[Any]], **context: Any
    ) -> Response:
        """Answer with one page of `rows`."""
        found = self.paginate_queryset(cast("QuerySet[Any]", rows))  # a list serves as well
        return self.get_paginated_response(serializer(found, many=True, context=context).data)

    def filtered(self, rows: QuerySet[M]) -> QuerySet[M]:
        """Apply the view's filters. Raises ValidationError for one that makes no sense."""
        return self.filter_queryset(rows)


class AnyAccept(BaseContentNegotiation):
    """A file is what it is: what the client would rather have plays no part."""

    def select_parser(self, request: Request, parsers: Iterable[Any]) -> Any:
        return next(iter(parsers))

    def select_renderer(
        self, request: Request, renderers: Iterable[Any], format_suffix: str | None = None
    ) -> Any:
        renderer = next(iter(renderers))
        return renderer, renderer.media_type
