"""The one pass gives the numbers of the full path, article by article, whatever its texts and batches are."""

from __future__ import annotations

from collections import Counter
from math import isnan

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from analysis.annotation.annotate import annotate
from analysis.annotation.document import Document
from analysis.annotation.lexicon import concept
from analysis.corpus.article import Article
from analysis.corpus.loading import load_corpus
from analysis.measures.readability import counts, readability
from analysis.measures.vader.marks import plain_marks
from analysis.measures.vader.scoring import compound
from analysis.survey.batch import Batch
from analysis.survey.chunks import Chunks
from analysis.survey.survey import Survey
from benchmarks.generated import articles

BUNDLED = load_corpus("syria-withdrawal").articles
HARD = (
    "“Good,” he said.The army—badly beaten—left.\n\nA so-\ncalled caliphate’s end?! 😂no 3.5 U.S.-backed W.H.O. men",
    "the Islamic\nState. Mr. Assad’s government said. Washington's U.S. ISIS/IS (Daesh) was great_great 'twas",
    "Islamic State — IS ΟΔΟΣ ΣΑΣ didnʼt co\u00adop e\u0301tat Erdoğan İzmir",
    "",
    " \n\t\x1f\u2028 ",
    "kind of GOOD!!! but the worst. at least nobody was hurt: NOT bad — “terrible”",
)


def phrases_of(document: Document) -> dict[str, Counter[str]]:
    """Return how often each entry of each list stands in a document, by the full path."""
    found: dict[str, Counter[str]] = {}
    for mention in document.mentions:
        term = next(term.id for term in concept(mention.concept).terms if term.name == mention.term)
        found.setdefault(f"concept/{mention.concept}", Counter())[term] += 1
    for label in document.labels:
        found.setdefault("labels", Counter())[label.label] += 1
    for name, places in document.matches.items():
        if places:
            found[name] = Counter(place.id for place in places)
    return found


def sentences_of(batch: Batch, place: int) -> list[tuple[int, int, int, float]]:
    """Return start, end, words and score of each sentence of one article in a batch."""
    kept = batch.sentences.article == place
    columns = (batch.sentences.start, batch.sentences.end, batch.sentences.words, batch.sentences.compound)
    return list(zip(*(column[kept].tolist() for column in columns), strict=True))


def assert_same(batch: Batch, place: int, document: Document) -> None:
    """Hold what the survey says of one article against the full path."""
    text, words = document.article.text, Counter(document.words.sentences)
    full = [
        (each.span.start, each.span.end, words[number], compound(plain_marks(each.span.of(text))))
        for number, each in enumerate(document.sentences)
    ]
    assert sentences_of(batch, place) == full
    assert batch.counts[place] == counts(document)
    assert batch.readability[place] == readability(counts(document))
    assert batch.phrases[place] == phrases_of(document)


@pytest.mark.parametrize("size", [1, 3, 200])
def test_it_equals_the_full_path_on_the_bundled_articles(size: int) -> None:
    batches = Survey().batches(BUNDLED, size)
    places = [(batch, place) for batch in batches for place in range(len(batch.articles))]
    for (batch, place), article in zip(places, BUNDLED, strict=True):
        assert batch.articles[place] == article.id
        assert_same(batch, place, annotate(article))


def test_it_equals_the_full_path_on_generated_articles() -> None:
    made = [*articles(0, 12), *(Article(f"hard-{number}", text) for number, text in enumerate(HARD))]
    for batch in Survey().batches(made, size=7):
        for place, name in enumerate(batch.articles):
            assert_same(batch, place, annotate(next(article for article in made if article.id == name)))


@given(
    st.lists(
        st.sampled_from([*"aIS.,!?’'“”—-_/ \n\r\xad\u0301\u200b", "😂", "Daesh ", "Σ", "no ", "Mr. ", "good "]),
        max_size=30,
    )
)
@settings(max_examples=60, deadline=None)
def test_it_equals_the_full_path_on_odd_texts(parts: list[str]) -> None:
    article = Article("odd", "".join(parts))
    (batch,) = Survey().batches([article])
    assert_same(batch, 0, annotate(article))


ACTING = (
    "good worst GREAT bad but no not isn’t never so this very kind of sort least at without doubt the bomb to die for"
)
STUCK = "good— —bad \ufeffgood — ... good...bad bad! great? ?? 😂 😂no table house fell ."


@given(st.lists(st.sampled_from([*ACTING.split(), *STUCK.split()]), max_size=12))
@example(["good", "good—"])
@example(["good", "\ufeffgood"])
@example(["never", "—", "very", "the", "good"])
@example(["table", "fell", "house", "yeah", "right"])
@settings(max_examples=150, deadline=None)
def test_a_sum_stands_for_the_rules_of_vader_only_where_none_applies(words: list[str]) -> None:
    text = " ".join(words)
    (batch,) = Survey(phrases=False).batches([Article("odd", text)])
    spans = zip(batch.sentences.start.tolist(), batch.sentences.end.tolist(), strict=True)
    assert batch.sentences.compound.tolist() == [compound(plain_marks(text[start:end])) for start, end in spans]


def test_furniture_that_is_put_back_is_counted() -> None:
    article = Article(
        "a", "Troops leave the valley\n\nREAD MORE: The good harvest\n\nThe army left on Monday, it said.\n"
    )
    (aside,) = Survey().batches([article])
    (back,) = Survey(frozenset({"promo"})).batches([article])
    assert_same(back, 0, annotate(article, frozenset({"promo"})))
    assert len(back.sentences.start) == len(aside.sentences.start) + 1


def test_words_are_counted_by_outlet() -> None:
    survey = Survey()
    for _ in survey.batches(BUNDLED):
        pass
    full: dict[str | None, Counter[str]] = {}
    for article in BUNDLED:
        full.setdefault(article.outlet, Counter()).update(annotate(article).words.forms)
    assert survey.outlets == sorted(full, key=str)
    assert {outlet: survey.words(outlet) for outlet in survey.outlets} == full


def test_an_article_of_no_outlet_has_its_words_counted_apart() -> None:
    survey = Survey()
    list(
        survey.batches(
            [Article("a", "Rain fell.", outlet="herald"), Article("b", "Rain stopped."), Article("c", "Rain.")]
        )
    )
    assert survey.outlets == ["herald", None]
    assert survey.words(None) == {"rain": 2, "stopped": 1}
    assert survey.words("herald") == {"fell": 1, "rain": 1}
    assert survey.words("nobody") == {}


def test_a_full_table_of_chunks_is_emptied_and_changes_no_number(monkeypatch: pytest.MonkeyPatch) -> None:
    made = list(articles(0, 8))
    whole, small = Survey(), Survey()
    (expected,) = whole.batches(made)
    monkeypatch.setattr(Chunks, "LARGEST", 300)
    found = list(small.batches(made, size=2))
    assert [each for batch in found for each in batch.counts] == list(expected.counts)
    assert [each for batch in found for each in batch.phrases] == list(expected.phrases)
    assert [
        score for batch in found for score in batch.sentences.compound.tolist()
    ] == expected.sentences.compound.tolist()
    assert [whole.words(outlet) for outlet in whole.outlets] == [small.words(outlet) for outlet in small.outlets]


def test_without_phrases_none_are_sought() -> None:
    (batch,) = Survey(phrases=False).batches(BUNDLED)
    assert not any(batch.phrases)


def test_no_articles_give_no_batch() -> None:
    assert list(Survey().batches([])) == []


def test_a_generator_of_articles_is_read_batch_by_batch() -> None:
    read = []

    def told() -> object:
        for article in articles(0, 6):
            read.append(article.id)
            yield article

    batches = Survey().batches(told(), size=2)
    next(batches)
    assert len(read) <= 3


def test_an_article_without_a_word_has_no_number() -> None:
    (batch,) = Survey().batches([Article("a", "— … —\n")])
    assert set(batch.readability[0].values()) == {None}
    assert not any(map(isnan, batch.sentences.compound.tolist()))
