"""Which clauses state something that can be checked at all.

Questions, orders, wishes, conditions, marked guesses and fragments are no claims, whatever they mention.
How much a statement is worth checking is the business of `worthiness`.
"""

from __future__ import annotations

import re

from claims.extraction.attribution.spoken_nouns import only_made
from claims.extraction.clauses.clause import Clause
from claims.extraction.clauses.short import states_in_short
from claims.extraction.parsing.parse import Parse
from claims.extraction.parsing.verb_forms import is_verb_form
from claims.extraction.vocabulary.lexicon import words
from claims.extraction.worth.outlooks import is_finding, is_guess, looks_ahead
from claims.extraction.worth.private import is_private
from claims.extraction.worth.reports import names_source, only_reports

_WISHES = words("hope wish want like love prefer thank welcome need beg")
_PASSIVE = frozenset({"VBN", "VBD"})
_BY_WHOM = frozenset({"obl:agent"})
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
_SUPPLIES = words("food water shelter medicine aid blood fuel blanket tent oxygen clothing clothes")
_SHORTEST_WORDS = 3
_LONG_ENOUGH = 5
_WHOLE = 6
_MAY_BE_VERB = frozenset({"VBD", "VBN", "VBZ", "VBP"})
_IF = frozenset({"if", "whether", "unless", "lest"})
_MODALS = frozenset({"will", "would", "could", "may", "might", "'ll"})
_CLOSING = frozenset({'"', "”", "’", "'"})
_OPENING = frozenset({'"', "“"})
_SUPPOSES = frozenset({"had", "should", "were"})
_NAMES = frozenset({"PRON", "PROPN", "DET", "NOUN", "NUM"})
_JOINS = (["so"], ["and"], ["but"], ["then"])
_ASKING = tuple([word] for word in ("why", "how", "what", "where", "who", "when"))
_NAMES_ASKER = 7  # tokens from the question mark to "asked"
_STATING = frozenset({"relative", "participle", "part", "record", "absolute", "joined", "shared", "added"})


def is_checkable(parse: Parse, clause: Clause, facts: set[int]) -> bool:
    """Tell whether a clause asserts something about the world. `facts` are tokens of figures and times."""
    has_fact = any(clause.first <= at <= clause.last for at in facts)
    if any(test(parse, clause) for test in (_is_question, _is_condition, _is_order, _is_appeal, _opens_list)):
        return False
    if (
        not _asserts(parse, clause, has_fact)
        or only_reports(parse, clause)
        or names_source(parse, clause, has_fact)
        or (not has_fact and only_made(parse, clause.head, clause.last))
        or _lacks_subject(parse, clause, has_fact)
    ):
        return False
    if is_guess(parse, clause, has_fact) and not (_holds_number(parse, clause) or is_finding(parse, clause)):
        return False
    if _is_wish(parse, clause) and not _holds_number(parse, clause):
        return False
    if not has_fact and any(test(parse, clause) for test in (_is_thin, looks_ahead)):
        return False
    return not is_private(parse, clause, has_fact)


def _is_question(parse: Parse, clause: Clause) -> bool:
    end = clause.sentence[1]
    tail = parse.words[max(clause.last + 1, end - 3) : end]
    asked = (
        _is_asked(parse, clause)
        or _is_inverted(parse, clause)
        or "?" in tail
        or "?" in parse.words[clause.last + 1 : clause.last + 3]
    )
    return asked and not _asks_behind(parse, clause)


def _is_inverted(parse: Parse, clause: Clause) -> bool:
    """Tell whether a clause opens with its helping verb, the subject right behind it, as only questions do ("are we alone"); "nor did he
    resign" turns the words around too."""
    first = clause.first
    turned = parse.pos[first] == "AUX" and parse.pos[first + 1] == "PRON" and parse.head[first] == clause.head
    subject = turned and parse.head[first + 1] == clause.head and parse.dep[first + 1][:4] in ("nsub", "expl")
    return bool(subject) and (first == 0 or not parse.words[first - 1][:1].isalpha())


def _asks_behind(parse: Parse, clause: Clause) -> bool:
    """Tell whether the question is one more clause behind a comma and "so", "and" or "but" ("The tests failed, so why was it sold?")."""
    mark = clause.last + 1
    opens = parse.words[mark : mark + 1] == [","] and parse.lower[mark + 1 : mark + 2] in _JOINS
    return opens and parse.lower[mark + 2 : mark + 3] in _ASKING


def _is_asked(parse: Parse, clause: Clause) -> bool:
    """Tell whether a clause is a question in quotation marks with who asked it (“Is it safe?” asked Ana Reyes)."""
    for at in range(clause.first, clause.last - 1):
        closed = parse.words[at] == "?" and parse.words[at + 1] in _CLOSING
        if closed and "asked" in parse.lower[at + 2 : at + _NAMES_ASKER]:
            return True
    return False


def _is_condition(parse: Parse, clause: Clause) -> bool:
    marks = {parse.lower[child] for child in parse.children[clause.head] if parse.dep[child] == "mark"}
    return bool(marks & _IF) or _hangs_on_condition(parse, clause) or _supposes(parse, clause)


def _supposes(parse: Parse, clause: Clause) -> bool:
    """Tell whether a sentence opens with the verb of what did not happen or may ("Had the train stopped, 12 would have lived", "Should
    the dam break, ...")."""
    start, end = clause.sentence
    opens = start + (parse.words[start] in _OPENING)
    if parse.lower[opens] not in _SUPPOSES or clause.first > opens or parse.pos[opens + 1] not in _NAMES:
        return False
    comma = next((at for at in range(opens, end) if parse.words[at] == ","), end)
    acts = (
        any(parse.pos[at] in ("VERB", "AUX") for at in range(opens + 2, comma))
        or parse.lower[opens] == "should"
    )
    return acts and not _MODALS.isdisjoint(parse.lower[comma:end])


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


def _opens_list(parse: Parse, clause: Clause) -> bool:
    """Tell whether a paragraph ends with its verb and a colon, so that a list below it says the rest ("Other winners included:")."""
    mark = clause.last + 1
    ends = mark == len(parse) - 1 and parse.words[mark] == ":"
    return ends and parse.pos[clause.last] in ("VERB", "AUX")


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
    if clause.kind == "aside" and parse.lower[clause.first] == "where" and is_verb_form(parse.lower[head]):
        return True  # its verb was read as a noun: ", where warm water cuts into the shelf"
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
    passive = subject is not None and parse.dep[subject] == "nsubj:pass"
    position = thanked or passive or lemma == "want" or _lacks(parse, clause.head)
    if position and subject is not None and parse.lower[subject] not in _SPEAKERS:
        return False  # "the union wants talks", "a majority is needed": where somebody or something stands
    return lemma in _WISHES and clause.kind != "content"


def _lacks(parse: Parse, head: int) -> bool:
    """Tell whether somebody lacks what keeps people alive ("they need food"), unlike what they could do with ("needs a leader")."""
    needed = parse.child(head, frozenset({"obj"})) if parse.lemma[head] == "need" else None
    return needed is not None and parse.lemma[needed] in _SUPPLIES


def _is_thin(parse: Parse, clause: Clause) -> bool:
    """Tell whether a clause is too short to stand for itself, or only points at what was said before."""
    spoken = [at for at in range(clause.first, clause.last + 1) if parse.words[at][:1].isalnum()]
    if len(spoken) <= _SHORTEST_WORDS and states_in_short(parse, clause.first, clause.last, clause.head):
        return False
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
