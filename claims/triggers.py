"""The triggers that keep history append-only, for both databases.

SQLite needs a third one: INSERT OR REPLACE fires no delete trigger unless recursive_triggers is on.
"""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper

TABLE = "claims_event"
MESSAGE = "history is append-only"

SQLITE = (
    f"CREATE TRIGGER event_no_update BEFORE UPDATE ON {TABLE} BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END",
    f"CREATE TRIGGER event_no_delete BEFORE DELETE ON {TABLE} BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END",
    f"CREATE TRIGGER event_no_replace BEFORE INSERT ON {TABLE} "  # noqa: S608  our own names
    f"WHEN EXISTS (SELECT 1 FROM {TABLE} WHERE number = NEW.number OR hash = NEW.hash) "
    f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END",
)
SQLITE_REMOVE = tuple(f"DROP TRIGGER IF EXISTS event_no_{what}" for what in ("update", "delete", "replace"))

POSTGRESQL = (
    "CREATE OR REPLACE FUNCTION event_refuse() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{MESSAGE}'; END $$",
    f"CREATE TRIGGER event_no_change BEFORE UPDATE OR DELETE ON {TABLE} FOR EACH ROW EXECUTE FUNCTION event_refuse()",
    f"CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON {TABLE} FOR EACH STATEMENT EXECUTE FUNCTION event_refuse()",
)
POSTGRESQL_REMOVE = (
    f"DROP TRIGGER IF EXISTS event_no_change ON {TABLE}",
    f"DROP TRIGGER IF EXISTS event_no_truncate ON {TABLE}",
)

SQLITE_NAMES = ("event_no_update", "event_no_delete", "event_no_replace")
POSTGRESQL_NAMES = ("event_no_change", "event_no_truncate")
SQLITE_STANDING = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s"
POSTGRESQL_STANDING = "SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass AND tgenabled IN ('O', 'A')"


def install(connection: BaseDatabaseWrapper) -> None:
    """Create the triggers on the connection's database."""
    _run(connection, POSTGRESQL if connection.vendor == "postgresql" else SQLITE)


def remove(connection: BaseDatabaseWrapper) -> None:
    """Drop the triggers: for going back a migration, and for emptying a test database."""
    _run(connection, POSTGRESQL_REMOVE if connection.vendor == "postgresql" else SQLITE_REMOVE)


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """Return the names of the triggers that are not on the event table or are switched off: without them it can be changed."""
    postgresql = connection.vendor == "postgresql"
    with connection.cursor() as cursor:
        cursor.execute(POSTGRESQL_STANDING if postgresql else SQLITE_STANDING, [TABLE])
        standing = {name for (name,) in cursor.fetchall()}
    return [name for name in (POSTGRESQL_NAMES if postgresql else SQLITE_NAMES) if name not in standing]


def _run(connection: BaseDatabaseWrapper, statements: tuple[str, ...]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
