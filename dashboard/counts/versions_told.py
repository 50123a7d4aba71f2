"""What an article made of a quotation, in a few words: cut at the end, no ellipsis."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.comparison.quotations.spelling_notes import Note
from analysis.comparison.quotations.utterances import Utterance
from analysis.comparison.quotations.variants import Cut, Fragment, Renaming, Version
from dashboard.comparison import Comparison
from dashboard.words.phrases import joined

NOTES: dict[Note, str] = {
    "headline": "in headline letters",
    "capitals": "other capital letters",
    "bracketed": "clarified with a bracket",
    "contracted": "in a short form",
    "written-out": "short forms written out",
    "spelling": "spelled otherwise",
    "words": "with other words in it",
}
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def how(version: Version, utterance: Utterance) -> list[str]:
    """Return what was done to an utterance, in words, the weightiest first."""
    if not version.fragments:
        return (
            [f"retold, not quoted{_names(version.renamed, ': ')}"]
            if version.tellings
            else ["not found in this article"]
        )
    main = [each for each in version.fragments if not each.again]
    said = list(dict.fromkeys(words for each in _printed(main) for words in each))
    if version.missing:
        printed = len(utterance.parts) - len(version.missing)
        said.append(f"{in_words(printed)} of its {in_words(len(utterance.parts))} sentences")
    notes = dict.fromkeys(note for each in main for note in each.notes)
    return (said or ["whole"]) + [NOTES[note] for note in notes]


def _printed(fragments: Sequence[Fragment]) -> Iterable[list[str]]:
    renamed = [each for fragment in fragments for each in fragment.renamed]
    if renamed:
        yield [_names(renamed)]
    cuts = [cut for fragment in fragments for cut in fragment.cuts]
    if cuts:
        yield [_cut(cuts)]
    if any(each.split for each in fragments):
        pieces = len({each.quotation for each in fragments if each.split})
        yield [f"split in {in_words(pieces)} quotations"]
    if any(each.joined for each in fragments):
        yield ["two sentences run together"]


def _cut(cuts: Sequence[Cut]) -> str:
    """Return where words are left out: "cut at the end, no ellipsis"."""
    places = {"beginning": "at the beginning", "middle": "in the middle", "end": "at the end"}
    where = [words for place, words in places.items() if any(cut.where == place for cut in cuts)]
    shown = [cut.ellipsis for cut in cuts]
    dots = "with an ellipsis" if all(shown) else "no ellipsis" if not any(shown) else "an ellipsis for a part of it"
    return f"cut {joined(where)}, {dots}"


def _names(renamed: Iterable[Renaming], before: str = "") -> str:
    pairs = dict.fromkeys((each.left.text, each.right.text) for each in renamed)
    return before + joined([f"{new} for {old}" for old, new in pairs]) if pairs else ""


def which(now: Comparison, version: Version) -> str:
    """Return what stands beside the outlet's name: another event, and which of its articles where it has several."""
    article = version.wording.article
    several = len(now.of_group(version.wording.group)) > 1
    named = article.title or (f"{article.published:%Y-%m-%d}" if article.published else article.id)
    return "; ".join(filter(None, [now.note(version.wording.group), named if several else ""]))


def again(version: Version) -> str:
    """Return what the article prints of the same words in other places, where it prints less; "" where it does not."""
    wording = version.wording
    found: dict[str, list[str]] = {}
    for each in version.fragments:
        if each.again:
            sentence = wording.document.sentences[int(wording.sentences[wording.firsts[each.stretch.first]])]
            zone = f"In its {sentence.zone}" if sentence.zone in ("headline", "standfirst") else "Elsewhere in it"
            notes = [NOTES[note] for note in each.notes if note in ("headline", "words")]
            changes = [_cut(each.cuts)] if each.cuts else []
            found.setdefault(zone, []).append(", ".join((f"“{each.stretch.text}”", *changes, *notes)))
    return " ".join(f"{zone}: {'; '.join(words)}." for zone, words in found.items())


def in_words(count: int) -> str:
    """Return a number as a sentence has it.

    >>> in_words(3), in_words(40)
    ('three', '40')
    """
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)
