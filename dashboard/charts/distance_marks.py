"""Signs that set words apart as safe HTML: a kind a row, an outlet a column, and in each cell the signs themselves."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from dashboard.markup import Address, Number, named, numbers
from dashboard.words import vocabulary

SHOWN = 3
"""So many signs a cell shows; the others stand behind its number."""


class Sample(NamedTuple):
    """A sign with the words around it, its voice, how often it stands there, and the id of its sentences.

    `note` are the words of the footnote to which it leads, "" for none.
    """

    before: str
    words: str
    after: str
    note: str
    voice: str
    count: int
    evidence: str


class Cell(NamedTuple):
    """How many signs of one kind an outlet has, the signs, and their voices in words."""

    number: Number
    samples: Sequence[Sample]
    voices: str


class Row(NamedTuple):
    """One kind: its id, name, an example, what it does, and a cell for each outlet."""

    kind: str
    name: str
    sign: str
    does: str
    cells: Sequence[Cell]


def distance_marks(rows: Sequence[Row], outlets: Sequence[tuple[str, str]], address: Address) -> str:
    """Return the table; `outlets` are names with a note each, in the order of the cells."""
    heads = "".join(f'<th scope="col">{named(*outlet)}</th>' for outlet in outlets)
    body = "".join(_row(row, [name for name, _ in outlets], address) for row in rows)
    return (
        '<div class="scroll" role="region" tabindex="0" aria-label="Marks of distance and words of law">'
        f'<table class="set-apart" style="--outlets: {len(outlets)}">'
        '<caption class="unseen">Marks of distance and words of law, by outlet</caption>'
        f'<thead><tr><th scope="col">Sign</th>{heads}</tr></thead><tbody>{body}</tbody></table></div>'
    )


def _row(row: Row, outlets: Sequence[str], address: Address) -> str:
    head = f'<th scope="row"><b>{escape(row.name)}</b><i>{escape(row.sign)}</i><small>{escape(row.does)}</small></th>'
    cells = "".join(_cell(cell, outlet, address) for cell, outlet in zip(row.cells, outlets, strict=True))
    if not any(cell.samples for cell in row.cells):
        cells = f'<td class="none" colspan="{len(outlets)}">none in these articles</td>'
    return f'<tr class="{escape(row.kind)}">{head}{cells}</tr>'


def _cell(cell: Cell, outlet: str, address: Address) -> str:
    if not cell.samples:
        return f'<td data-head="{escape(outlet)}" class="none">none</td>'
    shown = "".join(_sample(sample, address) for sample in cell.samples[:SHOWN])
    count = numbers([cell.number], address)
    return (
        f'<td data-head="{escape(outlet)}"><span class="count">{count}</span> '
        f"{f'<small>{escape(cell.voices)}</small>' if cell.voices else ''}<ul>{shown}</ul></td>"
    )


def _sample(sample: Sample, address: Address) -> str:
    times = f" <small>{sample.count}&nbsp;times</small>" if sample.count > 1 else ""
    voice = vocabulary.VOICES[sample.voice]
    mark = f'<mark class="{escape(sample.voice)}" title="{escape(voice)}">{escape(sample.words)}</mark>'
    note = f"<q>{escape(sample.note)}</q>" if sample.note else ""
    words = f"{escape(sample.before)}{mark}{escape(sample.after)}"
    return f'<li><a class="opens" href="{escape(address(sample.evidence))}">{words}</a>{times}{note}</li>'
