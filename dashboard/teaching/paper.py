"""A sheet of paper: one HTML file without script or outside parts, black on white, for A4."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

_STYLE = Path(__file__).with_name("paper.css").read_text(encoding="utf-8")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def document(title: str, body: str) -> str:
    """Return the whole file; `body` is safe HTML."""
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body>{body}</body></html>\n"
    )


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], given: int | None = None, kind: str = "full") -> str:
    """Return a table; with `given` the columns after the first `given` are left empty, to be filled in."""
    head = "".join(f'<th scope="col">{escape(each)}</th>' for each in heads)
    body = "".join(_row(row, len(row) if given is None else given) for row in rows)
    kind = kind if given is None else "empty"
    return f'<table class="{escape(kind)}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def _row(row: Sequence[str], given: int) -> str:
    cells = [escape(cell) if place < given else "" for place, cell in enumerate(row)]
    return f'<tr><th scope="row">{cells[0]}</th>{"".join(f"<td>{cell}</td>" for cell in cells[1:])}</tr>'


def points(found: Sequence[str], kind: str = "") -> str:
    """Return a list of words."""
    items = "".join(f"<li>{escape(each)}</li>" for each in found)
    return f'<ul class="{escape(kind)}">{items}</ul>'


def ticks(options: Sequence[str]) -> str:
    """Return boxes to tick, each with its words."""
    return f'<p class="ticks">{"".join(f"<span><i class=box></i>{escape(each)}</span>" for each in options)}</p>'


def lines(count: int) -> str:
    """Return empty lines to write on."""
    return '<p class="line"></p>' * count


def run_in(head: str, found: Sequence[str]) -> str:
    """Return points as one paragraph under a head that stands in its line; each point begins with a mark."""
    said = " ".join(f'<span class="point">{escape(each)}</span>' for each in found)
    return f'<p class="run-in"><b>{escape(head)}</b> {said}</p>'
