"""What is turned away before Streamlit sees it: pages of other sites that listen in, and figures for operators."""

from __future__ import annotations

from urllib.parse import urlsplit

import streamlit as st
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

_METRICS = "/_stcore/metrics"


def is_ours(origin: str | None, host: str | None) -> bool:
    """Say whether a page at `origin` may open a session here, asked for under the name `host`.

    Streamlit would allow its own outside address too, and asks another host what that is; we ask nobody.
    """
    if not origin or not st.get_option("server.enableCORS"):
        return True
    asked = urlsplit(origin)
    if not asked.hostname:
        return False  # "null": a page in a sandbox, or a file
    listed = {urlsplit(each.strip()).hostname for each in st.get_option("server.corsAllowedOrigins")}
    own_name = st.get_option("browser.serverAddress")
    return asked.netloc == host or asked.hostname in {"localhost", "127.0.0.1", "0.0.0.0", own_name, *listed}  # noqa: S104


class Gate:
    """Middleware that refuses sessions to pages of other sites, and metrics unless they are open."""

    def __init__(self, app: ASGIApp, metrics: bool) -> None:
        self.app, self.metrics = app, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer what is refused; pass the rest on."""
        if scope["type"] == "websocket":
            headers = Headers(scope=scope)
            if not is_ours(headers.get("origin"), headers.get("host")):
                await send({"type": "websocket.close", "code": 1008})
                return
        elif scope["type"] == "http" and scope["path"].rstrip("/").endswith(_METRICS) and not self.metrics:
            await PlainTextResponse("Not found", 404)(scope, receive, send)
            return
        await self.app(scope, receive, send)
