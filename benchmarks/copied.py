"""A made-up corpus full of copies: boilerplate in many of its articles, and planted copies that must be found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from analysis.corpus.article import Article
from benchmarks import generated

BOILERPLATE = 8
LEAST_SHARE, MOST_SHARE = 0.3, 0.6
BOILERPLATE_WORDS = 20, 60
COPY_WORDS = 8, 60
COPY_ARTICLES = 2, 60
COPIES = 0.12
"""Planted copies for each article of the corpus; each stands in 2 to 60 articles, few more often than many."""
CHANGED = 0.3
"""The part of the copies of which one article prints another word in the middle."""


@dataclass(frozen=True)
class Copy:
    """Words that were planted: in `whole` articles (numbers) unchanged, in `changed` with another word at `middle`."""

    words: tuple[str, ...]
    whole: tuple[int, ...]
    changed: tuple[int, ...]
    middle: int

    def version(self, number: int) -> str:
        """Return the words as one article prints them."""
        if number not in self.changed:
            return " ".join(self.words)
        return " ".join((*self.words[: self.middle], f"instead{number}", *self.words[self.middle + 1 :]))


def copies(count: int, seed: int = generated.SEED) -> list[Copy]:
    """Return what is planted in a corpus of so many articles (at least 2); the same for the same seed."""
    rng = Random(f"copies {count} {seed}")  # noqa: S311 (texts, not secrets)
    vocabulary = generated.vocabulary(seed)
    found = []
    for _ in range(max(1, round(COPIES * count))):
        words = _drawn(vocabulary, rng, rng.randint(*COPY_WORDS))
        low, high = COPY_ARTICLES
        where = rng.sample(range(count), min(count, round(low * (high / low) ** rng.random())))
        changed = 1 if rng.random() < CHANGED else 0
        found.append(Copy(words, tuple(sorted(where[changed:])), tuple(where[:changed]), len(words) // 2))
    return found


def articles(count: int, planted: list[Copy], seed: int = generated.SEED) -> Iterator[Article]:
    """Yield the made-up articles of `benchmarks.generated` with boilerplate and planted copies as paragraphs.

    Half of the copies stand between quotation marks, with a speaker.
    """
    rng = Random(f"boilerplate {seed}")  # noqa: S311 (texts, not secrets)
    vocabulary = generated.vocabulary(seed)
    texts = [" ".join(_drawn(vocabulary, rng, rng.randint(*BOILERPLATE_WORDS))) for _ in range(BOILERPLATE)]
    shares = [rng.uniform(LEAST_SHARE, MOST_SHARE) for _ in texts]
    mine: dict[int, list[str]] = {}
    for place, copy in enumerate(planted):
        for number in (*copy.whole, *copy.changed):
            words = copy.version(number)
            mine.setdefault(number, []).append(f"“{words},” the envoy said." if place % 2 else f"{words}.")
    for number, article in enumerate(generated.articles(0, count, seed)):
        own = Random(f"{number} {seed}")  # noqa: S311 (texts, not secrets)
        added = [f"{text}." for text, share in zip(texts, shares, strict=True) if own.random() < share]
        paragraphs = article.text.rstrip("\n").split("\n\n")
        for paragraph in [*added, *mine.get(number, ())]:
            paragraphs.insert(own.randint(2, max(2, len(paragraphs))), paragraph[:1].upper() + paragraph[1:])
        yield replace(article, text="\n\n".join(paragraphs) + "\n")


def _drawn(vocabulary: generated.Vocabulary, rng: Random, count: int) -> tuple[str, ...]:
    """Return so many words without a number, a hyphen or an apostrophe among them."""
    return tuple([word for word in vocabulary.draw(rng, 3 * count + 20) if word.isalpha()][:count])
