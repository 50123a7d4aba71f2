"""What marks, fills and squares mean, in words: the legends of the panels."""

from __future__ import annotations

from collections.abc import Collection

from dashboard import markup
from dashboard.words import vocabulary

_KEY = (
    ("names", "own", "name in own words"),
    ("names", "reported", "name in reported speech"),
    ("names", "quoted", "name in quotation marks"),
    ("names", "aside", "name that explains another"),
    ("quotations", "quotation", "quotation"),
    ("labels", "label", "label"),
    ("shared", "shared", "the same words in another article"),
    ("shared", "shared quoting", "the same, in quotation marks"),
    ("aligned", "aligned", "the same sentence"),
    ("aligned", "aligned changed", "other words"),
    ("aligned", "aligned only", "only in this article"),
    ("feeling", "weighs lifts", "word that lifts the score"),
    ("feeling", "weighs lowers", "word that lowers it"),
    ("speech", "speech", "reported speech"),
    ("speech", "cue", "reporting word"),
    ("furniture", "furniture", "set aside, not counted"),
)
_JOINED = "Choose a number or a letter to see the same passage in the other article."
_HINTS = {
    "shared": _JOINED,
    "aligned": _JOINED,
    "feeling": "The computer adds up pleasant words (+) and unpleasant ones (−). It does not know who feels what.",
}
_FILLS = {"own": "solid", "reported": "hatched", "quoted": "outlined"}


def voices_key() -> str:
    """Return in whose voice a marked word stands, by fill and in words."""
    items = "".join(f'<li><mark class="{voice}">{vocabulary.VOICES[voice]}</mark></li>' for voice in _FILLS)
    return f'<ul class="key">{items}</ul>'


def legend() -> str:
    """Return what the fills mean, in words."""
    items = "".join(
        f'<li><span class="bar {fill}"></span><b>{vocabulary.VOICES[voice].capitalize()}</b>: '
        f"{vocabulary.VOICE_MEANINGS[voice]}</li>"
        for voice, fill in _FILLS.items()
    )
    return f'<ul class="key"><li><b>One square is one mention.</b></li>{items}</ul>'


def squares_key() -> str:
    """Return, in one line, what the squares of the small charts are and what a number does."""
    fills = "".join(
        f'<li><span class="bar {fill}"></span>{vocabulary.VOICES[voice]}</li>' for voice, fill in _FILLS.items()
    )
    return (
        f'<ul class="key"><li><b>One square, one mention:</b></li>{fills}'
        '<li><span class="bar rest"></span>another word</li></ul>'
        '<p class="hint">Choose a number to read its sentences.</p>'
    )


def layers_key(layers: Collection[str]) -> str:
    """Return what the marks of these layers look like and mean, in words."""
    shown = [(style, words) for layer, style, words in _KEY if layer in layers]
    items = "".join(f'<li><mark class="{style}">{words}</mark></li>' for style, words in shown)
    hints = " ".join(dict.fromkeys(hint for layer, hint in _HINTS.items() if layer in layers))
    hint = f'<p class="hint">{hints}</p>' if hints else ""
    return f'<ul class="key">{items}</ul>{hint}' if items else markup.lead("No marks are shown.")
