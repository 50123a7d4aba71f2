"""Files and pasted words taken in: what can be read is read, what cannot is named, and no name reaches the disk."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from analysis.corpus.decoding import sha256
from analysis.corpus.known import Known, KnownFile
from analysis.corpus.own.draft import EMPTY, added
from analysis.corpus.own.intake import MAX_LINES, MAX_TAGS, pasted, uploaded
from analysis.corpus.own.limits import Limits
from analysis.errors import UnreadableFileError

BOUNDS = Limits(file_bytes=2_000_000)
STORY = "Fire in the harbour\n\nThe warehouse burned for two days, the mayor said.\n"
PAGE = (
    "<html><head><meta property='og:title' content='Fire in the harbour'>"
    "<meta property='og:site_name' content='Herald'>"
    "<meta property='article:published_time' content='2020-05-02T08:00:00Z'></head><body><article>"
    + "<p>The warehouse in the old harbour burned for two days, the mayor of the town said on Friday.</p>" * 6
    + "</article></body></html>"
)


def read(facts: Known, *files: tuple[str, bytes], room: int = 60) -> tuple[list[str], list[str]]:
    taken = uploaded(files, facts, BOUNDS, room)
    return [article.id for article in taken.articles], [str(problem) for problem in taken.problems]


def test_a_bad_file_among_ninety_good_ones_is_named_and_the_ninety_are_read(facts: Known) -> None:
    good = [(f"{number}.txt", STORY.encode()) for number in range(90)]
    ids, problems = read(facts, *good[:40], ("picture.txt", b"\x89PNG\0\0"), ("x.exe", b"MZ"), *good[40:], room=90)
    assert len(ids) == 90
    assert [problem.split(":")[0] for problem in problems] == ["picture.txt", "x.exe"]


@pytest.mark.parametrize(
    "name",
    [
        "../../x.txt",
        "..\\..\\x.txt",
        "/etc/x.txt",
        "C:\\x.txt",
        "a/../b/x.txt",
        "x.txt\0",
        "\u202ex.txt",
        "x" * 400 + ".txt",
    ],
)
def test_a_hostile_name_stays_a_name(name: str, facts: Known) -> None:
    taken = uploaded([(name, STORY.encode())], facts, BOUNDS, 5)
    for article in added(EMPTY, taken.articles, facts, BOUNDS).articles:
        assert article.id.replace("-", "").isalnum()
        assert "/" not in article.id
    assert len(taken.articles) + len(taken.problems) == 1


@pytest.mark.parametrize("name", ["", ".", "..", "/", ".txt", "txt", "a.TXT.exe"])
def test_a_name_without_a_known_suffix_is_refused(name: str, facts: Known) -> None:
    ids, problems = read(facts, (name, STORY.encode()))
    assert not ids
    assert len(problems) == 1


def test_errors_call_a_file_by_its_own_name(facts: Known) -> None:
    table = b"id,text\na,Fire.\nb,\n"
    ids, problems = read(facts, ("My <b>table</b>.csv", table))
    assert ids == ["a"]
    assert problems[0].startswith("b>.csv, row 2")


def test_every_format_of_the_readers_comes_in(facts: Known) -> None:
    frame = pd.DataFrame({"text": ["Fire in the harbour."], "outlet": ["The Herald"]})
    parquet = io.BytesIO()
    frame.to_parquet(parquet)
    files = [
        ("a.txt", STORY.encode()),
        ("b.md", STORY.encode()),
        ("c.html", PAGE.encode()),
        ("d.htm", PAGE.encode()),
        ("e.csv", frame.to_csv(index=False).encode()),
        ("f.jsonl", json.dumps({"text": "Fire.", "published": "2020-05-02"}).encode()),
        ("g.parquet", parquet.getvalue()),
    ]
    ids, problems = read(facts, *files)
    assert problems == []
    assert ids == ["a", "b", "c", "d", "e-1", "f-1", "g-1"]


def test_a_page_brings_its_headline_its_day_and_its_site(facts: Known) -> None:
    (article,) = uploaded([("c.html", PAGE.encode())], facts, BOUNDS, 1).articles
    assert article.text.startswith("Fire in the harbour\n\nThe warehouse")
    assert (article.published, article.origin.producer, article.outlet) == (date(2020, 5, 2), "Herald", None)


def test_a_page_that_says_day_one_of_year_one_has_no_day(facts: Known) -> None:
    page = PAGE.replace("2020-05-02T08:00:00Z", "0001-01-01T00:00:00Z")
    (article,) = uploaded([("c.html", page.encode())], facts, BOUNDS, 1).articles
    assert article.published is None


def test_a_title_that_only_adds_the_name_of_the_site_does_not_double_the_headline(facts: Known) -> None:
    page = PAGE.replace("Fire in the harbour'>", "Fire in the harbour - Herald'>")
    page = page.replace("<article>", "<article><h1>Fire in the harbour</h1>")
    (article,) = uploaded([("c.html", page.encode())], facts, BOUNDS, 1).articles
    assert article.text.count("Fire in the harbour") == 1


def test_a_table_of_more_articles_than_fit_is_read_as_far_as_they_fit(facts: Known) -> None:
    table = "text\n" + "Fire.\n" * 50
    ids, problems = read(facts, ("a.csv", table.encode()), ("b.txt", STORY.encode()), room=3)
    assert len(ids) == 3
    assert all("more articles than fit" in problem for problem in problems)
    assert len(problems) == 2


def test_a_table_of_rows_without_text_does_not_fill_the_memory(facts: Known) -> None:
    _, problems = read(facts, ("a.csv", b"text,b\n" + b",\n" * 5_000))
    assert len(problems) <= 2 * BOUNDS.articles + 1


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", b"text\n" + b"\n" * (MAX_LINES + 1)),
        ("a.jsonl", b"\r" * (MAX_LINES + 1)),
        ("a.html", b"<p>" * (MAX_TAGS + 1)),
        ("a.txt", b"a" * 2_000_001),
        ("a.parquet", b"PAR1" + b"\0" * 50),
        ("a.csv", b"," * 20_000),
    ],
)
def test_what_would_cost_much_is_refused_before_it_is_read(name: str, data: bytes, facts: Known) -> None:
    ids, problems = read(facts, (name, data))
    assert (ids, len(problems)) == ([], 1)


def test_a_small_parquet_that_unpacks_to_much_is_refused(facts: Known) -> None:
    packed = io.BytesIO()
    pd.DataFrame({"text": ["Fire. " * 5_000_000]}).to_parquet(packed, compression="zstd")
    ids, problems = read(facts, ("a.parquet", packed.getvalue()))
    assert not ids
    assert "unpacked" in problems[0]


def test_a_known_file_is_recognised_also_when_its_text_is_pasted(facts: Known) -> None:
    file = KnownFile(sha256(STORY), "the-herald", "The Herald", date(2020, 5, 2), "stamp", "harbour-fire")
    known = replace(facts, files={file.sha256: file})
    by_file = uploaded([("a.txt", STORY.encode())], known, BOUNDS, 1).articles[0]
    by_hand = pasted(STORY, "", "", known)
    for article in (by_file, by_hand):
        assert (article.outlet, article.published, article.event) == ("the-herald", date(2020, 5, 2), "harbour-fire")


def test_what_the_reader_says_of_a_pasted_text_comes_before_what_is_known(facts: Known) -> None:
    article = pasted("It burned.\ufeff", "Fire!", " The  Wire ", facts)
    assert (article.outlet, article.title, article.text) == ("The Wire", "Fire!", "Fire!\n\nIt burned.\ufeff")


def bomb() -> bytes:
    """Return an archive of a few kilobytes that would unpack to 50 MB, as a word processor's file is one."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 50_000_000)
    return packed.getvalue()


@pytest.mark.parametrize("suffix", ["docx", "xlsx", "zip", "txt", "md", "html", "csv", "jsonl", "parquet"])
def test_an_archive_is_never_unpacked_whatever_it_is_called(suffix: str, facts: Known) -> None:
    ids, problems = read(facts, (f"bomb.{suffix}", bomb()))
    assert ids == []
    assert len(problems) == 1
    assert problems[0].startswith(f"bomb.{suffix}:")


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 14_000 + STORY + "</div>" * 14_000,
        "<span>" * (MAX_TAGS - 1) + STORY,
        "<" * (MAX_TAGS - 1),
        "<p " + "a=b " * 400_000 + ">" + STORY,
        "<!--" + "-" * 1_900_000,
        "<p>" + "&amp;" * 390_000,
        "<script>" + "x" * 1_900_000,
        "<table>" + "<tr><td>a" * 14_000,
        "<p>" + "He said so. " * 150_000,
    ],
    ids=["nested", "open", "brackets", "attributes", "comment", "entities", "script", "table", "long"],
)
def test_a_page_made_to_be_hard_is_read_or_refused_and_raises_nothing(page: str, facts: Known) -> None:
    ids, problems = read(facts, ("page.html", page.encode()))
    assert len(ids) + len(problems) == 1


@pytest.mark.parametrize("data", [b"[" * 400_000, b'{"text":' * 200_000, b'{"text": ' + b"9" * 1_000_000 + b"}"])
def test_a_table_made_to_be_hard_is_refused(data: bytes, facts: Known) -> None:
    ids, problems = read(facts, ("a.jsonl", data))
    assert (ids, len(problems)) == ([], 1)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "latin-1", "cp1252"])
def test_a_text_comes_in_as_it_was_written_whatever_its_encoding(encoding: str, facts: Known) -> None:
    text = "Feuer im Hafen\n\nÜberall brannte es, sagte die Bürgermeisterin.\n"
    taken = uploaded([("a.txt", text.encode(encoding))], facts, BOUNDS, 1)
    assert [article.text for article in taken.articles] == [text]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \r\n", "empty"),
        (STORY.encode("utf-16-le"), "zero bytes"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "zero bytes"),
        (b"%PDF-1.7\n" + bytes(range(1, 256)) * 40, "neither utf-8"),
        (b"\x01\x02\x03\x04 fire" * 90, "control characters"),
    ],
)
def test_what_is_no_text_is_refused_with_its_reason_though_it_ends_in_txt(data: bytes, said: str, facts: Known) -> None:
    ids, problems = read(facts, ("a.txt", data))
    assert ids == []
    assert [problem.startswith("a.txt: ") and said in problem for problem in problems] == [True]


def test_of_two_hundred_files_those_that_fit_are_read_and_the_bad_one_is_named(facts: Known) -> None:
    files = [(f"{number}.txt", STORY.encode()) for number in range(200)]
    files[150] = ("picture.txt", b"\x89PNG\0\0")
    ids, problems = read(facts, *files, room=100)
    assert len(ids) == 100
    assert [problem.split(":")[0] for problem in problems] == ["picture.txt", "100.txt and 98 other files"]


@pytest.mark.parametrize("text", ["", "  \n", "?!", "a\0b"])
def test_a_paste_without_a_word_is_refused(text: str, facts: Known) -> None:
    with pytest.raises(UnreadableFileError, match="pasted"):
        pasted(text, "A headline", "Wire", facts)


def test_half_a_character_is_replaced_so_that_the_text_can_be_kept(facts: Known) -> None:
    assert pasted("Fire \ud800 here.", "", "", facts).text == "Fire ? here."
