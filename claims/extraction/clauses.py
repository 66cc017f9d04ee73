"""Clauses: the stretches of a sentence that each state one thing.

A sentence is parted at joined clauses with a subject of their own, at reported content, and at relative,
participial and adverbial clauses that carry a fact of their own (a figure or a time). The attribution is
cut off. A clause stays one contiguous stretch of tokens, so that its span is an exact piece of the text;
where something is cut out of its middle, the side with the verb is kept.
"""

from __future__ import annotations

import itertools
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from claims.extraction.absolutes import find_absolutes
from claims.extraction.attribution import Attribution
from claims.extraction.content import is_joined
from claims.extraction.cues import CUE_OF
from claims.extraction.joined import find_joint
from claims.extraction.lexicon import words
from claims.extraction.parse import Parse
from claims.extraction.parts import find_parts
from claims.extraction.records import find_records
from claims.extraction.trimming import EDGE, trim

# Words before a clause that states a second fact beside the main one. Others ("when", "after") set its scene.
_PARALLEL = words("as while whereas although though with")
_ADDED = words("after because since before")
_IN_NOUN_PHRASE = frozenset(
    {"det", "amod", "compound", "nummod", "nmod:poss", "nmod:desc", "flat", "det:predet", "punct", "nmod"}
)
_SHORTEST_SHARED, _SHORTEST_FIRST, _SHORTEST_ADDED = 3, 3, 4  # words; a number is worth one
_LONGEST_BRACKET = 20
_LONGEST_OPENING = 6  # words before an attribution that need what stands behind it
_SHORTEST_ENDING = 2  # words behind the participle
_MARKS = frozenset(("mark", "advmod", "case"))
_ADDING = frozenset({"relative", "aside", "participle", "added"})
_AGENT = frozenset({"obl:agent"})  # "struck the plant" is no participle, "struck by a car" is
_ADDS_TIME = words("while before after when since although though")
_SPEAKS_ON = words("appear seem go continue begin start come happen use tend proceed")  # "went on to say"
_POINTERS = frozenset({"it", "this", "that", "these", "those"})
_STEPS_UP = 6
_SHORTEST_POINTING = (
    6  # words from the pointer to the relative clause: "This is the first time" is too little
)
_OF_SOURCE = frozenset({"acl", "acl:relcl", "appos", "nmod", "conj"})
_SCENES = frozenset({"where", "when", "which", "whereby"})  # they go on telling, with a comma or without
_FINITE_TAGS = frozenset(("VBD", "VBP", "VBZ"))


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause over tokens `first` to `last`, both included. `outer` is the head of the clause it was
    parted from, or None; `kind` says how: main, conj, shared, added, content, relative, participle, adverbial,
    part, absolute, joined, record.
    `about` is a noun outside the span that the clause tells of: the subject that a shared clause lacks, the
    whole that a part belongs to."""

    head: int
    first: int
    last: int
    kind: str
    outer: int | None
    sentence: tuple[int, int]
    about: int | None = None


def find_clauses(
    parse: Parse, attributions: list[Attribution], units: Sequence[tuple[int, int]]
) -> list[Clause]:
    """Return the clauses of a parsed text, in order of their start.

    `units` are the token spans `[first, end)` of figures and times: by them a dependent clause earns a span
    of its own, and no clause begins or ends within one.
    """
    facts = tokens_of(units)
    clauses: list[Clause] = []
    for sentence in parse.sentences:
        found = list(_in_sentence(parse, sentence, attributions, facts))
        for clause in _parted_at_joints(parse, sentence, found):
            if (whole := _with_whole_units(parse, clause, units)) is not None:
                clauses.append(whole)
    return sorted(clauses, key=lambda clause: (clause.first, -clause.last))


def by_heads(clauses: Sequence[Clause]) -> dict[int, Clause]:
    """Return the clauses by their heads, so that `outer` can be followed and never leads round in a circle.

    Of two clauses with one head the one that is no part stands; an `outer` that leads back to its clause is dropped.
    """
    found: dict[int, Clause] = {}
    for clause in clauses:
        if clause.head not in found or found[clause.head].kind == "part":
            found[clause.head] = clause
    for head, clause in found.items():
        seen, here = {head}, clause.outer
        while here is not None and here in found:
            if here in seen:
                found[head] = replace(clause, outer=None)
                break
            seen.add(here)
            here = found[here].outer
    return found


def tokens_of(units: Sequence[tuple[int, int]]) -> set[int]:
    """Return the tokens inside the spans."""
    return {at for first, end in units for at in range(first, end)}


def _with_whole_units(parse: Parse, clause: Clause, units: Sequence[tuple[int, int]]) -> Clause | None:
    """Give a figure that lies across a clause's edge to the clause that it opens ("... and more than | 40 were")."""
    first, last = clause.first, clause.last
    for low, end in units:
        if low < first < end:
            first = low
        if low <= last < end - 1:
            last = low - 1
    if (first, last) == (clause.first, clause.last):
        return clause
    span = trim(parse, first, last, clause.head)
    return replace(clause, first=span[0], last=span[1]) if span else None


def _in_sentence(
    parse: Parse, sentence: tuple[int, int], attributions: list[Attribution], facts: set[int]
) -> Iterator[Clause]:
    here = [
        item
        for item in attributions
        if sentence[0] <= item.cue < sentence[1] and not _is_only_sought(parse, item)
    ]
    cut = frozenset().union(*(item.tokens for item in here))
    heads = _clause_heads(parse, sentence, here, facts)
    absolutes = list(find_absolutes(parse, sentence))
    added = frozenset(at for one in absolutes for at in range(one.opens, one.last + 1))
    cut |= added
    for one in absolutes:
        heads.pop(one.head, None)
    parted = {head for head, kind in heads.items() if not _is_restrictive(parse, head, kind)}
    for head, kind in heads.items():
        tokens = _own_tokens(
            parse, head, parted, cut if head not in cut else _joined_cut(parse, head, here), here
        )
        tokens |= _inside(parse, tokens, heads)
        first, last = _stretch(parse, tokens, head, cut, added)
        first = _with_noun(parse, head, first, kind)
        span = trim(parse, first, last, head)
        if span is not None:
            about = _subject_outside(parse, head, kind)
            yield Clause(head, *span, kind, _outer(parse, head, heads), sentence, about)
    for one in absolutes:
        heads[one.head] = "absolute"
        outer = _outer(parse, one.head, heads)
        yield Clause(one.head, one.first, one.last, "absolute", outer, sentence)
    for head in _ends_of_events(parse, sentence, heads):
        subject = _shared_subject(parse, parse.head[head], itself=True)
        for verb, first, last in _joined_endings(parse, head):
            span = trim(parse, first, last, verb)
            if span is not None:
                yield Clause(verb, *span, "part", _outer(parse, head, heads), sentence, subject)
    for whole, first, last in find_parts(parse, sentence, facts):
        outer = whole if whole in heads else _outer(parse, whole, heads)
        yield Clause(_noun_of(parse, first, last), first, last, "part", outer, sentence, whole)
    for noun, first, last in find_records(parse, sentence):
        yield Clause(noun, first, last, "record", _outer(parse, noun, heads), sentence)


def _joined_cut(parse: Parse, head: int, attributions: list[Attribution]) -> frozenset[int]:
    """Return the tokens of reports that are joined to a verb, and no part of what it states ("He took the stand and
    said ...")."""
    return frozenset(
        at
        for item in attributions
        if parse.dep[item.cue] == "conj" and parse.head[item.cue] == head and item.content > item.cue
        for at in item.tokens
        if at >= parse.left[item.cue]
    )


def _is_only_sought(parse: Parse, item: Attribution) -> bool:
    """Tell whether the reporting word is an aim or a request ("sought to determine whether", "asked him to declare"),
    so that nobody has stated anything yet and the whole is what happened."""
    governor = parse.head[item.cue]
    infinitive = parse.tag[item.cue] == "VB" and parse.dep[item.cue] in ("xcomp", "advcl", "acl", "ccomp")
    helped = any(parse.tag[child] == "MD" for child in parse.children[item.cue])
    speaks = (
        parse.lemma[governor] in _SPEAKS_ON or parse.lower[governor] in CUE_OF or parse.pos[governor] == "AUX"
    )
    return infinitive and not helped and governor < item.cue and not speaks


def _is_restrictive(parse: Parse, head: int, kind: str) -> bool:
    """Tell whether a participle or a relative clause only says which one is meant ("a doctor based in Tallwick", "the
    bill that banned it"): its noun's clause keeps it."""
    if kind == "participle":
        return "," not in parse.words[parse.left[head] - 1 : parse.right[head] + 1]
    if kind != "relative" or _after_comma(parse, head) or parse.lower[parse.left[head]] in _SCENES:
        return False
    return not (_holds_number(parse, head) and _only_points(parse, head))


def _holds_number(parse: Parse, token: int) -> bool:
    return any(parse.pos[at] == "NUM" for at in range(parse.left[token], parse.right[token] + 1))


def _only_points(parse: Parse, token: int) -> bool:
    """Tell whether what a relative clause hangs on says nothing new ("It was the latest tally in a war that has ...")."""
    here = parse.head[token]
    for _ in range(_STEPS_UP):
        if (subject := parse.subject(here)) is not None:
            return parse.lower[subject] in _POINTERS and parse.left[token] - subject > _SHORTEST_POINTING
        here = parse.head[here]
    return False


def _inside(parse: Parse, tokens: set[int], heads: dict[int, str]) -> set[int]:
    """Return the tokens of clauses added in the middle of a clause that goes on behind them, which spans over them."""
    spoken = [at for at in tokens if parse.words[at] not in EDGE]
    first, last = min(spoken, default=0), max(spoken, default=0)
    return {
        at
        for head, kind in heads.items()
        if (kind in _ADDING or (kind == "content" and _opens_relative(parse, head)))
        and parse.head[head] in tokens
        and first < parse.left[head]
        and parse.right[head] < last
        for at in range(parse.left[head], parse.right[head] + 1)
    }


def _opens_relative(parse: Parse, head: int) -> bool:
    """Tell whether a clause begins with "which" or "who", a comma before it passed."""
    left = parse.left[head]
    return parse.lower[left + (parse.words[left] == ",")] in ("which", "who")


def _ends_of_events(parse: Parse, sentence: tuple[int, int], heads: dict[int, str]) -> Iterator[int]:
    """Yield the participles after a comma that stay with their clause but state something themselves as well
    ("..., leaving 40 homes without power", "... in the raid, led by army officers")."""
    for token in range(*sentence):
        if token in heads or parse.pos[token] != "VERB" or parse.dep[token] not in ("advcl", "acl"):
            continue
        counts = any(parse.pos[at] == "NUM" for at in range(token, parse.right[token] + 1))
        marked = any(
            parse.dep[child] in ("mark", "case", "nsubj")
            and not (counts and parse.lower[child] in ("after", "before"))
            for child in parse.children[token]
        )
        follows = token > parse.head[token] and _after_comma(parse, token)
        participle = "VerbForm=Part" in str(parse.doc[token].morph) or parse.lower[token].endswith("ing")
        long = parse.right[token] - token >= _SHORTEST_ENDING - counts
        if participle and follows and not marked and long:
            yield token


def _parted_at_joints(parse: Parse, sentence: tuple[int, int], found: list[Clause]) -> Iterator[Clause]:
    """Yield the clauses, and those that stand joined within or behind one that the parser did not part."""
    heads = [
        clause.head
        for clause in found
        if clause.kind not in ("part", "record", "relative", "participle", "aside")
    ]
    behind = max((clause.last for clause in found), default=sentence[1])
    for clause in found:
        whole = clause.kind in ("main", "conj", "content") and clause.head == heads[-1]
        end = sentence[1] if whole and clause.last == behind else clause.last + 1
        joint = find_joint(parse, clause.head, end, heads) if whole else None
        before = trim(parse, clause.first, joint.mark - 1, clause.head) if joint else None
        after = trim(parse, joint.first, end - 1, joint.verb) if joint else None
        if joint is None or before is None or after is None or clause.head > joint.mark:
            yield clause
            continue
        yield replace(clause, first=before[0], last=min(before[1], clause.last))
        yield Clause(joint.verb, *after, "joined", clause.outer if clause.outer else clause.head, sentence)


def _joined_endings(parse: Parse, head: int) -> Iterator[tuple[int, int, int]]:
    """Yield a participle and those joined to it with their spans ("killing seven riders" and "injuring three more")."""
    joined = [
        child
        for child in parse.children[head]
        if parse.dep[child] == "conj" and parse.pos[child] == "VERB" and parse.lower[child].endswith("ing")
    ]
    end = parse.right[head]
    for verb in reversed([head, *joined]):
        if end > verb:
            yield verb, parse.left[verb], end
            end = parse.left[verb] - 1


def _subject_outside(parse: Parse, head: int, kind: str) -> int | None:
    """Return the subject that a shared or an added predicate takes from the clause before it."""
    if kind == "shared":
        return _shared_subject(parse, head)
    return _shared_subject(parse, parse.head[head], itself=True) if kind == "added" else None


def _noun_of(parse: Parse, first: int, last: int) -> int:
    """Return the noun that "including" leads to: the token of the phrase that hangs outside it."""
    return next((at for at in range(first + 1, last + 1) if not first <= parse.head[at] <= last), last)


def _clause_heads(
    parse: Parse, sentence: tuple[int, int], attributions: list[Attribution], facts: set[int]
) -> dict[int, str]:
    """Return the heads of the sentence's clauses with their kinds."""
    contents = {item.content for item in attributions}
    cues = {item.cue for item in attributions if not item.whole}
    heads: dict[int, str] = {}
    for token in range(*sentence):
        kind = _kind_of_head(parse, token, contents, facts)
        if kind and token not in cues:
            heads[token] = kind
    return heads


def _kind_of_head(parse: Parse, token: int, contents: set[int], facts: set[int]) -> str:
    dep = parse.dep[token]
    if token in contents and _is_ending(parse, token):
        return "added"
    if token in contents:
        return "content"
    if parse.head[token] == token:
        return "main"
    if dep == "advcl" and _is_behind_preposition(parse, token):
        return "aside"
    if (dep in ("conj", "parataxis") and _is_clause(parse, token)) or (
        dep in ("ccomp", "advcl") and is_joined(parse, token)
    ):
        return "conj"
    if dep == "ccomp" and (_goes_on_reporting(parse, token, contents) or _is_behind_semicolon(parse, token)):
        return "conj"
    if dep == "conj" and _states_more(parse, token):
        return "shared"
    if dep in ("acl:relcl", "advcl:relcl"):
        return _relative_kind(parse, token, facts)
    if dep == "acl" and _has_fact(parse, token, facts) and parse.right[token] - parse.left[token] >= 3:
        adds = parse.lower[token].endswith("ing") and _after_comma(
            parse, token
        )  # "..., killing 13": how it ended
        return (
            "participle" if _follows_noun(parse, token) and not _is_gerund(parse, token) and not adds else ""
        )
    if dep == "advcl" and _is_clause(parse, token) and _is_parallel(parse, token):
        return "adverbial"
    if dep == "advcl" and _is_absolute(parse, token):
        return "absolute"
    if _is_loose(parse, token) and _tells(parse, token):
        return "added"
    return ""


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
    return participle and subject is not None and subject < token and _after_comma(parse, token)


def _is_behind_preposition(parse: Parse, token: int) -> bool:
    """Tell whether a clause opens with ", for which" or ", most of whom"."""
    left = parse.left[token] + (parse.words[parse.left[token]] == ",")
    return (
        _after_comma(parse, token)
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
        and _after_comma(parse, token)
    )


def _states_more(parse: Parse, token: int) -> bool:
    """Tell whether a joined predicate without a subject states a second fact ("sold 40 ships in March and laid
    off 200 workers in June"): both sides are long enough to be understood, and both are statements."""
    first, subject = parse.head[token], _shared_subject(parse, token)
    if subject is None or not _is_predicate(parse, token):
        return False
    opens = min(first, subject)
    here, before = range(token, parse.right[token] + 1), range(opens, parse.left[token])
    long = _told_words(parse, here) >= _SHORTEST_SHARED and _told_words(parse, before) >= _SHORTEST_FIRST
    return long and _same_mood(parse, first, token)


def _told_words(parse: Parse, tokens: range) -> int:
    """Return how many words stand among the tokens, a number counted twice."""
    return sum((parse.words[at][:1].isalnum()) + (parse.pos[at] == "NUM") for at in tokens)


def _is_predicate(parse: Parse, token: int) -> bool:
    has = parse.pos[token] == "AUX" and parse.child(token, frozenset({"obj"})) is not None
    return (
        has or parse.pos[token] == "VERB" or any(parse.dep[child] == "cop" for child in parse.children[token])
    )


def _same_mood(parse: Parse, first: int, token: int) -> bool:
    """Tell whether a joined verb is no infinitive or participle that only its neighbour made a statement."""
    helpers = [child for child in parse.children[token] if parse.dep[child].split(":")[0] in ("aux", "cop")]
    if any(parse.lower[child] == "to" for child in parse.children[token] if parse.dep[child] == "mark"):
        return False
    form, other = (str(parse.doc[at].morph) for at in (token, first))
    copular = any(parse.dep[child] == "cop" for child in parse.children[first])
    joined = "VerbForm=Part" in other or (copular and parse.lower[token].endswith("ing"))
    finite = "VerbForm=Fin" in form or parse.tag[token] in _FINITE_TAGS
    past = parse.tag[first] == "VBD" and parse.tag[token] == "VBN" and parse.child(token, _AGENT) is None
    return bool(helpers) or finite or past or ("VerbForm=Part" in form and joined)


def _tells(parse: Parse, token: int) -> bool:
    """Tell whether an added participial clause is long enough to state something, and not a set phrase
    ("according to", "including")."""
    return (
        parse.pos[token] == "VERB"
        and parse.right[token] - token >= _SHORTEST_ADDED - 1
        and _shared_subject(parse, parse.head[token], itself=True) is not None
    )


def _shared_subject(parse: Parse, token: int, *, itself: bool = False) -> int | None:
    """Return the subject of the verb that a joined verb hangs on, with `itself` the verb's own before others."""
    if itself and (own := parse.subject(token)) is not None:
        return own
    here = token
    while parse.dep[here] == "conj" and parse.head[here] != here:
        here = parse.head[here]
        if (subject := parse.subject(here)) is not None:
            return subject
        told = parse.child(here, frozenset({"ccomp"}))
        if told is not None and told < here:  # "The dam held, stated Reyes, and was later raised"
            return parse.subject(told)
    return None


def _may_be_predicate(parse: Parse, token: int) -> bool:
    """Tell whether the sentence's root is a bare noun: then one of its clauses must be its real predicate."""
    noun = parse.head[token]
    bare = parse.head[noun] == noun and parse.pos[noun] in ("NOUN", "PROPN") and parse.subject(noun) is None
    return bare and not any(parse.dep[child] == "cop" for child in parse.children[noun])


def _is_clause(parse: Parse, token: int) -> bool:
    """Tell whether a token heads a clause with its own subject (a verb, or a predicate with a copula)."""
    return parse.subject(token) is not None


def _is_parallel(parse: Parse, token: int) -> bool:
    """Tell whether an adverbial clause states a second fact: marked as parallel, or added after a comma."""
    marks = {
        parse.lower[child] for child in parse.children[token] if child < token and parse.dep[child] in _MARKS
    }
    if marks & _PARALLEL:
        return True
    return bool(marks & _ADDED) and (_is_fronted(parse, token) or _after_comma(parse, token))


def _is_fronted(parse: Parse, token: int) -> bool:
    """Tell whether a clause opens the sentence, a comma behind it ("After the gate had failed, the town flooded")."""
    behind = parse.right[token] + 1
    closed = parse.words[behind - 1] == "," or parse.words[behind : behind + 1] == [","]
    opens = any(first == parse.left[token] for first, _ in parse.sentences)
    return token < parse.head[token] and opens and closed


def _relative_kind(parse: Parse, token: int, facts: set[int]) -> str:
    if _has_fact(parse, token, facts) and _follows_noun(parse, token):
        return "relative"
    if not _after_comma(parse, token) or _may_be_predicate(parse, token):
        return ""
    long = parse.right[token] - parse.left[token] >= _SHORTEST_ADDED
    return "relative" if long and _follows_noun(parse, token) else "aside"


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


def _after_comma(parse: Parse, token: int) -> bool:
    left = parse.left[token]  # the comma itself hangs on the clause it opens
    return parse.words[left] == "," or (left > 0 and parse.words[left - 1] == ",")


def _has_fact(parse: Parse, token: int, facts: set[int]) -> bool:
    return any(at in facts for at in range(parse.left[token], parse.right[token] + 1))


def _own_tokens(
    parse: Parse, head: int, heads: Container[int], cut: frozenset[int], attributions: list[Attribution]
) -> set[int]:
    """Return the tokens below `head` that belong to no other clause and to no attribution.

    What the parser hung on the reporting words but stands outside of them goes back to their content.
    """
    own: set[int] = set()
    todo = [head]
    for item in attributions:
        if item.content == head and not item.whole:
            below = (child for token in item.tokens for child in parse.children[token])
            todo.extend(
                child for child in below if child not in cut and child not in heads and child not in todo
            )
    while todo:
        here = todo.pop()
        own.add(here)
        todo.extend(
            child
            for child in parse.children[here]
            if child not in heads and child not in cut and not _is_loose(parse, child)
        )
    return own


def _is_loose(parse: Parse, token: int) -> bool:
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
    if any(parse.dep[at] in ("mark", "case") and parse.lower[at] not in _ADDS_TIME for at in before):
        return False
    follows = token > parse.head[token] and _after_comma(parse, token)
    return follows and not _holds_number(parse, token)


def _stretch(
    parse: Parse, tokens: set[int], head: int, cut: Container[int], added: Container[int]
) -> tuple[int, int]:
    """Return the contiguous stretch around `head`; gaps that others were cut from may end it.

    It spans over an attribution in its middle where it goes on behind that ("It began, police said, on the bridge"), and
    over an absolute.
    """
    ordered = sorted(tokens)
    subject = parse.subject(head)
    anchors = {head} | ({subject} if subject is not None and subject in tokens else set())
    low, high = min(anchors), max(anchors)
    run_first = ordered[0]
    runs: list[tuple[int, int]] = []
    for before, here in itertools.pairwise(ordered):
        if _is_gap(parse, before, here):
            runs.append((run_first, before))
            run_first = here
    runs.append((run_first, ordered[-1]))
    first = next(run[0] for run in runs if run[0] <= low <= run[1])
    at = next(at for at, run in enumerate(runs) if run[0] <= high <= run[1])
    while at + 1 < len(runs) and (
        _goes_on_behind(parse, runs[at], runs[at + 1], cut)
        or _closes_over(parse, runs[at], runs[at + 1], added)
    ):
        at += 1
    return first, runs[at][1]


def _closes_over(parse: Parse, run: tuple[int, int], behind: tuple[int, int], added: Container[int]) -> bool:
    """Tell whether a clause goes on behind an absolute ("to patients, some driving for hours, from 2015 to 2017")."""
    between = range(run[1] + 1, behind[0])
    closed = any(at in added for at in between) and all(
        at in added or parse.words[at] in EDGE for at in between
    )
    return closed and _told_words(parse, range(behind[0], behind[1] + 1)) >= _SHORTEST_SHARED


def _goes_on_behind(parse: Parse, run: tuple[int, int], behind: tuple[int, int], cut: Container[int]) -> bool:
    """Tell whether nothing but an attribution parts two runs of a clause, the first too short to state all of it."""
    between = range(run[1] + 1, behind[0])
    inserted = all(at in cut or parse.words[at] in EDGE for at in between)
    first = next((at for at in range(behind[0], behind[1]) if parse.words[at] not in EDGE), behind[1])
    compares = parse.lower[first] in ("down", "up", "compared", "from")
    ends = compares or parse.tag[first] in ("VBG", "VBN") or ";" in parse.words[run[1] : behind[0]]
    added = any(
        parse.dep[at] in _OF_SOURCE and parse.head[at] in cut for at in range(behind[0], behind[1] + 1)
    )
    here = _told_words(parse, range(run[0], run[1] + 1))
    more = _told_words(parse, range(behind[0], behind[1] + 1))
    return inserted and here <= _LONGEST_OPENING and more >= here and not ends and not added


def _is_gap(parse: Parse, before: int, here: int) -> bool:
    """Tell whether more than marks and what stands in brackets parts two tokens of a clause."""
    between = parse.words[before + 1 : here]
    if not between:
        return ";" in (parse.words[before], parse.words[here]) and not _is_in_brackets(parse, before)
    if "(" in between and ")" in between:
        opening = between.index("(")
        between = between[:opening] + between[between.index(")") :]
    parted = ";" in (parse.words[before], *between, parse.words[here])
    return (parted and not _is_in_brackets(parse, before)) or not EDGE.issuperset(between)


def _is_in_brackets(parse: Parse, at: int) -> bool:
    """Tell whether a bracket is open at a token."""
    for here in range(at, max(-1, at - _LONGEST_BRACKET), -1):
        if parse.words[here] in "()":
            return parse.words[here] == "("
    return False


def _with_noun(parse: Parse, head: int, first: int, kind: str) -> int:
    """Begin a relative or participial clause at the noun it tells about, without which it says nothing."""
    if kind not in ("relative", "participle"):
        return first
    noun = parse.head[head]
    low = noun
    for child in reversed([child for child in parse.children[noun] if child < noun]):
        if parse.dep[child] not in _IN_NOUN_PHRASE or parse.right[child] < low - 1:
            break
        low = parse.left[child]
    name = parse.name_at.get(noun)
    if name is not None and noun - low > parse.right[head] - parse.left[head]:
        return max(low, name[0])  # "(the Mexican company) Cultura Colectiva, which sells books"
    return low


def _outer(parse: Parse, head: int, heads: dict[int, str]) -> int | None:
    here = head
    while parse.head[here] != here:
        above = parse.head[here]
        if above in heads:
            return above
        if parse.dep[here] == "ccomp" and here == head:  # the second clause that somebody states
            first = next(
                (at for at in parse.children[above] if heads.get(at) == "content" and at < here), None
            )
            if first is not None:
                return first
        here = above
    return None
