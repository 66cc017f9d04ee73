"""Fetch a page without being led into the inside network.

The name is looked up once, every address it has must be public, and the connection goes to an address that was
checked, not to the name, so that a second look-up cannot change the answer. The same again on every redirect.
Environment proxies, cookies, credentials and other ports play no part.
"""

from __future__ import annotations

import re
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPException
from urllib.parse import unquote

from urllib3.connection import HTTPConnection
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse

from claims.ingest.addresses import is_public, resolve_host
from claims.ingest.limits import MIB, Limits
from claims.ingest.refused import Refused
from claims.ingest.urls import Target, check_url, follow

Resolve = Callable[[str, int], list[str]]
Connect = Callable[[str, int, float], socket.socket]

_REDIRECTS = (301, 302, 303, 307, 308)
_HEADERS = {
    "User-Agent": "Stet/0.1 (claim verification desk; fetches single articles on a person's request)",
    "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,application/json;q=0.8,*/*;q=0.5",
    "Accept-Language": "en",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}
_CHUNK = 64 * 1024
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_TRIED_ADDRESSES = 3
_DEFAULT = Limits()


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address led to: the decoded body, the final URL, type and charset as stated, a name for the file."""

    data: bytes
    url: str
    media_type: str
    name: str
    charset: str = ""


def open_socket(address: str, port: int, timeout: float) -> socket.socket:
    """Connect to an IP address. Raises OSError."""
    return socket.create_connection((address, port), timeout)


def fetch(
    url: str, *, limits: Limits = _DEFAULT, resolve: Resolve = resolve_host, connect: Connect = open_socket
) -> Fetched:
    """Fetch one page or file from the public web.

    `resolve` and `connect` are seams for tests: addresses from the one are checked before they reach the other.
    Raises Refused: not_web, private_address, unreachable, http_status, redirects, too_large, timed_out.
    """
    deadline = time.monotonic() + limits.fetch_seconds
    target = check_url(url)
    for _ in range(limits.redirects + 1):
        addresses = _public_addresses(target, resolve, deadline)
        answer = _request(target, addresses, connect, limits, deadline)
        if isinstance(answer, Fetched):
            return answer
        target = answer
    raise Refused("redirects", f"The site sent the request on more than {limits.redirects} times.")


def _public_addresses(target: Target, resolve: Resolve, deadline: float) -> list[str]:
    addresses = _look_up(target, resolve, deadline)
    if not addresses:
        raise Refused("unreachable", f"There is no site at {target.host}. Check the address.")
    if not all(is_public(address) for address in addresses):
        # Named, because a public page may have sent the request on to it.
        raise Refused(
            "private_address",
            f"{target.host} is in a private network, and only public pages can be fetched. Open the page yourself and paste its text.",
        )
    return addresses


def _look_up(target: Target, resolve: Resolve, deadline: float) -> list[str]:
    """Resolve in a thread of its own: the system's resolver takes no time limit."""
    found: list[str] = []

    def ask() -> None:
        try:
            found.extend(resolve(target.host, target.port))
        except (OSError, UnicodeError):
            found.clear()

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(_left(deadline))
    if asking.is_alive():
        raise _timed_out()
    return found


def _request(
    target: Target, addresses: list[str], connect: Connect, limits: Limits, deadline: float
) -> Fetched | Target:
    """The page, or where it redirects to."""
    try:
        with _connection(target, addresses, connect, deadline) as connection:
            connection.request(
                "GET", target.path, headers={"Host": target.netloc, **_HEADERS}, preload_content=False
            )
            with closing(connection.getresponse()) as response:
                return _answer(response, target, limits, deadline)
    except (HTTPError, HTTPException, OSError, ValueError) as error:
        if time.monotonic() >= deadline or isinstance(error, TimeoutError):
            raise _timed_out() from error
        raise _unreachable(target, error) from error


@contextmanager
def _connection(
    target: Target, addresses: list[str], connect: Connect, deadline: float
) -> Iterator[HTTPConnection]:
    """A connection to a checked address, cut at the deadline however slowly the other side drips its answer."""
    raw = _open_first(target, addresses, connect, deadline)
    handle = raw.dup()  # TLS takes the first one over
    cutter = threading.Timer(max(0.0, deadline - time.monotonic()), _cut, (handle,))
    cutter.daemon = True
    cutter.start()
    connection = HTTPConnection(target.host, target.port)
    try:
        connection.sock = _secured(raw, target)
        yield connection
    finally:
        cutter.cancel()
        connection.close()
        raw.close()
        handle.close()


def _open_first(target: Target, addresses: list[str], connect: Connect, deadline: float) -> socket.socket:
    failure: OSError | None = None
    for address in addresses[:_TRIED_ADDRESSES]:
        try:
            return connect(address, target.port, _left(deadline))
        except OSError as error:
            failure = error
    raise failure or OSError("no address to connect to")


def _secured(raw: socket.socket, target: Target) -> socket.socket:
    """Under https, TLS with the certificate checked against the name in the URL, not the address."""
    if target.scheme == "http":
        return raw
    return ssl.create_default_context().wrap_socket(raw, server_hostname=target.host)


def _cut(handle: socket.socket) -> None:
    """End the connection; unlike close(), this also wakes a thread that waits for data."""
    with suppress(OSError):
        handle.shutdown(socket.SHUT_RDWR)


def _answer(response: BaseHTTPResponse, target: Target, limits: Limits, deadline: float) -> Fetched | Target:
    if response.status in _REDIRECTS and response.headers.get("Location"):
        return follow(target, response.headers["Location"])
    if response.status != 200:
        raise Refused("http_status", _status_sentence(response.status))
    stated = response.headers.get("Content-Type", "")
    charset = _CHARSET.search(stated)
    return Fetched(
        data=_body(response, limits, deadline),
        url=target.url,
        media_type=stated.split(";")[0].strip().lower(),
        name=unquote(target.path.split("?")[0].rsplit("/", 1)[-1])[:200],
        charset=charset[1] if charset else "",
    )


def _body(response: BaseHTTPResponse, limits: Limits, deadline: float) -> bytes:
    """The whole body, its size counted after decompression. A connection cut at the deadline looks like an end."""
    body = bytearray()
    while chunk := response.read(_CHUNK, decode_content=True):
        body += chunk
        if len(body) > limits.bytes:
            raise Refused("too_large", f"The page is larger than {limits.bytes // MIB} MB.")
    _left(deadline)
    return bytes(body)


def _status_sentence(status: int) -> str:
    reasons = {
        401: "it asks for a login",
        402: "it asks for payment",
        403: "it does not let Stet in",
        404: "there is no such page",
        410: "the page is gone",
        429: "it got too many requests",
        451: "the page is withheld for legal reasons",
    }
    reason = reasons.get(status, "it has a fault of its own" if status >= 500 else "it did not send the page")
    return f"The site answered with status {status}: {reason}. Open the page yourself and paste its text."


def _unreachable(target: Target, error: Exception) -> Refused:
    if isinstance(error, ssl.SSLCertVerificationError):
        return Refused(
            "unreachable", f"The certificate of {target.host} is not valid, so the page was not fetched."
        )
    return Refused(
        "unreachable", f"{target.host} did not answer as a web site does. Check the address or try later."
    )


def _left(deadline: float) -> float:
    """Seconds until the deadline; raises Refused (timed_out) when it has passed."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise _timed_out()
    return left


def _timed_out() -> Refused:
    return Refused("timed_out", "The site took too long to answer. Try again later, or paste the text.")
