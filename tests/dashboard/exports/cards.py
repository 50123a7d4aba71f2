"""A finding card made by hand, and one that means harm."""

from __future__ import annotations

from datetime import date

from dashboard.exports.card import Card, Column, Excerpt, Figure
from dashboard.exports.source import Source

SOURCE = Source(
    "harbour",
    "Harbour fire",
    "abc123",
    date(2026, 11, 28),
    "http://127.0.0.1/names?corpus=harbour&outlet=star",
    "Names by voice. Mentions of a name.",
)
CARD = Card(
    "Star writes only Daesh; Moon writes mostly IS.",
    (
        Column("Star", "", "#0072B2", (Figure("Daesh 3 of 4", "too few to say", (("own", 1), ("reported", 2)), 4),)),
        Column("Moon", "another event", "#D55E00", (Figure("IS 20 of 40", "", (("quoted", 20),), 40),)),
    ),
    (
        Excerpt("The ", "Daesh", " fighters left.", "Star · paragraph 2 · own words", "#0072B2"),
        Excerpt("A whole sentence.", "", "", "Moon · paragraph 1", "#D55E00"),
    ),
    23,
    2,
    "These are counts of these texts and no others, so they have no interval.",
    SOURCE,
)
HARM = "</text><script>alert(1)</script> & \x00\x08\ud800 ![x](http://evil.example/a.png) `c` | <b>"
HOSTILE = Card(
    HARM,
    (Column(HARM, HARM, 'red" onload="alert(1)', (Figure(HARM, HARM, (("own", 1),), 1),)),),
    (Excerpt(HARM, HARM, HARM, HARM, "url(http://evil.example)"),),
    1,
    1,
    HARM,
    Source("../" + HARM, HARM, HARM, date(2026, 11, 28), 'http://a/?q="><script>alert(1)</script>', HARM),
)
LONG = "W" * 400
