"""The command line: python -m analysis tables | survey | concordance | report | import | corpora.

This is where the program is put together, and the only place of `analysis/` that names the dashboard: "report" writes
what the dashboard shows, so its look lives there (`dashboard/snapshot/`, which needs no Streamlit). It is imported when
the command runs, so that no other command loads it.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from analysis.commands import main

if TYPE_CHECKING:
    from analysis.annotation.document import Document
    from analysis.corpus.article import Corpus
    from analysis.report_command import Made, Wanted


def report(corpus: Corpus, documents: Mapping[str, Document], wanted: Wanted) -> Made:
    """Return the comparison as one file."""
    from dashboard.snapshot.report import made

    found: Made = made(corpus, documents, wanted)
    return found


if __name__ == "__main__":
    sys.exit(main(maker=report))
