"""What happened, in the senses of event words: by the deciding word of a claim and what hangs on it, rules tried in order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from claims.extraction.figures.counted import PASSES_MARK
from claims.extraction.parsing.parse import Parse
from claims.extraction.parsing.verb_forms import is_verb
from claims.extraction.vocabulary.lexicon import words
from claims.lineage.statements.phrasal import phrasal_sense
from claims.lineage.words.folding import fold, is_event
from claims.lineage.words.senses import LIGHT
from claims.lineage.words.wording import lemma_of

_TELLING = frozenset({"NOUN", "ADJ", "VERB"})
_OBJECTS = frozenset({"obj", "nsubj:pass", "xcomp", "obl", "obl:agent"})
_TALLIES = frozenset(
    {
        "toll",
        "number",
        "count",
        "total",
        "tally",
        "figure",
        "amount",
        "rate",
        "share",
        "value",
        "price",
        "temperature",
    }
)
_PERPETRATES = frozenset(
    {("carry", "out"), ("claim", ""), ("launch", ""), ("stage", ""), ("mount", ""), ("conduct", "")}
)
_DEEDS = frozenset({"attack", "bomb", "shell", "ambush", "shoot", "kidnap", "perpetrate", "kill", "shelling"})
_TAKES_LIVES = frozenset({"take", "claim", "lose", "cost"})
# What becomes of a thing that is lost.
_LOST = dict.fromkeys(("home", "house", "building", "structure", "property", "school", "church"), "destroy")
_LOST |= dict.fromkeys(("ship", "boat", "ferry", "vessel", "trawler"), "sink")
# A building that is hit is none that is built.
_BUILDINGS = frozenset(("building", "buildings"))
# "lost 19 men in the assault"
_FIGHTERS = frozenset({"man", "soldier", "troop", "fighter", "crew", "officer"})
# What a verb and its object tell together: a strike that is joined is none that hits a town.
_OF_OBJECT = {
    ("stop", "work"): "strike_work",
    ("down", "tool"): "strike_work",
    ("join", "strike"): "strike_work",
    ("join", "walkout"): "strike_work",
    ("join", "stoppage"): "strike_work",
}
_OF_OBJECT |= dict.fromkeys([(verb, "job") for verb in ("cut", "lose", "shed", "axe", "eliminate")], "layoff")
_ARMS = words("gun handgun pistol revolver rifle shotgun firearm weapon knife machete blade")
_OF_OBJECT |= {(verb, arm): "brandish" for verb in ("pull", "draw", "produce", "whip") for arm in _ARMS}
_PARTS_OF_TIME = frozenset(("end", "start", "beginning", "close", "turn"))
_STRETCHES = words(
    "day week weekend month year decade century quarter season term summer spring autumn winter january february march april may june"
    " july august september october november december"
)
_ARRANGES = words("plan schedule arrange organise organize hold stage convene")
_WHERE = words("on in at near within outside off along between beside behind inside about by")
_HANDS_IN = frozenset({"hand", "tender", "submit"})
_GIVES_UP = frozenset({"drop", "abandon", "scrap", "shelve", "withdraw", "pull", "ditch"})
_INTENTS = frozenset(
    {
        "plan",
        "bid",
        "deal",
        "offer",
        "case",
        "charge",
        "lawsuit",
        "proposal",
        "project",
        "candidacy",
        "appeal",
    }
)
_PASSING = frozenset(
    {"raise", "fall", "double", "triple", "reach", "stand", "be", "climb", "exceed", "total"}
)


@dataclass(frozen=True, slots=True)
class _Told:
    """A deciding word with what hangs on it between the tokens `first` and `last`, both included: `nouns` are those of its `objects`,
    `events` the senses of such as are events."""

    parse: Parse
    at: int
    first: int
    last: int
    lemma: str
    subject: int | None
    objects: list[int]
    nouns: list[str]
    events: list[str]

    def is_verb(self) -> bool:
        return is_verb(self.parse, self.at)


def _read(parse: Parse, at: int, first: int, last: int) -> _Told:
    objects = [
        child for child in parse.children[at] if parse.dep[child] in _OBJECTS and first <= child <= last
    ]
    nouns = [
        "building" if parse.lower[child] in _BUILDINGS else lemma_of(parse, child)
        for child in objects
        if not _is_of_calendar(parse, child)
    ]
    return _Told(
        parse, at, first, last, lemma_of(parse, at), parse.subject(at), objects, nouns, _events_of(nouns)
    )


_Senses = list[str]


def senses_of(parse: Parse, core: int, first: int, last: int) -> _Senses:
    """Return the senses of the event words among the tokens `first` to `last`, both included, those of the deciding one first."""
    return list(dict.fromkeys([*_core_senses(parse, core, first, last), *_others(parse, core, first, last)]))


def is_aboard(parse: Parse, core: int) -> bool:
    """Tell whether somebody is said to be on board ("200 people were aboard the ferry", "... on board")."""
    if parse.lower[core] == "board":
        return core > 0 and parse.lower[core - 1] == "on"
    return parse.lower[core] == "aboard" or any(
        parse.lower[at] == "aboard" and parse.dep[at] == "case" for at in parse.children[core]
    )


def _core_senses(parse: Parse, core: int, first: int, last: int) -> _Senses:
    if is_aboard(parse, core):
        return [fold("carry")]
    told = _read(parse, _told_of(parse, core, first, last), first, last)
    return next(senses for rule in _RULES if (senses := rule(told)) is not None)


def _takes_lives(told: _Told) -> _Senses | None:
    """Read "claimed 12 lives", "lost 19 men in the assault"."""
    if told.lemma not in _TAKES_LIVES:
        return None
    of_fighters = told.lemma == "lose" and not _FIGHTERS.isdisjoint(told.nouns)
    return ["kill"] if "life" in told.nouns or of_fighters else None


def _with_its_object(told: _Told) -> _Senses | None:
    """Read "downed tools", "cut 300 jobs", "pulled out a gun", which is no rescue."""
    return next(
        ([_OF_OBJECT[told.lemma, noun]] for noun in told.nouns if (told.lemma, noun) in _OF_OBJECT), None
    )


def _is_lost(told: _Told) -> _Senses | None:
    """Read "No homes were lost"."""
    if told.lemma != "lose" or not any(told.parse.dep[at] == "nsubj:pass" for at in told.objects):
        return None
    return next(([_LOST[noun]] for noun in told.nouns if noun in _LOST), None)


def _with_its_particle(told: _Told) -> _Senses | None:
    """Read "called off the strike"."""
    phrasal = phrasal_sense(told.parse, told.at)
    return None if phrasal is None else [phrasal, *told.events]


def _is_placed(told: _Told) -> _Senses | None:
    """Read "located on the lake", where nothing is found."""
    behind = told.parse.word_at(told.at + 1)
    return (
        ["lie"] if told.lemma == "locate" and behind in _WHERE and told.parse.tag[told.at] == "VBN" else None
    )


def _passes_mark(told: _Told) -> _Senses | None:
    """Read "The number of cases passed the 500 mark"."""
    if told.lemma not in PASSES_MARK or "mark" not in told.nouns:
        return None
    return [*_events_of(_words_under(told.parse, told.subject)), "raise"]


def _is_arranged(told: _Told) -> _Senses | None:
    """Read "A second vote is scheduled", "No talks were held"."""
    passive = any(told.parse.dep[at] == "nsubj:pass" for at in told.objects)
    return told.events or None if passive and told.lemma in _ARRANGES else None


def _hands_in(told: _Told) -> _Senses | None:
    """Read "handed in his resignation"."""
    return told.events if told.lemma in _HANDS_IN and "resign" in told.events else None


def _gives_up(told: _Told) -> _Senses | None:
    """Read "dropped the case"."""
    given_up = told.lemma in _GIVES_UP and not _INTENTS.isdisjoint(told.nouns)
    return ["cancel", *told.events] if given_up else None


def _perpetrates(told: _Told) -> _Senses | None:
    """Read "carried out the attack"."""
    particles = (
        told.parse.lower[at] for at in told.parse.children[told.at] if told.parse.dep[at] == "compound:prt"
    )
    does = (told.lemma, next(particles, "")) in _PERPETRATES or (told.lemma, "") in _PERPETRATES
    return ["perpetrate", *told.events] if does and not _DEEDS.isdisjoint(told.events) else None


def _of_tally(told: _Told) -> _Senses | None:
    """Read "The number of dead rose": what is counted comes before that it rose."""
    subject = told.subject
    if subject is None or told.parse.lemma[subject] not in _TALLIES or not told.first <= subject <= told.last:
        return None
    counted = [noun for noun in _words_under(told.parse, subject) if noun not in ("number", "total")]
    return [*_events_of(counted), fold(told.lemma)]


def _light(told: _Told) -> _Senses | None:
    """Leave what happened to the object of a verb that says little itself: "made an arrest"."""
    if told.lemma not in LIGHT:
        return None
    bare = told.lemma == "be" or not told.is_verb()
    return [fold(told.lemma)] if bare or not told.events else told.events


def _noun_alone(told: _Told) -> _Senses | None:
    """Leave what happened to the clauses on a noun that is no event."""
    bare = not told.is_verb() and told.subject is None and not is_event(told.lemma)
    return [] if bare else None


def _itself(told: _Told) -> _Senses:
    return [fold(told.lemma), *(() if told.lemma in _PASSING else told.events)]


# The first that knows the deciding word says what happened; the last knows any.
_RULES: tuple[Callable[[_Told], _Senses | None], ...] = (
    _takes_lives,
    _with_its_object,
    _is_lost,
    _with_its_particle,
    _is_placed,
    _passes_mark,
    _is_arranged,
    _hands_in,
    _gives_up,
    _perpetrates,
    _of_tally,
    _light,
    _noun_alone,
    _itself,
)


def _events_of(nouns: list[str]) -> list[str]:
    return [fold(noun) for noun in nouns if is_event(noun)]


def _words_under(parse: Parse, token: int | None) -> list[str]:
    return [] if token is None else [lemma_of(parse, at) for at in sorted(parse.subtree(token))]


def _is_of_calendar(parse: Parse, at: int) -> bool:
    """Tell whether a noun is a part of a stretch of time ("until the end of the year")."""
    behind = parse.lower[at + 2 : at + 5]
    return (
        parse.lower[at] in _PARTS_OF_TIME
        and parse.lower[at + 1 : at + 2] == ["of"]
        and any(word in _STRETCHES or (word.isdigit() and len(word) == len("2031")) for word in behind)
    )


def _told_of(parse: Parse, core: int, first: int, last: int) -> int:
    """Return the participle that tells what befell a bare noun ("Five people charged with fraud"), else the token itself."""
    if is_verb(parse, core) or parse.subject(core) is not None or is_event(lemma_of(parse, core)):
        return core
    lots = (
        at
        for at in parse.children[core]
        if parse.dep[at] in ("acl", "amod") and core < at <= last and is_verb(parse, at) and at >= first
    )
    return next(lots, core)


def _others(parse: Parse, core: int, first: int, last: int) -> list[str]:
    """Return the senses of the other event words of the stretch, verbs before nouns."""
    verbs, nouns = [], []
    for at in range(first, last + 1):
        if at == core or parse.pos[at] not in _TELLING:
            continue
        lemma = lemma_of(parse, at)
        if parse.pos[at] == "VERB" and lemma not in LIGHT:
            verbs.append(fold(lemma))
        elif is_event(lemma):
            nouns.append(fold(lemma))
    return [*verbs, *nouns]
