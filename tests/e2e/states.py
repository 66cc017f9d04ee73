"""Every page and what it can look like: who opens it, and how to bring it there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urljoin

from playwright.sync_api import Locator, Page, TimeoutError, expect

NOON = "Almost 40 killed as dam gate fails above Sellow"
REFUSED_FILE = {"name": "drone.bin", "mimeType": "application/octet-stream", "buffer": b"\x00\x01" * 99}


@dataclass(frozen=True, slots=True)
class State:
    """A page as a person may meet it: who opens it (a demo account, "" for nobody signed in), where, and then what.

    `answer` is the status that its address answers with.
    """

    name: str
    path: str = ""
    then: Callable[[Page], None] = lambda page: None
    by: str = "reviewer"
    answer: int = 200

    def open(self, page: Page, address: str) -> None:
        """Go to the page from wherever the browser is, then bring it into this state."""
        response = page.goto(f"{address}/{self.path}")
        assert response is not None
        assert response.status == self.answer
        self.then(page)


def go(page: Page, link: Locator) -> None:
    """Follow the link and wait until the page is there with its scripts (a click waits for neither)."""
    try:
        href = link.first.get_attribute("href")
    except TimeoutError as error:
        shown = page.locator("body").inner_text()[:1500]
        raise AssertionError(f"No {link} at {page.url}, which shows:\n{shown}") from error
    page.goto(urljoin(page.url, href))


def open_noon(page: Page, words: str = "Almost 40") -> None:
    """From the desk's overview to the noon version, with the claim that has `words` selected."""
    go(page, page.get_by_role("link", name=NOON, exact=True))
    go(page, page.locator("#text a.claim").filter(has_text=words))
    expect(page.locator("#panel .said")).to_contain_text(words)


def _noon(words: str, *keys: str, shows: str = "") -> Callable[[Page], None]:
    """The noon version with a claim selected, then some keys; `shows` is a selector that must be there at the end."""

    def then(page: Page) -> None:
        open_noon(page, words)
        for key in keys:
            page.keyboard.press(key)
        if shows:
            expect(page.locator(shows).first).to_be_visible()

    return then


def open_comparison(page: Page) -> None:
    """From the desk's overview to the noon and the evening version side by side."""
    go(page, page.get_by_role("link", name="Isk dam flood"))
    go(page, page.get_by_role("link", name="Compare versions"))
    page.get_by_label("Earlier").select_option(index=0)
    page.get_by_role("button", name="Compare these").click()
    expect(page.locator(".head").first).to_contain_text(NOON)
    expect(page.locator("[data-pair][aria-current]")).to_have_count(1)


def _compared(*keys: str, shows: str = "") -> Callable[[Page], None]:
    """The compare page, then some keys; `shows` is a selector that must be there at the end."""

    def then(page: Page) -> None:
        open_comparison(page)
        for key in keys:
            page.keyboard.press(key)
        if shows:
            expect(page.locator(shows).first).to_be_visible()

    return then


def _outrun_link(page: Page) -> None:
    """As if somebody else had decided on the link since this screen was drawn."""
    open_comparison(page)
    page.locator("[data-open] [name=seen]").first.evaluate("field => { field.value = '900-1-1'; }")
    page.locator("[data-open] button").first.click()
    expect(page.get_by_text("You were about to accept this.")).to_be_visible()


def _proposed(page: Page) -> None:
    """The claim of the evening version that overtakes one of noon."""
    go(page, page.get_by_role("link", name=re.compile("^More than 50 killed")))
    go(page, page.locator("#text a.claim").filter(has_text="121 passengers"))
    expect(page.locator(".proposal").first).to_be_visible()


def _tables_open(page: Page) -> None:
    _follow("Isk dam flood")(page)
    for table in page.locator(".chart summary").all():
        if table.is_visible():
            table.click()


def _dismissing(page: Page) -> None:
    _follow("Isk dam flood")(page)
    page.keyboard.press("f")
    expect(page.get_by_label("Why")).to_be_focused()


def _dismissed(page: Page) -> None:
    _dismissing(page)
    page.keyboard.type("He counted two places.")
    page.keyboard.press("Enter")
    expect(page.locator(".dismissed")).to_be_visible()


def _panel_of_the_dismissed(page: Page) -> None:
    _follow("Isk dam flood")(page)
    go(page, page.locator(".dismissed a"))
    expect(page.locator(".sum-flag")).to_contain_text("Dismissed by")


def _move(*keys: str, shows: str = "h1") -> Callable[[Page], None]:
    """The page that moves the noon version, then some keys."""

    def then(page: Page) -> None:
        open_noon(page)
        go(page, page.get_by_role("link", name="Move to another story"))
        for key in keys:
            page.keyboard.press(key)
        expect(page.locator(shows).first).to_be_visible()

    return then


def _arrange(*keys: str, shows: str = "h1") -> Callable[[Page], None]:
    """The page that splits and merges the sample story, then some keys."""

    def then(page: Page) -> None:
        _follow("Isk dam flood")(page)
        go(page, page.get_by_role("link", name="Move, split or merge"))
        for key in keys:
            page.keyboard.press(key)
        expect(page.locator(shows).first).to_be_visible()

    return then


def _evidence_refused(page: Page) -> None:
    open_noon(page, "Eight more died")
    page.keyboard.press("e")
    page.get_by_label("Address of the source").fill("ftp://files.example")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#url-refused")).to_be_visible()


def _nothing_takes_its_place(page: Page) -> None:
    open_noon(page, "Eight more died")
    page.keyboard.press("s")
    expect(page.locator("#candidates")).to_be_visible()
    page.keyboard.press("Control+Enter")
    expect(page.locator("#picker-refused")).to_be_visible()


def _outrun(page: Page) -> None:
    """As if somebody else had changed the claim since this screen was drawn."""
    open_noon(page, "112 passengers")
    page.keyboard.press("r")
    page.get_by_label("Why is it reopened?").fill("The list came from the railway itself.")
    page.locator("#compose [name=version]").evaluate("field => { field.value -= 1; }")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".conflict")).to_be_visible()


def _words_selected(page: Page) -> None:
    open_noon(page)
    select(page, "Tobin Arlet")
    expect(page.locator("#mark")).to_be_visible()


def _way(value: str) -> Callable[[Page], None]:
    return lambda page: page.locator(f"[name=way][value={value}]").check()


def _file_refused(page: Page) -> None:
    page.get_by_label("Files to add").set_input_files([REFUSED_FILE, {**REFUSED_FILE, "name": "second.bin"}])
    page.get_by_role("button", name=re.compile(r"^Add ")).click()
    expect(page.locator(".upload.refused")).to_have_count(2)
    page.evaluate("scrollTo(0, 0)")  # half under the bar, any choice is too small to be hit


def _first_made_report(page: Page) -> None:
    go(page, page.locator("main .item-title"))
    expect(page.get_by_role("link", name="Download the report")).to_be_visible()


def _follow(name: str) -> Callable[[Page], None]:
    return lambda page: go(page, page.get_by_role("link", name=name))


def _new_token(page: Page) -> None:
    page.get_by_role("button", name="Make a token").click()
    expect(page.locator("code.token")).to_be_visible()


def _folds_open(page: Page) -> None:
    for fold in page.locator("details.fold > summary").all():
        fold.click()


def _wrong_password(page: Page) -> None:
    page.locator("[name=login]").fill("reviewer")
    page.locator("[name=password]").fill("not the password")
    page.keyboard.press("Enter")
    expect(page.locator(".errorlist")).to_be_visible()


def _menu(page: Page) -> None:
    page.locator("details.menu > summary").click()


def _unknown_member(page: Page) -> None:
    page.get_by_label("Username").fill("nobody-here")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator(".errorlist").first).to_be_visible()


def select(page: Page, words: str) -> None:
    """Select `words` of the article as a mouse would leave them."""
    page.evaluate(SELECT, words)


# Walks the text nodes of the article, since a selection knows nothing of the links and marks between them.
SELECT = """words => {
  const text = document.getElementById("text");
  const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walk.nextNode()) nodes.push(walk.currentNode);
  const at = nodes.map(node => node.data).join("").indexOf(words);
  if (at < 0) throw new Error(`The article does not say “${words}”.`);
  const point = (offset, atEnd) => {
    for (const node of nodes) {
      if (offset < node.length || (atEnd && offset === node.length)) return [node, offset];
      offset -= node.length;
    }
  };
  getSelection().setBaseAndExtent(...point(at, false), ...point(at + words.length, true));
}"""

DESK = "desks/world/"
STATES = (
    State("sign in", "accounts/login/", by=""),
    State("sign in, refused", "accounts/login/", _wrong_password, by=""),
    State("sign up is closed", "accounts/signup/", by=""),
    State("no e-mail", "accounts/password/reset/", by=""),
    State("not found", "stories/999999/", answer=404),
    State("not allowed", DESK + "members/", by="viewer", answer=403),
    State("home"),
    State("menu", DESK, _menu),
    State("desk", DESK),
    State("desk, nothing yet", "desks/night/"),
    State("add files", DESK + "add/"),
    State("add pasted text", DESK + "add/", _way("paste")),
    State("add by address", DESK + "add/", _way("url")),
    State("add, refused", DESK + "add/", _file_refused),
    State("details", DESK, _follow("Check the details, then start")),
    State("queue", DESK + "queue/"),
    State("queue, no match", DESK + "queue/?q=nowhere-to-be-found"),
    State("queue, superseded", DESK + "queue/?status=superseded"),
    State("queue, nothing yet", "desks/night/queue/"),
    State("story", DESK, lambda page: (_follow("Isk dam flood")(page), _folds_open(page))),
    State("story, figures as tables", DESK, _tables_open),
    State("story, read only", DESK, _follow("Isk dam flood"), by="viewer"),
    State("story, dismissing a flag", DESK, _dismissing),
    State("story, help", DESK, lambda page: (_follow("Isk dam flood")(page), page.keyboard.press("?"))),
    State("story, a flag dismissed", DESK, _dismissed),
    State("claim, a flag dismissed", DESK, _panel_of_the_dismissed),
    State("move", DESK, _move()),
    State("move, refused", DESK, _move("n", "Control+Enter", shows=".errorlist")),
    State("move, help", DESK, _move("?", shows="dialog[open]")),
    State("arrange", DESK, _arrange(), by="lead"),
    State("arrange, refused", DESK, _arrange("t", "Control+Enter", shows=".errorlist"), by="lead"),
    State("arrange, help", DESK, _arrange("?", shows="dialog[open]"), by="lead"),
    State("arrange, as a reviewer", DESK, _arrange()),
    State("compare", DESK, _compared()),
    State("compare, help", DESK, _compared("?", shows="dialog[open]")),
    State("compare, read only", DESK, _compared(), by="viewer"),
    State("compare, changed by somebody else", DESK, _outrun_link),
    State("claim, overtaking another", DESK, _proposed),
    State("claim, unreviewed", DESK, _noon("Eight more died")),
    State("claim, superseded", DESK, _noon("Almost 40")),
    State("claim, disputed", DESK, _noon("112 passengers")),
    State("claim, read only", DESK, _noon("Almost 40"), by="viewer"),
    State("superseding picker", DESK, _noon("Eight more died", "s", shows="#candidates input")),
    State("evidence asked for", DESK, _noon("Eight more died", "c", shows="#evidence-url")),
    State("help", DESK, _noon("Almost 40", "?", shows="dialog[open]")),
    State("evidence, refused", DESK, _evidence_refused),
    State("superseding, refused", DESK, _nothing_takes_its_place),
    State("claim, changed by somebody else", DESK, _outrun),
    State("words selected", DESK, _words_selected),
    State(
        "article without a match",
        DESK,
        lambda page: (open_noon(page), page.goto(page.url.split("?")[0] + "?q=zebra")),
    ),
    State("extraction failed", DESK, _follow("Bridge at Tarrow closed")),
    State("not extracted yet", DESK, _follow("and the harbour of Port Orla")),
    State("reports", DESK + "reports/", _folds_open),
    State("reports, stale", DESK + "reports/?stale=1"),
    State("report, stale", DESK + "reports/?stale=1", _first_made_report),
    State("reports, none yet", "desks/night/reports/"),
    State("report", DESK + "reports/", _first_made_report),
    State("account", "account/token/"),
    State("account, new token", "account/token/", _new_token),
    State("change password", "accounts/password/change/"),
    State("second step", "accounts/2fa/"),
    State("members", DESK + "members/", by="admin"),
    State("members, taking somebody off", DESK + "members/", _follow("Remove Vera Minde"), by="admin"),
    State("members, refused", DESK + "members/", _unknown_member, by="admin"),
    State("admin", "admin/", by="admin"),
    State("admin, weights", "admin/claims/deskweights/add/", by="admin"),
    State("admin, claims", "admin/claims/claim/", by="admin"),
    State("admin, members", "admin/claims/membership/", by="admin"),
    State("admin, history", "admin/claims/event/", by="admin"),
    State("admin, nothing found", "admin/claims/evidence/?q=nowhere", by="admin"),
    State(
        "admin, one claim",
        "admin/claims/claim/",
        lambda page: go(page, page.locator("#result_list tbody th a")),
        by="admin",
    ),
)
