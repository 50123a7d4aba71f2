"""Where each thing stands in the articles of each outlet: what the page emphasis counts with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from statistics import fmean, median

from analysis.annotation.lexicon import actors, concept_ids
from analysis.annotation.themes import theme
from analysis.measures.emphasis import MEASURE, QUOTATIONS, Emphasis, emphasis, emphasis_of
from dashboard.comparison import Comparison, group_of
from dashboard.kept import once
from dashboard.words import vocabulary

Every = Mapping[str, Mapping[str, Emphasis]]
"""Article's id -> thing ("actor:donald-trump", "concept:islamic-state", "quotes:all") -> where it stands there."""
QUOTED = "quotations"
"""Stands for an actor's id in the list of all quotations of an outlet."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One thing in the articles of one outlet; `found` has an entry for each of `articles`, all that could be read."""

    group: str
    thing: str
    articles: tuple[str, ...]
    found: tuple[Emphasis, ...]

    @property
    def named(self) -> int:
        """Return the number of articles that have it anywhere."""
        return sum(bool(each.sentences) or in_opening(each) for each in self.found)

    @property
    def opening(self) -> int:
        """Return the number of articles that have it in headline, standfirst or lead."""
        return sum(map(in_opening, self.found))

    @property
    def sentences(self) -> int:
        """Return the number of body sentences with it, over all articles."""
        return sum(len(each.sentences) for each in self.found)

    @property
    def n(self) -> int:
        """Return the number of body sentences, over all articles."""
        return sum(each.n for each in self.found)

    @property
    def first(self) -> float | None:
        """Return the first position (the middle one of several articles'), None where no body has it."""
        known = [each.first_position for each in self.found if each.first_position is not None]
        return median(known) if known else None

    @property
    def weight(self) -> float | None:
        """Return the weighted share (the mean of several articles'), None without a body."""
        known = [each.weight for each in self.found if each.weight is not None]
        return fmean(known) if known else None


def in_opening(found: Emphasis) -> bool:
    """Say whether a thing stands in the article's headline, standfirst or lead."""
    return any((found.headline, found.standfirst, found.lead))


@once
def every(now: Comparison) -> Every:
    """Return where everything stands in every article that the measure is made for."""
    return {
        article: {found.thing: found for found in emphasis(document, themes=True)}
        for article, document in now.documents.items()
        if MEASURE.made_for(document)
    }


@once
def standings(now: Comparison, found: Every, thing: str) -> list[Standing]:
    """Return where `thing` stands, an entry for each outlet, in the order of the comparison."""
    by_group: dict[str, dict[str, Emphasis]] = {group: {} for group in now.groups}
    for article, here in found.items():
        document = now.documents[article]
        by_group[group_of(document.article)][article] = here.get(thing) or emphasis_of(document, thing)
    return [Standing(group, thing, tuple(each), tuple(each.values())) for group, each in by_group.items()]


def things(found: Every) -> list[str]:
    """Return all things that stand in the articles: those in most articles first, then by sentences."""
    articles, sentences = Counter[str](), Counter[str]()
    for here in found.values():
        articles.update(here.keys())
        sentences.update({thing: len(each.sentences) for thing, each in here.items()})
    return sorted(articles, key=lambda thing: (-articles[thing], -sentences[thing], thing))


def common(found: Every, most: int = 7) -> list[str]:
    """Return the things to offer first: the most frequent ones, and always the groups and the quotations."""
    ranked = things(found)
    sure = [thing for thing in ranked if thing == QUOTATIONS or thing.startswith("concept:")]
    rest = [thing for thing in ranked if thing.startswith("actor:")]
    kept = {*sure, *rest[: max(most - len(sure), 0)]}
    return [thing for thing in ranked if thing in kept and thing != QUOTATIONS] + [
        thing for thing in sure if thing == QUOTATIONS
    ]


def shown(found: Every, asked: str, evidence: str) -> str:
    """Return the thing to show: that of the list of sentences that is open, the one asked for, or the usual one.

    Usual is the person in most articles; without one the most frequent thing; "" where nothing stands anywhere.
    """
    ranked = things(found)
    people = {f"actor:{actor.id}" for actor in actors() if actor.kind == "person"}
    wanted = (thing_of(evidence), asked, next((thing for thing in ranked if thing in people), ""), *ranked[:1])
    return next((thing for thing in wanted if thing in ranked), "")


def evidence_id(group: str, thing: str, place: str) -> str:
    """Return the id of the sentences of a thing in an outlet; `place` is all, first, headline, standfirst or lead.

    >>> evidence_id("sputnik", "concept:islamic-state", "lead")
    'actor:sputnik:islamic-state:lead'
    """
    kind, _, which = thing.partition(":")
    if thing == QUOTATIONS:
        return f"actor:{group}:{QUOTED}:{place}"
    return f"{'theme' if kind == 'theme' else 'actor'}:{group}:{which}:{place}"


def thing_of(evidence: str) -> str:
    """Return the thing whose sentences an id asks for, "" where the id is of another kind.

    >>> thing_of("actor:sputnik:islamic-state:lead")
    'concept:islamic-state'
    """
    kind, _, rest = evidence.partition(":")
    which = rest.split(":")[1] if rest.count(":") == 2 else ""
    if kind not in ("actor", "theme") or not which:
        return ""
    if kind == "actor" and which == QUOTED:
        return QUOTATIONS
    return f"concept:{which}" if kind == "actor" and which in concept_ids() else f"{kind}:{which}"


def thing_name(thing: str, within: bool = False) -> str:
    """Return what a thing is called, with a capital unless it stands `within` a sentence.

    >>> thing_name("quotes:all")
    'Quotations'
    """
    kind, _, which = thing.partition(":")
    if kind == "theme":
        name = theme(which).name
    else:
        name = "quotations" if thing == QUOTATIONS else vocabulary.target_name(which)
    return name if within else vocabulary.capital(name)
