"""Sentences that several articles print: pairs, groups of three outlets, changed words, and a reader's own text."""

from __future__ import annotations

from analysis.annotation.annotate import annotate
from analysis.comparison.differences import names_differ
from analysis.comparison.sentence_pairs import against, aligned, beside, groups
from analysis.comparison.wording import Wording, wording
from analysis.corpus.article import Article
from analysis.corpus.loading import load_corpus

STAR = """Boats leave

The Daesh militants left the burning harbour in small boats before the army came, Reuters reported.

Rain fell on the hills all day.
"""
MOON = """Fire at the port

Nobody slept. The ISIS terrorists left the burning harbour in grey boats before the army came.
"""
SUN = """The ISIS fighters left the burning harbor in small boats before the army came on Tuesday.

The price of fish rose again in the north.
"""
ELSEWHERE = "A professor warned that the library was far too small.\n"


def made(article: str, text: str) -> Wording:
    return wording.__wrapped__(annotate(Article(article, text, outlet=article)))


WORDINGS = [made("star", STAR), made("moon", MOON), made("sun", SUN), made("elsewhere", ELSEWHERE)]


def test_a_pair_has_the_places_of_both_sentences_and_its_changed_words_names_first() -> None:
    (pair,) = aligned(*WORDINGS[:2])
    assert (pair.left.article.id, pair.right.article.id) == ("star", "moon")
    assert pair.left_place.text.startswith("The Daesh militants")
    assert pair.right_place.text.startswith("The ISIS terrorists")
    assert pair.changed == "Daesh / ISIS; militants / terrorists; small / grey"
    assert pair.names_differ
    assert 0.5 <= pair.score <= 1


def test_the_id_of_a_pair_is_the_left_words_and_both_places_and_the_same_whatever_else_is_compared() -> None:
    (pair,) = aligned(*WORDINGS[:2])
    assert pair.id == f"the-daesh-militants-left-{STAR.index('The Daesh')}-{MOON.index('The ISIS')}"
    same = [each for each in aligned(*WORDINGS) if each.right is WORDINGS[1]]
    assert [each.id for each in same] == [pair.id]


def test_three_articles_with_one_sentence_make_one_group() -> None:
    (group,) = groups(*WORDINGS)
    assert [place.wording.article.id for place in group.places] == ["star", "moon", "sun"]
    assert len(group.pairs) == 3
    assert group.names_differ
    assert group.score == max(pair.score for pair in group.pairs)


def test_a_group_holds_one_sentence_of_an_article() -> None:
    sentence = "The {} militants left the {} harbour in {} boats before the {} army came."
    texts = [sentence.format(*words.split()) for words in ("Daesh burning small old", "ISIS burning small old")]
    texts.append(
        f"{sentence.format('IS', 'burning', 'small', 'new')}\n\n{sentence.format('IS', 'grey', 'wide', 'old')}"
    )
    found = groups(*(made(str(n), f"{text}\n") for n, text in enumerate(texts)))
    for group in found:
        assert len({place.wording for place in group.places}) == len(group.places)
    assert len(found[0].places) == 3


def test_a_text_of_ones_own_is_set_beside_each_article() -> None:
    agency = made("reference", "The IS militants left the burning harbour in small boats before the army came.\n")
    found = against(agency, *WORDINGS)
    assert [(pair.left.article.id, pair.right.article.id) for pair in found] == [
        *(("reference", "star"), ("reference", "moon"), ("reference", "sun"))
    ]
    assert found[0].changed == "IS / Daesh"
    (group,) = beside(agency, found)
    assert [place.wording.article.id for place in group.places] == ["reference", "star", "moon", "sun"]


def test_the_same_words_have_nothing_changed_and_small_words_do_not_count() -> None:
    one = made("a", "The militants left the burning harbour in small boats before the army came.\n")
    two = made("b", "Militants left a burning harbour in small boats before an army came.\n")
    (pair,) = aligned(one, two)
    assert pair.changed == ""
    assert not pair.names_differ


def test_no_article_one_and_two_without_a_common_sentence_have_no_pairs() -> None:
    assert aligned() == groups() == aligned(WORDINGS[0]) == aligned(WORDINGS[0], WORDINGS[3]) == ()
    assert against(WORDINGS[3], *WORDINGS[:3]) == ()


def test_a_name_that_differs_is_seen_without_the_steps_as_in_them() -> None:
    bundled = [wording.__wrapped__(annotate(article)) for article in load_corpus("syria-withdrawal").articles]
    pairs = [*aligned(*WORDINGS), *aligned(*bundled)]
    by_steps = [any(step.names for step in pair.steps) for pair in pairs]
    assert [names_differ(pair.left_place.stretch, pair.right_place.stretch) for pair in pairs] == by_steps
    assert set(by_steps) == {True, False}


def test_two_sentences_of_the_same_words_have_no_changes() -> None:
    again = made("again", STAR)
    same = [pair for pair in aligned(WORDINGS[0], again) if pair.left_place.words == pair.right_place.words]
    assert same
    assert {(pair.changed, pair.names_differ) for pair in same} == {("", False)}
