"""manage.py up: all of Stet on this machine, with one command."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import Any

from celery import current_app
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, connection

from annotator import broker
from annotator.supervisor import stack
from annotator.supervisor.checks import CannotStart, listen, lock_data_folder
from annotator.supervisor.console import Console
from annotator.supervisor.supervisor import Supervisor

READY_SECONDS = 60.0


class Command(BaseCommand):
    help = "Start Stet: database, broker, worker, dispatcher and web server. Ctrl-C stops it; -v 2 shows what they log."
    # The checks load every page and the language model's library; the web server does so anyway, a moment later.
    requires_system_checks = []

    def handle(self, *args: Any, verbosity: int, **options: Any) -> None:
        """Check, migrate, start, and stay until told to stop."""
        try:
            with lock_data_folder(settings.DATA_DIR), listen(settings.HOST, settings.PORT) as listening:
                self._migrate()
                self._run(listening, log_level="INFO" if verbosity > 1 else "WARNING")
        except CannotStart as reason:
            raise CommandError(str(reason)) from reason
        except KeyboardInterrupt:
            raise CommandError("Stopped before it was started.", returncode=130) from None

    def _migrate(self) -> None:
        try:
            with connection.cursor() as cursor:
                cursor.execute("SELECT 1")
            call_command("migrate", interactive=False, verbosity=0)
        except DatabaseError as error:
            raise CannotStart(_database_problem(error)) from error
        finally:
            connection.close()

    def _run(self, listening: socket.socket, *, log_level: str) -> None:
        console = Console()
        bundled = None if os.environ.get("REDIS_URL") else broker.prepare(settings.DATA_DIR)
        address = bundled.address if bundled else settings.CELERY_BROKER_URL
        current_app.conf.broker_url = address
        environment = {**os.environ, "REDIS_URL": address, "LOG_LEVEL": log_level}
        supervisor = Supervisor(console, environment)
        supervisor.listen_for_signals()
        try:
            if bundled:
                _start_broker(supervisor, bundled)
            _start_rest(supervisor, listening, log_level)
            supervisor.run()
        finally:
            console.say("Stopping ...")
            supervisor.stop()
            broker.forget(settings.DATA_DIR)
            console.say("Stet has stopped.")


def _start_broker(supervisor: Supervisor, bundled: broker.Bundled) -> None:
    if bundled.note:
        supervisor.console.say(bundled.note)
    (running,) = supervisor.start([stack.broker(bundled)])
    if not supervisor.wait_until_well(running, READY_SECONDS) and not supervisor.is_stopping:
        raise CannotStart(
            "The bundled broker did not start. Set REDIS_URL to the address of a Redis server instead."
        )


def _start_rest(supervisor: Supervisor, listening: socket.socket, log_level: str) -> None:
    # The web server alone first: the person waits for the page, and the work waits safely in the database.
    (web,) = supervisor.start([stack.web(listening, log_level=log_level)])
    if supervisor.wait_until_well(web, READY_SECONDS):
        host, port = stack.reachable(listening)
        supervisor.console.say(f"Stet is ready: http://{host}:{port}/  (Ctrl-C stops it)")
    elif not supervisor.is_stopping:
        supervisor.console.say("The web server is not ready yet; see the lines above. Stet keeps trying.")
    if not supervisor.is_stopping:
        supervisor.start([stack.worker(current_app, log_level=log_level), stack.dispatcher()])


def _database_problem(error: Exception) -> str:
    what = " ".join(str(error).split())
    name = settings.DATABASES["default"]["NAME"]
    if connection.vendor == "sqlite":
        return (
            f"The database file {Path(name)} cannot be used: {what}. "
            "Restore it from a backup, or move it away to start with an empty one."
        )
    return f"The PostgreSQL database in DATABASE_URL cannot be used: {what}. Check that it runs and that the address is right."
