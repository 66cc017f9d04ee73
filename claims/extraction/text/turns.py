"""Who has the floor in an interview or a transcript, by the labels that open its paragraphs: "DOE: We closed it.", "((Jane Doe)) We closed it.", "Q. Why?"

One label makes no transcript: headlines, places and notes end in a colon too. Two speakers must take turns, each more than once.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from claims.extraction.text.paragraphs import Paragraph, split
from claims.extraction.vocabulary.lexicon import words

# Wikinews sets speakers in two brackets.
_IN_BRACKETS = re.compile(r"\(\((?P<name>[^()\s][^()\n]{0,60})\)\)\s*(?=\S)")
_WORD = r"(?:[A-Z][\w.'’-]*|\([A-Z][^()\n]{0,30}\)|of|for|de|van|von|al|el|the)"
_BEFORE_COLON = re.compile(rf"(?P<name>[A-Z][\w.'’-]*(?:,? {_WORD}){{0,7}}):\s+(?=\S)")
_QUESTION = re.compile(r"(?P<name>Q|A|Question|Answer)[.:]\s+(?=\S)", re.IGNORECASE)
_SHAPES = (_IN_BRACKETS, _QUESTION, _BEFORE_COLON)
_UNNAMED = frozenset({"q", "a", "question", "answer"})
# Labels of lists, forms and page furniture, by any of their words.
_NO_SPEAKERS = words(
    "update updates updated related more photo photos picture pictured pictures image images video videos watch read story stories previous latest raw"
    " gallery date location place time when where what who why how offense offence case charge charges suspect suspects victim victims name age address"
    " status posted contributing report complaint source sources note correction score scores goals result results tickets phone email website web"
    " contact notable breaking live details summary background see listen recall alert map credit caption byline monday tuesday wednesday thursday friday"
    " saturday sunday january february march april may june july august september october november december"
)
_SPOKEN = re.compile(r"[.!?…][\"'”’)\]]*$")
_FEWEST_SPEAKERS, _FEWEST_TURNS = 2, 4
_MOSTLY = 0.5


class Turn(NamedTuple):
    """Where a speaker takes the floor. `start` and `end` are the code points of the label, its mark included; `name` is how it names the
    speaker, an empty string for "Q." and "A.", and stands at `named`. What is said goes to `until`: up to the next label, the last one's to the end
    of its paragraph."""

    start: int
    end: int
    name: str
    named: int
    until: int


class _Label(NamedTuple):
    paragraph: Paragraph
    match: re.Match[str]

    @property
    def name(self) -> str:
        return self.match["name"]

    @property
    def family_name(self) -> str:
        """The last word of the name in small letters: "doe" of "Mayor Jane Doe" and "DOE (D-OH)"."""
        return (self.name.partition("(")[0].split() or [self.name])[-1].lower()


def find_turns(text: str) -> list[Turn]:
    """Return the turns of an interview or a transcript in their order, nothing for any other text."""
    labels = [label for paragraph in split(text) if (label := _label_of(paragraph)) is not None]
    if not _take_turns(labels):
        return []
    ends = [one.paragraph.start for one in labels[1:]] + [labels[-1].paragraph.end]
    return [
        Turn(
            label.paragraph.start,
            label.paragraph.start + len(label.match.group().rstrip()),
            "" if label.name.lower() in _UNNAMED else label.name,
            label.paragraph.start + label.match.start("name"),
            until,
        )
        for label, until in zip(labels, ends, strict=True)
    ]


def turn_at(turns: Sequence[Turn], start: int) -> Turn | None:
    """Return the turn in which a code point stands, None where nobody has the floor."""
    before = bisect_right(turns, start, key=lambda turn: turn.start) - 1
    return turns[before] if before >= 0 and start < turns[before].until else None


def _label_of(paragraph: Paragraph) -> _Label | None:
    match = next((found for shape in _SHAPES if (found := shape.match(paragraph.text))), None)
    if match is None or not _NO_SPEAKERS.isdisjoint(re.findall(r"\w+", match["name"].lower())):
        return None
    return _Label(paragraph, match)


def _take_turns(labels: Sequence[_Label]) -> bool:
    """Tell whether two speakers answer each other, each more than once, and mostly in sentences; nothing but a speaker stands in two
    brackets, or is "Q." and "A."."""
    names = [label.family_name for label in labels]
    bracketed = sum(label.match.re is _IN_BRACKETS for label in labels) > 1
    if bracketed or len({*names} & _UNNAMED) == _FEWEST_SPEAKERS:
        return True
    again = [name for name, turns in Counter(names).items() if turns > 1]
    answers = sum(one != other and one in again and other in again for one, other in pairwise(names))
    spoken = sum(_SPOKEN.search(label.paragraph.text) is not None for label in labels)
    return (
        len(labels) >= _FEWEST_TURNS
        and len(again) >= _FEWEST_SPEAKERS
        and answers >= _FEWEST_SPEAKERS
        and spoken >= _MOSTLY * len(labels)
    )
