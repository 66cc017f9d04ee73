"""Marks the tests that use the database, so that they can be run again on PostgreSQL (`pytest -m store`); real programs and browsers come last."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from hypothesis import settings

# How long an example takes says how busy the machine is; speed is measured in bench/.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

DATABASE_FIXTURES = {"db", "transactional_db", "django_db_setup"}
# In the order in which they run, after all others.
REAL_PROCESSES = ("platform", "chaos", "e2e")


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Iterator[None]:
    """Add the markers `store` and `programs` before -m selects, and sort after pytest-django, which has an order of its own.

    Tests that start programs choose their database themselves; whom the pages let in does not depend on it.
    """
    for item in items:
        uses_database = item.get_closest_marker("django_db") or DATABASE_FIXTURES & set(
            getattr(item, "fixturenames", ())
        )
        if _turn(item):
            item.add_marker(pytest.mark.programs)
        if uses_database and not any(
            item.get_closest_marker(name) for name in (*REAL_PROCESSES, "access", "surface")
        ):
            item.add_marker(pytest.mark.store)
    yield
    # Playwright keeps an event loop running until the session ends, in which Django refuses to touch a database.
    items.sort(key=_turn)


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """What was collected stays until the end: the garbage collector need not go through it again and again."""
    gc.freeze()


def _turn(item: pytest.Item) -> int:
    return next((turn for turn, room in enumerate(REAL_PROCESSES, 1) if room in item.path.parts), 0)
