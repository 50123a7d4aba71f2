"""Which outlet tells which theme of the event: the counts behind the page left out, and what they say in a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from analysis.annotation.themes import Theme, theme_events, themes
from dashboard.comparison import Comparison, same_event
from dashboard.counts.finding import Finding
from dashboard.kept import once
from dashboard.markup import Number
from dashboard.words.phrases import all_of

ANY = "any"
"""Stands for the id of a theme in the list of all of an outlet's sentences on themes."""
STATUSES = {"present": "told", "partial": "touched", "absent": "not in this article"}


@dataclass(frozen=True, slots=True)
class Cell:
    """One theme in the `of` articles of one outlet: how many tell it, and how many only touch it."""

    group: str
    told: int
    touched: int
    of: int

    @property
    def status(self) -> str:
        """Return present, partial or absent: the most that one of the articles does."""
        return "present" if self.told else "partial" if self.touched else "absent"

    @property
    def words(self) -> str:
        """Return the status in words; with several articles, how many of them."""
        if self.of == 1:
            return STATUSES[self.status]
        if self.status == "absent":
            return f"in none of {self.of} articles"
        return f"{STATUSES[self.status]} in {self.told or self.touched} of {self.of}"


@dataclass(frozen=True, slots=True)
class Row:
    """One theme, with a cell for each outlet."""

    theme: Theme
    cells: tuple[Cell, ...]

    @property
    def told(self) -> int:
        """Return by how many outlets it is told."""
        return sum(cell.status == "present" for cell in self.cells)

    @property
    def anywhere(self) -> bool:
        """Say whether any outlet tells or touches it."""
        return any(cell.status != "absent" for cell in self.cells)

    def others(self, group: str) -> tuple[int, int]:
        """Return how many of the other outlets tell it, and how many there are."""
        rest = [cell for cell in self.cells if cell.group != group]
        return sum(cell.status == "present" for cell in rest), len(rest)


@dataclass(frozen=True, slots=True)
class Told:
    """All themes of the compared event; `unasked` are the articles that nothing says to report it."""

    event: str | None
    rows: tuple[Row, ...] = ()
    groups: tuple[str, ...] = ()
    unasked: tuple[str, ...] = ()

    @property
    def noun(self) -> str:
        """Return what is compared: articles, or outlets where one has several."""
        return "articles" if all(cell.of == 1 for row in self.rows for cell in row.cells) else "outlets"

    def count(self, group: str, status: str) -> int:
        """Return how many themes have this status with an outlet."""
        return sum(cell.group == group and cell.status == status for row in self.rows for cell in row.cells)


@once
def told(now: Comparison) -> Told:
    """Return which outlet tells which theme; parts of the story in the order of their file.

    Within a part, the themes that most outlets tell stand first. Without a file for the event there are no rows.
    """
    event = _event(now)
    asked = themes(event)
    rows = now.tables["coverage"]
    rows = rows[rows["theme"].isin([theme.id for theme in asked])].drop_duplicates(["article", "theme"])
    of = Counter(dict(rows.groupby("group")["article"].nunique()))
    counts = Counter(zip(rows["theme"], rows["group"], rows["status"], strict=True))
    groups = tuple(group for group in now.groups if of[group])
    made = [
        Row(
            theme,
            tuple(
                Cell(group, counts[theme.id, group, "present"], counts[theme.id, group, "partial"], of[group])
                for group in groups
            ),
        )
        for theme in asked
    ]
    parts = list(dict.fromkeys(theme.group for theme in asked))
    made.sort(key=lambda row: (parts.index(row.theme.group), -row.told, not row.anywhere))
    known = set(rows["article"])
    unasked = tuple(article for article in now.documents if article not in known)
    return Told(event, tuple(made) if groups else (), groups, unasked)


def headline(found: Told) -> str:
    """Return how many themes are in all articles, in only one and in none, as a sentence without its full stop."""
    number, sources = len(found.rows), len(found.groups)
    if sources == 1:
        group = found.groups[0]
        where = "this article" if found.noun == "articles" else "these articles"
        touched = found.count(group, "partial")
        more = f", {touched} more {'is' if touched == 1 else 'are'} touched" if touched else ""
        return f"Of {number} themes, {_are(found.count(group, 'present'))} told in {where}{more}"
    by_told = Counter(row.told for row in found.rows)
    none = sum(not row.anywhere for row in found.rows)
    last = f"; {_are(none)} in none of them" if none else ""
    everyone = all_of(sources, found.noun)
    only = by_told[1] or "none"
    return f"Of {number} themes, {_are(by_told[sources])} told in {everyone} and {only} in only one{last}"


@once
def findings(now: Comparison, included: Collection[str] = ()) -> list[Finding]:
    """Return the one finding for the overview: what all and what only one article tell, among those on the same event.

    An article of another event counts where the reader has taken it in, as in the lists that the numbers open.

    There is none where fewer than two are compared, or nothing that was looked for stands in any.
    """
    found = told(same_event(now, included))
    if len(found.groups) < 2 or not any(row.anywhere for row in found.rows):
        return []
    counts = {group: _numbers(found, group) for group in found.groups}
    return [
        Finding(
            f"{headline(found)}.",
            counts,
            "coverage",
            f"The bar is all {len(found.rows)} themes",
            tuple(STATUSES.items()),
        )
    ]


def _numbers(found: Told, group: str) -> tuple[Number, Number]:
    """Return how many themes an outlet tells, and tells alone; a number of none opens nothing."""
    parts = tuple((status, found.count(group, status)) for status in STATUSES)
    told_here, only = found.count(group, "present"), alone(found, group)
    return (
        Number(f"{told_here} told", f"theme:{group}:{ANY}:present" if told_here else "", parts, len(found.rows)),
        Number(f"{only} told only here", f"theme:{group}:{ANY}:only" if only else ""),
    )


def alone(found: Told, group: str) -> int:
    """Return how many themes only this outlet tells."""
    return sum(told_by(row, group) and row.told == 1 for row in found.rows)


def told_by(row: Row, group: str) -> bool:
    """Say whether this outlet tells the theme."""
    return any(cell.group == group and cell.status == "present" for cell in row.cells)


def _event(now: Comparison) -> str | None:
    """Return the event whose themes are compared: the comparison's own, else the one that most articles report."""
    first = now.corpus.events[0].id if now.corpus.events else None
    if themes(first):
        return first
    asked = set(zip(now.tables["coverage"]["article"], now.tables["coverage"]["theme"], strict=True))
    home = {theme.id: event.event for event in theme_events() for theme in event.themes}
    by_event = Counter(home[theme] for _, theme in asked)
    return by_event.most_common(1)[0][0] if by_event else first


def _are(count: int) -> str:
    return f"{count} is" if count == 1 else f"{count or 'none'} are"
