"""What a reader of one outlet only would not know, and how many themes each tells: headlines and lists."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.spans import Span
from dashboard.charts.coverage import told_elsewhere
from dashboard.comparison import Comparison
from dashboard.comparison import evidence as with_sentences
from dashboard.counts import coverage
from dashboard.counts.themes_told import Told
from dashboard.panels.sentences import sentence_html
from dashboard.panels.ways import Ways


def only_headline(now: Comparison, group: str, left_out: Sequence[coverage.Missing]) -> str:
    """Return how many themes are told elsewhere and not in one outlet, as a sentence without its full stop."""
    name = now.name(group)
    if not left_out:
        return f"If you read only {name}, you miss none of the themes that the others tell"
    most = sum(each.count == each.of for each in left_out)
    every = f"; {most} of them in all the others" if most and most != len(left_out) else ""
    alone = len(now.of_group(group)) == 1
    what = "1 theme is" if len(left_out) == 1 else f"{len(left_out)} themes are"
    return f"{what} told elsewhere and not in the {name} {'article' if alone else 'articles'}{every}"


def only_list(now: Comparison, left_out: Sequence[coverage.Missing], ways: Ways) -> str:
    """Return those themes, each with the shortest sentence that tells it and the way to its place."""
    if not left_out:
        return told_elsewhere(())
    items = []
    places = pd.DataFrame([each.hit for each in left_out]).assign(place=range(len(left_out)))
    hits = sorted(with_sentences(now, places).to_dict("records"), key=lambda hit: int(hit["place"]))
    for each, hit in zip(left_out, hits, strict=True):
        way = ways.place(str(hit["article"]), Span(int(hit["start"]), int(hit["end"])))
        others = f"told in {each.count} of {each.of} other{'s' if each.of > 1 else ''}"
        label = f"Read it in {now.name(str(hit['group']))}"
        items.append((each.theme.name, others, sentence_html(now, hit, "theme"), label, way))
    return told_elsewhere(items)


def room_headline(found: Told, told: Sequence[int]) -> str:
    """Return how many of the themes are told, as a sentence without its full stop."""
    low, high = min(told), max(told)
    where = "This article tells" if len(told) == 1 and found.noun == "articles" else f"These {found.noun} tell"
    span = str(low) if low == high else f"{low} to {high}"
    return f"{where} {span} of {len(found.rows)} themes"
