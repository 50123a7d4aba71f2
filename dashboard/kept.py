"""Answers worked out once for a comparison and shared by all visitors who look at it: bounded, gone with it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import wraps
from threading import Lock, RLock
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from analysis.annotation.document import Document

MOST = 12
"""Answers of one function that a comparison keeps; the one not asked for longest goes first."""

MOST_ARTICLES = 4_000
"""Answers of one function about single articles."""

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")
_NONE = object()


class Kept:
    """The answers about one comparison; two threads that ask the same at once share one answer."""

    def __init__(self) -> None:
        """Begin without an answer."""
        self._lock = Lock()
        self._answers: dict[str, OrderedDict[Hashable, Any]] = {}
        self._busy: dict[Hashable, list[Any]] = {}

    def answer(self, name: str, asked: Hashable, work: Callable[[], Any], most: int = MOST) -> Any:
        """Return what `work` gives, from before where `name` was asked the same."""
        found = self._known(name, asked)
        if found is not _NONE:
            return found
        with self._lock:
            gate = self._busy.setdefault((name, asked), [RLock(), 0])
            gate[1] += 1
        try:
            with gate[0]:
                found = self._known(name, asked)
                return self._hold(name, asked, work(), most) if found is _NONE else found
        finally:
            with self._lock:
                gate[1] -= 1
                if not gate[1]:
                    self._busy.pop((name, asked), None)

    def _known(self, name: str, asked: Hashable) -> Any:
        with self._lock:
            answers = self._answers.get(name, {})
            if asked not in answers:
                return _NONE
            answers.move_to_end(asked)  # type: ignore[union-attr]
            return answers[asked]

    def _hold(self, name: str, asked: Hashable, answer: Any, most: int) -> Any:
        with self._lock:
            answers = self._answers.setdefault(name, OrderedDict())
            answers[asked] = answer
            while len(answers) > most:
                answers.popitem(last=False)
        return answer


class Keeps(Protocol):
    """What answers are kept for."""

    @property
    def kept(self) -> Kept:
        """Where they are kept."""


Keeper = TypeVar("Keeper", bound=Keeps)


class KeepsOfArticles(Protocol):
    """What answers about single articles are kept for, whichever outlets are chosen."""

    @property
    def of_articles(self) -> Kept:
        """Where they are kept."""


def of_article(
    comparison: KeepsOfArticles, work: Callable[..., Answer], document: Document, *asked: Hashable
) -> Answer:
    """Return what `work` gives for an annotated article, worked out once; `asked` goes to it, too."""
    name = f"{work.__module__}.{work.__qualname__}"
    return comparison.of_articles.answer(
        name, (document.article.id, *asked), lambda: work(document, *asked), MOST_ARTICLES
    )


def of_group(comparison: KeepsOfArticles, work: Callable[..., Answer], group: str) -> Answer:
    """Return what `work` gives for a comparison and an outlet, worked out once whichever others are chosen.

    It must depend on the outlet's articles alone: an outlet is chosen with all of them.
    """
    name = f"{work.__module__}.{work.__qualname__}"
    return comparison.of_articles.answer(name, group, lambda: work(comparison, group), MOST_ARTICLES)


class _Same:
    """A thing that cannot be hashed, known again by being the same object; held, so that its place is not reused."""

    __slots__ = ("thing",)

    def __init__(self, thing: object) -> None:
        self.thing = thing

    def __hash__(self) -> int:
        return id(self.thing)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.thing is self.thing


def once(
    function: Callable[Concatenate[Keeper, Asked], Answer],
) -> Callable[Concatenate[Keeper, Asked], Answer]:
    """Let a function of a comparison work once for the same arguments; nobody may change its answers.

    Ids, numbers and tuples of them are compared; anything else has to be the same object as before. The answer must
    depend on the comparison and the arguments alone, never on who is looking.
    """
    name = f"{function.__module__}.{function.__qualname__}"

    @wraps(function)
    def known(comparison: Keeper, *asked: Asked.args, **named: Asked.kwargs) -> Answer:
        key = (*map(_key, asked), *((word, _key(value)) for word, value in sorted(named.items())))
        return comparison.kept.answer(name, key, lambda: function(comparison, *asked, **named))

    return known


def _key(value: object) -> Hashable:
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, list | tuple) and all(isinstance(each, str) for each in value):
        return tuple(value)
    return _Same(value)
