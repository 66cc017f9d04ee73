"""What a clause says may be, could be or will be: what of that can be looked up, and what is a guess or still to come."""

from __future__ import annotations

import itertools

from claims.extraction.clauses.clause import Clause
from claims.extraction.parsing.parse import Parse
from claims.extraction.parsing.verb_forms import verb_of
from claims.extraction.vocabulary.cues import CUE_OF
from claims.extraction.vocabulary.lexicon import NOT, words
from claims.extraction.worth.announced import is_decided, is_duty

_WISHES = words("hope wish want like love prefer thank welcome need beg")
_GUESSES = words("may might could should would must shall ought")
_CONDITIONS = frozenset({"if", "unless", "without", "otherwise", "were", "hypothetically", "should"})
# What the law threatens can be looked up: "could receive up to a lifetime in prison".
_PENALTIES = words(
    "prison jail imprisonment jailed imprisoned fine fines fined penalty penalties sentence sentences sentenced deported"
)
_FORECAST = words("expected forecast forecasted predicted anticipated")
_AHEAD = words("will wo 'll ’ll shall")
_FINDINGS = words("find report suggest show conclude indicate determine discover demonstrate")
_SPEAKERS = frozenset(("i", "you", "we"))
_POINTERS = words("it this that these those they he she there one which who")
_ACTORS = words("he she they")
# Where these stand, what "may" or "could" be is still to come; otherwise it is how things are, as far as somebody knows.
_TO_COME = words(
    "tomorrow soon future later eventually next upcoming likely probably within weeks months yet"
)
_CHANGES = words(
    "come return rise fall grow increase decrease climb drop reach exceed worsen improve become develop turn lead change"
    " continue spread strike hit win lose collapse attack sink end hurt"
)
# What a thing may do is no forecast: a rule, an effect, a make-up.
_EFFECTS = words(
    "limit allow require contain include cause affect explain help serve hold carry have need apply cost use reduce"
)
# What is expected of somebody on a day because it was arranged.
_ARRANGED = words(
    "open reopen meet vote rule arrive begin start appear plead announce resume hold take attend visit sign publish release launch"
    " deliver address testify speak sentence appoint name decide debate last"
)
_BELIEFS = words("thought believed hoped feared expected thinks believes hopes fears expects")
_THESE = words("the these those its their his her our")
# "to determine if it had worked" asks, and sets no condition.
_ASKS = words("determine see ask asked asking check know learn wonder")
_ABLE = words("take serve see hear feel smell observe find reach afford remember")


def is_guess(parse: Parse, clause: Clause, has_fact: bool) -> bool:
    """Tell whether a clause says what may be, or what is forecast ("could rise", "is expected to rise")."""
    helpers = [child for child in parse.children[clause.head] if parse.dep[child].startswith("aux")]
    # "Theresa May appointed him" names her.
    guessed = [
        parse.lower[child]
        for child in helpers
        if parse.lower[child] in _GUESSES and parse.pos[child] != "PROPN"
    ]
    if guessed:
        return not _is_settled(parse, clause, guessed[0], helpers)
    passive = any(parse.dep[child] == "aux:pass" for child in helpers)
    return (
        passive
        and parse.lower[clause.head] in _FORECAST
        and not (has_fact and _is_scheduled(parse, clause.head))
        and not is_duty(parse, clause)
    )


def _is_scheduled(parse: Parse, head: int) -> bool:
    """Tell whether what is expected is a thing arranged ("is expected to open on Monday"), no change ("to rise by Monday")."""
    verb = parse.child(head, frozenset({"xcomp"}))
    return parse.lower[head] == "expected" and verb is not None and verb_of(parse, verb) in _ARRANGED


def _is_settled(parse: Parse, clause: Clause, modal: str, helpers: list[int]) -> bool:
    """Tell whether a clause with a modal can be looked up all the same; what "I", "you" or "we" may do cannot."""
    subject = parse.subject(clause.head)
    if subject is not None and parse.lower[subject] in _SPEAKERS:
        return False
    have = any(parse.lower[child] == "have" for child in helpers)
    match modal:
        case "may" | "might":
            return not _is_wish_of_speaker(parse, clause) and _is_known_to_be(parse, clause, have=have)
        case "would":
            return not have and _is_told_of_later(parse, clause)
        case "could":
            return _is_known_to_be_able(parse, clause, have=have)
        case "must":  # a rule, in the article's own voice
            return not have and clause.kind not in ("content", "joined")
    return False


def _is_known_to_be(parse: Parse, clause: Clause, *, have: bool) -> bool:
    """Tell whether what may be is over ("zebras may have got their stripes ..."), forbidden ("may not"), or how things are, as far as
    somebody knows."""
    return (
        have
        or _is_denied(parse, clause)
        or _is_told_of_only(parse, clause)
        or _is_how_things_are(parse, clause)
    )


def _is_told_of_later(parse: Parse, clause: Clause) -> bool:
    """Tell whether "would" says what came later or what a rule does, in the article's own voice, or what a source means to do; a
    condition leaves it open."""
    told = (
        clause.kind != "content"
        or _is_denied(parse, clause)
        or _is_plan(parse, clause)
        or _is_announced(parse, clause)
    )
    return told and parse.lemma[clause.head] not in _WISHES and not _hangs_on_condition(parse, clause)


def _is_known_to_be_able(parse: Parse, clause: Clause, *, have: bool) -> bool:
    """Tell whether "could" says what somebody is able or allowed to do, what was impossible, or with a penalty what the law threatens."""
    if _is_denied(parse, clause):
        return True
    if have:
        return False
    return _is_told_of_only(parse, clause) or _is_threatened(parse, clause) or _is_able(parse, clause)


def _is_denied(parse: Parse, clause: Clause) -> bool:
    return any(parse.lower[child] in NOT for child in parse.children[clause.head])


def _is_told_of_only(parse: Parse, clause: Clause) -> bool:
    """Tell whether "only" stands with the subject ("Only members may vote")."""
    subject = parse.subject(clause.head)
    return subject is not None and "only" in parse.lower[max(0, parse.left[subject] - 1) : subject]


def _is_wish_of_speaker(parse: Parse, clause: Clause) -> bool:
    """Tell whether a clause begins with "May" ("May the injured recover soon")."""
    return parse.lower[clause.first] in ("may", "might")


def _is_to_come(parse: Parse, clause: Clause) -> bool:
    """Tell whether what may or could be is a change, or is told to be still ahead."""
    told = parse.lower[clause.first : clause.last + 1]
    until = any(
        word == "by" and (behind == "then" or parse.words[clause.first + at + 1][:1].isupper())
        for at, (word, behind) in enumerate(itertools.pairwise(told))
    )
    return until or verb_of(parse, clause.head) in _CHANGES or not _TO_COME.isdisjoint(told)


def _is_how_things_are(parse: Parse, clause: Clause) -> bool:
    """Tell whether what may be is a state, an effect, or what is so of all of a kind ("stripes may dazzle flies"), and no forecast."""
    subject = parse.subject(clause.head)
    if _is_to_come(parse, clause) or (
        subject is not None and parse.lower[subject] in _POINTERS and clause.kind != "content"
    ):
        return False
    state = any(parse.dep[child] == "cop" for child in parse.children[clause.head])
    kind = (
        subject is not None and parse.tag[subject] == "NNS" and parse.lower[parse.left[subject]] not in _THESE
    )
    return state or kind or parse.lemma[clause.head] in _EFFECTS


def _is_announced(parse: Parse, clause: Clause) -> bool:
    """Tell whether what a source says "would" be was announced ("said flags would be flown"), and is no belief, forecast or opinion."""
    cue = parse.lower[parse.head[clause.head]]
    opinion = parse.pos[clause.head] == "ADJ"
    return cue not in _BELIEFS and not opinion and not _is_to_come(parse, clause)


def _is_able(parse: Parse, clause: Clause) -> bool:
    """Tell whether "could" says what the article's own voice knows somebody or something to be able to do."""
    if clause.kind == "content" or _hangs_on_condition(parse, clause):
        return False
    return parse.lemma[clause.head] in _ABLE or _is_how_things_are(parse, clause)


def _is_threatened(parse: Parse, clause: Clause) -> bool:
    """Tell whether a clause says what penalty somebody could get."""
    behind = range(clause.head, clause.last + 1)
    return any(parse.lower[at] in _PENALTIES and parse.pos[at] in ("NOUN", "VERB") for at in behind)


def _is_plan(parse: Parse, clause: Clause) -> bool:
    """Tell whether what a source says "would" happen is what somebody means to do ("said she would sign the order"),
    and no forecast ("said it would rise")."""
    subject = parse.subject(clause.head)
    if subject is None or parse.pos[clause.head] != "VERB" or parse.dep[subject] == "nsubj:pass":
        return False
    return parse.lower[subject] in _ACTORS or subject in parse.name_at


def _hangs_on_condition(parse: Parse, clause: Clause) -> bool:
    """Tell whether the sentence sets a condition ("if elected, she would ...", "without it, they would ...")."""
    told = parse.lower[slice(*clause.sentence)]
    return not _CONDITIONS.isdisjoint(told) and any(
        word in _CONDITIONS and not (word == "if" and at and told[at - 1] in _ASKS)
        for at, word in enumerate(told)
    )


def is_finding(parse: Parse, clause: Clause) -> bool:
    """Tell whether a hedge is what a study reports as its result ("found that masks may slow the spread")."""
    if clause.kind != "content" or CUE_OF.get(parse.lower[parse.head[clause.head]]) not in _FINDINGS:
        return False
    return any(
        parse.lower[child] in ("may", "might", "can", "could") for child in parse.children[clause.head]
    )


def looks_ahead(parse: Parse, clause: Clause) -> bool:
    """Tell whether a clause says what will be, and is no promise that somebody gave ("said he will not sign the budget") nor an act that
    was decided ("Troops will be sent")."""
    ahead = any(
        parse.dep[child] == "aux" and parse.lower[child] in _AHEAD for child in parse.children[clause.head]
    )
    promised = clause.kind == "content" and _is_plan(parse, clause)
    return ahead and not (promised and not _is_to_come(parse, clause)) and not is_decided(parse, clause)
