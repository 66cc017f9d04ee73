"""A real browser against a real `manage.py up`."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, ViewportSize, expect

from claims.management.commands.demo import PASSWORD
from tests.platform.running import Stet, manage, started, wait_until

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
WIDE: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
WAIT_MS = 20_000  # what a loaded machine may take for one step

expect.set_options(timeout=WAIT_MS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.e2e)
            if CHROMIUM is None:
                item.add_marker(
                    pytest.mark.skip(reason="Chromium is not installed (Debian: apt-get install chromium)")
                )


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Debian's Chromium; without a sandbox of its own only where the tests run as root."""
    flags = ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
    return {"executable_path": CHROMIUM, "args": flags + (["--no-sandbox"] if os.geteuid() == 0 else [])}


@pytest.fixture(scope="session")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the demo's desk, people and story, its claims found and compared; nothing runs in it any more."""
    folder = tmp_path_factory.mktemp("pattern")
    for command in ("migrate", "demo"):
        done = manage(folder, command)
        assert done.returncode == 0, done.stderr
    with started(folder) as running:
        running.wait_until_ready()
        wait_until(lambda: not waiting(folder, "run"), 60, "the sample story's claims")
        wait_until(lambda: not waiting(folder, "comparison"), 60, "what its versions say of each other")
    return folder


@pytest.fixture(scope="module")
def data(pattern: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder of this module's own, as the demo leaves it."""
    return shutil.copytree(pattern, tmp_path_factory.mktemp("data"), dirs_exist_ok=True)


@pytest.fixture(scope="module")
def stet(data: Path) -> Iterator[Stet]:
    with started(data) as running:
        running.wait_until_ready()
        yield running


def waiting(data: Path, job: str) -> int:
    """How many jobs ("run", "comparison" or "report") are not over, straight from the database file."""
    database = sqlite3.connect(f"file:{data}/stet.sqlite3?mode=ro", uri=True)
    try:
        (count,) = database.execute(
            f"SELECT count(*) FROM claims_{job} WHERE state NOT IN ('done', 'failed')"
        ).fetchone()
        return count
    finally:
        database.close()


@pytest.fixture(scope="module")
def address(stet: Stet) -> str:
    return stet.wait_until_ready().rstrip("/")


@pytest.fixture(scope="module")
def furnished(stet: Stet, data: Path) -> None:
    """The demo's desk in the middle of its work (see furnish.py), with its reports made."""
    done = manage(data, "shell", "-c", "from tests.e2e.furnish import furnish; furnish()")
    assert done.returncode == 0, done.stderr
    wait_until(lambda: not waiting(data, "report"), 60, "the reports")


def sign_in(page: Page, address: str, name: str) -> Page:
    page.set_default_timeout(WAIT_MS)
    page.goto(f"{address}/accounts/login/")
    page.get_by_label("Username").or_(page.locator("[name=login]")).first.fill(name)
    page.locator("[name=password]").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "login" not in url)
    return page


@pytest.fixture
def complaints() -> list[str]:
    """What the browser's console complained about: errors, and breaches of the content policy."""
    return []


def is_refusal(said: str) -> bool:
    """Whether the browser only notes that the desk refused something in words (stale, not to be taken in)."""
    return bool(re.search(r"status of (409|412|413|415|422) ", said))


def listen(page: Page, complaints: list[str]) -> Page:
    """Note in `complaints` what the page says to the console as an error."""

    def note(said: ConsoleMessage) -> None:
        if said.type == "error" and not is_refusal(said.text):
            complaints.append(said.text)

    page.on("console", note)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    return page


@pytest.fixture
def page(browser: Browser, address: str, complaints: list[str]) -> Iterator[Page]:
    """The reviewer's browser, signed in; a page that complains to the console fails its test."""
    context: BrowserContext = browser.new_context(accept_downloads=True)
    yield sign_in(listen(context.new_page(), complaints), address, "reviewer")
    context.close()
    assert complaints == []
