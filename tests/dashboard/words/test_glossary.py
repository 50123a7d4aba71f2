"""Terms are explained where they stand: the first use on a page, by a button that needs no script."""

from __future__ import annotations

import pytest

from dashboard.words.glossary import Term, explained, listed, notes, terms
from dashboard.words.methods_text import methods
from dashboard.words.terms import first_uses
from tests.dashboard.words.test_guides import HARDEST, NEVER, grade


@pytest.mark.parametrize("term", terms().values(), ids=lambda term: term.id)
def test_a_term_has_one_plain_sentence_and_a_card_that_exists(term: Term) -> None:
    assert term.plain.endswith(".")
    assert term.plain.count(". ") == 0
    assert term.card in {"", *methods()}
    assert [word for word in NEVER if word in term.plain.lower()] == []


def test_the_terms_can_be_read_at_14() -> None:
    assert grade("\n\n".join(term.plain for term in terms().values())) <= HARDEST


def test_no_form_leads_to_two_terms() -> None:
    forms = [form.lower() for term in terms().values() for form in term.forms]
    assert len(forms) == len(set(forms))


def test_the_first_use_alone_is_marked_and_the_words_stay_the_same() -> None:
    shown, found = explained("<p>Own words, and own words again.</p>")
    assert found == ["own-words"]
    button = '<button type="button" class="term" popovertarget="term-own-words">Own words</button>'
    assert shown == f"<p>{button}, and own words again.</p>"


def test_the_longest_form_is_marked() -> None:
    assert explained("<p>Their 95 % interval</p>")[0].endswith(">95 % interval</button></p>")


@pytest.mark.parametrize("tag", ["a", "button", "summary", "blockquote", "h2"])
def test_links_heads_and_words_of_articles_are_left_alone(tag: str) -> None:
    html = f"<div><{tag}>own <b>words</b> and own words</{tag}></div>"
    assert explained(html) == (html, [])


def test_what_follows_a_link_is_marked_again() -> None:
    assert explained("<p><a href='x'>theme</a> theme</p>")[1] == ["theme"]


def test_tags_and_their_attributes_are_never_touched() -> None:
    html = '<p title="own words" class="theme">x</p>'
    assert explained(html) == (html, [])


def test_each_marked_word_has_its_note_on_the_page() -> None:
    ids = [term.id for term in terms().values()]
    assert [
        each for each in ids if f'popover class="term-note" id="term-{each}"' not in notes("methods?corpus=c")
    ] == []


def test_an_address_in_a_note_is_escaped() -> None:
    assert 'href="methods?a=&quot;b&amp;c#terms"' in notes('methods?a="b&c')


def test_the_list_names_every_term_and_its_card() -> None:
    shown = listed({"terminology": "Names & voice"})
    assert shown.count("<dt>") == len(terms())
    assert "<dt>Own words</dt>" in shown
    assert "More: the card “Names &amp; voice”." in shown


def test_a_piece_that_is_drawn_again_is_marked_as_before_and_others_stay_unmarked() -> None:
    first: dict[str, int] = {}
    one, two = "<p>a theme</p>", "<p>this theme</p>"
    before = first_uses(one, first)
    assert "popovertarget" in before
    assert first_uses(two, first) == two
    assert first_uses(one, first) == before
