"""Articles: taking them in, correcting their details, getting the original back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import FileResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from claims import selectors
from claims.api.base import AnyAccept, View
from claims.api.conditional import check_article, stale_article, tagged
from claims.api.downloads import download
from claims.api.filters import ArticleFilter
from claims.api.parsers import JSON, MultiPart
from claims.api.schema import ETAGGED, IF_MATCH, LOCATED
from claims.api.serializers.articles import (
    ArticleAddedOut,
    ArticleIn,
    ArticleLineOut,
    ArticleOut,
    DetailsChangeIn,
)
from claims.choices import Role, Source
from claims.models import Article, Desk, User
from claims.services.articles import Added, Details, add_file, add_text, add_url, edit_details
from claims.workflow import Refusal


class Articles(View):
    """The articles of a desk."""

    queryset = Article.objects.none()
    serializer_class = ArticleLineOut
    filterset_class = ArticleFilter
    parser_classes = (JSON, MultiPart)

    @extend_schema(responses=ArticleLineOut(many=True), operation_id="articles_list", tags=["articles"])
    def get(self, request: Request, slug: str) -> Response:
        """List the desk's articles without their text, the last added first."""
        articles = selectors.articles(self.user).filter(desk=self.desk()).defer("text", "furniture", "notes")
        return self.page(self.filtered(articles), ArticleLineOut)

    @extend_schema(
        request=ArticleIn,
        responses={200: ArticleAddedOut, 201: ArticleAddedOut},
        parameters=[*ETAGGED, *LOCATED],
        operation_id="articles_create",
        tags=["articles"],
        filters=False,
    )
    def post(self, request: Request, slug: str) -> Response:
        """Take in a text, a file or a web page; 200 with the article there is when the desk has that very file.

        A wire item that only cancels or withholds earlier versions acts on them: 200 with the latest of them.
        """
        desk = self.desk(Role.REVIEWER)
        given = self.parsed(ArticleIn)
        added = _told(_add(desk, self.user, given), given)
        body = ArticleAddedOut(added.article, context={"added": added}).data
        location = reverse("api:article", args=[added.article.pk])
        return tagged(added.article, body, status=201 if added.created else 200, location=location)


class OneArticle(View):
    """One article."""

    @extend_schema(
        responses=ArticleOut, parameters=ETAGGED, operation_id="articles_retrieve", tags=["articles"]
    )
    def get(self, request: Request, pk: int) -> Response:
        """Show an article with its text."""
        article = self.article()
        return tagged(article, ArticleOut(article).data)

    @extend_schema(
        request=DetailsChangeIn,
        responses=ArticleOut,
        parameters=[IF_MATCH, *ETAGGED],
        operation_id="articles_edit",
        tags=["articles"],
    )
    def patch(self, request: Request, pk: int) -> Response:
        """Correct an article's details; its text never changes."""
        article = self.article(Role.REVIEWER)
        seen = check_article(request, article)
        given = self.parsed(DetailsChangeIn)
        story, reason = given.validated_data.get("story", article.story), given.validated_data["reason"]
        try:
            edited = edit_details(
                article=article,
                seen=seen,
                actor=self.user,
                changes=given.details(),
                story=story,
                reason=reason,
            )
        except Refusal as refused:
            if refused.code == "stale":
                raise stale_article(self.article()) from refused
            raise
        return tagged(edited, ArticleOut(edited).data)


class Original(View):
    """The file an article came in."""

    content_negotiation_class = AnyAccept

    @extend_schema(
        responses={(200, "application/octet-stream"): OpenApiTypes.BINARY},
        operation_id="articles_original",
        tags=["articles"],
    )
    def get(self, request: Request, pk: int) -> FileResponse:
        """Download the original file, byte for byte."""
        article = self.article()
        name = article.original_name or f"article-{article.pk}.txt"
        return download(article.original_sha256, name=name, media_type="application/octet-stream")


def _add(desk: Desk, actor: User, given: Any) -> Added:
    """Call the service for what was sent: a file, a text or an address."""
    data = given.validated_data
    common = {
        "desk": desk,
        "actor": actor,
        "story": data.get("story"),
        "alone": data["alone"],
        "replaces": data.get("replaces"),
        "extract": data["extract"],
        "details": Details(**given.details()),
    }
    if "file" in data:
        return add_file(data=data["file"].read(), name=data["file"].name, source=Source.API, **common)
    if "text" in data:
        return add_text(text=data["text"], source=Source.API, **common)
    common["details"] = Details(**{**given.details(), "url": ""})
    return add_url(url=data["url"], **common)


def _told(added: Added, given: Any) -> Added:
    """Say of an article that was there already what of the sent details it does not have: nothing is dropped in silence."""
    if added.created or added.others:
        return added
    article = added.article
    sent = {name: given.validated_data.get(name) for name in (*given.details(), "story", "replaces")}
    unused = [name for name, value in sent.items() if value and not _has(article, name, value)]
    if not unused:
        return added
    message = (
        f"The article was there already and keeps its own {', '.join(unused)}. "
        f"Correct details with PATCH /api/articles/{article.pk}/."
    )
    return replace(added, message=f"{added.message} {message}".strip())


def _has(article: Article, name: str, value: Any) -> bool:
    if name == "story":
        return article.story_id is not None and article.story_id in (value.pk, value.merged_into_id)
    return bool(getattr(article, name) == value)
