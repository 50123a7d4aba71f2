"""Where a source and its words are looked for: sentences, joined where a quotation runs over their end."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.annotation.attribution.tokens import Token, tokens
from analysis.annotation.document import Quotation, Sentence
from analysis.spans import Span

QUOTED = "“”"  # stands for a whole quotation in a unit's words


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of one paragraph as words, each quotation folded into one; `quotes[i]` is word i's quotation or -1."""

    span: Span
    paragraph: int
    zone: str
    words: tuple[Token, ...]
    quotes: tuple[int, ...]
    title_case: bool

    def low(self, index: int) -> str:
        """Return word `index` in lower case; the empty string outside the unit."""
        return self.words[index].low if 0 <= index < len(self.words) else ""

    def reads(self, index: int, words: Sequence[str]) -> bool:
        """Say whether these lower-case words stand from word `index` on."""
        return all(self.low(index + step) == word for step, word in enumerate(words))

    def is_capital(self, index: int) -> bool:
        """Say whether word `index` opens with a capital; False outside the unit."""
        return 0 <= index < len(self.words) and self.words[index].text[:1].isupper()

    def cover(self, first: int, last: int) -> Span:
        """Return the span from word `first` to word `last` (inclusive)."""
        return Span(self.words[first].start, self.words[last].end)


def units(text: str, sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> tuple[Unit, ...]:
    """Return the units of a story; `quotations` are the outermost ones, in order."""
    starts = [quotation.outer.start for quotation in quotations]
    made: list[Unit] = []
    pending: list[Sentence] = []
    for index, sentence in enumerate(sentences):
        pending.append(sentence)
        following = sentences[index + 1] if index + 1 < len(sentences) else None
        at = bisect_left(starts, sentence.span.end) - 1
        runs_over = at >= 0 and quotations[at].outer.end > sentence.span.end
        if runs_over and following is not None and following.paragraph == sentence.paragraph:
            continue
        made.append(_unit(text, pending, quotations, starts))
        pending = []
    return tuple(made)


def _unit(text: str, joined: Sequence[Sentence], quotations: Sequence[Quotation], starts: Sequence[int]) -> Unit:
    span = Span(joined[0].span.start, joined[-1].span.end)
    words: list[Token] = []
    quotes: list[int] = []
    position = span.start
    for index in range(bisect_left(starts, span.start), bisect_left(starts, span.end)):
        outer = quotations[index].outer
        before = list(tokens(text, position, outer.start))
        words += [*before, Token(outer.of(text), QUOTED, outer.start, outer.end)]
        quotes += [-1] * len(before) + [index]
        position = outer.end
    rest = list(tokens(text, position, max(position, span.end)))
    words += rest
    quotes += [-1] * len(rest)
    return Unit(span, joined[0].paragraph, joined[0].zone, tuple(words), tuple(quotes), _is_title_case(words))


def _is_title_case(words: Sequence[Token]) -> bool:
    """Say whether a line is set like a headline: most of its longer words open with a capital."""
    long = [word for word in words if len(word.text) > 3 and word.text[0].isalpha()]
    return len(long) >= 3 and sum(word.text[0].isupper() for word in long) >= 0.75 * len(long) and len(words) < 30
