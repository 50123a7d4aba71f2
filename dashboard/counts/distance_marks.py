"""Marks of distance and of law by kind, outlet and voice: what the page same words and the overview show of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

import pandas as pd

from analysis.annotation.document import Document
from analysis.comparison.answers import kept_few
from analysis.comparison.wording import Wording
from analysis.facts import facts
from analysis.measures.distance import CARD, KINDS, DistanceMark, distance_marks, spoken_words
from dashboard.charts.distance_marks import Cell, Row, Sample
from dashboard.comparison import Comparison, group_of
from dashboard.counts.finding import Finding
from dashboard.counts.naming import MOST_LISTED, NOBODY
from dashboard.markup import Number
from dashboard.view import VOICES
from dashboard.words import vocabulary
from dashboard.words.phrases import joined, many, times

SPOKEN = "spoken"
ALL = "all"
ON = "on-"
"""How the third part of an evidence id begins that asks for all marks laid on one party."""
_EACH = 3  # signs of one outlet that a sentence names
_AROUND = {"so-called": (0, 2), "marked": (0, 0), "footnote": (0, 0), "legal": (2, 0), SPOKEN: (0, 0)}
_BLANKS = re.compile(r"\s+")
_CLOSES = re.compile(r"[\w.,!?][”\"»](?=\s|\Z)")
FILE_COLUMNS = (
    "outlet",
    "article",
    "kind",
    "words",
    "voice",
    "speaker",
    "laid_on",
    "note",
    "law",
    "could_be_words_of",
    "zone",
    "start",
    "end",
)


class Placed(NamedTuple):
    """A mark in its article; of the kind `spoken` are quoted words with a speaker, for comparison."""

    document: Document
    mark: DistanceMark
    kind: str

    @property
    def group(self) -> str:
        """The outlet's id, or the article's own."""
        return group_of(self.document.article)


def placed(now: Comparison) -> list[Placed]:
    """Return all marks in the order of the articles, quoted words with a speaker behind those of their article."""
    return list(_placed(tuple(now.wordings.values()), tuple(now.documents.values())))


@kept_few(8)
def _placed(_: tuple[Wording, ...], documents: tuple[Document, ...]) -> tuple[Placed, ...]:
    """Return the marks of the documents, whose wordings hold the answer."""
    found: list[Placed] = []
    for document in documents:
        found += [Placed(document, mark, mark.kind) for mark in distance_marks(document)]
        found += [Placed(document, mark, SPOKEN) for mark in _spoken(document)]
    return tuple(found)


def _spoken(document: Document) -> Iterable[DistanceMark]:
    for quotation in spoken_words(document):
        sentence = next((at for at, each in enumerate(document.sentences) if each.span.meets(quotation.span)), None)
        if sentence is None:
            continue
        words, zone = quotation.span.of(document.article.text), document.sentences[sentence].zone
        yield DistanceMark("marked", quotation.outer, words, "quoted", sentence, zone, speaker=quotation.speaker)


def kinds() -> dict[str, dict[str, str]]:
    """Return the kinds in their order, each with its name, an example, what it does and why it is no feeling."""
    return {entry["id"]: entry for entry in facts(CARD)["kinds"]}


def rows(now: Comparison, found: Sequence[Placed]) -> list[Row]:
    """Return a row for each kind and a cell for each outlet, as the chart wants them."""
    made = []
    for kind, said in kinds().items():
        of_kind = [each for each in found if each.kind == kind]
        cells = [_cell(kind, group, [each for each in of_kind if each.group == group]) for group in now.groups]
        made.append(Row(kind, said["name"], said["sign"], f"{said['does']} {said['apart']}".strip(), cells))
    return made


def _cell(kind: str, group: str, marks: Sequence[Placed]) -> Cell:
    voices = Counter(each.mark.voice for each in marks)
    samples: dict[tuple[str, ...], int] = Counter((*_sample(each), each.mark.voice) for each in marks)
    return Cell(
        Number(str(len(marks)), _id(group, kind, ALL) if marks else ""),
        [
            Sample(before, words, after, note, voice, count, _id(group, kind, voice))
            for (before, words, after, note, voice), count in samples.items()
        ],
        _in_voices(voices) if kind != SPOKEN else "",
    )


def _in_voices(voices: Counter[str]) -> str:
    heard = [voice for voice in VOICES if voices[voice]]
    if len(heard) == 1:
        return vocabulary.VOICES[heard[0]]
    return ", ".join(f"{vocabulary.VOICES[voice]}: {voices[voice]}" for voice in heard)


def _sample(each: Placed) -> tuple[str, str, str, str]:
    """Return a mark, the few words before and behind that make it readable, and its note, each on one line."""
    text, span = each.document.article.text, each.mark.span
    sentence = each.document.sentences[each.mark.sentence].span
    before, after = _AROUND[each.kind]
    left = re.search(rf"(?:\S+\s+){{0,{before}}}\S*\Z", text[sentence.start : span.start]) if before else None
    right = re.match(rf"\S*(?:\s+\S+){{0,{after}}}", text[span.end : sentence.end]) if after else None
    note = each.mark.note.of(text) if each.mark.note else ""
    return _line(left[0]) if left else "", _line(span.of(text)), _behind(right[0]) if right else "", _line(note)


def _behind(words: str) -> str:
    """Return words up to the mark that closes a quotation around them, without the pause at their end."""
    closed = _CLOSES.search(words)
    return _line(words[: closed.end()] if closed else words).rstrip(".,;:")


def _line(words: str) -> str:
    return _BLANKS.sub(" ", words)


def _id(group: str, kind: str, voice: str) -> str:
    return f"distance:{group}:{kind}:{voice}"


def laid_on(now: Comparison, found: Sequence[Placed]) -> pd.DataFrame:
    """Return a row for each party on which a mark is laid, and a column for each outlet; the commonest party first."""
    counts = Counter((each.mark.target, each.group) for each in found if each.kind in KINDS)
    sums = Counter({target: 0 for target, _ in counts})
    for (target, _), count in counts.items():
        sums[target] += count
    table = []
    for target in sorted(sums, key=lambda each: (each is None, -sums[each], each or "")):
        row: dict[str, object] = {"Laid on": vocabulary.capital(vocabulary.target_name(target or NOBODY))}
        for group in now.groups:
            count = counts[target, group]
            way = _id(group, f"{ON}{target or NOBODY}", ALL)
            row[now.noted(group)] = (Number(str(count), way),) if count else ""
        table.append(row)
    return pd.DataFrame(table)


def cells(now: Comparison, found: Sequence[Placed]) -> dict[str, str]:
    """Return the numbers of the tables: evidence id -> what it counts."""
    named = {**{kind: said["name"].lower() for kind, said in kinds().items()}, ALL: "all marks"}
    counts: Counter[tuple[str, str, str]] = Counter()
    for each in found:
        counts.update((each.group, kind, voice) for kind in _kinds_of(each) for voice in (ALL, each.mark.voice))
    order = [ALL, *kinds()]
    ranked = sorted(
        counts, key=lambda key: (now.groups.index(key[0]), *_rank(key[1], order), [ALL, *VOICES].index(key[2]))
    )
    return {
        _id(*key): f"{now.name(key[0])}: {named.get(key[1]) or _on(key[1])}"
        f"{'' if key[2] == ALL else f', {vocabulary.VOICES[key[2]]}'} ({counts[key]})"
        for key in ranked
    }


def _kinds_of(each: Placed) -> list[str]:
    if each.kind not in KINDS:
        return [each.kind]
    return [each.kind, ALL, f"{ON}{each.mark.target or NOBODY}"]


def _rank(kind: str, order: Sequence[str]) -> tuple[int, str]:
    return (order.index(kind), "") if kind in order else (len(order), kind)


def _on(kind: str) -> str:
    return f"laid on {vocabulary.target_name(kind.removeprefix(ON))}"


def asked(found: Sequence[Placed], evidence: str) -> list[Placed]:
    """Return the marks behind a number."""
    _, group, kind, voice = evidence.split(":")
    return [
        each for each in found if each.group == group and kind in _kinds_of(each) and voice in (ALL, each.mark.voice)
    ]


def headline(now: Comparison, found: Sequence[Placed], groups: Sequence[str]) -> str:
    """Return which of these outlets sets what apart, outside quotations, as one sentence without its full stop."""
    own = [each for each in found if each.kind in KINDS and each.mark.voice != "quoted" and each.group in groups]
    if not own:
        return "No newsroom here sets a name apart by a word, a mark or a footnote"
    counts = Counter(each.group for each in own)
    if len(groups) > MOST_LISTED:
        return f"{len(counts)} of {len(groups)} outlets set words apart, in {many(len(own), 'place')}"
    parts = [f"{_signs([each for each in own if each.group == group])} in {now.name(group)}" for group in counts]
    none = [now.name(group) for group in groups if group not in counts]
    return f"Set apart: {'; '.join([*parts, *([f'nothing in {joined(none)}'] if none else [])])}"


def _signs(marks: Sequence[Placed]) -> str:
    said = Counter(_sign(each) for each in marks)
    named = [sign if count == 1 else f"{sign} ({times(count)})" for sign, count in said.items()]
    more = len(named) - _EACH
    return joined(named[:_EACH] if more < 1 else [*named[: _EACH - 1], f"{more + 1} more"])


def _sign(each: Placed) -> str:
    words = " ".join(each.mark.words.split())
    if each.kind == "marked":
        return f"marks around “{words}”"
    if each.kind == "footnote":
        return f"a footnote at {words}"
    return f"“{words}”"


def finding(now: Comparison) -> Finding | None:
    """Return who sets names apart outside quotations, where one outlet on the event does and another does not."""
    found, groups = placed(now), now.on_event
    own = Counter(each.group for each in found if each.kind in KINDS and each.mark.voice != "quoted")
    if not any(own[group] for group in groups) or all(own[group] for group in groups):
        return None
    kinds = {group: Counter(each.kind for each in found if each.group == group) for group in groups}
    counts = {group: (_drawn(number, kinds[group]),) for group, (number, *_) in by_outlet(groups, found).items()}
    key = tuple((look, words) for kind, (look, words) in _LOOKS.items() if any(each[kind] for each in kinds.values()))
    return Finding(f"{headline(now, found, groups)}.", counts, "same-words", "One square is one mark", key)


_LOOKS = {
    "so-called": ("present", "“so-called” and the like"),
    "marked": ("quoted", "marks around a word"),
    "footnote": ("partial", "footnote"),
    "legal": ("reported", "words of law"),
}
"""Kind of mark -> how it is drawn in the small chart, and what it is."""


def _drawn(number: Number, kinds: Counter[str]) -> Number:
    """Return an outlet's number of marks with its small chart: a square a mark, by kind; a broken line for none."""
    parts = tuple((look, kinds[kind]) for kind, (look, _) in _LOOKS.items() if kinds[kind])
    return replace(number, parts=parts) if number.evidence else replace(number, line=())


def by_outlet(groups: Sequence[str], found: Sequence[Placed]) -> dict[str, tuple[Number, ...]]:
    """Return how many marks each of these outlets has; one without any has a number that opens nothing."""
    made = {}
    for group in groups:
        mine = [each.mark.voice == "quoted" for each in found if each.group == group and each.kind in KINDS]
        inside = f", {sum(mine)} of them in quotations" if any(mine) else ""
        made[group] = (Number(f"{many(len(mine), 'mark')}{inside}", _id(group, ALL, ALL) if mine else ""),)
    return made


def laws(found: Sequence[Placed]) -> list[str]:
    """Return what is known of the laws that footnotes and brackets name, in plain words with its sources."""
    named = {each.mark.law for each in found if each.mark.law}
    known = facts("language/en/distance-marks.toml")["laws"]
    return [
        f"{law['note']} Read: {'; '.join(rule['title'] + ', ' + rule['url'] for rule in law['style'])}"
        for law in known
        if law["id"] in named
    ]


def file(now: Comparison, found: Sequence[Placed]) -> pd.DataFrame:
    """Return the marks as a table to take away."""
    table = []
    for document, mark, kind in found:
        note = mark.note.of(document.article.text) if mark.note else ""
        table.append(
            (
                now.name(group_of(document.article)),
                document.article.id,
                kind,
                mark.words,
                vocabulary.VOICES[mark.voice],
                mark.speaker or "",
                mark.target or "",
                note,
                mark.law or "",
                "somebody" if mark.could_be == "" else mark.could_be or "",
                mark.zone,
                mark.span.start,
                mark.span.end,
            )
        )
    return pd.DataFrame(table, columns=list(FILE_COLUMNS))
