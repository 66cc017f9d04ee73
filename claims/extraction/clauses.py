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
from claims.extraction.clause_kinds import (
    after_comma,
    holds_number,
    is_loose,
    kind_of_head,
    only_points,
    shared_subject,
    told_words,
)
from claims.extraction.cues import CUE_OF
from claims.extraction.event_words import VERBS
from claims.extraction.gapped import find_gapped
from claims.extraction.joined import find_joint
from claims.extraction.lexicon import words
from claims.extraction.parse import Parse
from claims.extraction.parts import find_parts
from claims.extraction.records import find_records
from claims.extraction.trimming import EDGE, trim

_IN_NOUN_PHRASE = frozenset(
    {"det", "amod", "compound", "nummod", "nmod:poss", "nmod:desc", "flat", "det:predet", "punct", "nmod"}
)
_SHORTEST_SHARED = 3  # words; a number is worth one
_LONGEST_BRACKET = 20
_LONGEST_OPENING = 6  # words before an attribution that need what stands behind it
_SHORTEST_ENDING = 2  # words behind the participle
_BEHIND_ENDING = 4
_COUNTING = frozenset({"NUM", "ADJ", "DET"})
_COMPARING = frozenset({"compared", "including"})  # what they lead to says nothing by itself
_ADDING = frozenset({"relative", "aside", "participle", "added"})
_SPEAKS_ON = words("appear seem go continue begin start come happen use tend proceed")  # "went on to say"
_IF = frozenset({"if", "unless", "whether"})
_OF_SOURCE = frozenset({"acl", "acl:relcl", "appos", "nmod", "conj"})
_NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_PRONOUNS = frozenset({"which", "who", "whom", "whose", "where"})
_NEARLY_ALL = 0.7  # of the clause around it, beside which nothing is told twice
_SCENES = frozenset({"where", "when", "which", "whereby"})  # they go on telling, with a comma or without


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
                clauses.append(_with_whole_names(parse, whole))
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


def _with_whole_names(parse: Parse, clause: Clause) -> Clause:
    """Let no clause begin or end inside a word with a hyphen ("in Mid-City that left three dead")."""
    first, last = clause.first, clause.last
    while first - 2 >= clause.sentence[0] and _is_hyphen_within(parse, first - 1):
        first -= 2
    while last + 2 < clause.sentence[1] and _is_hyphen_within(parse, last + 1):
        last += 2
    return clause if (first, last) == (clause.first, clause.last) else replace(clause, first=first, last=last)


def _is_hyphen_within(parse: Parse, at: int) -> bool:
    glued = parse.end[at - 1] == parse.start[at] and parse.end[at] == parse.start[at + 1]
    return parse.words[at] == "-" and glued and parse.words[at - 1][-1:].isalnum()


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
    endings = list(_ends_of_events(parse, sentence, heads))
    parted = {head for head, kind in heads.items() if not _is_restrictive(parse, head, kind)}
    for head, kind in heads.items():
        tokens = _own_tokens(
            parse, head, parted, cut if head not in cut else _joined_cut(parse, head, here), here
        )
        tokens |= _inside(parse, tokens, heads)
        first, last = _stretch(parse, tokens, head, cut, added)
        noun_first = _with_noun(parse, head, first, kind)
        about = _subject_outside(parse, head, kind)
        if _adds_to_noun(parse, head, first, kind) or (
            kind == "relative" and _stands_apart(parse, head, noun_first, first, last)
        ):
            kind, about = "aside", _told_of(parse, head, first)
        else:
            first = noun_first
        last = _before_long_ending(parse, head, first, last, endings, facts)
        span = trim(parse, first, last, head)
        if span is not None and kind == "adverbial" and parse.lower[span[0]] in ("when", "where"):
            span = span[0] + 1, span[1]
        if span is not None:
            yield Clause(head, *span, kind, _outer(parse, head, heads), sentence, about)
    for one in absolutes:
        heads[one.head] = "absolute"
        outer = _outer(parse, one.head, heads)
        yield Clause(one.head, one.first, one.last, "absolute", outer, sentence)
    for head in endings:
        subject = shared_subject(parse, parse.head[head], itself=True)
        for verb, first, last in _joined_endings(parse, head):
            while last > first and (last in cut or parse.words[last] in EDGE):
                last -= 1  # "..., killing 12, according to police"
            span = trim(parse, first, last, verb)
            if span is not None:
                yield Clause(verb, *span, "part", _outer(parse, head, heads), sentence, subject)
    for whole, first, last in find_parts(parse, sentence, facts):
        outer = whole if whole in heads else _outer(parse, whole, heads)
        yield Clause(_noun_of(parse, first, last), first, last, "part", outer, sentence, whole)
    for first, last, subject in find_gapped(parse, sentence, facts):
        head = _noun_of(parse, first - 1, last)
        if head not in heads:
            yield Clause(head, first, last, "part", _outer(parse, head, heads), sentence, subject)
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
    """Tell whether the reporting word is an aim, a request or a condition ("sought to determine whether", "asked him to declare"),
    so that nobody has stated anything yet and the whole is what happened."""
    governor = parse.head[item.cue]
    if any(parse.dep[at] == "mark" and parse.lower[at] in _IF for at in parse.children[item.cue]):
        return True  # "only allowed if a doctor determined the mother was in danger"
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
    if kind != "relative" or after_comma(parse, head) or parse.lower[parse.left[head]] in _SCENES:
        return False
    return not (holds_number(parse, head) and only_points(parse, head))


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
        follows = token > parse.head[token] and after_comma(parse, token)
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


def _before_long_ending(
    parse: Parse, head: int, first: int, last: int, endings: Sequence[int], facts: set[int]
) -> int:
    """Return where a clause with a figure ends whose ending tells more than itself ("Both won 9 seats, followed by ...")."""
    subject = parse.subject(head)
    if subject is None or subject < first:
        return last
    for ending in endings:
        opens = parse.left[ending]
        closing = max(parse.right[at] for at in endings if at >= ending)  # one ending may follow another
        if (
            parse.lower[ending] not in _COMPARING
            and max(head, subject) < opens <= last <= closing + _BEHIND_ENDING
        ):
            own, added = len(parse.text(first, opens - 1)), len(parse.text(opens, last))
            counts = any(parse.pos[at] in _COUNTING for at in range(first, opens) if at in facts)
            toll = any(parse.lemma[at] in VERBS["casualty"] for at in range(opens, last + 1))
            tells = counts or (parse.lower[ending].endswith("ing") and not toll)
            closes = tells or last <= closing
            return opens - 1 if closes and added > own else last
    return last


def _joined_endings(parse: Parse, head: int) -> Iterator[tuple[int, int, int]]:
    """Yield a participle and those joined to it with their spans ("killing seven riders" and "injuring three more")."""
    joined = [
        child
        for child in parse.children[head]
        if parse.dep[child] == "conj" and parse.pos[child] == "VERB" and parse.lower[child].endswith("ing")
    ]
    end = _through_figure(parse, parse.right[head])
    for verb in reversed([head, *joined]):
        if end > verb:
            yield verb, parse.left[verb], end
            end = parse.left[verb] - 1


def _through_figure(parse: Parse, last: int) -> int:
    """Take in a figure behind ", with" that the parser hung elsewhere ("followed by Ana Reyes of Velm, with 6 seats")."""
    if parse.lower[last + 1 : last + 3] != [",", "with"] or parse.pos[last + 3 : last + 4] != ["NUM"]:
        return last
    last += 3
    while last + 1 < len(parse) and parse.words[last + 1] not in EDGE:
        last += 1
    return last


def _subject_outside(parse: Parse, head: int, kind: str) -> int | None:
    """Return the subject that a shared or an added predicate takes from the clause before it."""
    if kind == "shared":
        return shared_subject(parse, head)
    return shared_subject(parse, parse.head[head], itself=True) if kind == "added" else None


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
        kind = kind_of_head(parse, token, contents, facts)
        if kind and token not in cues:
            heads[token] = kind
    return heads


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
            if child not in heads and child not in cut and not is_loose(parse, child)
        )
    return own


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
    return closed and told_words(parse, range(behind[0], behind[1] + 1)) >= _SHORTEST_SHARED


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
    here = told_words(parse, range(run[0], run[1] + 1))
    more = told_words(parse, range(behind[0], behind[1] + 1))
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


def _adds_to_noun(parse: Parse, head: int, first: int, kind: str) -> bool:
    """Tell whether a relative clause too short to repeat its noun is told by itself ("..., where zebras evolved")."""
    opens = first + (parse.words[first] == ",")
    relative = kind == "aside" and parse.dep[head] == "acl:relcl" and parse.lower[opens] in _PRONOUNS
    return relative and parse.head[head] < opens


def _told_of(parse: Parse, head: int, first: int) -> int:
    """Return the noun that a relative clause tells of; where the parser hung it on a verb, the one before its comma."""
    noun = parse.head[head]
    before = first - 1 - (parse.words[first] != ",")
    return noun if parse.pos[noun] in _NAMING else before


def _stands_apart(parse: Parse, head: int, noun: int, first: int, last: int) -> bool:
    """Tell whether a relative clause after a comma is told by itself, from "which" or "who" on: its noun's phrase, which
    begins at `noun`, is longer than what it adds, or both together are nearly all of the clause that holds them."""
    opens = first + (parse.words[first] == ",")
    if not after_comma(parse, head) or parse.lower[opens] not in _PRONOUNS or noun >= opens:
        return False
    outer = parse.head[head]
    while parse.head[outer] != outer and parse.pos[outer] not in ("VERB", "AUX"):
        outer = parse.head[outer]
    around = len(parse.text(parse.left[outer], max(parse.right[outer], last)))
    phrase, added = len(parse.text(noun, opens - 1)), len(parse.text(opens, last))
    return phrase > added or phrase + added >= _NEARLY_ALL * around


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
