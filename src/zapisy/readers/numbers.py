"""Writes list numbers as word processors do: 1, 01, a, A, i, I."""

from __future__ import annotations

from typing import Final

_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def write_roman(number: int) -> str:
    """A number in small Roman numerals (plain digits beyond 3999)."""
    if not 0 < number < 4000:
        return str(number)
    digits = []
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        digits.append(letters * times)
    return "".join(digits)


def write_letter(number: int) -> str:
    """1 → a, 26 → z, 27 → aa, 28 → bb, as Word counts."""
    if not 0 < number <= 26 * 30:
        return str(number)
    return chr(97 + (number - 1) % 26) * ((number - 1) // 26 + 1)


def write_number(number: int, style: str) -> str:
    """A number in a style named as in DOCX (``lowerLetter``) or ODF (``a``); unknown styles count in digits."""
    if style in ("lowerLetter", "a"):
        return write_letter(number)
    if style in ("upperLetter", "A"):
        return write_letter(number).upper()
    if style in ("lowerRoman", "i"):
        return write_roman(number)
    if style in ("upperRoman", "I"):
        return write_roman(number).upper()
    if style == "decimalZero":
        return f"{number:02d}"
    return f"{number}." if style == "ordinal" else str(number)
