"""Whatever repairs do to a parse, it stays a tree: a ring of heads would never let a rule that climbs them end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.parsing.repairs.brackets import keep_brackets_apart
from claims.extraction.parsing.repairs.trees import keep_trees
from tests.extraction.drafts import draft_of


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


@given(st.randoms(use_true_random=False))
def test_brackets_make_no_ring(random):
    for _ in range(30):
        count = random.randint(4, 14)
        order = random.sample(range(count), count)
        head = [0] * count
        for rank, at in enumerate(order):  # a word hangs on one that was hung before it
            head[at] = order[random.randint(0, rank - 1)] if rank else at
        opening = random.randint(1, count - 2)
        closing = random.randint(opening + 1, count - 1)
        words = ["(" if at == opening else ")" if at == closing else "word" for at in range(count)]
        pos = [random.choice(("NOUN", "VERB")) for _ in range(count)]
        keep_brackets_apart(draft_of(words=words, pos=pos, dep=["dep"] * count, head=head))
        assert all(_reaches_root(head, at) for at in range(count))
