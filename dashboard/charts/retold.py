"""A quotation and its retelling side by side as safe HTML: what was changed is marked and numbered on both sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from analysis.comparison.retellings.changes import Change
from analysis.spans import Span
from dashboard.markup import Mark, marked

_LONGEST = 320
"""Letters of context beyond which words that are not in question are cut."""


@dataclass(frozen=True, slots=True)
class Half:
    """One side of a card: its heading in words, the text, what to show of it, and which of these words are meant."""

    head: str
    note: str
    text: str
    shown: Span
    meant: Span
    colour: str


def card(quoted: Half, told: Half, changes: Sequence[tuple[str, Change]], tags: str, note: str = "") -> str:
    """Return a card: on the left what is printed word for word, on the right the retelling, below what was changed.

    `changes` are each kind's name and the change; a number beside a mark is its place in that list. `tags` is safe
    HTML, `note` says what the two articles tell of who spoke.
    """
    left = _half(quoted, "quoted-words", [(n, each.quoted) for n, (_, each) in enumerate(changes, 1)])
    right = _half(told, "retold-words", [(n, each.retold) for n, (_, each) in enumerate(changes, 1)])
    items = "".join(f"<li><b>{escape(kind)}.</b> {escape(change.plain)}</li>" for kind, change in changes)
    below = f"<ol>{items}</ol>" if items else "<p>No name, label or voice of a verb was changed.</p>"
    said = f'<p class="who">{escape(note)}</p>' if note else ""
    return f'<article class="mouth"><p class="how">{tags}</p><div>{left}{right}</div>{below}{said}</article>'


def key() -> str:
    """Return what the marks of a card mean, in words."""
    return (
        '<ul class="key mouth-key"><li><mark class="meant">retold words</mark></li>'
        '<li><mark class="turned turned-1">changed words</mark> with the number of what is said below</li></ul>'
    )


def _half(half: Half, style: str, changed: Sequence[tuple[int, Span | None]]) -> str:
    marks = [Mark(half.meant.start, half.meant.end, "meant")]
    marks += [Mark(span.start, span.end, f"turned turned-{n}", f"change {n}") for n, span in changed if span]
    start, end, before, after = _cut(half)
    words = marked(half.text, marks, start, end)
    note = f" <small>{escape(half.note)}</small>" if half.note else ""
    colour = half.colour
    return (
        f'<section class="{style}" style="border-color: {escape(colour)}"><h4>{escape(half.head)}{note}</h4>'
        f"<blockquote>{before}{words}{after}</blockquote></section>"
    )


def _cut(half: Half) -> tuple[int, int, str, str]:
    """Return what to show, and dots where the words around those that are meant are too many."""
    start, end = half.shown.start, half.shown.end
    early, late = half.meant.start - start > _LONGEST // 2, end - half.meant.end > _LONGEST // 2
    if early:
        start = half.text.find(" ", half.meant.start - _LONGEST // 2) + 1
    if late:
        end = half.text.rfind(" ", half.meant.end, half.meant.end + _LONGEST // 2)
        end = end if end > 0 else half.meant.end
    return start, end, "… " if early else "", " …" if late else ""
