"""The element names of DOCX that the reader looks at."""

from __future__ import annotations

from typing import Final

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
VAL: Final = W + "val"

PARAGRAPH: Final = W + "p"
TABLE: Final = W + "tbl"
RUN: Final = W + "r"
TEXT: Final = W + "t"
ROW: Final = W + "tr"
CELL: Final = W + "tc"
PARAGRAPH_PROPERTIES: Final = W + "pPr"
RUN_PROPERTIES: Final = W + "rPr"
SECTION: Final = W + "sectPr"
BOX: Final = W + "txbxContent"
PARAGRAPH_STYLE: Final = W + "pStyle"
LIST_PROPERTIES: Final = W + "numPr"
LIST_ID: Final = W + "numId"
LIST_LEVEL: Final = W + "ilvl"
OUTLINE: Final = W + "outlineLvl"
BOLD: Final = W + "b"
HIDDEN: Final = W + "vanish"
RUN_STYLE: Final = W + "rStyle"
BREAK: Final = W + "br"
FIELD: Final = W + "fldChar"
RENDERED_BREAK: Final = W + "lastRenderedPageBreak"
SYMBOL: Final = W + "sym"
NOTES: Final = {W + "footnoteReference": "footnotes", W + "endnoteReference": "endnotes"}
TEXTS: Final = frozenset((TEXT, M + "t"))
ALTERNATE: Final = MC + "AlternateContent"
CHOICE: Final = MC + "Choice"
FALLBACK: Final = MC + "Fallback"
SIGNS: Final = {W + "tab": "\t", W + "ptab": "\t", W + "cr": "\n", W + "noBreakHyphen": "-"}
SKIPPED: Final = frozenset(
    [W + n for n in (
        "del", "moveFrom", "delText", "instrText", "delInstrText", "rPr", "tblPr", "tblGrid", "trPr", "tcPr",
        "sdtPr", "sdtEndPr", "softHyphen", "rt", "annotationRef", "fldData", "proofErr", "bookmarkStart",
        "bookmarkEnd", "dayShort", "dayLong", "monthShort", "monthLong", "yearShort", "yearLong", "pgNum",
        "tblPrEx", "customXmlPr", "smartTagPr", "footnoteRef", "endnoteRef",
    )]
)  # fmt: skip
