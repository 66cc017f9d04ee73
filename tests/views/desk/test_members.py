"""Who works on the desk."""

from __future__ import annotations

import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains

from claims.choices import Role
from claims.models import Membership
from claims.permissions import role_on
from tests.conftest import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(client, desk, administrator):
    client.force_login(administrator)
    return reverse("members", args=[desk.slug])


def test_somebody_with_an_account_is_added(client, address, desk):
    nina = make_user("nina")
    client.post(address, {"username": "nina", "role": "reviewer"})
    assert role_on(nina, desk) is Role.REVIEWER


def test_a_role_is_changed(client, address, desk, viewer):
    client.post(address, {"username": "vera", "role": "lead"})
    assert role_on(viewer, desk) is Role.LEAD


def test_taking_somebody_off_is_asked_first(client, address, desk, viewer):
    remove = reverse("member_remove", args=[desk.slug, viewer.pk])
    assertContains(client.get(address), f'href="{remove}"')
    asked = client.get(remove)
    assertContains(asked, "Take Vera off World desk?")
    assertContains(asked, "(vera, viewer) will not see this desk any more.")
    assert role_on(viewer, desk) is Role.VIEWER
    assertContains(client.post(remove, follow=True), "Adding them again as viewer undoes that.")
    assert role_on(viewer, desk) is None


def test_removing_oneself_says_who_can_undo_it_and_leads_home(
    client, address, desk, administrator, superuser
):
    client.post(address, {"username": "root", "role": "administrator"})
    remove = reverse("member_remove", args=[desk.slug, administrator.pk])
    assertContains(client.get(remove), "only another administrator of it can put you back")
    assert client.post(remove).headers["Location"] == "/"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"username": "nobody", "role": "viewer"}, "Nobody here has the username “nobody”."),
        ({"username": "adele", "role": "viewer"}, "A desk keeps at least one administrator."),
        ({"username": "vera", "role": "king"}, "Select a valid choice"),
    ],
)
def test_a_refusal_keeps_what_was_typed(client, address, viewer, typed, said):
    answer = client.post(address, typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    assert f'value="{typed["username"]}"' in page


def test_the_last_administrator_stays(client, address, desk, administrator):
    answer = client.post(reverse("member_remove", args=[desk.slug, administrator.pk]), follow=True)
    assert "A desk keeps at least one administrator." in answer.content.decode()
    assert Membership.objects.filter(desk=desk, user=administrator).exists()


@pytest.mark.parametrize(
    ("who", "code"), [("viewer", 403), ("reviewer", 403), ("lead", 403), ("outsider", 404)]
)
def test_who_may_not(client, request, desk, who, code):
    person = request.getfixturevalue(who)
    client.force_login(person)
    assert client.get(reverse("members", args=[desk.slug])).status_code == code
    assert (
        client.post(reverse("members", args=[desk.slug]), {"username": who, "role": "lead"}).status_code
        == code
    )
    assert client.post(reverse("member_remove", args=[desk.slug, person.pk])).status_code == code


def test_a_closed_account_is_not_added(client, address):
    make_user("nina", is_active=False)
    assert "is closed" in client.post(address, {"username": "nina", "role": "viewer"}).content.decode()
