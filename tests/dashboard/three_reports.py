"""Three short reports that quote one tweet, and one on another event, for the page of the same words."""

from __future__ import annotations

from analysis.annotation.annotate import annotate
from analysis.corpus.article import Article, Corpus, Event, Outlet
from dashboard.comparison import Comparison
from tests.dashboard import stories

TWEET = "We have defeated ISIS in the valley, the only reason for our march on Karsk"
STAR = f"Ann Poe tweeted: “{TWEET}.”\n\n“Nobody will touch <b>the old bridge</b> before the winter,” Max Roe said.\n"
MOON = (
    "Ann Poe tweeted: “We have defeated ISIS in the valley.”\n\n"
    "“Nobody will touch <b>the old bridge</b> before the winter,” Max Roe said.\n"
)
SUN = "Ann Poe said Daesh has been defeated in the valley, adding it was the only reason for the march on Karsk.\n"
RAIN = f"The harbour opens.\n\n“{TWEET},” Ann Poe said last year.\n"
TEXTS = (("star", STAR, "march"), ("moon", MOON, "march"), ("sun", SUN, "march"), ("rain", RAIN, "april"))
ARTICLES = tuple(Article(key, text, outlet=key, event=event) for key, text, event in TEXTS)
CORPUS = Corpus(
    "quoted",
    "Quoted",
    ARTICLES,
    tuple(Outlet(key, key.title(), "", "", "", "", "#0072B2") for key, _, _ in TEXTS),
    (Event("march", "The march"), Event("april", "The harbour")),
    ("islamic-state",),
    fingerprint="quoted-1",
)


def reports(*keys: str) -> Comparison:
    """Return the comparison of all reports, or of those named."""
    chosen = [article for article in ARTICLES if not keys or article.id in keys]
    found = [annotate(Article(each.id, each.text, outlet=each.outlet, event=_event(each))) for each in chosen]
    return stories.comparison(*found)


def _event(article: Article) -> str:
    return "march" if article.event == "march" else "other"
