"""Style notes: what newsrooms and governments have published about each name, with the page it stands on."""

from __future__ import annotations

from html import escape

from analysis.annotation.lexicon import StyleRule, Term


def note_html(term: Term) -> str:
    """Return what is known about a name as safe HTML: a note, the published rules, and what was not found."""
    rules = "".join(f"<li>{_rule(rule)}</li>" for rule in term.style)
    missing = f"<p>{escape(term.style_note)}</p>" if term.style_note else ""
    return f'<div class="style"><p>{escape(term.note)}</p><ul>{rules}</ul>{missing}</div>'


def _rule(rule: StyleRule) -> str:
    year = f", {rule.year}" if rule.year else ""
    source = escape(rule.title)
    if rule.url.startswith(("https://", "http://")):
        source = f'<a href="{escape(rule.url)}" target="_blank" rel="noopener noreferrer">{source}</a>'
    return f"<b>{escape(rule.outlet)}{year}.</b> {escape(rule.rule)} <small>{source}</small>"
