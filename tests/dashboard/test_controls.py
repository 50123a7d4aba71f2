"""Every control of every page: what it chooses stands in the link, or here stands why it does not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from functools import cache

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block, Expander, Node, Selectbox, Widget

from dashboard import links, state
from dashboard.navigation import TITLES
from dashboard.view import PARTS, View
from tests.dashboard.test_pages import run

SCREENS = [
    *((page, {}) for page in TITLES),
    *(("same-words", {"part": part}) for part in PARTS),
    ("same-words", {"part": "retold", "dismiss": "sputnik:1397-1561~rfe-rl:743-834"}),
    ("read", {"tool": "concordance", "search": "withdraw*"}),
    ("read", {"third": "sputnik"}),
    ("names", {"outlet": ""}),
    ("articles", {"task": "add"}),
]
NAMED_OTHERWISE = {
    "concordance-search": "search",
    "emphasis-every": "stripe",
    "emphasis-few": "stripe",
    "feeling-swap-new": "swap",
    "feeling-swap-old": "swap",
    "sentences-beside": "reference",
    "sentences-named": "only",
    "names-chart": "evidence",
}
"""Key of a control -> the field of the view that it sets."""
NOT_IN_THE_LINK = {
    "own-": "articles that a reader puts in, until they are compared",
    "FormSubmitter:own-": "the same",
    "tour-ticked-": "what a reader predicts stays in the visit",
    "tour-typed-": "the same",
    "tour-look-": "the same: the step opens with its question",
    "tour-to-": "a way to another step, which is `step`",
    "dismiss-": "sets `dismiss`",
    "take-back-": "sets `dismiss`",
    "download-": "gives a file",
    "xlsx-": "gives a file",
    "zip-": "gives a file",
    "share-": "gives this view away and changes nothing in it",
    "Copy this finding-": "takes a finding away and changes nothing on the page",
    "Download-": "the same for its table",
    "How is this counted?-": "the card stands on Methods, where the link opens it",
}
"""How a key begins -> why its state is not in the link."""
LABELS = ("Add a third", "Back to the", "Change this", "Compare your", "Leave ", "Show all", "Take ", "Go on")
"""Buttons without a key: each of them sets fields of the view."""
WITHOUT_KEY = ("Outlets shown", "Copy the versions")
"""Folds without a key: what is chosen in the first is `outlet`, the second takes words away."""


@cache
def screen(number: int) -> AppTest:
    page, params = SCREENS[number]
    test = run(page, **params)
    assert not test.exception
    return test


def nodes(node: Node) -> Iterator[Node]:
    yield node
    for child in getattr(node, "children", {}).values():
        yield from nodes(child)


def controls(test: AppTest) -> Iterator[tuple[Node, str]]:
    """Yield each control with its key, or its label where it has none."""
    for node in nodes(test._tree):
        if isinstance(node, Widget):
            yield node, node.key or getattr(node, "label", "")
        elif isinstance(node, Block) and node.type in ("expander", "popover", "tab_container"):
            key = str(getattr(node.proto, "id", "") or "").split("-", 2)
            yield (
                node,
                key[-1] if len(key) == 3 else node.label if isinstance(node, Expander) else node.proto.popover.label,
            )


def field_of(key: str) -> str:
    names = {field.name for field in fields(View)}
    return NAMED_OTHERWISE.get(key) or next((name for name in names if key.endswith(f"-{name}")), "")


@pytest.mark.parametrize("number", range(len(SCREENS)), ids=[f"{page} {params}" for page, params in SCREENS])
def test_what_a_control_chooses_stands_in_the_link_or_is_named_here(number: int) -> None:
    strangers = []
    for node, key in controls(screen(number)):
        known = (
            field_of(key)
            or key.removeprefix("open-") in state.folded()
            or key.startswith((*NOT_IN_THE_LINK, *LABELS, *WITHOUT_KEY))
        )
        if not known:
            strangers.append((type(node).__name__, key))
    assert not strangers


def values(box: Selectbox) -> list[object]:
    """Return what a box can hold: the ids, which it shows by the names that `get` of a dictionary gives."""
    names = getattr(box.format_func, "__self__", None)
    return list(names) if isinstance(names, dict) else list(box.options)


@pytest.mark.parametrize(
    ("page", "params", "key"),
    [
        ("names", {}, "names-evidence"),
        ("emphasis", {}, "emphasis-every"),
        ("read", {"third": "sputnik"}, "read-left"),
        ("read", {"third": "sputnik"}, "read-third"),
    ],
)
def test_a_link_made_after_a_choice_shows_the_box_as_it_was_chosen(page: str, params: dict[str, str], key: str) -> None:
    test = run(page, **params)
    box = test.get_by_key(key)
    box.set_value(next(each for each in reversed(values(box)) if each != box.value)).run()
    assert not test.exception
    link = {name: test.query_params[name] for name in test.query_params}
    assert field_of(key) in {links.PARAMS[name] for name in link}
    assert run(page, **link).get_by_key(key).value == test.get_by_key(key).value
