"""Whether two claims are put in the same words, and where not, which.

A verdict passes unasked only along claims in which nothing differs but how it is spelled: no list of words that turn a sentence is ever
complete ("only" moved, "the" for "a", "read" for "reads"). Folded are case, quotation marks, hyphens, stops, British and American
spelling, short forms ("didn't", "U.S."), "that", "Mr", the "on" before a day, and how numbers and times are written.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from claims.extraction import Figure
from claims.extraction.vocabulary.lexicon import words as listed
from claims.lineage.statement import Statement
from claims.lineage.words.folding import SHORT_NAMES, plain

# "Re-signed" is not "resigned".
_AGAIN = "re-"
# ", who" tells it of all.
_TOKEN = re.compile(
    r"\bre-(?=\w)|(?:[a-z]\.){2,}|[^\W_]+(?:['’][^\W_]+)?|&|(?<=\w), (?=wh(?:o|om|ose|ich|ere)\b)",
    re.IGNORECASE,
)
_SHORT = re.compile(r"(?P<not>n't)|'(?P<helper>re|ve|ll|m)", re.IGNORECASE)
_HELPERS = {"re": "are", "ve": "have", "ll": "will", "m": "am"}
_IN_FULL = {"ca": "can", "wo": "will", "sha": "shall", "cannot": "can not", "&": "and"}
_STYLE = frozenset({"that", "mr", "mrs", "ms", "dr", "sir"})
# Words that say how a time is meant.
_LEADS = frozenset({"within", "by", "until", "till", "before", "after", "since", "from", "during"})
# Words outside a claim that may bear on it: whoever says "sold her farm" of somebody who "allegedly forged a deed and sold her farm".
_BEARING = listed(
    "not no never neither nor nearly almost allegedly alleged reportedly apparently supposedly purportedly rumour rumor rumours rumors"
    " unconfirmed confirmed untrue true false sure unsure certain uncertain unclear doubt doubts doubted doubtful denied denies deny denial"
    " claimed claims admitted admits if unless whether may might could would should must perhaps possibly probably planned plans plan hoped"
    " hopes expected likely unlikely refused failed tried threatened promised ordered suggested suspected believed believes assumed rumoured rumored earlier previously initially originally initial"
)
_BETWEEN = " … "


class Written(NamedTuple):
    """A word or figure in the form in which it is compared, and where it stands in the claim, in code points."""

    form: str
    start: int
    end: int


def other_words(earlier: Statement, later: Statement) -> tuple[str, str] | None:
    """Return what only the earlier claim has and what only the later has, or has elsewhere, as each writes it; None where both are put in
    the same words. Where they are, what bears on them from outside counts: their subject, and words of doubt in their sentence."""
    if earlier.quote != later.quote:
        mine, theirs = _written(earlier), _written(later)
        if _joined(mine) != _joined(theirs):
            return _apart(earlier, later, mine, theirs)
    if earlier.about and later.about and _plainly(earlier.about) != _plainly(later.about):
        return earlier.about, later.about
    around = _around(earlier), _around(later)
    if around[0] == around[1]:
        return None
    before, after = map(_bearing, around)
    if before != after:
        return _BETWEEN.join((before - after).elements()), _BETWEEN.join((after - before).elements())
    return None


def _plainly(text: str) -> str:
    return _joined(list(_words(text)))


def _around(one: Statement) -> tuple[str, str]:
    """Return what stands before a claim in its sentence, and behind it."""
    start = max(0, one.start - one.sentence_start)
    return one.sentence[:start], one.sentence[start + len(one.quote) :]


def _bearing(around: tuple[str, str]) -> Counter[str]:
    """Return the words around a claim that may bear on it."""
    return Counter(word.form for text in around for word in _words(text) if word.form in _BEARING)


def _apart(
    earlier: Statement, later: Statement, mine: Sequence[Written], theirs: Sequence[Written]
) -> tuple[str, str]:
    matcher = SequenceMatcher(None, [one.form for one in mine], [one.form for one in theirs], autojunk=False)
    apart = [codes[1:] for codes in matcher.get_opcodes() if codes[0] != "equal"]
    return (
        _BETWEEN.join(_text(earlier, mine[left:right]) for left, right, _, _ in apart if left < right),
        _BETWEEN.join(_text(later, theirs[left:right]) for _, _, left, right in apart if left < right),
    )


def _words(text: str) -> Iterator[Written]:
    """Yield the words of a text in their order."""
    for found in _TOKEN.finditer(text):
        for form in _in_full(found.group().lower()):
            if form not in _STYLE:
                yield Written(form, *found.span())


def _written(one: Statement) -> list[Written]:
    """Return the words and figures of a claim in their order; of its time only what leads to it."""
    at = one.quote.find(one.time) if one.time else -1
    time = range(at, at + len(one.time)) if at >= 0 else range(0)
    figures = [figure for figure in one.figures if figure.start - one.start not in time]
    spans = [(figure.start - one.start, figure.end - one.start) for figure in figures]
    found = [Written(_number(figure), *span) for figure, span in zip(figures, spans, strict=True)]
    for word in _words(one.quote):
        of_time = word.start in time or (word.form == "on" and word.end + 1 in time)
        in_figure = any(low <= word.start < high for low, high in spans)
        if not in_figure and (not of_time or word.form in _LEADS):
            found.append(word)
    return sorted(found, key=lambda word: word.start)


def _number(figure: Figure) -> str:
    return f"{figure.low} {figure.high} {figure.bound} {figure.unit}"


def _in_full(word: str) -> list[str]:
    """Return a word as the words for which it stands ("didn't", "we've"), each in its form."""
    word = word.replace("’", "'")
    short = _SHORT.search(word)
    if word == _AGAIN:
        return [word]
    if short is None:
        owner = word.removesuffix("'s")  # "the nurse's" is not "the nurses'"
        return [*_IN_FULL.get(owner, plain(owner) or owner).split(), *(["'s"] if owner != word else [])]
    rest = word[: short.start()]
    return [_IN_FULL.get(rest, rest), "not" if short["not"] else _HELPERS[short["helper"].lower()]]


def _joined(words: Sequence[Written]) -> str:
    """Return all forms in one, hyphens and spaces folded, with the names of states and bodies in their short form."""
    forms = " ".join(one.form for one in words)
    for full, short in SHORT_NAMES.items():
        forms = forms.replace(full.lower(), short.lower())
    return forms.replace(" ", "")


def _text(one: Statement, words: Sequence[Written]) -> str:
    return one.quote[words[0].start : words[-1].end]
