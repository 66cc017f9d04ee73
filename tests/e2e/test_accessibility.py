"""Every page and what it can look like, by day and night, wide and narrow: axe-core finds nothing to mend.

The API's own pages (/api/docs/) are not here: they are Swagger UI's, whose marking-up is not ours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, ViewportSize

from tests.e2e.conftest import PHONE, WAIT_MS, WIDE, listen, sign_in
from tests.e2e.states import STATES, State

ZOOMED: ViewportSize = {"width": 320, "height": 640}  # WCAG 1.4.10: 1280 px at 400 %
# WCAG 2.2, levels A and AA. `preload` would have axe write style sheets into the page, which our policy refuses.
OPTIONS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],
    "preload": False,
}

# All that a colour scheme can change: to it our style sheets and Django's give colours and nothing else.
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
SCHEMES = {"light": OPTIONS, "dark": {**OPTIONS, "runOnly": COLOURS}}

RUN = "options => axe.run(options).then(results => results.violations)"

Visit = Callable[[str], Page]


@pytest.fixture(scope="module")
def heard() -> list[str]:
    """What the pages of this module's visitors complained about to the console."""
    return []


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str, furnished: None, heard: list[str]) -> Iterator[Visit]:
    """Give a person's page, signed in once for all tests of this module; "" is somebody who did not sign in."""
    pages: dict[str, Page] = {}

    def page_of(name: str) -> Page:
        if name not in pages:
            page = listen(browser.new_context(reduced_motion="reduce").new_page(), heard)
            page.set_default_timeout(WAIT_MS)
            pages[name] = sign_in(page, address, name) if name else page
        return pages[name]

    yield page_of
    for page in pages.values():
        page.context.close()


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
def test_nobody_is_shut_out(visit: Visit, heard: list[str], address: str, state: State):
    page = visit(state.by)
    heard.clear()
    page.set_viewport_size(WIDE)
    state.open(page, address)
    assert problems(page) == []
    assert [size for size in (PHONE, ZOOMED) if runs_out_of(page, size)] == []
    assert [said for said in heard if f"status of {state.answer} " not in said] == []


def problems(page: Page) -> list[str]:
    """What axe-core finds on the page, in both colour schemes, on a desk's screen and a phone's."""
    found = []
    page.evaluate(AXE_SCRIPT)
    for size, (scheme, options) in product((WIDE, PHONE), SCHEMES.items()):
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme)
        # A colour that is on its way to another would be measured half-way (the admin panel fades its links).
        page.evaluate("Promise.allSettled(document.getAnimations().map(one => one.finished))")
        for rule in page.evaluate(RUN, options):
            where = ", ".join(str(node["target"]) for node in rule["nodes"])
            found.append(f"{size['width']} px, {scheme}: {rule['help']}: {where}")
    return found


def runs_out_of(page: Page, size: ViewportSize) -> bool:
    """Whether the page must be scrolled sideways on a screen of this size."""
    page.set_viewport_size(size)
    return page.evaluate("document.scrollingElement.scrollWidth > innerWidth")
