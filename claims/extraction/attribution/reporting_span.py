"""The extent of reporting words as an annotator marks it: the verb group, and the source with its additions."""

from __future__ import annotations

from claims.extraction.attribution.attributed import Attribution
from claims.extraction.parsing.parse import Parse
from claims.extraction.parsing.quotes import MARKS
from claims.extraction.vocabulary.lexicon import words

_RELATIVES = frozenset(("who", "which", "that"))
_GROUP = frozenset({"AUX", "ADV", "PART"})
# Verbs that only say how or when somebody says something: "went on to explain", "refused to comment".
_RAISING = words(
    "appear seem go continue begin start try attempt refuse decline come want need have use tend happen seek fail hope plan"
)
_ADDITIONS = frozenset({",", "(", "–", "—", "--", "-"})
_LONGEST_ADDITION = 40

Extent = tuple[int, int]


def cue_extent(parse: Parse, item: Attribution) -> Extent:
    """Return the tokens of the cue with its auxiliaries, adverbs and particles, first and last included."""
    first = last = item.cue
    if parse.lower[first] == "according":
        return first, min(first + 1, len(parse) - 1)
    first = _first_of_group(parse, first, item)
    governor = parse.head[item.cue]
    if (
        parse.dep[item.cue] in ("xcomp", "advcl")
        and governor < item.cue
        and parse.lemma[governor] in _RAISING
    ):
        plain = all(parse.pos[at] in _GROUP | {"VERB", "ADP"} for at in range(governor + 1, first))
        if plain and first - governor <= 3:
            first = _first_of_group(parse, governor, item)
    if last + 1 < len(parse) and parse.dep[last + 1] == "compound:prt":
        last += 1
    while last + 1 < len(parse) and last < item.last_cue:
        last += 1
    if last + 1 < len(parse) and parse.words[last + 1] == ":":
        last += 1
    return first, last


def _first_of_group(parse: Parse, first: int, item: Attribution) -> int:
    while (
        first > 0
        and parse.pos[first - 1] in _GROUP
        and not item.first_source <= first - 1 <= item.last_source
        and parse.lower[first - 1] not in ("as", "so", "when", "why", "how", "and", "'s", "’s", "then,")
        and parse.words[first - 1] not in MARKS
    ):
        first -= 1
    while parse.pos[first] == "ADV" and first < item.cue and parse.dep[first] in ("mark", "cc"):
        first += 1
    return first


def source_extent(parse: Parse, item: Attribution) -> Extent:
    """Return the tokens of the source with appositions and relative clauses, first and last included."""
    subject = parse.subject(item.cue)
    if subject is not None and parse.lower[subject] in _RELATIVES and parse.dep[item.cue] == "acl:relcl":
        return subject, subject
    first, last = item.first_source, item.last_source
    while first > 0 and _belongs(parse, first - 1, first, last):
        first -= 1
    if last < item.cue:
        last = _through_additions_before(parse, last, cue_extent(parse, item)[0])
    elif first > item.cue:
        last = _through_additions_behind(parse, item.source, last)
    while last > first and not parse.words[last].strip():
        last -= 1
    return first, last


def _belongs(parse: Parse, at: int, first: int, last: int) -> bool:
    """Tell whether a word before the noun phrase is part of it ("Nearly eight of ten voters")."""
    return first <= parse.head[at] <= last and parse.dep[at] in (
        "advmod", "amod", "compound", "det", "nummod", "flat", "nmod:desc", "det:predet",
    )  # fmt: skip


def _through_additions_before(parse: Parse, last: int, cue: int) -> int:
    """Take in what stands between a source and its verb: ", head of the council," or "who heads the council"."""
    between = range(last + 1, cue)
    if (
        not between
        or len(between) > _LONGEST_ADDITION
        or any(parse.words[at] in MARKS | {";"} for at in between)
    ):
        return last
    opens = parse.words[last + 1] in _ADDITIONS
    hangs = first_below(parse, last + 1, last)
    if opens and parse.words[cue - 1] in (",", ")", "–", "—", "--") and cue - 1 > last + 1:
        return last if _is_aside(parse, last + 2) else cue - 1
    return cue - 1 if hangs and not opens else last


def _is_aside(parse: Parse, at: int) -> bool:
    """Tell whether what a comma opens tells about the saying, not the source ("..., speaking on Friday, said")."""
    return (parse.lower[at].endswith("ing") and parse.pos[at] == "VERB") or parse.lower[at] in (
        "in", "on", "at", "during", "when", "while", "after", "before", "as", "however", "meanwhile", "for", "by",
    )  # fmt: skip


def first_below(parse: Parse, at: int, source: int) -> bool:
    """Tell whether a clause or phrase that begins at `at` tells about a noun phrase that ends at `source`."""
    here = at
    for _ in range(12):
        if parse.dep[here] in ("acl", "acl:relcl", "nmod", "appos") and parse.head[here] <= source:
            return True
        if parse.head[here] == here:
            return False
        here = parse.head[here]
    return False


def _through_additions_behind(parse: Parse, source: int, last: int) -> int:
    """Take in what follows a source behind its verb: 'said Ana Reyes, head of the council'."""
    at = last + 1
    if at >= len(parse) or parse.words[at] not in _ADDITIONS | {"of", "who"}:
        return last
    end = parse.right[source]
    if (
        end <= last
        or end - last > _LONGEST_ADDITION
        or any(parse.words[k] in MARKS for k in range(at, end + 1))
    ):
        return last
    while end > last and parse.words[end] in (",", ".", ";"):
        end -= 1
    return end
