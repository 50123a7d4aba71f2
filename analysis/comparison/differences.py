"""What differs between two stretches of words: kept, left out, put in, or changed; a changed name told apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

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

    `kind`: same; left-out (left only); put-in (right only); changed (other words); renamed (another name of the same
    one); relabelled (another label of the same family).
    """

    kind: Kind
    left: Stretch
    right: Stretch


def differences(left: Stretch, right: Stretch) -> tuple[Difference, ...]:
    """Return the steps that lead from the left words to the right ones, in order; together they cover both sides.

    Words that differ in spelling only ("U.S.", "US") are the same. The steps are a shortest edit script of insertions
    and deletions over the masked units (rapidfuzz's Indel).
    """
    found: list[Difference] = []
    for step in Indel.opcodes(left.keys, right.keys):
        one = Stretch(left.wording, left.first + step.src_start, left.first + step.src_end)
        two = Stretch(right.wording, right.first + step.dest_start, right.first + step.dest_end)
        found += _same(one, two) if step.tag == "equal" else [Difference(_KINDS[step.tag], one, two)]
    return tuple(_joined(found))


_KINDS: dict[str, Kind] = {"delete": "left-out", "insert": "put-in", "replace": "changed"}


def _same(left: Stretch, right: Stretch) -> list[Difference]:
    """Return units with equal keys as one step each kind: a masked name may still be another name."""
    found: list[Difference] = []
    for place in range(left.last - left.first):
        one = Stretch(left.wording, left.first + place, left.first + place + 1)
        two = Stretch(right.wording, right.first + place, right.first + place + 1)
        found.append(Difference(_kind(one, two), one, two))
    return found


def _kind(left: Stretch, right: Stretch) -> Kind:
    key = left.keys[0]
    if not key.startswith(MASK) or left.wording.surface(left.first) == right.wording.surface(right.first):
        return "same"
    return "relabelled" if key.startswith(f"{MASK}label") else "renamed"


def _joined(steps: list[Difference]) -> list[Difference]:
    """Return the steps with neighbours of one kind as one, and words left out beside words put in as changed ones."""
    found: list[Difference] = []
    for step in steps:
        last = found[-1] if found else None
        if last and last.kind == step.kind and step.kind in ("same", "left-out", "put-in"):
            found[-1] = Difference(step.kind, _both(last.left, step.left), _both(last.right, step.right))
        elif last and {last.kind, step.kind} == {"left-out", "put-in"}:
            found[-1] = Difference("changed", _both(last.left, step.left), _both(last.right, step.right))
        else:
            found.append(step)
    return found


def _both(one: Stretch, two: Stretch) -> Stretch:
    return Stretch(one.wording, one.first, two.last)
