"""Finding and installing the browser of the browser tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser import chromium as browser


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return the only folder in which commands are looked for, on a machine where nothing can be installed."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin")
    monkeypatch.setattr(browser, "NAMES", ("made-up-browser",))
    monkeypatch.setattr(browser, "MAC", str(tmp_path / "no such program"))
    monkeypatch.setattr(browser, "_playwrights_own", lambda: None)
    return tmp_path


def program(path: Path, code: int) -> str:
    path.write_text(f"#!/bin/sh\nexit {code}\n")
    path.chmod(0o755)
    return str(path)


def test_a_browser_on_the_machine_is_taken(bare: Path) -> None:
    assert browser.chromium() is None
    path = program(bare / "made-up-browser", 0)
    assert browser.chromium() == path


def test_a_browser_named_by_the_environment_comes_first(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(bare / "made-up-browser", 0)
    own = program(bare / "my-own", 0)
    monkeypatch.setenv("CHROMIUM", own)
    assert browser.chromium() == own


def test_a_script_that_only_says_where_chromium_can_be_had_is_not_taken(bare: Path) -> None:
    program(bare / "made-up-browser", 1)
    assert browser.chromium() is None


def test_the_next_way_is_tried_where_one_fails(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = bare / "made-up-browser"
    making = ["/bin/sh", "-c", f"echo '#!/bin/sh' > {path}; chmod +x {path}"]
    monkeypatch.setattr(browser, "_ways", lambda: iter([[["/bin/false"]], [["no such program"]], [making]]))
    assert browser.install() == str(path)


def test_where_no_way_works_the_rest_goes_on_with_a_word(
    bare: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(browser, "_ways", lambda: iter([[["/bin/false"]]]))
    monkeypatch.setattr("sys.argv", ["chromium", "--install"])
    browser.main()
    assert "will NOT be run" in capsys.readouterr().err


def test_playwrights_own_download_is_the_last_way(monkeypatch: pytest.MonkeyPatch) -> None:
    for rights in (None, [], ["sudo", "-n"]):
        monkeypatch.setattr(browser, "_rights", lambda rights=rights: rights)
        assert [*browser._ways()][-1][0][1:] == ["-m", "playwright", "install", "chromium"]
