"""manage.py dispatch: the loop that wakes workers for due jobs."""

from __future__ import annotations

import signal
import threading
from typing import Any

import structlog
from celery import current_app
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError, close_old_connections, connection

from annotator.broker import NO_BROKER
from claims.services.dispatching import BrokerAway, Waiting, look

log = structlog.get_logger()

ROUND_SECONDS = 1.0
PAUSE_SECONDS = 3.0  # after a failed round: an outage is not over in a second


class Command(BaseCommand):
    help = "Wake workers for the runs, comparisons and reports that are due, until stopped. Survives outages of broker and database."
    requires_system_checks = []  # it starts beside the web server, which runs them

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--once", action="store_true", help="Do one round, print how many hints were sent, and end."
        )

    def handle(self, *args: Any, once: bool, **options: Any) -> None:
        """Do rounds until SIGTERM or SIGINT."""
        if settings.CELERY_BROKER_URL == NO_BROKER:
            raise CommandError(
                "There is no broker: set REDIS_URL, or start Stet with 'manage.py up', which brings one."
            )
        dispatcher = Dispatcher()
        if once:
            self.stdout.write(f"{dispatcher.round()} hints sent.")
            return
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        while not stop.wait(dispatcher.pause):
            dispatcher.round()


class Dispatcher:
    """Does rounds and says once when an outage begins and once when it is over."""

    def __init__(self) -> None:
        self._waiting = Waiting(current_app)
        self._outage = ""
        self.pause = 0.0

    def round(self) -> int:
        """Do one round; during an outage it sends nothing. Returns how many hints were sent."""
        try:
            sent = look(self._waiting, slots=settings.WORKER_SLOTS)
        except BrokerAway as error:
            self._note("broker_away", str(error))
        except DatabaseError as error:
            connection.close()
            self._note("database_away", str(error).strip())
        else:
            self._note("", "")
            self.pause = ROUND_SECONDS
            return sent
        finally:
            close_old_connections()
        self.pause = PAUSE_SECONDS
        return 0

    def _note(self, outage: str, why: str) -> None:
        if outage and outage != self._outage:
            log.warning(outage, error=why)
        elif self._outage and not outage:
            log.warning("outage_over", was=self._outage)
        self._outage = outage
