"""One sentence as several articles print it: the card with its versions."""

from __future__ import annotations

from dashboard.charts.sentence_cards import Line, sentence_card
from dashboard.comparison import Comparison, group_of
from dashboard.counts import changed_words as counts
from dashboard.counts.absent import absent
from dashboard.panels.ways import Ways

YOURS = "Your text"


def card_html(now: Comparison, card: counts.Card, ways: Ways, opened: bool = False, every: bool = True) -> str:
    """Return a card as safe HTML; `every` says that each article was set beside every other one."""
    lines = []
    for place, marks in card.versions:
        article, span = place.wording.article, place.span
        door = ""
        group = group_of(article)
        if counts.is_article(now, place.wording):
            door = ways.place(article.id, span)
            whose = (now.name(group), now.note(group), now.colour(group))
        else:
            whose = (YOURS, "", "")
        lines.append(Line(*whose, article.text, span, marks, door))
    link = ways.sentences(card.evidence[0]) if card.evidence and not opened else ""
    complete = every and not card.more and all(counts.is_article(now, place.wording) for place, _ in card.versions)
    without = absent(now, {group_of(place.wording.article) for place, _ in card.versions}) if complete else ""
    return sentence_card(counts.head(card), lines, link, opened, without)
