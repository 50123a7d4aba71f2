"""One utterance as safe HTML: its fullest version large, below it a column an outlet with what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

from analysis.comparison.quotations.utterances import Utterance
from analysis.comparison.quotations.variants import Fragment, Renaming, Version
from analysis.comparison.wording import Wording
from analysis.spans import Span
from dashboard.charts.word_steps import Marked, key, version, word_steps
from dashboard.markup import colour, door, named

KEY = key("left-out", "put-in", "changed", "renamed", "meant")
"""What the marks mean, in words."""


class Cell(NamedTuple):
    """One outlet's version: its name, what must stand beside it, its colour, what was done (safe HTML), what the
    version is, the address of its place in the reader ("" where it has none), and what the article prints shorter
    elsewhere, in words.
    """

    outlet: str
    note: str
    colour: str
    how: str
    version: Version
    door: str
    again: str = ""


def utterance_card(
    each: Utterance, cells: Iterable[Cell], speaker: str, summary: str, foot: str, opened: bool = False
) -> str:
    """Return the card: beside the speaker what was done with the words, `foot` says which outlets print them whole."""
    words = " ".join(_plain(part.wording, part.span) for part in each.parts if part.span)
    columns = "".join(_cell(cell) for cell in cells)
    kind = " asked" if opened else ""
    size = " long" if len(words) > 220 else ""
    return (
        f'<article class="exhibit utterance{kind}" tabindex="-1">'
        f"<h3>{escape(speaker)} <small>{escape(summary)}</small></h3>"
        f'<blockquote class="fullest{size}">“{words}”</blockquote><p class="foot">{escape(foot)}</p>'
        f'<div class="versions">{columns}</div></article>'
    )


def _plain(wording: Wording, span: Span) -> str:
    """Return a sentence with the mark that ends it, where it ends with one."""
    text = wording.article.text
    after = text[span.end : span.end + 1]
    return f"{escape(' '.join(span.of(text).split()))}{after if after in ('.', '!', '?') else '.'}"


def _cell(cell: Cell) -> str:
    absent = "absent" in cell.version.changes
    kind = "absent" if absent else "told" if not cell.version.fragments else ""
    words = "" if absent else f'<blockquote lang="{escape(cell.version.wording.article.language)}">'
    words += "" if absent else f"{_words(cell.version)}</blockquote>"
    more = f'<p class="again">{escape(cell.again)}</p>' if cell.again else ""
    way = door(cell.door, cell.outlet) if cell.door else ""
    return (
        f'<section class="{kind}" style="border-color:{colour(cell.colour)}"><h4>{named(cell.outlet, cell.note)}</h4>'
        f'<p class="how">{cell.how}</p>{words}{more}{way}</section>'
    )


def _words(each: Version) -> str:
    if not each.fragments:
        return _told(each)
    main = [fragment for fragment in each.fragments if not fragment.again]
    by_quotation: dict[int, list[Fragment]] = {}
    for fragment in main:
        by_quotation.setdefault(fragment.quotation, []).append(fragment)
    pieces = ["".join(_fragment(each.wording, fragment) for fragment in own) for own in by_quotation.values()]
    outside = [renaming for fragment in main for renaming in fragment.renamed if renaming.outside]
    return "".join(f'<span class="piece">{piece}</span>' for piece in pieces) + _outside(outside)


def _fragment(wording: Wording, each: Fragment) -> str:
    """Return the words of a sentence, with the quotation marks and other marks around them."""
    quotation, span = wording.document.quotations[each.quotation], each.stretch.span
    if span is None:
        return ""
    first, last = wording.units_in(quotation.span)
    opens, ends = each.stretch.first <= first, each.stretch.last >= last
    start = quotation.outer.start if opens else span.start
    end = quotation.outer.end if ends else wording.unit_span(each.stretch.last, each.stretch.last + 1).start
    return f"{word_steps(each.steps, whole=Span(start, end))}{'' if ends else ' '}"


def _outside(renamed: Sequence[Renaming]) -> str:
    """Return, quietly, the names that stand where the article tells the rest in its own words."""
    pairs = dict.fromkeys((each.left.text, each.right.text) for each in renamed)
    words = "; ".join(f"{escape(new)} where the quotation has {escape(old)}" for old, new in pairs)
    return f'<span class="outside">The rest is told in its own words: {words}.</span>' if words else ""


def _told(each: Version) -> str:
    """Return what is retold, with the names marked that are other ones."""
    text = each.wording.article.text
    marks = [Marked(renaming.right.span, "renamed") for renaming in each.renamed if renaming.right.span]
    spans = sorted(telling.span for telling in each.tellings)
    told = (version(text, span, [mark for mark in marks if span.holds(mark.span)]) for span in spans)
    return " … ".join(f'<mark class="meant">{each}</mark>' for each in told)
