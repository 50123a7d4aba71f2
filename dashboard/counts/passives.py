"""Passives that name no agent, as the style page shows them."""

from __future__ import annotations

import pandas as pd

from analysis.annotation.document import Document
from analysis.measures.passives import passives
from analysis.spans import Span
from dashboard.comparison import Comparison
from dashboard.counts.places import places
from dashboard.kept import of_article, once


def agentless(document: Document) -> list[Span]:
    """Return the passives of an article that name no agent."""
    return [found.span for found in passives(document) if not found.agent]


@once
def counts(now: Comparison) -> list[tuple[str, int, int]]:
    """Return for each outlet its passives without an agent, and all its passives."""
    return [
        (
            group,
            sum(len(of_article(now, agentless, document)) for document in now.of_group(group)),
            sum(len(of_article(now, passives, document)) for document in now.of_group(group)),
        )
        for group in now.groups
    ]


@once
def table(now: Comparison) -> pd.DataFrame:
    """Return `counts` as a table to take away."""
    rows = [(now.noted(group), without, every) for group, without, every in counts(now)]
    return pd.DataFrame(rows, columns=["Outlet", "Do not say by whom", "Passives"])


def headline(now: Comparison) -> str:
    """Return how many passives of the articles on the event do not say by whom; no full stop."""
    here = [(without, every) for group, without, every in counts(now) if group in now.on_event]
    without, every = (sum(numbers) for numbers in zip((0, 0), *here, strict=True))
    if not every:
        return "No sentence in the passive was found here"
    if every == 1:
        return f"The one passive that was found {'does not say' if without else 'says'} by whom"
    if not without:
        return f"Each of the {every} passives says by whom"
    return f"{without} of {every} passives {'does' if without == 1 else 'do'} not say by whom"


def agentless_places(now: Comparison, evidence: str) -> pd.DataFrame:
    """Return where an outlet's passives stand that name no agent."""
    return places((document, agentless(document)) for document in now.of_group(evidence.split(":")[1]))
