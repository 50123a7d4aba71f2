"""Counts, lists and dates as parts of a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def spelt(count: int) -> str:
    """Return a count up to ten as a word.

    >>> spelt(3), spelt(11)
    ('three', '11')
    """
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def joined(parts: Sequence[str]) -> str:
    """Return one or more parts as one sentence reads them.

    >>> joined(["a"]), joined(["a", "b", "c"])
    ('a', 'a, b and c')
    """
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def many(count: int, noun: str) -> str:
    """Return a count with its noun.

    >>> many(1, "word"), many(2, "word")
    ('1 word', '2 words')
    """
    return f"{count} {noun}{'' if count == 1 else 's'}"


def day(when: date | None) -> str:
    """Return a date in words.

    >>> day(date(2018, 12, 20)), day(None)
    ('20 December 2018', 'date unknown')
    """
    return f"{when.day} {when:%B %Y}" if when else "date unknown"


def told_apart(names: Mapping[str, str]) -> dict[str, str]:
    """Return id -> name, with the id beside a name that several have: a widget takes equal labels for one choice.

    >>> told_apart({"a": "My articles", "b": "My articles", "c": "Syria"})
    {'a': 'My articles (a)', 'b': 'My articles (b)', 'c': 'Syria'}
    """
    often = Counter(names.values())
    return {key: f"{name} ({key})" if often[name] > 1 else name for key, name in names.items()}
