"""Members of zip files and XML trees, read under limits and without anything from outside.

A DOCX or ODT is a zip of XML. Bombs end as ``too_large``; DTDs, which no office program writes and through which entities
come in, as ``damaged``; broken archives as ``damaged``.
"""

from __future__ import annotations

import io
import zipfile
import zlib

from lxml import etree

from zapisy.errors import ReadError

MAX_MEMBER = 60 * 2**20
"""Bytes that one XML member may have when unpacked."""

MAX_DEPTH = 256
"""Nesting that the XML parser of libxml2 takes by itself."""

_PARSER_OPTIONS = {
    "resolve_entities": False,
    "no_network": True,
    "huge_tree": False,
    "load_dtd": False,
    "remove_comments": True,
    "remove_pis": True,
}


def open_archive(content: bytes) -> zipfile.ZipFile:
    """The zip. Raises ReadError with code damaged."""
    try:
        return zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise ReadError(
            "damaged", "the file is damaged (no readable zip); open it in its program and save it again"
        ) from error


def read_member(archive: zipfile.ZipFile, name: str) -> bytes | None:
    """The bytes of a member, None where there is none. Raises ReadError: too_large, damaged, encrypted."""
    try:
        info = archive.getinfo(name)
    except KeyError:
        return None
    if info.flag_bits & 1:
        raise ReadError("encrypted", "the file is locked with a password; save a copy without it")
    try:
        with archive.open(info) as member:
            data = member.read(MAX_MEMBER + 1)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, ValueError) as error:
        raise ReadError(
            "damaged", "a part of the file is damaged; open it in its program and save it again"
        ) from error
    if len(data) > MAX_MEMBER:
        raise ReadError(
            "too_large", f"a part of the file is over {MAX_MEMBER >> 20} MB when unpacked; split the document"
        )
    return data


def parse_member(archive: zipfile.ZipFile, name: str) -> etree._Element | None:
    """A member as an XML tree, None where there is none. Raises ReadError with code damaged."""
    data = read_member(archive, name)
    if data is None:
        return None
    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data[:65536]:
        raise ReadError("damaged", "the file has a document type declaration, which no office program writes")
    try:
        return etree.fromstring(data, etree.XMLParser(**_PARSER_OPTIONS))
    except etree.XMLSyntaxError as error:
        raise ReadError(
            "damaged", "the file's XML is damaged; open it in its program and save it again"
        ) from error


def local_name(element: etree._Element) -> str:
    """The name of an element without its namespace (Transitional and Strict files differ only there)."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def get_value(element: etree._Element | None, name: str = "val") -> str | None:
    """An attribute by its name without a namespace."""
    if element is None:
        return None
    for key, value in element.attrib.items():
        if key == name or key.endswith("}" + name):
            return str(value)
    return None


def find_child(element: etree._Element | None, name: str) -> etree._Element | None:
    """The first child of a name without a namespace."""
    if element is None:
        return None
    return next((child for child in element if local_name(child) == name), None)
