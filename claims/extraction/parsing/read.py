"""A parsed text out of spaCy's hands: its columns, its sentences, its tree repaired."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from claims.extraction.parsing.draft import Draft
from claims.extraction.parsing.names import whole_name
from claims.extraction.parsing.parse import Parse
from claims.extraction.parsing.repaired import repair
from claims.extraction.parsing.single_quotes import with_double_quotes
from claims.extraction.parsing.stoppages import find_stoppages
from claims.extraction.parsing.verb_forms import verb_of_form

if TYPE_CHECKING:
    from spacy.tokens import Doc

_ZONES = frozenset(
    {"ET", "EST", "EDT", "CT", "CST", "CDT", "MT", "PT", "PST", "PDT", "BST", "GMT", "UTC", "CET", "IST"}
)
_TYPED = {"``": "“", "''": "”"}
_CLOSING = frozenset("\"”’')]")
_COLUMNS: list[int | str] = ["ORTH", "LEMMA", "POS", "TAG", "DEP", "IDX", "SPACY"]
# The labels by their numbers, which are the same in every vocabulary.
_LABELS: dict[int, str] = {0: ""}


def read_parse(doc: Doc, article: str = "") -> Parse:
    """Return the columns of `doc`, a paragraph of `article`; layers that it lacks (a hand-built or untagged text) come out empty."""
    # One array of numbers is far cheaper than a Python object for each token, once more for each of its attributes.
    forms, lemmas, *labels, start, spaces = doc.to_array(_COLUMNS).T.tolist()
    steps, marks = doc.to_array(["HEAD", "SENT_START"]).astype("int64").T.tolist()
    written, lemma = _spelled(doc, forms), _spelled(doc, lemmas)
    words = with_double_quotes(_with_quotes(written), [bool(space) for space in spaces])
    pos, tag, dep = (_labelled(doc, column) for column in labels)
    lower = [word.lower() for word in words]
    head = [at + step for at, step in enumerate(steps)]
    sentences = _sentences(words, marks)
    repair(Draft(sentences, words, lower, pos, tag, dep, head))
    children = _children(head)
    left, right = _edges(head)
    names = [whole_name(words, pos, span.start, span.end, span.label_) for span in doc.ents]
    parse = Parse(
        doc=doc,
        source="".join([word + " " if space else word for word, space in zip(written, spaces, strict=True)]),
        words=words,
        lower=lower,
        lemma=[
            (kind == "VERB" and verb_of_form(word.lower(), form.lower())) or (form or word).lower()
            for form, word, kind in zip(lemma, words, pos, strict=True)
        ],
        pos=pos,
        tag=tag,
        dep=dep,
        head=head,
        start=start,
        end=[first + len(word) for first, word in zip(start, written, strict=True)],
        children=children,
        left=left,
        right=right,
        sentences=sentences,
        names=names,
        name_at={position: name for name in names for position in range(name[0], name[1])},
    )
    parse.stoppages.update(find_stoppages(parse, article))
    return parse


def _with_quotes(words: list[str]) -> list[str]:
    """Return the words with ``typewriter quotes'', which agencies wrote for decades, as the marks that the rules know."""
    return [_TYPED.get(word, word) for word in words] if "``" in words else words


def _spelled(doc: Doc, ids: list[int]) -> list[str]:
    """Return the strings of a column, "" where a token has none."""
    strings = doc.vocab.strings
    found = {number: strings[number] if number else "" for number in set(ids)}
    return [found[number] for number in ids]


def _labelled(doc: Doc, ids: list[int]) -> list[str]:
    """Return the strings of a column of labels, of which there are few: each is looked up once for all texts."""
    if not _LABELS.keys() >= set(ids):
        _LABELS.update(zip(ids, _spelled(doc, ids), strict=True))
    return [_LABELS[number] for number in ids]


def _children(head: list[int]) -> list[list[int]]:
    children: list[list[int]] = [[] for _ in head]
    for position, parent in enumerate(head):
        if parent != position:
            children[parent].append(position)
    return children


def _edges(head: list[int]) -> tuple[list[int], list[int]]:
    """Return the outermost positions of each subtree: from either side, the first token to reach one is its edge."""
    left, right = list(range(len(head))), list(range(len(head)))
    for edge in range(len(head)):
        here = head[edge]
        while left[here] > edge:
            left[here] = edge
            here = head[here]
    for edge in reversed(range(len(head))):
        here = head[edge]
        while right[here] < edge:
            right[here] = edge
            here = head[here]
    return left, right


def _sentences(words: list[str], starts: list[int]) -> list[tuple[int, int]]:
    """Return the sentences by the parser's marks: 1 where one starts."""
    firsts = [at for at, mark in enumerate(starts) if at == 0 or mark == 1]
    sentences: list[tuple[int, int]] = []
    for first, end in pairwise([*firsts, len(words)]):
        if sentences and (not _ends(words, sentences[-1]) or _goes_on_with_zone(words, first)):
            sentences[-1] = (sentences[-1][0], end)
        else:
            sentences.append((first, end))
    return sentences


def _goes_on_with_zone(words: list[str], first: int) -> bool:
    """Tell whether what was taken for a sentence's start is the time zone of "at 9.54 a.m. ET"."""
    return words[first - 1].lower() in ("a.m.", "p.m.") and words[first] in _ZONES


def _ends(words: list[str], span: tuple[int, int]) -> bool:
    """Tell whether a sentence ends as one does in print; the parser often cuts at `,"` before "he said"."""
    last = span[1] - 1
    while last > span[0] and words[last] in _CLOSING:
        last -= 1
    if words[last] in ";:" and words[span[0] : last].count("(") > words[span[0] : last].count(")"):
        return False  # "(14.95 acres; .0605 square km)"
    return words[last][-1:] in ".?!…:;"
