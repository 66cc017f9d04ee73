"""The clauses of one sentence: those of its verbs, and what else in it states something of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claims.extraction.attribution.attributed import Attribution
from claims.extraction.clauses.absolutes import Absolute, find_absolutes
from claims.extraction.clauses.asides import Aside, find_asides
from claims.extraction.clauses.clause import Clause
from claims.extraction.clauses.endings import before_long_ending, ends_of_events, joined_endings
from claims.extraction.clauses.gapped import find_gapped
from claims.extraction.clauses.kinds import kind_of_head
from claims.extraction.clauses.parts import find_parts, whole_before
from claims.extraction.clauses.predicates import shared_subject
from claims.extraction.clauses.records import find_records
from claims.extraction.clauses.relatives import (
    adds_to_noun,
    is_restrictive,
    stands_apart,
    told_of,
    told_of_event,
    with_noun,
)
from claims.extraction.clauses.remnants import Remnant, find_remnants
from claims.extraction.clauses.stretch import inside, own_tokens, stretch
from claims.extraction.clauses.trimming import EDGE, trim
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.cues import CUE_OF
from claims.extraction.vocabulary.lexicon import words

_SPEAKS_ON = words("appear seem go continue begin start come happen use tend proceed")  # "went on to say"
_TELLS_HOW = words("hear tell describe recall reveal recount learn")
_IF = frozenset({"if", "unless", "whether"})
_POINTERS = frozenset({"this", "that", "these", "those"})
_OF_NOUNS = frozenset({"relative", "participle"})


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What is read in a sentence before its clauses are cut out.

    `heads` are the heads of its clauses with their kinds; `cut` are the tokens of reporting words and of absolutes, `added` those of
    absolutes alone; `endings` are verbs that say how an event ended.
    """

    parse: Parse
    span: tuple[int, int]
    facts: set[int]
    attributions: list[Attribution]
    heads: dict[int, str]
    cut: frozenset[int]
    added: frozenset[int]
    absolutes: list[Absolute]
    remnants: list[Remnant]
    asides: list[Aside]
    endings: list[int]

    def clause(self, head: int, span: tuple[int, int], kind: str, about: int | None = None) -> Clause:
        """Return a clause of the sentence over `span`, its last token included."""
        return Clause(head, *span, kind, self.outer(head), self.span, about)

    def outer(self, head: int) -> int | None:
        """Return the head of the clause that the one of `head` is parted from."""
        return _outer(self.parse, head, self.heads)


def clauses_in(
    parse: Parse, span: tuple[int, int], attributions: list[Attribution], facts: set[int]
) -> Iterator[Clause]:
    """Yield the clauses of the sentence over the tokens `span`, one way after another in which a sentence states something.

    `facts` are the tokens of figures and times.
    """
    sentence = _read(parse, span, attributions, facts)
    yield from _of_heads(sentence)
    yield from _of_absolutes(sentence)
    yield from _of_endings(sentence)
    yield from _of_parts(sentence)
    yield from _of_remnants(sentence)
    yield from _of_gapped(sentence)
    for aside in sentence.asides:
        yield sentence.clause(aside.head, (aside.first, aside.last), aside.kind, aside.about)
    for noun, first, last in find_records(parse, span):
        yield sentence.clause(noun, (first, last), "record")


def _read(parse: Parse, span: tuple[int, int], attributions: list[Attribution], facts: set[int]) -> _Sentence:
    here = [
        item for item in attributions if span[0] <= item.cue < span[1] and not _is_only_sought(parse, item)
    ]
    heads = _clause_heads(parse, span, here, facts)
    absolutes = _absolutes(parse, span, here)
    _leave_to_absolutes(parse, heads, absolutes)
    remnants = _remnants(parse, span, heads)
    asides = [
        one for one in find_asides(parse, span) if heads.keys().isdisjoint(range(one.first, one.last + 1))
    ]
    quoting = {item.cue for item in here if item.last_cue > item.cue}
    told = quoting | {one.head for one in asides}
    added = frozenset(at for one in absolutes for at in range(one.opens, one.last + 1))
    return _Sentence(
        parse=parse,
        span=span,
        facts=facts,
        attributions=here,
        heads=heads,
        cut=added.union(*(item.tokens for item in here)),
        added=added,
        absolutes=absolutes,
        remnants=remnants,
        asides=asides,
        endings=[head for head in ends_of_events(parse, span, heads) if head not in told],
    )


def _absolutes(parse: Parse, span: tuple[int, int], attributions: list[Attribution]) -> list[Absolute]:
    """Return the absolutes of a sentence but those whose verb reports what they say."""
    reporting = {item.cue for item in attributions if _hands_on(parse, item)}
    return [one for one in find_absolutes(parse, span) if one.head not in reporting]


def _leave_to_absolutes(parse: Parse, heads: dict[int, str], absolutes: list[Absolute]) -> None:
    """Take out of `heads` those of absolutes, which are told by themselves."""
    for one in absolutes:
        for at in range(one.first, one.last + 1) if _is_counted(parse, one) else (one.head,):
            heads.pop(at, None)


def _of_heads(sentence: _Sentence) -> Iterator[Clause]:
    parse = sentence.parse
    parted = {head for head, kind in sentence.heads.items() if not is_restrictive(parse, head, kind)}
    for head, kind in sentence.heads.items():
        if (clause := _of_head(sentence, head, kind, parted)) is not None:
            yield clause


def _of_head(sentence: _Sentence, head: int, kind: str, parted: set[int]) -> Clause | None:
    """Return the clause of a head, None where nothing is left of it; `parted` are the heads whose clauses it does not hold."""
    parse = sentence.parse
    first, last = _own_stretch(sentence, head, parted)
    kind, first, about = _told(sentence, head, kind, (first, last))
    last = before_long_ending(parse, head, first, last, sentence.endings, sentence.facts)
    last = min([last, *(one.mark - 1 for one in sentence.remnants if head < one.mark)])
    span = trim(parse, first, last, head)
    if span is None:
        return None
    return sentence.clause(head, _without_opener(parse, head, kind, span), kind, about)


def _own_stretch(sentence: _Sentence, head: int, parted: set[int]) -> tuple[int, int]:
    """Return the first and last of the tokens that a head's clause holds by the tree."""
    parse, cut, here = sentence.parse, sentence.cut, sentence.attributions
    own_cut = _joined_cut(parse, head, here) if head in cut else cut
    tokens = own_tokens(parse, head, parted, own_cut, here)
    tokens |= inside(parse, tokens, sentence.heads)
    return stretch(parse, tokens, head, cut, sentence.added)


def _told(sentence: _Sentence, head: int, kind: str, span: tuple[int, int]) -> tuple[str, int, int | None]:
    """Return the kind of a clause, its first token, and what outside it the clause tells of.

    What tells of a noun stands by itself, as an aside or a participle, or takes its noun in.
    """
    parse, (first, last) = sentence.parse, span
    event = told_of_event(parse, head, first, sentence.facts) if kind == "relative" else None
    if event is not None:
        return "aside", first, event
    noun_first = with_noun(parse, head, first, kind)
    apart = kind in _OF_NOUNS and stands_apart(parse, head, noun_first, first, last)
    in_remnant = kind == "relative" and _is_in_remnant(sentence, parse.head[head])
    if apart or in_remnant or adds_to_noun(parse, head, first, kind):
        return kind if kind == "participle" else "aside", first, told_of(parse, head, first)
    return kind, noun_first, _subject_outside(parse, head, kind)


def _is_in_remnant(sentence: _Sentence, at: int) -> bool:
    return any(one.first <= at <= one.last for one in sentence.remnants)


def _without_opener(parse: Parse, head: int, kind: str, span: tuple[int, int]) -> tuple[int, int]:
    """Leave out the "when" or "where" of an adverbial clause, and the "how" of what somebody was told."""
    first, last = span
    opened = kind == "adverbial" and parse.lower[first] in ("when", "where")
    told_how = kind == "content" and _tells_how(parse, head, first)
    return (first + 1, last) if opened or told_how else span


def _of_absolutes(sentence: _Sentence) -> Iterator[Clause]:
    for one in sentence.absolutes:
        sentence.heads[one.head] = "absolute"
        whole = _whole_of(sentence.parse, one)
        rows = (row.mark - 1 for row in sentence.remnants if one.head < row.mark)
        yield sentence.clause(one.head, (one.first, min([one.last, *rows])), "absolute", whole)


def _of_endings(sentence: _Sentence) -> Iterator[Clause]:
    parse = sentence.parse
    for head in sentence.endings:
        subject = shared_subject(parse, parse.head[head], itself=True)
        for verb, first, last in joined_endings(parse, head):
            while last > first and (last in sentence.cut or parse.words[last] in EDGE):
                last -= 1  # "..., killing 12, according to police"
            span = trim(parse, first, last, verb)
            if span is not None:
                yield Clause(verb, *span, "part", sentence.outer(head), sentence.span, subject)


def _of_parts(sentence: _Sentence) -> Iterator[Clause]:
    parse = sentence.parse
    for whole, first, last in find_parts(parse, sentence.span, sentence.facts):
        outer = whole if whole in sentence.heads else sentence.outer(whole)
        yield Clause(_noun_of(parse, first, last), first, last, "part", outer, sentence.span, whole)


def _of_remnants(sentence: _Sentence) -> Iterator[Clause]:
    for rest in sentence.remnants:
        head = _noun_of(sentence.parse, rest.first - 1, rest.last)
        yield sentence.clause(head, (rest.first, rest.last), "part", rest.about)


def _of_gapped(sentence: _Sentence) -> Iterator[Clause]:
    parse = sentence.parse
    for first, last, subject in find_gapped(parse, sentence.span, sentence.facts):
        head = _noun_of(parse, first - 1, last)
        if head not in sentence.heads and all(one.first != first for one in sentence.remnants):
            yield sentence.clause(head, (first, last), "part", subject)


def _remnants(parse: Parse, sentence: tuple[int, int], heads: dict[int, str]) -> list[Remnant]:
    """Return what remains of statements without their verb, of which no clause is left within."""
    found: list[Remnant] = []
    for one in find_remnants(parse, sentence):
        within = [at for at in range(one.mark, one.last + 1) if at in heads]
        if all(heads[at] != "main" for at in within):
            found.append(one)
            for at in within:
                del heads[at]
    return found


def _hands_on(parse: Parse, item: Attribution) -> bool:
    """Tell whether what is reported behind its cue says all that is told (", with officials saying two signals had failed"); "saying this
    was wrong" needs what stands before."""
    subject = parse.subject(item.content)
    points = subject is not None and parse.lower[subject] in _POINTERS
    return item.cue < item.content and not item.whole and not points


def _tells_how(parse: Parse, head: int, first: int) -> bool:
    """Tell whether "how" opens what a hearer was told to have happened ("The court heard how | Holt hid cash"), not a question."""
    subject = parse.subject(head)
    opens = parse.lower[first] == "how" and subject is not None and parse.left[subject] == first + 1
    return opens and CUE_OF.get(parse.lower[parse.head[head]]) in _TELLS_HOW


def _is_counted(parse: Parse, one: Absolute) -> bool:
    """Tell whether an absolute says how many of those before it are what it names (", two of them officers")."""
    return parse.lower[one.first + 1 : one.first + 3] == ["of", "them"]


def _whole_of(parse: Parse, one: Absolute) -> int | None:
    """Return the noun that "them" stands for in ", two of them officers"."""
    start = parse.start_of_sentence(one.first)
    return whole_before(parse, one.first, start) if _is_counted(parse, one) else None


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
    """Tell whether the reporting word is an aim, a request or a condition ("sought to determine whether", "asked him to declare"),
    so that nobody has stated anything yet and the whole is what happened."""
    governor = parse.head[item.cue]
    if any(parse.dep[at] == "mark" and parse.lower[at] in _IF for at in parse.children[item.cue]):
        return True  # "only allowed if a doctor determined the mother was in danger"
    helpers = (at for at in parse.children[item.content] if parse.dep[at].startswith("aux"))
    if item.cue < item.content and any(parse.lower[at] == "having" for at in helpers):
        return True  # "denied having been paid"
    infinitive = parse.tag[item.cue] == "VB" and parse.dep[item.cue] in ("xcomp", "advcl", "acl", "ccomp")
    helped = any(parse.tag[child] == "MD" for child in parse.children[item.cue])
    speaks = (
        parse.lemma[governor] in _SPEAKS_ON or parse.lower[governor] in CUE_OF or parse.pos[governor] == "AUX"
    )
    return infinitive and not helped and governor < item.cue and not speaks


def _subject_outside(parse: Parse, head: int, kind: str) -> int | None:
    """Return the subject that a shared or an added predicate takes from the clause before it; for "which" what it stands for."""
    if kind not in ("shared", "added"):
        return None
    added = kind == "added"
    subject = shared_subject(parse, parse.head[head] if added else head, itself=added)
    return None if subject is None else _meant(parse, subject)


def _meant(parse: Parse, subject: int) -> int:
    """Return the noun that a relative pronoun stands for ("the bombing, | which killed 26 people and wounded 60"), else the subject."""
    clause = parse.head[subject]
    relative = parse.lower[subject] in ("which", "who", "that") and parse.dep[clause] == "acl:relcl"
    return parse.head[clause] if relative and parse.head[clause] < subject else subject


def _noun_of(parse: Parse, first: int, last: int) -> int:
    """Return the noun that "including" leads to: the token of the phrase that hangs outside it."""
    return next((at for at in range(first + 1, last + 1) if not first <= parse.head[at] <= last), last)


def _clause_heads(
    parse: Parse, sentence: tuple[int, int], attributions: list[Attribution], facts: set[int]
) -> dict[int, str]:
    """Return the heads of the sentence's clauses with their kinds."""
    contents = {item.content for item in attributions}
    cues = {item.cue for item in attributions if not item.whole}
    cues |= {parse.head[cue] for cue in cues if _speaks_on(parse, cue)}
    heads: dict[int, str] = {}
    for token in range(*sentence):
        kind = kind_of_head(parse, token, contents, facts)
        if kind and token not in cues:
            heads[token] = kind
    return heads


def _speaks_on(parse: Parse, cue: int) -> bool:
    """Tell whether the verb before a reporting verb only leads to it ("Reyes went on | to say the bridge was closed")."""
    above = parse.head[cue]
    leads = parse.lemma[above] in ("go", "continue") and parse.lower[cue - 1] == "to"
    return leads and above < cue and parse.subject(cue) is None


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
