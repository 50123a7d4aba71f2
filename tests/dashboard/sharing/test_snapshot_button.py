"""The button for the snapshot: the same wish is answered once, and the articles behind it are not kept."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from dashboard.sharing import snapshot_button
from dashboard.sharing.snapshot_button import MOST, _Asked, _content
from dashboard.view import View


def test_a_file_is_made_once_for_all_who_ask_and_few_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def snapshot(everything: object, view: View, day: date, link: str) -> SimpleNamespace:
        made.append(link)
        return SimpleNamespace(html=f"file of {link}")

    monkeypatch.setattr(snapshot_button, "snapshot", snapshot)
    monkeypatch.setattr(snapshot_button, "_KEPT", {})
    wishes = [_Asked("f", View("c"), f"link {number}", date(2026, 11, 28)) for number in range(MOST + 3)]
    for wish in (*wishes, wishes[-1]):
        assert _content(wish, None) == f"file of {wish.link}".encode()  # type: ignore[arg-type]
    assert made == [wish.link for wish in wishes]
    assert list(snapshot_button._KEPT) == wishes[3:]
