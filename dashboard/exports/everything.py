"""All tables of a comparison in one file: a ZIP of CSV files, or a workbook with a sheet a table."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import pandas as pd

from analysis.tables.every import COLUMNS
from dashboard.exports.separated import csv
from dashboard.exports.source import Source
from dashboard.exports.workbook import xlsx
from dashboard.words import vocabulary


def tidy(tables: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """Return the tables of a comparison with the columns that `python -m analysis tables` writes, and no others."""
    found = {name: tables[name][list(columns)] for name, columns in COLUMNS.items() if name in tables}
    if "mentions" in found:  # a comparison keeps the ids of names, for its links
        mentions = found["mentions"]
        terms = map(vocabulary.term_name, mentions["concept"], mentions["term"])
        found["mentions"] = mentions.assign(term=pd.array(list(terms), dtype="string"))
    return found


def archive(tables: Mapping[str, pd.DataFrame], source: Source) -> bytes:
    """Return a ZIP with a CSV file for each table and a text that says where they come from; always the same bytes."""
    about = "".join(f"{head}: {words}\n" for head, words in source.lines)
    files = {f"{name}.csv": csv(frame) for name, frame in tidy(tables).items()}
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as folder:
        for name, data in (*files.items(), ("about.txt", about.encode("utf-8"))):
            when = (source.made_on.year, source.made_on.month, source.made_on.day, 0, 0, 0)
            entry = zipfile.ZipInfo(name, when)
            entry.compress_type = zipfile.ZIP_DEFLATED
            folder.writestr(entry, data)
    return held.getvalue()


def workbook(tables: Mapping[str, pd.DataFrame], source: Source) -> bytes:
    """Return a workbook with a sheet for each table."""
    return xlsx(tidy(tables), source, f"All tables: {source.corpus}")
