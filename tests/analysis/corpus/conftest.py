"""Facts of an invented world, so that no test leans on the shipped ones."""

from datetime import date

import pytest

from analysis.corpus.article import Event, Outlet
from analysis.corpus.known import Known


def outlet(outlet_id: str, name: str, *aliases: str) -> Outlet:
    return Outlet(outlet_id, name, "", "", "", "", "#0072B2", aliases)


@pytest.fixture
def facts() -> Known:
    return Known(
        outlets=(
            outlet("the-herald", "The Herald", "Herald", "herald.example"),
            outlet("coast-tv", "Coast TV", "CoastTV News"),
            outlet("wire", "Wire", "Wire Agency"),
        ),
        events=(
            Event("harbour-fire", "Fire in the harbour", date(2020, 5, 1)),
            Event("harbour-trial", "The trial after the fire", date(2021, 2, 3)),
        ),
        concepts=("harbour",),
    )
