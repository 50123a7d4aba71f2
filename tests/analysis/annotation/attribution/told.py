"""What a text tells, put so that a test's table can be read: who said what, by which word."""

from analysis.annotation.annotate import annotate
from analysis.annotation.document import Attribution, Document
from analysis.corpus.article import Article

HEADED = "\nThe council met on Monday in the old hall and voted for two hours on the future of the mine."


def annotated(text: str) -> Document:
    """Return a text with everything found in it."""
    return annotate(Article("told", text))


def attributions(text: str) -> tuple[Attribution, ...]:
    """Return what is attributed in a text."""
    return annotated(text).attributions


def told(text: str) -> list[tuple[str, str, list[str]]]:
    """Return for each attribution the source's words, the lemma and what is reported."""
    return [
        (item.source.of(text) if item.source else "", item.lemma, [span.of(text) for span in item.content])
        for item in attributions(text)
    ]


def speakers(text: str) -> list[str | None]:
    """Return the speakers of a text's attributions."""
    return [item.speaker for item in attributions(text)]
