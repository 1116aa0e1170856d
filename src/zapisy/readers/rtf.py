"""Reads RTF through striprtf; table cells come back from its bars.

Leaves: pictures, hidden destinations. Czech letters are decoded by the code page that the file names.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from striprtf.striprtf import rtf_to_text

from zapisy.errors import ReadError
from zapisy.readers.line_blocks import add_lines
from zapisy.text.source import Source, SourceBuilder

MAX_SIZE: Final = 40 * 2**20
"""Bytes of an RTF that are taken on; pictures make most of a large one."""

MAX_GROUPS: Final = 5_000
"""Depth of nested groups beyond which a file is damaged."""

_HEX_RUN: Final = re.compile(r"[0-9a-fA-F\r\n]{400,}")
_CODE_PAGE: Final = re.compile(r"\\ansicpg(\d{3,5})")
_CODE_PAGES: Final = {
    "1250": "cp1250",
    "852": "cp852",
    "1252": "cp1252",
    "10029": "mac_latin2",
    "65001": "utf-8",
}


def read_rtf(content: bytes) -> Source:
    """The Source of an RTF. Raises ReadError: too_large, damaged."""
    if len(content) > MAX_SIZE:
        raise ReadError("too_large", f"the file is over {MAX_SIZE >> 20} MB; save it as DOCX")
    raw = _HEX_RUN.sub("", content.decode("latin-1"))
    _refuse_depth(raw)
    match = _CODE_PAGE.search(raw[:4000])
    encoding = _CODE_PAGES.get(match[1] if match else "1250", "cp1250")
    if encoding == "cp1252" and "\\fcharset238" in raw:
        encoding = "cp1250"
    # \u numbers are signed 16-bit and may be surrogate halves; striprtf gives them one by one.
    text: str = rtf_to_text(raw, encoding=encoding, errors="replace")  # type: ignore[no-untyped-call]
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    builder = SourceBuilder()
    lines = unicodedata.normalize("NFC", text.replace("\r", "\n")).split("\n")
    add_lines(builder, [_clean(line) for line in lines], wrapped=False, bars="\\cell" in raw)
    return builder.build("rtf", encoding=encoding)


def _clean(line: str) -> str:
    return "".join(c for c in line if c == "\t" or c.isprintable() or c in "\u00a0\u00ad")


def _refuse_depth(raw: str) -> None:
    depth = deepest = 0
    for match in re.finditer(r"[{}]", raw):
        depth += 1 if match.group() == "{" else -1
        deepest = max(deepest, depth)
    if deepest > MAX_GROUPS:
        raise ReadError(
            "damaged", "the file nests groups too deeply; open it in its program and save it again"
        )
