"""Many lists of phrases found in one pass over a text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from operator import gt, itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

import ahocorasick

from analysis.annotation.document import Match
from analysis.annotation.folding import folded
from analysis.annotation.traps import START, STOP, WINDOW, Trap, in_capitals
from analysis.spans import Span

if TYPE_CHECKING:
    from analysis.annotation.phrases import Phrase, Phrases

_START, _END = itemgetter(0), itemgetter(1)


class _Form(NamedTuple):
    """What is asked of a phrase of list `number` where its letters stand.

    `test` says whether the capitals are its own, unless it is spelled like `form` (None: any will do). None of the
    `traps` is there unless one of `endings` stands directly before it or one of `beginnings` behind it.
    """

    number: int
    id: str
    stem: bool
    test: Callable[[str], bool] | None
    form: str
    traps: tuple[Trap, ...]
    endings: tuple[str, ...]
    beginnings: tuple[str, ...]


_found: Callable[[tuple[int, int, str, int]], Match] = partial(tuple.__new__, Match)  # a third of the time of a call


class Search:
    """Lists of phrases, searched together by one automaton (Aho & Corasick 1975), told apart in what is found."""

    def __init__(self, lists: Mapping[str, Phrases]) -> None:
        """Take the lists by name; the time of a search hardly grows with their length."""
        self._lists = dict(lists)
        keys: dict[str, list[_Form]] = {}
        for number, phrases in enumerate(self._lists.values()):
            for key, same in phrases.known.items():
                keys.setdefault(key, []).extend(_form(number, phrase) for phrase in same)
        self._automaton: Any = ahocorasick.Automaton()
        for key, forms in keys.items():
            self._automaton.add_word(key, (len(key), any(form.stem for form in forms), tuple(forms)))
        if keys:
            self._automaton.make_automaton()

    def hits(self, text: str, stretches: Sequence[Span]) -> dict[str, list[Match]]:
        """Return what is found of each list, by the list's name, in order; of overlapping phrases the longest.

        `stretches` are the parts of the text to search, in order and apart; nothing is found across their ends, and
        each is the sentence whose neighbouring words and capitals are looked at. Case, word ends and traps are checked
        before the longest is chosen, so a longer phrase that fails never hides a shorter one that holds.
        """
        found: list[list[Match]] = [[] for _ in self._lists]
        if stretches and len(self._automaton):
            self._search(text, stretches, found)
        listed = zip(self._lists.items(), found, strict=True)
        return {name: _kept(held, phrases.overlapping) for (name, phrases), held in listed}

    def _search(self, text: str, stretches: Sequence[Span], found: Sequence[list[Match]]) -> None:
        begin = stretches[0].start
        part = folded(text[begin : stretches[-1].end])
        bounds = [(part.letter(each.start - begin), part.letter(each.end - begin)) for each in stretches]
        for start, end, closed, stretch, forms in self._places(part.letters, bounds):
            first, last = part.original(start, end) if part.letters_at else (start, end)
            first, last = first + begin, last + begin
            words = text[first:last]
            taken = -1
            for number, name, stem, test, spelling, traps, endings, beginnings in forms:
                if number == taken or not (closed or stem):
                    continue  # of phrases that are spelled alike each list gives the first that holds
                if test is not None and words != spelling and not test(words):
                    continue
                if traps:
                    left, right = _around(part.letters, start, end, *bounds[stretch])
                    if (left.endswith(endings) or right.startswith(beginnings)) and _caught(
                        traps, left, right, text, Span(first, last), stretches[stretch]
                    ):
                        continue
                found[number].append(_found((first, last, name, stretch)))
                taken = number

    def _places(
        self, letters: str, bounds: Sequence[tuple[int, int]]
    ) -> Iterator[tuple[int, int, bool, int, tuple[_Form, ...]]]:
        """Yield the keys that begin and end with a word: folded letters, whether it ends with the key, stretch, key."""
        stretch = 0
        low, high = bounds[0]
        for last, (length, stems, forms) in self._automaton.iter(letters):
            start, end = last + 1 - length, last + 1
            while end > high:
                stretch += 1
                if stretch == len(bounds):
                    return
                low, high = bounds[stretch]
            if start < low or (start > low and letters[start - 1].isalnum() and letters[start].isalnum()):
                continue
            if end == high or not (letters[end].isalnum() and letters[last].isalnum()):
                yield start, end, True, stretch, forms
            elif stems:
                yield start, _word_end(letters, end, high), False, stretch, forms


def _form(number: int, phrase: Phrase) -> _Form:
    after = {word for trap in phrase.traps for word in trap.after}
    before = {word for trap in phrase.traps if not trap.after for word in trap.before}
    bare = any(not trap.after and not trap.before for trap in phrase.traps)
    if bare or START in after or STOP in before:
        after = {""}  # every text ends so
    test: Callable[[str], bool] | None = str.isupper if phrase.case == "capitals" else phrase.is_cased
    if phrase.case == "any" or (phrase.case == "initial" and not any(map(str.isupper, phrase.form))):
        test = None
    spelling = "" if phrase.case == "capitals" else phrase.form
    traps = phrase.traps, tuple(after), tuple(before)
    return _Form(number, phrase.id, phrase.is_stem, test, spelling, *traps)


def _around(letters: str, start: int, end: int, low: int, high: int) -> tuple[str, str]:
    """Return what stands before and behind a place, inside its stretch."""
    return letters[max(low, start - WINDOW) : start].rstrip(), letters[end : min(high, end + WINDOW)].lstrip()


def _caught(traps: Sequence[Trap], left: str, right: str, text: str, span: Span, stretch: Span) -> bool:
    for trap in traps:
        if trap.stands_between(left, right) and (not trap.capitals or in_capitals(text, span, stretch)):
            return True
    return False


def _word_end(letters: str, end: int, high: int) -> int:
    while end < high and letters[end].isalnum() and letters[end - 1].isalnum():
        end += 1
    return end


def _kept(found: list[Match], overlapping: bool) -> list[Match]:
    """Put a list's hits in order; of overlapping ones keep the longest, if asked."""
    if len(found) < 2:
        return found
    found.sort(key=_START)  # those with one start come in the order of their ends
    if overlapping or not any(map(gt, map(_END, found), map(_START, islice(found, 1, None)))):
        return found  # all, or none reaches into the next
    kept: list[Match] = []
    cluster: list[Match] = []
    end = -1
    for hit in found:
        if hit.start >= end and cluster:
            kept += _longest(cluster)
            cluster = []
        cluster.append(hit)
        end = max(end, hit.end)
    return kept + _longest(cluster)


def _longest(cluster: list[Match]) -> list[Match]:
    """Return the longest of hits that overlap each the next, and what it leaves free."""
    if len(cluster) < 2:
        return cluster
    kept: list[Match] = []  # in order, and apart
    for hit in sorted(cluster, key=lambda hit: (hit.start - hit.end, hit.start)):
        place = bisect_right(kept, hit.start, key=_START)
        clear = place == 0 or kept[place - 1].end <= hit.start
        if clear and (place == len(kept) or kept[place].start >= hit.end):
            kept.insert(place, hit)
    return kept
