"""The charts of the page feeling: sentences as strips, means, pairs of outlets, the heaviest words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from html import escape

import pandas as pd

from dashboard import markup
from dashboard.charts.feeling_strips import strips
from dashboard.charts.tracks import Track, reached, tracks
from dashboard.comparison import Comparison
from dashboard.counts import feeling, feeling_words
from dashboard.counts.feeling import ALL, Feeling
from dashboard.kept import once
from dashboard.markup import Address, Number
from dashboard.view import VOICES
from dashboard.words import vocabulary
from dashboard.words.phrases import many, signed

MOST = 12
"""More articles than this get no strips: their numbers stand in the chart of means."""
NAMED = 6
"""Of so many outlets does a headline name the heaviest word."""
FIRST = 8
"""So many of an outlet's words are drawn; the table has all."""
_KEY = {"own": "solid", "reported": "hatched", "quoted": "outlined"}


@dataclass(frozen=True, slots=True)
class Shown:
    """What all parts of the page show: the outlets that were chosen, cut (`kept`) or not to the voices chosen.

    `means` and `pairs` are those of `kept`; `address` is the way from an evidence id to its place on this page.
    """

    now: Comparison
    every: Feeling
    kept: Feeling
    means: pd.DataFrame
    pairs: pd.DataFrame
    address: Address

    @classmethod
    def of(cls, now: Comparison, every: Feeling, voices: Collection[str], address: Address) -> Shown:
        """Return what is shown of these numbers with the voices chosen."""
        return cls(now, every, *_compared(now, every, tuple(voices)), address)


@once
def _compared(now: Comparison, every: Feeling, voices: tuple[str, ...]) -> tuple[Feeling, pd.DataFrame, pd.DataFrame]:
    kept = every.cut(now.groups, voices)
    return kept, feeling.means(now, kept.sentences), feeling.pairs(now, kept.sentences)


def sentences_key() -> str:
    """Return what the fills of the strips mean, in words."""
    fills = "".join(f'<li><span class="bar {_KEY[voice]}"></span>{vocabulary.VOICES[voice]}</li>' for voice in VOICES)
    return (
        f'<ul class="key"><li><b>Most words of the sentence are:</b></li>{fills}</ul>'
        '<p class="hint">Many sentences mix voices; each word keeps its own.</p>'
    )


def sentence_strips(found: Shown, voices: Collection[str]) -> str:
    """Return the sentences of each outlet as bars; those of other voices are faint."""
    now = found.now
    whole = found.means[found.means["voice"] == ALL].to_dict("records")
    means = {
        row["group"]: (row["mean"], *((None, None) if pd.isna(row["low"]) else (row["low"], row["high"])))
        for row in whole
    }
    heads = {
        group: (now.name(group), now.colour(group), _counted(found, group), now.note(group)) for group in now.groups
    }
    return strips(found.every.sentences, heads, means, voices, feeling_words.sentence_evidence, found.address)


def _counted(found: Shown, group: str) -> tuple[Number, ...]:
    sentences = found.kept.sentences
    n = int((sentences["group"] == group).sum())
    return (Number(many(n, "sentence"), f"tone:{group}:{ALL}:{ALL}"), *feeling.numbers(group, sentences))


def mean_tracks(found: Shown) -> str:
    """Return the mean of each outlet with its interval, in all and by voice."""
    rows = []
    for row in found.means.to_dict("records"):
        few = pd.isna(row["low"])
        words = f"{'' if few else signed(row['mean']) + ' of '}{many(row['n'], 'sentence')}"
        after = Number(feeling.interval(None, None) if few else feeling.interval(row["low"], row["high"]))
        rows.append(
            Track(
                name=row["outlet"] if row["voice"] == ALL else vocabulary.VOICES[row["voice"]],
                words=(Number(words, row["evidence"]), after),
                value=None if few else row["mean"],
                low=None if few else row["low"],
                high=None if few else row["high"],
                colour=row["colour"],
                fill=_KEY.get(row["voice"], "solid"),
                quiet=row["voice"] != ALL,
            )
        )
    return tracks(rows, ("unpleasant", "pleasant"), found.address)


def pair_tracks(now: Comparison, table: pd.DataFrame) -> str:
    """Return the difference of each pair of outlets with its interval."""
    rows = []
    for row in table.to_dict("records"):
        few = pd.isna(row["low"])
        said = feeling.verdict(row["low"], row["apart"])
        rows.append(
            Track(
                name=f"{now.name(row['first'])} – {now.name(row['second'])}",
                words=said if few else f"{signed(row['difference'])}, {said}",
                value=None if few else row["difference"],
                low=None if few else row["low"],
                high=None if few else row["high"],
            )
        )
    return tracks(rows, ("first is lower", "first is higher"))


def heaviest(table: pd.DataFrame, address: Address) -> str:
    """Return the words that weigh most in each outlet, all on one scale."""
    parts = [(part.iloc[0], _words(part.head(FIRST))) for _, part in table.groupby("group", sort=False)]
    reach = reached([row for _, rows in parts for row in rows])
    panels = [
        f'<section style="color:{markup.colour(first["colour"])}"><h3>{escape(first["outlet"])}</h3>'
        f"{tracks(rows, ('unpleasant', 'pleasant'), address, reach)}</section>"
        for first, rows in parts
    ]
    return f'<div class="panels">{"".join(panels)}</div>'


def heaviest_in_words(table: pd.DataFrame) -> str:
    """Return the heaviest word of each outlet as one sentence without its full stop."""
    first = table.groupby("group", sort=False).first().to_dict("records")
    if len(first) > NAMED:
        word, count = Counter(row["word"] for row in first).most_common(1)[0]
        return f"“{word}” weighs most in {count} of {len(first)} outlets" if count > 1 else "The heaviest words of each"
    named = [f"{row['outlet']}: “{row['word']}” ({signed(row['value'])})" for row in first]
    return f"The heaviest word of each: {'; '.join(named)}" if len(named) > 1 else f"The heaviest word in {named[0]}"


def _words(part: pd.DataFrame) -> list[Track]:
    return [
        Track(
            name=row["word"],
            words=(Number(f"{signed(row['value'])} ({row['times']}×)", row["evidence"]),),
            low=min(row["value"], 0.0),
            high=max(row["value"], 0.0),
            colour=row["colour"],
        )
        for row in part.to_dict("records")
    ]
