"""Whose the admin panel is: who comes in, and whose rows are there."""

from __future__ import annotations

import pytest
from django.urls import reverse

from claims.choices import Role
from claims.models import EventHead, User
from claims.services.desks import set_role
from tests.admin.conftest import MODELS, change, listing, room_of


def test_an_administrator_of_a_desk_comes_in_and_sees_how_things_stand(panel, everything):
    text = panel.get(reverse("admin:index")).content.decode()
    assert "How things stand" in text
    assert EventHead.objects.get(pk=1).hash in text


@pytest.mark.parametrize("who", ["viewer", "reviewer", "lead", "outsider"])
def test_a_member_without_the_role_is_refused(client, request, who, desk):
    client.force_login(request.getfixturevalue(who))
    assert client.get(reverse("admin:index"), follow=True).status_code == 403


def test_a_stranger_is_led_to_the_one_sign_in_page(client, db):
    answer = client.get(reverse("admin:index"), follow=True)
    assert answer.redirect_chain[-1][0].startswith("/accounts/login/")


def test_an_account_that_was_closed_is_out(panel, administrator):
    User.objects.filter(pk=administrator.pk).update(is_active=False)
    assert panel.get(reverse("admin:index")).status_code == 302


@pytest.mark.parametrize("model", MODELS)
def test_rows_of_another_desk_are_not_there(client, everything, desk, other_desk, model):
    client.force_login(other_desk.memberships.get(role=Role.ADMINISTRATOR).user)
    room = room_of(model)
    row = room.model._default_manager.filter(**{room.desk_path: desk.pk}).first()
    assert (
        reverse(f"admin:claims_{model}_change", args=[row.pk])
        not in client.get(listing(model)).content.decode()
    )
    assert (
        client.get(change(row)).status_code == 302
    )  # Django's panel says "does not exist" on its first page
    assert client.post(change(row), {"role": "viewer", "headline": "Mine"}).status_code in (302, 403)
    kept = room.model._default_manager.filter(**{room.desk_path: desk.pk}).get(pk=row.pk)
    assert {field.name: getattr(kept, field.attname) for field in kept._meta.fields} == {
        field.name: getattr(row, field.attname) for field in row._meta.fields
    }


def test_administering_one_desk_opens_no_other_desk_that_one_only_reads(panel, administrator, other_desk):
    set_role(
        desk=other_desk,
        user=administrator,
        role=Role.VIEWER,
        actor=other_desk.memberships.get(role="administrator").user,
    )
    assert "Sport desk" not in panel.get(listing("desk")).content.decode()
