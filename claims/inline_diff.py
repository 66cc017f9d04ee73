"""What differs between two tellings, word by word, for marking inside the sentences. Plain functions over plain text.

A difference of style only is no difference here: capitals, quotation marks, hyphens and other punctuation, British and
American spelling, "60 percent" and "60 per cent", "twenty-four" and "24", an article or an "also" more or less. Of two texts
that say it in quite other words only the numbers are marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from claims.extraction.vocabulary.number_words import read_number

WORD = re.compile(
    r"(?<!\w)[-−](?=\d)\d[\d.,:]*\d|(?<!\w)[-−]\d|\d[\d.,:]*\d|\d|[^\W\d_]+(?:['’][^\W\d_]+)*|[%°$£€¥½¼¾+-]"
)
# Words that a writer adds or leaves out without saying anything else.
LIGHT = frozenset(("a", "an", "the", "also", "meanwhile", "that"))
# A match of these alone between two differences would cut one difference into crumbs.
JOINING = LIGHT | frozenset(
    (
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "into",
        "is",
        "of",
        "on",
        "or",
        "to",
        "was",
        "were",
        "with",
    )
)
SPELLINGS = (
    (re.compile(r"(?<=\w{3})is(?=(?:e|es|ed|er|ers|ing|ation|ations)$)"), "iz"),
    (re.compile(r"(?<=\w{2})ys(?=(?:e|es|ed|ing)$)"), "yz"),
    (re.compile(r"(?<=\w{3})our(?=(?:s|ed|ing|ite|hood|ly|al|able|er|ers)?$)"), "or"),
    (re.compile(r"(?<=\w{2})tre(?=s?$)"), "ter"),
    (re.compile(r"(?<=\w{2})fence(?=s?$)"), "fense"),
    (re.compile(r"(?<=[aeiou])ll(?=(?:ed|ing|er|ers)$)"), "l"),
)
LONG, SHARED = 6, 0.4  # texts of so many words that share less than this are told quite otherwise
MAX_WORDS = 1500  # a side; beyond it only the equal ends are looked for, since comparing costs the product


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text; `changed` tells that the other side does not have it."""

    text: str
    changed: bool = False


Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class _Word:
    """A word that counts: in which text it stands, where, and what it is compared by."""

    text: int
    start: int
    end: int
    key: str


def inline_diff(earlier: Sequence[str], later: Sequence[str]) -> tuple[list[Pieces], list[Pieces]]:
    """Return the pieces of each earlier and each later text; joined they are exactly that text.

    Several texts on a side are compared as one: a sentence that was split in two still matches as a whole.
    """
    before, after = _words(earlier), _words(later)
    gone, come = _changes(before, after)
    return _cut(earlier, before, gone), _cut(later, after, come)


def is_changed(pieces: Sequence[Pieces]) -> bool:
    """Tell whether any piece differs from the other side."""
    return any(piece.changed for text in pieces for piece in text)


def _words(texts: Sequence[str]) -> list[_Word]:
    return [word for number, text in enumerate(texts) for word in _words_of(number, text)]


def _words_of(number: int, text: str) -> Iterator[_Word]:
    found = list(WORD.finditer(text))
    lower = [match.group().lower().replace("’", "'") for match in found]
    at = 0
    while at < len(found):
        end, key = _next(lower, at)
        if key:
            yield _Word(number, found[at].start(), found[end - 1].end(), key)
        at = end


def _next(lower: list[str], at: int) -> tuple[int, str]:
    """Return the end of the word at `at` and its key; an empty key is a mark that says nothing."""
    value = read_number(lower, at)
    if value is not None and ":" not in lower[at]:
        return value.end, f"#{value.value:.10g}"
    if lower[at] == "-":
        return at + 1, ""
    if lower[at] == "%" or lower[at] == "percent":
        return at + 1, "percent"
    if lower[at : at + 2] == ["per", "cent"]:
        return at + 2, "percent"
    return at + 1, _spelled(lower[at])


def _spelled(word: str) -> str:
    for pattern, other in SPELLINGS:
        word = pattern.sub(other, word)
    return word


def _changes(before: list[_Word], after: list[_Word]) -> tuple[set[int], set[int]]:
    """Return the positions of the words that are gone and of those that came."""
    one, two = [word.key for word in before], [word.key for word in after]
    gone: set[int] = set()
    come: set[int] = set()
    for first, end, begin, stop in _joined(one, _blocks(one, two)):
        if not _is_light(one[first:end], two[begin:stop]):
            gone |= set(range(first, end))
            come |= set(range(begin, stop))
    numbers = _numbers(one, gone), _numbers(two, come)
    return numbers if any(numbers) and _is_another_telling(one, two, gone) else (gone, come)


def _is_another_telling(one: list[str], two: list[str], gone: set[int]) -> bool:
    """Tell whether two longer texts share so little that marking every word would only hide their figures."""
    shared = len(one) - len(gone)
    sizes = len(one), len(two)
    return min(sizes) >= LONG and max(sizes) <= MAX_WORDS and shared * 2 < SHARED * sum(sizes)


def _numbers(keys: list[str], changed: set[int]) -> set[int]:
    return {at for at in changed if keys[at].startswith("#")}


Block = tuple[int, int, int, int]


def _blocks(one: list[str], two: list[str]) -> list[Block]:
    """Return the stretches that differ: `[first, end)` of one side and `[begin, stop)` of the other."""
    if max(len(one), len(two)) <= MAX_WORDS:
        codes = SequenceMatcher(None, one, two, autojunk=False).get_opcodes()
        return [(a, b, c, d) for tag, a, b, c, d in codes if tag != "equal"]
    head = _alike(one, two)
    tail = _alike(one[head:][::-1], two[head:][::-1])
    block = (head, len(one) - tail, head, len(two) - tail)
    return [block] if block[0] < block[1] or block[2] < block[3] else []


def _alike(one: Sequence[str], two: Sequence[str]) -> int:
    return next(
        (at for at, pair in enumerate(zip(one, two, strict=False)) if pair[0] != pair[1]),
        min(len(one), len(two)),
    )


def _joined(one: list[str], blocks: list[Block]) -> list[Block]:
    """Join differences that a single joining word keeps apart."""
    found: list[Block] = []
    for block in blocks:
        last = found[-1] if found else None
        between = one[last[1] : block[0]] if last else []
        if last and len(between) == 1 and between[0] in JOINING and _replaces(last) and _replaces(block):
            found[-1] = (last[0], block[1], last[2], block[3])
        else:
            found.append(block)
    return found


def _replaces(block: Block) -> bool:
    return block[0] < block[1] and block[2] < block[3]


def _is_light(gone: list[str], come: list[str]) -> bool:
    return LIGHT.issuperset(gone) and LIGHT.issuperset(come)


def _cut(texts: Sequence[str], words: list[_Word], changed: set[int]) -> list[Pieces]:
    spans: list[list[tuple[int, int]]] = [[] for _ in texts]
    for at, word in enumerate(words):
        if at in changed:
            own = spans[word.text]
            if own and at - 1 in changed:
                own[-1] = (own[-1][0], word.end)
            else:
                own.append((word.start, word.end))
    return [_pieces(text, own) for text, own in zip(texts, spans, strict=True)]


def _pieces(text: str, spans: list[tuple[int, int]]) -> Pieces:
    cuts = [0, *(edge for span in spans for edge in span), len(text)]
    found = (
        Piece(text[start:end], changed=bool(number % 2)) for number, (start, end) in enumerate(pairwise(cuts))
    )
    return tuple(piece for piece in found if piece.text)
