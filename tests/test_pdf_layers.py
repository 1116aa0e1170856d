"""Text layers of PDF that are not what the page shows: they are recognised or noted, never read in silence."""

from __future__ import annotations

import shutil
import time
import zlib
from pathlib import Path

import pypdfium2
import pytest

import zapisy
from small_pdf import make_pdf, make_type3, show_lines
from zapisy.readers import ocr, read_source
from zapisy.readers.lost_letters import is_gibberish, mark_lost
from zapisy.readers.ocr_settings import OcrSettings

SAMPLES = Path(__file__).parents[1] / "samples" / "minutes"
NEVER = OcrSettings("never")
needs_tesseract = pytest.mark.skipif(
    ocr.find_tesseract() is None, reason="needs the packages tesseract-ocr and tesseract-ocr-ces"
)
ROTA = "Zápis z jednání rady města. Přítomni: Jana Nováková, Petr Dvořák. Omluvena: Marie Černá. Rada schvaluje rozpočet."


def lose_names(text: str) -> bytes:
    """A text in a font that names the letters of ASCII alone: the others are some code below 32."""
    codes = {letter: code for code, letter in enumerate(sorted({c for c in text if c > "\x7f"}), 14)}
    return bytes(codes.get(letter, ord(letter)) for letter in text)


def without_names(name: str) -> bytes:
    """A sample whose fonts do not say which letters their glyphs are."""
    return (SAMPLES / f"{name}.pdf").read_bytes().replace(b"/ToUnicode", b"/ToUnicodX")


@needs_tesseract
@pytest.mark.parametrize("name", ["zastupitelstvo-obce", "rada-mesta"])
def test_fonts_without_names_are_recognised(name: str) -> None:
    minutes, true = zapisy.read(without_names(name)), zapisy.read(SAMPLES / f"{name}.pdf")
    assert minutes.document.ocr
    assert [person.name for person in minutes.attendees] == [person.name for person in true.attendees]


def test_a_file_in_fonts_without_names_needs_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(zapisy.ReadError) as caught:
        zapisy.read(without_names("svj"))
    assert caught.value.code == "needs_ocr"


def test_lost_letters_are_noted_and_leave_no_part_of_a_name() -> None:
    source = read_source(
        make_pdf([show_lines([lose_names(ROTA)], font=b"G")], second=make_type3()), ocr=NEVER
    )
    assert source.notes == ("damaged_text_layer",)
    assert "Nov\ufffdkov\ufffd" in source.text
    assert "Petr Dvo\ufffd\ufffdk" in source.text


def test_one_broken_font_and_one_broken_page_are_noted() -> None:
    good = show_lines([b"Rada projednala program a bere jej na vedomi bez pripominek."] * 20)
    for pages in (
        [good + show_lines([lose_names(ROTA)], y=300, font=b"G")],
        [good, show_lines([lose_names(ROTA)], font=b"G"), good],
    ):
        source = read_source(make_pdf(pages, second=make_type3()), ocr=NEVER)
        assert source.notes == ("damaged_text_layer",)
    assert read_source(make_pdf([good])).notes == ()


def test_glyph_numbers_for_letters_are_no_text_even_on_short_pages() -> None:
    shifted = "".join(chr(ord(c) - 29) if c != " " else c for c in "Zapis z jednani rady v sobotu").encode()
    pages = [show_lines([shifted], font=b"G"), show_lines(LINES)]
    source = read_source(make_pdf(pages, second=make_type3()), ocr=NEVER)
    assert source.notes == ("pages_without_text",)
    assert source.text.split("\n") == [line.decode() for line in LINES]


def test_letters_that_are_right_without_a_name_are_text() -> None:
    for plain in (
        b"The council approved the minutes of its previous meeting.",
        b"ZAPIS Z JEDNANI RADY",
        b"12. 3. 2024",
    ):
        source = read_source(make_pdf([show_lines([plain], font=b"G")], second=make_type3()), ocr=NEVER)
        assert source.text == plain.decode()
        assert source.notes == ()
    mixed = "P°ítomni £lenové zastupitelstva schv±lili m·sta program jednání rady".encode("latin-1")
    assert read_source(make_pdf([show_lines([mixed], font=b"G")], second=make_type3()), ocr=NEVER).notes == (
        "damaged_text_layer",
    )


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("Z\x01pis z jedn\x04n\x06", 2 / 3),
        ("Z\ufffdpis z rady", 1 / 3),
        ("s\x9aich\x9ane Žďár", 1 / 2),
        ("Dvo\uf0f8ák, Malá", 1 / 2),
        ("\uf05a\uf0e1\uf070\uf069\uf073 rady", 1 / 2),
        ("\x01\x02\x03\x04 rady", 1 / 2),
        ("\uf0b7 Malá \uf0fc Dvořák", 0),
        ("\uf0b7Malá", 0),
        ("\x01Malá", 0),
        ("zastupitel\x02\r\nstvo", 0),
        ("zastupitel\ufffe\r\nstvo", 0),
        ("\uf02a\uf020\uf020\uf02a\uf020", 0),
        ("\x00\x00Malá", 0),
        ("Přítomni: Malá", 0),
    ],
)  # fmt: skip
def test_lost_letters_are_told_from_bullets(text: str, lost: float) -> None:
    assert mark_lost(text)[1] == pytest.approx(lost)


def test_gibberish_has_no_words() -> None:
    assert is_gibberish("=iSLV ] MHGQiQt UDG\\ PČVWD")
    assert is_gibberish("P°ítomni £lenové zastupitelstva m·sta schv±lili")
    assert not is_gibberish(ROTA)


LINES = [
    b"Zapis z jednani rady mesta Dolany",
    b"konaneho dne 12. brezna 2024 v zasedaci mistnosti mestskeho uradu",
    b"Pritomni: Jana Novakova, Petr Dvorak, Karel Svoboda",
    b"Omluveni: Marie Cerna",
    b"Zapsala: Eva Mala",
]
QUARTERS = {
    0: b"1 0 0 1 0 0 cm\n",
    90: b"0 1 -1 0 595 0 cm\n",
    180: b"-1 0 0 -1 595 842 cm\n",
    270: b"0 -1 1 0 0 842 cm\n",
}


@pytest.mark.parametrize("shown", [0, 90, 180, 270])
@pytest.mark.parametrize("content", [0, 90, 180, 270])
def test_a_turned_page_is_read_in_its_own_direction(shown: int, content: int) -> None:
    height = 550 if content % 180 else 780
    source = read_source(
        make_pdf([QUARTERS[content] + show_lines(LINES, y=height)], page=b"/Rotate %d" % shown)
    )
    assert source.notes == ()
    assert source.text.split("\n") == [line.decode() for line in LINES]


def find_box(content: bytes, word: str) -> tuple[float, float, float, float]:
    source = read_source(make_pdf([content]))
    return next(block.boxes[0] for block in source.blocks if word in source.block_text(block))


def test_boxes_of_a_turned_page_are_those_of_the_page_as_it_is_shown() -> None:
    line = show_lines([*LINES, b"Rozdelovnik"], x=70, y=550)
    x0, top, x1, bottom = find_box(line, "Rozdelovnik")
    turned = find_box(QUARTERS[90] + line, "Rozdelovnik")
    upright = (
        842 - bottom,
        842 - x1,
        842 - top,
        842 - x0,
    )  # the page's (x, y) from below is (595 - y, x) when turned
    assert turned == pytest.approx((595 - upright[2], upright[1], 595 - upright[0], upright[3]), abs=0.2)


def test_words_on_their_side_stay_out_of_the_lines() -> None:
    margin = b"q 0 1 -1 0 580 100 cm " + show_lines([b"Podepsal Jan Novak dne 1. 3. 2024"], x=0, y=0) + b"Q\n"
    source = read_source(make_pdf([show_lines(LINES) + margin]))
    assert source.text.split("\n") == [line.decode() for line in LINES] + [
        "Podepsal Jan Novak dne 1. 3. 2024"
    ]
    x0, top, x1, bottom = source.blocks[-1].boxes[0]
    assert (x0, x1, bottom) == pytest.approx((570, 581, 742), abs=2.5)
    assert 560 < top < 590


def test_vertical_headings_stay_in_their_cells() -> None:
    rules = b"".join(b"100 %d m 340 %d l S\n" % (y, y) for y in (700, 620, 600, 580))
    rules += b"".join(b"%d 700 m %d 580 l S\n" % (x, x) for x in (100, 260, 300, 340))
    heads = b"".join(
        b"q 0 1 -1 0 %d 625 cm %sQ\n" % (x, show_lines([word], x=0, y=0))
        for x, word in ((284, b"zdrzel se"), (324, b"pro navrh"))
    )
    cells = b"".join(
        show_lines([word], x=x, y=y)
        for x, y, word in (
            (104, 606, b"Jana Novakova"),
            (275, 606, b"X"),
            (104, 586, b"Petr Dvorak"),
            (315, 586, b"X"),
        )
    )
    source = read_source(make_pdf([show_lines(LINES) + rules + heads + cells]))
    cells_read = {
        (block.cell.row, block.cell.column): source.block_text(block) for block in source.blocks if block.cell
    }
    assert cells_read == {
        (0, 1): "zdrzel se",
        (0, 2): "pro navrh",
        (1, 0): "Jana Novakova",
        (1, 1): "X",
        (2, 0): "Petr Dvorak",
        (2, 2): "X",
    }


@pytest.mark.parametrize("replacement", [b"(Zapis)", b"( )", b"<FEFF005A>"])
def test_a_replacement_does_not_hide_what_is_shown(replacement: bytes) -> None:
    span = b"/Span <</ActualText %s>> BDC\n%sEMC\n" % (replacement, show_lines(LINES))
    later = show_lines([b"Rada schvaluje rozpocet."], y=400)
    for content in (span, span + later):
        assert [line.decode() for line in LINES] == read_source(make_pdf([content])).text.split("\n")[:5]


def test_replacements_within_replacements_end() -> None:
    deep = b"/Span <</ActualText (x)>> BDC " * 3_000
    content = (
        deep + b"".join(show_lines([b"slovo"], y=800 - row % 780) for row in range(3_000)) + b"EMC " * 3_000
    )
    start = time.process_time()
    read_source(make_pdf([content]), ocr=NEVER)
    assert time.process_time() - start < 10


def test_true_replacements_are_kept() -> None:
    ligature = b"BT /F 11 Tf 70 780 Td (Rada mesta schvaluje o) Tj /Span <</ActualText (ffi)>> BDC (f) Tj EMC (ce) Tj ET\n"
    assert read_source(make_pdf([ligature])).text == "Rada mesta schvaluje office"
    logo = b"/Span <</ActualText (obec)>> BDC\n" + show_lines([b"~~~~~ # ~~~~~"]) + b"EMC\n"
    assert read_source(make_pdf([logo + show_lines(LINES, y=700)])).text.startswith("obec")


def test_gaps_that_do_not_agree_are_no_columns() -> None:
    apart = b"".join(
        show_lines([word], x=x, y=780 - 20 * row)
        for row in range(12)
        for word, x in (
            (b"m" * (16 if row % 2 else 26), 70),
            (b"m" * (26 if row % 2 else 16), 251 if row % 2 else 342),
        )
    )
    assert len(read_source(make_pdf([apart])).text.split("\n")) == 12


def make_field(rect: bytes, keys: bytes, kind: bytes = b"Widget") -> bytes:
    return b"<</Type/Annot/Subtype/%s/Rect[%s]%s>>" % (kind, rect, keys)


def utf16(text: str) -> bytes:
    return b"<FEFF" + text.encode("utf-16-be").hex().encode() + b">"


def read_form(content: bytes, *more: bytes, fields: bytes = b"20 0 R 21 0 R 22 0 R 23 0 R 24 0 R") -> str:
    annotations = b" ".join(b"%d 0 R" % number for number in range(20, 20 + len(more)))
    return read_source(
        make_pdf([content], page=b"/Annots[" + annotations + b"]", more=more, fields=fields)
    ).text


def test_fields_are_read_beside_their_labels() -> None:
    form = show_lines([b"Zapis z jednani rady mesta Dolany", b"Pritomni:", b"Omluveni:", b"Zapsal:"])
    text = read_form(
        form,
        make_field(b"130 758 500 772", b"/FT/Tx/T(a)/V" + utf16("Dvořák, Malá")),
        make_field(b"130 738 500 752", b"/FT/Ch/Ff 131072/T(b)/V" + utf16("Karel Šíma")),
        make_field(b"130 652 500 732", b"/FT/Tx/Ff 4096/T(c)/V" + utf16("Eva Horáčková\rtajemnice úřadu")),
    )
    assert text.replace("\t", " ").split("\n") == [
        "Zapis z jednani rady mesta Dolany",
        "Pritomni: Dvořák, Malá",
        "Omluveni: Karel Šíma",
        "Zapsal: Eva Horáčková",
        "tajemnice úřadu",
    ]


def test_a_value_may_stand_in_the_field_above() -> None:
    child = make_field(b"70 700 300 714", b"/Parent 21 0 R")
    parent = b"<</FT/Tx/T(a)/V(Jana Mala)/Kids[20 0 R]>>"
    content = make_pdf(
        [show_lines(LINES[:2])], page=b"/Annots[20 0 R]", more=[child, parent], fields=b"21 0 R"
    )
    assert read_source(content).text.endswith("Jana Mala")


def test_ticks_are_read_in_front_of_their_names() -> None:
    form = show_lines([b"Jana Mala", b"Petr Dvorak"], x=90)
    state = b"/FT/Btn/T(%s)/AS/%s/V/%s/AP<</N<</Yes 22 0 R/Off 22 0 R>>>>"
    text = read_form(
        form,
        make_field(b"70 778 82 790", state % (b"a", b"Yes", b"Yes")),
        make_field(b"70 758 82 770", state % (b"b", b"Off", b"Off")),
        b"<</Type/XObject/Subtype/Form/BBox[0 0 12 12]/Length 0>>stream\n\nendstream",
    )
    assert text == "☑ Jana Mala\n☐ Petr Dvorak"


def test_fields_within_a_line_stand_where_they_are() -> None:
    form = show_lines(
        [b"Konano dne                      v                 hodin", b"pro        proti        zdrzel se"]
    )
    text = read_form(
        form,
        make_field(b"132 778 195 792", b"/FT/Tx/T(a)/V(12. 3. 2024)"),
        make_field(b"208 778 250 792", b"/FT/Tx/T(b)/V(17.30)"),
        make_field(b"92 758 106 770", b"/FT/Tx/T(c)/V(7)"),
        make_field(b"140 758 156 770", b"/FT/Tx/T(d)/V(1)"),
    )
    assert " ".join(text.split()) == "Konano dne 12. 3. 2024 v 17.30 hodin pro 7 proti 1 zdrzel se"


def test_what_is_typed_onto_a_page_is_text_whatever_its_appearance() -> None:
    typed = make_field(
        b"70 640 500 700", b"/Contents" + utf16("Přítomni: Jiří Růžička\nOmluveni: nikdo"), b"FreeText"
    )
    assert read_form(show_lines(LINES[:2]), typed).endswith("Přítomni: Jiří Růžička\nOmluveni: nikdo")
    assert read_form(b"", typed) == "Přítomni: Jiří Růžička\nOmluveni: nikdo"


@pytest.mark.parametrize(
    "field",
    [
        make_field(b"70 640 500 700", b"/FT/Tx/T(a)/F 2/V(skryto)"),
        make_field(b"70 640 500 700", b"/FT/Tx/Ff 8192/T(a)/V(heslo)"),
        make_field(b"70 640 500 700", b"/FT/Btn/Ff 65536/T(a)/V(Odeslat)"),
        make_field(b"70 640 500 700", b"/FT/Tx/T(a)/V( )"),
        make_field(b"70 640 500 700", b"/Contents(poznamka)", b"Text"),
        make_field(b"70 640 500 700", b"/Contents(poznamka)", b"Highlight"),
    ],
)
def test_what_is_not_shown_is_no_text(field: bytes) -> None:
    assert read_form(show_lines(LINES[:1]), field) == LINES[0].decode()


@pytest.mark.parametrize("times", [1, 40])
def test_values_without_end_are_too_large(times: int) -> None:
    long = make_field(b"70 640 500 700", b"/FT/Tx/V(" + b"slovo " * (20_000 // times) + b")/T(%d)")
    with pytest.raises(zapisy.ReadError) as caught:
        read_form(
            show_lines(LINES[:1]),
            *(long % number for number in range(times)),
            fields=b" ".join(b"%d 0 R" % number for number in range(20, 20 + times)),
        )
    assert caught.value.code == "too_large"


def test_a_field_without_a_place_is_left() -> None:
    for rect in (b"", b"1e38 1e38 -1e38 1e38", b"70 640"):
        assert read_form(show_lines(LINES[:1]), make_field(rect, b"/FT/Tx/T(a)/V(Jana)")).startswith(
            LINES[0].decode()
        )


@needs_tesseract
def test_a_page_that_is_a_stamp_is_recognised() -> None:
    content = show_lines([b"ZAPIS Z JEDNANI RADY", b"Pritomni byli vsichni"], size=18)
    look = (
        b"<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Length %d>>stream\n%s\nendstream"
        % (len(content), content)
    )
    stamp = make_field(b"0 0 595 842", b"/AP<</N 21 0 R>>", b"Stamp")
    source = read_source(make_pdf([b""], page=b"/Annots[20 0 R]", more=[stamp, look]))
    assert source.ocr
    assert "Pritomni byli" in source.text


def draw_scan(name: str) -> bytes:
    """The first page of a sample as an inline picture over the whole page."""
    picture = (
        pypdfium2.PdfDocument(SAMPLES / f"{name}.pdf")[0].render(scale=150 / 72, grayscale=True).to_pil()
    )
    data = zlib.compress(picture.tobytes()).hex().encode()
    keys = b"/W %d/H %d/CS/G/BPC 8/F[/AHx/Fl]" % picture.size
    return b"q 595 0 0 842 0 0 cm BI %s ID\n%s>\nEI Q\n" % (keys, data)


STAMPED = show_lines([b"Spisova znacka MUVL 1234/2024, strana 1 z 3"], y=820)


@needs_tesseract
def test_a_scan_with_a_line_of_text_is_recognised() -> None:
    source = read_source(make_pdf([draw_scan("svj") + STAMPED]))
    assert source.ocr
    assert source.notes == ()
    assert "Společenství vlastníků" in source.text


def test_a_scan_with_a_line_of_text_is_noted() -> None:
    source = read_source(make_pdf([draw_scan("svj") + STAMPED, show_lines(LINES)]), ocr=NEVER)
    assert source.notes == ("pages_without_text",)
    assert source.note_pages == ((1,),)
    assert "MUVL 1234/2024" in source.text


@needs_tesseract
def test_a_short_page_on_a_background_is_read_as_text() -> None:
    background = b"q 595 0 0 842 0 0 cm BI /W 1/H 1/CS/G/BPC 8/F/AHx ID\nfa>\nEI Q\n"
    source = read_source(make_pdf([background + show_lines(LINES)]))
    assert not source.ocr
    assert source.notes == ()
    assert source.text.split("\n") == [line.decode() for line in LINES]


def test_letters_that_are_drawn_are_noted() -> None:
    letter = b"%d %d m %d %d l " + b"%d %d l " * 8 + b"f\n"
    letters = b"".join(
        letter
        % tuple(
            place for step in range(10) for place in (70 + 8 * column + step % 3 * 2, 700 - 20 * row + step)
        )
        for row in range(6)
        for column in range(50)
    )
    assert read_source(make_pdf([letters + STAMPED]), ocr=NEVER).notes == ("pages_without_text",)
    assert (
        read_source(
            make_pdf([letters[: len(letters) // 3].rsplit(b"f\n", 1)[0] + b"f\n" + STAMPED]), ocr=NEVER
        ).notes
        == ()
    )


def test_a_sign_before_a_capital_is_a_bullet() -> None:
    """Capitals with a mark too: ``Č`` stands within the range from ``ß`` to ``ž``."""
    assert mark_lost("\x01Černý les, \x01Žádost")[1] == 0.0
    assert mark_lost("Dvo\x01ák a Ku\x02era")[0] == "Dvo\ufffdák a Ku\ufffdera"
