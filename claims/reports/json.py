"""The report for programs: one JSON object, described by schema/report-3.json."""

from __future__ import annotations

import json

from claims.reports.contents import Contents


def write(contents: Contents) -> bytes:
    """Return the report as UTF-8 JSON."""
    plain = {**contents.header(), **contents.body()}
    return (json.dumps(plain, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()
