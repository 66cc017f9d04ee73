"""Writing the text of an article: escaped, and exactly the text."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from claims.templatetags.review import marked, quoted, status_label
from claims.views.review.listing import Listing
from claims.views.review.text import Span, paragraphs

ALLOWED = {"a", "span", "mark"}
# A stored text holds no control characters but the line feed (claims.ingest).
CHARACTERS = st.one_of(st.sampled_from("<>&\"'\n ab🚢"), st.characters(exclude_categories=("Cs", "Cc")))


class Reader(HTMLParser):
    """What a browser makes of the markup: its text, its tags and whether they are closed in order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.open, self.tags, self.ids = "", [], set(), []

    def handle_data(self, data):
        self.text += data

    def handle_starttag(self, tag, attributes):
        self.open.append(tag)
        self.tags.add(tag)
        self.ids += [value for name, value in attributes if name == "id"]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


@st.composite
def cases(draw):
    text = draw(st.text(CHARACTERS, min_size=1, max_size=60))
    ends = st.integers(0, len(text))
    statuses = st.sampled_from(["unreviewed", "confirmed", "disputed"])
    drawn = draw(st.lists(st.tuples(ends, ends, statuses, st.booleans()), max_size=6))
    spans = [
        Span(min(a, b), max(a, b), number, status, dim)
        for number, (a, b, status, dim) in enumerate(drawn, 1)
        if a != b
    ]
    marks = sorted({tuple(sorted(draw(st.tuples(ends, ends)))) for _ in range(draw(st.integers(0, 1)))})
    return text, spans, [[a, b, "caption"] for a, b in marks if a != b]


@given(cases())
def test_any_text_under_any_spans_is_drawn_as_it_is(case):
    text, spans, furniture = case
    for paragraph in paragraphs(text, spans, furniture):
        reader = read(marked(paragraph, Listing(query='"><script>')))
        assert reader.text == text[paragraph.start : paragraph.end]
        assert reader.tags <= ALLOWED
        assert reader.open == []
        assert len(set(reader.ids)) == len(reader.ids)


def test_the_innermost_claim_is_the_link_and_the_selected_one_says_so(claim):
    text = "The ferry sank off Orla"
    spans = [Span(0, 23, 999, "disputed"), Span(10, 14, claim.pk, "confirmed")]
    html = marked(paragraphs(text, spans)[0], Listing(), claim)
    assert f'href="?claim={claim.pk}"' in html
    assert 'class="claim under disputed depth-1"' in html
    assert html.count("aria-current") == 1


def test_a_claim_has_its_anchor_once_and_one_stop_for_the_tab_key():
    text = "The ferry sank off Orla"
    html = marked(paragraphs(text, [Span(0, 23, 1, "disputed"), Span(10, 14, 2, "confirmed")])[0], Listing())
    assert html.count('id="claim-1"') == 1
    assert html.count('tabindex="-1"') == 1


def test_a_quote_marks_its_figures():
    found = paragraphs("Almost 50 <died>", [Span(0, 9, 1, "figure")])
    assert quoted(found[0].segments) == "<mark>Almost 50</mark> &lt;died&gt;"


def test_a_status_is_told_by_its_label_and_other_words_stay():
    assert status_label("superseded") == "Superseded"
    assert status_label("anything") == "anything"
