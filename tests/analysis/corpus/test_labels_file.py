"""The labels file: every word in it is checked, and what is proposed is never taken for a label."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from analysis.corpus.known import Known
from analysis.corpus.labels import Label, Labels, labels_toml, read_labels
from analysis.corpus.proposals import Proposal
from analysis.errors import CorpusError


def read(folder: Path, text: str, facts: Known) -> Labels:
    (folder / "mine.toml").write_text(text, encoding="utf-8")
    return read_labels(folder / "mine.toml", facts)


def test_labels_are_read_by_file_and_by_row(tmp_path: Path, facts: Known) -> None:
    labels = read(
        tmp_path,
        """
        [[articles]]
        file = "rows.csv"
        outlet = "Coast TV"
        published = 2020-05-02
        [[articles]]
        file = "rows.csv"
        article = "rows-2"
        outlet = "the-herald"
        event = "harbour-fire"
        """,
        facts,
    )
    whole, row = Label("rows.csv", None, "coast-tv", date(2020, 5, 2)), Label("rows.csv", "rows-2", "the-herald")
    assert labels.of("rows.csv", "rows-1") == (whole,)
    assert labels.of("rows.csv", "rows-2") == (replace(row, event="harbour-fire"), whole)
    assert labels.of("a.txt", "a") == ()


def test_what_is_proposed_or_empty_labels_nothing(tmp_path: Path, facts: Known) -> None:
    text = '[[articles]]\nfile = "a.txt"\noutlet = ""\nproposed_outlet = "wire"\nbecause = "x"\npublished = ""'
    assert read(tmp_path, text, facts).of("a.txt", "a") == (Label("a.txt"),)


def test_a_labels_file_may_declare_outlets_and_events(tmp_path: Path, facts: Known) -> None:
    labels = read(
        tmp_path,
        '[[articles]]\nfile = "a.txt"\noutlet = "post"\nevent = "flood"\n'
        '[[outlets]]\nid = "post"\nname = "The Post"\n[[events]]\nid = "flood"\nname = "Flood"',
        facts,
    )
    assert (labels.outlets[0].name, labels.events[0].name) == ("The Post", "Flood")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('outlet = "the-heralt"', "entry 2 (b.txt), outlet: unknown outlet 'the-heralt'. Did you mean the-herald"),
        ('event = "harbor-fire"', "entry 2 (b.txt), event: unknown event 'harbor-fire'. Did you mean harbour-fire"),
        ('published = "2.5.2020"', "entry 2, published: '2.5.2020' is no date. Write the date as year-month-day"),
        ("published = 2020", "mine.toml, entry 2, published: '2020' is of the wrong kind. Write it as year-month-day"),
        ('publised = ""', "mine.toml, entry 2: unknown key 'publised'. Did you mean published"),
        ('[[articles]]\nfile = "a.txt"', "mine.toml: two entries for 'a.txt'"),
        ("outlet = ", "mine.toml"),
    ],
)  # fmt: skip
def test_a_wrong_label_is_named_with_its_entry_and_mend(tmp_path: Path, facts: Known, line: str, said: str) -> None:
    with pytest.raises(Exception, match=r".") as caught:
        read(tmp_path, f'[[articles]]\nfile = "a.txt"\n[[articles]]\nfile = "b.txt"\n{line}\n', facts)
    assert said in str(caught.value)


def test_an_entry_without_its_file_is_reported() -> None:
    labels = Labels({label.key: label for label in (Label("a.txt"), Label("b.txt"), Label("r.csv", "r-9"))})
    errors = labels.strays({("a.txt", "a"), ("bb.txt", "bb"), ("r.csv", "r-1")}, "mine.toml")
    assert [type(error) for error in errors] == [CorpusError, CorpusError]
    assert str(errors[0]).startswith("mine.toml: no article is read from 'b.txt'. Did you mean bb.txt")
    assert "'r.csv, r-9'" in str(errors[1])


def test_newer_labels_win_field_by_field() -> None:
    old = Labels({("a.txt", None): Label("a.txt", None, "wire", date(2020, 5, 1))})
    new = Labels({("a.txt", None): Label("a.txt", None, "coast-tv", None, "harbour-fire")})
    assert new.over(old).of("a.txt", "a") == (Label("a.txt", None, "coast-tv", date(2020, 5, 1), "harbour-fire"),)


def test_a_written_labels_file_holds_the_proposal_beside_the_empty_field(tmp_path: Path, facts: Known) -> None:
    labels = Labels({("a.txt", None): Label("a.txt"), ("b.txt", None): Label("b.txt", title='"Ash"')})
    proposal = Proposal("outlet", "wire", 'He told "Wire"\u202e', 3, "spoken to")
    weak = Proposal("outlet", "coast-tv", "Coast TV", 1, "named")
    text = labels_toml(labels, {("a.txt", None): (proposal,), ("b.txt", None): (weak,)}, facts)
    assert 'outlet = ""\n' in text
    assert 'proposed_outlet = "wire"\nbecause = "line 3: \\"He told \\\\\\"Wire\\\\\\"' not in text
    assert 'because = "line 3: \\"He told \\"Wire\\"\\u202E\\""\n' in text
    assert 'because = "line 1 (only named): \\"Coast TV\\""\n' in text
    assert "# outlet: an id. Known: the-herald, coast-tv, wire." in text
    assert read(tmp_path, text, facts) == labels
