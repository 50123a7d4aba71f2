"""What a comparison in the making says of each article: what is known, suggested by its text, or set aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from statistics import median
from urllib.parse import urlsplit

from analysis.annotation.layout import layout
from analysis.corpus.article import Article, Corpus, Origin, Outlet
from analysis.corpus.known import known, outlet_called
from analysis.corpus.own.draft import OTHER, main_event
from analysis.corpus.own.draft import words as plain_words
from analysis.corpus.own.english import english_share, reads_like_english
from analysis.corpus.proposals import Proposal, proposals
from dashboard.words import vocabulary
from dashboard.words.phrases import day

FAR = 7  # days between an article and the middle one that make one ask whether it reports the same
KEPT = 200  # characters of a headline or of a piece set aside that are shown


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A value that a text suggests for `field`, its `label` and why; it counts only when the reader takes it."""

    field: str
    value: str
    label: str
    why: str


@dataclass(frozen=True, slots=True)
class Drafted:
    """One article in the making, in words; `aside` holds kind and words of what would be set aside."""

    id: str
    headline: str
    outlet: str
    published: date | None
    other: bool
    words: int
    aside: tuple[tuple[str, str], ...]
    suggestions: tuple[Suggestion, ...]
    notes: tuple[str, ...]

    @property
    def facts(self) -> str:
        """What is known, in one line."""
        event = "another event" if self.other else "the same event"
        return f"{self.outlet or 'outlet not known'} · {day(self.published)} · {event} · {self.words:,} words"


def drafted(draft: Corpus) -> list[Drafted]:
    """Return the articles of a draft in words, in their order."""
    days = [each.published for each in draft.articles if each.published and not is_other(draft, each)]
    return [_drafted(draft, article, days) for article in draft.articles]


def outlet_of(draft: Corpus, article: Article) -> Outlet | None:
    """Return the outlet of an article in the making."""
    return next((each for each in (*draft.outlets, *known().outlets) if each.id == article.outlet), None)


def is_other(draft: Corpus, article: Article) -> bool:
    """Say whether an article is said to report another event than most."""
    return article.event == OTHER.id or (article.event is not None and article.event != main_event(draft))


def headline_and_text(text: str, language: str = "en") -> tuple[str, str]:
    """Return the headline that a text is read with, "" for none, and the rest of it."""
    _, paragraphs = layout(text, language)
    first = next(iter(paragraphs), None)
    if first is None or first.zone != "headline" or text[: first.span.start].strip():
        return "", text
    return first.span.of(text), text[first.span.end :].lstrip()


def _drafted(draft: Corpus, article: Article, days: Sequence[date]) -> Drafted:
    headline, words, aside = _read(article.text, article.language)
    outlet = outlet_of(draft, article)
    notes = []
    if article.language == "en" and not reads_like_english(article.text):
        share = english_share(article.text) or 0.0
        notes.append(
            f"This does not read like English: {share:.0%} of its words are common English ones. The rules are made "
            "for English; say below if it is another language."
        )
    if article.published and not is_other(draft, article) and len(days) > 1:
        middle = date.fromordinal(int(median(each.toordinal() for each in days)))
        apart = abs((article.published - middle).days)
        if apart > FAR:
            notes.append(f"It is dated {apart} days from the others. If it reports another event, say so below.")
    name = outlet.name if outlet else ""
    other = is_other(draft, article)
    suggestions = _suggestions(article, draft)
    return Drafted(article.id, headline, name, article.published, other, words, aside, suggestions, tuple(notes))


def _suggestions(article: Article, draft: Corpus) -> tuple[Suggestion, ...]:
    """Return what the text says of outlet and day where nobody has said them yet."""
    outlets = (*draft.outlets, *known().outlets)
    found = []
    for each in _proposed(article.text, outlets, article.origin):
        why = f"line {each.line}: “{each.words}”" if each.line else each.words
        if each.field == "outlet" and article.outlet is None:
            name = next(outlet.name for outlet in outlets if outlet.id == each.value)
            weak = ", only named there" if each.strength == "named" else ""
            found.append(Suggestion("outlet", each.value, name, why + weak))
        if each.field == "published" and article.published is None:
            found.append(Suggestion("published", each.value, day(date.fromisoformat(each.value)), why))
    if article.outlet is None and not any(each.field == "outlet" for each in found):
        found += _of_the_page(article.origin, outlets)
    return tuple(found)


def _of_the_page(origin: Origin, outlets: Sequence[Outlet]) -> list[Suggestion]:
    """Return the name by which a page calls its site, else the name of its host."""
    if origin.producer:
        known_one = outlet_called(origin.producer, tuple(outlets))
        name = known_one.name if known_one else plain_words(origin.producer, 60)
        return [Suggestion("outlet", origin.producer, name, "the page calls its site so")]
    try:
        host = (urlsplit(origin.url).hostname or "").removeprefix("www.")
    except ValueError:
        host = ""
    return [Suggestion("outlet", host, host, "the page's address")] if host else []


@lru_cache(maxsize=128)
def _proposed(text: str, outlets: tuple[Outlet, ...], origin: Origin) -> tuple[Proposal, ...]:
    return proposals(text, outlets, origin)


@lru_cache(maxsize=128)
def _read(text: str, language: str) -> tuple[str, int, tuple[tuple[str, str], ...]]:
    furniture, paragraphs = layout(text, language)
    first = next((each.span.of(text) for each in paragraphs), text.strip())
    words = sum(len(each.span.of(text).split()) for each in paragraphs)
    aside = tuple((vocabulary.furniture_name(each.kind), each.span.of(text)[:KEPT]) for each in furniture)
    return (first if len(first) <= KEPT else f"{first[: KEPT // 2]} …"), words, aside
