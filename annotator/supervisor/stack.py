"""The programs that make up Stet on one machine."""

from __future__ import annotations

import http.client
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import redis
from celery import Celery
from kombu.exceptions import OperationalError

from annotator.broker import Bundled
from annotator.supervisor.service import Service

MANAGE = Path(__file__).resolve().parents[2] / "manage.py"
PING_SECONDS = 2.0


def broker(bundled: Bundled) -> Service:
    """The broker in the data folder."""
    return Service("broker", bundled.command, is_well=_answers_ping(bundled.address))


def worker(app: Celery, *, log_level: str) -> Service:
    """The Celery worker with its pool of processes."""
    command = (
        sys.executable, "-m", "celery", "--quiet", "-A", "annotator", "worker", "--loglevel", log_level,
        "--without-gossip", "--without-mingle",  # talk between workers, which a single worker does not need
    )  # fmt: skip
    # Warm shutdown: the pool finishes the articles it has in hand.
    return Service("worker", command, is_well=_consumes(app), stop_seconds=20.0)


def dispatcher() -> Service:
    """The loop that wakes workers for due jobs."""
    return Service("dispatcher", (sys.executable, str(MANAGE), "dispatch"))


def web(listening: socket.socket, *, log_level: str) -> Service:
    """gunicorn on the socket that the launcher has opened."""
    command = (
        sys.executable, "-m", "gunicorn", "--config", "python:annotator.gunicorn_conf",
        "--bind", f"fd://{listening.fileno()}", "--log-level", log_level.lower(), "annotator.wsgi",
    )  # fmt: skip
    return Service("web", command, is_well=_serves(*reachable(listening)), sockets=(listening.fileno(),))


def _answers_ping(address: str) -> Callable[[], bool]:
    def ask() -> bool:
        try:
            with redis.Redis.from_url(address, socket_timeout=PING_SECONDS, retry=None) as client:
                return bool(client.ping())
        except redis.RedisError:
            return False

    return ask


def _consumes(app: Celery) -> Callable[[], bool]:
    """Ask over the broker: a worker that lost its connection and went silent does not answer."""

    def ask() -> bool:
        try:
            return bool(app.control.ping(timeout=PING_SECONDS, limit=1))
        except (OperationalError, redis.RedisError):
            return True  # the broker is away, which the worker is not to blame for

    return ask


def _serves(host: str, port: int) -> Callable[[], bool]:
    """Ask the web server for /health/; a refusal (an unknown host name, say) is an answer too."""

    def ask() -> bool:
        connection = http.client.HTTPConnection(host, port, timeout=PING_SECONDS)
        try:
            connection.request("GET", "/health/", headers={"Host": f"localhost:{port}"})
            return connection.getresponse().status < 500
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()

    return ask


def reachable(listening: socket.socket) -> tuple[str, int]:
    """The host and port under which a program on this machine finds the socket."""
    host, port = listening.getsockname()[:2]
    everywhere = host in {"0.0.0.0", "::"}  # noqa: S104  compared, not bound
    return ("127.0.0.1" if everywhere else host), port
