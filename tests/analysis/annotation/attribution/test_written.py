"""Whose words a text is: a report, a letter, a tweet."""

import pytest

from tests.analysis.annotation.attribution.told import attributions, told

BY = [
    ("A report by the TASS news agency said it rained.", "TASS news agency", "media", "tass"),
    ("It rained, according to a report by the TASS news agency.", "TASS news agency", "media", "tass"),
    ("A recent report by the Pentagon found that it rained.", "Pentagon", "document", "pentagon"),
    ("A statement by the finance ministry said it rained.", "finance ministry", "institution", None),
    ("A statement from the miners’ union said it rained.", "miners’ union", "institution", None),
    ("A post by Ann Lee said it rained.", "Ann Lee", "document", None),
    ("A joint letter from Harbour Chairman Max Roe said it rained.", "Max Roe", "document", None),
    ("It rained, according to figures from the Health Institute.", "Health Institute", "document", None),
    ("Ann Lee's comments suggested that it rained.", "Ann Lee", "document", None),
    ("The ministry's report said it rained.", "ministry", "document", None),
    ("The report on dams by the Vell Inspector General said it rained.", "Vell Inspector General", "document", None),
]
NOT_BY = [
    ("A report seen by Reuters said it rained.", "a report seen by Reuters"),
    ("A report from Moscow said it rained.", "a report from Moscow"),
    ("Last year's report said it rained.", "last year's report"),
    ("A poll conducted by voters said it rained.", "a poll conducted by voters"),
    ("His letter said it rained.", "his letter"),
    ("A report published said it rained.", "a report published"),
    ("Wednesday's tweet said it rained.", "Wednesday's tweet"),
]
BACK = [
    ("Ann Lee tweeted that it rained. Wednesday’s tweet showed that it froze.", "Ann Lee"),
    ("Ann Lee tweeted that it rained. The tweet said that it froze.", "Ann Lee"),
    ("Ann Lee said in a statement that it rained. The statement said that it froze.", "Ann Lee"),
    (
        "“It rained,” said Ann Lee, a nurse, in a letter. Max Roe said it froze. The letter said that it snowed.",
        "Ann Lee",
    ),
    ("Ann Lee said in a statement that it rained. A statement said that it froze.", "a statement"),
    ("Ann Lee said it rained. The statement said that it froze.", "statement"),
]


@pytest.mark.parametrize(("text", "name", "kind", "actor"), BY)
def test_a_text_speaks_for_whom_it_is_by(text: str, name: str, kind: str, actor: str | None) -> None:
    (item,) = attributions(text)
    assert (item.speaker, item.speaker_kind, item.speaker_id) == (name, kind, actor)


@pytest.mark.parametrize(("text", "name"), NOT_BY)
def test_a_text_that_somebody_only_saw_or_dated_has_no_author(text: str, name: str) -> None:
    (item,) = attributions(text)
    assert (item.speaker, item.speaker_kind) == (name, "document")


@pytest.mark.parametrize(("text", "name"), BACK)
def test_the_text_named_before_is_its_writers(text: str, name: str) -> None:
    item = attributions(text)[-1]
    assert (item.speaker, item.speaker_kind) == (name, "document")


def test_the_words_for_the_source_hold_whose_text_it_is() -> None:
    assert told("It rained, according to a report by the TASS news agency.")[0][0] == "a report by the TASS news agency"


def test_a_text_is_no_he() -> None:
    item = attributions("The message said it rained. He said it froze.")[-1]
    assert item.speaker == "he"
