"""The titles of the figures of one story: what is counted, of what event, and no two alike.

What counts a named thing is called by it ("people killed, in 48 hours"). Any other figure is told by the words around it, with a blank for
the number ("turnout in the last vote was … percent"), and so are those that would share a name ("people killed: … in Lower Isk").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction import Figure
from claims.extraction.parsing.verb_forms import verb_of_form
from claims.lineage.figures.labels import label_of, names_its_count
from claims.lineage.statement import Statement

BLANK = "…"
LEFT_OUT = "[…]"  # where more words stand than are read at a glance
WORDS_BEFORE, WORDS_AFTER = 14, 20  # as much as is read at a glance
FEW_WORDS = 2  # fewer say nothing of their own: "were", "in"
# What follows one of these tells another thing of the sentence.
_STOP = re.compile(r"[,;:()“”\"—–](?=\s|$)|\s(?:and|or|but)(?=\s)")
_WRITTEN_UNIT = re.compile(r"\s((?:per )?[^\W\d]+)$")


@dataclass(frozen=True, slots=True)
class Telling:
    """One figure of a series, with the statement that holds it."""

    figure: Figure
    statement: Statement


def titles_of(groups: Sequence[Sequence[Telling]]) -> list[str]:
    """Return a title for each group of tellings that stand in the order of telling. No two titles are alike."""
    names = [_name(group) for group in groups]
    shared = {at for alike in _alike(names) for at in alike}
    titles = [
        _title(name, group, shared=at in shared)
        for at, (name, group) in enumerate(zip(names, groups, strict=True))
    ]
    for alike in _alike(titles):
        for number, at in enumerate(alike, start=1):
            titles[at] = f"{titles[at]} ({number})"
    return titles


def _name(group: Sequence[Telling]) -> str:
    """Return what the figures count, in a noun and a verb; empty where they count nothing that is named."""
    figures = [telling.figure for telling in group]
    return label_of(figures) if names_its_count(figures) else ""


def _title(name: str, group: Sequence[Telling], *, shared: bool) -> str:
    if not name and (words := _in_its_words(group)):
        return words
    name = name or label_of([telling.figure for telling in group])
    if shared and (words := _in_its_words(group, beside=name)):
        return f"{name}: {words}"
    return ", ".join([name, *_setting(group)])


def _alike(titles: Sequence[str]) -> list[list[int]]:
    """Return the places of the titles that several have, title by title."""
    folded = [title.casefold() for title in titles]
    return [
        [at for at, other in enumerate(folded) if other == title]
        for title, times in Counter(folded).items()
        if times > 1
    ]


def _setting(group: Sequence[Telling]) -> list[str]:
    """Return the time and the place that the last telling gives, else the one before."""
    told = [telling.statement for telling in reversed(group)]
    time = next((statement.time for statement in told if statement.time), "")
    place = next((statement.places[-1] for statement in told if statement.places), "")
    return [part for part in (time, place) if part]


def _in_its_words(group: Sequence[Telling], beside: str = "") -> str:
    """Return the last telling that says more than the figure and `beside`, its number left blank; empty where none does."""
    told = (_with_a_blank(telling) for telling in reversed(group))
    return next((words for words in told if words and _adds(words, beside)), "")


def _adds(words: str, beside: str) -> bool:
    """Tell whether there is more in the words than what is said beside them; "killing … people" tells no people killed apart."""
    known = {_stem(word) for word in beside.casefold().split()}
    signs = {BLANK, LEFT_OUT}
    new = [word for word in words.casefold().split() if word not in signs and _stem(word) not in known]
    return not beside or len(new) >= FEW_WORDS


def _stem(word: str) -> str:
    return verb_of_form(word, word) or word


def _with_a_blank(telling: Telling) -> str:
    figure, statement = telling.figure, telling.statement
    start, end = figure.start - statement.start, figure.end - statement.start
    quote = statement.quote
    if not 0 <= start < end <= len(quote) or quote[start:end] != figure.text:
        return ""
    before, after = _before(quote[:start]), _after(quote[end:])
    blank = f"{BLANK} {_unit(figure)}".rstrip()
    return f"{before}{blank}{after}" if before.strip() or after.strip() else ""


def _before(words: str) -> str:
    """Return what leads up to the figure; where it opens its part of the sentence, the part before, which says what is measured."""
    stops = [stop.end() for stop in _STOP.finditer(words)]
    while stops and not words[stops[-1] :].strip():
        stops.pop()
    led = words[stops[-1] if stops else 0 :].lstrip()
    found = list(re.finditer(r"\S+", led))
    if len(found) <= WORDS_BEFORE:
        return led
    return f"{LEFT_OUT} {led[found[-WORDS_BEFORE].start() :]}"


def _after(words: str) -> str:
    stop = _STOP.search(words)
    led = words[: stop.start()] if stop else words
    found = list(re.finditer(r"\S+", led))
    if len(found) <= WORDS_AFTER:
        return led.rstrip().rstrip(".!?")
    return f"{led[: found[WORDS_AFTER - 1].end()]} {LEFT_OUT}"


def _unit(figure: Figure) -> str:
    """Return the unit as the text writes it behind the number ("crowns"); a count and a sign in front ("$40 million") have none."""
    written = _WRITTEN_UNIT.search(figure.text)
    return written[1] if written and figure.unit and figure.text[0].isalnum() else ""
