"""A reader's own articles on the page Articles: put in, labelled, corrected, taken out, compared, found, deleted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.corpus.own.addresses import AddressError
from analysis.corpus.own.fetching import Page
from analysis.corpus.own.store import new_id
from dashboard import own, reading
from dashboard.sections import own_adding
from tests.dashboard.served import served
from tests.dashboard.test_pages import CORPUS

FIRST = 'Daesh leaves the valley\n\nDaesh terrorists left, the mayor said. "ISIS is gone," Ann Poe said.\n'
SECOND = "IS leaves the valley\n\nIS fighters left on Monday, officials said.\n\nREAD MORE: Another story\n"
HARM = '<img src=x onerror="harm()"> ![x](http://evil.example/a.png) $a$ </h3><script>harm()</script>'


@pytest.fixture(autouse=True)
def shelf(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """Serve a corpus made by hand, and keep what visitors make in a folder of this test alone."""
    monkeypatch.setenv("SAVED_FOLDER", str(tmp_path / "saved"))
    for _ in served(monkeypatch, replace(CORPUS, name="The march", note="")):
        yield tmp_path / "saved"


def workbench(task: str = "add", **params: str) -> AppTest:
    """Return the page Articles as `?task=` opens it."""
    script = (
        "from dashboard import screen\n"
        "screen.PAGES = {'articles': screen.PAGES.pop('articles'), **screen.PAGES}\n"
        "screen.draw()\n"
    )
    test = AppTest.from_string(script, default_timeout=60)
    for name, value in ({"task": task} | params).items():
        test.query_params[name] = value
    return test.run()


def words(test: AppTest) -> str:
    return " ".join(each.value for each in test.html)


def press(test: AppTest, label: str) -> AppTest:
    found = [button for button in test.button if button.label.startswith(label)]
    assert found, f"no button {label!r} among {[button.label for button in test.button]}"
    test = found[0].click().run()
    assert not test.exception, test.exception
    return test


def paste(test: AppTest, text: str, outlet: str = "", headline: str = "") -> AppTest:
    test.get_by_key("own-paste-text").set_value(text)
    test.get_by_key("own-paste-outlet").set_value(outlet)
    test.get_by_key("own-paste-head").set_value(headline)
    return press(test, "Put this article in")


def compared() -> tuple[AppTest, str]:
    """Return a visit that pasted two articles and compared them, and the id of the comparison."""
    test = paste(paste(workbench(), FIRST, "Valley Star"), SECOND, "Coast Moon")
    test = press(test, "Compare these 2 articles")
    (corpus_id,) = own_ids(test)
    return test, corpus_id


def own_ids(test: AppTest) -> list[str]:
    return list(test.session_state["own-made"])


def test_two_pasted_articles_become_a_comparison_that_its_link_opens_again() -> None:
    test, corpus_id = compared()
    corpus = reading.corpus(corpus_id)
    assert [outlet.name for outlet in corpus.outlets] == ["Valley Star", "Coast Moon"]
    assert [article.text for article in corpus.articles] == [FIRST, SECOND]
    assert test.query_params["corpus"] == corpus_id
    other = workbench("", corpus=corpus_id)
    assert not other.exception
    assert "Valley Star" in words(other)
    assert "Whoever has its link can open it" in words(other)


def test_what_others_made_stands_on_no_list() -> None:
    _, corpus_id = compared()
    stranger = workbench("")
    assert corpus_id not in str([box.options for box in stranger.selectbox])
    assert corpus_id not in words(stranger)
    assert corpus_id not in reading.names_of_corpora()


def test_the_one_who_made_it_finds_it_in_the_sidebar() -> None:
    test, corpus_id = compared()
    (box,) = [box for box in test.selectbox if box.label == "Comparison"]
    assert any(option.startswith("Yours: ") for option in box.options)
    assert box.value == corpus_id


def test_a_changed_copy_has_a_link_of_its_own_and_the_old_link_opens_the_old_one() -> None:
    _, first = compared()
    before = reading.corpus(first)
    test = workbench("change", corpus=first)
    test = remove(test, before.articles[0].id)
    test = press(test, "Make a changed copy of 1 article")
    (second,) = own_ids(test)
    assert second != first
    assert reading.corpus(first) == before
    assert [article.text for article in reading.corpus(second).articles] == [SECOND]


def remove(test: AppTest, article_id: str) -> AppTest:
    test = opened(test, article_id)
    return press(test, "Remove this article")


def opened(test: AppTest, article_id: str) -> AppTest:
    """Return the page with the form of an article open."""
    test.session_state[f"own-open-{article_id}"] = True
    return test.run()


def test_labels_and_text_can_be_corrected_before_comparing() -> None:
    test = opened(paste(workbench(), FIRST), "article-1")
    key = f"own-article-1-{test.session_state['own-drafts']['add'].changes}"
    test.get_by_key(f"{key}-outlet").set_value("The Guardian")
    test.get_by_key(f"{key}-event").set_value("Another event")
    test.get_by_key(f"{key}-language").set_value("de")
    test.get_by_key(f"{key}-head").set_value("They have gone")
    test = press(test, "Keep these changes")
    (article,) = test.session_state["own-drafts"]["add"].corpus.articles
    assert (article.outlet, article.event, article.language) == ("guardian", "another-event", "de")
    assert article.text.startswith("They have gone\n\nDaesh terrorists left")
    assert "another event" in words(test)


def test_a_suggestion_counts_only_when_it_is_taken() -> None:
    test = paste(workbench(), "Published 19 December 2018\n\n" + FIRST)
    assert test.session_state["own-drafts"]["add"].corpus.articles[0].published is None
    assert "line 1: “Published 19 December 2018”" in words(test)
    test = press(test, "Date: 19 December 2018")
    assert str(test.session_state["own-drafts"]["add"].corpus.articles[0].published) == "2018-12-19"


def test_what_would_be_set_aside_is_shown_before_comparing() -> None:
    test = opened(paste(workbench(), SECOND), "article-1")
    assert "READ MORE: Another story" in words(test)
    assert "1 piece of the page would be set aside" in words(test)


def test_a_text_in_another_language_is_asked_about() -> None:
    german = (
        "Das Feuer im Hafen hatte zwei Tage lang gebrannt, sagte die Bürgermeisterin am Montag vor dem Rathaus. " * 3
    )
    assert "does not read like English" in words(paste(workbench(), german))
    assert "does not read like English" not in words(
        paste(workbench(), "It was said that the fire had been put out by those who live there. " * 3)
    )


def test_a_paste_without_words_says_what_to_do_and_loses_nothing() -> None:
    test = paste(paste(workbench(), FIRST), "?!")
    assert "the text you pasted: no word in it" in words(test)
    assert "Check 1 article" in " ".join(each.value for each in test.header)


def test_hostile_words_stay_words() -> None:
    test = opened(paste(paste(workbench(), f"{HARM}\n\nIt burned, {HARM} said.", HARM, HARM), SECOND), "article-2")
    test = press(test, "Compare these 2 articles")
    for page in (words(test), words(workbench("", corpus=own_ids(test)[0]))):
        assert "<script>harm()" not in page
        assert "<img src=x" not in page


def test_the_articles_that_come_with_the_page_can_be_put_in_and_taken_out() -> None:
    test = press(paste(workbench(), FIRST, "Valley Star"), "Put in the 2 articles of")
    assert [each.id for each in test.session_state["own-drafts"]["add"].corpus.articles] == [
        "valley-star",
        "star",
        "moon",
    ]
    assert not any(button.label.startswith("Put in the 2") for button in test.button)
    test = press(remove(test, "star"), "Compare these 2 articles")
    corpus = reading.corpus(own_ids(test)[0])
    assert [article.id for article in corpus.articles] == ["valley-star", "moon"]


def test_addresses_bring_pages_and_say_which_did_not_come(monkeypatch: pytest.MonkeyPatch) -> None:
    def page(line: str) -> Page:
        if "bad" in line:
            raise AddressError("the page answered 403: it refuses programs", line, "Paste its text.")
        return Page("https://news.example/a", SECOND.encode(), ".txt")

    monkeypatch.setattr(own_adding, "fetched", page)
    test = workbench()
    test.get_by_key("own-way").set_value("Giving addresses")
    test = test.run()
    test.get_by_key("own-addresses-said").set_value("https://news.example/a\nhttps://bad.example/b\n\n")
    test = press(test, "Get these pages")
    (article,) = test.session_state["own-drafts"]["add"].corpus.articles
    assert article.origin.url == "https://news.example/a"
    assert "https://bad.example/b: the page answered 403: it refuses programs. Paste its text." in words(test)


def test_addresses_can_be_switched_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FETCH_ADDRESSES", "off")
    assert "Giving addresses" not in str(workbench().get_by_key("own-way").options)


def test_files_come_in_several_at_once_and_a_bad_one_is_named() -> None:
    test = workbench()
    test.get_by_key("own-way").set_value("Choosing files")
    test = test.run()
    files = [("one.txt", FIRST.encode(), "text/plain"), ("../../two.txt", b"\0\0", "text/plain")]
    test.get_by_key("own-files-chosen").set_value(files)
    test = press(test, "Put these files in")
    assert [each.id for each in test.session_state["own-drafts"]["add"].corpus.articles] == ["one"]
    assert "two.txt: binary data" in words(test)


def test_bad_files_among_ninety_good_ones_are_named_and_the_ninety_come_in() -> None:
    test = workbench()
    test.get_by_key("own-way").set_value("Choosing files")
    test = test.run()
    files = [(f"n{number}.txt", f"{FIRST}{number}".encode(), "text/plain") for number in range(90)]
    files[30:30] = [("picture.txt", b"\0\0", "text/plain"), ("book.txt", b"He said so. " * 20_000, "text/plain")]
    test.get_by_key("own-files-chosen").set_value(files)
    test = press(test, "Put these files in")
    assert len(test.session_state["own-drafts"]["add"].corpus.articles) == 90
    assert "picture.txt: binary data" in words(test)
    assert "book: a text of 240 kB" in words(test)


def test_only_who_made_a_comparison_can_delete_it_and_its_link_then_says_so(shelf: Path) -> None:
    _, corpus_id = compared()
    stranger = workbench("", corpus=corpus_id)
    assert not any(button.label == "Delete it now" for button in stranger.button)
    maker = workbench("")
    maker.session_state["own-made"] = {corpus_id: "Mine"}
    maker.query_params["corpus"] = corpus_id
    maker = press(maker.run(), "Delete it now")
    assert maker.query_params.get("corpus") in (None, "made", ["made"])
    gone = workbench("", corpus=corpus_id)
    assert gone.title[0].value == "This comparison is not here any more"
    assert "has deleted it" in words(gone)
    assert not list(shelf.glob("own-*"))


def test_a_link_to_a_comparison_that_is_not_here_says_so_and_shows_no_other_one() -> None:
    test = workbench("", corpus=new_id())
    assert not test.exception
    assert test.title[0].value == "This comparison is not here"
    assert "Star" not in words(test)
    assert 'href="articles?task=add">Compare your own articles</a>' in words(test)


def test_where_nothing_is_kept_on_disk_the_page_says_how_long_the_link_lasts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAVED_FOLDER", "off")
    test, corpus_id = compared()
    assert "until the server restarts" in words(test)
    assert "until the server restarts" in words(workbench("", corpus=corpus_id))


def test_one_visitor_cannot_make_comparisons_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own, "SAVES", 0)
    test = press(paste(workbench(), FIRST), "Look at this one article")
    assert "wait a few minutes" in words(test)
    assert "own-made" not in test.session_state or not own_ids(test)
