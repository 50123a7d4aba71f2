"""Outside text made safe: everything is escaped here, and the only tags are our own marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import groupby, pairwise

import pandas as pd

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>$:~&^=\"'/@])")

ROWS = 200
"""So many rows of a table stand on the page."""
_BESIDE_DIGIT = re.compile(r"(?<!,) (?=\d)|(?<=\d) ")
_ADDRESS = re.compile(r"https?://([\w.-]+)[^\s;,)<>\"']*(?<!\.)")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text to set off: `style` is one of our own class names, `note` says in words what it is.

    `joins` is the key of what it is joined to elsewhere on the page; `opening` is safe HTML to stand before it.
    """

    start: int
    end: int
    style: str
    note: str = ""
    anchor: str = ""
    joins: str = ""
    opening: str = ""


@dataclass(frozen=True, slots=True)
class Number:
    """A number in words, and the id of the list of sentences behind it ("" where there is none).

    What the small chart beside it draws: `parts` says of which voices (or other kinds) it is the sum, `of` out of how
    many, as squares, or where `bar` is true as lengths of one bar; `interval` is low end, value and high end of a mean
    between -1 and 1; `line` is where it lies from 0 to 1: from where to where, one place for a point, none where it has
    no place or there are too few to say; `within` are the words of the sentence before it and after it. `sure` is its
    interval in words ("" for none), for those who take it away.
    """

    words: str
    evidence: str = ""
    parts: tuple[tuple[str, int], ...] = field(default=(), compare=False)
    of: int = field(default=0, compare=False)
    sure: str = field(default="", compare=False)
    bar: bool = field(default=False, compare=False)
    interval: tuple[float, float, float] | None = field(default=None, compare=False)
    within: tuple[str, str] | None = field(default=None, compare=False)
    line: tuple[float, ...] | None = field(default=None, compare=False)


Address = Callable[[str], str]
"""From the id of a list of sentences to the address that opens it."""
Way = tuple[str, str]
"""What a reader can do, in words, and the address that does it."""
TOO_FEW_WORDS = "too few to say"


def plain(text: str) -> str:
    r"""Return `text` for a widget's label: Markdown shows it letter by letter and loads nothing.

    >>> print(plain("![x](http://a)"))
    \!\[x\]\(http\:\/\/a\)
    """
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))


def for_chart(text: str, width: int = 40) -> str:
    """Return `text` for a chart's label, where Plotly would read tags; long names are cut."""
    short = text if len(text) <= width else text[: width - 1].rstrip() + "…"
    return escape(" ".join(short.split()), quote=False)


def marked(
    text: str, marks: Iterable[Mark], start: int = 0, end: int | None = None, anchored: set[str] | None = None
) -> str:
    """Return `text[start:end]` escaped, with the marks that meet it; marks may nest and overlap.

    `anchored` are the anchors that stand on the page already; those set here are added to it.
    """
    end = len(text) if end is None else end
    inside = [mark for mark in marks if mark.start < end and start < mark.end and mark.start < mark.end]
    edges = sorted({start, end, *(e for m in inside for e in (m.start, m.end) if start < e < end)})
    seen: set[str] = set() if anchored is None else anchored
    waiting = sorted(enumerate(inside), key=lambda entry: entry[1].start, reverse=True)
    over: list[tuple[int, Mark]] = []
    parts = []
    for left, right in pairwise(edges):
        over = [entry for entry in over if entry[1].end > left]
        while waiting and waiting[-1][1].start <= left:
            over.append(waiting.pop())
        here = [mark for _, mark in sorted(over, key=lambda entry: entry[0])]
        parts += [mark.opening for mark in here if mark.start == left]
        parts.append(_set_off(escape(text[left:right]), here, seen))
    return "".join(parts)


def _set_off(words: str, over: Sequence[Mark], seen: set[str]) -> str:
    if not over:
        return words
    styles = " ".join(dict.fromkeys(mark.style for mark in over))
    notes = "; ".join(dict.fromkeys(mark.note for mark in over if mark.note))
    joins = " ".join(dict.fromkeys(mark.joins for mark in over if mark.joins))
    anchor = next((mark.anchor for mark in over if mark.anchor and mark.anchor not in seen), "")
    seen.add(anchor)
    identity = f' id="{escape(anchor)}" tabindex="-1"' if anchor else ""
    joined = f' data-joins="{escape(joins)}"' if joins else ""
    title = f' title="{escape(notes)}"' if notes else ""
    return f'<mark class="{escape(styles)}"{identity}{joined}{title}>{words}</mark>'


def table(
    frame: pd.DataFrame,
    caption: str,
    numeric: Sequence[str] = (),
    address: Address | None = None,
    kind: str = "",
    sources: Sequence[str] = (),
) -> str:
    """Return a table of formatted strings, first column as row heads; it scrolls in its own box where it is wide.

    A cell may hold several `Number`s; with `address` each opens its sentences. Columns of `sources` show addresses of
    pages as links. Equal heads of neighbouring rows become one. Of more than `ROWS` rows the first are shown, and a
    note says so. `kind` tells how it folds on a phone: a line a cell, "matrix" (a line a row) or "brief" (the same, no
    heads).
    """
    align = {name: ' class="number"' if name in numeric else "" for name in frame.columns}
    head = "".join(f'<th scope="col"{align[name]}>{escape(str(name))}</th>' for name in frame.columns)
    linking = [name in sources for name in frame.columns]
    body = []
    for _, same in groupby(frame.head(ROWS).itertuples(index=False, name=None), key=lambda row: row[0]):
        rows = [
            [linked(str(value)) if links else _cell(value, address) for value, links in zip(row, linking, strict=True)]
            for row in same
        ]
        body += [_row(frame.columns, row, align, 0 if place else len(rows)) for place, row in enumerate(rows)]
    more = f"These are the first {ROWS} of {len(frame):,} rows. Choose fewer outlets to see the others."
    return (
        f'<div class="scroll" role="region" tabindex="0" aria-label="{escape(caption)}">'
        f'<table class="facts {escape(kind)}">'
        f"<caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody></table></div>"
        f"{note(more) if len(frame) > ROWS else ''}"
    )


def _row(columns: Iterable[str], row: Sequence[str], align: dict[str, str], span: int) -> str:
    """Return a row whose head stands for `span` rows; 0 where the head of a row before stands for it."""
    cells = [
        f'<td{align[name]} data-head="{escape(str(name))}">{html}</td>' for name, html in zip(columns, row, strict=True)
    ]
    reach = f' rowspan="{span}"' if span > 1 else ""
    head = cells[0].replace("<td", f'<th scope="row"{reach}', 1).replace("</td>", "</th>") if span else ""
    return f"<tr>{head}{''.join(cells[1:])}</tr>"


def _cell(value: object, address: Address | None = None) -> str:
    if isinstance(value, tuple):
        return numbers(value, address)
    words = "" if value is None or value is pd.NA else escape(str(value)).replace("\n", "<br>")
    return f'<span class="few">{words}</span>' if words == TOO_FEW_WORDS else words


def numbers(counted: Iterable[Number], address: Address | None) -> str:
    """Return numbers in words, each a link to its sentences; a count never parts from its noun at a line's end."""
    parts = []
    for number in counted:
        words = _BESIDE_DIGIT.sub("&nbsp;", escape(number.words))
        opens = address is not None and number.evidence
        parts.append(f'<a class="opens" href="{escape(address(number.evidence))}">{words}</a>' if opens else words)
    return ", ".join(parts)


def linked(text: str) -> str:
    """Return `text` as safe HTML in which each web address is a link that shows its host only.

    >>> linked("BBC, https://www.bbc.co.uk/a, 2019").replace('target="_blank" rel="noopener noreferrer"', "-")
    'BBC, <a - href="https://www.bbc.co.uk/a">bbc.co.uk</a>, 2019'
    """
    parts, end = [], 0
    for found in _ADDRESS.finditer(text):
        host = escape(found[1].removeprefix("www."))
        way = f'<a target="_blank" rel="noopener noreferrer" href="{escape(found[0])}">{host}</a>'
        parts += [escape(text[end : found.start()]), way]
        end = found.end()
    return "".join([*parts, escape(text[end:])])


def colour(text: str) -> str:
    """Return `text` where it is a colour (#RRGGBB), else the ink of the words around it."""
    return text if re.fullmatch(r"#[0-9A-Fa-f]{6}", text) else "currentColor"


def tags(words: Iterable[str]) -> str:
    """Return small labels in a row."""
    return "".join(f'<span class="tag">{escape(word)}</span>' for word in words if word)


def contents(sections: Mapping[str, str]) -> str:
    """Return links to the parts of a page: anchor -> name."""
    links = "".join(f'<a href="#{escape(anchor)}">{escape(name)}</a>' for anchor, name in sections.items())
    return f'<nav class="contents" aria-label="On this page">Further down: {links}</nav>'


def named(name: str, note: str = "") -> str:
    """Return an outlet's name as safe HTML, with what must stand beside it in small letters.

    >>> named("A & B", "another event")
    'A &amp; B <small>another event</small>'
    """
    return f"{escape(name)}{f' <small>{escape(note)}</small>' if note else ''}"


def door(address: str, outlet: str) -> str:
    """Return the way to a place in an outlet's article."""
    return f'<a class="opens door" href="{escape(address)}">Read it in {escape(outlet)}</a>'


def folded(sections: Sequence[str], first: int, noun: str = "outlet") -> str:
    """Return the first of some sections (safe HTML), the others behind one line that says how many they are."""
    rest = len(sections) - first
    if rest < 1:
        return "".join(sections)
    more = f"{rest} more {noun}{'' if rest == 1 else 's'}"
    return f"{''.join(sections[:first])}<details><summary>{more}</summary>{''.join(sections[first:])}</details>"


def absence(what: str, why: str = "", ways: Iterable[Way] = (), level: int = 0) -> str:
    """Return what stands in the place of what is missing: what that is, why, and links to what can be done now.

    With a `level` its first line is a headline. `why` is safe HTML, so that terms in it may be explained.

    >>> absence("No <name>", ways=[("All", "names?a&b")]).count("&")
    3
    """
    head = headline(what, level) if level else f'<p class="what">{escape(what)}</p>'
    reason = f'<div class="why">{why}</div>' if why else ""
    links = "".join(f"<li>{onward(*way)}</li>" for way in ways)
    below = f'<ul class="ways">{links}</ul>' if links else ""
    return f'<div class="absence" role="note">{head}{reason}{below}</div>'


def onward(words: str, address: str) -> str:
    """Return a link that opens in place; the empty address loads the page anew, which no script may take over."""
    kind = ' class="opens"' if address else ' target="_self"'
    return f'<a{kind} href="{escape(address)}">{escape(words)}</a>'


def more(identity: str, count: int, html: str) -> str:
    """Return so many further things (safe HTML) behind one line; `identity` opens it from a link (`dashboard.view`).

    >>> more("more-lines", 1200, "<p>…</p>")
    '<details data-fold="more-lines"><summary>1,200 more</summary><p>…</p></details>'
    """
    return f'<details data-fold="{escape(identity)}"><summary>{count:,} more</summary>{html}</details>'


def not_found(outlets: str) -> str:
    """Return the quiet line that says in which outlets' articles something was not found; "" for none."""
    return f'<p class="absent">Not found in {escape(outlets)}</p>' if outlets else ""


def lead(text: str) -> str:
    """Return the sentence under a page's or a chart's headline."""
    return f'<p class="lead">{escape(text)}</p>'


def note(text: str, kind: str = "note") -> str:
    """Return a note set off by a rule; `kind` is note, guard or empty."""
    return f'<p class="{escape(kind)}" role="note">{escape(text)}</p>'


def status(text: str) -> str:
    """Return a note that is read aloud when it comes up."""
    return f'<p class="note" role="status">{escape(text)}</p>'


def faults(texts: Sequence[str]) -> str:
    """Return what went wrong, one thing a line, read aloud when it comes up."""
    items = "".join(f"<li>{escape(text)}</li>" for text in texts[:20])
    more = f"<li>And {len(texts) - 20} more.</li>" if len(texts) > 20 else ""
    return f'<div class="guard faults" role="alert"><p>Not everything could be read:</p><ul>{items}{more}</ul></div>'


def headline(text: str, level: int = 2) -> str:
    """Return a headline that may hold outside words (a name, an outlet), which a Markdown heading may not."""
    return f'<h{level} class="finding">{escape(text)}</h{level}>'
