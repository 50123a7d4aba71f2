"""Whole addresses of a view, as they are given away: the link, the same without what stands around the page, a code."""

from __future__ import annotations

from html import escape
from urllib.parse import urlsplit

import segno

from dashboard import links
from dashboard.view import View

MOST_IN_CODE = 600
"""Letters of an address that a phone still reads from a screen as a code; a longer one makes its squares too small."""
HEIGHT = 800
_OWN_HOSTS = ("localhost", "127.0.0.1", "::1", "0.0.0.0")  # noqa: S104 - names that are compared, nothing is bound


def root(url: str | None, page: str) -> str:
    """Return what stands before the page's path in the address that a browser is at; "" for no web address.

    >>> root("https://host.example/class/names", "names"), root("http://localhost:8501", "overview")
    ('https://host.example/class/', 'http://localhost:8501/')
    """
    place = urlsplit(url or "")
    if place.scheme not in ("http", "https") or not place.netloc:
        return ""
    path = place.path.rstrip("/")
    path = path.removesuffix(f"/{page}") if page else path
    return f"{place.scheme}://{place.netloc}{path}/"


def link(base: str, page: str, view: View) -> str:
    """Return the address that opens this page with this view.

    >>> link("https://host.example/", "names", View(corpus="c", outlets=("a",)))
    'https://host.example/names?corpus=c&outlet=a'
    """
    return f"{base}{page}?{links.query(view)}"


def framed(base: str, page: str, view: View) -> str:
    """Return the address of the page alone, for a frame in another page; colours that were chosen stand from the start.

    >>> framed("https://host.example/", "names", View(corpus="c", outlets=("a",), theme="dark"))
    'https://host.example/names?corpus=c&outlet=a&theme=dark&embed=true&embed_options=dark_theme'
    """
    colours = f"&embed_options={view.theme}_theme" if view.theme else ""
    return f"{link(base, page, view)}&embed=true{colours}"


def snippet(address: str, title: str) -> str:
    """Return the HTML that shows an address as a frame in another page."""
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" width="100%" height="{HEIGHT}" '
        'style="border:1px solid #c9ced3" loading="lazy"></iframe>'
    )


def own_machine(base: str) -> bool:
    """Say whether an address leads nowhere but to the machine on which it is opened."""
    return urlsplit(base).hostname in _OWN_HOSTS


def code(address: str) -> str:
    """Return a QR code of an address as the address of a picture, dark on white with a quiet rim; "" where it is long.

    About 20 ms: make it only when somebody looks.
    """
    if len(address.encode()) > MOST_IN_CODE:
        return ""
    made = segno.make(address, error="l", micro=False)
    return str(made.svg_data_uri(scale=4, border=4, dark="#000", light="#fff", xmldecl=False))
