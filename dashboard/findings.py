"""Findings in plain sentences, drawn from the counts by fixed rules; each opens the sentences behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard import vocabulary
from dashboard.comparison import Comparison
from dashboard.naming import OTHER_EVENT, choices

CHOSEN = ("own", "reported")
"""The voices in which the newsroom chose the word, whoever is said to have spoken it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence, the counts under it, and the page and list of sentences that show it."""

    text: str
    counts: str
    page: str
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Lead:
    """The name that an outlet's articles write most in some voices: `count` of `of` mentions in them."""

    group: str
    term: str
    count: int
    of: int


def findings(comparison: Comparison, concept: str, limit: int = 4) -> list[Finding]:
    """Return at most `limit` findings, the strongest rules first; none where nothing was counted."""
    mentions = choices(comparison, concept)
    rules = (_names(comparison, mentions, concept), _mouths(comparison, mentions, concept))
    found = [finding for rule in rules for finding in rule]
    found += [*_labels(comparison, concept), *_quotation(comparison)]
    return found[:limit]


def leads(mentions: pd.DataFrame, groups: Sequence[str], voices: Collection[str] = CHOSEN) -> list[Lead]:
    """Return for each group the name it uses most in these voices; groups with a tie or without a name are left out."""
    found = []
    for group in groups:
        heard = mentions[(mentions["group"] == group) & mentions["voice"].isin(list(voices))]
        sums = heard["term"].value_counts()
        if len(sums) and (len(sums) == 1 or sums.iloc[0] > sums.iloc[1]):
            found.append(Lead(group, str(sums.index[0]), int(sums.iloc[0]), int(sums.sum())))
    return found


def headline(comparison: Comparison, mentions: pd.DataFrame, concept: str) -> str:
    """Return which name each outlet writes outside quotation marks, as one sentence without its full stop.

    An outlet that reports another event is left out of the sentence, unless there is no other.
    """
    same = [group for group in comparison.groups if not comparison.other_event(group)] or comparison.groups
    by_use: dict[tuple[str, str], list[str]] = {}
    for lead in leads(mentions, same):
        use = "only" if lead.count == lead.of else "mostly"
        by_use.setdefault((use, _name(concept, lead.term)), []).append(comparison.name(lead.group))
    if not by_use:
        return "No article here names the group outside quotation marks" if len(mentions) else "No name was found here"
    ordered = sorted(by_use.items(), key=lambda entry: (entry[0][0] != "only", -len(entry[1])))
    parts = [f"{_and(who)} {'write' if len(who) > 1 else 'writes'} {use} {name}" for (use, name), who in ordered]
    return f"Outside quotation marks, {'; '.join(parts)}"


def _names(comparison: Comparison, mentions: pd.DataFrame, concept: str) -> Iterator[Finding]:
    said = leads(mentions, comparison.groups)
    if not said:
        return
    counts = [
        f"{_outlet(comparison, lead.group)}: {_name(concept, lead.term)} {lead.count} of {lead.of}" for lead in said
    ]
    yield Finding(f"{headline(comparison, mentions, concept)}.", f"{'; '.join(counts)}.", "names")


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
    parts = [f"{name} in {_and(names)}" for name, names in by_name.items()]
    counts = [
        f"{comparison.name(group)}: in marks {_name(concept, term)} {quoted[group].count} of {quoted[group].of}, "
        f"retold {_name(concept, retold[group].term)} {retold[group].count} of {retold[group].of}"
        for group in who
    ]
    yield Finding(
        f"Inside quotation marks, speakers {_mostly(quoted[group] for group in who)}say {_name(concept, term)}. Where "
        f"the articles retell what was said, it is {_mostly(retold[group] for group in who)}{_and(parts)}.",
        f"{'; '.join(counts)}.",
        "names",
        f"name:{who[0]}:{term}:quoted",
    )


def _labels(comparison: Comparison, concept: str) -> Iterator[Finding]:
    """Yield the label on the group, outside quotation marks, that tells the outlets apart most clearly."""
    same = [group for group in comparison.groups if not comparison.other_event(group)]
    labels = comparison.tables["labels"]
    chosen = labels[(labels["target"] == concept) & labels["voice"].isin(list(CHOSEN)) & labels["group"].isin(same)]
    sums = chosen.groupby(["label", "group"]).size().unstack("group", fill_value=0)
    split = sums[(sums > 0).sum(axis=1) < len(same)]
    if split.empty:
        return
    label = str(split.sum(axis=1).sort_values(ascending=False, kind="stable").index[0])
    counts = {group: int(split.loc[label].get(group, 0)) for group in same}
    users = [comparison.name(group) for group, count in counts.items() if count]
    others = [comparison.name(group) for group, count in counts.items() if not count]
    yield Finding(
        f"Outside quotation marks, {_and(users)} {'put' if len(users) > 1 else 'puts'} "
        f"“{vocabulary.label_name(label)}” on the group; {_and(others)} {'do' if len(others) > 1 else 'does'} not.",
        "; ".join(f"{comparison.name(group)} {count}" for group, count in counts.items()) + ".",
        "names",
        f"label:{next(group for group in counts if counts[group])}:{concept}:{label}",
    )


def _quotation(comparison: Comparison) -> Iterator[Finding]:
    sums = comparison.tables["articles"].groupby("group", sort=False)[["quoted_words", "words"]].sum()
    sums = sums[sums["words"] > 0]
    if len(sums) < 2:
        return
    share = (sums["quoted_words"] / sums["words"]).sort_values(kind="stable")
    low, high = str(share.index[0]), str(share.index[-1])
    yield Finding(
        f"{comparison.name(high)} gives the most room to quotations, {comparison.name(low)} the least.",
        "; ".join(
            f"{_outlet(comparison, group)}: {sums.loc[group, 'quoted_words']} of {sums.loc[group, 'words']} words"
            for group in (high, low)
        )
        + " stand inside quotation marks.",
        "read",
    )


def _name(concept: str, term: str) -> str:
    return vocabulary.term_name(concept, term)


def _outlet(comparison: Comparison, group: str) -> str:
    return comparison.name(group) + (f" ({OTHER_EVENT})" if comparison.other_event(group) else "")


def _mostly(leads_: Iterable[Lead]) -> str:
    return "" if all(lead.count == lead.of for lead in leads_) else "mostly "


def _and(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
