"""What stands under every panel: no page forgets a part, and each finding can be taken away whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import chain

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from analysis.corpus.loading import load_corpus
from dashboard import foot as row
from dashboard.comparison import Comparison
from dashboard.counts.behind import behind
from dashboard.counts.naming import as_words
from dashboard.exports.finding_card import finding_card, method_line
from dashboard.exports.source import Source
from dashboard.exports.text import text
from dashboard.foot import Panel
from dashboard.snapshot.subject import Subject
from dashboard.view import View
from tests.dashboard.served import asked, served
from tests.dashboard.test_every_number import HOLDS
from tests.dashboard.test_pages import SCRIPT

Kept = list[tuple[View, Comparison, Panel]]
PANELS: dict[str, set[str]] = {
    "overview": {f"finding-{number}" for number in range(1, 7)},
    "names": {"names", "first-names", "labels", "explanations"},
    "same-words?part=quotations": {"quote-variants"},
    "same-words?part=retold": {"words-in-a-mouth"},
    "same-words?part=sentences": {"same-sentences"},
    "same-words?part=passages": {"shared-passages"},
    "same-words?part=facts": {"fact-variants"},
    "same-words?part=distance": {"distance-marks"},
    "feeling?mute=topics": {"feeling-means", "feeling-what-if", "feeling-words", "feeling-pairs"},
    "emphasis": {"emphasis", "emphasis-names"},
    "coverage": {"told-elsewhere", "coverage", "themes-by-outlet"},
    "sources": {"sources", "sides", "only-talked-about", "reporting-verbs"},
    "style": {"readability", "words", "passives", "distinctive", "similarity"},
    "read?tool=concordance&search=withdraw*": {"concordance"},
    "articles": {"articles"},
    "methods": set(),
}
"""Page (with what is chosen on it) -> ids of the panels that stand there; permanent, as file names are."""
BARE = {"explanations", "articles"}
"""Lists without a finding: they have a table to take, and nothing to copy."""


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> Iterator[Kept]:
    """Serve the bundled corpus and keep what pages put under their panels, beside showing it."""
    found: Kept = []
    shown: Callable[[View, Comparison, Panel], None] = row._foot

    def keep(view: View, now: Comparison, panel: Panel) -> None:
        found.append((view, now, panel))
        shown(view, now, panel)

    monkeypatch.setattr(row, "_foot", keep)
    corpus = load_corpus("syria-withdrawal")
    for _ in served(monkeypatch, corpus):
        yield found


def opened(page: str) -> AppTest:
    name, _, query = page.partition("?")
    return asked(SCRIPT.format(page=name), **dict(each.split("=") for each in query.split("&") if each))


def about(now: Comparison, panel: Panel) -> Source:
    corpus = now.corpus
    return Source(corpus.id, corpus.name, corpus.fingerprint, date(2026, 11, 28), "", method_line(panel.method))


@pytest.mark.parametrize("page", PANELS)
def test_every_panel_of_every_page_ends_in_one_row_with_all_its_parts(kept: Kept, page: str) -> None:
    test = opened(page)
    assert not test.exception
    assert {panel.id for _, _, panel in kept} == PANELS[page]
    for view, now, panel in kept:
        if panel.id not in BARE:
            assert panel.finding, panel.id
            assert method_line(panel.method), panel.id
            _can_be_copied(view, now, panel)
        if page != "overview":
            assert panel.table is not None, panel.id
            table = panel.table().map(as_words)
            assert isinstance(table, pd.DataFrame)
            assert not table.empty, panel.id
        assert list(_wrong(view, now, panel)) == [], panel.id


def _wrong(view: View, now: Comparison, panel: Panel) -> Iterator[str]:
    """Yield the numbers of a panel that are not the count of the sentences that they open."""
    here = Subject(view, now, now)
    frame = panel.table() if panel.table else pd.DataFrame()
    cells = [cell for column in frame for cell in frame[column] if isinstance(cell, tuple)]
    for number in chain(*cells, *(panel.counts().values() if panel.counts else ())):
        kind = number.evidence.partition(":")[0]
        if kind in HOLDS and not HOLDS[kind](here, number.evidence, number.words, behind(now, view, number.evidence)):
            yield f"{number.words}: {number.evidence}"


def _can_be_copied(view: View, now: Comparison, panel: Panel) -> None:
    counts = panel.counts() if panel.counts else {}
    card = finding_card(now, view, panel.finding, counts, about(now, panel), panel.method, panel.hits)
    assert panel.finding.rstrip(".") in text(card)
    beside = any(figure.interval for column in card.columns for figure in column.figures)
    assert beside == card.sure.startswith("Beside each"), panel.id
    if panel.id != "similarity":  # its numbers are of pairs, and have no sentences
        assert card.columns, panel.id
        assert card.excerpts, panel.id
        assert card.places >= len(card.excerpts)


def test_a_closed_row_makes_no_file_and_no_card(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*args: object) -> None:
        raise AssertionError("made before anybody asked for it")

    monkeypatch.setattr(row, "finding_card", never)
    monkeypatch.setattr(row, "csv", never)
    assert not opened("names").exception


def test_the_copied_words_hold_counts_intervals_sentences_and_where_they_come_from(kept: Kept) -> None:
    opened("names")
    view, now, panel = next(each for each in kept if each[2].id == "names")
    words = text(finding_card(now, view, panel.finding, panel.counts(), about(now, panel), panel.method))  # type: ignore[misc]
    assert "- RFE/RL: IS 7 of 8 (95 % interval 53% to 98%)" in words
    assert "- Sputnik: Daesh 3 of 3 (too few to say)" in words
    assert "[Daesh]" in words
    assert "n: 25 places in 5 articles" in words
    assert f"Fingerprint of the corpus: {now.corpus.fingerprint}" in words


def test_a_row_opens_to_the_card_the_files_and_the_method(kept: Kept) -> None:
    test = opened("names")
    for label, part in ((row.COPY, "By outlet"), (row.COUNTED, "How it is counted")):
        test.session_state[f"{label}-names"] = True
        test.run()
        assert not test.exception
        assert any(part in each.value for each in test.html), label
    test.session_state[f"{row.DOWNLOAD}-names"] = True
    test.run()
    assert not test.exception
