"""Where a source and its words are looked for: sentences, joined where a quotation runs over their end."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from analysis.annotation.attribution.tokens import lowered, tokens
from analysis.annotation.document import Quotation, Sentence
from analysis.spans import Span

QUOTED = "“”"  # stands for a whole quotation in a unit's words
BEYOND = 10  # empty words behind a unit's last one, and so before its first one too
NO_WORDS, NO_CAPITALS = [""] * BEYOND, [False] * BEYOND
HEADLINE = 30  # words that a line set like a headline can have
SHORT = 3  # letters of words that are often small in a headline, too


class Unit:
    """A stretch of one paragraph as `size` words, each quotation folded into one.

    `texts` are the words as printed, `lows` the same in lower case with plain apostrophes, and QUOTED for a quotation;
    `caps` says which open with a capital; `quoted` are the places of the quotations. Words that lie a little outside
    the unit, before or behind it, read as "" and as small: `lows[-1]`, `caps[size + 1]`.
    """

    __slots__ = ("_edges", "_pieces", "caps", "lows", "paragraph", "quoted", "size", "span", "texts", "zone")

    def __init__(self, text: str, joined: Sequence[Sentence], quotations: Sequence[Quotation]) -> None:
        """Read the sentences, which hold the starts of the quotations, as words."""
        self.span = joined[0].span if len(joined) == 1 else Span(joined[0].span.start, joined[-1].span.end)
        self.paragraph, self.zone = joined[0].paragraph, joined[0].zone
        self._edges = list[int]()
        self._pieces, self.quoted = _pieces(text, self.span, quotations)
        self.size = len(self._pieces)
        self.texts = list(map(str.lstrip, self._pieces))
        self.caps = [word[0].isupper() for word in self.texts]
        self.caps += NO_CAPITALS
        folded = self.texts.copy() if self.quoted else self.texts
        for at in self.quoted:
            folded[at] = QUOTED
        self.lows = lowered(folded)
        self.lows += NO_WORDS

    def reads(self, index: int, words: Sequence[str]) -> bool:
        """Say whether these lower-case words stand from word `index` on."""
        return self.lows[index : index + len(words)] == [*words]

    def start(self, index: int) -> int:
        """Return where word `index` begins in the text."""
        return self.end(index) - len(self.texts[index])

    def end(self, index: int) -> int:
        """Return where word `index` ends in the text."""
        return (self._edges or self._measured())[index + 1]

    def _measured(self) -> list[int]:
        """Note where the pieces part: they leave no character out."""
        self._edges = list(accumulate(map(len, self._pieces), initial=self.span.start))
        return self._edges

    def cover(self, first: int, last: int) -> Span:
        """Return the span from word `first` to word `last` (inclusive)."""
        edges = self._edges or self._measured()
        return Span(edges[first + 1] - len(self.texts[first]), edges[last + 1])

    def printed(self, first: int, last: int) -> str:
        """Return the words from `first` to `last` (inclusive) as printed."""
        return "".join(self._pieces[first : last + 1]).lstrip()

    def is_title_case(self) -> bool:
        """Say whether the unit is set like a headline: most of its longer words open with a capital."""
        if self.size >= HEADLINE:
            return False
        long = [word for word in self.texts if len(word) > SHORT and word[0].isalpha()]
        return len(long) >= 3 and sum(word[0].isupper() for word in long) >= 0.75 * len(long)


def _pieces(text: str, span: Span, quotations: Sequence[Quotation]) -> tuple[list[str], list[int]]:
    """Return the words of a stretch, each with the blanks before it, and which of them are whole quotations."""
    if not quotations:
        return tokens(text, span.start, span.end), []
    pieces, quoted = list[str](), list[int]()
    position = span.start
    for quotation in quotations:
        outer = quotation.outer
        before = tokens(text, position, outer.start)
        pieces += before
        quoted.append(len(pieces))
        pieces.append(text[position + sum(map(len, before)) : outer.end])
        position = outer.end
    return pieces + tokens(text, position, max(position, span.end)), quoted


def units(text: str, sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> tuple[Unit, ...]:
    """Return the units of a story; `quotations` are the outermost ones, in order."""
    starts = [quotation.outer.start for quotation in quotations]
    made: list[Unit] = []
    pending: list[Sentence] = []
    for index, sentence in enumerate(sentences):
        pending.append(sentence)
        behind = bisect_left(starts, sentence.span.end)
        runs_over = behind > 0 and quotations[behind - 1].outer.end > sentence.span.end
        if runs_over and index + 1 < len(sentences) and sentences[index + 1].paragraph == sentence.paragraph:
            continue
        first = bisect_left(starts, pending[0].span.start)
        made.append(Unit(text, pending, quotations[first:behind]))
        pending = []
    return tuple(made)
