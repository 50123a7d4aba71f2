"""One panel and one chapter of the file, as safe HTML: finding, lead, chart, table, what it cannot tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from dashboard import markup
from dashboard.words.guides import guide_of
from dashboard.words.methods_text import methods

CARD = "m-"
"""What the anchor of a method card begins with."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A part of a chapter: `id` is its permanent anchor, `method` a card's id; `body`, `table`, `more` are safe HTML.

    `more` stands folded below the chart under the name that its pair gives, `table` under "The same as a table".
    """

    id: str
    finding: str
    lead: str
    body: str
    table: str = ""
    method: str = ""
    more: tuple[tuple[str, str], ...] = ()

    def html(self) -> str:
        """Return the panel as safe HTML."""
        folds = [*self.more, *([("The same as a table", self.table)] if self.table else [])]
        return (
            f'<section class="panel" id="{escape(self.id)}">{markup.headline(self.finding, 3)}'
            f"{markup.lead(self.lead) if self.lead else ''}{self.body}"
            f"{''.join(fold(name, html) for name, html in folds)}{_method(self.method)}</section>"
        )


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page of the dashboard as a chapter: `id` is the page's, `question` what it answers; notes are safe HTML."""

    id: str
    name: str
    question: str
    panels: Sequence[Panel]
    before: str = ""

    def html(self) -> str:
        """Return the chapter as safe HTML."""
        guide = guide_of(self.id)
        look = fold("What to look at", _points(guide.look)) if guide else ""
        return (
            f'<section class="chapter" id="{escape(self.id)}" aria-labelledby="{escape(self.id)}-h">'
            f'<h2 id="{escape(self.id)}-h"><small>{escape(self.name)}</small> {escape(self.question)}</h2>'
            f"{look}{self.before}{''.join(panel.html() for panel in self.panels)}</section>"
        )


def fold(name: str, html: str, kind: str = "") -> str:
    """Return safe HTML behind one line that names it."""
    named = f' class="{kind}"' if kind else ""
    return f"<details{named}><summary>{escape(name)}</summary>{html}</details>"


def _points(points: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(point)}</li>' for point in points)}</ul>"


def _method(method: str) -> str:
    found = methods().get(method)
    if not found:
        return ""
    said = next((found[key] for key in ("cannot_tell", "limits", "limit") if found.get(key)), ())
    cannot = [said] if isinstance(said, str) else list(said)
    points = fold("What this cannot tell", _points(cannot), "cannot") if cannot else ""
    return f'{points}<p class="how-counted"><a href="#{CARD}{escape(method)}">How is this counted?</a></p>'
