"""Totals whose parts follow in the next sentences: "... 100 senators answered. Fifty-two voted for it, 47 against ...".

The figures of the sentence right behind a total are its parts where they make it, count nothing else, and signs say that
they divide it: they are listed side by side, the last is "the rest" or "another", or they are "of them", as many as the
total says ("two funds"), or of the kinds that a whole has (men and women, votes for and against). Where such a sign says
that the parts are all there are, a sum that does not hold is told as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from math import isclose

from claims.extraction.vocabulary.lexicon import words
from claims.lineage.figures.slots import head_nouns
from claims.lineage.sums import words as sum_words
from claims.lineage.sums.arithmetic import added, adds_up
from claims.lineage.sums.bare import in_unit_of
from claims.lineage.sums.found import Found, run_on
from claims.lineage.sums.mentions import Mention, counts_alike, names_its_own
from claims.lineage.sums.opposites import are_other_outcomes
from claims.lineage.sums.signs import adds_on, are_of_before, digits_of, may_overlap, tells_how_many
from claims.lineage.words.senses import LOTS, kind_of_person, sense_of_event, succeeds

_MOST_PARTS, _MOST_SENTENCES = 6, 3
_TRIVIAL, _SMALL, _STRIKING = 4, 10, 3
# Code points from the claim of a total to that of its first part: who says so stands between ("the ministry said. ").
_NEXT_SENTENCE = 80
_NEEDED, _NEEDED_OF_FEW = 2.0, 2.5
# Parts that come so near the total were meant to make it; "the other 14" was whatever they come to.
_NEAR, _NEAR_OF_REST = 0.2, 0.4
_KINDS = (
    frozenset({"gold", "silver", "bronze"}),
    frozenset({"man", "woman"}),
    frozenset({"man", "woman", "child"}),
)
_FOR = re.compile(r"\b(?:for|favou?r|yes|backed|approved?|supported)\b", re.IGNORECASE)
_AGAINST = re.compile(r"\b(?:against|opposed|no|rejected)\b", re.IGNORECASE)
_NEITHER = re.compile(
    r"\b(?:abstain\w*|abstentions?|absent|did not vote|blank|spoiled|spoilt)\b", re.IGNORECASE
)
_OVERLAP = re.compile(
    r"\b(?:(?:several|some|many) of (?:those|these|them|the)|among them|also|both|as well|overlap\w*|counted twice)\b",
    re.IGNORECASE,
)
_COMPARES = re.compile(
    r"\b(?:compared|comparison|than|previous(?:ly)?|(?:year|month|week|day) (?:before|earlier)|last (?:year|month|week)|average|versus)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"\b(?:a|the) (?:year|month|week|day|season) (?:before|earlier)\b", re.IGNORECASE)
_SIDE = re.compile(r"^\s(?:of it )?(tall|wide|long|deep|high|thick)\b")
_MOSTLY = re.compile(r"\b(?:the bulk|most|the majority|the largest share)\b", re.IGNORECASE)
_GROUP = re.compile(r"\b(?:a|an|the|its|their) [a-z]+ of $")
# What parts a total from its list inside one sentence ("The regatta drew 36 boats; 29 finished ...").
_OPENS_LIST = re.compile(r"[;:—–]\s")
_OTHER_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_GIVES_OUT = words("spend allot allocate share distribute earmark divide split budget assign")
_GIVEN_OUT_NEAR = 0.9
_SAME_LOT = re.compile(r"^(?:they|he|she|it|these|those|the two|the three)\b", re.IGNORECASE)
_SEATED = frozenset({"lawmaker", "deputy", "senator", "member", "councillor", "delegate"})


def spread(mentions: Sequence[Mention]) -> Iterator[Found]:
    """Yield the sums of totals with what follows them in the next sentences. `mentions` stand in the order of the text."""
    for at, total in enumerate(mentions):
        if may_be_whole(total):
            yield from _of(total, mentions, at)


def may_be_whole(total: Mention) -> bool:
    side, figure = total.interval.side, total.figure
    if figure.kind == "count" and not (figure.counted or figure.event or _is_of_group(total)):
        return False
    return total.figure.role != "part" and side not in ("vague", "range") and total.value >= _TRIVIAL


def _is_of_group(total: Mention) -> bool:
    """Tell whether a number says how large a group is ("a crew of 41")."""
    return _GROUP.search(sum_words.before(total.statement, total.figure)) is not None


def _of(total: Mention, mentions: Sequence[Mention], at: int) -> Iterator[Found]:
    parts: list[Mention] = []
    for sentence in _sentences(total, mentions, at):
        more = [*parts, *sentence]
        goes_on = not parts or _goes_on(sentence[0]) or are_other_outcomes(more)
        if not goes_on or len(more) > _MOST_PARTS or not may_divide(total, more):
            break
        parts = more
        if len(parts) > 1 and adds_up(total, parts):
            if (sure := _signs(total, parts)) >= _needed(total):
                yield Found(total, tuple(parts), True, sure)
            return
    if len(parts) > 1 and _says_all(total, parts) and _comes_near(total, parts):
        yield Found(total, tuple(parts), False, 1.5)


def _sentences(total: Mention, mentions: Sequence[Mention], at: int) -> Iterator[list[Mention]]:
    """Yield the figures like the total of each next sentence, as long as one follows right upon the other."""
    last, told, found = total, 0, list[Mention]()
    for mention in mentions[at + 1 :]:
        if mention.value == 0 or (last is total and _is_beside(mention, total)):
            continue
        new = not found or not run_on(last, mention)
        if mention.article != total.article or mention.statement.start - last.statement.end > _NEXT_SENTENCE:
            break
        if new and found:
            yield found
            found, told = [], told + 1
            if told == _MOST_SENTENCES:
                return
        part = in_unit_of(mention, total)
        if part is not None and not _is_included(part):
            found.append(part)
            last = part
        elif last is total:
            return  # another count stands between
    if found:
        yield found


def _is_beside(mention: Mention, total: Mention) -> bool:
    """Tell whether a figure stands in the sentence of the total, and nothing opens a list between them."""
    if not run_on(total, mention):
        return False
    base = total.statement.sentence_start
    between = total.statement.sentence[total.figure.end - base : max(0, mention.start - base)]
    return _OPENS_LIST.search(between) is None


def _is_included(mention: Mention) -> bool:
    """Tell whether a figure is only some of the one before it ("Twenty bodies, among them those of four children")."""
    return mention.figure.role != "part" and sum_words.says_part(mention.statement, mention.figure)


def _goes_on(mention: Mention) -> bool:
    """Tell whether a sentence goes on dividing what the one before began to ("Another eight died in ...")."""
    return adds_on(mention) or sum_words.says_rest(mention.statement, mention.figure)


def may_divide(total: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether the figures can be lots of the total that do not overlap."""
    if any(part.value >= total.interval.high or not _fits(part, total, parts) for part in parts):
        return False
    if any(part.interval.side not in ("point", "about") for part in parts):
        return False
    between = [_from(one, other) for one, other in pairwise(parts)]
    if any(_COMPARES.search(text) for text in between) or sum_words.times_clash(
        parts[0].statement, total.statement
    ):
        return False
    tail = sum_words.after(parts[-1].statement, parts[-1].figure)
    if set(_OTHER_YEAR.findall(" ".join((*between, tail)))) - set(_OTHER_YEAR.findall(total.statement.quote)):
        return False
    if may_overlap(parts) or are_of_before(total, parts) or _are_of_other_kinds(total, parts, tail):
        return False
    return are_other_outcomes(parts) or not any(_OVERLAP.search(text) for text in (*between, tail))


def _are_of_other_kinds(total: Mention, parts: Sequence[Mention], tail: str) -> bool:
    """Tell whether a part is some of the one before it, of an earlier time, or measures another side of the thing."""
    if parts[0].figure.role != "part" and any(part.figure.role == "part" for part in parts[1:]):
        return True  # "Ten were old, eight of them Welsh"
    sides = {_side(mention) for mention in (total, *parts)} - {""}
    return len(sides) > 1 or _EARLIER.search(tail) is not None


def _side(mention: Mention) -> str:
    """Return which side of a thing a measure tells: "tall", "wide"."""
    match = _SIDE.match(sum_words.after(mention.statement, mention.figure))
    return match[1] if match and mention.figure.kind == "measure" else ""


def _from(one: Mention, other: Mention) -> str:
    """Return the words between two figures, those between their claims left out."""
    if one.statement is other.statement:
        base = one.statement.start
        return one.statement.quote[one.figure.end - base : other.start - base]
    return sum_words.after(one.statement, one.figure) + " " + sum_words.before(other.statement, other.figure)


def _fits(part: Mention, total: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether a figure can count some of the total: told without a noun, with that of the total, or by its kinds."""
    if _are_other_lots(part, total):
        return False
    if not names_its_own(part) or not _names_lot(total):
        return True
    if head_nouns(part.figure.counted) & head_nouns(total.figure.counted):
        return True
    if (
        counts_alike(part, total)
        or _of_people(part, total)
        or _of_one_lot(part, total)
        or _of_seats(part, total)
    ):
        return True
    # No cars are men and women.
    return _are_kinds(parts) and not any(map(kind_of_person, head_nouns(part.figure.counted)))


def _names_lot(total: Mention) -> bool:
    """Tell whether a total says what it counts, more than that it is a total ("turnout was 612,000")."""
    return names_its_own(total) or total.figure.kind != "count"


def _of_people(part: Mention, total: Mention) -> bool:
    both = (head_nouns(part.figure.counted), head_nouns(total.figure.counted))
    return all(any(kind_of_person(noun) for noun in nouns) for nouns in both) and any(
        kind_of_person(noun) == "anybody" for nouns in both for noun in nouns
    )


def _of_seats(part: Mention, total: Mention) -> bool:
    """Tell whether seats are counted beside those who take them ("elected 65 lawmakers", "won 34 seats")."""
    one, other = head_nouns(part.figure.counted), head_nouns(total.figure.counted)
    return ("seat" in one and bool(other & _SEATED)) or ("seat" in other and bool(one & _SEATED))


def _of_one_lot(part: Mention, total: Mention) -> bool:
    """Tell whether the total counts people or lives and the part tells to whom it happened ("Ten skiers died")."""
    anybody = any(kind_of_person(noun) == "anybody" for noun in head_nouns(total.figure.counted))
    return anybody and sense_of_event(part.figure.event) in LOTS


def _are_other_lots(part: Mention, total: Mention) -> bool:
    """Tell whether something else happened to the one than to the other ("20 killed", "12 injured")."""
    mine = sense_of_event(part.figure.event)
    theirs = {sense_of_event(total.figure.event), *total.statement.events} & LOTS
    if mine not in LOTS or not theirs or mine in theirs:
        return False
    return not any(succeeds(sense, mine) for sense in theirs)


def _are_kinds(parts: Sequence[Mention]) -> bool:
    """Tell whether the parts are the kinds that a whole has, all of them: men and women; votes for, against, neither."""
    named = [{kind_of_person(noun) or noun for noun in _kind_words(part)} for part in parts]
    for kinds in _KINDS:
        told = [word & kinds for word in named]
        if all(told) and set().union(*told) == kinds and len(parts) == len(kinds):
            return True
    pieces = [sum_words.after(part.statement, part.figure) for part in parts]
    pieces = [piece.split(_and_on(parts, at))[0] for at, piece in enumerate(pieces)]
    asked = (_FOR, _AGAINST, _NEITHER)
    return len(parts) == len(asked) and all(
        word.search(piece) for word, piece in zip(asked, pieces, strict=True)
    )


def _kind_words(part: Mention) -> frozenset[str]:
    following = sum_words.after(part.statement, part.figure).split()[:2]
    return head_nouns(part.figure.counted) | {word.strip(",.;").lower().rstrip("s") for word in following}


def _and_on(parts: Sequence[Mention], at: int) -> str:
    return parts[at + 1].figure.text if at + 1 < len(parts) else "\n"


def _signs(total: Mention, parts: Sequence[Mention]) -> float:
    """Return how much tells that the parts, which make the total, are meant to."""
    return sum(weight * holds(total, parts) for weight, holds in _SIGNS)


def _are_listed(_: Mention, parts: Sequence[Mention]) -> bool:
    return all(run_on(one, other) for one, other in pairwise(parts))


def _are_many_listed(total: Mention, parts: Sequence[Mention]) -> bool:
    return len(parts) > 2 and _are_listed(total, parts)


def _go_on(_: Mention, parts: Sequence[Mention]) -> bool:
    return any(_goes_on(part) for part in parts[1:])


def _are_outcomes(_: Mention, parts: Sequence[Mention]) -> float:
    """Return how many outcomes stand beside each other ("52 for, 47 against, one abstained"), and one; none where the kinds say so already."""
    return 0.0 if _are_kinds(parts) or not are_other_outcomes(parts) else len(parts) + 1.0


def _are_striking(_: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether the numbers have so many digits that no accident makes the sum."""
    return digits_of(added(parts)) >= _STRIKING and any(
        digits_of(part.value) >= _STRIKING - 1 for part in parts
    )


def _are_bare(total: Mention, parts: Sequence[Mention]) -> bool:
    return total.figure.kind != "percent" and not any(names_its_own(part) for part in parts)


def _are_bare_or_alike(total: Mention, parts: Sequence[Mention]) -> bool:
    return _are_bare(total, parts) or all(counts_alike(one, other) for one, other in pairwise(parts))


def _are_of_its_noun(total: Mention, parts: Sequence[Mention]) -> bool:
    return all(head_nouns(part.figure.counted) & head_nouns(total.figure.counted) for part in parts)


def _are_bare_in_list(total: Mention, parts: Sequence[Mention]) -> bool:
    return _are_bare(total, parts) and _are_listed(total, parts)


def _open_with_most(_: Mention, parts: Sequence[Mention]) -> bool:
    return _MOSTLY.search(sum_words.before(parts[0].statement, parts[0].figure)) is not None


def _open_with_lot(_: Mention, parts: Sequence[Mention]) -> bool:
    return _SAME_LOT.match(parts[0].statement.quote) is not None


def _needed(total: Mention) -> float:
    return _NEEDED if total.value >= _SMALL else _NEEDED_OF_FEW


def _are_of_them(parts: Sequence[Mention]) -> bool:
    first = parts[0]
    return first.figure.role == "part" or sum_words.opens_with_whole(first.statement)


_SIGNS: tuple[tuple[float, Callable[[Mention, Sequence[Mention]], float]], ...] = (
    (1.0, _are_listed),
    (1.0, _are_many_listed),
    (1.5, _go_on),  # "another eight", "the rest"
    (1.0, lambda _, parts: _are_of_them(parts)),  # "of them"
    (1.0, tells_how_many),  # "two funds", and two parts follow
    (1.5, lambda _, parts: _are_kinds(parts)),  # men and women
    (0.5, _are_outcomes),
    (1.0, _are_striking),
    (0.5, _are_bare_or_alike),
    (0.5, _are_of_its_noun),
    (0.5, _are_bare_in_list),
    (1.0, _open_with_most),  # "most went to ..."
    (0.5, _open_with_lot),  # "They ..."
)


def _says_all(total: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether the text says that these parts are all of the total, so that one which is missing is an error."""
    if total.figure.kind == "percent":
        return False
    last = parts[-1]
    if sum_words.says_rest(last.statement, last.figure) or _are_kinds(parts):
        return True
    listed = all(run_on(one, other) for one, other in pairwise(parts))
    return listed and (tells_how_many(total, parts) or _is_given_out(total, parts))


def _is_given_out(total: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether an amount is divided among those that a list names ("to spend 240 million ... Trams get 130 million, ...")."""
    nearly = _GIVEN_OUT_NEAR * total.value <= added(parts) < total.value
    return nearly and len(parts) > 2 and total.figure.event in _GIVES_OUT


def _comes_near(total: Mention, parts: Sequence[Mention]) -> bool:
    rest = sum_words.says_rest(parts[-1].statement, parts[-1].figure)
    near = _NEAR_OF_REST if rest else _NEAR
    whole = added(parts)
    return abs(whole - total.value) <= near * total.value and not isclose(whole, total.value)
