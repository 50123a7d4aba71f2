"""What a snapshot is about: the articles chosen, and everything counted in them once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from analysis.comparison.facts_told.facts import Fact
from analysis.comparison.quotations.utterances import Utterance
from analysis.comparison.sentence_pairs import Group
from dashboard.comparison import Comparison, chosen, same_event
from dashboard.counts import (
    changed_words,
    distance_marks,
    emphasis,
    fact_variants,
    feeling,
    feeling_words,
    quote_variants,
    retold,
)
from dashboard.counts.distance_marks import Placed
from dashboard.counts.feeling import Feeling
from dashboard.counts.speaking import Spoken, spoken
from dashboard.counts.standing import Every, every, standings
from dashboard.counts.themes_told import Told, told
from dashboard.snapshot.lists import Shown
from dashboard.view import View

MOST = 40
"""So many articles of several outlets does a file compare: with more, the charts could not be read.

An outlet is never cut, so the first one is in the file even if it alone has more.
"""


@dataclass(frozen=True)
class Subject:
    """The view, everything in the corpus, what of it is compared, and the articles that were left out for their number.

    `event` is `now` without the articles of another event, unless the view takes them in; what is counted is counted
    when it is first asked for.
    """

    view: View
    everything: Comparison
    now: Comparison
    left_out: tuple[str, ...] = ()

    @cached_property
    def event(self) -> Comparison:
        """Return what is compared on one event."""
        return same_event(self.now, self.view.included)

    @cached_property
    def said(self) -> Spoken:
        """Return who speaks."""
        return spoken(self.now)

    @cached_property
    def themes(self) -> Told:
        """Return which outlet tells which theme."""
        return told(self.event)

    @cached_property
    def standing(self) -> Every:
        """Return where everything stands."""
        return every(self.now)

    def emphasised(self, thing: str) -> dict[str, str]:
        """Return what the lists of sentences on a thing are of."""
        if thing not in self._emphasised:
            self._emphasised[thing] = emphasis.cells(self.now, standings(self.now, self.standing, thing))
        return self._emphasised[thing]

    @cached_property
    def toned(self) -> dict[tuple[str, int], Shown]:
        """Return the sentences that were shown with their words' numbers, by article and sentence; filled in use."""
        return {}

    @cached_property
    def _emphasised(self) -> dict[str, dict[str, str]]:
        return {}

    @cached_property
    def tones(self) -> Feeling:
        """Return the sentences with their numbers, with the switches of the view."""
        return feeling.scored(self.now, self.view.mutes, self.view.swapped)

    @cached_property
    def heard(self) -> Feeling:
        """Return those of them in the voices of the view."""
        return self.tones.cut(self.now.groups, self.view.voices)

    @cached_property
    def heard_cells(self) -> dict[str, str]:
        """Return what the lists of these are of."""
        return feeling_words.cells(self.now, self.heard)

    @cached_property
    def quotations(self) -> list[Utterance]:
        """Return the quotations that several articles print."""
        return quote_variants.found(self.event, self.view.dismissed)

    @cached_property
    def retellings(self) -> list[retold.Card]:
        """Return the words retold beside a quotation."""
        return retold.split(self.event, retold.cards(self.event), self.view.dismissed[: retold.MOST_DISMISSED])[0]

    @cached_property
    def sentences(self) -> tuple[Group, ...]:
        """Return the sentences that stand in several articles."""
        return changed_words.found(self.event)

    @cached_property
    def facts(self) -> list[Fact]:
        """Return the facts that several articles give."""
        return list(fact_variants.facts(self.event))

    @cached_property
    def distance(self) -> list[Placed]:
        """Return the marks of distance."""
        return list(distance_marks.placed(self.now))


def subject(everything: Comparison, view: View) -> Subject:
    """Return what is compared: the outlets of the view, in their order, as far as `MOST` articles reach."""
    kept: list[str] = []
    number = 0
    wanted = [group for group in everything.groups if group in view.outlets]
    for group in wanted:
        number += len(everything.of_group(group))
        if number > MOST and kept:
            break
        kept.append(group)
    left_out = tuple(everything.name(group) for group in wanted[len(kept) :])
    return Subject(view, everything, chosen(everything, kept), left_out)
