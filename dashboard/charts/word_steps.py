"""Versions of the same words as safe HTML: one laid over the other, or each on a line of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Literal, NamedTuple

from analysis.comparison.differences import Difference, Stretch
from analysis.spans import Span, without

Side = Literal["left", "right"]

_NOTES = {
    "left-out": "left out here",
    "put-in": "put in here",
    "changed": "other words here",
    "renamed": "another name here",
    "relabelled": "another label here",
}
_BESIDE = {
    "left-out": "not in the other version",
    "put-in": "not in the other version",
    "changed": "other words in the other version",
    "renamed": "another name in the other version",
    "relabelled": "another label in the other version",
}
ORDER = ("renamed", "relabelled", "changed", "left-out", "put-in")
"""Kinds of differences: of marks that meet, the first of these is on top."""
NAMES = ORDER[:2]
_KEY = {
    "left-out": "<del>left out here</del>",
    "put-in": '<ins class="put-in">put in here</ins>',
    "only": '<mark class="put-in">only in this article</mark>',
    "changed": '<mark class="changed">other words</mark>',
    "turned": '<mark class="turned turned-1">other words</mark> (the number: see below)',
    "renamed": '<mark class="renamed">another name or label</mark>',
    "meant": '<mark class="meant">retold words</mark>',
}
"""What each mark looks like, in the order of a key."""
_MANY = 24
"""So many words that are left out stand in full."""
_OPENING = "([{“‘«\"'\u2014\u2013-/"


def key(*kinds: str) -> str:
    """Return what these marks mean, in words: the same for every part of the page."""
    items = "".join(f"<li>{words}</li>" for kind, words in _KEY.items() if kind in kinds)
    return f'<ul class="key word-steps">{items}</ul>'


class Marked(NamedTuple):
    """Words of a text that differ from another version's, and how (a kind of `Difference`)."""

    span: Span
    kind: str


def word_steps(steps: Sequence[Difference], struck: bool = True, whole: Span | None = None) -> str:
    """Return the right version as printed; with `struck`, what stands on the left only is shown struck through.

    `whole` is where the right version stands in its text with the marks around its words; else it begins with its
    first word and ends with its last. A reader who sees no colour has the strike, the underline and the note; a screen
    reader hears `del` and `ins`.
    """
    parts = [_before(steps, whole)]
    for place, step in enumerate(steps):
        if step.kind == "same":
            parts.append(escape(_printed(step.right, steps[place + 1 :])))
            continue
        if struck and step.left.span:
            loose = parts[-1].endswith(tuple(escape(each) for each in _OPENING)) or not "".join(parts).strip()
            space = "" if loose or parts[-1][-1:].isspace() else " "
            parts.append(f'{space}<del title="{_NOTES[step.kind]}">{escape(_ends(step.left.text))}</del> ')
        if step.right.span:
            words, after = step.right.text, _printed(step.right, steps[place + 1 :])
            kind = f' class="{step.kind}" title="{_NOTES[step.kind]}"'
            parts.append(f"<ins{kind}>{escape(words)}</ins>{escape(after[len(words) :])}")
    return f'<span class="word-steps">{"".join(parts).strip()}{_after(steps, whole)}</span>'


def marks(steps: Iterable[Difference], side: Side) -> list[Marked]:
    """Return the words of one version that the other one has not, in order."""
    found = []
    for step in steps:
        span = getattr(step, side).span
        if step.kind != "same" and span:
            found.append(Marked(span, step.kind))
    return found


def version(text: str, whole: Span, differing: Iterable[Marked]) -> str:
    """Return `whole` of a text with words marked; of marks that meet, changed names and labels are on top."""
    taken: list[Marked] = []
    for each in sorted(differing, key=lambda mark: (ORDER.index(mark.kind), mark.span)):
        parts_left = without(each.span, [other.span for other in taken])
        taken += [Marked(part, each.kind) for part in parts_left if part.of(text).strip()]
    parts, end = [], whole.start
    for span, kind in sorted(taken):
        words = escape(span.of(text))
        parts += [escape(text[end : span.start]), f'<mark class="{kind}" title="{_BESIDE[kind]}">{words}</mark>']
        end = span.end
    return f'<span class="word-steps">{"".join(parts)}{escape(text[end : whole.end])}</span>'


def _ends(words: str) -> str:
    """Return what is left out, the middle of many words cut: the fullest version stands above."""
    parts = words.split()
    return words if len(parts) <= _MANY else f"{' '.join(parts[: _MANY // 2])} … {' '.join(parts[-_MANY // 2 :])}"


def _printed(stretch: Stretch, later: Sequence[Difference]) -> str:
    """Return the words with what is printed up to the next word of this version: spaces, commas, full stops."""
    span = stretch.span
    if span is None:
        return ""
    text = stretch.wording.article.text
    following = next((step.right.span for step in later if step.right.span), None)
    return text[span.start : following.start] if following else text[span.start : span.end]


def _before(steps: Sequence[Difference], whole: Span | None) -> str:
    first = next((step.right for step in steps if step.right.span), None)
    if not whole or not first or not first.span:
        return ""
    return escape(first.wording.article.text[whole.start : first.span.start])


def _after(steps: Sequence[Difference], whole: Span | None) -> str:
    last = next((step.right for step in reversed(steps) if step.right.span), None)
    if not whole or not last or not last.span:
        return ""
    return escape(last.wording.article.text[last.span.end : whole.end].rstrip())
