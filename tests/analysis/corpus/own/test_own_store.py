"""Comparisons that are kept: whole or not at all, never changed, within bounds, and found only by their id."""

from __future__ import annotations

import errno
import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from analysis.corpus.article import Article, Corpus, Origin
from analysis.corpus.known import Known
from analysis.corpus.loading import corpora
from analysis.corpus.manifest import MANIFEST
from analysis.corpus.own import store as store_module
from analysis.corpus.own.draft import EMPTY, OTHER, added, settled, without
from analysis.corpus.own.limits import Limits
from analysis.corpus.own.room import DAY
from analysis.corpus.own.store import DELETED, GoneError, Store, is_own, new_id
from analysis.errors import CorpusError, UnknownIdError

HARM = '</p><script>"\\ \u202e\x7f #]\n[[articles]]'


@pytest.fixture
def bounds(tmp_path: Path) -> Limits:
    return Limits(folder=tmp_path / "saved", spare_bytes=0)


def made(facts: Known, *texts: str) -> Corpus:
    articles = [
        Article("../../x", text, HARM, HARM, date(2020, 5, 2), language="de", retells=HARM, origin=Origin(HARM, HARM))
        for text in texts or ("Fire.\r\n\r\nIt burned. \u2028 ü 🙂\n", "\ufeffFlood.")
    ]
    whole = Limits(articles=500)
    kept = [replace(article, text=article.text.lstrip("\ufeff")) for article in articles]
    kept[-1] = replace(kept[-1], event=OTHER.id)
    return settled(added(EMPTY, kept, facts, whole), new_id(), HARM, facts)


def test_what_is_read_again_is_what_was_kept(bounds: Limits, facts: Known) -> None:
    corpus = made(facts)
    saved = Store(bounds, facts).save(corpus)
    assert (saved.lasting, saved.why) == (True, "")
    assert Store(bounds, facts).load(corpus.id) == corpus


def test_an_id_cannot_be_guessed_and_no_two_are_alike() -> None:
    ids = {new_id() for _ in range(500)}
    assert len(ids) == 500
    assert all(is_own(each) and len(each) == 28 for each in ids)


@pytest.mark.parametrize(
    "corpus_id",
    ["", "own-", "own-../../x", "../own-" + "a" * 24, "own-" + "A" * 24, "own-" + "a" * 24 + "\n", "x" * 9_999],
)
def test_only_its_own_ids_ever_reach_the_disk(corpus_id: str, bounds: Limits, facts: Known) -> None:
    store = Store(bounds, facts)
    with pytest.raises(GoneError):
        store.load(corpus_id)
    store.delete(corpus_id)
    with pytest.raises(UnknownIdError):
        store.save(replace(made(facts), id=corpus_id))
    assert bounds.folder is not None
    assert not bounds.folder.exists()


def test_no_name_from_outside_is_a_file(bounds: Limits, facts: Known) -> None:
    corpus = made(facts)
    Store(bounds, facts).save(corpus)
    assert bounds.folder is not None
    assert sorted(path.name for path in (bounds.folder / corpus.id).iterdir()) == ["01.txt", "02.txt", "corpus.toml"]


def test_a_changed_copy_leaves_the_first_as_it_was(bounds: Limits, facts: Known) -> None:
    store, corpus = Store(bounds, facts), made(facts)
    store.save(corpus)
    copy = settled(without(corpus, corpus.articles[0].id), new_id(), "Less", facts)
    store.save(copy)
    assert store.load(corpus.id) == corpus
    assert store.load(copy.id) == copy
    with pytest.raises(UnknownIdError):
        store.save(replace(copy, id=corpus.id))
    assert store.load(corpus.id) == corpus


def test_a_write_that_breaks_off_leaves_nothing_to_be_read(
    bounds: Limits, facts: Known, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(path: Path, text: str) -> None:
        path.write_text("half", encoding="utf-8")
        if path.name.endswith(".toml"):
            raise OSError

    monkeypatch.setattr(store_module, "_flushed", broken)
    store, corpus = Store(bounds, facts), made(facts)
    assert not store.save(corpus).lasting
    assert store.load(corpus.id) == corpus  # from memory
    assert bounds.folder is not None
    assert list(bounds.folder.iterdir()) == []
    with pytest.raises(GoneError):
        Store(bounds, facts).load(corpus.id)


def test_two_writers_at_once_keep_all_of_both(bounds: Limits, facts: Known) -> None:
    made_by = [[made(facts, f"Fire {writer} {number}.", "x") for number in range(10)] for writer in range(2)]
    stores = [Store(bounds, facts), Store(bounds, facts)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda pair: [pair[0].save(corpus) for corpus in pair[1]], zip(stores, made_by, strict=True)))
    reader = Store(bounds, facts)
    assert all(reader.load(corpus.id) == corpus for corpora_ in made_by for corpus in corpora_)


@pytest.mark.parametrize("small", [{"comparisons": 1}, {"store_bytes": 3_000}, {"folder": None}])
def test_what_the_store_cannot_take_lives_in_memory_and_says_so(
    small: dict[str, object], bounds: Limits, facts: Known
) -> None:
    store = Store(replace(bounds, **small), facts)  # type: ignore[arg-type]
    first, second = store.save(made(facts, "a", "b")), store.save(made(facts, "c" * 2_000, "d"))
    assert first.lasting == (small != {"folder": None})
    assert not second.lasting
    assert second.why
    assert store.load(second.corpus.id) == second.corpus
    assert not store.lasts(second.corpus.id)
    with pytest.raises(GoneError):
        Store(store.bounds, facts).load(second.corpus.id)


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path, facts: Known) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    store, corpus = Store(Limits(folder=tmp_path / "file" / "saved"), facts), made(facts)
    assert "cannot be written" in store.save(corpus).why
    assert store.load(corpus.id) == corpus


def test_memory_is_bounded_and_the_oldest_goes_first(facts: Known) -> None:
    store = Store(Limits(folder=None, memory_bytes=6_000), facts)
    kept = [store.save(made(facts, "a" * 1_000, "b")).corpus for _ in range(4)]
    with pytest.raises(GoneError):
        store.load(kept[0].id)
    assert store.load(kept[-1].id) == kept[-1]


def test_a_deleted_comparison_says_that_it_was_deleted(bounds: Limits, facts: Known) -> None:
    store, corpus = Store(bounds, facts), made(facts)
    store.save(corpus)
    store.delete(corpus.id)
    with pytest.raises(GoneError) as found:
        store.load(corpus.id)
    assert found.value.deleted
    assert bounds.folder is not None
    assert [path.name for path in bounds.folder.iterdir()] == [DELETED]
    with pytest.raises(GoneError) as found:
        store.load(new_id())
    assert not found.value.deleted


def test_comparisons_and_unfinished_ones_are_cleared_away_after_their_days(bounds: Limits, facts: Known) -> None:
    store = Store(replace(bounds, days=30), facts)
    old, young = (store.save(made(facts)).corpus for _ in range(2))
    assert bounds.folder is not None
    unfinished = bounds.folder / ".new-0123"
    unfinished.mkdir()
    for path, days in ((bounds.folder / old.id, 31), (bounds.folder / young.id, 29), (unfinished, 1)):
        then = path.stat().st_mtime - days * 86_400
        os.utime(path, (then, then))
    store.save(made(facts))
    with pytest.raises(GoneError):
        store.load(old.id)
    assert store.load(young.id) == young
    assert not unfinished.exists()


def test_a_file_that_somebody_changed_is_not_shown_as_what_was_kept(bounds: Limits, facts: Known) -> None:
    store, corpus = Store(bounds, facts), made(facts)
    store.save(corpus)
    assert bounds.folder is not None
    (bounds.folder / corpus.id / "01.txt").write_text("Other words.", encoding="utf-8")
    with pytest.raises(GoneError):
        store.load(corpus.id)


def unused(bounds: Limits, corpus: Corpus, days: float) -> None:
    """Let a comparison be opened so many days ago for the last time."""
    assert bounds.folder is not None
    manifest = bounds.folder / corpus.id / MANIFEST
    then = manifest.stat().st_mtime - days * DAY
    os.utime(manifest, (then, then))


@pytest.mark.parametrize("small", [{"comparisons": 3}, {"store_bytes": 5_000}])
def test_the_longest_unused_makes_room_for_a_new_one(small: dict[str, int], bounds: Limits, facts: Known) -> None:
    store = Store(replace(bounds, **small), facts)
    kept = [store.save(made(facts)).corpus for _ in range(3)]
    for corpus, days in zip(kept, (40, 50, 45), strict=True):
        unused(bounds, corpus, days)
    new = store.save(made(facts))
    assert new.lasting
    assert [store.lasts(each.id) for each in (*kept, new.corpus)] == [True, False, True, True]
    with pytest.raises(GoneError) as found:
        store.load(kept[1].id)
    assert not found.value.deleted


def test_what_was_opened_of_late_never_makes_room(bounds: Limits, facts: Known) -> None:
    store = Store(replace(bounds, comparisons=2), facts)
    kept = [store.save(made(facts)).corpus for _ in range(2)]
    for corpus in kept:
        unused(bounds, corpus, 100)
    unused(bounds, store.load(kept[0].id), 29)
    store.load(kept[1].id)
    refused = store.save(made(facts))
    assert (refused.lasting, refused.why) == (False, "the room for saved comparisons is full")
    assert all(store.lasts(each.id) for each in kept)
    unused(bounds, kept[0], 2)
    assert store.save(made(facts)).lasting
    assert [store.lasts(each.id) for each in kept] == [False, True]


def test_none_goes_where_that_would_not_be_enough(bounds: Limits, facts: Known) -> None:
    store = Store(replace(bounds, store_bytes=6_000), facts)
    old, young = (store.save(made(facts)).corpus for _ in range(2))
    unused(bounds, old, 100)
    assert not store.save(made(facts, "a" * 5_000, "b")).lasting
    assert store.lasts(old.id)
    assert store.lasts(young.id)


def test_opening_does_not_make_a_comparison_outlive_its_days(bounds: Limits, facts: Known) -> None:
    store = Store(replace(bounds, days=30), facts)
    old = store.save(made(facts)).corpus
    assert bounds.folder is not None
    then = (bounds.folder / old.id).stat().st_mtime - 31 * DAY
    os.utime(bounds.folder / old.id, (then, then))
    store.load(old.id)
    store.save(made(facts))
    assert not store.lasts(old.id)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EDQUOT])
@pytest.mark.parametrize("call", ["mkdir", "rename", "fsync", "scandir"])
def test_a_disk_that_refuses_is_said_and_never_raised(
    call: str, number: int, bounds: Limits, facts: Known, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    store = Store(bounds, facts)
    kept = store.save(made(facts)).corpus
    with monkeypatch.context() as patched:
        patched.setattr(store_module.os, call, refused)
        saved = store.save(made(facts))
        assert (saved.lasting, saved.why) == (False, "its folder cannot be written")
        assert store.load(saved.corpus.id) == saved.corpus
    assert store.load(kept.id) == kept
    assert bounds.folder is not None
    assert [path.name for path in bounds.folder.iterdir()] == [kept.id]


def test_a_folder_that_can_only_be_read_still_opens_and_says_that_it_deletes_nothing(
    bounds: Limits, facts: Known, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError

    store, corpus = Store(bounds, facts), made(facts)
    store.save(corpus)
    unused(bounds, corpus, 5)
    with monkeypatch.context() as patched:
        for call in ("utime", "rename", "mkdir", "unlink"):
            patched.setattr(store_module.os, call, refused)
        assert store.load(corpus.id) == corpus
        with pytest.raises(CorpusError, match="cannot be deleted"):
            store.delete(corpus.id)
    assert store.load(corpus.id) == corpus


@pytest.mark.parametrize("name", [MANIFEST, "01.txt"])
@pytest.mark.parametrize("left", [b"", b"id = ", b"\xff\xfe\0", b"[[articles]]\nfile = 3\n", None])
def test_half_a_comparison_after_a_crash_is_gone_and_no_trouble(
    name: str, left: bytes | None, bounds: Limits, facts: Known
) -> None:
    store, corpus = Store(bounds, facts), made(facts)
    store.save(corpus)
    assert bounds.folder is not None
    path = bounds.folder / corpus.id / name
    path.unlink() if left is None else path.write_bytes(left)
    with pytest.raises(GoneError):
        store.load(corpus.id)
    assert store.save(made(facts)).lasting


def test_what_lost_its_manifest_takes_room_until_room_is_needed(bounds: Limits, facts: Known) -> None:
    store = Store(replace(bounds, comparisons=1), facts)
    broken = store.save(made(facts)).corpus
    assert bounds.folder is not None
    (bounds.folder / broken.id / MANIFEST).unlink()
    assert store.save(made(facts)).lasting
    assert not (bounds.folder / broken.id).exists()


def test_two_processes_that_fill_the_folder_at_once_keep_within_its_bounds(bounds: Limits, facts: Known) -> None:
    small = replace(bounds, comparisons=5, unused_days=0)
    stores = [Store(small, facts) for _ in range(2)]
    with ThreadPoolExecutor(2) as pool:
        saved = list(pool.map(lambda store: [store.save(made(facts)) for _ in range(15)], stores))
    assert not [each.why for own in saved for each in own if each.why]
    assert bounds.folder is not None
    there = [path.name for path in bounds.folder.iterdir()]
    assert all(map(is_own, there))
    assert len(there) <= 6  # two who count at the same moment may each find one place


def test_a_host_deletes_by_hand_and_the_link_can_say_so(bounds: Limits, facts: Known) -> None:
    store, corpus = Store(bounds, facts), made(facts)
    store.save(corpus)
    assert bounds.folder is not None
    shutil.rmtree(bounds.folder / corpus.id)
    with pytest.raises(GoneError) as found:
        store.load(corpus.id)
    assert not found.value.deleted
    (bounds.folder / DELETED).mkdir()
    (bounds.folder / DELETED / corpus.id).touch()
    with pytest.raises(GoneError) as found:
        store.load(corpus.id)
    assert found.value.deleted


def test_marks_of_deleted_ones_do_not_grow_without_end(
    bounds: Limits, facts: Known, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_module, "MOST_DELETED", 3)
    store = Store(bounds, facts)
    for _ in range(6):
        store.delete(store.save(made(facts)).corpus.id)
    store.save(made(facts))
    assert bounds.folder is not None
    assert len(list((bounds.folder / DELETED).iterdir())) == 3


def test_saved_comparisons_stand_on_no_list(bounds: Limits, facts: Known) -> None:
    corpus = made(facts)
    Store(bounds, facts).save(corpus)
    assert bounds.folder is not None
    assert corpora([bounds.folder.parent]) == []
