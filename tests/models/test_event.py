"""History is only ever added to, whichever way one tries."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from claims.models import Event, EventHead

POSTGRESQL = connection.vendor == "postgresql"


def sql(statement: str) -> Callable[[], object]:
    def run() -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement)

    return run


def save_again() -> None:
    event = Event.objects.get(number=1)
    event.body = "{}"
    event.save()


def upsert() -> None:
    first = Event.objects.get(number=1)
    first.body = "{}"
    Event.objects.bulk_create(
        [first], update_conflicts=True, unique_fields=["number"], update_fields=["body"]
    )


def bulk_update() -> None:
    first = Event.objects.get(number=1)
    first.body = "{}"
    Event.objects.bulk_update([first], ["body"])


COLUMNS = "number, at, verb, body, previous, hash"
WAYS: dict[str, Callable[[], object]] = {
    "save": save_again,
    "update": lambda: Event.objects.update(body="{}"),
    "update of one": lambda: Event.objects.filter(number=1).update(actor=None, verb="claim.noted"),
    "bulk update": bulk_update,
    "upsert": upsert,
    "delete": lambda: Event.objects.all().delete(),
    "delete of one": lambda: Event.objects.get(number=1).delete(),
    "update in SQL": sql("UPDATE claims_event SET body = '{}' WHERE number = 1"),
    "delete in SQL": sql("DELETE FROM claims_event"),
    "upsert in SQL": sql(
        f"INSERT INTO claims_event ({COLUMNS}) SELECT {COLUMNS} FROM claims_event WHERE number = 1 "
        "ON CONFLICT (number) DO UPDATE SET body = '{}'"
    ),
}
ONLY_SQLITE: dict[str, Callable[[], object]] = {
    "replace": sql(
        f"REPLACE INTO claims_event ({COLUMNS}) SELECT {COLUMNS} FROM claims_event WHERE number = 1"
    ),
    "insert or replace by hash": sql(
        f"INSERT OR REPLACE INTO claims_event ({COLUMNS}) "
        "SELECT 999, at, verb, body, previous, hash FROM claims_event WHERE number = 1"
    ),
    "update or replace": sql("UPDATE OR REPLACE claims_event SET number = 2 WHERE number = 1"),
}
ONLY_POSTGRESQL: dict[str, Callable[[], object]] = {
    "truncate": sql("TRUNCATE claims_event"),
    "truncate of what it hangs on": sql("TRUNCATE claims_desk CASCADE"),
    "merge": sql(
        "MERGE INTO claims_event e USING (SELECT 1 AS number) s ON e.number = s.number WHEN MATCHED THEN DELETE"
    ),
}
ALL = {**WAYS, **(ONLY_POSTGRESQL if POSTGRESQL else ONLY_SQLITE)}


@pytest.mark.parametrize("way", sorted(ALL))
def test_the_database_refuses_to_change_an_event(desk, way):
    connection.check_constraints()
    before = list(Event.objects.values_list())
    with pytest.raises(DatabaseError), transaction.atomic():
        ALL[way]()
    assert list(Event.objects.values_list()) == before


def test_refusing_says_why(desk):
    with pytest.raises(DatabaseError, match="history is append-only"), transaction.atomic():
        Event.objects.update(body="{}")


def test_adding_is_allowed(desk):
    head = EventHead.objects.get(pk=1)
    Event.objects.create(
        number=head.number + 1,
        at=timezone.now(),
        verb="claim.noted",
        body="{}",
        previous=head.hash,
        hash="0" * 64,
    )
    assert Event.objects.latest("number").number == head.number + 1


def test_a_number_or_hash_is_given_once(desk):
    first = Event.objects.get(number=1)
    with pytest.raises(DatabaseError), transaction.atomic():
        Event.objects.create(
            number=500, at=first.at, verb=first.verb, body="{}", previous="", hash=first.hash
        )
