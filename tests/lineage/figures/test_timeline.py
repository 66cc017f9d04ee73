from __future__ import annotations

from datetime import UTC, datetime

import pytest

from claims.lineage.figures.timeline import Pair, Version, series
from claims.lineage.values import Change, Link, Term
from tests.lineage.written import figure, statement


def told(key, *statements, hour=12, outlet="Harbour Wire"):
    return Version(key, datetime(2026, 3, 3, hour, tzinfo=UTC), outlet, statements)


def link(earlier, later, figures=((0, 0),), score=0.9, relation="revises", changes=()):
    return Link(earlier, later, relation, True, score, tuple(changes), tuple(figures), "")


def rescued(words, **other):
    return statement(words, figure(f"{words} passengers", "rescue"), **other)


NOON, SIX, NIGHT = (
    told("noon", rescued("almost 50", claimant="the coast guard"), hour=12),
    told("six", rescued("52", claimant="the Orla Coast Guard"), hour=18),
    told("night", rescued("more than 60", claimant="the coast guard"), hour=22, outlet="Coast Courier"),
)


def test_a_figure_told_by_three_versions_is_one_line():
    (found,) = series(
        [NOON, SIX, NIGHT], [Pair("noon", "six", [link(0, 0)]), Pair("six", "night", [link(0, 0)])]
    )
    (line,) = found.lines
    assert found.title == "passengers rescued"
    assert line.claimant == "the Orla Coast Guard"
    assert [(point.key, point.text, point.low, point.high, point.bound) for point in line.points] == [
        ("noon", "almost 50", None, 50, "below"),
        ("six", "52", 52, 52, "exact"),
        ("night", "more than 60", 60, None, "above"),
    ]
    assert [(point.drawn_low, point.drawn_high) for point in line.points] == [(45, 50), (52, 52), (60, 72)]
    assert line.points[2].outlet == "Coast Courier"
    assert line.points[2].told_at == datetime(2026, 3, 3, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    "fields, joined",
    [
        ([("place", "", "Sellow")], True),  # the same source goes into detail
        ([("claimant", "the coast guard", "the mayor")], True),
        ([("claimant", "the coast guard", "the mayor"), ("place", "", "Sellow")], False),
        ([("claimant", "the coast guard", "the mayor"), ("place", "Orla", "Sellow")], True),
    ],
)
def test_what_another_source_counts_at_one_place_is_no_point_of_the_whole(fields, joined):
    later = told("six", rescued("26", claimant="the mayor"), hour=18)
    changes = [Change(*field) for field in fields]
    found = series([NOON, later], [Pair("noon", "six", [link(0, 0, changes=changes)])])
    assert bool(found) is joined


def test_an_open_end_is_drawn_without_an_end():
    later = told("six", rescued("at least 50"))
    (found,) = series([NOON, later], [Pair("noon", "six", [link(0, 0)])])
    point = next(line.points[0] for line in found.lines if not line.claimant)
    assert (point.drawn_low, point.drawn_high) == (50, None)


def test_figures_join_by_way_of_another_version():
    pairs = [Pair("noon", "night", [link(0, 0)]), Pair("noon", "six", [link(0, 0)])]
    (found,) = series([NOON, SIX, NIGHT], pairs)
    assert [point.key for point in found.lines[0].points] == ["noon", "six", "night"]


def test_each_claimant_has_a_line_and_a_disagreement_is_shown():
    both = told("noon", rescued("96", claimant="the operator"), rescued("118", claimant="the harbour office"))
    later = told("six", rescued("96", claimant="the operator"), hour=18)
    (found,) = series([both, later], [Pair("noon", "six", [link(0, 0), link(1, 0, relation="conflicts")])])
    assert [line.claimant for line in found.lines] == ["the operator", "the harbour office"]
    ((one, other),) = found.conflicts
    assert (one.text, one.key, other.text) == ("96", "six", "118")


def test_a_disagreement_that_was_corrected_is_none():
    first = told(
        "noon", rescued("96", claimant="the operator"), rescued("118", claimant="the harbour office")
    )
    later = told("six", rescued("118", claimant="the operator"), hour=18)
    (found,) = series([first, later], [Pair("noon", "six", [link(0, 0), link(1, 0)])])
    assert found.conflicts == ()


def test_the_article_itself_contradicts_no_one():
    later = told("six", rescued("96"), hour=18)
    (found,) = series([NOON, later], [Pair("noon", "six", [link(0, 0)])])
    assert [line.claimant for line in found.lines] == ["the coast guard", ""]
    assert found.conflicts == ()


def test_a_figure_in_two_overlapping_claims_is_one_point():
    whole = rescued("52")
    later = told("six", whole, whole, hour=18)
    (found,) = series([told("noon", rescued("49")), later], [Pair("noon", "six", [link(0, 0), link(0, 1)])])
    assert [len(line.points) for line in found.lines] == [2]
    assert found.lines[0].points[1].others == ()


def test_another_figure_of_the_same_claimant_stands_beside_the_best():
    near, far = figure("26 rebels", "kill"), figure("21 rebels", "kill", start=90, end=92)
    later = told("six", statement("whole", near), statement("part", far), hour=18)
    first = told("noon", statement("first", figure("13 rebels", "kill")))
    (found,) = series([first, later], [Pair("noon", "six", [link(0, 0, score=0.9), link(0, 1, score=0.7)])])
    (point,) = found.lines[0].points[1:]
    assert (point.text, point.others) == ("26", (Term(1, 0),))


def test_points_are_drawn_in_the_unit_told_last():
    first = told("noon", statement("a", figure("5 km", "burn")))
    later = told("six", statement("b", figure("4 miles", "burn")), hour=18)
    (found,) = series([first, later], [Pair("noon", "six", [link(0, 0)])])
    assert found.unit == "mile"
    assert [point.low for point in found.lines[0].points] == pytest.approx([3.107, 4], abs=1e-3)


def test_what_moves_most_comes_first():
    first = told(
        "noon",
        statement("a", figure("96 people", "strand")),
        statement("b", figure("10 boats", "sink", start=80, end=82)),
    )
    later = told(
        "six",
        statement("a", figure("98 people", "strand")),
        statement("b", figure("40 boats", "sink", start=80, end=82)),
        hour=18,
    )
    found = series([first, later], [Pair("noon", "six", [link(0, 0), link(1, 1)])])
    assert [(item.title, round(item.moves, 2)) for item in found] == [
        ("boats sunk", 0.75),
        ("people stranded", 0.02),
    ]


def test_the_title_tells_time_and_place():
    first = told("noon", rescued("49", time="since Monday", places=("Orla strait",)))
    later = told("six", rescued("52", time="in 48 hours"), hour=18)
    (found,) = series([first, later], [Pair("noon", "six", [link(0, 0)])])
    assert found.title == "passengers rescued, in 48 hours, Orla strait"


@pytest.mark.parametrize(
    "pairs",
    [
        [],
        [Pair("noon", "six", [link(0, 0, figures=())])],
        [Pair("noon", "gone", [link(0, 0)])],
        [Pair("noon", "six", [link(0, 7)])],
        [Pair("noon", "six", [link(0, 0, figures=((0, 3),))])],
    ],
    ids=["no links", "no figures", "no such version", "no such claim", "no such figure"],
)
def test_what_is_not_linked_makes_no_series(pairs):
    assert series([NOON, SIX], pairs) == []


def test_no_versions_make_no_series():
    assert series([], []) == []
