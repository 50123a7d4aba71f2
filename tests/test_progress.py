"""Progress: seen on a terminal, sparse in a log, silent for short work."""

from __future__ import annotations

from io import StringIO

from analysis.progress import Progress


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_on_a_terminal_one_line_is_rewritten() -> None:
    stream = Terminal()
    assert list(Progress("Reading", stream).over("a" * 25)) == ["a"] * 25
    assert stream.getvalue() == "\rReading 10 of 25\rReading 20 of 25\rReading 25 of 25\n"


def test_elsewhere_short_work_is_silent_and_long_work_has_a_line_now_and_then() -> None:
    stream = StringIO()
    list(Progress("Reading", stream).over(range(1000 - 1)))
    assert stream.getvalue() == ""
    list(Progress("Reading", stream).over(range(2100)))
    assert stream.getvalue().splitlines() == [f"Reading {done} of 2,100" for done in ("1,000", "2,000", "2,100")]


def test_a_log_that_asks_gets_more_lines() -> None:
    stream = StringIO()
    list(Progress("Reading", stream, asked=True).over(range(150)))
    assert stream.getvalue().splitlines() == ["Reading 100 of 150", "Reading 150 of 150"]


def test_no_work_says_nothing() -> None:
    stream = Terminal()
    assert list(Progress("Reading", stream).over([])) == []
    assert stream.getvalue() == ""
