"""What the desk knows about an article beside its text."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone

from claims import selectors
from claims.models import Article, Story, User

EARLIEST = datetime(1800, 1, 1, tzinfo=UTC)
AHEAD = timedelta(days=366)  # embargoed texts are dated ahead
FIELDS = ("headline", "outlet", "agency", "byline", "dateline", "published_at", "url")


class DetailsForm(forms.Form):
    """`version` is the article's version on the person's screen."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2_000_000_000)
    headline = forms.CharField(max_length=500, error_messages={"required": "Give the article a headline."})
    outlet = forms.CharField(
        max_length=200, required=False, help_text="Who published it, for example Harbour Wire"
    )
    agency = forms.CharField(
        max_length=200, required=False, help_text="The wire service it came from, if another one"
    )
    byline = forms.CharField(max_length=300, required=False, help_text="Who wrote it")
    dateline = forms.CharField(
        max_length=200, required=False, help_text="Where it was written, as the text says"
    )
    published_at = forms.DateTimeField(
        required=False,
        label="Published (UTC)",
        help_text="Words such as “on Tuesday” are resolved against this time; left empty, against the day of the dateline, else of coming in.",
        widget=forms.DateTimeInput(attrs={"type": "datetime-local", "step": "1"}, format="%Y-%m-%dT%H:%M:%S"),
        error_messages={"invalid": "Write the date and time as 2026-03-03 18:05."},
    )
    url = forms.URLField(
        max_length=2000,
        required=False,
        label="Address",
        assume_scheme="https",
        error_messages={"invalid": "Give a full web address, or leave this empty."},
    )
    story = forms.ModelChoiceField(queryset=Story.objects.none(), required=False, empty_label="No story")
    new_story = forms.CharField(max_length=300, required=False, label="Or open a new story")

    def __init__(self, *args: Any, article: Article, user: User, **kwargs: Any) -> None:
        kwargs.setdefault("initial", initial_of(article))
        super().__init__(*args, **kwargs)
        self.article = article
        choices: dict[str, Any] = self.fields
        choices["story"].queryset = selectors.stories(user).standing().filter(desk=article.desk)

    def clean_url(self) -> str:
        """Refuse an address that a browser would run instead of open."""
        url: str = self.cleaned_data["url"]
        if url and not url.lower().startswith(("http://", "https://")):
            raise forms.ValidationError("The address must start with http:// or https://.")
        return url

    def clean_published_at(self) -> datetime | None:
        """Keep the fraction of a second that the form cannot show, and refuse a year that must be a slip."""
        value: datetime | None = self.cleaned_data["published_at"]
        stored = self.article.published_at
        if value and stored and value == stored.replace(microsecond=0):
            return stored
        if value and not EARLIEST <= value <= timezone.now() + AHEAD:
            raise forms.ValidationError("That date cannot be right. Check the year.")
        return value

    def clean(self) -> dict[str, Any]:
        """Refuse an old and a new story at once."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("story") and cleaned.get("new_story") and cleaned["story"] != self.article.story:
            self.add_error("new_story", "Choose a story or name a new one, not both.")
        return cleaned

    @property
    def changes(self) -> dict[str, Any]:
        """The details as typed, by the names of services.articles.Details."""
        return {name: self.cleaned_data[name] for name in FIELDS}

    @property
    def story_given(self) -> Story | str | None:
        """The story to put the article in: the title of a new one, one of the desk's, or None."""
        return self.cleaned_data.get("new_story") or self.cleaned_data.get("story")


def initial_of(article: Article) -> dict[str, Any]:
    """Return the details as they stand, as the form's first values."""
    return {
        **{name: getattr(article, name) for name in FIELDS},
        "story": article.story_id,
        "version": article.version,
    }
