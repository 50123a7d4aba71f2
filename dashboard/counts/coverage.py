"""Themes by outlet, shaped for the page left out: the table, the sentences behind it, what each leaves out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from analysis.annotation.themes import Theme
from analysis.spans import Span
from dashboard.comparison import Comparison
from dashboard.counts.places import places
from dashboard.counts.themes_told import ANY, STATUSES, Cell, Row, Told, alone
from dashboard.kept import once
from dashboard.markup import Number

EVERYWHERE = "everywhere"
"""Stands for the status in the list of all outlets' sentences on one theme."""


def grid(now: Comparison, found: Told, rows: Sequence[Row]) -> pd.DataFrame:
    """Return a row for each of these themes and each outlet, as the chart of themes wants them."""
    return pd.DataFrame(
        [
            (
                row.theme.name,
                f"theme:{found.groups[0]}:{row.theme.id}:{EVERYWHERE}" if row.anywhere else "",
                row.told,
                now.name(cell.group),
                now.colour(cell.group),
                now.note(cell.group),
                cell.status,
                cell.words,
                _others(row, cell),
                f"theme:{cell.group}:{row.theme.id}:{cell.status}" if row.anywhere else "",
            )
            for row in rows
            for cell in row.cells
        ],
        columns=["theme", "all", "told", "outlet", "colour", "note", "status", "words", "others", "evidence"],
    )


def _others(row: Row, cell: Cell) -> str:
    count, of = row.others(cell.group)
    if cell.status != "absent" or not of:
        return ""
    return f"in {count} of {of} other{'s' if of > 1 else ''}"


def parts(rows: Sequence[Row]) -> dict[str, list[Row]]:
    """Return the themes that any outlet tells or touches, by part of the story."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        if row.anywhere:
            found.setdefault(row.theme.group, []).append(row)
    return found


@once
def cells(now: Comparison, found: Told) -> dict[str, str]:
    """Return every number of the page: evidence id -> what it counts."""
    if not found.groups:
        return {}
    made = {}
    for row in (row for row in found.rows if row.anywhere):
        made[f"theme:{found.groups[0]}:{row.theme.id}:{EVERYWHERE}"] = f"{row.theme.name}: in all {found.noun}"
        for cell in row.cells:
            evidence = f"theme:{cell.group}:{row.theme.id}:{cell.status}"
            made[evidence] = f"{row.theme.name}: {now.name(cell.group)}, {cell.words}"
    for group in found.groups:
        counts = {status: found.count(group, status) for status in STATUSES} | {"only": alone(found, group)}
        words = STATUSES | {"only": "told only here"}
        for status, count in counts.items():
            if count:
                made[f"theme:{group}:{ANY}:{status}"] = (
                    f"{now.name(group)}: {count} theme{'s' if count > 1 else ''} {words[status]}"
                )
    return made


def hits(now: Comparison, found: Told, evidence: str) -> pd.DataFrame:
    """Return the places behind a number of `cells`; for an absent theme, those of the other outlets.

    Where none of the others tells an absent theme, these are the places in which they touch it.
    """
    _, group, theme, status = evidence.split(":")
    wanted = [row for row in found.rows if theme in (ANY, row.theme.id)]
    if status == EVERYWHERE:
        return _places(now, _rows(now, wanted))
    if status == "only":
        wanted, status = [row for row in wanted if row.told == 1], "present"
    wanted = [row for row in wanted if any(cell.group == group and cell.status == status for cell in row.cells)]
    rows = _rows(now, wanted)
    if status != "absent":
        return _places(now, rows[(rows["group"] == group) & (rows["status"] == status)])
    rows = rows[rows["group"] != group]
    touched = rows["theme"].isin([row.theme.id for row in wanted if not row.told])
    return _places(now, rows[touched | (rows["status"] == "present")])


def _rows(now: Comparison, wanted: Iterable[Row]) -> pd.DataFrame:
    rows = now.tables["coverage"]
    return rows[rows["theme"].isin([row.theme.id for row in wanted]) & rows["start"].notna()]


def _places(now: Comparison, rows: pd.DataFrame) -> pd.DataFrame:
    spans: dict[str, dict[Span, None]] = {}
    for article, start, end in zip(rows["article"], rows["start"], rows["end"], strict=True):
        spans.setdefault(article, {})[Span(int(start), int(end))] = None
    return places(((now.documents[article], list(each)) for article, each in spans.items()), long=True)


@dataclass(frozen=True, slots=True)
class Missing:
    """A theme that one outlet leaves out, told by `count` of `of` others; `hit` is a sentence from one of them."""

    theme: Theme
    count: int
    of: int
    hit: Mapping[str, object]


@once
def missing(now: Comparison, found: Told, group: str) -> list[Missing]:
    """Return what is not in the articles of one outlet and told by another one, what most others tell first.

    The sentence is the shortest of those that tell it, so that the list can be read at one go.
    """
    absent = [
        row for row in found.rows if row.told and any(c.group == group and c.status == "absent" for c in row.cells)
    ]
    absent.sort(key=lambda row: -row.told)
    chosen = dict(_shortest(now, {row.theme.id for row in absent}, group))
    rows = pd.DataFrame(chosen.values(), columns=["article", "start", "end"])
    hit = {(each["article"], each["start"], each["end"]): each for each in _places(now, rows).to_dict("records")}
    return [Missing(row.theme, *row.others(group), hit[chosen[row.theme.id]]) for row in absent]


def _shortest(now: Comparison, ids: Collection[str], group: str) -> Iterator[tuple[str, tuple[str, int, int]]]:
    """Yield for each theme the place in the shortest sentence of another outlet that tells it."""
    rows = now.tables["coverage"]
    rows = rows[rows["theme"].isin(list(ids)) & (rows["status"] == "present") & (rows["group"] != group)]
    for theme, same in rows.groupby("theme", sort=False):
        spots = [(str(a), int(s), int(e)) for a, s, e in zip(same["article"], same["start"], same["end"], strict=True)]
        yield str(theme), min(spots, key=lambda spot: _length(now, *spot))


def _length(now: Comparison, article: str, start: int, end: int) -> int:
    return next(len(each.span) for each in now.documents[article].sentences if each.span.holds(Span(start, end)))


def missing_in_words(now: Comparison, left_out: Sequence[Missing]) -> pd.DataFrame:
    """Return what `missing` gives as a table to take away: the theme, how many tell it, a sentence and its outlet."""
    rows = [
        (
            each.theme.name,
            f"{each.count} of {each.of}",
            now.name(str(each.hit["group"])),
            _sentence(now, str(each.hit["article"]), int(str(each.hit["start"])), int(str(each.hit["end"]))),
        )
        for each in left_out
    ]
    return pd.DataFrame(rows, columns=["Theme", "Told in others", "For example in", "Sentence"], dtype="string")


def _sentence(now: Comparison, article: str, start: int, end: int) -> str:
    document = now.documents[article]
    found = next(each.span for each in document.sentences if each.span.holds(Span(start, end)))
    return " ".join(found.of(document.article.text).split())


def counted(
    found: Told, groups: Collection[str] = (), statuses: Collection[str] = ("present", "absent")
) -> dict[str, tuple[Number, ...]]:
    """Return for each outlet (or these) how many themes it tells and does not, as numbers that open their sentences."""
    words = STATUSES | {"present": "told", "absent": "not in it"}
    return {
        group: tuple(
            Number(f"{count} of {len(found.rows)} themes {words[status]}", f"theme:{group}:{ANY}:{status}")
            for status in statuses
            if (count := found.count(group, status))
        )
        for group in groups or found.groups
    }


def common(found: Told) -> list[Number]:
    """Return the themes that all outlets tell, each a way to what they say."""
    first = next(iter(found.groups), "")
    return [
        Number(row.theme.name, f"theme:{first}:{row.theme.id}:{EVERYWHERE}")
        for row in found.rows
        if row.told == len(found.groups)
    ]


@once
def room(now: Comparison, found: Told) -> pd.DataFrame:
    """Return a row for each outlet: themes told, touched and not in it, and the effective number (mean of articles)."""
    scores = now.tables["scores"]
    scores = scores[(scores["measure"] == "coverage") & (scores["unit"] == "effective-themes")]
    means = scores.groupby("group")["value"].mean()
    return pd.DataFrame(
        [
            (group, now.name(group), now.colour(group), *(found.count(group, s) for s in STATUSES), means.get(group))
            for group in found.groups
        ],
        columns=["group", "outlet", "colour", *STATUSES, "effective"],
    )


def room_in_words(table: pd.DataFrame) -> pd.DataFrame:
    """Return a table of `room` as strings to show."""
    heads = {"present": "Told", "partial": "Touched", "absent": "Not in it"}
    shown = {
        head: [
            (Number(str(count), f"theme:{group}:{ANY}:{status}" if count else ""),)
            for group, count in zip(table["group"], table[status], strict=True)
        ]
        for status, head in heads.items()
    }
    spread = ["–" if pd.isna(value) else f"about {value:.0f}" for value in table["effective"]]
    return pd.DataFrame({"Outlet": table["outlet"], **shown, "Spread evenly": spread})
