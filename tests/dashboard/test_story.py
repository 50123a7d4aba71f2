"""An article on the screen: every word stands, marks are ours."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from analysis.annotation.document import Document
from dashboard.layers import layer_marks
from dashboard.markup import Mark
from dashboard.story import HERE, story
from dashboard.view import LAYERS
from tests.dashboard.stories import CONCEPT, document
from tests.dashboard.test_markup import HOSTILE, read

TEXT = 'He says {reported|Daesh} fled.\n"{quoted|ISIS} is gone."\nREAD MORE: other news'


def shown(found: Document, layers: Collection[str] = LAYERS, marks: Sequence[Mark] = ()) -> str:
    return story(found, [*marks, *layer_marks(found, layers, CONCEPT)], "furniture" in layers, "Star")


def test_every_word_of_the_article_is_shown_with_all_layers() -> None:
    found = document("a", TEXT)
    words = read(shown(found)).words.replace("Set aside: promo", "")
    assert words.split() == found.article.text.replace("\n", "").split()


def test_names_are_marked_by_voice_and_furniture_is_named() -> None:
    html = shown(document("a", TEXT))
    assert '<mark class="reported" title="reported speech">Daesh</mark>' in html
    assert '<mark class="quotation quoted" title="quotation; in quotation marks">ISIS</mark>' in html
    assert "Set aside: promo" in html


def test_without_its_layer_furniture_is_not_shown() -> None:
    assert "READ MORE" not in shown(document("a", TEXT), ["names"])


def test_the_passage_of_the_link_is_marked_even_in_furniture() -> None:
    found = document("a", TEXT)
    place = found.furniture[0].span
    html = shown(found, [], [Mark(place.start, place.end, HERE, anchor="here-left")])
    assert 'class="here" id="here-left"' in html


def test_a_passage_over_several_paragraphs_has_its_anchor_once() -> None:
    found = document("a", TEXT)
    html = shown(found, [], [Mark(0, len(found.article.text), HERE, anchor="here-left")])
    assert html.count('class="here"') == 3
    assert html.count('id="here-left"') == 1


def test_words_that_lift_or_lower_a_score_are_told_apart_and_words_without_value_are_not_marked() -> None:
    found = document("a", "a war, a win, a door")
    html = story(found, list(layer_marks(found, ["feeling"], "", [(2, 5, -2.9), (9, 12, 2.8), (16, 20, 0)])), False, "")
    assert '<mark class="weighs lowers" title="lowers the score: −2.90">war</mark>' in html
    assert '<mark class="weighs lifts" title="lifts the score: +2.80">win</mark>' in html
    assert "a door" in html


def test_hostile_text_is_shown_as_text() -> None:
    reader = read(shown(document("a", HOSTILE + "\n{own|Daesh} left.")))
    assert reader.tags <= {"article", "p", "mark", "b"}
    assert HOSTILE in reader.words
