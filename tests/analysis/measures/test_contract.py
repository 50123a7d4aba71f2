"""What every measure promises, tested over the whole list: a new entry is held to it at once."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import replace

import pytest

from analysis.annotation.annotate import annotate
from analysis.annotation.document import VOICES, Document
from analysis.corpus.article import Article
from analysis.facts import facts
from analysis.measures.every import MEASURES
from analysis.measures.measure import NOT_MADE_FOR, Measure, Reading
from dashboard.navigation import TITLES

STORY = "\n\n".join(
    (
        "Ferries stop as the strike spreads",
        "The harbour company said on Monday that the crews were terrorists of the sea, "
        "according to two officials who asked not to be named.",
        "“We have been betrayed,” the captain, Ann Poe, told Reuters. “This may be a disaster for the islands.” "
        "She claimed that the pay was cut in secret.",
        "US President Donald Trump and the United Nations were asked for help. Trump was said to be angry, "
        "and ISIS fighters were blamed by nobody. The United States is withdrawing all its troops from Syria.",
        "The company denied that wages were cut. The strike was called last week. The strike goes on. "
        "The strike may end on Friday.",
    )
)
OTHER = "\n\n".join(
    (
        "The islands wait",
        "Nobody was hurt when the ferries stopped on Monday. “We wait,” a fisherman said. "
        "The governor said the government would act soon.",
        "The governor met the crews, the governor's office said. The governor will speak again on Friday.",
    )
)
TEXTS = {"story": STORY, "other": OTHER, "empty": "", "one-line": "Ferries stop"}


def documents() -> list[Document]:
    return [annotate(Article(name, text, outlet=name, event="us-withdrawal-announced")) for name, text in TEXTS.items()]


def read(measure: Measure, found: Sequence[Document]) -> list[tuple[Reading, ...]]:
    return measure.together([each.article.id for each in found], [measure.kept(each) for each in found])


every = pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.id)


@every
def test_a_measure_has_a_card_a_page_and_a_name_of_its_own(measure: Measure) -> None:
    card = facts(f"methods/{measure.id}.toml")
    assert all(card[key] for key in ("name", "question", "plain", "formula", "direction", "cannot_tell", "n1"))
    assert measure.page in TITLES
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", measure.id)
    assert [each.id for each in MEASURES].count(measure.id) == 1


@every
def test_its_module_says_formula_direction_limit_and_source(measure: Measure) -> None:
    told = sys.modules[measure.of.__module__].__doc__ or ""
    if measure.id == "similarity":  # what it keeps of an article is made in another module
        told = sys.modules["analysis.measures.similarity"].__doc__ or ""
    assert all(f"\n{head}: " in told for head in ("Formula", "Direction", "Limit", "Source"))


@every
def test_a_number_is_none_or_lies_in_its_interval_and_its_evidence_lies_in_the_text(measure: Measure) -> None:
    found = documents()
    for document, readings in zip(found, read(measure, found), strict=True):
        for reading in readings:
            score = reading.score
            assert reading.unit
            assert reading.voice in (None, *VOICES)
            assert score.n >= 0
            if score.low is not None and score.high is not None:
                assert score.value is not None
                assert score.low - 1e-9 <= score.value <= score.high + 1e-9
            assert all(0 <= span.start < span.end <= len(document.article.text) for span in score.evidence)


@every
def test_something_is_measured_in_a_story(measure: Measure) -> None:
    found = documents()
    assert any(reading.score.value for readings in read(measure, found) for reading in readings)


@every
def test_an_empty_text_gives_no_share_and_no_mean(measure: Measure) -> None:
    found = documents()
    for reading in read(measure, found)[list(TEXTS).index("empty")]:
        assert not reading.score.evidence
        assert not reading.score.value


@every
def test_another_language_gives_none_and_never_a_silent_number(measure: Measure) -> None:
    found = documents()
    foreign = replace(found[0], article=replace(found[0].article, language="xx"))
    assert read(measure, [foreign, *found[1:]])[0] == (NOT_MADE_FOR,)


@every
def test_the_same_documents_give_the_same_numbers(measure: Measure) -> None:
    assert read(measure, documents()) == read(measure, documents())


@every
def test_no_unit_stands_twice_in_one_voice(measure: Measure) -> None:
    for readings in read(measure, documents()):
        keys = [(reading.unit, reading.voice) for reading in readings]
        assert len(keys) == len(set(keys))
