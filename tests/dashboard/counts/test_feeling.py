"""Frames about feeling, against counts made by hand."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.annotation.annotate import annotate
from analysis.annotation.document import Document
from analysis.corpus.article import Article, Corpus, Event, Outlet
from analysis.measures.what_if import Switches
from analysis.tables.every import tidy_tables
from dashboard.comparison import Comparison, compare
from dashboard.counts import feeling, feeling_words
from dashboard.counts.naming import as_words

# good 1.9, terrible -2.1, war -2.9
STAR = "The war was terrible.\n\n“A good day it was,” Ann Poe said.\n\nThe gate is green.\n"
MOON = "The mill is good.\n\nThe good gate is green.\n"
SUNNY = "".join(f"A {word} day came.\n\n" for word in ("good", "great", "fine", "happy", "nice") * 3)
GRIM = "".join(f"A {word} day came.\n\n" for word in ("bad", "sad", "terrible", "horrible", "ugly") * 3)


def comparison(**texts: str) -> Comparison:
    articles = [Article(name, text, name, event="other" if name == "sun" else "march") for name, text in texts.items()]
    documents: dict[str, Document] = {article.id: annotate(article) for article in articles}
    outlets = tuple(Outlet(name, name.title(), "", "", "", "", "#0072B2") for name in texts)
    events = (Event("march", "The march"), Event("other", "Another day"))
    corpus = Corpus("made", "Made by hand", tuple(articles), outlets, events, ())
    return compare(corpus, documents, tidy_tables(documents.values()))


def found(now: Comparison, switches: Switches | None = None) -> feeling.Feeling:
    return feeling.feeling(now.documents, switches or Switches())


def test_sentences_are_numbered_by_outlet_and_filed_by_voice() -> None:
    table = found(comparison(star=STAR, moon=MOON)).sentences
    rows = list(table[["group", "number", "voice"]].itertuples(index=False, name=None))
    assert rows == [
        ("star", 1, "own"),
        ("star", 2, "quoted"),
        ("star", 3, "own"),
        ("moon", 1, "own"),
        ("moon", 2, "own"),
    ]


def test_counts_below_at_and_above_zero_open_their_sentences() -> None:
    now = comparison(star=STAR, moon=MOON)
    sentences = found(now).sentences
    assert as_words(feeling.numbers("star", sentences)) == "1 below zero, 1 at zero, 1 above zero"
    assert [number.evidence for number in feeling.numbers("moon", sentences)] == ["tone:moon:all:above"]
    behind = feeling_words.behind(found(now), "tone:star:all:below")
    assert list(behind["number"]) == [1]


def test_an_id_opens_a_voice_a_word_or_one_sentence() -> None:
    everything = found(comparison(star=STAR, moon=MOON))

    def numbers(evidence: str) -> list[int]:
        return list(feeling_words.behind(everything, evidence)["number"])

    assert numbers("tone:star:own:all") == [1, 3]
    assert numbers("tone:moon:all:word-good") == [1, 2]
    assert numbers("tone:star:all:at-2") == [2]
    assert numbers("tone:star:own:above") == []
    assert numbers("name:star:own:above") == []
    assert numbers("tone:star") == []


def test_the_choice_of_lists_names_what_was_asked_for_and_nothing_that_is_not_there() -> None:
    now = comparison(star=STAR, moon=MOON)
    cells = feeling_words.cells(now, found(now), "tone:moon:all:word-good")
    assert cells["tone:star:all:all"] == "Star: all sentences (3)"
    assert cells["tone:star:quoted:above"] == "Star: in quotation marks, above zero (1)"
    assert cells["tone:moon:all:word-good"] == "Moon: “good” (2)"
    assert "tone:moon:all:below" not in cells
    assert "tone:moon:all:at-9" not in feeling_words.cells(now, found(now), "tone:moon:all:at-9")


def test_words_add_up_by_outlet_with_the_voices_they_stand_in() -> None:
    now = comparison(star=STAR, moon=MOON)
    table = feeling_words.weighing(now, found(now).words)
    rows = list(table[["group", "word", "times", "voices"]].itertuples(index=False, name=None))
    assert rows == [
        ("star", "war", 1, "1 own words"),
        ("star", "terrible", 1, "1 own words"),
        ("star", "good", 1, "1 in quotation marks"),
        ("moon", "good", 2, "2 own words"),
    ]
    assert list(table["value"]) == pytest.approx([-2.9, -2.1, 1.9, 3.8])
    words = [number.words for numbers in feeling_words.by_outlet(table).values() for number in numbers]
    assert words[0] == "“war” −2.90 (once)"
    assert words[-1] == "“good” +3.80 (twice)"


def test_a_word_that_no_id_can_hold_opens_nothing() -> None:
    assert feeling_words.word_evidence("star", ":)") == ""


def test_switches_keep_the_number_before_and_say_what_they_touched() -> None:
    now = comparison(star=STAR, moon=MOON)
    switched = found(now, Switches(("topics",)))
    rows = feeling_words.touched_in_words(now, switched, ["star", "moon"])
    assert list(rows["Words muted"]) == ["1", "0"]
    assert list(rows["Sentences moved"]) == ["1 of 3", "0 of 2"]
    moved = switched.sentences.iloc[0]
    assert moved["before"] < moved["compound"] < 0


def test_voices_and_outlets_cut_all_three_frames() -> None:
    everything = found(comparison(star=STAR, moon=MOON), Switches(("topics",)))
    quoted = everything.cut(["star"], ["quoted"])
    assert list(quoted.sentences["number"]) == [2]
    assert list(quoted.words["word"]) == ["good"]
    assert quoted.touched.empty
    assert everything.cut([]).sentences.empty


def test_few_sentences_have_a_mean_and_too_few_to_say() -> None:
    now = comparison(star=STAR, moon=MOON)
    table = feeling.means(now, found(now).sentences)
    words = feeling.means_in_words(table)
    assert list(table["voice"]) == ["all", "own", "quoted", "all", "own"]
    assert set(words["Interval (95 %)"]) == {"too few to say"}
    pairs = feeling.pairs(now, found(now).sentences)
    assert list(feeling.pairs_in_words(now, pairs)["What it says"]) == ["too few to say"]
    assert feeling.headline(now, pairs) == "Too few sentences to tell these articles apart"


def test_the_same_articles_cannot_be_told_apart_and_opposite_ones_can() -> None:
    now = comparison(star=SUNNY, moon=SUNNY, sun=GRIM)
    table = feeling.pairs(now, found(now).sentences)
    said = feeling.pairs_in_words(now, table)
    assert list(said["What it says"]) == ["cannot tell these apart", "can be told apart", "can be told apart"]
    assert feeling.headline(now, table) == (
        "In 2 of 3 pairs of outlets the sentences differ by more than chance could make: "
        "Sun lower than Star; Sun lower than Moon"
    )
    same = feeling.pairs(now, found(now).cut(["star", "moon"]).sentences)
    assert feeling.headline(now, same).startswith("These articles cannot be told apart")


def test_the_finding_leaves_another_event_out_and_gives_each_mean() -> None:
    (told,) = feeling.findings(comparison(star=SUNNY, moon=SUNNY, sun=GRIM))
    assert told.page == "feeling"
    assert "these articles cannot be told apart" in told.text
    assert list(told.counts) == ["star", "moon"]
    (number,) = told.counts["star"]
    assert number.evidence == "tone:star:all:all"
    assert number.words.endswith("of 15 sentences")


def test_too_few_sentences_give_no_finding() -> None:
    assert feeling.findings(comparison(star=STAR, moon=MOON)) == []
    assert feeling.findings(comparison(star=SUNNY)) == []


def test_many_articles_of_each_outlet_are_drawn_as_wholes() -> None:
    rows = [
        (f"{group}-{article}", group, value)
        for group in ("star", "moon")
        for article in range(12)
        for value in (0.1 * article, -0.2)
    ]
    table = pd.DataFrame(rows, columns=["article", "group", "compound"]).assign(voice="own")
    assert [len(sample) for sample in feeling.drawn(table, ["star", "moon"])] == [12, 12]
    assert [len(sample) for sample in feeling.drawn(table[:-8], ["star", "moon"])] == [24, 16]


def test_nothing_chosen_gives_empty_frames() -> None:
    none = found(comparison())
    now = comparison()
    assert feeling.means(now, none.sentences).empty
    assert feeling.pairs(now, none.sentences).empty
    assert feeling_words.weighing(now, none.words).empty
    assert feeling_words.cells(now, none, "tone:star:all:all") == {}
    assert feeling.headline(now, feeling.pairs(now, none.sentences)) == "One outlet alone cannot be compared"
