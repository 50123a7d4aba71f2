"""The same fact in several articles, as the page of the same words shows it: a row a figure, with who is its source."""

from __future__ import annotations

import re
from calendar import day_name, month_name
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from analysis.comparison.facts_told.facts import Fact, fact_variants
from analysis.comparison.facts_told.figures import Figure
from analysis.comparison.facts_told.together import Variant
from dashboard.charts.fact_variants import Reach
from dashboard.comparison import Comparison, same_event
from dashboard.counts.finding import Finding
from dashboard.counts.places import COLUMNS, places
from dashboard.markup import Number
from dashboard.phrases import joined
from dashboard.vocabulary import capital

KIND = "fact"
_GIVEN = "given"
_ARTICLE = re.compile(r"^(?:an?|the|one|another)\s+", re.IGNORECASE)
_BIG = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_BOTH = ("", "", "Both", "All three", "All four", "All five", "All six")


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


def headline(found: Sequence[Fact]) -> str:
    """Return how many facts stand in several articles and in how many the figures differ; no full stop."""
    if not found:
        return "No figure was found that two of these outlets give of the same thing"
    apart = sum(fact.agreement != "same" for fact in found)
    if len(found) == 1:
        return f"One figure stands in more than one article, {'with another number' if apart else 'as the same number'}"
    times = f"{len(found)} figures stand in more than one article"
    if not apart:
        return f"{times}, each as the same number"
    if apart == len(found):
        return f"{times}, none as the same number everywhere"
    differ = "differs" if apart == 1 else "differ"
    return f"{times}: {len(found) - apart} as the same number, {apart} {differ}"


def title(fact: Fact) -> str:
    """Return what a fact is called: its number or numbers; people and things of differing number by what they are."""
    figures = fact.figures
    if not figures:
        return "A condition"
    if fact.agreement == "same":
        return in_words(figures[0])
    if fact.kind == "count":
        return capital(" ".join(filter(None, [_unit(fact), figures[0].happened])))
    return " or ".join(dict.fromkeys(map(in_words, figures)))


def beside(fact: Fact) -> str:
    """Return the words that stand beside the figures in several articles; "" where there are none."""
    return f"beside the words {joined([f'“{word}”' for word in fact.topics])}" if fact.topics else ""


def verdict(fact: Fact) -> str:
    """Return in a sentence whether the numbers agree, and whether their sources do."""
    return " ".join(filter(None, [_numbers(fact), _sources(fact)]))


def _numbers(fact: Fact) -> str:
    if not fact.figures:
        return ""
    if fact.agreement == "same":
        count = len({each.wording.group for each in fact.variants if each.figure.low is not None})
        who = _BOTH[count] if count < len(_BOTH) else f"All {count}"
        hedges = list(dict.fromkeys(each.hedge.lower() for each in fact.figures if each.hedge))
        some = "in part " if any(not each.hedge for each in fact.figures) else ""
        around = f", {some}with {' or '.join(f'“{hedge}”' for hedge in hedges)} before it" if hedges else ""
        return f"{who} give {in_words(fact.figures[0])}{around}."
    if fact.agreement == "compatible":
        return "The figures are not the same, but all of them can be true."
    return "The figures differ, and not all of them can be true of one moment."


def _sources(fact: Fact) -> str:
    """Return whether the articles name the same source, different ones or none."""
    named = [{_ARTICLE.sub("", each.figure.source or "").lower() for each in one.variants} for one in given(fact)]
    if not any(name for names in named for name in names):
        return "No article names a source."
    if any("" in names for names in named):
        return "Not every article names a source."
    names = list(dict.fromkeys(each.figure.source or "" for each in fact.variants))
    if len({name for names in named for name in names}) > 1:
        return "They name their sources differently."
    return f"Each gives its source the same name, “{_ARTICLE.sub('', names[0])}”."


def source(variant: Variant) -> str:
    """Return who is named as having said a figure, in words."""
    figure = variant.figure
    if figure.voice == "own":
        return "No source named: the newsroom’s own words"
    how = "In quotation marks" if figure.voice == "quoted" else "Reported speech"
    told = f", told to {figure.hearer}" if figure.hearer else ""
    return f"{how}: said by {figure.source}{told}" if figure.source else f"{how}: speaker not named"


def sources(same: Sequence[Variant]) -> str:
    """Return who is named as having said the figures of one sentence, each once."""
    return "; ".join(dict.fromkeys(map(source, same)))


def in_words(figure: Figure) -> str:
    """Return a figure without its hedge: 60 to 100 days, 2,000 troops, September 2014."""
    if figure.low is None or figure.high is None:
        return ""
    if figure.kind == "date":
        return _date(figure)
    low, high = _number(figure.low), _number(figure.high)
    unit = "%" if figure.kind == "share" else f" {figure.unit}{f' {figure.happened}' if figure.happened else ''}"
    if figure.low == figure.high == 1 and unit.endswith("s"):
        unit = unit[:-1]
    return f"{low}{unit}" if low == high else f"{low} to {high}{unit}"


def _number(number: float) -> str:
    for size, word in _BIG:
        if number >= size and number % (size / 10) == 0:
            return f"{number / size:g} {word}"
    return f"{number:,.0f}" if number == int(number) else f"{number:,.2f}".rstrip("0")


def _date(figure: Figure) -> str:
    low, high = int(figure.low or 0), int(figure.high or 0)
    if figure.unit == "weekday":
        return str(day_name[low - 1])
    month = str(month_name[low // 100 % 100])
    if figure.unit != "date":
        return f"{low % 100} {month}"
    if low == high:
        return f"{low % 100} {month} {low // 10000}"
    return str(low // 10000) if high - low > 100 else f"{month} {low // 10000}"


def _unit(fact: Fact) -> str:
    return Counter(each.unit for each in fact.figures if each.unit).most_common(1)[0][0]


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
    return "0", f"{_number(widest.high or 0)}{unit}"


def finding(now: Comparison) -> Finding | None:
    """Return the fact that says most, as one sentence with each outlet's figure; None where none is found."""
    event = same_event(now, ()) if any(not now.other_event(group) for group in now.groups) else now
    found = [fact for fact in facts(event) if fact.figures and fact.kind != "date"]
    if not found:
        return None
    fact = max(found, key=lambda each: (_differing_sources(each), len(given(each))))
    names = joined([event.name(one.group) for one in given(fact)])
    counts = {one.group: (Number(_short(one.variants[0].text), evidence_id(one.group, fact)),) for one in given(fact)}
    if fact.agreement == "same":
        sources = ", and name their sources differently" if _differing_sources(fact) else ""
        text = f"{names} give the same figure, {in_words(fact.figures[0])}{sources}."
    else:
        text = f"{names} give different figures of one thing: {title(fact)}."
    return Finding(text, counts, "same-words")


def _differing_sources(fact: Fact) -> bool:
    return "differently" in _sources(fact)
