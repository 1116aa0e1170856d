"""The element and attribute names of ODF that the reader looks at."""

from __future__ import annotations

_ODF = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE, TEXT, TABLE, DRAW, STYLE = (_ODF % name for name in ("office", "text", "table", "drawing", "style"))
SVG, FO = (_ODF % f"{name}-compatible" for name in ("svg", "xsl-fo"))

PARAGRAPH, HEADING, LIST, TABLE_ROOT = TEXT + "p", TEXT + "h", TEXT + "list", TABLE + "table"
STYLE_NAME, START_VALUE = TEXT + "style-name", TEXT + "start-value"
BOXES = frozenset((DRAW + "text-box", TEXT + "note-body"))
"""What is set aside in a paragraph and read behind it."""
SKIPPED = frozenset(
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
