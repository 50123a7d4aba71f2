"""Every script that a page runs is a constant that the content policy names."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.hosting import scripts

ROOT = Path(__file__).parents[3]
MODULES = sorted((ROOT / "dashboard").rglob("*.py"))


def run_by(source: str) -> Iterator[str]:
    """Yield what is given to `st.html` (or whatever else takes that word) to be run, as it is written."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and any(word.arg == "unsafe_allow_javascript" for word in node.keywords):
            yield ast.unparse(node.args[0]) if node.args else ""


def constants(given: str) -> list[str]:
    """Return the names that are chosen from, or nothing where a script is put together or chosen in another way."""
    parts = list(ast.walk(ast.parse(given, mode="eval")))
    if any(isinstance(part, ast.JoinedStr | ast.BinOp) for part in parts):
        return []
    called = [part.func for part in parts if isinstance(part, ast.Call)]
    if any(not (isinstance(func, ast.Attribute) and func.attr == "get") for func in called):
        return []
    names = [part.id for part in parts if isinstance(part, ast.Name)]
    names += [part.attr for part in parts if isinstance(part, ast.Attribute)]
    return [name for name in names if name.endswith(scripts.SUFFIX)]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_runs_only_constants_whose_name_says_so(path: Path) -> None:
    known = {name.rpartition(".")[2] for name, _ in scripts.own()}
    for given in run_by(path.read_text(encoding="utf-8")):
        assert constants(given) and set(constants(given)) <= known, (
            f"{path.name} runs {given}: make it a module's constant, '<script>...</script>', named ..._{scripts.SUFFIX}"
        )


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ("A_SCRIPT", ["A_SCRIPT"]),
        ("{'x': A_SCRIPT}.get(view.theme, B_SCRIPT)", ["A_SCRIPT", "B_SCRIPT"]),
        ("script", []),
        ("A_SCRIPT + view.theme", []),
        ("f'{A_SCRIPT}'", []),
        ("A_SCRIPT.replace('X', word)", []),
    ],
)
def test_a_constant_is_told_from_what_is_put_together(given: str, names: list[str]) -> None:
    assert sorted(constants(given)) == names


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_script_is_never_put_together_where_it_runs(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inner = [node for each in ast.walk(tree) if isinstance(each, ast.FunctionDef) for node in ast.walk(each)]
    targets = [node for node in inner if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]
    assert [node.id for node in targets if node.id.endswith(scripts.SUFFIX)] == []


def test_a_script_that_is_no_constant_would_be_found() -> None:
    assert list(run_by("st.html(f'<script>{x}</script>', unsafe_allow_javascript=True)")) == ["f'<script>{x}</script>'"]


def test_every_script_of_ours_is_one_plain_script_element() -> None:
    for name, fragment in scripts.own():
        assert len(scripts.fingerprints(fragment)) == fragment.count("<script") == 1, f"{name}: one bare <script>"
        assert fragment.strip().startswith("<script>") and fragment.strip().endswith("</script>"), name


def test_the_fingerprint_is_the_one_that_browsers_reckon() -> None:
    # the example of the Content Security Policy standard, section 2.3.1
    assert scripts.fingerprints("<script>alert('Hello, world.');</script>") == [
        "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
    ]
