"""Desks and their stories."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from claims import selectors
from claims.api.base import View
from claims.api.serializers.desks import DeskIn, DeskOut, StoryIn, StoryOut
from claims.api.views.members import user_named
from claims.choices import Role
from claims.models import Desk, Story
from claims.services.desks import create_desk
from claims.services.stories import open_story, rename_story
from claims.workflow import Refusal


class Desks(View):
    """The desks of the one who asks."""

    queryset = Desk.objects.none()
    serializer_class = DeskOut

    @extend_schema(responses=DeskOut(many=True), operation_id="desks_list", tags=["desks"])
    def get(self, request: Request) -> Response:
        """List your desks by name."""
        return self.page(selectors.desks(self.user), DeskOut)

    @extend_schema(request=DeskIn, responses={201: DeskOut}, operation_id="desks_create", tags=["desks"])
    def post(self, request: Request) -> Response:
        """Open a desk with its first administrator (the installation's administrators only)."""
        if not self.user.is_superuser:
            raise Refusal(
                "Only the administrators of this installation open desks. Ask one of them.", code="role"
            )
        given = self.parsed(DeskIn).validated_data
        administrator = user_named(given["administrator"])
        desk = create_desk(
            name=given["name"], slug=given["slug"], actor=self.user, administrator=administrator
        )
        return Response(
            DeskOut(desk).data, status=201, headers={"Location": reverse("api:desk", args=[desk.slug])}
        )


class OneDesk(View):
    """One desk."""

    @extend_schema(responses=DeskOut, operation_id="desks_retrieve", tags=["desks"])
    def get(self, request: Request, slug: str) -> Response:
        """Show a desk."""
        return Response(DeskOut(self.desk()).data)


class Stories(View):
    """The stories of a desk."""

    queryset = Story.objects.none()
    serializer_class = StoryOut

    @extend_schema(responses=StoryOut(many=True), operation_id="stories_list", tags=["stories"])
    def get(self, request: Request, slug: str) -> Response:
        """List the desk's stories, newest first, without those that were merged into another."""
        return self.page(selectors.stories(self.user).standing().filter(desk=self.desk()), StoryOut)

    @extend_schema(
        request=StoryIn,
        responses={200: StoryOut, 201: StoryOut},
        operation_id="stories_create",
        tags=["stories"],
    )
    def post(self, request: Request, slug: str) -> Response:
        """Open a story; 200 with the one there is when the desk has one of that title."""
        desk = self.desk(Role.REVIEWER)
        title = " ".join(self.parsed(StoryIn).validated_data["title"].split())
        known = desk.stories.filter(title=title).exists()
        story = open_story(desk=desk, title=title, actor=self.user)
        location = {"Location": reverse("api:story", args=[story.pk])}
        return Response(StoryOut(story).data, status=200 if known else 201, headers=location)


class OneStory(View):
    """One story."""

    @extend_schema(responses=StoryOut, operation_id="stories_retrieve", tags=["stories"])
    def get(self, request: Request, pk: int) -> Response:
        """Show a story."""
        return Response(StoryOut(self.seen(selectors.stories(self.user), pk=pk)).data)

    @extend_schema(request=StoryIn, responses=StoryOut, operation_id="stories_rename", tags=["stories"])
    def patch(self, request: Request, pk: int) -> Response:
        """Rename a story (leads of the desk only)."""
        story = self.seen(selectors.stories(self.user), pk=pk)
        title = self.parsed(StoryIn).validated_data["title"]
        return Response(StoryOut(rename_story(story=story, title=title, actor=self.user)).data)
