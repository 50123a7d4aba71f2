"""Charts: what they draw, and that nothing is no error."""

from __future__ import annotations

import pandas as pd
import pytest

from dashboard import naming
from dashboard.charts import names, shares
from dashboard.charts.ink import DARK, LIGHT, Ink
from tests.dashboard.stories import CONCEPT, comparison, document, two_papers


def counts() -> pd.DataFrame:
    now = two_papers()
    return naming.counts(now, naming.choices(now, CONCEPT), CONCEPT)


@pytest.mark.parametrize("on", [LIGHT, DARK])
def test_charts_accept_an_empty_table(on: Ink) -> None:
    assert not names.names_by_voice(pd.DataFrame(columns=names.COLUMNS), on).data
    assert not shares.shares(pd.DataFrame(columns=shares.COLUMNS), on).data


def test_voices_are_told_by_fill_and_by_words() -> None:
    figure = names.names_by_voice(counts(), LIGHT)
    own, reported, quoted = figure.data
    assert (own.marker.pattern.shape, reported.marker.pattern.shape) == (None, "/")
    assert quoted.marker.color == LIGHT.ground
    words = " ".join(note.text for note in figure.layout.annotations)
    assert "1 own words, 1 reported" in words


def test_each_bar_knows_its_sentences() -> None:
    figure = names.names_by_voice(counts(), LIGHT)
    assert list(figure.data[0].customdata) == ["name:star:daesh:own", "name:moon:is:own", "name:sun:isis:own"]
    assert list(figure.data[0].x) == [1, 2, 1]


def test_a_finger_cannot_drag_a_chart() -> None:
    figure = names.names_by_voice(counts(), LIGHT)
    assert figure.layout.dragmode is False
    assert figure.layout.xaxis.fixedrange


def test_an_outlets_name_is_text_and_no_tag() -> None:
    now = comparison(document("a", "{own|Daesh} left."), names={"a": "<a href='x'>Daily</a>"})
    figure = names.names_by_voice(naming.counts(now, naming.choices(now, CONCEPT), CONCEPT), LIGHT)
    assert "<a" not in figure.to_json().replace("\\u003c", "<")


def test_a_share_that_is_too_small_gets_no_dot() -> None:
    rows = [("Star", "#000", "Daesh", 6, 6, 1.0, 0.61, 1.0, ""), ("Moon", "#000", "IS", 2, 2, 1.0, None, None, "")]
    figure = shares.shares(pd.DataFrame(rows, columns=shares.COLUMNS), LIGHT)
    assert [trace.mode for trace in figure.data] == ["lines", "markers"]
    assert "2 of 2, too few to say" in figure.layout.annotations[1].text
