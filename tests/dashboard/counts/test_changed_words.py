"""What is said of sentences that several articles print: hand-made articles, and the words of each rule."""

from __future__ import annotations

from analysis.annotation.annotate import annotate
from analysis.comparison.wording import wording
from analysis.corpus.article import Article
from dashboard.comparison import Comparison, chosen
from dashboard.counts import changed_words as counts
from tests.dashboard import stories

NAMED = "The {} militants left the burning harbour in small boats before the army came."
PLAIN = "Farmers in the northern hills lost {} goats when the frozen river broke its banks."
STAR = f"{PLAIN.format('hungry')}\n\n{NAMED.format('Daesh')}\n\nNobody was there.\n"
MOON = f"{NAMED.format('ISIS')}\n\n{PLAIN.format('many')}\n"
SUN = f"{NAMED.format('Islamic State')}\n"


def made(**texts: str) -> Comparison:
    return stories.comparison(*(annotate(Article(key, text, outlet=key, event="march")) for key, text in texts.items()))


def test_a_sentence_with_another_name_comes_first_and_one_card_holds_all_versions() -> None:
    now = made(star=STAR, moon=MOON, sun=SUN)
    first, second = (counts.card(now, group) for group in counts.found(now))
    assert [place.wording.article.id for place, _ in first.versions] == ["star", "moon", "sun"]
    assert (first.changed, first.names_differ) == (("Daesh / ISIS / Islamic State",), True)
    assert (second.changed, second.names_differ) == (("hungry / many",), False)
    assert counts.head(first) == "Daesh / ISIS / Islamic State"


def test_versions_are_marked_where_they_differ_from_the_first_one() -> None:
    now = made(star=STAR, moon=MOON)
    card = counts.card(now, counts.found(now)[0])
    marked = [[mark.span.of(place.wording.article.text) for mark in marks] for place, marks in card.versions]
    assert marked == [["Daesh"], ["ISIS"]]


def test_the_headline_says_what_the_counts_say() -> None:
    both = counts.found(made(star=STAR, moon=MOON))
    assert counts.headline(both) == (
        "Two sentences stand in more than one article; in one of them a name or a label differs"
    )
    assert counts.headline(both[:1]) == "One sentence stands in more than one article; in it a name or a label differs"
    assert counts.headline(both[:1] * 2).endswith("; in both a name or a label differs")
    assert counts.headline(both[1:]) == (
        "One sentence stands in more than one article; in it other words were chosen, and no other name"
    )
    same = counts.found(made(star=SUN, moon=SUN))
    assert counts.headline(same) == "One sentence stands in more than one article"
    assert counts.headline(same, "your text") == "One sentence stands in your text and in an article beside it"


def test_the_head_of_a_card_says_that_nothing_was_changed() -> None:
    same, longer = made(star=SUN, moon=SUN), made(star=SUN, moon=SUN.replace(" came.", " came in the cold of dawn."))
    assert counts.head(counts.card(same, counts.found(same)[0])) == "The same words"
    assert counts.head(counts.card(longer, counts.found(longer)[0])) == "The same words; one version says more"


def test_an_id_opens_the_same_pair_whichever_outlets_are_chosen() -> None:
    now = made(star=STAR, moon=MOON, sun=SUN)
    ids = {one for group in counts.found(now) for one in counts.card(now, group).evidence}
    fewer = chosen(now, ["star", "sun"])
    (kept,) = (counts.card(fewer, group).evidence for group in counts.found(fewer))
    assert set(kept) < ids
    assert all(one.startswith("aligned:star:sun:") and one.count(":") == 3 for one in kept)


def test_an_article_is_set_beside_all_others_and_stands_first() -> None:
    now = made(star=STAR, moon=MOON, sun=SUN)
    found = counts.against_article(now, "sun")
    assert [[place.wording.article.id for place in group.places] for group in found] == [["sun", "star", "moon"]]


def test_a_text_of_ones_own_has_no_link_and_its_own_name_in_the_table() -> None:
    now = made(star=STAR, moon=MOON)
    own = wording.__wrapped__(annotate(Article("star", f"{NAMED.format('IS')}\n")))
    (group,) = counts.against_own(now, own)
    assert counts.card(now, group).evidence == ()
    table = counts.table(now, [group], "Your text")
    assert list(table["Outlet"]) == ["Your text", "Your text"]
    assert list(table["Beside"]) == ["Star", "Moon"]
    assert list(table["Changed words"]) == ["IS / Daesh", "IS / ISIS"]


def test_the_table_of_no_sentences_keeps_its_columns() -> None:
    assert list(counts.table(made(star=STAR), []).columns) == counts.COLUMNS


def test_the_overview_is_told_of_two_names_in_one_sentence_and_else_nothing() -> None:
    found = counts.finding(made(star=STAR, moon=MOON))
    assert found is not None
    assert found.text == "One sentence, two names: Star prints “Daesh” where Moon prints “ISIS”."
    assert {group: [number.words for number in numbers] for group, numbers in found.counts.items()} == {
        "star": ["Daesh"],
        "moon": ["ISIS"],
    }
    assert found.page == "same-words"
    assert counts.finding(made(star=SUN, moon=SUN)) is None
    assert counts.finding(made(star=STAR)) is None


def test_of_three_versions_the_closest_to_the_others_stands_first_and_only_its_own_words_are_marked() -> None:
    base = "The {} militants left the {} harbour in {} boats before the army came{}."
    now = made(
        star=base.format("Daesh", "grey", "small", "") + "\n",
        moon=base.format("Daesh", "burning", "small", " at dawn") + "\n",
        sun=base.format("ISIS", "burning", "wide", "") + "\n",
    )
    card = counts.card(now, counts.found(now)[0])
    words = {
        place.wording.article.id: [mark.span.of(place.wording.article.text) for mark in marks]
        for place, marks in card.versions
    }
    assert list(words) == ["moon", "star", "sun"]
    assert words == {"moon": ["Daesh", "at dawn"], "star": ["grey"], "sun": ["ISIS", "wide"]}


def test_a_card_of_many_articles_shows_other_words_first_and_says_how_many_it_shows() -> None:
    told = "Farmers in the northern hills lost {} sheep to wolves during the long winter, the ministry said.\n"
    texts = {f"paper-{number}": told.format("many") for number in range(14)} | {"last": told.format("hungry")}
    card = counts.card(made(**texts), counts.found(made(**texts))[0])
    assert len(card.versions) + card.more == 15
    assert card.versions[1].place.wording.group == "last"
    assert counts.head(card) == "many / hungry (12 of 15 articles are shown)"
