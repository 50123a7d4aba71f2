"""Findings in plain sentences, drawn from the counts by fixed rules; each opens the sentences behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard import view
from dashboard.comparison import Comparison, group_of
from dashboard.counts import (
    changed_words,
    distance_marks,
    emphasis,
    fact_variants,
    feeling,
    quote_variants,
    retold,
    shared_passages,
    speaking,
    talked_about,
    themes_told,
)
from dashboard.counts.finding import NAMES, VOICES, Finding
from dashboard.counts.naming import CHOSEN, choices
from dashboard.kept import once
from dashboard.links import reading
from dashboard.markup import Number
from dashboard.words import vocabulary
from dashboard.words.phrases import joined, some

MOST = 6
"""So many findings has the overview at most."""


@dataclass(frozen=True, slots=True)
class Lead:
    """The name that an outlet's articles write most in some voices: `count` of `of` mentions in them.

    `voices` says how many of `count` stand in each voice.
    """

    group: str
    term: str
    count: int
    of: int
    voices: tuple[tuple[str, int], ...] = ()


@once
def findings(
    comparison: Comparison,
    concept: str,
    dismissed: Collection[str] = (),
    included: Collection[str] = (),
    limit: int = MOST,
) -> list[Finding]:
    """Return at most `limit` findings, the strongest rules first; none where nothing was counted.

    Each measure has a rule or two; a rule whose numbers carry no sentence gives none, and the next one moves up.
    `dismissed` are retellings that the reader has judged to be none, `included` says whether articles of another
    event were taken in (see `View`).
    """
    mentions, said = choices(comparison, concept), speaking.spoken(comparison)
    rules: tuple[Callable[[], Iterable[Finding]], ...] = (
        lambda: _names(comparison, mentions, concept),
        lambda: _some(quote_variants.finding(comparison, dismissed)),
        lambda: _some(changed_words.finding(comparison)),
        lambda: themes_told.findings(comparison, included),
        lambda: speaking.findings(comparison, said),
        lambda: feeling.findings(comparison),
        lambda: _mouths(comparison, mentions, concept),
        lambda: _some(retold.finding(comparison, dismissed)),
        lambda: emphasis.findings(comparison),
        lambda: talked_about.findings(comparison, said),
        lambda: labels(comparison, concept),
        lambda: _some(shared_passages.finding(comparison)),
        lambda: _some(fact_variants.finding(comparison)),
        lambda: _some(distance_marks.finding(comparison)),
        lambda: _quotation(comparison),
    )
    found: list[Finding] = []
    for rule in rules:
        found += rule()
        if len(found) >= limit:
            break
    return found[:limit]


def _some(finding: Finding | None) -> tuple[Finding, ...]:
    return (finding,) if finding else ()


def leads(mentions: pd.DataFrame, groups: Sequence[str], voices: Collection[str] = CHOSEN) -> list[Lead]:
    """Return for each group the name it uses most in these voices; groups with a tie or without a name are left out."""
    found = []
    heard = mentions[mentions["voice"].isin(list(voices)) & mentions["term"].notna()]
    by_group: dict[str, Counter[str]] = {}
    by_voice: Counter[tuple[str, str, str]] = Counter()
    for group, term, voice in zip(*(heard[name].tolist() for name in ("group", "term", "voice")), strict=True):
        by_group.setdefault(group, Counter())[term] += 1
        by_voice[group, term, voice] += 1
    for group in groups:
        sums = by_group.get(group, Counter()).most_common(2)
        if sums and (len(sums) == 1 or sums[0][1] > sums[1][1]):
            term, count = sums[0]
            split = tuple((voice, here) for voice in view.VOICES if (here := by_voice[group, term, voice]))
            found.append(Lead(group, str(term), count, by_group[group].total(), split))
    return found


def headline(comparison: Comparison, mentions: pd.DataFrame, concept: str) -> str:
    """Return which name each outlet writes outside quotation marks, as one sentence without its full stop.

    An outlet that reports another event is left out of the sentence, unless there is no other.
    """
    same = comparison.on_event
    by_use: dict[tuple[str, str], list[str]] = {}
    for lead in leads(mentions, same):
        use = "only" if lead.count == lead.of else "mostly"
        by_use.setdefault((use, _name(concept, lead.term)), []).append(comparison.name(lead.group))
    if not by_use:
        return "No article here names the group outside quotation marks" if len(mentions) else "No name was found here"
    ordered = sorted(by_use.items(), key=lambda entry: (entry[0][0] != "only", -len(entry[1])))
    parts = [f"{some(who)} {'write' if len(who) > 1 else 'writes'} {use} {name}" for (use, name), who in ordered]
    return f"Outside quotation marks in {_these(comparison)}, {'; '.join(parts)}"


def _names(comparison: Comparison, mentions: pd.DataFrame, concept: str) -> Iterator[Finding]:
    counts = name_counts(comparison, mentions, concept)
    if counts:
        unit = "One square is one mention"
        yield Finding(f"{headline(comparison, mentions, concept)}.", counts, "names", unit, NAMES)


def name_counts(comparison: Comparison, mentions: pd.DataFrame, concept: str) -> dict[str, tuple[Number, ...]]:
    """Return for each outlet how often it writes the name of `headline`, as a number."""
    return {lead.group: (_number(concept, lead, "unquoted"),) for lead in leads(mentions, comparison.groups)}


def _mouths(comparison: Comparison, mentions: pd.DataFrame, concept: str) -> Iterator[Finding]:
    """Yield the name that speakers use inside quotation marks where retelling them mostly brings another name."""
    same = [group for group in comparison.groups if not comparison.other_event(group)]
    retold = {lead.group: lead for lead in leads(mentions, same, ["reported"])}
    quoted = {lead.group: lead for lead in leads(mentions, same, ["quoted"])}
    differ = [group for group in same if group in retold and group in quoted]
    differ = [group for group in differ if retold[group].term != quoted[group].term]
    if not differ:
        return
    term = Counter(quoted[group].term for group in differ).most_common(1)[0][0]
    who = [group for group in differ if quoted[group].term == term]
    by_name: dict[str, list[str]] = {}
    for group in who:
        by_name.setdefault(_name(concept, retold[group].term), []).append(comparison.name(group))
    parts = [f"{name} in {some(names)}" for name, names in by_name.items()]
    counts = {
        group: (
            _number(concept, quoted[group], "quoted", "quoted: "),
            _number(concept, retold[group], "reported", "reported: "),
        )
        for group in who
    }
    yield Finding(
        f"Inside quotation marks, speakers {_mostly(quoted[group] for group in who)}say {_name(concept, term)}. Where "
        f"the articles retell what was said, it is {_mostly(retold[group] for group in who)}{joined(parts)}.",
        counts,
        "names",
        "One square is one mention",
        (*VOICES[1:], NAMES[-1]),
    )


def labels(comparison: Comparison, concept: str) -> Iterator[Finding]:
    """Yield the label that each outlet lays on the group most, outside quotation marks, where they do not all agree."""
    same = [group for group in comparison.groups if not comparison.other_event(group)]
    labels = comparison.tables["labels"]
    on_group = labels[(labels["target"] == concept) & (labels["family"] == "violence")]
    said = leads(on_group.rename(columns={"label": "term"}), same)
    by_label: dict[str, list[str]] = {}
    for lead in said:
        by_label.setdefault(f"“{vocabulary.label_name(lead.term)}”", []).append(comparison.name(lead.group))
    if not said or len(by_label) == 1 < len(same) == len(said):
        return
    parts = [f"{label} in {some(who)}" for label, who in by_label.items()]
    yield Finding(
        f"Outside quotation marks in {_these(comparison)}, the group’s most frequent label is {joined(parts)}.",
        {lead.group: (_label_number(concept, lead),) for lead in said},
        "names",
        "One square is one label",
        (*VOICES[:2], ("rest", "another label")),
    )


def _quotation(comparison: Comparison) -> Iterator[Finding]:
    """Yield how much room quotations get, among the outlets on the same event; no outlet is ranked."""
    sums = comparison.tables["articles"].groupby("group", sort=False)[["quoted_words", "words"]].sum()
    same = [group for group in sums.index if not comparison.other_event(str(group))]
    sums = sums.loc[same][lambda rows: rows["words"] > 0]
    if len(sums) < 2 or not sums["quoted_words"].any():
        return
    first = {group_of(article): article.id for article in reversed(comparison.articles)}
    share = 100 * sums["quoted_words"] / sums["words"]
    if not share.any():
        return
    low, high = f"{share.min():.0f}", f"{share.max():.0f}"
    yield Finding(
        f"In {_these(comparison)}, {low if low == high else f'{low} to {high}'} of every 100 words stand inside "
        "quotation marks, where the speaker chose the words.",
        {
            str(group): (_words_number(first[str(group)], int(row["quoted_words"]), int(row["words"])),)
            for group, row in sums.iterrows()
        },
        "read",
        "The bar is all words of the story",
        (VOICES[2],),
    )


def _number(concept: str, lead: Lead, voice: str, before: str = "") -> Number:
    words = f"{before}{_name(concept, lead.term)} {lead.count} of {lead.of}"
    return Number(words, f"name:{lead.group}:{lead.term}:{voice}", lead.voices, lead.of)


def _label_number(concept: str, lead: Lead) -> Number:
    words = f"“{vocabulary.label_name(lead.term)}” {lead.count} of {lead.of}"
    return Number(words, f"unquoted-label:{lead.group}:{concept}:{lead.term}", lead.voices, lead.of)


def _words_number(article: str, quoted: int, words: int) -> Number:
    return Number(f"{quoted} of {words} words", reading(article, "quotations"), (("quoted", quoted),), words)


def _name(concept: str, term: str) -> str:
    return vocabulary.term_name(concept, term)


def _these(comparison: Comparison) -> str:
    return "this article" if len(comparison.documents) == 1 else "these articles"


def _mostly(leads_: Iterable[Lead]) -> str:
    return "" if all(lead.count == lead.of for lead in leads_) else "mostly "
