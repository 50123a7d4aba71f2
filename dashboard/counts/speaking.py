"""Who speaks in the articles of each outlet: rows for the chart by speaker, side or kind, and the statements behind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd

from analysis.annotation.document import Document
from analysis.measures.sayings import Saying
from analysis.measures.sides import UNKNOWN, side_name
from analysis.measures.sourcing import Heard, Sourcing, sourcing
from dashboard.charts import speakers as chart
from dashboard.comparison import Comparison, group_of
from dashboard.counts.finding import Finding
from dashboard.kept import of_article, once
from dashboard.markup import Number
from dashboard.words.phrases import joined, many

ALL, ANONYMOUS, KNOWN = "all", "anonymous", "known"
KINDS = {
    "named": "people by name",
    "institution": "institutions",
    "document": "documents",
    "media": "news media",
    "role": "people by what they are",
    ANONYMOUS: "anonymous sources",
    "pronoun": "sources the computer could not identify",
}
"""Kinds of sources in the plural, in the order in which they are shown; anonymous ones are a kind of their own here."""
KIND = {
    "named": "named person",
    "institution": "institution",
    "document": "document",
    "media": "news media",
    "role": "described, not named",
    "pronoun": "not identified",
}
MOST_OUTLETS = 6  # that a headline names one by one


@dataclass(frozen=True, slots=True)
class Source:
    """One source in the articles of one outlet, with each document in which it is heard."""

    group: str
    id: str
    name: str
    side: str
    kind: str
    anonymous: bool
    heard: tuple[tuple[Document, Heard], ...]

    @property
    def statements(self) -> tuple[tuple[Document, Saying], ...]:
        """Return what the source says itself, with the document in which it stands."""
        return tuple((document, saying) for document, each in self.heard for saying in each.statements)

    def total(self, of: Callable[[Heard], int]) -> int:
        """Return the sum of a count over the documents."""
        return sum(of(each) for _, each in self.heard)


@dataclass(frozen=True, slots=True)
class Spoken:
    """Who is heard in which outlet, and the measure of each document."""

    sources: tuple[Source, ...]
    documents: tuple[tuple[Document, Sourcing], ...]

    def of(self, group: str) -> list[Source]:
        """Return the sources of an outlet, most words first."""
        return [source for source in self.sources if source.group == group]

    def words(self, group: str) -> int:
        """Return how many words all sources of an outlet have."""
        return sum(source.total(_words) for source in self.of(group))


@once
def spoken(now: Comparison) -> Spoken:
    """Return who is heard in the articles, outlets in the order of the comparison."""
    documents = tuple(
        (document, of_article(now, sourcing, document)) for document in now.documents.values() if _is_read(document)
    )
    found: dict[tuple[str, str], list[tuple[Document, Heard]]] = {}
    for document, result in documents:
        for each in result.heard:
            found.setdefault((group_of(document.article), each.id), []).append((document, each))
    sources = [_source(group, key, tuple(heard)) for (group, key), heard in found.items()]
    order = {group: place for place, group in enumerate(now.groups)}
    sources.sort(key=lambda source: (order[source.group], -source.total(_words)))
    return Spoken(tuple(sources), documents)


@once
def lines(now: Comparison, said: Spoken, by: str) -> pd.DataFrame:
    """Return a row for each speaker, side or kind (`by`) and outlet, as the chart of speakers wants it."""
    rows = []
    for group in now.groups:
        bundles: dict[str, list[Source]] = {}
        for source in said.of(group):
            bundles.setdefault(_key(source, by), []).append(source)
        made = [_line(now, group, key, sources, by) for key, sources in bundles.items()]
        rows += sorted(made, key=lambda row: -row["quoted_words"] - row["reported_words"])
    return pd.DataFrame(rows, columns=chart.COLUMNS)


@once
def totals(now: Comparison, said: Spoken) -> dict[str, tuple[Number, ...]]:
    """Return for each outlet how many speakers are heard and how many of them are anonymous, as numbers."""
    found = {}
    for group in now.groups:
        speakers, hidden = _heads(said, group)
        parts = (("named", speakers - hidden), ("anonymous", hidden))
        numbers = [Number(many(speakers, "speaker"), f"source:{group}:{ALL}:{ALL}" if speakers else "", parts)]
        if hidden:
            numbers.append(Number(f"{hidden} anonymous", f"source:{group}:{ALL}:{ANONYMOUS}"))
        found[group] = tuple(numbers)
    return found


def table(found: pd.DataFrame, by: str) -> pd.DataFrame:
    """Return the rows of `lines` as a table to show."""
    first = {"speaker": "Speaker", "side": "Side", "kind": "Kind"}[by]
    columns: dict[str, object] = {"Outlet": found["outlet"], first: found["name"]}
    if by == "speaker":
        columns |= {"Side": found["side"], "Kind": found["kind"]}
    columns |= {
        "Quotations": [str(count) for count in found["quotations"]],
        "Reported": [str(count) for count in found["reported"]],
        "Words quoted": [str(count) for count in found["quoted_words"]],
        "Words reported": [str(count) for count in found["reported_words"]],
        "Words": [
            (Number(str(row["quoted_words"] + row["reported_words"]), row["evidence"]),)
            for row in found.to_dict("records")
        ],
    }
    return pd.DataFrame(columns)


@once
def cells(now: Comparison, said: Spoken, by: str, asked: str) -> dict[str, str]:
    """Return the numbers that can be opened: those of the rows by `by`, of whole outlets, and the source asked for."""
    found: dict[str, str] = {}
    for group, numbers in totals(now, said).items():
        found |= {number.evidence: f"{now.name(group)}: {number.words}" for number in numbers if number.evidence}
    found |= _cells(lines(now, said, by))
    for other in ("speaker", "kind"):
        found |= {evidence: words for evidence, words in _cells(lines(now, said, other)).items() if evidence == asked}
    return found


def statements(said: Spoken, evidence: str) -> list[tuple[Document, int, tuple[str, ...]]]:
    """Return the statements behind a number of sources or sides, in the order of the articles and texts.

    Each is a document, an index into its attributions, and who handed the statement on.
    """
    found = [pair for source in said.sources if _is_asked(source, evidence) for pair in source.statements]
    order = {document.article.id: place for place, (document, _) in enumerate(said.documents)}
    found.sort(key=lambda pair: (order[pair[0].article.id], pair[1].attribution))
    return [(document, saying.attribution, saying.handed_on_by) for document, saying in found]


@once
def chains(now: Comparison, said: Spoken) -> list[dict[str, object]]:
    """Return a row for each statement that somebody handed on: outlet, who handed it on, whose it is."""
    rows: dict[tuple[str, tuple[str, ...], str], dict[str, object]] = {}
    for source in said.sources:
        for _, saying in source.statements:
            if saying.handed_on_by:
                way = " → ".join(saying.handed_on_by)
                whose = (Number(source.name, f"source:{source.group}:{source.id}:{ALL}"),)
                row = {"Outlet": now.name(source.group), "Handed on by": way, "Who said it": whose}
                rows.setdefault((source.group, saying.handed_on_by, source.id), row)
    return list(rows.values())


def unspoken(said: Spoken) -> int:
    """Return how many quotations stand in the articles for which no source was found."""
    return sum(len(result.unspoken) for _, result in said.documents)


@once
def headline(now: Comparison, said: Spoken) -> str:
    """Return how many speakers each outlet's article has, and how many of them are anonymous, as one sentence."""
    counted = [(group, *_heads(said, group)) for group in now.on_event]
    counted.sort(key=lambda each: not each[1])  # where nobody is heard comes last
    if not any(speakers for _, speakers, _ in counted):
        return "No speaker is heard in these articles" if len(now.documents) > 1 else "No speaker is heard here"
    if len(counted) > MOST_OUTLETS:
        low, high = min(each[1] for each in counted), max(each[1] for each in counted)
        span = f"Between {low} and {high}" if low < high else str(low)
        return f"{span} {_are_heard(high)} in the articles of each outlet"
    return joined([_in_words(now, *each, first=not place) for place, each in enumerate(counted)])


def _in_words(now: Comparison, group: str, speakers: int, hidden: int, first: bool) -> str:
    """Return one outlet's part of the headline: what is counted is said in the first part only."""
    where = article_of(now, group, short=not first)
    if not speakers:
        return f"none in {where}"
    what = f" {_are_heard(speakers)}" if first else ""
    return f"{speakers}{what} in {where} ({hidden or 'none'}{' anonymous' if first else ''})"


def _are_heard(count: int) -> str:
    return "speaker is heard" if count == 1 else "speakers are heard"


_DOTS = (("named", "named"), ("anonymous", "anonymous"))


@once
def findings(now: Comparison, said: Spoken) -> list[Finding]:
    """Return the finding on how many speakers are heard, for the overview; none where nobody speaks."""
    if not any(_heads(said, group)[0] for group in now.on_event):
        return []
    return [Finding(f"{headline(now, said)}.", totals(now, said), "sources", "One dot is one speaker", _DOTS)]


def article_of(now: Comparison, group: str, short: bool = False) -> str:
    """Return "the Star article", or "Star’s" where `short`; with several articles "the 3 Star articles".

    An article of which nobody knows the outlet goes by its own name.
    """
    count = len(now.of_group(group))
    name = now.name(group)
    if now.corpus.outlet(group) is None:
        return name
    if count > 1:
        return f"the {count} {name} articles"
    return f"{name}’{'' if name.endswith('s') else 's'}" if short else f"the {name} article"


def _words(heard: Heard) -> int:
    return heard.words


def _is_read(document: Document) -> bool:
    return document.article.language == "en"


def _source(group: str, key: str, heard: tuple[tuple[Document, Heard], ...]) -> Source:
    first = max((each for _, each in heard), key=_words)
    hidden = any(each.anonymous for _, each in heard)
    return Source(group, key, first.name, first.side, first.kind, hidden, heard)


def _heads(said: Spoken, group: str) -> tuple[int, int]:
    """Return how many sources of an outlet could be told apart, and how many of them are anonymous."""
    known = [source for source in said.of(group) if _is_head(source)]
    return len(known), sum(source.anonymous for source in known)


def _is_head(source: Source) -> bool:
    """Say whether a source could be told apart from the others ("he" without a name could not)."""
    return source.kind != "pronoun"


def _key(source: Source, by: str) -> str:
    return {"speaker": source.id, "side": source.side, "kind": _kind(source)}[by]


def _kind(source: Source) -> str:
    return ANONYMOUS if source.anonymous else source.kind


def _line(now: Comparison, group: str, key: str, sources: Sequence[Source], by: str) -> dict[str, object]:
    first = sources[0]
    name = {"speaker": first.name, "side": side_name(key), "kind": KINDS.get(key, key).capitalize()}[by]
    evidence = {"speaker": f"source:{group}:{key}:{ALL}", "side": f"side:{group}:{key}:{ALL}"}.get(
        by, f"source:{group}:{ALL}:{key}"
    )
    return {
        "group": group,
        "outlet": now.name(group),
        "note": now.note(group),
        "colour": now.colour(group),
        "evidence": evidence,
        "name": name,
        "side": side_name(first.side) if by == "speaker" else "",
        "kind": KIND[first.kind] if by == "speaker" else many(len(sources), "speaker"),
        "anonymous": by == "speaker" and first.anonymous,
        "quotations": sum(source.total(lambda heard: heard.quotations) for source in sources),
        "reported": sum(source.total(lambda heard: heard.reported) for source in sources),
        "quoted_words": sum(source.total(lambda heard: heard.quoted_words) for source in sources),
        "reported_words": sum(source.total(lambda heard: heard.reported_words) for source in sources),
    }


def _cells(found: pd.DataFrame) -> dict[str, str]:
    return {
        row["evidence"]: f"{row['outlet']}: {row['name']} ({many(row['quoted_words'] + row['reported_words'], 'word')})"
        for row in found.to_dict("records")
    }


def _is_asked(source: Source, evidence: str) -> bool:
    """Say whether a source is one of "source:GROUP:ID:KIND" or "side:GROUP:SIDE:all" (`KNOWN`: of any known side).

    All speakers of an outlet are those that `totals` counts: without the sources that could not be told apart.
    """
    what, group, third, fourth = evidence.split(":")
    if source.group != group:
        return False
    if what == "side":
        return third == source.side or (third == KNOWN and source.side != UNKNOWN)
    if third == fourth == ALL:
        return _is_head(source)
    return third in (source.id, ALL) and fourth in (ALL, _kind(source))
