"""Reading request bodies: bounded, always UTF-8, and without the characters that no database stores."""

from __future__ import annotations

import json
import re
from typing import IO, Any, NoReturn

from rest_framework import parsers
from rest_framework.exceptions import ParseError

from claims.api.stopped import Stopped

MIB = 1024 * 1024
MAX_JSON = 16 * MIB  # a text of 2,000,000 characters, four bytes each, and its quotes twice over
TOO_LARGE = f"A JSON body has at most {MAX_JSON // MIB} MB. Send long texts as a file."
MAX_BODY = 64 * MIB  # an uploaded file (25 MiB) and a kept copy stay well below
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")
_NUL = re.compile(
    rb"(?<!\\)(?:\\\\)*\\u0000"
)  # an even number of backslashes before it would spell the six characters


class JSON(parsers.BaseParser):
    """JSON as in RFC 8259, section 8.1: UTF-8 whatever the header says, no NaN, no lone surrogate, no NUL.

    Not a JSONParser: to those the framework hands a body that Django has read within its limit for forms.
    """

    media_type = "application/json"

    def parse(self, stream: IO[bytes], media_type: str | None = None, parser_context: Any = None) -> Any:
        """Return the parsed body. Raises ParseError, and Stopped (413) for one that is too large."""
        # Before a byte is read: a server that stops in the middle of a body closes the connection under the next request.
        request = (parser_context or {}).get("request")
        length = str(request.META.get("CONTENT_LENGTH") or "") if request is not None else ""
        if length.isdigit() and int(length[:20]) > MAX_JSON:
            raise Stopped("too_large", TOO_LARGE)
        data = stream.read(MAX_JSON + 1)
        if len(data) > MAX_JSON:
            raise Stopped("too_large", TOO_LARGE)
        try:
            body = json.loads(data.decode(), parse_constant=_refuse_constant)
        except RecursionError as error:
            raise ParseError("The JSON is nested too deep.") from error
        except ValueError as error:
            raise ParseError(f"The body is not valid JSON: {_reason(error)}.") from error
        _check_characters(data, body)
        return body


class MultiPart(parsers.MultiPartParser):
    """Multipart forms, read as UTF-8 whatever charset the header names."""

    def parse(self, stream: IO[bytes], media_type: str | None = None, parser_context: Any = None) -> Any:
        """Return the fields and files. Raises ParseError."""
        return super().parse(stream, media_type, {**(parser_context or {}), "encoding": "utf-8"})


def check_length(length: str) -> None:
    """Refuse a body by its announced length (CONTENT_LENGTH) before a byte of it is read."""
    if length.isdigit() and int(length[:20]) > MAX_BODY:
        raise Stopped("too_large", f"A request has at most {MAX_BODY // MIB} MB.")


def _check_characters(data: bytes, body: Any) -> None:
    """A lone surrogate cannot be written as UTF-8, and PostgreSQL stores no NUL; JSON can spell both."""
    if _NUL.search(data):
        raise ParseError("The body holds a NUL character (\\u0000). Leave it out.")
    if not _SURROGATE.search(data):
        return
    try:
        json.dumps(body, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise ParseError("The body holds half of a surrogate pair. Send whole characters.") from error


def _reason(error: ValueError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} at line {error.lineno}, column {error.colno}"
    if isinstance(error, UnicodeDecodeError):
        return f"byte {error.start} is not UTF-8"
    return str(error).split(";")[0]


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON number")
