"""What a worker keeps in memory."""

from __future__ import annotations

from claims.services.shelf import Shelf


def kept(shelf: Shelf[str, str], *keys: str) -> list[str]:
    """Those of the keys that need not be made again."""
    made: list[str] = []
    for key in keys:
        shelf.get(key, lambda key=key: made.append(key) or "")
    return [key for key in keys if key not in made]


def test_a_value_is_made_once():
    shelf = Shelf[str, str](4)
    assert (shelf.get("a", lambda: "one"), shelf.get("a", lambda: "two")) == ("one", "one")


def test_what_was_not_used_for_longest_goes_first():
    shelf = Shelf[str, str](4)
    for key in ("a", "b", "a", "c"):
        shelf.get(key, lambda: "xx")
    assert kept(shelf, "a", "c") == ["a", "c"]
    assert kept(shelf, "b") == []


def test_many_small_values_are_kept_where_few_large_ones_are():
    shelf = Shelf[int, str](600)
    for number in range(300):
        shelf.get(number, lambda: "xx")
    assert [shelf.get(number, lambda: "again") for number in range(300)] == ["xx"] * 300


def test_empty_values_count_too():
    shelf = Shelf[str, str](2)
    for key in "abc":
        shelf.get(key, lambda: "")
    assert shelf.get("a", lambda: "x") == "x"


def test_a_value_too_large_leaves_the_others():
    shelf = Shelf[str, str](2)
    shelf.get("a", lambda: "x")
    assert shelf.get("large", lambda: "xxx") == "xxx"
    assert kept(shelf, "a") == ["a"]
