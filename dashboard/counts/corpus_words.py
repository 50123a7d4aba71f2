"""What there is to say about the articles of a comparison: outlet, date, event, words, what was set aside."""

from __future__ import annotations

import pandas as pd

from analysis.corpus.article import Article, Corpus
from analysis.corpus.own.draft import UNNAMED
from dashboard.comparison import OTHER_EVENT, Comparison, group_of
from dashboard.kept import once
from dashboard.links import reading
from dashboard.markup import Number
from dashboard.words import vocabulary
from dashboard.words.phrases import day

WORDS = {
    "Words": ("words", "names"),
    "In quotation marks": ("quoted_words", "quotations"),
    "Set aside": ("furniture_words", "furniture"),
}
"""The columns of `compared` that count words: which count, and the layer that shows them in the article."""


def summary(corpus: Corpus, number: int) -> str:
    """Return that so many articles of a corpus are compared, and on what event, where anybody has named it."""
    lead = f"{number} articles, counted by the same rules" if number != 1 else "1 article"
    if not corpus.events or corpus.events[0].name == UNNAMED:
        return f"{lead}."
    event = corpus.events[0]
    when = f", {day(event.date)}" if event.date else ""
    return f"{lead}. The event: {event.name}{when}."


def edition(article: Article) -> str:
    """Return what kind of text this is, of what day; a teaching edition says whose report it retells."""
    if article.edition != "teaching":
        return f"Original, {day(article.published)}"
    return f"Teaching edition: retells {article.retells}" if article.retells else "Teaching edition"


def event(comparison: Comparison, article: Article) -> str:
    """Return the event that an article reports, and whether it is another one than the comparison's."""
    found = comparison.corpus.event(article.event)
    name = found.name if found else "event unknown"
    return f"{name} ({OTHER_EVENT})" if comparison.other_event(group_of(article)) else name


def compared(comparison: Comparison) -> pd.DataFrame:
    """Return a row for each article: who published it, when, on what, how long it is and what was set aside."""
    sums = comparison.tables["articles"].set_index("article")
    return pd.DataFrame(
        [
            {
                "Outlet": comparison.name(group_of(article)),
                "Text": edition(article),
                "Event": event(comparison, article),
                **{
                    head: (Number(f"{sums.loc[article.id, column]:,}", reading(article.id, layer)),)
                    for head, (column, layer) in WORDS.items()
                },
            }
            for article in comparison.articles
        ]
    )


@once
def publishers(comparison: Comparison) -> pd.DataFrame:
    """Return a row for each outlet: country, owner, who pays, and where that is said."""
    rows = []
    for group in comparison.groups:
        outlet = comparison.corpus.outlet(group)
        facts = (outlet.country, outlet.owner, outlet.funding, outlet.source) if outlet else ("not known", "", "", "")
        rows.append((comparison.name(group), *facts))
    return pd.DataFrame(rows, columns=["Outlet", "Country", "Owner", "Who pays", "Source"])


@once
def furniture(comparison: Comparison) -> pd.DataFrame:
    """Return a row for each kind of furniture set aside: its id, name, number of places and of words."""
    table = comparison.tables["furniture"]
    words = table["text"].str.split().str.len().fillna(0)
    sums = table.assign(words=words).groupby("kind", sort=False)["words"].agg(["size", "sum"])
    return pd.DataFrame(
        [
            {
                "kind": kind,
                "name": vocabulary.furniture_name(str(kind)),
                "places": int(row["size"]),
                "words": int(row["sum"]),
            }
            for kind, row in sums.iterrows()
        ],
        columns=["kind", "name", "places", "words"],
    )
