"""An article on the screen: every word stands, marks are ours."""

from __future__ import annotations

from dashboard.links import LAYERS
from dashboard.story import story
from tests.dashboard.stories import CONCEPT, document
from tests.dashboard.test_markup import HOSTILE, read

TEXT = 'He says {reported|Daesh} fled.\n"{quoted|ISIS} is gone."\nREAD MORE: other news'


def test_every_word_of_the_article_is_shown_with_all_layers() -> None:
    found = document("a", TEXT)
    shown = read(story(found, LAYERS, CONCEPT, None, "left")).words.replace("Set aside: promo", "")
    assert shown.split() == found.article.text.replace("\n", "").split()


def test_names_are_marked_by_voice_and_furniture_is_named() -> None:
    html = story(document("a", TEXT), LAYERS, CONCEPT, None, "left")
    assert '<mark class="reported" title="reported speech">Daesh</mark>' in html
    assert '<mark class="quotation quoted" title="quotation; in quotation marks">ISIS</mark>' in html
    assert "Set aside: promo" in html


def test_without_its_layer_furniture_is_not_shown() -> None:
    assert "READ MORE" not in story(document("a", TEXT), ["names"], CONCEPT, None, "left")


def test_the_passage_of_the_link_is_marked_even_in_furniture() -> None:
    found = document("a", TEXT)
    place = found.furniture[0].span
    html = story(found, [], CONCEPT, (place.start, place.end), "left")
    assert 'class="here" id="here-left"' in html


def test_hostile_text_is_shown_as_text() -> None:
    reader = read(story(document("a", HOSTILE + "\n{own|Daesh} left."), LAYERS, CONCEPT, None, "left"))
    assert reader.tags <= {"article", "p", "mark", "b"}
    assert HOSTILE in reader.words
