"""The lines of a page: as they are printed, or, in a hard-wrapped text, as the blocks that they belong to."""

from __future__ import annotations

_ENDS, _BEHIND_END = ".!?…", "\"'”’»)]* "


class Line:
    """A line of the page, or a block of hard-wrapped lines: `words` with single spaces, `gap` blank lines after it.

    `count` is the number of words between spaces, `closed` whether it ends like a sentence, `prose` whether it reads
    like story: a whole sentence of some length, or many words.
    """

    __slots__ = ("closed", "count", "end", "gap", "prose", "start", "words")

    def __init__(self, start: int, end: int, words: str, gap: int) -> None:
        """Look once at the words, of which there is at least one."""
        self.start, self.end, self.words, self.gap = start, end, words, gap
        self.count = count = words.count(" ") + 1
        self.closed = closed = words[-1] in _ENDS or (words[-1] in _BEHIND_END and _is_closed(words))
        self.prose = count >= 26 or (closed and count >= 8)


def _is_closed(words: str) -> bool:
    """Say whether an end mark, or the colon before what is quoted, stands before the closing marks."""
    return words[-12:].rstrip(_BEHIND_END).endswith((*_ENDS, ":"))
