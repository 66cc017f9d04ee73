"""One line of the table that `python -m training.evaluate all` prints."""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """A measure (`what`) on a set (`on`), its value and the least value aimed at, both 0..1."""

    what: str
    on: str
    value: float
    aim: float
