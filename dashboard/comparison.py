"""What is being compared: a corpus, its annotated articles and their tables, cut to the outlets that were chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import product
from typing import cast

import pandas as pd

from analysis.annotation.document import Document
from analysis.comparison.wording import Wording, wording
from analysis.corpus.article import Article, Corpus
from analysis.measures.terminology import terminology
from analysis.tables.every import Report, tidy_tables
from dashboard.kept import Kept, once
from dashboard.words import vocabulary

OTHER_EVENT = "another event and date"
MANY = 60
"""So many articles are many: less of them is kept at a time, and less of them is drawn."""
CHOICES, FEW_CHOICES = 32, 6
"""Choices of outlets of which a comparison keeps what was worked out; the second number is for many articles."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Annotated articles of one corpus; each table has the column `group`, an outlet's id or a lone article's own.

    Tables of pairs have `group_left` and `group_right` instead. `wordings` are the articles' words made comparable.
    `others` are the groups of which all articles report another event than the comparison's. `kept` holds what was
    worked out about it (see `dashboard.kept`), `of_articles` what was of its articles, whichever of them are chosen.
    """

    corpus: Corpus
    documents: Mapping[str, Document]
    tables: Mapping[str, pd.DataFrame]
    wordings: Mapping[str, Wording]
    others: frozenset[str]
    kept: Kept = field(default_factory=Kept, init=False, compare=False, repr=False)
    of_articles: Kept = field(default_factory=Kept, compare=False, repr=False)

    def article(self, article_id: str) -> Article:
        """Return the article with this id."""
        return self.documents[article_id].article

    @property
    def articles(self) -> list[Article]:
        """Return the articles in the order of the corpus."""
        return [document.article for document in self.documents.values()]

    @property
    def groups(self) -> list[str]:
        """Return the ids of what is compared, in the order of the corpus."""
        return list(_by_group(self))

    def name(self, group: str) -> str:
        """Return the name to show for an outlet (or for an article of no known outlet); no two are alike."""
        return _names(self).get(group, group)

    def colour(self, group: str) -> str:
        """Return the fixed colour of an outlet; grey for an article of no known outlet."""
        return _colours(self).get(group) or "#7A7F85"

    def other_event(self, group: str) -> bool:
        """Say whether all that this outlet brings reports another event than the comparison's."""
        return group in self.others

    def note(self, group: str) -> str:
        """Return what must stand beside the name of an outlet that reports another event; "" for the others."""
        return OTHER_EVENT if self.other_event(group) else ""

    def noted(self, group: str) -> str:
        """Return the name of an outlet with its `note` in brackets, for a table's cell."""
        return f"{self.name(group)} ({OTHER_EVENT})" if self.other_event(group) else self.name(group)

    @property
    def on_event(self) -> list[str]:
        """Return the groups that report the comparison's event; all of them where none does."""
        return [group for group in self.groups if not self.other_event(group)] or self.groups

    def of_group(self, group: str) -> list[Document]:
        """Return the documents of one outlet, in the order of the corpus."""
        return list(_by_group(self).get(group, ()))


@once
def _by_group(comparison: Comparison) -> dict[str, list[Document]]:
    found: dict[str, list[Document]] = {group: [] for group in groups(comparison.corpus, comparison.documents)}
    for document in comparison.documents.values():
        found[group_of(document.article)].append(document)
    return found


_HEADS = ("Article", "Class", "Label", "Laid on", "Side", "What it does", "Who", "Who is labelled", "Word")
"""Heads of columns in tables that have a column for each outlet: no outlet goes by one of them alone."""


@once
def _names(comparison: Comparison) -> dict[str, str]:
    outlets = comparison.corpus.outlets
    alone = [article.id for article in comparison.corpus.articles if article.outlet is None]
    often = Counter([*_HEADS, *(outlet.name for outlet in outlets), *alone])
    return {each.id: f"{each.name} ({each.id})" if often[each.name] > 1 else each.name for each in reversed(outlets)}


@once
def _colours(comparison: Comparison) -> dict[str, str]:
    return {outlet.id: outlet.colour for outlet in reversed(comparison.corpus.outlets)}


def group_of(article: Article) -> str:
    """Return the id under which an article is compared."""
    return article.outlet or article.id


def groups(corpus: Corpus, among: Collection[str] | None = None) -> list[str]:
    """Return the ids of what can be compared: same event first, in the order of the corpus."""
    chosen = [group_of(article) for article in corpus.articles if among is None or article.id in among]
    return sorted(dict.fromkeys(chosen), key=other_groups(corpus).__contains__)


def other_groups(corpus: Corpus) -> frozenset[str]:
    """Return the groups of which all articles report another event than the corpus is about."""
    if not corpus.events:
        return frozenset()
    of_all = {group_of(article) for article in corpus.articles}
    return frozenset(of_all - {group_of(each) for each in corpus.articles if each.event in (None, corpus.events[0].id)})


def _unheard(done: int, of: int) -> None:
    """Hear how far the work is, and say nothing."""


def read(
    corpus: Corpus, documents: Mapping[str, Document], measured: Report = _unheard, compared: Report = _unheard
) -> Comparison:
    """Return the comparison of these documents, with their tables.

    Each wording is made once: what the tables found out about several articles need not be found again for a page.
    `measured` is told how many documents have gone into the tables, `compared` how many tables are made of them.
    """
    wordings: dict[str, Wording] = {}

    def passed() -> Iterator[Document]:
        for number, (article_id, document) in enumerate(documents.items(), start=1):
            wordings[article_id] = wording(document)
            yield document
            measured(number, len(documents))

    return compare(corpus, documents, tidy_tables(passed(), compared), wordings)


def compare(
    corpus: Corpus,
    documents: Mapping[str, Document],
    tables: Mapping[str, pd.DataFrame],
    wordings: Mapping[str, Wording] | None = None,
) -> Comparison:
    """Return the comparison: `group` in each table; in mentions the id of each name and why it is no choice of name.

    Mentions get `term` as the term's id and `aside`: gloss, inserted, scare, or missing for a choice of name.
    """
    group = {article.id: group_of(article) for article in corpus.articles}
    grouped = {name: _grouped(frame, group) for name, frame in tables.items()}
    aside = asides(documents.values(), corpus.concepts)
    mentions = grouped["mentions"]
    places = zip(mentions["article"], mentions["concept"], mentions["start"], strict=True)
    grouped["mentions"] = mentions.assign(
        term=[vocabulary.term_id(*pair) for pair in zip(mentions["concept"], mentions["term"], strict=True)],
        aside=pd.array([aside.get(place) for place in places], dtype="string"),
    )
    wordings = wordings or {article_id: wording(document) for article_id, document in documents.items()}
    return Comparison(corpus, documents, grouped, wordings, other_groups(corpus))


def _grouped(frame: pd.DataFrame, group: Mapping[str, str]) -> pd.DataFrame:
    if "article_left" in frame:
        return frame.assign(
            **{f"group_{side}": frame[f"article_{side}"].map(group).astype("string") for side in ("left", "right")}
        )
    return frame.assign(group=(frame["article"].map(group) if "article" in frame else frame["outlet"]).astype("string"))


def asides(documents: Iterable[Document], concepts: Iterable[str]) -> dict[tuple[str, str, int], str]:
    """Return why a mention is no choice of name, by article, concept and start."""
    found = {}
    for document, concept in product(documents, filter(None, concepts)):
        names = terminology(document, concept)
        for kind, mentions in (("gloss", names.glosses), ("inserted", names.inserted), ("scare", names.scare)):
            found |= {(document.article.id, concept, mention.span.start): kind for mention in mentions}
    return found


def chosen(comparison: Comparison, outlets: Collection[str]) -> Comparison:
    """Return the comparison cut to the chosen outlets; the same object while the same ones are chosen."""
    wanted = tuple(group for group in _by_group(comparison) if group in outlets)
    if len(wanted) == len(_by_group(comparison)):
        return comparison
    most = CHOICES if len(comparison.documents) < MANY else FEW_CHOICES
    name = "dashboard.comparison.chosen"
    return cast(Comparison, comparison.kept.answer(name, wanted, lambda: _chosen(comparison, wanted), most))


def _chosen(comparison: Comparison, outlets: Collection[str]) -> Comparison:
    kept = {
        article_id: document
        for article_id, document in comparison.documents.items()
        if group_of(document.article) in outlets
    }
    wordings = {article_id: comparison.wordings[article_id] for article_id in kept}
    return replace(comparison, documents=kept, tables=_Cut(comparison.tables, outlets), wordings=wordings)


class _Cut(Mapping[str, pd.DataFrame]):
    """Tables cut to some outlets, each when it is first asked for."""

    def __init__(self, tables: Mapping[str, pd.DataFrame], outlets: Collection[str]) -> None:
        self._tables, self._outlets = tables, list(outlets)
        self._made: dict[str, pd.DataFrame] = {}

    def __getitem__(self, name: str) -> pd.DataFrame:
        if name not in self._made:
            self._made[name] = _cut(self._tables[name], self._outlets)
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._tables)

    def __len__(self) -> int:
        return len(self._tables)


def _cut(frame: pd.DataFrame, outlets: list[str]) -> pd.DataFrame:
    if "group_left" in frame:
        return frame[frame["group_left"].isin(outlets) & frame["group_right"].isin(outlets)]
    return frame[frame["group"].isin(outlets)]


def same_event(comparison: Comparison, included: Collection[str]) -> Comparison:
    """Return the comparison without outlets that report another event, unless "other-event" is among `included`."""
    if "other-event" in included:
        return comparison
    return chosen(comparison, [group for group in comparison.groups if not comparison.other_event(group)])


def evidence(comparison: Comparison, hits: pd.DataFrame) -> pd.DataFrame:
    """Return the hits (rows of mentions or labels) with the sentence, its place and its paragraph, in reading order.

    Adds `sentence_start`, `sentence_end` and `paragraph` (counted from 1); hits keep their own `start` and `end`.
    """
    found = hits.merge(_sentence_places(comparison), on=["article", "sentence"], how="left")
    order = {article: number for number, article in enumerate(comparison.documents)}
    found = found.assign(paragraph=found["paragraph"] + 1, _order=found["article"].map(order))
    return found.sort_values(["_order", "start"]).drop(columns="_order").reset_index(drop=True)


@once
def _sentence_places(comparison: Comparison) -> pd.DataFrame:
    sentences = comparison.tables["sentences"].rename(columns={"start": "sentence_start", "end": "sentence_end"})
    return sentences[["article", "sentence", "paragraph", "sentence_start", "sentence_end"]]
