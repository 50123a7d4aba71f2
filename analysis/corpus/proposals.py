"""Who published a text and when, as far as its own words say so: proposals with those words, never labels."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from analysis.corpus.article import Origin, Outlet
from analysis.corpus.stamps import head_date, text_lines

WORDS_LENGTH = 120
MAX_LENGTH = 200_000  # characters that are searched: no article is longer

Strength = Literal["credit", "spoken to", "named"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A value that the text suggests for `field`, with the words that say so and their line.

    Lines count from 1; 0 stands for what a page says of itself outside its text.
    """

    field: Literal["outlet", "published"]
    value: str
    words: str
    line: int
    strength: Strength = "credit"


# {name} is any of an outlet's names. A credit is the outlet's own mark; "spoken to" is what a source or a newsroom
# does with the outlet; a mere name is weak. Strongest first.
_EVIDENCE: tuple[tuple[Strength, tuple[str, ...]], ...] = (
    (
        "credit",
        (
            r"^\W*(?i:sources?)\s*:\s*(?:[\w.]+(?:,|\s+and)?\s+){{0,4}}?{name}\b",
            r"^\W*(?i:by)\s+(?:.{{0,300}}\b(?:with|for|of|at)\s+)?{name}\b",
            r"^\W*(?:©|\([cC]\)|(?i:copyright))\s*(?:©\s*)?\d{{4}}\s*{name}\b",
            r"^\W*{name}(?i:\s+(?:staff|correspondent|reporters?|exclusive))?\W*$",
            r"\b{name}['’]s?\s+(?:[A-Z][\w'’.-]+\s+){{2,4}}(?:reports|has|explains|asks|discusses|spoke|speaks)\b",
        ),
    ),
    (
        "spoken to",
        (
            r"\b(?i:told|tells|informed)\s+{name}\b(?!\s+(?:interviewer|journalist|reporter))",
            r"\b(?i:statement|interview|comments?|remarks?|letter|email)\s+(?:to|with|for)\s+{name}\b",
            r"\b(?i:obtained|seen|reviewed|contacted|approached|commissioned)\s+by\s+{name}\b",
            r"\b(?i:spoke|speaking|spoken|talked|talking)\s+(?:to|with)\s+{name}\b",
        ),
    ),
    ("named", (r"\b{name}\b",)),
)
# What one outlet says of another: no sign of who published the text.
_FOREIGN = (
    r"\b(?i:reporting\s+(?:by|from))\b.*",
    r"\b{name}\s+(?:(?:\w+ly|earlier|later|also|has|had|television|news\s+agency)\s+){{0,3}}"
    r"(?:said|says|saying|reported|reports|reporting|quoted|quotes|quoting|told|wrote|writes|published|cited|cites)\b",
    r"\b(?i:according\s+to|citing|(?:cited|quoted|reported|published)\s+(?:by|in)|reports?\s+(?:by|from|in))\s+"
    r"(?:[\w.]+\s+){{0,4}}?{name}\b",
    r"\b{name}(?:['’]s)?\s+news\s+agency\b",
    r"\((?:[\w ]{{1,60}}/)?{name}(?:/[\w ]{{1,60}})?\)",
    r"\b(?i:image|photo|picture|credit)s?\s?(?:by|:|/).*",
)


def proposals(text: str, outlets: Iterable[Outlet], origin: Origin | None = None) -> tuple[Proposal, ...]:
    """Return at most one outlet and at most one date that the text suggests.

    Where a web page names its own site or address (`origin`), only that can propose an outlet. Otherwise the outlet
    is proposed whose evidence in the text is stronger, or as strong and more frequent, than any other's. A date comes
    only from a stamp or dateline at the head of the text.
    """
    found = []
    outlets = tuple(outlets)
    own_word = origin is not None and (origin.producer or origin.url)
    outlet = _by_page(origin, outlets) if origin and own_word else _by_text(text, outlets)
    if outlet is not None:
        found.append(outlet)
    stamp = head_date(text)
    if stamp is not None:
        found.append(Proposal("published", stamp.date.isoformat(), _cut(stamp.words, 0, 0), stamp.line))
    return tuple(found)


def _by_page(origin: Origin, outlets: tuple[Outlet, ...]) -> Proposal | None:
    try:
        host = urlsplit(origin.url).hostname or ""
    except ValueError:
        host = ""
    for outlet in outlets:
        names = {name.casefold() for name in (outlet.name, *outlet.aliases)}
        if any(host == name or host.endswith(f".{name}") for name in names if "." in name):
            return Proposal("outlet", outlet.id, f"the page's address is {_cut(origin.url, 0, 0)}", 0)
        if origin.producer.casefold() in names:
            return Proposal("outlet", outlet.id, f"the page calls its site {origin.producer}", 0)
    return None


def _by_text(text: str, outlets: tuple[Outlet, ...]) -> Proposal | None:
    evidence = [each for outlet in outlets for each in _evidence(text[:MAX_LENGTH], outlet)]
    for strength, _ in _EVIDENCE:
        counts = Counter(each.value for each in evidence if each.strength == strength).most_common(2)
        if len(counts) == 2 and counts[0][1] == counts[1][1]:
            return None
        if counts:
            return next(each for each in evidence if (each.value, each.strength) == (counts[0][0], strength))
    return None


def _evidence(text: str, outlet: Outlet) -> Iterator[Proposal]:
    names = [each for each in sorted({outlet.name, *outlet.aliases}, key=lambda each: (-len(each), each)) if each]
    name = "(?:[Tt]he\\s+)?(?:" + "|".join(r"\s?".join(map(re.escape, each.split())) for each in names) + ")"
    plain, foreign = re.compile(rf"\b{name}\b"), _either(_FOREIGN, name)
    graded = [(strength, _either(patterns, name)) for strength, patterns in _EVIDENCE]
    for number, line in enumerate(text_lines(text), start=1):
        if plain.search(line):
            yield from _line_evidence(line, number, outlet, graded, foreign)


def _line_evidence(
    line: str, number: int, outlet: Outlet, graded: list[tuple[Strength, re.Pattern[str]]], foreign: re.Pattern[str]
) -> Iterator[Proposal]:
    """Yield the strongest evidence of one line, where it is not about another outlet's report."""
    for strength, pattern in graded:
        told = line if strength == "credit" else foreign.sub(lambda match: " " * len(match[0]), line)
        match = pattern.search(told)
        if match:
            yield Proposal("outlet", outlet.id, _cut(line, *match.span()), number, strength)
            return


def _either(patterns: Iterable[str], name: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern.format(name=name)})" for pattern in patterns))


def _cut(line: str, start: int, end: int) -> str:
    """Return the words around a match: the whole line if it is short, else whole words on both sides."""
    if len(line.strip()) <= WORDS_LENGTH:
        return " ".join(line.split())
    end = min(max(end, start + 1), start + WORDS_LENGTH)
    room = (WORDS_LENGTH - (end - start)) // 2
    first, last = max(0, start - room), min(len(line), end + room)
    words = line[first:last]
    if first > 0:
        words = "… " + words.partition(" ")[2]
    if last < len(line):
        words = words.rpartition(" ")[0] + " …"
    return " ".join(words.split())
