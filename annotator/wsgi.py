"""The WSGI application that gunicorn serves."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Any

from django.core.wsgi import get_wsgi_application
from django.utils.http import parse_header_parameters

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "annotator.settings")
_django = get_wsgi_application()

CHARSETS = {"utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "latin-1", "windows-1252"}


def application(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
    """Hand the request to Django, without a Content-Type that Django 5.2 would stumble over before it can answer.

    It takes any codec that Python knows for a charset (`charset=hex`), also those that are no text encodings, and then
    fails outside its own error handling: gunicorn would answer with a bare 500.
    """
    environ["CONTENT_TYPE"] = readable_content_type(environ.get("CONTENT_TYPE", ""))
    return _django(environ, start_response)


def readable_content_type(header: str) -> str:
    """Return the header as it is, or its media type alone when its parameters or its charset cannot be read."""
    try:
        media_type, parameters = parse_header_parameters(header)
    except ValueError:
        return header.split(";", 1)[0]
    return header if parameters.get("charset", "utf-8").lower() in CHARSETS else media_type
