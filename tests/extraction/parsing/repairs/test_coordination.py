from __future__ import annotations

import pytest

from claims.extraction.parsing.repairs.coordination import (
    give_joined_verbs_their_object,
    give_joined_verbs_their_place,
    give_measured_adjectives_their_subject,
    join_clauses_read_as_relative,
    read_subjects_joined_as_verbs,
    read_verbs_joined_to_adjectives,
)
from tests.extraction.drafts import draft_of

_POS = {
    "NN": "NOUN",
    "NNS": "NOUN",
    "NNP": "PROPN",
    "VB": "VERB",
    "VBD": "VERB",
    "VBN": "VERB",
    "VBZ": "VERB",
    "JJ": "ADJ",
    "CD": "NUM",
}


def _repaired(rows: str) -> list[str]:
    """Rows of word/tag/relation/head; returns word/tag/relation/head word."""
    parts = [row.split("/") for row in rows.split()]
    lower, tag, dep = ([part[column] for part in parts] for column in (0, 1, 2))
    pos = [_POS.get(one, "X") for one in tag]
    head = [int(part[3]) for part in parts]
    give_joined_verbs_their_object(draft_of(lower=lower, pos=pos, tag=tag, dep=dep, head=head))
    join_clauses_read_as_relative(draft_of(lower=lower, tag=tag, dep=dep, head=head))
    give_measured_adjectives_their_subject(draft_of(pos=pos, dep=dep, head=head))
    read_verbs_joined_to_adjectives(draft_of(lower=lower, pos=pos, tag=tag, dep=dep, head=head))
    read_subjects_joined_as_verbs(draft_of(lower=lower, pos=pos, tag=tag, dep=dep, head=head))
    give_joined_verbs_their_place(draft_of(words=lower, tag=tag, dep=dep, head=head))
    return [
        f"{word}/{kind}/{relation}/{lower[parent]}"
        for word, kind, relation, parent in zip(lower, tag, dep, head, strict=True)
    ]


@pytest.mark.parametrize(
    ("rows", "mended"),
    [
        pytest.param(
            "they/PRP/nsubj/1 jumped/VBD/ROOT/1 from/IN/case/3 windows/NNS/obl/1 and/CC/cc/6 broke/VBD/amod/6 bones/NNS/conj/3",
            ["and/CC/cc/broke", "broke/VBD/conj/jumped", "bones/NNS/obj/broke"],
            id="a past form that described the noun behind it",
        ),
        pytest.param(
            "it/PRP/nsubj/1 rose/VBD/ROOT/1 and/CC/cc/3 cost/VBD/conj/1 2/CD/nummod/5 crowns/NNS/conj/1",
            ["crowns/NNS/obj/cost"],
            id="a noun joined without a joining word",
        ),
        pytest.param(
            "trams/NNS/nsubj/1 stopped/VBD/ROOT/1 in/IN/case/3 selm/NNP/obl/1 and/CC/cc/5 lights/NNS/nsubj/6 went/VBD/acl:relcl/3 dark/JJ/xcomp/6",
            ["and/CC/cc/went", "went/VBD/conj/stopped"],
            id="a clause read as relative",
        ),
        pytest.param(
            "it/PRP/nsubj/3 is/VBZ/cop/3 21/CD/nummod/3 km/NNS/obl:unmarked/4 long/JJ/ROOT/4",
            ["it/PRP/nsubj/long", "is/VBZ/cop/long"],
            id="the subject of a measured adjective",
        ),
        pytest.param(
            "it/PRP/nsubj/3 will/MD/aux/3 be/VB/cop/3 tall/JJ/ROOT/3 and/CC/cc/5 cost/NN/conj/3 9/CD/nummod/7 crowns/NNS/obj/5",
            ["cost/VB/conj/tall"],
            id="a verb joined to an adjective",
        ),
        pytest.param(
            "it/PRP/nsubj/2 is/VBZ/cop/2 open/JJ/ROOT/2 and/CC/cc/4 charges/VBZ/conj/2 are/VBP/aux/6 pending/VBG/conj/2",
            ["and/CC/cc/pending", "charges/NNS/nsubj/pending", "pending/VBG/conj/open"],
            id="a subject read as a verb",
        ),
        pytest.param(
            "they/PRP/nsubj/1 shouted/VBD/ROOT/1 at/IN/case/4 the/DT/det/4 mayor/NN/obl/1 and/CC/cc/7 threw/VBN/amod/7 eggs/NNS/conj/4 at/IN/case/9 cars/NNS/obl/1",
            ["and/CC/cc/threw", "threw/VBD/conj/shouted", "eggs/NNS/obj/threw"],
            id="a participle before a bare noun, joined to one with its article",
        ),
        pytest.param(
            "they/PRP/nsubj/1 sailed/VBD/ROOT/1 home/RB/advmod/1 and/CC/cc/4 lowered/VBN/advcl/1 drones/NNS/obj/4",
            ["lowered/VBD/conj/sailed"],
            id="a participle hung on the first verb",
        ),
        pytest.param(
            "they/PRP/nsubj/1 shouted/VBD/ROOT/1 at/IN/case/3 selm/NNP/obl/1 and/CC/cc/5 threw/VBN/amod/6 eggs/NNS/obj/1 at/IN/case/8 cars/NNS/obl/1",
            ["threw/VBD/conj/shouted", "eggs/NNS/obj/threw"],
            id="a participle on the object of the first verb",
        ),
        pytest.param(
            "they/PRP/nsubj/1 shouted/VBD/ROOT/1 and/CC/cc/3 threw/VBD/conj/1 eggs/NNS/obj/3 from/IN/case/6 roofs/NNS/obl/1",
            ["roofs/NNS/obl/threw"],
            id="what stands behind the second verb",
        ),
    ],
)
def test_it_is_mended(rows, mended):
    found = _repaired(rows)
    assert [row for row in mended if row not in found] == []


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            "they/PRP/nsubj/1 sold/VBD/ROOT/1 boats/NNS/obj/1 and/CC/cc/5 damaged/VBN/amod/5 nets/NNS/conj/2",
            id="a participle may describe",
        ),
        pytest.param(
            "they/PRP/nsubj/1 met/VBD/ROOT/1 the/DT/det/3 mayor/NN/obj/1 and/CC/cc/6 elected/VBN/amod/6 officials/NNS/conj/3",
            id="a word that describes people as often",
        ),
        pytest.param(
            "it/PRP/nsubj/1 hit/VBD/ROOT/1 the/DT/det/3 valley/NN/obj/1 and/CC/cc/6 dried/VBN/amod/6 fruit/NN/conj/3 rose/VBD/acl/6",
            id="a noun with a verb of its own",
        ),
        pytest.param(
            "they/PRP/nsubj/1 killed/VBD/ROOT/1 27/CD/nummod/3 troops/NNS/obj/1 and/CC/cc/6 hired/VBN/amod/6 gunmen/NNS/conj/3",
            id="a counted noun and another",
        ),
        pytest.param(
            "they/PRP/nsubj/1 shouted/VBD/ROOT/1 and/CC/cc/3 left/VBD/conj/1 ,/,/punct/1 on/IN/case/6 monday/NNP/obl/1",
            id="what stands behind a comma",
        ),
        pytest.param(
            "it/PRP/nsubj/1 rose/VBD/ROOT/1 and/CC/cc/3 fell/VBD/conj/1 and/CC/cc/5 prices/NNS/conj/1",
            id="a joining word joins the noun",
        ),
        pytest.param(
            "they/PRP/nsubj/1 saw/VBD/ROOT/1 selm/NNP/obj/1 which/WDT/nsubj/4 burned/VBD/acl:relcl/2",
            id="a relative clause",
        ),
        pytest.param(
            "it/PRP/nsubj/2 is/VBZ/cop/2 tall/JJ/ROOT/2 and/CC/cc/5 a/DT/det/5 landmark/NN/conj/2 of/IN/case/7 selm/NNP/nmod/5",
            id="a noun with its article",
        ),
    ],
)
def test_it_stays(rows):
    parts = [row.split("/") for row in rows.split()]
    words = [part[0] for part in parts]
    assert _repaired(rows) == [f"{a}/{b}/{c}/{words[int(d)]}" for a, b, c, d in parts]
