"""Which tokens head a clause of their own, and of what kind: joined, shared, added, relative, participle, adverbial, absolute."""

from __future__ import annotations

from claims.extraction.attribution.content import is_joined
from claims.extraction.clauses.comparisons import is_compared_with
from claims.extraction.clauses.of_names import is_of_name, tells_what_then
from claims.extraction.clauses.predicates import SHORTEST_SHARED, shared_subject, states_more
from claims.extraction.clauses.short import is_to_be_done, told_words
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.cues import CUE_OF, SAY
from claims.extraction.vocabulary.lexicon import words

# Words before a clause that states a second fact beside the main one. Others ("when", "after") set its scene.
_PARALLEL = words("as while whereas although though with")
_ADDED = words("after because since before")
_TELLS_ON = frozenset({"when", "where"})
_LONGEST_ASIDE = 8  # tokens, commas included
_SHORTEST_ADDED = 4  # words
_MARKS = frozenset(("mark", "advmod", "case"))
_ADDS_TIME = words("while before after when since although though")
_ASKING = frozenset({"how", "why", "what", "where", "when", "who"})
_POINTERS = frozenset({"it", "this", "that", "these", "those"})
_STEPS_UP = 6
_SHORTEST_POINTING = (
    6  # words from the pointer to the relative clause: "This is the first time" is too little
)
_BOUNDING = words("ending ended beginning starting leading following")
_STRETCHES = words("hour day week month quarter year season period")
_SETTING = words(
    "including according following depending regarding concerning considering given based speaking writing looking"
)
_ANYBODY = words("people those anyone anybody everyone")
_SAID = words("give make issue release publish send post")


def holds_number(parse: Parse, token: int) -> bool:
    """Tell whether a number stands below a token."""
    return any(parse.pos[at] == "NUM" for at in range(parse.left[token], parse.right[token] + 1))


def only_points(parse: Parse, token: int) -> bool:
    """Tell whether what a relative clause hangs on says nothing new ("It was the latest tally in a war that has ...")."""
    here = parse.head[token]
    for _ in range(_STEPS_UP):
        if (subject := parse.subject(here)) is not None:
            return parse.lower[subject] in _POINTERS and parse.left[token] - subject > _SHORTEST_POINTING
        here = parse.head[here]
    return False


def kind_of_head(parse: Parse, token: int, contents: set[int], facts: set[int]) -> str:
    """Return the kind of the clause that a token heads, as in `clauses.Clause`, or an empty string.

    `contents` are the heads of what sources state, `facts` the tokens of figures and times.
    """
    if token in contents:
        return "added" if _is_ending(parse, token) else "content"
    if parse.head[token] == token:
        return "main"
    match parse.dep[token]:
        case "conj" | "parataxis":
            return _kind_of_joined(parse, token)
        case "ccomp":
            return "conj" if _is_joined_to_told(parse, token, contents) else ""
        case "advcl":
            return _kind_of_adverbial(parse, token, facts)
        case "acl:relcl" | "advcl:relcl":
            asks = parse.lower[parse.head[token]] in _ASKING  # "Police did not say how the men died"
            return "" if asks else _relative_kind(parse, token, facts)
        case "acl":
            return "participle" if _tells_of_its_noun(parse, token, facts) else ""
    return ""


def _kind_of_joined(parse: Parse, token: int) -> str:
    if _is_alternative(parse, token):
        return ""
    if _is_clause(parse, token):
        return "conj"
    if parse.dep[token] != "conj":
        return ""
    if states_more(parse, token):
        return "shared"
    return "added" if _goes_with_loose(parse, token) else ""


def _is_joined_to_told(parse: Parse, token: int, contents: set[int]) -> bool:
    """Tell whether what was hung on a verb as its content is rather joined to that, or to what a source states."""
    return (
        is_joined(parse, token)
        or _goes_on_reporting(parse, token, contents)
        or _is_behind_semicolon(parse, token)
    )


def _kind_of_adverbial(parse: Parse, token: int, facts: set[int]) -> str:
    if _is_behind_preposition(parse, token):
        return "aside"
    if is_joined(parse, token):
        return "conj"
    if _is_clause(parse, token) and _is_parallel(parse, token, facts):
        return "" if is_compared_with(parse, token) else "adverbial"
    if _is_absolute(parse, token):
        return "absolute"
    return (
        "added"
        if (is_loose(parse, token) or _opens_of_subject(parse, token)) and _tells(parse, token)
        else ""
    )


def _opens_of_subject(parse: Parse, token: int) -> bool:
    """Tell whether a participle that opens the sentence tells of the subject behind its comma ("Ousted as president in 2014, Barrow lived ...")."""
    bare = parse.subject(token) is None and all(
        parse.dep[at] not in ("mark", "case", "aux") for at in parse.children[token] if at < token
    )
    participle = parse.tag[token] in ("VBN", "VBG")
    subject = parse.subject(parse.head[token])
    behind = (
        subject is not None and parse.left[subject] > token and parse.words[parse.left[subject] - 1] == ","
    )
    return bare and participle and behind and _is_fronted(parse, token) and parse.lower[token] not in _SETTING


def _tells_of_its_noun(parse: Parse, token: int, facts: set[int]) -> bool:
    """Tell whether a participle states a fact of the noun before it; "..., killing 13" says how an event ended instead."""
    long = parse.right[token] - parse.left[token] >= _SHORTEST_ADDED - 1
    if not long or not has_fact(parse, token, facts) or _only_measures(parse, token):
        return False
    ends = parse.lower[token].endswith("ing") and after_comma(parse, token)
    return not ends and _follows_noun(parse, token) and not _is_gerund(parse, token)


def _only_measures(parse: Parse, token: int) -> bool:
    """Tell whether a participle only says how old somebody or how late a time is ("a boy, aged 17,", "the 24 hours ending at 8 am")."""
    noun = parse.lemma[parse.head[token]]
    return parse.lower[token] == "aged" or (parse.lower[token] in _BOUNDING and noun in _STRETCHES)


def _is_alternative(parse: Parse, token: int) -> bool:
    """Tell whether "or" joins what a token heads to the others: nobody states that this one holds. What follows the
    last choice is told ("did not sell or lease it, and moved")."""
    beside = (at for at in parse.children[parse.head[token]] if parse.dep[at] in ("conj", "parataxis"))
    return any(at >= token and _opens_with_or(parse, at) for at in beside)


def _opens_with_or(parse: Parse, token: int) -> bool:
    left = parse.left[token]
    joined = any(parse.dep[at] == "cc" and parse.lower[at] == "or" for at in parse.children[token])
    return joined or "or" in parse.lower[max(0, left - 1) : left + 1]


def _is_behind_semicolon(parse: Parse, token: int) -> bool:
    left = parse.left[token]
    return parse.head[token] < left and ";" in parse.words[left - 1 : left + 1] and _is_clause(parse, token)


def _goes_on_reporting(parse: Parse, token: int, contents: set[int]) -> bool:
    """Tell whether a clause is the second that a source states ("said the toll was 6 and, as of Monday, 20 were hurt")."""
    beside = [at for at in parse.children[parse.head[token]] if at in contents and at < token]
    subject = parse.subject(token)
    return bool(beside) and subject is not None and beside[-1] < parse.left[subject]


def _is_absolute(parse: Parse, token: int) -> bool:
    """Tell whether a participle with a subject of its own adds what others did (", some driving for hours")."""
    subject = parse.subject(token)
    helped = any(
        parse.dep[child].startswith(("aux", "mark", "case", "cop")) for child in parse.children[token]
    )
    participle = parse.tag[token] in ("VBG", "VBN") and not helped
    return participle and subject is not None and subject < token and after_comma(parse, token)


def _is_behind_preposition(parse: Parse, token: int) -> bool:
    """Tell whether a clause opens with ", for which", "; to which" or ", most of whom"."""
    mark = parse.words[parse.left[token]]
    left = parse.left[token] + (mark in ",;")
    return (
        (mark == ";" or after_comma(parse, token))
        and parse.subject(token) is not None
        and parse.pos[left] == "ADP"
        and parse.lower[left + 1] in ("which", "whom")
    )


def _is_ending(parse: Parse, token: int) -> bool:
    """Tell whether what a source states is only how an event ended ("..., killing at least 20, officials said")."""
    return (
        parse.dep[token] == "advcl"
        and token > parse.head[token]
        and parse.lower[token].endswith("ing")
        and parse.subject(token) is None
        and after_comma(parse, token)
    )


def _tells(parse: Parse, token: int) -> bool:
    """Tell whether an added participial clause is long enough to state something, and not a set phrase
    ("according to", "including")."""
    return (
        parse.pos[token] == "VERB"
        and parse.right[token] - token >= _SHORTEST_ADDED - 1
        and shared_subject(parse, parse.head[token], itself=True) is not None
    )


def _goes_with_loose(parse: Parse, token: int) -> bool:
    """Tell whether a participle joins one that is told by itself ("..., damaging homes and cutting power in two towns")."""
    first = parse.head[token]
    both = parse.lower[token].endswith("ing") and parse.lower[first].endswith("ing")
    own = all(
        parse.pos[at] == "VERB" and parse.child(at, frozenset({"obj"})) is not None for at in (first, token)
    )
    long = told_words(parse, range(first, parse.left[token])) > SHORTEST_SHARED
    return both and own and long and is_loose(parse, first) and _tells(parse, first)


def _may_be_predicate(parse: Parse, token: int) -> bool:
    """Tell whether the sentence's root is a bare noun: then one of its clauses must be its real predicate."""
    noun = parse.head[token]
    bare = parse.head[noun] == noun and parse.pos[noun] in ("NOUN", "PROPN") and parse.subject(noun) is None
    return bare and not any(parse.dep[child] == "cop" for child in parse.children[noun])


def _is_clause(parse: Parse, token: int) -> bool:
    """Tell whether a token heads a clause with its own subject (a verb, or a predicate with a copula)."""
    return parse.subject(token) is not None


def _is_parallel(parse: Parse, token: int, facts: set[int]) -> bool:
    """Tell whether an adverbial clause states a second fact: marked as parallel, or added after a comma."""
    marks = {
        parse.lower[child] for child in parse.children[token] if child < token and parse.dep[child] in _MARKS
    }
    if "where" in marks and _tells_what_then(parse, token, facts):
        return True
    if marks == {"as"} and _follows_without_comma(parse, token) and not _belongs_to_report(parse, token):
        return False
    if marks == {"while"} and _sets_scene(parse, token, facts):
        return False
    if marks & _PARALLEL or ("when" in marks and _goes_on_telling(parse, token, facts)):
        return True
    if marks & _TELLS_ON and token > parse.head[token] and after_comma(parse, token):
        long = parse.right[token] - parse.left[token] >= _SHORTEST_ADDED
        return long and not _closes_insert(parse, parse.left[token])
    return bool(marks & _ADDED) and (_is_fronted(parse, token) or after_comma(parse, token))


def _sets_scene(parse: Parse, token: int, facts: set[int]) -> bool:
    """Tell whether a clause only says during what the main one happened ("The fire started while the family slept"); with a comma or a
    number it is set against it."""
    return _follows_without_comma(parse, token) and not has_fact(parse, token, facts)


def _belongs_to_report(parse: Parse, token: int) -> bool:
    """Tell "the office said on Monday | as it published its results", of which nothing is left with what was said."""
    return CUE_OF.get(parse.lower[parse.head[token]]) in SAY


def _follows_without_comma(parse: Parse, token: int) -> bool:
    """Tell whether a clause goes on right behind what it belongs to ("was detained | as he stepped off a flight")."""
    return token > parse.head[token] and not after_comma(parse, token)


def _closes_insert(parse: Parse, opens: int) -> bool:
    """Tell whether the comma before a clause only ends a few words between commas ("Nine were hurt, one badly, when it fell")."""
    comma = opens if parse.words[opens] == "," else opens - 1
    before = next(
        (at for at in range(comma - 1, max(0, comma - _LONGEST_ASIDE), -1) if parse.words[at] == ","), None
    )
    return before is not None and all(parse.pos[at] not in ("VERB", "AUX") for at in range(before, comma))


def _goes_on_telling(parse: Parse, token: int, facts: set[int]) -> bool:
    """Tell whether a clause with "when" behind a time tells what happens then ("... on March 3, when 40 towns vote")."""
    before = parse.left[token] - (parse.words[parse.left[token]] != ",") - 1
    timed = token > parse.head[token] and after_comma(parse, token) and before in facts
    return timed and has_fact(parse, token, facts)


def _is_fronted(parse: Parse, token: int) -> bool:
    """Tell whether a clause opens the sentence, a comma behind it ("After the gate had failed, the town flooded")."""
    behind = parse.right[token] + 1
    closed = parse.words[behind - 1] == "," or parse.words[behind : behind + 1] == [","]
    opens = any(first == parse.left[token] for first, _ in parse.sentences)
    return token < parse.head[token] and opens and closed


def _relative_kind(parse: Parse, token: int, facts: set[int]) -> str:
    if has_fact(parse, token, facts) and _follows_noun(parse, token):
        return "" if _is_of_anybody(parse, token) or _tells_when_said(parse, token) else "relative"
    adds = after_comma(parse, token) or is_of_name(parse, token) or _tells_what_then(parse, token, facts)
    if not adds or _may_be_predicate(parse, token):
        return ""
    long = parse.right[token] - parse.left[token] >= _SHORTEST_ADDED
    return "relative" if long and _follows_noun(parse, token) else "aside"


def _is_of_anybody(parse: Parse, token: int) -> bool:
    """Tell whether a clause says which of all people are meant, of whom the main one tells ("people who slept less than five hours were")."""
    noun = parse.head[token]
    bare = parse.left[noun] == noun and parse.lower[noun] in _ANYBODY
    return bare and parse.dep[noun].startswith("nsubj") and not after_comma(parse, token)


def _tells_when_said(parse: Parse, token: int) -> bool:
    """Tell whether a clause only says which words are meant, by when somebody gave them ("a figure it gave at noon")."""
    subject = parse.subject(token)
    bare = subject is not None and parse.left[token] == subject and parse.pos[subject] == "PRON"
    return bare and parse.lemma[token] in _SAID and not holds_number(parse, token)


def _tells_what_then(parse: Parse, token: int, facts: set[int]) -> bool:
    return tells_what_then(parse, token, facts, has_fact=has_fact(parse, token, facts))


def _is_gerund(parse: Parse, token: int) -> bool:
    """Tell whether the verb only completes another phrase: "accused of ignoring", "caused a crane to fall".

    An infinitive tells something itself only in the passive ("talks to be held").
    """
    marks = {parse.lower[child] for child in parse.children[token] if parse.dep[child] == "mark"}
    passive = any(parse.dep[child] == "aux:pass" for child in parse.children[token])
    return bool(marks) and not (marks == {"to"} and passive)


def _follows_noun(parse: Parse, token: int) -> bool:
    """Tell whether a clause stands right behind the noun it tells about, no other verb between."""
    noun = parse.head[token]
    return noun < token and all(
        parse.pos[at] not in ("VERB", "AUX") for at in range(noun + 1, parse.left[token])
    )


def after_comma(parse: Parse, token: int) -> bool:
    """Tell whether a clause stands behind a comma, which the parser may hang on it."""
    left = parse.left[token]  # the comma itself hangs on the clause it opens
    return parse.words[left] == "," or (left > 0 and parse.words[left - 1] == ",")


def has_fact(parse: Parse, token: int, facts: set[int]) -> bool:
    """Tell whether a figure or time stands below a token."""
    return any(at in facts for at in range(parse.left[token], parse.right[token] + 1))


def is_loose(parse: Parse, token: int) -> bool:
    """Tell whether a participial clause after a comma only adds to the main one ("..., declaring a state", "..., before
    reversing course").

    One that holds a figure says how the event ended ("..., killing 13") and stays with it, and so does one that completes
    the verb ("voted on 23 June, 2016, to leave the union", "convicted Reyes, a lawyer, of taking bribes").
    """
    if parse.dep[token] != "advcl" or parse.subject(token) is not None or parse.left[token] == 0:
        return False
    before = [at for at in parse.children[token] if at < token]
    if any(parse.lower[at] == "including" for at in before):
        return False
    marked = any(parse.dep[at] in ("mark", "case") and parse.lower[at] not in _ADDS_TIME for at in before)
    if marked and not is_to_be_done(parse, token):
        return False
    follows = token > parse.head[token] and after_comma(parse, token)
    return follows and not holds_number(parse, token)
