"""Signing in for a token, and who one is."""

from __future__ import annotations

import pytest
from allauth.mfa.models import Authenticator
from rest_framework.authtoken.models import Token

ADDRESS = "/api/token/"
PASSWORD = "correct horse battery"


def sign_in(client, username, password=PASSWORD):
    return client.post(ADDRESS, {"username": username, "password": password}, format="json")


def test_a_name_and_a_password_give_the_accounts_token(anonymous, reviewer):
    answer = sign_in(anonymous, "mira")
    assert answer.status_code == 200
    headers = {"Authorization": f"Token {answer.json()['token']}"}
    assert anonymous.get("/api/whoami/", headers=headers).json()["username"] == "mira"
    assert sign_in(anonymous, "mira").json() == answer.json()


def test_an_e_mail_address_serves_as_well(anonymous, reviewer):
    reviewer.email = "mira@desk.example"
    reviewer.save()
    assert sign_in(anonymous, "mira@desk.example").status_code == 200


@pytest.mark.parametrize(
    ("username", "password"), [("mira", "wrong"), ("nobody", PASSWORD), ("mira", PASSWORD + " ")]
)
def test_anything_else_does_not(anonymous, reviewer, username, password):
    answer = sign_in(anonymous, username, password)
    assert (answer.status_code, answer.json()["code"]) == (401, "authentication_failed")
    assert not Token.objects.exists()


def test_a_closed_account_gets_no_token_and_its_old_one_is_worth_nothing(client_for, anonymous, reviewer):
    client = client_for(reviewer)
    reviewer.is_active = False
    reviewer.save()
    assert sign_in(anonymous, "mira").status_code == 401
    assert client.get("/api/whoami/").status_code == 401


def test_a_password_alone_does_not_pass_by_two_step_sign_in(anonymous, reviewer):
    Authenticator.objects.create(user=reviewer, type=Authenticator.Type.TOTP, data={"secret": "x"})
    answer = sign_in(anonymous, "mira")
    assert (answer.status_code, answer.json()["code"]) == (403, "two_step")


def test_guessing_is_slowed_down_by_name_whatever_the_address(anonymous, reviewer):
    for number in range(10):
        anonymous.post(
            ADDRESS, {"username": "mira", "password": "x"}, format="json", REMOTE_ADDR=f"198.51.100.{number}"
        )
    answer = anonymous.post(
        ADDRESS, {"username": " MIRA", "password": PASSWORD}, format="json", REMOTE_ADDR="198.51.100.99"
    )
    assert (answer.status_code, answer.json()["code"]) == (429, "throttled")
    assert int(answer["Retry-After"]) > 0


def test_guessing_is_slowed_down_by_address_whatever_the_name_or_a_forged_header(anonymous, reviewer):
    for number in range(10):
        anonymous.post(
            ADDRESS,
            {"username": f"u{number}", "password": "x"},
            format="json",
            HTTP_X_FORWARDED_FOR=f"1.1.1.{number}",
        )
    assert sign_in(anonymous, "mira").status_code == 429


@pytest.mark.parametrize("body", [{}, {"username": "mira"}, {"username": ["mira"], "password": {}}, []])
def test_half_a_sign_in_is_refused(anonymous, db, body):
    assert anonymous.post(ADDRESS, body, format="json").status_code == 400


def test_strangers_may_not_ask_for_the_schema_without_end(anonymous, db, settings):
    answers = {anonymous.get("/api/problems/stale/").status_code for _ in range(61)}
    assert answers == {200, 429}


def test_whoami_names_the_desks_and_roles(client_for, lead):
    answer = client_for(lead).get("/api/whoami/").json()
    assert answer["name"] == "Lena"
    assert answer["desks"] == [{"slug": "world", "name": "World desk", "role": "lead"}]


def test_the_installations_administrator_is_one_on_every_desk(client_for, superuser, desk, other_desk):
    desks = client_for(superuser).get("/api/whoami/").json()["desks"]
    assert [(one["slug"], one["role"]) for one in desks] == [
        ("sport", "administrator"),
        ("world", "administrator"),
    ]
