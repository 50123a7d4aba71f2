"""The same fact in several articles, as the page of the same words shows it: a row a figure, with who is its source."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from analysis.comparison.facts_told.facts import Fact, fact_variants
from analysis.comparison.facts_told.figures import Figure
from analysis.comparison.facts_told.together import Variant
from dashboard.charts.fact_variants import Reach
from dashboard.comparison import Comparison, same_event
from dashboard.counts.fact_words import called, differently, number, source, title
from dashboard.counts.finding import Finding
from dashboard.counts.places import COLUMNS, places
from dashboard.markup import Number
from dashboard.words.phrases import some

KIND = "fact"
_GIVEN = "given"


@dataclass(frozen=True, slots=True)
class Given:
    """One outlet's figures of a fact."""

    group: str
    variants: tuple[Variant, ...]


def facts(now: Comparison) -> list[Fact]:
    """Return the facts that at least two outlets here give: those that differ first."""
    return [fact for fact in fact_variants(*now.wordings.values()) if len(given(fact)) > 1]


def given(fact: Fact) -> list[Given]:
    """Return a fact's figures by outlet, in the order of the articles."""
    groups = dict.fromkeys(each.wording.group for each in fact.variants)
    return [Given(group, tuple(each for each in fact.variants if each.wording.group == group)) for group in groups]


def by_sentence(one: Given) -> list[tuple[Variant, ...]]:
    """Return an outlet's figures, those of one sentence together."""
    sentences = dict.fromkeys((each.article, each.figure.sentence) for each in one.variants)
    return [
        tuple(each for each in one.variants if (each.article, each.figure.sentence) == place) for place in sentences
    ]


def evidence_id(group: str, fact: Fact) -> str:
    """Return the id of the list of sentences in which an outlet gives a fact."""
    return f"{KIND}:{group}:{fact.id}:{_GIVEN}"


def cells(now: Comparison, found: Sequence[Fact]) -> dict[str, str]:
    """Return what each list of sentences shows: evidence id -> the outlet and its figure."""
    return {
        evidence_id(one.group, fact): f"{now.name(one.group)}: {_short(one.variants[0].text)}"
        for fact in found
        for one in given(fact)
    }


def by_outlet(now: Comparison, found: Sequence[Fact], few: int = 3) -> dict[str, tuple[Number, ...]]:
    """Return each outlet's figures for the first facts, with what each is a figure of."""
    numbers: dict[str, list[Number]] = {}
    for fact in found[:few]:
        for one in given(fact):
            words = f"{title(fact)}: {_short(one.variants[0].text)}"
            numbers.setdefault(one.group, []).append(Number(words, evidence_id(one.group, fact)))
    return {group: tuple(numbers[group]) for group in now.groups if group in numbers}


def hits(found: Sequence[Fact], evidence: str) -> pd.DataFrame:
    """Return where the figures stand that an id names."""
    chosen = [one for fact in found for one in given(fact) if evidence_id(one.group, fact) == evidence]
    variants = [variant for one in chosen for variant in one.variants]
    return places((each.wording.document, [each.figure.span]) for each in variants) if variants else _NONE


_NONE = pd.DataFrame(columns=list(COLUMNS))


def table(now: Comparison, found: Sequence[Fact]) -> pd.DataFrame:
    """Return a row for each figure: the fact, the outlet, its words, who is named as its source, the sentence."""
    rows = [
        {
            "Fact": title(fact),
            "Outlet": now.noted(variant.wording.group),
            "Figure": (Number(variant.text, evidence_id(variant.wording.group, fact)),),
            "Source": source(variant),
            "Sentence": _sentence(variant),
        }
        for fact in found
        for variant in fact.variants
    ]
    return pd.DataFrame(rows, columns=["Fact", "Outlet", "Figure", "Source", "Sentence"])


def _sentence(variant: Variant) -> str:
    return variant.wording.document.sentences[variant.figure.sentence].span.of(variant.wording.article.text)


def _short(text: str, most: int = 48) -> str:
    words = " ".join(text.split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def scale(fact: Fact) -> tuple[float, float] | None:
    """Return from where to where an axis of a fact's numbers reaches; None where all are the same or there is one."""
    ends = [end for figure in fact.figures if (reach := reach_of(figure)) for end in reach]
    if fact.agreement == "same" or len(ends) < 4:
        return None
    return (min(ends), max(ends)) if fact.kind == "date" else (0.0, max(ends))


def reach_of(figure: Figure) -> tuple[float, float] | None:
    """Return from where to where a figure's own numbers reach on an axis; a date as days from the year 1."""
    if figure.low is None or figure.high is None or figure.unit in ("weekday", "day of the year"):
        return None
    if figure.kind == "date":
        first, last = (
            date(int(end) // 10000, int(end) // 100 % 100, int(end) % 100) for end in (figure.low, figure.high)
        )
        return float(first.toordinal()), float(last.toordinal())
    return figure.low * figure.hours, figure.high * figure.hours


def on_axis(figure: Figure, scale: tuple[float, float]) -> Reach | None:
    """Return where a figure lies on the axis from `scale`; None where it has no numbers."""
    reach = reach_of(figure)
    if reach is None:
        return None
    start, end = (100 * (edge - scale[0]) / ((scale[1] - scale[0]) or 1) for edge in reach)
    return Reach(start, end, more=figure.sense == "above", less=figure.sense == "below")


def ends(fact: Fact, scale: tuple[float, float]) -> tuple[str, str]:
    """Return the names of the axis's ends."""
    if fact.kind == "date":
        first, last = (date.fromordinal(int(end)) for end in scale)
        return f"{first.day} {month_name[first.month]} {first.year}", f"{last.day} {month_name[last.month]} {last.year}"
    widest = max(fact.figures, key=lambda each: (each.high or 0) * each.hours)
    unit = "%" if fact.kind == "share" else f" {widest.unit}"
    return "0", f"{number(widest.high or 0)}{unit}"


def finding(now: Comparison) -> Finding | None:
    """Return the fact that says most, as one sentence with each outlet's figure; None where none is found."""
    event = same_event(now, ()) if any(not now.other_event(group) for group in now.groups) else now
    found = [fact for fact in facts(event) if fact.kind != "date" and any(not each.open for each in fact.figures)]
    if not found:
        return None
    fact = max(found, key=lambda each: (differently(each), len(given(each))))
    names = some([event.name(one.group) for one in given(fact)])
    axis = scale(fact) or _from_zero(fact)
    counts = {
        one.group: (Number(_short(one.variants[0].text), evidence_id(one.group, fact), line=_line(one, axis)),)
        for one in given(fact)
    }
    if fact.agreement == "same":
        sources = ", and name their sources differently" if differently(fact) else ""
        text = f"{names} give the same figure, {called(fact)}{sources}."
    else:
        text = f"{names} give different figures of one thing: {title(fact)}."
    unit = f"The line goes from {' to '.join(ends(fact, axis))}" if axis else ""
    return Finding(text, counts, "same-words", unit)


def _from_zero(fact: Fact) -> tuple[float, float] | None:
    """Return an axis from zero for figures that are all the same; None for those without a number."""
    highest = [reach[1] for figure in fact.figures if (reach := reach_of(figure))]
    return (0.0, max(highest)) if highest and fact.kind != "date" and max(highest) > 0 else None


def _line(given_: Given, axis: tuple[float, float] | None) -> tuple[float, ...] | None:
    """Return where the first figure of an outlet lies on the axis, from 0 to 1; None where there is no axis."""
    reach = on_axis(given_.variants[0].figure, axis) if axis else None
    if reach is None:
        return () if axis else None
    start, end = (0.0 if reach.less else reach.start / 100), (1.0 if reach.more else reach.end / 100)
    return (start, end) if end > start else (start,)
