"""The benchmark of the bulk pass: the same corpus each time, both sides count alike, and its line has its keys."""

from __future__ import annotations

import json
from collections import Counter

import numpy as np
import pytest
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from analysis.annotation.phrases import Phrase, Phrases
from analysis.measures.vader.marks import plain_marks
from analysis.survey.phrases import phrase_lists
from analysis.survey.survey import Survey
from analysis.syllables import syllables
from benchmarks import generated, parts, peers, pipeline, plain

KEYS = {"articles", "plain_per_cpu_s", "ours_per_cpu_s", "ratio", "peak_mb", "ratio_without_phrases", "phrases_cost"}


def test_an_article_depends_on_its_number_and_the_seed_alone() -> None:
    some = list(generated.articles(3, 6))
    assert some[1] == next(generated.articles(4, 5))
    assert len({article.text for article in some}) == 3
    assert next(generated.articles(4, 5, seed=1)).text != some[1].text


def test_made_up_articles_have_what_news_has() -> None:
    texts = "\n".join(article.text for article in generated.articles(0, 40))
    for sign in ("“", '"', "U.S.", "’s", "\n\n", "READ MORE"):
        assert sign in texts
    assert 400 < len(texts.split()) / 40 < 750


def test_vader_gives_both_sides_the_same_numbers_for_the_same_sentences() -> None:
    articles = list(generated.articles(0, 5))
    analyser = SentimentIntensityAnalyzer()
    (batch,) = Survey(phrases=False).batches(articles)
    rows = zip(*(getattr(batch.sentences, name).tolist() for name in ("article", "start", "end")), strict=True)
    told = [plain_marks(articles[place].text[start:end]) for place, start, end in rows]
    assert batch.sentences.compound.tolist() == plain.compounds(told, analyser)


def test_readability_is_the_same_on_both_sides_where_the_counts_are() -> None:
    article = parts.simple(next(generated.articles(0, 1)))
    with plain.offline(syllables):
        theirs = plain.readability(article.text)
    (ours,) = parts.ours_readability([article])
    assert theirs.keys() == ours.keys()
    for unit, value in theirs.items():
        assert ours[unit] == pytest.approx(value, abs=1e-9), unit


def test_textstat_forgets_our_syllables_afterwards() -> None:
    with plain.offline(lambda word: 5):
        assert plain.USUAL["flesch-reading-ease"]("Rain fell.") < 0
    with plain.offline(lambda word: 1):
        assert plain.USUAL["flesch-reading-ease"]("Rain fell.") > 0


def test_an_alternation_finds_whole_phrases_in_any_case() -> None:
    pattern = plain.alternation(["Islamic State", "Islamic State group", "withdraw*", "U.S."])
    found = plain.phrase_counts("ISLAMIC STATE GROUP withdrew; U.S. withdrawals; Islamic Statesmen", {"all": pattern})
    assert found == {"all": Counter({"islamic state group": 1, "u.s.": 1, "withdrawals": 1})}


def test_the_plain_side_gets_every_spelling_of_a_list() -> None:
    assert plain.forms(Phrases([Phrase("a", "Ann Poe"), Phrase("a", "Poe*"), Phrase("b", "POE", "capitals")])) == [
        "Ann Poe",
        "Poe*",
        "POE",
    ]
    assert all(plain.forms(phrases) for phrases in phrase_lists("en").values())


def test_as_many_phrases_as_asked_are_given_once_each() -> None:
    forms = parts.phrase_forms(1_500)
    assert len(forms) == len(set(forms)) == 1_500


def test_the_plain_pipeline_times_each_of_its_stages() -> None:
    texts = [article.text for article in generated.articles(0, 2)]
    with plain.offline(syllables):
        found = plain.plain_pipeline(texts, {"all": plain.alternation(["the"])})
    assert set(found.seconds) == {"sentences", "sentiment", "readability", "words", "phrases"}
    assert [len(scores) for scores in found.compounds] == [len(plain.sentences(text)) for text in texts]
    assert found.phrases[0]["all"]["the"] > 0
    assert found.words.shape[0] == 2


def test_the_line_has_its_keys_and_the_table_can_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert pipeline.main(["--articles", "20", "--turns", "1", "--json"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    found = json.loads(line)
    assert found.keys() >= KEYS
    assert found["articles"] == found["plain_articles"] == 20
    assert found["ratio"] == pytest.approx(found["ours_per_cpu_s"] / found["plain_per_cpu_s"], rel=0.05)
    assert found["readability_largest_gap"] == 0
    assert "without the phrase stage" in pipeline.table(found)


def test_a_sample_is_told() -> None:
    sides = ("plain", "ours")
    figures = dict.fromkeys(
        [f"{part}_{side}" for part in ("readability", "vader", "phrases_500", "phrases_5000") for side in sides]
        + [f"{side}_per_cpu_s{rest}" for side in sides for rest in ("", "_without_phrases")]
        + ["phrases_cost", "peak_mb", "plain_peak_mb", "setup_cpu_s", "annotate_per_cpu_s", "readability_shared_ours"],
        2.0,
    )
    assert "a sample of 2,000" in pipeline.table({**figures, "articles": 100_000, "plain_articles": 2_000})


@pytest.mark.parametrize("words", [["--articles", "0"], ["--articles", "x"], ["--articles", "5", "--turns", "-1"]])
def test_wrong_numbers_are_refused(words: list[str]) -> None:
    with pytest.raises(SystemExit):
        pipeline.main(words)


def test_the_words_of_one_outlet_stand_out_by_the_formula() -> None:
    matrix = np.array([[9.0, 5.0, 1.0, 2.0], [1.0, 5.0, 9.0, 2.0]])
    assert [each[0] for each in peers.distinctive(["ours", "both", "theirs", "rare"], matrix)] == ["ours", "theirs"]


def test_a_tool_that_is_not_there_is_told_as_such() -> None:
    assert peers.line({"tool": "scattertext", "per_cpu_s": None}).endswith("not installed")


def test_our_words_and_those_of_scikit_learn_are_distinctive_alike() -> None:
    ours, theirs = peers.ours(40), peers.scikit_learn(40)
    assert len(ours["first"]) == len(theirs["first"]) == generated.OUTLETS
    shared = [set(a) & set(b) for a, b in zip(ours["first"], theirs["first"], strict=True)]
    assert sum(map(len, shared)) > generated.OUTLETS * peers.TOP / 3
