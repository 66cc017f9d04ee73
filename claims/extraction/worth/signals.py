"""The named signals of worthiness: each a yes or no about a clause, with the words in which a person hears of it.

They follow what studies of check-worthiness found to matter (numbers, casualties, named sources, dates; Hassan et al.,
"Toward automated fact-checking", KDD 2017; Konstantinovskiy et al., DTRAP 2021). How much each counts stands in the
weights file, or in those a desk learned; here is only what they mean.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from claims.extraction.candidate import Claimant, Figure, Place, When
from claims.extraction.clauses.clause import Clause
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words

_HARM = words(
    "kill die wound injure hurt murder shoot stab behead execute drown massacre slay perish bomb kidnap abduct displace evacuate"
    " infect hospitalise hospitalize collapse crash destroy burn"
)
_DEATH = words("kill die murder behead execute drown massacre slay perish")
_TOLL_NOUNS = words("toll death casualty fatality victim dead killing")
_EVENTS = words(
    "attack arrest detain charge sentence convict acquit elect vote win lose sign ban approve reject resign appoint launch seize"
    " capture control withdraw invade strike target hit raid sue pay cost spend raise cut rise fall increase decrease drop close"
    " open build sell buy test fine order rule announce claim confirm deny admit defeat sweep advance retake surround besiege"
    " shell force flood erupt explode carry implement inject vaccinate export import produce hire dismiss sack pass veto repeal"
    " double triple halve grow shrink create add eliminate reduce expand fund finance borrow owe"
)
_SUPERLATIVE = words(
    "highest lowest deadliest largest biggest worst best first record longest most least youngest oldest"
)
_COMPARISON = words("than twice half double doubled tripled compared versus times")
_OPINION = words(
    "great terrible wonderful beautiful awful amazing fantastic horrible disgraceful shameful outrageous brilliant good bad nice"
    " important happy sad proud sorry glad grateful unacceptable wrong right fair unfair ridiculous incredible"
)
_IDEALS = words(
    "hope dream future strength courage commitment dignity spirit resolve heart prayer faith greatness destiny promise"
    " vision mission value belief challenge"
)
_HEDGES = words("perhaps maybe possibly probably likely reportedly apparently allegedly seemingly presumably")
_FUTURE = frozenset(("will", "wo", "'ll", "’ll"))
_MODALS = words("may might could should would must can ca")
_MINDS = words("think believe hope know feel wish guess suppose want like love")
_THANKS = words("thank thanks welcome congratulate applaud honor honour")
_POINTERS = words("it this that these those they he she there")
_FIRST = words("i we you my our your me us")
_HELPERS = frozenset({"aux", "aux:pass", "cop"})
_MONEY = words("USD GBP EUR JPY CNY INR AUD CAD CHF RUB")


class Facts(NamedTuple):
    """What the other rules found in a clause."""

    claimant: Claimant | None
    figures: tuple[Figure, ...]
    when: When | None
    places: tuple[Place, ...]


class Look(NamedTuple):
    """A clause with everything that a signal may ask about."""

    parse: Parse
    clause: Clause
    facts: Facts
    words: frozenset[str]
    lemmas: frozenset[str]
    pos: list[str]
    tense: str
    helpers: frozenset[str]


# What a figure is where its unit does not say so. An order ("her second term", "third") counts nothing.
_KINDS = {
    "rank": "a place in an order", "score": "a score", "age": "an age", "duration": "a length of time",
    "rate": "a rate",
}  # fmt: skip
# Which one it was and how old somebody is stand beside what is told.
_BESIDE = frozenset({"rank", "age"})
_EXACT_BY_NATURE = frozenset({"rank", "score"})
_TOLD = frozenset({"harm", "named_source", "unnamed_source"})


class Signal(NamedTuple):
    """A yes or no about a clause. `reason` ends the sentence "It ..."; empty where the lead reason says it already."""

    name: str
    reason: str
    holds: Callable[[Look], bool]


def look_at(parse: Parse, clause: Clause, facts: Facts) -> Look:
    """Gather what the signals ask about."""
    span = slice(clause.first, clause.last + 1)
    helping = [child for child in parse.children[clause.head] if parse.dep[child] in _HELPERS]
    return Look(
        parse,
        clause,
        facts,
        frozenset(parse.lower[span]),
        frozenset(parse.lemma[span]),
        parse.pos[span],
        _tense(parse, [clause.head, *helping]),
        frozenset(parse.lower[child] for child in helping),
    )


def _tense(parse: Parse, tokens: list[int]) -> str:
    """Return past, present or "" by the verb and its helpers ("has left" is past)."""
    forms = " ".join([str(parse.doc[at].morph) for at in tokens])
    if "Tense=Past" in forms:
        return "past"
    return "present" if "Tense=Pres" in forms or parse.tag[tokens[0]] == "VBP" else ""


def lead_reason(look: Look) -> str:
    """Return one sentence that says what the statement puts a number on, and whose word it is; "" without a figure."""
    if not look.facts.figures:
        return ""
    toll = _toll_of(look)
    figure = toll or _main(look.facts.figures)
    kind = "a death toll" if toll else _kind(figure)
    return f"{kind}{_how_exact(figure)}{_whose(look.facts.claimant)}"


def told_by_lead(look: Look) -> frozenset[str]:
    """Return the names of the signals that `lead_reason` has put into words already."""
    return _TOLD if _toll_of(look) else _TOLD - {"harm"}


def _main(figures: tuple[Figure, ...]) -> Figure:
    """Return the figure that the statement is about: "won a second term with 52.4 percent" tells a share."""
    telling = (figure for figure in figures if figure.kind not in _BESIDE)
    return next(telling, figures[0])


def _toll_of(look: Look) -> Figure | None:
    """Return the figure that counts dead: the age of one who died, or which death of a year it was, does not."""
    counts = (figure for figure in look.facts.figures if figure.kind == "count")
    return next(counts, None) if is_toll(look) else None


def _kind(figure: Figure) -> str:
    if figure.kind == "score" and figure.counted.startswith("vote"):
        return "the result of a vote"
    if figure.kind in _KINDS and figure.unit != "percent":  # "one in five" is a share
        return _KINDS[figure.kind]
    if figure.unit in _MONEY:
        return "an amount of money"
    if figure.unit:
        return {"percent": "a share", "percentage points": "a change of a share"}.get(
            figure.unit, "a measured amount"
        )
    return "a count" if figure.counted else "a number"


def _how_exact(figure: Figure) -> str:
    """Return how sure the number is; a rank and a score are what they are."""
    if figure.kind in _EXACT_BY_NATURE and figure.bound == "exact":
        return ""
    bound = {"exact": "an exact figure", "range": "a range"}.get(
        figure.bound, "an approximate or open-ended figure"
    )
    return f" with {bound}"


def _whose(claimant: Claimant | None) -> str:
    if claimant is None:
        return ""
    return ", from a named source" if _is_named(claimant) else ", from a source known only by its role"


def _is_named(claimant: Claimant) -> bool:
    return any(word[:1].isupper() for word in claimant.name.split()[1:]) or claimant.name[:1].isupper()


def is_toll(look: Look) -> bool:
    """Tell whether the clause counts dead."""
    return bool(look.facts.figures) and bool(look.lemmas & _DEATH or look.lemmas & _TOLL_NOUNS)


def _has_figure(look: Look) -> bool:
    return any(figure.low != 1 or figure.high != 1 for figure in look.facts.figures)


def _subject(look: Look) -> str:
    subject = look.parse.subject(look.clause.head)
    return look.parse.lower[subject] if subject is not None else ""


def _is_order(look: Look) -> bool:
    parse, clause = look.parse, look.clause
    return parse.lower[clause.first] == "let" or (
        not _subject(look) and parse.pos[clause.head] == "VERB" and not look.tense and not look.helpers
    )


def _is_question(look: Look) -> bool:
    end = look.clause.sentence[1]
    return "?" in look.parse.words[max(look.clause.last, end - 2) : end]


def _is_sourced(look: Look, *, named: bool) -> bool:
    return look.facts.claimant is not None and _is_named(look.facts.claimant) is named


def _is_announced(look: Look) -> bool:
    """Tell whether something is announced ("will", "going to"): bare, not as a possibility."""
    if not _FUTURE.isdisjoint(look.words):
        return True
    text = look.parse.lower[look.clause.first : look.clause.last + 1]
    return "going" in look.words and ("going", "to") in pairwise(text)


def _is_extreme(look: Look) -> bool:
    """Tell whether a superlative is used other than for a bound ("at least 14")."""
    text = look.parse.lower[look.clause.first : look.clause.last + 1]
    return not _SUPERLATIVE.isdisjoint(look.words) and any(
        word in _SUPERLATIVE and before != "at" for before, word in pairwise(["", *text])
    )


SIGNALS: tuple[Signal, ...] = (
    Signal("figure", "", _has_figure),
    Signal("share", "", lambda look: any(figure.unit.startswith("percent") for figure in look.facts.figures)),
    Signal("money", "", lambda look: any(figure.unit in _MONEY for figure in look.facts.figures)),
    Signal("death_toll", "", is_toll),
    Signal(
        "harm",
        "says that people were killed or hurt, or things destroyed",
        lambda look: not _HARM.isdisjoint(look.lemmas),
    ),
    Signal(
        "event", "tells of an event that leaves records", lambda look: not _EVENTS.isdisjoint(look.lemmas)
    ),
    Signal("time", "says when it happened", lambda look: look.facts.when is not None),
    Signal("place", "says where it happened", lambda look: bool(look.facts.places)),
    Signal(
        "named_source", "rests on a source that the article names", lambda look: _is_sourced(look, named=True)
    ),
    Signal(
        "unnamed_source",
        "rests on a source that the article does not name",
        lambda look: _is_sourced(look, named=False),
    ),
    Signal("name", "names a person, group or place", lambda look: "PROPN" in look.pos),
    Signal("several_names", "", lambda look: look.pos.count("PROPN") >= 3),
    Signal("record", "claims a record or an extreme", _is_extreme),
    Signal("comparison", "makes a comparison", lambda look: not _COMPARISON.isdisjoint(look.words)),
    Signal("past", "tells what has happened", lambda look: look.tense == "past"),
    Signal("general", "describes how things are in general", lambda look: look.tense == "present"),
    Signal("announced", "announces what will be done", _is_announced),
    Signal("possible", "is put as a possibility", lambda look: not _MODALS.isdisjoint(look.helpers)),
    Signal("hedged", "is hedged", lambda look: not _HEDGES.isdisjoint(look.words)),
    Signal("question", "asks", _is_question),
    Signal("order", "tells somebody to do something", _is_order),
    Signal(
        "opinion",
        "reads as an opinion",
        lambda look: not _OPINION.isdisjoint(look.words) and not look.facts.figures,
    ),
    Signal("ideals", "speaks of ideals", lambda look: not _IDEALS.isdisjoint(look.lemmas)),
    Signal(
        "mind", "tells what the speaker thinks or wishes", lambda look: not _MINDS.isdisjoint(look.lemmas)
    ),
    Signal("thanks", "thanks or greets", lambda look: not _THANKS.isdisjoint(look.lemmas)),
    Signal(
        "first_person", "speaks of the speakers themselves", lambda look: not _FIRST.isdisjoint(look.words)
    ),
    Signal(
        "pointing",
        "only points to what was said before",
        lambda look: _subject(look) in _POINTERS and not look.facts.figures,
    ),
    Signal(
        "short",
        "is very short",
        lambda look: look.clause.last - look.clause.first < 5 and not look.facts.figures,
    ),
)
NAMES: tuple[str, ...] = tuple(signal.name for signal in SIGNALS)
