"""Readers: bytes → Source. One file a format; the format is told from the content, not believed from the name."""

from __future__ import annotations

import stat
from collections.abc import Callable
from functools import cache
from importlib import import_module
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Final

from zapisy.errors import ReadError
from zapisy.readers.sniff import sniff_format
from zapisy.text.source import Source

if TYPE_CHECKING:
    from zapisy.readers.ocr_settings import OcrSettings

__all__ = ["FORMATS", "load_file", "read_source", "sniff_format"]

MAX_FILE: Final = 256 * 2**20
"""Bytes that a file may have."""

FORMATS: Final = {
    "docx": "zapisy.readers.docx:read_docx",
    "pdf": "zapisy.readers.pdf:read_pdf",
    "odt": "zapisy.readers.odt:read_odt",
    "rtf": "zapisy.readers.rtf:read_rtf",
    "doc": "zapisy.readers.doc:read_doc",
    "html": "zapisy.readers.html:read_html",
    "md": "zapisy.readers.markdown:read_markdown",
    "tex": "zapisy.readers.tex:read_tex",
    "txt": "zapisy.readers.plain:read_plain",
    "image": "zapisy.readers.image:read_image",
}
"""Format → reader, as ``module:function``; a reader takes bytes and gives a Source."""

PICTURED: Final = frozenset({"pdf", "image"})
"""Formats whose readers also take OcrSettings."""


def read_source(
    document: str | PathLike[str] | bytes, *, name: str | None = None, ocr: OcrSettings | None = None
) -> Source:
    """The text and the blocks of a file, given by its path or its bytes.

    ``name`` helps to tell plain-text formats apart where bytes are given; ``ocr`` says when pages are recognised (where
    they have no usable text, unless told otherwise). Raises ReadError.
    """
    if isinstance(document, bytes):
        return _read_bytes(document, name, ocr)
    path = Path(document)
    return _read_bytes(load_file(path), path.as_posix(), ocr)


def _read_bytes(content: bytes, name: str | None, ocr: OcrSettings | None) -> Source:
    try:
        format = sniff_format(content, name)
        reader = _load_reader(format)
        source = reader(content, ocr) if ocr is not None and format in PICTURED else reader(content)
    except ReadError as error:
        error.path = error.path or name
        raise
    except (
        MemoryError,
        RecursionError,
        ValueError,
        LookupError,
        ArithmeticError,
        TypeError,
        OSError,
    ) as error:
        # Libraries meet damaged files with whatever comes; the file is to blame, and its text stays out of messages.
        message = (
            f"the file is damaged ({type(error).__name__}); open it in its own program and save it again"
        )
        raise ReadError("damaged", message, path=name) from error
    if not source.text.strip():
        raise ReadError("no_text", "the file has no text; check that it is the right file", path=name)
    return source


@cache
def _load_reader(format: str) -> Callable[..., Source]:
    """The reader of a format; its libraries are loaded with it."""
    module, function = FORMATS[format].split(":")
    reader: Callable[..., Source] = getattr(import_module(module), function)
    return reader


def load_file(path: Path) -> bytes:
    """The bytes of a file. Raises ReadError with code not_found or unreadable."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise ReadError("unreadable", "it is no regular file; name a document", path=path.as_posix())
        if path.stat().st_size > MAX_FILE:
            message = f"the file is over {MAX_FILE >> 20} MB; split it"
            raise ReadError("too_large", message, path=path.as_posix())
        return path.read_bytes()
    except FileNotFoundError:
        raise ReadError("not_found", "there is no such file", path=path.as_posix()) from None
    except OSError as error:
        message = f"the file cannot be opened ({error.strerror}); check its permissions"
        raise ReadError("unreadable", message, path=path.as_posix()) from None
