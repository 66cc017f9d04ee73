"""Statements that are kept: they come back as they were, and answer each other as freshly read ones do."""

from __future__ import annotations

import json
import zlib
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bench.invented import two_tellings
from claims.extraction import Candidate, Figure
from claims.extraction.candidate import Claimant, Context, Place, When
from claims.lineage.first_reading import read_article
from claims.lineage.links.align import align
from claims.lineage.statement import Participant, Statement, Word
from claims.lineage.statements import packing
from claims.lineage.statements.packing import pack, print_of, unpack
from claims.lineage.statements.reading import read_statements
from claims.lineage.sums.find import find_sums
from tests.conftest import EVENING, NOON
from tests.lineage.conftest import TUESDAY

WRITTEN = Path(__file__).parents[2] / "data" / "lineage_written.jsonl"
NUMBERS = st.floats(allow_nan=False)
FIGURES = st.builds(Figure, low=st.none() | NUMBERS, high=st.none() | NUMBERS)
STATEMENTS = st.builds(
    Statement,
    figures=st.lists(FIGURES, max_size=3).map(tuple),
    near_figures=st.lists(FIGURES, max_size=3).map(tuple),
    words=st.lists(st.builds(Word, weight=NUMBERS), max_size=3).map(tuple),
    participants=st.lists(st.from_type(Participant), max_size=2).map(tuple),
)

CLAIM = Candidate(
    5, 23, "12 people drowned.", "Orla ", " More soon", 0.8, ("A figure.",),
    Claimant("Coast guard", "the guard", 30, 39, "said"), (Figure("12", 5, 7, 12.0, 12.0, "exact"),),
    When("Monday", 40, 46, "2026-03-16", "2026-03-16"), (Place("Orla", 0, 4),), "casualty",
    (Context("place", "Orla", 0, 4),),
)  # fmt: skip


def kept(*statements: Statement) -> list[Statement]:
    """The statements as they come back."""
    keys = [str(number) for number in range(len(statements))]
    back = unpack(pack(dict(zip(keys, statements, strict=True))), keys)
    return [back[key] for key in keys]


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(STATEMENTS)
def test_whatever_one_says_comes_back(statement):
    assert kept(statement) == [statement]


def test_values_come_back_in_their_own_types():
    (said,) = kept(Statement(0, 4, "Orla", first=date(2026, 3, 16), places=("Orla",), near=frozenset("ab")))
    assert (said.first, said.last) == (date(2026, 3, 16), None)
    assert (type(said.places), type(said.near)) == (tuple, frozenset)


def test_the_same_statements_are_the_same_bytes():
    said = {"a": Statement(0, 4, "Orla", near=frozenset("qwertyuiop"))}
    assert pack(said) == pack({"a": replace(said["a"], near=frozenset("poiuytrewq"))})


def test_only_what_is_asked_for_comes_back():
    said = {"a": Statement(0, 1, "A"), "b": Statement(2, 3, "B")}
    assert unpack(pack(said), ["b", "c"]) == {"b": said["b"]}


@pytest.mark.parametrize(
    "data", [b"", b"\0", zlib.compress(b"no JSON"), pack({"a": Statement(0, 1, "A")})[:-1]]
)
def test_what_is_no_packing_holds_nothing(data):
    assert unpack(data, ["a"]) == {}


def test_one_of_another_shape_is_not_looked_at():
    assert unpack(zlib.compress(json.dumps({"old": {"quote": "A"}}).encode()), ["new"]) == {}


def test_a_field_that_cannot_be_packed_is_told_at_once():
    with pytest.raises(TypeError, match="cannot be packed"):
        packing._maker_of(dict[str, int])


class TestPrint:
    def test_it_is_the_same_for_the_same_claim_as_the_desk_keeps_it(self):
        plain = json.loads(json.dumps(CLAIM.as_dict()))
        again = Candidate(**{
            **plain,
            "reasons": tuple(plain["reasons"]),
            "claimant": Claimant(**plain["claimant"]),
            "figures": tuple(Figure(**one) for one in plain["figures"]),
            "when": When(**plain["when"]),
            "places": tuple(Place(**one) for one in plain["places"]),
            "context": tuple(Context(**one) for one in plain["context"]),
        })  # fmt: skip
        assert print_of(again, TUESDAY) == print_of(CLAIM, TUESDAY)

    @pytest.mark.parametrize(
        "change",
        [
            {"end": 22}, {"claimant": None}, {"figures": ()}, {"when": None}, {"places": ()}, {"event": ""},
            {"context": ()},
        ],
    )  # fmt: skip
    def test_it_changes_with_what_is_read_from(self, change):
        assert print_of(replace(CLAIM, **change), TUESDAY) != print_of(CLAIM, TUESDAY)

    @pytest.mark.parametrize("change", [{"worthiness": 0.1}, {"reasons": ()}, {"prefix": ""}, {"suffix": ""}])
    def test_it_does_not_change_with_what_is_not(self, change):
        assert print_of(replace(CLAIM, **change), TUESDAY) == print_of(CLAIM, TUESDAY)

    @pytest.mark.parametrize(("found", "stored"), [(1e16, 10**16), (-2.5e22, -25 * 10**21), (-0.0, 0.0)])
    def test_it_does_not_change_with_how_postgresql_writes_a_number(self, found, stored):
        one, other = (
            replace(CLAIM, figures=(replace(CLAIM.figures[0], low=number, high=number),))
            for number in (found, stored)
        )
        assert print_of(one, TUESDAY) == print_of(other, TUESDAY)

    def test_it_changes_with_the_time_of_telling(self):
        times = [None, TUESDAY, datetime(2026, 3, 17, tzinfo=UTC), datetime(2026, 3, 17, 9, tzinfo=UTC)]
        assert len({print_of(CLAIM, told) for told in times}) == len(times)

    @pytest.mark.parametrize("name", ["EXTRACTOR_VERSION", "COMPARER_VERSION", "PACKING"])
    def test_it_changes_with_the_reader(self, monkeypatch, name):
        before = print_of(CLAIM, TUESDAY)
        monkeypatch.setattr(packing, name, "later")
        packing._reader.cache_clear()
        after = print_of(CLAIM, TUESDAY)
        packing._reader.cache_clear()
        assert before != after

    def test_it_changes_with_the_pipeline(self, monkeypatch):
        before = print_of(CLAIM, TUESDAY)
        monkeypatch.setattr(packing, "model_stamp", lambda: "trained again")
        packing._reader.cache_clear()
        after = print_of(CLAIM, TUESDAY)
        packing._reader.cache_clear()
        assert before != after


def written() -> list[tuple[str, str]]:
    """Every twentieth of the pairs that people wrote, and two long articles."""
    lines = WRITTEN.read_text("utf-8").splitlines()[::20]
    pairs = [(one["earlier"]["text"], one["later"]["text"]) for one in map(json.loads, lines)]
    return [*pairs, (NOON, EVENING), two_tellings(30, seed=5)]


@pytest.mark.model
def test_what_articles_say_comes_back_and_answers_as_before(nlp):
    """What is read where the claims are found is what would be read of them later, and so are the links and sums."""
    for texts in written():
        first = [read_article(text, published=TUESDAY, nlp=nlp) for text in texts]
        fresh = [
            tuple(read_statements(text, one.candidates, published=TUESDAY, nlp=nlp))
            for text, one in zip(texts, first, strict=True)
        ]
        back = [kept(*one.said.values()) for one in first]
        assert [tuple(one) for one in back] == fresh
        assert align(*back) == align(*fresh)
        assert [find_sums(one) for one in back] == [find_sums(one) for one in fresh]


@pytest.mark.parametrize(
    "row",
    [
        "5",
        "null",
        '"xax"',
        '["a"]',
        '{"a": [1]}',
        '{"a": null}',
        '{"a": {"start": 0}}',
        '{"a": "words"}',
        "[" * 20_000,
    ],
)
def test_a_row_that_another_hand_wrote_holds_nothing(row):
    assert unpack(zlib.compress(row.encode()), ["a"]) == {}


def test_an_article_that_says_too_much_keeps_nothing():
    endless = Statement(0, 9, "word " * 300_000)
    assert pack({"a": endless, "b": endless, "c": endless}) == b""
    assert unpack(b"", ["a"]) == {}
