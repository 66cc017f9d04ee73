"""Moving an article, splitting a story and merging it back, by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import WIDE, listen, sign_in
from tests.e2e.states import go


@pytest.fixture
def lead(browser: Browser, address: str, complaints: list[str]) -> Iterator[Page]:
    page = listen(browser.new_context(reduced_motion="reduce", viewport=WIDE).new_page(), complaints)
    yield sign_in(page, address, "lead")
    page.context.close()
    assert complaints == []


def test_a_story_is_split_and_merged_again(lead: Page, address: str):
    lead.goto(f"{address}/stories/1/")
    lead.keyboard.press("m")
    expect(lead.get_by_role("heading", level=1)).to_have_text("Arrange this story")
    for key in ("j", "j"):
        lead.keyboard.press(key)
    lead.keyboard.press("Space")
    expect(lead.locator("[name=articles]:checked")).to_have_count(1)
    lead.keyboard.press("t")
    expect(lead.get_by_label("Title of their story")).to_be_focused()
    lead.keyboard.type("The mayor of Sellow")  # no key of the page fires meanwhile
    lead.keyboard.press("Control+Enter")
    expect(lead.get_by_role("heading", level=1)).to_have_text("The mayor of Sellow")
    lead.keyboard.press("m")
    expect(lead.get_by_role("heading", level=1)).to_have_text("Arrange this story")
    lead.keyboard.press("g")
    lead.keyboard.type("Isk")
    lead.keyboard.press("Control+Enter")
    expect(lead.get_by_role("heading", level=1)).to_have_text("Isk dam flood")


def opens(page: Page, headline: str) -> None:
    """Wait for the page with this headline, and for its scripts: a key pressed before them is nobody's."""
    expect(page.get_by_role("heading", level=1)).to_have_text(headline)
    page.wait_for_load_state()


def test_an_article_is_moved_and_left_where_it_is(page: Page, address: str):
    page.goto(f"{address}/desks/world/")
    go(page, page.get_by_role("link", name="Mayor: at least 26 dead in Sellow alone"))
    page.keyboard.press("m")
    opens(page, "Move this article")
    page.keyboard.press("l")
    expect(page.get_by_label("Leave it in no story")).to_be_focused()
    page.keyboard.press("Escape")
    opens(page, "Mayor: at least 26 dead in Sellow alone")
    page.keyboard.press("m")
    opens(page, "Move this article")
    page.keyboard.press("n")
    page.keyboard.type("Elsewhere")
    page.keyboard.press("Escape")  # leaves the field first
    expect(page.get_by_label("Or open a new story")).to_have_value("Elsewhere")
    page.keyboard.press("n")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("The article is in “Elsewhere” now.")).to_be_visible()
