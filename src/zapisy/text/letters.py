"""Letters: lower case without diacritics, and where words and figures stand.

Most texts are within windows-1250: one table of bytes then does for a whole text what a look at each letter does for others.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final

SHORT: Final = 40
"""Characters of a text that is folded letter by letter and remembered."""
_NO_LETTER: Final = re.compile(r"[\W\d_]")
_FIGURES: Final = re.compile(r"\d+")


class _FoldTable(dict[int, str]):
    """Maps a code point to its lower-case letter without diacritics, one letter to one letter."""

    def __missing__(self, code: int) -> str:
        letter = unicodedata.normalize("NFD", chr(code))[0].lower()
        self[code] = letter if len(letter) == 1 else chr(code)
        return self[code]


_FOLD: Final = _FoldTable()


_FOLD_BYTES: Final = bytes(
    ord(folded) if (folded := bytes([code]).decode("cp1250", "replace").translate(_FOLD)).isascii() else code
    for code in range(256)
)
"""The same for the bytes of windows-1250, whose letters all fold to ASCII or to themselves."""


def fold(text: str) -> str:
    """Lower case without diacritics, of the same length."""
    if len(text) < SHORT:
        return _fold_short(text)
    encoded = encode_letters(text)
    return text.translate(_FOLD) if encoded is None else fold_encoded(encoded)


def encode_letters(text: str) -> bytes | None:
    """A text in windows-1250, one byte a letter; None where it has letters of others."""
    try:
        return text.encode("cp1250")
    except UnicodeEncodeError:
        return None


def fold_encoded(encoded: bytes) -> str:
    """As fold, of a text in windows-1250."""
    return encoded.translate(_FOLD_BYTES).decode("cp1250")


def drop_marks(text: str) -> str:
    """A text without diacritics, in the same case."""
    if text.isascii():
        return text
    return "".join(
        letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter)
    )


@cache
def drop_pattern_marks(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """A pattern for texts without diacritics."""
    return re.compile(drop_marks(pattern.pattern), pattern.flags)


_CLASS_OR_LETTER: Final = re.compile(r"\\.|\[(?:[^\]\\]|\\.)*\]|[^\x00-\x7f]")


def compile_either(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern whose letters with diacritics, classes apart, stand for those without too."""
    return re.compile(_CLASS_OR_LETTER.sub(_write_both, pattern), flags)


def _write_both(match: re.Match[str]) -> str:
    letter = match.group()
    bare = drop_marks(letter)
    return f"[{letter}{bare}]" if len(letter) == 1 and bare != letter else letter


_LETTER_BYTES: Final = bytes(
    code if bytes([code]).decode("cp1250", "replace").isalpha() else ord(" ") for code in range(256)
)


def blank_others(text: str) -> str:
    """A text with blanks for all that are no letters, of the same length."""
    if text.isascii():
        return text.encode("ascii").translate(_LETTER_BYTES).decode("ascii")
    try:
        return text.encode("cp1250").translate(_LETTER_BYTES).decode("cp1250")
    except UnicodeEncodeError:
        return _NO_LETTER.sub(" ", text)


_FIGURE_BYTES: Final = bytes(ord("0") if code in b"0123456789" else ord(" ") for code in range(256))


def list_figures(text: str) -> list[int]:
    """Where runs of digits begin; one certain byte is found many times quicker than any of the digits."""
    try:
        find = text.encode("ascii" if text.isascii() else "cp1250").translate(_FIGURE_BYTES).find
    except UnicodeEncodeError:
        return [match.start() for match in _FIGURES.finditer(text)]
    starts: list[int] = []
    at = find(b"0")
    while at >= 0:
        starts.append(at)
        end = find(b" ", at)
        at = find(b"0", end) if end >= 0 else -1
    return starts


@lru_cache(maxsize=1 << 14)
def _fold_short(text: str) -> str:
    return text.lower() if text.isascii() else text.translate(_FOLD)
