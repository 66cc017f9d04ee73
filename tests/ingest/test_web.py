"""Fetching, against a real server on loopback that stands for the public web.

The resolver answers with public addresses; `connect` leads them to the server and notes what it was asked for. So
the check of addresses is the real one, and a wrong address shows up as a connection that should not have been.
"""

from __future__ import annotations

import gzip
import http.server
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from claims.ingest import Fetched, Limits, Refused, fetch, read_fetched
from claims.ingest.addresses import resolve_host

PUBLIC = "93.184.216.34"
PAGE = (
    b"<html><body><article><h1>Flood in Varda town</h1><p>"
    + b"Almost 50 people died, the mayor said. " * 5
    + b"</p></article></body></html>"
)
QUICK = Limits(fetch_seconds=5.0)
NAMES = {
    "herald.example": [PUBLIC],
    "two.example": ["2606:2800:220:1::1", PUBLIC],
    "inside.example": ["127.0.0.1"],
    "mixed.example": [PUBLIC, "10.0.0.5"],
    "metadata.example": ["169.254.169.254"],
    "mapped.example": ["::ffff:127.0.0.1"],
    "nat64.example": ["64:ff9b::7f00:1"],
    "cgnat.example": ["100.64.0.1"],
    "ula.example": ["fd00::1"],
    "empty.example": [],
}


class Site(http.server.BaseHTTPRequestHandler):
    """The public web in small: each path plays one kind of answer."""

    def do_GET(self) -> None:
        self.server.hosts.append(self.headers["Host"])  # type: ignore[attr-defined]
        path = self.path.split("?")[0]
        if path.startswith("/to/"):
            self._send(302, b"", Location=self.path.removeprefix("/to/"))
        elif path == "/loop":
            self._send(302, b"", Location="/loop")
        elif path.startswith("/status/"):
            self._send(int(path.rsplit("/")[-1]), b"")
        elif path == "/bomb":
            self._send(200, gzip.compress(bytes(3_000_000)), Content_Encoding="gzip")
        elif path == "/drip":
            self._drip()
        elif path == "/short":
            self._send(200, b"cut", Content_Length="5000")
        elif path == "/garbled":
            self._send(200, b"no gzip", Content_Encoding="gzip")
        else:
            self._send(200, PAGE, Content_Type="text/html; charset=UTF-8", Set_Cookie="a=b")

    def _send(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content_Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def _drip(self) -> None:
        """One byte at a time, each before any single read would time out, without an end."""
        self.send_response(200)
        self.end_headers()
        stop: threading.Event = self.server.stop  # type: ignore[attr-defined]
        try:
            while not stop.wait(0.05):
                self.wfile.write(b"x")
        except OSError:
            return

    def log_message(self, format: str, *args: object) -> None:
        return


@pytest.fixture
def site() -> Iterator[http.server.ThreadingHTTPServer]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.hosts, server.stop = [], threading.Event()  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    server.stop.set()  # type: ignore[attr-defined]
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def web(site: http.server.ThreadingHTTPServer) -> Callable[..., Fetched]:
    """Fetch from the site; `web.asked` is every address and port it connected to."""
    asked: list[tuple[str, int]] = []

    def connect(address: str, port: int, timeout: float) -> socket.socket:
        asked.append((address, port))
        return socket.create_connection(site.server_address[:2], timeout)

    def get(url: str, limits: Limits = QUICK) -> Fetched:
        return fetch(url, limits=limits, resolve=resolve, connect=connect)

    get.asked = asked  # type: ignore[attr-defined]
    return get


def resolve(host: str, port: int) -> list[str]:
    """Our own names; numbers in any spelling go to the system, which needs no name server for them."""
    if host in NAMES:
        return NAMES[host]
    if (
        any(char.isalpha() for char in host.replace("0x", "").replace("0X", ""))
        and ":" not in host
        and host != "localhost"
    ):
        raise OSError("no such name")
    return resolve_host(host, port)


def refusal_of(call: Callable[[], object]) -> str:
    with pytest.raises(Refused) as refusal:
        call()
    assert str(refusal.value).endswith(".")
    return refusal.value.code


def test_it_fetches_a_page(web: Callable[..., Fetched], site: http.server.ThreadingHTTPServer) -> None:
    fetched = web("http://herald.example/2031/flood%20news?x=1#part")
    assert fetched == Fetched(
        PAGE, "http://herald.example/2031/flood%20news?x=1", "text/html", "flood news", "UTF-8"
    )
    assert web.asked == [(PUBLIC, 80)]  # type: ignore[attr-defined]
    assert site.hosts == ["herald.example"]  # type: ignore[attr-defined]


def test_what_it_fetched_can_be_read(web: Callable[..., Fetched]) -> None:
    document = read_fetched(web("http://herald.example/flood"))
    assert document.text.startswith("Flood in Varda town\n\nAlmost 50")
    assert document.url == "http://herald.example/flood"


def test_it_follows_redirects_and_checks_each(
    web: Callable[..., Fetched], site: http.server.ThreadingHTTPServer
) -> None:
    fetched = web("http://herald.example/to//to/http://two.example/end")
    assert fetched.url == "http://two.example/end"
    assert [address for address, _ in web.asked] == [PUBLIC, PUBLIC, "2606:2800:220:1::1"]  # type: ignore[attr-defined]
    assert site.hosts[-1] == "two.example"  # type: ignore[attr-defined]


def test_the_next_address_is_tried_when_one_does_not_answer(site: http.server.ThreadingHTTPServer) -> None:
    def connect(address: str, port: int, timeout: float) -> socket.socket:
        if ":" in address:
            raise OSError("no route")
        return socket.create_connection(site.server_address[:2], timeout)

    assert fetch("http://two.example/", limits=QUICK, resolve=resolve, connect=connect).data == PAGE


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/loop", "redirects"),
        ("/status/404", "http_status"),
        ("/status/403", "http_status"),
        ("/status/500", "http_status"),
        ("/status/204", "http_status"),
        ("/status/302", "http_status"),
        ("/bomb", "too_large"),
        ("/short", "unreachable"),
        ("/garbled", "unreachable"),
        ("/to/file:///etc/passwd", "not_web"),
        ("/to/http://inside.example/", "private_address"),
        ("/to/http://127.0.0.1/", "private_address"),
        ("/to/http://[::1]/", "private_address"),
        ("/to/http://herald.example:22/", "not_web"),
        ("/to/http://gone.example/", "unreachable"),
    ],
)
def test_it_refuses_with_a_sentence(web: Callable[..., Fetched], path: str, code: str) -> None:
    limits = Limits(bytes=1_000_000, fetch_seconds=5.0)
    assert refusal_of(lambda: web(f"http://herald.example{path}", limits)) == code
    assert {address for address, _ in web.asked} == {PUBLIC}  # type: ignore[attr-defined]


def test_a_dripping_answer_ends_at_the_deadline(web: Callable[..., Fetched]) -> None:
    began = time.monotonic()
    assert refusal_of(lambda: web("http://herald.example/drip", Limits(fetch_seconds=0.6))) == "timed_out"
    assert time.monotonic() - began < 5


def test_a_name_server_that_hangs_ends_at_the_deadline() -> None:
    release = threading.Event()

    def hang(host: str, port: int) -> list[str]:
        release.wait(30)
        return []

    assert (
        refusal_of(lambda: fetch("http://x.example/", limits=Limits(fetch_seconds=0.2), resolve=hang))
        == "timed_out"
    )
    release.set()


def test_a_site_without_tls_under_https_is_unreachable(web: Callable[..., Fetched]) -> None:
    assert refusal_of(lambda: web("https://herald.example/")) == "unreachable"
    assert web.asked == [(PUBLIC, 443)]  # type: ignore[attr-defined]


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_site_that_says_nothing_ends_at_the_deadline(scheme: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:

        def connect(address: str, port: int, timeout: float) -> socket.socket:
            return socket.create_connection(silent.getsockname(), timeout)

        def call() -> Fetched:
            url = f"{scheme}://herald.example/"
            return fetch(url, limits=Limits(fetch_seconds=0.4), resolve=resolve, connect=connect)

        assert refusal_of(call) == "timed_out"


def test_tls_is_checked_against_the_name(
    site: http.server.ThreadingHTTPServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The certificate is for herald.example: it serves that name, on whatever address, and no other."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(_certificate(tmp_path / "pair.pem", "herald.example"))
    site.socket = context.wrap_socket(site.socket, server_side=True)
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "pair.pem"))

    def connect(address: str, port: int, timeout: float) -> socket.socket:
        return socket.create_connection(site.server_address[:2], timeout)

    def get(url: str) -> Fetched:
        return fetch(url, limits=QUICK, resolve=resolve, connect=connect)

    assert get("https://herald.example/x").data == PAGE
    with pytest.raises(Refused, match=r"certificate of two\.example is not valid") as refusal:
        get("https://two.example/x")
    assert refusal.value.code == "unreachable"


def _certificate(path: Path, name: str) -> Path:
    """Write a self-signed certificate for a name, with its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    today = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(subject, subject, key.public_key(), x509.random_serial_number())
        .not_valid_before(today - timedelta(days=1))
        .not_valid_after(today + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    secret = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path.write_bytes(secret + certificate.public_bytes(pem))
    return path


def test_the_name_is_looked_up_once(site: http.server.ThreadingHTTPServer) -> None:
    """A name server that answers differently the second time (rebinding) is not asked a second time."""
    answers = iter([[PUBLIC], ["127.0.0.1"]])

    def connect(address: str, port: int, timeout: float) -> socket.socket:
        assert address == PUBLIC
        return socket.create_connection(site.server_address[:2], timeout)

    fetch("http://rebind.example/", limits=QUICK, resolve=lambda host, port: next(answers), connect=connect)
    assert next(answers) == ["127.0.0.1"]


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:{port}/",
        "http://127.0.0.1/",
        "http://127.1/",
        "http://127.0.1/",
        "http://127.255.255.254/",
        "http://2130706433/",
        "http://017700000001/",
        "http://0x7f000001/",
        "http://0x7f.1/",
        "http://0x7f.0x0.0x0.0x1/",
        "http://0177.0.0.1/",
        "http://0177.0.0.0x1/",
        "http://00000177.0.0.1/",
        "http://0/",
        "http://0.0.0.0/",
        "http://localhost/",
        "http://LOCALHOST/",
        "http://localhost./",
        "http://127.0.0.1./",
        "http://①②⑦.⓪.⓪.①/",
        "http://127。0。0。1/",
        "http://[::1]/",
        "http://[::]/",
        "http://[0:0:0:0:0:0:0:1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[::127.0.0.1]/",
        "http://[64:ff9b::127.0.0.1]/",
        "http://[2002:7f00:1::]/",
        "http://[2001:0:1::1]/",
        "http://[fe80::1]/",
        "http://[fe80::1%25lo]/",
        "http://[fd00::1]/",
        "http://[ff02::1]/",
        "http://10.0.0.1/",
        "http://172.16.0.1/",
        "http://192.168.0.1/",
        "http://100.64.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://2852039166/",
        "http://[::ffff:a9fe:a9fe]/",
        "http://198.18.0.1/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://inside.example/",
        "http://mixed.example/",
        "http://metadata.example/",
        "http://mapped.example/",
        "http://nat64.example/",
        "http://cgnat.example/",
        "http://ula.example/",
        "http://herald.example@127.0.0.1/",
        "http://127.0.0.1#@herald.example/",
        "http://127.0.0.1\\@herald.example/",
        "http://127.0.0.1%2f@herald.example/",
        "http://127.0.0.1%00.herald.example/",
        "http://127.0.0.1\t.herald.example/",
        "file:///proc/self/environ",
        "gopher://127.0.0.1:{port}/",
        "dict://127.0.0.1:{port}/",
        "http://empty.example/",
    ],
)
def test_no_spelling_of_a_private_address_is_connected_to(trap: int, url: str) -> None:
    """Every connection that is attempted at all lands in the trap, whose fixture fails the test for it."""

    def connect(address: str, port: int, timeout: float) -> socket.socket:
        return socket.create_connection(("127.0.0.1", trap), timeout)

    url = url.replace("{port}", str(trap))
    code = refusal_of(lambda: fetch(url, limits=QUICK, resolve=resolve, connect=connect))
    assert code in ("private_address", "not_web", "unreachable")
