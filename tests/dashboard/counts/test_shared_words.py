"""What the section on shared passages says: pairs, shares, lists behind a number, and its sentence."""

from __future__ import annotations

from analysis.annotation.annotate import annotate
from analysis.corpus.article import Article
from dashboard.comparison import Comparison
from dashboard.counts import shared_passages as counts
from dashboard.counts import shared_tables
from tests.dashboard import stories

QUOTED = "“We have lost two boats and we will not lose a third,” Ann Poe said on Monday."
TOLD = "The old pier would stay closed until the end of the season."
STAR = f"Late ferry.\n\n{TOLD} {QUOTED}\n\nWith reporting by Reuters\n"
MOON = f"Dear fish.\n\nNobody swam. {TOLD} {QUOTED}\n\nSource: Moon and agencies\n"
SUN = "Rain fell.\n\nMax Roe added that we have lost two boats and we will not lose a third. Nobody knew.\n"
FAR = "A mill opens.\n\nNothing of this is printed anywhere else at all.\n"


def compared(event: str = "march", **texts: str) -> Comparison:
    articles = [Article(key, text, outlet=key, event=event) for key, text in texts.items()]
    return stories.comparison(*map(annotate, articles))


def test_each_two_outlets_come_with_their_words_by_kind_most_first() -> None:
    found = counts.pairs(compared(far=FAR, sun=SUN, star=STAR, moon=MOON))
    assert [(pair.left, pair.right, pair.quotation, pair.narration, pair.formula) for pair in found] == [
        ("star", "moon", 12, 12, 5),
        ("sun", "star", 12, 0, 0),
        ("sun", "moon", 12, 0, 0),
        ("far", "sun", 0, 0, 0),
        ("far", "star", 0, 0, 0),
        ("far", "moon", 0, 0, 0),
    ]
    assert found[0].told is not None
    assert found[0].told.tokens == 12
    assert found[1].unmarked == (("sun", 12),)


def test_an_outlet_that_prints_a_passage_twice_shares_its_words_once() -> None:
    found = counts.pairs(compared(star=STAR, moon=f"{MOON}\n{TOLD}\n"))
    assert found[0].narration == 12


def test_an_outlets_own_articles_are_not_others() -> None:
    articles = [annotate(Article(key, STAR, outlet="star", event="march")) for key in ("a", "b")]
    now = stories.comparison(*articles, annotate(Article("far", FAR, outlet="far", event="march")))
    assert counts.shares(now)["star"]["quotation"] == 0
    assert not any(pair.words for pair in counts.pairs(now))


def test_a_share_is_of_all_words_of_an_outlet() -> None:
    now = compared(star=STAR, moon=MOON, far=FAR)
    star = counts.shares(now)["star"]
    assert (star["words"], star["quotation"], star["narration"]) == (len(now.wordings["star"].keys), 12, 12)
    assert counts.shares(now)["far"]["quotation"] == 0


def test_the_headline_counts_pairs_and_orders_none() -> None:
    one, three = compared(star=STAR, moon=MOON), compared(star=STAR, moon=MOON, far=FAR)
    assert counts.headline(one, counts.pairs(one)) == (
        "Star and Moon share 12 words in quotations and 12 words outside quotation marks, word for word"
    )
    assert counts.headline(three, counts.pairs(three)) == (
        "1 of the 3 pairs of articles shares words in quotations; 1 shares words outside quotation marks"
    )
    quoted = compared(star=STAR, moon=f"Head.\n\n{QUOTED}\n", sun=SUN)
    assert counts.headline(quoted, counts.pairs(quoted)) == (
        "All 3 pairs of articles share words in quotations; none shares words outside them"
    )
    nothing = compared(star=STAR, far=FAR)
    assert counts.headline(nothing, counts.pairs(nothing)).startswith("No 5 words of a quotation")


def test_every_number_opens_passages_whose_words_it_counts() -> None:
    now = compared(star=STAR, moon=MOON, sun=SUN)
    found = counts.pairs(now)
    lists = counts.cells(now, found)
    numbers = [number for pair in found for number in (*counts.pair_numbers(pair), *counts.unmarked_numbers(now, pair))]
    numbers += [number for group, each in counts.shares(now).items() for number in counts.share_numbers(group, each)]
    assert {number.evidence for number in numbers} <= {*lists}
    for name in lists:
        assert counts.opened(now, name), name
    told = counts.opened(now, "shared:star:moon:narration")
    assert [(each.tokens, each.kind) for each in told] == [(12, "narration")]
    assert counts.opened(now, "shared:moon:star:narration") == told
    assert [each.unmarked.group for each in counts.opened(now, "shared:sun:star:unmarked") if each.unmarked] == ["sun"]
    assert counts.opened(now, "shared:star:sun:unmarked") == []


def test_a_passage_inside_a_longer_one_is_not_listed_again() -> None:
    twice = f"{STAR.split('With')[0]}Ann Poe said again that we have lost two boats.\n"
    listed = counts.opened(compared(star=twice, moon=MOON), "shared:star:moon:quotation")
    assert [each.tokens for each in listed] == [12]


def test_the_table_holds_both_printings_and_says_which_has_marks() -> None:
    table = shared_tables.table(compared(star=STAR, sun=SUN, moon=MOON))
    assert table["Kind"].tolist() == [
        *["quotation"] * 3,
        "outside quotation marks",
        "formula",
    ]
    by_pair = dict(zip(zip(table["Outlet"], table["Other outlet"], strict=True), table.to_dict("records"), strict=True))
    assert by_pair["Star", "Sun"]["In quotation marks in"] == "Star"
    assert by_pair["Star", "Sun"]["Its words there"] == "we have lost two boats and we will not lose a third"


def test_credits_stand_by_outlet() -> None:
    found = counts.credits_of(compared(star=STAR, moon=MOON, sun=SUN))
    assert {group: [each.id for _, those in articles for each in those] for group, articles in found.items()} == {
        "star": ["reuters"],
        "moon": ["agencies"],
        "sun": [],
    }


def test_the_finding_prefers_words_outside_the_marks_and_leaves_other_events_out() -> None:
    found = counts.finding(compared(star=STAR, moon=MOON))
    assert found is not None
    assert found.text.startswith("Star and Moon print the same 12 words outside quotation marks")
    assert [number.evidence for number in found.counts["star"]] == ["shared:star:moon:narration"]
    quoted = counts.finding(compared(star=STAR, sun=SUN))
    assert quoted is not None
    assert "12 words in quotations" in quoted.text
    assert counts.finding(compared(star=STAR, far=FAR)) is None
    other = [
        annotate(Article("star", STAR, outlet="star", event="march")),
        annotate(Article("moon", MOON, outlet="moon", event="other")),
    ]
    assert counts.finding(stories.comparison(*other)) is None
