"""Words that hold a name at a distance, and words of law: told apart from feeling, each with its sentences."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from dashboard import links, markup, vocabulary
from dashboard.blocks import counted_how, download, says, voices_key
from dashboard.charts.distance_marks import distance_marks
from dashboard.comparison import Comparison
from dashboard.counts import distance_marks as counts
from dashboard.counts.distance_marks import Placed
from dashboard.evidence import choice, in_turn, opens, with_door
from dashboard.markup import Mark, marked
from dashboard.scrolling import scroll_to_evidence
from dashboard.view import View

_LEAD = (
    "“The so-called republic”, “the 'liberated' town”, “the group*”: such signs say whose word it is, or what a law "
    "says. They are no feeling, so they are counted here and not with feeling."
)


def show(view: View, now: Comparison) -> None:
    """Show the signs by kind and outlet, on whom they are laid, and the sentences behind each number."""
    found = counts.placed(now)
    groups = now.groups if "other-event" in view.included else now.on_event
    says(counts.headline(now, found, groups), _LEAD, voices_key() if found else "")
    if not found:
        counted_how("distance-marks")
        return
    address = opens(view, page="same-words")
    outlets = [(now.name(group), now.note(group)) for group in now.groups]
    st.html(distance_marks(counts.rows(now, found), outlets, address))
    for law in counts.laws(found):
        st.html(f'<p class="note" role="note">{markup.linked(law)}</p>')
    laid = counts.laid_on(now, found)
    if not laid.empty:
        with st.expander("Which names are they laid on?"):
            st.html(markup.table(laid, "Marks by party and outlet", address=address, kind="matrix"))
    if choice(counts.cells(now, found), "distance", "Choose a number", view, ("distance",)):
        _opened(view, now, counts.asked(found, view.evidence))
    download("distance-marks", counts.file(now, found))
    counted_how("distance-marks")


def _opened(view: View, now: Comparison, marks: Sequence[Placed]) -> None:
    with st.container(key="evidence"):
        in_turn(marks, lambda each, place: _sentence(view, now, each, place))
    scroll_to_evidence(view.evidence)


def _sentence(view: View, now: Comparison, each: Placed, place: int) -> None:
    passage = links.passage(each.document.article.id, each.mark.span.start, each.mark.span.end)
    with_door(sentence_html(now, each), view, passage, now.name(each.group), place)


def sentence_html(now: Comparison, each: Placed) -> str:
    """Return the sentence of a mark as safe HTML, below it the footnote it leads to, and what is to be said of it."""
    text, mark = each.document.article.text, each.mark
    sentence = each.document.sentences[mark.sentence].span
    voice = vocabulary.VOICES[mark.voice]
    left, right = min(sentence.start, mark.span.start), max(sentence.end, mark.span.end)
    words = marked(text, [Mark(mark.span.start, mark.span.end, mark.voice, voice)], left, right)
    note = f'<blockquote class="noted">{escape(mark.note.of(text))}</blockquote>' if mark.note else ""
    lines = "".join(f"<p>{escape(line)}</p>" for line in [" · ".join(_where(now, each)), *_remarks(each)])
    return f'<div class="hit"><blockquote>{words}</blockquote>{note}{lines}</div>'


def _where(now: Comparison, each: Placed) -> list[str]:
    mark = each.mark
    where = [now.name(each.group), vocabulary.VOICES[mark.voice]]
    where += [f"speaker: {mark.speaker}"] if mark.speaker and mark.voice != "own" else []
    where += [f"laid on {vocabulary.target_name(mark.target)}"] if mark.target else []
    where += [mark.zone] if mark.zone != "body" else []
    return [*where, f"paragraph {each.document.sentences[mark.sentence].paragraph + 1}"]


def _remarks(each: Placed) -> list[str]:
    mark = each.mark
    remarks = ["The note stands at the foot of the page."] if mark.note else []
    if each.kind == "marked" and mark.could_be is not None:
        why = f"Somebody speaks nearby ({mark.could_be})" if mark.could_be else "It is not said whose word it is"
        remarks.append(f"{why}, so the marks could also be a short quotation.")
    return remarks
