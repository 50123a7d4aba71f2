"""Words in a mouth: what one article tells in its own words beside the same words in quotation marks in another.

Candidates come from an index of pairs of content words that stand near each other, with a cap on how many places a pair
may have (`retold_candidates`); each is scored by how much of the retelling is in the quotation and the other way round.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from analysis.comparison.answers import kept
from analysis.comparison.content import Content
from analysis.comparison.retellings.candidates import candidates
from analysis.comparison.retellings.changes import Change, changes
from analysis.comparison.retellings.match import Match, Side, match, settings
from analysis.comparison.retellings.tellings import Telling, attribution_at
from analysis.comparison.speakers import Agreement, called
from analysis.comparison.wording import Wording, noted
from analysis.spans import Span

_KEPT = 4096  # quotations kept as words in clauses: those of neighbouring tellings come again
JOINING = frozenset({"that", "and", "but", "or", "as", "which", "who"})


@dataclass(frozen=True, slots=True)
class Retold:
    """Words of one article beside the quotation of another that they retell.

    `span` are the words in `wording`'s text, outside quotation marks (it may run across a quoted fragment),
    `attribution` the index of the attribution that lays them in a mouth, None where the article tells them itself.
    They retell `said`, a part of the quotation number `quotation` that `other` prints. `score` lies between 0 and 1;
    `agreement` says whether both name one source.
    """

    wording: Wording
    span: Span
    attribution: int | None
    other: Wording
    quotation: int
    score: float
    changes: tuple[Change, ...]
    said: Span
    agreement: Agreement
    shared: tuple[str, ...]

    @property
    def sure(self) -> bool:
        """Whether the score is high enough to say that it retells; below that it may."""
        known = self.attribution is not None and self.agreement in ("same", "near")
        return self.score >= float(settings()["strong" if known else "strong_of_unknown"])


@kept
def retold(*wordings: Wording) -> tuple[Retold, ...]:
    """Return what articles retell of the quotations of others, in the order of the articles and their words.

    Each stretch that is retold goes to its best quotation of each other article. Nothing is found in a language
    without data.
    """
    found = candidates(wordings, settings())
    sides = lru_cache(maxsize=_KEPT)(lambda stretch: _side(*found.tellings[stretch]))
    pairs: list[Retold] = []
    for telling, same in groupby(found.pairs, key=lambda pair: pair[0]):
        left = _side(*found.tellings[telling])
        pairs += _best(left, [(sides(quotation), agree) for _, quotation, agree in same], found.weights)
    order = {wording: place for place, wording in enumerate(wordings)}
    return tuple(sorted(_once(pairs), key=lambda each: (order[each.wording], each.span, order[each.other])))


def _side(wording: Wording, telling: Telling) -> Side:
    return noted(wording, ("side", telling), lambda: Side(wording, telling))


def _best(left: Side, others: Iterable[tuple[Side, Agreement]], weights: Mapping[str, float]) -> Iterator[Retold]:
    """Yield for each other article the best matches of one telling; of two whose words meet, the better one."""
    scored = [(match(left, right, weights, agree), right, agree) for right, agree in others]
    enough = [entry for entry in scored if entry[0].score >= _least(left, entry[2])]
    taken: list[tuple[Wording, int, int]] = []
    for fit, right, agree in sorted(enough, key=lambda entry: -entry[0].score):
        first, last = fit.retold[0].unit, fit.retold[-1].unit
        if any(other is right.wording and first <= end and begin <= last for other, begin, end in taken):
            continue
        taken.append((right.wording, first, last))
        yield _retold(left, right, fit, agree)


def _least(left: Side, agree: Agreement) -> float:
    known = left.telling.number is not None and agree in ("same", "near")
    return float(settings()["least" if known else "least_of_unknown"])


def _retold(left: Side, right: Side, fit: Match, agree: Agreement) -> Retold:
    one, two, saying = left.wording, right.wording, left.telling
    first, last = _ends(one, fit.retold)
    span, said = one.unit_span(first, last), two.unit_span(*_ends(two, fit.quoted))
    laid = None if saying.number is None else attribution_at(one, first, saying.speaker)
    mouth = "" if laid is None else called(one.document, one.document.attributions[laid])
    asked = "changes", span, two, said, fit[:3], mouth
    return Retold(
        wording=one,
        span=span,
        attribution=laid,
        other=two,
        quotation=right.telling.number or 0,
        score=fit.score,
        changes=noted(one, asked, lambda: changes(one, span, two, said, fit, mouth)),
        said=said,
        agreement=agree,
        shared=tuple(dict.fromkeys(each.stem for each in fit.retold if each.stem in fit.shared)),
    )


def _ends(wording: Wording, words: Sequence[Content]) -> tuple[int, int]:
    """Return the first and last (exclusive) unit of a window, without words that only join it to what stands before."""
    units = [each.unit for each in words]
    while len(units) > 1 and wording.units[units[0]] in JOINING:
        units.pop(0)
    return units[0], units[-1] + 1


def _once(pairs: Iterable[Retold]) -> Iterator[Retold]:
    """Yield the pairs, without a weaker one whose words meet a stronger one's with the same other article."""
    kept: defaultdict[tuple[Wording, Wording], list[Span]] = defaultdict(list)
    for each in sorted(pairs, key=lambda pair: -pair.score):
        spans = kept[each.wording, each.other]
        if not any(span.meets(each.span) for span in spans):
            spans.append(each.span)
            yield each
