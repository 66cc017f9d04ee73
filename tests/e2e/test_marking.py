"""Marking claims by selected words: what is stored is what was selected, an emoji before it or not."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.states import go, select

AWKWARD = "and the harbour of Port Orla"
BEHIND_AN_EMOJI = "41 boats of the fishing fleet"


@pytest.fixture
def storm(page: Page, address: str, furnished: None) -> Page:
    """An article with an emoji in its second paragraph; it has no claims yet."""
    page.goto(f"{address}/desks/world/")
    go(page, page.get_by_role("link", name=AWKWARD))
    return page


def drag(page: Page, words: str) -> None:
    """Select `words` of the article with the mouse."""
    select(page, words)
    page.evaluate("getSelection().anchorNode.parentElement.scrollIntoView({ block: 'center' })")
    boxes = page.evaluate("[...getSelection().getRangeAt(0).getClientRects()].map(one => one.toJSON())")
    page.evaluate("getSelection().removeAllRanges()")
    first, last = boxes[0], boxes[-1]
    page.mouse.move(first["left"] + 0.5, first["top"] + first["height"] / 2)
    page.mouse.down()
    page.mouse.move(last["right"] - 0.5, last["top"] + last["height"] / 2, steps=8)
    page.mouse.up()


def stored(data: Path, claim: str) -> tuple[str, str]:
    """The quote of a claim, and its span cut out of the article's text, both straight from the database file."""
    database = sqlite3.connect(f"file:{data}/stet.sqlite3?mode=ro", uri=True)
    try:
        text, start, end, quote = database.execute(
            "SELECT text, start, \"end\", quote FROM claims_claim JOIN claims_article ON claims_article.id = article_id"
            " WHERE claims_claim.id = ?", [claim],
        ).fetchone()  # fmt: skip
        return quote, text[start:end]
    finally:
        database.close()


def test_selected_words_become_a_claim_and_can_be_corrected(storm: Page, data: Path):
    said, panel = storm.locator("#panel .said"), storm.locator("#panel")

    drag(storm, BEHIND_AN_EMOJI)
    expect(storm.get_by_role("button", name="Mark as a claim a")).to_be_visible()
    storm.keyboard.press("a")
    expect(said).to_have_text(BEHIND_AN_EMOJI)
    expect(panel).to_be_focused()
    claim = panel.get_attribute("data-claim") or ""
    assert stored(data, claim) == (BEHIND_AN_EMOJI, BEHIND_AN_EMOJI)
    assert storm.locator("#text a.claim.current").all_inner_texts() == [BEHIND_AN_EMOJI]

    right = "The storm 🌊 took 41 boats"
    drag(storm, right)
    storm.keyboard.press("x")
    expect(said).to_have_text(right)
    assert panel.get_attribute("data-claim") == claim
    assert stored(data, claim) == (right, right)
    expect(storm.locator("#panel .history li").first.locator("del")).to_have_text(BEHIND_AN_EMOJI)


def test_words_can_be_typed_instead_of_selected(storm: Page, data: Path):
    storm.get_by_text("Mark a claim by its words").focus()
    storm.keyboard.press("Enter")
    storm.get_by_label("Words of the article, exactly as they stand").fill("the quay at Port Orla")
    storm.keyboard.press("Control+Enter")
    expect(storm.locator("#panel .said")).to_have_text("the quay at Port Orla")
    claim = storm.locator("#panel").get_attribute("data-claim") or ""
    assert stored(data, claim) == ("the quay at Port Orla",) * 2


def test_words_that_do_not_stand_there_are_refused_and_kept(storm: Page):
    words = "the quay at Port Oslo"
    field = storm.get_by_label("Words of the article, exactly as they stand")
    storm.get_by_text("Mark a claim by its words").click()
    field.fill(words)
    field.press("Control+Enter")
    expect(storm.locator("#mark-refused")).to_be_visible()
    expect(field).to_have_value(words)
    expect(field).to_be_focused()
