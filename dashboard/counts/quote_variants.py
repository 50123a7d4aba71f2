"""Quotations of one utterance in the words of the page: what each article made of it, its sentence, its table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

import pandas as pd

from analysis.comparison.quotations.utterances import Utterance, grouped
from analysis.comparison.quotations.variants import Change, Version
from analysis.comparison.retellings.retold import Retold, retold
from analysis.spans import Span
from dashboard import links
from dashboard.comparison import Comparison, same_event
from dashboard.counts.finding import Finding
from dashboard.counts.places import places
from dashboard.counts.versions_told import how, in_words
from dashboard.markup import Number
from dashboard.words.phrases import joined, many

KIND = "utterance"
_DEEDS = {
    "whole": ("prints it whole", "print it whole"),
    "part": ("prints a part of it", "print a part of it"),
    "cut": ("cuts it", "cut it"),
    "cut renamed": ("cuts it and gives another name", "cut it and give another name"),
    "split": ("splits it", "split it"),
    "joined": ("runs its sentences together", "run its sentences together"),
    "renamed": ("changes a name in it", "change a name in it"),
    "retold": ("retells it", "retell it"),
    "retold renamed": ("retells it with another name", "retell it with another name"),
}
"""What an article does with an utterance, of one article and of several; in the order of the sentence."""


def found(now: Comparison, dismissed: Collection[str] = ()) -> list[Utterance]:
    """Return the utterances of these articles: changed names first, then cuts, then those of most articles.

    A retelling that the reader has dismissed does not count.
    """
    wordings = tuple(now.wordings.values())
    gone = [place for each in dismissed if (place := links.spot(each.partition("~")[0]))]
    kept = tuple(each for each in retold(*wordings) if not any(_meets(each, place) for place in gone))
    several = [each for each in grouped(wordings, kept) if len(saying(each)) > 1]
    return sorted(several, key=_rank)


def _meets(telling: Retold, place: tuple[str, int, int]) -> bool:
    return telling.wording.article.id == place[0] and telling.span.meets(Span(place[1], place[2]))


def saying(utterance: Utterance) -> list[Version]:
    """Return the versions of articles that print or retell an utterance."""
    return [version for version in utterance.versions if "absent" not in version.changes]


def _rank(utterance: Utterance) -> tuple[bool, bool, bool, int, bool, int]:
    changes = Counter(change for version in saying(utterance) for change in version.changes)
    other = bool(changes["split"] or changes["joined"] or changes["reported"])
    words = sum(len(part.keys) for part in utterance.parts)
    return (
        not changes["relabelled"],
        not changes["cut"],
        not other,
        -len(saying(utterance)),
        not changes["whole"],
        -words,
    )


def headline(found_: Sequence[Utterance]) -> str:
    """Return what became of the first utterance, as one sentence without its full stop."""
    if not found_:
        return "No quotation stands in two of these articles"
    return _sentence(found_[0])


def _sentence(utterance: Utterance) -> str:
    versions = saying(utterance)
    whose = f" of {utterance.speaker}" if utterance.speaker and noun(utterance) != "tweet" else ""
    return f"One {noun(utterance)}{whose}, {in_words(len(versions))} articles: {summary(utterance)}"


def how_many(found_: Sequence[Utterance]) -> str:
    """Return how many utterances there are and in how many something was changed, as a sentence."""
    changed = sum(any(_deed(version) not in ("whole", "part") for version in saying(each)) for each in found_)
    if len(found_) == 1:
        return f"1 quotation stands in two or more of these articles, {'not ' * bool(changed)}printed alike."
    alike = "none of them printed alike" if changed == len(found_) else f"{changed} of them not printed alike"
    return f"{many(len(found_), 'quotation')} stand in two or more of these articles, {alike}."


def noun(utterance: Utterance) -> str:
    """Return what an utterance is, as far as an article that prints it says so: a tweet, else a quotation."""
    for version in utterance.printed:
        document = version.wording.document
        for each in version.fragments:
            said = document.quotations[each.quotation].attribution
            if said is not None and document.attributions[said].lemma == "tweet":
                return "tweet"
    return "quotation"


def summary(utterance: Utterance) -> str:
    """Return how many articles did what with it: "two print it whole, one cuts it"."""
    deeds = Counter(_deed(version) for version in saying(utterance))
    if len(deeds) == 1:
        (deed, count), every = *deeds.items(), {1: "one", 2: "both"}
        return f"{every.get(count, 'all')} {_DEEDS[deed][count > 1]}"
    parts = [f"{in_words(deeds[deed])} {words[deeds[deed] > 1]}" for deed, words in _DEEDS.items() if deeds[deed]]
    return joined(parts) if len(parts) < 3 else ", ".join(parts)


def _deed(version: Version) -> str:
    changes = set(version.changes)
    renamed = " renamed" if "relabelled" in changes else ""
    if "reported" in changes:
        return f"retold{renamed}"
    if "cut" in changes:
        return f"cut{renamed}"
    if renamed:
        return "renamed"
    if "split" in changes:
        return "split"
    if "joined" in changes:
        return "joined"
    return "part" if version.missing else "whole"


def evidence_id(utterance: Utterance, version: Version) -> str:
    """Return the id of the list of sentences that shows an article's version; "" where there is none of it."""
    if "absent" in version.changes:
        return ""
    return f"{KIND}:{version.wording.group}:{utterance.id}:{_change_id(version.changes)}"


def _change_id(changes: Sequence[Change]) -> str:
    return "-".join(changes)


def cells(now: Comparison, found_: Sequence[Utterance]) -> dict[str, str]:
    """Return what each list of sentences shows: evidence id -> outlet, first words, what was done."""
    return {
        evidence_id(utterance, version): f"{now.name(version.wording.group)}: “{_short(utterance)}”, "
        f"{how(version, utterance)[0]}"
        for utterance in found_
        for version in saying(utterance)
    }


def by_outlet(now: Comparison, found_: Sequence[Utterance], few: int = 3) -> dict[str, tuple[Number, ...]]:
    """Return what each outlet made of the first utterances, as numbers that open their sentences."""
    numbers: dict[str, list[Number]] = {}
    for utterance in found_[:few]:
        for version in saying(utterance):
            words = f"“{_short(utterance)}”: {how(version, utterance)[0]}"
            numbers.setdefault(version.wording.group, []).append(Number(words, evidence_id(utterance, version)))
    return {group: tuple(numbers[group]) for group in now.groups if group in numbers}


def _short(utterance: Utterance, most: int = 48) -> str:
    words = " ".join(utterance.parts[0].text.split())
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def hits(found_: Sequence[Utterance], evidence: str) -> pd.DataFrame:
    """Return the places of an outlet's versions that an id names."""
    return places(
        (version.wording.document, spans(version))
        for utterance in found_
        for version in saying(utterance)
        if evidence_id(utterance, version) == evidence
    )


def of_evidence(found_: Sequence[Utterance], evidence: str) -> Utterance | None:
    """Return the utterance that an id of a list of sentences is about."""
    kind, _, rest = evidence.partition(":")
    ids = rest.split(":")
    return next((each for each in found_ if kind == KIND and len(ids) == 3 and each.id == ids[1]), None)


def spans(version: Version) -> list[Span]:
    """Return where a version stands in its article: one place a quotation, else what is retold."""
    if not version.fragments:
        return sorted(each.span for each in version.tellings)
    by_quotation: dict[int, list[Span]] = {}
    for each in version.fragments:
        if each.stretch.span:
            by_quotation.setdefault(each.quotation, []).append(each.stretch.span)
    return [Span(own[0].start, own[-1].end) for own in by_quotation.values()]


def fullest(now: Comparison, utterance: Utterance) -> str:
    """Return which outlets print all of it, as a line under its words."""
    whole = [each.wording.group for each in utterance.printed if each.changes == ("whole",) and not each.missing]
    names = [now.name(group) for group in dict.fromkeys(whole)]
    if names:
        return f"Whole in {joined(names) if len(names) < 4 else f'{len(names)} outlets'}"
    sources = [now.name(part.wording.group) for part in utterance.parts]
    sources = list(dict.fromkeys(sources))
    return f"Put together from {joined(sources)}" if len(sources) > 1 else f"Fullest in {sources[0]}"


def table(now: Comparison, found_: Sequence[Utterance]) -> pd.DataFrame:
    """Return a row for each article of each utterance: first words, speaker, outlet, what was done, its words."""
    rows = [
        {
            "Quotation": _short(utterance),
            "Speaker": utterance.speaker or "not named",
            "Outlet": now.noted(version.wording.group),
            "What became of it": (Number("; ".join(how(version, utterance)), evidence_id(utterance, version)),),
            "Words": words_of(version),
        }
        for utterance in found_
        for version in utterance.versions
    ]
    return pd.DataFrame(rows, columns=["Quotation", "Speaker", "Outlet", "What became of it", "Words"])


def words_of(version: Version) -> str:
    """Return a version's words as printed, quotations in quotation marks; "" where there are none."""
    text = version.wording.article.text
    marks = ("“", "”") if version.fragments else ("", "")
    return " … ".join(f"{marks[0]}{' '.join(span.of(text).split())}{marks[1]}" for span in spans(version))


def copied(now: Comparison, utterance: Utterance, base: str, addresses: Sequence[str]) -> str:
    """Return all versions as plain text: outlet, day, what was done, the words, and where they stand.

    `addresses` are those of the versions of `saying` in the reader of this page, which is at `base`.
    """
    lines = [f"{utterance.speaker or 'Speaker not named'}, as {many(len(saying(utterance)), 'article')} give it:"]
    for version, address in zip(saying(utterance), addresses, strict=True):
        article = version.wording.article
        day = f", {article.published:%d %B %Y}".replace(", 0", ", ") if article.published else ""
        lines += ["", f"{now.noted(version.wording.group)}{day} ({'; '.join(how(version, utterance))})"]
        lines += [words_of(version), article.origin.url or f"{base}{address}"]
    return "\n".join(lines)


def finding(now: Comparison, dismissed: Collection[str] = ()) -> Finding | None:
    """Return what became of the first utterance, with each outlet's version; None where none was changed."""
    event = same_event(now, ()) if any(not now.other_event(group) for group in now.groups) else now
    every = found(event, dismissed)
    changed = [each for each in every if {_deed(version) for version in saying(each)} - {"whole", "part"}]
    if not changed:
        return None
    first = changed[0]
    counts: dict[str, tuple[Number, ...]] = {}
    for version in saying(first):
        number = Number(how(version, first)[0], evidence_id(first, version), *_printed(version, first), bar=True)
        counts[version.wording.group] = (*counts.get(version.wording.group, ()), number)
    text = f"{_sentence(first)}. It begins “{_short(first)}”."
    return Finding(text, counts, "same-words", "The bar is all words of the quotation", _BAR)


_BAR = (("quoted", "printed"), ("rest", "left out"), ("reported", "retold in other words"))


def _printed(version: Version, utterance: Utterance) -> tuple[tuple[tuple[str, int], ...], int]:
    """Return how many words of the utterance are printed in quotation marks, or that it is retold, and of how many."""
    whole = sum(len(part.text.split()) for part in utterance.parts)
    if not version.fragments:
        return (("reported", whole),), whole
    words = sum(len(each.stretch.text.split()) for each in version.fragments if not each.again)
    return (("quoted", min(words, whole)),), whole
