"""A small article whose statements are marked by hand, for the measures of who speaks."""

from __future__ import annotations

from analysis.annotation.document import Attribution, Document, Match, Mention, Paragraph, Quotation, Sentence
from analysis.annotation.word_table import word_table
from analysis.corpus.article import Article
from analysis.spans import Span

TEXT = (
    "A Turkish minister said the town was safe. “We won,” Ann Lee said. TASS said the ministry called the plan good. "
    "Two US officials said Ann Lee feared a storm. Bo Roe, Ann Lee and Iran waited."
)


def span(words: str, nth: int = 1) -> Span:
    """Return where `words` stand for the nth time in the text."""
    start = -1
    for _ in range(nth):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


MINISTER = Attribution(
    span("said"),
    "say",
    "reported",
    (span("the town was safe"),),
    span("A Turkish minister"),
    "a Turkish minister",
    "role",
)
ANN = Attribution(span("said", 2), "say", "direct", (span("“We won,”"),), span("Ann Lee"), "Ann Lee", "named")
TASS = Attribution(
    span("said", 3),
    "say",
    "reported",
    (span("the ministry called the plan good"),),
    span("TASS"),
    "TASS",
    "media",
    speaker_id="tass",
)
MINISTRY = Attribution(
    span("called"), "call", "reported", (span("the plan good"),), span("the ministry"), "ministry", "institution",
    family="evaluative",
)  # fmt: skip
OFFICIALS = Attribution(
    span("said", 4),
    "say",
    "reported",
    (span("Ann Lee feared a storm"),),
    span("Two US officials"),
    "two US officials",
    "role",
    anonymous=True,
)
FEAR = Attribution(
    span("feared"), "fear", "reported", (span("a storm"),), span("Ann Lee", 2), "Ann Lee", "named", family="thought"
)
ATTRIBUTIONS = (MINISTER, ANN, TASS, MINISTRY, OFFICIALS, FEAR)
QUOTATION = Quotation(span("We won,"), span("“We won,”"), attribution=1, speaker="Ann Lee", cue="said")
ACTORS = (
    Match.at("tass", span("TASS"), 2),
    Match.at("united-states", span("US"), 3),
    Match.at("iran", span("Iran"), 4),
)


def document(
    attributions: tuple[Attribution, ...] = ATTRIBUTIONS,
    quotations: tuple[Quotation, ...] = (QUOTATION,),
    actors: tuple[Match, ...] = ACTORS,
    mentions: tuple[Mention, ...] = (),
    language: str = "en",
) -> Document:
    """Return the article with these statements."""
    ends = [at + 1 for at, letter in enumerate(TEXT) if letter == "."]
    starts = [0, *(end + 1 for end in ends[:-1])]
    sentences = tuple(Sentence(Span(start, end), 0, "body") for start, end in zip(starts, ends, strict=True))
    return Document(
        article=Article("a", TEXT, language=language),
        furniture=(),
        paragraphs=(Paragraph(Span(0, len(TEXT)), "body"),),
        sentences=sentences,
        quotations=quotations,
        attributions=attributions,
        mentions=mentions,
        labels=(),
        words=word_table(TEXT, sentences),
        matches={"actors": actors},
    )
