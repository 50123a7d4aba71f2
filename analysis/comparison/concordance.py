"""Every place of a word or a phrase, with the words around it: the keyword in context.

The words are the stories' own (nothing that was set aside), made alike as for every comparison: capitals, dots of
initials, apostrophes, hyphens and two spellings of a word are the same unless `case` is "same". All words of all
articles are numbered once; then a query compares numbers, not texts. What is counted is every place; what is shown is
cut at `most` lines.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from analysis.annotation.document import VOICES, Voice
from analysis.annotation.voice import Voices
from analysis.comparison.answers import kept_few
from analysis.comparison.wanted_words import Case, Part, exact_letters, parts, wanted_words
from analysis.comparison.wording import Wording
from analysis.spans import Span

Sort = Literal["place", "left", "right"]
Numbers = NDArray[np.int64]

MOST = 5_000
"""So many lines are shown; a place beyond them is counted only."""
_AROUND = 90  # characters of context to each side
_SORTED_BY = 4  # words to the left or right that order the lines


class Line(NamedTuple):
    """One place: `left` and `right` are the words around it in its paragraph, on one line, `…` where they are cut.

    `start` and `end` are code points of the article's text, `sentence` and `paragraph` indices into the document's.
    """

    article: str
    group: str
    start: int
    end: int
    left: str
    keyword: str
    right: str
    voice: Voice
    speaker: str | None
    zone: str
    sentence: int
    paragraph: int


class Concordance(NamedTuple):
    """The lines that are shown, and how many places there are by group (outlet, else article) and voice.

    `places` and `articles` count all places in the voices asked for, also those beyond the last line; `elsewhere` are
    the places in other voices.
    """

    lines: tuple[Line, ...]
    places: int
    articles: int
    counts: Mapping[tuple[str, Voice], int]
    elsewhere: int

    @property
    def cut(self) -> bool:
        """Say whether there are more places than lines."""
        return self.places > len(self.lines)


class _Place(NamedTuple):
    wording: int
    first: int  # a place in the index
    length: int  # in words
    span: Span
    voice: Voice
    speaker: str | None


def concordance(
    wordings: Sequence[Wording],
    words: str,
    case: Case = "any",
    voices: Collection[str] = VOICES,
    sort: Sort = "place",
    most: int = MOST,
) -> Concordance:
    """Return every place of `words` in the articles; raises `AnalysisError` where they cannot be looked for.

    `words` is a word or a phrase within one sentence; a star at a word's end stands for any ending ("withdraw*"), a
    star alone for any word. `sort`: place (articles as given, then reading order), left or right (by the nearest words
    on that side, alphabetically; then by place).
    """
    heard = tuple(voice for voice in VOICES if voice in voices)
    wanted_words(words)  # or an error
    return _found(tuple(wordings), words, case, heard, sort, most)


@kept_few(8)
def _found(
    wordings: tuple[Wording, ...], words: str, case: Case, heard: tuple[Voice, ...], sort: Sort, most: int
) -> Concordance:
    index = _index(wordings)
    every = _places(index, words, case)
    kept = [place for place in every if place.voice in heard]
    groups = Counter((wordings[place.wording].group, place.voice) for place in kept)
    shown = _sorted(index, kept, sort)[:most]
    lines = tuple(_line(index, place) for place in shown)
    return Concordance(lines, len(kept), len({place.wording for place in kept}), groups, len(every) - len(kept))


class _Index:
    """The words of all articles as numbers, end to end, each with its sentence and paragraph, counted through."""

    def __init__(self, wordings: tuple[Wording, ...]) -> None:
        self.wordings = wordings
        self.known: dict[str, int] = {}
        known = self.known
        numbered = [
            np.fromiter((known.setdefault(key, len(known)) for key in each.keys), np.int32, len(each.keys))
            for each in wordings
        ]
        none = np.zeros(0, np.int32)
        self.ids = np.concatenate([none, *numbered])
        self.offsets = np.cumsum([0, *map(len, numbered)])
        self.sentences = np.concatenate([none, *_counted_through([each.sentences for each in wordings])])

    @cached_property
    def paragraphs(self) -> NDArray[np.int32]:
        """The paragraph of each word."""
        own = [
            np.array([sentence.paragraph for sentence in each.document.sentences] or [0], np.int32)[each.sentences]
            for each in self.wordings
        ]
        return np.concatenate([np.zeros(0, np.int32), *_counted_through(own)])

    @cached_property
    def ranks(self) -> Numbers:
        """The place of each number's word in the alphabet."""
        ranks = np.empty(len(self.known), np.int64)
        ranks[[self.known[key] for key in sorted(self.known)]] = np.arange(len(self.known))
        return ranks

    def owners(self, places: Numbers) -> Numbers:
        """Return whose words stand at these places: indices of `wordings`."""
        return np.searchsorted(self.offsets, places, side="right") - 1

    def numbers(self, part: Part) -> list[int]:
        """Return the numbers of the words that a part stands for."""
        if not part.beginnings:
            return [self.known[part.key]] if part.key in self.known else []
        whole = [self.known[key] for key in part.whole if key in self.known]
        return [number for key, number in self.known.items() if key.startswith(part.beginnings)] + whole

    def among(self, there: NDArray[np.int32], numbers: Sequence[int]) -> NDArray[np.bool_]:
        """Say of each word whether it is one of these numbers."""
        asked = np.zeros(len(self.known), np.bool_)
        asked[numbers] = True
        return asked[there]


def _counted_through(each_from_zero: Sequence[NDArray[np.int32]]) -> list[NDArray[np.int32]]:
    """Return arrays of numbers that begin at 0 in each, made different from those of every other."""
    found, before = [], 0
    for own in each_from_zero:
        found.append((own + before).astype(np.int32))
        before += int(own.max()) + 1 if len(own) else 0
    return found


@kept_few(2)
def _index(wordings: tuple[Wording, ...]) -> _Index:
    return _Index(wordings)


def _places(index: _Index, words: str, case: Case) -> list[_Place]:
    """Return all places of the words, in order."""
    found: list[tuple[int, int, int]] = []
    for language in dict.fromkeys(each.article.language for each in index.wordings):
        wanted = parts(words, language)
        firsts = _firsts(index, wanted)
        owners = index.owners(firsts).tolist()
        found += [
            (first, owner, len(wanted))
            for first, owner in zip(firsts.tolist(), owners, strict=True)
            if index.wordings[owner].article.language == language
        ]
    letters = exact_letters(words) if case == "same" else None
    places: list[_Place] = []
    for number, firsts_of_one in groupby(sorted(found), key=itemgetter(1)):
        places += _in_article(index, number, firsts_of_one, letters)
    return places


def _in_article(
    index: _Index, number: int, found: Iterable[tuple[int, int, int]], letters: re.Pattern[str] | None
) -> Iterator[_Place]:
    wording, before = index.wordings[number], int(index.offsets[number])
    voices = Voices(wording.document.quotations, wording.document.attributions)
    for first, _, length in found:
        span = wording.span(first - before, first - before + length)
        if letters:
            exact = letters.match(wording.article.text, span.start)
            if exact is None:
                continue
            span = Span(*exact.span())
        yield _Place(number, first, length, span, *voices.of(span))


def _firsts(index: _Index, wanted: Sequence[Part]) -> Numbers:
    """Return where the parts stand one after the other in one sentence, whatever the article's language."""
    spots: Numbers | None = None
    for step in sorted(range(len(wanted)), key=lambda step: (len(wanted[step].beginnings), -len(wanted[step].key))):
        if wanted[step].key:
            spots = _standing(index, spots, step, wanted[step])
            spots = spots[(spots >= 0) & (spots + len(wanted) <= len(index.ids))]
    if spots is None:  # words of no key: nothing to look for
        return np.zeros(0, np.int64)
    whole: Numbers = spots[index.sentences[spots] == index.sentences[spots + len(wanted) - 1]]
    return whole


def _standing(index: _Index, spots: Numbers | None, step: int, part: Part) -> Numbers:
    """Return the spots (None: all) at which this part stands `step` words on."""
    there = index.ids if spots is None else index.ids[spots + step]
    stands = index.among(there, index.numbers(part))
    return np.flatnonzero(stands) - step if spots is None else spots[stands]


def _sorted(index: _Index, places: Sequence[_Place], sort: Sort) -> list[_Place]:
    """Return the places in the order of their neighbours on one side; the nearest word counts first."""
    if sort == "place" or not places:
        return list(places)
    firsts = np.array([place.first for place in places])
    edges = firsts if sort == "left" else firsts + [place.length - 1 for place in places]
    steps = range(1, _SORTED_BY + 1)
    ranks = [_ranks(index, edges, edges - step if sort == "left" else edges + step) for step in steps]
    return [places[place] for place in np.lexsort(ranks[::-1]).tolist()]


def _ranks(index: _Index, edges: Numbers, places: Numbers) -> Numbers:
    """Return the words' places in the alphabet; -1 where there is none in the paragraph of the edge."""
    inside = np.clip(places, 0, len(index.ids) - 1)
    there = (inside == places) & (index.paragraphs[inside] == index.paragraphs[edges])
    return np.where(there, index.ranks[index.ids[inside]], -1)


def _line(index: _Index, place: _Place) -> Line:
    wording = index.wordings[place.wording]
    text, span = wording.article.text, place.span
    sentence = int(index.wordings[place.wording].sentences[place.first - int(index.offsets[place.wording])])
    found = wording.document.sentences[sentence]
    whole = wording.document.paragraphs[found.paragraph].span
    return Line(
        wording.article.id,
        wording.group,
        span.start,
        span.end,
        _before(text[max(whole.start, span.start - _AROUND) : span.start], span.start - _AROUND > whole.start),
        " ".join(span.of(text).split()),
        _behind(text[span.end : min(whole.end, span.end + _AROUND)], span.end + _AROUND < whole.end),
        place.voice,
        place.speaker,
        found.zone,
        sentence,
        found.paragraph,
    )


def _before(words: str, cut: bool) -> str:
    """Return the words before a place on one line, blanks at its end kept as one; a word that was cut is left out."""
    whole = words.partition(" ")[2] if cut and " " in words.strip() else words
    return ("… " if cut else "") + " ".join(whole.split()) + (" " if words[-1:].isspace() else "")


def _behind(words: str, cut: bool) -> str:
    """Return the words behind a place on one line, a blank at its beginning kept; a word that was cut is left out."""
    whole = words.rpartition(" ")[0] if cut and " " in words.strip() else words
    return (" " if words[:1].isspace() else "") + " ".join(whole.split()) + (" …" if cut else "")
