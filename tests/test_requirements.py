"""What the dashboard installs: exact versions, and licences that a school or a newsroom can live with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DIRECT = re.findall(r"^([\w.-]+)==[\w.]+$", (ROOT / "requirements.txt").read_text(encoding="utf-8"), re.MULTILINE)


def needed(names: list[str]) -> Iterator[Distribution]:
    """Yield the installed packages with these names and all that they need, each once."""
    done, left = set(), list(names)
    while left:
        name = re.sub(r"[-_.]+", "-", left.pop()).lower()
        if name in done:
            continue
        done.add(name)
        try:
            found = distribution(name)
        except PackageNotFoundError:  # wanted on other systems or by an extra only
            continue
        yield found
        left += [
            match[0]
            for line in found.requires or ()
            if "extra ==" not in line and (match := re.match(r"[\w.-]+", line))
        ]


def licences(package: Distribution) -> list[str]:
    """Return the ways in which a package may be used: those of its expression, else its classifiers, else its words."""
    data = package.metadata
    if expression := data.get("License-Expression"):
        return re.split(r"\s+OR\s+", expression.strip("()"))
    classifiers = [line for line in data.get_all("Classifier") or [] if line.startswith("License ::")]
    return classifiers or [line for line in (data.get("License") or "").splitlines()[:1] if line]


def is_strict(licence: str) -> bool:
    """Say whether a licence is GPL or AGPL; the Lesser GPL is not meant."""
    return bool(re.search(r"(?<!L)(?<!Lesser )\bA?GPL|(?<!Lesser )General Public License", licence, re.IGNORECASE))


def test_every_requirement_is_one_exact_version() -> None:
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    wanted = [line for line in lines if line and not line.startswith("#")]
    assert [line for line in wanted if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []


def test_what_is_installed_is_what_is_required() -> None:
    for line in (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines():
        if "==" in line:
            name, version = line.split("==")
            assert distribution(name).version == version, f"{name}: run `make test` again to install {version}"


@pytest.mark.parametrize("package", [*needed(DIRECT)], ids=lambda package: package.metadata["Name"])
def test_each_package_can_be_used_without_gpl_or_agpl(package: Distribution) -> None:
    ways = licences(package)
    assert ways, "it names no licence"
    assert not all(map(is_strict, ways)), ways


@pytest.mark.parametrize("licence", ["GPL-2.0-only", "AGPL-3.0-or-later", "GNU General Public License v3 (GPLv3)"])
def test_a_strict_licence_would_be_found(licence: str) -> None:
    assert is_strict(licence)


@pytest.mark.parametrize("licence", ["MIT", "MPL-1.1", "LGPL-2.1-or-later", "GNU Lesser General Public License v3"])
def test_other_licences_pass(licence: str) -> None:
    assert not is_strict(licence)
