"""Bytes become text untouched, or an error that a reader can mend."""

import codecs
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.corpus.decoding import MAX_BYTES, checked_name, decoded, read_bytes, shown
from analysis.errors import AnalysisError, UnreadableFileError


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_each_encoding_gives_the_same_text_without_its_mark(mark: bytes, encoding: str) -> None:
    text = "“Ships” sank – said Zoë 🚢"
    assert decoded(mark + text.encode(encoding), "a.txt") == text


def test_windows_quotation_marks_are_read_where_the_bytes_are_no_utf8() -> None:
    assert decoded(b"\x93Ships\x94 sank \x96 said Zo\xeb", "a.txt") == "“Ships” sank – said Zoë"


def test_a_declared_encoding_is_tried_before_windows_1252() -> None:
    assert decoded("Пожар".encode("cp1251"), "a.html", "windows-1251") == "Пожар"
    assert decoded("Пожар".encode(), "a.html", "windows-1251") == "Пожар"


def test_an_unknown_declared_encoding_is_passed_over() -> None:
    assert decoded(b"Zo\xeb", "a.html", "gb-nonsense") == "Zoë"


@pytest.mark.parametrize("text", ["one\r\ntwo\r\n", "one\rtwo", "one\u00a0two\u2028three", "  one \t\n\n"])
def test_line_ends_and_spaces_stay_as_they_are(text: str) -> None:
    assert decoded(text.encode(), "a.txt") == text


@pytest.mark.parametrize("data", [b"", b" \r\n\t", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, "\u00a0\u2003".encode()])
def test_an_empty_file_is_called_empty(data: bytes) -> None:
    with pytest.raises(UnreadableFileError, match=r"a\.txt: empty\. Put the article's text into it"):
        decoded(data, "a.txt")


def test_marks_without_a_word_are_no_article() -> None:
    with pytest.raises(UnreadableFileError, match="no word in it"):
        decoded(b"... --- ???", "a.txt")


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"PK\x03\x04\x00\x00", "text".encode("utf-16-le")])
def test_binary_data_is_called_binary(data: bytes) -> None:
    with pytest.raises(UnreadableFileError, match="binary data"):
        decoded(data, "a.txt")


def test_a_few_control_characters_make_no_binary_file() -> None:
    text = "The harbour burned for two days.\x0c" * 3
    assert decoded(text.encode(), "a.txt") == text
    with pytest.raises(UnreadableFileError, match="control characters"):
        decoded(b"a\x01b\x02c\x03d\x04", "a.txt")


def test_bytes_of_no_encoding_are_refused_with_the_encodings_that_were_tried() -> None:
    with pytest.raises(UnreadableFileError, match=r"neither utf-8 nor cp1252\. Open it in a text editor"):
        decoded(b"a\x81b", "a.txt")
    with pytest.raises(UnreadableFileError, match="neither utf-16-le"):
        decoded(codecs.BOM_UTF16_LE + b"a", "a.txt")


@given(st.binary(max_size=200), st.sampled_from([b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE]))
def test_no_bytes_raise_anything_but_an_error_for_readers(data: bytes, mark: bytes) -> None:
    try:
        text = decoded(mark + data, "a.txt")
    except AnalysisError:
        return
    assert text.strip()
    assert "\0" not in text
    text.encode()


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_text_with_a_word_comes_back_as_it_went_in(text: str) -> None:
    text = "word" + text
    assert decoded(text.encode(), "a.txt") == text


def test_a_file_that_is_too_big_is_refused_and_one_at_the_bound_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 11)
    assert len(read_bytes(path, limit=11)) == 11
    with pytest.raises(UnreadableFileError, match=r"a\.txt: more than 1e-05 MB\. Split it"):
        read_bytes(path, limit=10)
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(UnreadableFileError, match="more than 20 MB"):
        read_bytes(path)


def test_what_is_no_file_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    for name in ("pipe.txt", "gone.txt", "missing.txt", "nul\0.txt"):
        with pytest.raises(UnreadableFileError):
            read_bytes(tmp_path / name)


@pytest.mark.parametrize("name", ["a\nb", "a\x1b[31m", "\u202egnp", "\udcff", "", "  ", "x" * 201])
def test_a_name_that_cannot_be_shown_is_no_id(name: str) -> None:
    with pytest.raises(UnreadableFileError, match=r"Rename the file\."):
        checked_name(name, "here")


@pytest.mark.parametrize("name", ["<b>x</b>", "=1+1", "Zoë’s café", "a.b c", "日本", "'; drop table"])
def test_odd_names_that_can_be_shown_stay_as_they_are(name: str) -> None:
    assert checked_name(name, "here") == name


@given(st.text())
def test_a_shown_name_is_one_line_of_bounded_length(name: str) -> None:
    assert shown(name).isprintable()
    assert len(shown(name)) <= 200
