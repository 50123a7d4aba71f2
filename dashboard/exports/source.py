"""Where an export comes from: corpus, fingerprint, date, program, method and address, said the same way everywhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from dashboard.words.methods_text import program
from dashboard.words.phrases import day

_UNSAFE = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Source:
    """What stands at the foot of every export; `made_on` is a UTC date, `link` opens the view, `method` is a line."""

    corpus_id: str
    corpus: str
    fingerprint: str
    made_on: date
    link: str
    method: str = ""

    @property
    def made(self) -> str:
        """When it was made and with what, in words."""
        return f"{day(self.made_on)} (UTC) with {program()}"

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """Head and words of each line, in the order in which they are to stand; empty ones are left out."""
        every = (
            ("How it is counted", self.method),
            ("Made", self.made),
            ("Corpus", self.corpus),
            ("Fingerprint of the corpus", self.fingerprint or "unknown"),
            ("Link", self.link),
        )
        return tuple((head, words) for head, words in every if words)

    def file_name(self, what: str, suffix: str) -> str:
        """Return the name of a file: corpus, what is in it and the date, in safe characters.

        >>> Source("syria", "Syria", "", date(2026, 11, 28), "").file_name("names", "csv")
        'syria-names-2026-11-28.csv'
        """
        return f"{safe(self.corpus_id)}-{safe(what)}-{self.made_on.isoformat()}.{suffix}"


def safe(name: str) -> str:
    """Return a name as small letters, digits and hyphens, at most 60; "export" where nothing is left of it.

    >>> safe("../Étude & co"), safe("***")
    ('tude-co', 'export')
    """
    return _UNSAFE.sub("-", name.lower()).strip("-")[:60].strip("-") or "export"
