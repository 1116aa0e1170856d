"""Tells a file's format from its content."""

from __future__ import annotations

from zapisy.errors import ReadError


def sniff_format(content: bytes, name: str | None) -> str:
    """The format of a file (a key of FORMATS). Raises ReadError with code empty or unsupported."""
    suffix = (name or "").rpartition(".")[2].lower()
    if not content.strip():
        raise ReadError("empty", "the file is empty")
    if content[:4] == b"PK\x03\x04":
        return "odt" if b"opendocument" in content[:200] else "docx"
    if b"%PDF" in content[:1024]:
        return "pdf"
    if content[:5] == b"{\\rtf":
        return "rtf"
    if content[:4] == b"\xd0\xcf\x11\xe0":
        return "doc"
    if suffix in ("htm", "html", "xhtml") or b"<html" in content[:1000].lower():
        return "html"
    if suffix in ("md", "markdown"):
        return "md"
    if suffix == "tex":
        return "tex"
    return "txt"
