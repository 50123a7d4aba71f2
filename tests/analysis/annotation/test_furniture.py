"""Each kind of furniture is known by its cue, and story that looks like it stays story."""

import pytest

from analysis.annotation.furniture import kinds, openings
from analysis.annotation.layout import layout

BEFORE = "The harbour of Vell was closed on Monday after a storm broke two cranes*, the mayor said."
AFTER = "Nobody was hurt, and ferries were sent to the next town along the coast."

INSIDE = {
    "caption": [
        "Waves at the old pier of Vell (Jane Roe/AFP)",
        "In this photo taken on May 5, 2020, a crane lies in the harbour.",
        "A crane lies in the harbour in this photograph of May 5, 2020. (AP)",
        "FILE PHOTO: Cranes stand in the harbour of Vell, May 5, 2020.",
        "The mayor at the quay. REUTERS/Jane Roe",
    ],
    "credit": ["Featured Image: Getty Images.", "Photo by Jane Roe", "Jane Roe/Getty Images", "(AP Photo/Jane Roe)"],
    "share-bar": [
        "Share this storyComments",
        "12 Comments",
        "Facebook Twitter Email Print",
        "Share · Tweet · Copy link",
    ],
    "promo": [
        "READ MORE: Old cranes, new worries",
        "RELATED | Five storms that changed Vell",
        "Read more about the storm here.",
        "Click here for more pictures of the storm.",
        "Sign up for our morning newsletter.",
        "Follow Jane Roe on Twitter @janeroe.",
    ],
    "video-line": [
        "Vell TV's Jane Roe has the latest from the harbour.",
        "Vell TV's Tom Hill reports on the storm from the coast.",
        "WATCH: Cranes fall into the sea",
        "Watch the full interview with the mayor below:",
        "Tom Hill, a retired harbour master, discusses the closure.",
    ],
    "footnote": [
        "*The cranes were built in 1970 and repaired in 2010.",
        "* The Hill Front is banned in Vell.",
        "This story has been updated with comments from the mayor.",
    ],
    "navigation": ["Advertisement", "Close Button", "Story continues below", "* * *", "Tags: harbour, storm"],
    "source-credit": [
        "Source: Vell Press and agencies",
        "With reporting by Vell Press, AFP, and the Coast Mail",
        "(Reporting by Jane Roe in Vell; Editing by Tom Hill)",
        "Jane Roe contributed to this report.",
        "© 2020 Vell Press. All rights reserved.",
    ],
}

STORY = [
    "Russia's Foreign Ministry reports that the storm has passed.",
    "Vell's Jane Roe has been mayor of the town for ten years.",
    "Vell's Tom Hill has the support of the whole council.",
    "Trump's spokesman declined to discuss the closure of the harbour.",
    "By Monday the water had gone and the town was dry.",
    "The closure was first reported by The Coast Mail.",
    "Reporting by the Coast Mail shows that the cranes were old.",
    "In this picture of decay, the mayor sees a chance for the town.",
    "Share prices fell and comments were few.",
    "Close the harbour, the mayor told the guards.",
    "More than 20 ships waited outside the harbour.",
    "Watch out for the waves, the guards told the people.",
    "Related costs rose by half, and the council paid.",
    "Sources said the harbour would open before the weekend.",
    "*Nothing* could have saved the old cranes, he said.",
    "Image matters more than work, the mayor said of her rivals.",
    "Follow the money, the clerk told the court.",
    "The report was carried by the town's paper (AP)",
    "NATO — the alliance that keeps a base here — sent help.",
]

HEADS = {
    "byline": ["By Jane Roe", "By Jane Roe and Tom Hill, Vell Press", "Published on", "Updated 5 May 2020, 09:01 AM"],
    "navigation": ["Skip to main content", "Find Us"],
    "crawler-stamp": ["https://example.org/storm", "2020-05-05T10:00:00Z"],
}


def aside(text):
    """Return (kind, words) of each piece of furniture."""
    return [(f.kind, f.span.of(text)) for f in layout(text)[0]]


@pytest.mark.parametrize(("kind", "line"), [(kind, line) for kind, lines in INSIDE.items() for line in lines])
def test_a_line_with_a_cue_between_paragraphs_is_set_aside(kind, line):
    assert aside(f"{BEFORE}\n\n{line}\n\n{AFTER}") == [(kind, line)]


@pytest.mark.parametrize("line", STORY)
def test_a_line_of_story_that_looks_like_furniture_stays(line):
    assert aside(f"{BEFORE}\n\n{line}\n\n{AFTER}") == []


@pytest.mark.parametrize(("kind", "line"), [(kind, line) for kind, lines in HEADS.items() for line in lines])
def test_a_line_at_the_head_is_set_aside(kind, line):
    assert aside(f"{line}\n\nStorm closes harbour of Vell\n\n{BEFORE}\n\n{AFTER}") == [(kind, line)]


def test_a_note_needs_its_mark_on_a_word_before_it():
    assert aside(f"{AFTER}\n\n*The cranes were built in 1970.\n\n{AFTER}") == []


def test_a_caption_printed_twice_is_set_aside_twice():
    text = f"{BEFORE}\n\nCranes in the water.\nCranes in the water. Image: Vell Press.\n\n{AFTER}"
    assert [kind for kind, _ in aside(text)] == ["caption", "caption", "credit"]


def test_a_caption_that_closes_with_its_credit_is_two_pieces():
    text = f"{BEFORE}\n\nTwo cranes lie in the water of the harbour. Image: Vell Press.\n\n{AFTER}"
    assert aside(text) == [("caption", "Two cranes lie in the water of the harbour."), ("credit", "Image: Vell Press.")]


def test_headlines_under_a_promo_heading_are_set_aside_until_the_story_goes_on():
    text = (
        f"{BEFORE}\n\nYou might also like\n\nFive storms of Vell\n\nWhy cranes fall\n\n{AFTER}\n\nOld quays\n\n{AFTER}"
    )
    assert [words for _, words in aside(text)] == ["You might also like", "Five storms of Vell", "Why cranes fall"]


def test_what_follows_the_last_bar_is_set_aside_when_no_prose_comes_any_more():
    text = f"{BEFORE}\n\n{AFTER}\n\nShare this article\n\nFive storms of Vell\n\nWhy cranes fall"
    assert [kind for kind, _ in aside(text)] == ["share-bar", "promo", "promo"]


def test_a_day_alone_is_set_aside_only_beside_a_byline_or_a_bar():
    assert aside(f"Storm closes Vell\n\nMay 5, 2020\n\n{BEFORE}\n\n{AFTER}") == []
    assert aside(f"Storm closes Vell\nBy Jane Roe\nMay 5, 2020\n\n{BEFORE}\n\n{AFTER}")[1] == ("byline", "May 5, 2020")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("VELL -- The storm came.", "VELL --"),
        ("NEW VELL, Coast — The storm came.", "NEW VELL, Coast —"),
        ("NEW VELL, May 5 (UPI) — The storm came.", "NEW VELL, May 5 (UPI) —"),
        ("New Vell (AFP) – The storm came.", "New Vell (AFP) –"),
        ("(CNN) The storm came.", "(CNN)"),
        ("VELL (Reuters)\xa0- “The storm came.”", "VELL (Reuters)\xa0-"),
    ],
)
def test_a_dateline_reaches_to_its_dash(line, expected):
    assert [(kind, line[:end]) for kind, end in openings(line)] == [("dateline", expected)]


@pytest.mark.parametrize(
    "line",
    [
        "The mayor — Jane Roe — came.",
        "ISIS — The group has lost.",
        "VELL is closed.",
        "UPDATE — The storm came.",
        "",
        "—",
    ],
)
def test_a_dash_alone_makes_no_dateline(line):
    assert openings(line) == []


def test_every_kind_says_what_it_is():
    assert all(meaning.endswith(".") for meaning in kinds().values())
    assert set(INSIDE) | set(HEADS) <= set(kinds())


def test_in_a_language_without_facts_every_line_is_story():
    furniture, paragraphs = layout("Nichts.\n* * *\nREAD MORE: Etwas", "xx")
    assert (furniture, [paragraph.zone for paragraph in paragraphs]) == ((), ["body"] * 3)
