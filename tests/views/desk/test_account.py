"""Signing in and one's own account."""

from __future__ import annotations

import pytest
from django.core import mail
from django.core.cache import cache
from django.urls import reverse
from rest_framework.authtoken.models import Token

from claims.models import User

pytestmark = pytest.mark.django_db
TOKEN = "/account/token/"


@pytest.fixture(autouse=True)
def _no_guesses_counted_from_other_tests() -> None:
    cache.clear()


def test_a_token_is_shown_once(client, reviewer):
    client.force_login(reviewer)
    made = client.post(TOKEN, {"action": "renew"})
    key = Token.objects.get(user=reviewer).key
    assert key in made.content.decode()
    assert "no-store" in made.headers["Cache-Control"]
    later = client.get(TOKEN).content.decode()
    assert key not in later
    assert f"…{key[-4:]}" in later


def test_a_new_token_ends_the_old_one(client, reviewer):
    client.force_login(reviewer)
    client.post(TOKEN, {"action": "renew"})
    old = Token.objects.get(user=reviewer).key
    client.post(TOKEN, {"action": "renew"})
    assert not Token.objects.filter(key=old).exists()


def test_a_token_is_ended(client, reviewer):
    client.force_login(reviewer)
    client.post(TOKEN, {"action": "renew"})
    client.post(TOKEN, {"action": "revoke"})
    assert not Token.objects.exists()


def test_a_stranger_has_no_account(client, db):
    assert client.get(TOKEN).status_code == 302


def test_nobody_signs_up(client, db):
    page = client.get(reverse("account_signup")).content.decode()
    assert "Accounts are made for you" in page
    typed = {"username": "nina", "password1": "correct horse battery", "password2": "correct horse battery"}
    client.post(reverse("account_signup"), typed)
    assert not User.objects.filter(username="nina").exists()


def test_a_member_signs_in_and_out(client, desk, reviewer):
    typed = {"login": "mira", "password": "correct horse battery"}
    assert client.post(reverse("account_login"), typed).headers["Location"] == "/"
    assert client.get(reverse("desk", args=["world"])).status_code == 200
    client.post(reverse("account_logout"))
    assert client.get(reverse("desk", args=["world"])).status_code == 302


def test_a_wrong_password_keeps_the_name(client, reviewer):
    answer = client.post(reverse("account_login"), {"login": "mira", "password": "wrong"})
    assert 'value="mira"' in answer.content.decode()


def test_guessing_is_slowed_down(client, reviewer):
    for _ in range(6):
        answer = client.post(reverse("account_login"), {"login": "mira", "password": "wrong"})
    assert "Too many failed login attempts" in answer.content.decode()


def test_the_admin_panel_has_no_sign_in_page_of_its_own(client, db):
    answer = client.get("/admin/", follow=True)
    assert answer.redirect_chain[-1][0].startswith("/accounts/login/?next=")


@pytest.mark.parametrize("name", ["account_reset_password", "account_email"])
def test_without_a_mail_server_no_link_is_promised(client, settings, reviewer, name):
    settings.MAIL_WORKS = False
    client.force_login(reviewer)
    answer = client.post(reverse(name), {"email": "mira@desk.example"})
    assert "sends no e-mail" in answer.content.decode()
    assert mail.outbox == []


def test_with_a_mail_server_a_link_is_sent(client, settings, reviewer):
    settings.MAIL_WORKS = True
    User.objects.filter(pk=reviewer.pk).update(email="mira@desk.example")
    client.post(reverse("account_reset_password"), {"email": "mira@desk.example"})
    assert [message.to for message in mail.outbox] == [["mira@desk.example"]]


@pytest.mark.parametrize("name", ["account_login", "account_change_password", "mfa_index", "account_logout"])
def test_the_pages_stand_in_our_frame(client, reviewer, name):
    if name != "account_login":
        client.force_login(reviewer)
    page = client.get(reverse(name)).content.decode()
    assert 'class="bar"' in page
    assert "Sign Up" not in page
