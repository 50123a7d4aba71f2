"""What the page says of a fact in words: its title, whether its figures agree, who is named as their source."""

from __future__ import annotations

import re
from calendar import day_name, month_name
from collections import Counter
from collections.abc import Sequence

from analysis.comparison.facts_told.facts import Fact
from analysis.comparison.facts_told.figures import Figure
from analysis.comparison.facts_told.together import Variant
from dashboard.words.phrases import joined
from dashboard.words.vocabulary import capital

_ARTICLE = re.compile(r"^(?:an?|the|one|another)\s+", re.IGNORECASE)
_BIG = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_BOTH = ("", "", "Both", "All three", "All four", "All five", "All six")


def headline(found: Sequence[Fact]) -> str:
    """Return how many facts stand in several articles and in how many the figures differ; no full stop."""
    if not found:
        return "No figure was found that two of these outlets give of the same thing"
    figures = [fact for fact in found if fact.figures]
    conditions = len(found) - len(figures)
    if not figures:
        stand = "One condition stands" if conditions == 1 else f"{conditions} conditions stand"
        return f"{stand} in more than one article"
    return _count(figures) + (f", besides {conditions} condition{'s' * (conditions > 1)}" if conditions else "")


def _count(figures: Sequence[Fact]) -> str:
    apart = sum(fact.agreement != "same" for fact in figures)
    dates = sum(fact.kind == "date" for fact in figures)
    one, many, number = ("figure", "figures", "number")
    if dates:
        only = dates == len(figures)
        one, many, number = ("date", "dates", "date") if only else ("", "figures and dates", "number or date")
    if len(figures) == 1:
        return f"One {one} stands in more than one article, {'with another' if apart else 'as the same'} {number}"
    times = f"{len(figures)} {many} stand in more than one article"
    if not apart:
        return f"{times}, each as the same {number}"
    if apart == len(figures):
        return f"{times}, none as the same {number} everywhere"
    return f"{times}: {len(figures) - apart} as the same {number}, {apart} not"


def title(fact: Fact) -> str:
    """Return what a fact is called: its number or numbers; people and things of differing number by what they are."""
    figures = fact.figures
    if not figures:
        return "A condition"
    if fact.agreement == "same":
        return capital(called(fact))
    if fact.kind == "count":
        return capital(" ".join(filter(None, [_unit(fact), figures[0].happened])))
    return " or ".join(dict.fromkeys(map(in_words, figures)))


def called(fact: Fact) -> str:
    """Return the number that all figures of a fact give; the words of one that leaves it open (hundreds of people)."""
    first = next(each for each in fact.variants if each.figure.low is not None)
    if first.figure.open:
        return first.text[len(first.figure.hedge or "") :].strip()
    if fact.kind == "share" and all(each.noun for each in fact.figures):
        return first.figure.noun.lower()
    return in_words(
        min(fact.figures, key=lambda each: each.unit != "day of the year")
    )  # what all say, without the year


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
        if all(each.open for each in fact.figures):
            return f"{who} leave the number open."
        return f"{who} give {called(fact)}{around}.{_counted(fact)}"
    what = "dates" if fact.kind == "date" else "figures"
    if fact.agreement == "compatible":
        return f"The {what} are not the same, but all of them can be true."
    return f"The {what} differ, and not all of them can be true of one moment."


def _counted(fact: Fact) -> str:
    """Return that days are counted from the day of publication where an article does not print them."""
    days = [each for each in fact.figures if each.unit == "date" and each.low == each.high]
    return " A weekday counts from the day of publication." if any(not each.printed for each in days) else ""


def differently(fact: Fact) -> bool:
    """Say whether the articles name their sources differently."""
    return "differently" in _sources(fact)


def _sources(fact: Fact) -> str:
    """Return whether the articles name the same source, different ones or none."""
    groups: dict[str, set[str]] = {}
    for each in fact.variants:
        groups.setdefault(each.wording.group, set()).add(_ARTICLE.sub("", each.figure.source or "").lower())
    named = list(groups.values())
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
    low, high = number(figure.low), number(figure.high)
    unit = "%" if figure.kind == "share" else f" {figure.unit}{f' {figure.happened}' if figure.happened else ''}"
    if figure.low == figure.high == 1 and unit.endswith("s"):
        unit = unit[:-1]
    return f"{low}{unit}" if low == high else f"{low} to {high}{unit}"


def number(value: float) -> str:
    """Return a number in figures, a round great one with its word.

    >>> number(2000), number(1500000), number(12.5)
    ('2,000', '1.5 million', '12.5')
    """
    for size, word in _BIG:
        if value >= size and value % (size / 10) == 0:
            return f"{value / size:g} {word}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}".rstrip("0")


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
