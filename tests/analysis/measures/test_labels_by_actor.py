"""Labels by target and voice against a table counted by hand."""

from analysis.measures.labels_by_actor import labels_by_actor
from tests.analysis.measures.documents import document, label, span

LABELS = (
    label("militant", span("lost"), "islamic-state"),
    label("terrorist", span("fled"), None),
    label("terrorist", span("ISIS"), "pkk", "quoted"),
    label("terrorist", span("Daesh"), "islamic-state", "reported"),
    label("terrorist", span("left"), "islamic-state"),
    label("terrorist", span("hid"), "islamic-state"),
)


def test_counts_are_those_counted_by_hand() -> None:
    rows = [(row.label, row.target, row.voice, row.score.value) for row in labels_by_actor(document(labels=LABELS))]
    assert rows == [
        ("terrorist", "islamic-state", "own", 2),
        ("terrorist", "islamic-state", "reported", 1),
        ("terrorist", "pkk", "quoted", 1),
        ("terrorist", None, "own", 1),
        ("militant", "islamic-state", "own", 1),
    ]


def test_every_count_shows_its_places() -> None:
    first = labels_by_actor(document(labels=LABELS))[0]
    assert first.score.evidence == (span("left"), span("hid"))
    assert first.score.n == len(first.score.evidence)


def test_a_label_that_the_file_does_not_know_comes_last() -> None:
    rows = labels_by_actor(document(labels=(label("brand-new", span("fled"), None), *LABELS[:1])))
    assert [row.label for row in rows] == ["militant", "brand-new"]


def test_an_article_without_labels_has_no_rows() -> None:
    assert labels_by_actor(document()) == ()
