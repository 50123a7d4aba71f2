"""What the environment may say of readers' own comparisons, and what stands where it says nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.corpus.own.limits import Limits, limits
from analysis.errors import DataError


def test_an_environment_that_says_nothing_gives_the_plain_defaults() -> None:
    assert limits({}) == Limits()
    assert limits({"SAVED_MB": " ", "SAVED_FOLDER": ""}) == Limits()


def test_what_the_environment_says_holds() -> None:
    said = {
        "SAVED_FOLDER": "/srv/saved",
        "SAVED_MB": "5",
        "SAVED_DAYS": "90",
        "OWN_ARTICLES": "7",
        "OWN_ARTICLE_KB": "9",
    }
    found = limits(said | {"FETCH_ADDRESSES": "Off"})
    assert (found.folder, found.store_bytes, found.days) == (Path("/srv/saved"), 5_000_000, 90)
    assert (found.articles, found.article_bytes, found.fetch) == (7, 9_000, False)


def test_the_store_can_be_switched_off() -> None:
    assert limits({"SAVED_FOLDER": "OFF"}).folder is None


@pytest.mark.parametrize("value", ["many", "-3", "1.5", "1e9", "999999999", "٣"])
def test_a_value_that_is_no_number_is_named(value: str) -> None:
    with pytest.raises(DataError, match="SAVED_MB"):
        limits({"SAVED_MB": value})
