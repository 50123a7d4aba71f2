"""Invented texts for the VADER benchmark: plain prose to time, and odd sentences that try every rule."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from vaderSentiment.vaderSentiment import BOOSTER_DICT, NEGATE, SPECIAL_CASES, SentimentIntensityAnalyzer

FUNCTION = ("the", "of", "to", "a", "in", "and", "for", "on", "that", "with", "was", "by", "at", "from", "he", "it")
SYLLABLES = ("ba", "ber", "cal", "dor", "en", "fel", "gan", "hol", "ing", "ka", "lor", "men", "nis", "or", "pel", "qua")
ENDS = (",", ".", "!", "?", ";", ":", '"', "'", ")", "...", "!!", "?!", "???", "!!!!!", "”", "’s", "'s", "%", "-")
STARTS = ('"', "'", "(", "“", "‘", "-", "#", "@", "$", "[", "¡")
BLANKS = (" ", " ", " ", " ", " ", "  ", "\t", "\n", "\u00a0", "\u3000", "\x1f", "")
NAMED = ("but", "no", "nor", "or", "at", "least", "very", "never", "so", "this", "without", "doubt", "kind", "of")
PATTERNS = ("at least", "very least", "never so", "without doubt", "without a doubt", "no joy or", "No luck nor")
SPELLED = ("don't", "n't", "Can't", "needn't've", "BUT", "No,", "no!", "of,", "LEAST", "very.", "(this)", "Doubt")
ODD = ("İstanbul", "ΟΔΟΣ", "ß", "ﬁne", "no\u200b", "\u212aind", "\ud800", "good\u00adly", "x", "I", "U.S.", "3-0")


class Texts:
    """A source of invented sentences; the same seed gives the same sentences."""

    def __init__(self, seed: int) -> None:
        """Take the package's words, and make a vocabulary whose words are as unevenly frequent as in a language."""
        analyser = SentimentIntensityAnalyzer()
        self.random = Random(seed)  # noqa: S311 - no secret is made of it
        self.rated = list(analyser.lexicon)
        self.emoji = list(analyser.emojis)
        self.phrases = [*SPECIAL_CASES, *(words for words in BOOSTER_DICT if " " in words), *PATTERNS]
        self.turning = [*BOOSTER_DICT, *NEGATE]
        self.words = ["".join(self.random.choices(SYLLABLES, k=self.random.randint(1, 4))) for _ in range(9000)]
        self.weights = [1 / rank for rank in range(1, 1 + len(self.words))]

    def prose(self, words: int) -> str:
        """Return one sentence of so many words, with about as many rated words as a newspaper has (7 in 100)."""
        kinds = self.random.choices((FUNCTION, None, self.rated, self.turning), (42, 49, 7, 2), k=words)
        plain = iter(self.random.choices(self.words, self.weights, k=words))
        found = [next(plain) if kind is None else self.random.choice(kind) for kind in kinds]
        found = [self._printed(word) for word in found]
        return " ".join(found).capitalize() + "."

    def _printed(self, word: str) -> str:
        luck = self.random.random()
        if luck < 0.1:
            return f"{word},"
        return word.title() if luck < 0.2 else word.upper() if luck < 0.21 else word

    def sentences(self, count: int) -> list[str]:
        """Return so many sentences of 5 to 40 words."""
        return [self.prose(self.random.randint(5, 40)) for _ in range(count)]

    def odd(self, count: int) -> Iterator[str]:
        """Yield so many short texts made of all that VADER's rules look at, in any order and spelling."""
        for _ in range(count):
            share = self.random.random()
            parts = (self._odd_word(share) for _ in range(self.random.randint(0, 14)))
            yield "".join(part + self.random.choice(BLANKS) for part in parts)

    def _odd_word(self, share: float) -> str:
        pick = self.random.choice
        pools = (self.rated, self.turning, (*NAMED, *SPELLED), self.phrases, FUNCTION, self.emoji, ODD)
        word = pick(self.random.choices(pools, (30, 14, 24, 12, 12, 5, 3))[0])
        if self.random.random() < 0.02:
            word = "".join(chr(self.random.choice((self.random.randint(0, 0x2FF), self.random.randint(0, 0x1FFFF)))))
        if self.random.random() < share * 0.6:
            word = pick((str.upper, str.title, str.swapcase, str.capitalize))(word)
        start = pick(STARTS) if self.random.random() < 0.1 else ""
        return start + word + (pick(ENDS) if self.random.random() < 0.25 else "")
