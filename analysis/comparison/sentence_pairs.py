"""Sentences that stand in several articles, with other words in them: pairs, groups, and a text set beside articles."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeVar

from analysis.comparison.answers import kept
from analysis.comparison.differences import Difference, Stretch, differences, names_differ
from analysis.comparison.sentence_match import matches
from analysis.comparison.sentence_words import is_grammar, sentences
from analysis.comparison.wording import Wording, noted
from analysis.spans import Span

Answer = TypeVar("Answer")
_WORDS_IN_ID, _ID_LENGTH = 4, 40
_LONGEST_CHANGE = 6
"""Units of the longest stretch that counts as changed words; a longer one is another clause."""


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A sentence of an article: its wording and the sentence's index in `Document.sentences`."""

    wording: Wording
    sentence: int

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return self.wording.document.sentences[self.sentence].span

    @property
    def text(self) -> str:
        """The sentence as printed."""
        return self.span.of(self.wording.article.text)

    @property
    def words(self) -> tuple[str, ...]:
        """Its words made alike."""
        first, last = self.wording.words_in(self.span)
        return self.wording.keys[first:last]

    @property
    def stretch(self) -> Stretch:
        """Its units."""
        return Stretch.of(self.wording, self.span)


@dataclass(frozen=True, eq=False)
class Pair:
    """Two sentences of two articles that are one, with what differs; left is the article that was given first.

    `score` is from 0.5 to 1 (the same words, or one whole within the other). `id` is the left sentence's first words
    and where both begin in their texts: no two pairs of the same two articles have one.
    """

    left: Wording
    left_sentence: int
    right: Wording
    right_sentence: int
    score: float

    @cached_property
    def id(self) -> str:
        """Name of the pair in links and tables ("the-ministry-said-that-120-460")."""
        one, two = self.left_place.span, self.right_place.span
        words = re.findall("[a-z0-9]+", self.left_place.text.casefold())[:_WORDS_IN_ID]
        return "-".join(["-".join(words)[:_ID_LENGTH].strip("-") or "sentence", str(one.start), str(two.start)])

    @property
    def left_place(self) -> Place:
        """The left sentence."""
        return Place(self.left, self.left_sentence)

    @property
    def right_place(self) -> Place:
        """The right sentence."""
        return Place(self.right, self.right_sentence)

    @cached_property
    def steps(self) -> tuple[Difference, ...]:
        """What leads from the left sentence to the right one."""
        return self._noted("steps", lambda: differences(self.left_place.stretch, self.right_place.stretch))

    @cached_property
    def changed(self) -> str:
        """The words that differ, left / right, names and labels first: "Daesh / ISIS; crisis / conflict"."""
        return self._noted("changed", self._changed)

    def _changed(self) -> str:
        left, right = self.left_place, self.right_place
        if left.words == right.words:
            return ""
        return "; ".join(f"{old} / {new}" for _, old, new in changes(self.steps))

    @property
    def names_differ(self) -> bool:
        """Say whether a name or a label is another one."""
        return self._noted("names", lambda: names_differ(self.left_place.stretch, self.right_place.stretch))

    def _noted(self, asked: str, work: Callable[[], Answer]) -> Answer:
        """Return what is the same for these two sentences, whichever other articles are compared."""
        return noted(self.left, (asked, self.left_sentence, self.right, self.right_sentence), work)


@dataclass(frozen=True, eq=False)
class Group:
    """One sentence in two or more articles, one place an article, in the order given; `pairs` join them."""

    places: tuple[Place, ...]
    pairs: tuple[Pair, ...]

    @property
    def score(self) -> float:
        """Return the score of its closest pair."""
        return max(pair.score for pair in self.pairs)

    @property
    def names_differ(self) -> bool:
        """Say whether a name or a label differs in one of the pairs."""
        return any(pair.names_differ for pair in self.pairs)


def changes(steps: Sequence[Difference]) -> list[tuple[bool, str, str]]:
    """Return what was changed for what: whether it is a name or a label, the left words, the right ones.

    Names and labels first, then content words, each in the order of the text; not what was only put in or left out.
    Words of grammar and stretches of more than six words do not count as changed words.
    """
    found = sorted((step for step in steps if _is_changed(step)), key=lambda step: not step.names)
    return list(dict.fromkeys((step.names, _on_a_line(step.left), _on_a_line(step.right)) for step in found))


@kept
def aligned(*wordings: Wording) -> tuple[Pair, ...]:
    """Return the pairs of sentences of two articles that are one, in the order of the articles and of the left text.

    A sentence stands beside one sentence of another article at most. Those that are mostly inside quotation marks are
    quotations and left out. See `sentence_match` for what counts as one sentence.
    """
    laid = sentences(wordings)
    articles, numbers = laid.articles.tolist(), laid.numbers.tolist()

    def known(left: int, right: int, work: Callable[[], float]) -> float:
        asked = "likeness", numbers[left], wordings[articles[right]], numbers[right]
        return noted(wordings[articles[left]], asked, work)

    return tuple(
        Pair(wordings[articles[left]], numbers[left], wordings[articles[right]], numbers[right], score)
        for left, right, score in matches(laid, known)
    )


@kept
def groups(*wordings: Wording) -> tuple[Group, ...]:
    """Return the sentences that stand in two or more articles, in the order of their first places.

    Pairs are joined where they meet, the likeliest first; one that would bring two sentences of one article together
    makes a group of its own.
    """
    order = {wording: place for place, wording in enumerate(wordings)}
    at: dict[tuple[Wording, int], _Gathered] = {}
    found: list[_Gathered] = []
    for pair in sorted(aligned(*wordings), key=lambda pair: -pair.score):
        ends = (pair.left, pair.left_sentence), (pair.right, pair.right_sentence)
        few, most = sorted(
            (at.setdefault(end, _Gathered(dict([end]), [])) for end in ends), key=lambda group: len(group.places)
        )
        if few is most:
            most.pairs.append(pair)
        elif few.places.keys() & most.places.keys():
            found.append(_Gathered(dict(ends), [pair]))
        else:
            most.places.update(few.places)
            most.pairs.extend([*few.pairs, pair])
            at.update(dict.fromkeys(few.places.items(), most))
    found += {id(each): each for each in at.values() if each.pairs}.values()
    made = [_group(each.pairs, each.places.items(), order) for each in found]
    return tuple(sorted(made, key=lambda group: _place(group.places[0], order)))


class _Gathered(NamedTuple):
    """A group as it grows: article -> sentence, and the pairs that join them."""

    places: dict[Wording, int]
    pairs: list[Pair]


@kept
def against(reference: Wording, *wordings: Wording) -> tuple[Pair, ...]:
    """Return the sentences of articles beside those of a reference text: pairs whose left side is the reference.

    Each article is set beside the reference alone, so that the work grows with the number of articles.
    """
    return tuple(pair for each in wordings for pair in aligned.__wrapped__(reference, each))


def beside(reference: Wording, pairs: Iterable[Pair]) -> tuple[Group, ...]:
    """Return the sentences of a reference, each with the sentences of articles that stand in `against` beside it."""
    found: dict[int, list[Pair]] = {}
    for pair in pairs:
        found.setdefault(pair.left_sentence, []).append(pair)
    return tuple(
        Group((Place(reference, sentence), *(pair.right_place for pair in found[sentence])), tuple(found[sentence]))
        for sentence in sorted(found)
    )


def _group(pairs: Iterable[Pair], ends: Iterable[tuple[Wording, int]], order: dict[Wording, int]) -> Group:
    places = sorted((Place(*end) for end in ends), key=lambda place: _place(place, order))
    return Group(tuple(places), tuple(sorted(pairs, key=lambda pair: _place(pair.left_place, order))))


def _place(place: Place, order: dict[Wording, int]) -> tuple[int, int]:
    return order[place.wording], place.sentence


def _is_changed(step: Difference) -> bool:
    if step.kind not in ("changed", "renamed", "relabelled"):
        return False
    if step.names:
        return True
    sides = (step.left, step.right)
    grammar = all(is_grammar(key, side.wording.article.language) for side in sides for key in side.keys)
    return not grammar and all(len(side.keys) <= _LONGEST_CHANGE for side in sides)


def _on_a_line(stretch: Stretch) -> str:
    return " ".join(stretch.text.split())
