"""What the tests of lineage share: a core that answers as it is told."""

from __future__ import annotations

import pytest

from claims.models import Link
from claims.services import readings, versions
from tests.services.linking import Core, answer, compare


@pytest.fixture
def core(monkeypatch) -> Core:
    """Stand for the core: no text is read, and versions answer each other as `core.answers` says."""
    core = Core()
    monkeypatch.setattr(readings, "read_all", lambda asked: [(None,) * len(claims) for _, claims in asked])
    monkeypatch.setattr(versions, "answers", core.align)
    monkeypatch.setattr(versions, "sums_of", lambda version: list(core.sums(version)))
    monkeypatch.setattr(
        versions, "story_sums_of", lambda told, answered: list(core.story_sums(told, answered))
    )
    return core


@pytest.fixture
def link(core, later_article):
    """Let a comparison of the evening version find a link, and return it."""

    def find(earlier, later, relation="repeats", **more) -> Link:
        core.answers.append(answer(earlier, later, relation, **more))
        compare(later.article)
        return Link.objects.get(earlier=earlier, later=later)

    return find
