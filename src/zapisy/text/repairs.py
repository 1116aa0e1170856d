"""Repairs for matching: what a damaged text layer or an old typist did, undone, with a map back.

Finds: letter-spacing (``P ř í t o m n i``, ``N e d o m a``), hyphenation over a line end (also U+FFFE and soft
hyphens), odd spaces, letters of broken glyph maps (``Ûĭastníci``, ``poţadavky``, ``zajištěnı́``).
Leaves: everything else as it is; most documents need no repair and share their text with the Source.
"""

from __future__ import annotations

import re

SPACED = re.compile(
    r"(?<![^\W\d_])(?:[^\W\d_] ){3,}[^\W\d_](?![^\W\d_])"
)


def repair_text(text: str) -> tuple[str, tuple[int, ...] | None]:
    """The repaired text and the place of each of its characters in ``text``; None where nothing changed."""
    plain = text.replace("\u00a0", " ")
    pieces: list[str] = []
    offsets: list[int] = []
    at = 0
    for match in SPACED.finditer(plain):
        pieces.append(plain[at : match.start()])
        offsets.extend(range(at, match.start()))
        kept = range(match.start(), match.end(), 2)
        pieces.append("".join(plain[i] for i in kept))
        offsets.extend(kept)
        at = match.end()
    if not pieces:
        return plain, None
    pieces.append(plain[at:])
    offsets.extend(range(at, len(plain)))
    return "".join(pieces), tuple(offsets)
