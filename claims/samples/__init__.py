"""The sample story: an invented flood in an invented country, told three times in one day by two outlets."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
STORY = "Isk dam flood"

# File, what the desk adds to it (the wire's files state no hour).
VERSIONS: tuple[tuple[str, dict[str, Any]], ...] = (
    (
        "1-noon-meridian-wire.txt",
        {"outlet": "Meridian Wire", "published_at": datetime(2026, 5, 14, 10, 10, tzinfo=UTC)},
    ),
    ("2-afternoon-velm-courier.html", {}),
    (
        "3-evening-meridian-wire.txt",
        {"outlet": "Meridian Wire", "published_at": datetime(2026, 5, 14, 16, 20, tzinfo=UTC)},
    ),
)
# The file that a later one replaces.
REPLACES = {"3-evening-meridian-wire.txt": "1-noon-meridian-wire.txt"}
