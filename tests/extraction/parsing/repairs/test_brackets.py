from __future__ import annotations

from claims.extraction.parsing.repairs.brackets import keep_brackets_apart
from tests.extraction.drafts import draft_of


def _repaired(rows: str) -> list[str]:
    """Rows of word/class/relation/head; returns word/relation/head word."""
    parts = [row.split("/") for row in rows.split()]
    words, pos, dep = ([part[column] for part in parts] for column in range(3))
    head = [int(part[3]) for part in parts]
    keep_brackets_apart(draft_of(words=words, pos=pos, dep=dep, head=head))
    return [
        f"{word}/{relation}/{words[parent]}" for word, relation, parent in zip(words, dep, head, strict=True)
    ]


def test_what_follows_a_bracket_hangs_on_the_verb():
    rows = (
        "waves/NOUN/nsubj/1 sank/VERB/ROOT/1 it/PRON/obj/1 (/PUNCT/punct/5 a/DET/det/5 record/NOUN/appos/2 )/PUNCT/punct/5"
        " off/ADP/case/8 Orla/PROPN/nmod/5"
    )
    assert _repaired(rows)[8] == "Orla/nmod/sank"


def test_a_bracket_that_governs_what_stands_before_it_gives_it_its_place():
    rows = "Orla/PROPN/compound/2 (/PUNCT/punct/2 port/NOUN/nsubj/4 )/PUNCT/punct/2 flooded/VERB/ROOT/4"
    assert _repaired(rows)[0] == "Orla/nsubj/flooded"


def test_a_bracket_that_never_closes_is_left_alone():
    rows = "waves/NOUN/nsubj/1 sank/VERB/ROOT/1 (/PUNCT/punct/3 it/PRON/obj/1"
    assert _repaired(rows)[3] == "it/obj/sank"
