"""Files to take away."""

from __future__ import annotations

import csv
import io

import pandas as pd
import pytest

from dashboard.exports import separated


@pytest.mark.parametrize("cell", ["=HYPERLINK(1)", "+1", "-1", "@A1", "\tx", "\rx", "\nx", "＝1"])
def test_text_that_a_spreadsheet_would_run_gets_an_apostrophe(cell: str) -> None:
    text = separated.csv(pd.DataFrame({"a": [cell], "n": [-3]})).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert rows == [["a", "n"], [f"'{cell}", "-3"]]


@pytest.mark.parametrize("between", [";", "\t", "\n", "\r"])
def test_a_formula_behind_what_another_spreadsheet_parts_cells_at_gets_one_too(between: str) -> None:
    text = separated.csv(pd.DataFrame({"a": [f"so{between}=1+1{between}1-1"]})).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text, newline="")))[1] == [f"so{between}'=1+1{between}1-1"]


def test_a_head_is_a_field_like_any_other() -> None:
    text = separated.csv(pd.DataFrame({'Herald, "The"': ["1"], "=1+1": ["2"]})).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text))) == [['Herald, "The"', "'=1+1"], ["1", "2"]]


def test_plain_text_stays_as_it_is() -> None:
    assert separated.csv(pd.DataFrame({"a": ["Daesh – IS"]})).decode("utf-8-sig") == "a\nDaesh – IS\n"
