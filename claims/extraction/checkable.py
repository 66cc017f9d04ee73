"""Which clauses state something that can be checked at all.

Questions, orders, wishes, conditions, marked guesses and fragments are no claims, whatever they mention.
How much a statement is worth checking is the business of `worthiness`.
"""

from __future__ import annotations

import re

from claims.extraction.clauses import Clause
from claims.extraction.cues import (
    ANNOUNCE,
    CUE_OF,
    GROUP_NOUNS,
    ONLY_WITH_CLAUSE,
    PERSONAL_NOUNS,
    PUBLIC_WORDS,
    SAY,
    TOLD,
)
from claims.extraction.lexicon import NOT, words
from claims.extraction.outlooks import is_finding, is_guess, looks_ahead
from claims.extraction.parse import Parse
from claims.extraction.polled import is_share
from claims.extraction.verb_forms import is_verb_form

_WISHES = words("hope wish want like love prefer thank welcome need beg")
_PASSIVE = frozenset({"VBN", "VBD"})
_BY_WHOM = frozenset({"obl:agent"})
_MIND = words(
    "think feel believe guess suppose hope love hate like want wish wonder imagine mean know hear see"
)
_SPEAKERS = frozenset(("i", "you", "we"))
_POINTERS = words("it this that these those they he she there one which who")
_PERSONS = words("he she it they")
# "Anyone with information should call the police", "Witnesses are urged to come forward"
_WHO_KNOWS = re.compile(
    r"(?:(?:anyone|anybody|people|those|drivers|motorists|residents) (?:with (?:\w+ )?information|who (?:saw|has|have|had|witnessed|knows?"
    r"|recogni[sz]es?|may have|might have|was|were))|witnesses)\b.*\b(?:is|are|should|can|may|could)\b",
    re.IGNORECASE | re.DOTALL,
)
_TELLS_POLICE = words("call contact email phone telephone ring forward")
_SHORTEST_WORDS = 3
_LONG_ENOUGH = 5
_LONGEST_REPORT = 9
_WHOLE = 6
_MAY_BE_VERB = frozenset({"VBD", "VBN", "VBZ", "VBP"})
# Speaking that is an act by itself, on record as such.
_DEEDS = words("testify notify")
_ACTS = {"respond": words("to"), "complain": words("of about"), "admit": words("to")}
_SPOKEN = words(
    "question request criticism comment message email letter inquiry enquiry query claim allegation accusation remark statement"
    " report news suggestion attack it this that him her them"
)
# "I have been told not to speak"
_DONE_TO_ONE = words("tell ask order warn inform instruct advise offer promise refuse deny arrest")
_OF_ONESELF = words("have get try enjoy laugh give do work feel sleep dream spend lose go find manage")
_SENSES = words("see hear watch")
_ONE = words("a an the")
_INWARD = words(
    "hope need change opportunity chance way reason lot bit potential passion pain love joy fear future word news story"
    " concern rumour rumor side difference progress improvement look fight effort thing point problem"
)
_ON_RECORD = words(
    "house home car job business farm shop son daughter child wife husband mother father brother sister friend leg arm hand eye"
    " everything money saving"
)
_PERFECT = frozenset({"have", "had", "'ve", "’ve"})
_HAVING = frozenset({"having", "being"})
_SAYS_MORE = frozenset({"acl", "acl:relcl", "ccomp", "nmod", "nmod:desc", "conj"})
_IF = frozenset({"if", "whether", "unless", "lest"})
_MODALS = frozenset({"will", "would", "could", "may", "might", "'ll"})
_CLOSING = frozenset({'"', "”", "’", "'"})
_NAMES_ASKER = 7  # tokens from the question mark to "asked"
_CITING = frozenset({"citing", "quoting"})
_CITED = (
    GROUP_NOUNS
    | PERSONAL_NOUNS
    | PUBLIC_WORDS
    | words("report source document statement newspaper study data")
)
_STATING = frozenset({"relative", "participle", "part", "record", "absolute", "joined", "shared", "added"})


def is_checkable(parse: Parse, clause: Clause, facts: set[int]) -> bool:
    """Tell whether a clause asserts something about the world. `facts` are tokens of figures and times."""
    has_fact = any(clause.first <= at <= clause.last for at in facts)
    if any(test(parse, clause) for test in (_is_question, _is_condition, _is_order, _is_appeal)):
        return False
    if (
        not _asserts(parse, clause, has_fact)
        or _only_reports(parse, clause)
        or _names_source(parse, clause, has_fact)
        or _lacks_subject(parse, clause, has_fact)
    ):
        return False
    if is_guess(parse, clause, has_fact) and not (_holds_number(parse, clause) or is_finding(parse, clause)):
        return False
    if not has_fact and any(test(parse, clause) for test in (_is_wish, _is_thin, looks_ahead)):
        return False
    return not _is_private(parse, clause, has_fact)


def _is_question(parse: Parse, clause: Clause) -> bool:
    end = clause.sentence[1]
    tail = parse.words[max(clause.last + 1, end - 3) : end]
    return _is_asked(parse, clause) or "?" in tail or "?" in parse.words[clause.last + 1 : clause.last + 3]


def _is_asked(parse: Parse, clause: Clause) -> bool:
    """Tell whether a clause is a question in quotation marks with who asked it (“Is it safe?” asked Ana Reyes)."""
    for at in range(clause.first, clause.last - 1):
        closed = parse.words[at] == "?" and parse.words[at + 1] in _CLOSING
        if closed and "asked" in parse.lower[at + 2 : at + _NAMES_ASKER]:
            return True
    return False


def _is_condition(parse: Parse, clause: Clause) -> bool:
    marks = {parse.lower[child] for child in parse.children[clause.head] if parse.dep[child] == "mark"}
    return bool(marks & _IF) or _hangs_on_condition(parse, clause)


def _hangs_on_condition(parse: Parse, clause: Clause) -> bool:
    """Tell whether a clause only says what will be so if something else is ("If the strike goes ahead, 400 flights will be cancelled");
    "If convicted, she could face 12 years" tells of the law."""
    below = parse.children[clause.head]
    will = any(parse.tag[at] == "MD" and parse.lower[at] in _MODALS for at in below)
    conditions = (at for at in below if at < clause.head and parse.dep[at] == "advcl" and at >= clause.first)
    return will and any(
        parse.lower[parse.left[at]] in ("if", "unless") and parse.subject(at) is not None for at in conditions
    )


def _is_order(parse: Parse, clause: Clause) -> bool:
    head = clause.head
    verb = parse.pos[head] == "VERB" or _is_noun_with_object(parse, clause)
    if clause.kind not in ("main", "conj", "content") or not verb or parse.subject(head) is not None:
        return False
    helpers = [parse.lower[child] for child in parse.children[head] if parse.dep[child].startswith("aux")]
    bare = parse.lower[head] == parse.lemma[head] and helpers in ([], ["do"])
    behind_condition = parse.lower[clause.first] == "if" and parse.words[head - 1] == ","
    return bare and (clause.first >= head - 2 or behind_condition)


def _is_noun_with_object(parse: Parse, clause: Clause) -> bool:
    """Tell whether a verb that opens the sentence was read as a noun ("Contact police on 101")."""
    head = clause.head
    opens = clause.first == head == clause.sentence[0] and parse.pos[head] == "NOUN"
    return opens and parse.child(head, frozenset({"obj"})) is not None


def _is_appeal(parse: Parse, clause: Clause) -> bool:
    """Tell whether readers are asked for help ("Anyone with information is urged to call the police")."""
    subject = parse.subject(clause.head)
    if subject is None or _WHO_KNOWS.match(parse.text(parse.left[subject], clause.head)) is None:
        return False
    return not _TELLS_POLICE.isdisjoint(parse.lower[clause.head : clause.last + 1])


def _asserts(parse: Parse, clause: Clause, has_fact: bool) -> bool:
    """Tell whether there is a finite statement: a subject with a verb, or a participle that tells of a noun.

    A full sentence with a figure or time counts even where the parser saw no verb in it, and so does what a source states.
    """
    head = clause.head
    if clause.kind in _STATING:
        return True
    if parse.subject(head) is not None:
        return True
    if has_fact and clause.last - clause.first >= _LONG_ENOUGH:
        ended = clause.kind == "main" and parse.words[clause.sentence[1] - 1] == "."
        if ended or (clause.kind == "content" and parse.pos[head] != "VERB"):
            return True
    if _is_whole_sentence(parse, clause):
        return True
    if parse.tag[head] in _PASSIVE and parse.child(head, _BY_WHOM) is not None:
        return True  # a headline: "Twelve nabbed by police"
    return (
        clause.kind in ("main", "content")
        and any(_is_finite(parse, at) for at in range(clause.first, clause.last + 1))
        and parse.pos[head] in ("VERB", "NOUN", "PROPN", "ADJ")
    )


def _is_whole_sentence(parse: Parse, clause: Clause) -> bool:
    """Tell whether a long stretch that ends a sentence, or is what a source states, holds a word that may be its verb, though the
    parser found no subject ("Buildings around the block bear damage from the war.")."""
    ended = parse.words[clause.sentence[1] - 1] == "." and clause.first <= clause.sentence[0] + 1
    if clause.kind not in ("main", "content") or not (ended or clause.kind == "content"):
        return False
    if clause.last - clause.first < _WHOLE or parse.pos[clause.first] in ("VERB", "SCONJ"):
        return False
    return any(
        parse.tag[at] in _MAY_BE_VERB or is_verb_form(parse.lower[at])
        for at in range(clause.first + 1, clause.last)
    )


def _is_finite(parse: Parse, at: int) -> bool:
    return parse.pos[at] in ("VERB", "AUX") and "VerbForm=Fin" in str(parse.doc[at].morph)


def _is_passive(parse: Parse, head: int) -> bool:
    return any(parse.dep[child] in ("nsubj:pass", "aux:pass") for child in parse.children[head])


def _only_reports(parse: Parse, clause: Clause) -> bool:
    """Tell whether all that is left is somebody speaking ("Reyes said in a televised speech")."""
    subject = parse.subject(clause.head)
    if _is_passive(parse, clause.head):
        return False  # "no claim was reported" tells of the claim
    if subject is not None and is_share(parse, subject):
        return False  # "62% of voters said the government had failed"
    if any(parse.lower[child] in NOT for child in parse.children[clause.head]):
        return False  # "Reyes did not comment on the report", "the ministry has not said whether ..."
    cue = CUE_OF.get(parse.lower[clause.head]) if parse.pos[clause.head] == "VERB" else None
    opens = subject is not None and parse.left[subject] <= clause.first <= subject
    told = clause.last - (parse.right[subject] if subject is not None and opens else clause.first)
    if cue not in SAY - ONLY_WITH_CLAUSE - _DEEDS or told > _LONGEST_REPORT or clause.kind == "absolute":
        return False
    if not _HAVING.isdisjoint(parse.lower[clause.head + 1 : min(clause.head + 3, clause.last + 1)]):
        return False  # "its owner denied having been warned"
    if cue == "describe" and parse.child(clause.head, frozenset({"xcomp", "advcl", "ccomp"})) is not None:
        return False  # "described seeing 35 bodies"
    if cue is not None and _acts(parse, clause.head, cue):
        return False
    made = parse.child(clause.head, frozenset({"obj"}))
    if cue not in TOLD and made is not None and made > clause.head and parse.pos[made] in ("NOUN", "PROPN"):
        return False  # "she wrote four novels", "the port maintains a list of ships"
    if cue == "add" and parse.pos[clause.head + 1 : clause.head + 2] == ["NUM"]:
        return False  # "Lind added 18"
    return cue not in ANNOUNCE or parse.child(clause.head, frozenset({"obj", "xcomp", "ccomp"})) is None


def _acts(parse: Parse, head: int, cue: str) -> bool:
    """Tell whether a verb of speech with its preposition is an act on record ("responded to the blaze", "complained of a smell",
    "admitted to 12 burglaries"), and not only an answer to what was said or asked."""
    behind = parse.lower[head + 1 : head + 2]
    if not behind or behind[0] not in _ACTS.get(cue, ()):
        return False
    met = next((at for at in parse.children[head] if at > head + 1 and parse.left[at] == head + 1), None)
    return met is not None and parse.lemma[met] not in _SPOKEN


def _names_source(parse: Parse, clause: Clause, has_fact: bool) -> bool:
    """Tell whether a clause only names whom a report cites ("citing the electoral commission"); "citing a lack of staff" is a reason, and
    "citing a report that ..." says more."""
    if has_fact or parse.lower[clause.head] not in _CITING or parse.subject(clause.head) is not None:
        return False
    cited = parse.child(clause.head, frozenset({"obj"}))
    if cited is None or (cited not in parse.name_at and parse.lemma[cited] not in _CITED):
        return False
    return not any(parse.dep[child] in _SAYS_MORE for child in parse.children[cited])


def _lacks_subject(parse: Parse, clause: Clause, has_fact: bool) -> bool:
    if _tells_of_noun(clause):
        return False
    subject = parse.subject(clause.head)
    named = subject is not None and parse.pos[subject] != "PRON"  # "..., which the council accepted"
    long = clause.last - clause.first >= _SHORTEST_WORDS + (not named)
    adds = clause.kind in ("aside", "content") and long
    if adds and parse.lower[clause.first] in ("which", "who") and parse.words[clause.first - 1] == ",":
        return False  # "..., which the council rejected on both counts"
    return (
        parse.lower[clause.first] in ("which", "who", "whom", "what", "how", "why", "where") and not has_fact
    )


def _tells_of_noun(clause: Clause) -> bool:
    """Tell whether a clause is told by itself of a noun before it ("..., which runs the port")."""
    return clause.kind == "aside" and clause.about is not None


def _holds_number(parse: Parse, clause: Clause) -> bool:
    return "NUM" in parse.pos[clause.first : clause.last + 1]


def _is_wish(parse: Parse, clause: Clause) -> bool:
    lemma, subject = parse.lemma[clause.head], parse.subject(clause.head)
    thanked = lemma == "thank" and parse.tag[clause.head] == "VBD"  # what somebody has done
    position = thanked or lemma == "want" or (subject is not None and parse.dep[subject] == "nsubj:pass")
    if position and subject is not None and parse.lower[subject] not in _SPEAKERS:
        return False  # "the union wants talks", "a majority is needed": where somebody or something stands
    return lemma in _WISHES and clause.kind != "content"


def _is_thin(parse: Parse, clause: Clause) -> bool:
    """Tell whether a clause is too short to stand for itself, or only points at what was said before."""
    spoken = [at for at in range(clause.first, clause.last + 1) if parse.words[at][:1].isalnum()]
    if len(spoken) < _SHORTEST_WORDS:
        return True
    subject = parse.subject(clause.head)
    pointing = subject is not None and parse.lower[subject] in _POINTERS and not _tells_of_noun(clause)
    names = any(at in parse.name_at or parse.pos[at] == "PROPN" for at in spoken)
    person = subject is not None and parse.lower[subject] in _PERSONS
    told = clause.kind == "content" and subject is not None and parse.lower[subject] != "it"
    shortest = 6 if not person else 3 if told else 4
    if clause.kind == "conj" and _holds_object(parse, clause.head):
        shortest = 3  # "The ship carried oil and it broke sanctions"
    return pointing and not names and len(spoken) < shortest


def _holds_object(parse: Parse, head: int) -> bool:
    done = parse.child(head, frozenset({"obj"}))
    return done is not None and done > head and parse.pos[done] in ("NOUN", "PROPN")


def _is_private(parse: Parse, clause: Clause, has_fact: bool) -> bool:
    """Tell whether the clause is about the speaker's own mind ("I think", "we love"), which nobody can check."""
    subject = parse.subject(clause.head)
    if subject is None or parse.lower[subject] not in _SPEAKERS:
        return False
    if _witnessed(parse, clause.head) or _lost(parse, clause.head):
        return False
    if parse.lemma[clause.head] in _MIND and not _was_met(parse, clause):
        return True
    done = parse.dep[subject] == "nsubj:pass" and parse.lemma[clause.head] in _DONE_TO_ONE
    return not has_fact and not done and not _did(parse, clause) and parse.lower[subject] != "we"


def _witnessed(parse: Parse, head: int) -> bool:
    """Tell whether an eyewitness tells what was there to see or hear ("I saw three men with guns", "I saw the van hit the boy")."""
    if (
        parse.lemma[head] not in _SENSES
        or parse.tag[head] != "VBD"
        or parse.child(head, frozenset({"aux"})) is not None
    ):
        return False
    for met in (child for child in parse.children[head] if child > head):
        bare = parse.dep[met] in ("ccomp", "xcomp") and parse.tag[met] in ("VB", "VBG")
        told = bare and parse.lower[head + 1] not in _POINTERS
        counted = any(
            parse.dep[at] == "nummod" or parse.lower[at] in _ONE for at in parse.children[met] if at < met
        )
        thing = parse.dep[met] == "obj" and parse.pos[met] == "NOUN" and parse.lemma[met] not in _INWARD
        if told or (thing and counted):
            return True
    return False


def _lost(parse: Parse, head: int) -> bool:
    """Tell whether a speaker lost what records know of ("I lost my house in the flood"), unlike a temper."""
    lost = parse.child(head, frozenset({"obj"}))
    return parse.lower[head] == "lost" and lost is not None and parse.lemma[lost] in _ON_RECORD


def _did(parse: Parse, clause: Clause) -> bool:
    """Tell whether a speaker tells of a deed that is over ("I asked the director for his resignation")."""
    head = clause.head
    finite = any(parse.dep[child].startswith("aux") for child in parse.children[head])
    perfect = any(parse.lower[child] in _PERFECT for child in parse.children[head])
    over = parse.pos[head] == "VERB" and (perfect or (parse.tag[head] == "VBD" and not finite))
    to_something = any(
        parse.dep[child] in ("obj", "obl")
        and parse.pos[child] in ("NOUN", "PROPN", "NUM", "ADJ")
        and child > head
        for child in parse.children[head]
    )
    return over and to_something and parse.lemma[head] not in _OF_ONESELF


def _was_met(parse: Parse, clause: Clause) -> bool:
    """Tell "we have never seen such a flood", which records can answer, from what a speaker sees or knows."""
    lower = {parse.lower[child] for child in parse.children[clause.head]}
    return (
        parse.lemma[clause.head] in ("see", "know", "hear")
        and "never" in lower
        and bool({"have", "had"} & lower)
    )
