"""Answers about articles that are compared: kept while their words are, and few of each kind."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import update_wrapper
from threading import Lock
from typing import Generic, ParamSpec, TypeVar
from weakref import ref

from analysis.comparison.wording import Wording

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")
MOST = 16


class Answers(Generic[Asked, Answer]):
    """A function of wordings that answers again with the same object when it is asked about the same objects.

    The first wording that is asked about holds the answer, so that it goes when its article goes; of one function at
    most so many are held at once, whichever articles they are about. Strings and numbers are compared, anything else
    has to be the same object as before. Nobody may change an answer.
    """

    __wrapped__: Callable[Asked, Answer]

    def __init__(self, function: Callable[Asked, Answer], most: int) -> None:
        """Begin without an answer."""
        update_wrapper(self, function)
        self._function, self._most = function, most
        self._holders: OrderedDict[Hashable, ref[Wording]] = OrderedDict()
        self._lock = Lock()

    def __call__(self, *asked: Asked.args, **named: Asked.kwargs) -> Answer:
        """Return the function's answer; asked by name, or about no wording, it is worked out each time."""
        first = next(iter(asked), None)
        first = next(iter(first), None) if isinstance(first, tuple) else first
        if named or not isinstance(first, Wording):
            return self._function(*asked, **named)
        key = (self, _key(asked))
        with self._lock:
            known = first.answers.get(key)
            if known is not None:
                self._holders.move_to_end(key)
                return known[1]  # type: ignore[no-any-return]
        answer = self._function(*asked, **named)
        with self._lock:
            first.answers[key] = (asked, answer)  # what was asked about lives on, so that no place of it is reused
            self._holders[key] = ref(first)
            self._holders.move_to_end(key)
            while len(self._holders) > self._most:
                self._forget(*self._holders.popitem(last=False))
        return answer

    def __len__(self) -> int:
        """Return how many answers are held for articles that are still here."""
        with self._lock:
            return sum(holder() is not None for holder in self._holders.values())

    def _forget(self, key: Hashable, holder: ref[Wording]) -> None:
        held = holder()
        if held is not None:
            held.answers.pop(key, None)


def kept(function: Callable[Asked, Answer]) -> Answers[Asked, Answer]:
    """Keep a few answers of a function about wordings: `f(*wordings)`, or `f(wordings, ...)` of a tuple of them."""
    return Answers(function, MOST)


def kept_few(most: int) -> Callable[[Callable[Asked, Answer]], Answers[Asked, Answer]]:
    """Keep so many answers instead, where each is large."""
    return lambda function: Answers(function, most)


def _key(value: object) -> Hashable:
    if isinstance(value, str | int | float):
        return value
    return tuple(map(_key, value)) if isinstance(value, tuple) else id(value)
