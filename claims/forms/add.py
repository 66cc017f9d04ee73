"""Adding articles: files, pasted text or an address, and where they belong."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from claims import selectors
from claims.models import Article, Desk, Story, User

FILE, PASTE, URL = "file", "paste", "url"
WAYS = [(FILE, "Files"), (PASTE, "Paste text"), (URL, "Web address")]
NOTHING_GIVEN = {
    FILE: ("files", "Choose at least one file."),
    PASTE: ("text", "Paste the text of the article first."),
    URL: ("url", "Give the address of the page first."),
}


class FilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files at once; an empty one is left to ingest, which says so by its name."""

    widget = FilesInput(attrs={"accept": ".txt,.text,.html,.htm,.pdf,.docx,.json,.xml"})

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        return list(data or [])


class AddForm(forms.Form):
    """`story_given` tells afterwards which story, which title of a new one, or None."""

    way = forms.ChoiceField(choices=WAYS, widget=forms.RadioSelect, initial=FILE)
    files = FilesField(required=False, label="Files")  # type: ignore[assignment]  # the metaclass takes it away
    text = forms.CharField(
        required=False, strip=False, label="Text of the article", widget=forms.Textarea(attrs={"rows": 14})
    )
    url = forms.CharField(
        required=False,
        max_length=2000,
        label="Address of the page",
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off", "placeholder": "https://"}),
    )
    story = forms.ModelChoiceField(
        queryset=Story.objects.none(), required=False, empty_label="Let Stet find it", label="Story"
    )
    new_story = forms.CharField(max_length=300, required=False, label="Or open a new story")
    alone = forms.BooleanField(required=False, label="Leave it in no story")
    replaces = forms.ModelChoiceField(
        queryset=Article.objects.none(), required=False, empty_label="Nothing", label="Replaces"
    )
    check = forms.BooleanField(required=False, initial=True, label="Check the details before extraction")

    def __init__(self, *args: Any, desk: Desk, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices: dict[str, Any] = self.fields
        choices["story"].queryset = selectors.stories(user).standing().filter(desk=desk)
        choices["replaces"].queryset = selectors.articles(user).filter(desk=desk)

    def clean(self) -> dict[str, Any]:
        """Check what belongs together: a way and what it needs, one story, a replaced article of that story."""
        cleaned = super().clean() or self.cleaned_data
        self._check_given(cleaned)
        self._check_story(cleaned)
        self._check_replaces(cleaned)
        return cleaned

    @property
    def story_given(self) -> Story | str | None:
        """The story to put the article in: one of the desk's, the title of a new one, or None."""
        return self.cleaned_data.get("story") or self.cleaned_data.get("new_story") or None

    def _check_given(self, cleaned: dict[str, Any]) -> None:
        field, message = NOTHING_GIVEN.get(cleaned.get("way", ""), ("", ""))
        if field and field not in self.errors and not cleaned.get(field):
            self.add_error(field, message)

    def _check_story(self, cleaned: dict[str, Any]) -> None:
        if cleaned.get("story") and cleaned.get("new_story"):
            self.add_error("new_story", "Choose a story or name a new one, not both.")
        elif cleaned.get("alone") and (cleaned.get("story") or cleaned.get("new_story")):
            self.add_error("alone", "You chose a story and none. Untick this, or leave the story open.")

    def _check_replaces(self, cleaned: dict[str, Any]) -> None:
        replaced = cleaned.get("replaces")
        if replaced is None:
            return
        if len(cleaned.get("files") or []) > 1 and cleaned.get("way") == FILE:
            self.add_error(
                "replaces", "Only a single article can replace another one. Add these files one by one."
            )
        if cleaned.get("new_story") or (cleaned.get("story") or replaced.story) != replaced.story:
            self.add_error(
                "replaces", "That article belongs to another story. Choose its story, or another article."
            )
        cleaned["story"] = cleaned.get("story") or replaced.story
