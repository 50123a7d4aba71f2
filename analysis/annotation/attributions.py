"""Who is said to have said what: reporting verbs, their sources and the words laid in their mouths."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from analysis.annotation import contents, sources
from analysis.annotation.document import Quotation
from analysis.annotation.grammar import Cue, Grammar
from analysis.annotation.sources import Source, is_adverb
from analysis.annotation.units import QUOTED, Unit

ACCORDANCE = Cue("according to", "neutral", frozenset({"clause"}))
COLON = Cue(":", "neutral", frozenset({"quote"}))
BE = frozenset(
    {
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "am",
        "get",
        "got",
        "gets",
        "isn't",
        "aren't",
        "wasn't",
        "weren't",
        "it's",
        "he's",
        "she's",
        "they're",
        "i'm",
    }
)
GOING_ON = frozenset({"on", "continued", "continues", "seemed", "seems", "appeared", "appears", "used", "came"})


@dataclass(slots=True)
class Found:
    """An attribution while it is being put together: word positions in its unit."""

    unit: int
    first: int
    last: int
    cue: Cue
    source: Source | None
    spans: list[tuple[int, int]] = field(default_factory=list)
    inherited: int | None = None  # the earlier attribution whose source speaks on


@dataclass(frozen=True, slots=True)
class _Candidate:
    first: int
    last: int
    cue: Cue
    gerund: bool
    bare: bool
    noun: bool = False


def find(units: Sequence[Unit], text: str, quotations: Sequence[Quotation], grammar: Grammar) -> list[Found]:
    """Return the attributions of a story in order; `quotations` are its outermost ones."""
    found: list[Found] = []
    for index, unit in enumerate(units):
        here = _in_unit(index, unit, text, grammar)
        _attach_quotations(index, unit, here, found, units, quotations, text, grammar)
        found.extend(item for item in here if item.spans)
    return found


def _in_unit(index: int, unit: Unit, text: str, grammar: Grammar) -> list[Found]:
    candidates = list(_candidates(index, unit, grammar))
    barriers = _barriers(unit, candidates, grammar)
    here: list[Found] = []
    for candidate in candidates:
        item = _attribution(index, unit, candidate, here, barriers, text, grammar)
        if item is not None:
            here.append(item)
    return here


def _candidates(index: int, unit: Unit, grammar: Grammar) -> list[_Candidate]:
    """Return the words that may be reporting verbs or nouns, in order."""
    made: list[_Candidate] = []
    for at, token in enumerate(unit.words):
        if token.low == "according" and unit.low(at + 1) == "to":
            made.append(_Candidate(at, at + 1, ACCORDANCE, gerund=False, bare=False))
            continue
        if token.low == ":" and _is_naming_colon(unit, at, opens=index == 0):
            made.append(_Candidate(at, at, COLON, gerund=False, bare=False))
            continue
        noun = grammar.nouns.get(token.low)
        if (noun is not None and unit.low(at - 1).endswith(("'s", "s'"))) or (
            noun is not None and unit.low(at - 1) in {"his", "her", "their"}
        ):
            made.append(_Candidate(at, at, noun, gerund=False, bare=False, noun=True))
            continue
        for form in grammar.forms.get(token.low, ()):
            last = at + len(form.words) - 1
            if all(unit.low(at + k) == word for k, word in enumerate(form.words)) and _is_verb_here(
                unit, at, form.bare, grammar
            ):
                made.append(_Candidate(at, last, form.cue, form.gerund, form.bare))
                break
    return made


def _is_naming_colon(unit: Unit, at: int, opens: bool) -> bool:
    """Say whether a colon stands for "says": in a headline, in a transcript ("CLINTON: ..."), before quoted words."""
    if at == 0 or at + 1 >= len(unit.words):
        return False
    names = all(unit.words[i].text[:1].isupper() or unit.low(i) in {"of", "the", "and", "."} for i in range(at))
    shouted = all(unit.words[i].text.isupper() and len(unit.words[i].text) > 2 for i in range(at))
    if unit.zone == "headline" or opens:
        return names or unit.low(at - 1) == QUOTED
    return at <= 4 and names and (shouted or unit.low(at + 1) == QUOTED)


def _is_verb_here(unit: Unit, at: int, bare: bool, grammar: Grammar) -> bool:
    """Say whether a form stands as an active finite verb or participle at word `at`."""
    before, token = unit.low(at - 1), unit.words[at]
    if at > 0 and token.text[:1].isupper() and not unit.title_case:
        return False
    if before.endswith(("'s", "s'")) and before.partition("'")[0] not in contents.PRONOUN_SUBJECTS | {"who", "that"}:
        return False
    if before == "news" or (before == "all" and token.low == "told"):
        return False
    if bare and not _agrees(unit, at, grammar):
        return False
    if before in BE or (before in {"not", "also", "widely", "being", "reportedly"} and unit.low(at - 2) in BE):
        return False
    if before in {
        "the",
        "a",
        "an",
        "this",
        "its",
        "these",
        "those",
        "no",
        "any",
        "some",
        "of",
        "in",
        "for",
        "-",
        "with",
        "from",
        "by",
        "on",
    } and not (token.low.endswith("ing") and before in {"by", "in", "of", "for", "with"}):
        return False
    if before == "to" and unit.low(at - 2) not in GOING_ON:
        return False
    if bare and (
        before.endswith(("'s", "s'"))
        or before in {"his", "her", "their", "my", "our", "your", "more", "new", "such", "other"}
    ):
        return False
    return True


def _agrees(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Say whether a form that could be a noun ("claim", "reports") has a subject that goes with it."""
    word, before = unit.low(at), unit.low(at - 1)
    while before and (is_adverb(before, grammar) or before in {"also", "not"}):
        at -= 1
        before = unit.low(at - 1)
    if before in grammar["auxiliaries"] or before in {"who", "which", "that", "it", ",", QUOTED, ")"}:
        return True
    if word.endswith("s"):
        return (
            not before.isdigit()
            and before
            not in {"two", "three", "four", "five", "many", "few", "several", "united", "other"}
            | grammar["pronouns.plural"]
        )
    return (
        before.endswith("s")
        or before
        in grammar["pronouns.plural"]
        | {
            "i",
            "you",
            "people",
            "many",
            "some",
            "others",
            "most",
            "police",
            "both",
            "women",
            "men",
            "few",
            "media",
            "data",
        }
        or not word.islower()
    )


def _barriers(unit: Unit, candidates: Sequence[_Candidate], grammar: Grammar) -> list[int]:
    """Return the words at which the clause of another source begins ("..., but Graham said")."""
    made = []
    for candidate in candidates:
        if candidate.cue is ACCORDANCE:
            made.append(candidate.first)
            continue
        if candidate.noun or candidate.cue is COLON:
            continue
        source = sources.before(unit, candidate.first, grammar)
        start = source.first if source else sources.group_start(unit, candidate.first, grammar)
        link = unit.low(start - 1)
        if (
            link in {"and", "but", "while", "though", "although", "whereas", ";", "as"}
            or (link == "," and source is not None and unit.low(start - 2) == QUOTED)
            or (source is None and link in {"and", "but"})
        ):
            made.append(start - 1)
    return made


def _attribution(
    index: int, unit: Unit, candidate: _Candidate, here: list[Found], barriers: list[int], text: str, grammar: Grammar
) -> Found | None:
    cue = candidate.cue
    if cue is ACCORDANCE:
        return _accordance(index, unit, candidate, here, barriers, grammar)
    if cue is COLON:
        return _headline(index, unit, candidate, grammar)
    if candidate.noun:
        return _noun(index, unit, candidate, barriers, grammar)
    if candidate.gerund:
        return _participle(index, unit, candidate, here, barriers, grammar)
    source = sources.before(unit, candidate.first, grammar)
    start = source.first if source else sources.group_start(unit, candidate.first, grammar)
    aside = (
        source is not None
        and start > 1
        and unit.low(start - 1) == ","
        and unit.low(candidate.last + 1) == ","
        and unit.low(candidate.last + 2) != QUOTED
        and bool(cue.takes & {"clause", "that"})
    )
    begin = contents.begin_after(unit, candidate.last + 1, cue, grammar, aside)
    inverted = None
    if (_follows_words(unit, start if source is None else start) and source is None) or (
        source is not None and unit.low(start - 1) != QUOTED and begin is None and source.head_last != source.last
    ):
        inverted = (
            sources.after(unit, candidate.last, grammar) if "quote" in cue.takes or "clause" in cue.takes else None
        )
    if source is None and inverted is not None:
        return _inverted(index, unit, candidate, inverted, start, here, barriers, text, grammar)
    if source is None and unit.low(start - 1) in {"and", "but", ","} and here and begin is not None:
        source = _main_source(here)  # "Graham criticised the plan and said ..."
    elif source is None and unit.low(start - 1) in {"and", "but"} and begin is not None:
        source = _opening_source(unit, start, grammar)
    if source is None:
        return None
    item = Found(index, candidate.first, candidate.last, cue, source)
    if source.first != source.last or unit.low(source.first) not in {"who", "which"}:
        _add_before(unit, item, start, here, text, None if aside else begin, grammar)
    if begin is not None and not _is_noise(unit, candidate, begin, grammar):
        item.spans.append(
            (begin, contents.end_after(unit, begin, barriers, grammar, _is_embedded(unit, source, grammar)))
        )
    if not item.spans and cue.takes & {"clause"} and _is_as_clause(unit, item, grammar):
        _add_as_clause(unit, item, barriers, grammar)
    return item if item.spans or "quote" in cue.takes else None


def _is_embedded(unit: Unit, source: Source, grammar: Grammar) -> bool:
    """Say whether the verb stands in a side clause that the next comma ends ("While Graham said ..., he ...")."""
    before = unit.low(source.first - 1)
    if unit.low(source.first) in {"who", "which"}:
        return before == ","
    opens = source.first <= 2 or unit.low(source.first - 2) == ","
    return opens and before in {
        "while",
        "although",
        "though",
        "as",
        "after",
        "when",
        "because",
        "since",
        "if",
        "whereas",
        "once",
    }


def _is_as_clause(unit: Unit, item: Found, grammar: Grammar) -> bool:
    """Say whether "as Reuters reported" stands by itself, between commas or at an end of the sentence."""
    assert item.source is not None  # noqa: S101
    at = item.source.first - 1
    return (
        unit.low(at) == "as"
        and unit.low(at - 1) in {"", ",", "and", "but"}
        and _ends_clause(unit, item.last + 1, grammar)
    )


def _add_as_clause(unit: Unit, item: Found, barriers: list[int], grammar: Grammar) -> None:
    """Add what "as Graham put it" or "as Reuters reported" leans on: the rest of the sentence."""
    assert item.source is not None  # noqa: S101
    left = item.source.first - 2
    while left > 0 and unit.low(left) in {",", "—", "–"}:
        left -= 1
    if left > 2:
        item.spans.append((0, left))
    comma = _closing_comma(unit, item.last + 1)
    if comma is not None and comma + 2 < len(unit.words):
        item.spans.append((comma + 1, contents.end_after(unit, comma + 1, barriers, grammar)))


def _main_source(here: list[Found]) -> Source | None:
    """Return the source of the last attribution that does not stand inside another one's words."""
    for item in reversed(here):
        nested = any(first <= item.first <= last for other in here if other is not item for first, last in other.spans)
        if item.source is not None and not nested:
            return item.source
    return None


def _is_noise(unit: Unit, candidate: _Candidate, begin: int, grammar: Grammar) -> bool:
    return candidate.bare and unit.low(candidate.first - 1) in grammar["prepositions"]


def _opening_source(unit: Unit, start: int, grammar: Grammar) -> Source | None:
    """Return the subject of the sentence's first clause, for a second verb without one of its own."""
    for at in range(1, min(start, 14)):
        word = unit.low(at)
        if word in grammar["finite"] or (
            word.endswith("ed") and len(word) > 4 and unit.low(at - 1) not in grammar["determiners"]
        ):
            return sources.before(unit, at, grammar)
        if word in {",", QUOTED, ";", ":"}:
            return None
    return None


def _follows_words(unit: Unit, start: int) -> bool:
    return start > 0 and unit.low(start - 1) in {QUOTED, ",", "?", "!", "—", "–"}


def _inverted(
    index: int,
    unit: Unit,
    candidate: _Candidate,
    source: Source,
    start: int,
    here: list[Found],
    barriers: list[int],
    text: str,
    grammar: Grammar,
) -> Found | None:
    item = Found(index, candidate.first, candidate.last, candidate.cue, source)
    _add_before(unit, item, start, here, text, None, grammar, inverted=True)
    at = source.last + 1
    for look in range(at, min(at + 30, len(unit.words))):
        if unit.low(look) == QUOTED and unit.low(look - 1) in {",", ":", "."}:
            item.spans.append((look, contents.end_after(unit, look, barriers, grammar)))
            break
    return item if item.spans else None


def _add_before(
    unit: Unit,
    item: Found,
    start: int,
    here: list[Found],
    text: str,
    begin: int | None,
    grammar: Grammar,
    inverted: bool = False,
) -> None:
    """Add the words before "he said" that it closes, where a comma or a quotation ends just there."""
    at = start - 1
    while at > 0 and unit.low(at) in {"—", "–", "-"}:
        at -= 1
    if at < 0:
        return
    comma = unit.low(at) == ","
    if comma:
        at -= 1
    if at < 0 or not (comma or unit.low(at) == QUOTED):
        return
    left = max((last + 1 for other in here for _, last in other.spans), default=0)
    left = max([left, *(other.last + 1 for other in here if other.spans)])
    while left <= at and unit.low(left) in {",", "and", "but", ";", "."}:
        left += 1
    if left > at:
        return
    if unit.low(at) == QUOTED:
        pauses = comma or text[unit.words[at].start : unit.words[at].end].rstrip("\"”’'»").endswith(
            (",", "?", "!", "—", "–", "-")
        )
        if begin is not None and any(quote < 0 for quote in unit.quotes[left:at]):
            return
        if pauses or begin is None:
            item.spans.append((left if _leads_in(unit, left, at, grammar) else at, at))
        return
    if (
        begin is None
        and item.cue.takes & {"clause", "that"}
        and (inverted or _ends_clause(unit, item.last + 1, grammar))
        and _is_worth(unit, left, at, grammar)
    ):
        item.spans.append((left, at))


def _ends_clause(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Say whether a verb before word `at` can close a clause, as in "..., he said on Friday."."""
    word = unit.low(at)
    loose = grammar["prepositions"] | grammar["times"] | grammar["subordinators"]
    return not word.isalpha() or word in loose or is_adverb(word, grammar)


def _is_worth(unit: Unit, left: int, last: int, grammar: Grammar) -> bool:
    """Say whether the words before "he said" are what he said, and no mere "On Tuesday"."""
    phrase = unit.low(left) in grammar["prepositions"] and last - left < 6
    return contents.is_clause(unit, left, grammar) or (last - left >= 3 and not phrase)


def _leads_in(unit: Unit, left: int, at: int, grammar: Grammar) -> bool:
    """Say whether the words before a quotation belong to the same statement ('The move was a “mistake,” he said')."""
    opens = unit.low(left) in {"in", "on", "at", "after", "asked", "when", "during"} and unit.low(at - 1) == ","
    return left == at or not opens


def _accordance(
    index: int, unit: Unit, candidate: _Candidate, here: list[Found], barriers: list[int], grammar: Grammar
) -> Found | None:
    source = sources.after(unit, candidate.last, grammar)
    if source is None:
        return None
    item = Found(index, candidate.first, candidate.last, candidate.cue, source)
    before = unit.low(candidate.first - 1)
    leads = (
        candidate.first == 0 or before in {"and", "but", "because", "that"} or (before == "," and candidate.first <= 2)
    )
    if leads:
        comma = _closing_comma(unit, source.last + 1)
        if comma is not None:
            item.spans.append((comma + 1, contents.end_after(unit, comma + 1, barriers, grammar)))
        return item if item.spans else None
    last = candidate.first - 1
    while last > 0 and unit.low(last) in {",", "—", "–"}:
        last -= 1
    if last >= 0:
        item.spans.append((0, last))
    comma = _closing_comma(unit, source.last + 1)
    if comma is not None and comma + 2 < len(unit.words) and _goes_on(unit, last, comma + 1, grammar):
        item.spans.append((comma + 1, contents.end_after(unit, comma + 1, barriers, grammar)))
    return item


def _goes_on(unit: Unit, last: int, at: int, grammar: Grammar) -> bool:
    """Say whether the statement goes on behind "according to ...,": it was not complete before, or is joined by "and"."""
    return unit.low(at) in {"and", "but"} or not contents.is_clause(unit, 0, grammar) or last < 3


def _closing_comma(unit: Unit, at: int) -> int | None:
    """Return the comma that ends the phrase of a source, the last one of a row of appositions."""
    for index in range(at, min(at + 25, len(unit.words))):
        if unit.low(index) == ",":
            return index
        if unit.low(index) in {";", "."}:
            return None
    return None


def _headline(index: int, unit: Unit, candidate: _Candidate, grammar: Grammar) -> Found | None:
    """Read "Graham: ..." and "'...': Graham ..." in a headline."""
    at = candidate.first
    item = Found(index, at, at, COLON, None)
    if unit.low(at - 1) == QUOTED:
        last = at + 1
        if not unit.words[last : last + 1] or not unit.words[last].text[:1].isupper():
            return None
        item.source = Source(last, last, last, at)
        item.spans.append((0, at - 1))
        return item
    if at <= 5:
        item.source = Source(0, at - 1, at - 1, at)
        item.spans.append((at + 1, len(unit.words) - 1))
        return item
    return None


def _noun(index: int, unit: Unit, candidate: _Candidate, barriers: list[int], grammar: Grammar) -> Found | None:
    """Read "Trump's claim that ..."."""
    begin = candidate.last + 1
    follows = unit.low(begin)
    frames = {"that": "that", "of": "of", "to": "infinitive", "for": "for"}
    if frames.get(follows) not in candidate.cue.takes or (follows == "of"):
        return None
    source = sources.owner(unit, candidate.first - 1, grammar)
    if source is None:
        return None
    item = Found(index, candidate.first, candidate.last, candidate.cue, source)
    item.spans.append((begin, contents.end_after(unit, begin, barriers, grammar)))
    return item


def _participle(
    index: int, unit: Unit, candidate: _Candidate, here: list[Found], barriers: list[int], grammar: Grammar
) -> Found | None:
    """Read "..., adding that ...": the source is the subject of the clause before."""
    begin = contents.begin_after(unit, candidate.last + 1, candidate.cue, grammar)
    if begin is None:
        return None
    source = sources.quoted_by(unit, candidate.first, grammar) if unit.low(candidate.first - 1) == "as" else None
    if source is None and unit.low(candidate.first - 1) in {"is", "are", "was", "were", "been"}:
        source = sources.before(unit, candidate.first, grammar)
    if source is None and _is_plural_noun(unit, candidate.first - 1, grammar):
        source = sources.before(unit, candidate.first, grammar)
    if source is None and here:
        source = _main_source(here)
    if source is None:
        source = _opening_source(unit, candidate.first, grammar)
    if source is None:
        return None
    item = Found(index, candidate.first, candidate.last, candidate.cue, source)
    item.spans.append((begin, contents.end_after(unit, begin, barriers, grammar)))
    return item


def _is_plural_noun(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Say whether a word can be the subject of an -ing form without a comma ("voters saying that")."""
    word = unit.low(at)
    known = grammar["persons.unnamed"] | grammar["persons.roles"] | {"percent", "%"}
    return word in known or (
        word.endswith("s") and unit.words[at].text.islower() and word not in grammar["prepositions"]
    )


def _attach_quotations(
    index: int,
    unit: Unit,
    here: list[Found],
    earlier: list[Found],
    units: Sequence[Unit],
    quotations: Sequence[Quotation],
    text: str,
    grammar: Grammar,
) -> None:
    """Give the quotations that no attribution holds yet to the nearest one, or to the speaker before."""
    for at, quote in enumerate(unit.quotes):
        if quote < 0 or any(first <= at <= last for item in here for first, last in item.spans):
            continue
        near = [
            item
            for item in here
            if item.source is not None and "quote" in item.cue.takes | {"quote" if item.cue is ACCORDANCE else ""}
        ]
        if near:
            best = min(near, key=lambda item: min(abs(at - item.first), abs(at - item.last)))
            if abs(at - best.first) < 25:
                best.spans.append((at, at))
                best.spans.sort()
                continue
        words = len(quotations[quote].span.of(text).split())
        carried = _carried(index, unit, at, earlier, units)
        if carried is not None and words > 2:
            item = earlier[carried]
            here.append(Found(index, at, at, item.cue, None, [(at, at)], inherited=carried))


def _carried(index: int, unit: Unit, at: int, earlier: list[Found], units: Sequence[Unit]) -> int | None:
    """Return the attribution whose source goes on speaking in a quotation that stands alone."""
    if not earlier:
        return None
    alone = all(quote >= 0 or not unit.words[i].text[:1].isalnum() for i, quote in enumerate(unit.quotes))
    if not alone:
        return None
    last = len(earlier) - 1
    before = units[earlier[last].unit]
    if before.paragraph == unit.paragraph or unit.paragraph - before.paragraph == 1:
        return last
    return None
