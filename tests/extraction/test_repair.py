from __future__ import annotations

from claims.extraction.repair import give_joined_verbs_their_subject


def _repaired(rows: str) -> list[str]:
    parts = [row.split("/") for row in rows.split()]
    lower, pos, dep = ([part[column] for part in parts] for column in (0, 1, 2))
    head = [int(part[3]) for part in parts]
    give_joined_verbs_their_subject(lower, pos, dep, head)
    return [
        f"{word}/{relation}/{lower[parent]}" for word, relation, parent in zip(lower, dep, head, strict=True)
    ]


def test_a_joined_verb_takes_the_noun_before_it():
    rows = "it/PRON/nsubj/1 opened/VERB/ROOT/1 in/ADP/case/3 march/PROPN/obl/1 ,/PUNCT/punct/6 and/CCONJ/cc/6 work/NOUN/conj/3 began/VERB/conj/1"
    assert "work/nsubj/began" in _repaired(rows)


def test_a_list_of_nouns_stays_as_it_is():
    rows = "it/PRON/nsubj/1 sells/VERB/ROOT/1 nets/NOUN/obj/1 and/CCONJ/cc/4 boats/NOUN/conj/2 and/CCONJ/cc/6 thrives/VERB/conj/1"
    assert "boats/conj/nets" in _repaired(rows)
