"""Two versions of the same words as one line of safe HTML: what was left out struck through, what was put in marked."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from analysis.comparison.differences import Difference, Stretch

_NOTES = {
    "left-out": "left out here",
    "put-in": "put in here",
    "changed": "other words here",
    "renamed": "another name here",
    "relabelled": "another label here",
}


def word_steps(steps: Sequence[Difference], struck: bool = True) -> str:
    """Return the right version as printed; with `struck`, what stands on the left only is shown struck through.

    A reader who sees no colour has the strike, the underline and the note; a screen reader hears `del` and `ins`.
    """
    parts = []
    for place, step in enumerate(steps):
        if step.kind == "same":
            parts.append(escape(_printed(step.right, steps[place + 1 :])))
            continue
        if struck and step.left.span:
            parts.append(f'<del title="{_NOTES[step.kind]}">{escape(step.left.text)}</del> ')
        if step.right.span:
            words, after = step.right.text, _printed(step.right, steps[place + 1 :])
            kind = f' class="{step.kind}" title="{_NOTES[step.kind]}"'
            parts.append(f"<ins{kind}>{escape(words)}</ins>{escape(after[len(words) :])}")
    return f'<span class="word-steps">{"".join(parts).strip()}</span>'


def _printed(stretch: Stretch, later: Sequence[Difference]) -> str:
    """Return the words with what is printed up to the next word of this version: spaces, commas, full stops."""
    span = stretch.span
    if span is None:
        return ""
    text = stretch.wording.article.text
    following = next((step.right.span for step in later if step.right.span), None)
    return text[span.start : following.start] if following else text[span.start : span.end]
