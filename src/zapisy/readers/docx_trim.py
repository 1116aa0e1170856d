"""Cuts the styles part of a DOCX down to the styles that its body uses: most of reading a small file was parsing the rest.

A file whose XML is not written with the usual prefix ``w:`` is left whole.
"""

from __future__ import annotations

import re

_BASE = re.compile(rb"<w:(?:basedOn|link)\s+w:val=\"([^\"<>]{1,200})\"")
_DEFAULT = b'w:default="1"'
_OPEN, _CLOSE = b"<w:style ", b"</w:style>"
_MOST = 400
"""Styles that are looked up one by one; a body that names more is read with all of them."""


def trim_styles(styles: bytes, used: set[bytes]) -> bytes:
    """The styles part with only the used styles, those they stand on, and the defaults."""
    first, last = styles.find(_OPEN), styles.rfind(_CLOSE) + len(_CLOSE)
    if first < 0 or last < first or len(used) > _MOST:
        return styles
    kept: dict[int, bytes] = {}
    at = styles.find(_DEFAULT, first)
    while at >= 0:
        _keep_style(styles, at, kept)
        at = styles.find(_DEFAULT, at + 1)
    waiting, seen = list(used), set(used)
    for key in waiting:
        style = _keep_style(styles, styles.find(b'w:styleId="' + key + b'"', first), kept)
        for base in _BASE.findall(style):
            if base not in seen and len(seen) < _MOST:
                seen.add(base)
                waiting.append(base)
    return styles[:first] + b"".join(kept[start] for start in sorted(kept)) + styles[last:]


def _keep_style(styles: bytes, at: int, kept: dict[int, bytes]) -> bytes:
    """Keeps the style whose opening tag holds a place; an empty one where there is none."""
    start = styles.rfind(_OPEN, 0, at) if at >= 0 else -1
    end = styles.find(_CLOSE, at) if start >= 0 else -1
    if end < 0 or b">" in styles[start:at]:
        return b""
    kept[start] = styles[start : end + len(_CLOSE)]
    return kept[start]
