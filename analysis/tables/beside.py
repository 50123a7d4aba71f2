"""All tables, with the sentences of a text that a reader brings beside those of the articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pandas as pd

from analysis.annotation.document import Document
from analysis.comparison.wording import Wording, wording
from analysis.tables import aligned
from analysis.tables.every import tidy_tables


def tables_beside(reference: Document, documents: Iterable[Document]) -> dict[str, pd.DataFrame]:
    """Return `tidy_tables` of the documents; `aligned` has the reference's sentences beside the articles', too."""
    beside, kept = wording(reference), list[Wording]()

    def passed() -> Iterator[Document]:
        for document in documents:
            kept.append(wording(document))
            yield document

    found = tidy_tables(passed())
    name = aligned.TABLE.name
    return found | {name: aligned.with_reference(found[name], beside, kept)}
