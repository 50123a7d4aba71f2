"""Whether two quotations that follow each other in an article are one statement, parted by its attribution only."""

from __future__ import annotations

from analysis.comparison.quotations.quoted import Quoted, agreement
from analysis.spans import Span, without
from analysis.words import WORD

_BETWEEN = 12
"""So many words may stand between, besides the source and the verb: "in a statement on Monday"."""
_CLAUSE = 4
"""Fragments of fewer words stand in a sentence of the article's own; what stands beside them is another statement."""


def adjoining(one: Quoted, two: Quoted) -> bool:
    """Say whether the second sentence follows the first as the same speaker's words in one article."""
    if one.article != two.article or min(len(one.keys), len(two.keys)) < _CLAUSE:
        return False
    if one.quotation == two.quotation:
        return True
    if not two.begins_sentence or agreement(one, two) not in ("same", "near") or _between(one, two) > _BETWEEN:
        return False
    gap = Span(one.marks.outer.end, two.marks.outer.start)
    between = one.stretch.wording.document.quotations[one.quotation + 1 : two.quotation]
    return not any(gap.holds(each.span) for each in between)


def _between(one: Quoted, two: Quoted) -> int:
    """Return how many words stand between two quotations, those of the attributions' sources and verbs not counted."""
    document = one.stretch.wording.document
    gap = Span(one.marks.outer.end, max(one.marks.outer.end, two.marks.outer.start))
    said = [document.attributions[each.marks.attribution] for each in (one, two) if each.marks.attribution is not None]
    holes = [span for each in said for span in (each.cue, each.source) if span]
    return sum(len(WORD.findall(rest.of(document.article.text))) for rest in without(gap, holes))


def parted(one: Quoted, two: Quoted) -> bool:
    """Say whether two quotations of one sentence are parted: by the article's words, or laid in two mouths."""
    if one.quotation == two.quotation:
        return False
    return one.marks.attribution != two.marks.attribution or _between(one, two) > 0
