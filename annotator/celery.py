"""The Celery application: messages only wake workers, the database row is the job."""

from __future__ import annotations

import os
import warnings
from typing import Any

from celery import Celery
from celery.exceptions import SecurityWarning
from celery.signals import setup_logging, worker_process_init

from annotator.supervisor.guard import die_with_parent

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "annotator.settings")
# Celery warns a root worker about messages that carry code; ours are JSON with one number in it.
warnings.filterwarnings("ignore", category=SecurityWarning, module="celery.platforms")
app = Celery("stet")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@setup_logging.connect
def keep_djangos_logging(**_: Any) -> None:
    """Stop Celery from setting up loggers of its own: LOGGING in the settings stands."""


@worker_process_init.connect
def end_with_the_worker(**_: Any) -> None:
    """Let no pool process outlive its worker, however the worker ended."""
    die_with_parent()
