"""A finding card as Markdown in which outside words are shown letter by letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dashboard.exports.card import Card, Excerpt

_MARKS = re.compile(r"([\\`*_{}\[\]()#+\-!|<>$~&^=:@])")
_SITE = re.compile(r"\b(www)\.", re.IGNORECASE)
_NUMBERED = re.compile(r"^(\d+)\.")


def markdown(card: Card) -> str:
    """Return the card as Markdown: a heading, a list of outlets, excerpts as quotations with the hit in bold."""
    return "\n".join(_lines(card)) + "\n"


def plain(words: str) -> str:
    r"""Return words on one line that no Markdown reader takes for marks, links, pictures or code.

    >>> print(plain("![x](http://a) *b*"))
    \!\[x\]\(http\://a\) \*b\*
    """
    marked = _MARKS.sub(r"\\\1", " ".join(words.split()))
    return _NUMBERED.sub(r"\1\\.", _SITE.sub(r"\1\\.", marked))


def _lines(card: Card) -> Iterator[str]:
    yield f"## {plain(card.finding)}"
    yield ""
    for column in card.columns:
        figures = "; ".join(plain(figure.said) for figure in column.figures)
        yield f"- **{plain(column.name)}**: {figures}"
    if card.excerpts:
        yield from ("", f"**{plain(card.heads)}**")
    for excerpt in card.excerpts:
        yield from ("", f"> {_marked(excerpt)}", ">", f"> *{plain(excerpt.where)}*")
    yield from ("", "---", "")
    if card.counted:
        yield f"- n: {plain(card.counted)}"
    yield f"- How sure: {plain(card.sure)}"
    for head, words in card.source.lines:
        yield f"- {head}: {_address(words) if head == 'Link' else plain(words)}"


def _marked(excerpt: Excerpt) -> str:
    """Return an excerpt with its hit in bold; blanks stand outside the marks, or they would not be marks."""
    before, hit, after = excerpt.before, excerpt.hit, excerpt.after
    bold = f"**{plain(hit)}**" if hit.strip() else ""
    left = " " if bold and (before[-1:].isspace() or hit[:1].isspace()) else ""
    right = " " if bold and (after[:1].isspace() or hit[-1:].isspace()) else ""
    return f"{plain(before)}{left}{bold}{right}{plain(after)}"


def _address(link: str) -> str:
    """Return an address as a link to itself; one that could leave its brackets is shown as words."""
    return plain(link) if re.search(r"[<>\s]", link) else f"<{link}>"
