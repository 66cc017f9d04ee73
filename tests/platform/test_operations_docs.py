"""docs/operations.md names every setting, and no other."""

from __future__ import annotations

import re

from tests.platform.running import ROOT

READ = re.compile(r'environment\.\w+\(\s*"([A-Z_]+)"')
NAMED = re.compile(r"^\| (`[A-Z_`, ]+`) \|", re.MULTILINE)


def test_the_table_of_settings_is_complete() -> None:
    read = {name for file in (ROOT / "annotator").glob("*.py") for name in READ.findall(file.read_text())}
    docs = (ROOT / "docs" / "operations.md").read_text()
    named = {name for cell in NAMED.findall(docs) for name in re.findall(r"[A-Z_]+", cell)}
    assert len(read) > 15
    assert named == read
