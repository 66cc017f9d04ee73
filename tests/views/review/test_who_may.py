"""Every change on the review page: who may, who may not, who does not even see it."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from claims.choices import Role
from claims.models import Event
from claims.services.articles import add_text
from claims.services.desks import set_role
from tests.conftest import NOON, mark

pytestmark = pytest.mark.django_db

CHANGES = [
    ("claim_add", "article", {"words": "118 people"}),
    ("article_run", "article", {}),
    ("claim_move", "claim", {"to": "confirmed", "version": 1}),
    ("claim_undo", "claim", {"version": 1}),
    ("claim_note", "claim", {"note": "Ask the harbour."}),
    ("claim_correct", "claim", {"words": "pulled from the water", "version": 1}),
    ("claim_evidence", "claim", {"citation": "Bulletin 8", "passage": "Nobody."}),
    ("evidence_remove", "evidence", {}),
]


@pytest.fixture
def things(article, claim, evidence):
    return {"article": article.pk, "claim": claim.pk, "evidence": evidence.pk}


@pytest.mark.parametrize("name, on, values", CHANGES)
def test_a_viewer_gets_403_in_words_and_nothing_changes(client, viewer, things, name, on, values):
    client.force_login(viewer)
    events = Event.objects.count()
    answer = client.post(reverse(name, args=[things[on]]), values)
    assert answer.status_code == 403
    assert b"Ask an administrator of it for the role" in answer.content
    part = client.post(reverse(name, args=[things[on]]), values, headers={"HX-Request": "true"})
    assert part.status_code == 403
    assert "Ask an administrator of it for the role" in part["X-Refusal"]
    assert Event.objects.count() == events


@pytest.mark.parametrize("name, on, values", CHANGES)
def test_an_outsider_gets_404(client, outsider, things, name, on, values):
    client.force_login(outsider)
    assert client.post(reverse(name, args=[things[on]]), values).status_code == 404


@pytest.mark.parametrize("name, on, values", CHANGES)
def test_nobody_changes_anything_by_looking(client, reviewer, things, name, on, values):
    client.force_login(reviewer)
    assert client.get(reverse(name, args=[things[on]]), values).status_code == 405


@pytest.mark.parametrize("name, on, values", CHANGES)
def test_a_form_from_elsewhere_is_refused(reviewer, things, name, on, values):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(reviewer)
    answer = browser.post(reverse(name, args=[things[on]]), values)
    assert answer.status_code == 403
    assert b"This page was open too long" in answer.content


def test_a_reviewer_of_two_desks_does_not_carry_evidence_across(
    client, outsider, things, desk, administrator, other_desk
):
    set_role(desk=desk, user=outsider, role=Role.REVIEWER, actor=administrator)
    foreign = mark(
        add_text(desk=other_desk, actor=outsider, text=NOON, extract=False).article, "118 people", outsider
    )
    client.force_login(outsider)
    answer = client.post(reverse("evidence_reuse", args=[foreign.pk, things["evidence"]]))
    assert answer.status_code == 422
    assert not foreign.evidence.exists()
