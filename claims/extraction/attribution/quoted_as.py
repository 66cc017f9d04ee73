"""Attributions through another house: "TASS quoted the mayor as saying ..." is the mayor's word."""

from __future__ import annotations

from claims.extraction.attribution.attributed import Attribution
from claims.extraction.attribution.content import clause_after, content_of, quoted_after, that_after
from claims.extraction.parsing.nounphrase import noun_phrase
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.cues import CUE_OF, SAY
from claims.extraction.vocabulary.lexicon import words

_QUOTES = words("quoted quotes quoting cited cites citing")
_QUOTED, _OBJECT = frozenset({"nsubj:pass"}), frozenset({"obj", "iobj"})
_MARKS = frozenset(',"”—–')
_TOLD = frozenset({"ccomp", "advcl", "parataxis"})
_STEPS_UP = 2


def quoting_verb(parse: Parse, cue: int) -> int | None:
    """Return the verb that quotes somebody "as saying", or None where the word at `cue` is no such "saying"."""
    if cue < 1 or parse.lower[cue - 1] != "as" or not parse.lower[cue].endswith("ing"):
        return None
    if CUE_OF.get(parse.lower[cue]) not in SAY:
        return None
    here = cue
    for _ in range(_STEPS_UP):
        here = parse.head[here]
        if parse.lower[here] in _QUOTES and here < cue:
            return here
    return None


def quoted_as(parse: Parse, cue: int) -> Attribution | None:
    """Read "TASS quoted the mayor as saying the dam held" and "The mayor was quoted by TASS as saying ...": who is quoted states it."""
    verb = quoting_verb(parse, cue)
    source = None if verb is None else _quoted(parse, verb)
    if verb is None or source is None:
        return None
    first, last = _phrase(parse, source, cue)
    opens, content = _told(parse, cue)
    if content is None or content <= cue:
        return _inserted(parse, verb, cue, source)
    tokens = frozenset(range(_start(parse, verb), opens))
    return Attribution(verb, parse.words[verb], source, first, last, content, False, tokens, last_cue=cue)


def _inserted(parse: Parse, verb: int, cue: int, source: int) -> Attribution | None:
    """Read "The dam held, TASS quoted the mayor as saying", where what is told stands before."""
    first = _start(parse, verb)
    told = (at for at in parse.children[verb] if at < first and parse.dep[at] in _TOLD)
    content = next(told, parse.head[verb])
    closes = parse.words[cue + 1 : cue + 2] in ([","], ["."])
    if not content < first or parse.words[first - 1] not in _MARKS or not closes:
        return None
    opens, last = _phrase(parse, source, cue)
    tokens = frozenset(range(first, cue + 1))
    return Attribution(verb, parse.words[verb], source, opens, last, content, False, tokens, last_cue=cue)


def _phrase(parse: Parse, source: int, cue: int) -> tuple[int, int]:
    """Return the first and last word of who is quoted, with a name right behind an office ("harbour master Ned Alcott")."""
    first, last = noun_phrase(parse, source)
    named = range(last + 1, cue - 1)
    goes_on = bool(named) and all(parse.pos[at] == "PROPN" for at in named)
    return first, cue - 2 if goes_on else min(last, cue - 2)


def _quoted(parse: Parse, verb: int) -> int | None:
    passive = parse.child(verb, _QUOTED)
    return passive if passive is not None else parse.child(verb, _OBJECT)


def _told(parse: Parse, cue: int) -> tuple[int, int | None]:
    """Return where what is told begins, and its head."""
    if (quoted := quoted_after(parse, cue)) is not None:
        return quoted
    if (that := that_after(parse, cue)) is not None:
        return that + 1, parse.head[that]
    content, whole = content_of(parse, cue)
    if content is None or whole:
        content = clause_after(parse, cue)
    if content is None:
        return cue + 1, None
    opens = max(parse.left[content], cue + 1)
    return opens + (parse.lower[opens] == "that"), content


def _start(parse: Parse, verb: int) -> int:
    """Return where the words that quote begin: with their subject and what stands before it, behind a clause that they are joined to."""
    begins = [
        parse.left[child]
        for child in parse.children[verb]
        if child < verb and parse.dep[child] not in _TOLD | {"punct"}
    ]
    return min(begins, default=verb)
