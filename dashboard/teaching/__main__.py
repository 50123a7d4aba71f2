"""`python -m dashboard.teaching --out FOLDER` writes the worksheet and the teacher's key of the founding tour."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from analysis.annotation.annotate import annotate
from analysis.corpus.loading import load_corpus
from dashboard.comparison import read
from dashboard.teaching.sheets import key, worksheet
from dashboard.teaching.tours import founding

FILES = {"worksheet.html": worksheet, "teachers-key.html": key}


def main(arguments: list[str] | None = None) -> None:
    """Write both files into a folder; it is made where it is not there."""
    parser = argparse.ArgumentParser(prog="python -m dashboard.teaching", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("out"), help="the folder for the two files (default: out)")
    out: Path = parser.parse_args(arguments).out
    tour = founding()
    corpus = load_corpus(tour.corpus)
    now = read(corpus, {article.id: annotate(article) for article in corpus.articles})
    out.mkdir(parents=True, exist_ok=True)
    for name, sheet in FILES.items():
        (out / name).write_text(sheet(now, tour), encoding="utf-8")
        sys.stdout.write(f"{out / name}\n")


if __name__ == "__main__":
    main()
