"""Frames about the words that weigh, and the sentences behind each number of the page feeling."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

import pandas as pd

from dashboard.comparison import Comparison
from dashboard.counts.feeling import ALL, BANDS, Feeling, band, voice_name
from dashboard.kept import once
from dashboard.markup import Number
from dashboard.view import VOICES
from dashboard.words import vocabulary
from dashboard.words.phrases import signed, times

WORDS = ["group", "outlet", "colour", "word", "value", "times", "voices", "evidence"]
_WORD, _AT = "word-", "at-"
"""How a band names one word, or one sentence by its number: "tone:star:all:word-war", "tone:star:all:at-12"."""


@once
def weighing(now: Comparison, words: pd.DataFrame) -> pd.DataFrame:
    """Return for each outlet what each word adds up to, how often and in which voices; the heaviest first."""
    lower = words.assign(word=words["word"].str.lower())
    sums = lower.groupby(["group", "word"])["value"].agg(["sum", "size"])
    heard = Counter(zip(lower["group"], lower["word"], lower["voice"], strict=True))
    found: dict[str, list[tuple[object, ...]]] = {group: [] for group in now.groups}
    for (group, word), value, often in zip(sums.index, sums["sum"].tolist(), sums["size"].tolist(), strict=True):
        if group in found:
            counts = {voice: heard[group, word, voice] for voice in VOICES}
            voices = ", ".join(f"{count} {vocabulary.VOICES[voice]}" for voice, count in counts.items() if count)
            place = now.name(group), now.colour(group), str(word), value, often, voices
            found[group].append((group, *place, word_evidence(group, str(word))))
    rows = [row for group in found.values() for row in sorted(group, key=lambda row: (-abs(row[4]), row[3]))]
    return pd.DataFrame(rows, columns=WORDS)


def word_evidence(group: str, word: str) -> str:
    """Return the id of the sentences with a word; none for a word that an id cannot hold."""
    return "" if ":" in word or len(word) > 60 else f"tone:{group}:{ALL}:{_WORD}{word}"


def sentence_evidence(group: str, number: int) -> str:
    """Return the id of one sentence of an outlet, by its number."""
    return f"tone:{group}:{ALL}:{_AT}{number}"


def by_outlet(table: pd.DataFrame, few: int = 4) -> dict[str, tuple[Number, ...]]:
    """Return each outlet's heaviest words of a table of `weighing`, as numbers."""
    return {
        str(group): tuple(
            Number(f"“{row['word']}” {signed(row['value'])} ({times(row['times'])})", row["evidence"])
            for row in part.head(few).to_dict("records")
        )
        for group, part in table.groupby("group", sort=False)
    }


def weighing_in_words(table: pd.DataFrame) -> pd.DataFrame:
    """Return a table of `weighing` as strings to show."""
    return pd.DataFrame(
        {
            "Outlet": table["outlet"],
            "Word": [
                (Number(word, evidence),) for word, evidence in zip(table["word"], table["evidence"], strict=True)
            ],
            "Adds up to": table["value"].map(signed),
            "Times": table["times"].map(str),
            "In whose words": table["voices"],
        }
    )


def cells(now: Comparison, found: Feeling, shown: str = "") -> dict[str, str]:
    """Return the lists of sentences of the page: evidence id -> what it counts; words and single ones if `shown`."""
    named = {**_bands(now, found)}
    if shown not in named and not (hits := behind(found, shown)).empty:
        named[shown] = cell(now, shown, len(hits))
    return named


@once
def _bands(now: Comparison, found: Feeling) -> dict[str, str]:
    by = found.sentences.assign(band=band(found.sentences["compound"]))
    named = {}
    for group in now.groups:
        mine = by[by["group"] == group]
        for voice in (ALL, *VOICES):
            heard = mine if voice == ALL else mine[mine["voice"] == voice]
            counts = Counter(heard["band"])
            what = f"{now.name(group)}: {voice_name(voice)}"
            if len(heard):
                named[f"tone:{group}:{voice}:{ALL}"] = f"{what} ({len(heard)})"
            named |= {
                f"tone:{group}:{voice}:{each}": f"{what}, {words} ({counts[each]})"
                for each, words in BANDS.items()
                if counts[each]
            }
    return named


def cell(now: Comparison, evidence: str, count: int) -> str:
    """Return what the list of a word, or of one sentence, is of; `count` is how many sentences are in it."""
    _, group, _, at = evidence.split(":")
    what = f"“{at.removeprefix(_WORD)}”" if at.startswith(_WORD) else f"sentence {at.removeprefix(_AT)}"
    return f"{now.name(group)}: {what}" + (f" ({count})" if at.startswith(_WORD) else "")


def behind(found: Feeling, evidence: str) -> pd.DataFrame:
    """Return the sentences behind a number of the page, in their order; none for an id of something else."""
    kind, _, rest = evidence.partition(":")
    parts = rest.split(":")
    if kind != "tone" or len(parts) != 3:
        return found.sentences.iloc[:0]
    group, voice, at = parts
    mine = found.sentences[found.sentences["group"] == group]
    if voice != ALL:
        mine = mine[mine["voice"] == voice]
    if at.startswith(_WORD):
        words = found.words[(found.words["group"] == group) & (found.words["word"].str.lower() == at[len(_WORD) :])]
        places = pd.MultiIndex.from_frame(words[["article", "sentence"]])
        return mine[pd.MultiIndex.from_frame(mine[["article", "sentence"]]).isin(places)]
    if at.startswith(_AT):
        return mine[mine["number"].map(str) == at[len(_AT) :]]
    return mine if at == ALL else mine[band(mine["compound"]) == at]


def touched_in_words(now: Comparison, found: Feeling, groups: Collection[str]) -> pd.DataFrame:
    """Return for each outlet how many words the switches touched, in how many sentences, and what they moved."""
    rows = []
    for group in groups:
        mine = found.sentences[found.sentences["group"] == group]
        kinds = Counter(found.touched[found.touched["group"] == group]["kind"])
        moved = int((mine["before"] != mine["compound"]).sum())
        rows.append(
            {
                "Outlet": now.name(group),
                "Words muted": str(kinds["muted"]),
                "Labels swapped": str(kinds["swapped"]),
                "Sentences moved": f"{moved} of {len(mine)}",
                "Mean before": signed(mine["before"].mean()) if len(mine) else "–",
                "Mean after": signed(mine["compound"].mean()) if len(mine) else "–",
            }
        )
    return pd.DataFrame(rows)
