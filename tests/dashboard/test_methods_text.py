"""Method cards on the screen."""

from dashboard.methods_text import card_html


def test_a_figure_is_shown_with_its_plain_sentence_its_measure_and_its_texts() -> None:
    figure = {"what": "Ends", "figure": 0.9, "measure": "F1 <b>", "set": "Some set", "plain": "Nine of ten & more."}
    shown = card_html({"plain": "Mostly right.", "figures": [figure]})
    assert "<dt>How well it does</dt>" in shown
    assert "<b>Ends: 0.900.</b> Nine of ten &amp; more. <small>F1 &lt;b&gt;; Some set</small>" in shown
