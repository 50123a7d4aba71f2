"""A quotation and its retelling side by side as safe HTML: what was changed is marked and numbered on both sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from analysis.comparison.retellings.changes import Change
from analysis.spans import Span
from dashboard.charts import word_steps
from dashboard.markup import Mark, door, marked

_LONGEST = 320
"""Letters of context beyond which words that are not in question are cut."""


@dataclass(frozen=True, slots=True)
class Half:
    """One side of a card: its outlet, what it does, the text, what to show of it, which of these words are meant, and
    the address of its place ("" where it has none).
    """

    outlet: str
    note: str
    text: str
    shown: Span
    meant: Span
    colour: str
    door: str = ""


_NAMING = ("name", "label")
"""Kinds of changes that are marked as another name."""


def card(
    quoted: Half, told: Half, changes: Sequence[tuple[str, Change]], speaker: str = "", sure: str = "", note: str = ""
) -> str:
    """Return a card: on the left what is printed word for word, on the right the retelling, below what was changed.

    `changes` are each kind's name and the change; a number beside a mark is its place in that list. `speaker` is in
    whose mouth the words are laid, `sure` how sure the match is, `note` what the two articles tell of who spoke.
    """
    numbered = [(f"turned-{n}{' renamed' * (each.kind in _NAMING)}", each) for n, (_, each) in enumerate(changes, 1)]
    left = _half(quoted, "quoted-words", [(style, each.quoted) for style, each in numbered])
    right = _half(told, "retold-words", [(style, each.retold) for style, each in numbered])
    items = "".join(f"<li><b>{escape(kind)}.</b> {escape(change.plain)}</li>" for kind, change in changes)
    below = f"<ol>{items}</ol>" if items else "<p>No name, label or voice of a verb was changed.</p>"
    said = f'<p class="who">{escape(note)}</p>' if note else ""
    head = f"<h3>{escape(speaker or 'Speaker not named')} <small>{escape(sure)}</small></h3>"
    return f'<article class="exhibit mouth">{head}<div class="versions">{left}{right}</div>{below}{said}</article>'


def key() -> str:
    """Return what the marks of a card mean, in words."""
    return word_steps.key("turned", "renamed", "meant")


def _half(half: Half, style: str, changed: Sequence[tuple[str, Span | None]]) -> str:
    marks = [Mark(half.meant.start, half.meant.end, "meant")]
    marks += [
        Mark(span.start, span.end, f"turned {changes}", f"change {changes.split()[0].removeprefix('turned-')}")
        for changes, span in changed
        if span
    ]
    start, end, before, after = _cut(half)
    words = marked(half.text, marks, start, end)
    way = door(half.door, half.outlet) if half.door else ""
    colour = half.colour
    return (
        f'<section class="{style}" style="border-color: {escape(colour)}"><h4>{escape(half.outlet)}</h4>'
        f'<p class="how">{escape(half.note)}</p><blockquote>{before}{words}{after}</blockquote>{way}</section>'
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
