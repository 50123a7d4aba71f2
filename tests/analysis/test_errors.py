"""Errors keep their words wherever they go."""

from __future__ import annotations

import pickle

from analysis.errors import DataError


def test_an_error_passes_from_one_process_to_another_with_its_words() -> None:
    error = DataError(3, "themes.toml", "Write a word.")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 (our own bytes)
    assert type(again) is DataError
    assert str(again) == str(error) == "themes.toml: 3. Write a word."
