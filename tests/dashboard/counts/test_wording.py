"""Lengths of sentences and loaded words as the style page shows them."""

from __future__ import annotations

from analysis.annotation.annotate import annotate
from analysis.corpus.article import Article, Corpus, Outlet
from analysis.tables.every import tidy_tables
from dashboard.comparison import Comparison, compare
from dashboard.counts import lengths, passives, wording
from dashboard.counts.places import places
from dashboard.markup import Number

SHORT = "The boats came in. Perhaps they will stay. “This is a disaster,” the mayor said."
LONG = "The boats came in late that day because the wind had turned and the harbour lay in the dark until noon."


def comparison(**texts: str) -> Comparison:
    articles = tuple(Article(name, text, outlet=name) for name, text in texts.items())
    outlets = tuple(Outlet(name, name.title(), "", "", "", "", "#0072b2") for name in texts)
    documents = {article.id: annotate(article) for article in articles}
    return compare(Corpus("c", "C", articles, outlets), documents, tidy_tables(documents.values()))


def test_a_row_of_readability_says_about_and_opens_the_longest_sentences() -> None:
    now = comparison(short=SHORT, long=LONG)
    table = lengths.table(now, ["words-per-sentence"])
    assert table["Words a sentence"].tolist() == ["about 5.0", "about 21.0"]
    assert table["Longest"].tolist()[0] == (Number("7 words", "length:short:longest:all"),)
    assert lengths.longest(now, "length:short:longest:all")["sentence"].tolist() == [2, 0, 1]


def test_the_headline_gives_the_range_and_no_order() -> None:
    both = comparison(short=SHORT, long=LONG)
    assert lengths.headline(both) == "In these articles a sentence has about 5 to 21 words"
    assert lengths.headline(comparison(short=SHORT)) == "A sentence has about 5 words"
    assert lengths.headline(comparison(empty="")) == "There is no sentence to count in these articles"


def test_loaded_words_are_counted_by_list_and_voice() -> None:
    now = comparison(short=SHORT, long=LONG)
    row = wording.by_list(now).iloc[0]
    assert row["Loaded words"] == (Number("1 quoted", "word:short:loaded:all"),)
    assert row["Hedges"] == (Number("1 own", "word:short:hedges:all"),)
    assert wording.by_list(now).iloc[1]["Hedges"] == "–"
    assert wording.word_cells(now)["word:short:hedges:perhaps"] == "Short: hedges, “perhaps” (1)"


def test_the_headline_on_words_counts_the_newsrooms_own_ones_by_list() -> None:
    assert wording.headline(comparison(short=SHORT, long=LONG)) == (
        "In the newsroom’s own words in 2 articles: no loaded words, no one-sided words, 1 hedge and no boosters"
    )


def test_a_number_of_words_opens_its_places() -> None:
    now = comparison(short=SHORT)
    (place,) = wording.word_places(now, "word:short:loaded:all").to_dict("records")
    assert SHORT[place["start"] : place["end"]] == "disaster"
    assert (place["voice"], place["sentence"]) == ("quoted", 2)


def test_a_list_without_a_hit_is_an_empty_table() -> None:
    assert wording.by_word(comparison(long=LONG), "loaded").empty


def test_no_place_is_a_table_with_all_columns() -> None:
    assert places([]).columns.tolist()[:4] == ["article", "group", "start", "end"]


def test_passives_that_name_nobody_are_counted_and_shown_in_place() -> None:
    text = "The village was shelled. The bridge was blown up by the rebels. The boats came in."
    now = comparison(short=text)
    assert passives.counts(now) == [("short", 1, 2)]
    (place,) = passives.agentless_places(now, "passive:short:without:all").to_dict("records")
    assert text[place["start"] : place["end"]] == "was shelled"
