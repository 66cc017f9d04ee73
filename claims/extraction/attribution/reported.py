"""What a reporting verb hands to its source, read off the parse: "the army said its men had left"."""

from __future__ import annotations

from dataclasses import dataclass

from claims.extraction.attribution.attributed import Attribution
from claims.extraction.attribution.content import (
    clause_after,
    content_of,
    is_commitment,
    quoted_after,
    that_after,
)
from claims.extraction.attribution.polled import is_share
from claims.extraction.attribution.speakers import source_of
from claims.extraction.parsing.nounphrase import TIME_NOUNS, noun_phrase, phrase_before, through_name
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.cues import ANNOUNCE, AUDIENCES, CUE_OF, PERSONAL_NOUNS, TOLD
from claims.extraction.vocabulary.lexicon import NOT, words

_ADDED = frozenset(("DET", "NOUN", "PROPN", "ADJ", "NUM"))
_NAMING = frozenset(("NOUN", "PROPN", "PRON"))
_NOBODY = words("i you we there what this these that those who nobody none")
_LEADS_TO_TIME = words("on late early last this")
_OPEN = words("whether if how who what when where why")
_NOT_ONE = words("no neither")  # "No group has claimed responsibility"
_COUNTING = words("several some many few most all")
_NEAR = 5  # words


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Who speaks: the `head` of the noun phrase over `first` to `last`. The words that tell of the report begin at `begins`."""

    head: int
    first: int
    last: int
    begins: int


def reported(parse: Parse, cue: int) -> Attribution | None:
    """Return the attribution with a reporting verb, None where nobody states anything with it."""
    source = source_of(parse, cue)
    if source is None:
        source = _named_between_commas(parse, cue)
    if source is None or _withholds(parse, cue) or _is_nobody(parse, source, cue):
        return None
    speaker = _speaker(parse, source, cue)
    return None if speaker is None else _quoted(parse, cue, speaker) or _told(parse, cue, speaker)


def _is_nobody(parse: Parse, source: int, cue: int) -> bool:
    """Tell whether what was read as a source is nobody who states something: "there", "no group", a number, a share of those asked."""
    if parse.lower[source] in _NOBODY and parse.pos[source] != "PROPN":
        return True
    if parse.lower[parse.left[source]] in _NOT_ONE or parse.words[source][0].isdigit():
        return True
    return _only_counts(parse, source, cue)


def _speaker(parse: Parse, source: int, cue: int) -> _Speaker | None:
    """Return the noun phrase of a source; None where it holds a helping verb and its head is no noun."""
    own = parse.subject(cue) == source and source < cue
    first, last = phrase_before(parse, source, cue) if own else noun_phrase(parse, source)
    first = _behind_addressee(parse, first, last)
    first = _from_title(parse, first) if own else first
    last = through_name(parse, first, last) if source > cue or last + 1 < cue else last
    last -= parse.lower[last] in ("'s", "’s")  # "the firm's letter saying ..."
    if any(_helps(parse, at) for at in range(first, last + 1)):
        if parse.pos[source] not in _NAMING:
            return None
        first = last = source  # a clause that the parser took for a part of the phrase
    return _Speaker(source if first <= source else last, first, last, first if own else cue)


def _attributed(
    parse: Parse, cue: int, speaker: _Speaker, content: int, tokens: frozenset[int]
) -> Attribution:
    return Attribution(
        cue, parse.words[cue], speaker.head, speaker.first, speaker.last, content, False, tokens
    )


def _stated(parse: Parse, cue: int, speaker: _Speaker) -> Attribution:
    """Return the attribution of a reporting clause that is the statement itself."""
    return Attribution(
        cue, parse.words[cue], speaker.head, speaker.first, speaker.last, cue, True, frozenset()
    )


def _quoted(parse: Parse, cue: int, speaker: _Speaker) -> Attribution | None:
    quotation = quoted_after(parse, cue)
    if quotation is None:
        return None
    opens, content = quotation
    tokens = frozenset(range(parse.start_of_sentence(cue), opens))
    return _attributed(parse, cue, speaker, content, tokens)


def _told(parse: Parse, cue: int, speaker: _Speaker) -> Attribution | None:
    that = that_after(parse, cue)
    if that is not None:
        content = parse.head[that]
        if is_commitment(parse, cue, content):
            return _stated(parse, cue, speaker)
        return _attributed(parse, cue, speaker, content, frozenset(range(speaker.begins, that + 1)))
    told, whole = content_of(parse, cue)
    if whole:
        return None if cue == speaker.head else _stated(parse, cue, speaker)
    if told is not None:
        tokens = _cut(parse, cue, told) | _audience(parse, cue) | _time_of_report(parse, cue, told)
    else:
        told, tokens = clause_after(parse, cue), _up_to(parse, cue, speaker)
    if told is None or told == speaker.head:
        return None
    return _attributed(parse, cue, speaker, told, tokens)


def _up_to(parse: Parse, cue: int, speaker: _Speaker) -> frozenset[int]:
    """Return the words up to a reporting verb: all of the sentence's before the main one."""
    main = parse.head[cue] == cue
    return frozenset(range(parse.start_of_sentence(cue) if main else speaker.begins, cue + 1))


def _behind_addressee(parse: Parse, first: int, last: int) -> int:
    """Begin a source at its own determiner: in "told the agency the army had ..." two phrases stand side by side."""
    starts = [
        at
        for at in range(first + 1, last + 1)
        if parse.lower[at] in ("the", "a", "an") and parse.pos[at - 1] in ("NOUN", "PROPN")
    ]
    return starts[-1] if starts else first


def _from_title(parse: Parse, first: int) -> int:
    """Begin a source at the title before a name, wherever it was hung ("Harbour Minister Ana Reyes said")."""
    start = parse.start_of_sentence(first)
    at = first
    while at > start and parse.tag[at - 1] in ("NNP", "NNPS") and parse.lower[at - 1] not in TIME_NOUNS:
        at -= 1
    titled = any(parse.lower[here] in PERSONAL_NOUNS for here in range(at, first))
    return at if titled else first


def _helps(parse: Parse, at: int) -> bool:
    """Tell whether a word is a helping verb, and no name that was read as one ("Fallows remarked")."""
    return parse.pos[at] == "AUX" and not (parse.words[at].istitle() and parse.dep[at] == "nsubj")


def _only_counts(parse: Parse, source: int, cue: int) -> bool:
    """Tell whether a word that counts was taken for a speaker ("several alleged accomplices", "some estimated costs"), or a share of
    those who were asked ("62% of voters said the government had failed"), which is what a survey found."""
    return is_share(parse, source) or (
        parse.lower[source] in _COUNTING
        and source == cue - 1
        and parse.tag[cue + 1 : cue + 2] in (["NN"], ["NNS"], ["JJ"])
        and parse.subject(cue) == source
    )


def _named_between_commas(parse: Parse, cue: int) -> int | None:
    """Return the last word of a name between commas before a quotation ("the head of the league, Jamel Msallem, said, ...")."""
    commas = [at for at in range(max(0, cue - _NEAR), cue) if parse.words[at] == ","]
    if len(commas) != 2 or commas[1] != cue - 1 or quoted_after(parse, cue) is None:
        return None
    name = range(commas[0] + 1, commas[1])
    return name[-1] if len(name) > 1 and all(parse.words[at].istitle() for at in name) else None


def _withholds(parse: Parse, cue: int) -> bool:
    """Tell whether somebody did not say something ("did not disclose whether it was paid", "did not confirm the strike"), which
    states itself."""
    denied = any(parse.lower[child] in NOT for child in parse.children[cue] if child < cue)
    return denied and (
        CUE_OF[parse.lower[cue]] in ANNOUNCE
        or any(word in _OPEN for word in parse.lower[cue + 1 : cue + 1 + _NEAR])
    )


def _audience(parse: Parse, cue: int) -> frozenset[int]:
    """Return who is told ("told reporters staff had left"), whom a parser may take for a part of what follows."""
    addressed = (
        CUE_OF[parse.lower[cue]] in TOLD and cue + 1 < len(parse) and parse.lower[cue + 1] in AUDIENCES
    )
    return frozenset((cue + 1,)) if addressed else frozenset()


def _time_of_report(parse: Parse, cue: int, content: int) -> frozenset[int]:
    """Return the words right behind the cue that say when it was said ("said Friday the fire ...", "said late on Monday
    the ..."), which a parser may hang on what follows."""
    at = first = cue + 1 + len(_audience(parse, cue))
    while at < content and parse.lower[at] in _LEADS_TO_TIME:
        at += 1
    named = at < content and parse.lower[at] in TIME_NOUNS and not parse.dep[at].startswith("nsubj")
    if not named:
        return frozenset()
    while at < content and parse.lower[at] in TIME_NOUNS:
        at += 1
    opens = parse.pos[at] in _ADDED or parse.pos[at] == "PRON"
    return frozenset(range(first, at)) if opens else frozenset()


def _cut(parse: Parse, cue: int, content: int) -> frozenset[int]:
    """Return the tokens of the reporting clause, which are not part of what is reported.

    What follows the beginning of the content belongs to the content, wherever the parser hung it.
    """
    around = parse.subtree(cue)
    if content not in around:
        return frozenset(around)
    around -= parse.subtree(content)
    if content > cue:
        around = {at for at in around if at < parse.left[content]}
    return frozenset(around)
