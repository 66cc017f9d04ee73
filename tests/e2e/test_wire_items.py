"""A message of several items through the add page, as a browser sends it."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.ingest import wire_items as wire


def send(page: Page, address: str, name: str, content: str) -> None:
    page.goto(f"{address}/desks/world/add/")
    page.get_by_label("Files to add").set_input_files(
        {"name": name, "mimeType": "application/xml", "buffer": content.encode()}
    )
    page.get_by_role("button", name=re.compile(r"^Add this file$")).click()


def test_each_item_of_a_message_has_its_row_and_a_notice_flags_them(page: Page, address: str):
    send(
        page,
        address,
        "message.xml",
        wire.message(wire.g2(), wire.g2(guid="urn:b", headline="More rain"), wire.PACKAGE),
    )
    rows = page.locator(".uploads li")
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text("message.xml: Dam gives way above Varda")
    expect(rows.last).to_contain_text("message.xml: More rain")
    expect(page.locator("[data-upload-said]")).to_have_text("2 added.")

    notice = wire.g2(
        version="3", created="2031-03-03T18:00:00Z", content="", status='<pubStatus qcode="stat:canceled"/>'
    )
    send(page, address, "notice.xml", notice)
    expect(rows).to_have_count(1)
    expect(rows.first).to_contain_text("One article is now marked as canceled by Meridian Wire.")
    rows.first.get_by_role("link", name="Open it").click()
    expect(
        page.get_by_role("heading", name=re.compile("Canceled by Meridian Wire.*do not use"))
    ).to_be_visible()
