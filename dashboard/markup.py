"""Outside text made safe: everything is escaped here, and the only tags are our own marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

import pandas as pd

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>$:~&^=\"'/@])")

VOICE_WORDS = {"own": "own words", "reported": "reported speech", "quoted": "in quotation marks"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text to set off: `style` is one of our own class names, `note` says in words what it is."""

    start: int
    end: int
    style: str
    note: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Number:
    """A number in words, and the id of the list of sentences behind it ("" where there is none)."""

    words: str
    evidence: str = ""


Address = Callable[[str], str]
"""From the id of a list of sentences to the address that opens it."""


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


def marked(text: str, marks: Iterable[Mark], start: int = 0, end: int | None = None) -> str:
    """Return `text[start:end]` escaped, with the marks that meet it; marks may nest and overlap."""
    end = len(text) if end is None else end
    inside = [mark for mark in marks if mark.start < end and start < mark.end and mark.start < mark.end]
    edges = sorted({start, end, *(e for m in inside for e in (m.start, m.end) if start < e < end)})
    seen: set[str] = set()
    parts = []
    for left, right in pairwise(edges):
        over = [mark for mark in inside if mark.start <= left and right <= mark.end]
        parts.append(_set_off(escape(text[left:right]), over, seen))
    return "".join(parts)


def _set_off(words: str, over: Sequence[Mark], seen: set[str]) -> str:
    if not over:
        return words
    styles = " ".join(dict.fromkeys(mark.style for mark in over))
    notes = "; ".join(dict.fromkeys(mark.note for mark in over if mark.note))
    anchor = next((mark.anchor for mark in over if mark.anchor and mark.anchor not in seen), "")
    seen.add(anchor)
    identity = f' id="{escape(anchor)}" tabindex="-1"' if anchor else ""
    title = f' title="{escape(notes)}"' if notes else ""
    return f'<mark class="{escape(styles)}"{identity}{title}>{words}</mark>'


def table(frame: pd.DataFrame, caption: str, numeric: Sequence[str] = (), address: Address | None = None) -> str:
    """Return a table of formatted strings, first column as row heads; it scrolls in its own box where it is wide.

    A cell may hold several `Number`s; with `address` each opens its sentences.
    """
    align = {name: ' class="number"' if name in numeric else "" for name in frame.columns}
    head = "".join(f'<th scope="col"{align[name]}>{escape(str(name))}</th>' for name in frame.columns)
    rows = list(frame.itertuples(index=False, name=None))
    body = "".join(
        _row(frame.columns, [_cell(value, address) for value in row], align, bool(before) and row[0] == before[0])
        for before, row in zip([(), *rows], rows, strict=False)
    )
    return (
        f'<div class="scroll" role="region" tabindex="0" aria-label="{escape(caption)}"><table class="facts">'
        f"<caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _row(columns: Iterable[str], row: Sequence[str], align: dict[str, str], again: bool) -> str:
    cells = [
        f'<td{align[name]} data-head="{escape(str(name))}">{html}</td>' for name, html in zip(columns, row, strict=True)
    ]
    opened = '<th scope="row" class="again"' if again else '<th scope="row"'
    head = cells[0].replace("<td", opened, 1).replace("</td>", "</th>")
    return f"<tr>{head}{''.join(cells[1:])}</tr>"


def _cell(value: object, address: Address | None = None) -> str:
    if isinstance(value, tuple):
        return _numbers(value, address)
    return "" if value is None or value is pd.NA else escape(str(value)).replace("\n", "<br>")


def _numbers(numbers: Iterable[Number], address: Address | None) -> str:
    parts = []
    for number in numbers:
        words = escape(number.words)
        opens = address is not None and number.evidence
        parts.append(f'<a class="opens" href="{escape(address(number.evidence))}">{words}</a>' if opens else words)
    return ", ".join(parts)


def strip(cells: Iterable[tuple[str, str, Sequence[Number]]], address: Address | None = None) -> str:
    """Return a row of small cells under a headline: name, colour of its rule, numbers that open their sentences."""
    items = "".join(
        f'<div style="border-color:{_colour(colour)}"><dt>{escape(name)}</dt>'
        f"<dd>{_numbers(numbers, address)}</dd></div>"
        for name, colour, numbers in cells
    )
    return f'<dl class="strip">{items}</dl>'


def _colour(colour: str) -> str:
    return colour if re.fullmatch(r"#[0-9A-Fa-f]{6}", colour) else "currentColor"


def tags(words: Iterable[str]) -> str:
    """Return small labels in a row."""
    return "".join(f'<span class="tag">{escape(word)}</span>' for word in words if word)


def lead(text: str) -> str:
    """Return the sentence under a page's or a chart's headline."""
    return f'<p class="lead">{escape(text)}</p>'


def note(text: str, kind: str = "note") -> str:
    """Return a note set off by a rule; `kind` is note, guard or empty."""
    return f'<p class="{escape(kind)}" role="note">{escape(text)}</p>'


def headline(text: str, level: int = 2) -> str:
    """Return a headline that may hold outside words (a name, an outlet), which a Markdown heading may not."""
    return f'<h{level} class="finding">{escape(text)}</h{level}>'
