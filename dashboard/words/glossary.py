"""Words of the trade as `data/glossary.toml` explains them: marked where they stand first, opened without a script.

A marked word is a button that opens a note (the HTML attribute `popover`): by click, tap and key; Esc closes it.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from html import escape

from analysis.facts import facts

FILE = "glossary.toml"
ANCHOR = "terms"
"""Where the list of all terms stands on the page Methods; permanent."""
_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?([a-z][a-z0-9]*)", re.IGNORECASE)
_UNMARKED = {"a", "button", "summary", "blockquote", "h1", "h2", "h3", "h4", "svg", "table", "script", "style"}
"""In these nothing is marked: they are links or heads themselves, or hold the words of articles."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word with its explanation: one plain sentence, and the method card where more stands ("" for none)."""

    id: str
    term: str
    forms: tuple[str, ...]
    plain: str
    card: str


@cache
def terms() -> dict[str, Term]:
    """Return all terms by id, in the order of the file."""
    rows = facts(FILE)["terms"]
    made = [Term(row["id"], row["term"], tuple(row["forms"]), row["plain"], row.get("card", "")) for row in rows]
    return {term.id: term for term in made}


@cache
def _forms() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return what finds a form of any term, the longest first, and the id behind each form."""
    ids = {escape(form).lower(): term.id for term in terms().values() for form in term.forms}
    longest = sorted(ids, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])", re.IGNORECASE), ids


def explained(html: str, allowed: Collection[str] | None = None) -> tuple[str, list[str]]:
    """Return safe HTML with the first use of each allowed term (all of them by default) made a button; and their ids.

    >>> explained("<p>The lead, and the lead.</p>")[0].count("popovertarget")
    1
    """
    found: list[str] = []
    closed: list[str] = []
    pattern, ids = _forms()

    def button(match: re.Match[str]) -> str:
        term = ids[match[0].lower()]
        if term in found or (allowed is not None and term not in allowed):
            return match[0]
        found.append(term)
        return f'<button type="button" class="term" popovertarget="term-{term}">{match[0]}</button>'

    parts = []
    for piece in _TAG.split(html):
        if piece.startswith("<"):
            _follow(piece, closed)
            parts.append(piece)
        else:
            parts.append(piece if closed else pattern.sub(button, piece))
    return "".join(parts), found


def _follow(tag: str, closed: list[str]) -> None:
    """Note where a tag in which nothing is marked begins and ends."""
    named = _NAME.match(tag)
    name = named[1].lower() if named else ""
    if name in _UNMARKED:
        if not tag.startswith("</"):
            closed.append(name)
        elif name in closed:
            closed.remove(name)


def notes(address: str) -> str:
    """Return the notes that the marked words open, as safe HTML; `address` is that of the page Methods."""
    made = "".join(
        f'<span popover class="term-note" id="term-{term.id}" role="note"><b>{escape(_capital(term.term))}.</b> '
        f'{escape(term.plain)} <a class="opens" href="{escape(address)}#{ANCHOR}">All terms</a></span>'
        for term in terms().values()
    )
    return f'<div class="term-notes">{made}</div>'


def listed(cards: dict[str, str]) -> str:
    """Return all terms in order of the alphabet as safe HTML; `cards` gives the names of the method cards."""
    rows = []
    for term in sorted(terms().values(), key=lambda each: each.term.lower()):
        more = f" <small>More: the card “{escape(cards[term.card])}”.</small>" if term.card in cards else ""
        rows.append(f"<dt>{escape(_capital(term.term))}</dt><dd>{escape(term.plain)}{more}</dd>")
    return f'<dl class="card terms">{"".join(rows)}</dl>'


def _capital(word: str) -> str:
    return word if len(word) == 1 else word[:1].upper() + word[1:]
