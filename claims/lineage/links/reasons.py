"""What tells a person why two claims are linked, and what moved: a sentence or two."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from claims.extraction import Figure
from claims.lineage.evidence.agreement import blamed_otherwise
from claims.lineage.evidence.degrees import SAME
from claims.lineage.evidence.edits import Edits
from claims.lineage.evidence.scoring import Evidence, Settled
from claims.lineage.evidence.time_agreement import names_date
from claims.lineage.figures.intervals import relate, replaces
from claims.lineage.links.relations import Judgement
from claims.lineage.statements.prepared import Prepared, place_keys
from claims.lineage.statements.units import Unit
from claims.lineage.values import Change
from claims.lineage.words.same import other_words

_LONGEST = 3
_BETWEEN = ", "
_KINDS = {"age": "the age", "score": "the score"}
_DEATHS = frozenset({"kill", "die"})
_SAME = {"repeats": "Says the same", "rewords": "Tells the same fact in other words"}
_NAMES = {
    "counted": "what is counted",
    "event": "what happened",
    "participant": "who did it",
    "place": "the place",
    "time": "the time",
    "negation": "whether it happened",
    "detail": "a detail",
}


def tell(
    earlier: Prepared,
    later: Prepared,
    evidence: Evidence,
    changes: tuple[Change, ...],
    judged: Judgement,
    edits: Edits,
) -> str:
    """Return the reason of a link, in the words of the two texts."""
    setting = _setting(earlier, later, evidence, changes)
    at_odds = judged.relation == "conflicts"
    shown = _shown(changes, earlier, later, edits, all_of_them=judged.relation == "repeats")
    told = [_told(change, earlier, later, edits, at_odds=at_odds) for change in shown][:_LONGEST]
    # Behind what was put in or cut "from the same source" would say where that came from.
    beside = f" {_BETWEEN.join(setting)}" if setting and not told else ""
    if judged.relation in _SAME:
        head = f"{_SAME[judged.relation]}{beside}{''.join(f'; {one}' for one in told)}."
    else:
        corrects = not at_odds and judged.supersedes
        text = "; ".join(told) or ("it was told otherwise before" if corrects else "the two do not agree")
        head = f"{text[:1].upper()}{text[1:]}{beside}."
    tail = []
    if at_odds:
        tail.append(f"{_sources(earlier, later)} state it differently.")
    elif any(change.field == "claimant" for change in changes):
        tail.append("Told by {}, then by {}.".format(*_both(earlier, later)))
    if told and setting:
        tail.append(f"Both are {_BETWEEN.join(setting)}.")
    return " ".join((head, *tail))


def tell_settled(settled: Settled, earlier: Prepared, later: Prepared) -> str:
    """Return what was left open and what settles it; who tells each, where these are two."""
    before, after = _both(earlier, later)
    head = f"The earlier text leaves it at “{settled.before}”, the later one tells “{settled.after}”."
    return f"{head} Told by {before}, then by {after}." if before and after and before != after else head


def _shown(
    changes: tuple[Change, ...], earlier: Prepared, later: Prepared, edits: Edits, *, all_of_them: bool
) -> list[Change]:
    """Return the changes that a reason tells: the claimants are told by themselves, a day or place that is read from around the claim is no
    part of it, and words that another change tells are not told twice."""
    shown = [one for one in changes if one.field != "claimant"]
    if not all_of_them:
        shown = [one for one in shown if _stands_in_claim(one, earlier, later)]
    return [
        one
        for change in shown
        if (one := _left_of(change, [other for other in shown if other is not change], earlier, later, edits))
    ]


def _stands_in_claim(change: Change, earlier: Prepared, later: Prepared) -> bool:
    if change.field not in ("time", "place") or (change.before and change.after):
        return True
    one = earlier if change.before else later
    return (change.before or change.after).split(_BETWEEN)[0] in one.statement.quote


def _left_of(
    change: Change, others: list[Change], earlier: Prepared, later: Prepared, edits: Edits
) -> Change | None:
    """Return what other changes leave of one to tell, None where nothing is left."""
    if change.field != "wording" or _takes_its_place(change, earlier, later, edits):
        return change
    before, after = (
        _BETWEEN.join(word for word in words.split(_BETWEEN) if not _is_among(word, told))
        for words, told in (
            (change.before, [other.before for other in others]),
            (change.after, [other.after for other in others]),
        )
    )
    return Change("wording", before, after) if before or after else None


def _is_among(word: str, told: list[str]) -> bool:
    return any(word.casefold() in text.casefold() for text in told)


def _takes_its_place(change: Change, earlier: Prepared, later: Prepared, edits: Edits) -> bool:
    """Tell whether a change of words is one stretch in the place of another; else it lists what only one of them says."""
    words = change.before, change.after
    replaced = any((_text(earlier, gone), _text(later, new)) == words for gone, new in edits.replaced)
    return replaced or words == other_words(earlier.statement, later.statement)


def _told(change: Change, earlier: Prepared, later: Prepared, edits: Edits, *, at_odds: bool) -> str:
    """Return one change as words: what changed, from what, to what."""
    if change.field == "wording" and not _takes_its_place(change, earlier, later, edits):
        sides = ("earlier", change.before), ("later", change.after)
        return ", ".join(f"only the {side} says {_listed(words)}" for side, words in sides if words)
    if not change.before:
        return f"“{change.after}” is added"
    if not change.after:
        return f"“{change.before}” is gone"
    if change.field == "wording":
        after, before = (words.lstrip(_BETWEEN) or words for words in (change.after, change.before))
        return f"“{after}” stands for “{before}”"
    if change.field in ("figure", "part"):
        name, verb = _figure_name(earlier, change), _way(change, earlier, later)
        if verb == "may be":
            return f"{name} is “{change.before}” in the earlier, “{change.after}” in the later"
        if at_odds:
            return f"{name} is “{change.before}” in one, “{change.after}” in the other"
        return f"{name} {verb} from “{change.before}” to “{change.after}”"
    if change.field == "event" and earlier.statement.outlook != later.statement.outlook:
        return f"what was “{change.before}” is now “{change.after}”"
    is_cause = _is_cause(change, earlier, later)
    name = "the cause" if is_cause else _NAMES.get(change.field, change.field)
    if is_cause and at_odds:
        return f"{name} is “{change.before}” in one, “{change.after}” in the other"
    return f"{name} changes from “{change.before}” to “{change.after}”"


def _is_cause(change: Change, earlier: Prepared, later: Prepared) -> bool:
    return blamed_otherwise(earlier, later) == (change.before, change.after)


def _figure_name(earlier: Prepared, change: Change) -> str:
    """Return what a figure tells, "the toll" or "the number of homes"."""
    figure = _figure(earlier, change.before)
    if figure is None or figure.kind != "count":
        return _KINDS.get(figure.kind if figure else "", "the figure")
    if figure.event in _DEATHS:
        return "the toll"
    return f"the number of {figure.counted}" if figure.counted else "the figure"


def _figure(one: Prepared, text: str) -> Figure | None:
    return next((figure for figure in one.statement.figures if figure.text == text), None)


def _way(change: Change, earlier: Prepared, later: Prepared) -> str:
    """Return "rises" or "falls" where the two figures can be compared as they are written, "may be" where both may be true of one number
    ("thousands", "80,000"), else "changes"."""
    one, other = _figure(earlier, change.before), _figure(later, change.after)
    if one is None or other is None or one.kind in ("rank", "score", "age"):
        return "changes"
    if relate(one, other) != "disjoint" and not replaces(one, other):
        return "may be"
    if one.unit != other.unit:
        return "changes"
    before, after = _value(one), _value(other)
    if before is None or after is None or before == after:
        return "changes"
    return "rises" if after > before else "falls"


def _value(figure: Figure) -> float | None:
    return figure.high if figure.low is None else figure.low


def _setting(
    earlier: Prepared, later: Prepared, evidence: Evidence, changes: tuple[Change, ...]
) -> list[str]:
    """Return what holds both together: the time, the place, the source; nothing that is told to have changed."""
    parts = []
    moved = {change.field for change in changes}
    time = min(filter(None, (earlier.statement.time, later.statement.time)), key=len, default="")
    if evidence.time == SAME and time and "time" not in moved and _is_of_one_day(earlier, later, time):
        parts.append(f"for the same time (“{time}”)")
    shared = earlier.places & later.places
    place = next((one for one in earlier.statement.places if place_keys(one) & shared), "")
    if evidence.place == SAME and place:
        parts.append(f"at the same place ({place})")
    if evidence.claimant == SAME:
        parts.append(f"from the same source ({max(_both(earlier, later), key=len)})")
    return parts


def _days(one: Prepared) -> tuple[date | None, date | None]:
    return one.statement.first, one.statement.last


def _is_of_one_day(earlier: Prepared, later: Prepared, time: str) -> bool:
    """Tell whether a time that both tell is one: "a year earlier" counts from the day of each article."""
    return _days(earlier) == _days(later) and (earlier.statement.first is not None or names_date(time))


def _listed(words: str) -> str:
    *firsts, last = (f"“{word}”" for word in words.split(_BETWEEN))
    return f"{_BETWEEN.join(firsts)} and {last}" if firsts else last


def _text(one: Prepared, units: Sequence[Unit]) -> str:
    """Return the stretch of a claim from the first of some units to the last."""
    start = one.statement.start
    return one.statement.quote[units[0].start - start : units[-1].end - start]


def _sources(earlier: Prepared, later: Prepared) -> str:
    one, other = _both(earlier, later)
    if not one or not other or one == other:
        return "The two texts"
    if other.startswith(("The ", "A ", "An ")):
        other = other[:1].lower() + other[1:]
    return f"{one[:1].upper()}{one[1:]} and {other}"


def _both(earlier: Prepared, later: Prepared) -> tuple[str, str]:
    return earlier.statement.claimant, later.statement.claimant
