"""Which feelings the words carry: VADER's number for each sentence, by voice.

Formula: compound of a sentence = s / sqrt(s^2 + 15), s the sum of what its words add by VADER's rules; quotation marks
and apostrophes are made plain first. A sentence is filed under the voice of most of its words. There is no number for a
whole text: only the mean over sentences, with its interval (bootstrap by sentence) and their count.
Direction: from -1 (words that people rated negative) to 1 (positive).
Limit: it adds up words; on news it agrees with people only weakly (see the card). It does not know who feels what.
Source: Hutto & Gilbert 2014; validity: van Atteveldt et al. 2021, Boukes et al. 2020; interval: see `resampling`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analysis.annotation.document import VOICES, Document, Voice
from analysis.latest import latest
from analysis.measures.intervals import wilson
from analysis.measures.measure import Measure, Reading
from analysis.measures.resampling import by_sentence, mean_interval
from analysis.measures.score import Score
from analysis.measures.vader.contributions import Contribution, contributions
from analysis.measures.vader.marks import plain_marks
from analysis.measures.word_voices import sentence_voices, voice_at, word_voices
from analysis.spans import Span

CARD = "methods/sentiment.toml"


class WordShare(NamedTuple):
    """What a word adds to its sentence's sum (about -4 to 4), with the word's own voice."""

    span: Span
    word: str
    value: float
    voice: Voice


class Tone(NamedTuple):
    """VADER's number of one sentence, which `sentence` counts within the article; `mixed`: it holds several voices."""

    sentence: int
    span: Span
    compound: float
    voice: Voice
    mixed: bool
    words: tuple[WordShare, ...]


@latest
def tones(document: Document) -> tuple[Tone, ...]:
    """Return the tone of each sentence; none at all where the language is another than English."""
    if not MEASURE.made_for(document):
        return ()
    text, voices, found = document.article.text, word_voices(document), []
    filed = sentence_voices(document, voices)
    for index, (sentence, (voice, mixed)) in enumerate(zip(document.sentences, filed, strict=True)):
        span = sentence.span
        plain = plain_marks(text[span.start : span.end])
        scored = contributions(plain)
        words = [share(document, tight(plain, part, span.start), part, voices) for part in scored.parts]
        found.append(Tone(index, span, scored.compound, voice, mixed, tuple(words)))
    return tuple(found)


def tight(text: str, part: Contribution, offset: int = 0) -> Span:
    """Return where the word of a contribution stands, without the marks that touch it; `offset` is added to both."""
    first, last, word, _ = part
    if last - first > len(word) and (start := text.find(word, first, last)) >= 0:
        first, last = start, start + len(word)
    return Span(first + offset, last + offset)


def share(document: Document, span: Span, part: Contribution, voices: bytes) -> WordShare:
    """Return what the word at `span` of the text adds, with its voice; `voices` is what `word_voices` gives."""
    return WordShare(span, part.word, part.value, voice_at(document, voices, span))


def sentence_compounds(document: Document) -> tuple[float | None, ...]:
    """Return VADER's compound number of each sentence (-1 to 1); None where the language is another than English."""
    found = tones(document)
    return tuple(tone.compound for tone in found) if found else (None,) * len(document.sentences)


def mean_score(found: Sequence[Tone]) -> Score:
    """Return the mean of these sentences' numbers with its interval, all to four places, as VADER's own are."""
    interval = mean_interval(by_sentence([tone.compound for tone in found]))
    if interval is None:
        return Score(None, 0)
    low, high = (None if end is None else min(max(round(end, 4), -1.0), 1.0) for end in (interval.low, interval.high))
    return Score(round(interval.mean, 4), len(found), low, high, tuple([tone.span for tone in found]))


def share_score(found: Sequence[Tone], below: bool) -> Score:
    """Return the share of sentences below (or above) zero; the evidence are those sentences."""
    hits = tuple([tone.span for tone in found if (tone.compound < 0 if below else tone.compound > 0)])
    interval = wilson(len(hits), len(found))
    return Score(len(hits) / len(found), len(found), *interval, hits) if interval else Score(None, 0)


def _readings(document: Document) -> Iterator[Reading]:
    everything = tones(document)
    for voice in (None, *VOICES):
        found = [tone for tone in everything if tone.voice == voice] if voice else everything
        yield Reading("mean-compound", mean_score(found), voice)
        yield Reading("sentences-below-zero", share_score(found, below=True), voice)
        yield Reading("sentences-above-zero", share_score(found, below=False), voice)


MEASURE = Measure("sentiment", "feeling", _readings)
