"""The version of the comparison, which stamps what it found. It grows when the same claims could be read or linked otherwise: what
was kept of their reading (`packing.py`) is then read anew."""

from __future__ import annotations

COMPARER_VERSION = "1.17.0"
