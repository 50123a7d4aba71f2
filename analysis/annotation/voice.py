"""Whose words they are: quoted, reported or the outlet's own - one rule for every span."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.annotation.document import Attribution, Quotation, Voice
from analysis.annotation.stretches import Stretches
from analysis.spans import Span


class Voices:
    """The quotations and attributions of one text, kept in order so that each question takes a short search.

    quoted: between the marks of a quotation that somebody spoke (a scare quotation without a speaker is none);
    reported: outside marks, inside what an attribution with an identifiable source says (an intention, "wants to", says
    nothing); own: everything else.
    """

    def __init__(self, quotations: Iterable[Quotation], attributions: Iterable[Attribution]) -> None:
        quotations = tuple(quotations)
        scare = [quote for quote in quotations if quote.kind == "scare" and quote.speaker is None]
        spoken = [quote for quote in quotations if quote.kind == "speech" or quote.speaker is not None]
        self._scare = _Told([(quote.span, None) for quote in scare])
        self._quoted = _Told([(quote.span, quote.speaker) for quote in spoken])
        said = [saying for saying in attributions if saying.source is not None and saying.family != "intention"]
        self._reported = _Told([(span, saying.speaker) for saying in said for span in saying.content])

    def of(self, span: Span) -> tuple[Voice, str | None]:
        """Return the voice of `span` and the speaker's name as far as the text gives one (own voice: None).

        In a quotation inside a quotation the inner speaker counts; where nobody is named there, the outer one.
        """
        quoted = self._quoted.around(span)
        if quoted:
            return "quoted", next((speaker for _, speaker in quoted if speaker is not None), None)
        reported = self._reported.around(span)
        if reported:
            return "reported", next((speaker for _, speaker in reported if speaker is not None), None)
        return "own", None

    def mixed(self, span: Span) -> bool:
        """Say whether `span` runs over words of several voices, so that no one of them is the voice of all."""
        if self._quoted.around(span):
            return False
        return self._quoted.meets(span) or (self._reported.meets(span) and not self._reported.around(span))

    def quotation(self, span: Span) -> Span | None:
        """Return the innermost spoken quotation, between its marks, that holds `span`, or None."""
        quoted = self._quoted.around(span)
        return quoted[0][0] if quoted else None

    def scare(self, span: Span) -> bool:
        """Say whether `span` stands in scare quotes: one or two marked words that nobody is said to have spoken."""
        return bool(self._scare.around(span))


class _Told:
    """Spans with a speaker each; `around` finds those that hold a span without reading all of them."""

    def __init__(self, stretches: Sequence[tuple[Span, str | None]]) -> None:
        self._told = sorted(stretches, key=lambda stretch: stretch[0])
        self._stretches = Stretches([span for span, _ in self._told])

    def around(self, span: Span) -> list[tuple[Span, str | None]]:
        """Return the stretches that hold `span`, with their speakers, innermost first."""
        holding = [self._told[place] for place in self._stretches.around(span)]
        return sorted(holding, key=lambda held: len(held[0])) if len(holding) > 1 else holding

    def meets(self, span: Span) -> bool:
        """Say whether any stretch shares a code point with `span`."""
        return self._stretches.meets(span)


def voice_of(
    span: Span, quotations: Iterable[Quotation], attributions: Iterable[Attribution]
) -> tuple[Voice, str | None]:
    """Return the voice and speaker of one span; for many spans of one text make `Voices` once."""
    return Voices(quotations, attributions).of(span)
