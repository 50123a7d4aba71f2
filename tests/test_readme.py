"""What README and CONTRIBUTING promise: their commands run, their recipes work, their places exist."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from analysis import commands
from analysis.__main__ import report
from analysis.corpus.importing import import_folder
from analysis.corpus.loading import ROOTS, corpora, find_corpus
from analysis.tables.every import COLUMNS

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
STORY = "Troops leave\n\nThe Islamic State group has gone, officials said on Monday.\n"

USING_THE_RECIPES = '''
import sys
from pathlib import Path
import analysis.facts
analysis.facts.DATA = Path(sys.argv[1])
from analysis.annotation.annotate import annotate
from analysis.corpus.article import Article
from analysis.corpus.known import known
from analysis.annotation.themes import themes
from analysis.measures.coverage import coverage
text = """Were you there? Tell us what you saw

The Raqqa caliphate is no more, Ann Poe telegraphed. The marauders of Islamic State had left the valley in the night.

Who was there? As far as is known, nobody.

They had barricaded the harbour.
"""
measure = {}
exec(Path(sys.argv[2]).read_text(encoding="utf-8"), measure)
card = analysis.facts.facts(f"methods/{measure['MEASURE'].id}.toml")
found = annotate(Article("example", text))
print("outlet", "harbour-herald" in {outlet.id for outlet in known().outlets})
print("term", "raqqa-caliphate" in {mention.term for mention in found.mentions}
      or "Raqqa caliphate" in {mention.term for mention in found.mentions})
print("label", "marauder" in {label.label for label in found.labels})
print("verb", "telegraph" in {attribution.lemma for attribution in found.attributions})
print("word", [match.id for match in found.matches["hedges"]] == ["as-far-as-known"])
told = {each.theme.id: each.status for each in coverage(found, themes("us-withdrawal-announced"))}
print("theme", told["harbour-blocked"] == "present")
print("measure", [reading.score.value for reading in measure["MEASURE"].kept(found)] == [1.0])
print("card", all(card[key] for key in ("name", "question", "plain", "formula", "direction", "cannot_tell", "n1")))
print("furniture", [item.kind for item in found.furniture] == ["promo"])
'''


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def shell_lines(text: str, beginning: str) -> list[str]:
    lines = "\n".join(blocks(text, "sh")).splitlines()
    return [line for line in lines if line.startswith(beginning)]


def test_the_commands_of_the_readme_run_one_after_the_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "my-articles").mkdir()
    (tmp_path / "my-articles" / "one.txt").write_text(STORY)
    local = tmp_path / "local"
    roots = (ROOTS[0], local)
    monkeypatch.setattr(commands, "import_folder", partial(import_folder, into=local))
    monkeypatch.setattr(commands, "find_corpus", partial(find_corpus, roots=roots))
    monkeypatch.setattr(commands, "corpora", partial(corpora, roots=roots))
    monkeypatch.chdir(tmp_path)
    lines = shell_lines(README, "python -m analysis ")
    assert lines
    for line in lines:
        assert commands.main(shlex.split(line)[3:], maker=report) == 0, line


def test_the_python_of_the_readme_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = blocks(README, "python")
    exec(compile(example, "README.md", "exec"), {})  # noqa: S102
    assert "own" in capsys.readouterr().out


def test_the_readme_names_every_column_of_every_table() -> None:
    for name, columns in COLUMNS.items():
        row = re.search(rf"^\| `{name}` \|[^|]*\|(.*)\|$", README, re.MULTILINE)
        assert row, f"no row about {name}"
        assert re.findall(r"`(\w+)`", row[1]) == list(columns)


@pytest.mark.parametrize("text", [README, CONTRIBUTING], ids=["README", "CONTRIBUTING"])
def test_make_knows_the_targets_that_are_named(text: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"\bmake (run|test|lint|types|check|clean)\b", text):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


@pytest.mark.parametrize("text", [README, CONTRIBUTING], ids=["README", "CONTRIBUTING"])
def test_every_place_that_is_named_exists(text: str) -> None:
    made_later = ("data/local", ".venv")
    named = re.findall(r"`([\w.-]+/[\w./-]*|[\w-]+\.(?:py|md|txt|toml))`", text) + re.findall(r"\]\(([\w.]+)\)", text)
    folders = {path.name for path in (ROOT / "data" / "corpora").rglob("*")}
    missing = {name for name in named if not name.startswith(made_later) and not (ROOT / name).exists()}
    assert missing - folders == set()


def test_the_recipes_work_as_they_are_written(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(ROOT / "data", data, ignore=shutil.ignore_patterns("local"))
    for block in blocks(CONTRIBUTING, "toml"):
        first, rest = block.split("\n", 1)
        path = tmp_path / first.removeprefix("# ")
        assert path.is_file() or rest.startswith("id = "), first
        before = path.read_text(encoding="utf-8") if path.is_file() else ""
        path.write_text(f"{before}\n{rest}", encoding="utf-8")
    (measure,) = blocks(CONTRIBUTING, "python")
    (tmp_path / "measure.py").write_text(measure.partition("\n")[2], encoding="utf-8")
    using = [sys.executable, "-c", USING_THE_RECIPES, str(data), str(tmp_path / "measure.py")]
    done = subprocess.run(using, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert [line for line in done.stdout.splitlines() if not line.endswith("True")] == []
    assert done.stdout
