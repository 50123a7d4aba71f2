"""The outlets, corpora and known files that are shipped hold together."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

DATA = Path(__file__).resolve().parent.parent / "data"
CORPORA = sorted(path.parent for path in (DATA / "corpora").glob("*/corpus.toml"))
GROUNDS = {"light": "#ffffff", "dark": "#14181d"}
KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


OUTLETS: list[dict[str, Any]] = toml(DATA / "outlets.toml")["outlets"]
FILES: list[dict[str, Any]] = toml(DATA / "known-files.toml")["files"]


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.2)."""
    shares = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, 1 to 21 (WCAG 2.2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def ids(rows: list[dict[str, Any]]) -> list[str]:
    return [row["id"] for row in rows]


def assert_kebab_and_unique(names: list[str]) -> None:
    assert [name for name in names if not KEBAB.fullmatch(name)] == []
    assert sorted(names) == sorted(set(names))


def test_contrast_is_that_of_the_guideline() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_outlet_ids_are_kebab_case_and_unique() -> None:
    assert_kebab_and_unique(ids(OUTLETS))


@pytest.mark.parametrize("outlet", OUTLETS, ids=ids(OUTLETS))
def test_an_outlet_states_its_facts_and_where_they_can_be_checked(outlet: dict[str, Any]) -> None:
    for fact in ("name", "country", "owner", "funding"):
        assert outlet[fact].strip(), fact
    assert re.search(r"https?://\S+\.\S+", outlet["source"])
    assert all(alias.strip() == alias and alias for alias in outlet["aliases"])


@pytest.mark.parametrize("ground", GROUNDS.values(), ids=GROUNDS)
@pytest.mark.parametrize("outlet", OUTLETS, ids=ids(OUTLETS))
def test_an_outlets_colour_can_be_seen_on_both_grounds(outlet: dict[str, Any], ground: str) -> None:
    assert re.fullmatch(r"#[0-9a-f]{6}", outlet["colour"])
    assert contrast(outlet["colour"], ground) >= 3


def test_no_alias_names_two_outlets() -> None:
    owners: dict[str, set[str]] = {}
    for outlet in OUTLETS:
        for alias in outlet["aliases"]:
            owners.setdefault(alias.casefold(), set()).add(outlet["id"])
    assert {alias: names for alias, names in owners.items() if len(names) > 1} == {}


@pytest.mark.parametrize("folder", CORPORA, ids=[path.name for path in CORPORA])
class TestCorpus:
    def test_its_ids_are_kebab_case_and_unique(self, folder: Path) -> None:
        corpus = toml(folder / "corpus.toml")
        assert corpus["id"] == folder.name
        assert_kebab_and_unique([corpus["id"]])
        assert_kebab_and_unique(ids(corpus["articles"]))
        assert_kebab_and_unique(ids(corpus["events"]))
        assert_kebab_and_unique(corpus["concepts"])

    def test_every_text_is_labelled_and_every_label_has_its_text(self, folder: Path) -> None:
        named = sorted(article["file"] for article in toml(folder / "corpus.toml")["articles"])
        assert named == sorted(path.name for path in folder.iterdir() if path.name != "corpus.toml")

    def test_its_texts_are_utf8_without_a_byte_order_mark(self, folder: Path) -> None:
        for article in toml(folder / "corpus.toml")["articles"]:
            raw = (folder / article["file"]).read_bytes()
            assert not raw.startswith(b"\xef\xbb\xbf"), article["file"]
            assert raw.decode("utf-8").strip(), article["file"]
            assert b"\r" not in raw, article["file"]

    def test_its_articles_name_known_outlets_and_events(self, folder: Path) -> None:
        corpus = toml(folder / "corpus.toml")
        for article in corpus["articles"]:
            assert article["outlet"] in ids(OUTLETS), article["id"]
            assert article["event"] in ids(corpus["events"]), article["id"]

    def test_its_dates_say_what_they_rest_on(self, folder: Path) -> None:
        for article in toml(folder / "corpus.toml")["articles"]:
            assert article["published_basis"].strip(), article["id"]

    def test_its_teaching_editions_say_what_they_retell_and_on_what_terms(self, folder: Path) -> None:
        corpus = toml(folder / "corpus.toml")
        names = {outlet["id"]: outlet["name"] for outlet in OUTLETS}
        for article in corpus["articles"]:
            assert article["edition"] in {"original", "teaching"}
            assert article["origin"]["producer"].strip() and article["origin"]["terms"].strip()
            if article["edition"] == "teaching":
                day = article["published"]
                assert article["retells"] == f"{names[article['outlet']]}, {day.day} {day:%B %Y}"


def test_known_files_carry_whole_fingerprints_once_each() -> None:
    prints = [row["sha256"] for row in FILES]
    assert [value for value in prints if not re.fullmatch(r"[0-9a-f]{64}", value)] == []
    assert sorted(prints) == sorted(set(prints))


@pytest.mark.parametrize("row", FILES, ids=[row["sha256"][:8] for row in FILES])
def test_a_known_file_names_an_outlet_a_publisher_and_an_event(row: dict[str, Any]) -> None:
    assert row["outlet"] in ids(OUTLETS)
    assert any(row["event"] in ids(toml(folder / "corpus.toml")["events"]) for folder in CORPORA)
    assert row["publisher"].strip() and row["published_basis"].strip()
