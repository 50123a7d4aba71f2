"""The articles themselves with names and quotations marked, and the way from a sentence to its paragraph."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from html import escape

from analysis.annotation.document import Document, Sentence
from analysis.spans import Span
from dashboard import layers, markup
from dashboard.comparison import Comparison, group_of
from dashboard.counts import corpus_words
from dashboard.panels.keys import layers_key
from dashboard.story import story
from dashboard.words.phrases import joined, many

ANCHOR = "texts"
LAYERS = ("names", "quotations", "labels", "furniture")
LARGEST = 1_500_000
"""So many characters may all texts have; an article that would go beyond is left out, and the file says so."""


class Texts:
    """The texts as safe HTML, by article; `left_out` are those for which there was no room."""

    def __init__(self, now: Comparison, concept: str, carried: bool) -> None:
        """Render the articles; where they are not to be `carried`, none."""
        self._now, self._carried = now, carried
        self._html: dict[str, str] = {}
        self._known: dict[str, dict[Span, Sentence]] = {}
        self._numbers: dict[str, list[int]] = {}
        self._places = {article: f"a{number}" for number, article in enumerate(now.documents, 1)}
        self.left_out: list[str] = []
        size = 0
        for article, document in now.documents.items() if carried else ():
            marks = list(layers.layer_marks(document, LAYERS, concept))
            name = self.name(article)
            html = story(document, marks, True, name, self._places[article])
            if size + len(html) > LARGEST:
                self.left_out.append(article)
                continue
            size += len(html)
            self._html[article] = html
            self._numbers[article] = [int(number) for number in re.findall(r' id="a\d+-p(\d+)"', html)]

    def name(self, article: str) -> str:
        """Return what an article is called: its outlet, and its id where the outlet has several."""
        group = group_of(self._now.article(article))
        return self._now.name(group) if len(self._now.of_group(group)) == 1 else f"{self._now.name(group)}: {article}"

    @property
    def any(self) -> bool:
        """Say whether the file has a text."""
        return bool(self._html)

    def held(self, article: str) -> bool:
        """Say whether the file has the text of this article."""
        return article in self._html

    def anchor(self, article: str) -> str:
        """Return the address of an article; of the place that says why there is none where there is none."""
        return f"#{self._places[article]}" if self.held(article) else f"#{ANCHOR}"

    def place(self, article: str, span: Span) -> str:
        """Return the address of the paragraph that holds a span."""
        if not self.held(article):
            return f"#{ANCHOR}"
        spans = [paragraph.span for paragraph in self._now.documents[article].paragraphs]
        inside = next((number for number, each in enumerate(spans, 1) if each.meets(span)), None)
        known = self._numbers[article]
        if inside is None or not known:
            return self.anchor(article)
        at = bisect_right(known, inside)
        return f"{self.anchor(article)}-p{known[max(at - 1, 0)]}"

    def under(self, article: str, sentence: Span) -> str:
        """Return what stands under a sentence: its outlet, its paragraph, and its part where that is not the body."""
        found = self._sentences(article).get(sentence)
        where = [self.name(article)]
        if found:
            where.append(f"paragraph {found.paragraph + 1}")
        if found and found.zone != "body":
            where.append(found.zone)
        return ", ".join(where)

    def _sentences(self, article: str) -> dict[Span, Sentence]:
        if article not in self._known:
            self._known[article] = {each.span: each for each in self._now.documents[article].sentences}
        return self._known[article]

    def html(self) -> str:
        """Return all articles as safe HTML, with what the marks mean and what was left out."""
        return "".join([*self._notes(), *(self._article(article, html) for article, html in self._html.items())])

    def _notes(self) -> Iterator[str]:
        if not self._carried:
            yield markup.note(
                "This file was made without the articles’ texts. The sentences behind the numbers are in it."
            )
        elif self._html:
            yield layers_key(LAYERS)
        if self.left_out:
            names = joined([self.name(article) for article in self.left_out[:12]])
            yield markup.note(
                f"Too long for one file, so {many(len(self.left_out), 'text')} left out: {names}"
                f"{' and others' if len(self.left_out) > 12 else ''}. The numbers count them."
            )

    def _article(self, article: str, html: str) -> str:
        document: Document = self._now.documents[article]
        group = group_of(document.article)
        facts = [corpus_words.edition(document.article), corpus_words.event(self._now, document.article)]
        return (
            f'<section class="text" id="{self._places[article]}" tabindex="-1" '
            f'style="border-color:{markup.colour(self._now.colour(group))}">'
            f"<h3>{escape(self.name(article))}</h3><p>{markup.tags(facts)}</p>{html}</section>"
        )
