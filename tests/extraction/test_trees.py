"""Whatever repairs do to a parse, it stays a tree: a ring of heads would never let a rule that climbs them end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.brackets import keep_brackets_apart
from claims.extraction.trees import keep_trees


def _reaches_root(head: list[int], at: int) -> bool:
    for _ in head:
        if head[at] == at:
            return True
        at = head[at]
    return head[at] == at


def test_a_ring_gives_its_sentence_back_what_the_parser_said():
    before = [0, 0, 1, 3, 3], ["ROOT", "obj", "nmod", "ROOT", "obj"]
    head, dep = [2, 0, 1, 4, 4], ["nsubj", "obj", "nmod", "nsubj", "ROOT"]
    keep_trees([(0, 3), (3, 5)], before, head, dep)
    assert head == [0, 0, 1, 4, 4]
    assert dep == ["ROOT", "obj", "nmod", "nsubj", "ROOT"]


@given(st.data())
def test_any_heads_end_as_trees(data):
    count = data.draw(st.integers(1, 12))
    head = [data.draw(st.integers(0, count - 1)) for _ in range(count)]
    before = [0] * count, ["dep"] * count
    dep = ["dep"] * count
    keep_trees([(0, count)], before, head, dep)
    assert all(_reaches_root(head, at) for at in range(count))


@given(st.data())
def test_brackets_make_no_ring(data):
    count = data.draw(st.integers(4, 14))
    # A tree: each word hangs on one that was hung before it.
    order = data.draw(st.permutations(range(count)))
    head = [0] * count
    for rank, at in enumerate(order):
        head[at] = order[data.draw(st.integers(0, rank - 1))] if rank else at
    opening = data.draw(st.integers(1, count - 2))
    closing = data.draw(st.integers(opening + 1, count - 1))
    words = ["(" if at == opening else ")" if at == closing else "word" for at in range(count)]
    keep_brackets_apart(words, ["NOUN"] * count, ["dep"] * count, head)
    assert all(_reaches_root(head, at) for at in range(count))
