"""The voice of every word of a story, found in one sweep over the quotations and reports."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from analysis.annotation.document import VOICES, Document, Voice
from analysis.spans import Span

_OWN, _REPORTED, _QUOTED = (VOICES.index(voice) for voice in ("own", "reported", "quoted"))


def word_voices(document: Document) -> bytes:
    """Return the voice of each word of `document.words`, as its place in `VOICES`.

    The rule is that of `analysis.annotation.voice.Voices`, for all words at once.
    """
    starts, ends = document.words.starts, document.words.ends
    found = bytearray([_OWN]) * len(starts)
    said = [saying for saying in document.attributions if saying.source is not None and saying.family != "intention"]
    spoken = [quote.span for quote in document.quotations if quote.kind == "speech" or quote.speaker is not None]
    for voice, spans in ((_REPORTED, [span for saying in said for span in saying.content]), (_QUOTED, spoken)):
        for span in spans:  # the words that lie wholly in it
            first, end = bisect_left(starts, span.start), bisect_right(ends, span.end)
            found[first:end] = bytes([voice]) * (end - first)
    return bytes(found)


def sentence_voices(document: Document, voices: bytes) -> tuple[tuple[Voice, bool], ...]:
    """Return for each sentence the voice of most of its words, and whether it also holds words of another voice.

    `voices` is what `word_voices` gives. Where two voices have as many words, own comes before reported and reported
    before quoted; a sentence without a word is the newsroom's own.
    """
    sentences = document.words.sentences
    found: list[tuple[Voice, bool]] = []
    first = 0
    for index in range(len(document.sentences)):
        end = bisect_right(sentences, index, first)
        if voices.count(_OWN, first, end) == end - first:
            found.append(("own", False))
        else:
            counts = [voices.count(voice, first, end) for voice in range(len(VOICES))]
            found.append((VOICES[counts.index(max(counts))], end - first not in counts))
        first = end
    return tuple(found)


def voice_at(document: Document, voices: bytes, span: Span) -> Voice:
    """Return the voice of the word at `span`; of what is no word (an emoji), that of the last word before it."""
    at = bisect_left(document.words.starts, span.start)
    if at == len(voices) or document.words.starts[at] >= span.end:
        at -= 1
    return VOICES[voices[at]] if at >= 0 else VOICES[_OWN]
