"""Repairs of sentences in which "shows" was read as a thing: "A log seen by the Courier shows that the gate failed", "..., a report by the
ministry shows"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.parsing.draft import Draft

_SHOWING = frozenset({"shows", "says", "states", "finds", "suggests", "reveals", "claims"})
_THINGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_OF_IT = frozenset({"compound", "case", "det", "amod", "nmod:poss"})


def give_documents_what_they_show(draft: Draft) -> None:
    """Read "shows" as what the document before it does, where it was taken for whoever saw or made that document. Changes the columns in
    place: the word right before it is the name that it was taken into."""
    if _SHOWING.isdisjoint(draft.said):
        return
    lower, tag, dep, head = draft.lower, draft.tag, draft.dep, draft.head
    for cue, word in enumerate(lower):
        if word not in _SHOWING or cue < 3 or head[cue - 1] != cue or dep[cue - 1] != "compound":
            continue
        if dep[cue] == "obl:agent" and cue in head[cue + 1 :]:
            document = _top(head, cue)
            if document < cue and tag[document] in _THINGS and lower[cue + 1] == "that":
                _make_verb(draft, cue, document)
        elif dep[cue] == "nmod" and lower[cue + 1 : cue + 2] == ["."] and dep[head[cue]] == "parataxis":
            _make_verb(draft, cue, head[cue])


def _top(head: Sequence[int], at: int) -> int:
    while head[at] != at:
        at = head[at]
    return at


def _make_verb(draft: Draft, cue: int, document: int) -> None:
    """Give the verb at `cue` the document as its subject, and its place in the sentence; the name before it takes its own."""
    pos, tag, dep, head = draft.pos, draft.tag, draft.dep, draft.head
    name = cue - 1
    for at in range(name):
        if head[at] == cue and dep[at] in _OF_IT:
            head[at] = name
    dep[name], head[name] = dep[cue], head[cue]
    pos[cue], tag[cue] = "VERB", "VBZ"
    draft.take_place(cue, document)
    dep[document], head[document] = "nsubj", cue
