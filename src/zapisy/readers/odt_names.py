"""The element and attribute names of ODF that the reader looks at."""

from __future__ import annotations

from typing import Final

_ODF: Final = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE: Final = _ODF % "office"
TEXT: Final = _ODF % "text"
TABLE: Final = _ODF % "table"
DRAW: Final = _ODF % "drawing"
STYLE: Final = _ODF % "style"
SVG: Final = _ODF % f"{'svg'}-compatible"
FO: Final = _ODF % f"{'xsl-fo'}-compatible"

PARAGRAPH: Final = TEXT + "p"
HEADING: Final = TEXT + "h"
LIST: Final = TEXT + "list"
TABLE_ROOT: Final = TABLE + "table"
STYLE_NAME: Final = TEXT + "style-name"
START_VALUE: Final = TEXT + "start-value"
BOXES: Final = frozenset((DRAW + "text-box", TEXT + "note-body"))
"""What is set aside in a paragraph and read behind it."""
SKIPPED: Final = frozenset(
    (
        *(TEXT + name for name in (
            "tracked-changes", "sequence-decls", "variable-decls", "hidden-text", "hidden-paragraph",
            "table-of-content-source", "bibliography",
        )),
        *(OFFICE + name for name in ("annotation", "annotation-end", "forms")),
        *(SVG + name for name in ("title", "desc")),
    )
)  # fmt: skip
"""What is no text of the document."""
