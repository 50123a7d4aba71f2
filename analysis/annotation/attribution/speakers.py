"""Whom the words for a source name: people, pronouns, roles, institutions, documents and media."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from analysis.annotation.attribution.grammar import Grammar
from analysis.annotation.attribution.names import FullNames, apposition, gender
from analysis.annotation.attribution.namesakes import are_nationals, is_adjective, without_namesakes
from analysis.annotation.attribution.noun_phrases import phrase_start
from analysis.annotation.attribution.offices import Offices
from analysis.annotation.attribution.pronouns import OWNERS, Pronouns
from analysis.annotation.attribution.shapes import are_many, capital_run, is_person, kind_by_words
from analysis.annotation.attribution.sources import RELATIVES, Source
from analysis.annotation.attribution.speaker import Speaker, actors_by_id, kind_of
from analysis.annotation.attribution.tokens import Between
from analysis.annotation.attribution.units import Unit
from analysis.annotation.attribution.written import Written, authors, is_participle, points_back
from analysis.annotation.phrases import Hit

OWNING = ("'s", "’s")
HEAD_ENDS = RELATIVES | {"familiar", "close"}
GIVERS = frozenset({"by", "from", "to", "against", "between"})  # what follows can be the "who" of a clause
QUANTITIES = frozenset({"some", "many", "most", "one", "several", "all", "both", "percent", "none", "few"})


class Speakers:
    """What one text tells of its speakers, asked in the order of the text."""

    def __init__(self, text: str, units: Sequence[Unit], named: Sequence[Hit], grammar: Grammar) -> None:
        self._between = Between(text)
        named = without_namesakes(text, self._between, units, named, grammar)
        self._text, self._units, self._named, self._grammar = text, units, named, grammar
        self._written = Written(units, grammar)
        self._pronouns = Pronouns(units, named, grammar)
        self._unnamed: dict[str, Speaker] = {}  # by the noun of the role
        self._starts = [hit.span.start for hit in named]
        self._full = FullNames(text, self._between, grammar)
        self._offices = Offices(units, grammar)

    def of(self, index: int, source: Source) -> Speaker | None:
        """Return the speaker that `source` names in unit `index`, and remember them for later pronouns."""
        speaker = self._resolve(index, source)
        if speaker is not None and speaker.kind != "pronoun":
            self._pronouns.hear(index, speaker)
            self._written.hear(index, source, speaker)
        return speaker

    def _resolve(self, index: int, source: Source) -> Speaker | None:
        unit = self._units[index]
        if source.first == source.head_last:
            word = unit.lows[source.first]
            bare = word.partition("'")[0]  # "they've"
            if bare in RELATIVES:
                return self._antecedent(index, source)
            if bare in self._grammar.pronouns:
                return self._pronouns.stands_for(index, source.first, bare)
            if word in OWNERS:
                return self._pronouns.stands_for(index, source.first, word)
        person = self._person_behind_office(unit, source)
        if person is not None:
            return person
        pair = self._pair(unit, source)
        if pair is not None:
            return pair
        head = _cut(source, self._head_end(unit, source))
        return self._named_by(unit, head.first, head.head_last) or self._role_or_name(index, head, source.head_last)

    def _pair(self, unit: Unit, source: Source) -> Speaker | None:
        """Name people who speak as one ("Ann Lee and Max Roe said"): none alone."""
        first, last = source.first, source.head_last
        links = [at for at in range(first + 1, last) if unit.lows[at] == "and"]
        if len(links) != 1 or not unit.caps[links[0] - 1] or not unit.caps[last]:
            return None
        parts = (self._named_by(unit, first, links[0] - 1), self._named_by(unit, links[0] + 1, last))
        if any(part is None or part.kind != "named" for part in parts):
            return None
        if "," in unit.lows[first:last]:  # "Lee, Roe and Vale"
            return Speaker(self._printed(unit, first, last), "named")
        return Speaker(" and ".join(part.name for part in parts if part is not None), "named")

    def _role_or_name(self, index: int, head: Source, whole: int) -> Speaker | None:
        """Return the name beside a role ("the mayor, Ann Lee, said") and keep whose role it is, else the role."""
        unit, speaker = self._units[index], self._role(index, head, whole)
        beside = apposition(unit, whole) if speaker is not None and speaker.kind == "role" else None
        named = self._named_by(unit, *beside) if beside else None
        if named is None or named.kind != "named":
            return speaker
        self._offices.remember(unit, head.first, head.head_last, named)
        return named

    def _person_behind_office(self, unit: Unit, source: Source) -> Speaker | None:
        """Name the person at the end of "former secretary of state John Kerry": a known one, or two words behind it."""
        offices = [at for at in range(source.first + 1, source.head_last - 1) if unit.lows[at] == "of"]
        if not offices or unit.lows[offices[-1] - 1] not in self._grammar["persons.roles", "titles"]:
            return None
        end = unit.end(source.head_last)
        named = self._actors_within(unit.start(source.first), end)
        known = any(hit.span.end == end and _is_of_person(hit) for hit in named)
        longer = all(unit.caps[at] for at in range(source.head_last - 1, source.head_last + 1))
        if known or (longer and source.head_last - offices[-1] >= 3):
            return self._named_by(unit, source.first if known else source.head_last - 1, source.head_last)
        return None

    def _head_end(self, unit: Unit, source: Source) -> int:
        """Return the last word of the head: without "in Syria" or "of France", unless that belongs to a name."""
        prepositions = self._grammar["prepositions"]
        for at in range(source.first + 1, source.head_last):
            word = unit.lows[at]
            if word in {"of", "for"} and unit.caps[at - 1] and self._is_person(unit, source.first, at - 1):
                return at - 1
            if word in prepositions and (word not in {"of", "for"} or unit.texts[at - 1].islower()):
                verb = at - 2 >= source.first and is_participle(unit.lows[at - 1], self._grammar)
                cut = verb and (word == "by" or self._is_person(unit, source.first, at - 2))  # "Ann Lee seized on"
                return source.head_last if unit.lows[at - 1] in QUANTITIES else at - 1 - cut
        return source.head_last

    def _is_person(self, unit: Unit, first: int, last: int) -> bool:
        """Say whether a person's name ends with word `last`, whatever place or body follows ("Ann Lee of Ohio")."""
        end = unit.end(last)
        known = any(hit.span.end == end for hit in self._actors_within(unit.start(first), end) if _is_of_person(hit))
        return known or is_person(unit, first, last, self._grammar)

    def _antecedent(self, index: int, source: Source) -> Speaker | None:
        """Resolve "who" and "that": the noun phrase before it; a text "by" somebody speaks for them."""
        unit = self._units[index]
        last = source.first - 1 - (unit.lows[source.first - 1] == ",")
        first = phrase_start(unit, last, self._grammar)
        if first is None:
            return None
        if unit.lows[first - 1] == "," and not unit.caps[first] and unit.caps[first - 2]:
            last = first - 2  # "Tobias Ellwood, a minister, who"
            first = phrase_start(unit, last, self._grammar)
            if first is None:
                return None
        giver = max((at for at in range(first + 1, last) if unit.lows[at] in GIVERS), default=first - 1)
        first = max(first, giver + 1)
        return self._resolve(index, Source(first, last, last, source.verb))

    def _named_by(self, unit: Unit, first: int, last: int) -> Speaker | None:
        """Name a person, institution or outlet that the words end with."""
        common = self._grammar["persons.roles", "persons.unnamed"]
        if unit.lows[first] in QUANTITIES or (unit.lows[last] in common and not self._is_surname(unit, first, last)):
            return None
        while last > first and unit.lows[last] in {"-", ",", "'"}:
            last -= 1
        speaker = self._known(unit, first, last) or self._by_shape(unit, first, last)
        if speaker is not None and (speaker.actor or speaker.kind == "named"):
            self._offices.remember(unit, first, last, speaker)
        return speaker

    def _is_surname(self, unit: Unit, first: int, last: int) -> bool:
        """Say whether a word that can be a role is a name here: "Peter King", and "King" in a text that has him."""
        if unit.lows[last] not in self._grammar["persons.surnames"] or not unit.caps[last]:
            return False
        before = unit.lows[last - 1]
        if first < last:
            return unit.caps[last - 1] and not (
                is_adjective(before) or before in self._grammar["titles", "determiners"]
            )
        return self._full.of(unit.texts[last]) != unit.texts[last]

    def _known(self, unit: Unit, first: int, last: int) -> Speaker | None:
        """Name the actor with whom the words end."""
        start, end = unit.start(first), unit.end(last)
        owned = self._text.endswith(OWNING, start, end)
        named = self._actors_within(start, end)
        hit = next((hit for hit in named if hit.span.end == end or (owned and hit.span.end == end - 2)), None)
        if hit is None:
            return None
        actor = actors_by_id()[hit.id]
        name = actor.name if actor.kind == "person" else self._printed(unit, first, last)
        return Speaker(name, kind_of(actor), actor.id, gender(unit, first, last, self._grammar))

    def _by_shape(self, unit: Unit, first: int, last: int) -> Speaker | None:
        """Name whom the capitals at the end of the words name, by the words among them."""
        run = capital_run(unit, first, last, self._grammar)
        if run is None:
            return None
        shown = gender(unit, first, last, self._grammar)
        name = unit.printed(run, last).removesuffix("'s").removesuffix("’s")
        transcript = unit.lows[last + 1] == ":" and unit.zone != "headline"
        acronym = last == run and unit.texts[run].isupper() and len(name) > 1 and not transcript
        kind = kind_by_words(unit, run, last, self._grammar) or ("institution" if acronym else None)
        if kind is not None:
            return Speaker(self._printed(unit, first, last), kind, gender=shown)
        full = self._full.of(name)
        if full == name and run == last and are_many(unit, run, self._between):
            printed = unit.printed(run, last)
            return Speaker(printed if are_nationals(unit.lows[run]) else printed.lower(), "role")
        return Speaker(full, "named", gender=shown)

    def _actors_within(self, start: int, end: int) -> list[Hit]:
        """Return the actors named in a stretch of the text, in order."""
        named = self._named[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [hit for hit in named if hit.span.end <= end]

    def _role(self, index: int, source: Source, whole: int) -> Speaker | None:
        """Name a source that is told by its role, body or paper alone; a document's name runs to word `whole`."""
        unit, last = self._units[index], source.head_last
        words = unit.lows[source.first : last + 1]
        words[-1] = words[-1].removesuffix("'s")
        told = [word for word in self._head_words(words) if word.isalpha()] or words[-1:]
        published = len(told) > 1 and is_participle(told[-1], self._grammar) and told[-2] in self._grammar["documents"]
        head = told[-2] if published else told[-1]
        definite = words[0] == "the" or words[0] in self._grammar["titles"]
        if head in self._grammar["documents"]:
            return self._document(index, source, whole, head)
        named = self._actors_within(unit.start(source.first), unit.end(last))
        paper = next((hit.id for hit in named if actors_by_id()[hit.id].kind == "media"), None)
        if head in self._grammar["media"] and (paper or "news" in words or head not in self._grammar["institutions"]):
            return Speaker(self._words(unit, source), "media", paper)
        if head in self._grammar["institutions"] and head not in self._grammar["persons.roles"]:
            return Speaker(self._words(unit, source), "institution")
        titled = self._offices.holder(index, head, self._named_by) if definite and len(words) <= 3 else None
        if titled is not None and all(self._offices.known(word) == titled for word in words[1:-1]):
            return titled
        known = self._unnamed.get(head) if words[0] == "the" and len(words) == 2 else None
        shown = gender(unit, source.first, last, self._grammar)
        noun = _cut(source, self._told_end(unit, source.first, whole))
        speaker = known or Speaker(self._words(unit, noun), "role", gender=shown)
        self._unnamed[head] = speaker
        return speaker

    def _head_words(self, words: list[str]) -> list[str]:
        """Return the words up to the first preposition or clause behind the head noun; "of" goes on with it."""
        ends = self._grammar["prepositions", HEAD_ENDS]
        for at, word in enumerate(words[1:], 1):
            if word in ends and word != "of":
                return words[:at]
        return words

    def _told_end(self, unit: Unit, first: int, whole: int) -> int:
        """Return the last word of a role as it is told: "some of his allies" whole, "mayor of Vell" without "in"."""
        if unit.lows[first] in QUANTITIES and unit.lows[first + 1] == "of":
            return whole
        return first + len(self._head_words(unit.lows[first : whole + 1])) - 1

    def _document(self, index: int, source: Source, whole: int, head: str) -> Speaker:
        """Name a text by whose it is; one that nobody signs is told by its own words."""
        owner = self._owner(index, source, whole)
        if owner is None and points_back(self._units[index], source, self._grammar):
            owner = self._written.writer(head)
        if owner is None:
            return Speaker(self._words(self._units[index], _cut(source, whole)), "document")
        speaks = owner.kind == "media" or (owner.kind == "institution" and head in self._grammar["documents.voiced"])
        return Speaker(owner.name, owner.kind if speaks else "document", owner.actor)

    def _owner(self, index: int, source: Source, whole: int) -> Speaker | None:
        """Return whose text it is: "Trump's tweet", "his letter", "a tweet by the president"."""
        unit = self._units[index]
        if unit.lows[source.first] in OWNERS:
            meant = self._pronouns.stands_for(index, source.first, unit.lows[source.first])
            return meant if meant.kind != "pronoun" else None
        for first, last in authors(unit, source, whole, self._grammar):
            owner = self._resolve(index, Source(first, last, last, source.verb))
            if owner is not None and self._can_write(owner):
                return owner
        return None

    def _can_write(self, owner: Speaker) -> bool:
        """Say whether the words behind "by" or "from" name somebody, and no state: "from Moscow" is a place."""
        if owner.actor and actors_by_id()[owner.actor].kind == "state":
            return False
        words = owner.name.split()
        office = words[0][:1].isupper() and words[-1][:1].isupper()  # "the Defense Department Inspector General"
        return owner.kind in {"named", "institution", "media"} or (owner.kind == "role" and office)

    def _words(self, unit: Unit, source: Source) -> str:
        """Return the words for a role as printed, on one line, without "the" and without a sentence's capital."""
        words = self._printed(unit, source.first, source.head_last)
        first = unit.lows[source.first]
        common = self._grammar["determiners", "persons.unnamed", "persons.roles"]
        opens = source.first == 0 and first in common and first != "the"
        small = opens or first in {"a", "an", "last", "next"}
        return words[:1].lower() + words[1:] if small else words

    def _printed(self, unit: Unit, first: int, last: int) -> str:
        """Return words as printed, on one line and without "the" or a possessive ending."""
        first += unit.lows[first] == "the" and first < last
        words = " ".join(unit.printed(first, last).split())
        return words.removesuffix("'s").removesuffix("’s")


def _is_of_person(hit: Hit) -> bool:
    return actors_by_id()[hit.id].kind == "person"


def _cut(source: Source, head_last: int) -> Source:
    """Return the source with another last word of its head."""
    if head_last == source.head_last:
        return source
    return Source(source.first, source.last, head_last, source.verb)
