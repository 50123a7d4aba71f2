"""Where sentences end: own rules over the words on both sides of each full stop, exact to the code point.

A library (sentencex) was tried first: it never ends a sentence inside a quotation, which costs four points of F1.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from analysis.annotation.document import Paragraph, Sentence
from analysis.annotation.languages import languages
from analysis.errors import DataError
from analysis.facts import facts
from analysis.spans import Span

NONE, EITHER = frozenset[str](), frozenset({"either"})
KINDS = frozenset({"name", "number", "inside", "either", "clock"})
CLOSERS = "\"'”’»›)]}*"
QUOTES = frozenset("\"'”’»›“‘«‹„")
OPENERS = "\"'“‘«‹„([{¿¡*_\u200b\u2060\ufeff\u200e\u200f\u202a\u2066"
SIGNS = "$€£¥#@•⁃▪‣●◦∙■►"
BULLETS = "•⁃▪‣●◦∙■►"
DASHES = "-–—‒―"
SHORTEST = 4  # words up to an abbreviation that may end a sentence: "At 5 a.m. Mr. Smith" does not
LONGEST_WORD = 40  # code points looked at on either side of a mark, so that time stays linear

# A run of marks with what closes after it; every repetition is bounded and possessive, so that no text is slow.
_MARKS = (
    r"(?:[.!?…" + re.escape(CLOSERS) + r"]|[“‘](?=\s|\Z)|[^\S\r\n]\.(?=[\s.”\"’')\]]|\Z)|\[\d{1,3}\]){0,40}+"
    r"(?=\s|\Z|[A-Z“\"‘(" + BULLETS + "])"
)
MARK, STOP = re.compile("[.!?…]" + _MARKS), re.compile(r"\." + _MARKS)  # one sign is found faster than one of four
NEXT = re.compile(rf"\s*+(?P<dash>[{DASHES}]{{1,3}}+\s*+)?+(?P<opened>(?:[{re.escape(OPENERS)}.…][^\S\r\n]?){{0,6}}+)")
WORD = re.compile(r"[^\W\d_]+")
CITATION = re.compile(r"\([^().!?]{1,80}\)(?:[.!?]|\s*\Z)")
NICKNAME = re.compile(r"[\w’'-]{1,20}[\"”’'»]")
AFTER_BRACKET = re.compile(r"[)\]\"”’']\.[\"”’')\]]*\Z")
JOINT = re.compile("[—–/]")
LEADING = OPENERS + DASHES + BULLETS
ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")
RUN_ON = re.compile(r"[A-Z][a-z’']+(?=[\s,;:])|[AI]\s")
ITEM = re.compile(rf"(?<!\S)(?P<bullet>[{BULLETS}]\s?)?(?P<mark>\d{{1,3}}|[a-z])(?P<style>\.\)|[.)])(?=\s)")
NEVER = re.compile("(?!)")
BULLET = re.compile(rf"(?<!\S)[{BULLETS}]")


@dataclass(frozen=True, slots=True)
class Rules:
    """The facts of one language: abbreviations by form, and the words that show a sentence has begun."""

    abbreviations: dict[str, frozenset[str]]
    starters: frozenset[str]
    courtesy: frozenset[str]
    particles: tuple[str, ...]
    reporting: re.Pattern[str]
    finite: re.Pattern[str]


def sentences(text: str, paragraphs: Sequence[Paragraph], language: str = "en") -> tuple[Sentence, ...]:
    """Return the sentences of each paragraph in order, trimmed; they tile its non-blank code points.

    A sentence ends at a mark inside a quotation too, but not where a lower-case reporting clause follows. Closing
    marks and brackets belong to the sentence before. In a language without facts no word is an abbreviation.

    >>> text = "He left at 6 p.m. The U.S. Army stayed."
    >>> [s.span.of(text) for s in sentences(text, [Paragraph(Span(0, len(text)), "body")])]
    ['He left at 6 p.m.', 'The U.S. Army stayed.']
    """
    rules = _rules(language)
    found: list[Sentence] = []
    for number, paragraph in enumerate(paragraphs):
        begin, zone = paragraph.span.start, paragraph.zone
        for end in _ends(text, begin, paragraph.span.end, rules):
            first, last = _trimmed(text, begin, end)
            if first < last:
                found.append(Sentence(Span(first, last), number, zone))
            begin = end
    return tuple(found)


@cache
def _rules(language: str) -> Rules:
    """Read `data/language/LANGUAGE/abbreviations.toml`; without a folder for the language there are no rules."""
    if language not in languages():
        return Rules({}, frozenset(), frozenset(), (), NEVER, NEVER)
    place = f"language/{language}/abbreviations.toml"
    read, abbreviations = facts(place), dict[str, frozenset[str]]()
    for entry in read["abbreviation"]:
        if entry["kind"] not in KINDS:
            raise DataError(f"kind {entry['kind']!r}", place, f"Use one of {', '.join(sorted(KINDS))}.")
        for form in entry["forms"]:
            abbreviations[form] = abbreviations.get(form, frozenset()) | {entry["kind"]}
    words = read["words"]
    named = r"(?:(?:[A-Z][\w’'-]{0,30}|[A-Z]\.)\s+){1,4}"
    return Rules(
        abbreviations=abbreviations,
        starters=frozenset(words["starters"]),
        courtesy=frozenset(words["courtesy"]),
        particles=tuple(words["particles"]),
        reporting=re.compile(rf"{named}(?:{'|'.join(map(re.escape, words['reporting']))})\b"),
        finite=re.compile(rf"{named}(?:{'|'.join(map(re.escape, words['finite']))})\b"),
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the ends of a stretch without surrounding whitespace; they are equal where nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _ends(text: str, start: int, stop: int, rules: Rules) -> list[int]:
    """Return the offset behind each sentence of a paragraph: at items of a list, at marks, and at its end."""
    ends: list[int] = []
    only_stops = text.find("?", start, stop) < 0 and text.find("!", start, stop) < 0 and text.find("…", start, stop) < 0
    marks = STOP if only_stops else MARK
    for border in (*_items(text, start, stop), stop):
        for mark in marks.finditer(text, start, border):
            if mark.end() == border:
                break
            end = _end(text, start, mark, border, rules)
            if end is not None:
                ends.append(end)
                start = end
        ends.append(border)
        start = border
    return ends


def _items(text: str, start: int, end: int) -> Sequence[int]:
    """Return where the items of a run-in list begin ("1.) ... 2.) ..."), its first item left out."""
    first = None if text[start : start + 1].isupper() else ITEM.match(text, start, end)
    if first is None:
        if start < end and text[start] in BULLETS:
            return [m.start() for m in BULLET.finditer(text, start + 1, end) if m.group() == text[start]]
        return ()
    found, mark = [], first["mark"]
    for item in ITEM.finditer(text, first.end(), end):
        if item["mark"] == _successor(mark) and item["style"] == first["style"]:
            found.append(item.start())
            mark = item["mark"]
    return found


def _successor(mark: str) -> str:
    """Return the list mark after this one: "1" gives "2", "a" gives "b"."""
    return str(int(mark) + 1) if mark.isdecimal() else chr(ord(mark) + 1)


def _end(text: str, begin: int, mark: re.Match[str], end: int, rules: Rules) -> int | None:
    """Return the offset where the sentence from `begin` ends at this mark, or None where it goes on.

    One full stop with a space and a letter behind it is by far the commonest mark, so it is told with fewer looks.
    """
    stop, after = mark.span()
    if after == stop + 1 < end - 1 and text[stop] == "." and text[after] == " ":
        letter = text[after + 1]
        if "A" <= letter <= "Z":
            return after if _full_stop_ends(text, begin, stop, after + 1, rules) else None
        if "a" <= letter <= "z" and not _lower_case_start(text, after + 1, rules):
            return None
    return _any_end(text, begin, mark, end, rules)


def _any_end(text: str, begin: int, mark: re.Match[str], end: int, rules: Rules) -> int | None:
    """Return what `_end` does, of any marks."""
    after = mark.end()
    if not text[after].isspace():
        return _run_on_end(text, begin, mark, rules)
    ahead = NEXT.match(text, after, end)
    if ahead is None or ahead.end() >= end:
        return None
    following, opened = ahead.end(), bool(ahead["opened"])
    marks, letter = mark.group(), text[following]
    if not (letter.isalnum() or letter in SIGNS):
        return None
    if letter.islower() and (marks != "." or not _lower_case_start(text, following, rules)):
        return None
    closed = len(marks) > 1 and not QUOTES.isdisjoint(marks)
    if (closed and ahead["dash"]) or (opened and CITATION.match(text, ahead.start("opened"), end)):
        return None
    if "!" in marks or "?" in marks:
        return None if closed and not opened and _named_reporting(text, following, rules) else after
    if AFTER_BRACKET.search(marks):
        return after
    if "…" in marks or marks.count(".") > 1:
        clear = closed or opened or marks.count(".") > 3
        pronoun = (
            letter == "I" and not text[following + 1 : following + 2].isalpha()
        )  # always a capital: it tells nothing
        return after if clear or (not pronoun and _starter(text, following, rules)) else None
    return after if _full_stop_ends(text, begin, mark.start(), following, rules) else None


def _lower_case_start(text: str, start: int, rules: Rules) -> bool:
    """Say whether a lower-case word begins a sentence: a brand ("iPhone") or a name's particle ("al-Assad")."""
    word = text[start : start + LONGEST_WORD]
    if word[1:2].isupper():
        return True
    return word.startswith(rules.particles) and any(
        word.startswith(part) and word[len(part) : len(part) + 1].isupper() for part in rules.particles
    )


def _named_reporting(text: str, start: int, rules: Rules) -> bool:
    """Say whether NAME + reporting verb follows, as in `"Why?" Smith asked`."""
    return not _starter(text, start, rules) and rules.reporting.match(text, start) is not None


def _starter(text: str, start: int, rules: Rules) -> bool:
    """Say whether the word at `start` is one that begins sentences and is seldom part of a name."""
    word = WORD.match(text, start, start + LONGEST_WORD)
    if word is None or word.group() not in rules.starters:
        return False
    behind = text[word.end() : word.end() + 1]
    return behind not in ("-", "–", "&") and not (behind == "." and len(word.group()) == 1)


def _full_stop_ends(text: str, begin: int, stop: int, start: int, rules: Rules) -> bool:
    """Say whether one full stop at `stop` ends the sentence from `begin`, where the next word starts at `start`."""
    word, kinds = _before(text, begin, stop, rules)
    if not kinds:
        numbers = (word.isdecimal() and len(word) < 4) or (len(word) == 1 and word.islower())
        return not numbers or _earlier(text, begin, stop, word)
    number = text[start].isdecimal()
    if "number" in kinds and (number or len(kinds) == 1):
        return not number
    if "inside" in kinds or ("name" in kinds and "either" not in kinds) or number:
        return False
    begun = _quotation(text, start) or _starter(text, start, rules)
    return (begun or ("clock" in kinds and _clock_ends(text, start, rules))) and _running(text, begin, stop)


def _quotation(text: str, start: int) -> bool:
    """Say whether a quotation begins at `start`, and not only a nickname (`C.L. "Butch" Otter`)."""
    return text[start - 1] in QUOTES and not NICKNAME.match(text, start)


def _running(text: str, begin: int, stop: int) -> bool:
    """Say whether the sentence is long enough to end at an abbreviation, and not a headline all in capitals."""
    words = text[max(begin, stop - 200) : stop].split()
    return len(words) >= SHORTEST and any(word[0].islower() for word in words)


def _before(text: str, begin: int, stop: int, rules: Rules) -> tuple[str, frozenset[str]]:
    """Return the word before the full stop and the kinds of abbreviation that it may be (none: an ordinary word)."""
    window = text[max(begin, stop - LONGEST_WORD) : stop]
    if not window or window[-1].isspace():
        return "", NONE
    word = window.rsplit(None, 1)[-1]
    if len(word) > 1 and word.isalpha():
        return word, rules.abbreviations.get(word, NONE)
    word = JOINT.split(word)[-1].lstrip(LEADING)
    for form in (word, word.rpartition("-")[2], word.rpartition(".")[2]):
        if form in rules.abbreviations:
            return word, rules.abbreviations[form]
    last = word.rpartition("-")[2]
    if ACRONYM.match(last) or (len(last) == 1 and last.isupper()):
        return word, EITHER
    return word, NONE


def _earlier(text: str, begin: int, stop: int, word: str) -> bool:
    """Say whether the sentence holds any letter before its last word (else that word numbers an item of a list)."""
    return any(char.isalnum() for char in text[max(begin, stop - 200) : stop - len(word)])


def _clock_ends(text: str, start: int, rules: Rules) -> bool:
    """Say whether what follows "p.m." begins a sentence: a courtesy title, or a name with a finite verb."""
    word = WORD.match(text, start)
    if word is not None and word.group() in rules.courtesy:
        return True
    return rules.finite.match(text, start) is not None


def _run_on_end(text: str, begin: int, mark: re.Match[str], rules: Rules) -> int | None:
    """Return the end of a sentence that runs into the next without a space ("in Syria.The army"), or None."""
    marks, after = mark.group(), mark.end()
    if text[after] in BULLETS:
        return after
    if text[after] in "“‘(":
        return after if len(marks) == 1 and not _before(text, begin, mark.start(), rules)[1] else None
    if marks[-1] in "”»" and text[after].isupper():
        return after
    if len(marks) > 1 or not RUN_ON.match(text, after):
        return None
    word, kinds = _before(text, begin, mark.start(), rules)
    ordinary = len(word) > 1 and word[-2:].islower() and word[-2:].isalpha() and "." not in word and "@" not in word
    return after if ordinary and not kinds else None
