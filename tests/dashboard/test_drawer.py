"""The drawer beside the chart: its name, its count, the way out and the ways to its neighbours."""

from __future__ import annotations

from dashboard.drawer import _head
from dashboard.view import View

CELLS = ["name:star:is:own", "name:star:isis:own", "name:star:daesh:own"]


def test_the_drawer_says_what_is_open_and_leads_out_back_and_on() -> None:
    html = _head(View(corpus="c", evidence=CELLS[1]), CELLS, "Star: ISIS", "2 places")
    assert "<h2>Star: ISIS</h2><p>2 places</p>" in html
    assert f'data-list="{CELLS[1]}"' in html
    assert 'class="opens close" href="?corpus=c&amp;outlet="' in html
    assert html.index("name%3Astar%3Ais%3Aown") < html.index("name%3Astar%3Adaesh%3Aown")


def test_at_an_end_there_is_no_neighbour_and_a_list_from_elsewhere_has_none() -> None:
    first = _head(View(evidence=CELLS[0]), CELLS, "", "")
    assert ("Previous" in first, "Next" in first) == (False, True)
    strange = _head(View(evidence="name:moon:x:own"), CELLS, "", "")
    assert ("Previous" in strange, "Next" in strange, "Close" in strange) == (False, False, True)


def test_outside_words_are_shown_as_words() -> None:
    html = _head(View(evidence='name:"><script>:x:own'), [], "<script>alert(1)</script>", "<b>")
    assert "<script>" not in html
    assert "<b>" not in html
