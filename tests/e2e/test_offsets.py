"""Selecting words in a real browser: offsets are Unicode code points of the article's text."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

OFFSETS = Path(__file__).resolve().parents[2] / "claims/static/claims/js/offsets.js"
TEXT = "Nav 🚢 line\n\n🚢🌊 The ferry 𝒜 sank off Orla e\u0301 today.\n\nTwo 👩‍👩‍👧 died.\n\nLast."
# The second paragraph is cut by a claim inside a claim, the third holds a family of three in one emoji.
HTML = """
<header>Before</header>
<div id="text">
  <p data-start="0">Nav 🚢 line</p>
  <p data-start="12">🚢🌊 The <span class="claim"><a>ferry 𝒜 <b>sank</b></a> off Orla</span> e\u0301 today.</p>
  <p data-start="52">Two 👩‍👩‍👧 died.</p>
  <p data-start="69">Last.</p>
</div>
<footer>After</footer>
"""
SELECT = """async ([source, path]) => {
  const { spanOf } = await import(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
  const point = ([selector, child, offset]) => {
    const element = document.querySelector(selector);
    return [child === null ? element : element.childNodes[child], offset];
  };
  const range = document.createRange();
  range.setStart(...point(path[0]));
  range.setEnd(...point(path[1]));
  return spanOf(range, document.getElementById("text"));
}"""


@pytest.fixture
def blank(browser: Browser) -> Page:
    page = browser.new_page()
    page.set_content(HTML)
    yield page
    page.close()


P1, P2, P3, P4 = (f"p:nth-of-type({number})" for number in (1, 2, 3, 4))


@pytest.mark.parametrize(
    "start, end, words",
    [
        ((P1, 0, 0), (P1, 0, 3), "Nav"),
        ((P1, 0, 4), (P1, 0, 6), "🚢"),  # one code point, two of the browser's units
        ((P2, 0, 4), (P2, 0, 8), " The"),
        (("a", 0, 0), ("b", 0, 4), "ferry 𝒜 sank"),
        (("b", 0, 0), (P2, 2, 3), "sank off Orla e\u0301"),
        ((P3, 0, 4), (P3, 0, 12), "👩‍👩‍👧"),
        ((P1, 0, 7), (P2, 0, 4), "line\n\n🚢🌊"),
        ((P2, 0, 0), (P3, 0, 3), "🚢🌊 The ferry 𝒜 sank off Orla e\u0301 today.\n\nTwo"),
        (("header", 0, 2), (P1, 0, 3), "Nav"),  # begun above the text
        ((P4, 0, 0), ("footer", 0, 2), "Last."),  # ended below it
        (
            (P3, 0, 0),
            (P4, None, 0),
            "Two 👩‍👩‍👧 died.\n\n",
        ),  # a triple click ends where the next paragraph begins
        (("#text", None, 0), ("#text", None, 3), "Nav 🚢 line"),
    ],
)
def test_a_selection_is_that_slice_of_the_text(blank, start, end, words):
    span = blank.evaluate(SELECT, [OFFSETS.read_text(encoding="utf-8"), [start, end]])
    assert span is not None
    assert TEXT[span["start"] : span["end"]].strip() == words.strip()


@pytest.mark.parametrize(
    "start, end",
    [((P1, 0, 2), (P1, 0, 2)), (("header", 0, 0), ("header", 0, 3)), (("footer", 0, 0), ("footer", 0, 3))],
)
def test_nothing_of_the_text_is_no_span(blank, start, end):
    assert blank.evaluate(SELECT, [OFFSETS.read_text(encoding="utf-8"), [start, end]]) is None
