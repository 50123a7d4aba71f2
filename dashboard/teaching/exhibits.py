"""What a step of a tour shows: the finding in words, the picture, and the same as rows for paper; all counted now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import pandas as pd

from dashboard import findings
from dashboard.charts import coverage as themes_chart
from dashboard.charts.names import names_by_voice
from dashboard.charts.quote_variants import KEY as QUOTES_KEY
from dashboard.charts.retold import key as retold_key
from dashboard.charts.sentence_cards import KEY as SENTENCE_KEY
from dashboard.charts.speakers import KEY as SPEAKERS_KEY
from dashboard.charts.speakers import speakers
from dashboard.comparison import Comparison, chosen, same_event
from dashboard.counts import (
    changed_words,
    coverage,
    naming,
    quote_variants,
    retold,
    speaking,
    themes_told,
    versions_told,
)
from dashboard.counts.feeling import ALL, interval, pairs, scored
from dashboard.counts.feeling import headline as feeling_headline
from dashboard.panels import quotations, same_sentences
from dashboard.panels import retold as retold_panel
from dashboard.panels.feeling_charts import Shown, mean_tracks
from dashboard.panels.keys import legend
from dashboard.panels.ways import Ways
from dashboard.teaching.tours import Step, Tour
from dashboard.view import VOICES
from dashboard.words import vocabulary
from dashboard.words.phrases import joined, many, signed, spelt

T = TypeVar("T")
_IN_A_CELL = {"present": "told", "partial": "touched", "absent": "not in it"}
_LONGEST = 3
"""So many sides of each article are shown."""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """What is seen at a step. `finding` is words; `key` and `picture` are safe HTML.

    `heads` and `rows` are the same for paper: a row begins with what pupils are given, the rest is theirs to fill in.
    `more` are other findings in words.
    """

    finding: str
    key: str = ""
    picture: str = ""
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    more: tuple[str, ...] = field(default=())


Show = Callable[[Comparison, Tour, Step, Ways], Exhibit]


def exhibit(now: Comparison, tour: Tour, step: Step, ways: Ways) -> Exhibit:
    """Return what a step shows of the whole comparison. Raises `LookupError` where the articles do not have it."""
    return EXHIBITS[step.exhibit](now, tour, step, ways)


def _names(now: Comparison, tour: Tour, step: Step, ways: Ways) -> Exhibit:
    mentions = naming.choices(now, tour.concept)
    table = naming.counts(now, mentions, tour.concept)
    names = list(dict.fromkeys(table["name"]))
    rows = []
    for group in now.groups:
        mine = table[table["group"] == group]
        cells = [_by_voice(mine[mine["name"] == name].to_dict("records")) for name in names]
        rows.append((now.noted(group), *cells))
    finding = findings.headline(now, mentions, tour.concept)
    return Exhibit(finding, legend(), names_by_voice(table, ways.sentences), ("Article", *names), tuple(rows))


def _by_voice(rows: Sequence[dict[str, object]]) -> str:
    """Return the counts of one name in words: "2 own, 5 reported"; a dash where it does not stand."""
    counted = {str(row["voice"]): row["count"] for row in rows}
    return ", ".join(f"{counted[voice]} {voice}" for voice in VOICES if voice in counted) or "–"


def _voice(now: Comparison, tour: Tour, step: Step, ways: Ways) -> Exhibit:
    some = chosen(now, step.about)
    mentions = naming.choices(some, tour.concept)
    table = naming.counts(some, mentions, tour.concept)
    finding = _loudest(some, mentions, tour.concept)
    return Exhibit(finding, legend(), names_by_voice(table, ways.sentences))


def _loudest(now: Comparison, mentions: pd.DataFrame, concept: str) -> str:
    """Return which name speakers use inside quotation marks, beside the articles' own, without a full stop."""
    outside = findings.leads(mentions, now.groups)
    inside = findings.leads(mentions, now.groups, ["quoted"])
    parts = [f"{now.name(lead.group)} {_named(concept, lead)}" for lead in outside]
    said = [f"{_named(concept, lead)} in {now.name(lead.group)}" for lead in inside]
    return f"Outside quotation marks: {joined(parts)}. Inside them: {joined(said)}" if parts and said else ""


def _named(concept: str, lead: findings.Lead) -> str:
    return f"{vocabulary.term_name(concept, lead.term)} {lead.count} of {lead.of}"


def _utterance(now: Comparison, tour: Tour, step: Step, ways: Ways) -> Exhibit:
    event = same_event(now, ())
    each = _found((u for u in quote_variants.found(event) if u.id in step.about), step)
    rows = [
        (
            event.name(version.wording.group),
            quote_variants.words_of(version),
            "; ".join(versions_told.how(version, each)),
        )
        for version in quote_variants.saying(each)
    ]
    finding = f"{many(len(rows), 'article').capitalize()} print it: {quote_variants.summary(each)}"
    heads = ("Article", "What it prints", "What it did")
    return Exhibit(finding, QUOTES_KEY, quotations.card_html(event, each, ways), heads, tuple(rows))


def _retold(now: Comparison, tour: Tour, step: Step, ways: Ways) -> Exhibit:
    event = same_event(now, ())
    card = _found((c for c in retold.cards(event) if retold.evidence_id(c) in step.about), step)
    rows = [(str(n), retold.CHANGES[each.kind], each.plain) for n, each in enumerate(card.best.changes, 1)]
    changes = ", ".join(dict.fromkeys(row[1][:1].lower() + row[1][1:] for row in rows))
    finding = f"{event.name(card.best.wording.group)} retells words{_of(card)} that {_printed(event, card)}: {changes}"
    return Exhibit(
        finding, retold_key(), retold_panel.card_html(event, card, ways), ("", "Change", "In words"), tuple(rows)
    )


def _of(card: retold.Card) -> str:
    return f" of {card.speaker}" if card.speaker else ""


def _printed(now: Comparison, card: retold.Card) -> str:
    who = [now.name(group) for group in (card.best.other.group, *card.others)]
    return f"{joined(who)} print{'s' if len(who) == 1 else ''} word for word"


def _sentence(now: Comparison, tour: Tour, step: Step, ways: Ways) -> Exhibit:
    event = same_event(now, ())
    groups = changed_words.found(event)
    group = _found((g for g in groups if set(changed_words.ids(event, g)) & set(step.about)), step)
    card = changed_words.card(event, group)
    finding = f"One sentence, one name changed: {joined(card.changed)}" if card.changed else changed_words.head(card)
    picture = same_sentences.card_html(event, card, ways)
    return Exhibit(finding, SENTENCE_KEY, picture)


def _themes(now: Comparison, tour: Tour, step: Step, ways: Ways) -> Exhibit:
    event = same_event(now, ())
    told = themes_told.told(event)
    rows = [_found((row for row in told.rows if row.theme.id == theme), step) for theme in step.about]
    picture = themes_chart.grid(coverage.grid(event, told, rows), "Some themes", ways.sentences)
    paper = [(row.theme.name, *(_IN_A_CELL[cell.status] for cell in row.cells)) for row in rows]
    missed = [
        f"Not in {event.name(group)}: {_missed(event, told, group)} of the {_elsewhere(told, group)} themes that the "
        "others tell"
        for group in told.groups
    ]
    heads = ("Theme", *(event.name(group) for group in told.groups))
    return Exhibit(themes_told.headline(told), themes_chart.key(), picture, heads, tuple(paper), tuple(missed))


def _elsewhere(told: themes_told.Told, group: str) -> int:
    """Return how many themes one of the other articles tells."""
    return sum(row.others(group)[0] > 0 for row in told.rows)


def _missed(now: Comparison, told: themes_told.Told, group: str) -> int:
    return len(coverage.missing(now, told, group))


def _speakers(now: Comparison, tour: Tour, step: Step, ways: Ways) -> Exhibit:
    event = same_event(now, ())
    said = speaking.spoken(event)
    lines = speaking.lines(event, said, "side")
    longest = lines.groupby("group", sort=False).head(_LONGEST)
    totals = speaking.totals(event, said)
    rows = []
    for group in event.groups:
        first = lines[lines["group"] == group].iloc[0]
        words = first["quoted_words"] + first["reported_words"]
        counted = [number.words for number in totals[group]]
        most = f"{first['name']}: {words} of {said.words(group)} words"
        rows.append((event.name(group), counted[0], counted[1] if counted[1:] else "none anonymous", most))
    heads = ("Article", "Speakers", "Without a name", "Side with most words")
    picture = speakers(longest, totals, ways.sentences)
    first = longest.groupby("group", sort=False).first()
    return Exhibit(_most(first), SPEAKERS_KEY, picture, heads, tuple(rows), (speaking.headline(event, said),))


def _most(first: pd.DataFrame) -> str:
    """Return which side has most words in which articles, as a sentence without its full stop."""
    by_side = {str(side): list(same["outlet"]) for side, same in first.groupby("name", sort=False)}
    if len(by_side) == 1 < len(first):
        return (
            f"In each of the {spelt(len(first))} articles one side has more words than any other: {next(iter(by_side))}"
        )
    return f"Most words: {'; '.join(f'{side} in {joined(where)}' for side, where in by_side.items())}"


def _feelings(now: Comparison, tour: Tour, step: Step, ways: Ways) -> Exhibit:
    event = same_event(now, ())
    without, whole = (feeling_headline(each, _pairs(each)) for each in (event, now))
    found = Shown.of(now, scored(now), VOICES, ways.sentences)
    only = found.means[found.means["voice"] == ALL]
    shown = Shown(now, found.every, found.kept, only, found.pairs, ways.sentences)
    rows = [
        (now.noted(row["group"]), str(row["n"]), signed(row["mean"]), interval(*_ends(row)))
        for row in only.to_dict("records")
    ]
    others = [now.name(group) for group in now.groups if now.other_event(group)]
    more = (f"With {joined(others)}: {whole[0].lower()}{whole[1:]}",) if others else ()
    heads = ("Article", "Sentences", "Mean", "Interval (95 %)")
    return Exhibit(without, "", mean_tracks(shown), heads, tuple(rows), more)


def _pairs(now: Comparison) -> pd.DataFrame:
    return pairs(now, scored(now).sentences)


def _ends(row: dict[str, object]) -> tuple[float | None, float | None]:
    low, high = row["low"], row["high"]
    return (None, None) if pd.isna(low) else (low, high)  # type: ignore[call-overload, return-value]


def _found(things: Iterable[T], step: Step) -> T:
    """Return the first of some things. Raises `LookupError` where there is none."""
    for thing in things:
        return thing
    raise LookupError(f"the articles do not have what the step {step.id} shows: {joined(list(step.about))}")


EXHIBITS: dict[str, Show] = {
    "names": _names,
    "voice": _voice,
    "utterance": _utterance,
    "retold": _retold,
    "sentence": _sentence,
    "themes": _themes,
    "speakers": _speakers,
    "feelings": _feelings,
}
"""Kind of exhibit -> what shows it."""
