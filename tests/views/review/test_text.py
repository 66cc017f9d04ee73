"""Cutting a text at its claims."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claims.views.review.text import Span, paragraphs, touched

TEXT = "Nav\n\nThe ferry sank off Orla, the owner said.\n\nTwo died."


def span(quote: str, claim_id: int, text: str = TEXT) -> Span:
    start = text.index(quote)
    return Span(start, start + len(quote), claim_id, "unreviewed")


def shape(paragraph) -> list[tuple[str, tuple[int, ...]]]:
    return [(one.text, tuple(cover.claim_id for cover in one.covers)) for one in paragraph.segments]


def test_a_claim_stands_where_it_stands():
    found = paragraphs(TEXT, [span("The ferry sank", 7)])
    assert [shape(one) for one in found] == [
        [("Nav", ())],
        [("The ferry sank", (7,)), (" off Orla, the owner said.", ())],
        [("Two died.", ())],
    ]
    assert [one.start for one in found] == [0, 5, 47]


def test_a_nested_claim_lies_inside_the_longer_one():
    found = paragraphs(TEXT, [span("sank", 2), span("The ferry sank off Orla", 1)])
    assert shape(found[1])[:3] == [("The ferry ", (1,)), ("sank", (1, 2)), (" off Orla", (1,))]


def test_overlapping_claims_share_the_words_between():
    found = paragraphs(TEXT, [span("The ferry sank", 1), span("sank off Orla", 2)])
    assert shape(found[1])[:3] == [("The ferry ", (1,)), ("sank", (1, 2)), (" off Orla", (2,))]
    assert [one.opens for one in found[1].segments[:3]] == [{1}, {2}, set()]


def test_a_claim_over_two_paragraphs_is_in_both():
    found = paragraphs(TEXT, [span("the owner said.\n\nTwo died", 3)])
    assert shape(found[1])[-1] == ("the owner said.", (3,))
    assert shape(found[2])[0] == ("Two died", (3,))


def test_furniture_mutes_a_whole_paragraph_or_words_of_it():
    found = paragraphs(TEXT, [], [[0, 3, "navigation"], [5, 14, "dateline"]])
    assert found[0].furniture == "navigation"
    assert next((one.text, one.furniture) for one in found[1].segments) == ("The ferry", "dateline")


def test_touched_names_the_paragraphs_of_the_old_and_the_new_span():
    found = paragraphs(TEXT, [])
    assert [one.number for one in touched(found, [(0, 2), (47, 50)])] == [1, 3]
    assert touched(found, [(3, 5)]) == []


@st.composite
def marked_texts(draw):
    text = draw(st.text(st.sampled_from("ab <&>\"'\n🚢é"), max_size=80))
    ends = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(ends, ends), max_size=8))
    spans = [
        Span(min(pair), max(pair), number, "disputed")
        for number, pair in enumerate(pairs, 1)
        if pair[0] != pair[1]
    ]
    return text, spans


@given(marked_texts())
def test_nothing_of_the_text_is_added_lost_or_moved(case):
    text, spans = case
    for paragraph in paragraphs(text, spans):
        assert paragraph.text == text[paragraph.start : paragraph.end]
        at = paragraph.start
        for segment in paragraph.segments:
            end = at + len(segment.text)
            for one in spans:
                assert (one in segment.covers) == (one.start < end and at < one.end)
            at = end
    assert "".join(one.text for one in paragraphs(text, spans)).count("a") == text.count("a")
