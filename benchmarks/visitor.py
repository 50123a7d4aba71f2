"""One visitor without a browser: speaks Streamlit's own protocol, opens a link and changes choices."""

from __future__ import annotations

import asyncio
import random
import re
import time
from collections.abc import Callable
from contextlib import closing
from html import unescape
from http.client import HTTPConnection
from urllib.parse import parse_qsl, urlencode, urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

PATIENCE = 60.0
"""Seconds after which a page that is not drawn counts as an error."""
PAGES = ("overview", "names", "same-words", "feeling", "emphasis", "coverage", "sources", "style", "read")
_EVIDENCE = re.compile(r'class="opens" href="([a-z-]+)\?([^"]*evidence=[^"]*)"')
_KEPT = 2  # redraws for which a browser keeps a large message


class NotDrawnError(Exception):
    """A page that was not drawn, or that shows an error."""


class Visitor:
    """A visitor's connection and what a browser would know of the page: address, widgets, links to evidence."""

    def __init__(self, address: str, seed: int) -> None:
        self.address = urlsplit(address)
        self.chance = random.Random(seed)  # noqa: S311
        self.query, self.page, self.hash = "", PAGES[seed % len(PAGES)], ""
        self.hashes: dict[str, str] = {}
        self.pills: dict[str, list[str]] = {}
        self.evidence: list[tuple[str, str]] = []  # page and query of links to sentences
        self.received = 0
        self._kept: dict[str, tuple[int, ForwardMsg]] = {}
        self._run = 0
        self._socket: ClientConnection | None = None

    async def open(self) -> None:
        """Load the page's shell and draw the first page. Raises NotDrawnError."""
        cookie = await asyncio.to_thread(self._shell)
        self._socket = await connect(
            f"ws://{self.address.netloc}/_stcore/stream",
            subprotocols=["streamlit"],  # type: ignore[list-item]
            additional_headers={"Cookie": cookie} if cookie else {},
            origin=f"http://{self.address.netloc}",  # type: ignore[arg-type]
            max_size=None,
            open_timeout=PATIENCE,
        )
        await self._drawn(ClientState(page_name=self.page, query_string=self.query))

    async def change(self) -> str:
        """Change something, as a reader does, and wait until it is drawn; return what. Raises NotDrawnError."""
        kinds: list[tuple[str, Callable[[], ClientState | None]]] = [
            ("page", self._other_page),
            ("outlets", self._outlets),
            ("evidence", self._open_evidence),
            ("voice", self._voice),
        ]
        self.chance.shuffle(kinds)
        for kind, made in kinds:
            if (state := made()) is not None:
                await self._drawn(state)
                return kind
        raise NotDrawnError("nothing on the page can be changed")

    async def close(self) -> None:
        """Leave."""
        if self._socket:
            await self._socket.close()

    def _shell(self) -> str:
        with closing(HTTPConnection(self.address.netloc, timeout=PATIENCE)) as connection:
            connection.request("GET", f"/{self.page}")
            answer = connection.getresponse()
            answer.read()
        if answer.status != 200:
            raise NotDrawnError(f"the shell answered {answer.status}")
        given = answer.headers.get_all("Set-Cookie") or []
        return "; ".join(cookie.partition(";")[0] for cookie in given)

    def _other_page(self) -> ClientState | None:
        self.page = self.chance.choice([page for page in PAGES if page != self.page])
        known = self.hashes.get(self.page)
        return ClientState(page_script_hash=known, query_string=self._without("evidence")) if known else None

    def _outlets(self) -> ClientState | None:
        found = next((key for key in self.pills if "sidebar-outlets" in key), None)
        if found is None:
            return None
        options = self.pills[found]
        few = self.chance.sample(options, self.chance.randint(2, len(options))) if len(options) > 2 else options
        state = ClientState(page_script_hash=self.hash, query_string=self.query)
        chosen = WidgetState(id=found)
        chosen.string_array_value.data.extend(option for option in options if option in few)
        state.widget_states.widgets.append(chosen)
        return state

    def _open_evidence(self) -> ClientState | None:
        if not self.evidence:
            return None
        self.page, asked = self.chance.choice(self.evidence)
        return ClientState(page_script_hash=self.hashes[self.page], query_string=asked, is_history_navigation=True)

    def _voice(self) -> ClientState | None:
        pairs = parse_qsl(self._without("voice", "evidence"))
        asked = urlencode([*pairs, ("voice", self.chance.choice(("own", "reported", "quoted")))])
        return ClientState(page_script_hash=self.hash, query_string=asked, is_history_navigation=True)

    def _without(self, *names: str) -> str:
        return urlencode([(name, value) for name, value in parse_qsl(self.query) if name not in names])

    async def _drawn(self, state: ClientState) -> None:
        """Ask for a redraw and take in what it sends."""
        if self._socket is None:
            raise NotDrawnError("no connection")
        state.cached_message_hashes.extend(self._kept)
        state.context_info.url = f"http://{self.address.netloc}/{self.page}"
        self._run += 1
        self.query = state.query_string
        self.pills, self.evidence = {}, []
        await self._socket.send(BackMsg(rerun_script=state).SerializeToString())
        ends = time.monotonic() + PATIENCE
        while True:
            left = ends - time.monotonic()
            try:
                data = await asyncio.wait_for(self._socket.recv(), left)
            except TimeoutError:
                raise NotDrawnError(f"not drawn within {PATIENCE:.0f} seconds") from None
            self.received += len(data)
            if self._took(ForwardMsg.FromString(data)):  # type: ignore[arg-type]
                break
        self._kept = {key: kept for key, kept in self._kept.items() if self._run - kept[0] < _KEPT}

    def _took(self, message: ForwardMsg) -> bool:
        """Take in one message; return whether the page is drawn."""
        kind = message.WhichOneof("type")
        if kind == "ref_hash":
            if message.ref_hash not in self._kept:
                raise NotDrawnError("the server took a message for known that never came")
            message, kind = self._kept[message.ref_hash][1], "delta"
        if message.metadata.cacheable:
            self._kept[message.hash] = (self._run, message)
        if kind == "delta":
            self._element(message)
        elif kind == "navigation":
            self.hashes = {page.url_pathname: page.page_script_hash for page in message.navigation.app_pages}
            self.hash = message.navigation.page_script_hash
        elif kind == "page_info_changed":
            self.query = message.page_info_changed.query_string
        elif kind == "page_not_found":
            raise NotDrawnError("page not found")
        elif kind == "script_finished":
            if message.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
                raise NotDrawnError("the script does not compile")
            return message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN
        return False

    def _element(self, message: ForwardMsg) -> None:
        element = message.delta.new_element
        kind = element.WhichOneof("type")
        if kind == "exception":
            raise NotDrawnError(f"the page shows an error: {element.exception.type}")
        if kind == "button_group":
            self.pills[element.button_group.id] = [option.content for option in element.button_group.options]
        elif kind == "html":
            self.evidence += [(page, unescape(query)) for page, query in _EVIDENCE.findall(element.html.body)]
