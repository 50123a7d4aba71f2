"""Facts that at least two articles give, each with the figure of every article: found by an index, never all pairs."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise, product
from typing import Literal

from analysis.comparison.facts_told.figures import Figure, Kind, figures
from analysis.comparison.facts_told.likeness import TIMES, agree, likeness, measure, ranged, value
from analysis.comparison.facts_told.quantities import Quantities, persons, quantities
from analysis.comparison.wording import Wording

Agreement = Literal["same", "compatible", "different"]

_MOST = 12
"""Figures with one word in common that are compared with each other; of more, each is compared with the next only."""
_TRIED = 4
_AGAIN = 0.1
"""The likeness of a range that one article gives twice, whatever the words around it."""
_TOPICS, _FEWEST = 3, 2
_ORDER = ("count", "deadline", "duration", "money", "share", "date", "condition")


@dataclass(frozen=True, slots=True)
class Variant:
    """A figure in the article that gives it."""

    wording: Wording
    figure: Figure

    @property
    def article(self) -> str:
        """The article's id."""
        return self.wording.article.id

    @property
    def text(self) -> str:
        """Its words as printed."""
        return self.figure.span.of(self.wording.article.text)


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
        if len({(*(value(each) or ()), each.unit if each.kind == "date" else "") for each in found}) <= 1:
            return "same"
        return "compatible" if all(agree(one, two) for one, two in combinations(found, 2)) else "different"


@lru_cache(maxsize=16)
def fact_variants(*wordings: Wording) -> tuple[Fact, ...]:
    """Return the facts that at least two of these articles give: differing ones first, then those of most articles."""
    told = [Variant(each, figure) for each in wordings for figure in figures(each)]
    groups = _together(told, _pairs(told))
    beside = defaultdict(list)
    for variant in told:
        if variant.figure.kind == "condition":
            beside[variant.article, variant.figure.sentence].append(variant)
    found = [_whole(group, beside) for group in groups]
    order = {each.article.id: place for place, each in enumerate(wordings)}
    facts = [_fact(sorted(each, key=lambda one: (order[one.article], one.figure.span.start))) for each in found]
    return tuple(_named_once(sorted(facts, key=_rank)))


def _pairs(told: Sequence[Variant]) -> Iterator[tuple[int, int]]:
    """Yield figures with a word of their contexts in common, that measure the same, each pair once."""
    index: dict[Hashable, list[int]] = defaultdict(list)
    for place, variant in enumerate(told):
        of = measure(variant.figure)
        for word in variant.figure.near:
            index[of, word].append(place)
            if value(variant.figure):
                index[of, word, value(variant.figure)].append(place)
        if ranged(variant.figure):
            index[of, value(variant.figure), variant.article].append(place)
    seen: set[tuple[int, int]] = set()
    for places in index.values():
        for pair in pairwise(places) if len(places) > _MOST else combinations(places, 2):
            if pair not in seen:
                seen.add(pair)
                yield pair


def _together(told: Sequence[Variant], pairs: Iterable[tuple[int, int]]) -> list[list[Variant]]:
    """Return groups of figures, grown from the likeliest pairs; two join where enough of their pairs are alike."""
    known = {pair: score for pair in pairs if (score := _score(told, *pair))}
    group = {place: [place] for pair in known for place in pair}
    for one, two in sorted(known, key=lambda pair: (-known[pair], pair)):
        left, right = sorted((group[one], group[two]), key=len, reverse=True)
        if left is right:
            continue
        some = list(product(left[:_TRIED], right[:_TRIED]))
        alike = sum(bool(known.get((min(pair), max(pair))) or _score(told, *pair)) for pair in some)
        if alike >= _share(told[one].figure, told[two].figure) * len(some):
            left += right
            group.update(dict.fromkeys(right, left))
    unique = {id(each): sorted(each) for each in group.values()}
    return [
        [told[place] for place in each]
        for each in sorted(unique.values())
        if len({told[place].article for place in each}) > 1
    ]


def _share(one: Figure, two: Figure) -> float:
    """Return the share of pairs that must be alike for two groups to join; one will do for the same range."""
    if one.kind == "date":
        return 2 / 3
    return 0.0 if ranged(one) and value(one) == value(two) else 0.5


def _score(told: Sequence[Variant], one: int, two: int) -> float:
    """Return the likeness of two figures; one article gives one thing two numbers too seldom to be taken for that."""
    left, right = told[one], told[two]
    if left.figure.kind == "condition" and left.figure.voice == right.figure.voice == "quoted":
        return 0.0  # one quotation, printed twice
    score = likeness(left.figure, right.figure)
    if left.article != right.article:
        return score
    if value(left.figure) != value(right.figure):
        return 0.0
    return max(score, _AGAIN) if ranged(left.figure) else score


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
    plain = figure.low is None or figure.kind == "date"
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
