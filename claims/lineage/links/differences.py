"""What differs between two claims that tell of one event, as a reader would put it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claims.extraction import Figure
from claims.lineage.evidence.agreement import (
    agrees_in_opposites,
    becomes,
    blamed_otherwise,
    graded_otherwise,
    is_denied_in_one,
    lots_of_one,
)
from claims.lineage.evidence.claimant_agreement import told_by_two
from claims.lineage.evidence.corrections import set_aside
from claims.lineage.evidence.degrees import CLOSE, DIFFERENT, SAME
from claims.lineage.evidence.edits import ONE_FORM, Edits, fills_otherwise, put_in_or_cut
from claims.lineage.evidence.scoring import Evidence
from claims.lineage.evidence.time_agreement import clocks_apart
from claims.lineage.evidence.turned_states import state_turned
from claims.lineage.evidence.turning_words import Turned
from claims.lineage.figures.intervals import relate
from claims.lineage.statement import Statement, Word
from claims.lineage.statements.prepared import Prepared, said_alike
from claims.lineage.statements.units import Unit
from claims.lineage.values import Change
from claims.lineage.words.folding import COLOUR, KINDS, STOP, is_event
from claims.lineage.words.same import other_words
from claims.lineage.words.senses import are_opposed, sense_of_noun, succeeds

_STYLE = COLOUR | KINDS
_ADJECTIVE = 0.6
# Two tellings that share less are free ones, which say everything in other words. So many words are told.
_ALIKE, _MOST_WORDS = 0.6, 3
_JOINS_COUNTED = re.compile(r"[ -](?:of )?(?:(?!of\b|the\b)[a-z-]+ ){0,2}")
_NO = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|neither|nor|denied|denies|failed|refused|declined|yet)\b|n['’]t\b",
    re.IGNORECASE,
)
# "treated for" what, "taken to" where.
_HANGS = re.compile(r"\b(?:for|to|from|as|of|with)$")
_OBJECT = re.compile(r" (?:(?:an?|the|his|her|their|its) )?(?:[\w-]+ )?[\w-]+")
_OUT_OF = re.compile(r"^out of (?:\d[\d,.]* )?", re.IGNORECASE)
_PERCENT = frozenset({"percent", "cent", "per"})


class Moved(NamedTuple):
    """What was looked for between two claims once: how the wording was edited, the small word that turned a kept sentence, if one did, and
    whether what was left open has come."""

    edits: Edits
    turn: Turned | None = None
    came: bool = False


def find_changes(earlier: Prepared, later: Prepared, evidence: Evidence, moved: Moved) -> tuple[Change, ...]:
    """Return the differences that a reader would want to know, the weightiest first; style is left out."""
    edits, turn = moved.edits, moved.turn
    found = [
        *_of_figures(earlier, later, evidence),
        *_of_event(earlier, later, evidence, came=moved.came),
        *_of_places(earlier, later, evidence),
        *_of_time(earlier, later, evidence),
        *_of_claimants(earlier, later, evidence),
        *([Change("detail", turn.before, turn.after)] if turn else []),
        *_of_details(earlier, later),
        *_of_edits(earlier, later, edits),
        *_of_wording(earlier, later, edits),
    ]
    if not found and (words := other_words(earlier.statement, later.statement)) is not None:
        found.append(Change("wording", *words))
    if not found and told_by_two(earlier.statement.claimant, later.statement.claimant):
        found.append(Change("claimant", earlier.statement.claimant, later.statement.claimant))
    return tuple(dict.fromkeys(one for one in found if not any(_is_told_in(one, other) for other in found)))


def _is_told_in(one: Change, other: Change) -> bool:
    """Tell whether what is put in or cut is told within another change ("March" in "since March", "not" in "was not hurt", "nobody" in
    "nobody was hurt"), or a denial is told once already."""
    if one.field == "event" and other == Change("negation", one.before, one.after):
        return True
    if one is other or bool(one.before) == bool(one.after):
        return False
    mine, theirs = (one.before, other.before) if one.before else (one.after, other.after)
    if other.before and other.after:
        left = other.after if one.before else other.before
        hard = other.field in ("event", "negation")
        return (
            hard
            and one.field in ("detail", "figure")
            and _has_word(theirs, mine)
            and not _has_word(left, mine)
        )
    return one.field == "detail" and bool(theirs) and mine in theirs and one != other


def _has_word(text: str, word: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) is not None


def _of_figures(earlier: Prepared, later: Prepared, evidence: Evidence) -> Iterator[Change]:
    mine, theirs = earlier.statement.figures, later.statement.figures
    for one, other in evidence.figures:
        if relate(mine[one], theirs[other]) != "equal":
            if _is_hedge(mine[one], theirs[other]):
                continue
            field = "part" if mine[one].role == theirs[other].role == "part" else "figure"
            yield Change(field, mine[one].text, theirs[other].text)
        elif (lost := _counted_apart(mine[one], theirs[other])) and not _said_elsewhere(lost, earlier, later):
            yield lost
    paired = {one for one, _ in evidence.figures}, {other for _, other in evidence.figures}
    for at, figure in enumerate(mine):
        if at not in paired[0] and not _is_said(figure, later):
            yield Change(_field_of(figure), _whole(figure, earlier.statement), "")
    for at, figure in enumerate(theirs):
        if at not in paired[1] and not _is_said(figure, earlier):
            yield Change(_field_of(figure), "", _whole(figure, later.statement))


def _is_hedge(earlier: Figure, later: Figure) -> bool:
    """Tell whether one number is told as rough in one claim and plain in the other ("around half", "50 percent")."""
    bounds = {earlier.bound, later.bound} == {"about", "exact"}
    return bounds and (earlier.low, earlier.unit, earlier.kind) == (later.low, later.unit, later.kind)


def _field_of(figure: Figure) -> str:
    return "part" if figure.role == "part" else "figure"


def _whole(figure: Figure, one: Statement) -> str:
    """Return a number with what it counts, where that stands behind it; elsewhere they make no phrase ("11 of the country's districts")."""
    end = max(0, figure.end - one.start)
    counted = one.quote.find(figure.counted, end) if figure.kind == "count" and figure.counted else -1
    joined = counted >= 0 and _JOINS_COUNTED.fullmatch(one.quote, end, counted) is not None
    return figure.text + one.quote[end : counted + len(figure.counted)] if joined else figure.text


def _is_said(figure: Figure, other: Prepared) -> bool:
    """Tell whether the other claim says the number in words that are no figure there, or beside it in its sentence."""
    beside = {(near.low, near.high) for near in other.statement.near_figures}
    return figure.text.lower() in other.statement.quote.lower() or (figure.low, figure.high) in beside


def _counted_apart(earlier: Figure, later: Figure) -> Change | None:
    """Return the change of what an unchanged number counts ("senior officers", then "officers")."""
    mine, theirs = _telling(earlier.counted), _telling(later.counted)
    if mine == theirs or not mine or not theirs or not mine & theirs:
        return None
    if mine - theirs and theirs - mine:
        return None
    return Change("counted", earlier.counted, later.counted)


def _said_elsewhere(change: Change, earlier: Prepared, later: Prepared) -> bool:
    """Tell whether what the count lost or gained stands elsewhere in the other claim ("customers of Sorrel")."""
    mine, theirs = _telling(change.before), _telling(change.after)
    quotes = earlier.statement.quote.lower(), later.statement.quote.lower()
    return all(word in quotes[1] for word in mine - theirs) and all(
        word in quotes[0] for word in theirs - mine
    )


def _telling(counted: str) -> frozenset[str]:
    found = (
        sense_of_noun(word.strip(",.’'\"“”").lower().removesuffix("s"))
        for word in _OUT_OF.sub("", counted).replace("-", " ").split()
    )
    return frozenset(word for word in found if word not in _STYLE | _PERCENT and len(word) > 2)


def _of_event(earlier: Prepared, later: Prepared, evidence: Evidence, *, came: bool) -> Iterator[Change]:
    if evidence.event in (SAME, CLOSE) and _is_denied(earlier, later):
        yield Change("negation", *_denial_texts(earlier, later))
    if (texts := _event_texts(earlier, later, evidence, came=came)) is not None:
        yield Change("event", *texts)
    if (blamed := blamed_otherwise(earlier, later)) is not None:
        yield Change("detail", blamed.before, blamed.after)
    if (graded := graded_otherwise(earlier, later)) is not None:
        yield Change("detail", *graded)
    if (aside := set_aside(earlier, later)) and evidence.time != DIFFERENT:
        yield Change("detail", aside, f"not {aside}")
    if evidence.swapped:
        yield Change("participant", _doer(earlier), _doer(later))


def _is_denied(earlier: Prepared, later: Prepared) -> bool:
    if "outage" in earlier.statement.events and "outage" in later.statement.events:
        return False  # "without power" is "no power"
    return is_denied_in_one(earlier, later) and not _counts_none(earlier, later)


def _event_texts(
    earlier: Prepared, later: Prepared, evidence: Evidence, *, came: bool
) -> tuple[str, str] | None:
    """Return the words that tell what happened and what happened otherwise or since, None where that is one."""
    if (turned := state_turned(earlier, later)) is not None:
        return _with_object(turned.before, earlier), _with_object(turned.after, later)
    if evidence.amended:
        return earlier.statement.telling, later.statement.telling
    if came or _is_told_otherwise(earlier, later, evidence):
        texts = _event_text(earlier), _event_text(later)
        return texts if texts[0] != texts[1] else None
    return (_event_text(earlier), _outcome_text(earlier, later)) if becomes(earlier, later) else None


def _is_told_otherwise(earlier: Prepared, later: Prepared, evidence: Evidence) -> bool:
    """Tell whether one event is told as done and as to come, by opposite words, or as two lots of one."""
    if evidence.event == SAME and earlier.statement.outlook != later.statement.outlook:
        return True
    if are_opposed(earlier.core, later.core) and not agrees_in_opposites(earlier, later):
        return True
    return lots_of_one(earlier, later)


def _with_object(phrase: str, one: Prepared) -> str:
    """Return a phrase with what it ends before ("treated for burns")."""
    if not _HANGS.search(phrase):
        return phrase
    at = one.statement.quote.find(phrase)
    found = _OBJECT.match(one.statement.quote, at + len(phrase)) if at >= 0 else None
    if found is None:
        return phrase
    words = found.group().split()
    while len(words) > 1 and words[-1].lower() in STOP:
        words.pop()
    return f"{phrase} {' '.join(words)}"


def _counts_none(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether "no one" is counted as a figure on either side, which says the same as a "not"."""
    figures = (*earlier.statement.figures, *later.statement.figures)
    return any(figure.high == 0 for figure in figures)


def _event_text(one: Prepared) -> str:
    """Return the words that tell the event as written: the deciding one with its helpers, alone where another word leads the
    claim ("a woman who was wounded")."""
    telling, word = one.statement.telling, one.texts.get(one.core, "")
    return telling if telling and (not word or word in telling.split()) else word


def _denial_texts(earlier: Prepared, later: Prepared) -> tuple[str, str]:
    """Return the words that tell the event on either side, the whole claims where these are the same ("nobody claimed it", "they claimed
    it")."""
    before, after = _event_text(earlier), _event_text(later)
    denied = before if earlier.statement.negated else after
    if before.casefold() != after.casefold() and _NO.search(denied):
        return before, after
    return earlier.statement.quote, later.statement.quote


def _outcome_text(earlier: Prepared, later: Prepared) -> str:
    """Return what became of it, in the later claim's words ("found dead")."""
    new = [sense for sense in later.statement.events if sense not in earlier.statement.events]
    telling = next((sense for sense in new if succeeds(earlier.core, sense)), later.core)
    return _event_text(later) if telling == later.core else later.texts.get(telling, _event_text(later))


def _doer(one: Prepared) -> str:
    return next((item.text for item in one.statement.participants if item.role == "agent"), "")


def _of_places(earlier: Prepared, later: Prepared, evidence: Evidence) -> Iterator[Change]:
    mine, theirs = ", ".join(earlier.statement.places), ", ".join(later.statement.places)
    if evidence.place == DIFFERENT:
        yield Change("place", mine, theirs)
    elif mine and not theirs and not earlier.places & (later.weights.keys() | later.near):
        yield Change("place", mine, "")
    elif theirs and not mine and not later.places & (earlier.weights.keys() | earlier.near):
        yield Change("place", "", theirs)


def _of_time(earlier: Prepared, later: Prepared, evidence: Evidence) -> Iterator[Change]:
    one, other = earlier.statement, later.statement
    apart = evidence.time == DIFFERENT or clocks_apart(earlier, later)
    if not apart and bool(one.time) == bool(other.time):
        return
    # "Yesterday" is another day in each article.
    told = _with_days if one.time.casefold() == other.time.casefold() else _as_written
    yield Change("time", told(one), told(other))


def _as_written(one: Statement) -> str:
    return one.time


def _with_days(one: Statement) -> str:
    days = dict.fromkeys(f"{day.day} {day:%B %Y}" for day in (one.first, one.last) if day)
    return f"{one.time} ({' to '.join(days)})" if days else one.time


def _of_claimants(earlier: Prepared, later: Prepared, evidence: Evidence) -> Iterator[Change]:
    if evidence.claimant == DIFFERENT:
        yield Change("claimant", earlier.statement.claimant, later.statement.claimant)


def _of_details(earlier: Prepared, later: Prepared) -> Iterator[Change]:
    for word in _modifiers_alone(earlier, later):
        yield Change("detail", word.text, "")
    for word in _modifiers_alone(later, earlier):
        yield Change("detail", "", word.text)


def _of_edits(earlier: Prepared, later: Prepared, edits: Edits) -> Iterator[Change]:
    """Yield what was put in or cut where the sentence was kept; figures are told by themselves."""
    for units in put_in_or_cut(edits):
        if all(unit.number for unit in units):
            continue
        one = later if units in edits.added else earlier
        told = _stretch(one, units)
        yield Change("detail", "", told) if one is later else Change("detail", told, "")


def _of_wording(earlier: Prepared, later: Prepared, edits: Edits) -> Iterator[Change]:
    """Yield the words that stand in the place of others; where words moved, those that only one side has."""
    mine, theirs = _left_over(earlier, later), _left_over(later, earlier)
    both = {word.casefold() for word in mine} & {word.casefold() for word in theirs}
    mine, theirs = ([word for word in side if word.casefold() not in both] for side in (mine, theirs))
    if not mine or not theirs or said_alike(earlier, later) < _ALIKE:
        return
    slots = [
        (gone, new)
        for gone, new in edits.replaced
        if fills_otherwise(gone, new) and not any(unit.number for unit in (*gone, *new))
    ]
    if slots and edits.kept >= ONE_FORM:
        for gone, new in slots:
            yield Change("wording", _stretch(earlier, gone), _stretch(later, new))
    else:
        yield Change("wording", ", ".join(mine[:_MOST_WORDS]), ", ".join(theirs[:_MOST_WORDS]))


def _left_over(one: Prepared, other: Prepared) -> list[str]:
    """Return the nouns, names, verbs and adjectives of a claim that the other's sentence does not say."""
    start = one.statement.start
    return [
        one.statement.quote[unit.start - start : unit.end - start]
        for unit in one.units
        if not unit.number and unit.weight >= _ADJECTIVE and unit.key not in other.said
    ]


def _stretch(one: Prepared, units: Sequence[Unit]) -> str:
    start = one.statement.start
    return one.statement.quote[units[0].start - start : units[-1].end - start]


def _modifiers_alone(one: Prepared, other: Prepared) -> Iterator[Word]:
    """Yield the adjectives of one that describe something which the other leaves undescribed, or describes otherwise."""
    counted = {word for figure in one.statement.figures for word in figure.counted.lower().split()}
    for word in one.statement.words:
        if word.weight != _ADJECTIVE or not word.modifies or word.modifies in _STYLE or is_event(word.lemma):
            continue
        if word.text.lower() in counted or word.key in other.near or word.key in other.weights:
            continue
        if word.modifies in other.weights and not word.text[:1].isupper():
            yield word
