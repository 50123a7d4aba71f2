"""Shared passages as the page shows them: each two outlets, each article, the passages behind a number, and credits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from analysis.comparison.answers import kept
from analysis.comparison.credits import Credit, credited
from analysis.comparison.reuse import KINDS, LEAST, NARRATION, Kind, Passage, share, shared_passages
from analysis.comparison.wording import Wording
from dashboard.comparison import Comparison
from dashboard.counts.finding import Finding
from dashboard.markup import Number
from dashboard.words.phrases import joined, many

EVIDENCE = "shared"
ANY = "any"
"""Stands for all other outlets in the id of a list of passages."""
UNMARKED = "unmarked"
"""Kind of list: words that this outlet prints without marks and the other one as a quotation."""
COUNTED: tuple[Kind, ...] = ("quotation", "narration")
_LISTS = {
    "quotation": "in quotations",
    "narration": "outside quotation marks",
    "formula": "formulas",
    UNMARKED: "without the marks",
}


@dataclass(frozen=True, slots=True)
class Pair:
    """What two outlets print alike, by kind: words, each once, in the article that has fewer of them."""

    left: str
    right: str
    quotation: int
    narration: int
    formula: int
    unmarked: tuple[tuple[str, int], ...] = ()
    """An outlet that prints a quotation's words without the marks, and how many in its longest such passage."""
    told: Passage | None = None
    """The longest passage outside quotation marks."""

    @property
    def words(self) -> int:
        """The words in quotations and outside them; formula is not counted."""
        return self.quotation + self.narration

    def evidence(self, kind: str) -> str:
        """Return the id of the list of passages of one kind."""
        return f"{EVIDENCE}:{self.left}:{self.right}:{kind}"


def pairs(now: Comparison) -> list[Pair]:
    """Return each two outlets, those that share most words first, in the order of the outlets where equal."""
    return list(_pairs(tuple(now.wordings.values()), tuple(now.groups)))


@kept
def _pairs(wordings: tuple[Wording, ...], groups: tuple[str, ...]) -> tuple[Pair, ...]:
    found = _by_pair(wordings)
    made = (_pair(pair, found.get(frozenset(pair), [])) for pair in combinations(groups, 2))
    return tuple(sorted(made, key=lambda pair: -pair.words))


@kept
def _by_pair(wordings: tuple[Wording, ...]) -> dict[frozenset[str], list[Passage]]:
    """Return the passages of two outlets; what the cut left over, and what one outlet prints twice, left out."""
    found: dict[frozenset[str], list[Passage]] = {}
    for passage in shared_passages(*wordings):
        if passage.tokens >= LEAST and passage.left.group != passage.right.group:
            found.setdefault(frozenset((passage.left.group, passage.right.group)), []).append(passage)
    return found


def by_pair(now: Comparison) -> dict[frozenset[str], list[Passage]]:
    """Return the passages of each two outlets that share any; formulas are among them."""
    return _by_pair(tuple(now.wordings.values()))


def how_many(now: Comparison) -> int:
    """Return how many passages two outlets share, each two outlets for themselves; formulas do not count."""
    return sum(passage.kind in COUNTED for among in by_pair(now).values() for passage in among)


def _pair(groups: tuple[str, str], passages: Sequence[Passage]) -> Pair:
    if not passages:
        return Pair(*groups, 0, 0, 0)
    sides = [_alike(group, passages) for group in groups]
    counts = {kind: min(side[kind] for side in sides) for kind in KINDS}
    unmarked = Counter[str]()
    for passage in passages:
        if passage.unmarked and _drops_marks(passage):
            group = passage.unmarked.group
            unmarked[group] = max(unmarked[group], passage.tokens)
    telling = (passage for passage in passages if passage.kind == "narration")
    told = max(telling, key=lambda passage: passage.tokens, default=None)
    return Pair(*groups, *(counts[kind] for kind in KINDS), tuple(sorted(unmarked.items())), told)


def _alike(group: str, passages: Iterable[Passage]) -> Counter[str]:
    """Return how many words of an outlet's articles stand in these passages, by kind."""
    of_article: dict[Wording, list[Passage]] = {}
    for passage in passages:
        of_article.setdefault(passage.left if passage.left.group == group else passage.right, []).append(passage)
    counted = Counter[str]()
    for wording, among in of_article.items():
        counted.update(dict(zip(KINDS, share(wording, among)[1:], strict=True)))
    return counted


def shares(now: Comparison) -> dict[str, Counter[str]]:
    """Return for each outlet its `words`, and how many of them another outlet prints too, by kind."""
    return _shares(tuple(now.wordings.values()), tuple(now.groups))


@kept
def _shares(wordings: tuple[Wording, ...], groups: tuple[str, ...]) -> dict[str, Counter[str]]:
    of_group: dict[str, list[Passage]] = {group: [] for group in groups}
    for pair, among in _by_pair(wordings).items():
        for group in pair:
            of_group[group] += among
    found = {group: _alike(group, among) for group, among in of_group.items()}
    for wording in wordings:
        found[wording.group]["words"] += len(wording.keys)
    return found


def headline(now: Comparison, found: Sequence[Pair]) -> str:
    """Return how many pairs share words outside quotation marks and in quotations; no order of them."""
    several = "outlets" if len(now.documents) > len(now.groups) else "articles"
    quoting, telling = (sum(bool(getattr(pair, kind)) for pair in found) for kind in COUNTED)
    if not quoting and not telling:
        return f"No {LEAST} words of a quotation, and no {NARRATION} others in a row, stand in two of these {several}"
    if len(found) == 1:
        names = joined([now.name(found[0].left), now.name(found[0].right)])
        return f"{names} share {_in_words(found[0])}, word for word"
    every = "All" if quoting == len(found) else f"{quoting or 'None'} of the"
    inside = f"{every} {len(found)} pairs of {several} share{'s' if quoting == 1 else ''} words in quotations"
    outside = f"{telling or 'none'} share{'' if telling > 1 else 's'} words outside "
    return f"{inside}; {outside}{'quotation marks' if telling else 'them'}"


def _in_words(pair: Pair) -> str:
    parts = [f"{many(pair.quotation, 'word')} in quotations"] if pair.quotation else []
    parts += [f"{many(pair.narration, 'word')} outside quotation marks"] if pair.narration else []
    return " and ".join(parts)


def pair_numbers(pair: Pair) -> list[Number]:
    """Return the counts of a pair, each with its list of passages."""
    numbers = []
    if pair.quotation:
        numbers.append(Number(f"{many(pair.quotation, 'word')} in quotations", pair.evidence("quotation")))
    if pair.narration:
        numbers.append(Number(f"{many(pair.narration, 'word')} outside quotation marks", pair.evidence("narration")))
    return numbers


def unmarked_numbers(now: Comparison, pair: Pair) -> list[Number]:
    """Return for each outlet that prints words of a quotation without its marks the longest such passage."""
    found = []
    for group, words in pair.unmarked:
        other = pair.right if group == pair.left else pair.left
        found.append(Number(f"{words} of them without marks in {now.name(group)}", _id(group, other, UNMARKED)))
    return found


def _id(group: str, other: str, kind: str) -> str:
    return f"{EVIDENCE}:{group}:{other}:{kind}"


def share_numbers(group: str, counted: Counter[str]) -> list[Number]:
    """Return "141 of 688 words" of an outlet by kind, each with its list of passages."""
    names = {"quotation": "in quotations", "narration": "outside quotation marks"}
    return [Number(f"{counted[kind]} {names[kind]}", _id(group, ANY, kind)) for kind in COUNTED if counted[kind]]


def by_outlet(now: Comparison, found: Sequence[Pair], few: int = 4) -> dict[str, tuple[Number, ...]]:
    """Return for each outlet how many words it shares with which other, of the first pairs, as numbers."""
    numbers: dict[str, list[Number]] = {}
    for pair in [each for each in found if each.words][:few]:
        kind = "narration" if pair.narration else "quotation"
        words = many(getattr(pair, kind), "word")
        where = "outside quotation marks" if pair.narration else "in quotations"
        for group, other in ((pair.left, pair.right), (pair.right, pair.left)):
            number = Number(f"{words} {where} with {now.name(other)}", pair.evidence(kind))
            numbers.setdefault(group, []).append(number)
    return {group: tuple(numbers[group]) for group in now.groups if group in numbers}


def cells(now: Comparison, found: Sequence[Pair]) -> dict[str, str]:
    """Return the lists of passages that can be opened: id -> what it holds."""
    made: dict[str, str] = {}
    for pair in found:
        both = f"{now.name(pair.left)} and {now.name(pair.right)}"
        made |= {pair.evidence(kind): f"{both}: {_LISTS[kind]}" for kind in KINDS if getattr(pair, kind)}
        for group, _ in pair.unmarked:
            other = pair.right if group == pair.left else pair.left
            made[_id(group, other, UNMARKED)] = f"{now.name(group)} without the marks of {now.name(other)}"
    for group, counted in shares(now).items():
        made |= {_id(group, ANY, kind): f"{now.name(group)}: {_LISTS[kind]}" for kind in KINDS if counted[kind]}
    return made


def opened(now: Comparison, evidence: str) -> list[Passage]:
    """Return the passages of a list, the longest first; of those within a longer one of the same articles none."""
    _, group, other, kind = evidence.split(":")
    found = []
    for pair, passages in by_pair(now).items():
        if group in pair and (other == ANY or other in pair):
            found += [passage for passage in passages if _asked(passage, group, kind)]
    return _longest(found)


def _asked(passage: Passage, group: str, kind: str) -> bool:
    if kind != UNMARKED:
        return passage.kind == kind
    return _drops_marks(passage) and passage.unmarked is not None and passage.unmarked.group == group


def _drops_marks(passage: Passage) -> bool:
    """Say whether one article prints these words without the marks, and they are too many for chance."""
    return passage.unmarked is not None and passage.kind == "quotation" and passage.tokens >= NARRATION


def _longest(passages: Iterable[Passage]) -> list[Passage]:
    kept: list[Passage] = []
    for passage in sorted(passages, key=lambda each: -each.tokens):
        within = any(
            (each.left, each.right) == (passage.left, passage.right)
            and (each.left_span.holds(passage.left_span) or each.right_span.holds(passage.right_span))
            for each in kept
        )
        if not within:
            kept.append(passage)
    return kept


def marks(now: Comparison, passage: Passage) -> str:
    """Return in which of the two articles the words stand inside quotation marks."""
    if passage.unmarked:
        return now.name((passage.left if passage.left_marked else passage.right).group)
    return "both" if passage.left_marked else "neither"


def credits_of(now: Comparison) -> dict[str, list[tuple[Wording, tuple[Credit, ...]]]]:
    """Return for each outlet its articles with whom they credit."""
    return {
        group: [(each, credited(each)) for each in now.wordings.values() if each.group == group] for group in now.groups
    }


def finding(now: Comparison) -> Finding | None:
    """Return what pairs of articles on one event share outside quotation marks, else in quotations; None without."""
    on_event = {*now.on_event}
    found = [pair for pair in pairs(now) if pair.words and {pair.left, pair.right} <= on_event]
    telling = [pair for pair in found if pair.narration]
    chosen, kind = (telling, "narration") if telling else (found, "quotation")
    if not chosen:
        return None
    pair = chosen[0]
    where = "outside quotation marks" if kind == "narration" else "in quotations"
    words = many(getattr(pair, kind), "word")
    names = joined([now.name(pair.left), now.name(pair.right)])
    nothing = f"No two share {NARRATION} words outside them."
    other = "Both may have printed one agency’s copy." if kind == "narration" else nothing
    text = f"{names} print the same {words} {where}. {other}"
    counts = {group: (_part(now, group, f"{words} {where}", pair, kind),) for group in (pair.left, pair.right)}
    return Finding(text, counts, "same-words", "The bar is all words of the story", _BOTH)


_BOTH = (("present", "printed by both"), ("rest", "all others"))


def _part(now: Comparison, group: str, words: str, pair: Pair, kind: Kind) -> Number:
    """Return how many words of an outlet the other prints too, out of all of its words."""
    every = sum(len(document.words.forms) for document in now.of_group(group))
    return Number(words, pair.evidence(kind), (("present", getattr(pair, kind)),), every, bar=True)
