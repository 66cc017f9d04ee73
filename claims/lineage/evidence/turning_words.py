"""Words that turn what a sentence says while all others stay: "before" for "after", "only", "no longer", "former".

Two tellings of one sentence share all words of content, and yet the second may say the opposite. Most of these words say nothing by
themselves, so that no comparison of content sees them. Own lists: a row of `_RIVALS` holds words that cannot stand for each other, a row
of `_ADDED` such as turn a sentence by being there. They are looked for only where a sentence was kept: in a free telling every one of
them may stand for anything. After "~" stand words that cannot stand for each other and may still both be true ("most", "all").
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from claims.extraction.vocabulary.lexicon import words as listed
from claims.lineage.evidence.agreement import deny_alike
from claims.lineage.evidence.edits import Edits, weight_of
from claims.lineage.statement import Statement
from claims.lineage.statements.prepared import Prepared
from claims.lineage.words.folding import fold
from claims.lineage.words.kept import OF_TIME, Words, words_of
from claims.lineage.words.senses import LIGHT

_ADDED = """
not: not no never neither nor none nobody nothing nowhere without unable lack lacks lacked ignore ignores ignored neglect neglects neglected
barely: barely hardly scarcely
almost: almost nearly
only: only solely exclusively just merely
former: former ex formerly previously
deputy: deputy vice
would-be: would-be
unless: unless
"""
# Those that make it the contrary.
_CONTRARY = frozenset({"not", "barely", "almost", "unless"})

_RIVALS = """
up | down
in into | off near outside
to-place | from | by-amount
inside within | outside
over | under
above | below
before until till | after following since | during
first earliest | last latest final
high higher highest | low lower lowest
more | less fewer
long longer longest | short shorter shortest
old older oldest elder | young younger youngest | new
large larger largest big bigger biggest | small smaller smallest
good better best | bad worse worst
fast faster fastest | slow slower slowest
north northern | south southern | east eastern | west western | northeast | northwest | southeast | southwest
left left-hand | right right-hand
~ all every everyone everybody | most some few many several
~ few | most many
each | together jointly
always | often usually routinely regularly | occasionally sometimes | rarely seldom
daily | weekly | monthly | annually yearly
~ must should shall | can could may might | will would
if once | unless | because | although though despite
import importer | export exporter
lend lender | borrow borrower
emigrate emigration | immigrate immigration
promote promotion | relegate relegation demote
join | quit leave
enter | leave exit
tighten | ease loosen relax
win winner | lose loser loss
gain | lose loss
buy buyer | sell seller
rise increase climb | fall decrease drop decline
strengthen | weaken
accept | reject
allow permit | ban forbid prohibit
open reopen | close shut
hire | fire dismiss
begin start | stop cease end halt
remember | forget neglect
admit confirm acknowledge | deny
pass | fail
support back endorse | oppose
attack | defend
advance | retreat
appear | disappear
arrive arrival | depart departure
deposit | withdraw
include | exclude
convict | acquit | accuse suspect
raise | lower cut
extend | shorten
expand | shrink
praise | criticise criticize condemn
add | remove
public | private
rural | urban
civil civilian | military | criminal
domestic | foreign
male | female
senior | junior
upper | lower
major | minor
maximum | minimum
internal | external
dead | alive living
guilty | innocent
permanent | temporary acting interim
preliminary provisional partial | final official
convicted | accused suspected alleged
voluntary | compulsory mandatory
wet | dry
full | empty
son | daughter
brother | sister
husband | wife
father | mother
boy | girl
man | woman
~ person people | home house household customer | business firm | family | building
king | queen
employer | employee
landlord | tenant
plaintiff | defendant
victim | suspect | witness
profit | loss
surplus | deficit
income revenue | spending expenditure
majority | minority
government | opposition
gold | silver | bronze
red | amber orange yellow | green
"""


# Before a word each of these makes the contrary of it, or at least another word.
_PREFIXES, _OTHER = listed("un dis in im ir il non mis de"), listed("re co pre post sub semi")
# Each begins, or ends, a word that is the rival of the same word with the other.
_BEGINNINGS = (
    ("over", "under"),
    ("hyper", "hypo"),
    ("pre", "post"),
    ("pro", "anti"),
    ("up", "down"),
    ("in", "out"),
)
_ENDINGS = (("ful", "less"), ("er", "ee"), ("or", "ee"))
_SHORTEST = 4  # letters that stand beside a prefix, or an ending
# Done by both of two, or said of both, so that either may be named first.
_MUTUAL = listed(
    "meet marry face play draw clash fight talk negotiate agree sign merge collide border join pass passes passed"
)
_EACH_OTHER = listed(
    "married related linked equal similar engaged next close opposite divorced near beside with"
)
_PASSIVE = listed("be been being was were is are")
# So much of the shorter telling stands in the order of the other where it is the same sentence, and no more than so much weight of
# words only in one of them; where who acts is told behind "by" in one alone, all of it must.
_KEPT, _ELSE, _ALL = 0.8, 2.0, 0.95


_LINES = _RIVALS.strip().split("\n")


def _sides() -> dict[str, list[tuple[int, int]]]:
    """Return by each word, as it stands and folded, the rows that it stands in, and on which side."""
    found: dict[str, list[tuple[int, int]]] = {}
    for row, line in enumerate(_LINES):
        for side, words in enumerate(line.removeprefix("~ ").split("|")):
            for key in {form for word in words.split() for form in (word, fold(word))}:
                found.setdefault(key, []).append((row, side))
    return found


_SIDES = _sides()
_NAMES = {
    word: name
    for name, words in (line.split(": ") for line in _ADDED.strip().split("\n"))
    for word in words.split()
}


class Turned(NamedTuple):
    """The words by which two tellings of one sentence say different things, one of them empty where the other was put in. `contrary`
    tells that both cannot be true."""

    before: str
    after: str
    contrary: bool


def turned(earlier: Prepared, later: Prepared, edits: Edits) -> Turned | None:
    """Return how a kept sentence was turned by a small word, None where it was not, or where it was told anew."""
    same_words = earlier.weights.keys() == later.weights.keys()
    changed = [*edits.added, *edits.cut, *(units for pair in edits.replaced for units in pair)]
    kept = edits.kept >= _KEPT and sum(map(weight_of, changed)) <= _ELSE
    moved = same_words and _in_order(earlier) != _in_order(later)
    if earlier.statement.quote == later.statement.quote or not (moved or kept):
        return None
    if deny_alike(earlier.statement.quote, later.statement.quote):
        return None
    mine, theirs = words_of(earlier.statement), words_of(later.statement)
    found = _swapped(earlier, mine, theirs) if moved else None
    if found is None and kept:
        exchanged = _exchanged(mine, theirs)
        if exchanged is not None and _lead_apart(exchanged, earlier.statement, later.statement):
            exchanged = None
        found = _put_in(mine, theirs) or exchanged or _made_another(mine, theirs)
    if found is None and kept and edits.kept >= _ALL:
        found = _made_passive(mine, theirs)
    return found


def _lead_apart(found: Turned, earlier: Statement, later: Statement) -> bool:
    """Tell whether one of two words leads to a time and the other to something else ("following reports", "just before 20:00")."""
    return _leads_time(found.before, earlier) != _leads_time(found.after, later)


def _leads_time(word: str, one: Statement) -> bool:
    if not one.time or word.lower() not in OF_TIME:
        return False
    return word in one.time.split() or f"{word} {one.time}" in one.quote


def _in_order(side: Prepared) -> list[str]:
    return [word.key for word in side.statement.words]


def _put_in(mine: Words, theirs: Words) -> Turned | None:
    """Return the word that turns one of the two by standing there alone ("not", "former")."""
    before, after = (
        Counter(_NAMES[one.word] for one in side if one.word in _NAMES) for side in (mine, theirs)
    )
    gone, new = before - after, after - before
    if (gone | new)["not"] and _other_form(mine, theirs) is not None:
        del gone["not"], new["not"]  # "was not armed", "was unarmed"
    name = next((name for name in _NAMES.values() if name in gone or name in new), None)
    if name is None:
        return None
    cut, put = (_first(side, name) if name in told else "" for side, told in ((mine, gone), (theirs, new)))
    return Turned(cut, put, name in _CONTRARY)


def _first(side: Words, name: str) -> str:
    return next(one.text for one in side if _NAMES.get(one.word) == name)


def _exchanged(mine: Words, theirs: Words) -> Turned | None:
    """Return the word that took the place of one that it cannot stand for ("before", then "after")."""
    before, after = _standing(mine), _standing(theirs)
    for (row, side), word in before.items():
        if (row, side) in after:
            continue
        other = next((at for at in after if at[0] == row and at not in before), None)
        if other is not None:
            return Turned(word, after[other], contrary=not _LINES[row].startswith("~"))
    return None


def _standing(side: Words) -> dict[tuple[int, int], str]:
    """Return the rows and sides that the words of a claim stand for, each with the first word that does."""
    found: dict[tuple[int, int], str] = {}
    for one in side:
        for place in (*_SIDES.get(one.word, ()), *_SIDES.get(one.key, ())):
            found.setdefault(place, one.text)
    return found


def _made_another(mine: Words, theirs: Words) -> Turned | None:
    """Return a word and the same with another beginning or ending, where no "not" makes up for it ("was not armed", "was unarmed")."""
    nots = [sum(_NAMES.get(one.word) == "not" for one in side) for side in (mine, theirs)]
    return _other_form(mine, theirs) if nots[0] == nots[1] else None


def _other_form(mine: Words, theirs: Words) -> Turned | None:
    """Return a word and the same with another beginning or ending ("reliable", "unreliable"; "careful", "careless")."""
    before, after = ({one.word for one in side} for side in (mine, theirs))
    for gone in sorted(before - after - _NAMES.keys()):
        for new in sorted(after - before - _NAMES.keys()):
            short, long = sorted((gone, new), key=len)
            begun = long.removesuffix(short) if long.endswith(short) and len(short) >= _SHORTEST else ""
            if begun in _PREFIXES or begun in _OTHER or _are_rivals(gone, new):
                return Turned(gone, new, contrary=begun not in _OTHER)
    return None


def _are_rivals(one: str, other: str) -> bool:
    """Tell whether two words are one but for their beginning or their ending, which rule each other out."""
    for left, right in ((one, other), (other, one)):
        for first, second in _BEGINNINGS:
            if left.startswith(first) and right == second + left.removeprefix(first) != second:
                return len(right) - len(second) >= _SHORTEST
        for first, second in _ENDINGS:
            if left.endswith(first) and right == left.removesuffix(first) + second:
                return len(right) - len(second) >= _SHORTEST
    return False


def _swapped(earlier: Prepared, mine: Words, theirs: Words) -> Turned | None:
    """Return whom or what the same words set before their verb and behind it the other way round."""
    verb = earlier.texts.get(earlier.core, "").lower()
    said = [[one.word for one in side] for side in (mine, theirs)]
    mutual = not {earlier.core, verb}.isdisjoint(_MUTUAL | LIGHT) or not _EACH_OTHER.isdisjoint(said[0])
    if mutual or verb not in said[0] or sorted(said[0]) != sorted(said[1]):
        return None
    if (leads := _leads_otherwise(mine, theirs)) is not None:
        return leads
    (left, right), (there_left, there_right) = (
        _around(side, words.index(verb)) for side, words in zip((mine, theirs), said, strict=True)
    )
    moved = [key for key in left if key in there_right], [key for key in right if key in there_left]
    return Turned(left[moved[0][0]], right[moved[1][0]], contrary=True) if all(moved) else None


def _leads_otherwise(mine: Words, theirs: Words) -> Turned | None:
    """Return from where and to where where both were exchanged ("from Cairo to Paris", "from Paris to Cairo")."""
    ways = [
        {one.word: behind.text for one, behind in pairwise(side) if one.word in ("from", "to")}
        for side in (mine, theirs)
    ]
    (start, end), (first, last) = ((way.get("from", ""), way.get("to", "")) for way in ways)
    return (
        Turned(start, first, contrary=True)
        if start and (start, end) == (last, first) != (end, start)
        else None
    )


def _around(side: Words, at: int) -> tuple[dict[str, str], dict[str, str]]:
    """Return the words of content before a position and from it on, by their keys."""
    before, behind = ({one.key: one.text for one in part if one.key} for part in (side[:at], side[at:]))
    return before, behind


def _made_passive(mine: Words, theirs: Words) -> Turned | None:
    """Return the "by" that makes of who acts whom it befell: the nouns kept their order, and it stands in one alone, with a helper
    ("had attacked officers", "had been attacked by officers")."""
    before, after = (Counter(one.word for one in side) for side in (mine, theirs))
    for gone, new, told in ((before, after, Turned("", "by", True)), (after, before, Turned("by", "", True))):
        added = new - gone
        if added["by"] and not gone["by"] and not _PASSIVE.isdisjoint(added):
            return told
    return None
