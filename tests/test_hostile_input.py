"""Whatever is typed stays text: no page, part or report turns it into markup."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from claims.models import Desk, User
from tests.hostile import MARKUP, bundles
from tests.hostile_desk import SOURCE, HostileDesk
from tests.markup import elements, inline

pytestmark = pytest.mark.surface

PLAIN = "plain words of the desk, none of them out of the ordinary;"
STRANGERS = "noopener noreferrer nofollow"
LEADS = ("href", "src", "action", "formaction", "data", "hx-get", "hx-post")
Furnish = Callable[[str], HostileDesk]
Skeleton = Counter[tuple[str, ...]]


@pytest.fixture
def furnish(desk: Desk, superuser: User, monkeypatch: pytest.MonkeyPatch) -> Furnish:
    """Return a function that types a text into every field of the desk."""

    def furnished(text: str) -> HostileDesk:
        client = Client()
        client.force_login(superuser)
        hostile = HostileDesk(client, desk, superuser, text)
        hostile.furnish(monkeypatch)
        return hostile

    return furnished


def pages(hostile: HostileDesk) -> Iterator[tuple[str, bytes]]:
    """Every page that shows the text, and the report that people read."""
    yield "report", hostile.file("html")
    yield from looked_at(hostile, hostile.addresses())
    hostile.break_things()
    yield from looked_at(hostile, hostile.broken(), "broken ")


def looked_at(hostile: HostileDesk, addresses: Iterable[str], state: str = "") -> Iterator[tuple[str, bytes]]:
    for number, address in enumerate(addresses):
        answer = hostile.client.get(address)
        assert answer.status_code == 200, address
        yield f"{state}{number} {re.sub('[0-9]+', 'N', address.split('?')[0])}", answer.content


def skeleton(found: Iterable[Any]) -> Skeleton:
    """Count the elements by tag and names of attributes: all of a page but its words."""
    return Counter((one.tag, *sorted(one.attrib)) for one in found)


def strange_links(found: Iterable[Any]) -> Iterator[str]:
    """Yield the addresses that lead neither to a page of ours nor, marked as a stranger's, to the one source given."""
    for one in found:
        for name, value in one.attrib.items():
            source = value == SOURCE and (one.get("rel") == STRANGERS or not one.get("target"))
            ours = value.startswith(("/", "?", "#")) and not value.startswith("//")
            if name in LEADS and not (ours or source):
                yield f"{name}={value}"


def test_markup_in_every_field_changes_no_page(furnish):
    """Each page has the elements and attributes that it has for plain words, no more and no less."""
    usual: dict[str, Skeleton] = {}
    wrong = []
    for text in (PLAIN, *bundles()):
        with transaction.atomic():
            for page, content in pages(furnish(text)):
                found = elements(content)
                changed = Counter(skeleton(found))
                changed.subtract(usual.setdefault(page, skeleton(found)))
                faults = [
                    *inline(found),
                    *strange_links(found),
                    *(one for one, more in changed.items() if more),
                ]
                wrong += [
                    f"{page}: {fault}, with {text}"
                    for fault in faults
                    if (page, fault) != ("report", "style")
                ]
            transaction.set_rollback(True)
    assert not wrong, "\n".join(wrong[:20])
    assert len(usual) > 30


def test_files_for_programs_hold_the_very_text(furnish):
    """JSON says what was typed; in CSV no cell starts like a formula, and no row or column is broken."""
    text = f"{MARKUP['formula']} {MARKUP['script']} ,;\"'"
    hostile = furnish(text)
    claim = json.loads(hostile.file("json"))["claims"][1]
    assert (claim["reason"], claim["evidence"][0]["citation"], claim["claimant"]) == (text, text, text)
    columns, *rows = csv.reader(io.StringIO(hostile.file("csv").decode("utf-8-sig")))
    cell = dict(zip(columns, rows[1], strict=True))
    assert (cell["reason"], cell["headline"], cell["status"]) == (f"'{text}", f"'{text}", "disputed")
    assert not [one for row in rows for one in row if one.startswith(("=", "+", "-", "@"))]
