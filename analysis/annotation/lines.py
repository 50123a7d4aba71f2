"""The lines of a page: as they are printed, or, in a hard-wrapped text, as the blocks that they belong to."""

from __future__ import annotations

from dataclasses import dataclass, field

_ENDS, _BEHIND_END = (".", "!", "?", "…", ":"), "\"'”’»)]* "


@dataclass(slots=True)
class Line:
    """A line of the page, or a block of hard-wrapped lines: `words` with single spaces, `gap` blank lines after it.

    `count` is the number of words between spaces, `closed` whether it ends like a sentence.
    """

    start: int
    end: int
    words: str
    gap: int
    count: int = field(init=False)
    closed: bool = field(init=False)

    def __post_init__(self) -> None:
        """Look at the words once."""
        self.count = self.words.count(" ") + 1
        self.closed = self.words[-12:].rstrip(_BEHIND_END).endswith(_ENDS) and not self.words.endswith(":")

    @property
    def prose(self) -> bool:
        """Whether it reads like story: a whole sentence of some length, or many words."""
        return (self.closed and self.count >= 8) or self.count >= 26
