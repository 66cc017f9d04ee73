"""What stands where: lines that a person expects to be straight, and the focus where it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from tests.e2e.conftest import PHONE, WIDE, sign_in
from tests.platform.running import manage


def box(of: Locator) -> FloatRect:
    found = of.bounding_box()
    assert found is not None
    return found


@pytest.mark.parametrize(
    "where", ["/desks/world/queue/?q=nothing+says+this", "/desks/world/queue/", "/stories/1/"]
)
def test_the_keys_stand_at_the_foot_of_the_window(page: Page, address: str, where: str):
    page.set_viewport_size(WIDE)
    page.goto(f"{address}{where}")
    keys = box(page.locator("footer.keys"))
    assert keys["y"] + keys["height"] == pytest.approx(WIDE["height"], abs=1)


def test_fields_beside_each_other_are_of_one_height(page: Page, address: str):
    page.goto(f"{address}/desks/world/add/?story=1")
    story, new_story = box(page.locator("#id_story")), box(page.locator("#id_new_story"))
    assert (story["y"], story["height"]) == (new_story["y"], new_story["height"])


def test_what_a_check_box_explains_is_not_bold(page: Page, address: str):
    page.goto(f"{address}/desks/world/add/")
    weights = page.locator("label.check, label.check .help").evaluate_all(
        "all => all.map(one => getComputedStyle(one).fontWeight)"
    )
    assert set(weights) == {"400"}


def test_each_move_of_a_story_stands_at_the_end_of_its_row(page: Page, address: str):
    page.set_viewport_size(WIDE)
    page.context.clear_cookies()
    sign_in(page, address, "lead")
    page.goto(f"{address}/stories/1/arrange/")
    row, move = box(page.locator("li.item").first), box(page.locator("li.item .item-state a").first)
    assert move["x"] + move["width"] == pytest.approx(row["x"] + row["width"], abs=1)


def test_the_focus_stays_on_add_when_files_are_refused(page: Page, address: str):
    page.goto(f"{address}/desks/world/add/")
    page.locator("#id_files").set_input_files({"name": "empty.txt", "mimeType": "text/plain", "buffer": b""})
    page.locator("[data-submit]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-upload-said]")).to_have_text("1 refused.")
    expect(page.locator("[data-submit]")).to_be_focused()


def test_signing_in_begins_with_the_name(page: Page, address: str):
    page.context.clear_cookies()
    page.goto(f"{address}/")
    expect(page.locator("[name=login]")).to_be_focused()


@pytest.mark.parametrize("room", ["article", "claim", "event", "link", "membership", "run"])
def test_on_a_phone_the_admin_panel_cuts_no_cell_off(page: Page, address: str, room: str):
    page.set_viewport_size(PHONE)
    page.context.clear_cookies()
    sign_in(page, address, "admin")
    page.goto(f"{address}/admin/claims/{room}/")
    cut = """() => [...document.querySelectorAll("#result_list tbody th, #result_list tbody td")]
      .filter(cell => cell.checkVisibility())
      .filter(cell => cell.getBoundingClientRect().right > innerWidth || cell.scrollWidth > cell.clientWidth + 1)
      .map(cell => cell.textContent)"""
    expect(page.locator("#result_list tbody tr").first).to_be_visible()
    assert page.evaluate(cut) == []
    page.get_by_role("link", name="Filter this list").click()
    expect(page.locator("#changelist-filter")).to_be_in_viewport()


def test_no_list_of_the_admin_panel_is_scrolled_sideways(page: Page, address: str):
    page.context.clear_cookies()
    sign_in(page, address, "admin")
    for width in (WIDE["width"], 1280, 1024):
        page.set_viewport_size({"width": width, "height": WIDE["height"]})
        for room in ("article", "claim", "comparison", "event", "link", "run", "sumcheck"):
            page.goto(f"{address}/admin/claims/{room}/")
            beyond = page.locator("#changelist .results").evaluate("of => of.scrollWidth - of.clientWidth")
            assert beyond == 0, f"{room} at {width} px"


def test_nothing_in_a_report_is_scrolled_sideways_on_a_phone(page: Page, data: Path, tmp_path: Path):
    report = tmp_path / "report.html"
    made = manage(data, "report", "--desk", "world", "--format", "html", "--out", str(report))
    assert made.returncode == 0, made.stderr
    page.set_viewport_size(PHONE)
    page.goto(report.as_uri())
    expect(page.get_by_text("Claims by status")).to_be_visible()
    wider = "all => all.filter(one => one.clientWidth && one.scrollWidth > one.clientWidth + 1).map(one => one.className)"
    assert page.locator("html, body *").evaluate_all(wider) == []


def test_the_tables_of_a_storys_charts_are_seen_whole(page: Page, address: str):
    for size in (WIDE, PHONE):
        page.set_viewport_size(size)
        page.goto(f"{address}/stories/1/")
        for summary in page.locator(".chart summary:visible").all():
            summary.click()
        expect(page.locator(".chart .words:visible").first).to_be_visible()
        beyond = """all => all.filter(cell => cell.checkVisibility()
          && cell.getBoundingClientRect().right > cell.closest(".chart").getBoundingClientRect().right)
          .map(cell => cell.textContent)"""
        assert page.locator(".chart td").evaluate_all(beyond) == []
