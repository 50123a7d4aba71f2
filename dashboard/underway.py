"""Work for all visitors that takes a while: done once, beside the pages, and whoever waits sees how far it is."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import wait as _wait
from dataclasses import dataclass
from threading import Thread
from typing import Generic, TypeVar

import streamlit as st

Answer = TypeVar("Answer")
PATIENCE, STEP = 1.0, 0.25
"""Seconds after which a visitor is told how far the work is, and between two looks at it."""
ONCE = "This is done once; then the pages come quickly."


@dataclass(frozen=True, slots=True)
class Stand:
    """How far work is: what is being done, in words, and the part of the whole that is done (0 to 1)."""

    words: str
    share: float


Tell = Callable[[Stand], None]
"""How the work says how far it is."""


class Work(Generic[Answer]):
    """Work that begins at once and that any number of visitors may wait for."""

    def __init__(self, work: Callable[[Tell], Answer], begins: str) -> None:
        """Begin `work`; `begins` are the words until it says how far it is."""
        self.stand = Stand(begins, 0.0)
        self._answer: Future[Answer] = Future()
        Thread(target=self._run, args=(work,), daemon=True).start()

    def done(self, within: float = 0.0) -> bool:
        """Say whether it is done, at the latest after so many seconds."""
        return self._answer in _wait((self._answer,), within).done

    def answer(self) -> Answer:
        """Return what came out, or raise what went wrong; waits until it is done."""
        return self._answer.result()

    def _run(self, work: Callable[[Tell], Answer]) -> None:
        try:
            self._answer.set_result(work(self._tell))
        except BaseException as error:  # whoever waits hears of it
            self._answer.set_exception(error)

    def _tell(self, stand: Stand) -> None:
        self.stand = stand


def awaited(work: Work[Answer]) -> Answer:
    """Return what comes out; show how far it is to whoever waits longer than a moment. Raises what the work raises."""
    if not work.done(PATIENCE):
        place = st.empty()
        while not work.done(STEP):
            place.progress(work.stand.share, f"{work.stand.words}. {ONCE}")
        place.empty()
    return work.answer()
