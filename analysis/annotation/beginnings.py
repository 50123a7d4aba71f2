"""With which letters a line can begin that a pattern matches, read off the pattern, to spare most lines the pattern."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

LENGTH = 4  # signs of a beginning
# In small letters, what equals s or i to a pattern without case: the long s, and what "ı" and "İ" become.
ODD_LETTERS = frozenset("ſı\u0307")
_MORE = "\n"  # closes a beginning behind which anything may follow; no line holds it
_SIGN = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?(?:[a-z]*:|=|!|<=|<!|P<\w+>|>)|[(|)]|(?:[*+?]|\{\d*,?\d*\})[+?]?|."
)
_REPEAT = re.compile(r"[*+?]|\{(\d*)(,?)(\d*)\}")
_MEMBER = re.compile(r"\\.|.-.|.")  # of a class of signs
_KIND = re.compile(r"\\[a-zA-Z0-9]|.-.")
_GROUPS = frozenset({"(", "(?:", "(?i:"})
_LOOKS = frozenset({"(?=", "(?!", "(?<=", "(?<!"})
_NOTHING, _ANYTHING = frozenset({""}), frozenset({_MORE})
_ESCAPES = {"b": _NOTHING, "B": _NOTHING, "A": _NOTHING, "Z": _NOTHING, "s": frozenset({" "})}


def beginnings(pattern: str) -> frozenset[str]:
    """Return beginnings, in small letters and at most four signs, of which any line that matches here has one.

    It holds for lines whose only white space is " ", without `ODD_LETTERS`. "" is among them where nothing can be told.

    >>> sorted(beginnings(r"^[(]?(?i:by|from) [A-Z]")), beginnings("[A-Z]x")
    (['(by ', '(fro', 'by ', 'from'], frozenset({''}))
    """
    signs = _SIGN.findall(pattern)[::-1]
    return frozenset(beginning.rstrip(_MORE) for beginning in _either(signs))


def _either(signs: list[str]) -> AbstractSet[str]:
    """Read alternatives up to the bracket that closes them; `signs` are those still to read, the next one last."""
    found = _sequence(signs)
    while signs and signs[-1] == "|":
        signs.pop()
        found = found | _sequence(signs)
    return found


def _sequence(signs: list[str]) -> AbstractSet[str]:
    """Read what follows one after the other."""
    found: AbstractSet[str] = _NOTHING
    while signs and signs[-1] not in ("|", ")"):
        item = _item(signs)
        if signs and (repeat := _REPEAT.match(signs[-1])):
            signs.pop()
            item = _repeated(item, repeat)
        found = _joined(found, item)
    return found


def _item(signs: list[str]) -> AbstractSet[str]:
    """Read one sign, class of signs or group."""
    sign = signs.pop()
    if sign[0] == "(":
        inside = _either(signs)
        signs.pop()
        return inside if sign in _GROUPS else _NOTHING if sign in _LOOKS else _ANYTHING
    if sign[0] == "[" and len(sign) > 1:
        members = [] if sign[1] == "^" else _MEMBER.findall(sign[1:-1])
        known = members and not any(map(_KIND.match, members))
        return {member[-1].lower() for member in members} if known else _ANYTHING
    if sign[0] == "\\":
        return _ESCAPES.get(sign[1], _ANYTHING if sign[1].isalnum() else {sign[1]})
    return _NOTHING if sign in "^$" else _ANYTHING if sign == "." else {sign.lower()}


def _repeated(item: AbstractSet[str], repeat: re.Match[str]) -> AbstractSet[str]:
    """Return an item with its sign of repetition: "?", "*", "+", "{2}" or "{0,2}"."""
    sign = repeat.group()
    optional = sign in "?*" or repeat[1] in ("", "0")
    found = item if sign == "?" else _joined(item, _ANYTHING)
    return found | _NOTHING if optional else found


def _joined(first: AbstractSet[str], second: AbstractSet[str]) -> AbstractSet[str]:
    """Return each beginning of `first` that is still open with each of `second` behind it."""
    closed = {one for one in first if len(one) >= LENGTH or one.endswith(_MORE)}
    return closed | {(one + other)[:LENGTH] for one in first - closed for other in second}
