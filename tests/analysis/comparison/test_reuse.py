"""Shared passages: found whole, cut at quotation marks, told apart, and counted by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.annotation.annotate import annotate
from analysis.comparison import reuse
from analysis.comparison.reuse import Passage, passages, printed_too, share, shared_passages
from analysis.comparison.wording import Wording, wording
from analysis.corpus.article import Article


def made(name: str, text: str, language: str = "en") -> Wording:
    return wording(annotate(Article(name, text, outlet=name, language=language)))


GULL = made(
    "gull",
    "The ferry came late.\n\n"
    "The harbour master said the old pier would stay closed until the end of the spring season. "
    "“We have lost two boats and we will not lose a third,” Ann Poe said on Monday.\n",
)
TERN = made(
    "tern",
    "Fish is dear.\n\n"
    "Two men swam. The old pier would stay closed until the end of the summer, he wrote. "
    "“We have lost two boats and we will not lose a third,” Ann Poe said on Monday.\n",
)
CROW = made(
    "crow",
    "Rain fell.\n\nAnn Poe added that we have lost two boats and we will not lose a third. Nobody swam at all.\n",
)


def rows(*wordings: Wording) -> list[tuple[str, str, str, int, str, bool, bool]]:
    return [
        (
            each.left.article.id,
            each.right.article.id,
            each.left_span.of(each.left.article.text),
            each.tokens,
            each.kind,
            each.left_marked,
            each.right_marked,
        )
        for each in shared_passages(*wordings)
    ]


QUOTED = "We have lost two boats and we will not lose a third"


def test_passages_are_cut_at_the_marks_and_told_apart() -> None:
    assert rows(GULL, TERN) == [
        ("gull", "tern", "the old pier would stay closed until the end of the", 11, "narration", False, False),
        ("gull", "tern", QUOTED, 12, "quotation", True, True),
        ("gull", "tern", "Ann Poe said on Monday", 5, "formula", False, False),
    ]


def test_words_that_one_article_prints_without_marks_are_a_quotation_that_says_so() -> None:
    (passage,) = shared_passages(GULL, CROW)
    assert (passage.kind, passage.left_marked, passage.right_marked) == ("quotation", True, False)
    assert passage.unmarked is CROW
    assert shared_passages(CROW, GULL)[0].unmarked is CROW
    assert shared_passages(GULL, TERN)[1].unmarked is None


def test_passages_come_by_article_and_then_by_place() -> None:
    order = [(each.left, each.right, each.left_span.start) for each in shared_passages(TERN, GULL, CROW)]
    numbers = {TERN: 0, GULL: 1, CROW: 2}
    assert [(numbers[left], numbers[right]) for left, right, _ in order] == [(0, 1)] * 3 + [(0, 2), (1, 2)]
    assert [start for _, right, start in order if right is GULL] == sorted(
        start for _, right, start in order if right is GULL
    )


def test_spelling_capitals_and_commas_do_not_part_a_run() -> None:
    one = made("one", "Signs.\n\nIt was the Defence Ministry's decision, they said.\n")
    two = made("two", "Marks.\n\nNobody knew: it was the defense ministry's decision they said\n")
    ((_, _, _, tokens, kind, _, _),) = rows(one, two)
    assert (tokens, kind) == (8, "narration")


def test_a_share_counts_each_word_once_and_no_formula() -> None:
    among = shared_passages(GULL, TERN, CROW)
    counted = share(GULL, among)
    assert counted == (len(GULL.keys), 12, 11, 5)
    assert counted.score == (23 / len(GULL.keys), len(GULL.keys), None, None, ())
    assert share(CROW, among)[1:] == (12, 0, 0)


def test_left_overs_of_a_cut_are_kept_and_not_counted() -> None:
    one = made("one", "Signs.\n\nShe said so: “The gate of the mill is green.”\n")
    two = made("two", "Marks.\n\nShe said so: “The gate of the mill is blue.”\n")
    found = shared_passages(one, two)
    assert [(each.tokens, each.kind) for each in found] == [(3, "formula"), (6, "quotation")]
    assert share(one, found)[1:] == (6, 0, 0)


def test_a_quotation_inside_a_quotation_cuts_nothing() -> None:
    said = "“The minister told me ‘we are not leaving now’ and then he went home,” Ann Poe said"
    one = made("one", f"Signs.\n\n{said}.\n")
    two = made("two", f"Marks.\n\nA note. {said} in May.\n")
    assert [(each.tokens, each.kind) for each in shared_passages(one, two)] == [(14, "quotation"), (3, "formula")]


def test_two_quotations_one_after_the_other_are_two_passages() -> None:
    said = "“The red gate was shut at noon.” “Nobody had a key to it,” Ann Poe said"
    one = made("one", f"Signs.\n\n{said}.\n")
    two = made("two", f"Marks.\n\nA note. {said} in May.\n")
    assert [(each.tokens, each.kind) for each in shared_passages(one, two)] == [
        (7, "quotation"),
        (6, "quotation"),
        (3, "formula"),
    ]


def test_an_article_without_words_has_no_share() -> None:
    empty = made("empty", "")
    assert share(empty, shared_passages(empty, GULL)).score == (None, 0, None, None, ())


def test_what_very_many_articles_print_is_formula(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reuse, "WORN", 3)
    footer = "the reader is kindly asked to write to the editor of this page"
    four = [made(f"a{number}", f"Head.\n\nWord{number} and {footer}.\n") for number in range(4)]
    assert {each.kind for each in shared_passages(*four)} == {"formula"}
    assert {each.kind for each in shared_passages(*four[:3])} == {"narration"}


def test_articles_in_a_language_without_data_are_compared_by_their_words() -> None:
    text = "Kopf.\n\nDie Lage in der Stadt bleibt nach dem langen Regen sehr ernst.\n"
    (passage,) = shared_passages(made("a", text, "de"), made("b", f"Neu.\n\n{text[7:]}", "de"))
    assert (passage.tokens, passage.kind) == (12, "narration")


def test_no_articles_share_nothing() -> None:
    assert shared_passages() == ()
    assert passages().left.tolist() == []


@given(st.lists(st.text("ab. “”\n", max_size=40), min_size=2, max_size=3))
def test_the_pieces_together_are_all_shared_runs(texts: list[str]) -> None:
    """Every diagonal of five equal words is covered, by pieces that hold equal words and do not overlap."""
    words = [" ".join(text) for text in texts]
    wordings = [made(str(number), text) for number, text in enumerate(words)]
    for place, two in enumerate(wordings):
        for one in wordings[:place]:
            cells = [
                (one.words_in(each.left_span)[0] + step, two.words_in(each.right_span)[0] + step)
                for each in shared_passages(*wordings)
                if each.left is one and each.right is two
                for step in range(each.tokens)
            ]
            assert sorted(cells) == sorted(diagonals(one, two))


def diagonals(one: Wording, two: Wording) -> set[tuple[int, int]]:
    return {
        (i + step, j + step)
        for i in range(len(one.keys) - 4)
        for j in range(len(two.keys) - 4)
        if one.keys[i : i + 5] == two.keys[j : j + 5]
        for step in range(5)
    }


def test_a_word_is_in_a_quotation_before_it_is_in_narration() -> None:
    words = made("words", "Head.\n\nThe red gate of the old mill is closed today.\n")
    first, last = 1, 10
    span = words.span(first, last)
    told = Passage(words, span, GULL, span, 9, "narration", False, False)
    quoted = told._replace(kind="quotation")
    assert set(printed_too(words, [told, quoted])[first:last].tolist()) == {0}
    assert set(printed_too(words, [told])[first:last].tolist()) == {1}
