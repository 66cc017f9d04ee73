"""What every test of the review page needs: a browser with and without htmx, and evidence to decide on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from claims.choices import Status
from claims.models import Claim, User
from claims.services.verdicts import move_claim

HTMX = {"HX-Request": "true"}


@pytest.fixture
def plain(client: Client, reviewer: User) -> Client:
    """The reviewer's browser, without scripts."""
    client.force_login(reviewer)
    return client


@pytest.fixture
def quick(reviewer: User) -> Client:
    """The reviewer's browser with htmx, aimed at the panel."""
    browser = Client(headers={**HTMX, "HX-Target": "panel"})
    browser.force_login(reviewer)
    return browser


@pytest.fixture
def move() -> Callable[..., HttpResponse]:
    """Send a verdict as the panel's form does."""

    def send(browser: Client, claim: Claim, to: Status, **fields: Any) -> HttpResponse:
        values = {"to": to.value, "version": claim.version, **fields}
        return browser.post(reverse("claim_move", args=[claim.pk]), values)

    return send


@pytest.fixture
def confirmed(claim: Claim, evidence: object, second_reviewer: User) -> Claim:
    """The noon toll, confirmed by the other reviewer."""
    return move_claim(claim=claim, seen=claim.version, to=Status.CONFIRMED, actor=second_reviewer)
