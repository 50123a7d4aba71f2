"""Which beginnings a line can have that a pattern matches."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.annotation.beginnings import LENGTH, ODD_LETTERS, beginnings
from analysis.annotation.furniture_rules import rules_of

CASES = {
    "^Photo by [A-Z]": {"phot"},
    "^by [A-Z]": {"by "},
    "^(?i:see|read more)\\b": {"see", "read"},
    "^\\(?(?:in|at) ": {"(in ", "(at ", "in ", "at "},
    "^[ab]{1,2}x": {"a", "b"},
    "^x{0,2}yes": {"x", "yes"},
    "^(?!The)(?=.*x)up to": {"up t"},
    "^ab*c": {"ab", "ac"},
    "^\\d+ days": {""},
    "^[^x]y": {""},
    "^.": {""},
    "^[a-c]d": {""},
    "^\\w+|^no": {"", "no"},
    "^(?>he|she)": {""},
}


@pytest.mark.parametrize(("pattern", "expected"), CASES.items())
def test_beginnings_are_read_off_the_pattern(pattern: str, expected: set[str]) -> None:
    assert beginnings(pattern) == expected


patterns = st.recursive(
    st.sampled_from(
        ["a", "b", "I", " ", "-", "Ab", "[ab]", "[^a]", r"[\[-]", r"\(", r"\w", r"\s", r"\b", "(?!b)", "."]
    ),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map("".join),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: f"(?i:{'|'.join(parts)})"),
        inner.map(lambda part: f"(?:{part})?"),
        inner.map(lambda part: f"(?:{part}){{0,2}}"),
        inner.map(lambda part: f"(?:{part})+"),
    ),
    max_leaves=8,
)


@given(patterns, st.text(alphabet="abAiIB [(-x", max_size=8))
def test_a_line_that_matches_begins_as_its_pattern_says(pattern: str, line: str) -> None:
    small, told = line.lower(), beginnings(f"^{pattern}")
    if re.match(f"^{pattern}", line):
        assert any(small[:length] in told for length in range(LENGTH + 1))


def test_every_rule_of_a_line_s_beginning_is_tried_for_it() -> None:
    rules = rules_of("en")
    opened = rules.opened("photo: the harbour at night")
    assert opened is not None
    assert {"credit", "caption"} <= {rule.kind for rule in opened}
    assert rules.opened("harbours are quiet at night") is None
    assert rules.opened("share this") == ()


def test_letters_that_only_a_pattern_takes_for_s_or_i_shut_no_rule_out() -> None:
    rules = rules_of("en")
    assert all(rules.opened(f"{letter}ource: agencies") == rules.lines for letter in ODD_LETTERS)
