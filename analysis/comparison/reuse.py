"""Passages that articles share word for word, told apart: quotation, narration, formula.

All maximal runs of five words and more that two articles share are found, on words made alike, story only. A run is cut
where a quotation begins or ends in either article (one inside another begins none). A piece of five words and more
inside a speaker's marks in at least one of the two is a quotation; one of eight words and more outside marks in both is
narration, which is how copy of a news agency shows; the rest is formula ("said in a statement on"), and so is what very
many articles of the corpus print. Of a piece that the cut left shorter than five words nothing can be told: it is kept,
so that all passages together are all runs, but is counted nowhere.

Sources: Clough, Gaizauskas, Piao and Wilks (2002), METER; Nicholls (2019), Detecting textual reuse in news stories, at
scale. Few shared words are no sign of original reporting: copy can be told anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from analysis.comparison.answers import kept
from analysis.comparison.runs import Grams, Numbers, Runs, Sequences, grams, laid_out, printed_by, runs
from analysis.comparison.wording import Wording
from analysis.measures.score import Score
from analysis.spans import Span

Kind = Literal["quotation", "narration", "formula"]
KINDS: tuple[Kind, ...] = ("quotation", "narration", "formula")

LEAST = 5
"""Words of the shortest run that is looked for."""
NARRATION = 8
"""Words of the shortest piece outside quotation marks that chance does not explain."""
MOST = 50
"""A run of five words in more places than these is followed from each place to the next article's first only."""
WORN = 200
"""What more articles than these print is formula, however long it is."""


class Passage(NamedTuple):
    """The same words in two articles; `left` is the one given first, `tokens` the number of words made alike.

    `left_marked` and `right_marked` say whether they stand inside a speaker's quotation marks there.
    """

    left: Wording
    left_span: Span
    right: Wording
    right_span: Span
    tokens: int
    kind: Kind
    left_marked: bool
    right_marked: bool

    @property
    def unmarked(self) -> Wording | None:
        """The article that prints a quotation's words without its marks; None where both or neither have them."""
        if self.left_marked == self.right_marked:
            return None
        return self.right if self.left_marked else self.left


class Passages(NamedTuple):
    """Passages as columns, in order: articles as indices, first words within their wordings, kinds within `KINDS`."""

    left: Numbers
    left_first: Numbers
    right: Numbers
    right_first: Numbers
    tokens: Numbers
    kinds: NDArray[np.int8]
    left_marked: NDArray[np.bool_]
    right_marked: NDArray[np.bool_]


class Share(NamedTuple):
    """How many of an article's `words` others print too; each word counts once, as quotation before narration."""

    words: int
    quotation: int
    narration: int
    formula: int

    @property
    def score(self) -> Score:
        """The share of the words in quotations and narration; formula is not counted. No interval: it is no sample."""
        both = self.quotation + self.narration
        return Score(both / self.words if self.words else None, self.words)


@kept
def passages(*wordings: Wording) -> Passages:
    """Return all shared passages as columns, by left article, right article, and place; an article never with itself.

    With many articles these are many: as columns they take 26 bytes each.
    """
    laid = laid_out([each.keys for each in wordings])
    index = grams(laid, LEAST)
    quoted = _end_to_end(map(_outermost, wordings))
    left, right, length = _cut(runs(laid, LEAST, MOST, index), quoted)
    marked = quoted[left] >= 0, quoted[right] >= 0
    kinds = np.where(length >= NARRATION, 1, 2)
    kinds[(marked[0] | marked[1]) & (length >= LEAST)] = 0
    kinds[_worn(laid, index, left, length)] = 2
    owners = laid.owners[left], laid.owners[right]
    order = np.lexsort((right, left, owners[1], owners[0]))
    firsts = left - laid.offsets[owners[0]], right - laid.offsets[owners[1]]
    left, right, length = owners[0][order], owners[1][order], length[order]
    return Passages(
        left,
        firsts[0][order],
        right,
        firsts[1][order],
        length,
        kinds[order].astype(np.int8),
        marked[0][order],
        marked[1][order],
    )


@kept
def shared_passages(*wordings: Wording) -> tuple[Passage, ...]:
    """Return all passages of two articles, by left article, right article, and place in the left one."""
    found = passages(*wordings)
    one = _spans(wordings, found.left, found.left_first, found.tokens)
    two = _spans(wordings, found.right, found.right_first, found.tokens)
    lefts, rights = ([wordings[index] for index in side.tolist()] for side in (found.left, found.right))
    kinds = [KINDS[kind] for kind in found.kinds.tolist()]
    rest = found.tokens.tolist(), kinds, found.left_marked.tolist(), found.right_marked.tolist()
    return tuple(map(Passage, lefts, one, rights, two, *rest))


def _spans(wordings: Sequence[Wording], article: Numbers, first: Numbers, tokens: Numbers) -> list[Span]:
    """Return where the words stand in the texts of their articles."""
    starts, ends = _end_to_end(each.starts for each in wordings), _end_to_end(each.ends for each in wordings)
    places = np.cumsum([0, *(len(each.keys) for each in wordings)])[article] + first
    return list(map(Span, starts[places].tolist(), ends[places + tokens - 1].tolist()))


def _end_to_end(parts: Iterable[Numbers]) -> Numbers:
    return np.concatenate([np.zeros(0, np.int32), *parts])


def printed_too(wording: Wording, among: Iterable[Passage]) -> NDArray[np.int8]:
    """Return for each word of an article the first of `KINDS` in which it stands in these passages, else 3.

    Passages shorter than `LEAST` words, left over by the cut, do not count.
    """
    kinds = np.full(len(wording.keys), len(KINDS), np.int8)
    for passage in among:
        if passage.tokens < LEAST:
            continue
        spans = [passage.left_span] * (passage.left is wording) + [passage.right_span] * (passage.right is wording)
        for span in spans:
            first, last = wording.words_in(span)
            np.minimum(kinds[first:last], KINDS.index(passage.kind), out=kinds[first:last])
    return kinds


def share(wording: Wording, among: Iterable[Passage]) -> Share:
    """Return how many words of an article stand in these passages, by kind; give only those with other outlets."""
    counts = np.bincount(printed_too(wording, among), minlength=len(KINDS) + 1)
    return Share(len(wording.keys), *counts[: len(KINDS)].tolist())


def _outermost(wording: Wording) -> Numbers:
    """Return for each word the outermost quotation of a speaker around it, -1 outside; a nested one cuts nothing."""
    outer = np.arange(len(wording.document.quotations) + 1, dtype=np.int32)
    outer[-1] = -1
    last, holder = 0, -1
    spoken = [(each.span, index) for index, each in enumerate(wording.document.quotations) if each.kind == "speech"]
    for span, index in sorted(spoken, key=lambda entry: (entry[0].start, -entry[0].end)):
        if span.end <= last:
            outer[index] = holder
        else:
            holder, last = index, span.end
    return outer[wording.quotations]


def _cut(found: Runs, quoted: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Return the runs cut where marks begin or end in either article: left, right, and words of the pieces.

    `quoted` is each place's quotation. No run is lost by it: the pieces of one together are the run.
    """
    begins = np.append(False, quoted[1:] != quoted[:-1])[: len(quoted)]
    changes, before = np.flatnonzero(begins).astype(np.int32), np.cumsum(begins, dtype=np.int32)
    number = np.arange(len(found.left), dtype=np.int32)
    run, offset = [number], [np.zeros(len(number), np.int32)]
    for side in (found.left, found.right):
        low, high = before[side], before[side + found.length - 1]
        count = high - low
        into = np.repeat(number, count)
        nth = np.arange(len(into), dtype=np.int32) - np.repeat(np.cumsum(count) - count, count)
        run.append(into)
        offset.append((changes[low[into] + nth] - side[into]).astype(np.int32))
    places = np.unique(np.concatenate(run).astype(np.int64) << 32 | np.concatenate(offset))
    into, offsets = (places >> 32).astype(np.int32), (places & 0xFFFFFFFF).astype(np.int32)
    ends = np.append(offsets[1:], 0)
    last = np.append(into[1:] != into[:-1], True)[: len(into)]
    ends = np.where(last, found.length[into], ends[: len(into)])
    return found.left[into] + offsets, found.right[into] + offsets, (ends - offsets).astype(np.int32)


def _worn(laid: Sequences, index: Grams, left: Numbers, length: Numbers) -> NDArray[np.bool_]:
    """Say which pieces more than `WORN` articles print: each of their grams stands in so many."""
    known = np.append(0, np.cumsum(printed_by(laid, index) <= WORN))
    within = np.maximum(length - index.size + 1, 0)
    return np.asarray((within > 0) & (known[left + within] == known[left]))
