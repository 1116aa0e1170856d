"""Opens the zip containers of DOCX and ODT within limits, and reads what is left of a broken one."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from typing import Final

from zapisy.errors import ReadError
from zapisy.readers.directory import Part, read_directory

MAX_MEMBER: Final = 100 * 2**20
"""No single part may be larger than this when uncompressed, in bytes; the longest real minutes have 5 MB."""
MAX_TOTAL = 200 * 2**20
"""All parts that are read may be this large together, in bytes. Parts that are not read do not count."""
MAX_MEMBERS: Final = 20_000
"""A container with more parts is no document."""
MAX_SEALED: Final = 1 << 14
"""Packed parts up to this many bytes have a seal: the styles of a template pack to 12,000."""
Seal = tuple[bytes, int, int, int]
"""Packed bytes, checksum, unpacked size and method of a part."""
_LOCAL: Final = struct.Struct("<4s5H3I2H")
_CHUNK: Final = 4096


class Package:
    """The parts of a zip container; ``damaged`` tells whether something in it could not be read whole, ``unpacked`` how many
    bytes of parts were read."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self.unpacked = 0
        self.damaged = False
        self._infos: dict[str, Part | zipfile.ZipInfo] = {}
        self._offsets: dict[str, int] = {}
        try:
            self._open()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error, OSError, OverflowError):
            self.damaged = True
            self._infos = {}
            self._offsets = dict(_scan_headers(content))

    def _open(self) -> None:
        infos: Sequence[Part | zipfile.ZipInfo] | None = read_directory(self._content)
        if infos is None:
            infos = zipfile.ZipFile(io.BytesIO(self._content)).infolist()
        if len(infos) > MAX_MEMBERS:
            raise ReadError("too_large", "the file has too many parts for a document")
        for info in infos:
            self._infos.setdefault(
                info.filename, info
            )  # of two parts with one name the first is the true one

    @property
    def names(self) -> frozenset[str]:
        """The names of all parts."""
        return frozenset(self._infos or self._offsets)

    def read(self, name: str) -> bytes | None:
        """The bytes of a part, None where there is no such part. Raises ReadError (too_large, encrypted)."""
        if name not in self._infos and name not in self._offsets:
            return None
        data = self._read_member(name)
        if len(data) > MAX_MEMBER:
            raise _too_large()
        self.count_unpacked(len(data))
        return data

    def count_unpacked(self, size: int) -> None:
        """Counts bytes of a part against the limit. Raises ReadError (too_large)."""
        self.unpacked += size
        if self.unpacked > MAX_TOTAL:
            raise _too_large()

    def seal_of(self, name: str) -> Seal | None:
        """What tells a part from all others; None where there is none, or a part is too long to be remembered."""
        info = self._infos.get(name)
        if info is None or info.compress_size > MAX_SEALED or info.flag_bits & 1:
            return None
        start = _find_data(self._content, info.header_offset)
        packed = self._content[start : start + info.compress_size]
        return (packed, info.CRC, info.file_size, info.compress_type) if start else None

    def read_front(self, name: str, size: int) -> bytes | None:
        """The first bytes of a longer part; None where it is no longer, or not packed as usual, and to be read whole."""
        info = self._infos.get(name)
        if info is None or info.flag_bits & 1 or not size < info.file_size <= MAX_MEMBER:
            return None
        start = _find_data(self._content, info.header_offset)
        packed = self._content[start : start + info.compress_size]
        if not start or info.compress_type != zipfile.ZIP_DEFLATED or len(packed) < info.compress_size:
            return None
        try:
            front = zlib.decompressobj(-15).decompress(packed, size)
        except zlib.error:
            return None
        self.count_unpacked(len(front))
        return front

    def _read_member(self, name: str) -> bytes:
        info = self._infos.get(name)
        if info is None:
            return _inflate_raw(self._content, self._offsets[name])
        if info.flag_bits & 1:
            raise ReadError("encrypted", "the file is locked with a password; save it without one")
        if info.file_size > MAX_MEMBER:
            raise _too_large()
        try:
            return _unpack(self._content, info)
        except (zipfile.BadZipFile, zlib.error, NotImplementedError):
            self.damaged = True
            return _inflate_raw(self._content, info.header_offset)


def _unpack(content: bytes, info: Part | zipfile.ZipInfo) -> bytes:
    """A whole part, checked. Raises BadZipFile, zlib.error or NotImplementedError for a broken one."""
    start = _find_data(content, info.header_offset)
    packed = content[start : start + info.compress_size]
    if not start or len(packed) < info.compress_size:
        raise zipfile.BadZipFile
    if info.compress_type == zipfile.ZIP_STORED:
        data = packed
    elif info.compress_type == zipfile.ZIP_DEFLATED:
        data = zlib.decompressobj(-15).decompress(packed, MAX_MEMBER + 1)
    else:
        raise NotImplementedError
    if len(data) <= MAX_MEMBER and zlib.crc32(data) != info.CRC:
        raise zipfile.BadZipFile
    return data


def _is_header(content: bytes, offset: int) -> bool:
    """Whether a whole local header stands at a place; a broken directory may tell of places before the file's beginning."""
    return 0 <= offset <= len(content) - _LOCAL.size and content.startswith(b"PK\x03\x04", offset)


def _find_data(content: bytes, offset: int) -> int:
    """Where the data of a part begin behind its local header; 0 where there is none."""
    if not _is_header(content, offset):
        return 0
    header = _LOCAL.unpack_from(content, offset)
    return int(offset + _LOCAL.size + header[9] + header[10])


def _too_large() -> ReadError:
    return ReadError("too_large", "the file unpacks to more than the limits allow; check where it comes from")


def _scan_headers(content: bytes) -> Iterator[tuple[str, int]]:
    """Names and places of parts by their local headers; the first of a name wins, so it is given last."""
    found: list[tuple[str, int]] = []
    at = content.find(b"PK\x03\x04")
    while at >= 0 and len(found) < MAX_MEMBERS:
        if at + _LOCAL.size <= len(content):
            length = _LOCAL.unpack_from(content, at)[9]
            name = content[at + _LOCAL.size : at + _LOCAL.size + length]
            found.append((name.decode("utf-8", "replace"), at))
        at = content.find(b"PK\x03\x04", at + 4)
    yield from reversed(found)


def _inflate_raw(content: bytes, offset: int) -> bytes:
    """What can be unpacked of a part, with no regard to its checksum."""
    if not _is_header(content, offset):
        return b""
    header = _LOCAL.unpack_from(content, offset)
    method, packed, name_length, extra_length = header[3], header[7], header[9], header[10]
    start = offset + _LOCAL.size + name_length + extra_length
    if method == zipfile.ZIP_STORED:
        return content[start : start + min(packed, MAX_MEMBER + 1)]
    if method != zipfile.ZIP_DEFLATED:
        return b""
    return _inflate_chunks(content, start)


def _inflate_chunks(content: bytes, start: int) -> bytes:
    stream = zlib.decompressobj(-15)
    parts: list[bytes] = []
    size = 0
    try:
        while start < len(content) and not stream.eof and size <= MAX_MEMBER:
            parts.append(stream.decompress(content[start : start + _CHUNK], MAX_MEMBER + 1 - size))
            size += len(parts[-1])
            start += _CHUNK
    except zlib.error:
        pass  # what came before the broken place is what can be had
    return b"".join(parts)
