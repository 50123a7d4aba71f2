"""A made-up corpus of many reports of one event: made-up articles that carry paragraphs of the bundled ones."""

from __future__ import annotations

from functools import cache
from random import Random

from analysis.corpus.article import Article, Corpus, Outlet
from analysis.corpus.loading import load_corpus
from benchmarks import generated

BUNDLED = "syria-withdrawal"
OUTLETS = 20
TAKEN = 2, 6
"""So many paragraphs of the bundled reports stand in each article; a quotation then stands in about one of 25."""
CHANGED = 0.3
"""The part of the taken paragraphs in which names are exchanged, as another newsroom would."""
_NAMES = (("Islamic State", "Daesh"), ("IS ", "ISIS "), ("Daesh", "Islamic State"), ("militants", "fighters"))
_COLOURS = ("#0072B2", "#A4540A", "#007A5E", "#A83279", "#6A5ACD", "#7A6A00")


def gathered(count: int, outlets: int = OUTLETS, seed: int = generated.SEED) -> Corpus:
    """Return `count` articles about the bundled corpus's event, in turn from so many outlets; 0: no outlet is known.

    Sentences, quotations, themes and speakers are shared as agency copy is; the rest of each text says nothing. The
    same for the same count, outlets and seed.
    """
    bundled = load_corpus(BUNDLED)
    names = tuple(Outlet(f"paper-{n:02}", f"Paper {n + 1}", "", "", "", "", _COLOURS[n % 6]) for n in range(outlets))
    event = bundled.events[0]
    articles = tuple(
        Article(
            f"report-{number:03}",
            _with_paragraphs(article.text, number, seed),
            outlet=names[number % outlets].id if outlets else None,
            published=event.date,
            event=event.id,
        )
        for number, article in enumerate(generated.articles(0, count, seed))
    )
    of = f"{outlets} outlets" if outlets else "no known outlet"
    name = f"{count} reports of {of}"
    stamp = f"made-{count}-{outlets}-{seed}"
    return Corpus(f"made-up-{count}", name, articles, names, (event,), bundled.concepts, "Made up.", stamp)


@cache
def _paragraphs() -> tuple[str, ...]:
    bundled = load_corpus(BUNDLED)
    texts = (article.text for article in bundled.articles if article.event == bundled.events[0].id)
    return tuple(line for text in texts for line in text.splitlines() if line.count(" ") > 8)


def _with_paragraphs(text: str, number: int, seed: int) -> str:
    rng = Random(f"gathered {number} {seed}")  # noqa: S311 (texts, not secrets)
    told = text.rstrip("\n").split("\n\n")
    for taken in rng.sample(_paragraphs(), rng.randint(*TAKEN)):
        place = rng.randint(1, len(told))
        told.insert(place, _renamed(taken, rng) if rng.random() < CHANGED else taken)
    return "\n\n".join(told) + "\n"


def _renamed(text: str, rng: Random) -> str:
    old, new = rng.choice(_NAMES)
    return text.replace(old, new)
