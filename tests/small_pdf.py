"""Small PDFs written by hand, for what no office program writes."""

from __future__ import annotations

from collections.abc import Sequence

HELVETICA = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"


def make_type3() -> bytes:
    """A font of drawn boxes whose glyphs have names that mean nothing, as bitmap fonts of TeX have."""
    glyph = b"<</Length 35>>stream\n500 0 0 0 500 700 d1 0 0 400 600 re f\nendstream"
    names = b"".join(b"/g%d" % code for code in range(256))
    procedures = b"".join(b"/g%d 9 0 R" % code for code in range(256))
    return (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 600 700]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 0/LastChar 255"
        b"/Encoding<</Differences[0" + names + b"]>>/CharProcs<<" + procedures + b">>/Widths[" + b"500 " * 256 + b"]>>"
        b"\nendobj\n9 0 obj\n" + glyph
    )  # fmt: skip


def show_lines(
    lines: Sequence[bytes], x: float = 70, y: float = 780, font: bytes = b"F", size: float = 11
) -> bytes:
    """The operators that show lines below each other."""
    shown = b"".join(b"(%s) Tj 0 -20 Td\n" % _escape(line) for line in lines)
    return b"BT /%s %d Tf %d %d Td\n%sET\n" % (font, size, x, y, shown)


def _escape(line: bytes) -> bytes:
    return b"".join(b"\\%03o" % code if code < 32 or code in b"()\\" else bytes((code,)) for code in line)


def make_pdf(
    pages: Sequence[bytes],
    *,
    second: bytes = HELVETICA,
    page: bytes = b"",
    more: Sequence[bytes] = (),
    fields: bytes = b"",
) -> bytes:
    """A PDF of content streams: fonts F (Helvetica) and G (``second``), keys of every page, more objects from 20 on,
    of which ``fields`` are form fields."""
    kids = b" ".join(b"%d 0 R" % (100 + 2 * number) for number in range(len(pages)))
    parts = [
        b"1 0 obj\n<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[%s]>>>>\nendobj\n" % fields,
        b"2 0 obj\n<</Type/Pages/Count %d/Kids[%s]>>\nendobj\n" % (len(pages), kids),
        b"3 0 obj\n" + HELVETICA + b"\nendobj\n4 0 obj\n" + second + b"\nendobj\n",
    ]
    for number, content in enumerate(pages):
        own = 100 + 2 * number
        parts.append(
            b"%d 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R"
            b"/Resources<</Font<</F 3 0 R/G 4 0 R>>>>%s>>\nendobj\n" % (own, own + 1, page)
        )
        parts.append(
            b"%d 0 obj\n<</Length %d>>stream\n%s\nendstream\nendobj\n" % (own + 1, len(content), content)
        )
    parts += [b"%d 0 obj\n%s\nendobj\n" % (number, each) for number, each in enumerate(more, 20)]
    return b"%PDF-1.7\n" + b"".join(parts) + b"trailer\n<</Root 1 0 R>>\n%%EOF"
