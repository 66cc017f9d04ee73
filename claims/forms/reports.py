"""Asking for a report."""

from __future__ import annotations

from typing import Any

from django import forms

from claims import overviews, selectors
from claims.choices import ReportFormat, Status
from claims.filters import EVENT_CHOICES
from claims.models import Article, Desk, Story, User

FILTERS = ("status", "outlet", "worthiness", "event", "reviewer", "q")


class ReportForm(forms.Form):
    """Which form, and what of the desk; the service checks how they go together."""

    format = forms.ChoiceField(choices=ReportFormat.choices, initial=ReportFormat.HTML, label="Form")
    story = forms.ModelChoiceField(
        Story.objects.none(), required=False, label="Story", empty_label="The whole desk",
        error_messages={"invalid_choice": "That story is not on this desk. Choose another."},
    )  # fmt: skip
    article = forms.ModelChoiceField(
        Article.objects.none(), required=False, widget=forms.HiddenInput,
        error_messages={"invalid_choice": "That article is not on this desk."},
    )  # fmt: skip
    status = forms.ChoiceField(choices=[("", "All"), *Status.choices], required=False, label="Status")
    outlet = forms.ChoiceField(required=False, label="Outlet")
    worthiness = forms.FloatField(
        required=False, min_value=0, max_value=1, label="Worth checking, at least",
        widget=forms.NumberInput(attrs={"step": "0.05"}),
        error_messages={"invalid": "Worthiness is a number from 0 to 1."},
    )  # fmt: skip
    event = forms.ChoiceField(choices=[("", "Anything"), *EVENT_CHOICES], required=False, label="About")
    reviewer = forms.ModelChoiceField(
        User.objects.none(), required=False, label="Decided by", empty_label="Anybody"
    )
    q = forms.CharField(required=False, max_length=300, label="Words")

    def __init__(self, *args: Any, desk: Desk, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields
        choice["story"].queryset = selectors.stories(user).standing().filter(desk=desk)  # type: ignore[attr-defined]
        choice["article"].queryset = selectors.articles(user).filter(desk=desk)  # type: ignore[attr-defined]
        choice["reviewer"].queryset = User.objects.filter(memberships__desk=desk).order_by("username")  # type: ignore[attr-defined]
        choice["reviewer"].label_from_instance = lambda member: member.label  # type: ignore[attr-defined]
        names = overviews.outlets(user, desk)
        choice["outlet"].choices = [("", "All"), *((name, name) for name in names)]  # type: ignore[attr-defined]

    @property
    def filters(self) -> dict[str, Any]:
        """The filters that are set, as the service takes them."""
        chosen = {name: self.cleaned_data.get(name) for name in FILTERS}
        if isinstance(chosen["reviewer"], User):
            chosen["reviewer"] = chosen["reviewer"].pk
        return {name: value for name, value in chosen.items() if value not in ("", None)}
