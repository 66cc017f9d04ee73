"""The whole job in a real browser: two versions go in, a toll is superseded by keyboard, undone, reported; a restart keeps all."""

from __future__ import annotations

import json
import re
import signal
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import EVENING, NOON, SHARED
from tests.e2e.conftest import sign_in
from tests.e2e.states import go
from tests.platform.running import manage, started


@dataclass(frozen=True, slots=True)
class Tale:
    """Two tellings of one story, with the toll that the later one overtakes."""

    story: str
    earlier: tuple[str, bytes]
    later: tuple[str, bytes]
    published: str
    toll: str = "lmost 50"
    overtaken_by: str = "more than 60"


def ours() -> Tale:
    return Tale(
        "Orla strait", ("noon.txt", NOON.encode()), ("evening.txt", EVENING.encode()), "2026-03-03T12:05"
    )


def seeds() -> Tale:
    """The two real articles that started this; they are not ours to publish."""
    files = sorted((SHARED / "seeds").glob("*.txt")) if SHARED.is_dir() else []
    if len(files) < 2:
        pytest.skip(f"The seed articles are not at {SHARED / 'seeds'}.")
    earlier, later = [(file.name, file.read_bytes()) for file in files[:2]]
    return Tale("Syria, April 2019", earlier, later, "2019-04-20T12:00")


def add(page: Page, address: str, tale: Tale, file: tuple[str, bytes], *, new: bool) -> str:
    """Upload one file, check its details, start the extraction, wait for its claims; returns the article's address."""
    page.goto(f"{address}/desks/world/add/")
    page.get_by_label("Files to add").set_input_files(
        {"name": file[0], "mimeType": "text/plain", "buffer": file[1]}
    )
    if new:
        page.get_by_label("Or open a new story").fill(tale.story)
    else:
        page.get_by_label("Story", exact=True).select_option(label=tale.story)
    page.get_by_role("button", name=re.compile(r"^Add( this file| \d+ files)?$")).click()
    page.wait_for_url(re.compile(r"/articles/\d+/details/"))
    page.get_by_label("Published (UTC)").fill(tale.published)
    page.get_by_role("button", name="Start extraction").click()
    page.wait_for_url(re.compile(r"/articles/\d+/\?run=\d+$"))
    expect(page.locator("[data-claim]").first).to_be_visible()
    return page.url.split("?")[0]


def select_claim(page: Page, words: str) -> None:
    """Walk to the claim with these words by `j`, as a reviewer does."""
    quote = page.locator("#panel .quote")
    for _ in range(60):
        if words in quote.inner_text():
            return
        next_claim(page)
    raise AssertionError(f"No claim says “{words}”.")


def next_claim(page: Page) -> None:
    before = page.locator("#panel").get_attribute("data-claim") or ""
    page.keyboard.press("j")
    expect(page.locator("#panel")).not_to_have_attribute("data-claim", before)


def supersede(page: Page, words: str, reason: str) -> None:
    """Supersede the selected claim by the one with `words`, by keyboard alone."""
    page.keyboard.press("s")
    find = page.get_by_label("Search the story's claims")
    expect(find).to_be_focused()
    page.keyboard.type(words)
    expect(page.locator("#candidates li")).to_have_count(2)  # the one, and "none of these"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    page.get_by_label("Why, or why there is none").focus()
    page.keyboard.type(reason)
    page.keyboard.press("Control+Enter")


def confirm_with_new_evidence(page: Page) -> None:
    """Confirm the selected claim by keyboard: evidence is asked for first, then the verdict is taken up again."""
    page.keyboard.press("c")
    expect(page.get_by_text("Evidence comes first")).to_be_visible()
    page.get_by_label("Or a citation").fill("Coast guard bulletin 7")
    page.get_by_label("The passage that bears on the claim").fill("as counted at 17:20")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("button", name="Mark as confirmed")).to_be_visible()
    page.keyboard.press("Control+Enter")
    expect(status(page, "Confirmed")).to_be_visible()


def status(page: Page, label: str):
    return page.locator("#panel .verdict[aria-current=true]").filter(has_text=label)


def history(page: Page):
    return page.locator("#panel .history li")


@pytest.mark.parametrize("tell", [ours, seeds])
def test_the_whole_job(page: Page, address: str, tell, tmp_path: Path):
    tale = tell()
    earlier = add(page, address, tale, tale.earlier, new=True)
    add(page, address, tale, tale.later, new=False)

    page.goto(earlier)
    select_claim(page, tale.toll)
    supersede(page, tale.overtaken_by, "The monitor counted again at six.")
    expect(status(page, "Superseded")).to_be_visible()
    expect(history(page).first).to_contain_text("superseded")

    page.keyboard.press("u")
    expect(status(page, "Superseded")).to_have_count(0)
    expect(history(page).first).to_contain_text("undid")

    supersede(page, tale.overtaken_by, "The monitor counted again at six.")
    expect(status(page, "Superseded")).to_be_visible()

    next_claim(page)
    confirm_with_new_evidence(page)

    made = report(page, tmp_path, "JSON")
    told = next(claim for claim in made["claims"] if claim["status"] == "superseded")
    assert tale.toll in told["quote"]
    assert tale.overtaken_by in json.dumps(told["superseded_by"]).lower()
    assert len(told["history"]) >= 4


def report(page: Page, folder: Path, form: str) -> dict:
    """Ask for a report of the article at hand, wait until it is made, download it."""
    page.get_by_label("Form of the report").select_option(label=form)
    page.get_by_role("button", name="Make a report").click()
    page.wait_for_url(re.compile(r"/reports/\d+/"))
    with page.expect_download() as download:
        page.get_by_role("link", name="Download the report").click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return json.loads(file.read_text())


def test_the_same_file_twice_says_so(page: Page, address: str):
    page.goto(f"{address}/desks/world/add/")
    same = {"name": "copy.txt", "mimeType": "text/plain", "buffer": NOON.encode() + b"\n\nA last line."}
    for said in ("Added", "already"):
        page.goto(f"{address}/desks/world/add/")
        page.get_by_label("Files to add").set_input_files(
            [same, {**same, "name": "bad.bin", "buffer": b"\x00\x01" * 99}]
        )
        page.get_by_role("button", name=re.compile(r"^Add( this file| \d+ files)?$")).click()
        results = page.locator(".uploads li")
        expect(results).to_have_count(2)
        expect(results.first).to_contain_text(re.compile(said, re.IGNORECASE))
        expect(results.last.locator("a")).to_have_count(0)  # refused: nothing is stored


def test_two_reviewers_see_both_sides_and_lose_nothing(page: Page, browser: Browser, address: str):
    page.goto(f"{address}/desks/world/queue/")
    go(page, page.locator("main a[href*='?claim=']"))
    claim = page.url
    page.keyboard.press("s")
    page.get_by_label("None of these").check()
    page.get_by_label("Why, or why there is none").fill("The wire took it back at six.")

    other = sign_in(browser.new_context().new_page(), address, "second")
    other.goto(claim)
    confirm_with_new_evidence(other)
    other.context.close()

    page.get_by_label("Why, or why there is none").press("Control+Enter")
    panel = page.locator("#panel")
    expect(panel).to_contain_text("Jonas")
    expect(page.get_by_label("Why, or why there is none")).to_have_value("The wire took it back at six.")
    page.get_by_role("button", name="Save mine over it").click()
    expect(status(page, "Superseded")).to_be_visible()


def everything(browser: Browser, address: str) -> list[str]:
    """What a viewer of the desk reads: the queue by status, the reports."""
    page = sign_in(browser.new_context().new_page(), address, "viewer")
    read = []
    for path in ("queue/", "queue/?status=superseded", "queue/?status=confirmed", "reports/"):
        page.goto(f"{address}/desks/world/{path}")
        read.append(page.locator("main").inner_text())
    page.context.close()
    return read


def test_a_restart_keeps_everything(browser: Browser, data: Path, stet, address: str):
    """Last in this module: it stops the server that the others used."""
    before = everything(browser, address)
    assert "says Civil Rescue Service" in before[0]
    stet.send(signal.SIGINT)
    assert stet.launcher.wait(40) == 0
    with started(data) as again:
        assert everything(browser, again.wait_until_ready().rstrip("/")) == before
    verified = manage(data, "verify_history")
    assert verified.returncode == 0, verified.stdout + verified.stderr
