"""Bytes to text: the text is kept as it stands, and what is no text is refused with a reason."""

from __future__ import annotations

import codecs
import hashlib
import re
import unicodedata
from pathlib import Path

from analysis.errors import UnreadableFileError

MAX_BYTES = 20_000_000
CONTROL_SHARE = 0.05  # a text from an old terminal holds a few control characters, a picture or archive holds many
NAME_LENGTH = 200

_MARKED = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is the beginning of this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile("[\x01-\x08\x0e-\x1f\x7f]")
_WORD = re.compile(r"[^\W_]")
_BIDI = set("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def read_bytes(path: Path, limit: int = MAX_BYTES) -> bytes:
    """Return the bytes of a file of at most `limit` bytes; raises `UnreadableFileError`."""
    place = shown(path.name)
    try:
        if not path.is_file():
            raise UnreadableFileError("not a file", place, "Give a file that exists and holds text.")
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableFileError(reason, place, "Check that the file exists and that you may read it.") from error
    if len(data) > limit:
        value = f"more than {limit / 1e6:g} MB"
        raise UnreadableFileError(value, place, "Split it into smaller files, one article each.")
    return data


def decoded(data: bytes, place: object, declared: str | None = None) -> str:
    r"""Return `data` as text, without its byte order mark and otherwise untouched.

    Tried in order: the encoding of a byte order mark, UTF-8, `declared` (what the file says of itself), Windows-1252.
    Line ends and no-break spaces stay, so that offsets count the code points of the file. Raises
    `UnreadableFileError` where nothing fits, and where the text holds no word or is no text.

    >>> decoded(b"\xef\xbb\xbfOne\r\ntwo", "a.txt")
    'One\r\ntwo'
    """
    mark, encodings = next(
        ((mark, (encoding,)) for mark, encoding in _MARKED if data.startswith(mark)),
        (b"", ("utf-8", *([declared] if declared else []), "cp1252")),
    )
    if not mark and b"\0" in data:
        encodings = ("latin-1",)  # no text in any of them, and `checked` says why
    for encoding in encodings:
        try:
            return checked(data[len(mark) :].decode(encoding), place)
        except (UnicodeError, LookupError):
            continue
    value = f"neither {' nor '.join(encodings)}"
    raise UnreadableFileError(value, place, "Open it in a text editor and save it as UTF-8.")


def checked(text: str, place: object) -> str:
    """Return `text` if it can be an article's; raises `UnreadableFileError` if it is empty or holds binary data."""
    if not text.strip():
        raise UnreadableFileError("empty", place, "Put the article's text into it, or leave the file out.")
    if "\0" in text:
        mend = "Give a text; if it is one in UTF-16 without a mark, save it as UTF-8."
        raise UnreadableFileError("binary data (it holds zero bytes)", place, mend)
    if len(_CONTROL.findall(text)) > CONTROL_SHARE * len(text):
        raise UnreadableFileError("binary data (control characters)", place, "Give a file that holds text.")
    if not _WORD.search(text):
        raise UnreadableFileError("no word in it", place, "Put the article's text into it, or leave the file out.")
    return text


def checked_name(name: str, place: object, mend: str = "Rename the file.") -> str:
    r"""Return `name` if it can be an article's id: it is shown and written to tables as it stands.

    Raises `UnreadableFileError` for an empty or very long name and for control, direction and broken characters.

    >>> checked_name("a b.c", "a b.c.txt")
    'a b.c'
    """
    bad = sorted({char for char in name if unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} or char in _BIDI})
    if bad:
        value = "characters that cannot be shown in its name: " + ", ".join(f"U+{ord(char):04X}" for char in bad[:5])
        raise UnreadableFileError(value, place, mend)
    if not name.strip() or len(name) > NAME_LENGTH:
        raise UnreadableFileError(f"a name of {len(name)} characters", place, f"{mend} Use 1 to {NAME_LENGTH}.")
    return name


def shown(name: str) -> str:
    r"""Return a name from outside so that it can be printed: one line, no control characters, of bounded length.

    >>> shown("a\nb.txt")
    'a\\nb.txt'
    """
    plain = "".join(char if char.isprintable() else ascii(char)[1:-1] for char in name)
    return plain if len(plain) <= NAME_LENGTH else plain[: NAME_LENGTH - 1] + "…"


def sha256(data: bytes | str) -> str:
    """Return the sha256 of bytes, or of a text in UTF-8, as hexadecimal digits."""
    return hashlib.sha256(data.encode() if isinstance(data, str) else data).hexdigest()
