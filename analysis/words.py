"""What counts as a word: written once, so that every count in the project agrees."""

from __future__ import annotations

import re

_INITIALS = r"(?=.\.)(?:[^\W\d_]\.)+[^\W\d_]\b\.?"
_PLAIN = r"[^\W_]+(?:[.,:](?<=\d.)(?=\d)[^\W_]+(?:(?<=\d)[.,:](?=\d)[^\W_]+)*|)"
_JOINTS = "['’\\-\u2010\u2011\u00ad\u0300-\u036f]"
_PART = f"(?:{_INITIALS}|{_PLAIN})"

# What seldom follows is written as "(...|)": the engine passes over that at once, and not over "(...)*".
WORD = re.compile(f"{_PART}(?:{_JOINTS}{_PART}(?:{_JOINTS}{_PART})*|)")
"""A run of letters and digits; apostrophes, hyphens, soft hyphens and accents inside it do not end it.

Full stops stay inside initials ("U.S.", "U.S.-backed"), and stops, commas and colons inside numbers ("3.5", "10:30").
Dashes, slashes and underscores end a word.
"""


def word_starts(text: str) -> list[int]:
    """Return where each word of `text` begins, in code points, in order.

    >>> word_starts("U.S.-backed forces didn't take 2,500 of them")
    [0, 12, 19, 26, 31, 37, 40]
    """
    return [match.start() for match in WORD.finditer(text)]
