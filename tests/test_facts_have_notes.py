"""Every fact under data/ that the rules lean on says what it is, and whence a style rule comes."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

DATA = Path(__file__).resolve().parent.parent / "data"
LISTS = [DATA / "labels.toml", DATA / "actors.toml", *sorted(DATA.glob("concepts/*.toml"))]
LANGUAGES = sorted(DATA.glob("language/*/*.toml"))
RULED = [*LISTS, *(path for path in LANGUAGES if path.stem in ("reporting-verbs", "abbreviations"))]
RULE_KEYS = {"outlet", "rule", "title", "url", "year"}
UNRULED = {"families"}  # heads of groups: the words in them carry the rules


def toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def entries(path: Path) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield (list, name, entry) of each table in a list of tables, and of each table that stands alone."""
    for key, value in toml(path).items():
        if isinstance(value, list) and all(isinstance(each, dict) for each in value):
            for number, entry in enumerate(value, start=1):
                yield key, str(entry.get("id") or entry.get("lemma") or f"{key} {number}"), entry
        elif isinstance(value, dict) and not all(isinstance(each, str) for each in value.values()):
            yield key, key, value


def place(path: Path) -> str:
    return path.relative_to(DATA).as_posix()


@pytest.mark.parametrize("path", [*LISTS, *LANGUAGES], ids=place)
def test_every_entry_says_what_it_is(path: Path) -> None:
    assert [name for _, name, entry in entries(path) if not str(entry.get("note", "")).strip()] == []


@pytest.mark.parametrize("path", RULED, ids=place)
def test_every_entry_gives_a_published_rule_or_says_that_none_was_found(path: Path) -> None:
    """A file may say it once for all its entries, in a `style_note` at its head."""
    if str(toml(path).get("style_note", "")).strip():
        return
    silent = [name for key, name, entry in entries(path) if key not in UNRULED and not told(entry)]
    assert silent == []


def told(entry: dict[str, Any]) -> bool:
    return bool(entry.get("style")) or bool(str(entry.get("style_note", "")).strip())


@pytest.mark.parametrize("path", RULED, ids=place)
def test_every_published_rule_names_its_outlet_and_the_page_it_was_read_on(path: Path) -> None:
    for _, name, entry in entries(path):
        for rule in entry.get("style", ()):
            assert set(rule) <= RULE_KEYS, name
            assert all(str(rule.get(key, "")).strip() for key in ("outlet", "rule", "title", "url")), name
            assert rule["url"].startswith(("https://", "http://")), name
            assert isinstance(rule.get("year", 2000), int), name


def test_a_list_without_a_note_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "list.toml"
    path.write_text('[[labels]]\nid = "rebel"\nforms = ["rebel"]\n', encoding="utf-8")
    assert [(name, told(entry)) for _, name, entry in entries(path)] == [("rebel", False)]
