"""Sentences of quotations as they are compared: whose words they are, and how much each word weighs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from analysis.annotation.document import Quotation
from analysis.annotation.languages import languages
from analysis.comparison import speakers
from analysis.comparison.differences import Stretch
from analysis.comparison.speakers import Agreement, Speaker, quoted_speaker
from analysis.comparison.wording import MASK, Wording, noted
from analysis.facts import facts
from analysis.spans import Span

_BRACKETS = re.compile(r"\[[^\[\]]{1,80}\]|\([^()]{1,80}\)")
_GRAMMAR = 0.2  # what a word of grammar weighs beside any other word


@dataclass(frozen=True, slots=True, eq=False)
class Quoted:
    """One sentence of one quotation, or the part of it that is quoted.

    `article` and `quotation` are indices (into the articles compared, into `Document.quotations`), `sentence` of the
    document; `weight` is the sum of its words' weights, `spoken` that of those outside brackets,
    `content` counts those that are no words of grammar; `within` says that it holds a quotation of somebody else's.
    """

    article: int
    quotation: int
    sentence: int
    stretch: Stretch
    keys: tuple[str, ...]
    weight: float
    spoken: float
    content: int
    speaker: Speaker
    occasion: str
    within: bool

    @property
    def marks(self) -> Quotation:
        """The quotation that it stands in."""
        return self.stretch.wording.document.quotations[self.quotation]

    @property
    def speaker_key(self) -> str:
        """What is equal for one person ("trump"), body or document; "" where nobody is named."""
        if self.speaker.kind == "pronoun" or not self.speaker.name:
            return ""
        return self.speaker.name.split()[-1].casefold() if self.speaker.kind != "institution" else self.speaker.id

    @property
    def begins_sentence(self) -> bool:
        """Say whether a sentence begins with it: with the sentence's own first word, or with a capital."""
        wording, first = self.stretch.wording, int(self.stretch.wording.firsts[self.stretch.first])
        if first == 0 or wording.sentences[first - 1] != wording.sentences[first]:
            return True
        start = int(wording.starts[first])
        text = wording.article.text
        return text[start].isupper() and not self.keys[0].startswith(MASK) and text[start : start + 2] != "I "


def sentences(wordings: Sequence[Wording]) -> list[Quoted]:
    """Return the sentences of all outermost quotations, article by article, in the order of the text."""
    return [
        Quoted(article, *rest)
        for article, wording in enumerate(wordings)
        for rest in noted(wording, "quoted sentences", lambda wording=wording: list(_of(wording)))  # type: ignore[misc]
    ]


def agreement(one: Quoted, two: Quoted) -> Agreement:
    """Say whether two may have one speaker; where a quotation holds another one, the words may be the other one's."""
    found = speakers.agreement(one.speaker, two.speaker)
    return "unknown" if found == "other" and (one.within or two.within) else found


def weight(key: str, language: str) -> float:
    """Return how much a unit weighs: 1, or little for a word of grammar.

    >>> weight("troops", "en"), weight("the", "en")
    (1.0, 0.2)
    """
    return _GRAMMAR if key in _grammar(language) else 1.0


@cache
def _grammar(language: str) -> frozenset[str]:
    if language not in languages():
        return frozenset()
    return frozenset(facts(f"language/{language}/common-words.toml")["words"].split())


_Rest = tuple[int, int, Stretch, tuple[str, ...], float, float, int, Speaker, str, bool]
"""A `Quoted` without the number of its article."""


def _of(wording: Wording) -> Iterator[_Rest]:
    quotations = wording.document.quotations
    event = wording.article.event or str(wording.article.published or "")
    outermost, end = [], -1
    for index, quotation in sorted(enumerate(quotations), key=lambda each: (each[1].span.start, -each[1].span.end)):
        if quotation.span.end > end:
            outermost.append(index)
            end = quotation.span.end
    for index in outermost:
        span = quotations[index].span
        within = any(span.holds(other.span) for other in quotations[index + 1 : index + 3] if other.span != span)
        speaker = quoted_speaker(wording.document, quotations[index])
        for sentence, stretch in _cut(wording, Stretch.of(wording, span)):
            weights = [weight(key, wording.article.language) for key in stretch.keys]
            content = sum(each == 1.0 for each in weights)
            spoken = sum(each for each, inserted in zip(weights, _inserted(stretch), strict=True) if not inserted)
            whole, keys = sum(weights), stretch.keys
            yield index, sentence, stretch, keys, whole, spoken, content, speaker, event, within


def _inserted(stretch: Stretch) -> list[bool]:
    """Say of each unit whether it stands in brackets, which are the article's and not the speaker's."""
    wording, text = stretch.wording, stretch.wording.article.text
    whole = stretch.span
    if whole is None or not _BRACKETS.search(text, whole.start - 1, whole.end + 1):
        return [False] * len(stretch.keys)
    brackets = [Span(*each.span()) for each in _BRACKETS.finditer(text, whole.start - 1, whole.end + 1)]
    spans = (wording.unit_span(unit, unit + 1) for unit in range(stretch.first, stretch.last))
    return [any(bracket.holds(span) for bracket in brackets) for span in spans]


def _cut(wording: Wording, whole: Stretch) -> Iterator[tuple[int, Stretch]]:
    """Yield the stretch cut where a sentence ends, with the sentences' indices."""
    owners = wording.sentences[wording.firsts[whole.first : whole.last]].tolist()
    first = 0
    for place in range(1, len(owners) + 1):
        if place == len(owners) or owners[place] != owners[first]:
            yield owners[first], Stretch(wording, whole.first + first, whole.first + place)
            first = place
