"""The dashboard's own styles, cut down to what stands in one file, so that a snapshot looks alike and stays small."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path

HERE = Path(__file__).parent
SHEETS = sorted((HERE.parent / "styles").glob("*.css"))
OWN = HERE / "snapshot.css"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
_USED = re.compile(r'class="([^"]*)"')
_BLANKS = re.compile(r"\s+")


def styles(html: str) -> str:
    """Return the rules that this file needs: the dashboard's for the classes in it, then the snapshot's own."""
    used = {name for names in _USED.findall(html) for name in names.split()}
    rules = [rule for sheet in SHEETS for rule in kept(sheet.read_text(encoding="utf-8"), used)]
    return "".join([*rules, *_rules(OWN.read_text(encoding="utf-8"))]).replace("</", "<\\/")


def kept(sheet: str, used: Collection[str]) -> Iterator[str]:
    """Yield the rules whose classes are all `used`, those inside @media too; none that names Streamlit's own parts.

    >>> list(kept(".a, .b { x: y } @media print { .b { c: d } .a { e: f } }", {"a"}))
    ['.a{x: y}', '@media print{.a{e: f}}']
    """
    for head, body in _blocks(_COMMENT.sub("", sheet)):
        if head.startswith(("@media", "@supports")):
            inner = "".join(kept(body, used))
            if inner:
                yield f"{head}{{{inner}}}"
        elif head.startswith("@"):
            yield f"{head}{{{body.strip()}}}"
        else:
            wanted = [selector for selector in _split(head) if _needed(selector, used)]
            if wanted:
                yield f"{','.join(wanted)}{{{_BLANKS.sub(' ', body).strip()}}}"


def _rules(sheet: str) -> Iterator[str]:
    """Yield a sheet without its comments and blanks."""
    yield _BLANKS.sub(" ", _COMMENT.sub("", sheet))


def _needed(selector: str, used: Collection[str]) -> bool:
    if "st-key" in selector or "stHtml" in selector or "data-testid" in selector:
        return False
    return all(name in used for name in _CLASS.findall(re.sub(r":(is|not|where|has)\([^()]*\)", "", selector)))


def _blocks(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before each outer pair of braces, and what stands inside."""
    depth, start, head = 0, 0, ""
    for at, letter in enumerate(sheet):
        if letter == "{":
            if depth == 0:
                head, start = _BLANKS.sub(" ", sheet[start:at]).strip(), at + 1
            depth += 1
        elif letter == "}":
            depth -= 1
            if depth == 0:
                yield head, sheet[start:at]
                start = at + 1


def _split(selectors: str) -> Iterator[str]:
    """Yield the selectors of a list; commas inside brackets do not part them."""
    depth, start = 0, 0
    for at, letter in enumerate(selectors):
        depth += (letter == "(") - (letter == ")")
        if letter == "," and depth == 0:
            yield selectors[start:at].strip()
            start = at + 1
    yield selectors[start:].strip()
