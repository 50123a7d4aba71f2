"""Which tellings may retell which quotations: an index of pairs of content words, never all pairs of stretches.

A pair of content words that stand near each other (in either order) joins the tellings and the quotations that have it.
One that stands in many quotations joins each telling with the first few only, so the cost grows with the texts and not
with their square.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby, repeat
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from analysis.annotation.languages import languages
from analysis.comparison.content import stems
from analysis.comparison.retellings.tellings import Telling, quoted, retellings
from analysis.comparison.speakers import Agreement, Offices, agreement, offices
from analysis.comparison.wording import Wording, noted

Numbers = NDArray[np.int64]
_CHUNK = 100_000  # words looked up at a time, to bound memory


class Found(NamedTuple):
    """The stretches of all articles, the weight of each stem, and the candidates (telling, quotation, how far their
    sources agree), in order.
    """

    tellings: list[tuple[Wording, Telling]]
    weights: Mapping[str, float]
    pairs: list[tuple[int, int, Agreement]]


class _Stretches(NamedTuple):
    """Of each stretch: whether it is a quotation, and whose article it is; of each stem: its weight."""

    quotes: NDArray[np.bool_]
    articles: Numbers
    weights: NDArray[np.float64]


class _Laid(NamedTuple):
    """Content words of all stretches laid end to end: the stem's number and the stretch of each."""

    ids: Numbers
    owners: Numbers


def candidates(wordings: Sequence[Wording], settings: Mapping[str, Any]) -> Found:
    """Return the pairs of a telling and a quotation of another article that are worth scoring."""
    tellings: list[tuple[Wording, Telling]] = []
    known: dict[str, int] = {}
    ids, owners = array("q"), array("q")
    articles, quotes = array("q"), array("b")
    for article, is_quote, wording, telling, keys in _stretches(wordings):
        if len(keys) >= settings["words"]:
            ids.extend(known.setdefault(key, len(known)) for key in keys)
            owners.extend(repeat(len(tellings), len(keys)))
            tellings.append((wording, telling))
            articles.append(article)
            quotes.append(is_quote)
    laid = _Laid(np.array(ids), np.array(owners))
    weights = np.maximum(_weights(laid, len(known), len(tellings)), settings["lightest"])
    joined = _joined(laid, _Stretches(np.array(quotes, bool), np.array(articles), weights), settings)
    kept = list(_kept(joined, tellings, offices(wordings), settings))
    return Found(tellings, dict(zip(known, weights.tolist(), strict=True)), kept)


def _stretches(wordings: Iterable[Wording]) -> Iterator[tuple[int, bool, Wording, Telling, list[str]]]:
    """Yield number of the article, whether it is a quotation, the stretch, and its content words."""
    for article, wording in enumerate(wordings):
        for is_quote, telling, keys in noted(wording, "tellings", lambda wording=wording: _of(wording)):  # type: ignore[misc]
            yield article, is_quote, wording, telling, keys


def _of(wording: Wording) -> list[tuple[bool, Telling, list[str]]]:
    """Return the stretches of an article: whether each is a quotation, and its content words.

    Words of a language without data are left out: which of them are words of grammar is not known.
    """
    if wording.article.language not in languages():
        return []
    keys = stems(wording)
    return [
        (is_quote, telling, [keys[unit] for unit in telling.units if keys[unit]])
        for is_quote, group in ((True, quoted(wording)), (False, retellings(wording)))
        for telling in group
    ]


def _weights(laid: _Laid, words: int, stretches: int) -> NDArray[np.float64]:
    """Return the weight of each stem, 0 to 1: the rarer the stretches that have it, the more."""
    each = _once(laid.owners * max(words, 1) + laid.ids) % max(words, 1)
    in_stretches = np.bincount(each, minlength=words)
    return np.asarray(np.log1p(stretches / np.maximum(in_stretches, 1)) / np.log1p(max(stretches, 1)))


def _word_pairs(laid: _Laid, near: int, size: int) -> tuple[Numbers, Numbers]:
    """Return each pair of different stems that stand near each other in a stretch, as one number, and the stretch.

    In the order of the pairs; `size` is a number above all stems.
    """
    many = int(laid.owners.max(initial=0)) + 1
    both = [np.zeros(0, np.int64)]
    for step in range(1, near + 1):
        one, two, owner = laid.ids[:-step], laid.ids[step:], laid.owners[:-step]
        inside = (owner == laid.owners[step:]) & (one != two)
        low, high = np.minimum(one, two)[inside], np.maximum(one, two)[inside]
        both.append((low * size + high) * many + owner[inside])
    found = _once(np.concatenate(both))
    return found // many, found % many


def _once(numbers: Numbers) -> Numbers:
    """Return numbers in order, each once."""
    numbers.sort()
    return numbers[np.append(True, numbers[1:] != numbers[:-1])] if len(numbers) else numbers


def _joined(laid: _Laid, stretches: _Stretches, settings: Mapping[str, Any]) -> Iterator[tuple[int, int, int]]:
    """Yield telling, quotation and how many pairs of words they share, by telling, then the weightiest first."""
    size = len(stretches.weights) + 1
    quote = stretches.quotes[laid.owners] if len(laid.owners) else np.zeros(0, bool)
    held = _word_pairs(_Laid(laid.ids[quote], laid.owners[quote]), settings["near"], size)
    ids, owners = laid.ids[~quote], laid.owners[~quote]
    begin = 0
    while begin < len(ids):
        end = int(np.searchsorted(owners, owners[min(begin + _CHUNK, len(ids)) - 1], side="right"))
        asked = _word_pairs(_Laid(ids[begin:end], owners[begin:end]), settings["near"], size)
        yield from _shared(asked, held, stretches, settings)
        begin = end


def _shared(
    asked: tuple[Numbers, Numbers], held: tuple[Numbers, Numbers], stretches: _Stretches, settings: Mapping[str, Any]
) -> Iterator[tuple[int, int, int]]:
    articles, weights = stretches.articles, stretches.weights
    keys, askers = asked
    worth = weights[keys // (len(weights) + 1)] * weights[keys % (len(weights) + 1)]
    first = np.searchsorted(held[0], keys, side="left")
    counts = np.minimum(np.searchsorted(held[0], keys, side="right") - first, settings["most"])
    within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    tellings, quotations = np.repeat(askers, counts), held[1][np.repeat(first, counts) + within]
    other = articles[tellings] != articles[quotations]
    size = len(articles)
    joined, place, shared = np.unique(
        tellings[other] * size + quotations[other], return_inverse=True, return_counts=True
    )
    worths = np.bincount(place, np.repeat(worth, counts)[other], minlength=len(joined))
    enough = worths >= settings["worth"]
    joined, shared, worths = joined[enough], shared[enough], worths[enough]
    order = np.lexsort((joined % size, -worths, joined // size))
    for pair, count in zip(joined[order].tolist(), shared[order].tolist(), strict=True):
        yield pair // size, pair % size, count


def _kept(
    joined: Iterator[tuple[int, int, int]],
    tellings: Sequence[tuple[Wording, Telling]],
    known: Offices,
    settings: Mapping[str, Any],
) -> Iterator[tuple[int, int, Agreement]]:
    """Yield for each telling the weightiest candidates, of those whose sources may be one.

    Where the source is not known, one pair of words that both have is not enough.
    """
    agreed = cache(lambda one, two: agreement(one, two, known))
    for telling, group in groupby(joined, key=lambda entry: entry[0]):
        left = {True: settings["candidates"], False: settings["candidates_of_unknown"]}
        said = tellings[telling][1]
        for _, quotation, count in group:
            agree = agreed(said.speaker, tellings[quotation][1].speaker)
            is_known = agree in ("same", "near")
            if left[is_known] and agree != "other" and count >= (1 if is_known else settings["pairs_of_unknown"]):
                left[is_known] -= 1
                yield telling, quotation, agree
