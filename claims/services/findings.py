"""What a check found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not hold: where ("event 12", "claim 7"), and what, in a sentence."""

    where: str
    what: str
