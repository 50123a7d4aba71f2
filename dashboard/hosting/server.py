"""What the server does besides drawing pages: it gets ready before the first visitor comes."""

from __future__ import annotations

import threading
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx


def draws_a_page() -> bool:
    """Say whether Streamlit is drawing a page for a visitor, rather than starting the server."""
    return get_script_run_ctx(suppress_warning=True) is not None


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Open a browser where somebody sits before the screen, as `streamlit run` does for scripts."""
    if not st.get_option("server.headless"):
        threading.Thread(target=webbrowser.open, args=(_own_address(),), daemon=True).start()
    yield


def _own_address() -> str:
    base = (st.get_option("server.baseUrlPath") or "").strip("/")
    return f"http://{st.get_option('browser.serverAddress')}:{st.get_option('server.port')}/{base}"
