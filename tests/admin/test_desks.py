"""Desks are opened by superusers alone."""

from __future__ import annotations

from django.urls import reverse

from claims.models import Desk, Event


def test_a_superuser_opens_a_desk_by_the_service(root, reviewer):
    root.post(
        reverse("admin:claims_desk_add"),
        {"name": "Local desk", "slug": "local", "administrator": reviewer.pk},
    )
    desk = Desk.objects.get(slug="local")
    assert desk.memberships.get().user == reviewer
    assert [one.verb for one in Event.objects.filter(desk=desk)] == ["desk.created", "member.added"]


def test_an_administrator_opens_no_desk(panel, reviewer):
    given = {"name": "Local desk", "slug": "local", "administrator": reviewer.pk}
    assert panel.post(reverse("admin:claims_desk_add"), given).status_code == 403
