"""Passives that name no agent, as the style page shows them."""

from __future__ import annotations

import pandas as pd

from analysis.annotation.document import Document
from analysis.measures.passives import passives
from analysis.spans import Span
from dashboard.comparison import Comparison, group_of
from dashboard.counts.places import places


def agentless(document: Document) -> list[Span]:
    """Return the passives of an article that name no agent."""
    return [found.span for found in passives(document) if not found.agent]


def counts(now: Comparison) -> list[tuple[str, int, int]]:
    """Return for each outlet its passives without an agent, and all its passives."""
    return [
        (
            group,
            sum(len(agentless(document)) for document in _articles(now, group)),
            sum(len(passives(document)) for document in _articles(now, group)),
        )
        for group in now.groups
    ]


def agentless_places(now: Comparison, evidence: str) -> pd.DataFrame:
    """Return where an outlet's passives stand that name no agent."""
    return places((document, agentless(document)) for document in _articles(now, evidence.split(":")[1]))


def _articles(now: Comparison, group: str) -> list[Document]:
    return [document for document in now.documents.values() if group_of(document.article) == group]
