"""What a comparison is told to have found, on pairs and on the sample articles, and how it is reported."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from claims.extraction import Article
from claims.extraction.candidate import Candidate
from claims.lineage.compare import Comparison, Side
from claims.lineage.values import Alignment, Link, Sum, Term
from training import eval_lineage
from training.corpora import DataMissing
from training.eval_lineage import measure, measure_sums
from training.lineage_pairs import GoldLink, GoldSum, Pair, Passage
from training.lineage_seeds import Gold, count_seeds
from training.scorecard import Row

NOON = "Eight people drowned off Port Orla. The ferry was built in 1988."
EVENING = "Eleven people drowned off Port Orla. Prosecutors opened an inquiry."
TOLL = ((0, 34), (0, 35))


def side(text: str, *quotes: str, sums: tuple[Sum, ...] = ()) -> Side:
    found = tuple(
        Candidate(text.index(quote), text.index(quote) + len(quote), quote, "", "", 0.5) for quote in quotes
    )
    return Side(found, (), sums)


def comparison(*links: tuple[str, bool], sums: tuple[Sum, ...] = ()) -> Comparison:
    told = tuple(Link(0, 0, relation, supersedes, 0.9, (), (), "") for relation, supersedes in links)
    alone = (1,) if told else (0, 1)
    return Comparison(
        side(NOON, "Eight people drowned off Port Orla", "The ferry was built in 1988", sums=sums),
        side(EVENING, "Eleven people drowned off Port Orla", "Prosecutors opened an inquiry"),
        Alignment(told, added=alone, dropped=alone),
    )


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[Comparison]:
    """The comparisons that the machine gives, in turn."""
    given: list[Comparison] = []

    def compare_many(pairs: Iterable[Any], **_: Any) -> Iterator[Comparison]:
        return iter([given[number] for number, _ in enumerate(pairs)])

    monkeypatch.setattr(eval_lineage, "compare_many", compare_many)
    monkeypatch.setattr(eval_lineage, "compare", lambda *_, **__: given[0])
    return given


def pair(*links: GoldLink) -> Pair:
    return Pair("ferry", "deaths", Article(NOON), Article(EVENING), links)


SUPERSEDED = GoldLink(*TOLL, ("revises",), supersedes=True)


@pytest.mark.parametrize(
    ("told", "relation", "supersession", "miss"),
    [
        pytest.param([("revises", True)], 1.0, 1.0, None, id="right"),
        pytest.param([("conflicts", False)], 0.0, 0.0, "relation revises told conflicts", id="wrong relation"),
        pytest.param([("revises", False)], 1.0, 0.0, "supersession missed", id="not superseding"),
        pytest.param([], 0.0, 0.0, "not linked revises", id="silent"),
    ],
)  # fmt: skip
def test_an_answer_is_scored_and_its_mistake_named(answers, told, relation, supersession, miss):
    answers.append(comparison(*told))
    measured = measure([pair(SUPERSEDED)])
    assert measured.all.relation.f1 == relation
    assert measured.all.supersession.f1 == supersession
    assert measured.topics["deaths"].relation.f1 == relation
    assert [entry.split(" | ")[0] for entry in measured.misses][:1] == ([miss] if miss else [])


def test_a_link_where_there_is_none_is_superfluous(answers):
    answers.append(comparison(("repeats", False)))
    measured = measure([pair()])
    assert (measured.all.kept_apart, measured.all.unlinked, measured.all.relation.f1) == (0, 1, 0.0)
    assert measured.misses[0].startswith("superfluous repeats | 'Eight people")


def test_a_claim_that_was_never_extracted_is_named_as_the_reason(answers):
    answers.append(comparison())
    measured = measure([pair(GoldLink((0, 4), (0, 35), ("revises",), supersedes=True))])
    assert measured.misses[0].startswith("no claim extracted in the earlier text")


def test_sums_are_counted_by_the_words_they_name(answers):
    total = Sum(Term(0, 0, 0, 34), (Term(1, 0, 36, 63),), "8 = 8", consistent=True)
    given = comparison(sums=(total,))
    answers.append(Comparison(given.later, given.earlier, given.alignment))
    text = Article(NOON)
    right = Passage("right", text, (GoldSum((0, 34), ((36, 63),), consistent=True),))
    wrong = Passage("wrong", text, (GoldSum((0, 34), ((36, 63),), consistent=False),))
    assert (measure_sums([right]).count.f1, measure_sums([right]).misses) == (1.0, [])
    sums = measure_sums([wrong])
    assert sums.count.f1 == 0.0
    assert [miss.split(" | ")[0] for miss in sums.misses] == ["sum missed", "sum too many"]


def gold(**changed: Any) -> Gold:
    claims = [
        {"id": "a1", "article": "noon", "start": 0, "end": 34},
        {"id": "a2", "article": "noon", "start": 36, "end": 63},
        {"id": "b1", "article": "evening", "start": 0, "end": 35},
    ]
    plain = {
        "story_order": ["noon", "evening"],
        "claims": claims,
        "links": [{"earlier": "a1", "later": "b1", "relation": "revises", "supersedes": True}],
        "sums": [],
        "only_earlier": ["a2"],
        "only_later": [],
    }
    return Gold({**plain, **changed})


def test_a_claim_without_a_label_is_not_judged_in_the_sample_articles():
    read = gold()
    seeds = count_seeds(read, pair(*read.links()), comparison(("revises", True)))
    assert (seeds.links.relation.f1, seeds.alone, seeds.misplaced, seeds.placed) == (1.0, 1, 0, 1.0)


def test_a_linked_claim_told_as_dropped_is_misplaced():
    read = gold()
    seeds = count_seeds(read, pair(*read.links()), comparison())
    assert (seeds.alone, seeds.misplaced) == (3, 2)
    assert seeds.placed == pytest.approx(1 / 3)
    assert seeds.links.relation.f1 == 0.0


def test_a_link_between_claims_without_labels_counts_only_among_every_one():
    read = gold(
        claims=[*gold().gold["claims"][:2], {"id": "b1", "article": "evening", "start": 37, "end": 66}]
    )
    seeds = count_seeds(read, pair(*read.links()), comparison(("revises", True)))
    assert (seeds.links.relation.told, seeds.every.relation.told) == (0, 1)


SOME = 12  # of each set: among so many, some are missed


@pytest.fixture
def some_of_each_set(monkeypatch: pytest.MonkeyPatch) -> None:
    def some(read: Callable[..., dict[str, list[Any]]]) -> Callable[..., dict[str, list[Any]]]:
        return lambda *shared: {half: pairs[:SOME] for half, pairs in read(*shared).items()}

    for name in (
        "read_pairs",
        "read_written",
        "read_articles",
        "read_tellings",
        "read_passages",
        "read_written_passages",
    ):
        monkeypatch.setattr(eval_lineage, name, some(getattr(eval_lineage, name)))
    monkeypatch.setattr(eval_lineage, "report_turned", lambda _: [])
    monkeypatch.setattr(eval_lineage, "report_stories", lambda *_: [])


@pytest.mark.model
@pytest.mark.usefixtures("some_of_each_set")
def test_the_report_names_the_misses_of_the_tuned_half_alone(shared: Path) -> None:
    try:
        text = eval_lineage.report(shared, misses=True)
    except DataMissing as missing:
        pytest.skip(str(missing))
    halves = eval_lineage.read_pairs(shared)
    assert not any(held.id in text.split() for held in halves["held"])
    assert any(tuned.id in text.split() for tuned in halves["tune"])


def test_the_table_of_all_measures_holds_links_supersession_and_sums(monkeypatch, answers) -> None:
    answers.append(comparison(("revises", True)))
    read = gold()
    seeds = count_seeds(read, pair(*read.links()), answers[0])
    monkeypatch.setattr(eval_lineage, "measure_seeds", lambda *_: seeds)
    monkeypatch.setattr(eval_lineage, "read_pairs", lambda _: {"tune": [], "held": [pair(SUPERSEDED)]})
    monkeypatch.setattr(eval_lineage, "read_articles", lambda _: {"tune": [], "held": []})
    monkeypatch.setattr(eval_lineage, "read_own", lambda: [pair()])
    monkeypatch.setattr(eval_lineage, "read_written", lambda: {"tune": [], "held": []})
    monkeypatch.setattr(eval_lineage, "read_tellings", lambda: {"tune": [], "held": []})
    monkeypatch.setattr(eval_lineage, "read_passages", lambda: {"tune": [], "held": []})
    monkeypatch.setattr(eval_lineage, "read_written_passages", lambda: {"tune": [], "held": []})
    rows = eval_lineage.rows(Path("shared"))
    assert Row("lineage: links, F1", "sample articles", 1.0, 0.9) in rows
    assert Row("lineage: links, F1", "pairs, held", 1.0, 0.9) in rows
    assert Row("lineage: links, F1", "pairs, own", 0.0, 0.9) in rows
