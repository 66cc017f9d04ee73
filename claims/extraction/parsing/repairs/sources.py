"""Repairs of who states what: sources and reporting words that a small model took for something else, and acts of a court."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.parsing.draft import Draft
from claims.extraction.vocabulary.cues import CUE_OF, ONLY_WITH_CLAUSE, SAY
from claims.extraction.vocabulary.lexicon import words

_STATES = SAY - ONLY_WITH_CLAUSE
_DOCUMENTS = words(
    "affidavit complaint report warrant filing indictment lawsuit suit document record statement letter petition motion"
    " order notice citation policy law"
)
_BENCHES = words(
    "tribunal court judge panel jury commission regulator watchdog magistrate ombudsman inquiry arbitrator"
)
_DEEDS = words(
    "awarded fined ordered deducted banned suspended sentenced jailed rejected dismissed quashed overturned upheld granted"
    " stripped acquitted convicted cleared imposed removed issued docked disqualified"
)
_FINDS = words("say rule find determine conclude hold decide declare")
_OVER = words("had was were")
_JOINS = words("and but")
_SPEAKS_ON = words("warn add caution note stress insist concede acknowledge admit predict")
_ENDS_IN = words(
    "beating missing exceeding topping surpassing matching leaving killing injuring wounding causing forcing bringing making"
    " marking pushing sending triggering prompting damaging destroying extending ending"
)
_BELIEVED = words(
    "show find suggest indicate believe think suspect"
)  # said of what happened, while nobody speaks
_MEANWHILE = words("as after while when before because")
_PERSONS = words("he she i we")
_QUOTES = frozenset({'"', "”", "''"})


def read_documents_that_state(draft: Draft) -> None:
    """Read "The affidavit states that Miller fired" as what the affidavit does, where "affidavit states" was read as some states.

    Changes the columns in place.
    """
    if "states" not in draft.said:
        return
    lower, pos, tag, dep, head = draft.lower, draft.pos, draft.tag, draft.dep, draft.head
    for cue, word in enumerate(lower):
        noun = cue - 1
        if (
            word != "states"
            or noun < 1
            or lower[noun] not in _DOCUMENTS
            or head[noun] != cue
            or dep[noun] != "compound"
        ):
            continue
        pos[cue], tag[cue] = "VERB", "VBZ"
        dep[noun] = "nsubj"
        for at in range(len(dep)):
            if head[at] != cue or at in (cue, noun):
                continue
            if at < noun and dep[at] != "punct":
                head[at] = noun
            elif at > cue and dep[at] == "acl:relcl":
                _take_as_told(lower, pos, dep, head, cue, at)


def read_estimates_as_verbs(draft: Draft) -> None:
    """Read "Analysts at Selm Bank estimate that sales fell" as what they do, where "Selm Bank estimate" was read as one thing.

    Changes the columns in place: the word stands between a name and "that".
    """
    if "that" not in draft.said:
        return
    lower, pos, tag, dep, head = draft.lower, draft.pos, draft.tag, draft.dep, draft.head
    for cue, word in enumerate(lower):
        who = head[cue]
        if dep[cue] != "nmod" or CUE_OF.get(word) not in SAY or lower[cue + 1 : cue + 2] != ["that"]:
            continue
        told = head[cue + 1]
        if (
            who > cue
            or tag[who] != "NNS"
            or tag[cue - 1] not in ("NNP", "NNPS")
            or head[told] not in (who, cue)
        ):
            continue
        name = cue - 1
        draft.hand_on(cue, name, range(who + 1, name))
        dep[name], head[name] = "nmod", who
        draft.take_place(cue, who)
        dep[who], head[who] = "nsubj", cue
        pos[cue], tag[cue] = "VERB", "VBP"
        _take_as_told(lower, pos, dep, head, cue, told)


def _take_as_told(
    lower: Sequence[str], pos: list[str], dep: list[str], head: list[int], cue: int, told: int
) -> None:
    dep[told], head[told] = "ccomp", cue
    if lower[cue + 1] == "that" and head[cue + 1] == told:
        pos[cue + 1], dep[cue + 1] = "SCONJ", "mark"


def read_those_close_as_sources(draft: Draft) -> None:
    """Read "Sources close to the talks said the bank had lost" as what such sources said, where "close" was read as what they do.

    Changes the columns in place.
    """
    if "close" not in draft.said:
        return
    lower, pos, tag, dep, head = draft.lower, draft.pos, draft.tag, draft.dep, draft.head
    for close, word in enumerate(lower):
        who = close - 1
        if word != "close" or lower[close + 1 : close + 2] != ["to"] or who < 0 or pos[close] != "VERB":
            continue
        cue = next(
            (at for at in range(close + 2, len(lower)) if pos[at] == "VERB" or lower[at] == ","), close
        )
        if CUE_OF.get(lower[cue]) not in SAY or head[who] != close or not dep[who].startswith("nsubj"):
            continue
        if head[close] != cue and head[cue] != close:
            continue
        if head[cue] == close:
            draft.take_place(cue, close)
        pos[close], tag[close] = "ADJ", "JJ"
        dep[close], head[close] = "amod", who
        dep[who], head[who] = "nsubj", cue
        draft.hand_on(close, cue, range(cue, len(head)))


def part_what_benches_did(draft: Draft) -> None:
    """Read "The tribunal ruled that the nurse had been dismissed and awarded her £41,000" as what the tribunal did next, where it was
    read as what the nurse did. Changes `head` in place.
    """
    if _DEEDS.isdisjoint(draft.said):
        return
    lower, dep, head = draft.lower, draft.dep, draft.head
    for verb, relation in enumerate(dep):
        told = head[verb]
        cue = head[told]
        if relation != "conj" or lower[verb] not in _DEEDS or dep[told] != "ccomp" or cue > told:
            continue
        if CUE_OF.get(lower[cue]) not in _FINDS or lower[verb - 1] not in _JOINS:
            continue
        bench = any(lower[at] in _BENCHES and head[at] == cue and dep[at] == "nsubj" for at in range(cue))
        over = any(lower[at] in _OVER and head[at] == told for at in range(cue, told))
        bare = all(head[at] != verb or dep[at] == "cc" for at in range(verb))
        if bench and over and bare:
            head[verb] = cue


def list_what_is_told(draft: Draft) -> None:
    """Read "said that 40 were killed, that 12 were missing and that the bridge was closed" as three things told, where the first was
    hung on the second. Changes `dep` and `head` in place.
    """
    if "that" not in draft.said:
        return
    lower, dep, head = draft.lower, draft.dep, draft.head
    for that, word in enumerate(lower):
        first = head[that]
        second = head[first]
        if word != "that" or dep[that] != "mark" or dep[first] != "advcl" or not that < first < second:
            continue
        cue = head[second]
        if cue >= that or dep[second] != "ccomp" or CUE_OF.get(lower[cue]) not in SAY:
            continue
        if any(
            lower[at] == "that" and dep[at] == "mark" and head[at] == second for at in range(first, second)
        ):
            dep[first], head[first] = "ccomp", cue
            dep[second], head[second] = "conj", first


def give_second_reports_their_source(draft: Draft) -> None:
    """Read "The firm said sales rose 4%, but warned that costs were up" as what the firm warned, where it was read as what sales did;
    also "Sales rose 4%, the firm said, but warned ...". Changes `head` in place.
    """
    lower, tag, dep, head = draft.lower, draft.tag, draft.dep, draft.head
    for cue, relation in enumerate(dep):
        told = head[cue]
        if relation != "conj" or tag[cue] != "VBD" or CUE_OF.get(lower[cue]) not in _SPEAKS_ON or told > cue:
            continue
        if lower[cue - 1] not in _JOINS or lower[cue - 2] != ",":
            continue
        if not any(dep[at] == "ccomp" and head[at] == cue for at in range(cue, len(dep))):
            continue
        inserted = CUE_OF.get(lower[cue - 3]) in SAY and tag[cue - 3] == tag[cue] and told < cue - 3
        before = head[told] if dep[told] == "ccomp" and head[told] < told else None
        if inserted:
            head[cue] = cue - 3
        elif before is not None and CUE_OF.get(lower[before]) in _STATES and tag[before] == tag[cue]:
            head[cue] = before


def give_events_what_goes_on(draft: Draft) -> None:
    """Read "Sales rose 0.4%, official data showed, beating forecasts" as sales that beat them, where it was read as what the data did.

    Changes `head` in place: a clause behind "showed," that tells how what is told ended or what went with it.
    """
    lower, dep, head = draft.lower, draft.dep, draft.head
    for verb, relation in enumerate(dep):
        cue = head[verb]
        if relation != "advcl" or cue > verb or CUE_OF.get(lower[cue]) not in SAY:
            continue
        if "," not in lower[cue:verb] or not _tells_how_it_went(draft, verb, cue):
            continue
        told = _told_before(dep, head, cue)
        if told is not None and _is_inserted_behind(draft, cue, told):
            head[verb] = told


def _is_inserted_behind(draft: Draft, cue: int, told: int) -> bool:
    """Tell whether a report with a source other than a person stands behind a comma after what it tells, unquoted."""
    lower, dep, head = draft.lower, draft.dep, draft.head
    source = next((at for at in range(cue) if head[at] == cue and dep[at] == "nsubj"), None)
    if source is None or source < told or lower[source] in _PERSONS:
        return False
    between = lower[told:source]
    return "," in between and _QUOTES.isdisjoint(between)


def _tells_how_it_went(draft: Draft, verb: int, cue: int) -> bool:
    """Tell whether a clause behind a report says how an event ended ("beating forecasts"), or what went with it ("while prices fell")."""
    lower, dep, head = draft.lower, draft.dep, draft.head
    ends = lower[verb] in _ENDS_IN or CUE_OF[lower[cue]] in _BELIEVED
    if ends and draft.tag[verb] == "VBG" and lower[verb] not in CUE_OF:
        return True
    marks = {lower[at] for at in range(cue, verb) if head[at] == verb and dep[at] in ("mark", "advmod")}
    return not _MEANWHILE.isdisjoint(marks)


def _told_before(dep: Sequence[str], head: Sequence[int], cue: int) -> int | None:
    """Return what stands before an inserted report and is told by it."""
    told = next((at for at in range(cue) if head[at] == cue and dep[at] == "ccomp"), None)
    if told is None and dep[cue] in ("parataxis", "conj") and head[cue] < cue:
        return head[cue]
    return told
