"""Charts: what they draw, and that nothing is no error."""

from __future__ import annotations

import pandas as pd
import pytest

from dashboard.charts import names, shares
from dashboard.charts.ink import DARK, LIGHT, Ink
from dashboard.charts.squares import row
from dashboard.counts import naming
from tests.dashboard.stories import CONCEPT, comparison, document, two_papers


def counts() -> pd.DataFrame:
    now = two_papers()
    return naming.counts(now, naming.choices(now, CONCEPT), CONCEPT)


def drawn(table: pd.DataFrame) -> str:
    return names.names_by_voice(table, lambda evidence: f"names?evidence={evidence}")


@pytest.mark.parametrize("on", [LIGHT, DARK])
def test_charts_accept_an_empty_table(on: Ink) -> None:
    assert "<section" not in drawn(pd.DataFrame(columns=names.COLUMNS))
    assert not shares.shares(pd.DataFrame(columns=shares.COLUMNS), on).data


def test_voices_are_told_by_fill_and_by_words() -> None:
    html = drawn(counts())
    assert all(f'class="opens {voice}"' in html for voice in ("own", "reported", "quoted"))
    assert "1&nbsp;own&nbsp;words</a>" not in html  # only the space beside the number is kept together
    assert "1&nbsp;own</a>" in html


def test_each_count_and_its_squares_open_the_same_sentences() -> None:
    html = drawn(counts())
    assert html.count('href="names?evidence=name:star:daesh:own"') == 2
    assert html.count("<i></i>") == counts()["count"].sum()


def test_many_mentions_become_a_bar_on_one_scale() -> None:
    table = counts()
    html = drawn(table.assign(count=table["count"] * 50))
    assert 'class="squares bars"' in html
    assert html.count("<i></i>") == len(table)
    assert "width:100.00%" in html


def test_squares_up_to_a_whole_show_what_else_there_is() -> None:
    assert row([("own", 1, "")], of=3).count("<i></i>") == 3
    assert 'class="rest"' in row([("own", 1, "")], of=3)


def test_a_finger_cannot_drag_a_chart() -> None:
    figure = shares.shares(pd.DataFrame(columns=shares.COLUMNS), LIGHT)
    assert figure.layout.dragmode is False
    assert figure.layout.xaxis.fixedrange


def test_an_outlets_name_is_text_and_no_tag() -> None:
    now = comparison(document("a", "{own|Daesh} left."), names={"a": "<b onclick='x'>Daily</b>"})
    html = drawn(naming.counts(now, naming.choices(now, CONCEPT), CONCEPT))
    assert "<b onclick" not in html
    assert "&lt;b onclick" in html


def test_a_share_that_is_too_small_gets_a_broken_line_and_no_dot() -> None:
    rows = [("Star", "#000", "Daesh", 6, 6, 1.0, 0.61, 1.0, ""), ("Moon", "#000", "IS", 2, 2, 1.0, None, None, "")]
    figure = shares.shares(pd.DataFrame(rows, columns=shares.COLUMNS), LIGHT)
    assert [trace.mode for trace in figure.data] == ["lines", "markers", "lines"]
    assert figure.data[2].line.dash
    assert "2 of 2, too few to say" in figure.layout.annotations[1].text
