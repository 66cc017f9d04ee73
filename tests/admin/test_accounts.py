"""Accounts: superusers alone make and change them, and the history keeps no name."""

from __future__ import annotations

import html
import re

import pytest
from django.urls import reverse

from claims.models import Event, User
from claims.services.users import change_user
from claims.workflow import Refusal
from tests.admin.conftest import change, listing


def test_accounts_are_for_superusers_only(panel, reviewer):
    assert panel.get(listing("user")).status_code == 403
    assert panel.get(change(reviewer)).status_code == 403


def account(**changes: object) -> dict[str, object]:
    return {
        "username": "nora", "first_name": "Nora", "last_name": "", "email": "", "is_active": "on",
        "new_password": "a long enough secret", **changes,
    }  # fmt: skip


def test_a_superuser_makes_an_account_and_history_keeps_no_name(root):
    root.post(reverse("admin:claims_user_add"), account())
    user = User.objects.get(username="nora")
    assert user.check_password("a long enough secret")
    assert not user.is_superuser
    event = Event.objects.latest("number")
    assert event.verb == "user.added"
    assert "nora" not in event.body.lower()


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"new_password": "short"}, "too short"),
        ({"new_password": ""}, "This field is required."),
        ({"username": "mira"}, "already exists"),
        ({"new_password": "nora-nora-1", "username": "nora-nora-1"}, "too similar"),
    ],
)
def test_an_account_that_breaks_a_rule_is_refused(root, reviewer, wrong, sentence):
    answer = root.post(reverse("admin:claims_user_add"), account(**wrong))
    assert sentence in answer.content.decode()
    assert User.objects.filter(username__startswith="nora").count() == 0


def test_a_new_account_is_led_to_a_desk(root):
    made = root.post(reverse("admin:claims_user_add"), account(), follow=True).content.decode()
    lead = re.search(r'href="([^"]+)">Put them on one</a>', made)
    assert lead is not None
    username = User.objects.latest("pk").username
    assert f'value="{username}"' in root.get(html.unescape(lead[1])).content.decode()


def test_an_account_is_changed_and_keeps_its_password_when_none_is_given(root, reviewer):
    root.post(change(reviewer), account(username="mira", first_name="Miriam", new_password=""))
    reviewer.refresh_from_db()
    assert reviewer.first_name == "Miriam"
    assert reviewer.check_password("correct horse battery")
    event = Event.objects.latest("number")
    assert '"changed":["first_name"]' in event.body
    root.post(change(reviewer), account(username="mira", new_password="another long secret"))
    reviewer.refresh_from_db()
    assert reviewer.check_password("another long secret")
    assert '"changed":["first_name","password"]' in Event.objects.latest("number").body


def test_the_last_superuser_stays_one(root, superuser):
    answer = root.post(change(superuser), account(username="root", new_password=""))
    assert "One active superuser must be left." in answer.content.decode()
    superuser.refresh_from_db()
    assert superuser.is_superuser


def test_only_a_superuser_changes_accounts(administrator, reviewer):
    reviewer.is_superuser = True
    with pytest.raises(Refusal) as refused:
        change_user(actor=administrator, user=reviewer)
    assert refused.value.code == "role"
