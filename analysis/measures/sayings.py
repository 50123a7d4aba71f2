"""What each source says, each word given to one source: the innermost, whoever handed it on.

In "TASS said the ministry called the plan good" the plan is called good by the ministry; TASS hands it on. Words that
only name who says it ("the ministry", "called") are nobody's statement. A thought told inside somebody's statement ("he
said Ann believed ...") stays a part of that statement; intentions ("wants to ...") say nothing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, compress
from operator import attrgetter
from typing import NamedTuple

from analysis.annotation.attribution.sources import HANDING_ON
from analysis.annotation.document import Attribution, Document, Quotation
from analysis.measures.sides import actor_kind
from analysis.spans import Span

LITTLE = 2  # words left of a statement that only hands on another one ("that", "had")
NAME_BEFORE_VERB = 25  # code points that may stand between a medium's name and "quoted" ("the TASS news agency quoted")


class Saying(NamedTuple):
    """One statement of one source; `attribution` is an index into `Document.attributions`.

    `quotations` counts the pieces between quotation marks, `quoted_words` the words in them, `reported_words` the
    others; words of a source quoted inside it are not among them. `handed_on_by` names who passes the statement on,
    outermost first. `hands_on` marks a statement that is nothing but another one handed on.
    """

    attribution: int
    quotations: int = 0
    quoted_words: int = 0
    reported_words: int = 0
    handed_on_by: tuple[str, ...] = ()
    hands_on: bool = False

    @property
    def words(self) -> int:
        """Return how many words of the statement are the source's, quoted and reported."""
        return self.quoted_words + self.reported_words

    @property
    def is_reported(self) -> bool:
        """Say whether words of the statement stand outside quotation marks."""
        return self.reported_words > 0 and not self.hands_on


def sayings(document: Document) -> tuple[Saying, ...]:
    """Return the statements of a document in the order of its attributions."""
    within = _within(document.attributions)
    owners, pieces = _owners(document, within), Counter(_pieces(document, within))
    words, quoted = Counter(owners), Counter(compress(owners, _marked(document)))
    outer = {outside for inside, outside in within.items() if words[inside]}
    found = []
    for index in within:
        if _counts(document, index, within):
            direct = document.attributions[index].kind == "direct"
            reported = 0 if direct else words[index] - quoted[index]
            little = not pieces[index] and quoted[index] + reported <= LITTLE
            chain = _chain(document, index, within)
            found.append(Saying(index, pieces[index], quoted[index], reported, chain, little and index in outer))
    return tuple(found)


def unspoken(document: Document) -> tuple[Span, ...]:
    """Return the quotations of more than a few words for which no source was found."""
    loose = (mark for mark in document.quotations if mark.kind == "speech" and mark.attribution is None)
    return tuple(mark.outer for mark in loose)


def _within(attributions: Sequence[Attribution]) -> dict[int, int]:
    """Return for each attribution that says something the one inside whose content it stands, -1 for none.

    Of several the one with the shortest content, which must be longer than what the inner one says.
    """
    told = [index for index, each in enumerate(attributions) if each.speaker and each.family != "intention"]
    spans = sorted((span.start, span.end, index) for index in told for span in attributions[index].content)
    starts, reach = [start for start, *_ in spans], list(accumulate((end for _, end, _ in spans), max))
    found = {}
    for index in told:
        cue, longest = attributions[index].cue, max(map(len, attributions[index].content))
        shortest, inside = 0, -1
        at = bisect_right(starts, cue.start) - 1
        while at >= 0 and reach[at] >= cue.end:
            start, end, outer = spans[at]
            if outer != index and end >= cue.end and end - start > longest and (inside < 0 or end - start < shortest):
                shortest, inside = end - start, outer
            at -= 1
        found[index] = inside
    return found


def _counts(document: Document, index: int, within: dict[int, int]) -> bool:
    """Say whether an attribution is a statement of its own, and no thought told inside another one."""
    return document.attributions[index].family != "thought" or within[index] < 0


def _statement(document: Document, index: int, within: dict[int, int]) -> int:
    """Return the statement that an attribution is, or is a part of."""
    while not _counts(document, index, within):
        index = within[index]
    return index


def _owners(document: Document, within: dict[int, int]) -> list[int]:
    """Return for each word of the story whose statement it is: an attribution's index, or -1."""
    starts = document.words.starts
    owners = [-1] * len(starts)
    for index in sorted(within, key=lambda index: _depth(index, within)):
        if not _counts(document, index, within):
            continue
        saying = document.attributions[index]
        naming = (saying.source, saying.cue) if within[index] >= 0 else ()
        for span in filter(None, naming):
            for word in _range(starts, span):
                owners[word] = -1 if owners[word] == within[index] else owners[word]
        for span in saying.content:
            inside = _range(starts, span)
            owners[inside.start : inside.stop] = [index] * len(inside)
    return owners


def _depth(index: int, within: dict[int, int]) -> int:
    depth = 0
    while within[index] >= 0:
        index, depth = within[index], depth + 1
    return depth


def _range(starts: Sequence[int], span: Span) -> range:
    return range(bisect_left(starts, span.start), bisect_left(starts, span.end))


def _spoken(document: Document) -> Iterator[Quotation]:
    return (mark for mark in document.quotations if mark.kind == "speech" or mark.speaker is not None)


def _marked(document: Document) -> bytearray:
    """Return a 1 for each word of the story that stands between the marks of somebody's speech."""
    starts = document.words.starts
    marked = bytearray(len(starts))
    for mark in _spoken(document):
        inside = _range(starts, mark.span)
        marked[inside.start : inside.stop] = b"\1" * len(inside)
    return marked


def _pieces(document: Document, within: dict[int, int]) -> list[int]:
    """Return for each quotation whose statement it belongs to; a quotation inside another of the same one is none."""
    pieces, end = list[int](), 0
    for mark in sorted(_spoken(document), key=lambda mark: (mark.outer.start, mark.outer.end)):
        if mark.attribution in within:
            owner = _statement(document, mark.attribution, within)
            if mark.outer.end > end or pieces[-1:] != [owner]:
                pieces.append(owner)
            end = max(end, mark.outer.end)
    return pieces


def _chain(document: Document, index: int, within: dict[int, int]) -> tuple[str, ...]:
    """Return who hands a statement on, outermost first: "Reuters" for what commanders "told Reuters"."""
    names = list[str]()
    speaker, outer = document.attributions[index].speaker, within[index]
    while outer >= 0:
        above = document.attributions[outer].speaker
        if above and above != speaker and above not in names and _counts(document, outer, within):
            names.insert(0, above)
        outer = within[outer]
    medium = _medium(document, document.attributions[index])
    return (*names, medium) if medium and medium not in names else tuple(names)


def _medium(document: Document, saying: Attribution) -> str:
    """Return the medium of "Reuters quoted commanders as saying" and of "commanders told Reuters", else an empty text.

    The article's own outlet hands nothing on.
    """
    text, source = document.article.text, saying.source
    ahead = source if source and source.start < saying.cue.start else None
    if not ahead and saying.lemma != "tell":
        return ""
    before = text[max(0, ahead.start - NAME_BEFORE_VERB) : ahead.start].rsplit(None, 1) if ahead else []
    quoting = before[-1].strip().lower() if before else ""
    if quoting not in HANDING_ON and saying.lemma != "tell":
        return ""
    matches = document.matches.get("actors", ())
    near = source.start if quoting in HANDING_ON and source else saying.cue.end
    at = bisect_left(matches, near, key=attrgetter("start"))
    if quoting in HANDING_ON:
        last = near - len(quoting) - 1
        close = [match for match in matches[max(0, at - 2) : at] if 0 <= last - match.end <= NAME_BEFORE_VERB]
    else:
        told = [match for match in matches[at : at + 1] if text[saying.cue.end : match.start] in (" ", " the ")]
        close = told
    own = document.article.outlet or ""
    media = [each.span.of(text) for each in close if actor_kind(each.id) == "media" and not own.startswith(each.id)]
    return media[-1] if media else ""
