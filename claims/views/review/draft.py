"""What a person is writing about a claim: kept whole when the desk refuses it, shown beside what stands when it is stale."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS

from claims.choices import Status
from claims.workflow import Refusal

UNDO, CORRECT, EVIDENCE, NOTE, ADD = "undo", "correct", "evidence", "note", "add"
MAX_DIGITS = 18


@dataclass(frozen=True, slots=True)
class Draft:
    """`act` is a status to move to or one of the words above; `message` is the refusal, `field` the input to mend.

    `stale` is set when somebody else changed the claim first.
    """

    act: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    message: str = ""
    field: str = ""
    stale: bool = False

    @property
    def to(self) -> Status | None:
        """The status that the person is about to move the claim to, or None."""
        return Status(self.act) if self.act in Status.values else None

    def refused(self, refusal: Refusal) -> Draft:
        """Return the same draft with why it was refused."""
        return replace(self, message=refusal.message, field=refusal.field)

    def outrun(self) -> Draft:
        """Return the same draft, marked as written on a screen that was out of date."""
        return replace(self, stale=True)


def typed(post: Mapping[str, str], *names: str) -> dict[str, str]:
    """Return what was typed into the fields `names`, as it was typed (less NUL, which no database takes)."""
    return {name: post.get(name, "").replace("\0", "") for name in names}


def whole(text: str) -> int | None:
    """Return the whole number that `text` spells, or None for anything else and for what is too long to be one of ours."""
    return int(text) if text.isdecimal() and len(text) <= MAX_DIGITS else None


def checked(form: forms.Form) -> dict[str, Any]:
    """Return the form's cleaned values. Raises Refusal with the first thing that is wrong."""
    if form.is_valid():
        return dict(form.cleaned_data)
    name, messages = next(iter(form.errors.items()))
    raise Refusal(str(messages[0]), field="" if name == NON_FIELD_ERRORS else name, code="invalid")
