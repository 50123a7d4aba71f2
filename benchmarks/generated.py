"""A made-up corpus of any size, the same for the same seed: what the benchmarks are run on.

The words are English ones (textstat's list of easy words, VADER's lexicon, and forms derived from them), names and
made-up rare words; how often each kind comes, how long sentences are and how fast new words turn up follows what 924
political news reports showed: 20 words a sentence, 6.7 % of words in VADER's lexicon, two sentences of three with such
a word, 17 % with a capital, nearly half of the running words among the commonest hundred, and 60,000 spellings in
690,000 words.
Names, labels, actors and themes of `data/` come now and then, so that phrases are found. It says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path
from random import Random

from analysis.annotation.lexicon import actors, concept, concept_ids, label_words
from analysis.corpus.article import Article

SEED = 20181219
OUTLETS = 20
WORDS = 590
LEAST_WORDS, MOST_WORDS = 120, 1500
RARE_TYPES, DERIVED_TYPES, SURNAMES = 60_000, 16_000, 10_000

# Words a thousand running words, roughly as English newspapers have them.
_COMMON = """the 58 of 26 to 27 and 25 a 23 in 21 that 11 for 10 is 8 on 8 said 8 with 7 was 7 he 7 it 7 by 6 at 6 as 6
his 5 from 5 have 5 has 5 be 5 are 4 an 4 not 4 they 4 who 4 this 4 but 4 we 4 i 4 had 3 will 3 their 3 or 3 would 3
were 3 been 3 more 3 about 3 which 2 her 2 one 2 its 2 you 2 she 2 people 2 there 2 when 2 out 2 all 2 after 2 what 2
also 2 than 2 if 2 can 2 new 2 up 2 so 2 over 2 our 2 last 1 no 1 into 1 other 1 some 1 could 1 time 1 two 1 year 1
first 1 years 1 do 1 how 1 my 1 just 1 because 1 them 1 him 1 against 1 between 1 before 1 now 1 state 1 many 1 most 1
while 1 through 1 says 1 made 1 where 1 even 1 any 1 under 1 very 1 being 1 only 1 told 1 during 1 should 1 since 1
those 1 such 1 may 1 make 1 didn't 1 don't 1 week 1 week's 1 percent 1"""
_SHARES = {
    "common": 0.45,
    "easy": 0.2,
    "charged": 0.056,
    "derived": 0.14,
    "rare": 0.006,
    "surname": 0.11,
    "number": 0.01,
}
_ONSETS = [
    *"bcdfghjklmnprstvwz",
    "br",
    "ch",
    "cl",
    "cr",
    "dr",
    "fl",
    "gr",
    "kl",
    "pl",
    "pr",
    "sh",
    "sl",
    "st",
    "th",
    "tr",
]
_NUCLEI = ["a", "e", "i", "o", "u", "ai", "ea", "ee", "io", "ou"]
_CODAS = ["", "", "", "n", "r", "s", "l", "t", "m", "nd", "rt", "st", "ck", "x"]
_ENDINGS = ["s", "ed", "ing", "er", "ers", "ly", "ness", "ment", "ful", "less", "ation", "able", "al", "ist", "ity"]
_FIRST_NAMES = ["Ann", "Maria", "John", "Omar", "Lena", "Peter", "Grace", "David", "Fatima", "Hana", "Luis", "Sami"]
_OFFICES = ["spokesman", "spokeswoman", "minister", "analyst", "officer", "envoy", "senator", "resident"]
_SAID = ["said", "said", "said", "told reporters", "added", "claimed", "warned", "insisted", "noted"]
_ABBREVIATED = ["U.S.", "U.N.", "Mr.", "Gen.", "p.m.", "Dec. 19", "U.S.-backed", "Sen.", "vs.", "No. 3"]
_CITIES = ["WASHINGTON", "LISBON", "ANKARA", "BEIRUT", "GENEVA"]


class Vocabulary:
    """Words with their probabilities, and the phrases that come now and then."""

    def __init__(self, seed: int) -> None:
        """Make the words of every kind; the same for the same seed."""
        rng = Random(seed)  # noqa: S311 (texts, not secrets)
        common = _COMMON.split()
        charged = [word for word in _charged() if word not in common]
        easy = sorted(set(_easy()) - set(common) - set(charged))
        self.surnames = [word.capitalize() for word in _made_up(SURNAMES, rng)]
        self.phrases = _phrases()
        kinds = {
            "common": common[::2],
            "easy": _shuffled(easy, rng),
            "charged": _shuffled(charged, rng),
            "derived": _shuffled(_derived(easy), rng)[:DERIVED_TYPES],
            "rare": _made_up(RARE_TYPES, rng),
            "surname": self.surnames,
            "number": _numbers(rng),
        }
        self._words = [word for words in kinds.values() for word in words]
        weights = {kind: _zipf(len(words)) for kind, words in kinds.items()} | {
            "common": list(map(float, common[1::2]))
        }
        scales = {kind: _SHARES[kind] / sum(each) for kind, each in weights.items()}
        self._steps = list(accumulate(weight * scales[kind] for kind, each in weights.items() for weight in each))

    def draw(self, rng: Random, count: int) -> list[str]:
        """Return so many words, each independent of the one before."""
        return rng.choices(self._words, cum_weights=self._steps, k=count)


@cache
def vocabulary(seed: int = SEED) -> Vocabulary:
    """Return the vocabulary of a seed, made once."""
    return Vocabulary(seed)


def articles(start: int, stop: int, seed: int = SEED) -> Iterator[Article]:
    """Yield the articles with these numbers; each depends on its own number and the seed only.

    >>> next(articles(7, 8)) == next(articles(7, 8))
    True
    """
    words = vocabulary(seed)
    for number in range(start, stop):
        rng = Random(f"{seed} {number}")  # noqa: S311 (texts, not secrets)
        yield Article(f"made-{number:06}", _text(words, rng), outlet=f"outlet-{number % OUTLETS:02}")


def _text(words: Vocabulary, rng: Random) -> str:
    target = min(max(rng.gauss(WORDS, WORDS * 0.3), LEAST_WORDS), MOST_WORDS) - 50
    opening, closing = '""' if rng.random() < 0.4 else "“”"
    lines = [_headline(words, rng), f"By {_name(words, rng)}"] if rng.random() < 0.5 else [_headline(words, rng)]
    made = 0
    while made < target:
        paragraph = _paragraph(words, rng, opening, closing)
        if made == 0 and rng.random() < 0.3:
            paragraph = f"{rng.choice(_CITIES)} (Wire) — {paragraph}"
        lines.append(paragraph)
        made += paragraph.count(" ") + 1
        if rng.random() < 0.03:
            lines.append(f"READ MORE: {_headline(words, rng)}")
    text = "\n\n".join(lines) + "\n"
    return text.replace("’", "'") if opening == closing else text


def _headline(words: Vocabulary, rng: Random) -> str:
    return " ".join(word.capitalize() for word in words.draw(rng, rng.randint(6, 10)))


def _paragraph(words: Vocabulary, rng: Random, opening: str, closing: str) -> str:
    told = [_sentence(words, rng) for _ in range(rng.choices((1, 2, 3), cum_weights=(45, 85, 100))[0])]
    if rng.random() < 0.35:
        place = rng.randrange(len(told))
        speech = told[place].rstrip(".?!")
        told[place] = f"{opening}{speech},{closing} {_name(words, rng)}, a {rng.choice(_OFFICES)}, {rng.choice(_SAID)}."
    return " ".join(told)


def _sentence(words: Vocabulary, rng: Random) -> str:
    length = int(min(max(rng.lognormvariate(2.9, 0.45), 4), 50))
    drawn = words.draw(rng, length)
    for _ in range(1 + length // 16):
        place = rng.randrange(length)
        drawn[place] = _varied(drawn[place], rng)
    if rng.random() < 0.28:
        drawn[rng.randrange(length)] = rng.choice(words.phrases)
    if rng.random() < 0.1:
        drawn[rng.randrange(length)] = rng.choice(_ABBREVIATED)
    drawn[0] = drawn[0][:1].upper() + drawn[0][1:]
    return " ".join(drawn).rstrip(",.") + rng.choices(".?!", cum_weights=(970, 994, 1000))[0]


def _varied(word: str, rng: Random) -> str:
    """Give a word a comma, a genitive, a hyphen, brackets or capitals, as running text has them."""
    way = rng.random()
    if way < 0.66 or not word.isalpha():
        return f"{word},"
    if way < 0.82:
        return f"{word}’s"
    if way < 0.92:
        return f"{word}-{rng.choice(('led', 'backed', 'wide', 'old', 'long', 'free'))}"
    return f"({word})" if way < 0.97 else word.upper()


def _name(words: Vocabulary, rng: Random) -> str:
    return f"{rng.choice(_FIRST_NAMES)} {words.surnames[int(len(words.surnames) * rng.random() ** 4)]}"


def _zipf(count: int) -> list[float]:
    return [1 / (rank + 2.7 + count / 2500) ** 1.08 for rank in range(count)]


def _shuffled(words: Sequence[str], rng: Random) -> list[str]:
    return rng.sample(words, len(words))


def _packaged(package: str, file: str) -> str:
    """Return a file of an installed package, without running the package."""
    found = find_spec(package)
    if found is None or found.origin is None:
        raise ModuleNotFoundError(f"{package}: not installed. Install requirements-dev.txt.")
    return (Path(found.origin).parent / file).read_text(encoding="utf-8")


def _easy() -> list[str]:
    lines = _packaged("textstat", "resources/en/easy_words.txt").split()
    return sorted({line for line in lines if line.isalpha() and line.islower()})


def _charged() -> list[str]:
    lines = _packaged("vaderSentiment", "vader_lexicon.txt").splitlines()
    tokens = (line.split("\t", 1)[0] for line in lines)
    return sorted(
        {token for token in tokens if token.isascii() and token.isalpha() and token.islower() and len(token) > 3}
    )


def _derived(stems: Sequence[str]) -> list[str]:
    return sorted({stem + ending for stem in stems if len(stem) > 3 for ending in _ENDINGS})


def _made_up(count: int, rng: Random) -> list[str]:
    made: dict[str, None] = {}
    while len(made) < count:
        parts = rng.choices((1, 2, 3), cum_weights=(25, 90, 100))[0]
        made["".join(rng.choice(_ONSETS) + rng.choice(_NUCLEI) + rng.choice(_CODAS) for _ in range(parts))] = None
    return sorted(made, key=len) if count < RARE_TYPES else list(made)


def _numbers(rng: Random) -> list[str]:
    years = [str(year) for year in range(2000, 2026)]
    small = [str(number) for number in range(2, 100)] + [f"{number / 10}" for number in range(11, 300, 7)]
    return [*years, *small, *(f"{rng.randint(101, 60_000):,}" for _ in range(3000))]


def _phrases() -> list[str]:
    terms = [phrase.form for each in concept_ids() for term in concept(each).terms for phrase in term.phrases]
    labels = [phrase.form for word in label_words() for phrase in word.phrases]
    people = [phrase.form for actor in actors() for phrase in (*actor.phrases, *actor.short)]
    return [form.rstrip("*") for form in (*terms, *labels, *people)]
