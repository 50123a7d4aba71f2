"""Which lines of a page are not the story: captions, bars, promos, bylines and their like, by cue."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from operator import attrgetter

from analysis.annotation.furniture_rules import BAR_WORDS, SHORT_LINE, Rule, Rules, rules_of
from analysis.annotation.lines import Line
from analysis.facts import facts

_ORDER = attrgetter("number")
HEAD_LINES, HEAD_PROSE = 10, 2  # the head: the first lines, before more than this many lines of prose
EDGE_LINES = 3
ANY_WORD = re.compile(r"\w")
SPACE = re.compile(r"\s")
HEADING_WORDS = 8
OPENING_LENGTH = 160
NOTE_MARKS = "*†‡"
BESIDE = frozenset({"byline", "share-bar", "navigation"})
FOOTNOTE = re.compile(r"(\*{1,3}|[†‡])(?=[^\s*†‡])(?!.*[*†‡])")
HANGING = re.compile(r"[\w”\"’')](\*{1,3}|[†‡])(?![*†‡\w])")
LONGEST_LINE = 800  # code points: a longer line is story, and no pattern is tried on it
AT_HEAD, AT_EDGE, INSIDE, AT_SIDE = ("any", "head", "edge"), ("any", "edge"), ("any",), ("beside",)
ROLE = re.compile(r"^(?!.*\b(?:who|which)\b)(?:[A-Z][^,]*, (?:an? |the |[A-Z])|(?:[A-Z]\w* ){2}[A-Z]|.*[’']s )")


@cache
def kinds(language: str = "en") -> dict[str, str]:
    """Return the kinds of furniture with their meaning, in the order of the language's file."""
    return dict(facts(f"language/{language}/furniture.toml")["kinds"])


def furniture_kinds(lines: Sequence[Line], language: str = "en") -> list[str | None]:
    """Return for each line of the page its kind of furniture, or None where it belongs to the story."""
    rules = rules_of(language)
    small = [
        line.words.lower() if line.count <= rules.most_words and len(line.words) <= LONGEST_LINE else ""
        for line in lines
    ]
    found = _notes(lines)
    _add_cued(lines, small, found, rules)
    _add_blocks(lines, found, rules)
    if any(found):
        _add_neighbours(lines, small, found, rules)
        _add_tail(lines, found)
    return found


def _add_cued(lines: Sequence[Line], small: Sequence[str], found: list[str | None], rules: Rules) -> None:
    """Mark bars, and the lines whose own words tell what they are; `small` holds the words in small letters."""
    likely = _likely(lines, small, rules)
    head, edge = _head(lines), len(lines) - EDGE_LINES
    for number, (line, words) in enumerate(zip(lines, small, strict=True)):
        opened = rules.opened(words)
        if line.count <= BAR_WORDS and words:
            if not (words[0].isalpha() or ANY_WORD.search(words)):
                found[number] = "navigation"  # a rule, drawn with signs
            elif opened is not None or words[0].isdecimal():
                found[number] = _bar(line.words, rules) or found[number]
        others = likely.get(number)
        untold = rules.untold if line.count <= rules.untold_words else ()
        if words and (opened or others or untold) and found[number] is None:
            places = AT_HEAD if number < head else AT_EDGE if number >= edge else INSIDE
            tried = sorted((*(opened or ()), *(others or ()), *untold), key=_ORDER)
            found[number] = _cued(line, words, tried, places)


def _likely(lines: Sequence[Line], small: Sequence[str], rules: Rules) -> dict[int, list[Rule]]:
    """Return, by a line's number, the rules that may hold in it whatever its beginning, in any order."""
    short: dict[int, str] = {}
    long: dict[int, str] = {}
    for number, line in enumerate(lines):
        (short if line.count <= SHORT_LINE else long)[number] = small[number]
    return rules.cues.likely(short) | rules.cues_long.likely(long)


def _add_neighbours(lines: Sequence[Line], small: Sequence[str], found: list[str | None], rules: Rules) -> None:
    """Mark the lines that are furniture because of what stands before or after them."""
    for number, line in enumerate(lines):
        beside = _neighbours(found, number) if found[number] is None else ()
        if "caption" in beside and _twice(lines, found, number):
            found[number] = "caption"
        elif small[number] and not BESIDE.isdisjoint(beside):
            found[number] = _cued(line, small[number], rules.beside, AT_SIDE)


def openings(line: str, language: str = "en") -> list[tuple[str, int]]:
    """Return the stamps and the dateline at the start of a line: (kind, offset behind it), one after the other.

    >>> openings("LISBON (Reuters) - The minister resigned.")
    [('dateline', 18)]
    """
    found: dict[str, int] = {}
    window, position = line[:OPENING_LENGTH], 0
    if not window.isprintable():  # else it has no white space but spaces
        window = SPACE.sub(" ", window)
    for kind, pattern in rules_of(language).openings:
        match = pattern.match(window, position) if kind not in found else None
        if match is not None and len(match.group().strip(" -–—―")) > 3:
            found[kind] = len(match.group().rstrip()) + position
            position = found[kind] + len(window[found[kind] :]) - len(window[found[kind] :].lstrip())
    return list(found.items())


def ending(words: str, kind: str, language: str = "en") -> tuple[str, int] | None:
    """Return the other kind with which a line of furniture ends, and the offset at which it begins.

    >>> ending("The old harbour at night. Photo: A. Quill", "caption")
    ('credit', 26)
    """
    for of, other, pattern in rules_of(language).endings:
        found = list(pattern.finditer(words)) if of == kind else []
        if found and words[: found[-1].start()].strip():
            return other, found[-1].start()
    return None


def _head(lines: Sequence[Line]) -> int:
    """Return how many lines the head of the page has."""
    prose = 0
    for number, line in enumerate(lines[:HEAD_LINES]):
        prose += line.prose
        if prose > HEAD_PROSE:
            return number
    return min(len(lines), HEAD_LINES)


def _cued(line: Line, small: str, rules: Iterable[Rule], places: Collection[str]) -> str | None:
    """Return the kind of the first of the rules that holds in a line; `small` are its words in small letters."""
    for rule in rules:
        if line.count <= rule.words and rule.where in places and _matches(rule, line.words, small):
            return rule.kind
    return None


def _matches(rule: Rule, words: str, small: str) -> bool:
    """Say whether the rule's cue stands in the words."""
    if rule.ends and not small.endswith(rule.ends):
        return False
    if rule.needs:
        for cue in rule.needs:
            if cue in small:
                break
        else:
            return False
    if (rule.pattern.match(words) if rule.begins else rule.pattern.search(words)) is None:
        return False
    return not rule.role or ROLE.search(words) is not None


def _bar(words: str, rules: Rules) -> str | None:
    """Return the kind of the first button where the whole line is made of buttons."""
    first, position = None, 0
    while position < len(words):
        for kind, pattern in rules.bars:
            token = pattern.match(words, position)
            if token is not None:
                first, position = first or kind, token.end()
                break
        else:
            return None
    return first


def _notes(lines: Sequence[Line]) -> list[str | None]:
    """Return as footnotes the lines that begin with a mark which hangs on a word before them ("Daesh*")."""
    found: list[str | None] = [None] * len(lines)
    page = "".join([line.words for line in lines])
    marks = [mark for mark in NOTE_MARKS if mark in page]
    marked = [n for n, line in enumerate(lines) if any(mark in line.words for mark in marks)] if marks else []
    hanging: set[str] = set()
    for number in marked:
        words = lines[number].words
        note = FOOTNOTE.match(words) if len(words) <= LONGEST_LINE else None
        if note is not None and note[1] in hanging:
            found[number] = "footnote"
        hanging.update(HANGING.findall(words))
    return found


def _twice(lines: Sequence[Line], found: Sequence[str | None], number: int) -> bool:
    """Say whether a neighbouring caption prints this line again with a credit behind it."""
    own = lines[number].words.rstrip(".")
    return any(
        0 <= other < len(lines) and found[other] == "caption" and lines[other].words.startswith(own)
        for other in (number - 1, number + 1)
    )


def _neighbours(found: Sequence[str | None], number: int) -> tuple[str | None, ...]:
    """Return the kinds of the lines before and after, None where they are story or there is none."""
    return found[number - 1] if number else None, found[number + 1] if number + 1 < len(found) else None


def _add_blocks(lines: Sequence[Line], found: list[str | None], rules: Rules) -> None:
    """Mark the headings of promo blocks, and the headline-like lines under a heading or a bare cue."""
    for kind, heading in rules.blocks:
        open_block = False
        for number, line in enumerate(lines):
            if line.count <= HEADING_WORDS and heading.fullmatch(line.words):
                found[number], open_block = kind, True
            elif open_block and (found[number] is not None or not line.prose):
                found[number] = found[number] or kind
            else:
                open_block = False


def _add_tail(lines: Sequence[Line], found: list[str | None]) -> None:
    """Mark as promo what follows the last bar or promo when no prose comes any more."""
    last_prose = max((n for n, line in enumerate(lines) if line.prose and found[n] is None), default=len(lines))
    tail = False
    for number in range(last_prose + 1, len(lines)):
        if found[number] in ("share-bar", "promo", "navigation"):
            tail = True
        elif tail and found[number] is None:
            found[number] = "promo"
