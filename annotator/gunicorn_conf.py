"""gunicorn's settings: `gunicorn --config python:annotator.gunicorn_conf annotator.wsgi`."""

from __future__ import annotations

from typing import Any

from annotator import environment
from annotator.supervisor.guard import die_with_parent

# Pages are short and wait for the database, so threads serve them well.
worker_class = "gthread"
workers = environment.number("WEB_WORKERS", default=1, low=1, high=64)
threads = environment.number("WEB_THREADS", default=8, low=1, high=64)
bind = f"{environment.text('HOST', default='127.0.0.1')}:{environment.number('PORT', default=8000, low=0, high=65535)}"
timeout = 60
graceful_timeout = 10
# Loaded before forking: a bad setting ends gunicorn itself with its sentence, and the workers share memory.
preload_app = True
control_socket_disable = True  # nobody steers a running gunicorn here, so it need not leave a socket file


def post_fork(_server: Any, _worker: Any) -> None:
    """Let no web worker outlive its master."""
    die_with_parent()
