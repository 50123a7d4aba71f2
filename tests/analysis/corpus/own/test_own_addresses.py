"""Which addresses are asked for: each way into a network of our own is refused by itself."""

from __future__ import annotations

import pytest

from analysis.corpus.own.addresses import AddressError, address, is_public


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1",
        "127.8.9.10",
        "0.0.0.0",  # noqa: S104
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "169.254.169.254",
        "192.0.0.192",
        "168.63.129.16",
        "3fff::1",
        "192.0.2.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "192.88.99.1",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:0:127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::808:808",
        "64:ff9b:1::1",
        "2002:7f00:1::",
        "2002:808:808::1",
        "2001:0:4136:e378::1",
        "2001:db8::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fe80::1%eth0",
        "2600::1%1",
        "fec0::1",
        "ff02::1",
        "localhost",
        "2130706433",
        "0x7f.1",
        "",
    ],
)
def test_an_address_that_is_not_public_is_refused(number: str) -> None:
    assert not is_public(number)


@pytest.mark.parametrize("number", ["93.184.215.14", "8.8.8.8", "2606:4700::6810:84e5", "::ffff:8.8.8.8"])
def test_a_public_address_is_asked(number: str) -> None:
    assert is_public(number)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "no address",
        "ftp://example.org/a",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "gopher://example.org",
        "https://",
        "https:///path",
        "http://user@example.org/",
        "http://user:secret@example.org/",
        "user@example.org",
        "http://example.org:22/",
        "http://example.org:8501/",
        "http://example.org:0/",
        "http://example.org:99999/",
        "http://exam\\ple.org/",
        "http://example.org\\@evil.example/",
        "http://example.org/a\r\nX-Evil: 1",
        "http://example.org/\x00",
        "http://[::1",
        "http://" + "a" * 64 + ".org/",
        "https://example.org/" + "a" * 2_000,
    ],
)
def test_what_is_no_public_web_address_is_refused_with_a_mend(words: str) -> None:
    with pytest.raises(AddressError) as found:
        address(words)
    assert found.value.mend


def test_an_address_is_parted_into_what_a_request_needs() -> None:
    found = address("  https://Bücher.example:443/ä b?q=ö&r=1#part ")
    assert (found.scheme, found.host, found.port) == ("https", "xn--bcher-kva.example", 443)
    assert found.target == "/%C3%A4%20b?q=%C3%B6&r=1"
    assert found.url == "https://xn--bcher-kva.example/%C3%A4%20b?q=%C3%B6&r=1"


def test_an_address_without_its_beginning_is_taken_for_a_secure_one() -> None:
    assert address("news.example/a").url == "https://news.example/a"
    assert address("http://[2606:4700::1]/").authority == "[2606:4700::1]"
