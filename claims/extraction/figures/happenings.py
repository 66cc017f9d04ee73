"""What happened to the counted: "kill" in "12 people were killed", "die" in "a death toll of 12"."""

from __future__ import annotations

from claims.extraction.figures.headlines import verb_before
from claims.extraction.parsing.parse import Parse
from claims.extraction.parsing.verb_forms import is_verb, verb_of
from claims.extraction.vocabulary.event_words import VERBS

# Nouns and adjectives that tell an event, and the verb for it.
_NAMED_EVENTS = {
    "death": "die",
    "dead": "die",
    "fatality": "die",
    "toll": "die",
    "killing": "kill",
    "murder": "murder",
    "homicide": "murder",
    "injury": "injure",
    "wounded": "wound",
    "injured": "injure",
    "missing": "miss",
    "arrest": "arrest",
    "detention": "detain",
    "rescue": "rescue",
    "evacuation": "evacuate",
    "resignation": "resign",
    "infection": "infect",
    "execution": "execute",
    "kidnapping": "kidnap",
    "abduction": "abduct",
    "displaced": "displace",
    "birth": "bear",
    "conviction": "convict",
    "seizure": "seize",
    "layoff": "lay",
}
_OTHER_TOLLS = frozenset({"road", "bridge", "motorway", "tunnel", "heavy"})
_SUBJECT = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj"})
_UNDER_VERB = _SUBJECT | {
    "obj",
    "iobj",
    "obl",
    "obl:npmod",
    "obl:tmod",
    "obl:agent",
    "obl:unmarked",
    "xcomp",
    "advmod",
    "ccomp",
}
_UP = frozenset(
    {
        "conj",
        "appos",
        "nummod",
        "nummod:gov",
        "nmod",
        "nmod:npmod",
        "nmod:unmarked",
        "compound",
        "amod",
        "dep",
        "flat",
        "list",
    }
)
_CLAUSES = frozenset({"acl", "acl:relcl"})
_NO_EVENT = frozenset({"be", "have", "say", "do", "include", "'s", "get", "remain", "stand", "number"})
_BETWEEN = frozenset({"by", "just", "only", "barely"})
_WITHOUT_OBJECT = frozenset({"die", "drown", "perish", "suffocate"})
_SAID = frozenset(
    {
        "say",
        "tell",
        "report",
        "announce",
        "add",
        "note",
        "estimate",
        "believe",
        "claim",
        "confirm",
        "warn",
        "show",
    }
)
# Their clause tells what is so, not what they did to it: "found that 40 homes were unsafe".
_TOLD_THAT = _SAID | {
    "find", "discover", "reveal", "suggest", "indicate", "conclude", "determine", "learn", "know", "think", "argue", "allege",
    "insist", "admit", "deny", "acknowledge", "explain", "declare", "fear", "hope", "suspect", "predict", "calculate",
}  # fmt: skip
_CLAUSES_SAID = frozenset({"ccomp", "parataxis"})
# What puts a tally at a number: "Authorities put the death toll at 46".
_PUTS = frozenset(
    {"put", "bring", "take", "raise", "push", "lift", "revise", "update", "drive", "set", "increase", "place"}
)
BARE_LOTS = {
    "dead": "die",
    "injured": "injure",
    "wounded": "wound",
    "hurt": "hurt",
    "missing": "miss",
    "killed": "kill",
    "arrested": "arrest",
    "detained": "detain",
    "displaced": "displace",
}
_LEAVES = frozenset({"left", "leaves", "leaving", "leave"})
_IN_LEFT = frozenset({"ADJ", "ADV", "NOUN", "PROPN"})
_LONGEST_LEFT = 6  # words of "other people critically injured"
_STEPS = 6


def happening_of(parse: Parse, first: int, end: int, number: int, *, counts: bool = True) -> str:
    """Return the lemma of the verb whose subject or object the figure at tokens `[first, end)` is, or "".

    `number` is its number token. Where it `counts`, a noun that tells an event is its verb too ("12 arrests" is "arrest").
    """
    if not parse.dep[number]:
        return ""
    if counts and (event := _right_behind(parse, end, number)):
        return event
    if counts and (event := _left_so(parse, first, end)):
        return event
    return (
        _right_before(parse, first, number, counts)
        or _up_the_tree(parse, number, counts)
        or (_of_headline(parse, first, end) if counts else "")
    )


def _right_behind(parse: Parse, end: int, number: int) -> str:
    """Read "47 injured", "12 dead", where the verb is left out, and "four of the injured"."""
    if parse.lower[end : end + 2] == ["of", "the"] and parse.pos[end + 3 : end + 4] not in (
        ["NOUN"],
        ["PROPN"],
    ):
        return BARE_LOTS.get("".join(parse.lower[end + 2 : end + 3]), "")
    if end >= len(parse) or parse.pos[end + 1 : end + 2] in (["NOUN"], ["PROPN"], ["ADJ"]):
        return ""
    if event := BARE_LOTS.get(parse.lower[end]):
        return event
    participle = parse.pos[end] == "VERB" and "VerbForm=Part" in str(parse.doc[end].morph)
    own = parse.head[number] == end or parse.head[number] < end
    return verb_of(parse, end) if participle and own and parse.lower[end][-3:] != "ing" else ""


def _left_so(parse: Parse, first: int, end: int) -> str:
    """Read "left 12 people dead", "leaving one man critically injured": the lot behind those who were counted."""
    if first == 0 or parse.lower[first - 1] not in _LEAVES:
        return ""
    for at in range(end, min(end + _LONGEST_LEFT, len(parse))):
        if (event := BARE_LOTS.get(parse.lower[at])) is not None:
            return event
        if parse.pos[at] not in _IN_LEFT:
            return ""
    return ""


def _right_before(parse: Parse, first: int, number: int, counts: bool) -> str:
    """Read "wounded at least 19", "cost $5 million", "fell by 3 percent": the object right behind its verb."""
    noun = (
        parse.head[number]
        if parse.dep[number].startswith("nummod") or parse.lower[number] == "no"
        else number
    )
    if counts and (event := _named(parse, noun)):
        return event
    at = first - 1
    while at > 0 and parse.lower[at] in _BETWEEN:
        at -= 1
    if at < 0 or not is_verb(parse, at):
        return ""
    subject = parse.dep[noun] in _SUBJECT and not _surely_has_object(parse, at)
    if subject and (parse.head[noun] != at or parse.dep[number].startswith("nummod")):
        return ""
    lemma = verb_of(parse, at)
    return "" if lemma in _NO_EVENT or lemma in _SAID else lemma


def _surely_has_object(parse: Parse, verb: int) -> bool:
    """Tell "killed three people and six were wounded" and "a boat carrying 80 migrants sank", whatever the tree says of what is behind
    the verb."""
    lemma = verb_of(parse, verb)
    if lemma in VERBS["casualty"]:
        return lemma not in _WITHOUT_OBJECT
    return parse.dep[verb] == "acl" and parse.lower[verb].endswith("ing")


def _of_headline(parse: Parse, first: int, end: int) -> str:
    """Read "Bombs Kill 35", "Death Toll Hits 540"."""
    verb = verb_before(parse, first, end)
    return "" if verb is None else _named(parse, verb - 1) or verb_of(parse, verb)


def _named(parse: Parse, at: int) -> str:
    return _NAMED_EVENTS.get(parse.lemma[at]) or _NAMED_EVENTS.get(parse.lower[at]) or ""


def _up_the_tree(parse: Parse, number: int, counts: bool) -> str:
    at = number
    for _ in range(_STEPS):
        if counts and (event := _named(parse, at)):
            return event
        head, relation = parse.head[at], parse.dep[at]
        if parse.pos[at] in ("NOUN", "NUM", "PRON") and (event := _told_of_noun(parse, at)):
            return event
        if head == at:
            return _of_root(parse, at)
        if relation in _CLAUSES_SAID and verb_of(parse, head) in _TOLD_THAT:
            return ""
        if relation in _UNDER_VERB and (parse.pos[head] == "AUX" or is_verb(parse, head)):
            return _of_verb(parse, head)
        if relation not in _UP and relation not in _UNDER_VERB:
            return ""
        at = head
    return ""


def _told_of_noun(parse: Parse, noun: int) -> str:
    """Return the verb of a clause on the noun that tells its lot: "12 people killed in the blast"."""
    for child in parse.children[noun]:
        if parse.dep[child] not in _CLAUSES or parse.pos[child] != "VERB" or parse.lower[child][-3:] == "ing":
            continue
        if not any(parse.lower[at] == "as" for at in parse.children[child]):  # "as earlier reported"
            return verb_of(parse, child)
    return ""


def _of_verb(parse: Parse, verb: int) -> str:
    """Return the event of a verb; a verb that only moves a toll ("rose") gives way to what the toll counts."""
    if verb_of(parse, verb) in _PUTS and (event := _of_tally_put(parse, verb)):
        return event
    subject = parse.subject(verb)
    if subject is not None:
        tally = [subject, *parse.children[subject]]
        names = {parse.lemma[at] for at in tally}
        if "toll" in names and not names & _OTHER_TOLLS:
            return "die"
        if parse.lemma[verb] == "number":
            return BARE_LOTS.get(parse.lower[subject], "")  # "the dead now number 26"
        if parse.lemma[subject] in ("number", "total", "count"):
            named = (_NAMED_EVENTS.get(parse.lemma[at], "") for at in parse.subtree(subject))
            return next((event for event in named if event), "")
    return "" if parse.lemma[verb] in _NO_EVENT else verb_of(parse, verb)


def _of_tally_put(parse: Parse, verb: int) -> str:
    """Read "put the death toll at 46", "brought the number of arrests to 12"."""
    for child in parse.children[verb]:
        if parse.dep[child] != "obj":
            continue
        names = {parse.lemma[at] for at in parse.subtree(child)}
        if parse.lemma[child] == "toll":
            return "" if names & _OTHER_TOLLS else "die"
        if parse.lemma[child] in ("number", "total", "count"):
            return next((_NAMED_EVENTS[name] for name in names if name in _NAMED_EVENTS), "")
    return ""


def _of_root(parse: Parse, at: int) -> str:
    if parse.pos[at] == "VERB":
        return _of_verb(parse, at)
    return (
        _of_verb(parse, at)
        if parse.subject(at) is not None and parse.pos[at] in ("NUM", "NOUN") and _tells_toll(parse, at)
        else _of_whole(parse, at)
    )


def _of_whole(parse: Parse, at: int) -> str:
    """Return the lot of those that a statement parts ("Of the 38 people killed, 22 were women")."""
    for child in parse.children[at]:
        if parse.dep[child] == "obl" and parse.lower[parse.left[child]] == "of" and child < at:
            return _told_of_noun(parse, child)
    return ""


def _tells_toll(parse: Parse, at: int) -> bool:
    subject = parse.subject(at)
    return subject is not None and parse.lemma[subject] in ("toll", "number", "total", "count")
