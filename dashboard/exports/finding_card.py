"""How a card is made of a finding: its numbers with their intervals, the places behind them, a few sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any

import pandas as pd

from analysis.annotation.document import Document
from analysis.facts import DATA, facts
from analysis.measures.intervals import wilson
from analysis.measures.terminology import too_few
from dashboard.comparison import Comparison
from dashboard.counts.behind import behind, method_of
from dashboard.exports.card import Card, Column, Excerpt, Figure
from dashboard.exports.source import Source
from dashboard.markup import Number
from dashboard.view import View
from dashboard.words import vocabulary

Counts = Mapping[str, Sequence[Number]]
"""Outlet's id -> its numbers, each with the id of the sentences behind it."""
Hits = Callable[[str], pd.DataFrame]
"""From the id of a number to the places behind it (columns as in `dashboard.counts.places`)."""
MOST, LONGEST = 6, 340
"""So many excerpts, each of so many letters at most."""
_LINE = 260
_ENDS = re.compile(r"(?<=[.;]) (?=[A-Z])")
_BLANKS = re.compile(r"\s+")
_SHARES = "terminology"
_SURE = {
    _SHARES: "Beside each share stands its 95 % interval (Wilson); below {few} mentions there are too few to say.",
    "sentiment": "Beside each mean stands its 95 % interval; below ten sentences there are too few to say.",
}
_NOT_SURE = "These are counts of these texts and no others, so they have no interval."
_IN_TABLE = {"emphasis": "These are counts of these texts; the table on the page gives each share its 95 % interval."}


def finding_card(
    now: Comparison, view: View, finding: str, counts: Counts, source: Source, method: str, find: Hits | None = None
) -> Card:
    """Return the card of a finding and its numbers by outlet; the same finding, view and source give the same card.

    `method` is the id of the method card, `find` gives the places of a number where they need not be looked for.
    `now` holds the chosen outlets; an outlet that is not in it is left out.
    """
    known = {group: numbers for group, numbers in counts.items() if group in now.groups and numbers}
    ids = dict.fromkeys(each.evidence for numbers in known.values() for each in numbers if each.evidence)
    hits = {evidence: (find(evidence) if find else behind(now, view, evidence)) for evidence in ids}
    columns = tuple(_column(now, group, numbers, method) for group, numbers in known.items())
    spots = dict.fromkeys(spot for frame in hits.values() for spot in _spots(frame))
    excerpts = tuple(_excerpt(now, row) for row in _some(known, hits))
    return Card(
        finding=" ".join(finding.split()).removesuffix(".") + ".",
        columns=columns,
        excerpts=excerpts,
        places=len(spots),
        articles=len({spot[0] for spot in spots}),
        sure=_sure(columns, method),
        source=source,
    )


def method_line(method: str) -> str:
    """Return the name of a method card with the beginning of its formula; "" where there is no such card."""
    if not method or not (DATA / "methods" / f"{method}.toml").is_file():
        return ""
    found = facts(f"methods/{method}.toml")
    formula = found["formula"]
    words = " ".join((formula if isinstance(formula, str) else " ".join(formula)).split())
    return f"{found['name']}. {_first_sentences(words)}"


def _first_sentences(words: str) -> str:
    """Return as many whole sentences as one line takes, at least one."""
    sentences = _ENDS.split(words)
    kept = sentences[0]
    for sentence in sentences[1:]:
        if len(kept) + len(sentence) > _LINE:
            return f"{kept} (The page has the whole method.)"
        kept = f"{kept} {sentence}"
    return kept


def method_of_counts(counts: Counts) -> str:
    """Return the id of the method card of the first number that has one; "" where none has."""
    every = (method_of(each.evidence) for numbers in counts.values() for each in numbers)
    return next(filter(None, every), "")


def _column(now: Comparison, group: str, numbers: Sequence[Number], method: str) -> Column:
    figures = tuple(Figure(each.words, _interval(each, method), each.parts, each.of, each.bar) for each in numbers)
    return Column(now.name(group), now.note(group), now.colour(group), figures)


def _interval(number: Number, method: str) -> str:
    if method == _SHARES and number.of:
        ends = wilson(sum(count for _, count in number.parts), number.of) if number.of >= too_few() else None
        return f"95 % interval {ends[0]:.0%} to {ends[1]:.0%}" if ends else "too few to say"
    return number.sure


def _sure(columns: Iterable[Column], method: str) -> str:
    """Return what the intervals beside these numbers are, or why none stands there."""
    if method in _SURE and any(figure.interval for column in columns for figure in column.figures):
        return _SURE[method].format(few=too_few())
    return _IN_TABLE.get(method, _NOT_SURE)


def _spots(frame: pd.DataFrame) -> Iterator[tuple[str, int, int]]:
    for article, start, end in zip(frame["article"], frame["start"], frame["end"], strict=True):
        yield str(article), int(start), int(end)


def _some(counts: Counts, hits: Mapping[str, pd.DataFrame]) -> Iterable[dict[str, Any]]:
    """Return the first hits of each outlet in turn, no place twice, `MOST` at most."""
    queues = []
    for group, numbers in counts.items():
        rows = [row for each in numbers if each.evidence for row in hits[each.evidence].to_dict("records")]
        queues.append([row for row in rows if row.get("group", group) == group] or rows)
    chosen: dict[tuple[str, int], dict[str, Any]] = {}
    for turn in zip_longest(*queues):
        for row in filter(None, turn):
            chosen.setdefault((str(row["article"]), int(row["start"])), row)
    return list(chosen.values())[:MOST]


def _excerpt(now: Comparison, row: Mapping[str, Any]) -> Excerpt:
    document = now.documents[str(row["article"])]
    start, end = int(row["start"]), int(row["end"])
    first, last, place = _sentence(document, start, end)
    text = document.article.text
    whole = start <= first and end >= last
    before, hit, after = (text[first:last], "", "") if whole else (text[first:start], text[start:end], text[end:last])
    group = str(row.get("group") or document.article.outlet or document.article.id)
    return Excerpt(*_cut(before, hit, after), _where(now, row, group, place), now.colour(group))


def _sentence(document: Document, start: int, end: int) -> tuple[int, int, str]:
    """Return from where to where the sentences around a place reach, and its place in words."""
    order = sorted(document.sentences, key=lambda each: each.span)
    at = max(bisect_right([each.span.start for each in order], start) - 1, 0)
    if not order:
        return start, end, ""
    around = [order[at], *(each for each in order[at + 1 :] if each.span.start < end)]
    where = f"paragraph {order[at].paragraph + 1}"
    if order[at].zone != "body":
        where = f"{order[at].zone}, {where}"
    return min(start, around[0].span.start), max(end, around[-1].span.end), where


def _where(now: Comparison, row: Mapping[str, Any], group: str, place: str) -> str:
    words = [now.noted(group)]
    if len(now.of_group(group)) > 1:
        words.append(str(row["article"]))
    voice, speaker = row.get("voice"), row.get("speaker")
    known = isinstance(voice, str) and voice in vocabulary.VOICES
    words += [place, vocabulary.VOICES[voice] if known else ""]  # type: ignore[index]
    if isinstance(speaker, str) and speaker and voice != "own":
        words.append(f"speaker: {speaker}")
    return " · ".join(filter(None, words))


def _cut(before: str, hit: str, after: str) -> tuple[str, str, str]:
    """Return the three pieces on one line each, cut at words to `LONGEST` letters around the hit."""
    before, hit, after = (_one_line(each) for each in (before, hit, after))
    hit = hit if len(hit) <= LONGEST else f"{hit[: LONGEST - 1].rsplit(' ', 1)[0]}…"
    room = max(LONGEST - len(hit), 80)
    left = min(len(before), max(room // 2, room - len(after))) if hit else 0
    if hit and len(before) > left:
        before = "…" + before[len(before) - left :].partition(" ")[2]
    room = room - (len(before) if hit else 0)
    if not hit and len(before) > LONGEST:
        before = before[: LONGEST - 1].rsplit(" ", 1)[0] + "…"
    if len(after) > max(room, 40):
        after = after[: max(room, 40) - 1].rsplit(" ", 1)[0] + "…"
    return before, hit, after


def _one_line(words: str) -> str:
    """Return words with each run of blanks as one; blanks at the ends stay, since pieces are set one after another."""
    return _BLANKS.sub(" ", words)
