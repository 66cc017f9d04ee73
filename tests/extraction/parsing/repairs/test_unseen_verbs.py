from __future__ import annotations

from claims.extraction.parsing.repairs.unseen_verbs import read_lost_verbs
from tests.extraction.drafts import draft_of


def _repaired(rows: str) -> list[str]:
    """Rows of word/class/tag/relation/head; returns word/tag/relation/head word."""
    parts = [row.split("/") for row in rows.split()]
    lower, pos, tag, dep = ([part[column] for part in parts] for column in range(4))
    head = [int(part[4]) for part in parts]
    read_lost_verbs(draft_of(lower=lower, pos=pos, tag=tag, dep=dep, head=head))
    return [
        f"{word}/{kind}/{relation}/{lower[parent]}"
        for word, kind, relation, parent in zip(lower, tag, dep, head, strict=True)
    ]


def test_the_only_participle_of_a_sentence_is_its_verb():
    rows = (
        "a/DET/DT/det/1 court/NOUN/NN/nsubj/6 in/ADP/IN/case/3 orla/PROPN/NNP/compound/4 sentenced/VERB/VBN/nmod/1 the/DET/DT/det/6"
        " chief/NOUN/NN/ROOT/6 ./PUNCT/./punct/6"
    )
    found = _repaired(rows)
    assert found[1] == "court/NN/nsubj/sentenced"
    assert found[4] == "sentenced/VBD/ROOT/sentenced"
    assert found[6] == "chief/NN/obj/sentenced"


def test_so_is_that_of_what_is_reported():
    rows = (
        "a/DET/DT/det/3 mudslide/NOUN/NN/compound/2 buried/VERB/VBN/amod/3 part/NOUN/NN/ccomp/7 ,/PUNCT/,/punct/3 the/DET/DT/det/6"
        " mayor/NOUN/NN/nsubj/7 said/VERB/VBD/ROOT/7 ./PUNCT/./punct/7"
    )
    found = _repaired(rows)
    assert found[1:4] == ["mudslide/NN/nsubj/buried", "buried/VBD/ccomp/said", "part/NN/obj/buried"]


def test_rose_is_never_a_participle():
    rows = "cases/NOUN/NNS/ROOT/0 rose/VERB/VBN/acl/0 by/ADP/IN/case/3 40/NUM/CD/obl/1 ./PUNCT/./punct/0"
    assert _repaired(rows)[:2] == ["cases/NNS/nsubj/rose", "rose/VBD/ROOT/rose"]


def test_a_fragment_without_a_full_stop_stays_as_it_is():
    rows = "a/DET/DT/det/1 photo/NOUN/NN/ROOT/1 taken/VERB/VBN/acl/1 last/ADJ/JJ/amod/4 may/PROPN/NNP/obl/2 there/ADV/RB/advmod/2"
    assert _repaired(rows)[1:3] == ["photo/NN/ROOT/photo", "taken/VBN/acl/photo"]


def test_a_sentence_with_a_finite_verb_stays_as_it_is():
    rows = (
        "a/DET/DT/det/1 court/NOUN/NN/nsubj/5 based/VERB/VBN/acl/1 in/ADP/IN/case/4 orla/PROPN/NNP/obl/2 sat/VERB/VBD/ROOT/5"
        " ./PUNCT/./punct/5"
    )
    assert _repaired(rows)[2] == "based/VBN/acl/court"
