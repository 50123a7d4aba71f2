"""Finding the words that name a source, before or after a reporting verb, without a parser."""

from __future__ import annotations

from typing import NamedTuple

from analysis.annotation.grammar import Grammar
from analysis.annotation.units import QUOTED, Unit

STOPS = frozenset({";", ":", "(", ")", "[", "]", "—", "–", "--", "?", "!", QUOTED, "|", "•", ".", "…", '"'})
OCCASIONS = frozenset(
    {
        "statement",
        "interview",
        "speech",
        "letter",
        "email",
        "tweet",
        "video",
        "news",
        "conference",
        "briefing",
        "twitter",
        "facebook",
        "condition",
        "response",
        "message",
        "post",
        "phone",
        "telephone",
        "memo",
        "court",
        "rally",
        "debate",
        "reference",
    }
)
LONGEST_ASIDE = 25  # words between the commas of an apposition
LONGEST_SOURCE = 22


class Source(NamedTuple):
    """Word positions of a source (inclusive), its head name's own stretch, and the verb group's first word."""

    first: int
    last: int
    head_last: int
    verb: int


def is_adverb(word: str, grammar: Grammar) -> bool:
    """Say whether `word` may stand between a source and its verb."""
    return word in grammar["adverbs"] or (
        word.endswith("ly") and len(word) > 4 and word not in {"family", "italy", "july", "kelly", "reply", "ally"}
    )


def before(unit: Unit, verb: int, grammar: Grammar) -> Source | None:
    """Return the source whose words end just before the verb group that holds word `verb`, or None."""
    at = group_start(unit, verb, grammar)
    last = at - 1
    if last < 0:
        return None
    word = unit.low(last)
    if word == ",":
        return _before_aside(unit, at, grammar)
    if word == ")":
        opening = last
        while opening >= 0 and unit.low(opening) != "(":
            opening -= 1
        return _simple(unit, opening - 1, at, grammar) if opening > 0 and last - opening < 12 else None
    return _simple(unit, last, at, grammar)


def group_start(unit: Unit, verb: int, grammar: Grammar) -> int:
    """Return the first word of the verb group: auxiliaries and adverbs before the verb belong to it."""
    at = verb
    while at > 0:
        word = unit.low(at - 1)
        if (word in grammar["auxiliaries"] and word != "having") or (
            is_adverb(word, grammar) and not unit.words[at - 1].text.istitle()
        ):
            at -= 1
        elif (
            word in grammar["times"]
            and word not in {"this", "last", "next"}
            and at - 1 > 0
            and _is_time_run(unit, at - 1, grammar)
        ):
            at -= 1
            while at > 0 and unit.low(at - 1) in {"on", "this", "last", "next", "late", "early"}:
                at -= 1
        else:
            break
    return at


def _is_time_run(unit: Unit, index: int, grammar: Grammar) -> bool:
    return (
        unit.low(index) in grammar["times"]
        and unit.low(index - 1) not in {"the", "a"}
        and unit.low(index - 1) not in STOPS | {","}
    )


def _simple(unit: Unit, last: int, verb: int, grammar: Grammar) -> Source | None:
    """Return the noun phrase that ends with word `last`."""
    last = _without_occasion(unit, last, grammar)
    first = phrase_start(unit, last, grammar)
    return Source(first, last, last, verb) if first is not None else None


def _without_occasion(unit: Unit, last: int, grammar: Grammar) -> int:
    """Step back over "in a statement" between a source and its verb."""
    for back in range(last - 1, max(0, last - 6), -1):
        if unit.low(back) in grammar["prepositions"] and unit.low(back) != "of":
            return back - 1 if unit.low(last) in OCCASIONS and back > 1 else last
    return last


def phrase_start(unit: Unit, last: int, grammar: Grammar) -> int | None:
    word = unit.low(last)
    if not word or word in STOPS or word == ",":
        return None
    if _is_pronoun(word, grammar):
        return last
    if word in grammar["subordinators"] or word in grammar["prepositions"] or word in {"and", "or", "nor", "to"}:
        return None
    at = last
    while at > 0 and last - at < LONGEST_SOURCE:
        previous = unit.low(at - 1)
        if unit.low(at) in {"the", "a", "an"} and previous not in grammar["prepositions"] | {
            "all",
            "both",
            "half",
            "and",
            "or",
        }:
            break
        if previous == ",":
            if _is_list_comma(unit, at - 1, last, grammar):
                at -= 1
                continue
            break
        if previous in STOPS or previous in grammar["auxiliaries"] or previous in grammar["finite"]:
            break
        if (previous in grammar["subordinators"] and previous != "than") or (
            _is_pronoun(previous, grammar)
            and previous
            not in {"one", "some", "many", "both", "all", "most", "few", "those", "this", "that", "these", "others"}
        ):
            break
        if previous in {"and", "or"} and not _joins_nouns(unit, at - 1, grammar):
            break
        if _is_verb(unit, at - 1, grammar) or _takes_object(unit, at - 1, grammar):
            break
        at -= 1
    return _trim(unit, at, last, grammar)


def _is_pronoun(word: str, grammar: Grammar) -> bool:
    return any(word in grammar[f"pronouns.{kind}"] for kind in ("male", "female", "plural", "thing", "other"))


def _is_verb(unit: Unit, index: int, grammar: Grammar) -> bool:
    """Say whether a word before a source is a reporting verb that ends another clause ("... added and Clinton said")."""
    forms = grammar.forms.get(unit.low(index), ())
    return (
        any(len(form.words) == 1 and not form.bare and not form.gerund for form in forms)
        and unit.low(index - 1) not in grammar["determiners"]
    )


def _takes_object(unit: Unit, index: int, grammar: Grammar) -> bool:
    """Say whether an -ed word is a verb with an object after it ("shared a photo"), not a participle ("based in")."""
    word, following = unit.low(index), unit.low(index + 1)
    verb = word.endswith("ed") and len(word) > 4 and unit.low(index - 1) not in grammar["determiners"]
    return verb and following in {"the", "a", "an", "his", "her", "their", "its", "him", "them", "that"}


def _is_list_comma(unit: Unit, comma: int, last: int, grammar: Grammar) -> bool:
    """Say whether a comma parts the members of a list of sources ("Reuters, AFP and the BBC reported")."""
    rest = [unit.low(i) for i in range(comma + 1, last + 1)]
    return ("and" in rest[:6]) and unit.words[comma - 1].text[:1].isupper() and comma > 1


def _joins_nouns(unit: Unit, index: int, grammar: Grammar) -> bool:
    """Say whether "and" joins two names or nouns, rather than two clauses."""
    left, right = unit.words[index - 1], unit.words[index + 1] if index + 1 < len(unit.words) else unit.words[index]
    if index < 1 or left.low in STOPS or left.low == ",":
        return False
    if _is_pronoun(right.low, grammar):
        return False
    return left.text[:1].isupper() == right.text[:1].isupper()


def _trim(unit: Unit, first: int, last: int, grammar: Grammar) -> int | None:
    """Cut what cannot open a noun phrase: "and", "in an interview" before a name, adverbs, sentence openers."""
    while first <= last and (
        unit.low(first) in {"and", "or", "but", "nor", "yet", "so"}
        or (is_adverb(unit.low(first), grammar) and unit.low(first) not in {"both", "all"})
        or unit.low(first) in grammar["subordinators"]
    ):
        first += 1
    if first <= last and unit.low(first) in grammar["prepositions"]:
        first = _after_phrase(unit, first, last, grammar)
    return first if first <= last else None


def _after_phrase(unit: Unit, first: int, last: int, grammar: Grammar) -> int:
    """Return where the source starts behind an opening phrase without a comma ("In an interview Trump said")."""
    at = last
    while (
        at > first
        and unit.low(at - 1) not in grammar["prepositions"]
        and not (
            unit.words[at].text[:1].isupper()
            and not unit.words[at - 1].text[:1].isupper()
            and unit.low(at - 1) not in grammar["determiners"] | grammar["titles"]
        )
        and unit.low(at) not in {"the", "a", "an"}
    ):
        at -= 1
    return at


def _before_aside(unit: Unit, at: int, grammar: Grammar) -> Source | None:
    """Return the source before an apposition or clause in commas ("Graham, a strong ally, said")."""
    comma = at - 1
    for back in range(comma - 1, max(-1, comma - LONGEST_ASIDE), -1):
        if unit.low(back) in {";", QUOTED, ":"}:
            return None
        if unit.low(back) != "," or not _is_aside(unit, back + 1, comma, grammar):
            continue
        if unit.low(back - 1) in grammar["times"]:
            return None
        head = phrase_start(unit, back - 1, grammar)
        if head is None or (unit.low(head - 1) == "," and _is_description(unit, head, back, grammar)):
            continue
        return Source(head, comma - 1, back - 1, at)
    return None


def _is_description(unit: Unit, first: int, end: int, grammar: Grammar) -> bool:
    """Say whether the words between two commas describe a name that stands before them ("editor of The Forward")."""
    token = unit.words[first]
    party = token.low.startswith(("r-", "d-", "i-")) or token.low[:1].isdigit()
    place = end - first <= 2 and token.text[:1].isupper() and unit.low(first - 3) in {"in", "of", "from", "at", "near"}
    return party or place or (not token.text[:1].isupper() and unit.words[first - 2].text[:1].isupper())


def _is_aside(unit: Unit, first: int, end: int, grammar: Grammar) -> bool:
    """Say whether the words from `first` up to `end` describe the noun before them."""
    word = unit.low(first)
    if not word or first >= end:
        return False
    opens = {
        "a",
        "an",
        "the",
        "who",
        "which",
        "whose",
        "whom",
        "his",
        "her",
        "its",
        "their",
        "one",
        "of",
        "often",
        "now",
        "then",
        "once",
        "formerly",
        "jr",
        "jr.",
        "sr.",
        "speaking",
        "citing",
        "in",
        "also",
        "at",
        "generally",
        "currently",
        "both",
        "like",
        "standing",
        "himself",
        "herself",
        "on",
        "for",
        "including",
        "along",
        "co",
        "r",
        "d",
        "r-",
        "d-",
        "i",
        "when",
        "asked",
    }
    return (
        word in opens
        or word[:1].isdigit()
        or word.startswith(("r-", "d-", "i-"))
        or (end - first <= 4 and all(unit.words[i].text[:1].isupper() for i in range(first, end)))
        or word.endswith(("ing", "ly"))
        or word in grammar["persons.roles"] | grammar["titles"] | grammar["prepositions"]
        or any(unit.low(i) in grammar["persons.roles"] | grammar["persons.unnamed"] for i in range(first, end))
        or not unit.words[first].text[:1].isupper()
    )


def after(unit: Unit, verb: int, grammar: Grammar) -> Source | None:
    """Return the source that follows an inverted verb ("said Lindsey Graham, a strong ally") or "according to"."""
    first = verb + 1
    word = unit.low(first)
    if not word or word in STOPS or word == "," or word in grammar["subordinators"] or word in grammar["prepositions"]:
        return None
    if _is_pronoun(word, grammar) and word not in {
        "one",
        "some",
        "many",
        "both",
        "all",
        "most",
        "few",
        "those",
        "this",
        "that",
        "these",
        "others",
    }:
        return Source(first, first, first, verb)
    at = first
    while at + 1 < len(unit.words) and at - first < LONGEST_SOURCE:
        following = unit.low(at + 1)
        if (
            following in STOPS
            or following == ","
            or following in grammar["auxiliaries"]
            or following in grammar["subordinators"]
        ):
            break
        if (following in grammar["times"] and unit.words[at + 1].text[:1].isupper()) or following in {
            "this",
            "last",
            "earlier",
            "later",
            "today",
            "yesterday",
        }:
            break
        if following in grammar["prepositions"] and not _belongs(unit, at + 1, first, grammar):
            break
        if following in {"and", "or"} and not _joins_nouns(unit, at + 1, grammar):
            break
        if following in {"who", "which"}:
            break
        at += 1
    return Source(first, at, at, verb)


def _belongs(unit: Unit, index: int, first: int, grammar: Grammar) -> bool:
    """Say whether a preposition goes on with the source ("a professor at Yale"), not with the saying ("in a statement")."""
    word = unit.low(index)
    if word in {"of", "for"}:
        return True
    common = not unit.words[index - 1].text[:1].isupper()
    following = unit.low(index + 1)
    if word in {"in", "at", "from", "with", "on", "near"} and common:
        noun = next(
            (
                unit.low(i)
                for i in range(index + 1, index + 5)
                if unit.low(i) and unit.low(i) not in grammar["determiners"] | grammar["times"]
            ),
            "",
        )
        return (noun not in OCCASIONS and following not in grammar["times"] and following not in {"a", "an"}) or (
            word == "with" and common and following == "knowledge"
        )
    return (word in {"at", "from"} and following in {"the"}) or (word in {"in", "at"} and common)


def owner(unit: Unit, last: int, grammar: Grammar) -> Source | None:
    """Return the possessor that ends with word `last` ("Trump's", "his")."""
    if unit.low(last) in {"his", "her", "their"}:
        return Source(last, last, last, last + 1)
    first = last
    while first > 0 and unit.words[first - 1].text[:1].isupper() and unit.low(first - 1) not in STOPS:
        first -= 1
    return Source(first, last, last, last + 1)


def quoted_by(unit: Unit, verb: int, grammar: Grammar) -> Source | None:
    """Return the source in "Reuters quoted several commanders as saying": the words between "quoted" and "as"."""
    last = verb - 2
    for at in range(last, max(-1, last - LONGEST_SOURCE), -1):
        if unit.low(at) in {"quoted", "quotes", "quoting", "cited", "cites", "citing"}:
            passive = unit.low(at - 1) in {"is", "was", "were", "been", "are"}
            if passive or at == last:
                return before(unit, at, grammar)
            return Source(at + 1, last, last, verb)
    return None
