"""The cues of a language for what is not story, read from its file and made ready for use."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from analysis.errors import DataError
from analysis.facts import facts

SHORT_LINE = 25  # words
PLACES = frozenset({"any", "head", "edge", "beside"})
_SINGLE_SIGN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]")  # in a pattern: an escape, a class of signs


@dataclass(frozen=True, slots=True)
class Rule:
    """One cue: a pattern for lines up to `words` words, and where on the page it holds.

    One that `begins` a line is tried there only; of `needs` one must stand in the line's small letters.
    """

    kind: str
    pattern: re.Pattern[str]
    begins: bool
    words: int
    where: str
    role: bool
    needs: tuple[str, ...]
    opens: bool  # a look at a line's start tells whether it may hold


@dataclass(frozen=True, slots=True)
class Rules:
    """The cues of one language.

    `opening_long` and `opening_short` match where the pattern of any rule does that `opens` a line, the second those of
    short lines only; a line in which another rule holds has one of the `cues` in its small letters.
    """

    lines: tuple[Rule, ...]
    opening_long: re.Pattern[str]
    opening_short: re.Pattern[str]
    cues: tuple[str, ...]
    most_words: int
    bars: tuple[tuple[str, re.Pattern[str]], ...]
    blocks: tuple[tuple[str, re.Pattern[str]], ...]
    openings: tuple[tuple[str, re.Pattern[str]], ...]
    endings: tuple[tuple[str, str, re.Pattern[str]], ...]


@cache
def rules_of(language: str) -> Rules:
    """Read and compile `data/language/LANGUAGE/furniture.toml`."""
    place = f"language/{language}/furniture.toml"
    read = facts(place)
    for entry in [*read["line"], *read["bar"], *read["block"], *read["opening"], *read["ending"]]:
        if entry["kind"] not in read["kinds"] or entry.get("where", "any") not in PLACES:
            raise DataError(f"kind {entry['kind']!r}, where {entry.get('where')!r}", place, "Use a kind of [kinds].")
    no_place = "|".join(map(re.escape, read["dateline"]["not_places"]))
    try:
        rules = tuple(map(_rule, read["line"]))
        return Rules(
            rules,
            _any_of([rule for rule in rules if rule.opens and rule.words > SHORT_LINE]),
            _any_of([rule for rule in rules if rule.opens and rule.words <= SHORT_LINE]),
            _cues([rule for rule in rules if not rule.opens and rule.where != "beside"]),
            max((rule.words for rule in rules), default=0),
            tuple((e["kind"], _tokens(e["tokens"])) for e in read["bar"]),
            tuple((e["kind"], re.compile(rf"(?:{e['headings']})\s?:?")) for e in read["block"]),
            tuple((e["kind"], re.compile(rf"(?!(?:{no_place})\b){e['pattern']}")) for e in read["opening"]),
            tuple((e["of"], e["kind"], re.compile(e["pattern"])) for e in read["ending"]),
        )
    except re.error as error:
        raise DataError(f"{error} in {error.pattern!r}", place, "Correct the pattern.") from error


def _rule(entry: Mapping[str, Any]) -> Rule:
    begins, needs = _begins(entry["pattern"]), tuple(entry.get("needs", ()))
    where, role = entry.get("where", "any"), entry.get("role", False)
    pattern = re.compile(entry["pattern"])
    opens = begins and not needs and where != "beside"
    return Rule(entry["kind"], pattern, begins, entry["words"], where, role, needs, opens)


def _any_of(rules: Sequence[Rule]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{rule.pattern.pattern})" for rule in rules) or "(?!)")


def _cues(rules: Sequence[Rule]) -> tuple[str, ...]:
    """Return the shortest words of which these rules need one: "photo" for "ap photo", "" where any needs none."""
    needed = {cue for rule in rules for cue in rule.needs or ("",)}
    return tuple(sorted(cue for cue in needed if not any(other in cue for other in needed - {cue})))


def _begins(pattern: str) -> bool:
    """Say whether each of the pattern's alternatives begins with "^".

    >>> _begins("^(?:by|from)"), _begins("^by|^from [|]"), _begins("^by|from")
    (True, True, False)
    """
    depth, first = 0, True
    for sign in _SINGLE_SIGN.sub("x", pattern):
        if first and sign != "^":
            return False
        first = sign == "|" and depth == 0
        depth += (sign == "(") - (sign == ")")
    return bool(pattern)


def _tokens(tokens: Sequence[str]) -> re.Pattern[str]:
    """Return a pattern for one button of a bar, longest first, with a count before it and separators after it."""
    longest = sorted(tokens, key=len, reverse=True)
    return re.compile(rf"(?:\d[\d,.]*[kK]?\s?)?(?i:{'|'.join(map(re.escape, longest))})(?![a-z])[\s|·•/,&+()…-]*")
