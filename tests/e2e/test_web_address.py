"""Adding an article by its address, in a browser, to success; and what the person sees and can do where the web does not give it.

Fetching refuses loopback, so the outside world of this Stet is a small one of ours (outside/sitecustomize.py): the check of addresses,
the fetching and the reading are the real ones.
"""

from __future__ import annotations

import http.server
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.platform.running import Stet, started

OUTSIDE = Path(__file__).parent / "outside"
HEADLINE = "Orrin Bridge shut after crack is found"
PAGE = f"""<!doctype html><html lang="en"><head><title>{HEADLINE} | The Herald</title>
<meta property="og:site_name" content="The Herald"><meta property="og:title" content="{HEADLINE}">
<meta property="article:published_time" content="2026-03-04T09:30:00Z"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>{HEADLINE}</h1>
<p>The Orrin Bridge was closed to all traffic on Wednesday after inspectors found a crack in a girder, the roads department said.</p>
<p>About 38,000 vehicles cross the bridge each day, and repairs will take at least three weeks, engineer Mara Lindt said.</p>
<p>Buses are diverted over the Mill Bridge until the end of the month, according to the transport authority.</p>
</article></body></html>"""
DRAWN = "<!doctype html><html><head><title>The Herald</title></head><body><div id=app></div><script>draw()</script></body></html>"
PICTURE = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
)


class Herald(http.server.BaseHTTPRequestHandler):
    """The site of a newspaper: an article, a page that only scripts draw, a picture, and ways that lead elsewhere."""

    def do_GET(self) -> None:
        path = self.path.split("?")[0]
        if path == "/bridge":
            self._send(200, PAGE.encode(), "text/html; charset=utf-8")
        elif path == "/moved":
            self._send(301, b"", "text/html", Location="/bridge")
        elif path == "/inside":
            self._send(302, b"", "text/html", Location="http://inside.example/wiki")
        elif path == "/photo":
            self._send(200, PICTURE, "image/png")
        elif path == "/app":
            self._send(200, DRAWN.encode(), "text/html")
        else:
            self._send(404, b"Nothing here", "text/html")

    def _send(self, status: int, body: bytes, kind: str, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        return


@pytest.fixture(scope="module")
def herald() -> Iterator[int]:
    """The site on a port of its own."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Herald)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server.server_address[1]
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="module")
def stet(data: Path, herald: int) -> Iterator[Stet]:
    with started(data, PYTHONPATH=str(OUTSIDE), STET_TEST_WEB=str(herald)) as running:
        running.wait_until_ready()
        yield running


@pytest.fixture
def asking(page: Page, address: str) -> Page:
    """The add page with the field for an address open, reached by keyboard."""
    page.goto(f"{address}/desks/world/add/")
    page.get_by_role("radio", name="Files").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_label("Address of the page")).to_be_visible()
    page.get_by_label("Address of the page").focus()
    return page


def give(page: Page, url: str) -> None:
    field = page.get_by_label("Address of the page")
    field.fill(url)
    field.press("Enter")


REFUSED = [
    ("http://herald.example/gone", "The site answered with status 404: there is no such page."),
    ("http://slow.example/bridge", "The site took too long to answer. Try again later, or paste the text."),
    ("http://herald.example/photo", "This looks like a picture. Stet reads plain text, HTML"),
    (
        "http://herald.example/app",
        "No article text was found on the page. Open it yourself and paste its text.",
    ),
    (
        "http://herald.example/inside",
        "inside.example is in a private network, and only public pages can be fetched.",
    ),
    ("http://127.0.0.1/bridge", "127.0.0.1 is in a private network, and only public pages can be fetched."),
    ("http://nowhere.example/bridge", "There is no site at nowhere.example. Check the address."),
    ("ftp://herald.example/bridge", "Only addresses that begin with http:// or https:// can be fetched."),
]


@pytest.mark.parametrize(("url", "said"), REFUSED, ids=[url for url, _ in REFUSED])
def test_what_the_web_does_not_give_is_told_beside_the_address_and_can_be_mended(
    asking: Page, url: str, said: str
):
    give(asking, url)
    field = asking.get_by_label("Address of the page")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_value(url)
    refusal = asking.locator(f"#{field.get_attribute('aria-describedby')}")
    expect(refusal).to_contain_text(said)
    expect(field).to_be_focused()
    expect(refusal).to_be_in_viewport()


def test_an_article_is_fetched_read_and_checked(asking: Page, address: str):
    give(asking, "http://herald.example/gone")
    expect(asking.get_by_text("status 404")).to_be_visible()
    give(asking, "http://herald.example/moved?utm_source=mail")  # what is typed next mends it
    asking.wait_for_url(re.compile(r"/articles/\d+/details/"))
    expect(asking.get_by_label("Headline")).to_have_value(HEADLINE)
    expect(asking.get_by_label("Outlet")).to_have_value("The Herald")
    expect(asking.get_by_label("Web address").or_(asking.locator("[name=url]")).first).to_have_value(
        "http://herald.example/bridge"
    )
    asking.get_by_role("button", name="Start extraction").click()
    claim = asking.locator("#text a.claim").filter(has_text="38,000 vehicles")
    expect(claim.first).to_be_visible()

    asking.goto(f"{address}/desks/world/add/")
    asking.get_by_text("Web address", exact=True).click()
    give(asking, "http://herald.example/bridge")
    expect(asking.get_by_role("heading", name="What became of them")).to_be_visible()
    expect(asking.locator(".uploads li")).to_contain_text("already on the desk")
    asking.locator(".uploads li").get_by_role("link", name="Open it").click()
    expect(asking.get_by_role("heading", name=HEADLINE, level=1)).to_be_visible()
