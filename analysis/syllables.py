"""How many syllables an English word has, by rules of spelling and a list of exceptions."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from analysis.facts import facts

_GROUP = re.compile(r"[aeiouy]+")
_CONSONANT_Y = re.compile(r"(?<![^aeiou])y(?=[aeiou])|^y(?=[aeiou])")
_ACCENTS: dict[int, int | str] = {
    **str.maketrans("èêëáàâäãåíìîïóòôöõøúùûüæœ", "eeeaaaaaaiiiioooooouuuuae"),
    ord("é"): "ay",
}
_SIBILANT = ("s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze")

# A group of vowels that is not heard, most of them a silent e.
_SILENT = re.compile(
    r"(?:[^aeiouyl]|[aeiouy]l|rl)e$"  # made, while
    r"|(?:[^aeiouylszxcgh]|[aeiouy]l|[^cs]h|rl)es$"  # makes
    r"|(?:[^aeiouyldt]|[aeiouy]l|ll|rl)ed$"  # called
    r"|[aeiouy][^aeiouywx]{1,2}e(?:ly|less|ful|ments?|ness|some|fully|lessly)$"  # lately
    r"|[aeiouy][^aeiouy]e(?:where|things?|times?|work|lines?|ground|one|body|bodies|land|what|how)$"  # something
)
# A group of vowels in which two are heard.
_TWO = tuple(
    re.compile(rule)
    for rule in (
        r"(?<!^)(?<![cst])ia(?!ge|bl|m)",  # media
        r"(?<![csgtxnl])io(?!us\b)|(?<=[dvr])ious",  # period, various
        r"iu|iet|scien|uou|oe[mt]|^bio|^dia|^coo[pr]|nai|jai|eei",  # stadium, quiet, science, poem
        r"(?<=[^dct])ier(?=$|s$)",  # earlier
        r"(?<=[rpdv])ien[ct]",  # experience
        r"(?<![qg])ua(?!d|r[dt])|(?<![qg])ue(?=[lnt])(?!n$)|uit(?=[^ers]|y|ou)",  # actual, fuel, continuity
        r"(?<=[aeiouy])ing",  # saying
        r"(?<=[^aeiouy])(?:isms?|thms?)$",  # terrorism
        r"^re(?=[aeiou](?!d|ch|l|s|p|g|ve|n[^d]))|^pre(?=[aei][mxs])",  # react
        r"(?<=[cr])ea(?=t[eio](?!r$))|(?<=[pd])ea(?=n|l)(?<!dea)",  # created, European
        r"eo(?=[nl]|$|g)(?!ns?$|rg)",  # video
        r"(?<=[^aeiouyln])n't$",  # didn't
    )
)
# What the rules above ask for at least, to pass over most words without trying each rule.
_SILENT_ENDS = (
    *("e", "es", "ed", "ly", "less", "ful", "ment", "ments", "ness", "thing", "things", "work", "ground"),
    *("body", "land", "what", "how"),
)
_MAYBE_TWO = re.compile(
    r"i(?:[aou]|e[nrt])|u(?:[ae]|it|ou)|e(?:o|a[tnl]|ei|ing)|o(?:e[mt]|o[pr]|ing)|[nj]ai|[aiuy]ing|[st]h?ms?$|n't$"
)


@lru_cache(maxsize=200_000)
def syllables(word: str) -> int:
    """Return the syllables of an English word, at least 1, whatever its capitals.

    Groups of vowels are counted, without silent ones and twice where two are heard; exceptions are read from
    `data/language/en/syllables.toml`. Initials ("U.S.") and words without a vowel ("CNN") are spelled out; a number
    counts as one. Hyphened words are counted part by part. The card `readability` says how often this agrees with a
    dictionary of pronunciations.

    >>> [syllables(word) for word in ("withdrawal", "militants", "U.S.-backed", "called", "territory")]
    [3, 3, 3, 1, 4]
    """
    word = word.lower().replace("’", "'")
    known = _exceptions().get(word)
    if known:
        return known
    if "-" in word:
        return max(1, sum(syllables(part) for part in word.split("-") if part))
    stem = word.removesuffix("'s")
    if stem != word:
        return syllables(stem) + stem.endswith(_SIBILANT) if stem else 1
    return _initials(word) or _by_rule(word)


def _initials(word: str) -> int:
    """Return the syllables of letters that are spelled out, one by one; 0 for any other word."""
    if "." not in word and (len(word) > 5 or _GROUP.search(word)):  # most words: neither stops nor a lack of vowels
        return 0
    letters = [letter for letter in word if letter.isalpha()]
    spelled = "." in word or (len(letters) == len(word) < 6 and not _GROUP.search(word.translate(_ACCENTS)))
    return sum(3 if letter == "w" else 1 for letter in letters) if spelled else 0


def _by_rule(word: str) -> int:
    if not word.isascii():
        word = word.translate(_ACCENTS)
    if "y" in word:
        word = _CONSONANT_Y.sub("j", word)
    heard = len(_GROUP.findall(word))
    if word.endswith(_SILENT_ENDS) and _SILENT.search(word):
        heard -= 1
    if word.startswith(("re", "pre")) or _MAYBE_TWO.search(word):
        heard += sum(1 for rule in _TWO if rule.search(word))
    return max(1, heard)


@cache
def _exceptions() -> dict[str, int]:
    counted = facts("language/en/syllables.toml")["words"]
    return {word: int(count) for count, words in counted.items() for word in words.split()}
