"""How the wording of one claim was edited into that of the other: what was put in, cut, or replaced in its place.

Two tellings of one sentence keep its words in their order. There an added phrase is an edit that a reader would see, and
one name in the place of another says that it is told of something else; in two free tellings neither means anything.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from rapidfuzz import fuzz

from claims.extraction.vocabulary.given_names import is_given_name
from claims.lineage.statements.prepared import Prepared
from claims.lineage.statements.units import Unit
from claims.lineage.words.senses import kind_of_person, sense_of_noun

# From here on the sentence was kept: all but a word of the shorter telling stands in the longer one, in its order.
_KEPT, _ONE_WORD = 0.85, 1.0
_LONGEST_SLOT = 3
# So much of the shorter telling stands in the order of the other where both fill in one form.
ONE_FORM = 0.6
# A word of content with another that describes it: one alone ("people", "project") is style as often as not.
_A_DETAIL = 1.6
_AN_ATTRIBUTE = 0.6
_NAME = 1.5
_NEARLY = 70.0  # of 100, rapidfuzz's normalized similarity of two spellings
_KEPT_BUT_ONE = 0.8
_ONE_OF = re.compile(r"\b(?:an?|the) (?:[\w-]+ ){0,2}$", re.IGNORECASE)
_SHORT = 4  # letters: "Sept." is September, and a year is one whole
_SOON = 30  # code points
_TURNED = re.compile(r"\b(?:now|in fact|actually|after all)\b", re.IGNORECASE)
_MONTHS = "January|February|March|April|June|July|August|September|October|November|December"
# The letters and digits with which one may begin spare most words a look.
_DATED = re.compile(
    rf"\b(?=[A-Z12arp])(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{_MONTHS}|May(?= \d)"
    r"|(?:(?<=\bin )|(?<=\bsince )|(?<=\bof )|(?<=\bby )|(?<=\buntil )|(?<=\bto )|(?<=\bfrom )|(?<=\band ))(?:1[89]|2[01])\d\d"
    r"|alleged(?:ly)?|reportedly|apparently|possibly|probably)\b(?! people)"
)
_ONE_NAME = re.compile(r" [A-Z][\w’'-]*(?! [A-Z])\b")
_AND = re.compile(r"\b(?:and|or) (?:(?:the|an?|its|their|his|her) )?$")


@dataclass(frozen=True, slots=True)
class Edits:
    """`kept` is the share of the shorter claim's weight that the other keeps in its order, 0..1; `added` and `cut` are the
    stretches that only the later, only the earlier has; `replaced` pairs those that stand in one place; `listed` are those of
    `added` and `cut` that end a list, `epithets` those that only say who a name behind them is. `versions`: the two stand in versions
    of one text."""

    kept: float
    added: tuple[tuple[Unit, ...], ...]
    cut: tuple[tuple[Unit, ...], ...]
    replaced: tuple[tuple[tuple[Unit, ...], tuple[Unit, ...]], ...]
    listed: tuple[tuple[Unit, ...], ...] = ()
    epithets: tuple[tuple[Unit, ...], ...] = ()
    versions: bool = False


def find_edits(earlier: Prepared, later: Prepared, *, versions: bool = False) -> Edits:
    """Return how the earlier claim's wording became the later one's. Words that only moved are no edit."""
    steps = _steps(earlier.units, later.units)
    changed = [
        (_only_in(earlier.units[left:right], later), _only_in(later.units[low:high], earlier))
        for tag, left, right, low, high in steps
        if tag != "equal"
    ]
    kept = sum(weight_of(earlier.units[left:right]) for tag, left, right, _, _ in steps if tag == "equal")
    added = [new for gone, new in changed if new and not gone]
    cut = [gone for gone, new in changed if gone and not new]
    if versions:
        added += [(unit,) for unit in _dates_only_in(later, earlier)]
        cut += [(unit,) for unit in _dates_only_in(earlier, later)]
    return Edits(
        kept / (min(weight_of(earlier.units), weight_of(later.units)) or 1.0),
        tuple(added),
        tuple(cut),
        tuple((gone, new) for gone, new in changed if gone and new),
        (*_those(_ends_list, later, added), *_those(_ends_list, earlier, cut)),
        (*_those(_is_epithet, later, added), *_those(_is_epithet, earlier, cut)),
        versions,
    )


def _those(
    holds: Callable[[Prepared, Sequence[Unit]], bool], one: Prepared, stretches: Sequence[tuple[Unit, ...]]
) -> list[tuple[Unit, ...]]:
    return [units for units in stretches if holds(one, units)]


def _steps(one: Sequence[Unit], other: Sequence[Unit]) -> Sequence[tuple[str, int, int, int, int]]:
    """Return the steps from one order of words to another, as `SequenceMatcher.get_opcodes` has them."""
    mine, theirs = [unit.key for unit in one], [unit.key for unit in other]
    if mine == theirs:
        return [("equal", 0, len(mine), 0, len(theirs))]
    return SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes()


def _only_in(units: Sequence[Unit], other: Prepared) -> tuple[Unit, ...]:
    """Return the units that the other claim and its sentence do not say at all."""
    return tuple(unit for unit in units if unit.key not in other.said)


def _dates_only_in(one: Prepared, other: Prepared) -> list[Unit]:
    """Return the weekdays, months, years and hedges of a claim that the other's sentence does not have."""
    there = one.statement.start
    return [
        Unit(text.lower(), there + start, there + start + len(text), _ONE_WORD)
        for text, start in _dated_words(one.statement.quote)
        if not _has_word_like(text[:_SHORT], other.statement.sentence)
    ]


@lru_cache(maxsize=4096)
def _dated_words(quote: str) -> tuple[tuple[str, int], ...]:
    """Return the weekdays, months, years and hedges of a claim, each with its place in it."""
    return tuple((found.group(), found.start()) for found in _DATED.finditer(quote))


def _has_word_like(beginning: str, sentence: str) -> bool:
    return beginning in sentence and re.search(rf"\b{beginning}", sentence) is not None


def _ends_list(one: Prepared, units: Sequence[Unit]) -> bool:
    before = one.statement.quote[: units[0].start - one.statement.start]
    return units[0].weight >= _ONE_WORD and _AND.search(before) is not None


def _is_epithet(one: Prepared, units: Sequence[Unit]) -> bool:
    """Tell whether a name of one word stands right behind ("government ally Russia"); of a person it is no matter of style."""
    behind = one.statement.quote[units[-1].end - one.statement.start :]
    return _ONE_NAME.match(behind) is not None and units[-1].weight < _NAME


def is_kept(edits: Edits) -> bool:
    """Tell whether the sentence was kept, at most one word exchanged for another."""
    changed = sum(min(weight_of(gone), weight_of(new)) for gone, new in edits.replaced)
    return edits.kept >= _KEPT and changed <= _ONE_WORD


def spells_otherwise(edits: Edits, earlier: Prepared, later: Prepared) -> bool:
    """Tell whether all that changed in a kept sentence is one name that is nearly the other ("Ashby", then "Ashley")."""
    changed = _one_name(edits)
    if changed is None:
        return False
    names = [_written(one, unit).lower() for one, unit in zip((earlier, later), changed, strict=True)]
    return names[0] != names[1] and fuzz.ratio(*names) >= _NEARLY


def mends_one_name(edits: Edits, earlier: Prepared, later: Prepared) -> bool:
    """Tell whether it is the first name of a person whose surname was kept ("Amina Sorley", then "Anita Sorley")."""
    changed = _one_name(edits)
    if changed is None:
        return False
    sides = list(zip((earlier, later), changed, strict=True))
    surnames = [_name_behind(one, unit) for one, unit in sides]
    return surnames[0] == surnames[1] != "" and any(is_given_name(_written(one, unit)) for one, unit in sides)


def _name_behind(one: Prepared, unit: Unit) -> str:
    """Return the name that stands right behind another, or an empty string."""
    at = one.units.index(unit)
    behind = one.units[at + 1 : at + 2]
    return behind[0].key if behind and behind[0].weight >= _NAME and behind[0].start == unit.end + 1 else ""


def _written(one: Prepared, unit: Unit) -> str:
    return one.statement.quote[unit.start - one.statement.start : unit.end - one.statement.start]


def _one_name(edits: Edits) -> tuple[Unit, Unit] | None:
    """Return the name and the one in its place where nothing else changed in a kept sentence, else None."""
    exchanged = _one_exchanged(edits, ONE_FORM)
    if exchanged is None or any(unit.number or unit.weight < _NAME for unit in exchanged):
        return None
    return exchanged


def _one_exchanged(edits: Edits, least: float) -> tuple[Unit, Unit] | None:
    """Return the one unit and that in its place, where nothing else changed in a sentence of which so much was kept, else None."""
    if edits.kept < least or edits.added or edits.cut or len(edits.replaced) != 1:
        return None
    gone, new = edits.replaced[0]
    return (gone[0], new[0]) if len(gone) == len(new) == 1 else None


def tells_of_another(edits: Edits, earlier: Prepared, later: Prepared) -> bool:
    """Tell whether all that changed in a kept sentence is who it befell or who did it: one person of a kind in the place of one
    of another kind ("a motorist was killed by a falling tree", "a cyclist ...")."""
    exchanged = _one_exchanged(edits, _KEPT_BUT_ONE)
    if exchanged is None:
        return False
    persons = [_one_person(one, unit) for one, unit in zip((earlier, later), exchanged, strict=True)]
    return all(persons) and persons[0] != persons[1]


def _one_person(one: Prepared, unit: Unit) -> str:
    """Return what kind of person a unit tells as one ("a cyclist"), or an empty string."""
    start = unit.start - one.statement.start
    word = one.statement.quote[start : unit.end - one.statement.start].lower()
    kind = kind_of_person(sense_of_noun(word))
    return kind if kind != "anybody" and _ONE_OF.search(one.statement.quote[:start]) else ""


def turns_otherwise(edits: Edits, earlier: Prepared, later: Prepared) -> bool:
    """Tell whether the later claim says by a word that it was told otherwise before ("suspect burgers", then "now suspect bean
    sprouts"): in one form of words something stands in the place of another."""
    turned = _TURNED.search(later.statement.quote)
    if turned is None or _TURNED.search(earlier.statement.quote) or edits.kept < ONE_FORM:
        return False
    if edits.added or edits.cut or len(edits.replaced) != 1:
        return False
    (gone, new), at = edits.replaced[0], later.statement.start + turned.end()
    return fills_otherwise(gone, new) and 0 < new[0].start - at <= _SOON


def put_in_or_cut(edits: Edits) -> tuple[tuple[Unit, ...], ...]:
    """Return the stretches by which two tellings of one sentence differ; none where the sentence was not kept, or where both
    say something that the other does not. In a text that was edited one word is an edit ("a stolen scooter"), in another's telling style."""
    if not is_kept(edits) or (edits.added and edits.cut and not edits.versions):
        return ()
    found = edits.added + edits.cut
    least = _AN_ATTRIBUTE if edits.versions else _A_DETAIL
    return tuple(units for units in found if weight_of(units) >= least or units in edits.listed)


def was_edited(edits: Edits) -> bool:
    """Tell whether a reader sees an edit in a sentence that was kept: something put in or cut, or, in a text that was edited, a name or
    noun in the place of another."""
    in_form = edits.versions and edits.kept >= _KEPT_BUT_ONE
    filled = in_form and any(fills_otherwise(gone, new) for gone, new in edits.replaced)
    return filled or any(units not in edits.epithets for units in put_in_or_cut(edits))


def fills_otherwise(gone: Sequence[Unit], new: Sequence[Unit]) -> bool:
    """Tell whether a name or noun, or a few, stands in the place of another, numbers aside."""
    sides = [list(filter(is_of_slot, side)) for side in (gone, new)]
    return all(1 <= len(side) <= _LONGEST_SLOT for side in sides)


def is_of_slot(unit: Unit) -> bool:
    """Tell whether a unit is a name, noun or verb, which may fill a slot of a form."""
    return not unit.number and unit.weight >= _ONE_WORD


def weight_of(units: Sequence[Unit]) -> float:
    """Return how much a stretch tells."""
    return sum(unit.weight for unit in units)
