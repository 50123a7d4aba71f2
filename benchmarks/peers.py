"""Counts of words and log-odds between outlets, beside the usual tools: python -m benchmarks.peers [--articles N].

Ours: the survey's words by outlet (furniture set aside, words as the project counts them) and the z-scores of
`analysis.measures.keyness` for every outlet against all others. Beside it scikit-learn's CountVectorizer with the same
formula, and scattertext where it is installed (it is never required). One core, seconds of CPU; each tool in a process
of its own; making the articles is not timed.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from importlib.util import find_spec
from multiprocessing import get_context
from time import process_time
from typing import Any

import numpy as np

from analysis.measures.keyness import log_odds, pooled_prior
from benchmarks import generated
from benchmarks.memory import peak_mb

FEWEST = 5
"""Times that a word must stand in the corpus to be compared."""
TOP = 10


def ours(count: int) -> dict[str, Any]:
    """Count words in one pass, as the survey does, and compare each outlet with the others."""
    from analysis.survey.survey import Survey

    articles = list(generated.articles(0, count))
    list(Survey(phrases=False, tone=False).batches(generated.articles(-1, 0)))
    begun = process_time()
    survey = Survey(phrases=False, tone=False)
    for _ in survey.batches(articles):
        pass
    counted = [survey.words(outlet) for outlet in survey.outlets]
    words = sorted(set().union(*counted))
    matrix = np.array([[counts.get(word, 0) for word in words] for counts in counted], float)
    return _found("ours (with readability)", count, begun, words, matrix)


def scikit_learn(count: int) -> dict[str, Any]:
    """Count words with a plain CountVectorizer, sum them by outlet, and compare with the same formula."""
    from sklearn.feature_extraction.text import CountVectorizer

    articles = list(generated.articles(0, count))
    begun = process_time()
    vectorizer = CountVectorizer()
    counts = vectorizer.fit_transform(article.text for article in articles)
    outlets = np.array([article.outlet for article in articles])
    matrix = np.vstack([counts[outlets == outlet].sum(axis=0).A1 for outlet in np.unique(outlets)]).astype(float)
    return _found("scikit-learn", count, begun, list(vectorizer.get_feature_names_out()), matrix)


def scattertext(count: int) -> dict[str, Any]:
    """Count words with scattertext, white space for its tokens, and take its own log-odds with a prior."""
    import pandas as pd
    import scattertext as st

    articles = list(generated.articles(0, count))
    begun = process_time()
    frame = pd.DataFrame({"outlet": [a.outlet for a in articles], "text": [a.text for a in articles]})
    frame["parse"] = frame["text"].map(st.whitespace_nlp_with_sentences)
    corpus = st.CorpusFromParsedDocuments(frame, category_col="outlet", parsed_col="parse").build()
    frequencies = corpus.get_unigram_corpus().get_term_freq_df("")
    return _found("scattertext", count, begun, list(frequencies.index), frequencies.to_numpy(float).T)


def _found(name: str, count: int, begun: float, words: Sequence[str], matrix: Any) -> dict[str, Any]:
    """Return the tool's figures; the comparison itself is timed too."""
    first = distinctive(words, matrix)
    seconds = process_time() - begun
    return {"tool": name, "per_cpu_s": round(count / seconds, 1), "peak_mb": round(peak_mb(), 1), "first": first}


def distinctive(words: Sequence[str], matrix: Any) -> list[list[str]]:
    """Return for each outlet (a row of counts) the words with the highest z against all other rows together."""
    pooled = matrix.sum(axis=0)
    kept = np.flatnonzero(pooled >= FEWEST)
    pooled, rows = pooled[kept], matrix[:, kept]
    prior = pooled_prior(pooled)
    scores = (log_odds(here, pooled - here, prior) for here in rows)
    return [[words[kept[place]] for place in np.argsort(-z, kind="stable")[:TOP]] for z in scores]


TOOLS: tuple[tuple[str, Callable[[int], dict[str, Any]]], ...] = (
    ("", ours),
    ("sklearn", scikit_learn),
    ("scattertext", scattertext),
)
"""The tools with the package that each needs."""


def measured(count: int) -> list[dict[str, Any]]:
    """Return the figures of each tool; of one that is not installed only its name."""
    found = []
    for package, tool in TOOLS:
        if package and find_spec(package) is None:
            found.append({"tool": package, "per_cpu_s": None})
            continue
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            found.append(pool.submit(tool, count).result())
    return found


def line(found: dict[str, Any]) -> str:
    """Return one tool's figures for people."""
    if found["per_cpu_s"] is None:
        return f"{found['tool']:<36}not installed"
    return f"{found['tool']:<36}{found['per_cpu_s']:>12,.0f}{found['peak_mb']:>14,.0f}"


def main(arguments: list[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.peers", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--articles", type=int, default=1_000, metavar="N", help="how many articles (1,000)")
    parser.add_argument("--json", action="store_true", help="print one line of JSON")
    chosen = parser.parse_args(arguments)
    if chosen.articles < 1:
        parser.error("--articles: at least 1")
    found = measured(chosen.articles)
    if chosen.json:
        print(json.dumps({"articles": chosen.articles, "tools": found}))  # noqa: T201
    else:
        print(f"{chosen.articles:,} made-up articles, {generated.OUTLETS} outlets\n")  # noqa: T201
        head = f"{'':<36}{'articles/s':>12}{'memory, MiB':>14}"
        print("\n".join([head, *map(line, found)]))  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
