"""How the words of all sources fall to the sides, and as though how many sides spoke equally long."""

from __future__ import annotations

from collections import Counter
from itertools import product

import pandas as pd

from analysis.measures.sides import UNKNOWN, side_name
from analysis.measures.sourcing import effective, too_few
from dashboard.charts import side_shares as chart
from dashboard.comparison import Comparison
from dashboard.counts.speaking import ALL, KNOWN, Spoken
from dashboard.markup import Number
from dashboard.words.phrases import many


def shares(now: Comparison, said: Spoken) -> pd.DataFrame:
    """Return a row for each side and outlet with its words, quoted and reported, and the words of all sources.

    Sides by the sum of their shares over the outlets on the event, those heard only elsewhere behind them, words of no
    known side last; an outlet where a side has no word stays.
    """
    counts = {(source.side, source.group): Counter[str]() for source in said.sources}
    for source in said.sources:
        cell = counts[source.side, source.group]
        cell["quoted"] += source.total(lambda heard: heard.quoted_words)
        cell["reported"] += source.total(lambda heard: heard.reported_words)
    whole = {group: said.words(group) for group in now.groups}
    weight = dict.fromkeys((side for side, _ in counts), 0.0)
    for (side, group), cell in counts.items():
        weight[side] += 0 if now.other_event(group) else sum(cell.values()) / (whole[group] or 1)
    order = sorted(weight, key=lambda side: (side == UNKNOWN, -weight[side]))
    rows = []
    for side, group in product(order, now.groups):
        cell = counts.get((side, group), Counter())
        outlet = group, now.name(group), now.note(group), now.colour(group)
        evidence = f"side:{group}:{side}:{ALL}"
        rows.append((side, side_name(side), *outlet, cell["quoted"], cell["reported"], whole[group], evidence))
    return pd.DataFrame(rows, columns=chart.COLUMNS)


def in_words(found: pd.DataFrame) -> pd.DataFrame:
    """Return a row for each side and a column for each outlet, "46 of 100 words" with its statements."""
    rows = []
    for _, same in found.groupby("side", sort=False):
        row: dict[str, object] = {"Side": same["name"].iloc[0]}
        for cell in same.to_dict("records"):
            row[cell["outlet"]] = chart.counted(cell) or ""
        rows.append(row)
    return pd.DataFrame(rows)


def cells(now: Comparison, found: pd.DataFrame) -> dict[str, str]:
    """Return the numbers that can be opened: evidence id -> what it counts."""
    rows = [row for row in found.to_dict("records") if row["quoted"] + row["reported"]]
    named = {
        row["evidence"]: f"{row['outlet']}: {row['name']} ({many(row['quoted'] + row['reported'], 'word')})"
        for row in rows
    }
    known = {row["group"] for row in rows if row["side"] != UNKNOWN}
    return named | {
        f"side:{group}:{KNOWN}:{ALL}": f"{now.name(group)}: all known sides" for group in now.groups if group in known
    }


def by_outlet(found: pd.DataFrame, few: int = 3) -> dict[str, tuple[Number, ...]]:
    """Return the sides with most words in each outlet, as numbers with their share of voices."""
    numbers: dict[str, tuple[Number, ...]] = {}
    for group, rows in found.groupby("group", sort=False):
        spoken = rows.assign(words=rows["quoted"] + rows["reported"]).sort_values(
            "words", ascending=False, kind="stable"
        )
        numbers[str(group)] = tuple(
            Number(
                f"{row['name']} {row['words']} of {row['whole']} words",
                row["evidence"],
                (("reported", int(row["reported"])), ("quoted", int(row["quoted"]))),
                int(row["whole"]),
            )
            for row in spoken.head(few).to_dict("records")
            if row["words"]
        )
    return numbers


def effective_sides(now: Comparison, said: Spoken) -> dict[str, tuple[str, tuple[Number, ...]]]:
    """Return for each outlet the effective number of sides in words, and the numbers on which it rests."""
    found = {}
    for group in now.groups:
        sides = Counter[str]()
        for source in said.of(group):
            sides[source.side] += source.total(lambda heard: heard.words)
        known = sum(sides.values()) - sides[UNKNOWN]
        several = effective(words for side, words in sides.items() if side != UNKNOWN)
        count = sum(len(source.statements) for source in said.of(group) if source.side != UNKNOWN)
        number = "too few to say" if several is None or count < too_few() else f"{several:.1f} sides"
        number = number if sides else "nobody is heard"
        rests = Number(
            f"{known} of {sum(sides.values())} words have a known side", f"side:{group}:{KNOWN}:{ALL}" if known else ""
        )
        found[group] = (number, (rests,))
    return found


def headline(now: Comparison, found: pd.DataFrame) -> str:
    """Return what share of the words the side with most words has in the outlets on the event; no order of them."""
    here = found[found["group"].isin(now.on_event) & (found["side"] != UNKNOWN) & (found["whole"] > 0)]
    if here.empty:
        return "For whom the speakers speak is not told here"
    most = (here["quoted"] + here["reported"]).groupby(here["side"], sort=False).sum().idxmax()
    rows = here[here["side"] == most].to_dict("records")
    name = side_name(str(most))
    shares = [100 * (row["quoted"] + row["reported"]) / row["whole"] for row in rows]
    low, high = f"{min(shares):.0f}", f"{max(shares):.0f}"
    where = "in this article" if len(now.documents) == 1 else "in these articles"
    return f"{name}: {low if low == high else f'{low} to {high}'} of every 100 words of the sources {where}"
