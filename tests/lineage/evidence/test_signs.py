"""What speaks for a pair is added up kind by kind."""

from __future__ import annotations

from types import SimpleNamespace

from claims.lineage.evidence.signs import (
    AT_FIRST_SIGHT,
    OF_ANSWERING_FIGURES,
    OF_NO_FIGURES,
    OF_WHO_AND_WHAT,
    Sign,
    add_up,
)


def test_a_sign_counts_as_far_as_it_holds():
    pair = SimpleNamespace(alike=0.5, ended=True)
    kinds = (
        (Sign(0.5, lambda one: one.alike), Sign(0.2, lambda one: one.ended)),
        (Sign(-1.0, lambda _: False),),
    )
    assert add_up(0.25, kinds, pair) == 0.25 + (0.5 * 0.5 + 0.2)


def test_no_sign_is_listed_twice_in_one_look():
    for kinds in (AT_FIRST_SIGHT, OF_NO_FIGURES, OF_ANSWERING_FIGURES, OF_WHO_AND_WHAT):
        tests = [sign.holds for signs in kinds for sign in signs]
        assert len(tests) == len(set(tests))
