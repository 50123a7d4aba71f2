"""The whole comparison as one HTML file that opens offline: the same input, settings and date give the same bytes."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from hashlib import sha256
from html import escape

from dashboard.comparison import Comparison
from dashboard.markup import note
from dashboard.panels.switches import set_words
from dashboard.panels.ways import Ways
from dashboard.snapshot import behind, cards, front
from dashboard.snapshot.behaviour import BEHAVIOUR
from dashboard.snapshot.chapters import coverage, emphasis, feeling, names, same_words, sources, style
from dashboard.snapshot.lists import SHUT, Articles, Lists
from dashboard.snapshot.panel import Chapter
from dashboard.snapshot.styles import styles
from dashboard.snapshot.subject import Subject, subject
from dashboard.snapshot.texts import ANCHOR, Texts
from dashboard.view import View
from dashboard.words.phrases import many
from dashboard.words.titles import QUESTIONS, TITLES


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The file's text, and what a person who makes it is to be told, a sentence each."""

    html: str
    notes: tuple[str, ...]


def snapshot(everything: Comparison, view: View, made: date, link: str = "", carried: bool = True) -> Snapshot:
    """Return the comparison that `view` shows as a file made on `made`.

    `link` is the address of the view, "" where nobody knows it; `carried` says whether whole articles are in the file.
    """
    about = subject(everything, view)
    texts = Texts(about.now, view.concept, carried)
    named = behind.labels(about) if about.now.documents else {}
    lists = Lists(
        lambda asked: behind.items(about, texts.place, asked),
        lambda asked, count: named.get(asked) or behind.label(about, asked, count),
        Articles(lambda each: about.now.article(each).text, texts.under, texts.place, list(about.now.documents)),
    )
    ways = Ways(partial(_address, lists, texts), texts.place)
    body = _body(about, ways, lists, texts, made, link)
    return Snapshot(_page(about, body, lists.styles()), tuple(_notes(about, texts, lists, carried)))


def _address(lists: Lists, texts: Texts, evidence: str) -> str:
    """Lead to the whole article for a count of its words, else to the list of sentences."""
    kind, _, rest = evidence.partition(":")
    return texts.anchor(rest.rpartition(":")[0]) if kind == "read" else lists.address(evidence)


def _body(about: Subject, ways: Ways, lists: Lists, texts: Texts, made: date, link: str) -> str:
    """Return everything between the tags of the body; lists come last, when every number has asked for its own."""
    chapters = list(_chapters(about, ways, lists)) if about.now.documents else []
    overview = front.found(about, ways) + front.compared(about, ways).html() if about.now.documents else ""
    main = (
        f'{front.head(about, made, link)}<section class="chapter" id="overview" aria-labelledby="overview-h">'
        f'<h2 id="overview-h">{escape("What was found")}</h2>{overview}</section>'
        f"{''.join(chapter.html() for chapter in chapters)}"
        f'<section class="chapter" id="{ANCHOR}" aria-labelledby="{ANCHOR}-h" tabindex="-1"><h2 id="{ANCHOR}-h">'
        f"{_small('Read', QUESTIONS['read'])}</h2>{texts.html()}</section>"
        f'<section class="chapter" id="methods" aria-labelledby="methods-h"><h2 id="methods-h">'
        f"{_small('Methods', QUESTIONS['methods'])}</h2>{cards.index()}"
        f'<h3 class="finding">Versions, data and rights</h3>'
        f"{front.made_with(about, made, bool(texts.any))}</section>"
    )
    contents = {"overview": "What was found", **{each.id: each.name for each in chapters}, ANCHOR: "The articles"}
    links = "".join(f'<li><a href="#{anchor}">{escape(name)}</a></li>' for anchor, name in contents.items())
    return (
        f'<a class="skip" href="#main">Skip to the comparison</a><i id="{SHUT}"></i>'
        f'<nav class="chapters" aria-label="Chapters"><ul>{links}<li><a href="#methods">Methods</a></li></ul></nav>'
        f'<main id="main" tabindex="-1">{main}</main>'
        f'<aside class="lists" tabindex="-1" aria-label="Sentences behind a number">'
        f'<a class="shut" href="#{SHUT}">Close</a>{lists.html()}</aside><div class="cards">{cards.cards()}</div>'
    )


def _small(name: str, question: str) -> str:
    return f"<small>{escape(name)}</small> {escape(question)}"


def _chapters(about: Subject, ways: Ways, lists: Lists) -> Iterator[Chapter]:
    made = {
        "names": names.panels(about, ways, lists),
        "same-words": same_words.panels(about, ways),
        "feeling": feeling.panels(about, ways),
        "emphasis": emphasis.panels(about, ways),
        "coverage": coverage.panels(about, ways),
        "sources": sources.panels(about, ways),
        "style": style.panels(about, ways),
    }
    for page, panels in made.items():
        yield Chapter(page, TITLES[page], QUESTIONS[page], list(panels), _before(page, about))


def _before(page: str, about: Subject) -> str:
    """Return what must be said before the panels of a page: the switches under which it counts."""
    switched = set_words(about.view) if page == "feeling" else ""
    return note(f"All numbers here are with {switched}.", "guard") if switched else ""


def _page(about: Subject, body: str, shows: str) -> str:
    """Return the whole file, with a policy that lets it load and send nothing."""
    style_ = styles(body) + shows
    policy = (
        f"default-src 'none'; style-src 'unsafe-inline'; style-src-elem '{_hash(style_)}'; "
        f"style-src-attr 'unsafe-inline'; script-src '{_hash(BEHAVIOUR)}'; base-uri 'none'; form-action 'none'"
    )
    title = f"{about.now.corpus.name or about.now.corpus.id}: same story, other words"
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">'
        f"<title>{escape(title)}</title><style>{style_}</style></head>\n<body>{body}"
        f"<script>{BEHAVIOUR}</script></body></html>\n"
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}"


def _notes(about: Subject, texts: Texts, lists: Lists, carried: bool) -> Iterator[str]:
    own = front.foreign(about)
    if own:
        what = "the whole text" if carried else "sentences"
        yield f"It holds {what} of {many(len(own), 'article')} that somebody brought in: pass it on only where you may."
    if about.left_out:
        yield f"Left out, since one file compares only so many articles: {', '.join(about.left_out)}."
    if texts.left_out:
        yield f"The texts of {many(len(texts.left_out), 'article')} were too long for one file and are left out."
    if lists.cut:
        yield f"The sentences of {many(lists.cut, 'number')} were left out: with them the file would be too long."


def file_name(corpus: str, made: date) -> str:
    """Return what the file is called where nobody says.

    >>> file_name("syria-withdrawal", date(2026, 11, 28))
    'syria-withdrawal-2026-11-28.html'
    """
    return f"{corpus}-{made.isoformat()}.html"
