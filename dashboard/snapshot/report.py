"""The snapshot as the command line asks for it: articles annotated already, outlets, furniture, date."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.annotation.document import Document
from analysis.corpus.article import Corpus
from analysis.report_command import Made, Wanted
from dashboard.comparison import read
from dashboard.snapshot.build import snapshot
from dashboard.view import View


def made(corpus: Corpus, documents: Mapping[str, Document], wanted: Wanted) -> Made:
    """Return the file that compares these documents."""
    concept = next(iter(corpus.concepts), "")
    view = View(corpus=corpus.id, outlets=wanted.outlets, concept=concept, restored=wanted.restored)
    found = snapshot(read(corpus, documents), view, wanted.made, carried=wanted.texts)
    return Made(found.html, found.notes)
