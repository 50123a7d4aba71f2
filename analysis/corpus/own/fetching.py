"""One page from the web, asked for by a reader: from a public address only, within bounds of size and time."""

from __future__ import annotations

import codecs
import concurrent.futures
import http.client
import io
import re
import socket
import ssl
import time
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from email.message import Message
from urllib.parse import urljoin

from analysis.corpus.own.addresses import MEND, Address, AddressError, address, is_public

BYTES, SECONDS, REDIRECTS = 2_000_000, 10.0, 5
AGENT = "same-story-other-words/0.1 (one page, asked for by a reader)"
KINDS = {"text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt"}
_MOVED = (301, 302, 303, 307, 308)
_SAID = {
    401: "asks for a sign-in",
    402: "asks for payment",
    403: "refuses programs",
    404: "says that it has no such page",
    410: "says that the page is gone",
    429: "has been asked too often",
    451: "is barred for legal reasons",
}
_CHARSET = re.compile(r"[A-Za-z0-9_.:-]{1,40}")
_NO_CHARSETS = ("punycode", "idna", "undefined", "unicode_escape", "raw_unicode_escape")
"""Python's own, which no page is written in; two megabytes of punycode take minutes."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it came: its last address, its bytes (as UTF-8 where the server named another encoding), its suffix."""

    url: str
    data: bytes
    suffix: str


def resolved(host: str, port: int) -> list[str]:
    """Return the IP addresses of a host."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def connected(number: str, port: int, seconds: float) -> socket.socket:
    """Return a connection to an IP address."""
    return socket.create_connection((number, port), timeout=seconds)


@dataclass(frozen=True, slots=True)
class Web:
    """How pages are asked for; each part can be another one in a test."""

    resolve: Callable[[str, int], Sequence[str]] = resolved
    connect: Callable[[str, int, float], socket.socket] = connected
    allowed: Callable[[str], bool] = is_public
    secure: Callable[[], ssl.SSLContext] = ssl.create_default_context
    clock: Callable[[], float] = time.monotonic
    seconds: float = SECONDS
    size: int = BYTES


def fetched(words: str, web: Web | None = None) -> Page:
    """Return the page at an address; raises `AddressError` saying what came instead and what to do.

    Each host is resolved once, and the connection goes to the very address that was found public; redirects are
    followed by hand, up to five, each under the same rules. No cookies are kept or sent.
    """
    web = web or Web()
    end = web.clock() + web.seconds
    place = address(words)
    for _ in range(REDIRECTS + 1):
        try:
            head, data = _asked(place, web, end)
        except AddressError:
            raise
        except (TimeoutError, concurrent.futures.TimeoutError) as error:
            raise AddressError(f"no whole answer within {web.seconds:.0f} seconds", place.url, MEND) from error
        except ssl.SSLCertVerificationError as error:
            raise AddressError("its certificate cannot be trusted", place.url, MEND) from error
        except (OSError, http.client.HTTPException, zlib.error, UnicodeError) as error:
            raise AddressError("it could not be reached", place.url, f"Check the address. {MEND}") from error
        if head.status not in _MOVED:
            return _page(place, head, data)
        place = address(urljoin(place.url, (head.headers.get("Location") or "").strip()))
    raise AddressError(f"more than {REDIRECTS} redirects", place.url, MEND)


@dataclass(frozen=True, slots=True)
class _Head:
    status: int
    headers: Message


def _asked(place: Address, web: Web, end: float) -> tuple[_Head, bytes]:
    """Return the answer's head and, where it is a page, its bytes."""
    number = _public(place, web, end)
    with web.connect(number, place.port, _left(web, end)) as plain:
        plain.settimeout(_left(web, end))
        line = plain
        if place.scheme == "https":
            line = web.secure().wrap_socket(plain, server_hostname=place.host)
        with line:
            line.sendall(_request(place))
            answer = http.client.HTTPResponse(_Line(line, web, end))  # type: ignore[arg-type]
            answer.begin()
            head = _Head(answer.status, answer.headers)
            if head.status != 200 or _kind(head) not in KINDS:
                return head, b""
            return head, _unpacked(_bounded(answer, place, web), head, place, web)


def _public(place: Address, web: Web, end: float) -> str:
    """Return the host's address, asked for once; raises `AddressError` unless all that are found are public."""
    pool = concurrent.futures.ThreadPoolExecutor(1)
    try:
        numbers = list(pool.submit(web.resolve, place.host, place.port).result(_left(web, end)))
    except (socket.gaierror, UnicodeError) as error:
        raise AddressError("no host of this name was found", place.url, "Check the address.") from error
    finally:
        pool.shutdown(wait=False)
    if not numbers or not all(map(web.allowed, numbers)):
        raise AddressError("it is not on the public web", place.url, "Only public pages are asked for.")
    return numbers[0]


def _request(place: Address) -> bytes:
    lines = (
        f"GET {place.target} HTTP/1.1",
        f"Host: {place.authority}",
        f"User-Agent: {AGENT}",
        "Accept: text/html, text/plain;q=0.5",
        "Accept-Language: en",
        "Accept-Encoding: identity",
        "Connection: close",
    )
    return ("\r\n".join(lines) + "\r\n\r\n").encode("ascii")


class _Raw(io.RawIOBase):
    """What comes through a line, as long as there is time left for the whole answer."""

    def __init__(self, line: socket.socket, web: Web, end: float) -> None:
        self._line, self._web, self._end = line, web, end

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        self._line.settimeout(_left(self._web, self._end))
        return self._line.recv_into(buffer)


class _Line:
    """As much of a socket as an answer reads."""

    def __init__(self, line: socket.socket, web: Web, end: float) -> None:
        self._raw = _Raw(line, web, end)

    def makefile(self, mode: str) -> io.BufferedReader:
        return io.BufferedReader(self._raw)


def _left(web: Web, end: float) -> float:
    left = end - web.clock()
    if left <= 0:
        raise TimeoutError
    return left


def _bounded(answer: http.client.HTTPResponse, place: Address, web: Web) -> bytes:
    parts, size = [], 0
    while part := answer.read(65_536):
        parts.append(part)
        size += len(part)
        if size > web.size:
            raise _too_long(place, web)
    return b"".join(parts)


def _unpacked(data: bytes, head: _Head, place: Address, web: Web) -> bytes:
    """Return the bytes unpacked, where a server packs them although it was asked not to."""
    packed = (head.headers.get("Content-Encoding") or "identity").strip().lower()
    if packed == "identity":
        return data
    if packed not in ("gzip", "x-gzip", "deflate"):
        raise AddressError("it came packed in an unknown way", place.url, MEND)
    unpacking = zlib.decompressobj(47 if packed != "deflate" else zlib.MAX_WBITS)
    found = unpacking.decompress(data, web.size + 1)
    if len(found) > web.size:
        raise _too_long(place, web)
    return found


def _too_long(place: Address, web: Web) -> AddressError:
    return AddressError(f"the page is longer than {web.size / 1e6:g} MB", place.url, MEND)


def _page(place: Address, head: _Head, data: bytes) -> Page:
    if head.status != 200:
        said = _SAID.get(head.status, "did not give the page")
        raise AddressError(f"the page answered {head.status}: it {said}", place.url, MEND)
    kind = _kind(head)
    if kind not in KINDS:
        raise AddressError(f"it is no page of text ({kind[:60] or 'no kind is named'})", place.url, MEND)
    if not data.strip():
        raise AddressError("the page is empty", place.url, MEND)
    return Page(place.url, _as_utf8(data, head), KINDS[kind])


def _kind(head: _Head) -> str:
    return (head.headers.get("Content-Type") or "").partition(";")[0].strip().lower()


def _as_utf8(data: bytes, head: _Head) -> bytes:
    """Return the bytes in UTF-8 with its mark where the server names another encoding that fits them."""
    charset = head.headers.get_param("charset", header="Content-Type")
    if not isinstance(charset, str) or not _CHARSET.fullmatch(charset) or charset.lower() in ("utf-8", "utf8"):
        return data
    try:
        found = codecs.lookup(charset)
        if found.name.replace("-", "_") in _NO_CHARSETS:
            return data
        return data.decode(charset).encode("utf-8-sig")
    except (UnicodeError, LookupError, ValueError):
        return data
