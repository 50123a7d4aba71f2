"""Each reader gives the articles of its format, and an error for each row that is none."""

import csv
import json
import pickle
from datetime import date
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.corpus.article import Article
from analysis.corpus.decoding import sha256
from analysis.corpus.readers import READERS
from analysis.errors import AnalysisError, UnreadableFileError


def read(path: Path) -> list[Article | AnalysisError]:
    return list(READERS[path.suffix](path))


def articles(path: Path) -> list[Article]:
    return [found for found in read(path) if isinstance(found, Article)]


def errors(path: Path) -> list[str]:
    return [str(found) for found in read(path) if isinstance(found, AnalysisError)]


def written(path: Path, text: str) -> Path:
    path.write_bytes(text.encode())
    return path


@pytest.mark.parametrize("name", ["Fire at sea.txt", "a.b.md"])
def test_a_text_file_is_one_article_named_by_its_stem(tmp_path: Path, name: str) -> None:
    text = "# Fire\r\n\r\nThe *harbour*\u00a0burned.\r\n"
    (article,) = articles(written(tmp_path / name, text))
    assert (article.id, article.text) == (Path(name).stem, text)
    assert article.origin.sha256 == sha256(text)
    assert (article.outlet, article.published, article.event) == (None, None, None)


def test_a_text_of_a_million_words_is_read(tmp_path: Path) -> None:
    text = "The harbour burned again. " * 250_000
    (article,) = articles(written(tmp_path / "long.txt", text))
    assert article.text == text


def test_a_table_of_a_million_words_in_one_field_is_read(tmp_path: Path) -> None:
    (article,) = articles(written(tmp_path / "long.csv", "id,text\na," + "harbour " * 1_000_000))
    assert len(article.text.split()) == 1_000_000


def test_a_table_gives_an_article_a_row_with_its_named_columns(tmp_path: Path) -> None:
    path = written(
        tmp_path / "rows.csv",
        '\ufeffID,Text,Outlet,title,published,event,language,mood\r\nf1,"Fire, they said.\r\nSmoke.",The Herald,Fire!,'
        "2020-05-01,harbour-fire,EN,calm\r\n,Ash fell.,,,,,,\r\n",
    )
    first, second = articles(path)
    assert first.text == "Fire, they said.\r\nSmoke."
    assert (first.id, first.outlet, first.title, first.event) == ("f1", "The Herald", "Fire!", "harbour-fire")
    assert (first.published, first.language) == (date(2020, 5, 1), "en")
    assert first.origin.sha256 == sha256(first.text)
    assert (second.id, second.outlet, second.published) == ("rows-2", None, None)


@pytest.mark.parametrize("mark", [";", "\t"])
def test_semicolons_and_tabs_part_columns_too(tmp_path: Path, mark: str) -> None:
    (article,) = articles(written(tmp_path / "rows.csv", f"article{mark}text\na{mark}Ash, all of it.\n"))
    assert (article.id, article.text) == ("a", "Ash, all of it.")


def test_bad_rows_are_reported_by_number_and_the_others_load(tmp_path: Path) -> None:
    path = written(
        tmp_path / "rows.csv",
        'id,text,published\na,Ash.,\nb,,\nc,Ash.,01/05/2020\nd,Ash\ne,"As"h,\nf,Ash.,2020-02-30\ng,Ash.,2020-05-01T10:00\n',
    )
    assert [article.id for article in articles(path)] == ["a", "g"]
    places = [error.split(":")[0] for error in errors(path)]
    assert places == ["rows.csv, row 2, text", "rows.csv, row 3, published", "rows.csv, row 4", "rows.csv, row 5",
                      "rows.csv, row 6, published"]  # fmt: skip
    assert "'01/05/2020' is no date. Write the date as year-month-day" in errors(path)[1]
    assert "2 fields under 3 columns" in errors(path)[2]


def test_a_quotation_mark_that_never_closes_is_reported_and_not_swallowed(tmp_path: Path) -> None:
    path = written(tmp_path / "rows.csv", 'id,text\na,Ash.\nb,"Smoke\nc,Fire.\n')
    assert [article.id for article in articles(path)] == ["a"]
    assert errors(path)[0].startswith("rows.csv, row 2: unexpected end of data")


def test_a_header_of_commas_is_refused_before_it_is_taken_apart(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="a header of more than 10000 characters"):
        read(written(tmp_path / "rows.csv", "text" + "," * 200_000))
    with pytest.raises(UnreadableFileError, match="61 columns"):
        read(written(tmp_path / "rows.csv", "text" + "," * 60 + "\na"))


def test_a_row_of_commas_is_reported(tmp_path: Path) -> None:
    path = written(tmp_path / "rows.csv", "id,text\na,Ash.\n" + "," * 200_000 + "\nb,Smoke.\n")
    assert [article.id for article in articles(path)] == ["a", "b"]
    assert "200001 fields under 2 columns" in errors(path)[0]


def test_a_huge_field_is_reported_and_the_bound_of_other_programs_stays(tmp_path: Path) -> None:
    before = csv.field_size_limit()
    path = written(tmp_path / "rows.csv", "id,text\na," + "x" * 10_000_001 + "\nb,Ash.\n")
    assert "field larger than field limit" in errors(path)[0]
    assert [article.id for article in articles(path)] == ["b"]
    assert csv.field_size_limit() == before


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("id,body", "no column named 'text' (found: id, body)"),
        ("text,id,text", "two columns named 'text'"),
        ('"text', "its header breaks off"),
    ],
)
def test_a_header_without_the_right_columns_says_which_are_read(tmp_path: Path, header: str, said: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        read(written(tmp_path / "rows.csv", header + "\na,b\n"))
    assert said in str(caught.value)


def test_json_lines_give_an_article_a_line_and_report_the_bad_ones(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": 7, "text": "Ash\u2028fell.", "published": "2020-05-01"}),
        "",
        "{broken",
        json.dumps(["a", "list"]),
        json.dumps({"id": "n", "text": None}),
        '{"text": "half \\ud800"}',
        "[" * 100_000,
        json.dumps({"text": "Zero \0 byte"}),
        json.dumps({"text": "Smoke.", "title": "x" * 1_001}),
        json.dumps({"text": "Smoke."} | {f"k{number}": 1 for number in range(60)}),
        json.dumps({"text": "Smoke.", "outlet": {"name": "Herald"}}),
        json.dumps({"TEXT": "Smoke.", "language": None}),
    ]
    path = written(tmp_path / "rows.jsonl", "\n".join(lines))
    assert [(article.id, article.text) for article in articles(path)] == [
        ("7", "Ash\u2028fell."),
        ("rows-12", "Smoke."),
    ]
    found = errors(path)
    assert [error.split(":")[0].removesuffix(", text") for error in found] == [
        f"rows.jsonl, line {number}" for number in (3, 4, 5, 6, 7, 8, 9, 10, 11)
    ]
    assert "no JSON" in found[0]
    assert "lone surrogate" in found[3]


def test_parquet_rows_are_read_by_named_columns_only(tmp_path: Path) -> None:
    path = tmp_path / "rows.parquet"
    table = pyarrow.table(
        {
            "article": ["a", None, "c"],
            "text": ["Ash.", "Smoke.", None],
            "published": [date(2020, 5, 1), None, None],
            "secret": [pickle.dumps("never"), b"", b""],
        }
    )
    pyarrow.parquet.write_table(table, path)
    first, second = articles(path)
    assert (first.id, first.published, first.origin.sha256) == ("a", date(2020, 5, 1), sha256("Ash."))
    assert second.id == "rows-2"
    assert errors(path) == ["rows.parquet, row 3: text is missing. Put the article's text into the column 'text'."]


def test_a_broken_or_enormous_parquet_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UnreadableFileError, match="no readable Parquet"):
        read(written(tmp_path / "rows.parquet", "PAR1 not really PAR1"))
    path = tmp_path / "many.parquet"
    pyarrow.parquet.write_table(pyarrow.table({"text": ["Ash."] * 10}), path)
    monkeypatch.setattr("analysis.corpus.readers.parquet.MAX_ROWS", 9)
    with pytest.raises(UnreadableFileError, match=r"10 rows, .* Split it"):
        read(path)


STORY = "".join(
    f"<p>The fire in the harbour went on for a {day} day, and nobody could say when the last of the ships would be safe"
    " from the flames that came over the water.</p>"
    for day in ("first", "second", "third", "fourth", "fifth")
)


def page(head: str = "") -> str:
    menu = "".join(f'<li><a href="/{name}">{name} news</a></li>' for name in ("Sport", "World", "Weather", "Money"))
    return (
        f"<!doctype html><html><head>{head}<title>Fire | Herald</title></head><body><nav><ul>{menu}</ul></nav>"
        f"<main><article><h1>Fire</h1>{STORY}</article></main>"
        "<footer><p>Copyright 2024 Herald. Published 4 March 2024.</p><a href='/x'>Subscribe now</a></footer>"
        "</body></html>"
    )


def test_a_page_gives_its_story_without_menus_and_a_paragraph_a_line(tmp_path: Path) -> None:
    (article,) = articles(written(tmp_path / "fire.html", page()))
    assert len([line for line in article.text.splitlines() if "harbour" in line]) == 5
    assert "Weather" not in article.text
    assert "Subscribe" not in article.text
    assert (article.id, article.title, article.published) == ("fire", "Fire | Herald", None)


def test_what_a_page_says_of_itself_comes_from_its_metadata(tmp_path: Path) -> None:
    head = (
        '<meta property="og:title" content="Fire &amp; water"><meta property="og:site_name" content="Herald">'
        '<meta property="article:published_time" content="2020-05-01T23:30:00+10:00">'
        '<link rel="canonical" href="https://herald.example/fire">'
    )
    (article,) = articles(written(tmp_path / "fire.htm", page(head)))
    assert (article.title, article.published) == ("Fire & water", date(2020, 5, 1))
    assert (article.origin.producer, article.origin.url) == ("Herald", "https://herald.example/fire")
    assert article.origin.sha256 == sha256(page(head))


def test_linked_data_dates_a_page_and_two_dates_date_nothing(tmp_path: Path) -> None:
    def linked(*days: str) -> str:
        nodes = [{"@type": "NewsArticle", "datePublished": day, "headline": "Fire"} for day in days]
        return f'<script type="application/ld+json">{json.dumps({"@graph": nodes})}</script>'

    (article,) = articles(written(tmp_path / "fire.html", page(linked("2020-05-01T08:00:00Z"))))
    assert (article.published, article.title) == (date(2020, 5, 1), "Fire")
    (article,) = articles(written(tmp_path / "fire.html", page(linked("2020-05-01", "2020-05-09"))))
    assert article.published is None


def test_an_address_that_is_none_is_left_out(tmp_path: Path) -> None:
    (article,) = articles(written(tmp_path / "a.html", page('<link rel="canonical" href="javascript:alert(1)">')))
    assert article.origin.url == ""


def test_a_page_in_an_older_encoding_is_read_by_its_own_word(tmp_path: Path) -> None:
    text = page('<meta charset="windows-1251">').replace("Fire in", "Пожар in").replace("The fire", "Пожар")
    path = tmp_path / "fire.html"
    path.write_bytes(text.encode("cp1251"))
    (article,) = articles(path)
    assert "Пожар" in article.text


@pytest.mark.parametrize(
    "text", ["<html><body></body></html>", "<" * 5_000, "<a href=x>w" * 100_001, "just words", "<div>" * 3_000]
)
def test_a_page_without_an_article_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(UnreadableFileError):
        read(written(tmp_path / "a.html", text))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=120), st.sampled_from(sorted(READERS)), st.sampled_from([b"", b"text\n", b'{"text": ']))
def test_no_file_raises_anything_but_an_error_for_readers(
    tmp_path: Path, data: bytes, suffix: str, start: bytes
) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(start + data)
    try:
        found = read(path)
    except AnalysisError:
        return
    assert all(isinstance(each, Article | AnalysisError) for each in found)


def test_a_hostile_file_name_is_refused_by_every_reader(tmp_path: Path) -> None:
    for suffix, reader in READERS.items():
        path = tmp_path / f"a\n\u202eb{suffix}"
        path.write_text("text\nAsh.")
        with pytest.raises(UnreadableFileError, match=r"^a\\n\\u202eb\.[a-z]+: characters that cannot be shown"):
            list(reader(path))
