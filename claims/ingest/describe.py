"""The last steps that every document takes, whatever its type: tidy, check, and read what the text itself says."""

from __future__ import annotations

from dataclasses import replace

from claims.ingest.dates import Stamp
from claims.ingest.document import Document
from claims.ingest.language import is_english
from claims.ingest.limits import Limits
from claims.ingest.metadata import describe
from claims.ingest.refused import Refused
from claims.ingest.text import tidy


def finish(document: Document, limits: Limits) -> Document:
    """Tidy the text, refuse what is not an English article, and fill empty fields from the text.

    What a reader found in the file's own metadata stays. Raises Refused: empty, too_large, not_english.
    """
    text = tidy(document.text)
    item = document.item
    note = (
        ""
        if item and item.stopped and not text
        else check_text(text, limits, stated=item.language if item else "")
    )
    said = describe(text)
    return replace(
        document,
        text=text,
        headline=one_line(document.headline) or said.headline,
        outlet=one_line(document.outlet),
        byline=one_line(document.byline) or said.byline,
        agency=one_line(document.agency) or said.agency,
        dateline=one_line(document.dateline) or said.dateline or (item.located if item else ""),
        published_at=document.published_at or (said.stamp.at if said.stamp else None),
    ).noting(note, "" if document.published_at else date_note(said.stamp, "text"))


def check_text(text: str, limits: Limits, *, stated: str = "") -> str:
    """Raise Refused for a text with nothing in it, too much in it, or in another language.

    Where the source states that its language is English (`stated`, a tag), a text that does not look so gets a note instead,
    which is returned.
    """
    if not text:
        raise Refused("empty", "There is no text in it.")
    if len(text) > limits.characters:
        raise too_long(limits)
    if is_english(text):
        return ""
    if not stated.lower().startswith("en"):
        raise Refused("not_english", "The text does not look English. Stet reads articles in English only.")
    return "The source says that the text is in English, but it does not look so."


def too_long(limits: Limits) -> Refused:
    """The refusal of a text with more than `limits.characters` code points."""
    return Refused(
        "too_large", f"The text is longer than {limits.characters:,} characters. Split it into articles."
    )


def one_line(value: str, longest: int = 300) -> str:
    """A metadata value as one tidy line; a longer one ends in an ellipsis."""
    line = " ".join(tidy(value).split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def date_note(stamp: Stamp | None, source: str) -> str:
    """Where the date of publication comes from and what it lacks. `source` completes "taken from the ..."."""
    if stamp is None:
        return ""
    lacking = "" if stamp.has_zone else " It states no time zone, so UTC was assumed."
    lacking = lacking if stamp.has_time else " It states no time of day."
    return f"The date of publication was taken from the {source}.{lacking}"
