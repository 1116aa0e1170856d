"""Cuts the styles part of a DOCX down to the styles that its body uses: most of reading a small file was parsing the rest.

A file whose XML is not written with the usual prefix ``w:`` is left whole.
"""

from __future__ import annotations

import re

_BASE = re.compile(rb"<w:(?:basedOn|link)\s+w:val=\"([^\"<>]{1,200})\"")
_STYLE = re.compile(rb"<w:style\s(?P<attributes>[^<>]{0,600})>")
_ID = re.compile(rb"w:styleId=\"([^\"<>]{0,200})\"")
_DEFAULT = re.compile(rb"w:default=\"(?:1|true|on)\"")
_CLOSE = b"</w:style>"
_CHAIN = 20


def trim_styles(styles: bytes, used: set[bytes]) -> bytes:
    """The styles part with only the used styles, those they stand on, and the defaults."""
    spans = _find_styles(styles)
    if not spans:
        return styles
    wanted = set(used) | {
        key for key, (start, end) in spans.items() if _DEFAULT.search(styles, start, min(end, start + 400))
    }
    for _ in range(_CHAIN):
        based = {b for key in wanted if key in spans for b in _BASE.findall(styles, *spans[key])}
        if based <= wanted:
            break
        wanted |= based
    first, last = min(start for start, _ in spans.values()), max(end for _, end in spans.values())
    kept = b"".join(styles[start:end] for key, (start, end) in spans.items() if key in wanted)
    return styles[:first] + kept + styles[last:]


def _find_styles(styles: bytes) -> dict[bytes, tuple[int, int]]:
    spans: dict[bytes, tuple[int, int]] = {}
    for match in _STYLE.finditer(styles):
        end = styles.find(_CLOSE, match.end())
        key = _ID.search(match["attributes"])
        if end < 0 or key is None or match["attributes"].endswith(b"/"):
            return {}
        spans.setdefault(key[1], (match.start(), end + len(_CLOSE)))
    return spans
