"""Reading one unit: each reporting word with its source and the stretches of words it reports."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from analysis.annotation.attribution import sources
from analysis.annotation.attribution.clauses import Ends, closing_comma, ends_clause, is_clause
from analysis.annotation.attribution.contents import CLAUSE, begin_after, past_listener
from analysis.annotation.attribution.cues import ACCORDANCE, COLON, Candidate, barriers
from analysis.annotation.attribution.grammar import Cue, Grammar
from analysis.annotation.attribution.sources import Source, Subjects
from analysis.annotation.attribution.units import QUOTED, Unit

DASHES = frozenset({"—", "–", "-"})
LOOSE = DASHES | {","}
BEFORE_INVERSION = frozenset({QUOTED, ",", "?", "!", "—", "–"})  # '"..." said Graham'
PARTS_OF_PEOPLE = frozenset({"percent", "%"})
PAUSES = (",", "?", "!", "—", "–", "-")
LONGEST_REPORT = 500  # words: where a sentence never ends, its reports would hold each other without end
NOUN_FRAMES = {"that": "that", "to": "infinitive", "for": "for"}


@dataclass(slots=True)
class Found:
    """An attribution in word positions of its unit; `inherited` is the earlier one whose source speaks on."""

    unit: int
    first: int
    last: int
    cue: Cue
    source: Source | None
    spans: list[tuple[int, int]] = field(default_factory=list)
    inherited: int | None = None


class Reading:
    """One unit while it is read from left to right; `found` grows."""

    def __init__(self, index: int, unit: Unit, marked: Sequence[Candidate], grammar: Grammar) -> None:
        self.unit, self.found = unit, list[Found]()
        self._index, self._grammar = index, grammar
        self._subjects = Subjects(unit, grammar)
        self._ends: Ends | None = None
        self._marked = marked
        self._free = list(range(unit.size + 1))  # for each word one at or behind it that may not be reported yet
        self._noted = 0  # so many attributions have been looked at for this
        self._main = list[Found]()  # of them those that stand outside the others' words, as far as is known
        self._left = 0  # behind `_taken` nothing but links stands before this word
        self._taken = -1  # the last word that an attribution has claimed
        for candidate in self._marked:
            item = self._read(candidate)
            if item is not None:
                self._keep(item)

    def holds(self, at: int) -> bool:
        """Say whether word `at` is reported by an attribution of the unit."""
        for item in self.found[self._noted :]:
            self._main.append(item)
            for first, last in item.spans:
                self._report(first, last)
        self._noted = len(self.found)
        return self._free[at] != at

    def _report(self, first: int, last: int) -> None:
        """Note these words as reported: each one once, however many reports hold it."""
        free = self._free
        at = first
        while at <= last:
            if free[at] == at:
                free[at] = at + 1
            else:
                free[at] = free[free[at]]  # so that the next look over the same words is a shorter one
            at = free[at]

    def _keep(self, item: Found) -> None:
        self.found.append(item)
        for _, last in item.spans:
            self._taken = max(self._taken, item.last, last)

    def _read(self, candidate: Candidate) -> Found | None:
        if candidate.cue is ACCORDANCE:
            return self._accordance(candidate)
        if candidate.cue is COLON:
            return self._colon(candidate)
        if candidate.noun:
            return self._noun(candidate)
        if candidate.gerund:
            return self._participle(candidate)
        return self._verb(candidate)

    def _new(self, candidate: Candidate, source: Source) -> Found:
        return Found(self._index, candidate.first, candidate.last, candidate.cue, source)

    def _add_rest(self, item: Found, first: int, embedded: bool = False) -> None:
        """Add the report that begins at word `first`, where there is one."""
        if first >= self.unit.size:
            return
        if self._ends is None:
            others = barriers(self.unit, self._marked, self._subjects, self._grammar)
            self._ends = Ends(self.unit, others, self._grammar)
        last = min(self._ends.after(first, embedded), first + LONGEST_REPORT)
        if last > first or self.unit.lows[first] == QUOTED or self.unit.lows[first][0].isalnum():
            item.spans.append((first, last))

    def _verb(self, candidate: Candidate) -> Found | None:
        """Read "Graham said ...", "..., Graham said", "..., said Graham" and "... and said ..."."""
        unit, grammar = self.unit, self._grammar
        source, start = self._subjects.of(candidate.first)
        aside = source is not None and self._is_aside(candidate, start)
        begin = begin_after(unit, candidate.last + 1, candidate.cue, grammar, aside)
        if source is None and unit.lows[start - 1] in BEFORE_INVERSION and self._can_be_inverted(candidate.cue):
            inverted = sources.after(unit, candidate.last, grammar)
            if inverted is not None:
                return self._inverted(candidate, inverted, start)
        source = source or (self._shared_source(start) if begin is not None else None)
        if source is None:
            return None
        item = self._new(candidate, source)
        if unit.lows[source.first] not in {"who", "which"} or source.first != source.last:
            self._add_before(item, start, None if aside else begin)
        if begin is not None and self._is_marked_object(source, begin):
            item.spans.append((begin, begin))
        elif begin is not None:
            self._add_rest(item, begin, self._is_embedded(source))
        if not item.spans and "clause" in candidate.cue.takes and self._is_as_clause(source, candidate.last):
            self._add_around(item, source)
        return item if item.spans or "quote" in candidate.cue.takes else None

    def _can_be_inverted(self, cue: Cue) -> bool:
        return cue.lemma != "tell" and bool(cue.takes & {"quote", "clause"})

    def _is_aside(self, candidate: Candidate, start: int) -> bool:
        """Say whether source and verb stand between commas ("The plan, Graham said, would help")."""
        unit, behind = self.unit, candidate.last + 1
        enclosed = start > 1 and unit.lows[start - 1] == "," and unit.lows[behind] == ","
        return enclosed and unit.lows[behind + 1] != QUOTED and bool(candidate.cue.takes & CLAUSE)

    def _shared_source(self, start: int) -> Source | None:
        """Return the source of the verb before, for "Graham criticised the plan and said ..."."""
        link = self.unit.lows[start - 1]
        if link in {"and", "but", ","} and self.found:
            return self._main_source()
        return self._subjects.opening(start) if link in {"and", "but"} else None

    def _main_source(self) -> Source | None:
        """Return the source of the last attribution that does not stand inside another one's words."""
        self.holds(0)
        while self._main and self.holds(self._main[-1].first):
            self._main.pop()  # and will stay inside
        return self._main[-1].source if self._main else None

    def _is_embedded(self, source: Source) -> bool:
        """Say whether the verb stands in a side clause that the next comma ends ("While Graham said ..., he ...")."""
        unit, before = self.unit, self.unit.lows[source.first - 1]
        if unit.lows[source.first] in {"who", "which"}:
            return before == ","
        return before in self._grammar["side_clauses"] and source.first <= 3

    def _is_marked_object(self, source: Source, begin: int) -> bool:
        """Say whether a relative clause ends with quoted words ("the tweet that said “...” was deleted")."""
        lows = self.unit.lows
        if source.first != source.last or lows[begin] != QUOTED or lows[source.first] not in sources.RELATIVES:
            return False
        return lows[begin + 1] in self._grammar["finite", "auxiliaries"] and lows[begin + 1] != "to"

    def _is_as_clause(self, source: Source, last: int) -> bool:
        """Say whether "as Reuters reported" stands by itself, between commas or at an end of the sentence."""
        unit, at = self.unit, source.first - 1
        alone = unit.lows[at - 1] in {"", ",", "and", "but"}
        return unit.lows[at] == "as" and alone and ends_clause(unit, last + 1, self._grammar)

    def _add_around(self, item: Found, source: Source) -> None:
        """Add what "as Reuters reported" leans on: the rest of the sentence."""
        left = source.first - 2
        while left > 0 and self.unit.lows[left] in LOOSE:
            left -= 1
        if left > 2:
            item.spans.append((max(0, left - LONGEST_REPORT), left))
        comma = closing_comma(self.unit, item.last + 1)
        if comma is not None and comma + 2 < self.unit.size:
            self._add_rest(item, comma + 1)

    def _inverted(self, candidate: Candidate, source: Source, start: int) -> Found | None:
        """Read '"...," said Graham, ...', with a second quotation behind the source where there is one."""
        item = self._new(candidate, source)
        self._add_before(item, start, None, inverted=True)
        for at in range(source.last + 1, min(source.last + 31, self.unit.size)):
            if self.unit.lows[at] == QUOTED and self.unit.lows[at - 1] in {",", ":", "."}:
                self._add_rest(item, at)
                break
        return item if item.spans else None

    def _add_before(self, item: Found, start: int, begin: int | None, inverted: bool = False) -> None:
        """Add the words before "he said" that it closes, where a comma or a quotation ends just there."""
        at = start - 1
        while at > 0 and self.unit.lows[at] in DASHES:
            at -= 1
        comma = at >= 0 and self.unit.lows[at] == ","
        at -= comma
        left = self._left_edge(at)
        if left > at or not (comma or self.unit.lows[at] == QUOTED):
            return
        if self.unit.lows[at] == QUOTED:
            if begin is not None and not self._are_quotations(left, at):
                return
            if begin is None or comma or self._pauses(at):
                item.spans.append((left if self._leads_in(left, at) else at, at))
        elif begin is None and item.cue.takes & CLAUSE and (self._is_statement(left, at) or self._is_parted(item)):
            closes = inverted or ends_clause(self.unit, self._behind(item), self._grammar)
            item.spans += [(left, at)] if closes else []

    def _behind(self, item: Found) -> int:
        """Return the word behind the verb and its listener ("..., she told Reuters.")."""
        at = item.last + 1
        return past_listener(self.unit, at, item.cue, self._grammar) if item.cue.lemma == "tell" else at

    def _left_edge(self, at: int) -> int:
        """Return the first word that no earlier attribution of the unit has taken."""
        left = max(self._left, self._taken + 1)
        while left <= at and self.unit.lows[left] in {",", "and", "but", ";", "."}:
            left += 1
        self._left = left
        return left

    def _are_quotations(self, first: int, end: int) -> bool:
        """Say whether all words from `first` up to `end` are quotations."""
        quoted = self.unit.quoted
        return bisect_left(quoted, end) - bisect_left(quoted, first) == end - first

    def _pauses(self, at: int) -> bool:
        """Say whether a quotation ends as one does before "he said": with a comma, a question, a dash."""
        return self.unit.texts[at].rstrip("\"”’'»").endswith(PAUSES)

    def _leads_in(self, left: int, at: int) -> bool:
        """Say whether the words before a quotation belong to the statement ('The move was a “mistake,” he said')."""
        sets_scene = self.unit.lows[left] in {"in", "on", "at", "after", "asked", "when", "during"}
        return left == at or not (sets_scene and self.unit.lows[at - 1] == ",")

    def _is_statement(self, left: int, last: int) -> bool:
        """Say whether the words before "he said" are what he said, and no mere "On Tuesday"."""
        phrase = self.unit.lows[left] in self._grammar["prepositions"] and last - left < 6
        return is_clause(self.unit, left, self._grammar) or (last - left >= 3 and not phrase)

    def _is_parted(self, item: Found) -> bool:
        """Say whether a verb without subject follows, which the words before are ("The plan, he said, had ...")."""
        word = self.unit.lows[item.last + 2]
        verb = word in self._grammar["auxiliaries", "finite"] or (word.endswith("ed") and len(word) > 4)
        return self.unit.lows[item.last + 1] == "," and verb

    def _accordance(self, candidate: Candidate) -> Found | None:
        """Read "According to X, ..." and "..., according to X"."""
        source = sources.after(self.unit, candidate.last, self._grammar)
        if source is None:
            return None
        item = self._new(candidate, source)
        comma = closing_comma(self.unit, source.last + 1)
        if self._leads(candidate.first):
            if comma is not None:
                self._add_rest(item, comma + 1)
            return item if item.spans else None
        last = candidate.first - 1
        while last > 0 and self.unit.lows[last] in LOOSE:
            last -= 1
        item.spans.append((max(0, last - LONGEST_REPORT), last))
        if comma is not None and comma + 2 < self.unit.size and self._goes_on(last, comma + 1):
            self._add_rest(item, comma + 1)
        return item

    def _leads(self, first: int) -> bool:
        """Say whether "according to" opens its clause."""
        before = self.unit.lows[first - 1]
        return first == 0 or before in {"and", "but", "because", "that"} or (before == "," and first <= 2)

    def _goes_on(self, last: int, at: int) -> bool:
        """Say whether a statement goes on behind "according to ...,": it was not complete, or "and" joins more."""
        return self.unit.lows[at] in {"and", "but"} or not is_clause(self.unit, 0, self._grammar) or last < 3

    def _colon(self, candidate: Candidate) -> Found | None:
        """Read "Graham: ..." and "'...': Graham ..." in a headline."""
        at, unit = candidate.first, self.unit
        if unit.lows[at - 1] == QUOTED:
            item = self._new(candidate, Source(at + 1, at + 1, at + 1, at))
            item.spans.append((0, at - 1))
            return item if unit.caps[at + 1] else None
        item = self._new(candidate, Source(0, at - 1, at - 1, at))
        item.spans.append((at + 1, unit.size - 1))
        return item if at <= 5 else None

    def _noun(self, candidate: Candidate) -> Found | None:
        """Read "Trump's claim that ..."."""
        begin = candidate.last + 1
        if NOUN_FRAMES.get(self.unit.lows[begin]) not in candidate.cue.takes:
            return None
        item = self._new(candidate, sources.owner(self.unit, candidate.first - 1, self._grammar))
        self._add_rest(item, begin)
        return item if item.spans else None

    def _participle(self, candidate: Candidate) -> Found | None:
        """Read "..., adding that ...": the source is the subject of the clause before."""
        unit, grammar, before = self.unit, self._grammar, self.unit.lows[candidate.first - 1]
        begin = begin_after(unit, candidate.last + 1, candidate.cue, grammar)
        if begin is None:
            return None
        source = sources.quoted_by(unit, candidate.first, grammar) if before == "as" else None
        if source is None and (before in grammar["be"] or self._is_plural(candidate.first - 1)):
            source = sources.before(unit, candidate.first, grammar)
        source = source or self._main_source() or self._subjects.opening(candidate.first)
        if source is None:
            return None
        item = self._new(candidate, source)
        self._add_rest(item, begin)
        return item if item.spans else None

    def _is_plural(self, at: int) -> bool:
        """Say whether a word can be the subject of an -ing form without a comma ("voters saying that")."""
        word = self.unit.lows[at]
        if word in self._grammar["persons.unnamed", "persons.roles", PARTS_OF_PEOPLE]:
            return True
        return word.endswith("s") and not self.unit.caps[at] and word not in self._grammar["prepositions"]
