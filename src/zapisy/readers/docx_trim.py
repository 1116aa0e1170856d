"""Cuts the styles part of a DOCX down to the styles that its body uses: most of reading a small file was parsing the rest.

A file whose XML is not written with the usual prefix ``w:`` is left whole.
"""

from __future__ import annotations

import re
from typing import Final

_BASE: Final = re.compile(rb"<w:(?:basedOn|link)\s+w:val=\"([^\"<>]{1,200})\"")
_DEFAULT: Final = b'w:default="1"'
_PARAGRAPHS: Final = b'<w:style w:type="paragraph" w:default="1"'
_OPEN: Final = b"<w:style "
_CLOSE: Final = b"</w:style>"
FRONT: Final = 1 << 15
"""Bytes of a styles part that are looked at first: templates have the table styles, which are long, at the end."""
_MOST: Final = 400
"""Styles that are looked up one by one; a body that names more is read with all of them."""


def trim_styles(styles: bytes, used: set[bytes]) -> bytes:
    """The styles part with only the used styles, those they stand on, and the defaults."""
    opening, last = _end_opening(styles), styles.rfind(_CLOSE) + len(_CLOSE)
    if not opening or last < opening or len(used) > _MOST:
        return styles
    kept, _ = _keep_used(styles, used)
    return styles[:opening] + kept + styles[last:]


def trim_front(front: bytes, used: set[bytes]) -> bytes | None:
    """The same of the first bytes of a styles part; None where they do not hold all that is used."""
    opening = _end_opening(front)
    if not opening or _PARAGRAPHS not in front or len(used) > _MOST:
        return None
    kept, whole = _keep_used(front, used)
    return front[:opening] + kept + b"</w:styles>" if whole else None


def _end_opening(styles: bytes) -> int:
    """The end of the root's opening tag; 0 where it is not written as usual. What stands between it and the first style
    says nothing of single styles."""
    start = styles.find(b"<w:styles ", 0, styles.find(_OPEN))
    return styles.find(b">", start) + 1 if start >= 0 else 0


def _keep_used(styles: bytes, used: set[bytes]) -> tuple[bytes, bool]:
    """The used styles in their order, and whether all were there."""
    first = styles.find(_OPEN)
    kept: dict[int, bytes] = {}
    at = styles.find(_DEFAULT, first)
    while at >= 0:
        _keep_style(styles, at, kept)
        at = styles.find(_DEFAULT, at + 1)
    waiting, seen, whole = list(used), set(used), True
    for key in waiting:
        style = _keep_style(styles, styles.find(b'w:styleId="' + key + b'"', first), kept)
        whole = whole and bool(style)
        for base in _BASE.findall(style):
            if base not in seen and len(seen) < _MOST:
                seen.add(base)
                waiting.append(base)
    return b"".join([kept[start] for start in sorted(kept)]), whole


def _keep_style(styles: bytes, at: int, kept: dict[int, bytes]) -> bytes:
    """Keeps the style whose opening tag holds a place; an empty one where there is none."""
    start = styles.rfind(_OPEN, 0, at) if at >= 0 else -1
    end = styles.find(_CLOSE, at) if start >= 0 else -1
    if end < 0 or b">" in styles[start:at]:
        return b""
    kept[start] = styles[start : end + len(_CLOSE)]
    return kept[start]
