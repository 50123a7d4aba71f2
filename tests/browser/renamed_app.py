"""The dashboard some years on: a page, a parameter and an outlet are called otherwise; run by the browser tests."""

import runpy
from pathlib import Path

from dashboard import navigation, retired

RETIRED = retired.Retired(
    pages={"labels": "names"}, params={"paper": "outlet"}, ids={"outlet": {"sputnik-news": "sputnik"}}
)
retired.RETIRED = navigation.RETIRED = RETIRED
runpy.run_path(str(Path(__file__).parents[2] / "app.py"), run_name="__main__")
