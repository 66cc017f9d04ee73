"""What happened, by the word of a claim that decides it: its verb, or the noun that a light verb leaves it to."""

from __future__ import annotations

from dataclasses import dataclass

from claims.extraction.parsing.parse import Parse
from claims.extraction.parsing.rows import verb_of_row
from claims.extraction.parsing.verb_forms import is_verb
from claims.extraction.vocabulary.cues import CUE_OF, SAY
from claims.lineage.statements.event_senses import is_aboard, senses_of
from claims.lineage.statements.mood import NOT, is_negated, is_past, outlook_of
from claims.lineage.statements.phases import PHASES, PLANS, WITHHOLDS, is_yet_to, meant_by
from claims.lineage.statements.phrasal import particles_of

DENIALS = frozenset({"deny", "dispute", "refute"})
# So many words lie at most between a verb and its helpers.
_FARTHEST_HELPER = 5


@dataclass(frozen=True, slots=True)
class Deciding:
    """The deciding token of a claim; the senses of its event words, the most telling first; its mood. `denied`: it is told as
    denied ("denied buying"), `aboard` that somebody is on board. `telling` are the words that tell the event, helpers included."""

    head: int
    senses: tuple[str, ...]
    negated: bool
    outlook: str
    past: bool
    denied: bool
    telling: str
    aboard: bool = False


def read_deciding(parse: Parse, first: int, last: int) -> Deciding:
    """Return what decides the event that the tokens `first` to `last`, both included, tell."""
    head = head_of(parse, first, last)
    shared = verb_of_row(parse, first, last)
    core = _acting(parse, head, first, last) if shared is None else shared
    return Deciding(
        head,
        tuple(senses_of(parse, core, first, last)),
        _is_denied(parse, head, core, first, last),
        outlook_of(parse, head, core),
        is_past(parse, core),
        core != head and parse.lemma[head] in DENIALS,
        _telling(parse, head, core, first, last),
        is_aboard(parse, core),
    )


def _is_denied(parse: Parse, head: int, core: int, first: int, last: int) -> bool:
    """Tell whether a "not", or a verb that withholds the event ("failed to agree"), denies it; both together do not."""
    negated = is_negated(parse, core, first, last) or (
        core == meant_by(parse, head) and is_negated(parse, head, first, last)
    )
    return negated != (core != head and parse.lemma[head] in WITHHOLDS)


def _telling(parse: Parse, head: int, core: int, first: int, last: int) -> str:
    """Return the words that tell the event: the deciding one with its helpers ("is expected to be charged")."""
    helpers = [at for verb in (head, core) for at in parse.children[verb] if _is_helper(parse, at)]
    told = (*helpers, *particles_of(parse, core), head, core)
    near = [at for at in told if first <= at <= last and abs(at - core) <= _FARTHEST_HELPER]
    return parse.text(min(near), max(near)) if near else ""


def _is_helper(parse: Parse, at: int) -> bool:
    if parse.dep[at].startswith(("aux", "cop")) or parse.dep[at] == "compound:prt":
        return True
    return parse.lower[at] == "aside" or parse.lower[at] in NOT


def head_of(parse: Parse, first: int, last: int) -> int:
    """Return the token on which the stretch hangs: of several, a predicate before others, then the one that rules most."""
    tops = [
        at for at in range(first, last + 1) if parse.head[at] == at or not first <= parse.head[at] <= last
    ] or [first]
    return max(
        tops,
        key=lambda at: (
            is_verb(parse, at) or parse.subject(at) is not None,
            min(parse.right[at], last) - max(parse.left[at], first),
        ),
    )


def _acting(parse: Parse, head: int, first: int, last: int) -> int:
    """Return the verb that tells the event: "charged" in "is expected to be charged", "held" in "said the dam held"."""
    if is_yet_to(parse, head + 3) and head + 3 <= last and parse.lemma[head] == "have":
        return head + 3  # "have yet to confirm"
    if (meant := meant_by(parse, head)) is not None and first <= meant <= last:
        return meant
    reports = CUE_OF.get(parse.lower[head]) in SAY and parse.pos[head] == "VERB"
    inner = _reported(parse, head) if reports else _led_to(parse, head)
    if inner is None or not first <= inner <= last:
        return head
    return _acting(parse, inner, first, last) if reports else inner


def _reported(parse: Parse, head: int) -> int | None:
    return parse.child(head, frozenset({"ccomp", "xcomp"}))


def _led_to(parse: Parse, head: int) -> int | None:
    """Return the verb that a plan or the phase of an act leads to, None where the head is neither."""
    if parse.lemma[head] not in PLANS | PHASES:
        return None
    inner = parse.child(head, frozenset({"xcomp"}))
    if inner is None and parse.lower[head + 1 : head + 2] == ["to"]:
        return parse.child(head, frozenset({"advcl"}))  # "is preparing to close"
    return inner
