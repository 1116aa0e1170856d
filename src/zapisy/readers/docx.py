"""Reads DOCX.

Finds: headings, paragraphs, list items with their numbers, tables, text boxes, content controls, tracked
insertions, footnotes and endnotes (behind the body), headers and footers (furniture, each once), pages where
Word has stored them.
Leaves: deleted and hidden text, field instructions, comments, text in pictures.
"""

from __future__ import annotations

import io
import posixpath
from collections.abc import Callable
from functools import partial
from typing import Final, Protocol

from lxml import etree

from zapisy.errors import ReadError
from zapisy.readers.docx_body import BodyReader
from zapisy.readers.docx_lists import Lists
from zapisy.readers.docx_names import VAL, W
from zapisy.readers.docx_numbering import Numbering
from zapisy.readers.docx_styles import Style, read_styles
from zapisy.readers.docx_trim import FRONT, trim_front, trim_styles
from zapisy.readers.kept_parts import KeptParts
from zapisy.readers.layout import Item, LayoutWriter
from zapisy.readers.package import Package
from zapisy.readers.xml_parts import parse_content, parse_part
from zapisy.text.source import Source

_STYLES: Final = KeptParts[dict[str, Style]]()
_LISTS: Final = KeptParts[Lists]()
_NOTE_NAMES: Final = {"footnotes": "footnote", "endnotes": "endnote"}


class SavableDocument(Protocol):
    """What is needed of a python-docx Document."""

    def save(self, path_or_stream: io.BytesIO) -> None:
        """Writes the file."""


def read_docx(content: bytes) -> Source:
    """Source of a DOCX file, strict or transitional. Raises ReadError (damaged, encrypted, too_large)."""
    package = Package(content)
    main = find_main_part(package)
    root = None if main is None else parse_part(package, main)
    if main is None or root is None:
        raise ReadError("damaged", "the file's main part cannot be read; open and save it anew in Word")
    folder = main.rpartition("/")[0]
    used = {e.get(VAL, "").encode() for e in root.iter(W + "pStyle", W + "rStyle")}
    styles = _read_styles(package, f"{folder}/styles.xml", used)
    numbered = any(style.list_id for style in styles.values()) or root.find(f".//{W}numPr") is not None
    lists = _read_lists(package, f"{folder}/numbering.xml") if numbered else Lists(None)
    numbering = Numbering(lists, styles)
    reader = BodyReader(styles, numbering, _find_page_mark(root))
    body: list[Item] = []
    reader.read_blocks(root, body)
    pages, reader.page = reader.page, None
    notes = _read_notes(package, folder, reader)
    furniture = _read_furniture(package, main, reader)
    writer = LayoutWriter()
    writer.write_furniture(furniture["header"])
    writer.write_items(body)
    writer.write_items(notes)
    writer.write_furniture(furniture["footer"])
    codes = ["damaged"] * package.damaged + ["too_many_blocks"] * writer.full
    return writer.builder.build("docx", pages=pages, notes=codes)


def save_document(document: SavableDocument) -> bytes:
    """The bytes of a python-docx Document."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def forget_parts() -> None:
    """Forgets the styles and lists of documents read before; what is read is the same, a measurement is not."""
    _STYLES.forget()
    _LISTS.forget()


def find_main_part(package: Package) -> str | None:
    """The name of the part that holds the body."""
    if "word/document.xml" in package.names:
        return "word/document.xml"
    targets = _read_relations(package, "_rels/.rels")
    return next(
        (name for kind, name in targets.values() if kind == "officeDocument" and name.startswith("word/")),
        None,
    )


def _parse_beside(
    package: Package, name: str, trim: Callable[[bytes], bytes] | None = None
) -> etree._Element | None:
    """A part without which the document can still be read."""
    try:
        return parse_part(package, name, trim)
    except ReadError as error:
        if error.code == "too_large":
            raise
        package.damaged = True
        return None


def _read_styles(package: Package, name: str, used: set[bytes]) -> dict[str, Style]:
    return _STYLES.read(
        package, name, lambda: read_styles(_parse_styles(package, name, used)), frozenset(used)
    )


def _read_lists(package: Package, name: str) -> Lists:
    return _LISTS.read(package, name, lambda: Lists(_parse_beside(package, name)))


def _parse_styles(package: Package, name: str, used: set[bytes]) -> etree._Element | None:
    """The styles that are used; most of the part, which is the longest of a small file, is not even unpacked."""
    front = package.read_front(name, FRONT)
    trimmed = trim_front(front, used) if front else None
    root = parse_content(package, trimmed) if trimmed and b"<!" not in trimmed else None
    return _parse_beside(package, name, partial(trim_styles, used=used)) if root is None else root


def _read_relations(package: Package, name: str) -> dict[str, tuple[str, str]]:
    """Id → (last word of the type, name of the part); links to the outside are left out."""
    root = _parse_beside(package, name)
    folder = posixpath.dirname(posixpath.dirname(name))
    relations = {}
    for element in () if root is None else root:
        if element.get("TargetMode") != "External":
            kind = element.get("Type", "").rpartition("/")[2]
            target = posixpath.normpath(posixpath.join("/" + folder, element.get("Target", ""))).lstrip("/")
            relations[element.get("Id", "")] = (kind, target)
    return relations


def _find_page_mark(root: etree._Element) -> str | None:
    """What tells pages apart: the breaks that Word drew last, else those that the writer set."""
    if next(root.iter(W + "lastRenderedPageBreak"), None) is not None:
        return W + "lastRenderedPageBreak"
    hard = any(br.get(W + "type") == "page" for br in root.iter(W + "br"))
    return W + "br" if hard else None


def _read_notes(package: Package, folder: str, reader: BodyReader) -> list[Item]:
    """Footnotes, then endnotes, in the order in which the text refers to them."""
    items: list[Item] = []
    wanted = dict.fromkeys(reader.notes)
    for part, element_name in _NOTE_NAMES.items():
        if not any(kind == part for kind, _ in wanted):
            continue
        root = _parse_beside(package, f"{folder}/{part}.xml")
        notes = {} if root is None else {e.get(W + "id", ""): e for e in root.iter(W + element_name)}
        for kind, name in wanted:
            if kind == part and name in notes:
                reader.read_blocks(notes[name], items)
    return items


def _read_furniture(package: Package, main: str, reader: BodyReader) -> dict[str, list[Item]]:
    """Headers and footers that sections refer to, each part once."""
    furniture: dict[str, list[Item]] = {"header": [], "footer": []}
    wanted = dict.fromkeys(reader.furniture)
    if not wanted:
        return furniture
    rels = f"{posixpath.dirname(main)}/_rels/{posixpath.basename(main)}.rels"
    relations = _read_relations(package, rels)
    seen: set[str] = set()
    for kind, name in wanted:
        part = relations.get(name, ("", ""))[1]
        root = _parse_beside(package, part) if part and part not in seen else None
        seen.add(part)
        if root is not None:
            reader.read_blocks(root, furniture[kind])
    return furniture
