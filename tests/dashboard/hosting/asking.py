"""One request to an ASGI application, without a server."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

Answer = tuple[int, dict[str, str], bytes]


def ask(app: Any, path: str, method: str = "GET", kind: str = "http", **headers: str) -> Answer:
    """Return status, headers and body; a session that is refused answers with its closing code."""
    sent: list[dict[str, Any]] = []
    named = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": kind, "method": method, "path": path, "headers": named, "query_string": b"", "root_path": ""}

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    with ThreadPoolExecutor(1) as apart:  # the tests' own thread may hold the loop of a browser
        apart.submit(lambda: asyncio.run(app(scope, receive, send))).result()
    first = sent[0] if sent else {}
    answered = {name.decode(): value.decode() for name, value in first.get("headers", [])}
    return first.get("status", first.get("code", 0)), answered, b"".join(each.get("body", b"") for each in sent)


async def inner(scope: Any, receive: Any, send: Any) -> None:
    """Stand for Streamlit: answer 200 and "inside"."""
    if scope["type"] == "websocket":
        await send({"type": "websocket.accept", "code": 200})
        return
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": b"inside"})
