"""Which lines of a page are not the story: captions, bars, promos, bylines and their like, by cue."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from analysis.errors import DataError
from analysis.facts import facts

HEAD_LINES, HEAD_PROSE = 10, 2  # the head: the first lines, before more than this many lines of prose
EDGE_LINES = 3
ANY_WORD = re.compile(r"\w")
SPACE = re.compile(r"\s")
BAR_WORDS, HEADING_WORDS = 20, 8
OPENING_LENGTH = 160
PLACES = frozenset({"any", "head", "edge", "beside"})
ENDS = re.compile(r"[.!?…:][\"'”’»)\]* ]*\Z")
BESIDE = frozenset({"byline", "share-bar", "navigation"})
FOOTNOTE = re.compile(r"(\*{1,3}|[†‡])(?=[^\s*†‡])(?!.*[*†‡])")
HANGING = re.compile(r"[\w”\"’')](\*{1,3}|[†‡])(?![*†‡\w])")
LONGEST_LINE = 800  # code points: a longer line is story, and no pattern is tried on it
ROLE = re.compile(r"^(?!.*\b(?:who|which)\b)(?:[A-Z][^,]*, (?:an? |the |[A-Z])|(?:[A-Z]\w* ){2}[A-Z]|.*[’']s )")


@dataclass(frozen=True)
class Line:
    """A line of the page, or a block of hard-wrapped lines: `words` with single spaces, `gap` blank lines after it."""

    start: int
    end: int
    words: str
    gap: int

    @cached_property
    def count(self) -> int:
        """Number of words between spaces."""
        return self.words.count(" ") + 1

    @cached_property
    def lower(self) -> str:
        """The words in small letters."""
        return self.words.lower()

    @cached_property
    def closed(self) -> bool:
        """Whether it ends like a sentence."""
        return ENDS.search(self.words[-12:]) is not None and not self.words.endswith(":")

    @cached_property
    def prose(self) -> bool:
        """Whether it reads like story: a whole sentence of some length, or many words."""
        return (self.closed and self.count >= 8) or self.count >= 26


@dataclass(frozen=True, slots=True)
class Rule:
    """One cue: a pattern for lines up to `words` words, and where on the page it holds."""

    kind: str
    pattern: re.Pattern[str]
    words: int
    where: str
    role: bool
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """The cues of one language."""

    lines: tuple[Rule, ...]
    bars: tuple[tuple[str, re.Pattern[str]], ...]
    blocks: tuple[tuple[str, re.Pattern[str]], ...]
    openings: tuple[tuple[str, re.Pattern[str]], ...]
    endings: tuple[tuple[str, str, re.Pattern[str]], ...]


@cache
def kinds(language: str = "en") -> dict[str, str]:
    """Return the kinds of furniture with their meaning, in the order of the language's file."""
    return dict(facts(f"language/{language}/furniture.toml")["kinds"])


@cache
def _rules(language: str) -> Rules:
    """Read and compile `data/language/LANGUAGE/furniture.toml`."""
    place = f"language/{language}/furniture.toml"
    read = facts(place)
    for entry in [*read["line"], *read["bar"], *read["block"], *read["opening"], *read["ending"]]:
        if entry["kind"] not in read["kinds"] or entry.get("where", "any") not in PLACES:
            raise DataError(f"kind {entry['kind']!r}, where {entry.get('where')!r}", place, "Use a kind of [kinds].")
    no_place = "|".join(map(re.escape, read["dateline"]["not_places"]))
    try:
        return Rules(
            tuple(
                Rule(
                    e["kind"],
                    re.compile(e["pattern"]),
                    e["words"],
                    e.get("where", "any"),
                    e.get("role", False),
                    tuple(e.get("needs", ())),
                )
                for e in read["line"]
            ),
            tuple((e["kind"], _tokens(e["tokens"])) for e in read["bar"]),
            tuple((e["kind"], re.compile(rf"(?:{e['headings']})\s?:?")) for e in read["block"]),
            tuple((e["kind"], re.compile(rf"(?!(?:{no_place})\b){e['pattern']}")) for e in read["opening"]),
            tuple((e["of"], e["kind"], re.compile(e["pattern"])) for e in read["ending"]),
        )
    except re.error as error:
        raise DataError(f"{error} in {error.pattern!r}", place, "Correct the pattern.") from error


def _tokens(tokens: Sequence[str]) -> re.Pattern[str]:
    """Return a pattern for one button of a bar, longest first, with a count before it and separators after it."""
    longest = sorted(tokens, key=len, reverse=True)
    return re.compile(rf"(?:\d[\d,.]*[kK]?\s?)?(?i:{'|'.join(map(re.escape, longest))})(?![a-z])[\s|·•/,&+()…-]*")


def furniture_kinds(lines: Sequence[Line], language: str = "en") -> list[str | None]:
    """Return for each line of the page its kind of furniture, or None where it belongs to the story."""
    rules = _rules(language)
    found: list[str | None] = [_bar(line, rules) for line in lines]
    _add_notes(lines, found)
    head = _head(lines)
    for number, line in enumerate(lines):
        found[number] = found[number] or _cued(line, number, len(lines), head, rules)
    _add_blocks(lines, found, rules)
    for number, line in enumerate(lines):
        if found[number] is None and _twice(lines, found, number):
            found[number] = "caption"
        elif found[number] is None and BESIDE.intersection(_neighbours(found, number)):
            found[number] = next((r.kind for r in rules.lines if r.where == "beside" and _matches(r, line)), None)
    _add_tail(lines, found)
    return found


def openings(line: str, language: str = "en") -> list[tuple[str, int]]:
    """Return the stamps and the dateline at the start of a line: (kind, offset behind it), one after the other.

    >>> openings("LISBON (Reuters) - The minister resigned.")
    [('dateline', 18)]
    """
    found: dict[str, int] = {}
    window, position = SPACE.sub(" ", line[:OPENING_LENGTH]), 0
    for kind, pattern in _rules(language).openings:
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
    for of, other, pattern in _rules(language).endings:
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


def _matches(rule: Rule, line: Line) -> bool:
    """Say whether the rule's cue stands in the line."""
    if line.count > rule.words or len(line.words) > LONGEST_LINE:
        return False
    if rule.needs and not any(cue in line.lower for cue in rule.needs):
        return False
    if rule.pattern.search(line.words) is None:
        return False
    return not rule.role or ROLE.search(line.words) is not None


def _cued(line: Line, number: int, total: int, head: int, rules: Rules) -> str | None:
    """Return the kind that the line's own words give it at its place on the page."""
    at_head = number < head
    at_edge = at_head or number >= total - EDGE_LINES
    holds = {"any": True, "head": at_head, "edge": at_edge, "beside": False}
    for rule in rules.lines:
        if holds[rule.where] and _matches(rule, line):
            return rule.kind
    return None


def _bar(line: Line, rules: Rules) -> str | None:
    """Return the kind of the first button where the whole line is made of buttons (a rule is a line without words)."""
    if line.count > BAR_WORDS or len(line.words) > LONGEST_LINE:
        return None
    if not ANY_WORD.search(line.words):
        return "navigation"
    first, position = None, 0
    while position < len(line.words):
        for kind, pattern in rules.bars:
            token = pattern.match(line.words, position)
            if token is not None:
                first, position = first or kind, token.end()
                break
        else:
            return None
    return first


def _add_notes(lines: Sequence[Line], found: list[str | None]) -> None:
    """Mark as footnotes the lines that begin with a mark which hangs on a word before them ("Daesh*")."""
    hanging: set[str] = set()
    for number, line in enumerate(lines):
        note = FOOTNOTE.match(line.words) if len(line.words) <= LONGEST_LINE else None
        if note is not None and note[1] in hanging:
            found[number] = found[number] or "footnote"
        hanging.update(HANGING.findall(line.words))


def _twice(lines: Sequence[Line], found: Sequence[str | None], number: int) -> bool:
    """Say whether a neighbouring caption prints this line again with a credit behind it."""
    own = lines[number].words.rstrip(".")
    return any(
        0 <= other < len(lines) and found[other] == "caption" and lines[other].words.startswith(own)
        for other in (number - 1, number + 1)
    )


def _neighbours(found: Sequence[str | None], number: int) -> set[str]:
    """Return the kinds of the lines before and after."""
    return {kind for kind in (*found[max(0, number - 1) : number], *found[number + 1 : number + 2]) if kind}


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
