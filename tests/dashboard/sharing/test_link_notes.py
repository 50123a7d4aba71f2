"""What is said about a link of which something means nothing here, or whose articles have changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from analysis.corpus.article import Corpus
from analysis.corpus.loading import fingerprint
from dashboard import links, made, reading
from dashboard.sharing import link_notes
from dashboard.view import View
from tests.dashboard.served import served
from tests.dashboard.test_pages import CORPUS, run, words

GO_ON = "Go on with the articles as they are now"
CHANGED = "The articles have changed since this link was made"


@pytest.fixture(autouse=True)
def corpus(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    yield from served(monkeypatch, CORPUS)


def buttons(test: AppTest) -> list[str]:
    return [button.label for button in test.button]


def test_a_link_of_other_articles_says_so_on_every_page_until_one_click_takes_these() -> None:
    test = run("names", data="feedbeef12", term="isis")
    assert CHANGED in words(test)
    assert test.query_params["data"] == "feedbeef12"
    next(button for button in test.button if button.label == GO_ON).click().run()
    assert CHANGED not in words(test)
    assert (test.query_params["data"], test.query_params["term"]) == (links.short(CORPUS.fingerprint), "isis")


def test_a_link_of_these_articles_or_of_none_says_nothing() -> None:
    for params in ({"data": links.short(CORPUS.fingerprint)}, {}):
        test = run("names", **params)
        assert CHANGED not in words(test)
        assert GO_ON not in buttons(test)


def test_articles_that_change_while_somebody_looks_are_announced(monkeypatch: pytest.MonkeyPatch) -> None:
    test = run("names")
    changed = replace(CORPUS, articles=CORPUS.articles[:1], fingerprint="made-2")
    monkeypatch.setattr(reading, "load_corpus", lambda corpus_id: changed)
    reading.corpus.clear()
    test.run()
    assert not test.exception
    assert CHANGED in words(test)


def test_what_a_link_marks_may_have_moved_with_the_articles() -> None:
    assert link_notes._MOVED in words(run("read", data="feedbeef12", passage="star:0-5"))
    assert link_notes._MOVED not in words(run("read", data="feedbeef12"))


def test_a_place_beyond_the_end_of_its_article_is_said_to_be_no_more() -> None:
    test = run("read", passage="star:99990-99999")
    assert not test.exception
    assert "beyond the end of the article" in words(test)
    assert "beyond the end of the article" not in words(run("read", passage="star:0-5"))


def test_sentences_and_places_of_articles_that_are_gone_are_named_as_gone() -> None:
    said = words(run("names", evidence="name:mars:is:own", passage="mars:1-2"))
    assert "The sentences that it asks for are not in these articles." in said
    assert "The place in an article that it asks for is not there." in said


def test_a_comparison_that_is_gone_is_not_silently_another_one() -> None:
    assert "asks for a comparison that is not here; you see another one: Made by hand." in words(
        run("names", corpus="x")
    )


@pytest.mark.parametrize(
    "params",
    [
        {"outlet": [f"outlet-{number}" for number in range(300)]},
        {"x" * 1_000: "y" * 100_000},
        {f"p{number}": "1" for number in range(300)},
        {"voice": ["own"] * 500, "outlet": ["star", "star"]},
        {"outlet": "a\u202eb\u2066c\x00d\x1b[31m", "search": "a\u202eb"},
        {"evidence": "<script>alert(1)</script>", "term": "![x](http://evil.example/a.png)"},
        {"open": ["card-x", "../../etc"], "theme": "dark;", "data": "'--", "tab": "<b>", "only": "*"},
        {"passage": "star:" + "9" * 400, "dismiss": ["~" * 300] * 300, "swap": ":", "stripe": ":"},
    ],
)
def test_whatever_a_link_brings_the_page_runs_and_the_note_is_short_and_harmless(params: dict[str, str]) -> None:
    test = run("names", **params)
    assert not test.exception
    assert len(test.title) == 1
    note = next((each.value for each in test.html if "left out:" in each.value), "")
    assert len(note) < 1_600
    assert all(letter.isprintable() for letter in note)
    assert "<script" not in note
    assert "<img" not in note


def test_a_note_names_the_first_strangers_and_counts_the_others() -> None:
    said = link_notes.said([f"p{number}" for number in range(300)], "Made")
    assert said.endswith("p7 and 292 more.")


def test_no_note_is_made_of_a_view_that_asks_for_no_place() -> None:
    assert not link_notes.beyond(View(), CORPUS)


def links_of(corpus: Corpus) -> dict[str, str]:
    """Return what a link made with this corpus says of it."""
    return {"data": links.short(corpus.fingerprint), "made": str(made.made_with(corpus))}


def other(**changes: object) -> Corpus:
    """Return the corpus with one article changed."""
    first, *rest = CORPUS.articles
    articles = (replace(first, **changes), *rest)
    return replace(CORPUS, articles=articles, fingerprint=fingerprint(articles))


STAR, MOON = CORPUS.articles
OTHERS = {
    "text": (other(text=STAR.text + " More."), "the text of one or more is another one."),
    "label": (other(event="april"), "the texts are the same, but a label is another one"),
    "both": (other(text="x", event="april"), "the text of one or more is another one, and labels."),
    "added": (replace(CORPUS, articles=(STAR,), fingerprint="one"), "1 article then, 2 now."),
    "removed": (replace(CORPUS, articles=(STAR, MOON, MOON), fingerprint="three"), "3 articles then, 2 now."),
}


@pytest.mark.parametrize("kind", OTHERS)
def test_what_has_changed_is_said_in_words_with_what_a_reader_can_do(kind: str) -> None:
    before, how = OTHERS[kind]
    test = run("names", **links_of(before))
    said = words(test)
    assert f"{CHANGED}: {how}" in said
    assert "ask the sender for a snapshot" in said
    assert "rules or word lists" not in said
    next(button for button in test.button if button.label == GO_ON).click().run()
    assert CHANGED not in words(test)
    assert test.query_params["made"] == str(made.made_with(CORPUS))


def test_other_rules_over_the_same_articles_are_announced(monkeypatch: pytest.MonkeyPatch) -> None:
    link = links_of(CORPUS)
    monkeypatch.setattr(made, "rules", lambda: "ffff")
    test = run("names", **link)
    assert "The articles are the same, but the rules or word lists that count them have changed" in words(test)
    next(button for button in test.button if button.label == "Go on with the rules as they are now").click().run()
    assert "rules or word lists" not in words(test)
    both = words(run("names", **(link | {"data": "feedbeef12"})))
    assert CHANGED in both
    assert "The rules or word lists that count them have changed, too." in both


def test_a_list_that_stands_on_another_page_is_led_to_until_something_is_chosen() -> None:
    test = run("names", evidence="tone:star:own:below")
    assert 'stand on another page: <a class="opens" href="feeling?' in words(test)
    assert "(tone:star:own:below)" in words(test)
    test.get_by_key("names-voices").set_value(["own"]).run()
    assert "stand on another page" not in words(test)
    for page in ("feeling", "overview", "read"):
        assert "stand on another page" not in words(run(page, evidence="tone:star:own:below"))


def test_a_note_on_strangers_is_gone_with_the_next_choice() -> None:
    test = run("names", outlet=["star", "moon", "mars"], foo="bar")
    assert "left out: outlet=mars, foo" in words(test)
    test.get_by_key("names-voices").set_value(["own"]).run()
    assert "left out:" not in words(test)
    assert "foo" not in test.query_params


@pytest.mark.parametrize(
    ("params", "named"),
    [
        ({"tab": ["sure", "often"]}, "tab=often"),
        ({"corpus": ["made", "other"]}, "corpus=other"),
        ({"left": ["star", "moon", "star"]}, "left=moon"),
        ({"outlet": ["star", "st\u200bar", "\u202emoon"]}, "outlet=st·ar, outlet=·moon"),
        ({"layer": "1", "side": "0", "step": "None", "data": "{}"}, "layer=1, side=0"),
        ({"term": "%3Cscript%3E"}, "term=%3Cscript%3E"),
        ({"search": "x" * 10_000}, f"search={'x' * 60}."),
        ({"made": "5-zz"}, "made=5-zz"),
    ],
)
def test_a_value_that_is_left_out_is_named(params: dict[str, list[str]], named: str) -> None:
    test = run("names", **params)
    assert not test.exception
    assert named in words(test)
