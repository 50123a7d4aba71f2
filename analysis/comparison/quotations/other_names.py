"""Names and labels that a quotation has otherwise than its fullest version: inside the marks, or where it is retold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from analysis.comparison.differences import Difference, Stretch
from analysis.comparison.quotations.variants import Fragment, Renaming
from analysis.comparison.wording import MASK

_RENAMED = (f"{MASK}name", f"{MASK}label")


def with_names(fragments: Sequence[Fragment], base: Stretch) -> list[Fragment]:
    """Return a run's fragments with the names that were changed: within the marks, and where the rest is retold."""
    gone = [step.left for each in fragments for step in each.steps if step.kind == "left-out"]
    told = list(dict.fromkeys(rest for each in fragments for rest in _narration(each)))
    outside = tuple(renamed_in(gone, told)) if gone else ()
    found = []
    for place, each in enumerate(fragments):
        inside = tuple(
            Renaming(step.left, step.right, False)
            for step in each.steps
            if step.kind in ("renamed", "relabelled") and _renames(step)
        )
        found.append(replace(each, renamed=(*inside, *(outside if place == len(fragments) - 1 else ()))))
    return found


def _narration(each: Fragment) -> Iterator[Stretch]:
    """Yield what stands in the fragment's sentence outside quotation marks, without glosses."""
    wording = each.stretch.wording
    document = wording.document
    sentence = document.sentences[int(wording.sentences[wording.firsts[each.stretch.first]])].span
    first, last = wording.units_in(sentence)
    quoted = wording.quotations[wording.firsts[first:last]] >= 0
    glosses = [mention.span for mention in document.mentions if mention.gloss and sentence.holds(mention.span)]
    for unit in range(first, last):
        if wording.units[unit].startswith(_RENAMED) and not quoted[unit - first]:
            span = wording.unit_span(unit, unit + 1)
            if not any(gloss.meets(span) for gloss in glosses):
                yield Stretch(wording, unit, unit + 1)


def renamed_in(left: Sequence[Stretch], right: Sequence[Stretch]) -> Iterator[Renaming]:
    """Yield names and labels of the left words of which the right ones have another name or label only."""
    seen = set()
    for key, places in _masked(left).items():
        others = _masked(right).get(key, [])
        words = {_surface(place) for place in places}
        changed = [other for other in others if _surface(other) not in words]
        if others and len(changed) == len(others) and key not in seen:
            seen.add(key)
            yield Renaming(places[0], changed[0], True)


def _masked(stretches: Sequence[Stretch]) -> dict[str, list[Stretch]]:
    found: dict[str, list[Stretch]] = {}
    for stretch in stretches:
        for at, key in enumerate(stretch.keys, start=stretch.first):
            if key.startswith(_RENAMED):
                found.setdefault(key, []).append(Stretch(stretch.wording, at, at + 1))
    return found


def _surface(stretch: Stretch) -> str:
    """Return a name's or label's words; a label in the plural is the label."""
    words = stretch.wording.surface(stretch.first)
    return words.rstrip("s") if stretch.keys[0].startswith(f"{MASK}label") else words


def _renames(step: Difference) -> bool:
    return step.left.keys[0].startswith(_RENAMED) and _surface(step.left) != _surface(step.right)
