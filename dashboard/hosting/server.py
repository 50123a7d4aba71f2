"""The server: ready before the first visitor comes, small on the wire, and closed to foreign code."""

from __future__ import annotations

import asyncio
import os
import threading
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard.hosting.assets import Packed, PackedAssets
from dashboard.hosting.gate import Gate
from dashboard.hosting.policy import SecurityHeaders, ancestors

_PACKED = Packed()


def draws_a_page() -> bool:
    """Say whether Streamlit is drawing a page for a visitor, rather than starting the server."""
    return get_script_run_ctx(suppress_warning=True) is not None


def settings() -> dict[str, Any]:
    """Return what `st.App` needs besides the file to run. Raises ValueError for an environment that makes no sense."""
    frames = ancestors(os.environ.get("DASHBOARD_FRAME_ANCESTORS", ""))
    return {
        "lifespan": _lifespan,
        "routes": [Route(path, _health) for path in dict.fromkeys((f"{_base()}/health", "/health"))],
        "middleware": [
            Middleware(SecurityHeaders, frame_ancestors=frames),
            Middleware(Gate, metrics=os.environ.get("DASHBOARD_METRICS") == "open"),
            Middleware(PackedAssets, packed=_PACKED),
        ],
    }


@asynccontextmanager
async def _lifespan(_app: st.App) -> AsyncIterator[None]:
    """Get ready, then open a browser where somebody sits before the screen, as `streamlit run` does for scripts."""
    from dashboard.hosting import readiness  # the pages keep their caches where a server is there to keep them

    await asyncio.to_thread(readiness.get_ready)
    threading.Thread(target=_PACKED.first_page, daemon=True).start()
    if not st.get_option("server.headless"):
        threading.Thread(target=webbrowser.open, args=(_own_address(),), daemon=True).start()
    yield


async def _health(_request: Request) -> Response:
    """Answer 200 where visitors can be served, else 503 and why."""
    from dashboard.hosting import readiness

    fault = readiness.fault()
    return JSONResponse({"ready": not fault, "fault": fault}, 503 if fault else 200, {"Cache-Control": "no-store"})


def _base() -> str:
    base = (st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{base}" if base else ""


def _own_address() -> str:
    return f"http://{st.get_option('browser.serverAddress')}:{st.get_option('server.port')}{_base()}/"
