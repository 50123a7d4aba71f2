"""Cards of retellings: one an utterance, the fullest quotation beside it, and what a reader has dismissed is gone."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from analysis.annotation.annotate import annotate
from analysis.corpus.article import Article
from dashboard.comparison import Comparison
from dashboard.counts import retold
from tests.dashboard import stories

FILLER = "\n\nSnow fell on the hills last night. Traders opened the market at noon. Buses ran late on the coast road.\n"
FULL = "“We have defeated ISIS in the harbour, my only reason for staying on the island,” Donald Trump said."
CUT = "Donald Trump wrote: “We have defeated ISIS in the harbour.”"
TOLD = (
    "Donald Trump said that the Daesh terrorist group had been defeated in the harbour, adding that this was the only "
    "reason to stay on the island."
)
BRIDGE = "“We will repair the broken sluice gates before winter,” Ann Poe said."
BRIDGE_TOLD = "Ann Poe said they would soon repair the broken gates of the sluice before the winter."
TEXTS = {"sun": f"{TOLD}\n\n{BRIDGE_TOLD}", "moon": CUT, "star": f"{FULL}\n\n{BRIDGE}"}


def made(texts: Mapping[str, str] = TEXTS, event: str = "march") -> Comparison:
    articles = [Article(key, text + FILLER, outlet=key, event=event) for key, text in texts.items()]
    return stories.comparison(*map(annotate, articles))


def test_one_utterance_is_one_card_beside_its_fullest_quotation() -> None:
    cards = retold.cards(made())
    assert [(card.best.wording.group, card.best.other.group) for card in cards] == [("sun", "star"), ("sun", "star")]
    assert cards[0].speaker == "Donald Trump"
    assert {pair.other.group for pair in cards[0].pairs} <= {"star", "moon"}


def test_the_card_with_the_most_changes_comes_first() -> None:
    first, second = retold.cards(made())
    assert [change.kind for change in first.best.changes] == ["name", "label-in", "passive"]
    assert second.best.changes == ()


def test_the_headline_counts_the_places_and_the_changes() -> None:
    assert retold.headline(retold.cards(made())) == (
        "2 retellings of words that another article quotes: 1 with another name, 1 with another label and 1 without a "
        "word of who did it"
    )
    assert retold.headline([]).startswith("No article here was found to retell")


def test_a_dismissed_pair_is_out_of_the_headline_and_the_table() -> None:
    now = made()
    cards = retold.cards(now)
    gone = [retold.pair_id(cards[0].best)]
    kept, out = retold.split(now, cards, gone)
    assert (kept, out) == (cards[1:], cards[:1])
    assert retold.headline(kept) == "1 retelling of words that another article quotes"
    assert list(retold.table(now, kept)["Speaker"]) == ["Ann Poe"]
    assert retold.unknown(now, cards, gone) == 0


def test_a_dismissal_holds_where_the_quoted_article_is_not_chosen() -> None:
    everything, part = made(), made({key: TEXTS[key] for key in ("sun", "star")})
    other = next(pair for pair in retold.cards(everything)[0].pairs)
    gone = [f"{retold.pair_id(other).partition('~')[0]}~moon:1-9"]
    assert len(retold.split(part, retold.cards(part), gone)[1]) == 1


@pytest.mark.parametrize("stranger", ["sun:0-1~moon:0-1", "nobody:3-9~star:0-9", "nonsense", "~"])
def test_an_id_that_names_no_pair_dismisses_nothing(stranger: str) -> None:
    now = made()
    cards = retold.cards(now)
    assert retold.split(now, cards, [stranger]) == (cards, [])
    assert retold.unknown(now, cards, [stranger]) == 1


def test_an_id_opens_both_places() -> None:
    now = made()
    cards = retold.cards(now)
    hits = retold.hits(cards, retold.evidence_id(cards[0]))
    assert list(hits["group"]) == ["sun", "star"]
    assert list(hits["voice"]) == ["reported", "quoted"]
    assert retold.evidence_id(cards[0]).count(":") == 3
    assert list(retold.cells(now, cards)) == [retold.evidence_id(card) for card in cards]


def test_the_finding_is_a_sentence_with_its_place() -> None:
    found = retold.finding(made())
    assert found is not None
    assert found.text == (
        "Sun retells words of Donald Trump that Star quotes. In the quotation it is “ISIS”; retold it is “Daesh”, in "
        "the mouth of Donald Trump."
    ).replace("Star quotes", f"{'Star and Moon quote' if retold.cards(made())[0].others else 'Star quotes'}")
    assert found.page == "same-words"
    assert list(found.counts) == ["sun"]


def test_there_is_no_finding_where_nothing_was_changed_or_it_was_dismissed() -> None:
    assert retold.finding(made({"sun": BRIDGE_TOLD, "star": BRIDGE})) is None
    now = made()
    assert retold.finding(now, [retold.pair_id(card.best) for card in retold.cards(now)]) is None


def test_another_event_gives_no_finding_beside_this_one() -> None:
    articles = [
        Article("sun", TOLD + FILLER, outlet="sun", event="march"),
        Article("star", FULL + FILLER, outlet="star", event="other"),
    ]
    assert retold.finding(stories.comparison(*map(annotate, articles))) is None


def test_a_retelling_that_names_no_speaker_says_so() -> None:
    quoted = "“The flooded tunnel swallowed forty lorries before dawn,” Ann Poe said."
    now = made({"sun": "The flooded tunnel swallowed forty lorries before dawn.", "star": quoted})
    (card,) = retold.cards(now)
    assert retold.told_how(card.best) == "as the article’s own narration, without quotation marks"
    assert retold.source_note(card.best) == ""


def test_a_retelling_around_quoted_words_is_said_to_be_without_marks_in_part() -> None:
    told = "Ann Poe said they would soon repair the “broken gates” of the northern sluice before the winter."
    quoted = "“We will repair the broken sluice gates in the northern sluice before winter,” Ann Poe said."
    (card,) = retold.cards(made({"sun": told, "star": quoted}))
    assert retold.told_how(card.best) == "in the mouth of Ann Poe, in part without quotation marks"


def test_two_words_for_one_text_are_named_with_their_article() -> None:
    told = "The lawsuit says that Daesh burned the wooden granary overnight."
    quoted = "“ISIS burned the wooden granary overnight,” the complaint says."
    now = made({"sun": told, "star": quoted})
    (card,) = retold.cards(now)
    note = "The retelling names the lawsuit as the source, the quotation the complaint: taken for one."
    assert retold.source_note(card.best) == note
    finding = retold.finding(now)
    assert finding is not None
    assert finding.text.startswith("Sun retells words of the lawsuit that Star quotes. ")
