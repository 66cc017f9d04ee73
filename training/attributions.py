"""Reported speech made from plain statements: `"X," the coast guard said on Friday.`

News puts the words before the speaker, the treebanks hardly ever do (about ninety times in 17,800 sentences), and a
parser that has not seen it ends the sentence at the closing quote. So statements of the treebanks get a speaker
from the fragments in attributions.conllu, with the tree that EWT and GUM give such sentences: what is said is the
`ccomp` of the verb of saying, and its quotation marks hang on it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random

from training.conllu import Block, read_sentences
from training.name_pool import with_other_names
from training.sentences import Sentence

FRAGMENTS = Path(__file__).with_name("attributions.conllu")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
QUOTES = frozenset({'"', "“", "”", "``", "''", "'", "‘", "’", ":", "(", "?"})
LONGEST_STATEMENT = 40


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the sentence to be built; its root gets `dep` and hangs on the root of the piece numbered `on`."""

    words: Sentence
    on: int
    dep: str


def can_be_said(sentence: Sentence) -> bool:
    """A plain statement with a subject and a full stop, without quotation marks, in a corpus with trees and tags."""
    if sentence.heads is None or sentence.deps is None or sentence.tags is None:
        return False
    if not 4 <= len(sentence.words) <= LONGEST_STATEMENT:
        return False
    root = _root(sentence)
    has_subject = any(
        h == root and d.startswith("nsubj") for h, d in zip(sentence.heads, sentence.deps, strict=True)
    )
    plain = sentence.words[-1] == "." and not QUOTES & set(sentence.words) and sentence.words[0][0].isupper()
    return has_subject and plain and all(h != len(sentence.words) - 1 for h in sentence.heads)


def reported(sentence: Sentence, random: Random) -> Sentence:
    """The statement as somebody's words. Raises ValueError where `can_be_said` is false."""
    if not can_be_said(sentence):
        raise ValueError("only a plain statement can be reported")
    said = _without_full_stop(sentence)
    draw = random.random()
    if draw < 0.1:
        return _according_to(sentence, said, random)
    if draw < 0.2:
        return _speaker_first(sentence, said, random)
    return _speaker_last(sentence, said, random, quoted=draw < 0.65)


def in_quotes(sentence: Sentence) -> Sentence:
    """The whole statement between quotation marks, as the second sentence of a speech stands."""
    return _assemble(
        sentence, [Piece(sentence, 0, "ROOT"), _mark('"', "``", 0), _mark('"', "''", 0)], (1, 0, 2)
    )


def _speaker_last(sentence: Sentence, said: Sentence, random: Random, *, quoted: bool) -> Sentence:
    """`"X," S said.` or `X, S said.`; sometimes `"X," said S.`"""
    verb, speaker, time = _verb(random), _speaker(random), _time(random)
    inverted = quoted and verb.words == ("said",) and len(speaker.words) > 1 and random.random() < 0.4
    pieces = [
        Piece(verb, 0, "ROOT"),
        Piece(said, 0, "ccomp"),
        Piece(speaker, 0, "nsubj"),
        *([Piece(time, 0, time.deps[_root(time)])] if time.deps else []),
    ]
    last = [3] if time.deps else []
    marks = len(pieces)
    pieces += [_mark(",", ",", 1), _mark(".", ".", 0), _mark('"', "``", 1), _mark('"', "''", 1)]
    words_said = [marks + 2, 1, marks, marks + 3] if quoted else [1, marks]
    who = [0, 2] if inverted else [2, 0]
    return _assemble(sentence, pieces, (*words_said, *who, *last, marks + 1))


def _speaker_first(sentence: Sentence, said: Sentence, random: Random) -> Sentence:
    """`S said: "X."`"""
    verb, speaker = _verb(random), _capitalised(_speaker(random))
    sign = random.choice((",", ":"))
    pieces = [
        Piece(verb, 0, "ROOT"),
        Piece(said, 0, "ccomp"),
        Piece(speaker, 0, "nsubj"),
        _mark(sign, sign, 1),
        _mark('"', "``", 1),
        _mark(".", ".", 0),
        _mark('"', "''", 1),
    ]
    return _assemble(sentence, pieces, (2, 0, 3, 4, 1, 5, 6))


def _according_to(sentence: Sentence, said: Sentence, random: Random) -> Sentence:
    """`X, according to S.`; a pronoun is no source of that kind, so another speaker is drawn."""
    speaker = _speaker(random)
    while speaker.pos == ("PRON",):
        speaker = _speaker(random)
    source = replace(
        speaker,
        words=("according", "to", *speaker.words),
        spaces=(True, True, *speaker.spaces),
        tags=("VBG", "IN", *(speaker.tags or ())),
        pos=("VERB", "ADP", *(speaker.pos or ())),
        morphs=("ExtPos=ADP|Tense=Pres|VerbForm=Part", "", *(speaker.morphs or ())),
        lemmas=("accord", "to", *(speaker.lemmas or ())),
        heads=(_root(speaker) + 2, 0, *(h + 2 for h in speaker.heads or ())),
        deps=("case", "fixed", *(speaker.deps or ())),
        names=("O", "O", *(speaker.names or ())),
    )
    pieces = [Piece(said, 0, "ROOT"), Piece(source, 0, "obl"), _mark(",", ",", 1), _mark(".", ".", 0)]
    return _assemble(sentence, pieces, (0, 2, 1, 3))


def _assemble(sentence: Sentence, pieces: Sequence[Piece], order: Sequence[int]) -> Sentence:
    """Lay the pieces out in `order` and hang each root where its piece says; the rest is `sentence`'s own."""
    starts, length = {}, 0
    for i in order:
        starts[i] = length
        length += len(pieces[i].words.words)
    roots = {i: starts[i] + _root(pieces[i].words) for i in order}
    heads: list[int] = []
    deps: list[str] = []
    for i in order:
        words, top = pieces[i].words, _root(pieces[i].words)
        for k, (head, dep) in enumerate(zip(words.heads or (), words.deps or (), strict=True)):
            heads.append(roots[pieces[i].on] if k == top else starts[i] + head)
            deps.append(pieces[i].dep if k == top else dep)
    parts = [pieces[i].words for i in order]

    def laid_out(column: str) -> tuple[str, ...]:
        return tuple(value for part in parts for value in getattr(part, column))

    return replace(
        sentence,
        words=laid_out("words"),
        spaces=_spaces(parts),
        tags=laid_out("tags"),
        pos=laid_out("pos"),
        morphs=laid_out("morphs"),
        lemmas=laid_out("lemmas"),
        heads=tuple(heads),
        deps=tuple(deps),
        names=laid_out("names") if sentence.names is not None else None,
    )


def _spaces(parts: Sequence[Sentence]) -> tuple[bool, ...]:
    """Blanks between parts: none after an opening mark, none before any other mark."""
    spaces: list[bool] = []
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        opens = part.tags == ("``",)
        closed = following is None or (following.pos == ("PUNCT",) and following.tags != ("``",))
        spaces.extend((*part.spaces[:-1], not opens and not closed))
    return tuple(spaces)


def _mark(sign: str, tag: str, on: int) -> Piece:
    mark = Sentence((sign,), (False,), (tag,), ("PUNCT",), ("",), (sign,), (0,), ("punct",), ("O",))
    return Piece(mark, on, "punct")


def _root(sentence: Sentence) -> int:
    return next(i for i, head in enumerate(sentence.heads or ()) if head == i)


def _without_full_stop(sentence: Sentence) -> Sentence:
    def short(column: tuple | None) -> tuple | None:
        return None if column is None else column[:-1]

    return replace(
        sentence,
        words=sentence.words[:-1],
        spaces=(*sentence.spaces[:-2], True),
        tags=short(sentence.tags),
        pos=short(sentence.pos),
        morphs=short(sentence.morphs),
        lemmas=short(sentence.lemmas),
        heads=short(sentence.heads),
        deps=short(sentence.deps),
        names=short(sentence.names),
    )


def _capitalised(sentence: Sentence) -> Sentence:
    first = sentence.words[0]
    return replace(sentence, words=(first[0].upper() + first[1:], *sentence.words[1:]))


def _speaker(random: Random) -> Sentence:
    return with_other_names(random.choice(_fragments()["speaker"]), random, share=1)


def _verb(random: Random) -> Sentence:
    """ "said" half of the time, as in the news."""
    verbs = _fragments()["verb"]
    return verbs[0] if random.random() < 0.5 else with_other_names(random.choice(verbs), random, share=1)


def _time(random: Random) -> Sentence:
    """An empty sentence, or a time with a weekday of its own."""
    if random.random() < 0.5:
        return Sentence((), ())
    time, day = random.choice(_fragments()["time"]), random.choice(DAYS)
    return replace(
        time,
        words=tuple(day if w == "Friday" else w for w in time.words),
        lemmas=tuple(day if w == "Friday" else w for w in time.lemmas or ()),
    )


@cache
def _fragments() -> dict[str, list[Sentence]]:
    """The fragments by part, names from the last column, the root of a time with its relation to the verb."""
    fragments: dict[str, list[Sentence]] = {}
    for block, sentence in read_sentences(FRAGMENTS):
        named = replace(sentence, names=_names(block), opens_paragraph=False)
        fragments.setdefault(block.comments["part"], []).append(named)
    return fragments


def _names(block: Block) -> tuple[str, ...]:
    columns = (row[9].split("|") for row in block.words())
    return tuple(next((m[5:] for m in misc if m.startswith("Name=")), "O") for misc in columns)
