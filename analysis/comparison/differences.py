"""What differs between two stretches of words: kept, left out, put in, or changed; a changed name told apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from rapidfuzz.distance import Indel

from analysis.comparison.sentence_words import is_grammar
from analysis.comparison.wording import MASK, Wording
from analysis.spans import Span

Kind = Literal["same", "left-out", "put-in", "changed", "renamed", "relabelled"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """The units `first` to `last` (exclusive) of an article's wording."""

    wording: Wording
    first: int
    last: int

    @classmethod
    def of(cls, wording: Wording, span: Span) -> Stretch:
        """Return the units that begin within a span of the text."""
        return cls(wording, *wording.units_in(span))

    @property
    def keys(self) -> tuple[str, ...]:
        """The units' keys."""
        return self.wording.units[self.first : self.last]

    @property
    def span(self) -> Span | None:
        """Where it stands in the text; None where it is empty."""
        return self.wording.unit_span(self.first, self.last) if self.first < self.last else None

    @property
    def text(self) -> str:
        """Its words as printed."""
        return self.span.of(self.wording.article.text) if self.span else ""


@dataclass(frozen=True, slots=True)
class Difference:
    """One step from the left words to the right ones; the side on which nothing stands is an empty stretch.

    `kind`: same; left-out (left only); put-in (right only); changed (other words, or a longer or shorter form of one
    name: Trump, Donald Trump); renamed (another name of the same one); relabelled (another label of the same family).
    """

    kind: Kind
    left: Stretch
    right: Stretch

    @property
    def names(self) -> bool:
        """Say whether it is a name or a label that differs."""
        return self.kind in _NAMES


def differences(left: Stretch, right: Stretch) -> tuple[Difference, ...]:
    """Return the steps that lead from the left words to the right ones, in order; together they cover both sides.

    Words that differ in spelling only ("U.S.", "US") are the same. The steps are a shortest edit script of insertions
    and deletions over the masked units (rapidfuzz's Indel); one or two words of grammar that are the same between two
    longer changes are taken into them, since a reader sees one change there.
    """
    found: list[Difference] = []
    for step in Indel.opcodes(left.keys, right.keys):
        one = Stretch(left.wording, left.first + step.src_start, left.first + step.src_end)
        two = Stretch(right.wording, right.first + step.dest_start, right.first + step.dest_end)
        found += _same(one, two) if step.tag == "equal" else [Difference(_KINDS[step.tag], one, two)]
    return tuple(_without_crumbs(_joined(found)))


def names_differ(left: Stretch, right: Stretch) -> bool:
    """Say whether a step between them is another name or label, without working the steps out."""
    return any(
        _kind(
            Stretch(left.wording, left.first + at, left.first + at + 1),
            Stretch(right.wording, right.first + at + step.dest_start - step.src_start, right.last),
        )
        in _NAMES
        for step in Indel.opcodes(left.keys, right.keys)
        if step.tag == "equal"
        for at in range(step.src_start, step.src_end)
        if left.keys[at].startswith(MASK)
    )


_NAMES: tuple[Kind, ...] = ("renamed", "relabelled")
_KINDS: dict[str, Kind] = {"delete": "left-out", "insert": "put-in", "replace": "changed"}
_LOOSE = frozenset({"left-out", "put-in", "changed"})


def _same(left: Stretch, right: Stretch) -> list[Difference]:
    """Return units with equal keys as one step each: a masked name may still be another name."""
    found: list[Difference] = []
    for place in range(left.last - left.first):
        one = Stretch(left.wording, left.first + place, left.first + place + 1)
        two = Stretch(right.wording, right.first + place, right.first + place + 1)
        found.append(Difference(_kind(one, two), one, two))
    return found


def _kind(left: Stretch, right: Stretch) -> Kind:
    key = left.keys[0]
    if not key.startswith(MASK):
        return "same"
    one, two = left.wording.surface(left.first), right.wording.surface(right.first)
    if one == two:
        return "same"
    if key.startswith(f"{MASK}actor") and _one_name(one.split(), two.split()):
        return "changed"
    return "relabelled" if key.startswith(f"{MASK}label") else "renamed"


def _one_name(one: list[str], two: list[str]) -> bool:
    """Say whether two names are forms of one: with fewer words, as initials, or bent (Russia, Russian)."""
    few, many = sorted((one, two), key=len)
    initials = "".join(few) == "".join(word[0] for word in many)
    return initials or set(few) < set(many) or any(word[:4] in {other[:4] for other in many} for word in few)


def _joined(steps: Iterable[Difference]) -> list[Difference]:
    """Return the steps with neighbours of one kind as one, and words left out beside words put in as changed ones."""
    found: list[Difference] = []
    for step in steps:
        last = found[-1] if found else None
        if last and (last.kind == step.kind == "same" or {last.kind, step.kind} <= _LOOSE):
            found[-1] = _one(last, step)
        else:
            found.append(step)
    return found


def _without_crumbs(steps: list[Difference]) -> list[Difference]:
    """Return the steps with the same few words of grammar between two changes taken into these."""
    found: list[Difference] = []
    for place, step in enumerate(steps):
        following = steps[place + 1] if place + 1 < len(steps) else None
        if found and following and _is_crumb(found[-1], step, following):
            step = replace(step, kind="changed")
        found = _joined([*found, step]) if len(found) < 2 else [*found[:-1], *_joined([found[-1], step])]
    return found


def _is_crumb(before: Difference, step: Difference, after: Difference) -> bool:
    if step.kind != "same" or not {before.kind, after.kind} <= _LOOSE:
        return False
    keys, language = step.left.keys, step.left.wording.article.language
    if len(keys) > _MOST_CRUMBS or not all(is_grammar(key, language) for key in keys):
        return False
    around = sorted(len(one.keys) + len(two.keys) for one, two in _sides(before, after))
    return around[0] > len(keys) and around[1] > _TIMES * len(keys)


_MOST_CRUMBS, _TIMES = 2, 3


def _sides(one: Difference, two: Difference) -> tuple[tuple[Stretch, Stretch], tuple[Stretch, Stretch]]:
    return (one.left, two.left), (one.right, two.right)


def _one(one: Difference, two: Difference) -> Difference:
    """Return two neighbouring steps as one."""
    left, right = (Stretch(first.wording, first.first, last.last) for first, last in _sides(one, two))
    empty = not left.keys, not right.keys
    kind: Kind = "same" if one.kind == "same" else "put-in" if empty[0] else "left-out" if empty[1] else "changed"
    return Difference(kind, left, right)
