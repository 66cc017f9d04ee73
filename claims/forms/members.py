"""Who works on a desk."""

from __future__ import annotations

from django import forms

from claims.choices import Role
from claims.models import User


class MemberForm(forms.Form):
    """A person who has an account already, and the role to give."""

    username = forms.CharField(
        max_length=150,
        label="Username",
        widget=forms.TextInput(attrs={"autocapitalize": "none", "autocomplete": "off"}),
    )
    role = forms.ChoiceField(choices=Role.choices, initial=Role.REVIEWER, label="Role")

    def clean_username(self) -> User:
        """Return the person. Raises ValidationError when nobody has that name or the account is closed."""
        name = self.cleaned_data["username"]
        user = User.objects.filter(username=name).first()
        if user is None:
            raise forms.ValidationError(
                f"Nobody here has the username “{name}”. An administrator of the site makes accounts in the admin panel."
            )
        if not user.is_active:
            raise forms.ValidationError(f"The account “{name}” is closed.")
        return user
