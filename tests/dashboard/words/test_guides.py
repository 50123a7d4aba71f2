"""Every page says what to look at and what it cannot tell, in words that a reader of 14 can read."""

from __future__ import annotations

import pytest

from analysis.annotation.annotate import annotate
from analysis.corpus.article import Article
from analysis.measures.readability import counts, readability
from dashboard.navigation import TITLES
from dashboard.view import PARTS
from dashboard.words.guides import Guide, fold, guide_of, guides

NEVER = ("bias", "propaganda", "hidden", "suppress", "neutral", "objective")
HARDEST = 9.0


def grade(text: str) -> float:
    """Return the Flesch-Kincaid grade of a text by this project's own measure."""
    found = readability(counts(annotate(Article("guide", text))))["flesch-kincaid-grade"]
    assert found is not None
    return found


@pytest.mark.parametrize("page", TITLES)
def test_every_page_has_a_guide(page: str) -> None:
    assert guide_of(page) is not None


@pytest.mark.parametrize("part", PARTS)
def test_every_part_of_same_words_has_a_guide_of_its_own(part: str) -> None:
    found = guide_of("same-words", part)
    assert found is not None
    assert found.id == f"same-words-{part}"


def test_a_page_that_is_not_known_has_no_guide() -> None:
    assert guide_of("nowhere") is None


@pytest.mark.parametrize("guide", guides().values(), ids=lambda guide: guide.id)
def test_a_guide_is_short_and_says_of_nobody_what_no_count_can_say(guide: Guide) -> None:
    assert 2 <= len(guide.look) <= 4
    assert 2 <= len(guide.cannot) <= 3
    words = " ".join([*guide.look, *guide.cannot]).lower()
    assert [word for word in NEVER if word in words] == []


@pytest.mark.parametrize("guide", guides().values(), ids=lambda guide: guide.id)
def test_a_guide_can_be_read_at_14(guide: Guide) -> None:
    assert grade("\n\n".join([*guide.look, *guide.cannot])) <= HARDEST


def test_a_hard_text_would_be_noticed() -> None:
    assert grade("Notwithstanding considerable methodological uncertainty, generalisations are inadvisable.") > HARDEST


def test_a_guide_is_closed_at_first_and_has_a_permanent_anchor() -> None:
    shown = fold(Guide("names", ("Look <here>.", "And there."), ("This.", "That.")))
    assert shown.startswith('<details class="guide" id="guide-names" data-fold="guide-names"><summary>')
    assert "Look &lt;here&gt;." in shown
