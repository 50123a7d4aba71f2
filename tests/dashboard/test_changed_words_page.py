"""Sentences that several articles print, on the page: cards, the way in, a reader's own text, and empty states."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from analysis.corpus.article import Article, Corpus, Event, Outlet
from dashboard import reading
from tests.dashboard.served import asked, served

SCRIPT = """
from dashboard import state
from dashboard.comparison import same_event
from dashboard.frame import frame, opened
from dashboard.navigation import TITLES, page_of
from dashboard.sections import changed_words

def show():
    view, everything, now = opened()
    changed_words.show(view, same_event(now, view.included))

names = sorted(TITLES, key=lambda name: name != "same-words")
page = page_of({name: show for name in names})
frame(*state.open_view())
page.run()
"""
SENTENCE = "The {} militants left the burning harbour in <b>small</b> boats before the army came."
TEXTS = {
    "star": f"Nobody slept.\n\n{SENTENCE.format('Daesh')}\n",
    "moon": f"{SENTENCE.format('ISIS')}\n\nThe price of fish rose again in the north.\n",
    "sun": "A professor warned that the library was far too small.\n",
    "far": f"{SENTENCE.format('Islamic State')}\n",
}
CORPUS = Corpus(
    "made",
    "Made by hand",
    tuple(Article(key, text, key, event="april" if key == "far" else "march") for key, text in TEXTS.items()),
    tuple(Outlet(key, key.title(), "", "", "", "", "#0072B2") for key in TEXTS),
    (Event("march", "The march"), Event("april", "The harbour")),
    (),
    fingerprint="changed-words-1",
)
PAIR = f"aligned:star:moon:the-daesh-militants-left-{TEXTS['star'].index('The Daesh')}-0"


@pytest.fixture(autouse=True)
def made(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put the corpus made by hand in the place of the bundled ones."""
    yield from served(monkeypatch, CORPUS)


def run(**params: str | list[str]) -> AppTest:
    app = asked(SCRIPT, **params)
    assert not app.exception
    return app


def page(app: AppTest) -> str:
    """Return all HTML of the page but its style sheet."""
    return "\n".join(str(each.proto.body) for each in app.get("html") if "<style" not in str(each.proto.body))


def words(app: AppTest) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", page(app))).split())


def test_each_version_stands_on_a_line_with_a_door_and_the_other_name_marked() -> None:
    shown = page(run())
    assert "One sentence stands in more than one article; in it a name or a label differs" in shown
    assert re.findall(r'<mark class="renamed"[^>]*>([^<]*)</mark>', shown.split("sentence-card", 1)[1]) == [
        *("Daesh", "ISIS"),
    ]
    assert shown.count("Read it in") == 2
    assert f"passage=star%3A{TEXTS['star'].index('The Daesh')}-" in shown
    assert "<b>small</b>" not in shown
    assert "&lt;b&gt;small" in shown


def test_an_article_of_another_event_stands_here_only_where_it_is_taken_in() -> None:
    assert "Islamic State" not in words(run())
    assert "Daesh / ISIS / Islamic State" in words(run(include="other-event"))


def test_a_link_to_a_pair_opens_its_card_and_one_that_is_not_here_says_so() -> None:
    assert 'class="exhibit sentence-card asked hit"' in page(run(evidence=PAIR))
    missing = words(run(evidence=PAIR, outlet=["star", "sun"]))
    assert "asks for a sentence that is not in two of the articles" in missing
    assert "asks for a sentence" not in words(run(evidence="word:star:loaded:all"))


def test_each_article_can_be_set_beside_one_of_them() -> None:
    app = run()
    app.selectbox(key="sentences-beside").set_value("moon").run()
    assert app.query_params["reference"] == "moon"
    assert "ISIS / Daesh" in words(app)
    assert "One sentence stands in Moon and in an article beside it" in words(app)
    app.selectbox(key="sentences-beside").set_value("every").run()
    assert "reference" not in app.query_params


def test_a_text_of_ones_own_is_compared_and_stands_in_no_link() -> None:
    app = run()
    app.selectbox(key="sentences-beside").set_value("own").run()
    assert "it is not in the link" in words(app)
    assert "sentence-card" not in page(app)
    app.text_area(key="own-reference-text").set_value(SENTENCE.format("IS")).run()
    assert not app.exception
    assert "IS / Daesh / ISIS" in words(app)
    assert "Link to this sentence" not in words(app)
    assert "harbour" not in str(dict(app.query_params))
    app.text_area(key="own-reference-text").set_value("Nothing of the kind was said by anybody.").run()
    assert "No sentence of your text stands in these articles" in words(app)
    app.selectbox(key="sentences-beside").set_value("every").run()
    assert "own-reference" not in app.session_state


@pytest.mark.parametrize(
    ("outlets", "said"),
    [
        (["star"], "It takes two articles"),
        (["star", "sun"], "No sentence stands in two of these articles"),
        ([""], "It takes two articles"),
    ],
)
def test_one_article_none_and_two_without_a_common_sentence_are_told_plainly(outlets: list[str], said: str) -> None:
    assert said in words(run(outlet=outlets))


def test_many_sentences_fold_and_can_be_cut_to_those_with_another_name(monkeypatch: pytest.MonkeyPatch) -> None:
    places = ("harbour", "market", "station", "airport", "library", "hospital", "museum")
    told = [
        f"Guards {name} shut the old {place} after a night of heavy rain over the valley."
        for place in places
        for name in ("slowly",)
    ]
    star = "\n\n".join([SENTENCE.format("Daesh"), *told]) + "\n"
    moon = "\n\n".join([SENTENCE.format("ISIS"), *told]) + "\n"
    corpus = Corpus(
        "made",
        "Made by hand",
        (Article("star", star, "star", event="march"), Article("moon", moon, "moon", event="march")),
        CORPUS.outlets[:2],
        CORPUS.events[:1],
        (),
        fingerprint="changed-words-2",
    )
    monkeypatch.setattr(reading, "load_corpus", lambda corpus_id: corpus)
    app = run()
    assert "4 more sentences" in [each.label for each in app.expander]
    app.toggle(key="sentences-named").set_value(True).run()
    assert page(app).count('<article class="exhibit sentence-card') == 1
