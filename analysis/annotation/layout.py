"""How a text is laid out: its lines parted into furniture and paragraphs, each paragraph with its zone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from analysis.annotation.document import Furniture, Paragraph
from analysis.annotation.furniture import ending, furniture_kinds, openings
from analysis.annotation.languages import languages
from analysis.annotation.lines import Line
from analysis.annotation.sentences import sentences
from analysis.facts import facts
from analysis.spans import Span

HEADLINE_WORDS, SUBHEADING_WORDS, STANDFIRST_WORDS, DECK_WORDS = 20, 10, 45, 6
LABEL_WORDS = 1
HEADLINE_LENGTH, SUBHEADING_LENGTH = 200, 80
WIDEST_WRAP = 100  # code points: a hard-wrapped line is not longer
OPENED_LINES = 3  # a stamp or a dateline stands before one of the first lines of the story
RETOLD_WORDS, RETOLD_SHARE = 3, 0.35  # words of a standfirst that the first paragraph tells again
STEM = 5
BLANKS = tuple(sign for sign in map(chr, range(0x3001)) if sign.isspace() and sign not in " \n")
PICTURES = frozenset({"caption", "credit"})

UNFINISHED = re.compile(r"[.,;:…][\"”’')\] ]*\Z")
CLOSING = re.compile(r"[.!?,;:…][\"”’')\] ]*\Z")
CAPITAL = re.compile(r"[\"“‘'«(\[]?[^\W\d_a-z]|[\"“‘'$€£]?\d")
ACRONYM_LAST = re.compile(r"(?:[A-Z]\.){2,}\Z")
CONTENT = re.compile(r"[A-Z][a-z]\w*|[A-Z]{2,}|[a-z]{4,}")
WORD = re.compile(r"\w+")
LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def layout(
    text: str, language: str = "en", restore: frozenset[str] = frozenset()
) -> tuple[tuple[Furniture, ...], tuple[Paragraph, ...]]:
    """Return the furniture and the paragraphs of a text, both in order and trimmed.

    Every non-blank code point lies in exactly one of their spans. A kind in `restore` is put back: its lines become
    paragraphs whose zone is that kind, and a stamp or dateline becomes part of its paragraph. In a language without
    facts every line is a paragraph of the body.

    >>> furniture, paragraphs = layout("READ MORE: Ministers meet again")
    >>> furniture[0].kind, paragraphs
    ('promo', ())
    """
    lines = _lines(text, language)
    if language not in languages():
        return (), tuple(Paragraph(Span(line.start, line.end), "body") for line in lines)
    kinds = furniture_kinds(lines, language)
    zones = _zones(text, lines, kinds, language)
    furniture: list[Furniture] = []
    paragraphs: list[Paragraph] = []
    opened = 0
    for line, kind, zone in zip(lines, kinds, zones, strict=True):
        span = Span(line.start, line.end)
        if kind is None and opened == OPENED_LINES:
            paragraphs.append(Paragraph(span, zone))
            continue
        opened += kind is None
        parts = _opened(text, span, restore, language) if kind is None else _ended(text, span, kind, language)
        for part, part_kind in parts:
            if part_kind is not None and part_kind not in restore:
                furniture.append(Furniture(part, part_kind))
            else:
                paragraphs.append(Paragraph(part, part_kind or zone))
    return tuple(furniture), tuple(paragraphs)


def _opened(text: str, span: Span, restore: frozenset[str], language: str) -> list[tuple[Span, str | None]]:
    """Part a line of the story into its stamps and dateline (with kind) and its words (None).

    What is restored directly before the words joins them.
    """
    found = openings(text[span.start : span.end], language)
    while found and found[-1][0] in restore:
        found.pop()
    parts: list[tuple[Span, str | None]] = []
    start = span.start
    for kind, length in found:
        parts.append((Span(start, span.start + length), kind))
        start = _inward(text, span.start + length, span.end)
    if start < span.end:
        parts.append((Span(start, span.end), None))
    return parts


def _ended(text: str, span: Span, kind: str, language: str) -> list[tuple[Span, str | None]]:
    """Part a line of furniture that ends with a piece of another kind ("... Photo: A. Quill" behind a caption)."""
    found = ending(span.of(text), kind, language)
    if found is None:
        return [(span, kind)]
    other, at = found
    left = span.start + len(span.of(text)[:at].rstrip())
    return [(Span(span.start, left), kind), (Span(span.start + at, span.end), other)]


def _inward(text: str, start: int, end: int) -> int:
    """Return the first offset from `start` that is not blank."""
    while start < end and text[start].isspace():
        start += 1
    return start


def _lines(text: str, language: str) -> list[Line]:
    """Return the lines of a text that hold anything, or, in a hard-wrapped text, its blocks of lines."""
    lines: list[Line] = []
    start, spaced = 0, "  " not in text and not any(map(text.__contains__, BLANKS))
    for raw in text.splitlines(keepends=True):
        words = raw.strip()
        if words:
            left = start + (len(raw) - len(raw.lstrip()) if raw[0].isspace() else 0)
            lines.append(Line(left, left + len(words), words if spaced else " ".join(words.split()), 0))
        elif lines:
            lines[-1].gap += 1
        start += len(raw)
    return _blocks(text, lines, language) if _hard_wrapped(lines) else lines


def _hard_wrapped(lines: Sequence[Line]) -> bool:
    """Say whether lines are cut at a width: most run on without an end mark, many into a lower-case word."""
    if any(line.end - line.start > WIDEST_WRAP for line in lines):
        return False
    carried = [(a, b) for a, b in pairwise(lines) if a.gap == 0 and not a.closed]
    if len(carried) * 2 < len(lines):
        return False
    lower = sum(after.words[0].islower() for _, after in carried)
    return lower * 4 >= len(carried) > 1


def _blocks(text: str, lines: Sequence[Line], language: str) -> list[Line]:
    """Join hard-wrapped lines between blank ones; furniture at the top of a block stays apart."""
    kinds = furniture_kinds(lines, language) if language in languages() else [None] * len(lines)
    blocks: list[Line] = []
    apart = True
    for line, kind in zip(lines, kinds, strict=True):
        top = not blocks or blocks[-1].gap > 0
        if top or apart:
            blocks.append(line)
            apart = kind is not None and (top or apart)
        else:
            start = blocks[-1].start
            blocks[-1] = Line(start, line.end, f"{blocks[-1].words} {line.words}", line.gap)
    return blocks


def _zones(text: str, lines: Sequence[Line], kinds: list[str | None], language: str) -> list[str]:
    """Return each line's zone, and mark in `kinds` the headline's repetitions."""
    zones = ["body"] * len(lines)
    story = [number for number, kind in enumerate(kinds) if kind is None]
    if len(story) > 2 and lines[story[0]].count <= LABEL_WORDS and _is_headline(lines, story[1:], language):
        kinds[story.pop(0)] = "navigation"  # a section's label over the headline
    headed = bool(story) and _is_headline(lines, story, language)
    if headed:
        zones[story[0]] = "headline"
        for number in story[1:]:
            if _same(lines[number], lines[story[0]]):
                kinds[number] = "repeated-headline"
        story = [number for number in story if kinds[number] is None]
    first = 1 if headed else 0
    if len(story) > first + 1 and _is_standfirst(text, lines, kinds, story[first:], headed, language):
        zones[story[first]] = "standfirst"
    for before, number, after in zip(story, story[1:], story[2:], strict=False):
        if lines[number].count > SUBHEADING_WORDS or zones[before] == "headline":
            continue
        if _is_subheading(lines[before], lines[number], lines[after]):
            zones[number] = "subheading"
    return zones


def _same(line: Line, other: Line) -> bool:
    """Say whether two lines print the same words."""
    return line.count == other.count and line.words.casefold() == other.words.casefold()


def _is_headline(lines: Sequence[Line], story: Sequence[int], language: str) -> bool:
    """Say whether the first line of the story is its headline: short, like a title, with sentences after it."""
    line, later = lines[story[0]], story[1:]
    fits = LABEL_WORDS < line.count <= HEADLINE_WORDS and len(line.words) <= HEADLINE_LENGTH
    if not (fits and later and CAPITAL.match(line.words)) or lines[later[0]].words[0].islower():
        return False
    if not any(lines[number].closed for number in later):
        return False
    if any(kind == "dateline" for kind, _ in openings(line.words, language)):
        return False
    if UNFINISHED.search(line.words) and not ACRONYM_LAST.search(line.words):
        return line.gap > 0 and line.words[-1] == "." and _title_case(line.words)
    return True


def _title_case(words: str) -> bool:
    """Say whether nearly all longer words begin with a capital."""
    long_words = LONG_WORD.findall(words)
    return len(long_words) > 3 and sum(word[0].isupper() for word in long_words) >= 0.8 * len(long_words)


def _is_standfirst(
    text: str, lines: Sequence[Line], kinds: Sequence[str | None], story: Sequence[int], headed: bool, language: str
) -> bool:
    """Say whether the first line after the headline sums up the story instead of beginning it.

    An ordinary first paragraph looks much the same, so it must be set apart: by a byline after it; by a caption or a
    bar after it, or a wider gap, when the next paragraph tells its words again; or by the lack of a full stop.
    """
    line, after = lines[story[0]], lines[story[1]]
    if line.count > STANDFIRST_WORDS or not after.prose:
        return False
    return _is_apart(lines, kinds, story, headed, language) and _one_sentence(text, line, language)


def _is_apart(
    lines: Sequence[Line], kinds: Sequence[str | None], story: Sequence[int], headed: bool, language: str
) -> bool:
    """Say whether the first line of the story is set apart from the next as a standfirst is."""
    number, after = story[0], lines[story[1]]
    line, kind = lines[number], kinds[number + 1]
    if not line.closed:
        return headed and line.count >= DECK_WORDS and not _title_case(line.words) and not CLOSING.search(line.words)
    if kind == "byline":
        return True
    if kind in PICTURES and not headed:
        return _retold(line, after, language) >= RETOLD_SHARE
    if not headed or kind in PICTURES:
        return False
    if kind is not None:
        return _retold(line, after, language) >= RETOLD_SHARE
    if not number or kinds[number - 1] is None or line.gap <= Counter(lines[n].gap for n in story).most_common(1)[0][0]:
        return False
    day = _names_day(after, language) and not _names_day(line, language)
    return day and _retold(line, after, language) > 0


def _one_sentence(text: str, line: Line, language: str) -> bool:
    """Say whether the line holds one sentence."""
    return len(sentences(text, [Paragraph(Span(line.start, line.end), "body")], language)) == 1


def _retold(line: Line, after: Line, language: str) -> float:
    """Return the share of the line's content words that come again in `after`, or 0 where they are fewer than three."""
    words = _stems(line, language)
    shared = len(words & _stems(after, language))
    return shared / len(words) if shared >= RETOLD_WORDS else 0.0


def _names_day(line: Line, language: str) -> bool:
    """Say whether the line names the day of what it reports."""
    days = facts(f"language/{language}/furniture.toml")["standfirst"]["days"]
    return not set(days).isdisjoint(WORD.findall(line.words))


def _stems(line: Line, language: str) -> set[str]:
    """Return the beginnings of the line's content words."""
    empty = facts(f"language/{language}/furniture.toml")["standfirst"]["empty_words"]
    return {word[:STEM].lower() for word in CONTENT.findall(line.words) if word.lower() not in empty}


def _is_subheading(before: Line, line: Line, after: Line) -> bool:
    """Say whether a short line without closing mark stands between two paragraphs."""
    if len(line.words) > SUBHEADING_LENGTH or CLOSING.search(line.words):
        return False
    if line.closed or not CAPITAL.match(line.words) or not LONG_WORD.search(line.words):
        return False
    return before.closed and after.closed and (before.prose or after.prose)
