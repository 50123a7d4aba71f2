"""Method cards and style notes, as the facts under `data/` give them, put on the screen as plain text."""

from __future__ import annotations

import tomllib
from functools import cache
from html import escape
from importlib.metadata import version
from typing import Any

from analysis.facts import DATA, facts
from analysis.measures.every import MEASURES
from dashboard import markup

NAME = "Same story, other words"
_COUNTING = ("vaderSentiment", "textstat", "scikit-learn", "rapidfuzz", "PyStemmer", "pandas", "plotly", "streamlit")
_HEADS = {
    "question": "What it asks",
    "formula": "How it is counted",
    "counted": "What is counted",
    "left_out": "What is left out",
    "figures": "How well it does",
    "measured": "Measured on",
    "command": "Measured with",
    "tried": "Which texts the rules had seen",
    "direction": "Which way it runs",
    "n1": "With one article an outlet",
    "limit": "What it cannot tell",
    "limits": "What it cannot tell",
    "cannot_tell": "What it cannot tell",
    "reference": "Where it comes from",
    "source": "Where it comes from",
    "sources": "Where it comes from",
}


def methods() -> dict[str, dict[str, Any]]:
    """Return the method cards by id: measures in the order of their list, then the others."""
    order = [measure.id for measure in MEASURES]
    names = {path.stem: path.name for path in sorted((DATA / "methods").glob("*.toml"))}
    ranked = sorted(names, key=lambda name: order.index(name) if name in order else len(order))
    return {name: facts(f"methods/{names[name]}") for name in ranked}


def pages_of_cards() -> dict[str, tuple[str, str]]:
    """Return on which page, and in which part of it, what a card counts is shown, by the card's id.

    A measure says so itself, of what articles share the card does; a card of figures of quality stands on no page.
    """
    told = {
        name: (str(found["page"]), str(found.get("part", ""))) for name, found in methods().items() if "page" in found
    }
    return {measure.id: (measure.page, "") for measure in MEASURES} | told


def versions() -> dict[str, str]:
    """Return the packages that give numbers, with their versions."""
    return {name: version(name) for name in _COUNTING}


@cache
def program() -> str:
    """Return the program's name and, where its own file says it, its version."""
    try:
        found = tomllib.loads((DATA.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    except (OSError, KeyError, tomllib.TOMLDecodeError):
        return NAME
    return f"{NAME} {found}"


def card_html(found: dict[str, Any]) -> str:
    """Return a method card as safe HTML: the plain sentence first, then each part under its own head."""
    plain = str(found.get("plain", ""))
    parts = [f"<dt>{escape(head)}</dt><dd>{_lines(found[key])}</dd>" for key, head in _HEADS.items() if found.get(key)]
    return f'{markup.lead(plain) if plain else ""}<dl class="card">{"".join(parts)}</dl>'


def _lines(value: object) -> str:
    if isinstance(value, list):
        return "<br>".join(_lines(each) for each in value)
    if isinstance(value, dict) and "figure" in value:
        return (
            f"<b>{escape(str(value['what']))}: {value['figure']:.3f}.</b> {escape(value['plain'])} "
            f"<small>{escape(value['measure'])}; {escape(value['set'])}</small>"
        )
    if isinstance(value, dict):
        return ", ".join(escape(str(each)) for each in value.values())
    return escape(" ".join(str(value).split()))
