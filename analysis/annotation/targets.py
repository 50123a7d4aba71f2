"""The party that a label is laid on, told from the words beside it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from analysis.annotation.document import Match
from analysis.annotation.lexicon import LabelWord, actors
from analysis.spans import Span

_WINDOW = 80
FIGHTING = frozenset({"concept", "armed-group", "people"})
_RULING = frozenset({"concept", "armed-group", "person", "state"})
_BACKED = frozenset({"armed-group", "alliance", "people", "person", "state"})
_ANYBODY = FIGHTING | _RULING | _BACKED
_GROUP = r"(?:group|organi[sz]ation|network|movement|faction|outfit|militia|militant|army|party|cell|force)s?"
_KIND = (
    r"(?:armed|militant|terror|terrorist|extremist|radical|jihadist|jihadi|Islamist|rebel|insurgent|outlawed|banned)"
)
_QUOTE = r"[\"'“”‘’(]?"
_BRACKETED = r"(?:\s*[(\[][^)\]]{1,40}[)\]])?[)\]]?"


def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_NAME_LABEL = _rule(
    rf"^\*?{_QUOTE}{_BRACKETED}(?:['’]s?)?"
    rf"(?:\s+(?:{_GROUP}|{_KIND}|foreign|suspected|alleged|captured|remaining|last|senior|top|former)){{0,3}}\s+{_QUOTE}$"
)
_LABEL_NAME = _rule(
    rf"^(?:(?:\s+{_KIND})?\s+{_GROUP},?|(?:\s+{_GROUP})?\s+(?:of|from|with|belonging\s+to|loyal\s+to|such\s+as|known\s+as|called|named))"
    rf"\s+(?:(?:called|known\s+as|named)\s+)?(?:the\s+)?(?:so-called\s+|self-\w+\s+)?{_QUOTE}$"
)
_COPULA = _rule(r"^\s+(?:(?:is|are|was|were|remains?|remained|as)\s+)(?:(?:an?|the)\s+)?(?:[\w-]+\s+)?$|^\s+an?\s+$")
_NEXT = _rule(rf"^\s+(?:the\s+)?{_QUOTE}$")
_SOON = _rule(rf"^\s+(?:the\s+)?(?:[\w-]+\s+)?{_QUOTE}$")
_LEGAL_NAME = _rule(rf"^(?:\s+(?:{_KIND}|{_GROUP}|Kurdish)){{0,3}}\s+(?:the\s+)?{_QUOTE}$")
_NAME_LEGAL = _rule(
    rf"^\*?{_BRACKETED}\s*(?:,\s*|[(\[]\s*|\s(?=is|are|was))(?:(?:which\s+)?(?:is|are|was)\s+)?(?:an?\s+)?$"
)
_BACKED_BEFORE = _rule(r"^,?\s+(?:(?:which\s+)?(?:is|are|was|were)\s+)?$")
_OWNED = _rule(rf"^\*?{_BRACKETED}(?:['’]s?(?:\s+[^\s.;:]+){{0,4}})?\s+{_QUOTE}$")
_OF = _rule(r"^\s+(?:of|under|led\s+by|headed\s+by|run\s+by|declared\s+by|proclaimed\s+by)\s+(?:[\w.’'-]+\s+){0,3}$")
_ITS = _rule(rf"\b(?:its|their)\s+(?:[\w-]+,?\s+){{0,3}}{_QUOTE}(?:\w+\s+)?$")
_PROCLAIMED = _rule(
    rf"\b(?:proclaim|declar|establish|announc)\w*\s+(?:(?:an?|the)\s+)?(?:[\w-]+\s+){{0,2}}{_QUOTE}(?:\w+\s+)?$"
)
_ARTICLE = _rule(r"\b(?:the|these|those)\s+(?:(?:armed|remaining|last|same|radical|so-called)\s+)?[\"“‘]?$")
_THEIRS = _rule(rf"\b(?:militants|extremists|jihadists|terrorists|group)['’]s?\s+{_QUOTE}(?:[\w-]+\s+){{0,2}}{_QUOTE}$")
_GROUP_NEXT = _rule(rf"^\s+{_GROUP}\b")
_MANY = _rule(r"(?:s|men|group|organi[sz]ation|network|outfit)$")
_HYPHENS = frozenset("-‐‑\n")  # a line may be broken behind one
_PREFIXED = _rule(r"(?:anti|pro|ex|non|counter)[-‐‑]$")
_TITLE_NEAR = _rule(rf"^\s*{_QUOTE}(?:[\w-]+\s+)?{_QUOTE}(?=caliphate)")


@dataclass(frozen=True, slots=True, order=True)
class Party:
    """A concept or an actor at one place; `kind` is `concept` or the actor's kind."""

    span: Span
    id: str
    kind: str


class Targets:
    """Rules for whom a label is laid on, in one sentence; the first that fits decides.

    A name directly before ("Daesh terrorists", "Islamic State (IS) militants"), behind ("terrorist group Daesh",
    "fighters of the PKK") or joined by "is", "are", "as". For rule: "Assad's government", "the Syrian government",
    "ISIS' ... caliphate", "its caliphate", "proclaimed a caliphate". A mark of distance goes with the name or title
    behind it; whose side, with the name behind it, never with the backer. "The militants", "the extremist group":
    whom the paragraph has named so far, where that is exactly one armed group or people; where it has named none, whom
    the paragraph before named, if that is exactly one; else nobody. "anti-ISIS fighters" and "ISIS-linked militants"
    are not ISIS.
    """

    def __init__(
        self,
        text: str,
        sentence: Span,
        parties: Sequence[Party],
        groups: Mapping[str, int],
        earlier: Collection[str] = (),
    ) -> None:
        """Take the sentence's parties in order, the armed groups and peoples that the paragraph names so far and where,
        and those that the paragraph before named.
        """
        self._text, self._sentence = text, sentence
        self._parties = [each for each in parties if not _is_prefixed(text, each.span.start)]
        self._starts = [each.span.start for each in self._parties]
        self._groups, self._earlier = groups, earlier
        self._armed: list[tuple[int, str]] | None = None  # where each armed one is first named

    def of(self, span: Span, word: LabelWord) -> str | None:
        """Return the id of the party that the label at `span` is laid on, or None."""
        first = max(0, bisect_right(self._starts, span.start) - 2)
        near = self._parties[first : first + 2]
        inside = next((each.id for each in near if each.span.holds(span)), None)
        return inside or _RULES[word.family](self, span, word)

    def _violence(self, span: Span, word: LabelWord) -> str | None:
        return (
            self._before(span, _NAME_LABEL, FIGHTING)
            or (None if word.deed else self._behind(span, _LABEL_NAME, FIGHTING - {"people"}))
            or (None if word.deed else self._before(span, _COPULA, _ANYBODY))
            or (None if word.deed else self._the_group(span))
        )

    def _distance(self, span: Span, word: LabelWord) -> str | None:
        title = _TITLE_NEAR.match(self._right(span))
        if title:
            return self._title(Span(span.end + title.end(), span.end + title.end() + len("caliphate")), word)
        return self._behind(span, _NEXT, _ANYBODY)

    def _legal(self, span: Span, _: LabelWord) -> str | None:
        armed = FIGHTING - {"people"}
        return self._behind(span, _LEGAL_NAME, armed) or self._before(span, _NAME_LEGAL, armed)

    def _state(self, span: Span, word: LabelWord) -> str | None:
        if word.id == "caliphate":
            return self._title(span, word)
        return (
            self._behind(span, _NEXT, frozenset({"person"}))
            or self._adjective(span)
            or self._before(span, _OWNED, _RULING)
            or self._behind(span, _OF, _RULING)
            or self._before(span, _COPULA, _RULING)
        )

    def _title(self, span: Span, _: LabelWord) -> str | None:
        armed = FIGHTING - {"people"}
        owner = self._before(span, _OWNED, armed) or self._behind(span, _OF, armed | {"person"})
        left = self._left(span)
        if owner is None and (_ITS.search(left) or _PROCLAIMED.search(left)):
            owner = self._only_armed(span)
        if owner is None and (_ARTICLE.search(left) or _THEIRS.search(left)):
            owner = self._only_group(span)
        return owner

    def _alliance(self, span: Span, _: LabelWord) -> str | None:
        behind = self._behind(span, _SOON, _BACKED)
        if behind is None and span.of(self._text).lower().startswith(("backed", "led")):
            return self._before(span, _BACKED_BEFORE, _BACKED)
        return behind

    def _before(self, span: Span, rule: re.Pattern[str], kinds: frozenset[str]) -> str | None:
        last = bisect_left(self._starts, span.start)
        for each in reversed(self._parties[max(0, last - 4) : last]):
            if each.kind in kinds and self._fits(rule, each.span.end, span.start):
                return each.id
        return None

    def _behind(self, span: Span, rule: re.Pattern[str], kinds: frozenset[str]) -> str | None:
        first = bisect_left(self._starts, span.end)
        for each in self._parties[first : first + 3]:
            if each.kind in kinds and self._fits(rule, span.end, each.span.start):
                return each.id
        return None

    def _fits(self, rule: re.Pattern[str], start: int, end: int) -> bool:
        return end - start <= _WINDOW and rule.match(self._text[start:end]) is not None

    def _adjective(self, span: Span) -> str | None:
        match = re.search(r"([\w.]+(?: Korean)?)\s+$", self._left(span))
        return _adjectives().get(match.group(1)) if match else None

    def _the_group(self, span: Span) -> str | None:
        plural = _MANY.search(span.of(self._text)) or _GROUP_NEXT.match(self._right(span))
        return self._only_group(span) if plural and _ARTICLE.search(self._left(span)) else None

    def _only_armed(self, span: Span) -> str | None:
        """Return the concept or armed group that the sentence names before a title, where that is exactly one."""
        if self._armed is None:
            ends: dict[str, int] = {}
            for each in self._parties:
                if each.kind in FIGHTING - {"people"}:
                    ends[each.id] = min(each.span.end, ends.get(each.id, each.span.end))
            self._armed = sorted((end, name) for name, end in ends.items())
        named = [name for end, name in self._armed if end <= span.start]
        return named[0] if len(named) == 1 else None

    def _only_group(self, span: Span) -> str | None:
        named = [group for group, end in self._groups.items() if end <= span.start]
        named = named or list(self._earlier)
        return named[0] if len(named) == 1 else None

    def _left(self, span: Span) -> str:
        return self._text[max(self._sentence.start, span.start - _WINDOW) : span.start]

    def _right(self, span: Span) -> str:
        return self._text[span.end : min(self._sentence.end, span.end + _WINDOW)]


def _is_prefixed(text: str, start: int) -> bool:
    return text[start - 1 : start] in _HYPHENS and _PREFIXED.search(text[max(0, start - 8) : start]) is not None


_RULES: dict[str, Callable[[Targets, Span, LabelWord], str | None]] = {
    "violence": Targets._violence,
    "belief": Targets._violence,
    "distance": Targets._distance,
    "legal": Targets._legal,
    "state": Targets._state,
    "alliance": Targets._alliance,
}


def parties_of(actors: Iterable[Match]) -> list[tuple[int, Party]]:
    """Return the actors named at these places as parties, each with its sentence."""
    kinds = _kinds()
    return [(named.sentence, Party(named.span, named.id, kinds[named.id])) for named in actors]


@cache
def _kinds() -> dict[str, str]:
    return {actor.id: actor.kind for actor in actors()}


@cache
def _adjectives() -> dict[str, str]:
    return {adjective: actor.id for actor in actors() for adjective in actor.adjectives}
