"""What is known of an article and how it is known: labels first, then the file itself, then known files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Literal

from analysis.corpus.article import Article, Event, Origin, Outlet
from analysis.corpus.decoding import shown
from analysis.corpus.folder import Loaded
from analysis.corpus.known import Known, KnownFile, outlet_called
from analysis.corpus.labels import Labels
from analysis.corpus.schema import did_you_mean, kebab
from analysis.errors import AnalysisError, CorpusError

Basis = Literal["labels", "the file itself", "known file", "unknown"]


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article with its labels, its file's name, and how outlet, day and event are known."""

    article: Article
    file: str
    outlet: Basis
    published: Basis
    event: Basis
    published_basis: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of the fields that nobody has given."""
        return tuple(field for field in ("outlet", "published", "event") if getattr(self, field) == "unknown")


@dataclass(frozen=True, slots=True)
class Labelling:
    """The labelled articles of a folder, with the outlets and events that they name, and what went wrong."""

    articles: tuple[Labelled, ...]
    outlets: tuple[Outlet, ...]
    events: tuple[Event, ...]
    problems: tuple[AnalysisError, ...]


def labelling(loaded: Loaded, labels: Labels, known: Known, place: str) -> Labelling:
    """Return the articles of a folder with outlet, day and event, as far as anybody has said them.

    `events[0]` is the event that most articles report. An outlet in a table that is not known is reported and left
    out; an event in a table that is not known becomes one by its name. `place` names the labels file in errors.
    """
    outlets, events = labels.outlets + known.outlets, {each.id: each for each in known.events + labels.events}
    problems: dict[tuple[str, str], AnalysisError] = {}
    articles = []
    for article in loaded.articles:
        file = loaded.files[article.id]
        own = _resolved_outlet(article, file, outlets, problems)
        own = _resolved_event(own, events)
        articles.append(_labelled(own, file, labels, known.files.get(article.origin.sha256)))
    strays = labels.strays({(each.file, each.article.id) for each in articles}, place)
    named = [each.article for each in articles]
    return Labelling(
        tuple(articles), outlets_of(named, outlets), _events_of(named, events), (*problems.values(), *strays)
    )


def outlets_of(articles: Iterable[Article], outlets: tuple[Outlet, ...]) -> tuple[Outlet, ...]:
    """Return the outlets that the articles name, in the order in which they first do."""
    by_id = {outlet.id: outlet for outlet in reversed(outlets)}
    return tuple(by_id[each] for each in dict.fromkeys(article.outlet for article in articles) if each in by_id)


def _labelled(article: Article, file: str, labels: Labels, known: KnownFile | None) -> Labelled:
    sources: list[tuple[Basis, object]] = [("labels", each) for each in labels.of(file, article.id)]
    sources += [("the file itself", article), ("known file", known)]
    outlet, outlet_basis = _said("outlet", sources)
    published, published_basis = _said("published", sources)
    event, event_basis = _said("event", sources)
    title, _ = _said("title", sources)
    origin = article.origin
    if known is not None and not origin.producer:
        origin = Origin(known.publisher, origin.url, origin.retrieved, origin.terms, origin.sha256)
    told = {"labels": "labels file", "the file itself": "metadata of the file", "unknown": ""}
    basis = (known.published_basis or "known file") if known and published_basis == "known file" else None
    named = replace(article, outlet=outlet, published=published, event=event, title=title, origin=origin)
    return Labelled(named, file, outlet_basis, published_basis, event_basis, basis or told.get(published_basis, ""))


def _said(field: str, sources: Iterable[tuple[Basis, object]]) -> tuple[Any, Basis]:
    for basis, source in sources:
        value = getattr(source, field, None)
        if value is not None:
            return value, basis
    return None, "unknown"


def _resolved_outlet(
    article: Article, file: str, outlets: tuple[Outlet, ...], problems: dict[tuple[str, str], AnalysisError]
) -> Article:
    if article.outlet is None:
        return article
    outlet = outlet_called(article.outlet, outlets)
    if outlet is None:
        close = did_you_mean(article.outlet, [name for each in outlets for name in (each.id, each.name)])
        mend = f"{close}Correct it in the file, or declare it under [[outlets]] in a labels file."
        value = f"unknown outlet {shown(article.outlet)!r} (the articles are read, without it)"
        problems.setdefault((file, article.outlet), CorpusError(value, f"{shown(file)}, outlet", mend))
    return replace(article, outlet=outlet.id if outlet else None)


def _resolved_event(article: Article, events: dict[str, Event]) -> Article:
    if article.event is None:
        return article
    words = article.event
    wanted = next(
        (each.id for each in events.values() if words.casefold() in (each.id, each.name.casefold())), kebab(words)
    )
    events.setdefault(wanted, Event(wanted, words))
    return replace(article, event=wanted)


def _events_of(articles: Iterable[Article], events: dict[str, Event]) -> tuple[Event, ...]:
    counts = Counter(article.event for article in articles if article.event is not None)
    return tuple(events[each] for each, _ in counts.most_common())
