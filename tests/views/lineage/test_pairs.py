"""Rows of the compare page."""

from __future__ import annotations

import pytest

from claims.choices import LinkState, Relation
from claims.models import Article, Claim, Link
from claims.views.lineage.pairs import counts, pairs

NOON, EVENING = Article(pk=1), Article(pk=2)


def claim(number, article=NOON, quote="It closed"):
    return Claim(pk=number, article=article, start=number * 10, end=number * 10 + 5, quote=quote)


def later(number, quote="It closed"):
    return claim(number, EVENING, quote)


def link(number, one, two, relation=Relation.REPEATS, state=LinkState.PROPOSED):
    return Link(pk=number, earlier=one, later=two, relation=relation, state=state, score=0.9)


def shape(rows):
    return [([one.pk for one in row.earlier], [one.pk for one in row.later]) for row in rows]


A, B, C = claim(1), claim(2), claim(3)
X, Y, Z = later(11), later(12), later(13)


@pytest.mark.parametrize(
    "links, rows",
    [
        ([], [([1], []), ([2], []), ([3], []), ([], [11]), ([], [12]), ([], [13])]),
        ([link(1, A, X), link(2, B, Y), link(3, C, Z)], [([1], [11]), ([2], [12]), ([3], [13])]),
        ([link(1, A, X), link(2, C, Y)], [([1], [11]), ([2], []), ([3], [12]), ([], [13])]),
        ([link(1, B, X)], [([1], []), ([2], [11]), ([3], []), ([], [12]), ([], [13])]),
        ([link(1, A, X), link(2, A, Y)], [([1], [11, 12]), ([2], []), ([3], []), ([], [13])]),
        ([link(1, A, X), link(2, B, X)], [([1, 2], [11]), ([3], []), ([], [12]), ([], [13])]),
        ([link(1, A, X), link(2, B, Y), link(3, A, Y)], [([1, 2], [11, 12]), ([3], []), ([], [13])]),
        (
            [link(1, A, later(14)), link(2, claim(4), X)],
            [([1], []), ([2], []), ([3], []), ([], [11]), ([], [12]), ([], [13])],
        ),
        ([link(1, C, X), link(2, A, Z)], [([3], [11]), ([], [12]), ([1], [13]), ([2], [])]),
    ],
)
def test_claims_stand_in_reading_order_with_what_they_answer(links, rows):
    assert shape(pairs([A, B, C], [X, Y, Z], links)) == rows


def test_each_link_of_a_row_names_the_claims_that_it_joins():
    (row, *_) = pairs([A, B, C], [X, Y, Z], [link(1, A, X), link(2, B, Y), link(3, A, Y)])
    assert [[side.name for side in sides] for sides in row.sides] == [["1", "2"], ["A", "B"]]
    assert [(one.pk, before, after) for one, before, after in row.named_links] == [
        (1, "1", "A"), (3, "1", "B"), (2, "2", "B"),
    ]  # fmt: skip


def test_a_row_of_one_link_needs_no_names():
    (row, *_) = pairs([A], [X], [link(1, A, X)])
    assert [[side.name for side in sides] for sides in row.sides] == [[""], [""]]
    assert [(before, after) for _, before, after in row.named_links] == [("", "")]


def test_the_letters_of_a_long_row_go_on():
    many = [later(number) for number in range(20, 48)]
    (row,) = pairs([A], many, [link(number, A, one) for number, one in enumerate(many)])
    assert [side.name for side in row.sides[1]][25:] == ["Z", "AA", "AB"]


def test_a_row_of_nothing_but_dropped_or_added():
    (dropped,) = pairs([A], [], [])
    (added,) = pairs([], [X], [])
    assert (dropped.kind, dropped.anchor, dropped.opens) == ("dropped", "earlier-1", A)
    assert (added.kind, added.anchor, added.opens) == ("added", "later-11", X)


def test_what_differs_is_marked_on_both_sides():
    one, two = claim(1, quote="Almost 50 were saved"), later(11, "More than 60 were saved")
    (row,) = pairs([one], [two], [link(1, one, two, Relation.REVISES)])
    (before,), (after,) = row.sides
    assert [piece.text for piece in before.pieces if piece.changed] == ["Almost 50"]
    assert [piece.text for piece in after.pieces if piece.changed] == ["More than 60"]
    assert row.differs
    assert not row.is_quiet


def test_what_was_dropped_is_not_marked_word_by_word():
    (row,) = pairs([A], [], [])
    assert [piece.changed for piece in row.sides[0][0].pieces] == [False]


def test_counts_tell_relations_dropped_and_new():
    found = pairs(
        [A, B, C], [X, Y, Z], [link(1, A, X), link(2, B, Y, Relation.REVISES), link(3, A, Y, Relation.CONFLICTS)]
    )  # fmt: skip
    assert counts(found) == [("repeated", 1), ("in conflict", 1), ("dropped", 1), ("new", 1)]


def test_a_rejected_link_leaves_its_claims_dropped_and_new():
    rows = pairs([A], [X], [link(1, A, X, state=LinkState.REJECTED)])
    assert shape(rows) == [([1], [11])]
    assert rows[0].is_apart
    assert counts(rows) == [("dropped", 1), ("new", 1)]


def test_the_link_to_decide_is_the_first_that_nobody_decided():
    done, waiting = link(1, A, X, state=LinkState.ACCEPTED), link(2, A, Y)
    (row,) = pairs([A], [X, Y], [done, waiting])
    assert row.open_link is waiting
