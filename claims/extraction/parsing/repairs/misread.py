"""Repairs of verbs and names that a small model takes for a part of the noun phrase beside them."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.parsing.draft import Draft
from claims.extraction.vocabulary.cues import AUDIENCES, CUE_OF, ONLY_WITH_CLAUSE, SAY, TOLD
from claims.extraction.vocabulary.lexicon import words

_OPENERS = frozenset({"when", "if", "as", "after", "while", "because", "once", "although"})
_TELLS = SAY | ONLY_WITH_CLAUSE
_FINITE = frozenset({"VBD", "VBZ"})
_HAS = frozenset({"VBD", "VBZ", "VBP"})
_ATTRIBUTES = frozenset({"compound", "amod"})
_JOINING = frozenset({"and", "but"})
_STATED = frozenset({"ROOT", "ccomp", "conj", "parataxis"})
_LISTED = frozenset({"cc", "conj"})
_JOINTS = frozenset({"cc", "punct"})
_OF_A_DAY = words("falls fell marks marked coincides coincided commemorates honours honors is was")
_DAYS = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})
_DESCRIBING = words(
    "working surrounding neighbouring neighboring remaining living outlying existing growing visiting leading ruling rising"
    " missing parking nursing adjoining passing developing emerging opposing competing"
)
_TIMES_OF_REPORT = {day.lower() for day in _DAYS} | words("morning afternoon evening night today yesterday")
_LONGEST_SOURCE = 20
_TOLD_TO, _SUBJECTS = frozenset({"iobj", "obj"}), frozenset({"nsubj", "nsubj:pass"})
_WHO = frozenset({"he", "she", "it", "they", "we", "i", "you"})
_SINCE = frozenset({"later", "since", "now", "previously"})


def give_reports_their_content(draft: Draft) -> None:
    """Read "The team found when food was plentiful, fish ate algae" as what was found, where "found" was hung on "ate".

    Changes `dep` and `head` in place: a reporting verb with a subject, right behind which a clause opens, is the main one.
    """
    if _OPENERS.isdisjoint(draft.said):
        return
    lower, dep, head = draft.lower, draft.dep, draft.head
    for opening, word in enumerate(lower):
        if word in _OPENERS and opening and CUE_OF.get(lower[opening - 1]) in _TELLS:
            _give_what_is_behind_the_clause(lower, dep, head, opening - 1)
    for cue, relation in enumerate(dep):
        told = head[cue]
        if relation != "advcl" or told <= cue or not _opens_report(draft, cue):
            continue
        draft.take_place(cue, told)
        dep[told], head[told] = "ccomp", cue
        for at in range(cue + 1, told):
            if head[at] == cue and dep[at] == "advcl":
                head[at] = told


def _opens_report(draft: Draft, cue: int) -> bool:
    """Tell whether a reporting verb has a subject and no conjunction, and a word that opens a clause follows it at once."""
    lower = draft.lower
    if draft.pos[cue] != "VERB" or cue + 1 >= len(lower):
        return False
    if CUE_OF.get(lower[cue]) not in _TELLS or lower[cue + 1] not in _OPENERS:
        return False
    before = {draft.dep[at] for at in _left_of(draft.head, cue)}
    return "nsubj" in before and before.isdisjoint(("mark", "advmod"))


def _give_what_is_behind_the_clause(lower: Sequence[str], dep: list[str], head: list[int], cue: int) -> None:
    """Read "found when food was plentiful, fish ate algae" as what was found, where "ate" was joined to "plentiful"."""
    clause = next((at for at in range(cue + 1, len(dep)) if head[at] == cue and dep[at] == "advcl"), None)
    if clause is None:
        return
    for verb in range(clause + 1, len(dep)):
        if head[verb] != clause or dep[verb] != "conj" or "," not in lower[clause:verb]:
            continue
        below = {dep[at] for at in range(clause + 1, verb) if head[at] == verb}
        if "nsubj" in below and "cc" not in below:
            dep[verb], head[verb], head[clause] = "ccomp", cue, verb
            return


def give_finite_attributes_their_object(draft: Draft) -> None:
    """Read "The crowd clashed with police and threw rocks" as two things done, where "threw" was read as what describes
    the rocks and "clashed" as what describes the crowd.

    A finite verb describes no noun that follows. Changes `pos`, `dep` and `head` in place. One with a subject takes the noun's place
    ("The U.S. imposed sanctions").
    """
    lower, tag, dep, head = draft.lower, draft.tag, draft.dep, draft.head
    finite = [at for at, relation in enumerate(dep) if relation in _ATTRIBUTES and tag[at] in _FINITE]
    if not finite:
        return
    with_subject = {head[at] for at, relation in enumerate(dep) if relation == "nsubj" and at < head[at]}
    for verb in finite:
        noun = head[verb]
        if verb in with_subject and verb < noun and dep[noun] in _STATED:
            draft.take_place(verb, noun)
            dep[noun], head[noun], draft.pos[verb] = "obj", verb, "VERB"
        elif 0 < verb < noun and lower[verb - 1] in _JOINING:
            _join_to_verb_before(draft, verb, noun)


def _join_to_verb_before(draft: Draft, verb: int, noun: int) -> None:
    """Join a verb with the noun behind it as its object to the verb before "and"; that one is the main verb where it was read as what
    describes the noun right before it."""
    pos, dep, head = draft.pos, draft.dep, draft.head
    first = next((at for at in range(verb - 2, -1, -1) if pos[at] == "VERB"), None)
    if first is None:
        return
    subject, pos[verb] = head[first], "VERB"
    dep[noun], head[noun] = "obj", verb
    dep[verb], head[verb] = "conj", first
    head[verb - 1] = verb
    if dep[first] == "acl" and subject == first - 1 and dep[subject] == "ROOT":
        dep[first], head[first] = "ROOT", first
        dep[subject], head[subject] = "nsubj", first


def give_participles_their_object(draft: Draft) -> None:
    """Read "They ran with him, taking turns" as what was done meanwhile, where "taking turns" was read as one more of a list.

    Changes `dep` and `head` in place: a noun right behind a comma and a participle, with nothing that ends a list behind
    it, is the participle's object, and the participle hangs on the verb above.
    """
    lower, pos, tag, dep, head = draft.lower, draft.pos, draft.tag, draft.dep, draft.head
    for verb, relation in enumerate(dep):
        noun = head[verb]
        if relation != "amod" or tag[verb] != "VBG" or noun <= verb or dep[noun] != "conj" or verb < 2:
            continue
        if not dep[head[noun]].startswith("obl") or lower[verb] in _DESCRIBING:
            continue  # "They saw smoke, burning cars"
        listed = any(
            dep[at] in _LISTED and head[at] in (noun, head[noun]) for at in range(len(dep)) if at != noun
        )
        if lower[verb - 1] != "," or listed:
            continue
        above = head[noun]
        for _ in range(len(dep)):
            if pos[above] == "VERB" or head[above] == above:
                break
            above = head[above]
        if pos[above] == "VERB" and above < verb:
            dep[verb], head[verb] = "advcl", above
            dep[noun], head[noun] = "obj", verb


def give_verbs_their_number(draft: Draft) -> None:
    """Read "Five have broken bones" as what five have, where "five" was read as how many of them. Changes `dep` in place."""
    tag, dep, head = draft.tag, draft.dep, draft.head
    counts = [
        at
        for at, relation in enumerate(dep)
        if relation == "nummod" and head[at] == at + 1 and tag[at + 1] in _HAS
    ]
    if not counts:
        return
    with_subject = draft.governors("nsubj")
    for at in counts:
        if at + 1 not in with_subject:
            dep[at] = "nsubj"


def join_ends_of_ranges(draft: Draft) -> None:
    """Read "at 3.50%-3.75%" as one, where its end was set beside the statement as another. Changes `dep` and `head` in place."""
    lower, pos, dep, head = draft.lower, draft.pos, draft.dep, draft.head
    for at, relation in enumerate(dep):
        ranges = relation == "parataxis" and list(pos[at - 3 : at + 1]) == ["SYM", "PUNCT", "NUM", "SYM"]
        if ranges and lower[at - 2] in ("-", "–"):
            dep[at], head[at] = "nmod", at - 3


def hang_loose_predicates(draft: Draft) -> None:
    """Read ", having lost it in 1981" and ", later identified as Bo Orlin" as what is added to a statement, and ", then returned" and the end
    of the headline "Court clears nurse, orders clinic to pay" as a second thing done, where it was set beside the statement as another.

    Changes `dep` in place.
    """
    lower, tag, dep, head = draft.lower, draft.tag, draft.dep, draft.head
    for verb, relation in enumerate(dep):
        first = head[verb]
        if relation != "parataxis" or first >= verb or "," not in lower[first:verb]:
            continue
        below = [at for at in range(first + 1, verb) if head[at] == verb]
        said = {lower[at] for at in below}
        if any(dep[at].startswith("nsubj") for at in below):
            continue
        if "having" in said or (tag[verb] == "VBN" and not _SINCE.isdisjoint(said)):
            dep[verb] = "advcl"
        elif _returned_then(draft, first, verb, said) or _goes_on_in_headline(draft, first, verb):
            dep[verb] = "conj"


def _returned_then(draft: Draft, first: int, verb: int, said: set[str]) -> bool:
    return "then" in said and draft.tag[verb] == draft.tag[first] == "VBD"


def _goes_on_in_headline(draft: Draft, first: int, verb: int) -> bool:
    """Tell whether two verbs in the present have one subject, the second right behind a comma with an object of its own."""
    both = draft.tag[verb] == draft.tag[first] == "VBZ" and draft.lower[verb - 1] == ","
    told = {draft.dep[at] for at in draft.below(verb)}
    return both and "obj" in told and any(draft.dep[at] == "nsubj" for at in draft.below(first))


def join_listed_predicates(draft: Draft) -> None:
    """Read "She was born in Velm, studied in Selm and joined the bank" as three things done, where "studied" was hung on the first as
    what goes with it. Changes `dep` and `head` in place."""
    lower, tag, dep, head = draft.lower, draft.tag, draft.dep, draft.head
    for verb, relation in enumerate(dep):
        first = head[verb]
        if relation != "advcl" or tag[verb] != "VBD" or first > verb or lower[verb - 1] != ",":
            continue
        if any(head[at] == verb and dep[at] != "punct" for at in range(verb)):
            continue
        others = [at for at in range(verb + 1, len(dep)) if head[at] == verb and dep[at] == "conj"]
        if others and all(tag[at] == "VBD" for at in others):
            for at in (verb, *others):
                dep[at], head[at] = "conj", first


def join_participles_to_participles(draft: Draft) -> None:
    """Read "injuring 25 people and damaging churches" as two things done, where "damaging" was read as what describes the
    churches or as what was done beside the main deed, and ", killing one, wounding three and taking a hostage" as three.

    Changes `dep` and `head` in place.
    """
    lower, tag, dep, head = draft.lower, draft.tag, draft.dep, draft.head
    for verb, relation in enumerate(dep):
        if relation == "advcl" and tag[verb] == "VBG":
            _join_listed_participle(lower, tag, dep, head, verb)
        elif relation == "conj" and tag[verb] == "VBG":
            _join_to_participle_before(draft, verb)
        noun = head[verb]
        if relation != "amod" or tag[verb] != "VBG" or noun <= verb or dep[noun] != "conj" or not verb:
            continue
        thing = head[noun]
        if dep[thing] == "nmod" and dep[head[thing]] == "obj":
            thing = head[thing]  # "damaging hundreds of homes and cutting power"
        above = head[thing]
        if lower[verb - 1] != "and" or lower[verb] in _DESCRIBING or dep[thing] != "obj":
            continue
        if tag[above] == "VBG" and above < thing < verb:
            dep[verb], head[verb], head[verb - 1] = "conj", above, verb
            dep[noun], head[noun] = "obj", verb
            for at in range(noun + 1, len(head)):
                if head[at] == above and dep[at].startswith("obl"):
                    head[at] = verb


def _join_listed_participle(
    lower: Sequence[str], tag: Sequence[str], dep: list[str], head: list[int], verb: int
) -> None:
    """Join ", wounding three" to ", killing one" before it, and to that all that was joined to it, where a list follows."""
    first = head[verb]
    if first >= verb or tag[first] != "VBG" or dep[first] != "advcl" or lower[verb - 1] != ",":
        return
    if lower[first - 1] != "," or any(head[at] == verb and dep[at] == "mark" for at in range(first, verb)):
        return
    others = [at for at in range(verb + 1, len(dep)) if head[at] == verb and dep[at] == "conj"]
    if others and tag[others[0]] == "VBG":
        for at in (verb, *others):
            dep[at], head[at] = "conj", first


def _join_to_participle_before(draft: Draft, verb: int) -> None:
    """Join "and wounding 31" to ", killing six" before it, both of which hang on one finite verb."""
    tag, dep, head = draft.tag, draft.dep, draft.head
    above = head[verb]
    own = {dep[at] for at in draft.below(verb) if at < verb}
    if draft.lower[verb - 1] != "and" or tag[above] == "VBG" or not own <= _JOINTS:
        return
    for at in range(verb - 1, above, -1):
        if head[at] == above and dep[at] == "advcl" and tag[at] == "VBG":
            if draft.lower[at - 1] == ",":
                head[verb] = at
            return


def give_sources_their_name(draft: Draft) -> None:
    """Read "According to Mill Hospital Centre for Health late today, 91 died" with the whole centre as the source.

    Changes `dep` and `head` in place: of two subjects of one verb the one before the comma is whom the words are according to.
    """
    if "according" not in draft.said:
        return
    sentences, lower, dep, head = draft.sentences, draft.lower, draft.dep, draft.head
    for first, end in sentences:
        if lower[first : first + 2] != ["according", "to"]:
            continue
        comma = next((at for at in range(first, min(end, first + _LONGEST_SOURCE)) if lower[at] == ","), None)
        if comma is None:
            continue
        early = [at for at in range(first + 2, comma) if dep[at] in ("nsubj", "nmod") and head[at] > comma]
        if not early:
            continue
        verb = head[early[0]]
        if dep[early[0]] == "nmod":  # hung on the subject behind the comma
            verb = head[verb]
            head[early[0]] = verb
        if any(head[at] == verb and dep[at].startswith("nsubj") for at in range(comma, verb)):
            dep[early[0]], dep[first], head[first] = "obl", "case", early[0]


def give_relatives_their_place(draft: Draft) -> None:
    """Read ", which led to long queues" as what is told of what stands before, where it was read as a statement of its own.

    "who" right behind a name tells of that name. Where only a day stands before ("on Monday, which led to queues") it is told of the whole. Changes `dep` and `head` in place.
    """
    tokens, tag, dep, head = draft.words, draft.tag, draft.dep, draft.head
    for opening, relation in enumerate(dep):
        verb = head[opening]
        if tag[opening] not in ("WDT", "WP") or relation != "nsubj" or verb < opening or opening < 2:
            continue
        if (
            tokens[opening] == "who"
            and tag[opening - 1] == "NNP"
            and dep[verb] == "acl:relcl"
            and not tag[head[verb]].startswith("NNP")
        ):
            head[verb] = _top_of_name(tag, head, opening - 1)
        if tokens[opening - 1] != "," or tag[verb] not in _HAS:
            continue
        if dep[verb] in ("ccomp", "parataxis", "conj") and head[verb] < opening:
            dep[verb] = "advcl:relcl"
        elif (
            dep[verb] == "acl:relcl"
            and tokens[head[verb]] in _DAYS
            and head[head[verb]] < head[verb]
            and tokens[verb] not in _OF_A_DAY
        ):
            dep[verb], head[verb] = "advcl:relcl", head[head[verb]]


def _top_of_name(tag: Sequence[str], head: Sequence[int], last: int) -> int:
    """Return the word of a name that the others of it hang on."""
    at = last
    while head[at] < at and tag[head[at]] == "NNP":
        at = head[at]
    return at


def give_reports_their_time(draft: Draft) -> None:
    """Read "Flynn, an adviser, said Thursday morning on radio" as said by Flynn, where the morning was read as one more subject.
    Changes `dep` in place."""
    if _TIMES_OF_REPORT.isdisjoint(draft.said):
        return
    lower, dep, head = draft.lower, draft.dep, draft.head
    with_subject: dict[int, int] = {}
    for at, relation in enumerate(dep):
        if relation == "nsubj":
            first = with_subject.setdefault(head[at], at)
            if first < head[at] < at and lower[at] in _TIMES_OF_REPORT:
                dep[at] = "obl:unmarked"


def give_reports_all_they_tell(draft: Draft) -> None:
    """Read "One friend said he was no violent man, and that he was working" as two things said, where the second was set beside
    "said". Changes `head` in place."""
    if "that" not in draft.said:
        return
    lower, dep, head = draft.lower, draft.dep, draft.head
    for that, word in enumerate(lower):
        clause = head[that]
        if word != "that" or dep[that] != "mark" or dep[clause] != "conj":
            continue
        cue = head[clause]
        if CUE_OF.get(lower[cue]) not in _TELLS or cue > that:
            continue
        told = next((at for at in range(cue + 1, that) if head[at] == cue and dep[at] == "ccomp"), None)
        if told is not None:
            head[clause] = told


def _left_of(head: Sequence[int], noun: int) -> list[int]:
    return [at for at in range(noun) if head[at] == noun]


def give_tellings_their_content(draft: Draft) -> None:
    """Read "told the court he paid the clerk" as what was told, where "he paid" was read as which court it was.

    Changes `dep` and `head` in place: a clause that opens with a pronoun right behind whom it is told to, or with any subject behind
    bare "lawmakers", with nothing else told.
    """
    lower, dep, head = draft.lower, draft.dep, draft.head
    for verb, relation in enumerate(dep):
        to = head[verb]
        cue = head[to]
        if (
            relation != "acl:relcl"
            or dep[to] not in _TOLD_TO
            or CUE_OF.get(lower[cue], lower[cue]) not in TOLD
        ):
            continue
        subject = next((at for at in range(to + 1, verb) if head[at] == verb and dep[at] in _SUBJECTS), None)
        if subject is None or not cue < to:
            continue
        pronoun = subject == to + 1 and lower[subject] in _WHO
        bare = to == cue + 1 and lower[to] in AUDIENCES and to + 1 in (subject, *_left_of(head, subject))
        if not pronoun and not bare:
            continue
        if not any(head[at] == cue and dep[at] == "ccomp" for at in range(len(dep))):
            dep[verb], head[verb] = "ccomp", cue
