"""The review page by keyboard alone: what each key does, that none fires while a person types, and where the focus is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from tests.e2e.conftest import PHONE, WIDE, listen, sign_in
from tests.e2e.states import open_noon

OPEN, DECIDED = "Eight more died", "112 passengers"
ALL_KEYS = "jkocdsenuwraxyfmA/?1"
CANDIDATES = "/superseding/"  # what a person types into the picker is looked up at once

# Whether a person sees the focus: a ring around it, and nothing over it (WCAG 2.4.7 and 2.4.11). "" where all is well.
UNSEEN = """() => {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const ring = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
  const box = [...element.getClientRects()].find(one => one.width && one.height);
  const there = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return ring && element.contains(there) ? "" : `ring: ${ring}, over it: ${there?.outerHTML.slice(0, 80)}: ${element.outerHTML.slice(0, 120)}`;
}"""


# The page's next request waits until `letGo`. In the page and not by the driver's interception: Chromium may send a request
# made right after that is switched on past it, and then the driver sees none at all.
HOLD_THE_NEXT = """() => {
  const send = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function (...body) {
    XMLHttpRequest.prototype.send = send;
    window.letGo = () => send.apply(this, body);
  };
}"""


@pytest.fixture(scope="module")
def heard() -> list[str]:
    return []


@pytest.fixture(scope="module")
def reader(browser: Browser, address: str, furnished: None, heard: list[str]) -> Iterator[Page]:
    """The reviewer's page, signed in once for all tests of this module."""
    page = listen(browser.new_context(reduced_motion="reduce", viewport=WIDE).new_page(), heard)
    yield sign_in(page, address, "reviewer")
    page.context.close()


@pytest.fixture
def noon(reader: Page, address: str, heard: list[str]) -> Iterator[Page]:
    """The noon version with an open claim selected, as on a first visit; no field has the focus."""
    heard.clear()
    reader.goto(f"{address}/desks/world/")
    reader.evaluate("sessionStorage.clear()")
    open_noon(reader, OPEN)
    yield reader
    assert heard == []


def selected(page: Page) -> str:
    return page.locator("#panel").get_attribute("data-claim") or ""


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def expect_focus_in_panel(page: Page) -> None:
    expect(page.locator("#panel:focus, #panel :focus")).to_have_count(1)
    assert page.evaluate(UNSEEN) == ""


def test_keys_walk_the_claims(noon: Page):
    first, panel = selected(noon), noon.locator("#panel")
    press(noon, "j")
    expect(panel).not_to_have_attribute("data-claim", first)
    expect(noon.locator("#panel .said")).to_contain_text(DECIDED)
    press(noon, "k")
    expect(panel).to_have_attribute("data-claim", first)
    press(noon, "o")  # skips the decided one
    expect(noon.locator("#panel .said")).to_contain_text("more than 1,400 people")
    expect(noon.locator("#text a.claim.current").first).to_contain_text("more than 1,400 people")
    assert f"claim={selected(noon)}" in noon.url


@pytest.mark.parametrize(
    "key, claim, field",
    [
        ("c", OPEN, "#evidence-url"),  # evidence comes first
        ("d", OPEN, "#evidence-url"),
        ("s", OPEN, "#find"),
        ("w", OPEN, "#reason"),
        ("r", DECIDED, "#reason"),
        ("e", OPEN, "#evidence-url"),
        ("n", OPEN, "#note"),
        ("/", OPEN, "#q"),
    ],
)
def test_a_key_goes_to_its_field_and_escape_comes_back(noon: Page, key: str, claim: str, field: str):
    if claim == DECIDED:
        press(noon, "j")
        expect(noon.locator("#panel .said")).to_contain_text(DECIDED)
    before = selected(noon)
    press(noon, key)
    expect(noon.locator(field)).to_be_focused()
    assert noon.evaluate(UNSEEN) == ""
    press(noon, "Escape", "Escape")
    expect(noon.locator("#compose")).to_have_count(0)
    expect(noon.locator("main:focus, #panel:focus")).to_have_count(1)
    press(noon, "k")  # single keys work again
    expect(noon.locator("#panel")).not_to_have_attribute("data-claim", before)


@pytest.mark.parametrize(
    ("key", "field"), [("c", "#evidence-url"), ("e", "#evidence-url"), ("s", "#find"), ("n", "#note")]
)
def test_a_key_brings_the_whole_form_into_view(noon: Page, key: str, field: str):
    press(noon, key)
    expect(noon.locator(field)).to_be_focused()
    last = (
        noon.locator("#panel form")
        .filter(has=noon.locator("textarea:visible"))
        .locator("button:visible")
        .first
    )
    expect(last).to_be_in_viewport(ratio=0.95)


@pytest.mark.parametrize(
    "opens, field",
    [("n", "#note"), ("/", "#q"), ("e", "#evidence-passage"), ("w", "#reason"), ("s", "#find")],
)
def test_no_key_fires_while_a_person_types(noon: Page, opens: str, field: str):
    press(noon, opens)
    noon.locator(field).focus()
    before, asked = (selected(noon), noon.url), []

    def note(request: Request) -> None:
        if CANDIDATES not in request.url:
            asked.append(request.url)

    noon.on("request", note)
    noon.keyboard.type(ALL_KEYS)
    expect(noon.locator(field)).to_have_value(ALL_KEYS)
    expect(noon.locator(field)).to_be_focused()
    noon.remove_listener("request", note)
    assert (selected(noon), noon.url) == before
    assert asked == []
    expect(noon.locator("dialog[open]")).to_have_count(0)


def test_escape_folds_the_form_away_that_a_key_opened(noon: Page):
    form = noon.locator("details.evidence-add")
    press(noon, "e")
    noon.keyboard.type("https://")
    press(noon, "Escape")
    expect(form).to_have_attribute("open", "")
    press(noon, "Escape")
    expect(form).not_to_have_attribute("open", "")
    expect(noon.locator("#panel")).to_be_focused()
    press(noon, "e")
    expect(noon.locator("#evidence-url")).to_have_value("https://")  # what was typed is kept


@pytest.mark.parametrize("room", ["", "queue/"])
def test_a_desk_and_its_queue_list_their_keys(noon: Page, address: str, room: str):
    noon.goto(f"{address}/desks/world/{room}")
    press(noon, "?")
    dialog = noon.get_by_role("dialog", name="Keys on this page")
    expect(dialog).to_be_visible()
    press(noon, "Escape")
    expect(dialog).to_be_hidden()
    press(noon, "j")
    expect(noon.locator("[data-row]:focus")).to_have_count(1)
    first = noon.locator("[data-row]:focus").get_attribute("href")
    press(noon, "j", "k")
    expect(noon.locator("[data-row]:focus")).to_have_attribute("href", first or "")
    assert noon.evaluate(UNSEEN) == ""


def test_help_keeps_the_focus_and_gives_it_back(noon: Page):
    press(noon, "n", "Escape")
    before = selected(noon)
    press(noon, "?")
    dialog = noon.get_by_role("dialog", name="Keys on this page")
    expect(dialog).to_be_visible()
    expect(dialog.locator(":focus")).to_have_count(1)
    for _ in range(6):
        press(noon, "Tab")
        assert noon.evaluate("!document.querySelector('#desk :focus, .bar :focus, .keys :focus')")
    press(noon, "j", "c")
    assert selected(noon) == before
    expect(noon.locator("#compose")).to_have_count(0)
    press(noon, "Escape")
    expect(dialog).to_be_hidden()
    expect(noon.locator("#panel")).to_be_focused()


def test_single_keys_can_be_switched_off(noon: Page):
    """WCAG 2.1.4."""
    before = selected(noon)
    press(noon, "?")
    noon.get_by_label("Single keys work on this page").focus()
    press(noon, "Space", "Escape")
    noon.reload()
    press(noon, "j", "n")
    expect(noon.locator("#note")).not_to_be_focused()
    assert selected(noon) == before
    noon.get_by_role("button", name="all keys").click()
    noon.get_by_label("Single keys work on this page").check()
    press(noon, "Escape", "j")
    expect(noon.locator("#panel")).not_to_have_attribute("data-claim", before)


def test_a_claim_goes_through_its_life_without_a_mouse(noon: Page):
    """Dispute on evidence used before, undo, note, withdraw, reopen: after each swap the focus is in the panel, and seen."""
    current, newest = (
        noon.locator("#panel .verdict[aria-current=true]"),
        noon.locator("#panel .history li").first,
    )
    reason = noon.locator("#reason")

    press(noon, "d")
    expect(noon.get_by_text("Evidence comes first")).to_be_visible()
    press(noon, "Escape", "1")
    expect(reason).to_be_focused()
    noon.keyboard.type("The railway counts nine.")
    press(noon, "Control+Enter")
    expect(current).to_contain_text("Disputed")
    expect_focus_in_panel(noon)

    press(noon, "u")
    expect(newest).to_contain_text("undid")
    expect(current).to_have_count(0)
    expect_focus_in_panel(noon)

    press(noon, "n")
    noon.keyboard.type("Ask the railway again.")
    press(noon, "Control+Enter")
    expect(newest).to_contain_text("Ask the railway again.")
    expect(noon.locator("#note")).to_have_value("")
    expect_focus_in_panel(noon)

    press(noon, "w")
    expect(reason).to_be_focused()
    noon.keyboard.type("Said twice.")
    press(noon, "Control+Enter")
    expect(newest).to_contain_text("Withdrawn")
    expect_focus_in_panel(noon)

    press(noon, "r")
    expect(reason).to_be_focused()
    noon.keyboard.type("Not said twice after all.")
    press(noon, "Control+Enter")
    expect(newest).to_contain_text("Not said twice after all.")
    expect_focus_in_panel(noon)


def test_a_verdict_typed_ahead_never_falls_on_the_claim_that_is_leaving(noon: Page):
    """The next claim is slow to come: going on may be typed ahead, a verdict is not taken."""
    sent: list[str] = []
    noon.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    noon.evaluate(HOLD_THE_NEXT)
    press(noon, "j")
    press(noon, "c", "u", "1", "j")
    noon.evaluate("window.letGo()")
    expect(noon.locator("#panel .said")).to_contain_text("more than 1,400 people")  # two further
    expect(noon.locator("#compose")).to_have_count(0)
    assert sent == []


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_tab_leads_through_the_page_and_every_stop_is_seen(noon: Page, size):
    noon.set_viewport_size(size)
    unseen, stops = [], 0
    while noon.evaluate("document.activeElement !== document.body") or not stops:
        press(noon, "Tab")
        stops += 1
        unseen.append(
            noon.evaluate(UNSEEN) if noon.evaluate("document.activeElement !== document.body") else ""
        )
        assert stops < 150, "Tab does not come to an end."
    noon.set_viewport_size(WIDE)
    assert stops > 30
    assert list(filter(None, unseen)) == []
