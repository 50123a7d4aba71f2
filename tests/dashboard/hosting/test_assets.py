"""Streamlit's scripts are sent packed, once made, and only they."""

from __future__ import annotations

import gzip
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dashboard.hosting import assets
from dashboard.hosting.assets import Packed, PackedAssets, packable
from tests.dashboard.hosting.asking import ask, inner

SCRIPT = next((assets.ROOT / "static" / "js").glob("index.*.js"))
ADDRESS = f"/static/js/{SCRIPT.name}"


@pytest.fixture
def app() -> PackedAssets:
    return PackedAssets(inner, Packed(level=1))


def test_a_script_goes_packed_to_whoever_can_unpack_it_and_is_kept_for_ever(app: PackedAssets) -> None:
    status, headers, body = ask(app, ADDRESS, accept_encoding="gzip, br")
    assert (status, headers["content-encoding"], headers["vary"]) == (200, "gzip", "Accept-Encoding")
    assert headers["cache-control"] == "public, immutable, max-age=31536000"
    assert headers["content-type"].startswith("text/javascript")
    assert int(headers["content-length"]) == len(body) < SCRIPT.stat().st_size / 2
    assert gzip.decompress(body) == SCRIPT.read_bytes()


def test_asked_for_the_head_alone_it_sends_no_body(app: PackedAssets) -> None:
    _, headers, body = ask(app, ADDRESS, method="HEAD", accept_encoding="gzip")
    assert body == b""
    assert int(headers["content-length"]) > 0


@pytest.mark.parametrize("headers", [{}, {"accept_encoding": "br"}, {"accept_encoding": "gzip", "range": "bytes=0-9"}])
def test_whoever_cannot_unpack_or_wants_a_part_is_left_to_streamlit(app: PackedAssets, headers: dict[str, str]) -> None:
    assert ask(app, ADDRESS, **headers)[2] == b"inside"


def test_a_base_path_before_the_file_changes_nothing(app: PackedAssets) -> None:
    assert ask(app, f"/words{ADDRESS}", accept_encoding="gzip")[1]["content-encoding"] == "gzip"


@pytest.mark.parametrize(
    "path", ["/static/../index.html", "/static/js/none.js", "/static/js/..%2f..%2fapp.py", "/names", "/static/js", "/"]
)
def test_what_is_no_file_of_streamlits_is_left_alone(app: PackedAssets, path: str) -> None:
    assert packable(path) is None
    assert ask(app, path, accept_encoding="gzip")[2] == b"inside"


def test_a_file_is_packed_once_however_many_ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, calls = tmp_path / "a.js", []
    file.write_bytes(b"1" * 1000)
    real = gzip.compress
    monkeypatch.setattr(gzip, "compress", lambda *given, **named: calls.append(1) or real(*given, **named))
    packed = Packed()
    with ThreadPoolExecutor(8) as pool:
        bodies = set(pool.map(packed, [file] * 40))
    assert (len(bodies), len(calls)) == (1, 1)


def test_what_a_first_page_loads_is_packed_beforehand() -> None:
    packed = Packed(level=1)
    packed.first_page()
    names = {path.name.split(".")[0] for path in packed._made}
    assert {"index", "react-dom", "PlotlyChart"} <= names
