"""The method cards: an index at the end of the file, and each card as a panel that any "How is this counted?" opens."""

from __future__ import annotations

from html import escape

from dashboard.snapshot.lists import SHUT
from dashboard.snapshot.panel import CARD
from dashboard.words.methods_text import card_html, methods
from dashboard.words.rules import RULES


def index() -> str:
    """Return the rules in plain words and the way to each card."""
    rules = "".join(f'<p class="rule"><b>{escape(head)}.</b> {escape(text)}</p>' for head, text in RULES.items())
    ways = "".join(f'<li><a href="#{CARD}{escape(name)}">{escape(_name(name))}</a></li>' for name in methods())
    return f'{rules}<h3 class="finding">One card for each measure</h3><ul class="index">{ways}</ul>'


def cards() -> str:
    """Return all method cards."""
    return "".join(
        f'<section class="method" id="{CARD}{escape(name)}" tabindex="-1" '
        f'aria-labelledby="{CARD}{escape(name)}-h">'
        f'<h3 id="{CARD}{escape(name)}-h">{escape(_name(name))}</h3><a class="shut" href="#{SHUT}">Close</a>'
        f"{card_html(found)}</section>"
        for name, found in methods().items()
    )


def _name(method: str) -> str:
    found = methods()[method]
    return str(found.get("name") or found.get("title") or method)
