"""Whether a state that a set phrase tells (`states`) has turned for whom or what it was told of, and not for somebody else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from claims.lineage.evidence.open_words import seeks_who_did_it
from claims.lineage.evidence.states import (
    OF_AN_EVENT,
    OF_ANYBODY,
    OF_JOURNEYS,
    OF_ONE_PERSON,
    OF_THINGS,
    OF_WHOM_IT_BEFELL,
    Turn,
    may_turn,
    turn,
)
from claims.lineage.figures.slots import head_nouns
from claims.lineage.statement import AGENT, PATIENT, Statement
from claims.lineage.statements.prepared import Prepared
from claims.lineage.words.folding import fold, reduce
from claims.lineage.words.senses import kind_of_person, sense_of_noun

_OWNS = re.compile(r"([A-Z][\w-]+)['’]s? ([a-z]+(?: [a-z]+)?)")
_SOMEBODY = re.compile(r"\b[Aa]n? (?:[\w-]+ ){0,2}?([a-z]+)\b")
_ANOTHER = re.compile(
    r"(?<!\bby )(?<!\balongside )\b(?:[Oo]ther|[Aa]nother|[Aa] (?:second|third|fourth|fifth)) (?:[\w-]+ )??([a-z]+)\b"
)
# "a miner and another worker": others beside the one.
_WITH_ANOTHER = re.compile(r"^(?:(?:[Aa]n?|[Tt]he) )?([\w’'-]+) and (?:[\w-]+ )?(?:other|another) ")
# "will decide on Russia's place | at the Games in March"
_MATTER = re.compile(
    r"\b(?:will|would|to) (?:decide|make a decision|rule) on ((?:(?!(?:at|in|on|by|for|to|from|before|after|next|this)\b)[\w’'-]+ ?)+)"
)
# "on her way to Tunis", "bound for the port of Mesta"
_NAMED_GOAL = r" (?:the )?(?:[a-z]+ of )?[A-Z]"
_ASKING = re.compile(
    r"\b(?:confirm|determine|say|know|learn|unclear|if|whether) (?:who|whether|if) $|\bwhether (?:\w+ ){0,2}$"
)
_DENYING = re.compile(r"\b(?:no|not|never|without|nobody|none)\b|n['’]t\b")
# "the cause of Friday's deadly crash"
_WHOSE_CAUSE = re.compile(
    r"\bcause of (?:(?:the|an?|this|that|[\w-]+['’]s) )?(?:[\w-]+ )*?([\w-]+) (?:is|was|has|had|remain)"
)
_GOES_ON = re.compile(r" (?:has|have|had|was|were|is|are) [^,;.]*")
_SIDE = re.compile(r"\b(?:north|south|east|west)(?=(?:east|west)?(?:ern)?\b)")
_THE_ONE = re.compile(r"\b[Tt]he ([\w-]+)(?: ([\w-]+))?")
_OF_WHAT = re.compile(r"(?: of (?:the|an?) ([\w-]+))?")


def state_turned(earlier: Prepared, later: Prepared) -> Turn | None:
    """Return how a state that a set phrase tells has turned ("in intensive care", then "out of danger"), None where none has, or
    where it is told of other people ("the driver", "a passenger")."""
    if not may_turn(earlier.statement.quote):
        return None
    found = turn(earlier.statement.quote, _with_its_verb(later.statement))
    if found is None or _on_other_sides(earlier.statement.quote, later.statement.quote):
        return None
    if found.state in OF_ANYBODY:
        return found
    if found.state == "missing" and seeks_who_did_it(earlier.statement.quote):
        return None
    if not _is_of_its_matter(found, earlier, later):
        return None
    if found.state in OF_THINGS:
        return found if _befalls_one(earlier, later, PATIENT) else None
    return found if _is_of_its_people(found, earlier, later) else None


def _is_of_its_matter(found: Turn, earlier: Prepared, later: Prepared) -> bool:
    """Tell whether what came of it is told as so, of what was to be decided, of the end of the journey, of the cause that was asked for."""
    if _is_denied(found.after, later.statement) or _is_asked(found.after, later.statement.quote):
        return False
    if found.state == "undecided":
        return is_decided(earlier, later)
    if found.state in OF_JOURNEYS:
        return _leads_there(found, earlier, later)
    return found.state not in OF_AN_EVENT or _is_its_cause(found, earlier, later)


def _is_of_its_people(found: Turn, earlier: Prepared, later: Prepared) -> bool:
    """Tell whether it came of those of whom the state was told: not of somebody else, nor of other kinds of people."""
    if found.state in OF_WHOM_IT_BEFELL and not _befalls_the_same(earlier, later):
        return False
    if found.state in OF_ONE_PERSON and not (
        _befalls_one(earlier, later, AGENT) and _is_told_before(found.before, earlier, later)
    ):
        return False
    if any(kind_of_person(sense_of_noun(word)) for word in _others_of(earlier, later)):
        return False
    mine, theirs = _kinds_of_people(earlier), _kinds_of_people(later)
    return not (mine and theirs) or not mine.isdisjoint(theirs)


def _befalls_one(earlier: Prepared, later: Prepared, role: str) -> bool:
    """Tell whether who or what the later claim tells of in a role, or else in any, stands in the earlier one too, or is only pointed at ("he")."""
    people = [item for item in later.statement.participants if item.role == role]
    told = people or later.statement.participants
    return any(item.pointing or item.head in earlier.weights for item in told)


def is_decided(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether the later claim tells a word of what the earlier one says is to be decided on, where it says so."""
    one = earlier.statement
    matter = _MATTER.search(one.quote)
    if matter is None:
        return True
    asked = {word.key for word in one.words if matter.start(1) <= word.start - one.start < matter.end(1)}
    return not asked or bool(asked & later.known)


def _is_denied(phrase: str, one: Statement) -> bool:
    """Tell whether a claim denies what a phrase tells ("has not reopened", "no leak was found")."""
    verb = one.telling.split()[-1:]
    return one.negated and not set(verb).isdisjoint(phrase.split()) and _DENYING.search(phrase) is None


def _is_asked(phrase: str, quote: str) -> bool:
    """Tell whether a phrase is only asked for ("to confirm who was hurt")."""
    return _ASKING.search(quote[: quote.find(phrase)]) is not None


def _leads_there(found: Turn, earlier: Prepared, later: Prepared) -> bool:
    """Tell whether a journey names where to, and what was reached is a place ("reached Rotterdam", not "reached a record")."""
    named = re.search(re.escape(found.before) + _NAMED_GOAL, earlier.statement.quote)
    there = found.after != "reached" or re.search("reached" + _NAMED_GOAL, later.statement.quote)
    return bool(named and there)


def _is_its_cause(found: Turn, earlier: Prepared, later: Prepared) -> bool:
    """Tell whether what the later claim gives a cause for is whose cause was unknown ("the cause of the crash"), or only pointed at ("it");
    what stands behind "was caused by" is the cause."""
    asked = _WHOSE_CAUSE.search(earlier.statement.quote)
    if asked is None:
        return True
    one = later.statement
    end = one.start + one.quote.find(found.after) + len(found.after)
    before = {word.key for word in one.words if word.start < end}
    return any(item.pointing for item in one.participants) or fold(reduce(asked[1].lower())) in before


def _is_told_before(phrase: str, earlier: Prepared, later: Prepared) -> bool:
    """Tell whether of whom both tell stands before the phrase in the earlier claim: not "jailed for stealing from Rosa Frei"."""
    one = earlier.statement
    people = [
        item for item in later.statement.participants if item.role == AGENT
    ] or later.statement.participants
    end = one.start + one.quote.find(phrase)
    first = {word.key for word in one.words if word.start < end}
    return any(item.pointing or item.head in first for item in people)


def _befalls_the_same(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether both tell of one named person, or of one of a kind of whom no other is told ("the truck driver", "the driver of the bus")."""
    if earlier.own_names & later.own_names:
        return True
    sides = [_who(one.statement.quote) for one in (earlier, later)]
    return any(
        not (sides[0][head] and sides[1][head]) or sides[0][head] == sides[1][head]
        for head in sides[0].keys() & sides[1].keys()
    )


@lru_cache(maxsize=4096)
def _who(quote: str) -> Mapping[str, str]:
    """Return the persons of whom a claim tells as the one of their kind ("the driver"), each with the noun that says of what ("truck")."""
    found = {}
    for match in _THE_ONE.finditer(quote):
        words = [sense_of_noun(word.lower()) for word in match.groups("")]
        if kind_of_person(words[0]):
            found[words[0]] = sense_of_noun(_of_what(quote, match.end(1)))
        elif kind_of_person(words[1]):
            found[words[1]] = words[0]
    return found


def _of_what(quote: str, end: int) -> str:
    found = _OF_WHAT.match(quote, end)
    return (found[1] or "").lower() if found else ""


def _with_its_verb(one: Statement) -> str:
    """Return the words of a claim, with those behind it where it is the subject of these ("a man held over the fire" has been freed)."""
    end = one.start - one.sentence_start + len(one.quote)
    found = _GOES_ON.match(one.sentence, end) if end > 0 else None
    return one.quote + found.group() if found else one.quote


def _on_other_sides(earlier: str, later: str) -> bool:
    """Tell whether both name a side of a place, and another one ("east of the bay", "west of the bay")."""
    mine, theirs = (frozenset(_SIDE.findall(quote.lower())) for quote in (earlier, later))
    return bool(mine and theirs) and not mine & theirs


def _others_of(earlier: Prepared, later: Prepared) -> Iterator[str]:
    """Yield the words by which the later claim tells of somebody else: behind a name that both tell, as an owner ("Reed's aide", "the
    Elmo's sister ship"), of somebody unnamed where the earlier one names somebody ("a clerk"), or as others ("two other men")."""
    shared = {later.texts[key] for key in earlier.own_names & later.own_names if key in later.texts}
    for name, owned in _OWNS.findall(later.statement.quote):
        if name in shared:
            yield from owned.split()
    if earlier.own_names and not shared:
        yield from _SOMEBODY.findall(later.statement.quote)
    yield from further_ones(earlier, later)


def further_ones(earlier: Prepared, later: Prepared) -> Iterator[str]:
    """Yield what the later claim calls another one, where the earlier tells of no others itself."""
    beside = _WITH_ANOTHER.match(later.statement.quote)
    if beside and beside[1].lower() in earlier.statement.quote.lower():
        return
    if not _ANOTHER.search(earlier.statement.quote):
        for word in _ANOTHER.findall(later.statement.quote):
            yield from head_nouns(word)


def _kinds_of_people(one: Prepared) -> frozenset[str]:
    """Return the kinds of people that a claim tells of; none where it tells of anybody."""
    kinds = {kind_of_person(sense_of_noun(word.lemma)) for word in one.statement.words} - {""}
    return frozenset() if "anybody" in kinds else frozenset(kinds)
