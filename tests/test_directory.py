"""The directory of a zip container: as zipfile reads it, or left to zipfile."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Sequence

import pytest

from zapisy.readers.directory import Part, read_directory

NAMES = ("[Content_Types].xml", "word/document.xml", "word/styles.xml")


def make_zip(names: tuple[str, ...] = NAMES, comment: bytes = b"") -> bytes:
    """A container with a part for each name."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as container:
        for number, name in enumerate(names):
            container.writestr(name, f"<part>{name}</part>" * (number + 1))
        container.comment = comment
    return stream.getvalue()


def describe_parts(parts: Sequence[Part | zipfile.ZipInfo]) -> list[tuple[object, ...]]:
    """All that is told of parts."""
    return [
        (p.filename, p.flag_bits, p.compress_type, p.CRC, p.compress_size, p.file_size, p.header_offset)
        for p in parts
    ]


def list_parts(content: bytes) -> list[tuple[object, ...]]:
    """What zipfile says of the parts."""
    return describe_parts(zipfile.ZipFile(io.BytesIO(content)).infolist())


def test_ordinary() -> None:
    content = make_zip()
    parts = read_directory(content)
    assert parts is not None
    assert describe_parts(parts) == list_parts(content)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK",
        make_zip(comment=b"from the office"),
        b"before" + make_zip(),
        make_zip() + b"behind",
        make_zip(("word/z\u00e1pis.xml",)),
        make_zip()[:-1],
        b"PK\3\4" + bytes(15) + b"PK\5\6" + bytes(18),
    ],
)
def test_out_of_the_ordinary(content: bytes) -> None:
    assert read_directory(content) is None


def test_damaged() -> None:
    """Whatever byte of the directory is changed, nothing is read that zipfile reads differently."""
    content, chance, read = make_zip(), random.Random(7), 0
    start = content.find(b"PK\x01\x02")
    for _ in range(3000):
        damaged = bytearray(content)
        for _ in range(chance.randint(1, 3)):
            damaged[chance.randrange(start, len(content))] = chance.choice((0, 1, 2, 20, 63, 64, 255))
        parts = read_directory(bytes(damaged))
        if parts is not None:
            read += 1
            assert describe_parts(parts) == list_parts(bytes(damaged))
    assert read > 100
