"""Pages asked for: from a server on this machine, through a policy that lets the tests reach it, and none without."""

from __future__ import annotations

import gzip
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from analysis.corpus.own.addresses import AddressError, is_public
from analysis.corpus.own.fetching import Page, Web, fetched

PAGE = "<html><body><p>Troops left the town on Monday, officials said.</p></body></html>"
PUBLIC, OWN = "93.184.215.14", "127.0.0.1"

Answer = Callable[[BaseHTTPRequestHandler], None]


def plain(
    handler: BaseHTTPRequestHandler, body: bytes, kind: str = "text/html", status: int = 200, **more: str
) -> None:
    handler.send_response(status)
    handler.send_header("Content-Type", kind)
    for name, value in more.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)


def drip(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    for _ in range(100):
        handler.wfile.write(b"a")
        handler.wfile.flush()
        time.sleep(0.05)


ANSWERS: dict[str, Answer] = {
    "/page": lambda handler: plain(handler, PAGE.encode()),
    "/latin": lambda handler: plain(handler, "<p>Café été</p>".encode("latin-1"), "text/html; charset=iso-8859-1"),
    "/slow": lambda handler: plain(handler, b"a" * 49_000, "text/html; charset=Punycode"),
    "/packed": lambda handler: plain(handler, gzip.compress(PAGE.encode()), Content_Encoding="gzip"),
    "/bomb": lambda handler: plain(handler, gzip.compress(b"a" * 900_000), Content_Encoding="gzip"),
    "/brotli": lambda handler: plain(handler, b"x", Content_Encoding="br"),
    "/long": lambda handler: plain(handler, b"a" * 60_000),
    "/text": lambda handler: plain(handler, b"Plain words.", "text/plain"),
    "/picture": lambda handler: plain(handler, b"\x89PNG", "image/png"),
    "/empty": lambda handler: plain(handler, b" "),
    "/refused": lambda handler: plain(handler, b"no", status=403),
    "/moved": lambda handler: plain(handler, b"", status=302, Location="/page", Set_Cookie="a=b"),
    "/inward": lambda handler: plain(handler, b"", status=302, Location="http://router.example/page"),
    "/file": lambda handler: plain(handler, b"", status=302, Location="file:///etc/passwd"),
    "/nowhere": lambda handler: plain(handler, b"", status=302),
    "/circle": lambda handler: plain(handler, b"", status=302, Location="/circle"),
    "/drip": drip,
}


class Seen:
    """What the server was asked, and a way to ask it."""

    def __init__(self, port: int) -> None:
        self.port, self.requests, self.resolved, self.connected = port, [], [], []

    def resolve(self, host: str, port: int) -> list[str]:
        self.resolved.append(host)
        if host == "nobody.example":
            raise socket.gaierror
        return {"router.example": [OWN], "both.example": [PUBLIC, OWN], "none.example": []}.get(host, [PUBLIC])

    def connect(self, number: str, port: int, seconds: float) -> socket.socket:
        self.connected.append((number, port))
        return socket.create_connection((OWN, self.port), timeout=seconds)

    def web(self, **changed: object) -> Web:
        return Web(self.resolve, self.connect, is_public, **({"size": 50_000, "seconds": 5.0} | changed))  # type: ignore[arg-type]


@pytest.fixture
def seen() -> Iterator[Seen]:
    found = Seen(0)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found.requests.append((self.path, dict(self.headers)))
            try:
                ANSWERS.get(self.path, lambda handler: plain(handler, b"", status=404))(self)
            except OSError:
                return  # the other side has gone

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            return

    server = ThreadingHTTPServer((OWN, 0), Handler)
    found.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield found
    server.shutdown()
    server.server_close()
    thread.join()


def refusal(seen: Seen, path: str, **changed: object) -> str:
    address = path if "://" in path else f"http://news.example{path}"
    with pytest.raises(AddressError) as found:
        fetched(address, seen.web(**changed))
    return str(found.value)


def test_a_page_comes_from_the_address_that_was_found_public(seen: Seen) -> None:
    assert fetched("http://news.example/page", seen.web()) == Page("http://news.example/page", PAGE.encode(), ".html")
    assert (seen.resolved, seen.connected) == (["news.example"], [(PUBLIC, 80)])
    path, headers = seen.requests[0]
    assert (path, headers["Host"]) == ("/page", "news.example")
    assert "same-story" in headers["User-Agent"]
    assert "Cookie" not in headers


def test_another_encoding_is_given_in_utf_8_and_packed_pages_are_unpacked(seen: Seen) -> None:
    assert "Café été" in fetched("http://news.example/latin", seen.web()).data.decode("utf-8-sig")
    assert fetched("http://news.example/packed", seen.web()).data == PAGE.encode()
    assert fetched("http://news.example/text", seen.web()).suffix == ".txt"


def test_an_encoding_that_no_page_is_written_in_is_not_tried(seen: Seen) -> None:
    assert fetched("http://news.example/slow", seen.web()).data == b"a" * 49_000  # else minutes for a long page


def test_a_redirect_is_followed_without_its_cookies_and_gives_the_last_address(seen: Seen) -> None:
    assert fetched("http://news.example/moved", seen.web()).url == "http://news.example/page"
    assert "Cookie" not in seen.requests[1][1]


@pytest.mark.parametrize("host", ["router.example", "both.example", "none.example"])
def test_a_host_that_is_not_wholly_public_is_never_connected(seen: Seen, host: str) -> None:
    assert "public" in refusal(seen, f"http://{host}/page")
    assert seen.connected == []


def test_a_redirect_inward_is_refused_before_a_connection(seen: Seen) -> None:
    assert "public" in refusal(seen, "/inward")
    assert len(seen.connected) == 1
    assert "web address" in refusal(seen, "/file")


def test_the_real_policy_refuses_this_machine_by_every_name() -> None:
    for host in ("127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f000001", "127.1", "[::ffff:127.0.0.1]"):
        with pytest.raises(AddressError):
            fetched(f"http://{host}/", Web(connect=lambda *_: pytest.fail("it was connected"), seconds=5.0))


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/refused", "answered 403"),
        ("/missing", "answered 404"),
        ("/picture", "image/png"),
        ("/empty", "empty"),
        ("/long", "longer than"),
        ("/bomb", "longer than"),
        ("/brotli", "packed"),
        ("/circle", "redirects"),
        ("/nowhere", "redirects"),
        ("http://nobody.example/", "no host"),
    ],
)
def test_a_page_that_does_not_come_is_told_with_what_to_do(seen: Seen, path: str, told: str) -> None:
    words = refusal(seen, path)
    assert told in words
    assert "paste" in words or "Check the address" in words


def test_a_page_that_comes_drop_by_drop_is_given_up_in_time(seen: Seen) -> None:
    began = time.monotonic()
    assert "within" in refusal(seen, "/drip", seconds=0.5)
    assert time.monotonic() - began < 3


def test_a_name_that_is_never_resolved_is_given_up_in_time(seen: Seen) -> None:
    held = threading.Event()
    web = Web(lambda *_: [str(held.wait(2))], seen.connect, seconds=0.3)
    with pytest.raises(AddressError, match="within"):
        fetched("http://news.example/page", web)
    held.set()


def test_a_server_that_speaks_no_tls_is_not_reached_over_https(seen: Seen) -> None:
    assert "could not be reached" in refusal(seen, "https://news.example/page")
    assert seen.requests == []


def test_a_certificate_that_cannot_be_trusted_is_told(seen: Seen) -> None:
    class Untrusting:
        def wrap_socket(self, plain: socket.socket, server_hostname: str) -> socket.socket:
            assert server_hostname == "news.example"
            raise ssl.SSLCertVerificationError

    assert "certificate" in refusal(seen, "https://news.example/page", secure=Untrusting)
