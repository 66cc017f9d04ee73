"""What is posted about a link between two claims."""

from __future__ import annotations

from django import forms

from claims.forms.review import RELOAD
from claims.workflow import MAX_REASON, TOO_LONG

ACCEPT, REJECT, TAKE_BACK = "accept", "reject", "take_back"
ACTS = ((ACCEPT, "Accept"), (REJECT, "Reject"), (TAKE_BACK, "Take back"))


class LinkForm(forms.Form):
    """`seen` is the link's stamp on the person's screen."""

    act = forms.ChoiceField(choices=ACTS, error_messages={"required": RELOAD, "invalid_choice": RELOAD})
    seen = forms.RegexField(
        r"^[0-9]{1,9}(-[0-9]{1,9}){2}$", error_messages={"required": RELOAD, "invalid": RELOAD}
    )
    reason = forms.CharField(required=False, max_length=MAX_REASON, error_messages={"max_length": TOO_LONG})
