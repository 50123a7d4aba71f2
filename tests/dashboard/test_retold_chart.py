"""A card of a retelling: safe HTML, numbered marks on both sides, and context cut where it is long."""

from __future__ import annotations

from analysis.comparison.retellings.changes import Change
from analysis.spans import Span
from dashboard.charts.retold import Half, card, key


def half(text: str, meant: str, head: str = "Retold in Sun") -> Half:
    start = text.index(meant)
    return Half(head, "", text, Span(0, len(text)), Span(start, start + len(meant)), "#0072B2")


LEFT, RIGHT = (
    half("“We beat ISIS.”", "We beat ISIS", "Printed in Star"),
    half("He said Daesh was beaten.", "Daesh was beaten"),
)
NAME = Change("name", Span(8, 13), Span(9, 13), "It was “ISIS”; now it is “Daesh”.")


def test_a_change_has_the_same_number_on_both_sides_and_in_the_list() -> None:
    html = card(LEFT, RIGHT, [("Another name", NAME)], "")
    assert '<mark class="meant turned turned-1 renamed" title="change 1">ISIS</mark>' in html
    assert '<mark class="meant turned turned-1 renamed" title="change 1">Daesh</mark>' in html
    assert "<li><b>Another name.</b> It was “ISIS”; now it is “Daesh”.</li>" in html


def test_a_change_on_one_side_only_is_marked_there() -> None:
    html = card(LEFT, RIGHT, [("Label put in", Change("label-in", Span(8, 13), None, "Put in."))], "")
    assert html.count("turned-1") == 1


def test_a_card_without_changes_says_so() -> None:
    assert "No name, label or voice of a verb was changed." in card(LEFT, RIGHT, [], "")


def test_words_from_outside_are_escaped() -> None:
    evil = "<script>alert(1)</script>"
    html = card(
        half(evil, "alert", evil), half(evil, "alert", evil), [(evil, Change("name", None, None, evil))], "", evil
    )
    assert "<script" not in html


def test_long_context_is_cut_at_words_and_what_is_meant_stays_whole() -> None:
    long = half(f"{'before ' * 100}THE WORDS MEANT {'after ' * 100}", "THE WORDS MEANT")
    html = card(LEFT, long, [], "")
    assert "THE WORDS MEANT" in html
    assert html.count("before ") < 40
    assert "<blockquote>… before" in html
    assert "after …</blockquote>" in html


def test_one_unbroken_word_around_is_no_error() -> None:
    long = half(f"{'x' * 900}MEANT{'y' * 900}", "MEANT")
    assert "MEANT" in card(LEFT, long, [], "")


def test_the_key_says_in_words_what_the_marks_mean() -> None:
    assert "retold words" in key()
    assert "other words" in key()
