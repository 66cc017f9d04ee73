"""The compare page by keyboard alone, and what it decides seen on the story page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.conftest import PHONE, WIDE, listen, sign_in
from tests.e2e.states import go, open_comparison
from tests.platform.running import manage


@pytest.fixture(scope="module")
def heard() -> list[str]:
    return []


@pytest.fixture(scope="module")
def reader(browser: Browser, address: str, data: Path, heard: list[str]) -> Iterator[Page]:
    """The reviewer's page, signed in once; a claim of noon that the evening repeats is confirmed."""
    done = manage(data, "shell", "-c", "from tests.e2e.furnish import confirm_the_gates as c; c()")
    assert done.returncode == 0, done.stderr
    page = listen(browser.new_context(reduced_motion="reduce", viewport=WIDE).new_page(), heard)
    yield sign_in(page, address, "reviewer")
    page.context.close()


@pytest.fixture
def pairs(reader: Page, address: str, heard: list[str]) -> Iterator[Page]:
    """The noon and the evening version side by side, the first open row current."""
    heard.clear()
    reader.goto(f"{address}/desks/world/")
    open_comparison(reader)
    yield reader
    assert heard == []


def current(page: Page) -> Locator:
    return page.locator("[data-pair][aria-current]")


def place(page: Page) -> str:
    return current(page).get_attribute("id") or ""


def row(page: Page, words: str) -> Locator:
    return page.locator("[data-pair]").filter(has_text=words).first


def to_row(page: Page, words: str) -> Locator:
    """Walk to the row with `words` by keys."""
    wanted = row(page, words).get_attribute("id")
    for _ in range(60):
        if place(page) == wanted:
            return current(page)
        page.keyboard.press("j")
    raise AssertionError(f"No key led to the row “{words}”.")


def test_keys_walk_the_rows_and_the_focus_follows(pairs: Page):
    first = place(pairs)
    pairs.keyboard.press("j")
    expect(current(pairs)).not_to_have_attribute("id", first)
    expect(current(pairs)).to_be_focused()
    pairs.keyboard.press("ArrowUp")
    expect(current(pairs)).to_have_attribute("id", first)
    expect(current(pairs)).to_be_in_viewport()


def test_an_accepted_proposal_is_undone_by_one_key(pairs: Page):
    decided = to_row(pairs, "The train was carrying 112 passengers").get_attribute("id")
    pairs.keyboard.press("y")
    here = pairs.locator(f"#{decided}")
    expect(here.get_by_text("Accepted by Mira")).to_be_visible()
    expect(here.locator(".status.superseded")).to_be_visible()
    expect(current(pairs)).not_to_have_attribute("id", str(decided))  # on to the next open row
    pairs.keyboard.press("k")
    while place(pairs) != decided:
        pairs.keyboard.press("k")
    pairs.keyboard.press("u")
    expect(here.locator("[data-row-key=y]")).to_be_visible()
    expect(here.locator(".status.superseded")).to_have_count(0)


def test_a_row_that_is_not_linked_is_dropped_and_new(pairs: Page):
    decided = to_row(pairs, "more than 1,400 people").get_attribute("id")
    counts = pairs.locator("#summary")
    before = counts.inner_text()
    pairs.keyboard.press("x")
    expect(pairs.locator(f"#{decided}").get_by_text("said that they are not linked")).to_be_visible()
    expect(counts).not_to_have_text(before)
    pairs.locator(f"#{decided}").get_by_role("button", name="Undo").click()
    expect(pairs.locator(f"#{decided} [data-row-key=y]")).to_be_visible()


def test_a_superseding_proposal_that_was_accepted_leaves_the_story_page(pairs: Page):
    story = pairs.locator(".crumbs a").last
    to_row(pairs, "Almost 40 people have been killed")
    pairs.keyboard.press("y")
    expect(row(pairs, "Almost 40 people have been killed").locator(".status.superseded")).to_be_visible()
    go(pairs, story)
    expect(pairs.get_by_role("heading", name="Needs a person")).to_be_visible()
    overtaken = pairs.locator(".flag.superseded").filter(has_text="Almost 40 people have been killed")
    expect(overtaken).to_have_count(0)
    mark = pairs.locator(".plot.wide .mark.overtaken, .plot.half .mark.overtaken")
    expect(mark.filter(has_text="Almost 40").first).to_be_attached()


def test_a_mark_of_a_chart_shows_its_claim_and_leads_to_it(pairs: Page):
    go(pairs, pairs.locator(".crumbs a").last)
    mark = pairs.locator(".plot:visible .mark").first
    expect(mark.locator(".card")).to_be_hidden()
    mark.focus()
    expect(mark.locator(".card")).to_be_visible()
    pairs.keyboard.press("Enter")
    expect(pairs.locator("#panel[data-claim]")).to_be_visible()


def test_one_key_accepts_all_repeats(pairs: Page):
    gates = row(pairs, "two of the dam's six gates")
    expect(
        gates.get_by_text(re.compile("Jonas .*confirmed the same sentence in the 10:10 version"))
    ).to_be_visible()
    pairs.keyboard.press("A")
    expect(pairs.get_by_text("1 verdict carried over")).to_be_visible()
    expect(row(pairs, "two of the dam's six gates").locator(".status.confirmed")).to_have_count(2)
    expect(pairs.get_by_role("button", name=re.compile("Accept all repeats"))).to_have_count(0)


def test_o_opens_the_claim_of_the_row(pairs: Page):
    to_row(pairs, "Police searched the offices")
    pairs.keyboard.press("o")
    expect(pairs.locator("#panel .said")).to_contain_text("Police searched the offices")


def test_switched_off_keys_do_nothing(pairs: Page):
    pairs.keyboard.press("?")
    pairs.get_by_label("Single keys work on this page").uncheck()
    pairs.keyboard.press("Escape")
    before = place(pairs)
    pairs.keyboard.press("j")
    expect(current(pairs)).to_have_attribute("id", before)
    pairs.evaluate("localStorage.clear()")


def test_without_scripts_a_button_decides(browser: Browser, address: str, reader: Page):
    page = browser.new_context(java_script_enabled=False, viewport=PHONE).new_page()
    sign_in(page, address, "second")
    page.goto(f"{address}/desks/world/")
    go(page, page.get_by_role("link", name="Isk dam flood"))
    go(page, page.get_by_role("link", name="Compare versions"))
    page.get_by_label("Earlier").select_option(index=0)
    page.get_by_role("button", name="Compare these").click()
    water = row(page, "cut power to around")
    water.get_by_role("button", name="Supersede").click()
    expect(row(page, "cut power to around").get_by_text("Accepted by Jonas")).to_be_visible()
    page.context.close()
