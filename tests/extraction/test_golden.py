"""One article of our own with all its claims written down, so that a changed rule shows what else it changes.

After a wanted change: manage.py extract tests/extraction/golden/harbour.txt --published 2031-03-14 > .../harbour.jsonl
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from claims.extraction import extract

pytestmark = pytest.mark.model

GOLDEN = Path(__file__).parent / "golden"


def test_the_claims_of_a_whole_article(parsed):
    text = (GOLDEN / "harbour.txt").read_text(encoding="utf-8").strip()
    wanted = [
        json.loads(line) for line in (GOLDEN / "harbour.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    assert [item.as_dict() for item in extract(text, published=date(2031, 3, 14))] == wanted
