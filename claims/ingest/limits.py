"""How much of a document is taken in before it is refused."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one document. The defaults leave room for any news article and stop a file made to harm.

    Sizes are bytes, times are seconds. The reading of a file happens in a child process that is held to
    `memory`, `cpu_seconds`, `wall_seconds`, `open_files`, `written_bytes` and `result_bytes`.
    """

    bytes: int = 25 * MIB
    characters: int = 2_000_000

    pages: int = 1_000

    html_bytes: int = 10 * MIB
    html_depth: int = 512
    html_nodes: int = 300_000
    html_attributes: int = 500  # of one tag; parsers compare each attribute with all before it

    zip_entries: int = 2_000
    zip_bytes: int = 100 * MIB  # unpacked, counted while unpacking
    zip_ratio: int = 100  # unpacked to packed, for one entry

    memory: int = 768 * MIB  # address space on top of what the child needs to start
    cpu_seconds: int = 60
    wall_seconds: float = 90.0
    open_files: int = 64
    written_bytes: int = 64 * MIB
    result_bytes: int = 24 * MIB

    fetch_seconds: float = 20.0  # all of it: look-up, redirects, answer
    redirects: int = 5
