"""What if: sentences scored again with some words muted, or one label put in place of another.

It shows how far a number hangs on few words. A muted word keeps its place and adds nothing; a swapped label stands
in the text as if the newsroom (or the speaker) had written the other one, plural for plural.
Limit: the rest of the sentence stays as it is ("a terrorist" -> "a extremist"), and nobody would have written it so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from analysis.annotation.document import Document
from analysis.annotation.lexicon import label_words
from analysis.errors import UnknownIdError
from analysis.facts import facts
from analysis.measures.name_words import NameWords
from analysis.measures.sentiment import Tone, share, tight, tones
from analysis.measures.vader.contributions import contributions
from analysis.measures.vader.marks import plain_marks
from analysis.measures.word_voices import word_voices
from analysis.spans import Span

TOPICS = "topic-words"
MUTES = ("topics", "names", "collisions")
"""Kinds of words that can be muted: words of the topic, words inside names, names of people that are also words."""


@dataclass(frozen=True, slots=True)
class Switches:
    """What is changed: kinds of words to mute (`MUTES`), and the ids of a label and of the one in its place."""

    mutes: tuple[str, ...] = ()
    swap: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """The sentences of an article scored again, in their order.

    `muted` are the words that added something before and add nothing now, `swapped` the places of labels that were put
    in another's place; spans lie in the text as it is printed. `sentences` counts those whose number moved.
    """

    tones: tuple[Tone, ...]
    muted: tuple[Span, ...] = ()
    swapped: tuple[Span, ...] = ()
    sentences: int = 0


@dataclass(frozen=True, slots=True, order=True)
class _Edit:
    span: Span
    words: str


def moved(document: Document, switches: Switches) -> Moved:
    """Return the sentences with the switches set; raises `UnknownIdError` for an unknown kind or label."""
    unknown = [kind for kind in switches.mutes if kind not in MUTES]
    if unknown:
        raise UnknownIdError(unknown[0], "words to mute", f"Known: {', '.join(MUTES)}.")
    before = tones(document)
    if not before:
        return Moved(())
    edits = _edits(document, *switches.swap) if switches.swap else ()
    muted = _muted(document, before, switches.mutes)
    if not edits and not muted:
        return Moved(before)
    voices = word_voices(document)
    after = tuple(_again(document, tone, edits, muted, voices, "topics" in switches.mutes) for tone in before)
    differ = sum(one.compound != two.compound for one, two in zip(before, after, strict=True))
    gone = tuple(span for span in muted if not any(edit.span.meets(span) for edit in edits))
    return Moved(after, gone, tuple(edit.span for edit in edits), differ)


def _muted(document: Document, found: Sequence[Tone], kinds: Sequence[str]) -> tuple[Span, ...]:
    topics = sorted(match.span for match in document.matches.get(TOPICS, ())) if "topics" in kinds else []
    names = NameWords(document) if {"names", "collisions"} & set(kinds) else None
    words = [word.span for tone in found for word in tone.words]
    return tuple(
        span
        for span in words
        if any(topic.meets(span) for topic in topics) or (names is not None and names.kind(span) in kinds)
    )


def _edits(document: Document, old: str, new: str) -> tuple[_Edit, ...]:
    known = {word.id for word in label_words()}
    for label in (old, new):
        if label not in known:
            raise UnknownIdError(label, "data/labels.toml", f"Known: {', '.join(sorted(known))}.")
    if old == new:
        return ()
    text, places = document.article.text, [label.span for label in document.labels if label.label == old]
    return tuple(sorted(_Edit(span, swapped(span.of(text), new)) for span in set(places)))


def swapped(printed: str, label: str) -> str:
    """Return a label's form for the printed form of another: plural for plural, its capitals kept.

    >>> swapped("terrorist", "militant"), swapped("Terrorists", "militant"), swapped("TERRORISTS", "so-called")
    ('militant', 'Militants', 'SO-CALLED')
    """
    one, many = label_forms(label)
    words = many if _is_plural(printed) else one
    if printed.isupper() and len(printed) > 1:
        return words.upper()
    return words[:1].upper() + words[1:] if printed[:1].isupper() else words


@cache
def label_forms(label: str) -> tuple[str, str]:
    """Return a label's form in the singular and in the plural; twice the same where it has only one."""
    forms = next(tuple(phrase.form for phrase in word.phrases) for word in label_words() if word.id == label)
    one = next((form for form in forms if not _is_plural(form)), forms[0])
    many = (form for form in forms if _is_plural(form) and form[:3].lower() == one[:3].lower())
    return one, next(many, one)


def _is_plural(form: str) -> bool:
    last = form.split()[-1].split("-")[-1].lower()
    return last.endswith(("s", "men")) and not last.endswith(("ss", "us", "is"))


@cache
def _topic_forms(language: str) -> frozenset[str]:
    return frozenset(
        form for entry in facts(f"language/{language}/word-lists/{TOPICS}.toml")["words"] for form in entry["forms"]
    )


def _again(
    document: Document, tone: Tone, edits: Sequence[_Edit], muted: Sequence[Span], voices: bytes, topics: bool
) -> Tone:
    """Return one sentence scored again; its words' spans lie in the text as it is printed."""
    mine = [edit for edit in edits if tone.span.holds(edit.span)]
    quiet = [span for span in muted if tone.span.holds(span)]
    if not mine and not quiet:
        return tone
    changed = _Changed(document.article.text, tone.span, mine)
    mute = [changed.place(span) for span in quiet if not any(edit.span.meets(span) for edit in mine)]
    if topics:
        forms = _topic_forms(document.article.language)
        mute += [new for new, edit in changed.edits if edit.words.lower() in forms]
    plain = plain_marks(changed.text)
    scored = contributions(plain, mute=tuple((span.start, span.end) for span in mute))
    words = tuple(share(document, changed.printed(tight(plain, part)), part, voices) for part in scored.parts)
    return tone._replace(compound=scored.compound, words=words)


class _Changed:
    """A sentence with other words put into it, and the way between its places and the printed ones."""

    def __init__(self, text: str, sentence: Span, edits: Sequence[_Edit]) -> None:
        self._sentence = sentence
        self.edits: list[tuple[Span, _Edit]] = []
        parts, at, length = [], sentence.start, 0
        for edit in edits:
            parts += [text[at : edit.span.start], edit.words]
            start = length + edit.span.start - at
            self.edits.append((Span(start, start + len(edit.words)), edit))
            at, length = edit.span.end, start + len(edit.words)
        self.text = "".join([*parts, text[at : sentence.end]])

    def place(self, printed: Span) -> Span:
        """Return where printed words, none of them changed, stand in the changed sentence."""
        shift = -self._sentence.start
        for new, edit in self.edits:
            if edit.span.end <= printed.start:
                shift = new.end - edit.span.end
        return Span(printed.start + shift, printed.end + shift)

    def printed(self, changed: Span) -> Span:
        """Return where words of the changed sentence are printed; for other words those that they stand for."""
        shift = self._sentence.start
        for new, edit in self.edits:
            if new.meets(changed):
                return edit.span
            if new.end <= changed.start:
                shift = edit.span.end - new.end
        return Span(changed.start + shift, changed.end + shift)
