"""The floor on the two sample articles of the shared folder, which are not ours to publish."""

from __future__ import annotations

import json
from datetime import date

import pytest

from claims.extraction import Article
from claims.lineage.compare import compare

pytestmark = pytest.mark.model


def _overlaps(claim, span) -> bool:
    shared = min(claim.end, span["end"]) - max(claim.start, span["start"])
    return 2 * shared >= max(claim.end - claim.start, span["end"] - span["start"])


@pytest.fixture(scope="module")
def gold(shared_samples):
    return json.loads((shared_samples / "gold" / "seeds.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def shared_samples():
    from tests.conftest import SHARED  # noqa: PLC0415

    if not (SHARED / "gold" / "seeds.json").is_file():
        pytest.skip(f"The sample articles are not at {SHARED}; set STET_SHARED to their folder.")
    return SHARED


@pytest.fixture(scope="module")
def comparison(shared_samples, gold, nlp):
    texts = [(shared_samples / "seeds" / name).read_text(encoding="utf-8") for name in gold["story_order"]]
    published = date.fromisoformat(gold["published"])
    return compare(Article(texts[0], published), Article(texts[1], published), nlp=nlp)


@pytest.fixture(scope="module")
def told(comparison, gold):
    """The links between labelled claims: {(later, earlier): link}. Claims without a label are neither right nor wrong."""
    spans = {claim["id"]: claim for claim in gold["claims"]}

    def labels(candidates, letter):
        return {
            at: [name for name, span in spans.items() if name[0] == letter and _overlaps(one, span)]
            for at, one in enumerate(candidates)
        }

    earlier = labels(comparison.earlier.candidates, "a")
    later = labels(comparison.later.candidates, "b")
    return {
        (new, old): link
        for link in comparison.alignment.links
        for new in later[link.later]
        for old in earlier[link.earlier]
    }


def test_the_links(told, gold):
    wanted = {(link["later"], link["earlier"]): link["relation"] for link in gold["links"]}
    right = sum(told[pair].relation == relation for pair, relation in wanted.items() if pair in told)
    f1 = 2 * right / (len(wanted) + len(told))
    assert f1 >= 0.90, sorted(set(wanted) ^ set(told))


def test_what_supersedes(told, gold, comparison):
    wanted = {(link["later"], link["earlier"]) for link in gold["links"] if link["supersedes"]}
    assert {pair for pair, link in told.items() if link.supersedes} == wanted
    assert sum(link.supersedes for link in comparison.alignment.links) == len(wanted)


def test_nothing_is_wrongly_added_or_dropped(comparison, gold):
    for side, alone, letter, allowed in (
        (comparison.earlier, comparison.alignment.dropped, "a", gold["only_earlier"]),
        (comparison.later, comparison.alignment.added, "b", gold["only_later"]),
    ):
        named = {
            claim["id"]
            for at in alone
            for claim in gold["claims"]
            if claim["id"][0] == letter and _overlaps(side.candidates[at], claim)
        }
        assert named <= set(allowed)
