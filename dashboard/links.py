"""Every choice that a shared link carries: ids, never labels; read from the address and written back to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import lru_cache
from urllib.parse import urlencode

from dashboard import made
from dashboard.retired import Params, mended
from dashboard.view import (
    BY,
    CASES,
    EVIDENCE,
    INCLUDED,
    LAYERS,
    MUTES,
    ONLY,
    PARTS,
    SIDES,
    SORTS,
    STRIPES,
    TABS,
    TASKS,
    THEMES,
    TOOLS,
    VOICES,
    Choices,
    View,
)

_READING = "read"  # never stands in an address: it leads to another page
_LONGEST = 200  # characters of an id; a longer one is nobody's id
_NAMES, _VALUES = 60, 1_000  # parameters, and values of one, that are looked at; no link of ours has more
_SHORT = 10  # digits of a corpus's fingerprint that a link carries
_SHOWN = 60  # characters of what was ignored

AT_ONCE = 24
"""So many outlets (or articles of no known outlet) are compared at once: the first ones, until others are chosen."""

_PLAIN = View()

PARAMS = {
    "corpus": "corpus",
    "outlet": "outlets",
    "concept": "concept",
    "voice": "voices",
    "term": "term",
    "evidence": "evidence",
    "layer": "layers",
    "left": "left",
    "right": "right",
    "side": "side",
    "restore": "restored",
    "passage": "passage",
    "mute": "mutes",
    "swap": "swap",
    "stripe": "stripe",
    "by": "by",
    "include": "included",
    "dismiss": "dismissed",
    "reference": "reference",
    "third": "third",
    "tool": "tool",
    "search": "search",
    "case": "case",
    "sort": "sort",
    "part": "part",
    "step": "step",
    "only": "only",
    "tab": "tab",
    "open": "open",
    "theme": "theme",
    "data": "data",
    "made": "made",
    "task": "task",
}
"""Name in the address -> field of `View`; permanent, because links live longer than the code."""


def default(corpus: str, choices: Choices) -> View:
    """Return the view of an address that says nothing: everything shown, two articles side by side."""
    left, right = [*choices.articles, "", ""][:2]
    concept = next(iter(choices.concepts), "")
    return View(
        corpus=corpus,
        outlets=tuple(choices.outlets[:AT_ONCE]),
        concept=concept,
        left=left,
        right=right,
        data=short(choices.fingerprint),
        made=choices.made,
    )


def short(fingerprint: str) -> str:
    """Return the beginning of a corpus's fingerprint, as links carry it."""
    return fingerprint[:_SHORT]


def read(params: Params, corpus: str, choices: Choices) -> tuple[View, list[str]]:
    """Return the view that an address asks for, and the parts of it that name nothing here (they are ignored).

    Names and values of before are read as what they are called now (`dashboard.retired`); of a flood of parameters
    only the first are looked at.
    """
    params = mended({name: params[name][:_VALUES] for name in list(params)[:_NAMES]})
    view, ignored = default(corpus, choices), []
    for name, field in PARAMS.items():
        if name not in params or name == "corpus":
            continue
        wanted = [value for value in params[name] if value]
        known = [value for value in dict.fromkeys(wanted) if _known(field, value, choices)]
        ignored += [f"{name}={shown(value)}" for value in wanted if value not in known]
        if field == "outlets" and len(known) > AT_ONCE:
            known = known[:AT_ONCE]
            ignored.append(f"more than {AT_ONCE} outlets")
        if isinstance(getattr(view, field), str):
            ignored += [f"{name}={shown(value)}" for value in known[1:]]
            known_one = known[0] if known else getattr(view, field) if wanted else ""
            view = replace(view, **{field: known_one or getattr(default(corpus, choices), field)})
        elif known or not wanted:
            view = replace(view, **{field: tuple(_in_order(field, known, choices))})
    view = _with_passage(with_evidence(view, view.evidence), side_said="side" in params)
    ignored += [shown(name) for name in params if name not in PARAMS and not name.startswith("embed")]
    return view, ignored


def shown(words: str) -> str:
    """Return the beginning of what an address says, fit to be shown: no sign that turns or hides the text around it.

    >>> shown("moon" + chr(0x202E) + "sun" + chr(0))
    'moon·sun·'
    """
    return "".join(sign if sign.isprintable() else "·" for sign in words[:_SHOWN])


def with_evidence(view: View, evidence: str) -> View:
    """Return the view with this list of sentences open, and with the part of the page in which it stands."""
    kind = evidence.partition(":")[0]
    part = next((part for part, opened in PARTS.items() if opened == kind), view.part)
    return replace(view, evidence=evidence, part=part)


def _with_passage(view: View, side_said: bool) -> View:
    """Return the view with the article of its passage in a column, and on a phone's screen unless a side is said."""
    place, columns = spot(view.passage), on_screen(view)
    if place and place[0] not in columns.values():
        return replace(view, left=place[0], side="left")
    if place and not side_said:
        return replace(view, side=next(side for side, article in columns.items() if article == place[0]))
    return view if view.side in columns else replace(view, side="left")


def on_screen(view: View) -> dict[str, str]:
    """Return the reader's columns, left to right: side -> article; a third one only where an article stands in it."""
    sides = {"left": view.left, "right": view.right, "third": view.third}
    return {side: article for side, article in sides.items() if article or side != "third"}


def write(view: View) -> dict[str, list[str]]:
    """Return the parameters of the address that asks for `view`, in a fixed order; an empty choice is written out.

    >>> write(View(corpus="c", outlets=("a", "b"), voices=()))["outlet"]
    ['a', 'b']
    """
    params: dict[str, list[str]] = {}
    for name, field in PARAMS.items():
        value = getattr(view, field)
        said = field == "outlets" or (field == "side" and view.passage)
        if value == getattr(_PLAIN, field) and not said:
            continue
        params[name] = [value] if isinstance(value, str) else list(value) or [""]
    return params


def pairs(view: View) -> list[tuple[str, str]]:
    """Return `write(view)` as name and value pairs, as links to other pages want them."""
    return [(name, value) for name, values in write(view).items() for value in values]


def query(view: View) -> str:
    """Return the part of an address after its question mark.

    >>> query(View(corpus="c", outlets=("a", "b")))
    'corpus=c&outlet=a&outlet=b'
    """
    return "&".join(_piece(name, tuple(values)) for name, values in write(view).items())


@lru_cache(maxsize=4096)
def _piece(name: str, values: tuple[str, ...]) -> str:
    """Return one parameter as an address has it; most links of a page differ in one or two only."""
    return urlencode([(name, value) for value in values])


def corpus_of(
    params: Params, corpora: Sequence[str], known: Callable[[str], bool] | None = None
) -> tuple[str, list[str]]:
    """Return the id of the corpus that the address asks for, else the first one, and what was ignored.

    `known` says of an id that is not on the list whether there is such a corpus all the same.
    """
    asked = list(dict.fromkeys(value for value in mended(params).get("corpus", ())[:_VALUES] if value))
    wanted, ignored = asked[0] if asked else "", [f"corpus={shown(value)}" for value in asked]
    if wanted in corpora or (0 < len(wanted) <= _LONGEST and known is not None and known(wanted)):
        return wanted, ignored[1:]
    return corpora[0], ignored


def spot(passage: str) -> tuple[str, int, int] | None:
    """Return article id, start and end of a passage id, or None where it is none.

    >>> spot("rfe-rl:10-14")
    ('rfe-rl', 10, 14)
    """
    article, _, place = passage.rpartition(":")
    start, _, end = place.partition("-")
    if not (article and start.isascii() and end.isascii() and start.isdigit() and end.isdigit()):
        return None
    return (article, int(start), int(end)) if max(len(start), len(end)) < 9 and int(start) < int(end) else None


def passage(article: str, start: int, end: int) -> str:
    """Return the id of a place in an article."""
    return f"{article}:{start}-{end}"


def reading(article: str, layer: str) -> str:
    """Return the id of the sentences behind a count of words: the whole article, with this layer marked."""
    return f"{_READING}:{article}:{layer}"


def read_in(view: View, evidence: str) -> View | None:
    """Return the view of the reader that an id of `reading` asks for; None where `evidence` is another list."""
    kind, _, rest = evidence.partition(":")
    if kind != _READING:
        return None
    article, _, layer = rest.rpartition(":")
    return replace(beside(view, article), layers=(layer,), passage="")


def beside(view: View, article: str) -> View:
    """Return the view of the reader with this article in the left place, and on the phone's screen."""
    right, third = (view.left if held == article else held for held in (view.right, view.third))
    return replace(view, left=article, right=right, third=third, side="left")


def _known(field: str, value: str, choices: Choices) -> bool:
    if len(value) > _LONGEST:
        return False
    if field == "evidence":
        parts = value.split(":")
        return parts[0] in EVIDENCE and len(parts) == 4 and parts[1] in choices.outlets
    if field == "passage":
        found = spot(value)
        return found is not None and found[0] in choices.articles
    if field == "dismissed":
        places = [spot(each) for each in value.split("~")]
        return len(places) == 2 and all(place is not None and place[0] in choices.articles for place in places)
    if field == "search":
        return value.isprintable()
    if field == "data":
        return re.fullmatch(r"[0-9A-Za-z-]{1,40}", value) is not None
    if field == "made":
        return made.read(value) is not None
    if field == "swap":
        return value.count(":") == 1 and all(label in choices.labels for label in value.split(":"))
    if field == "stripe":
        return value.count(":") == 1 and value.partition(":")[0] in STRIPES
    return value in _known_ids(field, choices)


def _known_ids(field: str, choices: Choices) -> Collection[str]:
    return {
        "outlets": choices.outlets,
        "concept": choices.concepts,
        "voices": VOICES,
        "term": choices.terms,
        "layers": LAYERS,
        "left": choices.articles,
        "right": choices.articles,
        "side": SIDES,
        "restored": choices.furniture,
        "mutes": MUTES,
        "by": BY,
        "included": INCLUDED,
        "reference": choices.articles,
        "third": choices.articles,
        "tool": TOOLS,
        "case": CASES,
        "sort": SORTS,
        "part": PARTS,
        "step": choices.steps,
        "only": ONLY,
        "tab": TABS,
        "open": choices.folded,
        "theme": THEMES,
        "task": TASKS,
    }[field]


def _in_order(field: str, values: list[str], choices: Choices) -> list[str]:
    """Return values in the order of the choices, so that one view has one address."""
    if field == "dismissed":
        return sorted(values)
    order = list(_known_ids(field, choices))
    return sorted(values, key=order.index)
