"""What a worker keeps in memory of what it worked out, so that it is not worked out again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sized
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V", bound=Sized)


class Shelf(Generic[K, V]):
    """Values by key, those of last use; together they hold at most `most` items (an empty one counts as one).

    Counted in items, not in values: one article has three claims, another three hundred.
    """

    def __init__(self, most: int) -> None:
        self._most, self._held = most, 0
        self._values: OrderedDict[K, V] = OrderedDict()

    def get(self, key: K, make: Callable[[], V]) -> V:
        """Return the value of `key`, made first where it is not kept; one that alone is too large is made and not kept."""
        if key not in self._values:
            value = make()
            if _size(value) > self._most:
                return value
            self._values[key] = value
            self._held += _size(value)
        self._values.move_to_end(key)
        while self._held > self._most:
            _, oldest = self._values.popitem(last=False)
            self._held -= _size(oldest)
        return self._values[key]


def _size(value: Sized) -> int:
    return max(len(value), 1)
