"""How the programs log: one readable line on a person's console, one JSON object a line in production."""

from __future__ import annotations

from typing import Any

import structlog

SHARED_PROCESSORS: list[Any] = [
    structlog.contextvars.merge_contextvars,  # request and task ids, bound by django-structlog
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.PositionalArgumentsFormatter(),
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.StackInfoRenderer(),
]


def configuration(*, level: str, as_json: bool) -> dict[str, Any]:
    """Set structlog up and return Django's LOGGING for the standard library's loggers.

    Both end in the same handler, so a line looks the same whichever of the two a module uses.
    """
    structlog.configure(
        processors=[*SHARED_PROCESSORS, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "line": {
                "()": structlog.stdlib.ProcessorFormatter,
                "processors": _renderer(as_json),
                "foreign_pre_chain": SHARED_PROCESSORS,
            }
        },
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["console"], "level": level},
        "loggers": {
            # Django's own handlers would print each line a second time, and mail errors to nobody.
            "django": {"handlers": [], "level": level, "propagate": True},
            "django.server": {"handlers": [], "level": level, "propagate": True},
        },
    }


def _renderer(as_json: bool) -> list[Any]:
    drop_meta = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    if as_json:
        return [drop_meta, structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
    # Plain tracebacks: the fancy ones print local variables, passwords and article texts among them.
    plain = structlog.dev.plain_traceback
    return [
        drop_meta,
        structlog.dev.ConsoleRenderer(
            colors=False, pad_event_to=0, pad_level=False, exception_formatter=plain
        ),
    ]
