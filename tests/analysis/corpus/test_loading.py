"""A corpus is found by id or folder, and every text and label in it counts for its fingerprint."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from analysis.corpus.article import Article, Origin
from analysis.corpus.decoding import sha256
from analysis.corpus.known import Known, KnownFile
from analysis.corpus.loading import corpora, find_corpus, fingerprint, load_corpus, load_folder
from analysis.errors import AnalysisError, CorpusError, UnknownIdError

MANIFEST = """\
id = "harbour"
name = "The harbour"
language = "en"
note = "Two reports."

[[events]]
id = "fire"
name = "Fire"

[[outlets]]
id = "post"
name = "The Post"

[[articles]]
id = "second"
file = "b.txt"
outlet = "post"
published = 2020-05-02
event = "fire"
edition = "teaching"
retells = "The Post, 2 May 2020"

[[articles]]
id = "first"
file = "a.txt"
outlet = "wire"
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "corpora" / "harbour"
    folder.mkdir(parents=True)
    (folder / "corpus.toml").write_text(MANIFEST)
    (folder / "a.txt").write_text("Ash.")
    (folder / "b.txt").write_bytes("Smoke.\r\n".encode("utf-8-sig"))
    return tmp_path / "corpora"


def test_a_corpus_is_loaded_in_the_order_of_its_file(root: Path, facts: Known) -> None:
    corpus = load_corpus("harbour", (root,), facts)
    assert [article.id for article in corpus.articles] == ["second", "first"]
    second = corpus.articles[0]
    assert (second.text, second.edition, second.retells) == ("Smoke.\r\n", "teaching", "The Post, 2 May 2020")
    assert second.origin.sha256 == sha256((root / "harbour" / "b.txt").read_bytes())
    assert [outlet.name for outlet in corpus.outlets] == ["The Post", "Wire"]
    assert (corpus.note, corpus.concepts) == ("Two reports.", ("harbour",))


def test_corpora_lists_what_can_be_loaded_and_the_bundled_id_wins(root: Path, tmp_path: Path, facts: Known) -> None:
    local = tmp_path / "local"
    for name in ("harbour", "broken", "other"):
        (local / name).mkdir(parents=True)
        (local / name / "corpus.toml").write_text("id =" if name == "broken" else f'id = "{name}"\nname = "Local"')
    assert corpora((root, local)) == [("harbour", "The harbour"), ("other", "Local")]
    assert load_corpus("harbour", (root, local), facts).name == "The harbour"


def test_one_bad_file_is_reported_and_the_rest_of_the_corpus_loads(root: Path, facts: Known) -> None:
    (root / "harbour" / "a.txt").write_text("")
    corpus, problems = find_corpus("harbour", roots=(root,), facts=facts)
    assert [article.id for article in corpus.articles] == ["second"]
    assert [str(problem.place) for problem in problems] == ["a.txt"]
    with pytest.raises(AnalysisError, match=r"a\.txt: empty"):
        load_corpus("harbour", (root,), facts)


def test_a_text_that_changed_since_it_was_recorded_is_reported(root: Path, facts: Known) -> None:
    with (root / "harbour" / "corpus.toml").open("a") as file:
        file.write(f'[articles.origin]\nsha256 = "{sha256("Other.")}"\n')
    corpus, problems = find_corpus("harbour", roots=(root,), facts=facts)
    assert len(corpus.articles) == 2
    assert "article first: its text is not the one that was recorded" in str(problems[0])


@pytest.mark.parametrize("file", ["../../secret.txt", "/etc/hostname"])
def test_a_corpus_cannot_reach_out_of_its_folder(root: Path, facts: Known, file: str) -> None:
    (root.parent / "secret.txt").write_text("Secret.")
    path = root / "harbour" / "corpus.toml"
    path.write_text(path.read_text().replace("a.txt", file))
    with pytest.raises(CorpusError, match="lies outside the corpus"):
        load_corpus("harbour", (root,), facts)


def test_an_unknown_outlet_in_a_corpus_names_those_that_are_close(root: Path, facts: Known) -> None:
    path = root / "harbour" / "corpus.toml"
    path.write_text(path.read_text().replace('"wire"', '"wires"'))
    with pytest.raises(CorpusError, match=r"article first: unknown outlet 'wires'\. Did you mean wire\?"):
        load_corpus("harbour", (root,), facts)


@pytest.mark.parametrize("name", ["harbor", "../harbour", "nowhere/harbour", "", "a\0b", "x" * 5_000])
def test_an_unknown_id_lists_what_there_is(root: Path, facts: Known, name: str) -> None:
    for load in (load_corpus, lambda name, roots, facts: find_corpus(name, roots=roots, facts=facts)):
        with pytest.raises(UnknownIdError) as caught:
            load(name, (root,), facts)
        assert "one of: harbour" in str(caught.value)
    if name == "harbor":
        assert "Did you mean harbour?" in str(caught.value)


def test_labels_are_refused_for_what_is_a_corpus_already(root: Path, facts: Known) -> None:
    with pytest.raises(CorpusError, match="labels are for a folder of files"):
        find_corpus("harbour", root / "mine.toml", roots=(root,), facts=facts)


def test_rows_of_a_table_are_entries_of_a_corpus(root: Path, facts: Known) -> None:
    folder = root / "harbour"
    (folder / "rows.csv").write_text("id,text,outlet,published\nr1,Ash.,The Herald,2020-05-03\nr2,,,\nr3,Fire.,,\n")
    entries = "".join(f'[[articles]]\nid = "{name}"\nfile = "rows.csv"\n' for name in ("r3", "r1", "r2"))
    (folder / "corpus.toml").write_text(f'id = "harbour"\nname = "Rows"\n{entries}')
    corpus, problems = find_corpus(str(folder), roots=(), facts=facts)
    assert [(article.id, article.text) for article in corpus.articles] == [("r3", "Fire."), ("r1", "Ash.")]
    assert (corpus.articles[1].outlet, corpus.articles[1].published) == ("the-herald", date(2020, 5, 3))
    assert ["holds no row with this id" in str(problem) for problem in problems] == [True]


def test_any_folder_is_a_corpus_in_the_order_of_file_names(tmp_path: Path, facts: Known) -> None:
    folder = tmp_path / "My Folder"
    folder.mkdir()
    (folder / "b.txt").write_text("Ash.")
    (folder / "a.txt").write_text("Smoke.")
    (folder / "c.txt").write_text("")
    corpus, problems = find_corpus(str(folder), roots=(), facts=facts)
    assert (corpus.id, corpus.name) == ("my-folder", "My Folder")
    assert [(article.id, article.outlet) for article in corpus.articles] == [("a", None), ("b", None)]
    assert (corpus.outlets, corpus.events, corpus.concepts) == ((), (), ("harbour",))
    assert [str(problem.place) for problem in problems] == ["c.txt"]


def test_labels_win_over_the_file_itself_and_that_over_known_files(tmp_path: Path, facts: Known) -> None:
    (tmp_path / "rows.jsonl").write_text(
        '{"id": "a", "text": "Ash.", "outlet": "Herald", "published": "2020-05-03"}\n{"id": "b", "text": "Ash."}\n'
    )
    known_file = KnownFile(sha256("Ash."), "wire", "Wire", date(2020, 5, 9), "stamp", "harbour-fire")
    (tmp_path / "labels.toml").write_text('[[articles]]\nfile = "rows.jsonl"\narticle = "a"\noutlet = "coast-tv"\n')
    corpus, _ = load_folder(tmp_path, facts=replace(facts, files={known_file.sha256: known_file}))
    first, second = corpus.articles
    assert (first.outlet, first.published, first.event) == ("coast-tv", date(2020, 5, 3), "harbour-fire")
    assert (second.outlet, second.published, second.origin.producer) == ("wire", date(2020, 5, 9), "Wire")


def test_the_event_of_most_articles_is_the_comparisons(tmp_path: Path, facts: Known) -> None:
    (tmp_path / "rows.csv").write_text(
        "text,event,outlet\nA,The trial after the fire,Gazette\nB,harbour-fire,Gazette\n"
        "C,harbour-fire,\nD,Night of fog,\n"
    )
    corpus, problems = load_folder(tmp_path, facts=facts)
    assert [event.id for event in corpus.events] == ["harbour-fire", "harbour-trial", "night-of-fog"]
    assert corpus.events[2].name == "Night of fog"
    (problem,) = problems
    assert "rows.csv, outlet: unknown outlet 'Gazette'" in str(problem)


def test_the_fingerprint_changes_with_every_label_and_text() -> None:
    article = Article("a", "Ash.", "wire", None, date(2020, 5, 1), "fire")
    changes = [
        {"id": "b"},
        {"text": "Ash"},
        {"outlet": None},
        {"outlet": ""},
        {"published": None},
        {"event": "trial"},
        {"edition": "teaching"},
        {"outlet": "wire2020-05-01", "published": None},
    ]
    prints = {fingerprint([replace(article, **change)]) for change in ({}, *changes)}
    assert len(prints) == len(changes) + 1
    assert all(len(each) == 12 for each in prints)
    assert fingerprint([article]) == fingerprint([replace(article, origin=Origin(url="https://wire.example"))])
    assert fingerprint([article, replace(article, id="b")]) != fingerprint([replace(article, id="b"), article])
