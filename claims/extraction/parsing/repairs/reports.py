"""Repairs of reports without "that": where the words that tell of the report end, and what is told begins."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.parsing.draft import Draft
from claims.extraction.vocabulary.cues import AUDIENCES, CUE_OF, ONLY_WITH_CLAUSE, SAY, TOLD
from claims.extraction.vocabulary.lexicon import words
from claims.extraction.vocabulary.report_media import OPENS_MEDIUM, medium_behind

_STATES = SAY - ONLY_WITH_CLAUSE
_NO_GERUND = words("say add insist state warn note argue claim believe think tell")
_DAYS = words("monday tuesday wednesday thursday friday saturday sunday")
_BEFORE_DAY = words("on in late early")
_HOURS = words("morning afternoon evening night")
_CHANNELS = words(
    "telegram x facebook twitter instagram whatsapp youtube tiktok weibo linkedin television radio tv"
)
_OPENS = frozenset({"DT", "CD", "NNP", "NNPS", "NN", "NNS", "PRP", "PRP$", "JJ", "EX"})
_OPENS_BEHIND_PLACE = frozenset({"DT", "CD", "PRP", "PRP$"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_STOPS = frozenset({",", ";", ":", ".", '"', "“", "”", "(", "that", "who", "which", "whether"})
_HELPS = frozenset({"aux", "aux:pass", "cop"})
_HUNG_ON_REPORT = frozenset({"obj", "obl", "obl:unmarked", "advmod", "xcomp", "advcl"})
_DESCRIBES = frozenset({"amod", "compound", "acl"})
_JOINS = frozenset({"and", "but"})
_LONGEST_SUBJECT = 12
_REVISES = words("revised raised lowered updated corrected retracted withdrew amended")
_REVISED = words("figure toll number total count estimate statement it them report account")


def part_reports_from_what_is_told(draft: Draft) -> None:
    """Read "said on Telegram Russia had launched 97 drones" and "said on Sunday 14 people had been held" as what was said there and then.

    Changes the columns in place: the day, the channel, or a place behind whom it was told ("told reporters in Velm 14 states had ...")
    goes to the report, and the clause behind it is what is told.
    """
    lower, pos, tag, dep, head = draft.lower, draft.pos, draft.tag, draft.dep, draft.head
    for cue, word in enumerate(lower):
        if CUE_OF.get(word) not in _STATES or pos[cue] != "VERB" or _is_passive(dep, head, cue):
            continue
        setting = _setting(lower, tag, cue)
        verb = _verb_behind(lower, pos, tag, dep, head, setting[1]) if setting else None
        if setting is None or verb is None:
            continue
        first, end = setting
        time = next((at for at in range(first, end) if lower[at] not in _BEFORE_DAY | OPENS_MEDIUM), first)
        if dep[verb] == "ccomp" and head[time] == cue:
            continue
        _give_object(pos, dep, head, cue, verb)
        _give_subject(dep, head, end, verb)
        dep[verb], head[verb] = "ccomp", cue
        dep[time], head[time] = "obl", cue
        for at in range(first, end):
            if at != time:
                dep[at], head[at] = "case" if at < time else "flat", time
        for at in range(verb + 1, len(head)):
            if head[at] == cue and dep[at] in _HUNG_ON_REPORT:
                head[at] = verb


def part_reports_at_semicolons(draft: Draft) -> None:
    """Read "The dam burst; officials said 40 had died" as two statements, where the first was read as what officials said as well.

    Changes `dep` and `head` in place.
    """
    if ";" not in draft.said:
        return
    lower, dep, head = draft.lower, draft.dep, draft.head
    for first, relation in enumerate(dep):
        cue = head[first]
        if (
            relation != "ccomp"
            or cue < first
            or ";" not in lower[first:cue]
            or CUE_OF.get(lower[cue]) not in SAY
        ):
            continue
        if any(dep[at] == "ccomp" and head[at] == cue for at in range(cue + 1, len(dep))):
            draft.take_place(first, cue)
            dep[cue], head[cue] = "parataxis", first


def give_tellings_their_hearer(draft: Draft) -> None:
    """Read "told the Herald the city had lost 40 jobs" as told to the Herald, where it was read as one more subject of what is told, and
    "told CNN ships were attacked", where it was read as whose ships.

    Changes `dep` and `head` in place.
    """
    lower, tag, dep, head = draft.lower, draft.tag, draft.dep, draft.head
    for verb, relation in enumerate(dep):
        cue = head[verb]
        if relation != "ccomp" or cue > verb or CUE_OF.get(lower[cue]) not in TOLD:
            continue
        subjects = [at for at in range(cue + 1, verb) if head[at] == verb and dep[at].startswith("nsubj")]
        if len(subjects) > 1 and "," not in lower[cue : subjects[-1]]:
            dep[subjects[0]], head[subjects[0]] = "iobj", cue
        elif subjects and _is_bare_name_before(tag, dep, head, cue, subjects[0]):
            dep[cue + 1], head[cue + 1] = "iobj", cue


def _is_bare_name_before(
    tag: Sequence[str], dep: Sequence[str], head: Sequence[int], cue: int, subject: int
) -> bool:
    """Tell whether a name of one word stands between a telling that has no hearer and a plain noun."""
    name = cue + 1
    heard = any(head[at] == cue and dep[at] in ("iobj", "obj", "aux:pass") for at in range(len(dep)))
    joined = tag[name] == "NNP" and dep[name] == "compound" and tag[subject] in ("NN", "NNS")
    return joined and name < head[name] <= subject and tag[name + 1] != "NNP" and not heard


def _is_passive(dep: Sequence[str], head: Sequence[int], cue: int) -> bool:
    return any(dep[at] == "aux:pass" and head[at] == cue for at in range(max(0, cue - 4), cue))


def _setting(lower: Sequence[str], tag: Sequence[str], cue: int) -> tuple[int, int] | None:
    """Return where "on Sunday" begins and ends right behind a reporting word, or None."""
    first, size = cue + 1, len(lower)
    tells = CUE_OF[lower[cue]] in TOLD
    heard = tells and first < size and lower[first] in AUDIENCES
    first += heard
    if first >= size:
        return None
    if (medium := medium_behind(lower, tag, first, hears=tells and not heard)) is not None:
        return medium
    end, opens = _end_of_time_or_channel(lower, first), _OPENS
    if end is None and heard:
        end, opens = _end_of_place(lower, tag, first), _OPENS_BEHIND_PLACE
    if end is None or end >= size or tag[end] not in opens or lower[end] == "that":
        return None
    return first, end


def _end_of_time_or_channel(lower: Sequence[str], first: int) -> int | None:
    """Return the end of "late on Sunday night" or "on Telegram"."""
    day, size = first, len(lower)
    while day + 1 < size and lower[day] in _BEFORE_DAY:
        day += 1
    if lower[day] in _DAYS:
        named_hour = day + 1 < size and lower[day + 1] in _HOURS
        return day + 1 + named_hour
    return day + 1 if lower[first] == "on" and lower[day] in _CHANNELS else None


def _end_of_place(lower: Sequence[str], tag: Sequence[str], first: int) -> int | None:
    """Return the end of "in Port Velm"."""
    if lower[first] != "in" or tag[first + 1 : first + 2] != ["NNP"]:
        return None
    end = first + 2
    while end < len(lower) and tag[end] == "NNP":
        end += 1
    return end


def _verb_behind(
    lower: Sequence[str],
    pos: Sequence[str],
    tag: Sequence[str],
    dep: Sequence[str],
    head: Sequence[int],
    first: int,
) -> int | None:
    """Return the finite verb of the clause that begins with a noun phrase at `first`, or what its helpers hang on."""
    for at in range(first + (tag[first] != "EX"), min(first + _LONGEST_SUBJECT, len(lower))):
        if lower[at] in _STOPS:
            return None
        if tag[at] in _FINITE:
            helps = pos[at] == "AUX" and dep[at] in _HELPS and head[at] > at
            return head[at] if helps else at
    return None


def _give_object(pos: list[str], dep: list[str], head: list[int], cue: int, verb: int) -> None:
    """Give a verb that was read as what describes its object ("had attacked civilians") that object."""
    noun = head[verb]
    if noun > verb and dep[verb] in _DESCRIBES and head[noun] == cue:
        pos[verb], dep[noun], head[noun] = "VERB", "obj", verb


def _give_subject(dep: list[str], head: list[int], first: int, verb: int) -> None:
    """Hang the noun phrase that begins at `first` on its verb, where it was hung on what stands before."""
    phrase = range(first, min((at for at in range(first, verb) if dep[at] in _HELPS), default=verb))
    tops = [at for at in phrase if head[at] not in phrase]
    if not tops or any(dep[at].startswith(("nsubj", "expl")) and head[at] == verb for at in tops):
        return
    passive = any(dep[at] == "aux:pass" and head[at] == verb for at in range(first, verb))
    dep[tops[-1]], head[tops[-1]] = "nsubj:pass" if passive else "nsubj", verb


def read_gerunds_as_subjects(draft: Draft) -> None:
    """Read "Residents said fighting continued in the east" as what fighting did, where it was read as what they said.

    Changes the columns in place; nobody "says doing" something.
    """
    lower, pos, tag, dep, head = draft.lower, draft.pos, draft.tag, draft.dep, draft.head
    for gerund, form in enumerate(tag):
        cue, verb = gerund - 1, gerund + 1
        if form != "VBG" or not gerund or verb + 1 >= len(lower) or CUE_OF.get(lower[cue]) not in _NO_GERUND:
            continue
        below = head[gerund] == cue and dep[gerund] in ("ccomp", "xcomp", "obj")
        hung = head[verb] in (cue, gerund) and tag[verb] in ("VBN", "VBD") and lower[verb + 1] != "by"
        if (
            not below
            or not hung
            or any(head[at] == verb and dep[at].startswith("nsubj") for at in range(len(dep)))
        ):
            continue
        pos[gerund], tag[gerund], pos[verb], tag[verb] = "NOUN", "NN", "VERB", "VBD"
        dep[verb], head[verb] = "ccomp", cue
        dep[gerund], head[gerund] = "nsubj", verb
        draft.hand_on(gerund, verb, range(verb + 1, len(head)))


def read_reporting_nouns_as_verbs(draft: Draft) -> None:
    """Read "The IMF forecast on Tuesday that the economy would grow" as what it did, where "forecast" was read as a noun.

    Changes `pos` and `tag` in place: it has a subject before it, a clause with "that" behind it, and nothing that a noun has.
    """
    if "that" not in draft.said:
        return
    lower, pos, tag, dep, head = draft.lower, draft.pos, draft.tag, draft.dep, draft.head
    for cue, word in enumerate(lower):
        if tag[cue] not in ("NN", "NNS") or CUE_OF.get(word) not in SAY:
            continue
        below = [at for at in range(len(dep)) if head[at] == cue and at != cue]
        subject = any(dep[at] == "nsubj" and at < cue for at in below)
        told = any(dep[at] == "ccomp" and "that" in lower[cue:at] for at in below if at > cue)
        nominal = any(dep[at] in ("det", "amod", "cop", "case", "nmod:poss", "nummod") for at in below)
        if subject and told and not nominal:
            pos[cue], tag[cue] = "VERB", "VBD"


def read_capitals_as_names(draft: Draft) -> None:
    """Read "The WHO said" as the name of a body, where it was read as "who". Changes `pos` and `tag` in place."""
    if "who" not in draft.said:
        return
    written, pos, tag = draft.words, draft.pos, draft.tag
    for at, word in enumerate(written):
        if word == "WHO" and tag[at] == "WP" and any(other.islower() for other in written):
            pos[at], tag[at] = "PROPN", "NNP"


def give_reports_all_before_them(draft: Draft) -> None:
    """Read "The Greens rose to 16%, while the Reds fell to 24%, a survey showed" as two things shown, where "while" was hung on "showed".

    Changes `head` in place: the clause stands between what was told and the one who tells it.
    """
    lower, dep, head = draft.lower, draft.dep, draft.head
    for verb, relation in enumerate(dep):
        cue = head[verb]
        if relation != "advcl" or cue < verb or CUE_OF.get(lower[cue]) not in SAY:
            continue
        told = [at for at in range(verb) if head[at] == cue and dep[at] == "ccomp"]
        source = next(
            (at for at in range(verb + 1, cue) if head[at] == cue and dep[at].startswith("nsubj")), None
        )
        if told and source is not None and "," in lower[told[-1] : verb] and "," in lower[verb:source]:
            head[verb] = told[-1]


def give_reports_their_revision(draft: Draft) -> None:
    """Read "Police said 12 had died but later revised the figure" as what police did, where it was read as what the 12 did.

    Changes `head` in place.
    """
    if _REVISES.isdisjoint(draft.said):
        return
    lower, dep, head = draft.lower, draft.dep, draft.head
    for verb, relation in enumerate(dep):
        told = head[verb]
        cue = head[told]
        if relation != "conj" or lower[verb] not in _REVISES or dep[told] != "ccomp":
            continue
        if CUE_OF.get(lower[cue]) not in _STATES or cue > told:
            continue
        below = [at for at in range(len(dep)) if head[at] == verb]
        revised = any(dep[at] == "obj" and lower[at] in _REVISED for at in below)
        if revised and not any(dep[at].startswith("nsubj") for at in below):
            head[verb] = cue


def give_second_tellings_their_verb(draft: Draft) -> None:
    """Read "said the country had no debt and that crime had fallen" as two things told, where "that crime" was read as which crime.

    Changes `dep` and `head` in place.
    """
    if "that" not in draft.said:
        return
    lower, pos, tag, dep, head = draft.lower, draft.pos, draft.tag, draft.dep, draft.head
    for that, relation in enumerate(dep):
        if lower[that] != "that" or relation != "det" or lower[that - 1] not in _JOINS:
            continue
        noun = head[that]
        verb = _verb_behind(lower, pos, tag, dep, head, noun)
        if verb is None or not dep[noun].startswith("nsubj"):
            continue
        told = head[verb] if head[verb] < that else head[noun]
        if told < that and dep[told] == "ccomp" and CUE_OF.get(lower[head[told]]) in SAY:
            head[noun] = head[that] = head[that - 1] = verb
            dep[that], dep[verb], head[verb] = "mark", "conj", told
