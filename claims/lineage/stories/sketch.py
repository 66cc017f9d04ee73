"""An article in little: enough to tell whether another one tells the same story, and to find it among many.

The *signature* is a MinHash (Broder 1997) of the runs of three words of the running text: the share of equal numbers in two
signatures estimates the share of phrases that the texts have in common (their Jaccard index), within 0.09 for 128 numbers.
Beside it stand what the article tells of: its words of content with how often each occurs, its names, figures and days.
"""

from __future__ import annotations

import importlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b

from claims.extraction import Candidate, Figure
from claims.extraction.parsing.parse import Parse
from claims.lineage.stories.rarity import Rarity, shipped

# Grows when sketches made before cannot be compared with those made now.
SKETCH_VERSION = 2
NUMBERS = 128
SHINGLE = 3
# 24 bands of 3 numbers: texts that share half of their phrases meet in some band 96 times of 100, those that share three
# quarters always, those that share a twentieth 3 times of 1,000 (1 - (1 - s ** 3) ** 24).
BANDS, ROWS = 24, 3
TERMS = 80
NAMES = 40
FOUND_BY = 16

_WORD = re.compile(r"\w+(?:[’'.-]\w+)*")
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_SMALL = frozenset({"PRON", "DET", "ADP", "AUX", "CCONJ", "SCONJ", "PART"})
_LETTERS = re.compile(r"[^\W_]")
_DAY = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?|(?:jan|febr?)(?:uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|(?:sept?|oct|nov|dec)(?:ember|ober)?|[ap]\.?m\.?|gmt|utc|\W*",
)


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is kept of an article to find its story.

    `signature` has NUMBERS numbers below 2 ** 32, none when the text is shorter than a shingle; `shingles` counts the runs
    of words behind it. `terms` maps folded words of content to how often they occur, the most telling ones; `names` maps
    folded names, but those of offices that only speak, to how the article writes them, `places` are those of them that are places. `figures` are quantities
    with what is counted ("118 people"), `days` the days that its claims tell of.
    """

    signature: tuple[int, ...] = ()
    shingles: int = 0
    terms: Mapping[str, int] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    places: frozenset[str] = frozenset()
    figures: frozenset[str] = frozenset()
    days: frozenset[date] = frozenset()


def sketch_of(
    parses: Sequence[Parse],
    candidates: Sequence[Candidate] = (),
    *,
    headline: str = "",
    rarity: Rarity | None = None,
) -> Sketch:
    """Return the sketch of an article from its parsed paragraphs and the claims found in them."""
    shingles = _shingles(parse.source for parse in parses)
    names, places = _names(parses, _sources(candidates))
    return Sketch(
        signature=_signature(shingles),
        shingles=len(shingles),
        terms=_terms(parses, headline, rarity or shipped()),
        names=names,
        places=places,
        figures=frozenset(
            _figure(one) for candidate in candidates for one in candidate.figures if _tells(one)
        ),
        days=frozenset(_days(candidates)),
    )


def bands(sketch: Sketch) -> list[int]:
    """Return the 64-bit keys (signed) under which near-duplicates of the text meet, one for each band."""
    if not sketch.signature:
        return []
    parts = [sketch.signature[band * ROWS : (band + 1) * ROWS] for band in range(BANDS)]
    return [key_of(f"{SKETCH_VERSION}:{band}:{','.join(map(str, part))}") for band, part in enumerate(parts)]


def telling_words(sketch: Sketch) -> list[str]:
    """Return the words that the article can be found by, those that tell most first."""
    rarity = shipped()
    return sorted(sketch.terms, key=lambda word: (-rarity.weight(word, sketch.terms[word]), word))[:FOUND_BY]


def key_of(text: str) -> int:
    """Return a signed 64-bit number for `text`, the same in every process and on every machine."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)


def fold(text: str) -> str:
    """Return a name in the form that is compared: lower case, no article before, no possessive behind."""
    folded = " ".join(text.replace("’", "'").lower().split())
    return folded.removeprefix("the ").removesuffix("'s").strip(" .,'\"-")


def _shingles(texts: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for text in texts:
        words = _WORD.findall(text.lower())
        found.update(" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1))
    return found


def _signature(shingles: set[str]) -> tuple[int, ...]:
    if not shingles:
        return ()
    # It brings SciPy, a second and 60 MB: whatever only reads sketches never imports it.
    minhash = importlib.import_module("datasketch.minhash").MinHash(
        num_perm=NUMBERS, seed=1, scheme="affine32"
    )
    minhash.update_batch([shingle.encode() for shingle in shingles])
    return tuple(int(number) for number in minhash.hashvalues)


def _terms(parses: Sequence[Parse], headline: str, rarity: Rarity) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for parse in parses:
        counts.update(
            lemma
            for lemma, pos in zip(parse.lemma, parse.pos, strict=True)
            if pos in _CONTENT and len(lemma) > 1 and _LETTERS.search(lemma)
        )
    # A headline is not parsed: its words count where the text has them too.
    counts.update(word for word in _WORD.findall(headline.lower()) if word in counts)
    telling = sorted(counts, key=lambda word: (-rarity.weight(word, counts[word]), word))
    return {word: counts[word] for word in telling[:TERMS]}


def _names(parses: Sequence[Parse], sources: set[str]) -> tuple[dict[str, str], frozenset[str]]:
    counts: Counter[str] = Counter()
    written: dict[str, str] = {}
    places = set()
    for parse in parses:
        for first, end, label in (*parse.names, *_unlabelled(parse)):
            text = parse.text(first, end - 1)
            folded = fold(text)
            if len(folded) < 2 or not _LETTERS.search(folded) or (label in ("ORG", "") and folded in sources):
                continue
            counts[folded] += 1
            written.setdefault(folded, text.removeprefix("the ").removeprefix("The "))
            if label == "LOC":
                places.add(folded)
    kept = [name for name, _ in counts.most_common(NAMES)]
    return {name: written[name] for name in kept}, frozenset(places.intersection(kept))


def _sources(candidates: Iterable[Candidate]) -> set[str]:
    """Return the folded names of who states the claims: a survey, a police force or an agency speaks on every event of its kind."""
    return {
        fold(text) for one in candidates if one.claimant for text in (one.claimant.name, one.claimant.text)
    }


def _unlabelled(parse: Parse) -> Iterator[tuple[int, int, str]]:
    """Yield the runs of proper nouns and of capitals within a sentence that the pipeline took for no name, ships and storms
    above all; days are none, nor is a pronoun or another small word that opens a quotation."""
    starts = {first for first, _ in parse.sentences}
    first: int | None = None
    for at in range(len(parse) + 1):
        inside = (
            at < len(parse)
            and at not in parse.name_at
            and parse.pos[at] not in _SMALL
            and not _DAY.fullmatch(parse.lower[at])
        )
        if inside and (parse.pos[at] == "PROPN" or (parse.words[at][0].isupper() and at not in starts)):
            first = at if first is None else first
        elif first is not None:
            yield first, at, ""
            first = None


def _tells(figure: Figure) -> bool:
    """Tell whether a figure is worth remembering: ages, lengths of time and small counts are shared by any two articles."""
    if figure.kind in ("age", "duration") or not (figure.unit or figure.counted):
        return False
    value = figure.high if figure.high is not None else figure.low
    return bool(figure.unit) or (value is not None and value > 3)


def _figure(figure: Figure) -> str:
    values = sorted({value for value in (figure.low, figure.high) if value is not None})
    what = figure.unit or figure.counted.lower().split(" ")[-1]
    # All digits: 1,200,000 and 1,200,004 are two figures.
    return f"{' to '.join(f'{value:,.15g}' for value in values)} {what}".strip()


def _days(candidates: Iterable[Candidate]) -> set[date]:
    """Return the single days that claims tell of; a month or a year says little about which event it was."""
    days = set()
    for one in candidates:
        if one.when and one.when.value_start and one.when.value_start == one.when.value_end:
            days.add(date.fromisoformat(one.when.value_start))
    return days
