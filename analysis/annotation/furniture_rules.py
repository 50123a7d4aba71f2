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


@dataclass(frozen=True, slots=True)
class Cues:
    """Rules by the words of which their lines hold one, and `ended` by how their lines end, namely as one of `ends`."""

    held: Mapping[str, tuple[Rule, ...]]
    ended: tuple[Rule, ...]
    ends: tuple[str, ...]

    def likely(self, lines: Mapping[int, str]) -> dict[int, list[Rule]]:
        """Return, by a line's number, the rules that may hold in it, of lines in small letters."""
        found: dict[int, list[Rule]] = {}
        page = "\n".join(lines.values())
        for cue, rules in self.held.items():
            if cue in page:
                for number, words in lines.items():
                    if cue in words:
                        found.setdefault(number, []).extend(rules)
        for number, words in lines.items():
            if words.endswith(self.ends):
                found.setdefault(number, []).extend(self.ended)
        return found


@dataclass(frozen=True, slots=True)
class Rules:
    """The cues of one language.

    `opening` holds, by a line's beginning, the rules that may hold in such a line, `cues` the others: `cues_long` those
    for lines of more than `SHORT_LINE` words, and `untold` those without a cue, up to `untold_words` words. A bar
    begins with a number or as `opening` has it.
    """

    lines: tuple[Rule, ...]
    opening: Mapping[str, tuple[Rule, ...]]
    cues: Cues
    cues_long: Cues
    untold: tuple[Rule, ...]
    untold_words: int
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
        untold = tuple(rule for rule in others if not (rule.needs or rule.ends))
        return Rules(
            rules,
            _opening({rule: told for rule, told in starts.items() if "" not in told}, buttons),
            _cues(others),
            _cues([rule for rule in others if rule.words > SHORT_LINE]),
            untold,
            max((rule.words for rule in untold), default=0),
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


def _cues(rules: Sequence[Rule]) -> Cues:
    """Return rules by the shortest words that they need: by "photo" those that need "ap photo" too."""
    needed = {cue for rule in rules for cue in rule.needs}
    shortest = sorted(cue for cue in needed if not any(other in cue for other in needed - {cue}))
    held = {cue: tuple(rule for rule in rules if any(cue in need for need in rule.needs)) for cue in shortest}
    ended = tuple(rule for rule in rules if rule.ends and not rule.needs)
    return Cues(held, ended, tuple({end for rule in ended for end in rule.ends}))


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
