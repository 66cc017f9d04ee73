"""Whether a verb puts what it tells into the future: "will meet", "is due to open", "a vote set for Friday"."""

from __future__ import annotations

from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words

_AHEAD = words("will wo 'll ’ll shall would may might must should can could")
_FIRMLY_AHEAD = words("will wo 'll ’ll shall")
_PLANNED = words(
    "schedule plan expect due set slate intend propose upcoming postpone delay reschedule extend adjourn slated likely supposed suppose give grant"
    " effective await aim hope want agree promise vow pledge threaten prepare ask order urge demand ready poised seek mature"
)
# What an infinitive behind them tells lies ahead, while they themselves tell of the day they were made on.
_GUESSED = words("forecast project predict")
_FORESEEN = _PLANNED | _GUESSED
# What is arranged lies ahead, whenever it was arranged: "has scheduled a hearing for Friday".
_ARRANGED = words("schedule slate postpone reschedule adjourn delay")
_PLANS = words(
    "plan deal decision bid effort agreement proposal intention deadline pledge promise need chance vote option right talk meeting"
    " summit election referendum launch ban order move"
)
# Verbs whose present tense tells of a timetable: "the trial begins on Monday".
_TIMETABLED = words(
    "begin start open end expire close meet return resume reconvene launch run leave arrive kick take convene finish go depart retire"
    " play travel visit face hold celebrate mark come fall host entertain turn increase decrease"
)
_THIRD_PERSONS = frozenset(f"{verb}s" for verb in _TIMETABLED)
# "Given until Friday" looks ahead, "given by the ministry on Tuesday" does not.
_ALLOTTED = words("give grant")
_LIMITS = words("until till deadline")
# Who is told to do something does it afterwards: "directed the state to answer within four weeks".
_TOLD = words("direct order instruct tell ask urge oblige")
# What holds for a time to come, whenever it was decided: "was bailed until June 4".
_HELD_BACK = words("bailed barred banned suspended remanded disqualified prohibited forbidden sidelined")
_WHENEVER = words("when until once")
_PRESENT = words("is are am 's 're ’s ’re do does")
_OBLIGED = frozenset({"have", "need"})
_STEPS = 12


def verb_above(parse: Parse, token: int) -> int:
    """Return the nearest verb, or root, that `token` hangs on."""
    for _ in range(_STEPS):
        if parse.head[token] == token or parse.pos[token] == "VERB":
            return token
        if parse.subject(token) is not None and parse.pos[token] != "PROPN":
            return token
        if parse.lemma[token] in _PLANNED and parse.pos[token] == "ADJ":
            return token
        token = parse.head[token]
    return token


def looks_ahead(parse: Parse, verb: int) -> bool:
    """Tell whether a verb, or a predicate with a copula, looks ahead from the day it is told on."""
    verb = _finite_above(parse, verb)
    lower = [
        (child, parse.lower[child])
        for child in parse.children[verb]
        if parse.dep[child].startswith(("aux", "cop")) and child < verb
    ]
    auxiliaries = {word for _, word in lower}
    if auxiliaries & _FIRMLY_AHEAD:
        return True
    if parse.lemma[verb] in _ARRANGED:
        return True
    if "have" in auxiliaries or auxiliaries & {"has", "had", "having"}:
        return False
    if auxiliaries & _AHEAD:
        return not ("could" in auxiliaries and _is_negated(parse, verb))
    if parse.lemma[verb] in _GUESSED and auxiliaries & {"is", "are"}:
        return True
    if _is_infinitive(parse, verb):
        return _is_plan(parse, verb, auxiliaries)
    if _is_allotted(parse, verb):
        return False
    if parse.lemma[verb] in _PLANNED and (
        auxiliaries or parse.dep[verb].startswith("acl") or parse.pos[verb] == "ADJ"
    ):
        return parse.lemma[verb] not in (
            "want",
            "hope",
            "agree",
            "ask",
            "order",
            "urge",
            "demand",
            "promise",
            "vow",
            "pledge",
        )
    return _is_present(parse, verb, auxiliaries)


def holds_until(parse: Parse, verb: int) -> bool:
    """Tell whether what a verb tells ends at a time ahead that "until" names, though it is told in the past."""
    if any(parse.lower[child] == "had" for child in parse.children[verb] if child < verb):
        return parse.lower[verb] in ("have", "has")
    return parse.lower[verb] in ("have", "has") or parse.lower[verb] in _HELD_BACK or _holds_now(parse, verb)


def _holds_now(parse: Parse, verb: int) -> bool:
    """Tell whether a verb tells of what holds on the day it is told: "remains shut", "does not apply", "has been closed"."""
    verb = _finite_above(parse, verb)
    helpers = {
        parse.lower[child]
        for child in parse.children[verb]
        if parse.dep[child].startswith(("aux", "cop")) and child < verb
    }
    if helpers & {"has", "have", "'ve", "’ve"}:
        return "been" in helpers and parse.tag[verb] == "VBN" and not _is_negated(parse, verb)
    return bool(helpers & _PRESENT) or (not helpers and parse.tag[verb] in ("VBZ", "VBP"))


def has_happened(parse: Parse, verb: int) -> bool:
    """Tell whether a verb stands in the present perfect, whose stretch of time ends now: "have died in 48 hours"."""
    return any(
        parse.lower[child] in ("have", "has", "'ve", "’ve") and parse.dep[child].startswith("aux")
        for child in parse.children[verb]
    )


def _finite_above(parse: Parse, verb: int) -> int:
    """Return the verb whose tense a predicate without one of its own shares: "will stay" of "will stay closed", "to remain" of "is due to
    remain and | return"."""
    for _ in range(_STEPS):
        joined = parse.dep[verb] == "conj" and parse.tag[verb] == "VB" and parse.subject(verb) is None
        bare = parse.dep[verb] == "xcomp" or joined
        bare = bare and parse.head[verb] < verb and not _is_infinitive(parse, verb)
        if not bare or any(parse.dep[child].startswith(("aux", "cop")) for child in parse.children[verb]):
            return verb
        verb = parse.head[verb]
    return verb


def _is_allotted(parse: Parse, verb: int) -> bool:
    """Tell whether something was given that is no respite: "given by the ministry", not "given until Friday"."""
    return parse.lemma[verb] in _ALLOTTED and _LIMITS.isdisjoint(parse.lower[verb : parse.right[verb] + 1])


def is_obliged(parse: Parse, verb: int) -> bool:
    """Tell whether a verb is something that has to be done, and so lies ahead: "has to be passed by May"."""
    head = parse.head[verb]
    obliged = parse.lemma[head] in _OBLIGED and parse.tag[head] in ("VBZ", "VBP")
    return obliged and head < verb and _is_infinitive(parse, verb)


def _is_infinitive(parse: Parse, verb: int) -> bool:
    return any(parse.lower[child] == "to" and parse.dep[child] == "mark" for child in parse.children[verb])


def _is_negated(parse: Parse, verb: int) -> bool:
    return any(parse.lower[child] in ("not", "n't", "n’t") for child in parse.children[verb])


def _is_plan(parse: Parse, verb: int, auxiliaries: set[str]) -> bool:
    """Tell whether an infinitive is something yet to come: "agreed to meet", "talks to be held", not "failed to act"."""
    if auxiliaries & {"is", "are", "was", "were"} or _follows_plan(parse, verb):
        return True
    head = parse.head[verb]
    if parse.dep[verb] == "xcomp" or parse.dep[verb] == "ccomp":
        going = parse.lower[head] == "going"
        return going or parse.lemma[head] in _FORESEEN or _is_firmly_ahead(parse, head)
    if parse.dep[verb].startswith("acl"):
        return parse.lemma[head] in _PLANS or "be" in auxiliaries
    return parse.dep[verb] == "advcl" and head < verb and parse.lemma[head] in _TOLD


def _follows_plan(parse: Parse, verb: int) -> bool:
    """Tell whether a word of a plan stands right before the infinitive, whatever it hangs on: "are due to resume"."""
    return any(
        parse.lower[child] == "to" and parse.lemma[child - 1] in _FORESEEN and parse.pos[child - 1] != "NOUN"
        for child in parse.children[verb]
        if 0 < child < verb
    )


def _is_firmly_ahead(parse: Parse, verb: int) -> bool:
    """Tell whether a verb stands in the future: "will have to stay shut"."""
    return any(
        parse.lower[child] in _FIRMLY_AHEAD and parse.dep[child].startswith("aux")
        for child in parse.children[verb]
    )


def _is_present(parse: Parse, verb: int, auxiliaries: set[str]) -> bool:
    """Tell whether a present tense tells of something arranged: "is meeting on Friday", "begins on Monday"."""
    if auxiliaries & {"is", "are", "am", "'s", "'re", "’s", "’re"}:
        if any(parse.lower[child] in _WHENEVER for child in parse.children[verb] if child < verb):
            return True
        return parse.lower[verb].endswith("ing") and parse.pos[verb] == "VERB"
    if _is_verb_read_as_noun(parse, verb):
        return True
    return parse.lemma[verb] in _TIMETABLED and not auxiliaries and parse.tag[verb] in ("VBZ", "VBP")


def _is_verb_read_as_noun(parse: Parse, word: int) -> bool:
    """Tell whether the parser read a verb as a noun, the one its sentence hangs on: "The store closes on Saturday"."""
    if parse.head[word] != word or parse.tag[word] != "NNS" or parse.lower[word] not in _THIRD_PERSONS:
        return False
    kinds = {parse.dep[child] for child in parse.children[word] if child < word}
    return {
        "det",
        "compound",
    } <= kinds  # without its article, "Dam falls on Friday" is a headline of what was
