"""Imports run only downwards, and name the module that defines what they take."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

LAYERS = (
    (
        "analysis.errors",
        "analysis.spans",
        "analysis.facts",
        "analysis.words",
        "analysis.progress",
        "analysis.syllables",
        "analysis.latest",
    ),
    ("analysis.corpus",),
    ("analysis.annotation",),
    ("analysis.measures",),
    ("analysis.comparison",),
    ("analysis.tables",),
    ("analysis.exporting",),
    ("analysis.survey",),
    ("analysis.concordance_command", "analysis.report_command"),
    ("analysis.arguments",),
    ("analysis.commands",),
    ("analysis.__main__",),
)
NEVER = {
    "analysis": ("streamlit", "plotly", "dashboard", "app", "tests", "benchmarks"),
    "dashboard": ("app", "tests", "benchmarks"),
    "dashboard/words": (
        "dashboard.comparison",
        "dashboard.counts",
        "dashboard.panels",
        "dashboard.sections",
        "dashboard.pages",
    ),
    "dashboard/counts": ("streamlit", "plotly", "dashboard.panels", "dashboard.sections", "dashboard.pages"),
    "dashboard/charts": ("streamlit", "dashboard.pages"),
    "dashboard/panels": ("streamlit", "dashboard.pages", "dashboard.sections"),
    "dashboard/sections": ("dashboard.pages",),
    "dashboard/exports": ("streamlit", "plotly", "dashboard.pages", "dashboard.sections"),
    "dashboard/sharing": ("dashboard.pages", "dashboard.sections"),
    "dashboard/hosting": ("dashboard.pages", "dashboard.sections"),
    "dashboard/snapshot": ("streamlit", "plotly", "dashboard.pages", "dashboard.sections", "dashboard.frame"),
    "dashboard/pages": ("plotly",),
    "dashboard/teaching": ("streamlit", "plotly", "dashboard.pages", "dashboard.sections"),
}

PUT_TOGETHER = {("analysis.__main__", "dashboard.snapshot.report.made")}
"""What the place where the program is put together takes from above: "report" writes what the dashboard shows."""


def modules(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(source: str) -> Iterator[str]:
    """Yield the full names that a module's imports take: `from a.b import c` gives a.b.c."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{'.' * node.level}{node.module or ''}.{alias.name}" for alias in node.names)


def within(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


def layer(name: str) -> int | None:
    found = [height for height, packages in enumerate(LAYERS) if any(within(name, package) for package in packages)]
    return found[0] if found else None


def upward(module: str, source: str) -> list[str]:
    own = layer(module)
    assert own is not None, f"{module} stands in no layer: name it in LAYERS"
    return [name for name in imported(source) if (height := layer(name)) is not None and height > own]


@pytest.mark.parametrize("path", modules("analysis"), ids=name_of)
def test_analysis_imports_run_only_downwards(path: Path) -> None:
    name = name_of(path)
    if name != "analysis":
        assert upward(name, path.read_text(encoding="utf-8")) == []


def test_an_upward_import_would_be_found() -> None:
    assert upward("analysis.corpus.article", "from analysis.tables import COLUMNS") == ["analysis.tables.COLUMNS"]
    assert upward("analysis.tables", "import analysis.corpus.article") == []


@pytest.mark.parametrize("folder", NEVER)
def test_no_folder_imports_what_it_may_not_know(folder: str) -> None:
    taken = {(name_of(path), name) for path in modules(folder) for name in imported(path.read_text(encoding="utf-8"))}
    wrong = {pair for pair in taken if any(within(pair[1], package) for package in NEVER[folder])}
    assert sorted(wrong - PUT_TOGETHER) == []


def test_a_snapshot_is_made_without_streamlit_even_at_second_hand() -> None:
    script = "import sys, dashboard.snapshot.report; print(*{'streamlit'} & {*sys.modules})"
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.split() == []


def test_only_the_command_report_loads_the_dashboard() -> None:
    script = "import sys, analysis.__main__; print(*(name for name in sys.modules if name.startswith('dashboard')))"
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.split() == []


@pytest.mark.parametrize("folder", ["analysis", "dashboard"])
def test_imports_name_the_defining_module(folder: str) -> None:
    packages = {name_of(path): path for path in modules(folder) if path.name == "__init__.py"}
    for path in modules(folder):
        for name in imported(path.read_text(encoding="utf-8")):
            assert not name.startswith("."), f"{name_of(path)} uses a relative import"
            package, _, taken = name.rpartition(".")
            if package in packages and not is_module(packages[package].parent / taken):
                assert taken in assigned(packages[package]), f"{name_of(path)} takes {taken} from {package}"


def is_module(path: Path) -> bool:
    return path.with_suffix(".py").exists() or path.is_dir()


def assigned(path: Path) -> set[str]:
    targets: set[str] = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign | ast.AnnAssign):
            found = node.targets if isinstance(node, ast.Assign) else [node.target]
            targets |= {target.id for target in found if isinstance(target, ast.Name)}
    return targets


@pytest.mark.parametrize("path", [p for f in ("analysis", "dashboard") for p in modules(f) if p.name == "__init__.py"])
def test_a_package_file_holds_a_docstring_or_a_list(path: Path) -> None:
    allowed = (ast.Expr, ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign)
    body = ast.parse(path.read_text(encoding="utf-8")).body
    assert [type(node).__name__ for node in body if not isinstance(node, allowed)] == []
