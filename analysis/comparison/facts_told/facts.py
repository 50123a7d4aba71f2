"""Facts that at least two articles give: their names, what they agree in, and the figure of every article."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from analysis.comparison.answers import kept
from analysis.comparison.facts_told.figures import Figure, Kind, figures
from analysis.comparison.facts_told.likeness import TIMES, agree, same
from analysis.comparison.facts_told.quantities import Quantities, persons, quantities
from analysis.comparison.facts_told.together import Variant, together
from analysis.comparison.wording import Wording

Agreement = Literal["same", "compatible", "different"]

_TOPICS, _FEWEST = 3, 2
_ORDER = ("count", "deadline", "duration", "money", "share", "date", "condition")


@dataclass(frozen=True, slots=True)
class Fact:
    """Figures of at least two articles that are given of the same thing, in the order of articles and text.

    `id` is readable and the same as long as the figures are; `kind` is that of most of them; `topics` are words that
    stand beside them in most articles. Conditions in the sentence of a figure are variants of its fact.
    """

    id: str
    kind: Kind
    topics: tuple[str, ...]
    variants: tuple[Variant, ...]

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures with numbers."""
        return tuple(each.figure for each in self.variants if each.figure.low is not None)

    @property
    def agreement(self) -> Agreement:
        """Same: the same numbers. Compatible: other numbers, which can all be true. Different: not all can be true."""
        found = self.figures
        if all(same(found[0], each) for each in found[1:]):
            return "same"
        return "compatible" if all(agree(one, two) for one, two in combinations(found, 2)) else "different"


@kept
def fact_variants(*wordings: Wording) -> tuple[Fact, ...]:
    """Return the facts that at least two of these articles give: differing ones first, then those of most articles."""
    told = [Variant(each, figure) for each in wordings for figure in figures(each)]
    groups = together(told)
    beside = defaultdict(list)
    for variant in told:
        if variant.figure.kind == "condition":
            beside[variant.article, variant.figure.sentence].append(variant)
    found = [_whole(group, beside) for group in groups]
    order = {each.article.id: place for place, each in enumerate(wordings)}
    facts = [_fact(sorted(each, key=lambda one: (order[one.article], one.figure.span.start))) for each in found]
    return tuple(_named_once(sorted(facts, key=_rank)))


def _whole(group: list[Variant], beside: dict[tuple[str, int], list[Variant]]) -> list[Variant]:
    """Return a group with the conditions that stand in the sentences of its times: they say from when these count."""
    sentences = dict.fromkeys((each.article, each.figure.sentence) for each in group if each.figure.kind in TIMES)
    more = [variant for sentence in sentences for variant in beside.get(sentence, ()) if variant not in group]
    return group + more


def _fact(variants: list[Variant]) -> Fact:
    kinds = Counter(each.figure.kind for each in variants if each.figure.kind != "condition")
    kind = kinds.most_common(1)[0][0] if kinds else "condition"
    topics = _topics(variants, quantities(variants[0].wording.article.language))
    return Fact(_slug(variants, topics), kind, topics, tuple(variants))


def _topics(variants: Sequence[Variant], known: Quantities | None) -> tuple[str, ...]:
    """Return the words beside the figures of all articles, or at least of two, the weightiest first; never a person."""
    articles: dict[str, set[str]] = defaultdict(set)
    shown: dict[str, str] = {}
    weights: dict[str, float] = defaultdict(float)
    apart = persons().union(known.happened.values() if known else ())
    for each in variants:
        for word, (weight, printed) in each.figure.near.items():
            if word not in apart and each.figure.kind != "condition":
                articles[word].add(each.article)
                shown.setdefault(word, printed)
                weights[word] += weight
    common = sorted(articles, key=lambda word: (-len(articles[word]), -weights[word]))
    every = len({each.article for each in variants})
    best = [word for word in common if len(articles[word]) == every] or common[:_FEWEST]
    return tuple(shown[word] for word in best[:_TOPICS] if len(articles[word]) > 1)


def _slug(variants: Sequence[Variant], topics: Sequence[str]) -> str:
    """Return an id that can be read: troops-2000-leave, 60-100-days-troops, 2014-air-strikes."""
    first = next((each for each in variants if each.figure.low is not None), variants[0])
    figure = first.figure
    plain = figure.low is None or figure.kind == "date" or (figure.open and figure.kind == "money")
    words = [first.text[:40]] if plain else [figure.happened or figure.head, _number(figure)]
    slug = re.sub(r"[^a-z0-9]+", "-", " ".join([*words, *topics[:2]]).lower()).strip("-")
    return slug[:80].rstrip("-") or "figure"


def _number(figure: Figure) -> str:
    low, high = (f"{number or 0:.10g}" for number in (figure.low, figure.high))
    unit = "" if figure.kind == "count" else figure.unit or ""
    return f"{low}{f'-{high}' if high != low else ''} {unit}"


def _rank(fact: Fact) -> tuple[int, int, int]:
    differing = ("different", "compatible", "same").index(fact.agreement)
    return _ORDER.index(fact.kind) >= 5, differing, -len({each.article for each in fact.variants})


def _named_once(facts: Iterable[Fact]) -> Iterator[Fact]:
    seen: Counter[str] = Counter()
    for fact in facts:
        seen[fact.id] += 1
        again = f"-{seen[fact.id]}" if seen[fact.id] > 1 else ""
        yield Fact(f"{fact.id}{again}", fact.kind, fact.topics, fact.variants)
