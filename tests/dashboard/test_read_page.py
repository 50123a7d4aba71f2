"""The reader: two or three articles, what joins them, and the passage that was asked for."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from analysis.corpus.article import Article, Corpus, Event, Outlet
from tests.dashboard.test_markup import HOSTILE, read
from tests.dashboard.test_pages import Give, give, run, words

__all__ = ["give"]

SHARED = "the old grey bridge over the wide river was shut before the first train"
STAR = (
    f"A quiet night\n\nOfficials said {SHARED} came.\n\nDaesh had left the town in spring, the mayor said on Monday.\n"
)
MOON = (
    f"Rain\n\nIt rained. Officials said {SHARED} ran.\n\nISIS had left the town in spring, the mayor said on Monday.\n"
)
SUN = f"Wind\n\nPolice say {SHARED} left. A terrible war, a wonderful day.\n"
TEXTS = {"star": STAR, "moon": MOON, "sun": SUN, "mars": f"{HOSTILE} said {SHARED} {HOSTILE}.\n"}
CORPUS = Corpus(
    "read",
    "To be read",
    tuple(Article(key, text, key, event="march") for key, text in TEXTS.items()),
    tuple(Outlet(key, f"{key.title()} <b>", "", "", "", "", "#0072B2") for key in TEXTS),
    (Event("march", "The march"),),
    ("islamic-state",),
    fingerprint="read-1",
)
ALL = ["names", "quotations", "labels", "shared", "aligned", "feeling", "speech", "furniture"]


def stories(test: AppTest) -> list[str]:
    return [each.value for each in test.html if each.value.startswith('<article class="story"')]


def button(test: AppTest, label: str) -> AppTest:
    return next(each for each in test.button if each.label == label).click().run()


def test_a_shared_passage_carries_one_number_in_each_article_and_its_link_leads_to_the_next(give: Give) -> None:
    give(CORPUS)
    test = run("read", third="sun", layer=["shared"])
    assert not test.exception
    for story, side, there, name in zip(
        stories(test), ("left", "right", "third"), ("right", "third", "left"), ("Moon", "Sun", "Star"), strict=True
    ):
        link = re.search(rf'<a class="join shared"[^>]*id="join-1-{side}" href="#join-1-{there}">1</a>', story)
        assert link
        assert f"go to it in {name} &lt;b&gt;" in link[0]
        assert "16 words" in link[0]
        assert '<mark class="shared" data-joins="1"' in story


def test_on_a_phone_the_number_is_a_link_to_the_other_article_at_this_passage(give: Give) -> None:
    give(CORPUS)
    link = re.search(r'<a class="join phone opens shared"[^>]*href="([^"]*)"', stories(run("read", layer="shared"))[0])
    assert link
    at = MOON.index(SHARED)
    assert f"side=right&amp;passage=moon%3A{at - len('Officials said ')}-" in link[1]


def test_the_line_says_what_joins_the_articles_and_leads_to_the_page_on_same_words(give: Give) -> None:
    give(CORPUS)
    said = words(run("read"))
    assert "These two articles share" in said
    assert re.search(
        r'<a class="opens" href="same-words\?corpus=read[^"]*">\d&nbsp;passages? of five words and more', said
    )


def test_two_articles_without_a_common_passage_are_said_to_have_none(give: Give) -> None:
    give(CORPUS)
    said = words(run("read", left="star", right="star"))
    assert "articles share" not in said


def test_the_words_that_differ_in_one_sentence_are_marked_with_what_stands_instead(give: Give) -> None:
    give(CORPUS)
    left, right = stories(run("read", layer="aligned"))
    assert 'title="Same sentence, other words B; in Moon &lt;b&gt;: “ISIS”">Daesh</mark>' in left
    assert 'class="aligned changed"' in left
    assert 'title="Same sentence, other words B; in Star &lt;b&gt;: “Daesh”">ISIS</mark>' in right


def test_no_layer_of_joins_marks_anything_before_it_is_chosen(give: Give) -> None:
    give(CORPUS)
    assert not any("join" in story for story in stories(run("read")))


def test_a_third_article_is_added_stands_in_the_link_and_is_taken_away(give: Give) -> None:
    give(CORPUS)
    test = run("read")
    assert len(stories(test)) == 2
    test = button(test, "Add a third article")
    assert len(stories(test)) == 3
    assert test.query_params["third"] == "sun"
    test = button(test, "Take the third article away")
    assert len(stories(test)) == 2
    assert "third" not in test.query_params


def test_evidence_in_the_third_article_is_marked_there_and_in_the_others_that_share_it(give: Give) -> None:
    give(CORPUS)
    at = SUN.index("bridge")
    left, right, third = stories(run("read", third="sun", passage=f"sun:{at}-{at + 6}"))
    assert '<mark class="here" id="here-third" tabindex="-1" title="the passage you came for">bridge</mark>' in third
    for story in (left, right):
        assert '<mark class="here" title="the same passage in this article">bridge</mark>' in story


def test_evidence_in_an_article_off_the_screen_brings_it_into_the_first_column(give: Give) -> None:
    give(CORPUS)
    left, *_ = stories(run("read", left="star", right="moon", passage="sun:0-4"))
    assert 'id="here-left"' in left
    assert ">Wind</mark>" in left


def test_words_of_feeling_are_marked_with_a_hint_of_what_is_counted(give: Give) -> None:
    give(CORPUS)
    test = run("read", left="sun", layer="feeling")
    story = stories(test)[0]
    assert re.search(r'<mark class="weighs lowers" title="lowers the score: −\d\.\d\d">terrible</mark>', story)
    assert re.search(r'<mark class="weighs lifts" title="lifts the score: \+\d\.\d\d">wonderful</mark>', story)
    assert "adds up pleasant words" in words(test)


def test_hostile_text_is_shown_as_text_with_all_layers(give: Give) -> None:
    give(CORPUS)
    test = run("read", left="mars", right="star", third="sun", layer=ALL)
    assert not test.exception
    for story in stories(test):
        assert read(story).tags <= {"article", "p", "mark", "b", "a"}
    assert "<script>" in read(stories(test)[0]).words
    assert not re.search(r"(Star|Moon|Sun|Mars) <b>", words(test))


@pytest.mark.parametrize(
    "params", [{"third": "star"}, {"left": "sun", "right": "sun", "third": "sun"}, {"side": "third"}]
)
def test_an_article_twice_and_a_side_without_an_article_are_no_error(give: Give, params: dict[str, str]) -> None:
    give(CORPUS)
    test = run("read", layer=ALL, **params)
    assert not test.exception
    assert stories(test)


def test_words_can_be_looked_for_instead(give: Give) -> None:
    give(CORPUS)
    test = run("read", tool="concordance", search="bridge")
    assert not test.exception
    assert not stories(test)
