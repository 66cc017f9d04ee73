from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.ingest.addresses import is_public, resolve_host
from claims.ingest.refused import Refused
from claims.ingest.urls import Target, check_url, follow, page_key


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("https://herald.example/flood", "https://herald.example/flood"),
        ("  HTTPS://Herald.Example/Flood ", "https://herald.example/Flood"),
        ("http://herald.example", "http://herald.example/"),
        ("http://herald.example:80/x", "http://herald.example/x"),
        ("http://herald.example:443/x", "http://herald.example:443/x"),
        ("https://herald.example/a?b=c&d=%20#part", "https://herald.example/a?b=c&d=%20"),
        ("https://bücher.example/straße", "https://xn--bcher-kva.example/stra%C3%9Fe"),
        ("https://[2606:2800:220:1::1]/x", "https://[2606:2800:220:1::1]/x"),
        ("https://herald.example/a?url=http://x@y/", "https://herald.example/a?url=http://x@y/"),
    ],
)
def test_it_takes_web_addresses(url: str, canonical: str) -> None:
    assert check_url(url).url == canonical


@pytest.mark.parametrize(
    "url",
    [
        "",
        "herald.example/flood",
        "file:///etc/passwd",
        "ftp://herald.example/x",
        "gopher://herald.example/x",
        "javascript:alert(1)",
        "data:text/html,x",
        "http:///x",
        "http://",
        "http://herald.example:22/",
        "http://herald.example:8080/",
        "http://herald.example:port/",
        "http://herald.example:99999/",
        "http://user@herald.example/",
        "http://user:secret@herald.example/",
        "http://herald.example@127.0.0.1/",
        "http://herald.example\\@127.0.0.1/",
        "http://herald.example\\.inside.example/",
        "http://her ald.example/",
        "http://herald.example/\r\nHost: inside",
        "http://herald.example\x00.inside.example/",
        "http://[::1/",
        "http://[not-an-address]/",
        "http://[fe80::1%25eth0]/",
        "http://a..example/",
        "http://-.example/" + "x" * 5000,
        "http://" + "a" * 64 + ".example/",
        "http://exa%6dple.example/",
    ],
)
def test_it_refuses_what_is_no_web_address(url: str) -> None:
    with pytest.raises(Refused) as refusal:
        check_url(url)
    assert refusal.value.code == "not_web"


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("/new", "https://herald.example/new"),
        ("new?x=1", "https://herald.example/a/new?x=1"),
        ("//other.example/x", "https://other.example/x"),
        ("http://other.example/x", "http://other.example/x"),
    ],
)
def test_it_follows_redirects(location: str, url: str) -> None:
    assert follow(check_url("https://herald.example/a/b"), location).url == url


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "http://a:b@x.example/", "https://x.example:22/", "http://[::1"]
)
def test_a_redirect_is_checked_like_any_address(location: str) -> None:
    with pytest.raises(Refused):
        follow(check_url("https://herald.example/"), location)


def checked(url: str) -> Target | None:
    try:
        return check_url(url)
    except Refused:
        return None


@given(st.text(max_size=50))
def test_any_text_is_an_address_or_refused(text: str) -> None:
    for url in (text, f"http://{text}", f"https://herald.example/{text}"):
        target = checked(url)
        assert target is None or (target.url.isascii() and check_url(target.url) == target)


@pytest.mark.parametrize("address", ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "2a00:1450::1"])
def test_public_addresses(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1",
        "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.51.100.7",
        "203.0.113.9", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255",
        "::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1",
        "2001::1", "2001:10::1", "2001:db8::1", "2002:7f00:1::", "3fff::1", "fc00::1", "fd12::1", "fe80::1",
        "fe80::1%eth0", "2606:2800::1%eth0", "fec0::1", "ff02::1", "4000::1", "", "localhost", "1.2.3", "1.2.3.4.5",
    ],
)  # fmt: skip
def test_all_other_addresses(address: str) -> None:
    assert not is_public(address)


def test_the_system_resolves_numbers_without_asking_anybody() -> None:
    assert resolve_host("127.0.0.1", 80) == ["127.0.0.1"]


@pytest.mark.parametrize(
    "url",
    [
        "",
        "orla",
        "https://[orla",
        "https://www.herald.example",
        "https://herald.example/?utm_source=mail#top",
    ],
)
def test_no_address_and_the_front_page_of_a_site_name_no_page(url: str) -> None:
    assert page_key(url) == ""


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://herald.example/orla", "http://www.HERALD.example/orla/", True),
        ("https://herald.example/orla?b=2&a=1&fbclid=x#c", "https://herald.example/orla?a=1&b=2", True),
        ("https://herald.example/?story=7", "https://herald.example/?story=8", False),
        ("https://herald.example/orla", "https://herald.example/velm", False),
    ],
)
def test_addresses_of_one_page_share_its_key(one: str, other: str, same: bool) -> None:
    assert (page_key(one) == page_key(other)) is same
