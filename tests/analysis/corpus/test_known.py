"""What is known beforehand holds together, or says where it does not."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from analysis.corpus import known as module
from analysis.corpus.known import known, outlet_called
from analysis.errors import AnalysisError

OUTLETS = '[[outlets]]\nid = "post"\nname = "The Post"\naliases = ["Post Online"]'
FILES = '[[files]]\nsha256 = "AB"\noutlet = "post"\npublished = 2020-05-01\nevent = "fire"\npublisher = "Wire"'
CORPUS = 'id = "{0}"\nname = "Harbour"\nconcepts = ["ships"]\n[[events]]\nid = "fire"\nname = "Fire"\n'


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    def facts(name: str) -> dict[str, Any]:
        return tomllib.loads((tmp_path / name).read_text())

    def write(name: str, text: str) -> None:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)

    monkeypatch.setattr(module, "DATA", tmp_path)
    monkeypatch.setattr(module, "facts", facts)
    monkeypatch.setattr(module, "known", known.__wrapped__)
    write("outlets.toml", OUTLETS)
    write("known-files.toml", FILES)
    write("concepts/ships.toml", "")
    write("corpora/harbour/corpus.toml", CORPUS.format("harbour"))
    return write


@pytest.mark.usefixtures("data")
def test_outlets_events_files_and_concepts_are_known() -> None:
    found = module.known()
    assert [event.id for event in found.events] == ["fire"]
    assert (found.files["ab"].outlet, found.files["ab"].publisher) == ("post", "Wire")
    assert (found.concepts, found.event_concepts) == (("ships",), {"fire": ("ships",)})
    assert [outlet_called(words, found.outlets) for words in ("POST", "the  post", "post online", "Pos")] == [
        found.outlets[0],
        found.outlets[0],
        found.outlets[0],
        None,
    ]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("known-files.toml", FILES.replace("post", "past"), "known-files.toml, file 1: unknown id 'past'"),
        ("known-files.toml", FILES.replace("fire", "fires"), "known-files.toml, file 1: unknown id 'fires'"),
        ("outlets.toml", OUTLETS.replace("name", "nome"), "outlet 1: unknown key 'nome'"),
        ("corpora/two/corpus.toml", CORPUS.format("two").replace("Fire", "Fires"), "event 'fire' differs"),
    ],
)
def test_facts_that_do_not_fit_together_are_named(
    data: Callable[[str, str], None], name: str, text: str, said: str
) -> None:
    data(name, text)
    with pytest.raises(AnalysisError) as caught:
        module.known()
    assert said in str(caught.value)
