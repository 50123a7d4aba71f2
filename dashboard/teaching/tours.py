"""A tour: steps to predict, look, read and discuss, as `data/tours` gives them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from analysis.errors import DataError
from analysis.facts import DATA, facts
from dashboard.view import View

PAGE = "tour"


@dataclass(frozen=True, slots=True)
class Step:
    """One step; see `data/tours` for what each field is. `id` is permanent and stands in links."""

    id: str
    title: str
    minutes: int
    page: str
    exhibit: str
    predict: str
    options: tuple[str, ...]
    holds: tuple[str, ...]
    look: str
    evidence: tuple[str, ...]
    most: int
    discuss: tuple[str, ...]
    cannot: tuple[str, ...]
    sheet: str
    good: tuple[str, ...]
    misread: tuple[str, ...]
    about: tuple[str, ...] = ()
    many: bool = False
    given: int = 0
    paper: int = 0
    trap: str = ""
    view: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of a lesson: how long, which steps, and what happens."""

    minutes: int
    steps: tuple[str, ...]
    what: str


@dataclass(frozen=True, slots=True)
class Tour:
    """The steps through one corpus; `plans` are lessons by name."""

    id: str
    corpus: str
    concept: str
    title: str
    lead: str
    editions: str
    aims: tuple[str, ...]
    steps: tuple[Step, ...]
    plans: Mapping[str, tuple[Phase, ...]]

    def step(self, wanted: str) -> Step:
        """Return the step with this id; the first one where there is none."""
        return next((step for step in self.steps if step.id == wanted), self.steps[0])

    def place(self, step: Step) -> int:
        """Return which step it is, counted from 1."""
        return self.steps.index(step) + 1


@cache
def tours() -> dict[str, Tour]:
    """Return the tours by the id of their corpus. Raises `DataError` where a file lacks something."""
    found = [_tour(path) for path in sorted((DATA / "tours").glob("*.toml"))]
    return {tour.corpus: tour for tour in found}


def founding() -> Tour:
    """Return the tour of the bundled comparison: the first one."""
    return next(iter(tours().values()))


def step_ids() -> tuple[str, ...]:
    """Return the ids of all steps of all tours, as links may carry them."""
    return tuple(dict.fromkeys(step.id for tour in tours().values() for step in tour.steps))


def door(view: View, step: Step) -> View:
    """Return the view that a step's door opens: what it shows on its page, and the way back in the link."""
    fresh = {
        "evidence": "",
        "term": "",
        "passage": "",
        "voices": View().voices,
        "mutes": (),
        "swap": "",
        "included": (),
    }
    fields = {name: tuple(value) if isinstance(value, list) else value for name, value in step.view.items()}
    return replace(view, **{**fresh, **fields, "step": step.id})


def _tour(path: Path) -> Tour:
    found = facts(f"tours/{path.name}")
    try:
        steps = tuple(Step(**_tuples(row)) for row in found["steps"])
        plans = {row["name"]: tuple(Phase(**_tuples(phase)) for phase in row["phases"]) for row in found["plans"]}
        words = {name: found[name] for name in ("id", "corpus", "concept", "title", "lead", "editions")}
        return Tour(**words, aims=tuple(found["aims"]), steps=steps, plans=plans)
    except (KeyError, TypeError) as error:
        raise DataError(
            f"the tour is not whole: {error}", path, "Compare it with data/tours/syria-withdrawal.toml."
        ) from error


def _tuples(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
