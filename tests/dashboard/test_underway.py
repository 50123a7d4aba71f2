"""Long work is done once; who waits longer than a moment sees how far it is."""

from __future__ import annotations

from threading import Event, Thread

import pytest

from dashboard import underway
from dashboard.underway import Stand, Tell, Work, awaited


class Place:
    """What stands where the bar is shown."""

    def __init__(self) -> None:
        self.shown: list[tuple[float, str]] = []
        self.cleared = False
        self.seen = Event()

    def progress(self, share: float, words: str) -> None:
        self.shown.append((share, words))
        self.seen.set()

    def empty(self) -> None:
        self.cleared = True


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch) -> Place:
    made = Place()
    monkeypatch.setattr(underway.st, "empty", lambda: made)
    monkeypatch.setattr(underway, "STEP", 0.01)
    return made


def test_short_work_shows_nothing(place: Place) -> None:
    assert awaited(Work(lambda tell: 5, "Reading")) == 5
    assert not place.shown
    assert not place.cleared


def test_who_waits_sees_how_far_it_is_until_it_is_done(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(underway, "PATIENCE", 0)

    def works(tell: Tell) -> str:
        tell(Stand("Reading the articles: 3 of 4", 0.75))
        assert place.seen.wait(60)
        return "done"

    assert awaited(Work(works, "Reading")) == "done"
    assert place.shown[-1] == (0.75, f"Reading the articles: 3 of 4. {underway.ONCE}")
    assert place.cleared


def test_all_who_wait_share_one_piece_of_work(place: Place) -> None:
    go, begun, heard = Event(), [], []

    def works(tell: Tell) -> str:
        begun.append(1)
        assert go.wait(60)
        return "one answer"

    work = Work(works, "Reading")
    waiting = [Thread(target=lambda: heard.append(awaited(work))) for _ in range(2)]
    for each in waiting:
        each.start()
    go.set()
    for each in waiting:
        each.join(60)
    assert heard == ["one answer"] * 2
    assert begun == [1]


def test_what_went_wrong_reaches_who_waits(place: Place) -> None:
    def fails(tell: Tell) -> None:
        raise ValueError("no such article")

    with pytest.raises(ValueError, match="no such article"):
        awaited(Work(fails, "Reading"))
