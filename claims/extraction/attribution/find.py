"""Attribution: which words hand a statement to a source, and where its content is.

Two ways, because each fails where the other holds. An insert between commas or quotation marks
("..., a monitor said on Saturday, ...") is found by its words and word classes. Content that follows its
reporting verb ("the army said its men had left") is read off the dependency parse (Universal
Dependencies). Who the source is, in the whole article, is decided in `sources`.
"""

from __future__ import annotations

from collections.abc import Iterable

from claims.extraction.attribution.according import according, per_source
from claims.extraction.attribution.attributed import Attribution, content_beside
from claims.extraction.attribution.by_agents import stated_by
from claims.extraction.attribution.content import is_gerund_object, is_name, is_of_compound
from claims.extraction.attribution.inserts import CLOSERS, Insert, find_inserts
from claims.extraction.attribution.put_at import PUTS, put_at
from claims.extraction.attribution.quoted_as import quoted_as, quoting_verb
from claims.extraction.attribution.quoting_deeds import quoted_behind_colons
from claims.extraction.attribution.reported import reported
from claims.extraction.attribution.spoken_nouns import SPOKEN_FORMS, spoken_in
from claims.extraction.parsing.nounphrase import TIME_NOUNS
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.cues import ANNOUNCE, CUE_OF, TOLD
from claims.extraction.vocabulary.lexicon import words

_VERBAL = frozenset(("VERB", "AUX"))
_TAKEN = words("life title gold silver bronze medal crown trophy cup wicket goal place podium seat pole")
_HELD = words("believed thought understood suspected reported said known")
_LENGTHS = words("minute hour day week month year decade")
_RELATIVE = frozenset({"which", "whom", "whose"})
_ARTICLES = words("a an the")
_LEADS = frozenset({"according", "per"}) | PUTS | SPOKEN_FORMS | CUE_OF.keys()


def find_attributions(parse: Parse) -> list[Attribution]:
    """Return the attributions of a parsed text in the order of their reporting words."""
    inserted = [(insert, _inserted(parse, insert)) for insert in find_inserts(parse)]
    found = [attribution for _, attribution in inserted]
    taken = {
        at
        for insert, attribution in inserted
        for at in range(insert.first, insert.last + 1)
        if attribution is not None
    }
    # "As saying" is rare: most paragraphs are done with one look.
    if "as" in parse.lower:
        taken.update(verb for at in range(len(parse)) if (verb := quoting_verb(parse, at)) is not None)
    for at, word in enumerate(parse.lower):
        if word in _LEADS and at not in taken:
            found.extend(_led_to(parse, at))
    kept = [attribution for attribution in found if attribution is not None]
    if ":" in parse.words:
        kept.extend(quoted_behind_colons(parse, {item.content for item in kept}))
    return sorted(kept, key=lambda attribution: attribution.cue)


def _led_to(parse: Parse, at: int) -> Iterable[Attribution | None]:
    """Return the attributions that a word leads to, by the first way of reporting that it fits."""
    word = parse.lower[at]
    if word == "according":
        return (according(parse, at),)
    if word == "per":
        return (per_source(parse, at),)
    if (quoted := quoted_as(parse, at)) is not None:
        return (quoted,)
    if word in PUTS:
        return (put_at(parse, at),)
    if word in SPOKEN_FORMS and parse.pos[at] == "NOUN":
        return spoken_in(parse, at)
    return (reported(parse, at) or stated_by(parse, at),) if _may_report(parse, at) else ()


def _may_report(parse: Parse, at: int) -> bool:
    """Tell whether a word is a reporting verb, and none of its other senses is meant."""
    if parse.lower[at] not in CUE_OF or parse.pos[at] not in ("VERB", ""):
        return False
    return not any(means(parse, at) for means in _OTHER_SENSES)


def _says_the_same(parse: Parse, cue: int) -> bool:
    """Tell "73 percent said the same of Trump", where what is said was told before."""
    return parse.lower[cue + 1 : cue + 3] == ["the", "same"]


def _dates_another(parse: Parse, cue: int) -> bool:
    """Tell whether an act of speech only says when something else was ("came two days after the council declared an emergency")."""
    mark = next((at for at in parse.children[cue] if parse.lower[at] in ("after", "before")), None)
    if mark is None or mark == 0 or parse.dep[cue] != "advcl" or CUE_OF[parse.lower[cue]] not in ANNOUNCE:
        return False
    return parse.lemma[mark - 1] in _LENGTHS and parse.child(cue, frozenset({"ccomp"})) is None


def _takes_prize_or_life(parse: Parse, cue: int) -> bool:
    """Tell whether "claimed" tells what somebody won or who died ("a shooting that claimed a woman's life", "claimed silver")."""
    taken = parse.child(cue, frozenset({"obj"}))
    return CUE_OF[parse.lower[cue]] == "claim" and taken is not None and parse.lemma[taken] in _TAKEN


def _is_held_of(parse: Parse, cue: int) -> bool:
    """Tell whether others hold it of what stands before ("The child, believed to be aged three, was found")."""
    return (
        parse.lower[cue] in _HELD
        and parse.words[cue - 1] == ","
        and parse.lower[cue + 1 : cue + 2] == ["to"]
        and parse.lower[cue + 2 : cue + 3] in (["be"], ["have"])
    )


_OTHER_SENSES = (is_name, is_of_compound, _says_the_same, _dates_another, _takes_prize_or_life, _is_held_of)


def _inserted(parse: Parse, insert: Insert) -> Attribution | None:
    if parse.lower[insert.last_source] in _ARTICLES or parse.words[insert.last_source].isdigit():
        return None  # "..., an estimated 40 of them in Orla", "..., 37 confirmed cases elsewhere"
    if not _RELATIVE.isdisjoint(parse.lower[insert.first_source : insert.last_source]):
        return None  # "..., neither of which the army has acknowledged"
    content = None if _takes_object(parse, insert) else content_beside(parse, insert)
    if content is None:
        return None
    tokens = frozenset(range(insert.first, insert.last + 1))
    source = _head_of(parse, insert.first_source, insert.last_source)
    return Attribution(
        insert.cue,
        parse.words[insert.cue],
        source,
        insert.first_source,
        insert.last_source,
        content,
        False,
        tokens,
    )


def _takes_object(parse: Parse, insert: Insert) -> bool:
    """Tell whether the words state an act themselves ("On Monday, the board announced new fares"): what is announced
    is the verb's own object, so that nothing before the comma can be its content."""
    inverted = insert.first == insert.cue
    if not inverted and _opens_statement(parse, insert):
        return True
    if inverted or CUE_OF.get(parse.lower[insert.cue]) in TOLD or parse.words[insert.first - 1] in CLOSERS:
        return False
    return any(
        insert.cue < child <= insert.last
        and (
            (parse.dep[child] == "obj" and parse.pos[child] in ("NOUN", "PROPN"))
            or is_gerund_object(parse, child)
        )
        and parse.lower[child] not in TIME_NOUNS
        for child in parse.children[insert.cue]
    )


def _opens_statement(parse: Parse, insert: Insert) -> bool:
    """Tell whether the noun right behind the reporting word is the subject of what follows the insert ("..., police
    said the boat, a trawler, sank"), so that the words before report nothing."""
    here = insert.cue + 1
    while insert.cue < here <= insert.last and parse.head[here] != here:
        here = parse.head[here]
    return insert.cue < insert.last < here and parse.subject(here) is not None and parse.pos[here] in _VERBAL


def _head_of(parse: Parse, first: int, last: int) -> int:
    return next((at for at in range(first, last + 1) if not first <= parse.head[at] <= last), last)
