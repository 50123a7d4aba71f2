"""An import copies, labels by what somebody has said, proposes the rest, and is safe to repeat."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from analysis.corpus.decoding import sha256
from analysis.corpus.importing import import_folder
from analysis.corpus.known import Known, KnownFile
from analysis.corpus.loading import load_corpus
from analysis.errors import CorpusError

KNOWN = b"The harbour burned.\r\nNobody was hurt.\xff"
TOLD = "The mayor told the Herald that the harbour is safe.\n\nPublished 4 March 2024\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "My files"
    folder.mkdir()
    (folder / "known.txt").write_bytes(KNOWN)
    (folder / "told.txt").write_text(TOLD)
    return folder


@pytest.fixture
def world(facts: Known) -> Known:
    file = KnownFile(sha256(KNOWN), "wire", "Coast TV", date(2020, 5, 2), "its stamp", "harbour-fire")
    return replace(facts, files={file.sha256: file}, event_concepts={"harbour-fire": ("ships",)})


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_known_files_are_labelled_and_the_rest_is_listed_with_its_proposal(
    folder: Path, tmp_path: Path, world: Known
) -> None:
    report = import_folder(folder, "mine", into=tmp_path / "local", facts=world)
    known, told = report.articles
    assert (known.outlet, known.published, known.event) == ("wire", date(2020, 5, 2), "harbour-fire")
    assert {known.outlet_basis, known.published_basis, known.event_basis} == {"known file"}
    assert (told.outlet, told.published, told.event) == (None, None, None)
    (proposal,) = told.proposals
    assert (proposal.field, proposal.value, proposal.words) == ("outlet", "the-herald", TOLD.split("\n")[0])
    assert report.folder == tmp_path / "local" / "mine"
    assert report.labels_file == report.folder / "labels.toml"
    text = report.labels_file.read_text()
    assert (
        'file = "told.txt"\ntitle = ""\noutlet = ""\npublished = ""\nevent = ""\nproposed_outlet = "the-herald"' in text
    )
    assert "known.txt" not in text
    assert "2024" not in text.split("[[articles]]")[1]
    assert (report.folder / "known.txt").read_bytes() == KNOWN
    corpus = load_corpus("mine", (tmp_path / "local",), world)
    assert (corpus.name, corpus.concepts, corpus.events[0].date) == ("My files", ("ships",), date(2020, 5, 1))
    assert [article.outlet for article in corpus.articles] == ["wire", None]
    assert corpus.articles[0].origin.producer == "Coast TV"


def test_importing_twice_gives_the_same_bytes(folder: Path, tmp_path: Path, world: Known) -> None:
    first = import_folder(folder, "mine", into=tmp_path / "local", facts=world)
    before = contents(first.folder)
    second = import_folder(folder, "mine", into=tmp_path / "local", facts=world)
    assert contents(second.folder) == before
    assert second == first


def test_a_labels_file_is_applied_and_wins_over_known_files(folder: Path, tmp_path: Path, world: Known) -> None:
    labels = tmp_path / "mine.toml"
    labels.write_text(
        '[[articles]]\nfile = "told.txt"\noutlet = "gazette"\npublished = "2021-02-03"\n'
        'event = "flood"\ntitle = "Safe"\n'
        '[[articles]]\nfile = "known.txt"\noutlet = "coast-tv"\n[[articles]]\nfile = "gone.txt"\n'
        '[[outlets]]\nid = "gazette"\nname = "Gazette"\n[[events]]\nid = "flood"\nname = "Flood"\n'
    )
    report = import_folder(folder, "mine", "Mine", labels, tmp_path / "local", facts=world)
    assert [article.outlet for article in report.articles] == ["coast-tv", "gazette"]
    assert report.articles[1].outlet_basis == "labels"
    assert [str(problem).split(".")[0] for problem in report.problems] == ["mine"]
    assert "no article is read from 'gone.txt'" in str(report.problems[0])
    assert report.labels_file is None
    corpus = load_corpus("mine", (tmp_path / "local",), world)
    assert [outlet.name for outlet in corpus.outlets] == ["Coast TV", "Gazette"]
    assert (corpus.articles[1].event, corpus.articles[1].title) == ("flood", "Safe")


def test_what_was_filled_in_survives_every_later_import(folder: Path, tmp_path: Path, world: Known) -> None:
    into = tmp_path / "local"
    first = import_folder(folder, "mine", into=into, facts=world)
    assert first.labels_file is not None
    filled = "# my note\n" + first.labels_file.read_text().replace('outlet = ""', 'outlet = "the-herald"', 1)
    first.labels_file.write_text(filled)
    for labels in (first.labels_file, None):
        report = import_folder(folder, "mine", labels=labels, into=into, facts=world)
        assert report.articles[1].outlet == "the-herald"
        assert first.labels_file.read_text() == filled
        assert report.labels_file == first.labels_file
    (folder / "new.txt").write_text("Ash.")
    report = import_folder(folder, "mine", into=into, facts=world)
    assert [article.outlet for article in report.articles] == ["wire", None, "the-herald"]
    assert 'outlet = "the-herald"' in first.labels_file.read_text()
    assert 'file = "new.txt"' in first.labels_file.read_text()


def test_a_wrong_label_stops_the_import_before_anything_is_written(folder: Path, tmp_path: Path, world: Known) -> None:
    labels = tmp_path / "mine.toml"
    labels.write_text('[[articles]]\nfile = "told.txt"\noutlet = "heralt"\n')
    with pytest.raises(CorpusError, match="unknown outlet 'heralt'"):
        import_folder(folder, "mine", labels=labels, into=tmp_path / "local", facts=world)
    assert not (tmp_path / "local").exists()


def test_another_corpus_is_not_overwritten_unless_asked(folder: Path, tmp_path: Path, world: Known) -> None:
    into = tmp_path / "local"
    import_folder(folder, "mine", into=into, facts=world)
    before = contents(into / "mine")
    (folder / "told.txt").write_text("Another text.")
    (folder / "known.txt").unlink()
    with pytest.raises(CorpusError, match=r"it holds other files \(known\.txt, told\.txt\)"):
        import_folder(folder, "mine", into=into, facts=world)
    assert contents(into / "mine") == before
    import_folder(folder, "mine", into=into, replace=True, facts=world)
    assert (into / "mine" / "told.txt").read_text() == "Another text."
    assert not (into / "mine" / "known.txt").exists()


def test_a_folder_that_is_no_corpus_is_never_touched(folder: Path, tmp_path: Path, world: Known) -> None:
    (tmp_path / "local" / "mine").mkdir(parents=True)
    (tmp_path / "local" / "mine" / "diary.txt").write_text("Mine.")
    for anyway in (False, True):
        with pytest.raises(CorpusError, match="no corpus stands there"):
            import_folder(folder, "mine", into=tmp_path / "local", replace=anyway, facts=world)
    assert contents(tmp_path / "local" / "mine") == {"diary.txt": b"Mine."}


def test_notes_beside_an_imported_corpus_do_no_harm(folder: Path, tmp_path: Path, world: Known) -> None:
    import_folder(folder, "mine", into=tmp_path / "local", facts=world)
    (tmp_path / "local" / "mine" / "diary.docx").write_text("Mine.")
    import_folder(folder, "mine", into=tmp_path / "local", replace=True, facts=world)
    assert (tmp_path / "local" / "mine" / "diary.docx").exists()


@pytest.mark.parametrize("corpus_id", ["", "../up", "Mine", "a b", "syria-withdrawal", "x" * 61])
def test_an_id_that_cannot_be_used_is_refused(folder: Path, tmp_path: Path, world: Known, corpus_id: str) -> None:
    with pytest.raises(CorpusError, match="corpus id"):
        import_folder(folder, corpus_id, into=tmp_path / "local", facts=world)


def test_a_corpus_is_not_imported_into_another(folder: Path, tmp_path: Path, world: Known) -> None:
    report = import_folder(folder, "mine", into=tmp_path / "local", facts=world)
    with pytest.raises(CorpusError, match="it is a corpus already"):
        import_folder(report.folder, "again", into=tmp_path / "local", facts=world)


def test_bad_files_are_reported_and_not_copied(folder: Path, tmp_path: Path, world: Known) -> None:
    (folder / "empty.txt").write_text("")
    (folder / "told.md").write_text("The same id.")
    (folder / "zoë & co.html").write_text("<html></html>")
    report = import_folder(folder, "mine", into=tmp_path / "local", facts=world)
    assert [str(problem.place) for problem in report.problems] == ["empty.txt", "told.txt", "zoë & co.html"]
    assert {path.name for path in report.folder.iterdir()} == {"known.txt", "told.md", "corpus.toml", "labels.toml"}


def test_rows_of_a_table_are_imported_and_listed_one_by_one(tmp_path: Path, world: Known) -> None:
    folder = tmp_path / "rows"
    folder.mkdir()
    (folder / "rows.csv").write_text("text,outlet,published,event\nAsh.,Wire,2020-05-01,harbour-fire\nFire.,,,\n,,,\n")
    report = import_folder(folder, "rows", into=tmp_path / "local", facts=world)
    assert [(article.id, article.outlet_basis) for article in report.articles] == [
        ("rows-1", "the file itself"),
        ("rows-2", "unknown"),
    ]
    assert report.labels_file is not None
    assert 'file = "rows.csv"\narticle = "rows-2"\n' in report.labels_file.read_text()
    assert "rows-1" not in report.labels_file.read_text()
    corpus = load_corpus("rows", (tmp_path / "local",), world)
    assert [(article.id, article.outlet) for article in corpus.articles] == [("rows-1", "wire"), ("rows-2", None)]


def test_file_names_of_every_kind_come_through(tmp_path: Path, world: Known) -> None:
    folder = tmp_path / "odd"
    folder.mkdir()
    names = ['"quoted".txt', "<b>.txt", "=1+1.txt", "$(rm).txt", "-rf.txt", "Zoë\u00a0🚢.txt", "a\\b.txt", "A: b.txt"]
    for name in names:
        (folder / name).write_text(f"Ash in {len(name)}.")
    report = import_folder(folder, "odd", into=tmp_path / "local", facts=world)
    assert report.problems == ()
    corpus = load_corpus("odd", (tmp_path / "local",), world)
    assert sorted(f"{article.id}.txt" for article in corpus.articles) == sorted(names)
