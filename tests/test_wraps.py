"""Line breaks that only a width has made: found in plain text and PDF, blanks to the finders, and still breaks in the evidence."""

from __future__ import annotations

import textwrap

import pytest

import zapisy
from zapisy.flow import read_minutes
from zapisy.readers.pdf_blocks import group_rows, measure_rows
from zapisy.readers.pdf_layout import Page, Table, build_source
from zapisy.readers.pdf_lines import TextLine, Word
from zapisy.readers.pdf_rows import Row
from zapisy.readers.pdf_rules import Grid
from zapisy.readers.plain import make_source
from zapisy.record import Document
from zapisy.text.outline import outline_text
from zapisy.text.source import SourceBuilder
from zapisy.text.views import View
from zapisy.text.wraps import goes_on_with_date, is_full, list_breaks, measure_width

MINUTES = (
    "Zápis ze schůze výboru Spolku přátel Horní Lípy konané dne 12. 3. 2024 v klubovně hasičské zbrojnice",
    "Přítomni: Ing. Jan Kos, Mgr. Petra Nováčková, Bohumil Svoboda, Marie Tesařová, Ivana Kosťuková, Jiří Vlk, Hana Malá",
    "Omluveni: Zdeněk Dvořák, Pavla Černá, Karel Dub, Jarmila Rousová",
    "Předseda seznámil přítomné s tím, že oprava střechy klubovny začne v květnu a že spolek dostal od obce příspěvek na její první část.",
    "Pokladní připraví smlouvu s firmou, kterou výbor vybral na minulé schůzi, a pošle ji všem členům výboru do konce měsíce března.",
    "Další schůze bude v sobotu v deset hodin, program připraví předseda a rozešle jej spolu s podklady nejpozději týden předem všem.",
)
LISTED = (
    "Zápis z porady vedení školy (14. 3. 2023, učebna Q, 18:05-19:20), píše Eva",
    "Byli: Nina Doležalová (ředitelka), Jan Strouhal (pokladna), Iva Dlouhá, Max Weber",
    "Nebyli: Radim Kocián (nemocen, dal vědět), Ema Hanáková",
    "Majáles 11. května - město půjčí stan, Iva domluví proud s jídelnou do pátku",
    "Rozpočet: Jan jej spočítal, schází 12 tisíc, požádáme zřizovatele o 15 tisíc",
    "Trička: návrh na růžové neprošel, budou černá, potiskne je dílna na náměstí",
)


def wrap(width: int) -> str:
    return "\n\n".join("\n".join(textwrap.wrap(text, width, break_long_words=False)) for text in MINUTES)


@pytest.mark.parametrize("width", [60, 66, 72, 78, 90])
def test_a_wrapped_text_gives_the_same_people(width: int) -> None:
    """Whatever width a text is wrapped to, nobody is read in two."""
    wrapped = zapisy.read(wrap(width).encode())
    whole = zapisy.read("\n\n".join(MINUTES).encode())
    for field in ("attendees", "absentees"):
        assert [p.name for p in getattr(wrapped, field)] == [p.name for p in getattr(whole, field)]
    assert (len(whole.attendees), len(whole.absentees)) == (7, 4)


@pytest.mark.parametrize("width", [60, 72, 90])
def test_a_string_is_read_as_its_file(width: int) -> None:
    """The outline of somebody else's string runs on where the text file does."""
    text = wrap(width)
    lines = View.of(make_source(text, "txt", None)).clean.split("\n")
    assert View.of(outline_text(text)).clean.split("\n\n") == lines
    windows = View.of(outline_text(text.replace("\n", "\r\n"))).clean
    assert [" ".join(line.split()) for line in windows.split("\n") if line.strip()] == lines


def test_evidence_is_cut_at_the_breaks() -> None:
    """A name over a break has two places, and each is the text that stands there."""
    wrapped = [wrap(width) for width in (60, 66, 72, 78, 90)]
    texts = [make_source(text, "txt", None).text for text in wrapped]
    people = [zapisy.read(text.encode()).attendees for text in wrapped]
    for text, listed in zip(texts, people, strict=True):
        assert all(text[e.start : e.end] == e.text for person in listed for e in person.evidence)
    assert any(len(person.evidence) > 1 for listed in people for person in listed)


def test_lines_of_their_own_stay() -> None:
    """Notes of one line each have no width, however alike their lengths are."""
    assert measure_width(LISTED) is None
    assert "\n" in View.of(make_source("\n".join(LISTED), "txt", None)).clean


def test_widths() -> None:
    """The width is that of the full lines; rows of columns are none."""
    assert measure_width(wrap(72).split("\n")) in range(68, 73)
    assert measure_width([]) is None
    assert measure_width(["Malý    starosta    ano" * 3] * 9) is None


def test_full_lines() -> None:
    """A line is full where the next word had no room; a label begins something new."""
    assert is_full("a" * 70, "dlouhé slovo", 72)
    assert not is_full("a" * 60, "dlouhé slovo", 72)
    assert not is_full("a" * 70, "Omluveni: Jan Kos", 72)
    assert not is_full("a" * 70, "", 72)


def test_breaks() -> None:
    """The places of the breaks behind full lines."""
    assert list_breaks(["ab", "c", "d"], [True, False]) == [2]
    assert list_breaks(["ab", "c", "d"], [False, True]) == [4]
    assert list_breaks(["ab"], []) == []


def test_a_date_goes_on() -> None:
    """``nejpozději⏎30. 6. 2016`` is no item of a list; ``bod:⏎3. 4. …`` may be one."""
    assert goes_on_with_date("vloží výroční zprávu nejpozději", "30. 6. 2016.")
    assert not goes_on_with_date("Program:", "1. 2. čtení")
    assert not goes_on_with_date("vloží výroční zprávu nejpozději", "30. Různé")


def test_hyphens_stay_at_their_breaks() -> None:
    """A hyphen at the end of a line may belong to a name: that break is left to the readers of names."""
    builder = SourceBuilder()
    builder.add_block("paní Nováková-\nBílá a pan\nKos", wraps=[14, 25])
    assert View.of(builder.build("txt")).clean == "paní Nováková-\nBílá a pan Kos"


def make_row(text: str, x1: float, number: int) -> Row:
    """A row of a page 595 points wide, 14 points below the one before."""
    top = 60.0 + 14 * number
    words = len(text.split(maxsplit=1)[0]) * 5.5
    return Row(text, (60.0, top, x1, top + 11), 11.0, (60.0,), words, (), 1)


def test_a_row_over_the_margin_does_not_widen_the_page() -> None:
    """Full rows end where many do, not where one long heading does."""
    rows = [make_row("Nadpis, který je širší než text pod ním, jak se to hlavičkám stává", 590, 0)]
    rows += [make_row("přítomni byli všichni členové výboru a hosté", 530 - n % 3, n) for n in range(1, 12)]
    assert measure_rows(rows, 595).right == pytest.approx(530, abs=3)


def test_a_small_letter_goes_on() -> None:
    """A long row that has not ended goes on in one with a small letter; a lettered item does not."""
    rows = [make_row("Pokladní připraví smlouvu s firmou", 530, n) for n in range(8)]
    measures = measure_rows(rows, 595)
    short = [make_row("Předsedkyně navrhla, aby se schůze", 440, 0), make_row("konala v sobotu", 200, 1)]
    assert [len(group) for group in group_rows(short, measures)] == [2]
    lettered = [short[0], make_row("a. konala v sobotu", 200, 1)]
    assert [len(group) for group in group_rows(lettered, measures)] == [1, 1]


def make_line(text: str, x0: float, top: float) -> TextLine:
    """A line of words of 5.5 points a letter."""
    words, at = [], x0
    for word in text.split():
        words.append(Word(word, at, top, at + 5.5 * len(word), top + 10, False))
        at += 5.5 * (len(word) + 1)
    return TextLine(tuple(words), 10.0)


def test_a_cell_goes_on_where_its_border_was_reached() -> None:
    """``odbor dopravy a⏎hospodářství`` is one value in a narrow cell; short lines of a cell are their own."""
    grid = Grid([50.0, 150.0, 250.0], [50.0, 80.0, 110.0], [], [])
    full = [make_line("odbor dopravy a", 55, 52), make_line("hospodářství", 55, 64)]
    short = [make_line("Jan Kos", 155, 52), make_line("Eva Malá", 155, 64)]
    page = Page(1, 300, 400, [], [Table(grid, {(0, 0): full, (0, 1): short})], blank=False)
    source = build_source([page], ())
    assert source.text == "odbor dopravy a\nhospodářství\tJan Kos\nEva Malá"
    assert View.of(source).clean == "odbor dopravy a hospodářství\tJan Kos\nEva Malá"


def test_columns_of_blanks_are_tabs() -> None:
    """Blanks that go to the next column are read as a tab in every format; two blanks are none, nor those at a line's start."""
    builder = SourceBuilder()
    builder.add_block("Zapsala:    Eva Malá")
    builder.add_block("    Jan  Lom")
    assert View.of(builder.build("docx")).clean == "Zapsala:\t   Eva Malá\n    Jan  Lom"


def test_a_colon_far_behind_its_label() -> None:
    """``Hosté    : …`` as typists align their colons."""
    builder = SourceBuilder()
    builder.add_block("Zápis ze schůze výboru dne 3. 4. 2024")
    builder.add_block("Přítomni : Jan Kos, Eva Malá")
    builder.add_block("Hosté      : Ivan Lev, Hana Suchá")
    minutes = read_minutes(builder.build("docx"), Document())
    assert [guest.name for guest in minutes.guests] == ["Ivan Lev", "Hana Suchá"]
