"""The version of the comparison, which stamps what it found. It grows when the same claims could be linked otherwise."""

from __future__ import annotations

COMPARER_VERSION = "1.1.0"
