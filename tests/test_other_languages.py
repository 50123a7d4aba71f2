"""A corpus with an article in a language without facts: its tables are written, and what is not read is missing."""

from pathlib import Path

import pandas as pd

from analysis import commands

CSV = """id,text,outlet,language
mill,"The mill burned all night, the mayor said. The militants of ISIS fled.",,en
muehle,"Die Mühle brannte. „Wir gehen jetzt alle nach Hause“, sagte Finn über ISIS.",,de
"""


def test_tables_of_a_corpus_with_an_article_in_another_language_are_written(tmp_path: Path) -> None:
    (tmp_path / "two.csv").write_text(CSV, encoding="utf-8")
    assert commands.main(["tables", str(tmp_path), "--out", str(tmp_path / "out")]) == 0
    tables = {path.stem: pd.read_csv(path) for path in (tmp_path / "out").glob("*.csv")}
    muehle = {name: table[table["article"] == "muehle"] for name, table in tables.items() if "article" in table}
    assert len(muehle["sentences"]) == 2
    assert muehle["quotations"]["text"].tolist() == ["Wir gehen jetzt alle nach Hause"]
    for name in ("furniture", "attributions", "mentions", "labels"):
        assert muehle[name].empty
    assert set(tables["mentions"]["article"]) == {"mill"}
    assert muehle["scores"]["value"].isna().all()
