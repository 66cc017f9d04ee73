"""Clauses whose subject or verb the parser gives to another word: trees as it gave them, and what is read in them."""

from __future__ import annotations

import pytest

from claims.extraction.parsing.repairs.clauses import (
    give_joined_verbs_what_follows,
    give_reports_their_clause,
    give_subjects_their_verb,
    give_whole_sentences_their_verb,
    read_past_forms,
    read_told_nouns,
)
from tests.extraction.drafts import draft_of


class Tree:
    """A tree by hand: one "word/CLASS/tag/relation/head" a token, heads counted from 0."""

    def __init__(self, rows: str) -> None:
        columns = list(zip(*(row.split("/") for row in rows.split()), strict=True))
        self.words, self.pos, self.tag, self.dep = (list(column) for column in columns[:4])
        self.head = [int(head) for head in columns[4]]
        self.lower = [word.lower() for word in self.words]

    def of(self, word: str) -> tuple[str, str]:
        """The relation of a word and the word it hangs on."""
        at = self.lower.index(word)
        return self.dep[at], self.lower[self.head[at]]


def test_what_stands_before_the_reporting_verb_is_told() -> None:
    tree = Tree(
        "dam/NOUN/NN/nsubj/4 held/VERB/VBN/acl/0 ,/PUNCT/,/punct/0 ”/PUNCT/''/punct/0 said/VERB/VBD/ROOT/4 mayor/NOUN/NN/nsubj/4"
    )
    read_told_nouns(draft_of(lower=tree.lower, dep=tree.dep, head=tree.head))
    assert tree.of("dam") == ("ccomp", "said")
    assert tree.of("mayor") == ("nsubj", "said")


def test_two_subjects_without_a_mark_between_are_left() -> None:
    tree = Tree("port/NOUN/NN/nsubj/2 authority/NOUN/NN/nsubj/2 said/VERB/VBD/ROOT/2 so/ADV/RB/advmod/2")
    read_told_nouns(draft_of(lower=tree.lower, dep=tree.dep, head=tree.head))
    assert tree.dep[:2] == ["nsubj", "nsubj"]


@pytest.mark.parametrize(
    "rows",
    [
        "guard/NOUN/NN/nsubj/1 said/VERB/VBD/ROOT/1 people/NOUN/NNS/obj/1 drowned/VERB/VBD/advcl/1",
        "guard/NOUN/NN/nsubj/1 said/VERB/VBD/ROOT/1 people/NOUN/NNS/obj/1 drowned/VERB/VBN/acl/2",
        "guard/NOUN/NN/nsubj/1 ruled/VERB/VBD/ROOT/1 people/NOUN/NNS/obj/1 drowned/VERB/VBD/xcomp/1",
        "guard/NOUN/NN/nsubj/1 said/VERB/VBD/ROOT/1 people/NOUN/NNS/obj/1 had/AUX/VBD/aux/4 drowned/VERB/VBN/ccomp/1",
    ],
)
def test_a_reported_noun_gets_its_verb(rows: str) -> None:
    tree = Tree(rows)
    give_reports_their_clause(
        draft_of(lower=tree.lower, pos=tree.pos, tag=tree.tag, dep=tree.dep, head=tree.head)
    )
    assert tree.of("people") == ("nsubj", "drowned")
    assert tree.dep[-1] == "ccomp"


@pytest.mark.parametrize(
    "rows",
    [
        "guard/NOUN/NN/nsubj/1 announced/VERB/VBD/ROOT/1 plans/NOUN/NNS/obj/1 made/VERB/VBD/acl/2",
        "guard/NOUN/NN/nsubj/1 said/VERB/VBD/ROOT/1 words/NOUN/NNS/obj/1 written/VERB/VBN/acl/2 by/ADP/IN/case/5 him/PRON/PRP/obl/3",
        "guard/NOUN/NN/nsubj/1 said/VERB/VBD/ROOT/1 it/PRON/PRP/obj/1 left/VERB/VBD/advcl/1",
    ],
)
def test_a_reported_noun_that_is_only_described_is_left(rows: str) -> None:
    tree = Tree(rows)
    give_reports_their_clause(
        draft_of(lower=tree.lower, pos=tree.pos, tag=tree.tag, dep=tree.dep, head=tree.head)
    )
    assert tree.dep[2] == "obj"


def test_what_follows_a_joined_verb_is_its_own() -> None:
    tree = Tree(
        "record/NOUN/NN/nsubj/1 stands/VERB/VBZ/ROOT/1 and/CCONJ/CC/cc/3 belongs/VERB/VBZ/conj/1 to/ADP/IN/case/5 Holt/PROPN/NNP/obl/1"
    )
    give_joined_verbs_what_follows(draft_of(dep=tree.dep, tag=tree.tag, head=tree.head))
    assert tree.of("holt") == ("obl", "belongs")


def test_a_noun_without_is_makes_way_for_the_verb() -> None:
    tree = Tree("attack/NOUN/NN/nsubj/1 affiliate/NOUN/NN/ROOT/1 killed/VERB/VBD/advcl/1 21/NUM/CD/obj/2")
    give_subjects_their_verb(draft_of(lower=tree.lower, tag=tree.tag, dep=tree.dep, head=tree.head))
    assert tree.of("attack") == ("nsubj", "killed")
    assert tree.of("killed") == ("ROOT", "killed")
    assert tree.of("affiliate") == ("nmod", "attack")


def test_a_noun_with_is_stays_the_predicate() -> None:
    tree = Tree("Holt/PROPN/NNP/nsubj/2 is/AUX/VBZ/cop/2 judge/NOUN/NN/ROOT/2 left/VERB/VBD/advcl/2")
    give_subjects_their_verb(draft_of(lower=tree.lower, tag=tree.tag, dep=tree.dep, head=tree.head))
    assert tree.of("judge") == ("ROOT", "judge")


@pytest.mark.parametrize(
    ("rows", "root"),
    [
        (
            "A/DET/DT/det/1 house/NOUN/NN/ROOT/1 collapsed/VERB/VBN/acl/1 on/ADP/IN/case/4 Monday/PROPN/NNP/obl/2 ./PUNCT/./punct/1",
            "collapsed",
        ),
        ("Twelve/NUM/CD/ROOT/0 nabbed/VERB/VBN/acl/0 by/ADP/IN/case/3 police/NOUN/NNS/obl:agent/1", "nabbed"),
        (
            "A/DET/DT/det/1 bill/NOUN/NN/ROOT/1 backed/VERB/VBN/acl/1 by/ADP/IN/case/4 Holt/PROPN/NNP/obl:agent/2 ./PUNCT/./punct/1",
            "bill",
        ),
        (
            "A/DET/DT/det/1 man/NOUN/NN/ROOT/1 arrested/VERB/VBN/acl/1 on/ADP/IN/case/4 Monday/PROPN/NNP/obl/2",
            "man",
        ),
    ],
)
def test_a_whole_sentence_has_a_verb(rows: str, root: str) -> None:
    tree = Tree(rows)
    sentences = [(0, len(tree.words))]
    give_whole_sentences_their_verb(
        draft_of(
            sentences=sentences, lower=tree.lower, pos=tree.pos, tag=tree.tag, dep=tree.dep, head=tree.head
        )
    )
    assert tree.of(root) == ("ROOT", root)


@pytest.mark.parametrize(
    ("rows", "tags"),
    [
        (
            "bomb/NOUN/NN/nsubj/1 killed/VERB/VBN/ROOT/1 and/CCONJ/CC/cc/3 hurt/VERB/VBN/conj/1",
            "NN VBD CC VBD",
        ),
        ("bomb/NOUN/NN/nsubj/2 had/AUX/VBD/aux/2 killed/VERB/VBN/ROOT/2", "NN VBD VBN"),
        ("five/NUM/CD/nsubj:pass/1 killed/VERB/VBN/ROOT/1", "CD VBN"),
        (
            "algae/NOUN/NNS/nsubj/1 grow/VERB/VBP/ROOT/1 and/CCONJ/CC/cc/3 bloom/VERB/VB/conj/1",
            "NNS VBP CC VBP",
        ),
        ("man/NOUN/NN/nsubj/1 came/VERB/VBD/ROOT/1 and/CCONJ/CC/cc/3 hit/VERB/VB/conj/1", "NN VBD CC VBD"),
        ("man/NOUN/NN/nsubj/1 came/VERB/VBD/ROOT/1 and/CCONJ/CC/cc/3 run/VERB/VB/conj/1", "NN VBD CC VB"),
        (
            "they/PRON/PRP/nsubj/1 hope/VERB/VBP/ROOT/1 to/PART/TO/mark/3 see/VERB/VB/xcomp/1 and/CCONJ/CC/cc/5 hug/VERB/VB/conj/1",
            "PRP VBP TO VB CC VB",
        ),
    ],
)
def test_a_participle_that_acts_is_a_past_form(rows: str, tags: str) -> None:
    tree = Tree(rows)
    read_past_forms(draft_of(lower=tree.lower, pos=tree.pos, tag=tree.tag, dep=tree.dep, head=tree.head))
    assert tree.tag == tags.split()


def test_a_past_form_is_no_adjective() -> None:
    tree = Tree("Holt/PROPN/NNP/nsubj/1 waived/ADJ/VBD/ROOT/1")
    read_past_forms(draft_of(lower=tree.lower, pos=tree.pos, tag=tree.tag, dep=tree.dep, head=tree.head))
    assert tree.pos == ["PROPN", "VERB"]
