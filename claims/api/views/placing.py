"""Which story an article is in: moving it, answering suggestions, merging and splitting stories."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from claims import selectors
from claims.api.base import View
from claims.api.conditional import check_article, stale_article, tagged
from claims.api.schema import ETAGGED, IF_MATCH, LOCATED
from claims.api.serializers.articles import ArticleOut
from claims.api.serializers.desks import StoryOut
from claims.api.serializers.placing import AnswerIn, MergeIn, MoveIn, PlacingOut, SplitIn
from claims.choices import Role
from claims.models import Story
from claims.permissions import require
from claims.services.placing import accept, wave_away
from claims.services.stories import merge_stories, move_article, split_story
from claims.workflow import Refusal


class Move(View):
    """Moving an article."""

    @extend_schema(
        request=MoveIn,
        responses=ArticleOut,
        parameters=[IF_MATCH, *ETAGGED],
        operation_id="articles_move",
        tags=["articles"],
    )
    def post(self, request: Request, pk: int) -> Response:
        """Put an article into another story, a new one or none; moving it back undoes it."""
        article = self.article(Role.REVIEWER)
        seen = check_article(request, article)
        given = self.parsed(MoveIn).validated_data
        to = given["new_story"] if "new_story" in given else given["story"]
        try:
            moved = move_article(article=article, seen=seen, to=to, actor=self.user, reason=given["reason"])
        except Refusal as refused:
            if refused.code == "stale":
                raise stale_article(self.article()) from refused
            raise
        return tagged(moved, ArticleOut(moved).data)


class Placing(View):
    """How an article came into its story."""

    @extend_schema(responses=PlacingOut, operation_id="articles_placing", tags=["articles"])
    def get(self, request: Request, pk: int) -> Response:
        """Show which story an article is in, who put it there and why, and what is suggested."""
        return Response(PlacingOut(self.article()).data)

    @extend_schema(
        request=AnswerIn, responses=PlacingOut, operation_id="articles_answer_suggestion", tags=["articles"]
    )
    def post(self, request: Request, pk: int) -> Response:
        """Do what is suggested for an article, or leave it where it is for good."""
        article = self.article(Role.REVIEWER)
        answer = self.parsed(AnswerIn).validated_data["answer"]
        answered = (accept if answer == "accept" else wave_away)(article=article, actor=self.user)
        return Response(PlacingOut(answered).data)


class Merge(View):
    """Merging stories."""

    @extend_schema(request=MergeIn, responses=StoryOut, operation_id="stories_merge", tags=["stories"])
    def post(self, request: Request, pk: int) -> Response:
        """Move all articles of a story to another one, whose name it bears from then on (leads only)."""
        story = self._story(pk)
        given = self.parsed(MergeIn).validated_data
        into = merge_stories(story=story, into=given["into"], actor=self.user, reason=given["reason"])
        return Response(StoryOut(into).data)

    def _story(self, pk: int) -> Story:
        story = self.seen(selectors.stories(self.user), pk=pk)
        require(self.user, story.desk, Role.LEAD)
        return story


class Split(Merge):
    """Splitting a story."""

    @extend_schema(
        request=SplitIn,
        responses={201: StoryOut},
        parameters=LOCATED,
        operation_id="stories_split",
        tags=["stories"],
    )
    def post(self, request: Request, pk: int) -> Response:
        """Give some articles of a story one of their own (leads only); the title of a story merged into it brings that back."""
        story = self._story(pk)
        given = self.parsed(SplitIn).validated_data
        new = split_story(
            story=story,
            articles=given["articles"],
            title=given["title"],
            actor=self.user,
            reason=given["reason"],
        )
        location = {"Location": reverse("api:story", args=[new.pk])}
        return Response(StoryOut(new).data, status=201, headers=location)
