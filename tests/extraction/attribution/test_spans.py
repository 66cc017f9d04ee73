from __future__ import annotations

import pytest

from claims.extraction.attribution.find import find_attributions
from claims.extraction.attribution.spans import attribution_spans

pytestmark = pytest.mark.model


@pytest.fixture
def spans(parsed):
    """A paragraph to its attributions as (source, cue, pieces of content)."""

    def read(text: str, offset: int = 0) -> list[tuple[str, str, list[str]]]:
        parse = parsed(text)
        found = attribution_spans(parse, find_attributions(parse), offset)
        for item in found:
            for span in (item.cue, *item.content, *([item.source] if item.source else [])):
                assert text[span.start - offset : span.end - offset] == span.text
        return [
            (item.source.text if item.source else "", item.cue.text, [piece.text for piece in item.content])
            for item in found
        ]

    return read


@pytest.mark.parametrize(
    "text, source, cue, content",
    [
        (
            "“The ferry has sunk,” Mara Lindqvist, head of the coast guard, said. “We found nobody alive.”",
            "Mara Lindqvist, head of the coast guard,",
            "said",
            ["“The ferry has sunk,”", "“We found nobody alive.”"],
        ),
        (
            "The coast guard has repeatedly said that the ferry was old.",
            "The coast guard",
            "has repeatedly said",
            ["that the ferry was old"],
        ),
        (
            "The ferry, the harbour office said on Monday, was overloaded.",
            "the harbour office",
            "said",
            ["The ferry", "was overloaded"],
        ),
        (
            "The report said: “The dam was worn. It had six gates.”",
            "The report",
            "said:",
            ["“The dam was worn. It had six gates.”"],
        ),
        (
            "Ana Reyes, an analyst at the Harbour Institute, said the towns were exaggerating the risk.",
            "Ana Reyes, an analyst at the Harbour Institute,",
            "said",
            ["the towns were exaggerating the risk"],
        ),
        (
            "The minister criticised the plan as a waste of money.",
            "The minister",
            "criticised",
            ["the plan as a waste of money"],
        ),
        (
            "She called for an inquiry into the sinking.",
            "She",
            "called for",
            ["an inquiry into the sinking"],
        ),
        ("They plan to close the harbour.", "They", "plan", ["to close the harbour"]),
        (
            "The union urged the owners to raise wages.",
            "The union",
            "urged",
            ["the owners to raise wages"],
        ),
        (
            "OKAFOR: We closed the harbour at noon. Nobody was hurt.",
            "OKAFOR",
            ":",
            ["We closed the harbour at noon. Nobody was hurt"],
        ),
    ],
)
def test_who_says_what_by_which_words(spans, text, source, cue, content):
    assert spans(text) == [(source, cue, content)]


def test_a_chain_shows_each_of_its_sources(spans):
    found = spans("The ministry told the agency that the army said the bridge was open.")
    assert [item[0] for item in found] == ["The ministry", "the army"]


def test_what_is_quoted_directly_stays_whole(spans):
    found = spans("“The army said it hopes to leave,” Ana Reyes told reporters.")
    assert found == [("Ana Reyes", "told", ["“The army said it hopes to leave,”"])]


def test_offsets_are_those_of_the_article(spans):
    assert spans("The mayor said the bridge was open.", offset=120)


@pytest.mark.parametrize("text", ["The ferry sank on Monday.", "Damage: two gates.", ""])
def test_nobody_speaks(spans, text):
    assert spans(text) == []
