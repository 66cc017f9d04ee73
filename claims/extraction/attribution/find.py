"""Attribution: which words hand a statement to a source, and where its content is.

Two ways, because each fails where the other holds. An insert between commas or quotation marks
("..., a monitor said on Saturday, ...") is found by its words and word classes. Content that follows its
reporting verb ("the army said its men had left") is read off the dependency parse (Universal
Dependencies). Who the source is, in the whole article, is decided in `sources`.
"""

from __future__ import annotations

from claims.extraction.attribution.according import according, per_source
from claims.extraction.attribution.attributed import Attribution, content_beside
from claims.extraction.attribution.by_agents import stated_by
from claims.extraction.attribution.content import (
    clause_after,
    content_of,
    is_commitment,
    is_gerund_object,
    is_name,
    quoted_after,
    start_of_sentence,
    that_after,
)
from claims.extraction.attribution.inserts import CLOSERS, Insert, find_inserts
from claims.extraction.attribution.polled import is_share
from claims.extraction.attribution.put_at import PUTS, put_at
from claims.extraction.attribution.quoted_as import quoted_as, quoting_verb
from claims.extraction.attribution.quoting_deeds import quoted_behind_colons
from claims.extraction.attribution.spoken_nouns import SPOKEN_FORMS, SPOKEN_NOUNS, owner_of, spoken_in
from claims.extraction.parsing.nounphrase import TIME_NOUNS, noun_phrase, phrase_before, through_name
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.cues import ANNOUNCE, AUDIENCES, CUE_OF, PERSONAL_NOUNS, TOLD
from claims.extraction.vocabulary.lexicon import NOT, words

_ADDED = frozenset(("DET", "NOUN", "PROPN", "ADJ", "NUM"))
_NAMING = frozenset(("NOUN", "PROPN", "PRON"))
_VERBAL = frozenset(("VERB", "AUX"))
_NOBODY = words("i you we there what this these that those who nobody none")
_RELATIVES = frozenset(("who", "which", "that"))
_LEADS_TO_TIME = words("on late early last this")
_OPEN = words("whether if how who what when where why")
_NOT_ONE = words("no neither")  # "No group has claimed responsibility"
_COUNTING = words("several some many few most all")
_TAKEN = words("life title gold silver bronze medal crown trophy cup wicket goal place podium seat pole")
_HELD = words("believed thought understood suspected reported said known")
_HEARINGS = words("jury court inquest tribunal hearing inquiry jurors magistrates")
_ARTICLES = words("a an the")
_NEAR = 5  # words


def find_attributions(parse: Parse) -> list[Attribution]:
    """Return the attributions of a parsed text in the order of their reporting words."""
    inserted = [(insert, _inserted(parse, insert)) for insert in find_inserts(parse)]
    found = [attribution for _, attribution in inserted]
    inside = {
        at
        for insert, attribution in inserted
        for at in range(insert.first, insert.last + 1)
        if attribution is not None
    }
    # "As saying" is rare: most paragraphs are done with one look.
    quoting = {quoting_verb(parse, at) for at in range(len(parse))} if "as" in parse.lower else set()
    for at, word in enumerate(parse.lower):
        if at in inside or at in quoting:
            continue
        if word == "according":
            found.append(according(parse, at))
        elif word == "per":
            found.append(per_source(parse, at))
        elif quoting_verb(parse, at) is not None and (quoted := quoted_as(parse, at)) is not None:
            found.append(quoted)
        elif word in PUTS:
            found.append(put_at(parse, at))
        elif word in SPOKEN_FORMS and parse.pos[at] == "NOUN":
            found.extend(spoken_in(parse, at))
        elif (
            word in CUE_OF
            and parse.pos[at] in ("VERB", "")
            and not is_name(parse, at)
            and not _takes_prize_or_life(parse, at)
            and not _is_held_of(parse, at)
        ):
            found.append(_reported(parse, at) or stated_by(parse, at))
    kept = [attribution for attribution in found if attribution is not None]
    if ":" in parse.words:
        kept.extend(quoted_behind_colons(parse, {item.content for item in kept}))
    return sorted(kept, key=lambda attribution: attribution.cue)


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


def _inserted(parse: Parse, insert: Insert) -> Attribution | None:
    if parse.lower[insert.last_source] in _ARTICLES:
        return None  # "..., an estimated 40 of them in Orla"
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


def _reported(parse: Parse, cue: int) -> Attribution | None:
    source = source_of(parse, cue)
    if source is None:
        source = _named_between_commas(parse, cue)
    if (
        source is None
        or _only_counts(parse, source, cue)
        or _withholds(parse, cue)
        or (parse.lower[source] in _NOBODY and parse.pos[source] != "PROPN")
        or parse.lower[parse.left[source]] in _NOT_ONE
        or parse.words[source][0].isdigit()
    ):
        return None
    own = parse.subject(cue) == source and source < cue
    first, last = phrase_before(parse, source, cue) if own else noun_phrase(parse, source)
    first = _behind_addressee(parse, first, last)
    first = _from_title(parse, first) if own else first
    last = through_name(parse, first, last) if source > cue or last + 1 < cue else last
    last -= parse.lower[last] in ("'s", "’s")  # "the firm's letter saying ..."
    if any(_helps(parse, at) for at in range(first, last + 1)):
        if parse.pos[source] not in _NAMING:
            return None
        first = last = source  # a clause that the parser took for a part of the phrase
    source = max(source, first) if first <= source else last
    begin = first if own else cue
    quoted = quoted_after(parse, cue)
    if quoted is not None:
        tokens = frozenset(range(start_of_sentence(parse, cue), quoted[0]))
        return Attribution(cue, parse.words[cue], source, first, last, quoted[1], False, tokens)
    that = that_after(parse, cue)
    if that is not None and is_commitment(parse, cue, parse.head[that]):
        return Attribution(cue, parse.words[cue], source, first, last, cue, True, frozenset())
    if that is not None:
        return Attribution(
            cue,
            parse.words[cue],
            source,
            first,
            last,
            parse.head[that],
            False,
            frozenset(range(begin, that + 1)),
        )
    content, whole = content_of(parse, cue)
    tokens = (
        frozenset()
        if whole or content is None
        else _cut(parse, cue, content) | _audience(parse, cue) | _time_of_report(parse, cue, content)
    )
    if content is None and (content := clause_after(parse, cue)) is not None:
        tokens = frozenset(range(start_of_sentence(parse, cue) if parse.head[cue] == cue else begin, cue + 1))
    if content is None or content == source:
        return None
    return Attribution(cue, parse.words[cue], source, first, last, content, whole, tokens)


def _helps(parse: Parse, at: int) -> bool:
    """Tell whether a word is a helping verb, and no name that was read as one ("Fallows remarked")."""
    return parse.pos[at] == "AUX" and not (parse.words[at].istitle() and parse.dep[at] == "nsubj")


def _only_counts(parse: Parse, source: int, cue: int) -> bool:
    """Tell whether a word that counts was taken for a speaker ("several alleged accomplices", "some estimated costs"), or a share of
    those who were asked ("62% of voters said the government had failed"), which is what a survey found."""
    return is_share(parse, source) or (
        parse.lower[source] in _COUNTING
        and source == cue - 1
        and parse.tag[cue + 1 : cue + 2] in (["NN"], ["NNS"], ["JJ"])
        and parse.subject(cue) == source
    )


def _named_between_commas(parse: Parse, cue: int) -> int | None:
    """Return the last word of a name between commas before a quotation ("the head of the league, Jamel Msallem, said, ...")."""
    commas = [at for at in range(max(0, cue - _NEAR), cue) if parse.words[at] == ","]
    if len(commas) != 2 or commas[1] != cue - 1 or quoted_after(parse, cue) is None:
        return None
    name = range(commas[0] + 1, commas[1])
    return name[-1] if len(name) > 1 and all(parse.words[at].istitle() for at in name) else None


def _withholds(parse: Parse, cue: int) -> bool:
    """Tell whether somebody did not say something ("did not disclose whether it was paid", "did not confirm the strike"), which
    states itself."""
    denied = any(parse.lower[child] in NOT for child in parse.children[cue] if child < cue)
    return denied and (
        CUE_OF[parse.lower[cue]] in ANNOUNCE
        or any(word in _OPEN for word in parse.lower[cue + 1 : cue + 1 + _NEAR])
    )


def source_of(parse: Parse, cue: int) -> int | None:
    """Return the head of the noun phrase that speaks: the cue's subject, or the one it shares by "and"."""
    subject = parse.subject(cue)
    if subject is None and parse.lower[cue] == "saying" and parse.lower[cue - 1] == "as":
        return parse.child(parse.head[cue], frozenset({"nsubj:pass", "nsubj"}))  # "was quoted as saying"
    if subject is None and parse.dep[cue] in ("conj", "xcomp"):  # "went on to say", "warned and said"
        subject = parse.subject(parse.head[cue])
    if subject is None and parse.lower[cue].endswith("ing"):
        if parse.dep[cue] == "acl" and parse.lemma[parse.head[cue]] in SPOKEN_NOUNS:
            return owner_of(parse, parse.head[cue])  # "issued a statement announcing the road had opened"
        subject = _subject_above(parse, cue)
    if subject is None and parse.child(cue, frozenset({"ccomp"})) is not None:
        return _name_right_before(parse, cue)
    if subject is not None and parse.lower[cue] == "told" and parse.lower[subject] in _HEARINGS:
        return subject  # "The jury was told that ..."
    if subject is None or parse.dep[subject] == "nsubj:pass" or _is_passive(parse, cue):
        return None
    if parse.lower[subject] in _RELATIVES and parse.dep[cue] == "acl:relcl":
        return _who_spoke(parse, parse.head[cue])
    if parse.lower[subject] == "who" and subject > 1 and parse.words[subject - 1] == ",":
        return (
            subject - 2 if parse.pos[subject - 2] in ("NOUN", "PROPN") else subject
        )  # "police, who said ..."
    return subject


def _who_spoke(parse: Parse, noun: int) -> int:
    """Return whom "who said" or "which said" points back to: for a statement whoever made it ("The board issued a statement
    which said ...")."""
    owner = owner_of(parse, noun) if parse.lemma[noun] in SPOKEN_NOUNS else None
    return noun if owner is None else owner


def _name_right_before(parse: Parse, cue: int) -> int | None:
    """Return the last word of the name right before a verb that has no subject ("On Friday Orla Motors announced ...")."""
    at = cue - 1
    while at > 0 and parse.pos[at] in ("AUX", "ADV"):
        at -= 1
    name = parse.name_at.get(at)
    fronted = name is not None and parse.lower[name[0] - 1] in TIME_NOUNS
    is_speaker = name is not None and (name[2] in ("ORG", "PERSON") or fronted)
    return at if is_speaker and parse.dep[at] == "obl" else None


def _from_title(parse: Parse, first: int) -> int:
    """Begin a source at the title before a name, wherever it was hung ("Harbour Minister Ana Reyes said")."""
    start = next(start for start, end in parse.sentences if start <= first < end)
    at = first
    while at > start and parse.tag[at - 1] in ("NNP", "NNPS") and parse.lower[at - 1] not in TIME_NOUNS:
        at -= 1
    titled = any(parse.lower[here] in PERSONAL_NOUNS for here in range(at, first))
    return at if titled else first


def _behind_addressee(parse: Parse, first: int, last: int) -> int:
    """Begin a source at its own determiner: in "told the agency the army had ..." two phrases stand side by side."""
    starts = [
        at
        for at in range(first + 1, last + 1)
        if parse.lower[at] in ("the", "a", "an") and parse.pos[at - 1] in ("NOUN", "PROPN")
    ]
    return starts[-1] if starts else first


def _subject_above(parse: Parse, cue: int) -> int | None:
    """Return the subject that a participle shares with the verb it hangs on ("she said, adding that ...")."""
    here = cue
    for _ in range(3):
        if parse.dep[here] not in ("advcl", "conj", "xcomp", "parataxis") or parse.head[here] == here:
            return None
        here = parse.head[here]
        if parse.dep[here] == "ccomp" and parse.lower[parse.head[here]] in CUE_OF:
            here = parse.head[here]  # "she said the dam held, adding that ..." goes on with her own words
        if (subject := parse.subject(here)) is not None:
            return subject
    return None


def _is_passive(parse: Parse, cue: int) -> bool:
    helpers = [child for child in parse.children[cue] if parse.dep[child].startswith("aux") and child < cue]
    return (
        parse.dep[helpers[-1]] == "aux:pass"
        or (parse.lemma[helpers[-1]] == "be" and not parse.lower[cue].endswith("ing"))
        if helpers
        else False
    )


def _audience(parse: Parse, cue: int) -> frozenset[int]:
    """Return who is told ("told reporters staff had left"), whom a parser may take for a part of what follows."""
    addressed = (
        CUE_OF[parse.lower[cue]] in TOLD and cue + 1 < len(parse) and parse.lower[cue + 1] in AUDIENCES
    )
    return frozenset((cue + 1,)) if addressed else frozenset()


def _time_of_report(parse: Parse, cue: int, content: int) -> frozenset[int]:
    """Return the words right behind the cue that say when it was said ("said Friday the fire ...", "said late on Monday
    the ..."), which a parser may hang on what follows."""
    at = first = cue + 1 + len(_audience(parse, cue))
    while at < content and parse.lower[at] in _LEADS_TO_TIME:
        at += 1
    named = at < content and parse.lower[at] in TIME_NOUNS and not parse.dep[at].startswith("nsubj")
    if not named:
        return frozenset()
    while at < content and parse.lower[at] in TIME_NOUNS:
        at += 1
    opens = parse.pos[at] in _ADDED or parse.pos[at] == "PRON"
    return frozenset(range(first, at)) if opens else frozenset()


def _cut(parse: Parse, cue: int, content: int) -> frozenset[int]:
    """Return the tokens of the reporting clause, which are not part of what is reported.

    What follows the beginning of the content belongs to the content, wherever the parser hung it.
    """
    around = parse.subtree(cue)
    if content not in around:
        return frozenset(around)
    around -= parse.subtree(content)
    if content > cue:
        around = {at for at in around if at < parse.left[content]}
    return frozenset(around)
