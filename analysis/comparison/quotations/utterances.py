"""Quotations of one utterance, across articles: its sentences, and what each article prints of them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from analysis.comparison.answers import kept
from analysis.comparison.differences import Stretch
from analysis.comparison.joining import Joined
from analysis.comparison.quotations.printings import printed, reported
from analysis.comparison.quotations.quoted import Quoted, sentences
from analysis.comparison.quotations.same_quotation import matches
from analysis.comparison.quotations.statements import adjoining
from analysis.comparison.quotations.variants import Version
from analysis.comparison.retellings.retold import Retold, retold
from analysis.comparison.wording import Wording

MOST_ABSENT = 100
"""With more articles than this nobody is said to lack an utterance: most articles lack most of them."""
MOST_PARTS = 12
"""An utterance grows to so many sentences; a speech that is quoted at length makes several."""
_WORDS_OF_ID, _LETTERS_OF_ID = 6, 80
_INSIDE_WORD, _NO_LETTER = re.compile(r"(?<=\w)['\u2019.](?=\w)|(?<=\.\w)\."), re.compile(r"[\W_]+")
_ONE_SPEAKER = ("same", "near")


@dataclass(frozen=True, slots=True)
class Utterance:
    """What somebody said, as the articles print it.

    `id` are its first words, unique among those found together; `speaker` the name most articles give ("" for none);
    `parts` its sentences in order, each as the fullest version printed anywhere; `versions` one for each article that
    prints or retells it, in the order of the articles, then those of the same event that lack it.
    """

    id: str
    speaker: str
    parts: tuple[Stretch, ...]
    versions: tuple[Version, ...]

    @property
    def printed(self) -> tuple[Version, ...]:
        """The versions of articles that print it in quotation marks."""
        return tuple(version for version in self.versions if version.fragments)


class _Part(NamedTuple):
    """One sentence of an utterance: its fullest version, and all that print words of it (indices of sentences)."""

    base: int
    members: tuple[int, ...]


def utterances(*wordings: Wording) -> tuple[Utterance, ...]:
    """Return the utterances that two articles print, or that one prints and another retells, in the order of the text.

    The time it takes grows with the number of quotations, not with that of pairs of them.
    """
    return grouped(wordings, retold(*wordings))


@kept
def grouped(wordings: tuple[Wording, ...], tellings: tuple[Retold, ...]) -> tuple[Utterance, ...]:
    """Return the utterances, with what is retold of them given; the same answer for the same objects."""
    quoted = sentences(wordings)
    sure = [each for each in tellings if each.sure and each.agreement in _ONE_SPEAKER and each.attribution is not None]
    told = _said(quoted, sure)
    order = {id(wording): at for at, wording in enumerate(wordings)}
    found, seen = [], Counter[str]()
    for parts in _statements(quoted, _parts(quoted, told)):
        members = [(number, quoted[index]) for number, part in enumerate(parts) for index in part.members]
        members.sort(key=lambda member: (member[1].article, member[1].stretch.first))
        stretches = tuple(quoted[part.base].stretch for part in parts)
        kept = [each for part in parts for index in part.members for each in told.get(index, ())]
        made = _versions(order, wordings, stretches, members, kept)
        found.append(Utterance(_id(stretches[0], seen), _speaker([each for _, each in members]), stretches, made))
    return tuple(found)


def _versions(
    order: Mapping[int, int],
    wordings: Sequence[Wording],
    parts: Sequence[Stretch],
    members: Sequence[tuple[int, Quoted]],
    tellings: Sequence[Retold],
) -> tuple[Version, ...]:
    """Return what each article prints, else what it retells; in a small corpus also those of the event that lack it."""
    found = {id(version.wording): version for version in printed(parts, members)}
    for wording in dict.fromkeys(each.wording for each in tellings):
        if id(wording) not in found:
            own = [each for each in tellings if each.wording is wording]
            found[id(wording)] = reported(parts, wording, list(_apart(own)))
    if len(wordings) > MOST_ABSENT:
        return tuple(sorted(found.values(), key=lambda version: order[id(version.wording)]))
    events = {version.wording.article.event for version in found.values() if version.fragments}
    return tuple(
        found.get(id(wording)) or Version(wording, missing=tuple(range(len(parts))))
        for wording in wordings
        if id(wording) in found or wording.article.event in events
    )


def _apart(tellings: Sequence[Retold]) -> Iterator[Retold]:
    """Yield the best tellings of one article whose words do not meet, best first."""
    taken: list[Retold] = []
    for each in sorted(tellings, key=lambda telling: -telling.score):
        if not any(each.span.meets(other.span) for other in taken):
            taken.append(each)
            yield each


def _id(first: Stretch, seen: Counter[str]) -> str:
    """Return the first words as an id that nothing found before has."""
    words = _NO_LETTER.sub(" ", _INSIDE_WORD.sub("", first.text.lower())).split()
    name = "-".join(words[:_WORDS_OF_ID])[:_LETTERS_OF_ID]
    seen[name] += 1
    return name if seen[name] == 1 else f"{name}-{seen[name]}"


def _speaker(members: Sequence[Quoted]) -> str:
    """Return the name that most articles give the speaker; a person goes before a body, a name before an office."""
    known = [each for each in members if each.speaker_key or each.speaker.kind == "role"]
    names = Counter(name for name, _ in dict.fromkeys((each.speaker.name, each.article) for each in known))
    kinds = {each.speaker.name: each.speaker.kind for each in members}
    order = ("named", "institution")

    def rank(name: str) -> tuple[int, int]:
        kind = kinds[name]
        return -(order.index(kind) if kind in order else len(order)), names[name]

    return max(names, key=rank, default="")


def _parts(quoted: Sequence[Quoted], told: Collection[int]) -> list[_Part]:
    """Return the groups of sentences that are versions of one, and lone ones that another article retells."""
    same = Joined(len(quoted))
    for short, long in matches(quoted):
        same.join(short, long)
    return [
        _Part(_fullest(quoted, members), tuple(members))
        for members in same.groups()
        if len({quoted[index].article for index in members}) > 1 or any(index in told for index in members)
    ]


def _said(quoted: Sequence[Quoted], tellings: Iterable[Retold]) -> dict[int, list[Retold]]:
    """Return the sentences of quotations that are retold, with their retellings."""
    at: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index, each in enumerate(quoted):
        at[id(each.stretch.wording), each.quotation].append(index)
    found: dict[int, list[Retold]] = defaultdict(list)
    for telling in tellings:
        for index in at[id(telling.other), telling.quotation]:
            span = quoted[index].stretch.span
            if span and span.meets(telling.said):
                found[index].append(telling)
    return dict(found)


def _fullest(quoted: Sequence[Quoted], members: Sequence[int]) -> int:
    """Return the member with most words, brackets apart; of equals one in the body of its text, printed like most."""
    words = Counter(quoted[index].stretch.text for index in members)

    def rank(index: int) -> tuple[float, float, bool, int]:
        each = quoted[index]
        zone = each.stretch.wording.document.sentences[each.sentence].zone
        return round(each.spoken, 3), each.spoken - each.weight, zone == "body", words[each.stretch.text]

    return max(members, key=rank)


def _statements(quoted: Sequence[Quoted], parts: Sequence[_Part]) -> Iterator[list[_Part]]:
    """Yield the parts of each utterance in order: those that one article prints next to each other belong together."""
    part_of = {index: number for number, part in enumerate(parts) for index in part.members}
    following: dict[int, set[int]] = defaultdict(set)
    stated = Joined(len(parts))
    inside = sorted(part_of)
    for one, two in pairwise(inside):
        if part_of[one] != part_of[two] and adjoining(quoted[one], quoted[two]):
            stated.join(part_of[one], part_of[two], MOST_PARTS)
    for one, two in pairwise(inside):
        if quoted[one].article == quoted[two].article and part_of[one] != part_of[two]:
            following[part_of[one]].add(part_of[two])
    for numbers in stated.groups():
        yield [parts[number] for number in _in_order(numbers, following)]


def _in_order(numbers: Sequence[int], following: dict[int, set[int]]) -> list[int]:
    """Return parts so that none stands before one that articles print before it, as far as they agree."""
    left, found = list(numbers), list[int]()
    while left:
        free = [each for each in left if not any(each in following[other] for other in left if other != each)]
        found.append(free[0] if free else left[0])
        left.remove(found[-1])
    return found
