"""Which links and sums count as found, as agreeing, and as superfluous."""

from __future__ import annotations

import pytest

from training.lineage_pairs import GoldLink, GoldSum
from training.lineage_scores import (
    Count,
    LinkScore,
    Told,
    ToldSum,
    count_links,
    count_sums,
    match_links,
    shared,
)

TOLL = GoldLink((0, 40), (0, 50), ("revises",), supersedes=True)
PLACE = GoldLink((60, 100), (70, 110), ("rewords", "revises"), supersedes=False)
OPEN = GoldLink((0, 40), (0, 50), ("revises",), supersedes=None)


def scored(gold: list[GoldLink], told: list[Told]) -> LinkScore:
    score = LinkScore()
    count_links(score, gold, match_links(gold, told))
    return score


def counts(count: Count) -> tuple[int, int, int]:
    return count.gold, count.told, count.right


@pytest.mark.parametrize(
    ("one", "other", "part"),
    [((0, 10), (0, 10), 1.0), ((0, 10), (5, 10), 0.5), ((0, 10), (10, 20), 0.0), ((0, 10), (4, 24), 0.3)],
)
def test_overlap_is_a_part_of_the_longer_span(one, other, part):
    assert shared(one, other) == part
    assert shared(other, one) == part


@pytest.mark.parametrize(
    ("told", "spans", "relation", "supersession"),
    [
        pytest.param(Told((0, 40), (0, 50), "revises", True), (1, 1, 1), (1, 1, 1), (1, 1, 1), id="right"),
        pytest.param(Told((0, 20), (25, 50), "revises", True), (1, 1, 1), (1, 1, 1), (1, 1, 1), id="half of both"),
        pytest.param(Told((0, 40), (30, 80), "revises", True), (1, 1, 0), (1, 1, 0), (1, 1, 0), id="under half of one"),
        pytest.param(Told((0, 40), (0, 50), "rewords", True), (1, 1, 1), (1, 1, 0), (1, 1, 1), id="another relation"),
        pytest.param(Told((0, 40), (0, 50), "revises", False), (1, 1, 1), (1, 1, 1), (1, 0, 0), id="not superseding"),
        pytest.param(Told((60, 90), (0, 50), "repeats", False), (1, 1, 0), (1, 1, 0), (1, 0, 0), id="another claim"),
    ],
)  # fmt: skip
def test_a_link_is_found_by_its_spans_and_agrees_by_its_relation(told, spans, relation, supersession):
    score = scored([TOLL], [told])
    assert counts(score.spans) == spans
    assert counts(score.relation) == relation
    assert counts(score.supersession) == supersession


def test_a_wrong_answer_scores_nothing():
    score = scored([TOLL], [Told((60, 90), (70, 110), "revises", True)])
    assert [part.f1 for part in (score.spans, score.relation, score.label, score.supersession)] == [0.0] * 4


def test_no_answer_scores_nothing():
    score = scored([TOLL], [])
    assert (score.relation.recall, score.relation.f1, score.supersession.f1) == (0.0, 0.0, 0.0)


def test_another_right_relation_agrees_and_is_not_the_label():
    score = scored([PLACE], [Told((60, 100), (70, 110), "revises", False)])
    assert (score.relation.f1, score.label.f1) == (1.0, 0.0)


def test_each_link_is_matched_once_and_the_agreeing_one_first():
    told = [Told((0, 40), (0, 50), "rewords", False), Told((0, 30), (0, 60), "revises", True)]
    score = scored([TOLL], told)
    assert counts(score.relation) == (1, 1, 1), "the other lies inside the matched label"
    assert counts(score.supersession) == (1, 1, 1)


def test_a_second_link_that_reaches_out_of_the_label_is_superfluous():
    told = [Told((0, 40), (0, 50), "revises", True), Told((0, 40), (20, 90), "revises", True)]
    score = scored([TOLL], told)
    assert counts(score.relation) == (1, 2, 1)
    assert counts(score.supersession) == (1, 2, 1)


def test_a_piece_of_a_matched_link_is_left_out_and_one_of_a_missed_link_is_not():
    whole, piece = Told((0, 40), (0, 50), "revises", True), Told((0, 8), (0, 9), "revises", True)
    assert counts(scored([TOLL], [whole, piece]).relation) == (1, 1, 1)
    assert counts(scored([TOLL], [piece]).relation) == (1, 1, 0)


@pytest.mark.parametrize("told", [[], [Told((0, 40), (0, 50), "revises", True)]])
def test_an_optional_link_counts_neither_way(told):
    optional = GoldLink((0, 40), (0, 50), ("revises",), supersedes=True, optional=True)
    score = scored([optional, PLACE], told)
    assert (counts(score.spans), counts(score.supersession)) == ((1, 0, 0), (0, 0, 0))
    assert score.unlinked == 0


@pytest.mark.parametrize("supersedes", [True, False])
def test_an_open_label_counts_neither_way_in_supersession(supersedes):
    score = scored([OPEN], [Told((0, 40), (0, 50), "revises", supersedes)])
    assert counts(score.supersession) == (0, 0, 0)
    assert score.relation.f1 == 1.0


def test_a_superfluous_link_that_supersedes_is_a_false_supersession():
    score = scored([], [Told((0, 40), (0, 50), "revises", True)])
    assert counts(score.supersession) == (0, 1, 0)
    assert (score.unlinked, score.kept_apart) == (1, 0)


def test_a_pair_without_links_is_kept_apart_by_silence():
    score = scored([], [])
    assert (score.unlinked, score.kept_apart, score.relation.f1) == (1, 1, 1.0)


def test_links_of_several_pairs_add_up():
    score = LinkScore()
    for told in ([Told((0, 40), (0, 50), "revises", True)], []):
        count_links(score, [TOLL], match_links([TOLL], told))
    assert (score.relation.precision, score.relation.recall) == (1.0, 0.5)
    assert score.relation.f1 == pytest.approx(2 / 3)


SUM = GoldSum((0, 30), ((40, 60), (70, 90)), consistent=True)


@pytest.mark.parametrize(
    ("told", "right"),
    [
        pytest.param(ToldSum((0, 30), ((40, 60), (70, 90)), True), 1, id="right"),
        pytest.param(ToldSum((0, 30), ((70, 90), (40, 60)), True), 1, id="in another order"),
        pytest.param(ToldSum((0, 16), ((40, 52), (70, 81)), True), 1, id="half of each"),
        pytest.param(ToldSum((0, 30), ((40, 60), (70, 90)), False), 0, id="said to be broken"),
        pytest.param(ToldSum((0, 30), ((40, 60),), True), 0, id="a part missing"),
        pytest.param(ToldSum((0, 30), ((40, 60), (70, 90), (95, 99)), True), 0, id="a part too many"),
        pytest.param(ToldSum((0, 30), ((40, 60), (40, 60)), True), 0, id="one part twice"),
        pytest.param(ToldSum((40, 60), ((0, 30), (70, 90)), True), 0, id="a part as the total"),
        pytest.param(ToldSum((20, 60), ((40, 60), (70, 90)), True), 0, id="another total"),
    ],
)
def test_a_sum_is_found_by_all_its_claims_and_its_outcome(told, right):
    count = Count()
    extra = count_sums(count, [SUM], [told])
    assert counts(count) == (1, 1, right)
    assert extra == ([] if right else [told])


def test_a_sum_told_twice_is_right_once():
    count, told = Count(), ToldSum((0, 30), ((40, 60), (70, 90)), True)
    assert count_sums(count, [SUM], [told, told]) == [told]
    assert counts(count) == (1, 2, 1)


def test_a_sum_in_a_passage_without_any_costs_precision():
    count = Count()
    count_sums(count, [], [ToldSum((0, 30), ((40, 60), (70, 90)), True)])
    assert (count.precision, count.recall, count.f1) == (0.0, 1.0, 0.0)
