"""Tests for keeping a function's latest answer."""

from analysis.latest import latest


def test_the_answer_is_kept_while_the_very_same_objects_are_asked_about() -> None:
    asked: list[tuple[str, ...]] = []

    @latest
    def joined(*parts: str) -> str:
        asked.append(parts)
        return "".join(parts)

    first, same = "".join(["sa", "id"]), "".join(["sa", "id"])
    assert [joined(first, "x"), joined(first, "x"), joined(same, "x"), joined(same), joined(first, "x")] == [
        "saidx",
        "saidx",
        "saidx",
        "said",
        "saidx",
    ]
    assert asked == [(first, "x"), (same, "x"), (same,), (first, "x")]
    assert [found[0] is same for found in asked] == [False, True, True, False]


def test_an_argument_given_by_name_is_never_taken_for_the_one_before() -> None:
    @latest
    def repeated(word: str, times: int = 1) -> str:
        return word * times

    word = "no"
    assert (repeated(word), repeated(word, times=2), repeated(word)) == ("no", "nono", "no")
