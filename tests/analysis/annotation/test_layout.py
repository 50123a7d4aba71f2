"""A text is parted without rest into furniture and paragraphs, each paragraph with its zone."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.annotation.furniture import kinds
from analysis.annotation.layout import layout

LEAD = "The harbour of Vell was closed on Monday after a storm broke two cranes, the mayor said."
SECOND = "Nobody was hurt, and ferries were sent to the next town along the coast."
THIRD = "The port authority expects to open one of the two quays before the weekend."


def zones(text, **options):
    """Return (zone, words) of each paragraph."""
    return [(p.zone, p.span.of(text)) for p in layout(text, **options)[1]]


def aside(text, **options):
    """Return (kind, words) of each piece of furniture."""
    return [(f.kind, f.span.of(text)) for f in layout(text, **options)[0]]


def test_a_first_short_line_without_full_stop_is_the_headline():
    assert zones(f"Storm closes harbour of Vell\n\n{LEAD}\n\n{SECOND}")[0] == (
        "headline",
        "Storm closes harbour of Vell",
    )
    assert zones(f"Will Vell ever reopen?\n{LEAD}\n{SECOND}")[0][0] == "headline"
    assert zones(f"Storm Closes Old Harbour Of Vell And Breaks Two Cranes.\n\n{LEAD}")[0][0] == "headline"


def test_a_first_sentence_is_no_headline():
    assert {zone for zone, _ in zones(f"{LEAD}\n\n{SECOND}")} == {"body"}
    assert zones("A storm closed Vell.\n\n" + SECOND)[0][0] == "body"
    assert zones("Storm closes harbour of Vell") == [("body", "Storm closes harbour of Vell")]


def test_a_section_label_over_the_headline_is_furniture():
    text = f"Weather\nStorm closes harbour of Vell\n{LEAD}\n{SECOND}"
    assert aside(text) == [("navigation", "Weather")]
    assert zones(text)[0][0] == "headline"


def test_a_headline_printed_twice_counts_once():
    text = f"Storm closes harbour of Vell\n\nStorm closes harbour of Vell\nBy Jane Roe\n\n{LEAD}\n{SECOND}"
    assert [kind for kind, _ in aside(text)] == ["repeated-headline", "byline"]
    assert [zone for zone, _ in zones(text)] == ["headline", "body", "body"]


def test_an_ordinary_first_paragraph_is_no_standfirst():
    assert [zone for zone, _ in zones(f"Storm closes harbour of Vell\n\n{LEAD}\n\n{SECOND}")] == [
        "headline",
        "body",
        "body",
    ]


def test_a_sentence_between_headline_and_byline_is_the_standfirst():
    summary = "The mayor speaks of a hard week for the town."
    text = f"Storm closes harbour of Vell\n\n{summary}\n\nBy Jane Roe\n\n{LEAD}\n{SECOND}"
    assert [zone for zone, _ in zones(text)] == ["headline", "standfirst", "body", "body"]


def test_a_sentence_over_the_first_picture_is_the_standfirst_when_the_story_tells_it_again():
    summary = "The mayor says a storm has closed the harbour of Vell."
    picture = "Waves at the pier. Image: Vell Press."
    assert zones(f"{summary}\n\n{picture}\n\n{LEAD}\n\n{SECOND}")[0] == ("standfirst", summary)
    assert zones(f"{THIRD}\n\n{picture}\n\n{LEAD}\n\n{SECOND}")[0] == ("body", THIRD)


def test_a_line_without_full_stop_under_the_headline_is_the_standfirst():
    deck = "Mayor speaks of a hard week as two cranes fall"
    assert zones(f"Storm closes harbour\n{deck}\n\n{LEAD}\n\n{SECOND}")[1] == ("standfirst", deck)


def test_a_short_line_between_paragraphs_is_a_subheading():
    text = f"{LEAD}\n\nNeighbours send their ferries\n\n{SECOND}\n\nNeighbours sent their ferries.\n\n{THIRD}"
    assert [zone for zone, _ in zones(text)] == ["body", "subheading", "body", "body", "body"]


def test_lines_follow_each_other_as_paragraphs_with_every_line_end():
    for end in ("\n", "\r\n", "\r", "\u2028", "\u2029", "\x0b", "\x0c", "\x85", "\n \n"):
        assert [words for _, words in zones(end.join([LEAD, SECOND, THIRD]))] == [LEAD, SECOND, THIRD]


def test_hard_wrapped_lines_make_one_paragraph_between_blank_lines():
    first = "The harbour of Vell was closed on Monday after a storm that broke two\nof its cranes, the mayor\nsaid."
    second = "Nobody was hurt, and ferries were sent to the next town along the\ncoast, where the quays are higher."
    assert [words for _, words in zones(f"{first}\n\n{second}\n")] == [first, second]
    assert aside(f"By Jane Roe\n{first}\n\n{second}\n") == [("byline", "By Jane Roe")]


def test_one_long_line_is_one_paragraph():
    text = " ".join([LEAD, SECOND, THIRD] * 50)
    assert zones(text) == [("body", text)]


def test_a_stamp_and_a_dateline_are_set_aside_and_the_line_goes_on():
    text = f" date 2020-02-03 VELL -- {LEAD}\n\n{SECOND}"
    assert aside(text) == [("crawler-stamp", "date 2020-02-03"), ("dateline", "VELL --")]
    assert zones(text)[0] == ("body", LEAD)


@pytest.mark.parametrize(
    ("restore", "first"),
    [
        ({"dateline"}, f"VELL -- {LEAD}"),
        ({"dateline", "crawler-stamp"}, f"date 2020-02-03 VELL -- {LEAD}"),
        ({"crawler-stamp"}, "date 2020-02-03"),
    ],
)
def test_a_restored_opening_joins_its_paragraph(restore, first):
    text = f" date 2020-02-03 VELL -- {LEAD}\n\n{SECOND}"
    assert zones(text, restore=frozenset(restore))[0][1] == first


def test_a_restored_kind_becomes_a_paragraph_of_its_own_zone():
    text = f"{LEAD}\n\nREAD MORE: Old cranes of Vell\n\n{SECOND}\n\nSource: Vell Press"
    assert [kind for kind, _ in aside(text)] == ["promo", "source-credit"]
    assert [zone for zone, _ in zones(text, restore=frozenset({"promo"}))] == ["body", "promo", "body"]
    assert [kind for kind, _ in aside(text, restore=frozenset({"promo"}))] == ["source-credit"]
    assert not aside(text, restore=frozenset(kinds()))


def test_an_empty_text_has_nothing_in_it():
    for text in ("", " \n\t\n\xa0"):
        assert layout(text) == ((), ())


PIECES = [
    "READ MORE: ",
    "By ",
    "Jane Roe ",
    "WASHINGTON -- ",
    "date 2020-02-03 ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\x85",
    "\u2028",
]
PIECES += [
    "*",
    "Daesh* ",
    "Image: ",
    "Getty Images",
    "Share",
    "Comments",
    "You might also like",
    LEAD,
    SECOND,
    " ",
    "\xa0",
]
PIECES += [
    "\ufeff",
    "Published on",
    "(AP)",
    " — ",
    ".",
    "X",
    "the town ",
    "Watch: ",
    "Source: ",
    "(Reuters) - ",
    "\u200b",
]


@given(
    st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join)),
    st.frozensets(st.sampled_from(sorted(kinds()))),
)
def test_furniture_and_paragraphs_hold_every_letter_of_any_text_once(text, restore):
    furniture, paragraphs = layout(text, restore=restore)
    spans = sorted([f.span for f in furniture] + [p.span for p in paragraphs])
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() for span in spans)
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    assert [f.span for f in furniture] == sorted(f.span for f in furniture)
    assert [p.span for p in paragraphs] == sorted(p.span for p in paragraphs)
    assert restore.isdisjoint(f.kind for f in furniture)
