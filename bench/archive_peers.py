"""CPU of reading in one process, beside peers over the same bytes in the same run.

A whole record beside pdfplumber's bare text, python-docx's bare walk and dateparser's search of dates; the text alone beside
markitdown's and kreuzberg's, where these are installed (they are no part of the project).
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import zapisy
from documents import SAMPLES, list_format
from speed import extract_bare_text, load_readable, print_peer, walk_docx

SUFFIXES = (".docx", ".pdf", ".html", ".txt", ".md", ".odt", ".rtf")
MIMES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".pdf": "application/pdf",
    ".html": "text/html", ".txt": "text/plain", ".md": "text/markdown", ".rtf": "application/rtf",
    ".odt": "application/vnd.oasis.opendocument.text",
}  # fmt: skip


def measure_peers(_: Path) -> None:
    """Prints one ratio after another."""
    print_peer("pdfplumber's bare text, PDF", extract_bare_text, load_readable(list_format(".pdf")), 1)
    print_peer("python-docx's bare walk, DOCX", walk_docx, load_readable(list_format(".docx")), 3)
    if search := _find_peer("dateparser.search", "search_dates"):
        texts = {
            content: zapisy.read_source(content).text for content in load_readable(list_format(".txt"))[:12]
        }
        print_peer(
            "dateparser.search, TXT", lambda content: search(texts[content], languages=["cs"]), list(texts), 1
        )
    for name, read in (("markitdown", open_markitdown()), ("kreuzberg", open_kreuzberg())):
        if read is None:
            print(f"  {name} is not installed here ({sys.executable})")
            continue
        for suffix in SUFFIXES:
            print_text_peer(name, suffix, read)


def print_text_peer(name: str, suffix: str, read: Callable[[bytes, str], object]) -> None:
    """The ratio of our text alone to a peer's, for one format, over the samples."""
    from speed import measure

    contents = [file.read_bytes() for file in sorted(SAMPLES.glob(f"*{suffix}"))]
    ours, theirs = [], []
    try:
        for _ in range(5):
            ours.append(measure(lambda content: zapisy.read_source(content, name=f"a{suffix}"), contents, 0))
            theirs.append(measure(lambda content: read(content, suffix), contents, 0))
    except Exception as error:  # a peer may not take a format, each in a way of its own
        print(f"  {name} does not read {suffix} ({type(error).__name__})")
        return
    print(f"  the text alone takes {min(ours) / min(theirs):.3f} × {name}, {suffix[1:].upper()}")


def open_markitdown() -> Callable[[bytes, str], object] | None:
    """markitdown's way from bytes to text, or None."""
    if (made := _find_peer("markitdown", "MarkItDown")) is None:
        return None
    converter, info = made(), import_module("markitdown").StreamInfo
    return lambda content, suffix: converter.convert_stream(
        io.BytesIO(content), stream_info=info(extension=suffix)
    )


def open_kreuzberg() -> Callable[[bytes, str], object] | None:
    """kreuzberg's way from bytes to text, or None."""
    if (extract := _find_peer("kreuzberg", "extract_bytes_sync")) is None:
        return None
    return lambda content, suffix: extract(content, MIMES[suffix])


def _find_peer(module: str, name: str) -> Any:
    try:
        return getattr(import_module(module), name)
    except ImportError:
        return None
