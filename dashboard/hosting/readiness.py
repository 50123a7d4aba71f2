"""Ready for visitors: the bundled corpus is annotated before anybody asks for it."""

from __future__ import annotations

import logging

from analysis.errors import AnalysisError
from dashboard import reading

_STATE = {"fault": "not started"}


def get_ready() -> None:
    """Annotate the first corpus, which the bare address shows; keep what went wrong, since a page says it better."""
    _silence()
    try:
        names = reading.names_of_corpora()
        if names:
            reading.comparison(reading.corpus(next(iter(names))), ())
        _STATE["fault"] = "" if names else "there is no corpus"
    except AnalysisError as error:
        _STATE["fault"] = str(error)
    reading.warm()


def fault() -> str:
    """Return why no visitor can be served, or nothing."""
    return _STATE["fault"]


def _silence() -> None:
    """Streamlit's caches warn where no visitor is there to see a spinner; here none is meant to be."""
    for name in ("streamlit.runtime.scriptrunner_utils.script_run_context",):
        logging.getLogger(name).setLevel(logging.ERROR)
