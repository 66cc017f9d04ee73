"""Clauses of which all that is left is that somebody spoke, or whom a report cites."""

from __future__ import annotations

from claims.extraction.attribution.polled import is_share
from claims.extraction.clauses.clause import Clause
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.cues import (
    ANNOUNCE,
    CUE_OF,
    GROUP_NOUNS,
    ONLY_WITH_CLAUSE,
    PERSONAL_NOUNS,
    PUBLIC_WORDS,
    SAY,
    TOLD,
)
from claims.extraction.vocabulary.lexicon import NOT, words

# Speaking that is an act by itself, on record as such.
_DEEDS = words("testify notify")
_ACTS = {"respond": words("to"), "complain": words("of about"), "admit": words("to")}
_SPOKEN = words(
    "question request criticism comment message email letter inquiry enquiry query claim allegation accusation remark statement"
    " report news suggestion attack it this that him her them"
)
_SPEAKING = SAY - ONLY_WITH_CLAUSE - _DEEDS
_HAVING = frozenset({"having", "being"})
_SAYS_MORE = frozenset({"acl", "acl:relcl", "ccomp", "nmod", "nmod:desc", "conj"})
_CITING = frozenset({"citing", "quoting"})
_SEEN = frozenset({"seen", "viewed", "reviewed", "obtained"})
_CITED = (
    GROUP_NOUNS
    | PERSONAL_NOUNS
    | PUBLIC_WORDS
    | words("report source document statement newspaper study data")
)
_BY_WHOM, _OBJECT = frozenset({"obl:agent"}), frozenset({"obj"})
_CLAUSES, _WHAT = frozenset({"xcomp", "advcl", "ccomp"}), frozenset({"obj", "xcomp", "ccomp"})
_LONGEST_REPORT = 9


def only_reports(parse: Parse, clause: Clause) -> bool:
    """Tell whether all that is left is somebody speaking ("Reyes said in a televised speech")."""
    head = clause.head
    cue = CUE_OF.get(parse.lower[head]) if parse.pos[head] == "VERB" else None
    if cue not in _SPEAKING or clause.kind == "absolute" or _told_length(parse, clause) > _LONGEST_REPORT:
        return False
    return not (
        _is_spoken_of(parse, head)
        or _is_denied(parse, clause)
        or _acts(parse, head, cue)
        or _says_what(parse, head, cue)
    )


def _told_length(parse: Parse, clause: Clause) -> int:
    """Return how many tokens a clause has besides the subject that opens it."""
    subject = parse.subject(clause.head)
    opens = subject is not None and parse.left[subject] <= clause.first <= subject
    return clause.last - (parse.right[subject] if subject is not None and opens else clause.first)


def _is_spoken_of(parse: Parse, head: int) -> bool:
    """Tell whether nobody speaks: "no claim was reported" tells of the claim, "62% of voters said" of the voters."""
    if any(parse.dep[child] in ("nsubj:pass", "aux:pass") for child in parse.children[head]):
        return True
    subject = parse.subject(head)
    return subject is not None and is_share(parse, subject)


def _is_denied(parse: Parse, clause: Clause) -> bool:
    """Tell whether somebody did not speak ("did not comment on the report"), or denies something ("denied having been warned")."""
    head = clause.head
    if any(parse.lower[child] in NOT for child in parse.children[head]):
        return True
    return not _HAVING.isdisjoint(parse.lower[head + 1 : min(head + 3, clause.last + 1)])


def _says_what(parse: Parse, head: int, cue: str) -> bool:
    """Tell whether a clause holds what was said, made or added, besides that it was."""
    subject = parse.subject(head)
    if subject is not None and parse.lower[subject] in ("i", "we") and _told_of(parse, head):
        return True  # "we told the president we needed the office open"
    if cue == "describe" and parse.child(head, _CLAUSES) is not None:
        return True  # "described seeing 35 bodies"
    made = parse.child(head, _OBJECT)
    if cue not in TOLD and made is not None and made > head and parse.pos[made] in ("NOUN", "PROPN"):
        return True  # "she wrote four novels", "the port maintains a list of ships"
    if cue == "add" and parse.pos[head + 1 : head + 2] == ["NUM"]:
        return True  # "Lind added 18"
    return cue in ANNOUNCE and parse.child(head, _WHAT) is not None


def _told_of(parse: Parse, head: int) -> bool:
    """Tell whether somebody told another, and what ("told the board the dam leaked")."""
    below = {parse.dep[at] for at in parse.children[head] if at > head}
    return parse.lower[head] == "told" and "ccomp" in below and not below.isdisjoint(("iobj", "obj"))


def _acts(parse: Parse, head: int, cue: str) -> bool:
    """Tell whether a verb of speech with its preposition is an act on record ("responded to the blaze", "complained of a smell",
    "admitted to 12 burglaries"), and not only an answer to what was said or asked."""
    behind = parse.lower[head + 1 : head + 2]
    if not behind or behind[0] not in _ACTS.get(cue, ()):
        return False
    met = next((at for at in parse.children[head] if at > head + 1 and parse.left[at] == head + 1), None)
    return met is not None and parse.lemma[met] not in _SPOKEN


def names_source(parse: Parse, clause: Clause, has_fact: bool) -> bool:
    """Tell whether a clause only names whom a report cites ("citing the electoral commission"); "citing a lack of staff" is a reason, and
    "citing a report that ..." says more."""
    if not has_fact and parse.lower[clause.head] in _SEEN and parse.child(clause.head, _BY_WHOM) is not None:
        return parse.subject(clause.head) is None  # "a log of the operator, seen by Meridian Wire"
    if has_fact or parse.lower[clause.head] not in _CITING or parse.subject(clause.head) is not None:
        return False
    cited = parse.child(clause.head, frozenset({"obj"}))
    if cited is None or (cited not in parse.name_at and parse.lemma[cited] not in _CITED):
        return False
    return not any(parse.dep[child] in _SAYS_MORE for child in parse.children[cited])
