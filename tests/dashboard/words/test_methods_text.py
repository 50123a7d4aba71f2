"""Method cards on the screen."""

from dashboard.navigation import TITLES
from dashboard.view import PARTS
from dashboard.words.methods_text import card_html, methods, pages_of_cards


def test_a_figure_is_shown_with_its_plain_sentence_its_measure_and_its_texts() -> None:
    figure = {"what": "Ends", "figure": 0.9, "measure": "F1 <b>", "set": "Some set", "plain": "Nine of ten & more."}
    shown = card_html({"plain": "Mostly right.", "figures": [figure]})
    assert "<dt>How well it does</dt>" in shown
    assert "<b>Ends: 0.900.</b> Nine of ten &amp; more. <small>F1 &lt;b&gt;; Some set</small>" in shown


def test_a_card_leads_to_the_page_and_the_part_that_show_what_it_counts() -> None:
    places = pages_of_cards()
    assert {page for page, _ in places.values()} <= set(TITLES)
    assert {part for page, part in places.values() if page == "same-words"} == set(PARTS)


def test_only_cards_that_give_figures_of_quality_stand_on_no_page() -> None:
    places = pages_of_cards()
    assert all(found.get("figures") for name, found in methods().items() if name not in places)
