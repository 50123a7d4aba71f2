"""A finding is taken away as a reader does it: saved as a picture, its table saved as a file."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser


def opened(there: Visit, panel: str, label: str) -> Locator:
    """Open a part of the row under a panel with the keyboard, and return what opened."""
    button = there.page.locator(f".st-key-foot-{panel}").get_by_role("button", name=label)
    button.focus()
    there.page.keyboard.press("Enter")
    body = there.page.get_by_test_id("stPopoverBody")
    expect(body.get_by_role("button").first).to_be_visible()
    return body


def saved(there: Visit, button: Locator, folder: Path) -> Path:
    """Press a button with the keyboard and keep the file that comes."""
    button.focus()
    with there.page.expect_download() as coming:
        there.page.keyboard.press("Enter")
    path = folder / coming.value.suggested_filename
    coming.value.save_as(path)
    return path


def size_and_colours(png: bytes) -> tuple[int, int, int]:
    """Return width, height and how many different bytes the unpacked pixels have."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    wide, high = struct.unpack(">II", png[16:24])
    at, packed = 8, b""
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        if png[at + 4 : at + 8] == b"IDAT":
            packed += png[at + 8 : at + 8 + length]
        at += length + 12
    return wide, high, len(set(zlib.decompress(packed)))


@pytest.mark.parametrize(("width", "page", "panel"), [(1280, "/names", "names"), (390, "/names", "first-names")])
def test_a_finding_is_saved_as_a_picture_that_is_not_blank(
    dashboard: str, visit: Callable[..., Visit], tmp_path: Path, width: int, page: str, panel: str
) -> None:
    there = visit(dashboard, width=width, theme="dark").open(page)
    body = opened(there, panel, "Copy this finding")
    body.get_by_role("tab", name="Picture").click()
    png = saved(there, body.get_by_role("button", name="Save as PNG"), tmp_path)
    wide, high, colours = size_and_colours(png.read_bytes())
    assert wide == 1600
    assert high > 600
    assert colours > 100
    expect(body.get_by_role("status").last).to_contain_text(png.name)
    vector = saved(there, body.get_by_role("button", name="Save as SVG"), tmp_path)
    assert ElementTree.fromstring(vector.read_text(encoding="utf-8")).get("height") == str(high)  # noqa: S314
    assert there.fits()
    assert there.faults == []
    assert there.outside == []


def test_a_table_is_saved_in_three_formats(dashboard: str, visit: Callable[..., Visit], tmp_path: Path) -> None:
    there = visit(dashboard).open("/names")
    body = opened(there, "names", "Download")
    files = {name: saved(there, body.get_by_role("button", name=name), tmp_path) for name in ("CSV", "XLSX", "JSON")}
    assert files["CSV"].read_bytes().startswith(b"\xef\xbb\xbf")
    assert files["XLSX"].read_bytes().startswith(b"PK")
    found = json.loads(files["JSON"].read_bytes())
    assert found["corpus"]["id"] == "syria-withdrawal"
    assert found["link"].startswith(f"{dashboard}/names?")
    assert found["rows"]


def test_a_finding_about_harmful_articles_is_words_and_a_picture(
    hostile_dashboard: str, visit: Callable[..., Visit], tmp_path: Path
) -> None:
    there = visit(hostile_dashboard).open("/names")
    body = opened(there, "names", "Copy this finding")
    body.get_by_role("tab", name="Picture").click()
    png = saved(there, body.get_by_role("button", name="Save as PNG"), tmp_path)
    assert size_and_colours(png.read_bytes())[0] == 1600
    assert not there.page.evaluate("window.harmed || false")
    assert there.outside == []
