"""Names that explain another name, or are spoken of as words: "Islamic State (IS)", "the acronym Daesh"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.annotation.document import Match
from analysis.spans import Span

_GROUP = (
    r"(?:\s+(?:armed|militant|terror|terrorist|extremist|jihadist|group|groups|organi[sz]ation|network|movement|"
    r"militants|fighters|terrorists|extremists|jihadists|insurgents|forces)){0,3}"
)
_WORD_FOR_NAME = (
    r"(?:(?:acronym|abbreviation|initials|shorthand)|"
    r"(?:the|an?|its|their|another|other|alternat(?:e|ive)|Arabic|English|former|old|older|own|short)\s+"
    r"(?:[\w-]+\s+)?(?:names?|terms?|words?|acronyms?|labels?|monikers?|designations?))"
)
_KNOWN = (
    r"(?:(?:the|an?)\s+(?:[\w-]+\s+){1,3}?)?(?:(?:which|who|that)\s+)?(?:(?:is|are|was|were)\s+)?"
    r"(?:(?:also|better|formerly|previously|once|originally|commonly|sometimes|often|widely|now|otherwise|then|or)\s+)*"
    r"(?:known(?:\s+(?:as|by))?|called|referred\s+to\s+as|abbreviated(?:\s+(?:as|to))?|named|dubbed|styled|"
    r"a\.?k\.?a\.?|alias|formerly|previously|originally|i\.e\.,?|that\s+is,?|"
    r"calls?\s+itself|called\s+itself|styles\s+itself|refers\s+to\s+itself\s+as)"
)
_THE = r"(?:\s*(?:the|a|so-called))?\s*[\"'“‘]?$"
_MARK = r"\s*(?:[,;(\[–—-]\s*)?"
_BRACKET = re.compile(rf"^{_GROUP}[\"'”’]?\s*[(\[]\s*(?:or\s+|{_KNOWN}\s*)?{_THE}", re.IGNORECASE)
_OTHER_NAME = re.compile(
    rf"^{_GROUP}[\"'”’]?(?:\s*,?\s+or(?:\s+simply)?|\s*/|{_MARK}{_KNOWN}(?:\s+(?:by\s+)?{_WORD_FOR_NAME},?)?){_THE}",
    re.IGNORECASE,
)
_SET_OFF = re.compile(rf"^{_GROUP}\s*[,–—-]{_THE}", re.IGNORECASE)
_CHAIN = re.compile(rf"^[\"'”’]?\s*(?:,|,?\s+(?:or|and|for|as\s+well\s+as)\s|/|\s)\s*{_THE}", re.IGNORECASE)
_AFTER_WORD = re.compile(rf"\b{_WORD_FOR_NAME}(?:\s+for|\s+of\s+the\s+name|,|:)?{_THE}", re.IGNORECASE)
_SHORT_FOR = re.compile(rf"\b(?:short(?:hand)?\s+for|stands?\s+for|stood\s+for){_THE}", re.IGNORECASE)
_REFERRING = re.compile(rf"\b(?:refer(?:s|red|ring)?\s+to|references?\s+to|meaning){_THE}", re.IGNORECASE)
_EXPLAINED = re.compile(
    r"^[\"'”’]?,?\s+(?:stands?\s+for|stood\s+for|(?:is|was)\s+(?:short\s+for|an?\s+(?:\w+\s+)?(?:acronym|abbreviation|name)))",
    re.IGNORECASE,
)
_CLOSES = re.compile(r"^(?:['’]s)?(?:\s+group)?\s*(?:[)\],;/]|or\b)", re.IGNORECASE)
_SET_OFF_ENDS = re.compile(r"^(?:,|\s*[–—]|\s+-)")
_FORMER = re.compile(
    rf"\b(?:(?:formerly|previously)(?:\s+(?:known\s+as|called|named))?|once\s+(?:known\s+as|called)){_THE}",
    re.IGNORECASE,
)
_WORDS = (
    "acronym abbreviation initials short name term word label moniker designation stand stood formerly previously once"
)
_CUES = tuple(_WORDS.split())  # without one of them nothing before a name explains it
_WINDOW = 80


def glosses(text: str, hits: Sequence[Match], sentence: Span) -> set[int]:
    """Return the places in `hits` (one concept's names in one sentence, in order) of those that are glosses.

    A gloss is set beside another name of the same thing (in brackets, after "or", "also known as", "formerly"), or is
    itself what is talked about ("the acronym ISIS for Islamic State", "ISIS stands for"). The name that is explained
    stays a choice, unless it is talked about too.
    """
    found, named = set[int](), set[str]()
    for place, hit in enumerate(hits):
        left = text[max(sentence.start, hit.start - _WINDOW) : hit.start]
        right = text[hit.end : min(sentence.end, hit.end + _WINDOW)]
        if (
            _spoken_of(left, right)
            or (place and _beside(text, hits[place - 1], hit, right, place - 1 in found))
            or (place and _REFERRING.search(left) and not named <= {hit.id})
        ):
            found.add(place)
        named.add(hit.id)
    return found


def _spoken_of(left: str, right: str) -> bool:
    if _EXPLAINED.match(right):
        return True
    small = left.lower()
    if not any(cue in small for cue in _CUES):
        return False
    return bool(_AFTER_WORD.search(left) or _SHORT_FOR.search(left) or _FORMER.search(left))


def _beside(text: str, before: Match, hit: Match, right: str, before_is_gloss: bool) -> bool:
    gap = text[before.end : hit.start]
    if len(gap) > _WINDOW or text[before.start : before.end].casefold() == text[hit.start : hit.end].casefold():
        return False
    if _BRACKET.match(gap):
        return bool(_CLOSES.match(right))
    if _OTHER_NAME.match(gap) or (before_is_gloss and _CHAIN.match(gap)):
        return True
    return bool(_SET_OFF.match(gap) and _SET_OFF_ENDS.match(right))


def brackets(text: str, span: Span, within: Span) -> Span | None:
    """Return the innermost pair of round or square brackets around `span`, brackets included, or None."""
    depth = 0
    for start in range(span.start - 1, max(within.start, span.start - _WINDOW) - 1, -1):
        if text[start] in ")]":
            depth += 1
        elif text[start] in "([":
            if depth == 0:
                end = text.find("]" if text[start] == "[" else ")", span.end, min(within.end, span.end + _WINDOW))
                return Span(start, end + 1) if end >= 0 else None
            depth -= 1
    return None
