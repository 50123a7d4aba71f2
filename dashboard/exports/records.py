"""A table as JSON: a list of records in an envelope that says where it comes from."""

from __future__ import annotations

import json as encoder
import math

import pandas as pd

from dashboard.exports.source import Source
from dashboard.words.methods_text import program


def json(frame: pd.DataFrame, source: Source, title: str) -> bytes:
    """Return the table as UTF-8 JSON: title, source and `rows`, a record each; what is missing is null.

    Text is left as it is: no program takes a text in JSON for a formula.
    """
    names = [str(column) for column in frame.columns]
    columns = [frame.iloc[:, at].astype(object).tolist() for at in range(len(names))]
    envelope = {
        "title": title,
        "corpus": {"id": source.corpus_id, "name": source.corpus, "fingerprint": source.fingerprint},
        "made_on": source.made_on.isoformat(),
        "made_with": program(),
        "method": source.method,
        "link": source.link,
        "rows": [dict(zip(names, map(_value, row), strict=True)) for row in zip(*columns, strict=True)],
    }
    text = encoder.dumps(envelope, ensure_ascii=False, allow_nan=False, indent=1)
    return text.encode("utf-8", errors="replace") + b"\n"


def _value(value: object) -> object:
    if value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and not math.isfinite(value)):
        return None
    if isinstance(value, bool | int | float | str):
        return value
    return value.item() if hasattr(value, "item") else str(value)
