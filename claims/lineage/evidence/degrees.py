"""How far two statements agree in one respect: same, close, unknown, other or different."""

from __future__ import annotations

SAME, CLOSE, UNKNOWN, OTHER, DIFFERENT = "same", "close", "unknown", "other", "different"
