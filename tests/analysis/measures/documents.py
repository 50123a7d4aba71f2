"""A small article, annotated by hand, for the measures' hand-counted tables."""

from analysis.annotation.document import Document, Label, Mention, Paragraph, Quotation, Sentence, Voice
from analysis.corpus.article import Article
from analysis.spans import Span

# In order: ISIS own, Daesh own, ISIS own, (IS) a gloss, ISIS quoted, [IS] inserted, “Daesh” in scare marks, reported.
TEXT = "ISIS lost. Daesh fled. ISIS (IS) left. “ISIS ran. [IS] hid.” A “Daesh” wall. He said ISIS hid."


def span(words: str, nth: int = 1) -> Span:
    """Return where `words` stand for the nth time in the text."""
    start = -1
    for _ in range(nth):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def mention(term: str, where: Span, voice: Voice = "own", gloss: bool = False, inserted: bool = False) -> Mention:
    """Return a mention of the concept islamic-state in the body."""
    return Mention("islamic-state", term, where, voice, 0, "body", gloss, inserted)


def label(name: str, where: Span, target: str | None, voice: Voice = "own") -> Label:
    """Return a label of the family violence in the body."""
    return Label(name, "violence", where, voice, 0, "body", target)


MENTIONS = (
    mention("ISIS", span("ISIS")),
    mention("Daesh", span("Daesh")),
    mention("ISIS", span("ISIS", 2)),
    mention("IS", span("(IS)"), gloss=True),
    mention("ISIS", span("ISIS", 3), "quoted"),
    mention("IS", span("[IS]"), "quoted", inserted=True),
    mention("Daesh", span("Daesh", 2)),
    mention("ISIS", span("ISIS", 4), "reported"),
)


def document(mentions: tuple[Mention, ...] = MENTIONS, labels: tuple[Label, ...] = ()) -> Document:
    """Return the article with these mentions and labels."""
    whole = Span(0, len(TEXT))
    marks = Span(TEXT.index("“ISIS"), TEXT.index("hid.”") + 5), Span(TEXT.index("“Daesh"), TEXT.index("Daesh”") + 6)
    quotations = tuple(
        Quotation(Span(outer.start + 1, outer.end - 1), outer, kind=kind)
        for outer, kind in ((marks[0], "speech"), (marks[1], "scare"))
    )
    return Document(
        article=Article("a", TEXT),
        furniture=(),
        paragraphs=(Paragraph(whole, "body"),),
        sentences=(Sentence(whole, 0, "body"),),
        quotations=quotations,  # type: ignore[arg-type]
        attributions=(),
        mentions=mentions,
        labels=labels,
    )
