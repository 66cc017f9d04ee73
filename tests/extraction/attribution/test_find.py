from __future__ import annotations

import pytest

from claims.extraction.attribution.find import find_attributions

# "The army said its men left ."
SAID = "The/DET/det/1 army/NOUN/nsubj/2 said/VERB/ROOT/2 its/PRON/nmod:poss/4 men/NOUN/nsubj/5 left/VERB/ccomp/2 ./PUNCT/punct/2"


def _read(parse) -> list[tuple[str, str, str]]:
    return [
        (parse.text(item.first_source, item.last_source), item.cue_text, parse.words[item.content])
        for item in find_attributions(parse)
    ]


def test_content_behind_its_verb(tree):
    assert _read(tree(SAID, lemmas={"said": "say"})) == [("The army", "said", "left")]


def test_what_is_cut_off(tree):
    parse = tree(SAID, lemmas={"said": "say"})
    (item,) = find_attributions(parse)
    assert " ".join(parse.words[at] for at in sorted(item.tokens)) == "The army said"


def test_an_insert_whatever_the_parser_made_of_it(tree):
    # "Men left , a monitor said ." with the insert hung on as an adverbial clause
    parse = tree(
        "Men/NOUN/nsubj/1 left/VERB/ROOT/1 ,/PUNCT/punct/5 a/DET/det/4 monitor/NOUN/nsubj/5 said/VERB/advcl/1 ./PUNCT/punct/1",
        lemmas={"said": "say"},
    )
    assert _read(parse) == [("a monitor", "said", "left")]


def test_the_statement_may_be_the_clause_itself(tree):
    parse = tree(
        "Rebels/NOUN/nsubj/1 claimed/VERB/ROOT/1 the/DET/det/3 attacks/NOUN/obj/1 ./PUNCT/punct/1",
        lemmas={"claimed": "claim"},
    )
    (item,) = find_attributions(parse)
    assert item.whole
    assert item.tokens == frozenset()


def test_nobody_is_a_source_in_the_passive(tree):
    parse = tree(
        "Men/NOUN/nsubj:pass/2 were/AUX/aux:pass/2 told/VERB/ROOT/2 boats/NOUN/nsubj/4 left/VERB/ccomp/2 ./PUNCT/punct/2",
        lemmas={"told": "tell"},
    )
    assert find_attributions(parse) == []


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "In Ostrel the index lost 2.2 percent, while Varda added 0.4 percent and Selm was closed for a holiday.",
        "Of the complaints it upheld 36, rejected 350 and passed the rest to the police.",
    ],
)
def test_a_number_that_is_added_or_rejected_is_no_statement(text, parsed):
    assert find_attributions(parsed(text)) == []


@pytest.mark.model
@pytest.mark.parametrize(
    "text, source, cue",
    [
        ("The ferry sank on Monday, the coast guard said.", "the coast guard", "said"),
        ("The ferry sank, the coast guard said on Monday, in heavy seas.", "the coast guard", "said"),
        ("The coast guard said the ferry sank on Monday.", "The coast guard", "said"),
        ("The coast guard said that the ferry had sunk.", "The coast guard", "said"),
        ("“The ferry has sunk,” said Mara Lindqvist.", "Mara Lindqvist", "said"),
        ("“The ferry has sunk,” Mara Lindqvist told reporters.", "Mara Lindqvist", "told"),
        ("The ferry sank on Monday, according to the coast guard.", "the coast guard", "according to"),
        ("According to the coast guard, the ferry sank on Monday.", "the coast guard", "according to"),
        (
            "The ferry had 118 people on board, the Port Orla Harbour Office added.",
            "the Port Orla Harbour Office",
            "added",
        ),
        ("The mayor wrote on Friday: “The harbour is closed until June.”", "The mayor", "wrote"),
        ("Lindqvist stated to the Herald that the ferry was overloaded.", "Lindqvist", "stated"),
        ("“The sea was calm,” Tom Okafor, head of the harbour office, said.", "Tom Okafor", "said"),
        (
            "Police arrested three men, the interior minister, Tom Okafor, told state television.",
            "Tom Okafor",
            "told",
        ),
        (
            "The coast guard said at least 63 people, including four children, drowned off Orla.",
            "The coast guard",
            "said",
        ),
        ("The minister denied that the ferry was overloaded.", "The minister", "denied"),
        ("Reyes went on to say that the bridge had been closed.", "Reyes", "say"),
    ],
)
def test_a_sentence_of_the_news(parsed, text, source, cue):
    assert [found[:2] for found in _read(parsed(text))] == [(source, cue)]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank on Monday.",
        "Fishermen mended their nets, and the children played.",
        "I said no.",
        "Neither the army nor the rebels have claimed responsibility for the attack on Velm.",
        "Westmark did not confirm the strike.",
        "Holt, a self-described prophet, was fined.",
        "Some 73 percent said the same of Holt.",
        "The move came two days after the council declared an emergency.",
        "Holt went on to explain how the gate had failed.",
        "",
    ],
)
def test_no_attribution(parsed, text):
    assert _read(parsed(text)) == []


def test_what_is_announced_is_no_insert_after_a_fronted_time(tree):
    parse = tree(
        "On/ADP/case/1 Friday/PROPN/obl/5 ,/PUNCT/punct/1 the/DET/det/4 council/NOUN/nsubj/5 announced/VERB/ROOT/5"
        " new/ADJ/amod/7 fares/NOUN/obj/5 ./PUNCT/punct/5"
    )
    (found,) = find_attributions(parse)
    assert (parse.words[found.source], parse.words[found.content], found.whole) == (
        "council",
        "announced",
        True,
    )


@pytest.mark.model
@pytest.mark.parametrize(
    "text, content",
    [
        (
            "According to police in Tallwick, Westmark, the driver had slept.",
            "the driver had slept",
        ),
        (
            "According to his brother, Omar, the driver had slept.",
            "the driver had slept",
        ),
        (
            "According to the council, in March, staff had left the hall.",
            "in March, staff had left the hall",
        ),
    ],
)
def test_a_fronted_source_with_its_additions(parsed, text, content):
    parse = parsed(text)
    (item,) = find_attributions(parse)
    kept = [at for at in sorted(parse.subtree(item.content) - item.tokens) if parse.words[at] not in ",."]
    assert parse.text(kept[0], kept[-1]) == content
