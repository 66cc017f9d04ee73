"""The content of a reporting verb: the clause that it hands to its source, read off the tree or the words."""

from __future__ import annotations

from claims.extraction.parsing.nounphrase import TIME_NOUNS
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.cues import ANNOUNCE, CUE_OF, DESCRIBE, ONLY_WITH_CLAUSE, SAY
from claims.extraction.vocabulary.lexicon import words

_COMMIT = words("announce pledge vow promise")
_ANOTHER_CLAUSE = words("who which that to because since when while after before although though if")
# What is rejected as untrue; "voters rejected the tax" is an act.
_STATED = words(
    "claim allegation accusation suggestion charge report notion idea assertion criticism criticisms statement account version"
    " argument finding conclusion it this that them these those"
)
_MADE = frozenset({"obj", "xcomp"})
_AHEAD = words("will would wo 'll ’ll shall")


def content_of(parse: Parse, cue: int) -> tuple[int | None, bool]:
    """Return the head of what is reported, and whether the reporting clause itself is the statement."""
    lemma = CUE_OF[parse.lower[cue]]
    if lemma in DESCRIBE:
        if _names_by_the_way(parse, cue):
            return None, False
        if (described := _described(parse, cue)) is not None:
            # What only names ("called it a sham") states nothing by itself: the description is the statement.
            states = parse.subject(described) is not None or _is_finite(parse, described)
            return (described, False) if states else (cue, True)
    if lemma not in SAY and lemma not in ANNOUNCE:
        return None, False
    if lemma in ANNOUNCE and _claims_to(parse, cue):
        return cue, True
    if (clause := _reported_clause(parse, cue)) is not None and not is_joined(parse, clause):
        return (cue, True) if _is_own_act(parse, cue, clause) else (clause, False)
    if _closes_statement(parse, cue):
        return parse.head[cue], False
    if (clause := _trailing_clause(parse, cue)) is not None:
        return clause, False
    return (cue, True) if lemma in ANNOUNCE and _announces_thing(parse, cue) else (None, False)


def _names_by_the_way(parse: Parse, cue: int) -> bool:
    """Tell whether "in what police described as a planned attack" names it and goes on with the sentence."""
    return parse.dep[cue] == "acl:relcl" and parse.lower[parse.head[cue]] == "what"


def _is_own_act(parse: Parse, cue: int, clause: int) -> bool:
    """Tell whether what is reported is an act of who reports it, or only names one: then the report is the statement."""
    names = is_gerund_object(parse, clause) or _is_attribute(parse, clause)
    return (names and CUE_OF[parse.lower[cue]] in ANNOUNCE) or is_commitment(parse, cue, clause)


def _closes_statement(parse: Parse, cue: int) -> bool:
    """Tell whether a few words with a subject stand behind what they report, which the parser set beside them ("The dam held, she said")."""
    beside = parse.dep[cue] == "parataxis" and parse.subject(cue) is not None
    return beside and _ends_clause(parse, cue) and CUE_OF[parse.lower[cue]] not in ONLY_WITH_CLAUSE


def _announces_thing(parse: Parse, cue: int) -> bool:
    """Tell whether the thing or act that is announced says all; "rejected the tax" is an act, "rejected the claim" a statement."""
    made = parse.child(cue, _MADE)
    if made is None:
        return False
    rejected = CUE_OF[parse.lower[cue]] == "reject" and parse.dep[made] == "obj"
    return not rejected or parse.lemma[made] in _STATED


def _claims_to(parse: Parse, cue: int) -> bool:
    """Tell whether an infinitive right behind says what somebody claims of themselves ("claimed to have left")."""
    return any(
        parse.dep[child] == "xcomp"
        and child > cue
        and parse.lower[cue + 1] == "to"
        and parse.left[child] == cue + 1
        for child in parse.children[cue]
    )


def _reported_clause(parse: Parse, cue: int) -> int | None:
    """Return the clause that a cue reports; of several the first that is one, as a title may be taken for another
    ("Harbour Minister Ana Reyes said ...")."""
    clauses = [child for child in parse.children[cue] if parse.dep[child] == "ccomp"]
    stated = (at for at in clauses if parse.pos[at] in ("VERB", "AUX") or parse.subject(at) is not None)
    return next(stated, clauses[0] if clauses else None)


def _is_attribute(parse: Parse, clause: int) -> bool:
    """Tell whether what was read as a clause only describes a noun ("reported 22 sold houses")."""
    bare = parse.subject(clause) is None and not any(
        parse.dep[child].startswith(("aux", "cop", "expl")) or parse.dep[child] == "mark"
        for child in parse.children[clause]
    )
    return bare and parse.tag[clause] == "VBN" and parse.pos[clause + 1 : clause + 2] == ["NOUN"]


def is_gerund_object(parse: Parse, clause: int) -> bool:
    """Tell whether a clause is an act that is named, not stated ("announced reviewing its own rules")."""
    bare = parse.subject(clause) is None and not any(
        parse.dep[child].startswith(("aux", "cop")) or parse.dep[child] == "mark"
        for child in parse.children[clause]
    )
    return bare and parse.dep[clause] in ("ccomp", "xcomp") and parse.lower[clause].endswith("ing")


def is_commitment(parse: Parse, cue: int, clause: int) -> bool:
    """Tell whether somebody commits to an act without a figure ("announced she will not stand again", "pledged that
    the school will stay"): what can be checked is that it was announced."""
    ahead = any(
        parse.dep[child] == "aux" and parse.lower[child] in _AHEAD for child in parse.children[clause]
    )
    holds = any(parse.pos[at] == "NUM" for at in range(parse.left[clause], parse.right[clause] + 1))
    return CUE_OF[parse.lower[cue]] in _COMMIT and ahead and not holds and parse.dep[cue] != "acl:relcl"


def is_name(parse: Parse, at: int) -> bool:
    """Tell whether a capital inside a sentence makes a reporting word a part of a name ("Omar bin Said")."""
    word = parse.words[at]
    return word.istitle() and at > 0 and parse.words[at - 1][:1].isalpha() and parse.pos[at - 1] == "PROPN"


def is_of_compound(parse: Parse, at: int) -> bool:
    """Tell whether a hyphen makes a reporting word a part of another word ("a self-described prophet")."""
    return parse.word_at(at - 1) == "-" and parse.end[at - 1] == parse.start[at]


def _ends_clause(parse: Parse, cue: int) -> bool:
    return parse.right[cue] - cue <= 6 and parse.words[parse.left[cue]] != ";"


def quoted_after(parse: Parse, cue: int) -> tuple[int, int] | None:
    """Return the opening mark of a quotation that the cue leads to ("she wrote on Friday: “...") and its head."""
    _, end = parse.sentence_of(cue)
    for at in range(cue + 1, min(cue + 9, end - 2)):
        if parse.words[at] in (",", ":") and parse.words[at + 1] in ("“", '"'):
            head = quotation_head(parse, at + 2, end)
            return None if head is None else (at + 1, head)
        if parse.words[at] in '.;“”"?!':
            return None
    return None


def quotation_head(parse: Parse, first: int, end: int) -> int | None:
    """Return the head of what is quoted from `first` to the sentence's end: of several, the first with a subject."""
    heads = parse.tops(first, end)
    verbs = [token for token in heads if parse.subject(token) is not None] or heads[:1]
    return verbs[0] if verbs else None


def that_after(parse: Parse, cue: int) -> int | None:
    """Return the "that" which opens what is reported, at most a few words behind the cue."""
    if CUE_OF[parse.lower[cue]] not in SAY:
        return None
    for at in range(cue + 1, min(cue + 9, len(parse) - 1)):
        if parse.lower[at] == "that" and (parse.dep[at] == "mark" or parse.pos[at] == "SCONJ"):
            return at if parse.head[at] > at else None
        if parse.words[at] in ',;:.“”"?!' or parse.pos[at] in ("VERB", "AUX"):
            return None  # "said the hospital was full and that patients had waited"
    return None


def _trailing_clause(parse: Parse, cue: int) -> int | None:
    """Return a clause that a colon or a quotation mark, not the grammar, makes the content."""
    for child in parse.children[cue]:
        if (
            parse.dep[child] == "parataxis"
            and parse.subject(child) is not None
            and ";" not in parse.words[cue : max(cue, parse.left[child] + 1)]
            and CUE_OF.get(parse.lower[child]) not in SAY
            and not _tells_of_noun(parse, child)
        ):
            return child
    return None


def _tells_of_noun(parse: Parse, clause: int) -> bool:
    """Tell whether a clause opens with "both of whom" or "some of which", and so tells of what stands before it."""
    opening = parse.lower[parse.left[clause] : clause]
    return any(word in ("whom", "which") for word in opening) and "of" in opening


def clause_after(parse: Parse, cue: int) -> int | None:
    """Return the clause right after a verb of saying that the parser took for its object ("he insisted the
    aim was peace"): a noun phrase follows, and a finite verb, at most a parenthesis between commas apart."""
    if CUE_OF[parse.lower[cue]] not in SAY - ONLY_WITH_CLAUSE:
        return None
    first = _past_time(parse, cue + 1)
    if first + 1 >= len(parse) or not _opens_noun_phrase(parse, first):
        return None
    at, limit = first + 1, min(first + 14, len(parse))
    while at < limit:
        if parse.words[at] == ",":
            at = limit = _past_parenthesis(parse, at)
            limit = min(limit + 1, len(parse))
            continue
        if parse.words[at] in ";:.!?" or parse.lower[at] in _ANOTHER_CLAUSE:
            return None
        if _is_finite(parse, at) or _is_mistaken(parse, at):
            head = parse.head[at] if parse.dep[at] in ("cop", "aux", "aux:pass") else at
            return head if head > cue and not _is_next_of_row(parse, head, cue) else None
        at += 1
    return None


def _is_next_of_row(parse: Parse, verb: int, cue: int) -> bool:
    """Tell whether a verb is joined to the cue itself ("Jakarta added 0.4 percent and Bangkok was closed"), whose object needs none."""
    joined = parse.dep[verb] == "conj" and parse.head[verb] == cue
    return joined and any(parse.dep[child] == "cc" for child in parse.children[verb] if child < verb)


def _opens_noun_phrase(parse: Parse, at: int) -> bool:
    quantity = parse.lower[at] in (
        "at",
        "more",
        "up",
        "almost",
        "nearly",
        "about",
        "around",
    )  # "said at least 60 people"
    return (
        quantity
        or (parse.words[at].isupper() and len(parse.words[at]) > 1)
        or parse.pos[at] in ("DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM")
    )


def _is_finite(parse: Parse, at: int) -> bool:
    return parse.pos[at] == "AUX" or (parse.pos[at] == "VERB" and "VerbForm=Fin" in str(parse.doc[at].morph))


def _is_mistaken(parse: Parse, at: int) -> bool:
    """Tell whether what was read as a participle is the finite verb: it has an object of its own ("said rebels killed
    eight men"), or follows a parenthesis and no other verb comes ("said 63 people, four of them children, drowned")."""
    if parse.dep[at] != "acl" or not parse.lower[at].endswith("ed"):
        return False
    if parse.child(at, frozenset({"obj"})) is not None:
        return True
    rest = range(at + 1, parse.sentence_of(at)[1])
    return parse.words[at - 1] == "," and not any(_is_finite(parse, later) for later in rest)


def _past_parenthesis(parse: Parse, at: int) -> int:
    """Return the token after the comma that closes what opened at the comma `at`, or the end of the text."""
    closing = next(
        (here for here in range(at + 1, min(at + 12, len(parse))) if parse.words[here] == ","), None
    )
    return len(parse) if closing is None else closing + 1


def _past_time(parse: Parse, at: int) -> int:
    """Step over "on Monday" and "Monday", which may stand between the verb and what is reported."""
    if at + 1 < len(parse) and parse.lower[at] in ("on", "in") and parse.lower[at + 1] in TIME_NOUNS:
        return at + 2
    return at + 1 if at < len(parse) and parse.lower[at] in TIME_NOUNS else at


def _described(parse: Parse, cue: int) -> int | None:
    for child in parse.children[cue]:
        if child > cue and parse.dep[child] in ("advcl", "obl", "xcomp", "ccomp"):
            if "," in parse.words[cue : parse.left[child] + 1]:
                continue
            marked = any(parse.lower[mark] == "as" for mark in parse.children[child])
            if marked or parse.dep[child] == "xcomp":
                return child
    for at in range(cue + 1, min(cue + 8, len(parse) - 1)):
        if parse.words[at] == ",":
            return None
        if parse.lower[at] == "as" and parse.head[at] > at:
            return parse.head[at]
    return None


def is_joined(parse: Parse, clause: int) -> bool:
    """Tell whether a clause is joined by "and" or "but" and has a subject: never content, whatever its relation."""
    subject = parse.subject(clause)
    if subject is None:
        return False
    joiners = [*parse.children[clause], *parse.children[subject]]
    return any(parse.dep[child] == "cc" and child < subject for child in joiners)
