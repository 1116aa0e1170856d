"""One document from end to end: read → find → build → check. Read this file first."""

from __future__ import annotations

import hashlib
from os import PathLike
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from zapisy.build import build_minutes
from zapisy.check import check_minutes
from zapisy.finders import find_all
from zapisy.readers import read_source
from zapisy.record import Document, Minutes
from zapisy.text.source import Source

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument


def read(document: str | PathLike[str] | bytes | IO[bytes] | DocxDocument) -> Minutes:
    """Reads one document of Czech minutes into its record.

    ``document`` is a path, the bytes of a file, a binary file object, or a python-docx Document.
    Raises ReadError (see zapisy.errors) where the file cannot be turned into text.
    """
    content, path = load_bytes(document)
    source = read_source(content, name=path)
    return read_minutes(source, describe_document(content, path, source))


def read_minutes(source: Source, document: Document) -> Minutes:
    """The record of a Source that has been read already."""
    return check_minutes(build_minutes(find_all(source), document))


def load_bytes(document: Any) -> tuple[bytes, str | None]:
    """The bytes of whatever ``read`` takes, and its path where it has one."""
    if isinstance(document, bytes):
        return document, None
    if isinstance(document, (str, PathLike)):
        from zapisy.readers import load_file

        return load_file(Path(document)), Path(document).as_posix()
    if hasattr(document, "read"):
        name = getattr(document, "name", None)
        return document.read(), Path(name).as_posix() if isinstance(name, str) else None
    from zapisy.readers.docx import save_document

    return save_document(document), None


def describe_document(content: bytes, path: str | None, source: Source) -> Document:
    """The ``document`` part of a record."""
    digest = hashlib.sha256(content).hexdigest()
    return Document(
        id=digest[:16], path=path, sha256=digest, format=source.format, pages=source.pages,
        characters=len(source.text), encoding=source.encoding, ocr=source.ocr,
        status="partial" if source.notes else "ok",
    )  # fmt: skip
