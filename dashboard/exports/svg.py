"""A finding card as a picture: plain SVG on a light ground, with no font, script or file from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from dashboard.exports.card import Card, Column, Excerpt, Figure
from dashboard.exports.lettering import lines, width

WIDE, MARGIN = 1600, 80
ROOM = WIDE - 2 * MARGIN
MOST_COLUMNS, MOST_FIGURES, MOST_EXCERPTS, FEW = 10, 6, 4, 24
"""So many outlets, numbers of each and excerpts are drawn; up to so many mentions are squares, above that a bar."""
SERIF = "'Source Serif 4', 'Source Serif', Georgia, 'Times New Roman', serif"
SANS = "'Source Sans 3', 'Source Sans', 'Helvetica Neue', Arial, sans-serif"
TEXT, QUIET, LINE, ACCENT = "#101418", "#4A5259", "#C9CED3", "#1F4E79"
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_SQUARE, _GAP, _SHORT = 24, 5, 60
_KEY = {
    "own": "own words",
    "reported": "reported speech",
    "quoted": "in quotation marks",
    "named": "named",
    "anonymous": "anonymous",
    "present": "told",
    "partial": "touched",
    "rest": "another word",
}
"""What the fills mean where the finding does not say it itself."""
_VOICES = ("own", "reported", "quoted")
_SOLID, _HATCHED, _ROUND = ("own", "named", "present"), ("reported", "partial"), ("named", "anonymous")


def svg(card: Card) -> str:
    """Return the card as an SVG document, `WIDE` wide and as high as it must be; the same card gives the same text."""
    drawing = _Drawing()
    drawing.words(f"Same story, other words  ·  {card.source.corpus}", 24, QUIET)
    drawing.space(14)
    drawing.words(card.finding, 46, TEXT, serif=True, bold=True, most=8)
    drawing.space(44)
    _columns(drawing, card)
    _excerpts(drawing, card)
    _foot(drawing, card)
    return drawing.document(card)


class _Drawing:
    """Shapes and words, set one below the other."""

    def __init__(self) -> None:
        self.y = 62.0
        self.parts: list[str] = []
        self.inks: dict[str, str] = {}

    def space(self, height: float) -> None:
        self.y += height

    def hatch(self, colour: str) -> str:
        """Return the fill of hatched squares in a colour."""
        return self.inks.setdefault(colour, f"hatch-{len(self.inks)}")

    def box(self, x: float, y: float, wide: float, high: float, look: str) -> None:
        self.parts.append(f'<rect x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{high:.1f}" {look}/>')

    def words(
        self,
        words: str,
        size: int,
        colour: str,
        x: float = MARGIN,
        room: float = ROOM,
        serif: bool = False,
        bold: bool = False,
        most: int = 12,
        hit: tuple[int, int] = (0, 0),
    ) -> None:
        """Set words in lines of `room`, at most so many; the letters of `hit` are bold, in colour and underlined."""
        words = _clean(words) if hit == (0, 0) else words
        broken = lines(words, size, room, bold)
        for number, (start, end) in enumerate(broken[:most]):
            self.y += size * 1.3
            more = number == most - 1 and len(broken) > most
            inner = _styled(words, start, end, hit) + ("…" if more else "")
            weight = ' font-weight="700"' if bold else ""
            self.parts.append(
                f'<text x="{x:.1f}" y="{self.y:.1f}" font-family="{SERIF if serif else SANS}" font-size="{size}"'
                f'{weight} fill="{colour}">{inner}</text>'
            )

    def document(self, card: Card) -> str:
        high = int(self.y + 70)
        patterns = "".join(
            f'<pattern id="{name}" width="7" height="7" patternUnits="userSpaceOnUse" '
            f'patternTransform="rotate(-45)"><rect width="7" height="2.4" fill="{colour}"/></pattern>'
            for colour, name in self.inks.items()
        )
        said = "; ".join(f"{column.name}: {', '.join(each.said for each in column.figures)}" for column in card.columns)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDE}" height="{high}" viewBox="0 0 {WIDE} {high}" '
            f'role="img" aria-labelledby="title desc"><title id="title">{_safe(card.finding)}</title>'
            f'<desc id="desc">{_safe(said)}</desc><defs>{patterns}</defs>'
            f'<rect width="{WIDE}" height="{high}" fill="#FFFFFF"/><rect width="{WIDE}" height="12" fill="{ACCENT}"/>'
            f"{''.join(self.parts)}</svg>\n"
        )


def height(document: str) -> int:
    """Return the height of a picture that `svg` has made."""
    found = re.search(r' height="(\d+)"', document)
    return int(found[1]) if found else 0


def _columns(drawing: _Drawing, card: Card) -> None:
    """Draw the outlets in rows of equal columns, each row as high as its highest column."""
    columns = card.columns
    shown = columns[:MOST_COLUMNS]
    if not shown:
        return
    across = len(shown) if len(shown) <= 5 else 4
    gap = 34
    wide = min((ROOM - gap * (across - 1)) / across, 560.0)
    for first in range(0, len(shown), across):
        top, bottom = drawing.y, drawing.y
        for place, column in enumerate(shown[first : first + across]):
            drawing.y = top
            _column(drawing, column, MARGIN + place * (wide + gap), wide)
            bottom = max(bottom, drawing.y)
        drawing.y = bottom + 26
    if len(columns) > len(shown):
        more = len(columns) - len(shown)
        drawing.words(f"and {more} more outlet{'' if more == 1 else 's'}", 24, QUIET)
        drawing.space(16)
    _key(drawing, card, shown)


def _column(drawing: _Drawing, column: Column, x: float, wide: float) -> None:
    colour = _colour(column.colour)
    drawing.box(x, drawing.y, wide, 6, f'fill="{colour}"')
    drawing.space(8)
    drawing.words(column.outlet, 28, TEXT, x, wide, bold=True, most=3)
    if column.note:
        drawing.words(column.note, 21, QUIET, x, wide, most=2)
    for figure in column.figures[:MOST_FIGURES]:
        drawing.space(7)
        drawing.words(figure.words, 26, TEXT, x, wide, most=5)
        if figure.interval:
            drawing.words(figure.interval, 21, QUIET, x, wide, most=2)
        if figure.parts:
            drawing.space(12)
            _squares(drawing, figure, colour, x, wide)
    if len(column.figures) > MOST_FIGURES:
        drawing.space(7)
        drawing.words(f"and {len(column.figures) - MOST_FIGURES} more", 21, QUIET, x, wide)


def _squares(drawing: _Drawing, figure: Figure, colour: str, x: float, wide: float) -> None:
    """Draw a square a mention, filled by voice, or a bar where there are too many to count at a glance."""
    total = sum(count for _, count in figure.parts)
    whole = max(figure.of, total)
    if _is_bar(figure):
        at = x
        for voice, count in figure.parts:
            drawing.box(at, drawing.y, wide * count / whole, _SQUARE, _look(drawing, voice, colour))
            at += wide * count / whole
        if figure.bar and whole > total:
            drawing.box(at, drawing.y, wide * (whole - total) / whole, _SQUARE, _look(drawing, "rest", colour))
        elif whole > total:
            drawing.box(at + 2, drawing.y + _SQUARE - 1, wide * (whole - total) / whole - 2, 1, f'fill="{LINE}"')
        drawing.space(_SQUARE)
        return
    voices = [voice for voice, count in figure.parts for _ in range(count)] + ["rest"] * (whole - total)
    across = max(int((wide + _GAP) // (_SQUARE + _GAP)), 1)
    for place, voice in enumerate(voices):
        row, column = divmod(place, across)
        left, top = x + column * (_SQUARE + _GAP), drawing.y + row * (_SQUARE + _GAP)
        _square(drawing, voice, colour, left, top)
    drawing.space(((len(voices) - 1) // across + 1) * (_SQUARE + _GAP) - _GAP)


def _square(drawing: _Drawing, voice: str, colour: str, left: float, top: float) -> None:
    side = _SQUARE - 2
    drawing.box(
        left + 1, top + 1, side, side, f'rx="{side // 2 if voice in _ROUND else 2}" {_look(drawing, voice, colour)}'
    )


def _look(drawing: _Drawing, voice: str, colour: str) -> str:
    fill = colour if voice in _SOLID else f"url(#{drawing.hatch(colour)})" if voice in _HATCHED else "none"
    stroke = f'stroke="{colour}" stroke-width="2"'
    return f'fill="none" stroke="{QUIET}" stroke-dasharray="3 3"' if voice == "rest" else f'fill="{fill}" {stroke}'


def _key(drawing: _Drawing, card: Card, columns: Iterable[Column]) -> None:
    """Say in one line what a mark is and what the fills mean, as far as they occur."""
    figures = [figure for column in columns for figure in column.figures if figure.parts]
    heard = {voice for figure in figures for voice, count in figure.parts if count}
    if any(_has_rest(each) for each in figures):
        heard.add("rest")
    if not heard:
        return
    x = float(MARGIN)
    mentions = heard <= {*_VOICES, "rest"} and any(not _is_bar(each) for each in figures)
    unit = card.unit or ("One square is one mention" if mentions else "")
    named = [("", f"{unit}:")] if unit else []
    for voice, words in [*named, *((each, words) for each, words in card.key or tuple(_KEY.items()) if each in heard)]:
        if voice:
            _square(drawing, voice, QUIET, x, drawing.y)
            x += _SQUARE + 10
        look = f'font-family="{SANS}" font-size="22" fill="{QUIET}"'
        drawing.parts.append(f'<text x="{x:.1f}" y="{drawing.y + 19:.1f}" {look}>{_safe(words)}</text>')
        x += width(words, 22) + 26
    drawing.space(_SQUARE + 20)


def _is_bar(figure: Figure) -> bool:
    return figure.bar or max(figure.of, sum(count for _, count in figure.parts)) > FEW


def _has_rest(figure: Figure) -> bool:
    return figure.of > sum(count for _, count in figure.parts) and (figure.bar or figure.of <= FEW)


def _excerpts(drawing: _Drawing, card: Card) -> None:
    shown = card.excerpts[:MOST_EXCERPTS]
    if not shown:
        return
    drawing.space(6)
    head = f"{len(shown)} of the {card.places:,} places behind it" if len(shown) < card.places else card.heads
    drawing.words(head, 26, TEXT, bold=True)
    drawing.space(10)
    for excerpt in shown:
        _excerpt(drawing, excerpt)


def _excerpt(drawing: _Drawing, excerpt: Excerpt) -> None:
    top = drawing.y + 8
    before, middle, after = (_blanks(each) for each in (excerpt.before, excerpt.hit, excerpt.after))
    words = before + middle + after
    hit = (len(before), len(before) + len(middle))
    drawing.words(words, 28, TEXT, MARGIN + 28, ROOM - 28, serif=True, most=6, hit=hit if middle else (0, 0))
    drawing.words(excerpt.where, 21, QUIET, MARGIN + 28, ROOM - 28, most=2)
    drawing.box(MARGIN, top, 5, drawing.y - top + 6, f'fill="{_colour(excerpt.colour)}"')
    drawing.space(20)


def _foot(drawing: _Drawing, card: Card) -> None:
    drawing.space(14)
    drawing.box(MARGIN, drawing.y, ROOM, 1.5, f'fill="{LINE}"')
    drawing.space(6)
    first = f"n: {card.counted}. {card.sure}" if card.counted else card.sure
    drawing.words(first, 21, QUIET, most=3)
    for head, words in card.source.lines:
        drawing.words(f"{head}: {words}", 21, QUIET, most=5)


def _styled(words: str, start: int, end: int, hit: tuple[int, int]) -> str:
    """Return a line as safe text, the part of it that is the hit set off."""
    left, right = max(start, min(hit[0], end)), max(start, min(hit[1], end))
    if left >= right:
        return _safe(words[start:end])
    weight = 'font-weight="700" ' if hit[1] - hit[0] <= _SHORT else ""
    style = f'{weight}fill="{ACCENT}" text-decoration="underline"'
    inside = f"<tspan {style}>{_safe(words[left:right])}</tspan>"
    return f"{_safe(words[start:left])}{inside}{_safe(words[right:end])}"


def _clean(words: str) -> str:
    return " ".join(_blanks(words).split())


def _blanks(words: str) -> str:
    """Return words without signs that XML cannot hold, each run of blanks as one."""
    return re.sub(r"\s+", " ", _NOT_IN_XML.sub("", words))


def _safe(words: str) -> str:
    return escape(_NOT_IN_XML.sub("", words))


def _colour(text: str) -> str:
    return text if _COLOUR.fullmatch(text) else QUIET
