"""Whose a text is that is given as the source: "a report by the ministry", "the tweet" that was named before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.annotation.attribution.grammar import Grammar
from analysis.annotation.attribution.noun_phrases import ARTICLES
from analysis.annotation.attribution.sources import Source
from analysis.annotation.attribution.speaker import Speaker
from analysis.annotation.attribution.units import Unit

POINTING = frozenset({"the", "that", "this"})  # may open the words for a text that was named before
SAYING = 8  # words behind a verb or source in which it is said in what text it was said
LOOK_BACK = 30  # statements among which the writer of "the letter" is looked for
PHRASE = 5  # words from "in" to "statement"
VERB = 3  # words of a verb group


def authors(unit: Unit, source: Source, whole: int, grammar: Grammar) -> Iterator[tuple[int, int]]:
    """Yield the words of whoever a text can be by: "Trump's", "by the ministry", "from the mayor"."""
    for at in range(source.head_last, source.first - 1, -1):
        if unit.lows[at].endswith(("'s", "s'")) and unit.lows[at].partition("'")[0] not in grammar["times"]:
            yield source.first, at
            break
    for at in range(source.first + 1, whole):
        word, before = unit.lows[at], unit.lows[at - 1]
        if (
            (word == "by" and not _is_seen(before, grammar) and unit.lows[at + 1] not in grammar["times"])
            or (word == "from" and before in grammar["documents"])
            or (word == "of" and before in grammar["documents.owned"])
        ):
            yield at + 1, whole


def _is_seen(before: str, grammar: Grammar) -> bool:
    """Say whether "by" names whoever saw or got a text ("a report obtained by Reuters")."""
    return is_participle(before, grammar) and before not in grammar["documents.made"]


def is_participle(word: str, grammar: Grammar) -> bool:
    """Say whether a word before "by" tells what was done with a text ("a report seen by Reuters")."""
    return word[-2:] == "ed" or word in grammar["documents.seen", "documents.made"]


def points_back(unit: Unit, source: Source, grammar: Grammar) -> bool:
    """Say whether the words for a text mean one that was named before: "the tweet", "Wednesday's tweet"."""
    first = unit.lows[source.first]
    dated = first.endswith("'s") and first.partition("'")[0] in grammar["times"]
    return dated or (first in POINTING and source.head_last == source.first + 1)


class Written:
    """Who has said something in which kind of text, in the order of the text."""

    def __init__(self, units: Sequence[Unit], grammar: Grammar) -> None:
        """Take the units."""
        self._units, self._grammar = units, grammar
        self._said: list[tuple[int, Source, Speaker]] = []

    def hear(self, index: int, source: Source, speaker: Speaker) -> None:
        """Remember that somebody said something in unit `index`."""
        self._said.append((index, source, speaker))

    def writer(self, head: str) -> Speaker | None:
        """Return who last wrote a text of this kind ("tweet"): who "tweeted", or said something "in a tweet"."""
        if head not in self._grammar["occasions"]:
            return None
        said = reversed(self._said[-LOOK_BACK:])
        return next((who for index, source, who in said if self._is_in(self._units[index], source, head)), None)

    def _is_in(self, unit: Unit, source: Source, head: str) -> bool:
        """Say whether the words behind a verb or source name such a text."""
        verbs = unit.lows[source.verb : source.verb + VERB]
        if any(form.cue.lemma == head for word in verbs for form in self._grammar.forms.get(word, ())):
            return True
        return any(self._names(unit.lows[start : start + SAYING], head) for start in {source.verb, source.last + 1})

    def _names(self, words: Sequence[str], head: str) -> bool:
        """Say whether one of the words is the text's and "in a" or "in his" stands shortly before it."""
        at = words.index(head) if head in words else 0
        opened = (back for back in range(max(0, at - PHRASE), at - 1) if words[back] == "in")
        return any(words[back + 1] in self._grammar["possessives", ARTICLES] for back in opened)
