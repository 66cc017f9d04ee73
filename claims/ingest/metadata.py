"""What an article's plain text says about itself: headline, byline, agency, dateline, date of publication.

News texts open alike whatever the format: a few furniture lines, the headline, a byline, a date, then the story
with its dateline; a credit may close it. Only the head and the last paragraphs are looked at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.extraction.text.turns import find_turns
from claims.ingest.agencies import agency_name
from claims.ingest.dateline import Dateline, find_dateline
from claims.ingest.dates import Stamp, find_stamp
from claims.ingest.text import paragraphs

_HEAD = 14  # paragraphs in which the story must have begun
_TAIL = 3
_STORY_WORDS = 14
_HEADLINE_WORDS = range(3, 31)

_ENDS_SENTENCE = re.compile(r"[.!?…]['\"’”)\]]*$")
_FURNITURE = re.compile(
    r"(?:accessibility links?|breaking(?: news)?|skip to .*|jump to .*|home|menu|search|sections?|share(?: .*)?"
    r"|advertisement|subscribe.*|sign (?:in|up).*|log ?in.*|print(?: .*)?|read more.*|live(?: updates)?|exclusive"
    r"|(?:top|latest|more) (?:news|stories|headlines).*|most (?:read|viewed|popular).*|related.*|follow us.*"
    r"|listen.*|watch.*|\d+ min(?:ute)?s? read|comments?.*|e-?mail.*|copy link|save(?: .*)?|world|politics|news)",
    re.I,
)
_CAPTION = re.compile(
    r"(?:FILE|File|(?:(?:PHOTO|Photo|Image|Picture|Video|Caption|Graphic|Map)\b[^:]{0,20}))\s*[-\u2013\u2014:]"
)
_TRAIL = re.compile(r"\s[>»/|]\s.*\s[>»/|]\s")
_DATE_LABEL = re.compile(
    r"\b(?:published|posted|updated|last (?:updated|modified)|first published|date|issued)\b", re.I
)
_UPDATED = re.compile(r"\b(?:updated|modified)\b", re.I)

_BYLINE = re.compile(
    r"(?:[Bb]y|BY|(?:[Ww]ritten|[Rr]eported|[Rr]eporting|[Ss]tory) by)\s*:?\s+(?P<who>\S.*)$"
)
_REPORTING = re.compile(r"\(?(?:Reporting|Additional reporting|Writing) by (?P<who>[^;()]{3,120})")
_NAME = re.compile(r"(?:(?:[A-Z][\w.'’-]*|de|van|von|der|al|el|bin|ben|da|di|la|le)(?: |$)){1,5}")
_CREDIT = re.compile(
    r"(?:^|[.!?…]['\"’”)\]]*)\s*[\u2014\u2013-]{1,2}\s*(?P<who>[^\u2014\u2013.!?]{2,60})\.?$"
)
_IN_BRACKETS = re.compile(r"[(\[](?P<who>[^()\[\]]{2,60})[)\]]\.?$")


@dataclass(frozen=True, slots=True)
class Described:
    """Metadata read from a text; empty where it does not say."""

    headline: str = ""
    byline: str = ""
    agency: str = ""
    dateline: str = ""
    stamp: Stamp | None = None


def describe(text: str) -> Described:
    """Read the metadata that a stored text states in its own words. Linear time, never raises."""
    parts = paragraphs(text)
    told = parts[: _first_turn(text)]
    head, story = _split_head(told)
    dateline = _first_dateline(told[len(head) : len(head) + 3] if story else told[:3])
    who = next((match["who"] for line in head if (match := _byline(line))), "") or _reporting(parts[-_TAIL:])
    byline, desk = split_names(who)
    return Described(
        headline=_headline(head) if story or len(told) < len(parts) else "",
        byline=byline,
        agency=dateline.agency or desk or _credit(parts[-_TAIL:]),
        dateline=dateline.text,
        stamp=_stamp(head, parts[-_TAIL:], dateline),
    )


def opening_line(text: str) -> str:
    """The first line of a stored text behind its dateline: what an article is called that has no headline. Never raises."""
    line = text.split("\n", 1)[0]
    return line[find_dateline(line).end :]


def _first_turn(text: str) -> int | None:
    """The number of the paragraph in which somebody first takes the floor: a speaker's label looks like a dateline, and a
    question like a headline."""
    turns = find_turns(text)
    return text.count("\n\n", 0, turns[0].start) if turns else None


def _split_head(parts: list[str]) -> tuple[list[str], bool]:
    """The paragraphs before the story, and whether a story follows."""
    for number, part in enumerate(parts[:_HEAD]):
        if _is_story(part):
            return parts[:number], True
    return parts[:_HEAD], False


def _is_story(part: str) -> bool:
    if _CAPTION.match(part) or _byline(part):
        return False
    words = len(part.split())
    return words >= _STORY_WORDS and (bool(_ENDS_SENTENCE.search(part)) or words > _HEADLINE_WORDS[-1])


def _headline(head: list[str]) -> str:
    return next((line for line in head if _is_headline(line)), "")


def _is_headline(line: str) -> bool:
    if _FURNITURE.fullmatch(line) or _CAPTION.match(line) or _TRAIL.search(line) or _byline(line):
        return False
    if _is_date_line(line) or agency_name(line) or line.endswith((".", ":")):
        return False
    if not (line[0].isalnum() or line[0] in "\"'“‘"):
        return False
    return len(line.split()) in _HEADLINE_WORDS and len(line) <= 250


def _byline(line: str) -> re.Match[str] | None:
    match = _BYLINE.match(line) if len(line) <= 160 else None
    named = match and match["who"][0].isupper() and not _ENDS_SENTENCE.search(line.removesuffix("Jr."))
    return match if named and len(line.split()) <= 16 else None


def _reporting(tail: list[str]) -> str:
    return next((match["who"] for line in tail if (match := _REPORTING.match(line))), "")


def split_names(who: str) -> tuple[str, str]:
    """Split "Ana Lund and Piet Oke, Meridian Wire | 3 March" into the people and the agency, "" for none."""
    line = re.split(r"\s[|·•]\s|\s[\u2013\u2014-]\s|\s+in\s+[A-Z]", who, maxsplit=1)[0]
    desk = next(
        (name for part in re.split(r"[,|·•\u2013\u2014/]| for ", who) if (name := agency_name(part))), ""
    )
    people: list[str] = []
    for part in re.split(r",\s*(?:and\s+)?", line):
        if agency_name(part) or not all(
            _NAME.fullmatch(name.strip()) for name in re.split(r" and | & ", part)
        ):
            break
        people.append(part.strip())
    return ", ".join(people), desk


def _credit(tail: list[str]) -> str:
    """The agency that signs the end of a story: "... said. — AFP", "(Reuters)", or a line of its own."""
    for line in reversed(tail):
        match = _CREDIT.search(line[-80:]) or _IN_BRACKETS.search(line[-80:])
        name = agency_name(line) or (agency_name(match["who"]) if match else "")
        if name:
            return name
    return ""


def _first_dateline(parts: list[str]) -> Dateline:
    found = (find_dateline(part) for part in parts)
    return next((dateline for dateline in found if dateline.text or dateline.agency), Dateline())


def _is_date_line(line: str) -> bool:
    """A short line that is there for its date."""
    return (
        len(line.split()) <= 16
        and find_stamp(line) is not None
        and bool(_DATE_LABEL.search(line) or len(re.findall(r"[^\W\d_]{4,}", line)) <= 4)
    )


def _stamp(head: list[str], tail: list[str], dateline: Dateline) -> Stamp | None:
    """The date of publication; a line saying when the page was updated only if no other date is stated."""
    lines = [line for line in head if _is_date_line(line)] + [line for line in tail if _dated_label(line)]
    lines.sort(key=lambda line: bool(_UPDATED.search(line) and not re.search(r"publish|posted", line, re.I)))
    return find_stamp(lines[0]) if lines else find_stamp(dateline.text)


def _dated_label(line: str) -> bool:
    return _is_date_line(line) and bool(_DATE_LABEL.match(line))
