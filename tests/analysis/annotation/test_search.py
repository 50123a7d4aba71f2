"""Many lists in one pass: each list keeps its own hits, its own longest, and its sentence."""

from hypothesis import given
from hypothesis import strategies as st

from analysis.annotation.phrases import Phrase, Phrases
from analysis.annotation.search import Search
from analysis.annotation.traps import Trap
from analysis.spans import Span

PLACES = Phrases([Phrase("house", "White House", "initial"), Phrase("hill", "hill")])
COLOURS = Phrases([Phrase("white", "white", traps=(Trap(before=("lie",)),)), Phrase("whites", "whites*")])
ALL = Phrases([Phrase("one", "white"), Phrase("both", "white house"), Phrase("two", "house")], overlapping=True)
SEARCH = Search({"places": PLACES, "colours": COLOURS, "all": ALL})


def found(text: str, *stretches: tuple[int, int]) -> dict[str, list[tuple[str, str, int]]]:
    spans = [Span(*each) for each in stretches] or [Span(0, len(text))]
    hits = SEARCH.hits(text, spans)
    return {name: [(hit.id, text[hit.start : hit.end], hit.sentence) for hit in held] for name, held in hits.items()}


def test_each_list_keeps_the_longest_of_its_own_overlapping_phrases() -> None:
    assert found("the White House") == {
        "places": [("house", "White House", 0)],
        "colours": [("white", "White", 0)],
        "all": [("one", "White", 0), ("both", "White House", 0), ("two", "House", 0)],
    }


def test_a_trap_and_the_rest_of_a_stem_belong_to_one_list_alone() -> None:
    assert found("a white lie, the whitest house") == {
        "places": [],
        "colours": [("whites", "whitest", 0)],
        "all": [("one", "white", 0), ("two", "house", 0)],
    }


def test_hits_carry_the_number_of_their_stretch_and_none_runs_over_its_end() -> None:
    text = "White House. White House hill"
    hits = found(text, (0, 5), (6, 11), (13, 29))
    assert hits["places"] == [("house", "White House", 2), ("hill", "hill", 2)]
    assert hits["all"] == [
        ("one", "White", 0),
        ("two", "House", 1),
        ("one", "White", 2),
        ("both", "White House", 2),
        ("two", "House", 2),
    ]


def test_no_stretches_and_no_lists_find_nothing() -> None:
    assert SEARCH.hits("White House", []) == {"places": [], "colours": [], "all": []}
    assert Search({}).hits("White House", [Span(0, 11)]) == {}


PIECES = [
    "white",
    "White",
    " ",
    " ",
    "house",
    "whitest",
    "hill",
    "…",
    "ﬁ",
    "lie",
    "\r\n",
    "-",
    "é",
    "e\u0301",
    "\u200b",
]


@given(st.lists(st.sampled_from(PIECES)).map("".join), st.lists(st.integers(0, 60), max_size=6).map(sorted))
def test_all_lists_and_stretches_at_once_find_what_each_finds_alone(text: str, cuts: list[int]) -> None:
    """The ends of a stretch lie beside letters, as those of sentences do."""
    spans = [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False) if text[a:b] == text[a:b].strip() != ""]
    spans = [span for span in spans if span.end <= len(text)]
    together = SEARCH.hits(text, spans)
    for name, phrases in {"places": PLACES, "colours": COLOURS, "all": ALL}.items():
        alone = [
            (span.start + hit.start, span.start + hit.end, hit.id)
            for span in spans
            for hit in phrases.found(span.of(text), [Span(0, len(span))])
        ]
        assert [(hit.start, hit.end, hit.id) for hit in together[name]] == alone
