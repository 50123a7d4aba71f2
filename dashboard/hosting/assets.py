"""Streamlit's files for the browser, packed once: 9 MB of scripts go over the wire as under 3."""

from __future__ import annotations

import gzip
import re
from concurrent.futures import Future
from pathlib import Path
from threading import Lock

import anyio
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.hosting.policy import INDEX

ROOT = INDEX.parent.resolve()
TYPES = {".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml"}
_PATH = re.compile(r"/(static/(?:[\w.-]+/)*[\w.-]+)$")
_HEAVY = "PlotlyChart.*.js", "arrowFormatUtils.*.js", "embed.*.js", "rehype-raw.*.js"
_FOR_EVER = "public, immutable, max-age=31536000"


class Packed:
    """The packed files, each made once, by whoever asks first; all others wait for it."""

    def __init__(self, level: int = 9) -> None:
        self.level = level
        self._made: dict[Path, Future[bytes]] = {}
        self._lock = Lock()

    def __call__(self, file: Path) -> bytes:
        """Return the gzip of a file's bytes; kept in memory, since Streamlit's files are few and never change."""
        with self._lock:
            future, first = self._made.get(file), False
            if future is None:
                future, first = Future(), True
                self._made[file] = future
        if first:
            try:
                future.set_result(gzip.compress(file.read_bytes(), self.level, mtime=0))
            except OSError as error:
                future.set_exception(error)
        return future.result()

    def first_page(self) -> None:
        """Pack what a first page with a chart loads."""
        names = re.findall(r'(?:src|href)="\./(static/[^"]+\.(?:js|css))"', INDEX.read_text(encoding="utf-8"))
        charts = [path for heavy in _HEAVY for path in (ROOT / "static" / "js").glob(heavy)]
        for path in [*(ROOT / name for name in names), *charts]:
            self(path)


def packable(path: str) -> Path | None:
    """Return the file of Streamlit's that a path of an address names, if packing makes it smaller.

    >>> packable("/static/../secret.js"), packable("/names")
    (None, None)
    """
    found = _PATH.search(path)
    if not found or ".." in path:
        return None
    file = (ROOT / found[1]).resolve()
    return file if file.is_relative_to(ROOT) and file.suffix in TYPES and file.is_file() else None


class PackedAssets:
    """Middleware that answers for Streamlit's scripts and styles with their packed bytes, to be kept for ever.

    Streamlit packs none of them, since it would pack each anew at every request. Their names hold a hash of what they
    hold, so a browser never has to ask again.
    """

    def __init__(self, app: ASGIApp, packed: Packed) -> None:
        self.app, self.packed = app, packed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer for a packable file; pass everything else on."""
        if scope["type"] == "http" and scope["method"] in {"GET", "HEAD"}:
            headers = Headers(scope=scope)
            file = packable(scope["path"])
            if file and "gzip" in headers.get("accept-encoding", "") and "range" not in headers:
                body = await anyio.to_thread.run_sync(self.packed, file)
                await _answer(file, body, scope["method"] == "HEAD")(scope, receive, send)
                return
        await self.app(scope, receive, send)


def _answer(file: Path, body: bytes, head: bool) -> Response:
    headers = {
        "Content-Encoding": "gzip",
        "Content-Length": str(len(body)),
        "Cache-Control": _FOR_EVER,
        "Vary": "Accept-Encoding",
    }
    return Response(b"" if head else body, headers=headers, media_type=TYPES[file.suffix])
