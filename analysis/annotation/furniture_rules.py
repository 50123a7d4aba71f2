"""The cues of a language for what is not story, read from its file and made ready for use."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from analysis.annotation.beginnings import LENGTH, ODD_LETTERS, beginnings
from analysis.errors import DataError
from analysis.facts import facts

BAR_WORDS, SHORT_LINE = 20, 25  # words
LENGTHS = range(LENGTH, 0, -1)
UNTOLD = frozenset({""})
PLACES = frozenset({"any", "head", "edge", "beside"})
_SINGLE_SIGN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]")  # in a pattern: an escape, a class of signs


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One cue: a pattern for lines up to `words` words, and where on the page it holds.

    One that `begins` a line is tried there only; of `needs` one must stand in the line's small letters, and of `ends`
    one at the line's end. `number` is its place among the rules: the first that holds counts.
    """

    number: int
    kind: str
    pattern: re.Pattern[str]
    begins: bool
    words: int
    where: str
    role: bool
    needs: tuple[str, ...]
    ends: tuple[str, ...]

    def is_ended(self, small: str) -> bool:
        """Say whether a line, in small letters, ends as the rule has it."""
        return small.endswith(self.ends)


@dataclass(frozen=True, slots=True)
class Others:
    """Rules of whose lines the beginning tells nothing, each with those of the `cues` of which it needs one, if any."""

    rules: tuple[tuple[Rule, frozenset[str]], ...]
    cues: tuple[str, ...]

    def likely(self, small: Sequence[str]) -> list[Rule]:
        """Return those of the rules that may hold in one of the lines, which are in small letters."""
        words = "\n".join(small)
        held = [cue for cue in self.cues if cue in words]
        return [
            rule
            for rule, cues in self.rules
            if not (cues and cues.isdisjoint(held)) and (not rule.ends or any(map(rule.is_ended, small)))
        ]


@dataclass(frozen=True, slots=True)
class Rules:
    """The cues of one language.

    `opening` holds, by a line's beginning, the rules that may hold in such a line; the rest are `others`, of which
    `others_long` are for lines of more than `SHORT_LINE` words too. A bar begins with a number or as `opening` has it.
    """

    lines: tuple[Rule, ...]
    opening: Mapping[str, tuple[Rule, ...]]
    others: Others
    others_long: Others
    beside: tuple[Rule, ...]
    most_words: int
    bars: tuple[tuple[str, re.Pattern[str]], ...]
    blocks: tuple[tuple[str, re.Pattern[str]], ...]
    openings: tuple[tuple[str, re.Pattern[str]], ...]
    endings: tuple[tuple[str, str, re.Pattern[str]], ...]

    def opened(self, small: str) -> tuple[Rule, ...] | None:
        """Return the rules that may hold in a line by its beginning, or None where it is no bar either.

        `small` are the line's words in small letters.
        """
        if not small.isascii() and not ODD_LETTERS.isdisjoint(small[:LENGTH]):
            return self.lines
        for length in LENGTHS:
            found = self.opening.get(small[:length])
            if found is not None:
                return found
        return None


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
        every = [_rule(number, entry) for number, entry in enumerate(read["line"])]
        rules = tuple(rule for rule in every if rule.where != "beside")
        starts = {rule: beginnings(rule.pattern.pattern) if rule.begins else UNTOLD for rule in rules}
        buttons = [token for entry in read["bar"] for token in entry["tokens"]]
        others = [rule for rule in rules if "" in starts[rule]]
        return Rules(
            rules,
            _opening({rule: told for rule, told in starts.items() if "" not in told}, buttons),
            _others(others),
            _others([rule for rule in others if rule.words > SHORT_LINE]),
            tuple(rule for rule in every if rule.where == "beside"),
            max([BAR_WORDS, *(rule.words for rule in rules)]),
            tuple((e["kind"], _tokens(e["tokens"])) for e in read["bar"]),
            tuple((e["kind"], re.compile(rf"(?:{e['headings']})\s?:?")) for e in read["block"]),
            tuple((e["kind"], re.compile(rf"(?!(?:{no_place})\b){e['pattern']}")) for e in read["opening"]),
            tuple((e["of"], e["kind"], re.compile(e["pattern"])) for e in read["ending"]),
        )
    except re.error as error:
        raise DataError(f"{error} in {error.pattern!r}", place, "Correct the pattern.") from error


def _rule(number: int, entry: Mapping[str, Any]) -> Rule:
    begins, pattern = _begins(entry["pattern"]), re.compile(entry["pattern"])
    where, role = entry.get("where", "any"), entry.get("role", False)
    needs, ends = tuple(entry.get("needs", ())), tuple(entry.get("ends", ()))
    return Rule(number, entry["kind"], pattern, begins, entry["words"], where, role, needs, ends)


def _opening(starts: Mapping[Rule, frozenset[str]], buttons: Sequence[str]) -> dict[str, tuple[Rule, ...]]:
    """Return, by beginning, the rules of which it or a shorter one is a beginning; a button's has none of its own."""
    every = frozenset(button[:LENGTH].lower() for button in buttons).union(*starts.values())
    return {
        beginning: tuple(rule for rule, told in starts.items() if any(beginning[:length] in told for length in LENGTHS))
        for beginning in every
    }


def _others(rules: Sequence[Rule]) -> Others:
    """Return rules with the shortest words that they need: "photo" for "ap photo"."""
    needed = {cue for rule in rules for cue in rule.needs}
    cues = sorted(cue for cue in needed if not any(other in cue for other in needed - {cue}))
    of_rule = [frozenset(cue for cue in cues for need in rule.needs if cue in need) for rule in rules]
    return Others(tuple(zip(rules, of_rule, strict=True)), tuple(cues))


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
