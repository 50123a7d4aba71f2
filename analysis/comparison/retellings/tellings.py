"""What an article lays in a mouth without quotation marks, what it tells itself, and what it quotes word for word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from typing import NamedTuple

from analysis.annotation.document import Attribution
from analysis.annotation.quotations import Marked, outermost
from analysis.comparison.content import words_of
from analysis.comparison.speakers import NOBODY, Speaker, quoted_speaker, speaker_of
from analysis.comparison.wording import Wording
from analysis.spans import Span

_QUOTED = -1
_MARKS = re.compile('["\u201c\u201d\u201e\u00ab\u00bb]')


class Telling(NamedTuple):
    """Units of one article as runs, in order, and who says them.

    `number` is that of an attribution (indirect speech) or of a quotation; None for narration, which nobody is said to
    have said.
    """

    runs: tuple[range, ...]
    number: int | None
    speaker: Speaker

    @property
    def units(self) -> Iterator[int]:
        """The units, in order."""
        return chain.from_iterable(self.runs)


def quoted(wording: Wording) -> list[Telling]:
    """Return the quotations of speakers, each with its index in the document."""
    document = wording.document
    return [
        Telling((range(*wording.units_in(each.span)),), index, quoted_speaker(document, each))
        for index, each in enumerate(document.quotations)
        if each.kind == "speech"
    ]


def retellings(wording: Wording) -> list[Telling]:
    """Return what stands outside quotation marks: indirect speech first, then the narration sentence by sentence.

    What one source says in one sentence is one telling, so that "said that X, adding that Y" can retell one quotation.
    """
    outside = [unit for unit in range(len(wording.units)) if wording.quotations[wording.firsts[unit]] == _QUOTED]
    sentences = {unit: int(wording.sentences[wording.firsts[unit]]) for unit in outside}
    spoken = list(_spoken(wording, sentences))
    told = {unit for telling in spoken for unit in telling.units} | _wished(wording)
    narrated = [unit for unit in outside if unit not in told]
    by_sentence = (list(units) for _, units in groupby(narrated, key=lambda unit: sentences[unit]))
    narration = [Telling(_runs(units), None, NOBODY) for units in by_sentence if not _is_first_person(wording, units)]
    marked = Marked(outermost(wording.document.quotations))
    return [each for each in spoken + narration if not _has_stray_mark(wording, each, marked)]


def _is_first_person(wording: Wording, units: Iterable[int]) -> bool:
    """Say whether somebody speaks of themselves here: a quotation over several paragraphs whose marks are not read."""
    words = words_of("first_person", wording.article.language)
    return any(wording.units[unit] in words for unit in units)


def _has_stray_mark(wording: Wording, telling: Telling, marked: Marked) -> bool:
    """Say whether a quotation mark without its fellow stands within: part of this is a quotation that was not read."""
    text = wording.article.text
    first, last = telling.runs[0].start, telling.runs[-1].stop
    span = wording.unit_span(first, last)
    marks = _MARKS.finditer(text, span.start, span.end)
    return not all(marked.holds(Span(mark.start(), mark.start() + 1)) for mark in marks)


def attribution_at(wording: Wording, unit: int, speaker: Speaker) -> int | None:
    """Return the attribution to this speaker whose content holds a unit, the innermost one."""
    place = int(wording.starts[wording.firsts[unit]])
    holding = [
        (len(span), index)
        for index, saying in enumerate(wording.document.attributions)
        for span in saying.content
        if span.start <= place < span.end and _tells(saying) and speaker_of(wording.document, saying) == speaker
    ]
    return min(holding)[1] if holding else None


def _spoken(wording: Wording, sentences: dict[int, int]) -> Iterator[Telling]:
    found: dict[tuple[int, Speaker], tuple[int, set[int]]] = {}
    for index, saying in enumerate(wording.document.attributions):
        if not _tells(saying):
            continue
        speaker = speaker_of(wording.document, saying)
        if speaker.name.lower() in words_of("first_person", wording.article.language):
            continue
        for span in saying.content:
            for unit in range(*wording.units_in(span)):
                if unit in sentences:
                    found.setdefault((sentences[unit], speaker), (index, set()))[1].add(unit)
    for (_, speaker), (index, units) in found.items():
        yield Telling(_runs(sorted(units)), index, speaker)


def _runs(units: Iterable[int]) -> tuple[range, ...]:
    """Return ascending units as runs."""
    units = list(units)
    if units[-1] - units[0] == len(units) - 1:
        return (range(units[0], units[-1] + 1),)
    parts = (list(part) for _, part in groupby(enumerate(units), key=lambda entry: entry[1] - entry[0]))
    return tuple(range(part[0][1], part[-1][1] + 1) for part in parts)


def _wished(wording: Wording) -> set[int]:
    """Return the units of what somebody only wants, plans or decides: it retells nothing, nor is it narration."""
    spans = [
        span for saying in wording.document.attributions if saying.family == "intention" for span in saying.content
    ]
    return {unit for span in spans for unit in range(*wording.units_in(span))}


def _tells(saying: Attribution) -> bool:
    """Say whether an attribution retells words: not where it only wants, plans or decides something."""
    return saying.kind != "direct" and saying.family != "intention"
