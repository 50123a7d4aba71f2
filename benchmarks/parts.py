"""The parts of the benchmark that are measured by themselves: readability, VADER, phrase lists, and the full path."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from time import process_time

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from analysis.annotation.annotate import annotate
from analysis.annotation.document import Sentence
from analysis.annotation.folding import folded
from analysis.annotation.layout import layout
from analysis.annotation.phrases import Phrase, Phrases
from analysis.annotation.search import Search
from analysis.annotation.sentences import sentences
from analysis.corpus.article import Article
from analysis.measures.readability import readability, word_row
from analysis.measures.vader.scoring import compound
from analysis.survey.chunks import Chunks
from analysis.survey.phrases import phrase_lists
from analysis.survey.split import Split
from analysis.survey.survey import Survey, story_counts
from analysis.survey.vocabulary import Vocabulary
from analysis.syllables import syllables
from benchmarks import generated, plain

FULL = 40
"""Articles that the full path is measured on."""
FEW, MANY = 500, 5_000
Work = Callable[[], object]
_ALPHABETIC = re.compile(r"[A-Za-z]{2,}")


def measured(count: int, turns: int) -> dict[str, float]:
    """Return the figures of all parts: articles per second of CPU, medians of so many turns, with their ratios."""
    articles = list(generated.articles(0, count))
    stories = [_story(article) for article in articles]
    told = [[sentence.span.of(text) for sentence in story] for text, story in stories]
    analyser = SentimentIntensityAnalyzer()
    found = _beside(
        "vader",
        turns,
        count,
        lambda: [plain.compounds(each, analyser) for each in told],
        lambda: [[compound(sentence) for sentence in each] for each in told],
    )
    found |= _readability([simple(article) for article in articles], turns)
    for size in (FEW, MANY):
        found |= _phrases(size, stories, turns)
    found["phrases_cost"] = found[f"phrases_{FEW}_ours"] / found[f"phrases_{MANY}_ours"]
    some = articles[:FULL]
    annotate(some[0])
    found["annotate_per_cpu_s"] = len(some) / _seconds(lambda: [annotate(article) for article in some])
    return {key: round(value, 2) for key, value in found.items()}


def _story(article: Article) -> tuple[str, Sequence[Sentence]]:
    return article.text, sentences(article.text, layout(article.text)[1])


def simple(article: Article) -> Article:
    """Return the article as one paragraph of plain words and full stops, so that textstat and we count the same."""
    told = (_ALPHABETIC.findall(sentence) for sentence in plain.sentences(article.text))
    return Article(article.id, " ".join(f"{' '.join(words).capitalize()} today." for words in told if len(words) > 3))


def ours_readability(articles: Sequence[Article]) -> list[Mapping[str, float | None]]:
    """Return our numbers of each article, by the one pass and with nothing known from before."""
    _forget()
    batches = Survey(phrases=False, tone=False).batches(articles)
    return [numbers for batch in batches for numbers in batch.readability]


def plain_readability(articles: Sequence[Article]) -> list[dict[str, float]]:
    """Return textstat's numbers of each article, with nothing known from before."""
    plain.forget()
    return [plain.readability(article.text) for article in articles]


def _readability(articles: Sequence[Article], turns: int) -> dict[str, float]:
    with plain.offline(syllables):
        both = zip(plain_readability(articles), ours_readability(articles), strict=True)
        gap = max(abs(theirs[unit] - (ours[unit] or 0)) for theirs, ours in both for unit in theirs)
        found = _beside(
            "readability", turns, len(articles), lambda: plain_readability(articles), lambda: ours_readability(articles)
        )
    stage = len(articles) / median(_shared_seconds(articles) for _ in range(turns))
    found |= {"readability_shared_ours": stage, "readability_shared_ratio": stage / found["readability_plain"]}
    return found | {"readability_largest_gap": gap}


def _shared_seconds(articles: Sequence[Article]) -> float:
    """Return the time of readability alone, cold, on sentences that other measures have split already."""
    _forget()
    chunks = Chunks(Vocabulary())
    split = Split(articles, "en", frozenset(), chunks)
    return _seconds(lambda: _numbers(split, chunks))


def _numbers(split: Split, chunks: Chunks) -> list[dict[str, float | None]]:
    chunks.settle()
    return [readability(each) for each in story_counts(split, chunks.sums(split.numbers, split.opens))]


def _forget() -> None:
    word_row.cache_clear()
    syllables.cache_clear()


def _phrases(size: int, stories: Sequence[tuple[str, Sequence[Sentence]]], turns: int) -> dict[str, float]:
    forms = phrase_forms(size)
    pattern = {"all": plain.alternation(forms)}
    search = Search({"all": Phrases(Phrase(form, form) for form in forms)})
    spans = [[sentence.span for sentence in story] for _, story in stories]
    return _beside(
        f"phrases_{size}",
        turns,
        len(stories),
        lambda: [plain.phrase_counts(text, pattern) for text, _ in stories],
        lambda: [search.hits(text, each) for (text, _), each in zip(stories, spans, strict=True)],
    )


def phrase_forms(size: int) -> list[str]:
    """Return so many different phrases: those of our lists, then made-up names of two words."""
    ours = (form for phrases in phrase_lists("en").values() for form in plain.forms(phrases))
    names = generated.vocabulary().surnames
    made = (f"{first} {last}" for first, last in zip(names, names[len(names) // 2 :], strict=False))
    whole = (form for each in (ours, made) for form in each if not form.endswith("*"))
    forms = {folded(form).letters: form for form in whole}
    return list(forms.values())[:size]


def _beside(
    name: str, turns: int, count: int, plainly: Callable[[], object], us: Callable[[], object]
) -> dict[str, float]:
    """Time both, taking turns, and return articles per second of CPU and the ratio of the medians."""
    taken = [(_seconds(plainly), _seconds(us)) for _ in range(turns)]
    slow, fast = median(each[0] for each in taken), median(each[1] for each in taken)
    return {f"{name}_plain": count / slow, f"{name}_ours": count / fast, f"{name}_ratio": slow / fast}


def _seconds(work: Work) -> float:
    begun = process_time()
    work()
    return process_time() - begun
