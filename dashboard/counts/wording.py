"""Loaded and hedged words as the style page shows them."""

from __future__ import annotations

from collections import Counter
from itertools import product

import pandas as pd

from analysis.annotation.document import VOICES, Document
from analysis.facts import facts
from analysis.measures.loaded_words import LISTS, WordHit, loaded_words
from dashboard.comparison import Comparison, group_of
from dashboard.counts.places import places
from dashboard.kept import of_article, once
from dashboard.markup import Number
from dashboard.words.phrases import joined, many


def list_names() -> dict[str, str]:
    """Return what each list is called."""
    return {name: str(_list(name)["name"]) for name in LISTS}


def list_plain(name: str) -> str:
    """Return in a sentence what the words of a list do."""
    return str(_list(name)["plain"])


@once
def hits(now: Comparison) -> list[tuple[str, Document, WordHit]]:
    """Return all hits with their outlet, in the order of the corpus."""
    return [
        (group_of(document.article), document, hit)
        for group in now.groups
        for document in now.documents.values()
        if group_of(document.article) == group
        for hit in of_article(now, loaded_words, document)
    ]


@once
def by_list(now: Comparison) -> pd.DataFrame:
    """Return a row an outlet and a column a list: the hits by voice, as numbers that open their sentences."""
    sums = Counter((group, hit.list, hit.voice) for group, _, hit in hits(now))
    return pd.DataFrame(
        [
            {"Outlet": now.noted(group)}
            | {
                words: _by_voice(f"word:{group}:{name}:all", {voice: sums[group, name, voice] for voice in VOICES})
                for name, words in list_names().items()
            }
            for group in now.groups
        ]
    )


@once
def by_outlet(now: Comparison) -> dict[str, tuple[Number, ...]]:
    """Return how many words of each list stand in each outlet's articles, by voice, as numbers."""
    sums = Counter((group, hit.list, hit.voice) for group, _, hit in hits(now))
    found: dict[str, list[Number]] = {group: [] for group in now.groups}
    for group, (name, words) in product(now.groups, list_names().items()):
        parts = tuple((voice, sums[group, name, voice]) for voice in VOICES if sums[group, name, voice])
        count = sum(number for _, number in parts)
        way = f"word:{group}:{name}:all" if count else ""
        found[group].append(Number(f"{words.lower()} {count}", way, parts))
    return {group: tuple(numbers) for group, numbers in found.items()}


@once
def headline(now: Comparison) -> str:
    """Return how many words of each list the newsrooms of the articles on the event use in their own words."""
    own = Counter(hit.list for group, _, hit in hits(now) if hit.voice == "own" and group in now.on_event)
    if not own:
        return "No word of these lists stands in the newsroom’s own words"
    parts = [
        many(own[name], words.lower().removesuffix("s")).replace("0 ", "no ", 1 - bool(own[name]))
        for name, words in list_names().items()
    ]
    number = len([each for group in now.on_event for each in now.of_group(group)])
    return f"In the newsroom’s own words in {'this article' if number == 1 else f'{number} articles'}: {joined(parts)}"


@once
def by_word(now: Comparison, name: str) -> pd.DataFrame:
    """Return a row a word of a list as it stands in the texts and a column an outlet; the most frequent words first."""
    found = [(group, hit, hit.span.of(document.article.text)) for group, document, hit in hits(now) if hit.list == name]
    sums = Counter((hit.word, group) for group, hit, _ in found)
    forms: dict[str, list[str]] = {}
    for _, hit, form in found:
        forms.setdefault(hit.word, []).append(form.lower())
    order = sorted(forms, key=lambda word: (-len(forms[word]), word))
    return pd.DataFrame(
        [
            {"Word": ", ".join(dict.fromkeys(forms[word]))}
            | {
                now.name(group): (Number(str(sums[word, group]), f"word:{group}:{name}:{word}"),)
                if sums[word, group]
                else ""
                for group in now.groups
            }
            for word in order
        ]
    )


@once
def word_cells(now: Comparison) -> dict[str, str]:
    """Return the lists of words that can be opened: evidence id -> what it counts."""
    names = list_names()
    sums: Counter[tuple[str, str, str]] = Counter()
    for group, _, hit in hits(now):
        sums[group, hit.list, "all"] += 1
        sums[group, hit.list, hit.word] += 1
    return {
        f"word:{group}:{name}:{word}": f"{now.name(group)}: {names[name].lower()}"
        f"{'' if word == 'all' else f', “{word}”'} ({count})"
        for (group, name, word), count in sums.items()
    }


def word_places(now: Comparison, evidence: str) -> pd.DataFrame:
    """Return the places behind a number of `word_cells`."""
    _, group, name, word = evidence.split(":")
    found = [
        (document, hit.span)
        for outlet, document, hit in hits(now)
        if outlet == group and hit.list == name and word in ("all", hit.word)
    ]
    return places(
        (document, [span for other, span in found if other is document]) for document in now.documents.values()
    )


def _by_voice(evidence: str, counts: dict[str, int]) -> tuple[Number, ...] | str:
    words = ", ".join(f"{count} {voice}" for voice, count in counts.items() if count)
    return (Number(words, evidence),) if words else "–"


def _list(name: str) -> dict[str, object]:
    return dict(facts(f"language/en/word-lists/{name}.toml")["list"])
