"""Unknown surnames that a small parser takes for verbs: "said Mayor Hale Dunmere"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.parsing.draft import Draft

_VERBS = frozenset({"VERB", "AUX"})
_NO_NAMES = _VERBS | {"ADV", "SCONJ"}
_NAME_TAGS = frozenset({"NNP", "NNPS"})
_SHORT = 3


def give_names_their_surname(draft: Draft) -> None:
    """Read a capitalised word right behind a name as its surname, where it was taken for a verb with that name as its subject.

    Changes `pos`, `tag`, `dep` and `head` in place. A verb that governs more than the name stays one, and so does any in a
    sentence without a verb in small letters: a headline in title case ("Mayor Hale Resigns").
    """
    sentences, words, pos, tag, dep, head = (
        draft.sentences,
        draft.words,
        draft.pos,
        draft.tag,
        draft.dep,
        draft.head,
    )
    for first, end in sentences:
        if not _has_plain_verb(words, pos, first, end):
            continue
        for at in range(first + 1, end):
            if tag[at] in _NAME_TAGS and words[at].istitle() and pos[at] in _NO_NAMES:
                pos[at] = "PROPN"  # the two taggers disagree
            if head[at - 1] != at or not _is_surname(words, pos, dep, head, at):
                continue
            name = at - 1
            head[name] = name if head[at] == at else head[at]
            dep[name] = "nsubj" if pos[at] == "PROPN" or dep[at] == "ccomp" else dep[at]
            pos[at], tag[at], dep[at], head[at] = "PROPN", "NNP", "flat", name


def _is_surname(
    words: Sequence[str],
    pos: Sequence[str],
    dep: Sequence[str],
    head: Sequence[int],
    at: int,
) -> bool:
    name = at - 1
    return (
        words[at].istitle()
        and words[name].istitle()
        and pos[name] == "PROPN"
        and head[name] == at
        and dep[name].startswith("nsubj")
        and pos[at] in _VERBS | {"PROPN"}
        and not any(above == at and here not in (at, name) for here, above in enumerate(head))
    )


def _has_plain_verb(words: Sequence[str], pos: Sequence[str], first: int, end: int) -> bool:
    return any(
        pos[at] == "VERB" and words[at].islower() and len(words[at]) > _SHORT for at in range(first, end)
    )
