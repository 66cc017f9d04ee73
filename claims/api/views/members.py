"""Who works on a desk."""

from __future__ import annotations

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api.base import View
from claims.api.serializers.desks import MemberOut, RoleIn
from claims.api.stopped import Stopped
from claims.choices import Role
from claims.models import Membership, User
from claims.services.desks import remove_member, set_role

NAME = OpenApiParameter("username", str, OpenApiParameter.PATH)


def user_named(username: str) -> User:
    """Return the account of that name. Raises Stopped (404)."""
    user = User.objects.filter(username=username, is_active=True).first()
    if user is None:
        raise Stopped("not_found", f"There is no account named {username}. Check the spelling.")
    return user


class Members(View):
    """The members of a desk."""

    queryset = Membership.objects.none()
    serializer_class = MemberOut

    @extend_schema(responses=MemberOut(many=True), operation_id="members_list", tags=["desks"])
    def get(self, request: Request, slug: str) -> Response:
        """List the desk's members by username."""
        members = self.desk().memberships.select_related("user").order_by("user__username")
        return self.page(members, MemberOut)


class OneMember(View):
    """One member of a desk."""

    @extend_schema(
        request=RoleIn, responses={200: MemberOut, 201: MemberOut}, parameters=[NAME],
        operation_id="members_set", tags=["desks"],
    )  # fmt: skip
    def put(self, request: Request, slug: str, username: str) -> Response:
        """Add a member or change the role (administrators of the desk only)."""
        desk = self.desk(Role.ADMINISTRATOR)
        role = Role(self.parsed(RoleIn).validated_data["role"])
        user = user_named(username)
        known = desk.memberships.filter(user=user).exists()
        member = set_role(desk=desk, user=user, role=role, actor=self.user)
        return Response(MemberOut(member).data, status=200 if known else 201)

    @extend_schema(responses={204: None}, parameters=[NAME], operation_id="members_remove", tags=["desks"])
    def delete(self, request: Request, slug: str, username: str) -> Response:
        """Take a member off the desk (administrators of the desk only)."""
        desk = self.desk(Role.ADMINISTRATOR)
        member = self.seen(desk.memberships.select_related("user"), user__username=username)
        remove_member(desk=desk, user=member.user, actor=self.user)
        return Response(status=204)
