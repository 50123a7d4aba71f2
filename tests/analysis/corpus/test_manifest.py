"""corpus.toml says what it may say; whatever else it says is named with its mend."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus.article import Event, Origin, Outlet
from analysis.corpus.manifest import Entry, Manifest, file_inside, manifest_toml, read_manifest, toml_keys
from analysis.errors import AnalysisError, CorpusError

GOOD = """\
id = "harbour"
name = "The harbour"
concepts = ["harbour"]

[[events]]
id = "fire"
name = "Fire"
date = 2020-05-01

[[articles]]
id = "a"
file = "a.txt"
published = "2020-05-02"
event = "fire"
outlet = ""

[articles.origin]
url = "https://herald.example/a"
retrieved = 2020-06-01
"""


def read(folder: Path, text: str) -> Manifest:
    (folder / "corpus.toml").write_text(text, encoding="utf-8")
    return read_manifest(folder / "corpus.toml")


def test_a_manifest_is_read_with_its_dates_and_origins(tmp_path: Path) -> None:
    manifest = read(tmp_path, GOOD)
    assert (manifest.id, manifest.name, manifest.concepts) == ("harbour", "The harbour", ("harbour",))
    assert manifest.events == (Event("fire", "Fire", date(2020, 5, 1)),)
    (entry,) = manifest.articles
    assert (entry.published, entry.outlet, entry.edition) == (date(2020, 5, 2), None, "original")
    assert entry.origin == Origin(url="https://herald.example/a", retrieved=date(2020, 6, 1))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("concepts =", "concept =", "unknown key 'concept'. Did you mean concepts"),
        ('concepts = ["harbour"]', "concepts = 3", "corpus.toml, concepts: '3' is of the wrong kind"),
        ('concepts = ["harbour"]', "concepts = [3]", "concepts: '[3]' is of the wrong kind"),
        ('concepts = ["harbour"]', 'concepts = [{a = "b"}]', "concepts: not a list of texts"),
        ('name = "The harbour"', "", "corpus.toml: no name"),
        ('id = "harbour"', 'id = "The Harbour"', "'The Harbour' is no id"),
        ("date = 2020-05-01", 'date = "1 May"', "event 1, date: '1 May' is no date"),
        ("date = 2020-05-01", "date = 10:00:00", "event 1, date: '10:00:00' is of the wrong kind"),
        ('event = "fire"', 'event = "fires"', "unknown event 'fires'. Did you mean fire"),
        ('file = "a.txt"', "", "article 1: no file"),
        ('file = "a.txt"', "file = 3", "article 1, file: '3' is of the wrong kind"),
        ("[[events]]", "[events]", "events: "),
        ("[articles.origin]", "[articles.orign]", "unknown key 'orign'. Did you mean origin"),
        ('outlet = ""', 'edition = "draft"', "edition 'draft'. Write original or teaching"),
        ("[[articles]]", '[[articles]]\nid = "a"\nfile = "b.txt"\n[[articles]]', "two entries for 'a'"),
    ],
)
def test_what_cannot_stand_is_named_with_its_mend(tmp_path: Path, old: str, new: str, said: str) -> None:
    with pytest.raises(CorpusError) as caught:
        read(tmp_path, GOOD.replace(old, new, 1))
    assert said in str(caught.value)


@pytest.mark.parametrize("text", ["id = ", "\ud800", "a = " + "[" * 5_000, ""])
def test_no_file_breaks_the_reading(tmp_path: Path, text: str) -> None:
    path = tmp_path / "corpus.toml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(AnalysisError):
        read_manifest(path)


@pytest.mark.parametrize("name", ["../a.txt", "/etc/passwd", "b/../../a.txt", "..\\a.txt", "a\0.txt", "out/a"])
def test_a_file_outside_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "out").symlink_to(tmp_path)
    with pytest.raises(CorpusError, match="lies outside the corpus"):
        file_inside(folder, name, "here")


def test_a_file_in_a_folder_of_the_corpus_is_inside(tmp_path: Path) -> None:
    assert file_inside(tmp_path, "texts/a.txt", "here") == tmp_path / "texts" / "a.txt"


def test_what_is_written_is_read_back_the_same(tmp_path: Path) -> None:
    manifest = Manifest(
        id="harbour",
        name='The "harbour"\\ \u202e\x7f\n',
        articles=(
            Entry("a\u00a0b", "a.txt", "coast", "Fire", date(2020, 5, 2), "stamp", "fire", "teaching", "Coast", "de"),
            Entry("b", "b.txt", origin=Origin("Coast", "https://coast.example", date(2020, 6, 1), "", "ab")),
        ),
        events=(Event("fire", "Fire", date(2020, 5, 1)),),
        outlets=(Outlet("coast", "Coast TV", "", "", "", "", "#000000", ("Coast", "C\U000e0001TV")),),
        concepts=("harbour", "fire"),
        language="de",
        note="a note",
    )
    read_back = read(tmp_path, manifest_toml(manifest))
    assert manifest_toml(read_back) == manifest_toml(read(tmp_path, manifest_toml(read_back)))
    assert read_back.articles == manifest.articles
    assert (read_back.events, read_back.outlets, read_back.concepts) == (
        manifest.events,
        manifest.outlets,
        manifest.concepts,
    )
    assert (read_back.name, read_back.note, read_back.language) == (manifest.name.strip(), "a note", "de")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_can_be_written_as_toml(text: str) -> None:
    import tomllib

    assert tomllib.loads(toml_keys({"key": text}, empty=True)) == {"key": text}
