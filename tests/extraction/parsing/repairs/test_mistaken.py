from __future__ import annotations

from claims.extraction.parsing.repairs.mistaken import give_objects_their_verb, read_finite_forms_as_verbs
from tests.extraction.drafts import draft_of


def _repaired(rows: str) -> list[str]:
    """Rows of word/class/tag/relation/head; returns word/class/relation/head word."""
    parts = [row.split("/") for row in rows.split()]
    lower, pos, tag, dep = ([part[column] for part in parts] for column in range(4))
    head = [int(part[4]) for part in parts]
    read_finite_forms_as_verbs(draft_of(lower=lower, pos=pos, tag=tag, dep=dep, head=head))
    give_objects_their_verb(draft_of(lower=lower, pos=pos, tag=tag, dep=dep, head=head))
    return [
        f"{word}/{kind}/{relation}/{lower[parent]}"
        for word, kind, relation, parent in zip(lower, pos, dep, head, strict=True)
    ]


def test_a_number_that_rose_is_no_object():
    rows = (
        "officials/NOUN/NNS/nsubj/1 reported/VERB/VBD/ROOT/1 the/DET/DT/det/3 number/NOUN/NN/obj/1 rose/NOUN/NN/ccomp/1"
        " to/ADP/IN/case/6 58/NUM/CD/obl/4"
    )
    assert _repaired(rows)[3:5] == ["number/NOUN/nsubj/rose", "rose/VERB/ccomp/reported"]


def test_a_rose_stays_a_flower():
    rows = (
        "she/PRON/PRP/nsubj/1 planted/VERB/VBD/ROOT/1 a/DET/DT/det/3 rose/NOUN/NN/obj/1 there/ADV/RB/advmod/1"
    )
    assert _repaired(rows)[3] == "rose/NOUN/obj/planted"


def test_reports_between_two_subjects_is_the_verb():
    rows = (
        "the/DET/DT/det/2 tallwick/PROPN/NNP/compound/2 reports/NOUN/NNS/nsubj/5 okafor/PROPN/NNP/nsubj/5 has/AUX/VBZ/aux/5"
        " left/VERB/VBN/ROOT/5"
    )
    found = _repaired(rows)
    assert found[1:4] == [
        "tallwick/PROPN/nsubj/reports",
        "reports/VERB/ROOT/reports",
        "okafor/PROPN/nsubj/left",
    ]
    assert found[5] == "left/VERB/ccomp/reports"


def test_who_is_told_stays_the_hearer():
    rows = "she/PRON/PRP/nsubj/1 told/VERB/VBD/ROOT/1 reporters/NOUN/NNS/obj/1 left/VERB/VBD/ccomp/1"
    assert _repaired(rows)[2] == "reporters/NOUN/obj/told"


def test_what_somebody_adds_is_no_subject():
    rows = (
        "she/PRON/PRP/nsubj/1 said/VERB/VBD/ROOT/1 adding/VERB/VBG/csubj/5 the/DET/DT/det/4 work/NOUN/NN/obj/2"
        " takes/VERB/VBZ/parataxis/1 hours/NOUN/NNS/obj/5"
    )
    assert _repaired(rows)[2:6] == [
        "adding/VERB/advcl/said",
        "the/DET/det/work",
        "work/NOUN/nsubj/takes",
        "takes/VERB/ccomp/adding",
    ]
