"""Tables about names, against counts made by hand."""

from __future__ import annotations

from dataclasses import replace

from dashboard.comparison import chosen, evidence
from dashboard.counts import naming
from tests.dashboard.stories import CONCEPT, comparison, document, two_papers


def test_names_are_counted_by_outlet_and_voice() -> None:
    now = two_papers()
    table = naming.counts(now, naming.choices(now, CONCEPT), CONCEPT)
    rows = list(table[["group", "term", "voice", "count"]].itertuples(index=False, name=None))
    assert rows == [
        ("star", "daesh", "own", 1),
        ("star", "daesh", "reported", 1),
        ("star", "isis", "quoted", 1),
        ("moon", "is", "own", 2),
        ("moon", "isis", "quoted", 1),
        ("sun", "isis", "own", 1),
    ]


def test_an_article_of_another_event_comes_last_and_says_so() -> None:
    sun = document("sun", "{own|ISIS} lost.", event="other")
    now = comparison(sun, document("moon", "{own|IS} left."))
    table = naming.counts(now, naming.choices(now, CONCEPT), CONCEPT)
    assert list(table["note"]) == ["", naming.OTHER_EVENT]


def test_furniture_holds_no_mention_and_filters_cut_the_rest() -> None:
    now = two_papers()
    every = naming.choices(now, CONCEPT)
    assert len(naming.filtered(every, ["quoted"], "")) == 2
    assert len(naming.filtered(every, ["own", "reported"], "daesh")) == 2
    assert naming.filtered(every, [], "").empty


def test_a_small_share_has_no_interval_and_says_so() -> None:
    now = two_papers()
    table = naming.shares(naming.counts(now, naming.choices(now, CONCEPT), CONCEPT))
    assert next(zip(table["name"], table["count"], table["of"], strict=True)) == ("Daesh", 2, 2)
    assert table["low"].isna().all()
    assert set(naming.in_words(table)["Interval (95 %)"]) == {"too few to say"}


def test_six_of_six_has_wilsons_interval() -> None:
    now = comparison(document("star", "\n".join(["{own|Daesh} again."] * 6)))
    table = naming.shares(naming.counts(now, naming.choices(now, CONCEPT), CONCEPT))
    words = naming.in_words(table).iloc[0]
    assert (naming.as_words(words["Count"]), words["Interval (95 %)"]) == ("6 of 6", "61% to 100%")


def test_evidence_gives_sentence_and_paragraph_of_each_hit_in_reading_order() -> None:
    now = two_papers()
    found = evidence(now, naming.choices(now, CONCEPT))
    assert list(found["paragraph"]) == [1, 2, 3, 1, 2, 3, 1]
    first = found.iloc[0]
    text = now.article("star").text
    assert text[first["sentence_start"] : first["sentence_end"]].startswith("Troops leave")
    assert text[first["start"] : first["end"]] == "Daesh"


def test_the_first_name_of_each_article_is_the_first_in_its_text() -> None:
    now = two_papers()
    found = evidence(now, naming.first_mentions(now, CONCEPT))
    names = [number for (number,) in naming.firsts_in_words(now, found)["First name"]]
    assert [number.words for number in names] == ["Daesh", "IS", "ISIS"]
    assert all(len(naming.named(naming.choices(now, CONCEPT), number.evidence)) for number in names)


def test_the_headline_on_first_names_groups_outlets_by_name() -> None:
    now = two_papers()
    said = naming.firsts_headline(now, naming.first_mentions(now, CONCEPT), CONCEPT)
    assert said == "A reader first meets Daesh in Star and IS in Moon"
    assert naming.firsts_headline(now, naming.first_mentions(now, CONCEPT).head(0), CONCEPT) == ""


def test_the_matrix_of_labels_counts_by_voice_and_leaves_other_cells_empty() -> None:
    matrix = naming.labels_by_actor(two_papers())
    assert list(matrix["Label"]) == ["terrorist"]
    assert (naming.as_words(matrix["Star"][0]), naming.as_words(matrix["Moon"][0])) == ("1 own", "")


def test_a_label_on_nobody_who_is_named_stands_last_under_nobody() -> None:
    star = document("star", "{own!rebel} and {own!rebel} and {own!terrorist}.")
    loose = replace(star, labels=tuple(replace(label, target=None) for label in star.labels[:2]) + star.labels[2:])
    matrix = naming.labels_by_actor(comparison(loose))
    assert list(matrix["Who is labelled"])[-1] == "Nobody named beside it"
    assert next(iter(naming.label_cells(comparison(loose)))) == "label:star:nobody:rebel"


def test_nothing_chosen_gives_empty_tables() -> None:
    none = chosen(two_papers(), ())
    table = naming.counts(none, naming.choices(none, CONCEPT), CONCEPT)
    assert table.empty
    assert naming.glance(table).empty
    assert naming.labels_by_actor(none).empty
    assert naming.first_mentions(none, CONCEPT).empty


def test_one_name_alone_keeps_its_share_of_all_names() -> None:
    now = comparison(document("star", "{own|Daesh} and {own|IS} and {reported|IS}."))
    table = naming.counts(now, naming.choices(now, CONCEPT), CONCEPT)
    only = naming.shares(table, "daesh")
    assert only[["name", "count", "of"]].to_numpy().tolist() == [["Daesh", 1, 3]]


def test_a_choice_of_numbers_keeps_what_they_count() -> None:
    now = comparison(document("star", "{own|Daesh} and {reported|Daesh}."))
    table = naming.counts(now, naming.choices(now, CONCEPT), CONCEPT)
    assert naming.name_cells(table, ["name:star:daesh:unquoted"]) == {
        "name:star:daesh:unquoted": "Star: Daesh, outside quotation marks (2)"
    }
