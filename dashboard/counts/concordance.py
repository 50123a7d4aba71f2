"""What the concordance shows: how often words stand where, the lines as a file, words to begin with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pandas as pd

from analysis.annotation.languages import languages
from analysis.comparison.answers import kept_few
from analysis.comparison.concordance import Concordance, Line
from analysis.comparison.wording import Wording
from analysis.measures.distinctive import common_words
from dashboard.comparison import Comparison
from dashboard.markup import Number
from dashboard.view import VOICES
from dashboard.words import vocabulary
from dashboard.words.phrases import many

EXAMPLES = 6
_SHORTEST_EXAMPLE = 4
FILE_COLUMNS = (
    "outlet",
    "article",
    "paragraph",
    "voice",
    "speaker",
    "zone",
    "left",
    "keyword",
    "right",
    "start",
    "end",
)


def said(found: Concordance, words: str) -> str:
    """Return how often the words stand in the articles, as one sentence without its full stop.

    The words are a reader's own: the sentence has to be escaped.
    """
    if not found.places:
        return f"“{words}” stands nowhere in these articles" + (", in these voices" if found.elsewhere else "")
    return f"“{words}”: {many(found.places, 'place')} in {many(found.articles, 'article')}"


def by_outlet(now: Comparison, found: Concordance) -> pd.DataFrame:
    """Return a row for each outlet: places by voice, all places, words of the story; each number opens its lines.

    The id of a number's lines is "lines:OUTLET:VOICE:all" ("lines:OUTLET:all:all" for all voices).
    """
    rows = []
    for group in now.groups:
        counts = {voice: found.counts.get((group, voice), 0) for voice in VOICES}
        length = sum(len(document.words.forms) for document in now.of_group(group))
        every = sum(counts.values())
        rows.append(
            {
                "Outlet": now.noted(group),
                "Places": (_number(every, group, "all"),),
                **{
                    vocabulary.capital(vocabulary.VOICES[voice]): (_number(count, group, voice),)
                    for voice, count in counts.items()
                },
                "Words of the story": f"{length:,}",
            }
        )
    return pd.DataFrame(rows)


def numbers(now: Comparison, found: Concordance) -> dict[str, tuple[Number, ...]]:
    """Return for each outlet with the words how often they stand in its articles, and in which voices."""
    made = {}
    for group in now.groups:
        parts = tuple((voice, found.counts[group, voice]) for voice in VOICES if found.counts.get((group, voice)))
        if parts:
            made[group] = (Number(many(sum(count for _, count in parts), "place"), group, parts),)
    return made


def places(found: Concordance, group: str) -> pd.DataFrame:
    """Return the places of an outlet's lines, as the list of sentences wants them."""
    return pd.DataFrame([line._asdict() for line in found.lines if line.group == group], columns=list(Line._fields))


def _number(count: int, group: str, voice: str) -> Number:
    return Number(str(count), f"lines:{group}:{voice}:all" if count else "")


def file(now: Comparison, lines: Sequence[Line]) -> pd.DataFrame:
    """Return the lines as a table to take away; paragraphs are counted from 1."""
    rows = [
        (
            now.name(line.group),
            line.article,
            line.paragraph + 1,
            vocabulary.VOICES[line.voice],
            line.speaker or "",
            line.zone,
            line.left,
            line.keyword,
            line.right,
            line.start,
            line.end,
        )
        for line in lines
    ]
    return pd.DataFrame(rows, columns=list(FILE_COLUMNS))


@kept_few(4)
def examples(wordings: tuple[Wording, ...]) -> tuple[str, ...]:
    """Return a few words, as printed, that stand in most of these articles and are no words of grammar."""
    inside: Counter[str] = Counter()
    often: Counter[str] = Counter()
    for wording in wordings:
        language = wording.article.language
        common = common_words(language) if language in languages() else frozenset()
        kept = [key for key in wording.keys if len(key) >= _SHORTEST_EXAMPLE and key.isalpha() and key not in common]
        often.update(kept)
        inside.update(set(kept))
    best = sorted(often, key=lambda key: (-inside[key], -often[key], key))[:EXAMPLES]
    return tuple(_printed(wordings, key) for key in best)


def _printed(wordings: Sequence[Wording], key: str) -> str:
    """Return the commonest spelling of a key in the first article that has it."""
    wording = next(each for each in wordings if key in each.keys)
    places = [place for place, own in enumerate(wording.keys) if own == key]
    return Counter(wording.span(place, place + 1).of(wording.article.text) for place in places).most_common(1)[0][0]
