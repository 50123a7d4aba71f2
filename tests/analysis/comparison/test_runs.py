"""Shared runs are those that comparing every two places finds, and boilerplate still links every article."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.comparison import runs as module
from analysis.comparison.runs import grams, laid_out, printed_by, runs, shared_grams

Run = tuple[int, int, int, int, int]
SEQUENCES = st.lists(st.text("abc", max_size=12), max_size=5)
SIZES = st.integers(1, 4)
NO_CAP = 10_000


def found(sequences: list[str], least: int, most: int) -> list[Run]:
    """Return (left sequence, place in it, right sequence, place in it, length) of each run, as given."""
    laid = laid_out(sequences)
    rows = []
    for left, right, length in zip(*(column.tolist() for column in runs(laid, least, most)), strict=True):
        one, two = int(laid.owners[left]), int(laid.owners[right])
        rows.append((one, left - int(laid.offsets[one]), two, right - int(laid.offsets[two]), length))
    return rows


def by_force(sequences: list[str], least: int) -> list[Run]:
    rows = []
    for two, right in enumerate(sequences):
        for one, left in enumerate(sequences[:two]):
            for i in range(len(left)):
                for j in range(len(right)):
                    if i and j and left[i - 1] == right[j - 1]:
                        continue
                    length = 0
                    while left[i + length : i + length + 1] and left[i + length] == right[j + length : j + length + 1]:
                        length += 1
                    if length >= least:
                        rows.append((one, i, two, j, length))
    return sorted(rows)


@given(SEQUENCES, SIZES)
def test_all_maximal_runs_are_found_and_no_others(sequences: list[str], least: int) -> None:
    assert sorted(found(sequences, least, NO_CAP)) == by_force(sequences, least)


@given(SEQUENCES, SIZES, st.integers(1, 5))
def test_over_the_cap_runs_are_still_maximal_and_come_once(sequences: list[str], least: int, most: int) -> None:
    rows = found(sequences, least, most)
    assert len(rows) == len({*rows})
    assert {*rows} <= {*by_force(sequences, least)}


@given(SEQUENCES, SIZES, st.integers(1, 5))
def test_over_the_cap_every_shared_place_is_still_in_a_run(sequences: list[str], least: int, most: int) -> None:
    def places(rows: list[Run]) -> set[tuple[int, int]]:
        return {
            spot
            for one, i, two, j, length in rows
            for step in range(length)
            for spot in ((one, i + step), (two, j + step))
        }

    assert places(found(sequences, least, most)) == places(by_force(sequences, least))


@given(SEQUENCES, SIZES)
def test_two_grams_of_one_hash_are_told_apart(sequences: list[str], least: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_scattered", lambda hashes: (hashes & np.uint64(1)) << np.uint64(63))
        assert sorted(found(sequences, least, NO_CAP)) == by_force(sequences, least)


@given(SEQUENCES, SIZES)
def test_a_place_knows_how_many_sequences_print_its_gram(sequences: list[str], size: int) -> None:
    laid = laid_out(sequences)
    index = grams(laid, size)
    counted = printed_by(laid, index).tolist()
    places = [(text, i) for text in sequences for i in range(len(text))]
    for (text, i), count in zip(places, counted, strict=True):
        gram = text[i : i + size]
        times = sum(other[j : j + size] == gram for other in sequences for j in range(len(other)))
        alone = len(gram) < size or times == 1
        assert count == (0 if alone else sum(gram in other for other in sequences))


@given(SEQUENCES, SIZES)
def test_shared_grams_are_all_pairs_of_places_in_two_sequences(sequences: list[str], size: int) -> None:
    laid = laid_out(sequences)
    left, right = shared_grams(laid, size, NO_CAP)
    pairs = sorted(zip(left.tolist(), right.tolist(), strict=True))
    words = laid.ids.tolist()
    owners = laid.owners.tolist()
    whole = [i for i in range(len(words) - size + 1) if owners[i] == owners[i + size - 1]]
    assert pairs == [
        (i, j) for i in whole for j in whole if owners[i] < owners[j] and words[i : i + size] == words[j : j + size]
    ]


def test_a_footer_in_many_sequences_costs_a_pair_each_and_not_all_pairs() -> None:
    sequences = [f"{chr(500 + number)}footer" for number in range(40)]
    rows = found(sequences, 4, 10)
    assert [(one, two) for one, _, two, _, _ in rows] == [(number, number + 1) for number in range(39)]
    assert {length for *_, length in rows} == {len("footer")}


def test_one_long_run_is_found_across_blocks_of_the_index(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_BLOCK", 3)
    assert found(["xabcdefgh", "abcdefghy"], 4, 5) == [(0, 1, 1, 0, 8)]
