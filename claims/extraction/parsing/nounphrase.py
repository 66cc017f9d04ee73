"""The extent of a noun phrase: what belongs to a source's name and what is only added to it."""

from __future__ import annotations

from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words

_ADDED = frozenset(
    {
        "acl",
        "acl:relcl",
        "appos",
        "parataxis",
        "punct",
        "advcl",
        "advcl:relcl",
        "dep",
        "cc:preconj",
        "obl:tmod",
        "nmod:tmod",
    }
)
TIME_NOUNS = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september"
    " october november december today yesterday week month year morning evening night afternoon"
)
_NO_NAMES_OF_TIME = words("today week month year morning evening night afternoon")
_BETWEEN = frozenset({"AUX", "ADV", "PART"})
_BEHIND_NAME = frozenset(',.;:)"“”')


def noun_phrase(parse: Parse, head: int) -> tuple[int, int]:
    """Return the first and last token of the noun phrase of `head`, its additions left out."""
    keep, todo = {head}, [head]
    while todo:
        for child in parse.children[todo.pop()]:
            time = parse.lower[child] in TIME_NOUNS and not (
                _is_before_hyphen(parse, child) or _ends_title(parse, child)
            )
            if parse.dep[child] not in _ADDED and not time:
                keep.add(child)
                todo.append(child)
    first = last = head
    while first - 1 in keep or (first - 2 in keep and _is_glue(parse, first - 1)):
        first -= 1
    while last + 1 in keep or (last + 2 in keep and _is_glue(parse, last + 1)):
        last += 1
    first = _past_date(parse, first, head)
    while first < head and parse.dep[first] in ("cc", "mark", "case", "advmod", "fixed"):
        first += 1
    return first, last


def _past_date(parse: Parse, first: int, head: int) -> int:
    """Return the token behind the rest of a date whose month was left out ("14, 2019" of "a March 14, 2019 press release")."""
    opens = first
    while opens > 0 and _is_of_date(parse, opens - 1):
        opens -= 1
    while opens > 0 and parse.lower[opens - 1] in TIME_NOUNS and first < head and _is_of_date(parse, first):
        first += 1
    return first


def _is_of_date(parse: Parse, at: int) -> bool:
    return parse.words[at].isdigit() or parse.words[at] == ","


def _ends_title(parse: Parse, at: int) -> bool:
    """Tell whether a word for a time is part of a name ("USA Today", "Business Week"): no time but a day or a month has a capital."""
    titled = parse.lower[at] in _NO_NAMES_OF_TIME and parse.words[at].istitle()
    return titled and at > 0 and parse.tag[at - 1] == "NNP"


def _is_before_hyphen(parse: Parse, at: int) -> bool:
    """Tell whether a word is one of several that hyphens join ("a 14-year veteran", "The 61-year-old woman")."""
    return "-" in parse.words[max(0, at - 1) : at + 2]


def _is_glue(parse: Parse, at: int) -> bool:
    return parse.words[at] in ("-", "–", "'", "’", ".")


def through_name(parse: Parse, first: int, last: int) -> int:
    """Return the last token of a phrase with the person's name right behind it, which a parser may hang elsewhere
    ("according to port director Ana Reyes, ...", "the mayor's wife Ana Reyes")."""
    name = parse.name_at.get(last + 1)
    if name is None or name[0] != last + 1 or name[2] != "PERSON" or parse.pos[last] not in ("NOUN", "PROPN"):
        return last
    if parse.lower[last] in TIME_NOUNS or parse.name_at.get(last, ("", "", ""))[2] == "PERSON":
        return last
    ends = (
        name[1] >= len(parse) or parse.words[name[1]] in _BEHIND_NAME or parse.pos[name[1]] in ("VERB", "ADP")
    )
    return name[1] - 1 if ends and first <= last else last


def phrase_before(parse: Parse, head: int, verb: int) -> tuple[int, int]:
    """Return the noun phrase of the subject `head`, which runs up to its `verb`.

    All words between the noun and the verb's own helpers belong to the subject, even where the parser
    hung them elsewhere; a comma, a verb or a time ends that.
    """
    first, last = noun_phrase(parse, head)
    end = verb
    while end - 1 > head and parse.pos[end - 1] in _BETWEEN and parse.words[end - 1].islower():
        end -= 1
    between = range(head + 1, end)
    if any(
        parse.words[at] in ',;:()"“”' or parse.pos[at] == "VERB" or parse.lower[at] in TIME_NOUNS
        for at in between
    ):
        return first, last
    return first, max(last, end - 1) if end - 1 >= head else last
