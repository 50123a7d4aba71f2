"""Web pages: the article's text without menus, and what the page's own metadata says of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from analysis.corpus.article import Article, Origin
from analysis.corpus.decoding import checked, checked_name, decoded, read_bytes, sha256, shown
from analysis.corpus.readers.rows import FIELD_LENGTH, day
from analysis.errors import AnalysisError, UnreadableFileError

MAX_BYTES = 10_000_000
MAX_TAGS = 100_000  # a page of news has some thousands; a parser needs 2 kB and 40 us for each
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*(windows-125\d|iso-8859-\d+|koi8-[ru]|gb\w+|big5"""
                      rb"""|shift_jis|euc-\w+)""", re.IGNORECASE)  # fmt: skip
FIRST_YEAR = 1605  # of a newspaper
_PUBLISHED = ("article:published_time", "datepublished", "og:published_time", "dc.date.issued", "parsely-pub-date")
_ARTICLE_TYPES = re.compile(r"(?:News|Reportage|Analysis|Opinion)?(?:NewsArticle|Article|BlogPosting)")


def web_page(path: Path) -> Iterator[Article]:
    """Yield the one article of a page: paragraphs on lines of their own; nothing is fetched.

    Title, day of publication, address and the site's name (as `origin.producer`) are taken only from the page's own
    metadata; where that names several days, none is taken. Offsets count the code points of the text found in the
    page. Raises `UnreadableFileError`.
    """
    place = shown(path.name)
    article_id = checked_name(path.stem, place)
    data = read_bytes(path, MAX_BYTES)
    declared = _CHARSET.search(data[:4096])
    page = decoded(data, place, declared[1].decode("ascii") if declared else None)
    if page.count("<") > MAX_TAGS:
        raise UnreadableFileError(f"more than {MAX_TAGS} tags", place, "Copy its text into a .txt file.")
    text, meta, linked = _parsed(page, place)
    mend = "Save the page once more with its text, or copy the text into a .txt file."
    if not text:
        raise UnreadableFileError("no article found in the page", place, mend)
    yield Article(
        id=article_id,
        text=checked(text, place),
        title=_first(meta, "og:title", "twitter:title") or _headline(linked) or _first(meta, "title"),
        published=_published(meta, linked),
        origin=Origin(producer=_first(meta, "og:site_name") or "", url=_url(meta), sha256=sha256(data)),
    )


def _parsed(page: str, place: str) -> tuple[str, dict[str, list[str]], list[dict[str, Any]]]:
    """Return the article's text, the page's metadata by lower-case name, and its linked data about articles."""
    import trafilatura

    try:
        tree = trafilatura.load_html(page)
        if tree is None:
            return "", {}, []
        meta, linked = _metadata(tree), _linked_data(tree)
        text = trafilatura.extract(tree, favor_precision=True, include_comments=False, include_tables=False)
    except Exception as error:  # a page is hostile until read, and its parser may break in ways of its own
        raise UnreadableFileError("a page that cannot be parsed", place, "Copy its text into a .txt file.") from error
    return text or "", meta, linked


def _metadata(tree: Any) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in tree.iterfind(".//meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        found.setdefault(name.strip().lower(), []).append(element.get("content") or "")
    for element in tree.iterfind(".//title"):
        found.setdefault("title", []).append(element.text or "")
    for element in tree.iterfind(".//link[@rel='canonical']"):
        found.setdefault("canonical", []).append(element.get("href") or "")
    return found


def _linked_data(tree: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for element in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            data = json.loads(element.text or "")
        except (ValueError, RecursionError):
            continue
        nodes = data if isinstance(data, list) else [data]
        found += [inner for node in nodes for inner in _graph(node) if _is_article(inner)]
    return found


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    return any(_ARTICLE_TYPES.fullmatch(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds]))


def _graph(node: object) -> list[dict[str, Any]]:
    if not isinstance(node, dict):
        return []
    graph = node.get("@graph")
    return [node, *(inner for inner in graph if isinstance(inner, dict))] if isinstance(graph, list) else [node]


def _first(meta: dict[str, list[str]], *names: str) -> str | None:
    for value in (value for name in names for value in meta.get(name, ())):
        words = " ".join(value.split())
        if words:
            return words[:FIELD_LENGTH]
    return None


def _headline(linked: list[dict[str, Any]]) -> str | None:
    return _first(
        {"headline": [value for node in linked if isinstance(value := node.get("headline"), str)]}, "headline"
    )


def _published(meta: dict[str, list[str]], linked: list[dict[str, Any]]) -> date | None:
    """Return the day that the page's metadata agrees on; meta elements before linked data, none where they differ."""
    stated = [value for name in _PUBLISHED for value in meta.get(name, ())]
    for values in (stated, [node.get("datePublished") for node in linked]):
        days = {found for value in values if (found := _day(value))}
        if days:
            return days.pop() if len(days) == 1 else None
    return None


def _day(value: object) -> date | None:
    """Return the day that a value says; none for what systems write where they know no day ("0001-01-01")."""
    try:
        found = day(value, "")
    except AnalysisError:
        return None
    return found if found and found.year >= FIRST_YEAR else None


def _url(meta: dict[str, list[str]]) -> str:
    address = _first(meta, "og:url", "canonical") or ""
    return address if address.startswith(("https://", "http://")) else ""
