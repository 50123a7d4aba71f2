"""What is kept of an article to compare its words with others': words made alike, names and labels masked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Any, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from analysis.annotation.document import Document, Words
from analysis.comparison.spelling import pieces
from analysis.corpus.article import Article
from analysis.latest import latest
from analysis.spans import Span

Places = NDArray[np.int32]
Answer = TypeVar("Answer")

MASK = "="
"""How the key of a masked unit begins; no word does."""
_UNMASKED_FAMILIES = frozenset({"distance"})
"""Labels that stand beside a name and do not name anybody: "so-called" is a word put in, never a changed name."""


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Wording:
    """An article's story as the words by which it is compared; two of one article are different objects.

    `keys` are the words made alike (small letters, one spelling, "we've" as two, cut at hyphens); the arrays beside it
    are of the same length: `starts` and `ends` in code points of the text, the index of the sentence, and of the
    innermost quotation of a speaker around the word (-1: outside quotation marks).

    `units` are the same words with each name and each label as one unit whose key begins with `MASK`
    ("=name:islamic-state", "=actor:donald-trump", "=label:violence"), so that Daesh and Islamic State are alike; unit
    `i` covers the words `firsts[i]` to `firsts[i + 1]` (one place more than units).

    `document` is the article with all that was found in it, without its words and phrase matches, which are large.

    `notes` hold what was worked out from these words and some others (see `noted`), `answers` what was found out about
    them and others together (`analysis/comparison/answers.py`); both go when the wording goes.
    """

    document: Document
    keys: tuple[str, ...]
    starts: Places
    ends: Places
    sentences: Places
    quotations: Places
    units: tuple[str, ...]
    firsts: Places
    notes: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False)
    answers: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False)

    @property
    def article(self) -> Article:
        """The article whose words these are."""
        return self.document.article

    @property
    def group(self) -> str:
        """The id under which the article is compared: its outlet's, else its own."""
        return self.article.outlet or self.article.id

    def span(self, first: int, last: int) -> Span:
        """Return where the words `first` to `last` (exclusive, at least one) stand in the text."""
        return Span(int(self.starts[first]), int(self.ends[last - 1]))

    def unit_span(self, first: int, last: int) -> Span:
        """Return where the units `first` to `last` (exclusive, at least one) stand in the text."""
        return self.span(int(self.firsts[first]), int(self.firsts[last]))

    def surface(self, unit: int) -> str:
        """Return the words of a unit made alike: two names are the same one where these are equal."""
        return " ".join(self.keys[int(self.firsts[unit]) : int(self.firsts[unit + 1])])

    def words_in(self, span: Span) -> tuple[int, int]:
        """Return the first and last (exclusive) word that begins within a span of the text."""
        first, last = np.searchsorted(self.starts, [span.start, span.end]).tolist()
        return first, last

    def units_in(self, span: Span) -> tuple[int, int]:
        """Return the first and last (exclusive) unit that begins within a span of the text."""
        first, last = np.searchsorted(self.starts[self.firsts[:-1]], [span.start, span.end]).tolist()
        return first, last


MOST_NOTES = 1_000
"""What is noted of one wording; beyond that its notes are begun anew."""
_NONE = object()


def noted(wording: Wording, asked: Hashable, work: Callable[[], Answer]) -> Answer:
    """Return what `work` gives, worked out once for a wording and what is asked of it; nobody may change it.

    It must depend on the wording and on what stands in `asked` alone, never on which other articles are compared.
    """
    found = wording.notes.get(asked, _NONE)
    if found is _NONE:
        found = work()
        if len(wording.notes) >= MOST_NOTES:
            wording.notes.clear()
        wording.notes[asked] = found
    return found  # type: ignore[no-any-return]


class _Mask(NamedTuple):
    start: int
    end: int
    key: str


@latest
def wording(document: Document) -> Wording:
    """Return a document's words made comparable; in a language without data nothing is masked."""
    words, language = document.words, document.article.language
    split = [pieces(form, language) for form in words.forms]
    starts, ends, sentences, keys = [], [], [], []
    for found, start, end, sentence in zip(split, words.starts, words.ends, words.sentences, strict=True):
        if len(found) == 1:
            keys.append(found[0].key)
            starts.append(start)
            ends.append(min(end, start + found[0].end))
            sentences.append(sentence)
            continue
        for piece in found:
            keys.append(piece.key)
            starts.append(start + piece.start)
            ends.append(start + piece.end)
            sentences.append(sentence)
    units, firsts = _units(keys, starts, list(_masks(document)))
    return Wording(
        document=replace(document, words=Words(), matches={}),
        keys=tuple(keys),
        starts=np.array(starts, np.int32),
        ends=np.array(ends, np.int32),
        sentences=np.array(sentences, np.int32),
        quotations=_quotations(document, np.array(starts, np.int32)),
        units=units,
        firsts=firsts,
    )


def _masks(document: Document) -> Iterator[_Mask]:
    """Yield names, labels and actors as masks in the order of the text; of two that meet, the first begun or longer."""
    names = (_Mask(each.span.start, each.span.end, f"{MASK}name:{each.concept}") for each in document.mentions)
    labels = (
        _Mask(each.span.start, each.span.end, f"{MASK}label:{each.family}")
        for each in document.labels
        if each.family not in _UNMASKED_FAMILIES
    )
    actors = (_Mask(each.start, each.end, f"{MASK}actor:{each.id}") for each in document.matches.get("actors", ()))
    last = 0
    for mask in sorted(chain(names, labels, actors), key=lambda mask: (mask.start, -mask.end, mask.key[1] == "a")):
        if mask.start >= last:
            last = mask.end
            yield mask


def _units(keys: list[str], starts: list[int], masks: list[_Mask]) -> tuple[tuple[str, ...], Places]:
    units: list[str] = []
    firsts: list[int] = []
    at = 0
    for mask in masks:
        first, last = bisect_left(starts, mask.start, lo=at), bisect_left(starts, mask.end, lo=at)
        if first == last:
            continue
        units += [*keys[at:first], mask.key]
        firsts += [*range(at, first), first]
        at = last
    units += keys[at:]
    firsts += range(at, len(keys) + 1)
    return tuple(units), np.array(firsts, np.int32)


def _quotations(document: Document, starts: Places) -> Places:
    """Return for each word the index of the innermost quotation of a speaker around it, -1 where there is none."""
    found = np.full(len(starts), -1, np.int32)
    spoken = [(each.span, index) for index, each in enumerate(document.quotations) if each.kind == "speech"]
    for span, index in sorted(spoken, key=lambda entry: -len(entry[0])):
        first, last = np.searchsorted(starts, [span.start, span.end])
        found[first:last] = index
    return found
