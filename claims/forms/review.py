"""What is typed on the review page."""

from __future__ import annotations

from django import forms
from django.core.files.uploadedfile import UploadedFile

from claims.choices import Status
from claims.services.claims import MAX_NOTE
from claims.services.evidence import MAX_COPY, MAX_PASSAGE
from claims.workflow import MAX_REASON, TOO_LONG

MAX_INTEGER = 2_000_000_000
RELOAD = "This page is out of date. Reload it and try again."
NOBODY = "none"


class SeenForm(forms.Form):
    """`version` is the claim's version on the person's screen."""

    version = forms.IntegerField(
        min_value=1, max_value=MAX_INTEGER, error_messages={"required": RELOAD, "invalid": RELOAD}
    )


class MoveForm(SeenForm):
    """`superseded_by` is the number of a claim, "none", or empty when nothing was picked."""

    to = forms.ChoiceField(
        choices=Status.choices, error_messages={"required": RELOAD, "invalid_choice": RELOAD}
    )
    reason = forms.CharField(
        required=False,
        max_length=MAX_REASON,
        error_messages={"max_length": TOO_LONG},
    )
    superseded_by = forms.RegexField(
        r"^(none|[0-9]{1,18})$", required=False, error_messages={"invalid": "Pick a claim from the list."}
    )

    def clean(self) -> dict[str, object]:
        """Refuse a supersession in which neither a claim nor "none" was picked."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("to") == Status.SUPERSEDED and not self.errors and not cleaned.get("superseded_by"):
            self.add_error(
                "superseded_by",
                "Pick the claim that supersedes this one, or “None of these” and say why there is none.",
            )
        return cleaned


class EvidenceForm(forms.Form):
    """A source behind a verdict; the service checks what it must hold."""

    url = forms.CharField(required=False)
    citation = forms.CharField(required=False)
    passage = forms.CharField(
        required=False,
        max_length=MAX_PASSAGE,
        error_messages={"max_length": f"Quote at most {MAX_PASSAGE:,} characters."},
    )
    copy = forms.FileField(
        required=False,
        max_length=255,
        error_messages={
            "empty": "The kept copy is an empty file. Choose another one.",
            "max_length": "The file's name is longer than 255 characters. Rename it first.",
        },
    )

    def clean_copy(self) -> UploadedFile | None:
        """Refuse a file that is too large before it is read into memory."""
        copy: UploadedFile | None = self.cleaned_data["copy"]
        if copy is not None and (copy.size or 0) > MAX_COPY:
            raise forms.ValidationError(f"The kept copy is larger than {MAX_COPY // 1024 // 1024} MB.")
        return copy


class NoteForm(forms.Form):
    """A note for the claim's history."""

    note = forms.CharField(
        required=False,
        max_length=MAX_NOTE,
        error_messages={"max_length": f"A note has at most {MAX_NOTE:,} characters. Split it in two."},
    )


class SpanForm(forms.Form):
    """A stretch of the article: selected (`start`, `end`, code points) or given by its `words`."""

    start = forms.IntegerField(required=False, min_value=0, max_value=MAX_INTEGER)
    end = forms.IntegerField(required=False, min_value=0, max_value=MAX_INTEGER)
    words = forms.CharField(required=False, max_length=6000)


class CorrectForm(SpanForm, SeenForm):
    """The new span of a claim."""
