"""How a claim tells its event: denied by a "not", as done, as coming or as possible, in a form of the past."""

from __future__ import annotations

from claims.extraction.parsing.parse import Parse
from claims.extraction.parsing.verb_forms import is_verb
from claims.lineage.statements.phases import PHASES, PLANS, is_yet_to, meant_by

_LOOKS_AHEAD = frozenset({"expect", "forecast", "plan", "aim", "target"})
_BEFORE_SET = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s", "’s", "now"})
_NOW = frozenset({"is", "are", "'s", "’s"})
_APPOINTED = frozenset({"due", "scheduled", "slated"})
# What somebody said he would do is told as he told it: "will".
_AHEAD = frozenset(("will", "shall", "'ll", "’ll", "wo", "would"))
_GUESSES = frozenset(("may", "might", "could", "should"))
_FEARS = frozenset(("fear", "suspect", "believe", "think", "presume"))
NOT = frozenset(("not", "n't", "n’t", "never", "nobody", "none", "neither", "nor"))
_NOBODY = frozenset(("no", "nobody", "none", "nothing"))
_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "obl"})


def is_negated(parse: Parse, core: int, first: int, last: int) -> bool:
    """Tell whether the tokens `first` to `last` deny what a verb tells."""
    helpers = [at for at in parse.children[core] if first <= at <= last]
    return (
        _has_yet_to(parse, core)
        or any(parse.lower[at] in NOT for at in helpers)
        or _aims_not_to(parse, core, helpers)
        or _befalls_nobody(parse, helpers)
    )


def _has_yet_to(parse: Parse, core: int) -> bool:
    """Tell whether it is still to come: "have yet to identify him"."""
    return parse.lower[core + 1 : core + 3] == ["yet", "to"] or is_yet_to(parse, core)


def _aims_not_to(parse: Parse, core: int, helpers: list[int]) -> bool:
    """Tell whether what is meant is that it will not be: "opted not to hold a vote"."""
    aims = [at for at in helpers if parse.dep[at] == "xcomp" and at > core]
    return any(parse.lower[child] in NOT and child < at for at in aims for child in parse.children[at])


def _befalls_nobody(parse: Parse, helpers: list[int]) -> bool:
    """Tell whether nobody and nothing takes part: "At no time was he ill-treated", "played no part in the failure"."""
    arguments = [at for at in helpers if parse.dep[at] in _ARGUMENTS and not _is_for_nothing(parse, at)]
    return any(parse.lower[at] in _NOBODY for at in arguments) or any(
        parse.lower[child] == "no" for at in arguments for child in parse.children[at]
    )


def _is_for_nothing(parse: Parse, at: int) -> bool:
    """Tell "killed three people for nothing"."""
    return parse.lower[at] == "nothing" and at > 0 and parse.lower[at - 1] == "for"


def outlook_of(parse: Parse, head: int, core: int) -> str:
    """Return "planned" for what is to come, "guess" for what is possible, else "fact"; `core` is the verb that tells the event."""
    helpers = {
        parse.lower[at]
        for at in (*parse.children[head], *parse.children[core])
        if parse.dep[at].startswith("aux") or parse.pos[at] == "AUX"
    }
    if helpers & _AHEAD or _is_aim(parse, head, core) or _is_planned(parse, head, core):
        return "planned"
    return "guess" if helpers & _GUESSES or _is_feared(parse, head) else "fact"


def _is_aim(parse: Parse, head: int, core: int) -> bool:
    """Tell whether the verb is one that somebody is to do ("to be charged"), not what is to blame."""
    told = head if is_verb(parse, head) else _first_verb_below(parse, head)
    verbs = (told,) if parse.lemma[head] in PHASES else (told, core)
    return any(
        at > 0 and parse.lower[at - 1] == "to" and parse.lower[at] != "blame" and not is_yet_to(parse, at)
        for at in verbs
    )


def _first_verb_below(parse: Parse, head: int) -> int:
    return next((at for at in parse.children[head] if is_verb(parse, at)), head)


def _is_planned(parse: Parse, head: int, core: int) -> bool:
    """Tell whether the head says that the event is planned, appointed or foreseen."""
    if head != core and (parse.lemma[head] in PLANS or core == meant_by(parse, head)):
        return True
    if _is_appointed(parse, head):
        return True
    return parse.lemma[head] in _LOOKS_AHEAD and parse.tag[head] in ("VBZ", "VBP")


def _is_feared(parse: Parse, head: int) -> bool:
    if parse.lower[head] == "suspects" or parse.pos[head] != "VERB":
        return False
    return parse.lemma[head] in _FEARS


def _is_appointed(parse: Parse, head: int) -> bool:
    """Tell what is due or set for a time from what somebody set ("set a record", "set out")."""
    if parse.lower[head] == "planned":
        return any(parse.lower[at] in _NOW for at in parse.children[head])
    if parse.lower[head] != "set":
        return parse.lower[head] in _APPOINTED
    if head > 0 and parse.lower[head - 1] not in _BEFORE_SET and parse.lower[head - 1] not in NOT:
        return False
    word, behind = parse.lower[head + 1 : head + 2], head + 2
    if behind >= len(parse):
        return False
    return (word == ["to"] and parse.tag[behind] == "VB") or (
        word == ["for"] and parse.words[behind][:1].isupper()
    )


def is_past(parse: Parse, core: int) -> bool:
    """Tell whether the deciding verb or a helper of it has a form of the past ("landed", "was seen", "have parted")."""
    helpers = [at for at in parse.children[core] if parse.dep[at].startswith(("aux", "cop"))]
    return parse.tag[core] == "VBD" or any(
        parse.tag[at] == "VBD" or (parse.lemma[at] == "have" and parse.tag[core] == "VBN") for at in helpers
    )
