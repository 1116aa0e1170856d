"""Parses the XML parts of DOCX and ODT: no document types, no entities, no network, bounded size."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from lxml import etree

from zapisy.errors import ReadError
from zapisy.readers.package import Package

MAX_MARKS: Final = 4_000_000
"""Tags and attributes in one part; each takes about 100 bytes of memory, whatever its length in the file."""
_STRICT: Final = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main",
     b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships",
     b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
)  # fmt: skip


def parse_part(
    package: Package, name: str, trim: Callable[[bytes], bytes] | None = None
) -> etree._Element | None:
    """The root of a part, None where it is missing or beyond reading; broken XML is read as far as it goes.

    ``trim`` leaves out what need not be parsed. Raises ReadError with code damaged for a document type (no office program writes one), or too_large.
    """
    content = package.read(name)
    if not content:
        return None
    return parse_content(package, content if trim is None else trim(content))


def parse_content(package: Package, content: bytes) -> etree._Element | None:
    """The root of a part, or of what is left of it, given by its bytes. Raises as parse_part."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        content = content.decode("utf-16", "replace").encode("utf-8").replace(b"UTF-16", b"UTF-8", 1)
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise ReadError(
            "damaged", "the file declares a document type, which no office program does; save it anew"
        )
    if (
        len(content) > MAX_MARKS
        and content.count(b"<") + content.count(b'="') + content.count(b"='") > MAX_MARKS
    ):
        raise ReadError(
            "too_large", "the file has more markup than the limits allow; check where it comes from"
        )
    if b"http://purl.oclc.org/ooxml" in content:
        for strict, transitional in _STRICT:
            content = content.replace(strict, transitional)
    return _parse(package, content)


def _parse(package: Package, content: bytes) -> etree._Element | None:
    try:
        return etree.fromstring(content, _make_parser(recover=False))
    except etree.XMLSyntaxError:
        package.damaged = True
    try:
        return etree.fromstring(content, _make_parser(recover=True))
    except etree.XMLSyntaxError:
        return None


def _make_parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True, recover=recover,
    )  # fmt: skip
