"""The admin panel has no back door past the history."""

from __future__ import annotations

import pytest
from django.urls import reverse

from claims.services.claims import note
from claims.services.verification import Verification
from tests.admin.conftest import MODELS, act, change, details, room_of


@pytest.mark.parametrize("model", [*MODELS, "user"])
def test_nothing_can_be_deleted(root, everything, model):
    shown = room_of(model).model
    row = shown._default_manager.first()
    rows = shown._default_manager.count()
    assert (
        root.post(reverse(f"admin:claims_{model}_delete", args=[row.pk]), {"post": "yes"}).status_code == 403
    )
    act(root, model, "delete_selected", row, post="yes")
    assert shown._default_manager.count() == rows


@pytest.mark.parametrize("model", ["claim", "desk", "event", "evidence", "report", "run"])
def test_what_is_for_reading_takes_no_writing(root, everything, model):
    shown = room_of(model).model
    row = shown._default_manager.first()
    before = shown._default_manager.filter(pk=row.pk).values().get()
    given = {field.name: "1" for field in shown._meta.fields}
    assert root.post(change(row), given).status_code == 403
    assert shown._default_manager.filter(pk=row.pk).values().get() == before


@pytest.mark.parametrize("model", ["article", "claim", "event", "evidence", "report", "run"])
def test_nothing_is_added_past_the_pages(root, everything, model):
    assert root.post(reverse(f"admin:claims_{model}_add"), {}).status_code == 403


def test_everything_the_panel_wrote_stands_in_the_history(panel, desk, article, claim, viewer):
    panel.post(change(article), details(article, headline="A better headline"))
    panel.post(change(desk.memberships.get(user=viewer)), {"role": "lead"})
    act(panel, "claim", "withdraw", claim, reason="Not a claim.", **{f"seen-{claim.pk}": 1})
    assert list(Verification().findings()) == []


def test_the_history_button_leads_to_the_events_of_the_row(panel, claim, reviewer):
    note(claim=claim, text="Ask again.", actor=reviewer)
    answer = panel.get(reverse("admin:claims_claim_history", args=[claim.pk]), follow=True)
    assert answer.status_code == 200
    text = answer.content.decode()
    assert "noted" in text
    assert text.count('class="field-number"') == 2
