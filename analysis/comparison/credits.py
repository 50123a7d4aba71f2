"""Which news agencies and other media an article credits: in its byline, its dateline, or a line of sources."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import NamedTuple

from analysis.annotation.languages import languages
from analysis.annotation.lexicon import actors
from analysis.comparison.wording import Wording
from analysis.facts import facts
from analysis.spans import Span

KINDS = frozenset({"byline", "source-credit", "dateline"})
"""Furniture that says whose words these are; a picture's credit does not."""


class Credit(NamedTuple):
    """Somebody whose report the article says it used: a permanent id, the name to show, where it stands first."""

    id: str
    name: str
    span: Span


def credited(wording: Wording) -> tuple[Credit, ...]:
    """Return whom the article credits, each once, in the order of the text; its own outlet is not counted.

    "With reporting by Reuters" is a credit; "told Reuters" in the story is not. "and agencies" credits agencies that
    it does not name.
    """
    article = wording.article
    pattern, known = _names(article.language)
    found: dict[str, Credit] = {}
    for piece in wording.document.furniture:
        if piece.kind not in KINDS:
            continue
        for match in pattern.finditer(article.text, piece.span.start, piece.span.end):
            name_id, name = known[match[0] if match[0] in known else match[0].lower()]
            if name_id != article.outlet:
                found.setdefault(name_id, Credit(name_id, name, Span(*match.span())))
    return tuple(sorted(found.values(), key=lambda credit: credit.span))


@cache
def _names(language: str) -> tuple[re.Pattern[str], dict[str, tuple[str, str]]]:
    """Return the pattern of all names, longest first, and for each form its id and the name to show."""
    agencies = facts("agencies.toml")["agencies"]
    outlets = facts("outlets.toml")["outlets"]
    known: dict[str, tuple[str, str]] = {}
    for entry in chain(agencies, outlets):
        for form in (*entry.get("forms", ()), entry["name"], *entry.get("aliases", ())):
            known.setdefault(form, (entry["id"], entry["name"]))
    for actor in actors():
        if actor.kind == "media":
            for phrase in actor.phrases:
                known.setdefault(phrase.form, known.get(actor.name, (actor.id, actor.name)))
    unnamed: list[str] = []
    if language in languages():
        words = facts(f"language/{language}/credits.toml")
        unnamed = words["forms"]
        known |= dict.fromkeys(unnamed, (words["id"], words["name"]))
    patterns = [re.escape(form) for form in sorted(known.keys() - {*unnamed}, key=len, reverse=True)]
    loose = [f"(?i:{re.escape(form)})" for form in sorted(unnamed, key=len, reverse=True)]
    return re.compile(rf"(?<!\w)(?:{'|'.join([*patterns, *loose])})(?!\w)"), known
