"""The sentence of a mark of distance, with the footnote it leads to and what is to be said of it."""

from __future__ import annotations

from html import escape

from dashboard.comparison import Comparison
from dashboard.counts.distance_marks import Placed
from dashboard.markup import Mark, marked
from dashboard.words import vocabulary


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
