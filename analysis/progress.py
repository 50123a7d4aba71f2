"""How far long work has come: one line that is rewritten on a terminal, a line now and then elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TextIO, TypeVar

Item = TypeVar("Item")

_TERMINAL, _ASKED, _QUIET = 10, 100, 1000  # items between two reports


class Progress:
    """Reports on `stream`: every 10 items on a terminal, every 100 where it was `asked` for, else every 1,000."""

    def __init__(self, verb: str, stream: TextIO, *, asked: bool = False) -> None:
        """Name the work by its `verb` ("Reading")."""
        self._verb, self._stream, self._terminal = verb, stream, stream.isatty()
        self._step = _TERMINAL if self._terminal else _ASKED if asked else _QUIET
        self._asked = asked

    def __call__(self, done: int, total: int, name: str = "") -> None:
        """Report that `done` of `total` items are done; `name`, that of the last one, is not printed."""
        last = done == total
        if self._terminal:
            if last or done % self._step == 0:
                self._stream.write(f"\r{self._verb} {done:,} of {total:,}" + ("\n" if last else ""))
                self._stream.flush()
        elif done % self._step == 0 or (last and (self._asked or done > self._step)):
            self._stream.write(f"{self._verb} {done:,} of {total:,}\n")
            self._stream.flush()

    def over(self, items: Sequence[Item]) -> Iterator[Item]:
        """Yield the items, each reported once the next one is asked for."""
        for done, item in enumerate(items, start=1):
            yield item
            self(done, len(items))
