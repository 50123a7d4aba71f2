"""How much more often a word stands here than there: log-odds with a prior, G2 and log ratio, side by side.

All take counts of words as arrays of one length, one place a word, and give an array of that length.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Counted = NDArray[np.float64]

PRIOR_WORDS = 500.0
"""The weight of the prior in words, as Monroe, Colaresi and Quinn set it."""


def log_odds(here: Counted, there: Counted, prior: Counted) -> Counted:
    """Return the z-score of the log-odds ratio with an informative Dirichlet prior.

    z = d / sqrt(1/(y1+a) + 1/(y2+a)), d = ln[(y1+a) / (n1+A-y1-a)] - ln[(y2+a) / (n2+A-y2-a)], with y the counts of a
    word here and there, n their sums, a the word's prior and A the sum of the priors (Monroe, Colaresi & Quinn 2008,
    eqs. 15-18 and 22). Above 0: more here. `prior` is more than 0 for each word: see `pooled_prior`.
    """
    weight = prior.sum()
    one, two = here + prior, there + prior
    odds = np.log(one / (here.sum() + weight - one)) - np.log(two / (there.sum() + weight - two))
    return np.asarray(odds / np.sqrt(1 / one + 1 / two))


def pooled_prior(pooled: Counted, words: float = PRIOR_WORDS) -> Counted:
    """Return a prior in the proportions of all texts, `words` words in all; a word unseen there counts a half."""
    seen = np.where(pooled > 0, pooled, 0.5)
    return np.asarray(words * seen / seen.sum())


def g2(here: Counted, there: Counted) -> Counted:
    """Return the signed log-likelihood ratio of each word's 2 x 2 table; below 0 where the word is rarer here.

    2 sum O ln(O/E) over all four cells, without a correction (Dunning 1993; quanteda's measure "lr").
    """
    ours, theirs = here.sum(), there.sum()
    rows = np.array([[here, there], [ours - here, theirs - there]])
    whole = ours + theirs
    expected = rows.sum(axis=1)[:, None] * np.array([ours, theirs])[None, :, None] / whole
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = np.where(rows > 0, rows * np.log(rows / expected), 0.0)
    return np.asarray(2 * terms.sum(axis=(0, 1)) * np.where(here < expected[0, 0], -1, 1))


def log_ratio(here: Counted, there: Counted) -> Counted:
    """Return the binary logarithm of the ratio of the two shares: 1 is twice as often here (Hardie 2014).

    A count of 0 is taken as one half, so that a word that stands on one side only still has a number.
    """
    one = np.where(here > 0, here, 0.5) / here.sum()
    two = np.where(there > 0, there, 0.5) / there.sum()
    return np.asarray(np.log2(one / two))
