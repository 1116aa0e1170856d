"""Tells a file's format from its content; names decide only between plain-text formats."""

from __future__ import annotations

import re
from typing import Final

from zapisy.errors import ReadError
from zapisy.readers.package import Package

_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
_HTML: Final = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|meta|title|table|p|div|h[1-6])[\s>]", re.IGNORECASE
)
_BOLD_LABEL: Final = re.compile(rb"(?m)^[ \t]{0,3}(?:[-*+] )?(?:\*\*[^*\n]{2,60}:\*\*|\*\*[^*\n]{2,60}\*\*:)")
"""``**Present:** …``: labels of Markdown, which few texts have that are none."""
_TEXT_FORMATS: Final = {"md": "md", "markdown": "md", "tex": "tex", "txt": "txt", "text": "txt", "": "txt"}
_ADVICE: Final = "save it as DOCX, PDF or plain text"


def sniff_format(content: bytes, name: str | None) -> str:
    """The format of a file (a key of FORMATS). Raises ReadError: empty, unsupported, encrypted, damaged."""
    if not content.strip(b"\0 \t\r\n"):
        raise ReadError("empty", "the file has no content; check where it was copied from")
    if content.startswith((_ZIP, b"PK\x05\x06")):
        return _sniff_zip(content)
    if content.startswith(_OLE):
        return _sniff_ole(content)
    head = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if head.startswith(b"{\\rt"):
        return "rtf"
    if content.startswith(_PICTURES):
        return "image"
    if content.startswith((b"\xdb\xa5", b"\x31\xbe", b"\xfe7\x00#")):
        return "doc"
    return _sniff_text(content, name)


def _sniff_zip(content: bytes) -> str:
    # Names stand plainly in a zip; opening it only to read them would be a good part of reading a small DOCX.
    if content.find(b"word/document.xml", 0, -22) >= 0 and b"[Content_Types].xml" in content:
        return "docx"
    package = Package(content)
    names = package.names
    if any(name.startswith("word/") and name.endswith(".xml") for name in names):
        return "docx"
    kind = package.read("mimetype") or b""
    if b"opendocument.text" in kind or ("content.xml" in names and not kind):
        return "odt"
    if package.damaged:
        raise ReadError("damaged", f"the file is damaged (no readable zip); {_ADVICE}")
    raise ReadError("unsupported", f"the file is a zip but no text document; {_ADVICE}")


def _sniff_ole(content: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise ReadError("encrypted", "the file is locked with a password; save a copy without it")
    if "WordDocument".encode("utf-16-le") in content:
        return "doc"
    raise ReadError("unsupported", f"the file is of an old Office program other than Word; {_ADVICE}")


def _sniff_text(content: bytes, name: str | None) -> str:
    last = (name or "").replace("\\", "/").rpartition("/")[2]
    suffix = last.rpartition(".")[2].lower() if "." in last else ""
    if suffix in ("htm", "html", "xhtml", "doc", "docx", "mht", "rtf") or suffix in ("", "txt"):
        sample = content[:4096]
        if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
            sample = content[:8192].decode("utf-16", "ignore").encode("utf-8", "ignore")
        if _HTML.search(sample):
            return "html"
    if suffix in ("htm", "html", "xhtml") and not _is_binary(content):
        return "html"
    if suffix in _TEXT_FORMATS and not _is_binary(content):
        format = _TEXT_FORMATS[suffix]
        return "md" if format == "txt" and len(_BOLD_LABEL.findall(content[:8192])) > 1 else format
    if suffix in ("doc", "docx") and not _is_binary(content):
        return "txt"
    if suffix in ("docx", "odt", "pdf", "doc", "rtf"):
        raise ReadError("damaged", f"the file's content is not what its name says; {_ADVICE}")
    raise ReadError("unsupported", f"the file is of no format that is read here; {_ADVICE}")


def _is_binary(content: bytes) -> bool:
    """Whether the bytes are no text in any encoding: control characters beyond those that text has."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    sample = content[:65536]
    controls = sum(sample.count(bytes([code])) for code in (*range(1, 9), *range(14, 27), 28, 29, 30, 31))
    nuls = sample.count(0)
    utf16 = nuls > len(sample) // 4
    return controls > max(8, len(sample) // 200) or (nuls > len(sample) // 20 and not utf16 and nuls > 64)
