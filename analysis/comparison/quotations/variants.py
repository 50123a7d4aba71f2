"""What an article made of an utterance: whole, cut, split, joined, with another name, retold, or nothing of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from analysis.comparison.differences import Difference, Stretch
from analysis.comparison.quotations.spelling_notes import Note
from analysis.comparison.retellings.retold import Retold
from analysis.comparison.wording import Wording

Change = Literal["whole", "cut", "split", "joined", "relabelled", "reported", "absent"]
CHANGES: tuple[Change, ...] = ("whole", "cut", "split", "joined", "relabelled", "reported", "absent")


@dataclass(frozen=True, slots=True)
class Cut:
    """Words of the fullest version that are left out, where, and whether "..." or "[...]" is printed in their place."""

    where: Literal["beginning", "middle", "end"]
    ellipsis: bool
    words: Stretch


@dataclass(frozen=True, slots=True)
class Renaming:
    """A name or label of the fullest version beside the one that this article has instead."""

    left: Stretch
    right: Stretch
    outside: bool


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words of one quotation that stand for one sentence of the utterance, or for a part of it.

    `part` is an index into the utterance's parts, `quotation` into the document's quotations; `steps` lead from the
    sentence's fullest version (this fragment's share of it) to the words printed. `again` says that the same article
    prints more of the sentence elsewhere.
    """

    part: int
    quotation: int
    stretch: Stretch
    steps: tuple[Difference, ...]
    cuts: tuple[Cut, ...] = ()
    renamed: tuple[Renaming, ...] = ()
    split: bool = False
    joined: bool = False
    again: bool = False
    notes: tuple[Note, ...] = ()

    @property
    def changes(self) -> tuple[Change, ...]:
        """What was done to the sentence here, in the order of `CHANGES`."""
        found: dict[Change, bool] = {
            "cut": bool(self.cuts),
            "split": self.split,
            "joined": self.joined,
            "relabelled": bool(self.renamed),
        }
        return tuple(change for change in CHANGES if found.get(change)) or ("whole",)


@dataclass(frozen=True, slots=True)
class Version:
    """An utterance in one article: its fragments in the order of the text, or what it retells of it, or neither.

    `missing` are the parts of which it prints nothing.
    """

    wording: Wording
    fragments: tuple[Fragment, ...] = ()
    tellings: tuple[Retold, ...] = ()
    missing: tuple[int, ...] = ()
    retelling: tuple[Difference, ...] = ()
    renamed: tuple[Renaming, ...] = ()

    @property
    def changes(self) -> tuple[Change, ...]:
        """All that was done to it where the article prints most of it; whole only where nothing else was."""
        if not self.fragments:
            named: tuple[Change, ...] = ("relabelled",) if self.renamed else ()
            return (*named, "reported") if self.tellings else ("absent",)
        return joined_changes(each.changes for each in self.fragments if not each.again)

    @property
    def notes(self) -> tuple[Note, ...]:
        """What differs in spelling only."""
        return tuple(dict.fromkeys(note for fragment in self.fragments for note in fragment.notes))


def joined_changes(several: Iterable[Iterable[Change]]) -> tuple[Change, ...]:
    """Return the changes of several fragments as one list in the order of `CHANGES`.

    >>> joined_changes([["whole"], ["relabelled"], ["cut"]])
    ('cut', 'relabelled')
    """
    found = {change for changes in several for change in changes}
    return tuple(change for change in CHANGES if change in found and (change != "whole" or len(found) == 1))
