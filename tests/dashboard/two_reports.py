"""Two short reports on one event and one on another, annotated by the rules, for the page on who speaks."""

from __future__ import annotations

from analysis.annotation.annotate import annotate
from analysis.corpus.article import Article, Corpus, Event, Outlet
from dashboard.comparison import Comparison
from tests.dashboard import stories

STAR = """Town is quiet, officials say

“We won the day,” US President Donald Trump said. A US official said the road was open again.

Turkish minister Max Roe claimed the bridge had fallen. Reuters quoted two sailors as saying the ship had sunk.

IS left Syria in the spring, and IS burned the bridge.
"""
MOON = """Rain on the bridge

Donald Trump told reporters “the day is ours” and said the town was free.

IS left the town. Vladimir Putin flew home.
"""
SUN = """The harbour opens

A professor warned the harbour was too small.
"""
TEXTS = (("star", STAR, "march"), ("moon", MOON, "march"), ("sun", SUN, "april"))
ARTICLES = tuple(Article(key, text, outlet=key, event=event) for key, text, event in TEXTS)
CORPUS = Corpus(
    "reports",
    "Reports",
    ARTICLES,
    tuple(Outlet(key, key.title(), "", "", "", "", "#0072B2") for key, _, _ in TEXTS),
    (Event("march", "The march"), Event("april", "The harbour")),
    ("islamic-state",),
    fingerprint="reports-1",
)


def reports(*keys: str) -> Comparison:
    """Return the comparison of all three reports, or of those named."""
    return stories.comparison(*(annotate(article) for article in ARTICLES if not keys or article.id in keys))
