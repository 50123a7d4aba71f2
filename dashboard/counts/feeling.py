"""Frames about feeling: sentences with their numbers before and after the switches, words, means and differences."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pandas as pd

from analysis.annotation.document import Document
from analysis.measures.resampling import (
    TOO_FEW,
    Difference,
    Estimate,
    Sample,
    by_article,
    by_sentence,
    differences,
    mean_interval,
)
from analysis.measures.sentiment import Tone, tones
from analysis.measures.what_if import Moved, Switches, moved
from dashboard.comparison import Comparison, group_of
from dashboard.counts.finding import Finding
from dashboard.kept import of_article, once
from dashboard.markup import TOO_FEW_WORDS, Number
from dashboard.view import VOICES
from dashboard.words import vocabulary
from dashboard.words.phrases import many, signed

SENTENCES = ["article", "group", "number", "sentence", "start", "end", "voice", "mixed", "zone", "before", "compound"]
WORDS = ["article", "group", "sentence", "start", "end", "word", "value", "voice"]
TOUCHED = ["article", "group", "sentence", "start", "end", "kind", "words"]
BANDS = {"below": "below zero", "zero": "at zero", "above": "above zero"}
ALL = "all"
NAMED = 5
"""So many pairs that can be told apart does a headline name."""


@dataclass(frozen=True, slots=True)
class Feeling:
    """Sentences (`SENTENCES`), words that add something (`WORDS`) and words that switches touched (`TOUCHED`).

    `before` is a sentence's number as it stands, `compound` the number with the switches set. `number` counts the
    sentences of an outlet from 1, article by article.
    """

    sentences: pd.DataFrame
    words: pd.DataFrame
    touched: pd.DataFrame

    def cut(self, groups: Collection[str], voices: Collection[str] = VOICES) -> Feeling:
        """Return what belongs to these outlets, and to sentences filed under these voices."""
        sentences = self.sentences[
            self.sentences["group"].isin(list(groups)) & self.sentences["voice"].isin(list(voices))
        ]
        if len(sentences) == len(self.sentences):
            return self
        kept = set(zip(sentences["article"], sentences["sentence"], strict=True))

        def within(frame: pd.DataFrame) -> pd.DataFrame:
            places = zip(frame["article"].tolist(), frame["sentence"].tolist(), strict=True)
            return frame[pd.Series([place in kept for place in places], index=frame.index, dtype=bool)]

        return Feeling(sentences, within(self.words), within(self.touched))


@once
def scored(now: Comparison, mutes: tuple[str, ...] = (), swap: tuple[str, str] | None = None) -> Feeling:
    """Return the numbers of all sentences of a comparison; its articles are scored once, whichever are chosen."""
    return feeling(now.documents, Switches(mutes, swap), lambda document: of_article(now, tones, document))


def feeling(
    documents: Mapping[str, Document],
    switches: Switches,
    tones_of: Callable[[Document], tuple[Tone, ...]] = tones,
) -> Feeling:
    """Return the numbers of all sentences of these articles, as they stand and with the switches set."""
    as_printed = not (switches.mutes or switches.swap)
    sentences, words, touched = [], [], []
    numbers: dict[str, int] = {}
    for document in documents.values():
        article, group, text = document.article.id, group_of(document.article), document.article.text
        before = tones_of(document)
        after = Moved(before) if as_printed else moved(document, switches)
        for one, two in zip(before, after.tones, strict=True):
            numbers[group] = numbers.get(group, 0) + 1
            zone = document.sentences[one.sentence].zone
            place = article, group, numbers[group], one.sentence, one.span.start, one.span.end
            sentences.append((*place, one.voice, one.mixed, zone, one.compound, two.compound))
            words += [
                (article, group, two.sentence, each.span.start, each.span.end, each.word, each.value, each.voice)
                for each in two.words
            ]
            for kind, spans in (("muted", after.muted), ("swapped", after.swapped)):
                touched += [
                    (article, group, one.sentence, span.start, span.end, kind, span.of(text))
                    for span in spans
                    if one.span.holds(span)
                ]
    return Feeling(
        pd.DataFrame(sentences, columns=SENTENCES),
        pd.DataFrame(words, columns=WORDS),
        pd.DataFrame(touched, columns=TOUCHED),
    )


def interval(low: float | None, high: float | None) -> str:
    """Return the ends of an interval in words.

    >>> interval(-0.31, 0.04), interval(None, None)
    ('−0.31 to +0.04', 'too few to say')
    """
    return TOO_FEW_WORDS if low is None or high is None else f"{signed(low)} to {signed(high)}"


def band(compound: pd.Series) -> pd.Series:
    """Return for each number whether it lies below, at or above zero."""
    return compound.map(lambda value: "below" if value < 0 else "above" if value > 0 else "zero")


def numbers(group: str, sentences: pd.DataFrame) -> tuple[Number, ...]:
    """Return in words how many of an outlet's sentences lie where, each with its list; empty bands are left out."""
    of = sentences[sentences["group"] == group]
    counts = band(of["compound"]).value_counts()
    return tuple(
        Number(f"{counts[each]} {words}", f"tone:{group}:{ALL}:{each}")
        for each, words in BANDS.items()
        if each in counts
    )


def drawn(sentences: pd.DataFrame, groups: Sequence[str], column: str = "compound", voice: str = ALL) -> list[Sample]:
    """Return what is drawn again for each outlet: articles where every outlet has enough of them, else sentences."""
    values: dict[str, dict[str, list[float]]] = {group: {} for group in groups}
    rows = zip(*(sentences[name].tolist() for name in ("group", "article", "voice", column)), strict=True)
    for group, article, spoken, value in rows:
        if group in values and voice in (ALL, spoken):
            values[group].setdefault(article, []).append(value)
    if all(len(articles) >= TOO_FEW for articles in values.values() if articles):
        return [by_article(list(articles.values())) for articles in values.values()]
    return [by_sentence([value for article in articles.values() for value in article]) for articles in values.values()]


@lru_cache(maxsize=256)
def _mean(sample: Sample) -> Estimate | None:
    return mean_interval(sample)


@lru_cache(maxsize=64)
def _differences(samples: tuple[Sample, ...]) -> dict[tuple[int, int], Difference]:
    return differences(samples)


MEANS = ["group", "outlet", "colour", "voice", "n", "mean", "low", "high", "before", "evidence"]


def means(now: Comparison, sentences: pd.DataFrame) -> pd.DataFrame:
    """Return the mean of each outlet's sentences with its interval, in all and by voice; `before` without switches."""
    rows = []
    for voice in (ALL, *VOICES):
        after = drawn(sentences, now.groups, voice=voice)
        for group, sample, before in zip(now.groups, after, drawn(sentences, now.groups, "before", voice), strict=True):
            found = _mean(sample)
            if found:
                named = group, now.name(group), now.colour(group), voice, sum(sample.sizes)
                rows.append((*named, found.mean, found.low, found.high, before.mean, f"tone:{group}:{voice}:all"))
    order = {group: place for place, group in enumerate(now.groups)}
    return pd.DataFrame(sorted(rows, key=lambda row: order[row[0]]), columns=MEANS)


def by_outlet(table: pd.DataFrame) -> dict[str, tuple[Number, ...]]:
    """Return the mean of all sentences of each outlet (a table of `means`) as a number with its interval."""
    return {str(row["group"]): (mean_number(row),) for row in table[table["voice"] == ALL].to_dict("records")}


def mean_number(row: Mapping[str, Any]) -> Number:
    """Return a row of `means` as a number with its interval; of too few sentences only how many they are."""
    if pd.isna(row["low"]):
        return Number(f"{many(row['n'], 'sentence')}, {TOO_FEW_WORDS}", row["evidence"], line=())
    sure = f"95 % interval {interval(*_ends(row))}"
    drawn = (row["low"], row["mean"], row["high"])
    mean = f"mean {signed(row['mean'])} of {many(row['n'], 'sentence')}"
    return Number(mean, row["evidence"], sure=sure, interval=drawn)


def voice_name(voice: str) -> str:
    """Return the name of a voice, "all sentences" for all of them."""
    return "all sentences" if voice == ALL else vocabulary.VOICES[voice]


def means_in_words(table: pd.DataFrame) -> pd.DataFrame:
    """Return a table of `means` as strings to show."""
    return pd.DataFrame(
        {
            "Outlet": table["outlet"],
            "Voice": table["voice"].map(voice_name),
            "Sentences": [
                (Number(str(n), evidence),) for n, evidence in zip(table["n"], table["evidence"], strict=True)
            ],
            "Mean": [
                "–" if pd.isna(low) else signed(mean) for mean, low in zip(table["mean"], table["low"], strict=True)
            ],
            "Interval (95 %)": [interval(*_ends(row)) for row in table.to_dict("records")],
        }
    )


PAIRS = ["first", "second", "colour", "difference", "low", "high", "apart"]


def pairs(now: Comparison, sentences: pd.DataFrame) -> pd.DataFrame:
    """Return the difference of each pair of outlets, with its interval corrected for the number of pairs."""
    groups = now.groups
    found = _differences(tuple(drawn(sentences, groups)))
    return pd.DataFrame(
        [
            (groups[one], groups[two], now.colour(groups[one]), each.difference, each.low, each.high, each.told_apart)
            for (one, two), each in found.items()
        ],
        columns=PAIRS,
    )


def verdict(low: object, apart: bool) -> str:
    """Return what one difference allows to be said."""
    if pd.isna(low):  # type: ignore[call-overload]
        return TOO_FEW_WORDS
    return "can be told apart" if apart else "cannot tell these apart"


def pairs_in_words(now: Comparison, table: pd.DataFrame) -> pd.DataFrame:
    """Return a table of `pairs` as strings to show."""
    rows = table.to_dict("records")
    return pd.DataFrame(
        {
            "Outlets": [f"{now.name(row['first'])} and {now.name(row['second'])}" for row in rows],
            "Difference of the means": ["–" if pd.isna(row["low"]) else signed(row["difference"]) for row in rows],
            "Corrected interval": [interval(*_ends(row)) for row in rows],
            "What it says": [verdict(row["low"], row["apart"]) for row in rows],
        }
    )


def headline(now: Comparison, table: pd.DataFrame) -> str:
    """Return which outlets' sentences can be told apart, as one sentence without its full stop."""
    known = table[table["low"].notna()]
    if known.empty:
        return "Too few sentences to tell these articles apart" if len(table) else "One outlet alone cannot be compared"
    apart = [_lower(now, row) for row in known[known["apart"]].to_dict("records")]
    few = len(table) - len(known)
    rest = f"; {many(few, 'pair')} {'has' if few == 1 else 'have'} too few sentences to say" if few else ""
    return (_apart(apart, len(known)) if apart else _alike(now, known, bool(few))) + rest


def _alike(now: Comparison, known: pd.DataFrame, few: bool) -> str:
    """Return that none of these pairs can be told apart; `few` says that others have too few sentences to say."""
    if len(known) == 1:
        one, two = (now.name(known[side].iloc[0]) for side in ("first", "second"))
        who = f"The sentences of {one} and {two}" if few else "These articles"
        return f"{who} cannot be told apart: they differ by no more than chance could make"
    enough = "with enough sentences" if few else "of outlets"
    none = f"none of the {len(known)} pairs {enough} differs by more than chance could make"
    return f"{'No two of these articles can' if few else 'These articles cannot'} be told apart: {none}"


def _apart(pairs_: Sequence[tuple[str, str]], of: int) -> str:
    """Return which outlets can be told apart, the lower one of each pair first; of so many pairs."""
    if of == 1:
        lower, higher = pairs_[0]
        return f"The sentences of {lower} score lower than those of {higher}, by more than chance could make"
    named = [f"{lower} lower than {higher}" for lower, higher in pairs_[:NAMED]]
    named += [f"and {len(pairs_) - NAMED} more"] if len(pairs_) > NAMED else []
    return (
        f"In {len(pairs_)} of {of} pairs of outlets the sentences differ by more than chance could make: "
        f"{'; '.join(named)}"
    )


def _lower(now: Comparison, row: Mapping[str, object]) -> tuple[str, str]:
    """Return the names of a pair, the one with the lower mean first."""
    first, second = now.name(str(row["first"])), now.name(str(row["second"]))
    return (first, second) if float(str(row["difference"])) < 0 else (second, first)


_AXIS = "From −0.5, unpleasant, to +0.5, pleasant; the dot is the mean, the line its 95 % interval, the upright zero"


@once
def findings(now: Comparison) -> list[Finding]:
    """Return whether the outlets on one event can be told apart by their words' feelings, with each mean."""
    same = [group for group in now.groups if not now.other_event(group)]
    sentences = scored(now).cut(same).sentences
    table = pairs(now, sentences)
    if len(table) == 0 or table["low"].isna().all():
        return []
    averages = means(now, sentences)
    counts = by_outlet(averages)
    told = headline(now, table)
    text = f"Going by pleasant and unpleasant words alone, {told[0].lower()}{told[1:]}."
    return [Finding(text, counts, "feeling", _AXIS)]


def _ends(row: Mapping[str, object]) -> tuple[float | None, float | None]:
    low, high = row["low"], row["high"]
    return (None, None) if pd.isna(low) else (low, high)  # type: ignore[call-overload, return-value]
