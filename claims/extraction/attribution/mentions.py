"""Names that stand near a word which points back to one ("the company", "it"), and whether they fit it."""

from __future__ import annotations

import re

from claims.extraction.attribution.attributed import Attribution
from claims.extraction.parsing.nounphrase import noun_phrase
from claims.extraction.parsing.parse import SUBJECTS, Parse
from claims.extraction.vocabulary.cues import COMPANY_NOUNS, CUE_OF, GROUP_NOUNS, PUBLIC_WORDS, SAY
from claims.extraction.vocabulary.lexicon import words

_CAPITALS = re.compile(r"[A-Z]{3,6}")  # two letters fit too many names
_SENTENCES_BACK = 4
_PARTS = re.compile(r"[^\W\d_]+")
_PREPOSITION = re.compile(r"\s(?:of|for|on|in|at|against|to|de|del|von|and)\s")
_BODIES = GROUP_NOUNS | PUBLIC_WORDS - {"minister"}
_NAME_THEMSELVES = words(
    "union association institute committee commission observatory newspaper bank airline club"
)
_OWNERS = frozenset(("'", "’", "'s", "’s"))
_SMALL_IN_NAMES = frozenset({"of", "and", "for", "the", "in", "on"})
_GIVEN_AWAY = frozenset({"obl:agent", "iobj"})


def name_before(parse: Parse, at: int, noun: str) -> str:
    """Return the nearest name before a token that a group noun such as "company" may stand for, or an empty string.

    A name in two words that the pipeline takes for a person is one; a lone word may be either.
    """
    for first, end, label in reversed(parse.names):
        if end > at or label not in ("ORG", "PERSON") or (label == "PERSON" and end - first > 1):
            continue
        name = parse.text(first, end - 1)
        if first and parse.pos[first - 1] == "NUM":
            continue  # "rose to 94 Mbps"
        if may_be_called(name, noun) and not _only_listens(parse, first, end) and not _is_owned(parse, end):
            return name
    topic = topic_before(parse, at)
    return topic if may_be_called(topic, noun) else ""


def body_before(parse: Parse, at: int) -> str:
    """Return the unnamed body that is the subject of the sentence before ("The fire service gave a higher toll."), which "it" takes up,
    or an empty string."""
    subject = _subject_before(parse, at)
    if subject is None or parse.tag[subject] != "NN" or parse.lower[subject] not in _BODIES:
        return ""
    first, last = noun_phrase(parse, subject)
    return parse.text(first, last) if last == subject and parse.lower[first] == "the" else ""


def doer_beside(parse: Parse, item: Attribution) -> str:
    """Return the subject of another clause of the sentence, which "they" takes up where it opens what it says ("When deputies arrived,
    they say the door was locked"), and "it" behind what it says ("The board heard 412 complaints, it said"), or an empty string."""
    subject = _subject_told(parse, item) if parse.lower[item.source] == "it" else _subject_beside(parse, item)
    return "" if subject is None else parse.text(*noun_phrase(parse, subject))


def _subject_told(parse: Parse, item: Attribution) -> int | None:
    """Return the body or company that an "it" behind a statement is the subject of there."""
    subject = parse.subject(item.content) if item.content < item.cue else None
    if subject is None or parse.tag[subject] not in ("NN", "NNP", "NNPS"):
        return None
    first, end, label = parse.name_at.get(subject, (subject, subject + 1, ""))
    is_person = label == "PERSON" and end - first > 1
    is_body = parse.lower[subject] in _BODIES | COMPANY_NOUNS or parse.pos[subject] == "PROPN"
    return subject if is_body and not is_person else None


def _subject_beside(parse: Parse, item: Attribution) -> int | None:
    if parse.lower[item.source] != "they" or item.content < item.cue:
        return None
    start = parse.start_of_sentence(item.cue)
    subjects = (at for at in range(item.first_source - 1, start - 1, -1) if parse.dep[at] in SUBJECTS)
    subject = next(subjects, None)
    if subject is None or not (parse.tag[subject] == "NNS" or parse.lower[subject] in _BODIES):
        return None
    return subject


def _subject_before(parse: Parse, at: int) -> int | None:
    """Return the subject of the sentence before the one of a token."""
    start = parse.start_of_sentence(at)
    before = max((first for first, _ in parse.sentences if first < start), default=None)
    if before is None:
        return None
    root = next((here for here in range(before, start) if parse.head[here] == here), before)
    return parse.child(root, SUBJECTS)


def topic_before(parse: Parse, at: int) -> str:
    """Return the name of the group that is the subject of the sentence before, which "it" takes up, or an empty string."""
    subject = _subject_before(parse, at)
    if subject is None or parse.pos[subject] != "PROPN":
        return ""
    first, end, label = parse.name_at.get(subject, (subject, subject + 1, ""))
    if label == "PERSON" and end - first > 1:
        return ""
    first, last = noun_phrase(parse, subject)
    return parse.text(first, last)


def person_before(parse: Parse, at: int) -> str:
    """Return the person whom the nearest sentence before a token tells of as its subject, or an empty string.

    A sentence in which somebody speaks tells of nobody: its speaker is known otherwise. One that only points back
    ("He left.") hands on to the one before it.
    """
    for start, end in reversed([span for span in parse.sentences if span[0] < at][-_SENTENCES_BACK:]):
        inside = range(start, min(end, at))
        root = next((here for here in range(start, end) if parse.head[here] == here), start)
        subject = parse.subject(root)
        name = parse.name_at.get(subject) if subject is not None and subject < at else None
        # "Reyes threatened it, which they said was wrong, and he ..."
        told_of_here = end > at and name is not None and root < at
        says = any(
            CUE_OF.get(parse.lower[here]) in SAY and parse.subject(here) is not None for here in inside
        )
        if says and not told_of_here:
            return ""
        if name and name[2] == "PERSON":
            return parse.text(name[0], name[1] - 1)
    return ""


def may_be_called(name: str, noun: str) -> bool:
    """Tell whether a noun may stand for a name: a ministry is no "company", a company no "union", and "the city" no name."""
    if not name or name.islower():
        return False
    if noun not in COMPANY_NOUNS:
        return noun not in _NAME_THEMSELVES or head_noun(name) not in COMPANY_NOUNS | PUBLIC_WORDS - {noun}
    return not any(part.lower() in PUBLIC_WORDS for part in _PARTS.findall(name))


def head_noun(name: str) -> str:
    """Return the lower-cased head of a name: "ministry" of "Ministry of Works", "union" of "Port Union"."""
    phrase = _PREPOSITION.split(name, maxsplit=1)[0]
    found: list[str] = _PARTS.findall(phrase)
    return found[-1].lower() if found else ""


def bodies_named(parse: Parse) -> list[str]:
    """Return the names that end in a capitalised noun for a body ("Dock Workers' Union"), tagged as names or not."""
    found = []
    for at, word in enumerate(parse.lower):
        if word not in _BODIES or not parse.words[at].istitle() or parse.name_at.get(at, (0, 0))[1] > at + 1:
            continue
        first = at
        while first > 0 and (parse.words[first - 1][:1].isupper() or parse.lower[first - 1] in _OWNERS):
            first -= 1
        if parse.lower[first] in _OWNERS | {"the", "a", "an"}:
            first += 1
        if first < at:
            found.append(parse.text(first, at))
    return found


def short_names(parse: Parse) -> list[tuple[str, str]]:
    """Return (short, full) for each name that is shortened in brackets: "the Forest and Fire Service (ForFire)"."""
    found = []
    for at in range(2, len(parse) - 2):
        short = parse.words[at + 1]
        if (
            parse.words[at] != "("
            or parse.words[at + 2] != ")"
            or not short[:1].isupper()
            or not short.isalnum()
        ):
            continue
        first = at
        while first > 0 and (
            parse.words[first - 1][:1].isupper() or parse.lower[first - 1] in _SMALL_IN_NAMES | _OWNERS
        ):
            first -= 1
        while parse.lower[first] in _SMALL_IN_NAMES:
            first += 1
        initials = {parse.words[here][0] for here in range(first, at)}
        if at - first > 1 and short[0] in initials:
            found.append((short, parse.text(first, at - 1)))
    return found


def is_acronym(short: str, name: str) -> bool:
    """Tell whether `short` is made of the first letters of the capitalised words of `name` ("WMO")."""
    if not _CAPITALS.fullmatch(short):
        return False
    return "".join(part[0] for part in _PARTS.findall(name) if part[0].isupper()) == short


def _only_listens(parse: Parse, first: int, end: int) -> bool:
    """Tell whether a name is only whom something is told, or by whom something was seen."""
    head = next((here for here in range(first, end) if not first <= parse.head[here] < end), first)
    if parse.dep[head] in _GIVEN_AWAY:
        return True
    return parse.dep[head] in ("obj", "obl") and parse.lower[parse.head[head]] in CUE_OF


def _is_owned(parse: Parse, end: int) -> bool:
    return end < len(parse) and parse.lower[end] in ("'s", "’s")
