"""What is posted about a link between two claims, and about a sum."""

from __future__ import annotations

from django import forms

from claims.forms.review import RELOAD
from claims.workflow import MAX_REASON, TOO_LONG

ACCEPT, REJECT, TAKE_BACK = "accept", "reject", "take_back"
DIFFER, FLAG = "differ", "flag"
DISMISS = "dismiss"
ACTS = (
    (ACCEPT, "Accept"), (REJECT, "Reject"), (TAKE_BACK, "Take back"), (DIFFER, "Meant to differ"), (FLAG, "Flag again"),
)  # fmt: skip


class LinkForm(forms.Form):
    """`seen` is the link's stamp on the person's screen."""

    act = forms.ChoiceField(choices=ACTS, error_messages={"required": RELOAD, "invalid_choice": RELOAD})
    seen = forms.RegexField(
        r"^[0-9]{1,9}(-[0-9]{1,9}){2}$", error_messages={"required": RELOAD, "invalid": RELOAD}
    )
    reason = forms.CharField(required=False, max_length=MAX_REASON, error_messages={"max_length": TOO_LONG})


class SumForm(forms.Form):
    """`seen` is the sum's version on the person's screen; `back` is the claim whose panel was open, if it was not the story."""

    act = forms.ChoiceField(
        choices=((DISMISS, "Dismiss"), (TAKE_BACK, "Take back")),
        error_messages={"required": RELOAD, "invalid_choice": RELOAD},
    )
    seen = forms.IntegerField(
        min_value=1, max_value=2_000_000_000, error_messages={"required": RELOAD, "invalid": RELOAD}
    )
    reason = forms.CharField(required=False, max_length=MAX_REASON, error_messages={"max_length": TOO_LONG})
    back = forms.IntegerField(
        required=False, min_value=1, max_value=2**62, error_messages={"invalid": RELOAD}
    )
