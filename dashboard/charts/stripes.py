"""Articles as strips: a column an article, a block a paragraph, what was looked for marked inside, each a link."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from dashboard.markup import Address, Number, colour, named

_TALLEST = 620  # pixels of the longest article's body
_LARGEST = 0.95  # pixels a word at most, so that a short text does not look long
_LOWEST = 2  # pixels of a paragraph, so that even a word can be seen
_TOPMOST = 14  # the same for headline and standfirst, which stand alone

Stretch = tuple[float, float]
"""Where something begins in its paragraph and how long it is, as shares of the paragraph's letters."""


@dataclass(frozen=True, slots=True)
class Stripe:
    """A paragraph: its part of the article, its words, the marked stretches with their voices, and the quotations.

    `way` is the address of its place in the article, `note` says in words what is in it. A part that the text does not
    have is a stripe without words.
    """

    part: str
    words: int
    marks: tuple[tuple[Stretch, str], ...] = ()
    quotations: tuple[Stretch, ...] = ()
    way: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Strip:
    """An article: name and colour of its outlet, what was counted in it, its paragraphs, and all that in words.

    `way` is the address of the first place that was counted, for a count that has no list of sentences of its own.
    """

    name: str
    note: str
    colour: str
    counted: tuple[tuple[Number, ...] | str, ...]
    top: tuple[Stripe, ...]
    body: tuple[Stripe, ...]
    in_words: str
    way: str = ""


def strips(articles: Sequence[Strip], address: Address) -> str:
    """Return the strips side by side as safe HTML, all on one scale of words; an empty list gives an empty box.

    The blocks say nothing that the words beside them do not, so they are hidden from screen readers and the tab key.
    """
    longest = max((sum(stripe.words for stripe in each.body) for each in articles), default=0)
    scale = min(_LARGEST, _TALLEST / longest) if longest else _LARGEST
    return f'<div class="stripes">{"".join(_strip(each, scale, address) for each in articles)}</div>'


def _strip(article: Strip, scale: float, address: Address) -> str:
    lines = "".join(f"<p>{_counted(line, address, article.way)}</p>" for line in article.counted)
    top = "".join(_part(stripe, scale) for stripe in article.top)
    body = "".join(
        _part(stripe, scale) if stripe.part == "lead" else _block(stripe, scale, _LOWEST) for stripe in article.body
    )
    return (
        f'<section style="color:{colour(article.colour)}"><h3>{named(article.name, article.note)}</h3>'
        f'<div class="counted">{lines}<p class="unseen">{escape(article.in_words)}</p></div>'
        f'<div class="top" aria-hidden="true">{top}</div><div class="body" aria-hidden="true">{body}</div>'
        "</section>"
    )


def _counted(line: tuple[Number, ...] | str, address: Address, way: str) -> str:
    """Return a count whose words may part anywhere: on a phone a column is as wide as one of them."""
    if isinstance(line, str):
        return escape(line)
    ways = [(address(number.evidence) if number.evidence else way, escape(number.words)) for number in line]
    return ", ".join(f'<a class="opens" href="{escape(to)}">{words}</a>' if to else words for to, words in ways)


def _part(stripe: Stripe, scale: float) -> str:
    """Return a block with its name above it; a dashed one for a part that this text does not have."""
    if not stripe.words:
        return f'<small>no {escape(stripe.part)}</small><span class="none"></span>'
    return f"<small>{escape(stripe.part)}</small>{_block(stripe, scale, _TOPMOST)}"


def _block(stripe: Stripe, scale: float, least: int) -> str:
    marks = "".join(f'<i class="{escape(voice)}"{_at(stretch)}></i>' for stretch, voice in stripe.marks)
    outlines = "".join(f"<b{_at(stretch)}></b>" for stretch in stripe.quotations)
    return (
        f'<a class="opens" tabindex="-1" href="{escape(stripe.way)}" title="{escape(stripe.note)}" '
        f'style="height:{max(stripe.words * scale, least):.1f}px">{marks}{outlines}</a>'
    )


def _at(stretch: Stretch) -> str:
    left, width = stretch
    return f' style="left:{100 * left:.2f}%;width:{100 * width:.2f}%"'
