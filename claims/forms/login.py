"""Signing in."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import LoginForm as AllauthLoginForm


class LoginForm(AllauthLoginForm):
    """allauth's form with labels that say what to type, and the focus on the first."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = "Username or e-mail"
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)
        # The page is for nothing else. What was refused is told first: then the focus stays with that.
        if not self.is_bound:
            self.fields["login"].widget.attrs["autofocus"] = True
