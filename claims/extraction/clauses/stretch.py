"""The words of a clause: what hangs on its head, as one stretch of the sentence without gaps."""

from __future__ import annotations

import itertools
from collections.abc import Container

from claims.extraction.attribution.attributed import Attribution
from claims.extraction.attribution.spoken_nouns import SPOKEN_NOUNS
from claims.extraction.clauses.kinds import is_loose
from claims.extraction.clauses.listed import goes_on_list
from claims.extraction.clauses.predicates import SHORTEST_SHARED
from claims.extraction.clauses.relatives import opens_relative
from claims.extraction.clauses.short import told_words
from claims.extraction.clauses.trimming import EDGE
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words

_LONGEST_BRACKET = 20
_LONGEST_FRONT = 8  # words of a phrase before an attribution
_LONGEST_INSERT = 6  # tokens of that
_QUOTES = frozenset(('"', "“"))
_SAYINGS = SPOKEN_NOUNS | words(
    "interview conference briefing speech email e-mail reply response report address news hearing court twitter facebook"
)
_LONGEST_OPENING = 6  # words before an attribution that need what stands behind it
_ADDING = frozenset({"relative", "aside", "participle", "added"})
_OF_SOURCE = frozenset({"acl", "acl:relcl", "appos", "nmod", "conj"})


def own_tokens(
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


def inside(parse: Parse, tokens: set[int], heads: dict[int, str]) -> set[int]:
    """Return the tokens of clauses added in the middle of a clause that goes on behind them, which spans over them."""
    spoken = [at for at in tokens if parse.words[at] not in EDGE]
    first, last = min(spoken, default=0), max(spoken, default=0)
    return {
        at
        for head, kind in heads.items()
        if (kind in _ADDING or (kind == "content" and opens_relative(parse, head)))
        and parse.head[head] in tokens
        and first < parse.left[head]
        and parse.right[head] < last
        for at in range(parse.left[head], parse.right[head] + 1)
    }


def stretch(
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
    opens = next(at for at, run in enumerate(runs) if run[0] <= low <= run[1])
    fronted = opens > 0 and _leads_in(parse, runs[opens - 1], runs[opens], cut)
    first = runs[opens - fronted][0]
    at = next(at for at, run in enumerate(runs) if run[0] <= high <= run[1])
    while at + 1 < len(runs) and (
        _goes_on_behind(parse, runs[at], runs[at + 1], cut)
        or _closes_over(parse, runs[at], runs[at + 1], added)
    ):
        at += 1
    return first, runs[at][1]


def _leads_in(parse: Parse, run: tuple[int, int], behind: tuple[int, int], cut: Container[int]) -> bool:
    """Tell whether a run is the phrase that opens a sentence, parted from its clause by nothing but an attribution ("In March, police
    said, the dam broke"); "In a statement, the ministry said, ..." tells of the attribution."""
    between = range(run[1] + 1, behind[0])
    start = parse.start_of_sentence(run[0])
    if parse.pos[run[0]] != "ADP" or any(parse.words[at] not in EDGE for at in range(start, run[0])):
        return False
    opening = parse.words[behind[0] - 1 : behind[0] + 2]
    closed = "," in parse.words[run[1] : run[1] + 2] and "," in opening and _QUOTES.isdisjoint(opening)
    inserted = (
        closed
        and len(between) <= _LONGEST_INSERT
        and any(at in cut for at in between)
        and all(at in cut or parse.words[at] in EDGE for at in between)
    )
    told = range(run[0], run[1] + 1)
    verbal = any(parse.pos[at] == "VERB" for at in told if at > run[0])
    of_saying = any(parse.lemma[at] in _SAYINGS for at in told)
    short = told_words(parse, told) <= _LONGEST_FRONT
    return inserted and short and not verbal and not of_saying


def _closes_over(parse: Parse, run: tuple[int, int], behind: tuple[int, int], added: Container[int]) -> bool:
    """Tell whether a clause goes on behind an absolute ("to patients, some driving for hours, from 2015 to 2017")."""
    between = range(run[1] + 1, behind[0])
    closed = any(at in added for at in between) and all(
        at in added or parse.words[at] in EDGE for at in between
    )
    return closed and told_words(parse, range(behind[0], behind[1] + 1)) >= SHORTEST_SHARED


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
        return _parts_clauses(parse, before, here)
    if "(" in between and ")" in between:
        opening = between.index("(")
        between = between[:opening] + between[between.index(")") :]
    return _parts_clauses(parse, before, here) or not EDGE.issuperset(between)


def _parts_clauses(parse: Parse, before: int, here: int) -> bool:
    """Tell whether a semicolon at or between two tokens parts statements."""
    within = parse.words[before : here + 1]
    if ";" not in within or _is_in_brackets(parse, before):
        return False
    return not goes_on_list(parse, before + within.index(";"))


def _is_in_brackets(parse: Parse, at: int) -> bool:
    """Tell whether a bracket is open at a token."""
    for here in range(at, max(-1, at - _LONGEST_BRACKET), -1):
        if parse.words[here] in "()":
            return parse.words[here] == "("
    return False
