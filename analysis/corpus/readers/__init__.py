"""One reader a format, by suffix: each yields the articles of a file, and an error for each row that is none."""

from collections.abc import Callable, Iterator
from pathlib import Path

from analysis.corpus.article import Article
from analysis.corpus.readers.json_lines import json_lines
from analysis.corpus.readers.parquet import parquet_table
from analysis.corpus.readers.plain_text import plain_text
from analysis.corpus.readers.separated_values import separated_values
from analysis.corpus.readers.web_page import web_page
from analysis.errors import AnalysisError

Reader = Callable[[Path], Iterator[Article | AnalysisError]]

READERS: dict[str, Reader] = {
    ".txt": plain_text,
    ".md": plain_text,
    ".html": web_page,
    ".htm": web_page,
    ".csv": separated_values,
    ".jsonl": json_lines,
    ".parquet": parquet_table,
}
