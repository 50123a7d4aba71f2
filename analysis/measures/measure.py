"""What a measure is: an id with a card, a page, the languages it is made for, and its numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from analysis.annotation.document import Document, Voice
from analysis.measures.score import Score


class Reading(NamedTuple):
    """One number of a measure for one article.

    `unit` says what was measured ("flesch-reading-ease", "islamic-state:daesh", "donald-trump"), `voice` in whose words
    (None: in all of them).
    """

    unit: str
    score: Score
    voice: Voice | None = None


NOT_MADE_FOR = Reading("", Score(None, 0))
"""The number of an article in a language that a measure is not made for: none, and never a silent 0."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure; `data/methods/ID.toml` is its card and `page` the id of the page it stands on.

    `of` gives the numbers of one article. Where articles are compared, `of` gives what is kept of one article and
    `among`, from the articles' ids and all that was kept, the numbers of each article, in their order.
    """

    id: str
    page: str
    of: Callable[[Document], Any]
    among: Callable[[Sequence[str], Sequence[Any]], Sequence[Iterable[Reading]]] | None = None
    languages: tuple[str, ...] = ("en",)

    def made_for(self, document: Document) -> bool:
        """Say whether the measure is made for the article's language."""
        return document.article.language in self.languages

    def kept(self, document: Document) -> Any:
        """Return the numbers of one article, or what `together` needs of it; None in another language."""
        if not self.made_for(document):
            return None
        found = self.of(document)
        return found if self.among else tuple(found)

    def together(self, articles: Sequence[str], kept: Sequence[Any]) -> list[tuple[Reading, ...]]:
        """Return the numbers of each article from what was kept of each, in the order of the articles."""
        places = [place for place, each in enumerate(kept) if each is not None]
        found: list[tuple[Reading, ...]] = [(NOT_MADE_FOR,) for _ in kept]
        mine = [kept[place] for place in places]
        numbers = self.among([articles[place] for place in places], mine) if self.among else mine
        for place, readings in zip(places, numbers, strict=True):
            found[place] = tuple(readings)
        return found
