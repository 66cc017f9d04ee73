"""Stories: their titles, and which articles are where."""

from __future__ import annotations

from typing import Any

from django import forms

from claims import selectors
from claims.models import Article, Story, User


def keyed(key: str) -> dict[str, str]:
    """Return what makes a single key of the page go to the field."""
    return {"data-key": key, "aria-keyshortcuts": key}


REASON = forms.CharField(
    required=False, max_length=5000, label="Why", widget=forms.TextInput(attrs={"autocomplete": "off"})
)
OUT = "out"


class StoryTitleForm(forms.Form):
    """A story's title; the service cleans and checks it."""

    title = forms.CharField(max_length=300, required=False, label="Title")


class MoveForm(forms.Form):
    """Where an article goes: another story, a new one, or out of every story. `version` is the article's on the person's screen."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2_000_000_000)
    story = forms.ModelChoiceField(
        queryset=Story.objects.none(),
        required=False,
        empty_label="Choose a story",
        label="Another story",
        widget=forms.Select(attrs=keyed("s")),
    )
    new_story = forms.CharField(
        max_length=300,
        required=False,
        label="Or open a new story",
        widget=forms.TextInput(attrs=keyed("n")),
    )
    out = forms.BooleanField(
        required=False, label="Leave it in no story", widget=forms.CheckboxInput(attrs=keyed("l"))
    )
    reason = REASON

    def __init__(self, *args: Any, article: Article, user: User, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"version": article.version})
        super().__init__(*args, **kwargs)
        choices: dict[str, Any] = self.fields
        others = selectors.stories(user).standing().filter(desk=article.desk)
        if article.story_id is not None:
            others = others.exclude(pk=article.story_id)
        choices["story"].queryset = others.order_by("title")

    def clean(self) -> dict[str, Any]:
        """Ask for one place, not none and not two."""
        cleaned = super().clean() or self.cleaned_data
        given = [name for name in ("story", "new_story", "out") if cleaned.get(name)]
        if not self.errors and len(given) != 1:
            message = "Choose where the article goes." if not given else "Choose one place, not several."
            self.add_error(given[-1] if given else "story", message)
        return cleaned

    @property
    def to(self) -> Story | str | None:
        """The chosen story, the title of a new one, or None for no story."""
        return self.cleaned_data.get("story") or self.cleaned_data.get("new_story") or None


class MergeForm(forms.Form):
    """Which story this one goes into."""

    into = forms.ModelChoiceField(
        queryset=Story.objects.none(),
        empty_label="Choose a story",
        label="Merge it into",
        widget=forms.Select(attrs=keyed("g")),
        error_messages={"required": "Choose the story that this one goes into."},
    )
    reason = REASON

    def __init__(self, *args: Any, story: Story, user: User, **kwargs: Any) -> None:
        kwargs.setdefault("auto_id", "id_merge_%s")
        super().__init__(*args, **kwargs)
        choices: dict[str, Any] = self.fields
        others = selectors.stories(user).standing().filter(desk=story.desk)
        choices["into"].queryset = others.exclude(pk=story.pk).order_by("title")


class SplitForm(forms.Form):
    """Which articles get a story of their own, and its title; the service checks both."""

    articles = forms.ModelMultipleChoiceField(
        queryset=Article.objects.none(), required=False, label="Articles to split off"
    )
    title = forms.CharField(
        max_length=300,
        required=False,
        label="Title of their story",
        widget=forms.TextInput(attrs=keyed("t")),
    )
    reason = REASON

    def __init__(self, *args: Any, story: Story, user: User, **kwargs: Any) -> None:
        kwargs.setdefault("auto_id", "id_split_%s")
        super().__init__(*args, **kwargs)
        choices: dict[str, Any] = self.fields
        choices["articles"].queryset = selectors.articles(user).filter(desk=story.desk)
