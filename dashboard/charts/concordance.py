"""Lines of a concordance as safe HTML: the word that was looked for in one column, its context to both sides."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from analysis.comparison.concordance import Line
from dashboard import markup
from dashboard.words import vocabulary

FIRST = 100
"""So many lines stand open; the others wait behind one line."""
MOST = 1_000
"""So many lines the page holds; the file has them all."""


def concordance(lines: Sequence[Line], names: Callable[[str], str], door: Callable[[Line], str]) -> str:
    """Return the lines, each with the way to its place; `names` gives an outlet's name, `door` a line's address."""
    if not lines:
        return ""
    more = lines[FIRST:MOST]
    folded = markup.more("more-lines", len(more), _table(more, names, door)) if more else ""
    return f"{_table(lines[:FIRST], names, door)}{folded}"


def _table(lines: Sequence[Line], names: Callable[[str], str], door: Callable[[Line], str]) -> str:
    heads = "".join(
        f'<th scope="col" class="{style}">{words}</th>'
        for style, words in (("before", "Before"), ("word", "Word"), ("behind", "After"), ("where", "Where"))
    )
    body = "".join(_row(line, names(line.group), door(line)) for line in lines)
    return (
        '<table class="kwic"><caption class="unseen">The words looked for, with the words before and after</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
    )


def _row(line: Line, name: str, address: str) -> str:
    heard = f": {line.speaker}" if line.speaker and line.voice != "own" else ""
    where = [f"{vocabulary.VOICES[line.voice]}{heard}", *([line.zone] if line.zone != "body" else [])]
    word = f'<mark class="{line.voice}">{escape(line.keyword)}</mark>'
    return (
        f'<tr><td class="before"><div><span>{escape(line.left)}</span></div></td>'
        f'<th scope="row" class="word"><a class="opens" href="{escape(address)}" '
        f'title="Read it in the article">{word}</a></th>'
        f'<td class="behind"><div><b aria-hidden="true">{escape(line.left)}{word}</b>'
        f"<span>{escape(line.right)}</span></div></td>"
        f'<td class="where">{escape(name)} <small>{escape(" · ".join(where))}</small></td></tr>'
    )


def examples(words: Sequence[str], address: Callable[[str], str]) -> str:
    """Return words to begin with, each a way to its lines."""
    ways = "".join(f'<a class="opens" href="{escape(address(word))}">{escape(word)}</a>' for word in words)
    return f'<nav class="only" aria-label="Words to begin with">{ways}</nav>'
