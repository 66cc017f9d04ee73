"""The words of content of a stretch of text, folded and weighed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from claims.extraction import Figure
from claims.extraction.parsing.parse import Parse
from claims.extraction.parsing.verb_forms import verb_of_form
from claims.extraction.times.mention import TimeMention
from claims.lineage.statement import Name, Word
from claims.lineage.words.folding import COLOUR, KINDS, STOP, fold, is_event, reduce
from claims.lineage.words.phrases import phrase_at
from claims.lineage.words.senses import LIGHT, is_listed_noun

_WEIGHTS = {"PROPN": 1.5, "NOUN": 1.0, "VERB": 1.0, "NUM": 1.0, "ADJ": 0.6, "ADV": 0.4, "X": 1.0}
# That somebody walked out tells less than who did, and where.
_FAINT = {"KINDS": 0.3, "COLOUR": 0.1, "LIGHT": 0.3, "STOPS": 0.6}
_SMALL_IN_TITLES = frozenset({"with", "from", "into", "over", "after", "amid", "under", "near", "than"})
_SMALL_IN_NAMES = frozenset(
    {"al", "el", "la", "le", "de", "del", "bin", "ibn", "von", "van", "der", "ul", "abu"}
)
_NOUNS = ("NOUN", "PROPN")
_FEWEST_CAPITALS = 3
_RULES_OUT = frozenset(((",", "not"), ("rather", "than"), ("instead", "of")))
_OPENERS = frozenset(('"', "“", "‘", ":", "(", "[", "—", "-"))
_DESCRIBES = frozenset({"amod", "compound", "nmod:desc", "nmod:poss", "acl", "nummod"})


def read_words(parse: Parse, times: Sequence[TimeMention], offset: int) -> list[Word | None]:
    """Return the word of content at each token, None where there is none: words of `times` are compared otherwise.

    `offset` is added to their positions; those of `times` are the paragraph's.
    """
    found: list[Word | None] = [None] * len(parse)
    timed, phrase_end = _tokens_of(times, parse), 0
    for at in range(len(parse)):
        if at < phrase_end or at in timed:
            continue
        if phrase := phrase_at(parse.lower, at):
            phrase_end = at + phrase[1]
            found[at] = _phrase(parse, at, phrase_end - 1, phrase[0], offset)
        elif is_content(parse, at) and not _is_set_aside(parse, at):
            found[at] = _word(parse, at, offset)
    return found


def _phrase(parse: Parse, first: int, last: int, word: str, offset: int) -> Word:
    start, end = parse.start[first] + offset, parse.end[last] + offset
    # "United States", not "chief executive".
    weight = _WEIGHTS["PROPN" if parse.words[first][:1].isupper() and parse.pos[last] == "PROPN" else "NOUN"]
    return Word(fold(word), parse.text(first, last), start, end, weight, lemma=word)


def _tokens_of(times: Sequence[TimeMention], parse: Parse) -> set[int]:
    spans = [(bisect_left(parse.start, time.start), bisect_left(parse.start, time.end)) for time in times]
    return {at for first, end in spans for at in range(first, end)}


def _word(parse: Parse, at: int, offset: int) -> Word:
    noun, lemma = _described_by(parse, at), lemma_of(parse, at)
    return Word(
        fold(lemma),
        parse.words[at],
        parse.start[at] + offset,
        parse.end[at] + offset,
        _weight(parse, at),
        key_of(parse, noun) if noun is not None else "",
        lemma,
    )


def outside(figures: Sequence[Figure], words: Iterable[Word | None]) -> Iterator[Word]:
    """Yield the words outside the figures, which are compared otherwise; a side named within a score is one too."""
    for word in words:
        if word is not None and not any(_is_part_of(word, figure) for figure in figures):
            yield word


def _is_part_of(word: Word, figure: Figure) -> bool:
    if not figure.start <= word.start < figure.end:
        return False
    return figure.kind != "score" or not word.text[:1].isupper()  # the Norby of "Velm 24, Norby 21"


def _described_by(parse: Parse, at: int) -> int | None:
    """Return the noun that a word describes: by the parse, or by standing right before a run of nouns."""
    noun = parse.head[at]
    if parse.dep[at] in _DESCRIBES and noun != at and parse.pos[noun] in _NOUNS:
        return noun
    last = at
    while last + 1 < len(parse) and parse.pos[last + 1] in _NOUNS:
        last += 1
    return last if last > at and parse.pos[at] in ("NOUN", "PROPN", "ADJ") else None


def _is_set_aside(parse: Parse, at: int) -> bool:
    """Tell whether a name is mentioned only to be ruled out: "near Tarrant, not near Dunmere"."""
    if not parse.words[at][:1].isupper():
        return False
    before = parse.lower[max(0, at - 3) : at]
    return tuple(before[-2:]) in _RULES_OUT or tuple(before[:2]) in _RULES_OUT


def ruled_out(parse: Parse, first: int, last: int) -> frozenset[str]:
    """Return the folded names that a stretch mentions only to rule them out: "near Tarrant, not near Dunmere"."""
    return frozenset(key_of(parse, at) for at in range(first, last + 1) if _is_set_aside(parse, at))


def is_content(parse: Parse, at: int) -> bool:
    """Tell whether a token says something by itself; "IS" and "US" in capitals are names, but for a headline all in capitals."""
    return _says_something(parse.lower[at] if _shouts(parse, at) else parse.words[at], parse.pos[at])


@lru_cache(maxsize=65536)
def _says_something(word: str, pos: str) -> bool:
    if not any(char.isalnum() for char in word) or pos in (
        "PUNCT",
        "SYM",
        "AUX",
        "DET",
        "PRON",
        "ADP",
        "CCONJ",
        "SCONJ",
        "PART",
    ):
        return word.isupper() and len(word) > 1 and word.isalpha() and pos not in ("PUNCT", "SYM")
    if word.isupper() and len(word) > 1:
        return True
    return word.lower() not in STOP and word.lower() not in _SMALL_IN_NAMES


def key_of(parse: Parse, at: int) -> str:
    """Return the folded form of a token."""
    return fold(lemma_of(parse, at))


def lemma_of(parse: Parse, at: int) -> str:
    """Return the lemma of a token, in lower case: by the verbs' own table first, then the parse's, then by its ending;
    "stoppage" for each word that tells of one."""
    if at in parse.stoppages:
        return "stoppage"
    return _lemma(parse.lower[at], parse.lemma[at], parse.pos[at] == "PROPN")


@lru_cache(maxsize=65536)
def _lemma(form: str, lemma: str, is_name: bool) -> str:
    verb = verb_of_form(form, lemma)
    if verb and verb != lemma:
        return verb
    if form.endswith("ed") and is_event(form[:-1]) and not is_event(lemma):
        return form[:-1]  # "named", of which the parser makes "nam"
    return lemma if lemma != form and not is_name else reduce(form)


def _is_acronym(word: str) -> bool:
    return word.isupper() and len(word) > 1 and word.isalpha()


def _is_name(parse: Parse, at: int) -> bool:
    """Tell whether a token is a word of a proper name, by its capital: the parser's word classes miss invented names.

    A sentence's first word is one only where it is tagged so and is no listed word; in title case the name finder says so.
    """
    word = parse.words[at]
    if word[:1].isdigit():  # "Route 42", "Highway 97C"; behind a name it is a part of that
        return at > 0 and _is_kind_in_capitals(parse, at - 1)
    if not word[:1].isupper() or parse.pos[at] in ("DET", "PRON", "ADP", "AUX", "CCONJ", "SCONJ"):
        return False
    if _shouts(parse, at):
        return parse.pos[at] == "PROPN" and not is_listed_noun(lemma_of(parse, at))
    if is_title_case(parse, at):
        return at in parse.name_at and parse.pos[at] == "PROPN"
    if at and parse.words[at - 1] not in _OPENERS and not any(first == at for first, _ in parse.sentences):
        return parse.pos[at] != "ADJ"
    lemma = lemma_of(parse, at)
    return parse.pos[at] == "PROPN" and not is_event(lemma) and not is_listed_noun(lemma)


def _is_kind_in_capitals(parse: Parse, at: int) -> bool:
    return parse.words[at].istitle() and parse.pos[at] in _NOUNS and not _is_name(parse, at)


def is_title_case(parse: Parse, at: int) -> bool:
    """Tell whether the sentence around a token is a headline in title case."""
    return _are_title_case(_sentence(parse, at))


def _shouts(parse: Parse, at: int) -> bool:
    """Tell whether a token and the sentence around it are all in capitals."""
    return parse.words[at].isupper() and _are_capitals(_sentence(parse, at))


def _sentence(parse: Parse, at: int) -> tuple[str, ...]:
    first, end = parse.sentence_of(at)
    return tuple(parse.words[first:end])


@lru_cache(maxsize=256)
def _are_capitals(words: tuple[str, ...]) -> bool:
    plain_words = [word for word in words if word.isalpha()]
    return len(plain_words) > _FEWEST_CAPITALS and all(word.isupper() for word in plain_words)


@lru_cache(maxsize=256)  # each name of a sentence asks
def _are_title_case(words: tuple[str, ...]) -> bool:
    long = [word for word in words if len(word) > 3 and word.isalpha()]
    return len(long) > 2 and all(word[0].isupper() or word in _SMALL_IN_TITLES for word in long)


def _weight(parse: Parse, at: int) -> float:
    lemma, pos = parse.lemma[at], parse.pos[at]
    if at in parse.stoppages and pos == "VERB":
        return _FAINT["STOPS"]
    if _is_acronym(parse.words[at].removesuffix("s")) and not _shouts(parse, at):
        return _WEIGHTS["NOUN" if is_listed_noun(lemma_of(parse, at)) else "PROPN"]
    if lemma in COLOUR or parse.lower[at] in COLOUR:
        return _FAINT["COLOUR"]
    if _is_name(parse, at):
        return _WEIGHTS["PROPN"]
    if pos == "PROPN":
        pos = "VERB" if is_event(lemma_of(parse, at)) else "NOUN"
    if pos != "PROPN" and (lemma in KINDS or parse.lower[at] in KINDS):
        return _FAINT["KINDS"]
    if pos == "VERB" and lemma in LIGHT:
        return _FAINT["LIGHT"]
    if pos == "ADJ" and parse.words[at][:1].isupper() and not is_title_case(parse, at):
        return _WEIGHTS["NOUN"]  # of a people or a country
    return _WEIGHTS.get(pos, 0.6)


def find_names(parse: Parse, first: int, last: int) -> Iterator[Name]:
    """Yield the runs of capitalised words among the tokens, small words of names and hyphens between allowed."""
    run: list[int] = []
    for at in [*range(first, last + 1), -1]:
        if at >= 0 and parse.words[at][:1].isupper() and parse.pos[at] not in ("PRON", "DET", "ADP", "AUX"):
            run.append(at)
        elif (
            at < 0
            or not run
            or not (parse.lower[at] in _SMALL_IN_NAMES or parse.words[at] in ("-", "of", "for", "and", "the"))
        ):
            if len(run) > 1:
                keys = frozenset(key_of(parse, here) for here in run if is_content(parse, here))
                initials = [
                    parse.words[here][0].lower() for here in run if parse.lower[here] not in _SMALL_IN_NAMES
                ]
                yield Name(keys, "".join(initials))
            run = []
