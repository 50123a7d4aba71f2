"""Keeping a function's latest answer: several measures and tables ask the same of one document, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper
from operator import is_
from typing import Generic, ParamSpec, TypeVar

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


class latest(Generic[Asked, Answer]):  # noqa: N801 (it is used as a decorator)
    """Answer again with the same object while a function is asked about the very same objects as the time before.

    Two equal objects are not the same one: a document is known again, not compared, so nothing that was made anew is
    taken for old. One answer is held at a time, with the objects it was asked about, so use it for functions whose
    answers nobody changes.

    >>> @latest
    ... def letters(text):
    ...     return list(text)
    >>> text = "said"
    >>> letters(text) is letters(text), letters("a") is letters("b")
    (True, False)
    """

    def __init__(self, function: Callable[Asked, Answer]) -> None:
        """Begin without an answer."""
        update_wrapper(self, function)
        self._function = function
        self._known: tuple[tuple[object, ...], Answer] | None = None

    def __call__(self, *asked: Asked.args, **named: Asked.kwargs) -> Answer:
        """Return the function's answer; asked by name it is worked out each time."""
        known = self._known  # read once: another thread may set it
        if known and not named and len(known[0]) == len(asked) and all(map(is_, known[0], asked)):
            return known[1]
        answer = self._function(*asked, **named)
        self._known = None if named else (asked, answer)
        return answer
