"""What a browser may do with our pages: the content policy and the other headers that keep foreign code out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import streamlit
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.hosting.scripts import fingerprints, own

Headers = list[tuple[bytes, bytes]]

INDEX = Path(streamlit.__file__).with_name("static") / "index.html"
_SOURCE = re.compile(r"'self'|'none'|\*|(https?://)?(\*\.)?[A-Za-z0-9.-]+(:(\d+|\*))?")
_REFUSED = ("camera", "microphone", "geolocation", "payment", "usb", "serial", "midi", "display-capture")


def ancestors(given: str) -> str:
    """Return the places that may frame our pages, parted by blanks as they were given; empty: any place may.

    Raises ValueError where one is neither an address of a site nor 'self', 'none' or *.
    """
    places = given.split()
    for place in places:
        if not _SOURCE.fullmatch(place):
            raise ValueError(
                f"DASHBOARD_FRAME_ANCESTORS: {place!r} names no site. Write 'self', 'none' or https://school.example."
            )
    return " ".join(places)


def content_policy(frame_ancestors: str, scripts: Iterable[str] | None = None) -> str:
    """Return the content policy: own files, our own constant scripts and no other host.

    Styles stand in elements, as Streamlit and Plotly write them. `scripts` are pages or fragments whose inline scripts
    may run: by default Streamlit's first page and our own.
    """
    if scripts is None:
        scripts = [INDEX.read_text(encoding="utf-8"), *(fragment for _, fragment in own())]
    known = dict.fromkeys(mark for each in scripts for mark in fingerprints(each))
    rules = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", *known, "'wasm-unsafe-eval'"]),
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": "'self'",
        "worker-src": "'self' blob:",
        "manifest-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "object-src": "'none'",
    }
    if frame_ancestors:
        rules["frame-ancestors"] = frame_ancestors
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def security_headers(frame_ancestors: str) -> Headers:
    """Return the headers that go with every answer. Only a proxy knows whether it serves HTTPS: HSTS is its part."""
    named = {
        "Content-Security-Policy": content_policy(frame_ancestors),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Permissions-Policy": ", ".join(f"{name}=()" for name in _REFUSED),
    }
    return [(name.lower().encode(), value.encode()) for name, value in named.items()]


class SecurityHeaders:
    """Middleware that sends these headers with every answer."""

    def __init__(self, app: ASGIApp, frame_ancestors: str) -> None:
        self.app, self.headers = app, security_headers(frame_ancestors)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add the headers to its answer."""

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", []), *self.headers]
            await send(message)

        await self.app(scope, receive, sent if scope["type"] == "http" else send)
