"""A finding card as plain text, for a mail, a document or a slide."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.exports.card import Card


def text(card: Card) -> str:
    """Return the card as lines of plain text; the hit of each excerpt stands between [ and ]."""
    return "\n".join(_lines(card)) + "\n"


def _lines(card: Card) -> Iterator[str]:
    yield _line(card.finding)
    if card.columns:
        yield from ("", "By outlet")
    for column in card.columns:
        figures = "; ".join(_line(figure.said) for figure in column.figures)
        yield f"- {_line(column.name)}: {figures}"
    if card.excerpts:
        yield from ("", card.heads)
    for excerpt in card.excerpts:
        hit = f"[{excerpt.hit}]" if excerpt.hit else ""
        yield f"- {_line(excerpt.where)}"
        yield f"  {_line(excerpt.before + hit + excerpt.after)}"
    yield ""
    if card.counted:
        yield f"n: {card.counted}"
    yield f"How sure: {card.sure}"
    for head, words in card.source.lines:
        yield f"{head}: {_line(words)}"


def _line(words: str) -> str:
    return " ".join(words.split())
