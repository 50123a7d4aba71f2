"""Retold words beside the quotations of others, as the page of the same words shows them: one card a retelling."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import chain

import pandas as pd

from analysis.annotation.document import Attribution
from analysis.comparison.retellings.retold import Retold, retold
from analysis.comparison.speakers import called
from analysis.spans import Span
from dashboard import links
from dashboard.comparison import Comparison, same_event
from dashboard.counts.finding import Finding
from dashboard.counts.places import places
from dashboard.markup import Number
from dashboard.words.phrases import joined, many

KIND = "retold"
MOST_DISMISSED = 50
"""How many pairs a link can carry."""
CHANGES = {
    "name": "Another name",
    "label": "Another label",
    "label-in": "Label put in",
    "label-out": "Label left out",
    "passive": "Who did it left out",
    "active": "Who did it put in",
    "negation": "“Not” changed",
    "hedge": "Doubt left out",
    "number": "Another number",
    "unmarked": "Marks dropped",
}
"""Kinds of changes in the order of their weight, and what they are called."""


@dataclass(frozen=True, slots=True)
class Card:
    """One retelling: the pair that says most, and all pairs of these words with one utterance, the best first."""

    best: Retold
    pairs: tuple[Retold, ...]

    @property
    def speaker(self) -> str:
        """In whose mouth the words are laid, as far as one of the two articles says so; "" else."""
        named = said_by(self.best)
        quoted = self.best.other.document.quotations[self.best.quotation]
        return (named.speaker if named else None) or quoted.speaker or ""

    @property
    def others(self) -> list[str]:
        """The groups that print the same words word for word, too."""
        mine = self.best.other.group
        return [group for group in dict.fromkeys(pair.other.group for pair in self.pairs) if group != mine]


def cards(now: Comparison) -> list[Card]:
    """Return the retellings in these articles: the sure ones first, then those with the most changes."""
    by_article: defaultdict[str, list[list[Retold]]] = defaultdict(list)
    for pair in retold(*now.wordings.values()):
        stretches = by_article[pair.wording.article.id]
        same = next((group for group in stretches if _one_utterance(group[0], pair)), None)
        if same is None:
            stretches.append([pair])
        else:
            same.append(pair)
    found = []
    for group in chain.from_iterable(by_article.values()):
        ranked = sorted(group, key=lambda pair: (-len(pair.shared), -len(pair.said), -pair.score))
        found.append(Card(ranked[0], tuple(ranked)))
    return sorted(found, key=lambda card: (not card.best.sure, -_weight(card), -card.best.score))


def split(now: Comparison, found: Sequence[Card], dismissed: Collection[str]) -> tuple[list[Card], list[Card]]:
    """Return the cards that stand, and those that the reader has dismissed."""
    out = [bool(dismissals_of(now, card, dismissed)) for card in found]
    return [c for c, gone in zip(found, out, strict=True) if not gone], [
        c for c, gone in zip(found, out, strict=True) if gone
    ]


def pair_id(pair: Retold) -> str:
    """Return the id under which a pair is dismissed: the retold words, then the quoted ones."""
    quotation = pair.other.document.quotations[pair.quotation].span
    return "~".join(
        links.passage(wording.article.id, span.start, span.end)
        for wording, span in ((pair.wording, pair.span), (pair.other, quotation))
    )


def dismissals_of(now: Comparison, card: Card, dismissed: Collection[str]) -> list[str]:
    """Return which of these ids dismiss a card: those whose places meet the places of one of its pairs.

    Where the quoted article is not among those chosen now, the retold words alone say which card is meant.
    """
    return [each for each in dismissed if any(_names(now, each, pair) for pair in card.pairs)]


def unknown(now: Comparison, found: Sequence[Card], dismissed: Collection[str]) -> int:
    """Return how many dismissed ids name no pair that is found here."""
    known = {each for card in found for each in dismissals_of(now, card, dismissed)}
    return len(set(dismissed) - known)


def _names(now: Comparison, dismissed: str, pair: Retold) -> bool:
    told, _, quoted = dismissed.partition("~")
    quotation = pair.other.document.quotations[pair.quotation].span
    if not _meets(told, pair.wording.article.id, pair.span):
        return False
    place = links.spot(quoted)
    return _meets(quoted, pair.other.article.id, quotation) or (place is not None and place[0] not in now.documents)


def _meets(place: str, article: str, span: Span) -> bool:
    found = links.spot(place)
    return found is not None and found[0] == article and Span(found[1], found[2]).meets(span)


def said_by(pair: Retold) -> Attribution | None:
    """Return the attribution that lays the retold words in a mouth; None where the article tells them itself."""
    return None if pair.attribution is None else pair.wording.document.attributions[pair.attribution]


def evidence_id(card: Card) -> str:
    """Return the id of the list of sentences that shows a card's two places."""
    pair = card.best
    start = pair.other.document.quotations[pair.quotation].span.start
    return f"{KIND}:{pair.wording.group}:{pair.other.group}:{pair.span.start}-{start}"


def cells(now: Comparison, found: Sequence[Card]) -> dict[str, str]:
    """Return what each list of sentences shows: evidence id -> `cell`."""
    return {evidence_id(card): cell(now, card) for card in found}


def cell(now: Comparison, card: Card) -> str:
    """Return a card in one line: who retells whom, beside which outlet's quotation."""
    speaker = f", {card.speaker}" if card.speaker else ""
    words = _short(card.best.span.of(card.best.wording.article.text))
    return f"{now.name(card.best.wording.group)}{speaker}: “{words}” beside {now.name(card.best.other.group)}"


def by_outlet(now: Comparison, found: Sequence[Card], few: int = 3) -> dict[str, tuple[Number, ...]]:
    """Return each outlet's first retellings in a line, as numbers that open both places."""
    numbers: dict[str, list[Number]] = {}
    for card in found:
        mine = numbers.setdefault(card.best.wording.group, [])
        if len(mine) < few:
            words = f"“{_short(card.best.span.of(card.best.wording.article.text))}”"
            mine.append(Number(f"{words} beside {now.name(card.best.other.group)}", evidence_id(card)))
    return {group: tuple(numbers[group]) for group in now.groups if group in numbers}


def hits(found: Sequence[Card], evidence: str) -> pd.DataFrame:
    """Return both places of the card that an id names."""
    pair = next(card for card in found if evidence_id(card) == evidence).best
    rows = places([(pair.wording.document, [pair.span]), (pair.other.document, [pair.said])])
    saying = said_by(pair)
    if saying:  # the span may run across "adding that", which nobody said
        rows.loc[0, ["voice", "speaker"]] = ["reported", saying.speaker]
    return rows


def headline(found: Sequence[Card]) -> str:
    """Return how many places retell quoted words and what was changed in them, as a sentence without its full stop."""
    if not found:
        return "No article here was found to retell words that another prints word for word"
    may = sum(not card.best.sure for card in found)
    text = f"{many(len(found), 'retelling')} of words that another article quotes"
    if may:
        text += " (not sure)" if may == len(found) else f" ({may} of them not sure)"
    changed = _changed(found)
    return f"{text}: {changed}" if changed else text


def _changed(found: Sequence[Card]) -> str:
    counts = Counter(head for card in found for head in {_heads()[each.kind] for each in card.best.changes})
    parts = [f"{counts[head]} {head}" for head in dict.fromkeys(_heads().values()) if counts[head]]
    return joined(parts[:_MOST_HEADS]) if parts else ""


def _heads() -> dict[str, str]:
    """Return what a kind of change is called in the headline, the weightiest first."""
    return {
        "name": "with another name",
        "label": "with another label",
        "label-in": "with another label",
        "label-out": "with another label",
        "passive": "without a word of who did it",
        "unmarked": "in the very words, without their marks",
        "active": "with a word of who did it",
        "negation": "with a “not” more or less",
        "hedge": "with a doubt left out",
        "number": "with another number",
    }


_MOST_HEADS = 3


def strength(pair: Retold) -> str:
    """Return the score in words."""
    return "Strong match" if pair.sure else "May retell"


def listed(now: Comparison, groups: Sequence[str], most: int = 3) -> str:
    """Return the names of some groups, or how many they are where they are more than a few."""
    return joined([now.name(group) for group in groups]) if len(groups) <= most else f"{len(groups)} others"


def told_how(pair: Retold) -> str:
    """Return in whose mouth the retold words are laid, in words."""
    saying = said_by(pair)
    if saying is None:
        return "as the article’s own narration, without quotation marks"
    part = "in part " if any(each.outer.meets(pair.span) for each in pair.wording.document.quotations) else ""
    return f"in the mouth of {called(pair.wording.document, saying)}, {part}without quotation marks"


def source_note(pair: Retold) -> str:
    """Return what the two articles say about who spoke, where it is not one name; "" else."""
    saying = said_by(pair)
    document = pair.other.document
    index = document.quotations[pair.quotation].attribution
    if saying is None or pair.agreement == "same":
        return ""
    if pair.agreement == "near" and index is not None:
        told, quoted = called(pair.wording.document, saying), called(document, document.attributions[index])
        return f"The retelling names {told} as the source, the quotation {quoted}: taken for one."
    return "The two articles do not name the same speaker: look whether it is one utterance."


def table(now: Comparison, found: Sequence[Card]) -> pd.DataFrame:
    """Return a row for each card: who retells, whose words, what is printed where, what was changed, how sure."""
    rows = [
        {
            "Retold in": now.noted(card.best.wording.group),
            "Speaker": card.speaker or "not named",
            "Retold words": (Number(card.best.span.of(card.best.wording.article.text), evidence_id(card)),),
            "Word for word in": joined([now.noted(group) for group in (card.best.other.group, *card.others)]),
            "Quoted words": card.best.said.of(card.best.other.article.text),
            "Changed": joined(changed) if (changed := _kinds(card)) else "nothing marked",
            "Match": strength(card.best),
        }
        for card in found
    ]
    return pd.DataFrame(rows)


def finding(now: Comparison, dismissed: Collection[str] = ()) -> Finding | None:
    """Return the retelling that changed most, as one sentence with the places by outlet; None where none is sure."""
    event = same_event(now, ()) if any(not now.other_event(group) for group in now.groups) else now
    kept, _ = split(event, cards(event), dismissed)
    sure = [card for card in kept if card.best.sure and card.best.changes]
    if not sure:
        return None
    card = sure[0]
    first = card.best.changes[0]
    who = joined([now.name(group) for group in (card.best.other.group, *card.others)])
    text = (
        f"{now.name(card.best.wording.group)} retells words{_of(card)} that {who} quote{'' if card.others else 's'}. "
    )
    counts: dict[str, list[Number]] = {}
    for each in sure:
        words = f"1 retelling with {many(_weight(each), 'change')}"
        number = Number(words, evidence_id(each), (("present", _weight(each)),))
        counts.setdefault(each.best.wording.group, []).append(number)
    said = {group: tuple(numbers) for group, numbers in counts.items()}
    return Finding(text + first.plain, said, "same-words", "One square is one change", (("present", "changed"),))


def _of(card: Card) -> str:
    saying = said_by(card.best)
    named = called(card.best.wording.document, saying) if saying and saying.speaker else card.speaker
    return f" of {named}" if named else ""


def _kinds(card: Card) -> list[str]:
    return list(dict.fromkeys(CHANGES[each.kind] for each in card.best.changes))


def _weight(card: Card) -> int:
    return len({each.kind for each in card.best.changes})


def _one_utterance(one: Retold, two: Retold) -> bool:
    """Say whether two pairs retell one utterance by the same words."""
    if not one.span.meets(two.span):
        return False
    shared = set(one.shared) & set(two.shared)
    return 2 * len(shared) >= min(len(set(one.shared)), len(set(two.shared)))


def _short(text: str, most: int = 48) -> str:
    words = " ".join(text.split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
