"""VADER's scores of a text: the numbers of vaderSentiment 3.3.2 to the last bit, in time linear in the text's length.

Give it one sentence at a time, with its marks made plain (`analysis.measures.vader.marks`).
Direction: compound from -1 (words that people rated negative) to 1 (positive). Limit: it adds up words.
Source: Hutto & Gilbert 2014.
"""

from __future__ import annotations

from analysis.measures.vader.lexicon import spelled, words
from analysis.measures.vader.rules import normalised, punctuation, shares, strengthened


def compound(text: str) -> float:
    """Return VADER's compound score of a text: -1 to 1, four decimal places; 0.0 where no word has a valence.

    >>> compound("The harvest was good."), compound("The harvest was not good!"), compound("The harvest was late.")
    (0.4404, -0.4015, 0.0)
    """
    text = spelled(text)
    chunks = text.split()
    if not (values := shares(chunks, words(chunks))):
        return 0.0
    return normalised(strengthened(float(sum(values)), punctuation(text)))


def polarity(text: str) -> dict[str, float]:
    """Return VADER's four scores: the shares `neg`, `neu` and `pos` (three decimal places) and `compound`.

    >>> polarity("The harvest was good.")
    {'neg': 0.0, 'neu': 0.508, 'pos': 0.492, 'compound': 0.4404}
    """
    text = spelled(text)
    chunks = text.split()
    if not (values := shares(chunks, words(chunks))):
        return {"neg": 0.0, "neu": 1.0 if chunks else 0.0, "pos": 0.0, "compound": 0.0}
    strength = punctuation(text)
    neg, neu, pos = _sides(values, strength)
    total = pos + abs(neg) + neu
    return {
        "neg": round(abs(neg / total), 3),
        "neu": round(abs(neu / total), 3),
        "pos": round(abs(pos / total), 3),
        "compound": normalised(strengthened(float(sum(values)), strength)),
    }


def _sides(values: list[float], strength: float) -> tuple[float, int, float]:
    """Return the negative and positive sums, each word counting one more than its value, and the number of others."""
    pos = neg = 0.0
    for value in filter(None, values):
        if value > 0:
            pos += value + 1
        else:
            neg += value - 1
    if pos > -neg:
        pos += strength
    elif pos < -neg:
        neg -= strength
    return neg, values.count(0), pos
