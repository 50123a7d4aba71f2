"""The sentences behind the numbers: a sentence stands once in the file, and says of which lists it is part.

A number leads to the name of its list. A rule of style for each list then shows the sentences of that list alone, with
its own places marked in them. So hundreds of lists over a few hundred sentences stay small, and no script is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import islice, pairwise

from analysis.spans import Span
from dashboard.markup import door

MOST = 60
"""So many sentences of one list stand in the file."""
LARGEST = 1_500_000
"""So many characters may all sentences have; a number whose list would go beyond says so."""
TOO_LONG = "too-long"
SHUT = "shut"
"""The anchor that closes a list: nothing stands there."""

_SHOWN = (
    "display:revert;background:var(--b)!important;color:var(--c)!important;outline:var(--o)!important;"
    "border-bottom:var(--u)!important"
)
"""What a rule does to the sentences, notes and places of its list; how a place is marked says `snapshot.css`."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a sentence, how it is marked ("" for not at all), and in words whose it is."""

    article: str
    sentence: Span
    span: Span
    style: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A sentence or more as safe HTML, marked already; `outlet` names the way into the article ("" for none)."""

    html: str
    article: str
    span: Span
    outlet: str


Item = Hit | Shown
Key = tuple[str, int, int, str]


@dataclass(frozen=True, slots=True)
class Articles:
    """What the lists must know of an article: its text, the line under a sentence, the way to a place, its order."""

    text: Callable[[str], str]
    under: Callable[[str, Span], str]
    place: Callable[[str, Span], str]
    order: Sequence[str]


@dataclass(slots=True)
class _Held:
    """What the file has of one sentence: the lists it is part of, and its places with the lists of each."""

    first: Item
    lists: list[str] = field(default_factory=list)
    places: dict[tuple[int, int, str], list[str]] = field(default_factory=dict)
    notes: dict[str, list[str]] = field(default_factory=dict)


class Lists:
    """Gives each list its anchor: a head of its own for each name, the sentences once for all names they go by."""

    def __init__(
        self, items: Callable[[str], Sequence[Item]], label: Callable[[str, int], str], articles: Articles
    ) -> None:
        """Take what finds the sentences of an evidence id, what names them, and what is known of the articles."""
        self._items, self._label, self._articles = items, label, articles
        self._anchors: dict[str, str] = {}
        self._by_content: dict[tuple[Item, ...], dict[str, str]] = {}
        self._heads: list[str] = []
        self._rules: list[str] = []
        self._held: dict[Key, _Held] = {}
        self._size = 0
        self.cut = 0

    def address(self, evidence: str) -> str:
        """Return the address of the sentences behind a number."""
        if evidence not in self._anchors:
            found = self._items(evidence)
            self._anchors[evidence] = self._anchor(found, self._label(evidence, len(found)))
        return f"#{self._anchors[evidence]}"

    def of(self, items: Sequence[Item], label: str) -> str:
        """Return the address of these sentences."""
        return f"#{self._anchor(items, label)}"

    def html(self) -> str:
        """Return the names of all lists and every sentence, in the order of the articles, as safe HTML."""
        order = {article: place for place, article in enumerate(self._articles.order)}
        ranked = sorted(self._held.items(), key=lambda entry: (order.get(entry[0][0], -1), *entry[0][1:3]))
        return "".join([*self._heads, *self._cut_off(), *(self._sentence(held) for _, held in ranked)])

    def styles(self) -> str:
        """Return the rules that show the sentences and places of the list that was asked for."""
        return f"{','.join(self._rules)}{{{_SHOWN}}}" if self._rules else ""

    def _cut_off(self) -> Iterator[str]:
        if self.cut:
            yield (
                f'<h3 id="{TOO_LONG}">Left out: with the sentences of every number this file would be too long. The '
                "dashboard shows them.</h3>"
            )

    def _anchor(self, items: Sequence[Item], label: str) -> str:
        content = tuple(items)
        known = self._by_content.get(content, {})
        if label in known:
            return known[label]
        if self._size > LARGEST and not known:
            self.cut += 1
            return TOO_LONG
        held = next(iter(known.values()), f"s{len(self._by_content) + 1}")
        for item in () if known else islice(items, MOST):
            self._hold(item, held)
        anchor = f"{held}-{len(known) + 1}" if known else held
        self._by_content.setdefault(content, {})[label] = anchor
        self._rules.append(f".lists:has(#{anchor}:target) .{held}")
        self._heads.append(_head(anchor, label, len(items)))
        return anchor

    def _hold(self, item: Item, anchor: str) -> None:
        if isinstance(item, Hit):
            key = (item.article, item.sentence.start, item.sentence.end, "")
        else:
            key = (item.article, item.span.start, item.span.end, item.html)
        if key not in self._held:
            self._held[key] = _Held(item)
            self._size += len(item.sentence) + 200 if isinstance(item, Hit) else len(item.html) + 100
        held = self._held[key]
        self._size += 40
        _add(held.lists, anchor)
        if isinstance(item, Hit):
            if item.style:
                _add(held.places.setdefault((item.span.start, item.span.end, item.style), []), anchor)
            if item.note:
                _add(held.notes.setdefault(item.note, []), anchor)

    def _sentence(self, held: _Held) -> str:
        lists, item = " ".join(held.lists), held.first
        way = self._articles.place(item.article, item.span) if item.article else ""
        if isinstance(item, Shown):
            return f'<div class="{lists}">{item.html}{door(way, item.outlet) if item.outlet else ""}</div>'
        notes = "".join(f'<i class="{" ".join(of)}"> · {escape(note)}</i>' for note, of in held.notes.items())
        under = escape(self._articles.under(item.article, item.sentence))
        words = nested(self._articles.text(item.article), item.sentence, held.places)
        return f'<div class="{lists}"><q>{words}</q><p><a href="{escape(way)}">{under}</a>{notes}</p></div>'


def nested(text: str, inside: Span, places: dict[tuple[int, int, str], list[str]]) -> str:
    """Return the words of a sentence, escaped, with every place of every list in its own mark, outer ones first."""
    ordered = sorted(places, key=lambda place: (place[0], -place[1], place[2]))
    edges = sorted({inside.start, inside.end, *(min(max(e, inside.start), inside.end) for p in places for e in p[:2])})
    parts = []
    for left, right in pairwise(edges):
        over = [place for place in ordered if place[0] <= left and right <= place[1]]
        opening = "".join(f'<mark class="{escape(place[2])} {" ".join(places[place])}">' for place in over)
        parts.append(f"{opening}{escape(text[left:right])}{'</mark>' * len(over)}")
    return "".join(parts)


def _head(anchor: str, label: str, count: int) -> str:
    rest = count - MOST
    more = f" <small>{rest:,} more {'is' if rest == 1 else 'are'} not in this file</small>" if rest > 0 else ""
    none = "" if count else " <small>No sentence is to be shown for this.</small>"
    return f'<h3 id="{anchor}">{escape(label)}{more}{none}</h3>'


def _add(anchors: list[str], anchor: str) -> None:
    if not anchors or anchors[-1] != anchor:
        anchors.append(anchor)
