"""Parts of containers that are remembered: what is kept is what would be read, and counts as it would count."""

from __future__ import annotations

import io
import zipfile

import pytest

from zapisy.errors import ReadError
from zapisy.readers import package as packages
from zapisy.readers.kept_parts import MOST, KeptParts
from zapisy.readers.package import MAX_SEALED, Package


def pack(content: bytes, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A container with one part."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as file:
        file.writestr(zipfile.ZipInfo("part.xml"), content, method)
    return stream.getvalue()


class Reader:
    """Reads parts and tells how often it did."""

    def __init__(self) -> None:
        self.store = KeptParts[bytes | None]()
        self.times = 0

    def read(self, container: bytes, *asked: str) -> tuple[bytes | None, Package]:
        package = Package(container)

        def unpack() -> bytes | None:
            self.times += 1
            return package.read("part.xml")

        return self.store.read(package, "part.xml", unpack, *asked), package


def test_the_same_part_is_read_once() -> None:
    reader = Reader()
    first, second = (reader.read(pack(b"<styles/>")) for _ in range(2))
    assert first[0] == second[0] == b"<styles/>"
    assert reader.times == 1
    assert first[1].unpacked == second[1].unpacked == len(b"<styles/>")


def test_another_part_and_another_question_are_read() -> None:
    reader = Reader()
    assert reader.read(pack(b"<styles/>"))[0] != reader.read(pack(b"<styles />"))[0]
    reader.read(pack(b"<styles/>"), "of these paragraphs")
    assert reader.times == 3


def test_a_damaged_part_is_not_taken_for_the_whole_one() -> None:
    reader = Reader()
    whole = pack(b"<styles/>", zipfile.ZIP_STORED)
    checksum = Package(whole).seal_of("part.xml")
    assert checksum is not None
    wrong = whole.replace(checksum[1].to_bytes(4, "little"), b"\1\2\3\4")
    reader.read(whole)
    for _ in range(2):
        assert reader.read(wrong)[1].damaged
    assert reader.times == 3


def test_limits_hold_for_what_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Reader()
    reader.read(pack(b"<styles/>"))
    monkeypatch.setattr(packages, "MAX_TOTAL", 4)
    with pytest.raises(ReadError, match="limits"):
        reader.read(pack(b"<styles/>"))


def test_long_and_missing_parts_are_not_remembered() -> None:
    long = bytes(MAX_SEALED + 1)
    assert Package(pack(long, zipfile.ZIP_STORED)).seal_of("part.xml") is None
    assert Package(pack(b"")).seal_of("other.xml") is None


def test_a_store_stays_small() -> None:
    reader = Reader()
    for number in range(2 * MOST + 1):
        reader.read(pack(str(number).encode()))
    reader.read(pack(str(2 * MOST).encode()))
    assert reader.times == 2 * MOST + 1
    assert len(reader.store._kept) <= MOST
