"""The switches of the page feeling in words: which kinds of words do not count, which label stands for another."""

from __future__ import annotations

from dashboard.view import View
from dashboard.words import vocabulary

MUTES = {
    "topics": "Topic words (war, killed, threat)",
    "names": "Names (United States)",
    "collisions": "People’s names (Rob, Grace)",
}


def set_words(view: View) -> str:
    """Return which switches are set, in words; an empty text for none."""
    parts = [MUTES[kind].partition(" (")[0].lower() + " muted" for kind in view.mutes]
    if view.swapped:
        old, new = view.swapped
        parts.append(f"“{vocabulary.label_name(new)}” in place of “{vocabulary.label_name(old)}”")
    return "; ".join(parts)
