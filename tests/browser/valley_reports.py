"""Three reports of one made-up event, one of them as a page of the web."""

from __future__ import annotations

QUOTED = "We have defeated ISIS in the valley, the only reason for our march on Karsk"
STAR = (
    "Troops to leave the valley\n\nThe army will leave the valley within weeks, the defence ministry said on Monday. "
    f"Daesh has lost its last town there.\n\n“{QUOTED},” Ann Poe, the prime minister, wrote.\n\n"
    "Max Roe, of the opposition, said the terrorists could return.\n\nREAD MORE: What the army did last year\n"
)
MOON = (
    "Army pulls out as minister claims victory\n\nThe army is pulling out of the valley, officials told reporters. "
    "Islamic State fighters still hold villages in the hills.\n\n"
    "“We have defeated ISIS in the valley,” Ann Poe wrote.\n\n“IS is not gone,” said Max Roe, of the opposition.\n"
)
SUN = (
    "The march on Karsk is over",
    "Soldiers began to go home on Monday. Ann Poe said Daesh had been defeated in the valley, adding that this had "
    "been the only reason for the march on Karsk.",
    "So-called Islamic State militants have fled to the hills, residents said.",
)
SUN_PAGE = (
    f"<html lang='en'><head><title>{SUN[0]} - Sun Daily</title>"
    "<meta property='og:site_name' content='Sun Daily'></head>"
    f"<body><nav>Home Sport</nav><article><h1>{SUN[0]}</h1><p>{SUN[1]}</p><p>{SUN[2]}</p></article></body></html>"
)
