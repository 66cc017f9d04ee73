"""The weights of a desk: set, refused and given back in the admin panel."""

from __future__ import annotations

import math

import pytest
from django.urls import reverse

from claims.extraction.worth.model import shipped
from claims.models import DeskWeights, Event
from claims.services.verification import Verification
from claims.services.weights import set_weights
from tests.admin.conftest import act, change, head


def weights(**changes: object) -> dict[str, object]:
    return {**shipped().weights, **changes}


def test_an_administrator_sets_the_weights_of_a_desk_by_the_service(panel, desk):
    before = head()
    page = panel.get(reverse("admin:claims_deskweights_add")).content.decode()
    assert f'value="{shipped().weights["death_toll"]}"' in page
    panel.post(reverse("admin:claims_deskweights_add"), {"desk": desk.pk, **weights(money="2.5")})
    assert DeskWeights.objects.get(desk=desk).weights == weights(money=2.5)
    assert (head(), Event.objects.latest("number").verb) == (before + 1, "weights.changed")
    panel.post(change(DeskWeights.objects.get()), weights(money="-1"))
    own = DeskWeights.objects.get()
    assert (own.version, own.weights["money"]) == (2, -1.0)
    assert list(Verification().findings()) == []


def test_every_weight_says_what_it_looks_at_and_what_it_does(panel, desk):
    form = panel.get(reverse("admin:claims_deskweights_add")).context["adminform"].form
    helps = {name: form.fields[name].help_text for name in shipped().weights}
    assert [name for name, text in helps.items() if text.startswith("Shipped")] == []
    assert f"odds × {math.exp(shipped().weights['death_toll']):.2g}" in helps["death_toll"]
    assert "Holds an amount of money" in helps["money"]


def test_a_panel_without_weights_tells_the_next_step(panel, desk):
    page = panel.get(reverse("admin:claims_deskweights_changelist")).content.decode()
    assert "all use the shipped ones" in page


@pytest.mark.parametrize(
    "wrong, sentence",
    [
        ("9", "less than or equal to 8"),
        ("-8.5", "greater than or equal to -8"),
        ("much", "Enter a number"),
        ("nan", "Enter a number"),
        ("", "This field is required"),
    ],
)
def test_a_weight_that_is_none_is_refused_and_stays_in_the_form(panel, desk, administrator, wrong, sentence):
    own = set_weights(desk=desk, weights=weights(), actor=administrator)
    text = panel.post(change(own), weights(money=wrong)).content.decode()
    assert sentence in text
    assert f'name="money" value="{wrong}"' in text or not wrong
    assert DeskWeights.objects.get().version == 1


def test_the_same_weights_again_are_refused_in_the_form(panel, desk, administrator):
    own = set_weights(desk=desk, weights=weights(), actor=administrator)
    assert "uses these weights already" in panel.post(change(own), weights()).content.decode()


def test_weights_of_a_desk_of_others_are_not_set(panel, other_desk):
    panel.post(reverse("admin:claims_deskweights_add"), {"desk": other_desk.pk, **weights(money=1)})
    assert not DeskWeights.objects.exists()


def test_a_desk_goes_back_to_the_shipped_weights_by_the_service(panel, desk, administrator):
    own = set_weights(desk=desk, weights=weights(), actor=administrator)
    assert "uses the shipped weights again" in act(panel, "deskweights", "reset", own).content.decode()
    assert "uses these weights already" in act(panel, "deskweights", "reset", own).content.decode()
    own.refresh_from_db()
    assert (own.version, own.weights) == (2, {})
