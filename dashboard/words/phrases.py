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


def some(parts: Sequence[str], most: int = 6) -> str:
    """Return parts as `joined` does, those past `most` as a number.

    >>> some(["a", "b", "c"], most=2), some(["a", "b"], most=2)
    ('a and 2 others', 'a and b')
    """
    return joined(parts if len(parts) <= most else [*parts[: most - 1], f"{len(parts) - most + 1} others"])


def times(count: int) -> str:
    """Return how often something happens.

    >>> times(1), times(2), times(3)
    ('once', 'twice', '3 times')
    """
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def signed(value: float) -> str:
    """Return a number with its sign and two decimal places.

    >>> signed(0.1), signed(-0.456), signed(-0.001)
    ('+0.10', '−0.46', '0.00')
    """
    words = f"{value:+.2f}".replace("-", "−")
    return words[1:] if words[1:] == "0.00" else words


def all_of(count: int, noun: str) -> str:
    """Return that all of so many are meant; the noun is given in the plural.

    >>> all_of(2, "articles"), all_of(4, "outlets"), all_of(11, "outlets")
    ('both articles', 'all four outlets', 'all 11 outlets')
    """
    return f"both {noun}" if count == 2 else f"all {spelt(count)} {noun}"


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
