"""The worksheet and the teacher's key, made when somebody asks for them."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard import markup, reading
from dashboard.comparison import Comparison
from dashboard.teaching.sheets import key, worksheet
from dashboard.teaching.tours import Tour


def show(tour: Tour) -> None:
    """Offer both sheets as files that open in any browser and print on A4."""
    with st.container(key="tour-class"):
        _sheets(tour)


def _sheets(tour: Tour) -> None:
    st.header("For the class", anchor="for-the-class")
    st.html(
        markup.lead(
            "Two files to open in any browser and print on A4, black on white. One link brings a whole class here: "
            "nothing to install, no account, nothing tracked."
        )
    )
    with st.container(horizontal=True, key="tour-sheets"):
        _file("Worksheet (HTML)", "worksheet.html", lambda: worksheet(_whole(tour), tour))
        _file("Teacher’s key (HTML)", "teachers-key.html", lambda: key(_whole(tour), tour))


def _file(label: str, name: str, make: Callable[[], str]) -> None:
    st.download_button(label, make, name, "text/html", key=f"download-{name}", on_click="ignore")


def _whole(tour: Tour) -> Comparison:
    return reading.comparison(reading.corpus(tour.corpus), ())
