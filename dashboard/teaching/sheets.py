"""The worksheet and the teacher's key of a tour: two files to print; each number is counted when they are made."""

from __future__ import annotations

from html import escape

from dashboard.comparison import Comparison
from dashboard.panels.ways import Ways
from dashboard.teaching import paper
from dashboard.teaching.excerpts import excerpts
from dashboard.teaching.exhibits import exhibit
from dashboard.teaching.tours import Phase, Step, Tour

_NOWHERE = Ways(lambda evidence: "", lambda article, span: "")
"""On paper nothing leads on."""
_ALWAYS = (
    "Not in this article is not the same as never told, and not the same as kept back.",
    "One article for each outlet: say “in this article”, never “this outlet always”.",
    "A count shows a choice, not the reason for it.",
)
"""Misreadings that come up at every step, put right."""


def worksheet(now: Comparison, tour: Tour) -> str:
    """Return the sheet for pupils: predict, fill in, compare, discuss."""
    head = (
        f"<h1>{escape(tour.title)}</h1><p>Same story, other words. Predict first, then look. At each step go to the "
        f"screen, or read what stands here.</p>{_foot(now)}"
        '<p class="head"><span>Name</span><span>Class</span><span>Date</span></p>'
    )
    steps = "".join(_task(now, tour, place, step) for place, step in enumerate(tour.steps, 1))
    return paper.document(f"Worksheet: {tour.title}", f"<main>{head}{steps}</main>")


def _task(now: Comparison, tour: Tour, place: int, step: Step) -> str:
    seen = exhibit(now, tour, step, _NOWHERE)
    table = paper.table(seen.heads, seen.rows, step.given) if step.given else ""
    read = "".join(each.unmarked for each in excerpts(now, tour, step)[: step.paper])
    mind = f'<p class="mind"><b>Mind.</b> {escape(step.trap)}</p>' if step.trap else ""
    return (
        f'<section class="step"><h2>{place}. {escape(step.title)} <small>{step.minutes} minutes</small></h2>'
        f"<p><b>Predict.</b> {escape(step.predict)}</p>{paper.ticks(step.options)}"
        f"<p><b>Look and read.</b> {escape(step.sheet)}</p>{table}{read}{mind}"
        f"<p><b>Discuss.</b> {escape(step.discuss[0])}</p>{paper.lines(2)}</section>"
    )


def key(now: Comparison, tour: Tour) -> str:
    """Return the sheet for teachers: plans, the numbers with their sentences, good answers and common misreadings."""
    head = (
        f"<h1>Teacher’s key: {escape(tour.title)}</h1>"
        f"<p><b>What it is for.</b> Pupils learn to {escape(_list(tour.aims))}.</p>"
        f"<p><b>About the texts.</b> {escape(tour.editions)}</p>"
        f"<h3>Put right at every step</h3>{paper.points(_ALWAYS)}{_plans(tour)}"
    )
    steps = "".join(_answer(now, tour, place, step) for place, step in enumerate(tour.steps, 1))
    body = f'<main class="key">{head}{steps}{_foot(now)}</main>'
    return paper.document(f"Teacher's key: {tour.title}", body)


def _plans(tour: Tour) -> str:
    """Return the first plan as a table, the others as a paragraph each."""
    (first, phases), *others = tour.plans.items()
    rows = [(f"{phase.minutes} min", _steps(tour, phase) or "–", phase.what) for phase in phases]
    table = paper.table(("Time", "Steps", "What happens"), rows, kind="plan")
    short = "".join(
        paper.run_in(name, [f"{each.minutes} min, step {_steps(tour, each)}: {each.what}" for each in parts])
        for name, parts in others
    )
    return f"<h3>{escape(first)}</h3>{table}{short}"


def _steps(tour: Tour, phase: Phase) -> str:
    return ", ".join(str(tour.place(tour.step(each))) for each in phase.steps)


def _answer(now: Comparison, tour: Tour, place: int, step: Step) -> str:
    seen = exhibit(now, tour, step, _NOWHERE)
    table = paper.table(seen.heads, seen.rows) if seen.rows else ""
    read = "".join(each.html for each in excerpts(now, tour, step))
    mind = f'<p class="mind"><b>The trap.</b> {escape(step.trap)}</p>' if step.trap else ""
    lists = "".join(
        paper.run_in(head, found)
        for head, found in (
            ("Good answers mention", step.good),
            ("Common misreadings", step.misread),
            ("What this cannot tell", step.cannot),
        )
    )
    return (
        f'<section class="answer"><h2>{place}. {escape(step.title)} <small>{step.minutes} minutes</small></h2>'
        f'<p class="finding"><i>What turns out true: {escape("; ".join(step.holds))}.</i> '
        f"{escape(seen.finding)}.</p>{table}"
        f"{paper.points(seen.more, 'inline') if seen.more else ''}{read}{mind}"
        f"{lists}</section>"
    )


def _list(parts: tuple[str, ...]) -> str:
    return f"{'; '.join(parts[:-1])}; and {parts[-1]}"


def _foot(now: Comparison) -> str:
    return (
        f"<footer>{escape(now.corpus.name)}: teaching editions, retold by this project; quotations of public figures, "
        f"names and labels as printed. Counted from the articles with the fingerprint "
        f"{escape(now.corpus.fingerprint or 'unknown')[:12]}.</footer>"
    )
