"""Styles of a DOCX: what is read of the first bytes of the part is what is read of the whole."""

from __future__ import annotations

import pytest
from lxml import etree

from zapisy.readers.docx_styles import Style, read_styles
from zapisy.readers.docx_trim import FRONT, trim_front, trim_styles

OPENING = (
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    "<w:docDefaults><w:rPrDefault/></w:docDefaults><w:latentStyles/>"
)
NORMAL = '<w:style w:type="paragraph" w:default="1" w:styleId="Normln"><w:name w:val="Normal"/></w:style>'
HEADING = '<w:style w:type="paragraph" w:styleId="Nadpis1"><w:name w:val="heading 1"/><w:basedOn w:val="Silny"/></w:style>'
STRONG = (
    '<w:style w:type="character" w:styleId="Silny"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
)
FILLING = '<w:style w:type="table" w:styleId="Tabulka{}"><w:name w:val="Table"/><w:tblPr/></w:style>'


def make_styles(*parts: str) -> bytes:
    """A styles part of these styles."""
    return (OPENING + "".join(parts) + "</w:styles>").encode()


def fill_part() -> str:
    """Styles that nothing uses, longer than what is looked at first."""
    count = FRONT // len(FILLING) + 1
    return "".join(FILLING.format(number) for number in range(count))


def read_trimmed(styles: bytes | None) -> dict[str, Style]:
    assert styles is not None
    return read_styles(etree.fromstring(styles))


def test_front_is_enough() -> None:
    styles = make_styles(NORMAL, HEADING, STRONG, fill_part())
    front = trim_front(styles[:FRONT], {b"Nadpis1"})
    assert read_trimmed(front) == read_trimmed(trim_styles(styles, {b"Nadpis1"}))
    assert read_trimmed(front)["Nadpis1"] == Style(bold=True, heading=1)


@pytest.mark.parametrize(
    "parts",
    [
        (NORMAL, fill_part(), HEADING, STRONG),
        (NORMAL, HEADING, fill_part(), STRONG),
        (HEADING, STRONG, fill_part(), NORMAL),
    ],
    ids=["a used style behind", "what it stands on behind", "the default behind"],
)
def test_front_is_not_enough(parts: tuple[str, ...]) -> None:
    styles = make_styles(*parts)
    assert trim_front(styles[:FRONT], {b"Nadpis1"}) is None
    assert read_trimmed(trim_styles(styles, {b"Nadpis1"}))["Nadpis1"] == Style(bold=True, heading=1)


def test_other_prefix_is_left_whole() -> None:
    styles = make_styles(NORMAL, HEADING).replace(b"w:", b"x:")
    assert trim_front(styles, {b"Nadpis1"}) is None
    assert trim_styles(styles, {b"Nadpis1"}) == styles
