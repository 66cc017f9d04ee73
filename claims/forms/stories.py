"""Stories."""

from __future__ import annotations

from django import forms


class StoryTitleForm(forms.Form):
    """A story's title; the service cleans and checks it."""

    title = forms.CharField(max_length=300, required=False, label="Title")
