"""What sets a name or a word apart: words of distance, quotation marks around a word, footnotes, words of law.

Formula: the places of each kind, by voice; counts, no rates.
Direction: none; a mark says whose word it is or what a law says, not how anybody feels.
Limit: one or two marked words may also be a short quotation whose speaker stands elsewhere; each such place says so.
Source: Predelli 2003 (scare quotes); the kinds are this project's.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal, NamedTuple

from analysis.annotation.document import Document, Quotation, Voice
from analysis.annotation.languages import languages
from analysis.annotation.lists import ACTORS
from analysis.annotation.voice import Voices
from analysis.facts import facts
from analysis.latest import latest
from analysis.measures.footnotes import footnotes
from analysis.spans import Span

CARD = "methods/distance-marks.toml"
Kind = Literal["so-called", "marked", "footnote", "legal"]
KINDS: tuple[Kind, ...] = ("so-called", "marked", "footnote", "legal")
LIST = "distance"
"""Name of the word list whose phrases keep a claim at a distance, beside the labels of that family."""
MOST_MARKED = 2
"""So many words between marks can be marked words; more are a quotation."""

_LETTERS = re.compile(r"[^\W\d_]{2}")
_NAME = re.compile(r"[\"'“‘(\[]*[^\W\d_a-z]|.*[”\"’')\]]\s?\Z")
_CLOSED = re.compile(r"[”\"’')\]\s]*\Z")
_OPENED = re.compile(r"\s+(?:the\s+)?[\"'“‘]?")
_BRACKETED = re.compile(r"[(\[][^()\[\]]{3,120}[)\]]")
_BRACKET = re.compile(r"[(\[][^()\[\]]*\Z")
_BETWEEN = re.compile(r"\s+(?:[\w-]+\s+){0,2}")
_AS = re.compile(r"\bas\s+(?:an?\s+|the\s+)?\Z")  # "dismissed it as a ..."
_SIGNS = frozenset({"distance", "legal"})  # families of labels that are no name
_SMALL_WORDS = frozenset({"a", "an", "and", "for", "in", "of", "on", "or", "the", "to", "with"})
_NEAR = 60  # characters around a word of law in which a group or a country is named


@dataclass(frozen=True, slots=True)
class DistanceMark:
    """A mark at one place of the story; `span` is what is to be marked in the text.

    `words` is the phrase, the marked words, or the name with its symbol. `target` is the id of the concept or actor on
    which it is laid, where the text shows one. `note` is the footnote's place; `law` the id of the country whose law it
    names, "" where it names none that is known, None where nothing is said of a law. `could_be` is who might have
    spoken marked words, so that they could be a quotation ("" where the text gives no name); None where nobody speaks
    in the same paragraph.
    """

    kind: Kind
    span: Span
    words: str
    voice: Voice
    sentence: int
    zone: str
    target: str | None = None
    speaker: str | None = None
    note: Span | None = None
    law: str | None = None
    could_be: str | None = None


@latest
def distance_marks(document: Document) -> tuple[DistanceMark, ...]:
    """Return the marks of distance and of law in the story, in the order of the text.

    In a language without data nothing is known of who speaks, and so of no mark.
    """
    if document.article.language not in languages() or not document.sentences:
        return ()
    found = _Marks(document)
    every = [*found.so_called(), *found.marked(), *found.footnotes(), *found.legal()]
    return tuple(sorted(every, key=lambda mark: (mark.span, KINDS.index(mark.kind))))


def spoken_words(document: Document) -> tuple[Quotation, ...]:
    """Return the quotations of one or two words that somebody is said to have spoken: no marks of distance."""
    return tuple(_Marks(document).spoken()) if document.article.language in languages() else ()


class _Marks:
    """The marks of one document, kind by kind."""

    def __init__(self, document: Document) -> None:
        self._document, self._text = document, document.article.text
        self._words = _words(document.article.language)
        self._voices = Voices(document.quotations, document.attributions)
        self._order = sorted(range(len(document.sentences)), key=lambda index: document.sentences[index].span)
        self._starts = [document.sentences[index].span.start for index in self._order]
        labels = [label for label in document.labels if label.family == "distance"]
        self._laid = {label.span: label.target for label in labels}
        others = (match.span for match in document.matches.get(LIST, ()))
        phrases = {*self._laid, *_apart(others, self._laid)}
        self._phrases = sorted(span for span in phrases if self._next_word(span) not in self._words.verb_after)
        self._parties = sorted(
            [(each.span, each.concept) for each in document.mentions]
            + [(each.span, each.id) for each in document.matches.get(ACTORS, ())]
            + [(each.span, each.target) for each in document.labels if each.target and each.family not in _SIGNS]
        )
        self._quoted = {each.outer.end: each.outer.start for each in document.quotations}

    def so_called(self) -> Iterator[DistanceMark]:
        for span in self._phrases:
            target = self._laid[span] if span in self._laid else self._party_behind(span)
            yield self._mark("so-called", span, target)

    def marked(self) -> Iterator[DistanceMark]:
        for each in self._document.quotations:
            words = each.span.of(self._text)
            before = self._phrase_before(each.outer)
            if not _is_short(words) or (_is_spoken(each) and before is None):
                continue
            target = self._party_inside(each.span)
            mark = self._mark("marked", each.outer, target)
            if target is None and mark.zone != "headline" and _is_title(words):
                continue
            if before:
                mark = replace(mark, voice=self._voices.of(before)[0], speaker=self._voices.of(before)[1])
            yield replace(mark, words=words.rstrip(".,;:!?"), could_be=each.speaker or self._speaker_near(mark))

    def spoken(self) -> Iterator[Quotation]:
        for each in self._document.quotations:
            if _is_spoken(each) and _is_short(each.span.of(self._text)) and self._phrase_before(each.outer) is None:
                yield each

    def footnotes(self) -> Iterator[DistanceMark]:
        for symbol, word, note in footnotes(self._document):
            said = self._words.law(note.of(self._text))
            party = self._party_before(word.end)
            if party is None and (said is None or not _NAME.match(word.of(self._text))):
                continue  # a note on a price, or on a name that nobody here knows
            start = min(word.start, self._quoted.get(word.end, word.start), party[0].start if party else word.start)
            span = Span(start, symbol.end)
            mark = self._mark("footnote", span, party[1] if party else None)
            yield replace(mark, voice="own", speaker=None, note=note, law=said)

    def legal(self) -> Iterator[DistanceMark]:
        notes = {each.note for each in footnotes(self._document)}
        laid = {each.span: each.target for each in self._document.labels if each.family == "legal"}
        for span in sorted({*laid, *_apart(self._law_in_brackets(), laid)}):
            if any(note.holds(span) for note in notes):
                continue
            sentence = self._document.sentences[self._sentence(span)].span
            around = self._text[max(sentence.start, span.start - _NEAR) : min(sentence.end, span.end + _NEAR)]
            target = laid.get(span) or self._party_before_bracket(span)
            law = self._words.law(around) or ""
            if target or law or self._words.groups.search(around):
                yield replace(self._mark("legal", span, target), law=law)

    def _law_in_brackets(self) -> Iterator[Span]:
        """Yield the words of law in brackets in the story, the first of each bracket."""
        for sentence in self._document.sentences:
            for bracket in _BRACKETED.finditer(self._text, sentence.span.start, sentence.span.end):
                found = self._words.legal.search(self._text, *bracket.span())
                if found:
                    yield Span(*found.span())

    def _mark(self, kind: Kind, span: Span, target: str | None) -> DistanceMark:
        sentence = self._sentence(span)
        zone = self._document.sentences[sentence].zone
        voice, speaker = self._voices.of(span)
        return DistanceMark(kind, span, span.of(self._text), voice, sentence, zone, target, speaker)

    def _sentence(self, span: Span) -> int:
        return self._order[max(0, bisect_right(self._starts, span.start) - 1)]

    def _next_word(self, span: Span) -> str:
        return next(iter(self._text[span.end : span.end + _NEAR].lower().split()), "")

    def _party_inside(self, span: Span) -> str | None:
        return next((party for place, party in self._near(span.start, span.end) if span.holds(place)), None)

    def _party_before(self, end: int) -> tuple[Span, str] | None:
        """Return the party whose name ends here, or only a closing mark or bracket before."""
        near = (each for each in self._near(end - 2 * _NEAR, end) if end - _NEAR < each[0].end <= end)
        return next((each for each in near if _CLOSED.fullmatch(self._text[each[0].end : end])), None)

    def _party_behind(self, span: Span) -> str | None:
        found = next(self._near(span.end + 1, span.end + _NEAR), None)
        return found[1] if found and _OPENED.fullmatch(self._text[span.end : found[0].start]) else None

    def _near(self, start: int, end: int) -> Iterator[tuple[Span, str]]:
        """Yield the parties whose name, or whose title ("caliphate"), begins in this stretch, in order."""
        for place in range(bisect_left(self._parties, start, key=_begins), len(self._parties)):
            if self._parties[place][0].start >= end:
                return
            yield self._parties[place]

    def _party_before_bracket(self, span: Span) -> str | None:
        """Return the party whose name stands before the bracket in which a span stands."""
        start = max(0, span.start - _NEAR)
        opens = _BRACKET.search(self._text[start : span.start])
        party = self._party_before(start + opens.start()) if opens else None
        return party[1] if party else None

    def _phrase_before(self, span: Span) -> Span | None:
        """Return the word of distance that stands before a span, at most two words off ("so-called Islamic")."""
        first = bisect_left(self._phrases, Span(max(0, span.start - 2 * _NEAR), 0))
        last = bisect_left(self._phrases, Span(span.start, 0))
        near = (each for each in self._phrases[first:last] if span.start - _NEAR < each.end <= span.start)
        return next((each for each in near if _BETWEEN.fullmatch(self._text[each.end : span.start])), None)

    def _speaker_near(self, mark: DistanceMark) -> str | None:
        """Return who might have spoken marked words, "" where the text gives no name, None where nobody speaks near."""
        sentence = self._document.sentences[mark.sentence]
        paragraph = self._document.paragraphs[sentence.paragraph].span
        near = [each for each in self._document.attributions if paragraph.holds(each.cue) and each.source]
        near.sort(key=lambda each: not sentence.span.holds(each.cue))
        if near:
            return next((each.speaker for each in near if each.speaker), "")
        judged = _AS.search(self._text[sentence.span.start : mark.span.start]) is not None
        return "" if judged or mark.zone == "headline" else None


def _apart(spans: Iterable[Span], taken: Iterable[Span]) -> Iterator[Span]:
    """Yield the spans that meet none of those that are taken (which do not meet each other)."""
    known = sorted(taken)
    for span in spans:
        last = bisect_left(known, Span(span.end, 0)) - 1
        if last < 0 or not known[last].meets(span):
            yield span


def _begins(party: tuple[Span, str]) -> int:
    return party[0].start


def _is_short(words: str) -> bool:
    return len(words.split()) <= MOST_MARKED and _LETTERS.search(words) is not None


def _is_spoken(quotation: Quotation) -> bool:
    return quotation.kind != "scare" or quotation.speaker is not None


def _is_title(words: str) -> bool:
    """Say whether marked words look like the title of a work or the name of a thing: each begins with a capital."""
    first = [word[0] for word in words.split() if word.lower() not in _SMALL_WORDS]
    return all(letter.isupper() or letter.isdigit() for letter in first)


class _Words(NamedTuple):
    verb_after: frozenset[str]
    legal: re.Pattern[str]
    groups: re.Pattern[str]
    laws: tuple[tuple[str, re.Pattern[str]], ...]

    def law(self, words: str) -> str | None:
        """Return the id of the country whose law is named, "" where none is; None where there is no word of law."""
        if not self.legal.search(words):
            return None
        return next((name for name, country in self.laws if country.search(words)), "")


@cache
def _words(language: str) -> _Words:
    known: dict[str, Any] = facts(f"language/{language}/distance-marks.toml")
    return _Words(
        frozenset(known["verb_after"]),
        _any_of(form for each in known["legal"] for form in each["forms"]),
        _any_of(form for each in known["groups"] for form in each["forms"]),
        tuple((each["id"], _any_of(each["forms"])) for each in known["laws"]),
    )


def _any_of(forms: Iterable[str]) -> re.Pattern[str]:
    words = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
