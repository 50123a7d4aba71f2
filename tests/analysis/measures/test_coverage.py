"""Coverage against counts made by hand: which theme is told where, and how many themes a text amounts to."""

from __future__ import annotations

import math

import pytest

from analysis.annotation.document import Document, Match, Paragraph, Sentence
from analysis.annotation.themes import Theme, rule, themes
from analysis.corpus.article import Article
from analysis.measures.coverage import MEASURE, Coverage, asked, coverage, effective_themes, themes_present
from analysis.spans import Span
from analysis.tables.coverage import TABLE

HEADLINE = "Mill burns"
BODY = [
    "A spark set the mill on fire.",  # cause: full (spark & fire); toll: nothing
    "Two men died in the fire, police said.",  # toll: full
    "The fire killed two, and a spark was the cause.",  # cause: full, toll: full
    "Rain fell.",
]
TEXT = "\n".join([HEADLINE, *BODY])


def theme(theme_id: str, full: str, *partial: str) -> Theme:
    return Theme(theme_id, theme_id, "?", "The fire", (rule(full),), tuple(rule(each) for each in partial))


CAUSE = theme("cause", "spark & fire", "burns")
TOLL = theme("toll", "died | killed & fire", "men")
RAIN = theme("rain", "flood", "rain")
OWNER = theme("owner", "owner")
ALL = (CAUSE, TOLL, RAIN, OWNER)


def document(article: Article | None = None, themes_of: tuple[Theme, ...] = ALL) -> Document:
    """Return the five lines as five sentences, the first a headline, with every phrase of the themes matched."""
    phrases = {
        phrase for each in themes_of for part in (*each.full, *each.partial) for group in part for phrase in group
    }
    sentences, matches, start = [], [], 0
    for number, line in enumerate(TEXT.split("\n")):
        sentences.append(Sentence(Span(start, start + len(line)), number, "body" if number else "headline"))
        for phrase in phrases:
            at = line.lower().find(phrase)
            if at >= 0:
                matches.append(Match.at(phrase, Span(start + at, start + at + len(phrase)), number))
        start += len(line) + 1
    paragraphs = tuple(Paragraph(each.span, each.zone) for each in sentences)
    told = tuple(sorted(matches, key=lambda match: match.span))
    article = article or Article("mill", TEXT)
    return Document(article, (), paragraphs, tuple(sentences), (), (), (), (), matches={"themes": told})


def words(found: Coverage) -> list[str]:
    return [span.of(TEXT) for span in found.evidence]


def test_each_theme_is_present_partial_or_absent_with_the_places_that_decide() -> None:
    cause, toll, rain, owner = coverage(document(), ALL)
    assert (cause.status, words(cause)) == ("present", ["spark set the mill on fire", "fire killed two, and a spark"])
    assert (toll.status, words(toll)) == ("present", ["died in the fire", "fire killed"])
    assert (rain.status, words(rain)) == ("partial", ["Rain"])
    assert (owner.status, words(owner)) == ("absent", [])


def test_the_first_place_is_the_share_of_the_body_before_it() -> None:
    cause, toll, rain, owner = coverage(document(), ALL)
    assert [cause.first, toll.first, rain.first, owner.first] == [0, 1 / 4, 3 / 4, None]


def test_a_theme_touched_in_the_headline_only_stands_at_the_very_beginning() -> None:
    (found,) = coverage(document(), (theme("burning", "flood", "burns"),))
    assert (found.status, words(found), found.first) == ("partial", ["burns"], 0)


def test_the_shortest_stretch_of_a_sentence_is_shown_once() -> None:
    both = (theme("both", "two | men & fire | died"),)
    (found,) = coverage(document(themes_of=both), both)
    assert words(found) == ["men died", "fire killed two"]


def test_themes_present_are_counted_out_of_all_that_were_asked() -> None:
    score = themes_present(coverage(document(), ALL))
    assert (score.value, score.n, [span.of(TEXT)[:5] for span in score.evidence]) == (2, 4, ["spark", "died "])


def test_themes_with_as_many_sentences_each_count_in_full() -> None:
    assert effective_themes(coverage(document(), ALL)).value == pytest.approx(2)


def test_a_theme_that_has_most_of_the_sentences_makes_the_number_fall() -> None:
    """Three places and one: p = 3/4 and 1/4, so exp(-(3/4 ln 3/4 + 1/4 ln 1/4)) = 4 / 3^(3/4)."""
    places = tuple(Span(at, at + 1) for at in range(4))
    found = [Coverage(CAUSE, "present", places[:3], 0.0), Coverage(TOLL, "present", places[3:], 0.5)]
    touched = Coverage(RAIN, "partial", places[:2], 0.0)
    score = effective_themes([*found, touched, Coverage(OWNER, "absent")])
    assert score.value == pytest.approx(4 / 3**0.75) == pytest.approx(1.7547653506033232)
    assert (score.n, len(score.evidence)) == (4, 4)


def test_what_cannot_be_counted_is_none_and_what_is_counted_as_none_is_nought() -> None:
    absent = coverage(document(), (OWNER,))
    assert (themes_present(absent).value, effective_themes(absent).value) == (0, None)
    assert (themes_present([]).value, effective_themes([]).value) == (None, None)


def test_an_article_is_asked_for_the_themes_of_its_event_and_others_for_none() -> None:
    labelled = document(Article("mill", TEXT, event="us-withdrawal-announced"))
    assert asked(labelled) == themes("us-withdrawal-announced")
    assert asked(document()) == asked(document(Article("mill", TEXT, event="mill-fire"))) == ()


def test_the_words_of_an_unlabelled_article_say_what_it_is_about() -> None:
    text = "US troops withdraw from Syria."
    places = [("US", 0, 2), ("troop*", 3, 9), ("withdraw*", 10, 18), ("Syria*", 24, 29)]
    matches = {"themes": tuple(Match.at(phrase, Span(start, end), 0) for phrase, start, end in places)}
    whole = Span(0, len(text))
    one = (Paragraph(whole, "body"),), (Sentence(whole, 0, "body"),)
    found = Document(Article("a", text), (), *one, (), (), (), (), matches=matches)
    assert asked(found) == themes("us-withdrawal-announced")
    told = [each.theme.id for each in coverage(found) if each.status == "present"]
    assert told == ["us-troops-leave"]


def test_the_table_has_a_row_a_place_and_an_empty_one_for_an_absent_theme() -> None:
    rows = TABLE.frame(list(TABLE.of(document(Article("mill", TEXT, event="us-withdrawal-announced")))))
    assert set(rows["status"]) == {"absent"}
    assert rows["start"].isna().all()
    assert list(rows["theme"]) == [each.id for each in themes("us-withdrawal-announced")]
    assert TABLE.frame(list(TABLE.of(document()))).empty


def test_the_readings_are_the_count_and_the_effective_number() -> None:
    found = [(each.unit, each.score.value) for each in MEASURE.of(document())]
    assert found == [("themes-present", None), ("effective-themes", None)]


def test_equal_shares_give_the_number_itself() -> None:
    places = tuple(Span(at, at + 1) for at in range(5))
    found = [Coverage(theme(f"t{at}", "x"), "present", (place,), 0.0) for at, place in enumerate(places)]
    assert effective_themes(found).value == pytest.approx(5)
    assert math.isclose(effective_themes(found[:1]).value or 0, 1)
