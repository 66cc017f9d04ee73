"""The outside world of the browser tests, in every program of the Stet that they start: Python imports this module by itself from
PYTHONPATH, before anything of ours.

Names that end in .example are looked up here, and a connection to a public address ends at the test's own server on loopback. Which
addresses may be connected to is decided by the real code, which knows nothing of this.
"""

from __future__ import annotations

import os
import socket
from typing import Any

PUBLIC, SLOW, PRIVATE = "93.184.216.34", "93.184.216.35", "10.0.0.5"
NAMES = {"herald.example": PUBLIC, "slow.example": SLOW, "inside.example": PRIVATE}

_look_up, _connect = socket.getaddrinfo, socket.create_connection


def getaddrinfo(host: Any, port: Any, *more: Any, **options: Any) -> Any:
    """Find the names of the tests; what else ends in .example is nowhere."""
    if not str(host).endswith(".example"):
        return _look_up(host, port, *more, **options)
    if host not in NAMES:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
    return [(socket.AF_INET, socket.SOCK_STREAM, 0, "", (NAMES[host], port))]


def create_connection(address: Any, *more: Any, **options: Any) -> socket.socket:
    """Lead a public address to the test's server; one of them never answers, which takes no time here."""
    if address[0] == SLOW:
        raise TimeoutError("timed out")
    if address[0] == PUBLIC:
        address = ("127.0.0.1", int(os.environ["STET_TEST_WEB"]))
    return _connect(address, *more, **options)


if "STET_TEST_WEB" in os.environ:
    socket.getaddrinfo, socket.create_connection = getaddrinfo, create_connection  # type: ignore[assignment]
