"""Reads the directory of an ordinary zip container; anything out of the ordinary is left to zipfile.

Ordinary is what office programs write: one disk, nothing before or behind the parts, no comment, ASCII names, no extra
fields in the directory. For a small file zipfile takes longer over its directory than parsing its body takes.
"""

from __future__ import annotations

import struct
from typing import Final

_ENTRY: Final = struct.Struct("<4s6H3I5H2I")
_END: Final = struct.Struct("<4s4H2IH")
_LARGE_END: Final = b"PK\x06\x07"
_LARGE_SIZE: Final = 20
"""Bytes of what stands before the end of a large container."""
_NEWEST: Final = 63
"""Version of the format that zipfile reads."""


class Part:
    """One part, by the names of zipfile.ZipInfo."""

    __slots__ = (
        "CRC",
        "compress_size",
        "compress_type",
        "file_size",
        "filename",
        "flag_bits",
        "header_offset",
    )

    def __init__(
        self, filename: str, flags: int, method: int, sizes: tuple[int, int, int], offset: int
    ) -> None:
        self.filename, self.flag_bits, self.compress_type = filename, flags, method
        self.CRC, self.compress_size, self.file_size = sizes
        self.header_offset = offset


def read_directory(content: bytes) -> list[Part] | None:
    """The parts in the order of the directory, None where the container is out of the ordinary."""
    end = len(content) - _END.size
    if end < 0:
        return None
    mark, disk, first, here, count, size, at, comment = _END.unpack_from(content, end)
    if mark != b"PK\x05\x06" or disk or first or here != count or comment or at + size != end:
        return None
    if end >= _LARGE_SIZE and content.startswith(_LARGE_END, end - _LARGE_SIZE):
        return None
    parts: list[Part] = []
    while at < end:
        part, at = _read_entry(content, at, end)
        if part is None:
            return None
        parts.append(part)
    return parts


def _read_entry(content: bytes, at: int, end: int) -> tuple[Part | None, int]:
    """An entry of the directory and where the next one begins."""
    if at + _ENTRY.size > end:
        return None, end
    mark, _, needed, flags, method, _, _, crc, packed, size, length, extra, comment, _, _, _, offset = (
        _ENTRY.unpack_from(content, at)
    )
    start = at + _ENTRY.size
    name, following = content[start : start + length], start + length + comment
    if mark != b"PK\x01\x02" or needed > _NEWEST or extra or following > end:
        return None, end
    filename = name.decode("latin-1")
    if not filename.isascii() or "\0" in filename:
        return None, end
    return Part(filename, flags, method, (crc, packed, size), offset), following
