"""Reporting inserts: "..., the ministry said on Friday, ...", '"...," said Ana Reyes'.

Found by words and word classes between two marks of punctuation, because a parser hangs such inserts in
many different ways. An insert never opens a sentence.
"""

from __future__ import annotations

from typing import NamedTuple

from claims.extraction.attribution.content import is_of_compound
from claims.extraction.parsing.nounphrase import TIME_NOUNS, noun_phrase
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.cues import CUE_OF, ONLY_WITH_CLAUSE, SAY
from claims.extraction.vocabulary.lexicon import words

_MARKS = frozenset(',;"”—–:')
_BE = words("be is are was were been being")
CLOSERS = frozenset(('"', "”", "''", "»"))
_END = frozenset('.,;!?"“”—–:')
_LONGEST_SOURCE = 14
_LONGEST_TAIL = 12
_NOMINAL = frozenset({"DET", "NOUN", "PROPN", "ADJ", "PRON", "NUM", "ADP", "CCONJ", "PART", "X", "SYM"})
_FIND = words("find show believe think suspect determine rule")
_LEADS_TO_TIME = words("on late early last this")
_NO_SOURCE = words(
    "who which that what when where while as if because since after before although though and but or i you we there"
)
_HELPERS = frozenset({"AUX", "ADV"})
_THERE = frozenset({"expl"})
_CLAUSE_AFTER = frozenset(("that", "whether", "how", "why"))


class Insert(NamedTuple):
    """An insert over tokens `first` to `last`, with its reporting word and its source's noun phrase."""

    first: int
    last: int
    cue: int
    first_source: int
    last_source: int


def find_inserts(parse: Parse) -> list[Insert]:
    """Return the reporting inserts of a parsed text, in order."""
    inserts: list[Insert] = []
    for start, end in parse.sentences:
        for cue in range(start + 2, end):
            if (
                parse.words[cue].istitle()
                or is_of_compound(parse, cue)
                or CUE_OF.get(parse.lower[cue]) not in SAY
                or parse.pos[cue]
                not in (
                    "VERB",
                    "NOUN",
                    "ADJ",
                    "AUX",
                )
            ):
                continue
            insert = (
                _source_first(parse, cue, start, end)
                or _with_apposition(parse, cue, start, end)
                or _with_relative(parse, cue, start, end)
                or _cue_first(parse, cue, start, end)
            )
            if insert is not None and _is_plain(parse, insert):
                inserts.append(insert)
    return inserts


def _is_plain(parse: Parse, insert: Insert) -> bool:
    """A weak cue ("she continued", "he wrote") reports only right behind a quotation, one of finding or belief also
    with nothing but a time behind it ("..., investigators believe.", "..., official data showed on Monday, ...")."""
    lemma = CUE_OF[parse.lower[insert.cue]]
    if lemma not in ONLY_WITH_CLAUSE or parse.words[insert.first - 1] in '"”':
        return True
    if parse.lower[insert.cue] == "reads" and insert.first == insert.cue:
        return True  # "..., reads the motion"
    tail = parse.lower[insert.cue + 1 : insert.last + 1]
    told_of = parse.dep[insert.cue] == "acl:relcl"  # "a terrier his neighbour found, was sent to Velm"
    closes = parse.words[insert.last + 1 : insert.last + 2] in ([["."]] if told_of else [["."], [","]])
    timed = all(word in _LEADS_TO_TIME | TIME_NOUNS for word in tail)
    return lemma in _FIND and insert.first < insert.cue and closes and timed


def _source_first(parse: Parse, cue: int, start: int, end: int) -> Insert | None:
    """Read ", the Britain-based monitor added" from the comma to the end of its tail."""
    if not _may_be_verb(parse, cue):
        return None
    last_source = _before_helpers(parse, cue, start)
    mark = _mark_before_source(parse, last_source, cue, start)
    if mark is None or parse.lower[last_source] == "to" or _opens_no_source(parse, mark + 1):
        return None  # "the last seat in the country to declare"
    if _is_open(parse, start, mark) or any(parse.lower[at] in _BE for at in range(last_source + 1, cue)):
        return None
    last = _end_of_tail(parse, cue, end)
    told = next((at for at in range(mark + 2, last_source) if _is_attribute(parse, at)), last_source + 1)
    return None if last is None else Insert(mark + 1, last, cue, mark + 1, told - 1)


def _may_be_verb(parse: Parse, cue: int) -> bool:
    """Tell whether a reporting word is a verb, or has the form and the place of one that was read as a noun."""
    if parse.pos[cue] in ("VERB", "AUX") or parse.lower[cue].endswith("d"):
        return True
    return parse.lower[cue].endswith("s") and parse.dep[cue] in ("parataxis", "ROOT")


def _before_helpers(parse: Parse, cue: int, start: int) -> int:
    """Return the last word before a verb that is none of its helpers and adverbs."""
    at = cue - 1
    while (
        at > start
        and parse.pos[at] in _HELPERS
        and parse.words[at] not in _MARKS
        and not parse.words[at].istitle()
    ):
        at -= 1
    return at


def _mark_before_source(parse: Parse, last_source: int, cue: int, start: int) -> int | None:
    """Return the mark before the words that name a source; a semicolon opens a statement of its own ("...; the army denied it")."""
    at = last_source
    while at > start and parse.words[at] not in _MARKS and cue - at <= _LONGEST_SOURCE:
        if not _may_name(parse, at):
            return None
        at -= 1
    within = at not in (start, last_source)
    return at if within and parse.words[at] in _MARKS and parse.words[at] != ";" else None


def _opens_no_source(parse: Parse, at: int) -> bool:
    """Tell whether no source begins at a token; "WHO" in capitals names one."""
    body = parse.words[at] == "WHO" and parse.pos[at] == "PROPN"
    return not body and (parse.lower[at] in _NO_SOURCE or parse.pos[at] in ("ADP", "CCONJ", "PART"))


def _is_attribute(parse: Parse, at: int) -> bool:
    """Tell whether a participle tells of a source right before it ("figures released on Friday showed")."""
    return parse.tag[at] == "VBN" and parse.dep[at] == "acl" and parse.head[at] == at - 1


def _is_open(parse: Parse, start: int, at: int) -> bool:
    """Tell whether the straight quotation mark at a token opens a quotation, so that the words after it are quoted."""
    return parse.words[at] == '"' and parse.words[start : at + 1].count('"') % 2 == 1


def _with_apposition(parse: Parse, cue: int, start: int, end: int) -> Insert | None:
    """Read ',” Mara Lindqvist, head of the harbour office, said' and ', the mayor, Tom Okafor, told the Herald'."""
    commas = [at for at in range(max(start, cue - 24), cue) if parse.words[at] == ","]
    if len(commas) < 2 or commas[-1] != cue - 1 or (last := _end_of_tail(parse, cue, end)) is None:
        return None
    opened = max((at for at in range(start, commas[-2]) if parse.words[at] in _MARKS), default=start)
    behind_quote = parse.words[opened] in '"”' and not _is_open(parse, start, opened)
    ends = last + 1 >= end or parse.words[last + 1] == "."
    first, second = range(opened + 1, commas[-2]), range(commas[-2] + 1, commas[-1])
    if (
        opened == start
        or not (behind_quote or ends)
        or not (_is_name(parse, first) and _is_name(parse, second))
    ):
        return None
    named = second if _holds_person(parse, second) and not _holds_person(parse, first) else first
    return Insert(first[0], last, cue, named[0], named[-1])


def _with_relative(parse: Parse, cue: int, start: int, end: int) -> Insert | None:
    """Read '," a nurse who gave her name only as Ines told reporters': the phrase runs from the quotation to its "who"."""
    who = next((at for at in range(cue - 2, max(start, cue - 20), -1) if parse.lower[at] == "who"), None)
    if (
        who is None
        or parse.pos[cue] != "VERB"
        or parse.pos[cue - 1] in ("AUX", "PART", "CCONJ", "PRON", "PUNCT")
    ):
        return None
    opened = max((at for at in range(start, who) if parse.words[at] in _MARKS), default=start)
    closes = parse.words[opened] in CLOSERS and not _is_open(parse, start, opened)
    if not closes or not _is_name(parse, range(opened + 1, who)):
        return None
    last = _end_of_tail(parse, cue, end)
    given = parse.lower[who:cue]
    called = "as" in given and any(word in given for word in ("name", "himself", "herself"))
    return None if last is None else Insert(opened + 1, last, cue, opened + 1, cue - 1 if called else who - 1)


def _is_name(parse: Parse, span: range) -> bool:
    """Tell whether the words between two marks can be a source or what is said of it."""
    if not 0 < len(span) <= _LONGEST_SOURCE or parse.lower[span[0]] in _NO_SOURCE:
        return False
    return parse.pos[span[0]] not in ("ADP", "CCONJ", "PART") and all(_may_name(parse, at) for at in span)


def _holds_person(parse: Parse, span: range) -> bool:
    return any(parse.name_at[at][2] == "PERSON" for at in span if at in parse.name_at)


def _may_name(parse: Parse, at: int) -> bool:
    if parse.words[at] in ("-", "'", "’", ".") or parse.pos[at] in _NOMINAL or _is_attribute(parse, at):
        return True
    return at + 1 < len(parse) and (
        parse.words[at - 1] == "-" or parse.words[at + 1] == "-" or parse.dep[at] in ("amod", "compound")
    )


def _cue_first(parse: Parse, cue: int, start: int, end: int) -> Insert | None:
    """Read '," said Ana Reyes, head of the council'."""
    if cue - 1 <= start or parse.words[cue - 1] not in _MARKS or parse.pos[cue] != "VERB" or cue + 1 >= end:
        return None
    if parse.lower[cue] == "told" or parse.lower[cue].endswith("ing"):
        return None
    subject = parse.subject(cue)
    if subject is not None and start <= subject < cue and parse.words[cue - 1] not in CLOSERS:
        return None  # "Ana Reyes, head of the council, said the dam held"
    head = next(
        (at for at in range(cue + 1, min(cue + 8, end)) if parse.pos[at] in ("NOUN", "PROPN", "PRON")), None
    )
    if (
        head is None
        or any(not _may_name(parse, at) for at in range(cue + 1, head))
        or parse.pos[cue + 1] == "ADP"
    ):
        return None
    while head + 1 < end and (
        parse.pos[head + 1] in ("NOUN", "PROPN")
        or parse.words[head + 1].istitle()
        or parse.lower[head + 1] in ("'s", "’s")
    ):
        head += 1
    last_source = _through_person(parse, max(noun_phrase(parse, head)[1], head), end)
    return Insert(cue, _to_end(parse, last_source, end), cue, cue + 1, last_source)


def _through_person(parse: Parse, last: int, end: int) -> int:
    """Return the last token of a source whose second title ends in the name ("said the author and dean Ana Reyes")."""
    stop = next((at for at in range(last + 1, end) if parse.words[at] in _END), end)
    if "and" not in parse.lower[last - 1 : last + 2] or stop == last + 1:
        return last
    name = parse.name_at.get(stop - 1)
    plain = all(
        parse.pos[at] in ("NOUN", "PROPN", "ADJ", "CCONJ", "ADP", "DET") for at in range(last + 1, stop)
    )
    return stop - 1 if name is not None and name[2] == "PERSON" and plain else last


def _to_end(parse: Parse, at: int, end: int) -> int:
    """Return the last token of the insert: up to the next mark, or through an addition to the name."""
    while at + 1 < end and parse.words[at + 1] not in _END:
        at += 1
    return at


def _states(parse: Parse, verb: int) -> bool:
    """Tell whether a verb has a subject of its own, "there" included."""
    return parse.subject(verb) is not None or parse.child(verb, _THERE) is not None


def _end_of_tail(parse: Parse, cue: int, end: int) -> int | None:
    """Return the last token after the cue that still belongs to the insert; None if content follows it."""
    at = cue
    while at + 1 < end and parse.words[at + 1] not in _END:
        at += 1
        if parse.lower[at] in _CLAUSE_AFTER or at - cue > _LONGEST_TAIL:
            return None
        if parse.pos[at] == "AUX" or (parse.pos[at] == "VERB" and _states(parse, at)):
            return None
    if (at + 1 < end and parse.words[at + 1] in (":", "“")) or (
        at + 1 < end and parse.words[at + 1] == '"' and at + 2 < end
    ):
        return None
    return at
