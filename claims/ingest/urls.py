"""The addresses that may be fetched at all, before any name is looked up."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from claims.ingest.refused import Refused

_PORTS = {"http": 80, "https": 443}
_LONGEST = 4096
# Browsers forgive backslashes, white space and control characters in different ways; parsers that disagree about
# where the host ends are how checks are slipped past.
_FORBIDDEN = re.compile(r"[\x00-\x20\x7f\\\u0080-\u00a0\u2000-\u200f\u2028-\u202f\u3000\ufeff]")
_HOST = re.compile(r"(?=.{1,253}$)[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?\.?")
_COUNTING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|at_medium|at_campaign|cmpid|ito|smid)(?:=|$)", re.IGNORECASE
)
_SAFE = "/%:@!$&'()*+,;=~-._[]"


@dataclass(frozen=True, slots=True)
class Target:
    """A checked URL in its parts: `host` is ASCII and in lower case, `path` begins with "/" and holds the query."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def url(self) -> str:
        """The URL again, in one canonical form."""
        return f"{self.scheme}://{self.netloc}{self.path}"

    @property
    def netloc(self) -> str:
        """Host, and port where it is not the scheme's own; what the Host header says."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def check_url(url: str) -> Target:
    """Take a URL apart, or raise Refused (not_web) with what is wrong with it."""
    url = url.strip()
    if not url:
        raise _not_web("The address is empty.")
    if len(url) > _LONGEST or _FORBIDDEN.search(url):
        raise _not_web("The address is too long or holds characters that no web address has.")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise _not_web("This is not a web address.") from error
    scheme = parts.scheme.lower()
    if scheme not in _PORTS:
        raise _not_web("Only addresses that begin with http:// or https:// can be fetched.")
    if "@" in parts.netloc:
        raise _not_web("The address holds a user name or password. Remove it and try again.")
    if port not in (None, *_PORTS.values()):
        raise _not_web("Only the usual web ports (80 and 443) can be fetched.")
    path = quote(parts.path or "/", safe=_SAFE)
    query = f"?{quote(parts.query, safe=_SAFE + '/?')}" if parts.query else ""
    return Target(scheme, _host(parts.hostname or ""), port or _PORTS[scheme], path + query)


def follow(base: Target, location: str) -> Target:
    """The target of a redirect, checked like any other."""
    try:
        address = urljoin(base.url, location.strip())
    except ValueError as error:
        raise _not_web("The site sent the request on to something that is not a web address.") from error
    return check_url(address)


def _host(host: str) -> str:
    if ":" in host:  # an IPv6 address; urlsplit has taken the brackets off
        if not re.fullmatch(r"[0-9a-f:.]+", host):
            raise _not_web("This is not a web address.")
        return host
    try:
        ascii_host = host.encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise _not_web("The address has no valid host name.") from error
    if not _HOST.fullmatch(ascii_host):
        raise _not_web("The address has no valid host name.")
    return ascii_host


def _not_web(message: str) -> Refused:
    return Refused("not_web", message)


def page_key(url: str) -> str:
    """A key (64 hex digits) that addresses of one page share; "" for none and for the front page of a site.

    Scheme, "www.", a closing slash, the fragment, the order of parameters and those that only count visitors make no other page.
    """
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    query = "&".join(sorted(one for one in parts.query.split("&") if one and not _COUNTING.match(one)))
    if parts.scheme.lower() not in _PORTS or not host or not (path or query):
        return ""
    return hashlib.sha256(f"{host}{path}?{query}".encode("utf-8", "replace")).hexdigest()
