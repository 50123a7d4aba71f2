"""Checking what a TOML file says: its keys, their types, and a helping word where one is wrong."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from typing import Any

from analysis.corpus.decoding import shown
from analysis.corpus.readers.rows import day
from analysis.errors import CorpusError, UnreadableFileError

_KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_WRITE = {
    str: "Write it as a text between quotation marks.",
    list: "Write it as a list of texts, [...].",
    dict: "Write it as a table.",
    date: "Write it as year-month-day, such as 2018-12-19.",
}


def fields(table: object, place: str, kinds: Mapping[str, type], required: Collection[str] = ()) -> dict[str, Any]:
    """Return the keys of `table` that say something, dates as dates.

    `kinds` gives the type of each key that is allowed (str, list of texts, dict, date); an empty text says nothing.
    Raises `CorpusError` naming an unknown key, one of a wrong type, and a required one that is missing or empty.
    """
    if not isinstance(table, dict):
        raise CorpusError(f"{shown(str(table))!r} is no table", place, "Write it as a table with keys.")
    found: dict[str, Any] = {}
    for key, value in table.items():
        if key not in kinds:
            mend = f"{did_you_mean(key, kinds)}Keys that may stand here: {', '.join(kinds)}."
            raise CorpusError(f"unknown key {shown(key)!r}", place, mend)
        said = _said(value, kinds[key], f"{place}, {key}")
        if said not in (None, ""):
            found[key] = said
    missing = [key for key in required if key not in found]
    if missing:
        raise CorpusError(f"no {missing[0]}", place, f"Write {missing[0]} = ... there.")
    return found


def tables(value: object, place: str) -> list[Any]:
    """Return a list of tables (`[[name]]` in TOML); raises `CorpusError` if it is anything else."""
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(table, dict) for table in value):
        name = place.rsplit(", ", 1)[-1]
        raise CorpusError("not a list of tables", place, f"Begin each entry with a line [[{name}]].")
    return value


def kebab(words: str) -> str:
    """Return words as an id: lower case, joined by hyphens; "corpus" where no letter or digit of English is left.

    >>> kebab("Syria, December 2018")
    'syria-december-2018'
    """
    return "-".join(re.findall(r"[a-z0-9]+", words.lower()))[:60].strip("-") or "corpus"


def checked_id(value: str, place: str) -> str:
    """Return `value` if it is a kebab-case id of at most 60 characters; raises `CorpusError`."""
    if not _KEBAB.fullmatch(value) or len(value) > 60:
        mend = f"Use small letters, digits and hyphens, such as {kebab(value)!r}."
        raise CorpusError(f"{shown(value)!r} is no id", place, mend)
    return value


def did_you_mean(value: str, choices: Iterable[str]) -> str:
    """Return "Did you mean ...? " with the choices that are close to `value`, or nothing."""
    by_folded = {choice.casefold(): choice for choice in choices}
    close = difflib.get_close_matches(value.casefold()[:100], list(by_folded), n=3, cutoff=0.5)
    return f"Did you mean {' or '.join(by_folded[folded] for folded in close)}? " if close else ""


def _said(value: object, kind: type, place: str) -> object:
    if kind is date and isinstance(value, str | date):
        try:
            return day(value, place)
        except UnreadableFileError as error:
            raise CorpusError(error.value, place, error.mend) from error
    fits = isinstance(value, kind) and not isinstance(value, datetime)
    if fits and kind is list:
        fits = isinstance(value, list) and all(isinstance(item, str | dict) for item in value)
    if not fits:
        raise CorpusError(f"{shown(str(value))!r} is of the wrong kind", place, _WRITE[kind])
    return value.strip() if isinstance(value, str) else value
