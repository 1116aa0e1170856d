"""Bytes → text: which encoding Czech text is in, whatever the file says of itself.

Finds: UTF-8 and UTF-16 with or without a mark, windows-1250, ISO-8859-2, cp852; a declaration counts only where the bytes
do not speak against it. UTF-8 that was read as windows-1250 and saved again is mended.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import Final

from zapisy.errors import ReadError

MAX_BYTES: Final = 24 * 2**20
"""Bytes of a text file that are taken on."""

_LETTERS: Final = frozenset(
    "aábcčdďeéěfghiíjklmnňoópqrřsštťuúůvwxyýzžAÁBCČDĎEÉĚFGHIÍJKLMNŇOÓPQRŘSŠTŤUÚŮVWXYÝZŽäöüÄÖÜľĽĺĹôÔŕŔ"
)
_COMMON: Final = frozenset("áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ")
_SINGLE_BYTE: Final = ("cp1250", "iso8859-2", "cp852", "mac_latin2")
_NAMES: Final = {"iso8859-2": "iso-8859-2", "cp1250": "windows-1250", "utf_8": "utf-8", "utf-8-sig": "utf-8"}
_DECLARED: Final = re.compile(
    rb"charset\s{0,3}=\s{0,3}[\"']?\s{0,3}([A-Za-z0-9_-]{3,20})|encoding\s{0,3}=\s{0,3}[\"']([A-Za-z0-9_-]{3,20})",
    re.IGNORECASE,
)
_MOJIBAKE: Final = re.compile("[ĂÄĹĆ][\u00a0-\u02ff˘ˇ›šťžźşŤŽŠ‹Ś™’ˇ­]")


def _read_c1() -> dict[int, str]:
    """Control characters 80–9F, which no text has, as the letters of windows-1250 that they once were (except 85)."""
    letters = {code: bytes([code]).decode("cp1250", "ignore") for code in range(0x80, 0xA0) if code != 0x85}
    return {code: letter for code, letter in letters.items() if letter}


_C1: Final = _read_c1()


def decode_text(content: bytes) -> tuple[str, str]:
    """The text in NFC with ``\\n`` line ends, and the name of its encoding. Raises ReadError with code too_large."""
    if len(content) > MAX_BYTES:
        raise ReadError("too_large", f"the file has over {MAX_BYTES >> 20} MB of text; split it")
    text, encoding = _decode(content)
    text = _mend_mojibake(text).translate(_C1)
    text = (
        text.replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\u2028", "\n")
        .replace("\u2029", "\n")
        .replace("\x85", "\n")
    )
    return unicodedata.normalize("NFC", text), _NAMES.get(encoding, encoding)


def _decode(content: bytes) -> tuple[str, str]:
    if content.startswith(codecs.BOM_UTF8):
        return content[3:].decode("utf-8", "replace"), "utf-8"
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace"), "utf-16"
    sample = content[:4000]
    if len(sample) > 20 and sample.count(0) > len(sample) // 5:
        name = "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be"
        return content.decode(name, "replace"), name
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        # A file cut short within a letter is UTF-8 all the same.
        if error.start > len(content) - 4 and error.start > 20:
            return content.decode("utf-8", "replace"), "utf-8"
    return _decode_single_byte(content)


def _decode_single_byte(content: bytes) -> tuple[str, str]:
    """The encoding whose letters are the most Czech; a tie goes to what the file declares."""
    declared = _find_declared(content)
    sample = bytes(byte for byte in content[:200_000] if byte > 127 or byte in b" \n\t" or 64 < byte < 123)
    best = max(
        _SINGLE_BYTE, key=lambda name: (_rate(sample, name), name == declared, -_SINGLE_BYTE.index(name))
    )
    return content.decode(best, "replace"), best


def _find_declared(content: bytes) -> str | None:
    match = _DECLARED.search(content[:3000])
    if match is None:
        return None
    try:
        name = codecs.lookup((match[1] or match[2]).decode("ascii")).name
    except LookupError:
        return None
    return {"iso8859-2": "iso8859-2", "cp1250": "cp1250", "cp852": "cp852"}.get(name)


def _rate(sample: bytes, name: str) -> float:
    """How Czech the letters beyond ASCII are in an encoding: letters of the alphabet count, anything else takes away."""
    text = sample.decode(name, "replace")
    rate = 0.0
    before = " "
    for letter in text:
        if letter > "\x7f":
            if letter in _COMMON:
                rate += 1.0 if not (letter.isupper() and before.islower()) else -1.0
            elif letter in _LETTERS:
                rate += 0.1
            elif "\x80" <= letter <= "\x9f" or letter == "\ufffd":
                rate -= 2.0
            elif letter in "\u00a0§„“”‚‘’–—°…•×±´½¼€\u00ad«»·":
                rate += 0.0
            else:
                rate -= 1.0
        before = letter
    return rate


def _mend_mojibake(text: str) -> str:
    """UTF-8 that was taken for windows-1250 or Latin-1 and saved again, read back where all of it reads back."""
    if len(_MOJIBAKE.findall(text[:20_000])) < 3:
        return text
    for encoding in ("cp1250", "latin-1"):
        try:
            mended = text.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
        if sum(letter in _COMMON for letter in mended) > sum(letter in _COMMON for letter in text) // 2:
            return mended
    return text
