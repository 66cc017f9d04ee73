"""The story page by keyboard, and how it follows the workers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.platform.running import manage

BROKEN = "14 + 9 = 23, not 25"  # what the mayor says in the sample story
# Every version is compared again, in a moment: long enough to see the page wait.
COMPARE_AGAIN = """
from datetime import timedelta
from django.utils import timezone
from claims.models import Article, Comparison
from claims.services.comparisons import ask
for article in Article.objects.exclude(story=None):
    ask(article)
Comparison.objects.active().update(due_at=timezone.now() + timedelta(seconds=4))
"""
# A claim and its repetition, one confirmed and one disputed.
DECIDE_DIFFERENTLY = """
from claims.choices import Status
from claims.models import Claim, Link, User
from claims.services.evidence import Citation, add_evidence
from claims.services.verdicts import move_claim
link = Link.objects.filter(relation="repeats").select_related("earlier__article__desk", "later__article__desk").first()
second = User.objects.get(username="second")
for claim, verdict in ((link.earlier, Status.CONFIRMED), (link.later, Status.DISPUTED)):
    add_evidence(claim=claim, citation=Citation(citation="A call", passage="Yes"), actor=second)
    move_claim(claim=claim, seen=claim.version, to=verdict, actor=second, reason="Asked.")
"""


@pytest.fixture
def board(page: Page, address: str) -> Page:
    page.goto(f"{address}/stories/1/")
    return page


def test_a_flag_is_dismissed_and_taken_back_by_keyboard(board: Page):
    flag = board.locator(".flag").filter(has_text=BROKEN)
    expect(flag).to_have_count(1)
    board.keyboard.press("f")
    expect(flag.get_by_label("Why")).to_be_focused()
    board.keyboard.type("He j and k counted two places.")  # no key of the page fires meanwhile
    board.keyboard.press("Enter")
    dismissed = board.locator(".dismissed li").filter(has_text=BROKEN)
    expect(dismissed).to_contain_text("“He j and k counted two places.”")
    expect(flag).to_have_count(0)
    board.keyboard.press("u")
    expect(flag).to_have_count(1)
    expect(dismissed).to_have_count(0)


def test_j_and_k_walk_what_needs_a_person_and_then_the_claims(board: Page, address: str):
    flags = board.locator(".flag > a:visible")
    folded = board.locator("details.fold .flag > a").first
    expect(folded).to_be_hidden()
    board.keyboard.press("j")
    expect(flags.first).to_be_focused()
    for _ in range(flags.count()):
        board.keyboard.press("j")
    expect(board.locator(".claim-quote").first).to_be_focused()
    board.keyboard.press("k")
    expect(flags.last).to_be_focused()
    expect(flags.last).to_be_in_viewport(ratio=1)
    board.keyboard.press("Enter")
    expect(board).to_have_url(re.compile(rf"^{address}/articles/\d+/compare/\d+/"))


def test_the_words_of_a_superseded_figure_can_be_read(board: Page):
    """The halo of a line through them would cover their lower half."""
    words = board.locator("svg.wide .mark .said").first
    halo = words.evaluate(
        "one => (one.closest('.mark').classList.add('overtaken'), getComputedStyle(one).stroke)"
    )
    assert halo == "none"


def test_the_board_is_drawn_anew_once_and_not_while_somebody_writes_in_it(
    board: Page, data: Path, address: str
):
    done = manage(data, "shell", "-c", COMPARE_AGAIN)
    assert done.returncode == 0, done.stderr
    asked: list[str] = []
    board.on("request", lambda request: asked.append(request.url.split("?")[0]))
    board.goto(f"{address}/stories/1/")
    expect(board.locator("#story-state .notice").first).to_be_visible()
    board.keyboard.press("f")
    board.keyboard.type("Two places")
    with board.expect_response(lambda answer: "/state/" in answer.url and answer.status == 204):
        pass
    note = board.locator(":focus")
    expect(note).to_have_value("Two places")
    note.fill("")
    note.blur()
    expect(board.locator("#story-state .notice")).to_have_count(0)
    assert 2 <= asked.count(f"{address}/stories/1/") <= 4  # the page itself, then when something happened
    assert asked.count(f"{address}/stories/1/state/") > 1


def test_two_verdicts_are_meant_to_differ_by_keyboard_on_either_page(board: Page, data: Path):
    done = manage(data, "shell", "-c", DECIDE_DIFFERENTLY)
    assert done.returncode == 0, done.stderr
    board.reload()
    flag = board.locator(".flag").filter(has_text="The same is confirmed in the")
    expect(flag).to_have_count(1)
    board.keyboard.press("f")
    expect(flag.get_by_label("Why")).to_be_focused()
    board.keyboard.type("True at noon, false by six.")
    board.keyboard.press("Enter")
    meant = board.locator(".dismissed li").filter(has_text="meant to differ, by Mira")
    expect(meant).to_contain_text("“True at noon, false by six.”")
    expect(flag).to_have_count(0)
    board.keyboard.press("u")
    expect(flag).to_have_count(1)

    flag.get_by_role("link", name="Look").press("Enter")
    row = board.locator("[data-pair][aria-current]")
    expect(row).to_contain_text("Decided differently:")
    expect(row.locator("[data-key=f]")).to_be_visible()  # the keys of the page are there
    board.keyboard.press("f")
    row = board.locator("[data-pair]").filter(has_text="said that they are meant to differ")
    expect(row.get_by_role("button", name="Flag again")).to_be_visible()
    board.get_by_role("link", name="Isk dam flood").first.click()
    expect(meant).to_have_count(1)
    expect(flag).to_have_count(0)
