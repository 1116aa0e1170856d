"""Readers: text and blocks of small documents made here, encodings, and files that are not what they say."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest

import zapisy
from zapisy.readers import read_source, sniff_format
from zapisy.readers.encodings import decode_text
from zapisy.text.repairs import repair_text
from zapisy.text.source import BlockKind

CZECH = "Zápis ze schůze: Žižka, Šťastný a Růžička přišli včas, Čeněk odešel dříve.\n"


def make_docx() -> bytes:
    document = docx.Document()
    document.add_heading("Zápis ze schůze", 1)
    document.add_paragraph("Zahájení", style="List Number")
    document.add_paragraph("Různé", style="List Number")
    document.add_paragraph("odrážka", style="List Bullet")
    paragraph = document.add_paragraph("Přítomni: ")
    paragraph.add_run("Jan Krátký").bold = True
    paragraph.add_run(" skrytý").font.hidden = True
    table = document.add_table(1, 2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Jméno", "Podpis"
    document.sections[0].header.paragraphs[0].text = "Obec Lhůta"
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_docx_structure() -> None:
    source = zapisy.read_source(make_docx())
    lines = source.text.split("\n")
    assert lines == [
        "Obec Lhůta",
        "Zápis ze schůze",
        "1. Zahájení",
        "2. Různé",
        "odrážka",
        "Přítomni: Jan Krátký",
        "Jméno\tPodpis",
    ]
    kinds = [block.kind for block in source.blocks]
    assert kinds[:5] == [BlockKind.FURNITURE, BlockKind.HEADING, *[BlockKind.LIST_ITEM] * 3]
    bold = [source.text[a:b] for block in source.blocks for a, b in block.bold]
    assert "Jan Krátký" in bold
    assert [block.cell.column for block in source.blocks if block.cell] == [0, 1]


def test_a_docx_object_is_read() -> None:
    document = docx.Document()
    document.add_paragraph("Přítomni: Jan Krátký")
    assert [a.name for a in zapisy.read(document).attendees] == ["Jan Krátký"]


def test_an_open_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Přítomni: Jan Krátký", "utf-8")
    with path.open("rb") as file:
        assert zapisy.read(file).document.path == path.as_posix()


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1250", "iso8859-2", "cp852"]
)
def test_encodings(encoding: str) -> None:
    assert decode_text((CZECH * 3).encode(encoding))[0] == CZECH * 3


def test_a_wrong_declaration_is_not_believed() -> None:
    page = f"<html><meta charset=iso-8859-2><body><p>{CZECH}</p></body></html>".encode("cp1250")
    assert zapisy.read_source(page).text == CZECH.strip()


def test_utf8_taken_for_windows_is_mended() -> None:
    assert decode_text(CZECH.encode().decode("cp1250", "ignore").encode())[1] == "utf-8"


def test_html_lists_tables_and_hidden() -> None:
    page = "<h1>Zápis</h1><script>x</script><ol start=3><li>Volby<li>Různé</ol><p style='display:none'>ne</p>"
    page += "<table><tr><th>A<th>B<tr><td>1<td>2</table>Jan<br>Eva"
    source = zapisy.read_source(page.encode(), name="a.html")
    assert source.text == "Zápis\n3. Volby\n4. Různé\nA\tB\n1\t2\nJan\nEva"


def test_markdown_front_matter_and_markup() -> None:
    text = "---\ntitle: Schůze\npritomni: [Jan, Eva]\n---\n# Zápis\n\n- **Jan** [odkaz](http://x)\n"
    source = zapisy.read_source(text.encode(), name="a.md")
    assert source.text == "title: Schůze\npritomni: Jan, Eva\nZápis\nJan odkaz"
    assert ("title", "Schůze") in source.metadata


def test_tex_items_and_accents() -> None:
    text = "\\begin{document}\\section{Program}\\begin{enumerate}\\item Zah\\'ajen\\'i\\item R\\r{u}zn\\'e\\end{enumerate}\\end{document}"
    assert zapisy.read_source(text.encode(), name="a.tex").text == "Program\n1. Zahájení\n2. Různé"


def test_rtf_letters() -> None:
    text = rb"{\rtf1\ansi\ansicpg1250 P\'f8\'edtomni: Jan Kr\'e1tk\'fd\par Omluveni: \u381?i\u382?ka\par}"
    assert zapisy.read_source(text).text == "Přítomni: Jan Krátký\nOmluveni: Žižka"


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"", "a.docx", "empty"),
        (b"PK\x03\x04nothing", "a.docx", "damaged"),
        (b"%PDF-1.7 nothing", "a.pdf", "damaged"),
        (b"\x89PNG\r\n\x1a\n" + b"\0\1\2\3" * 50, "a.png", "damaged"),
        (b"{}", "a.json", "unsupported"),
        (bytes(range(256)) * 40, "a.txt", "unsupported"),
    ],
)
def test_bad_files_have_codes(content: bytes, name: str, code: str) -> None:
    with pytest.raises(zapisy.ReadError) as caught:
        zapisy.read_source(content, name=name)
    assert caught.value.code == code
    assert caught.value.path == name


def test_content_is_believed_and_not_the_name() -> None:
    assert sniff_format(make_docx(), "zapis.pdf") == "docx"
    assert sniff_format(b"{\\rtf1 x}", "zapis.doc") == "rtf"
    assert sniff_format(b"<html><body>x", "zapis.doc") == "html"
    assert sniff_format("**Přítomni:** Jan Dub\n**Omluveni:** Eva Malá\n".encode(), "zapis.txt") == "md"
    assert sniff_format("**Pozor:** vstup jen zadem\nPřítomni: Jan Dub\n".encode(), "zapis.txt") == "txt"


def test_a_document_type_is_refused() -> None:
    source = zipfile.ZipFile(io.BytesIO(make_docx()))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                data = data.replace(b"<w:document", b'<!DOCTYPE d [<!ENTITY x "y">]><w:document', 1)
            archive.writestr(name, data)
    with pytest.raises(zapisy.ReadError) as caught:
        zapisy.read_source(target.getvalue())
    assert caught.value.code == "damaged"


def change_odt(name: str, data: bytes) -> bytes:
    """A sample ODT with another content of one part."""
    content = (Path(__file__).parents[1] / "samples" / "minutes" / "spolek.odt").read_bytes()
    source, target = zipfile.ZipFile(io.BytesIO(content)), io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for part in source.namelist():
            archive.writestr(part, data if part == name else source.read(part))
    return target.getvalue()


def test_an_odt_with_a_broken_part_is_partial() -> None:
    source = zapisy.read_source(change_odt("styles.xml", b"<office:document-styles"))
    assert source.format == "odt"
    assert source.notes == ("damaged",)
    assert source.text.startswith("Zápis")


def test_an_odt_is_told_by_its_body_where_its_type_is_lost() -> None:
    assert sniff_format(change_odt("mimetype", b""), "zapis") == "odt"


def test_a_pdf_without_pages_has_not_the_code_of_the_file_before_it(shared: Path) -> None:
    empty = b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 0/Kids[]>>\nendobj\ntrailer\n<</Size 3/Root 1 0 R>>\n%%EOF"
    codes = []
    for content in (
        empty,
        (shared / "badfiles/pypdfsamples__libreoffice-writer-password.pdf").read_bytes(),
        empty,
    ):
        with pytest.raises(zapisy.ReadError) as caught:
            zapisy.read_source(content)
        codes.append(caught.value.code)
    assert codes == ["damaged", "encrypted", "damaged"]


def test_a_locked_odt_is_encrypted() -> None:
    with pytest.raises(zapisy.ReadError) as caught:
        zapisy.read_source(change_odt("META-INF/manifest.xml", b"<manifest:encryption-data/>"))
    assert caught.value.code == "encrypted"


def test_doc_without_antiword(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    content = (Path(__file__).parents[1] / "samples" / "minutes" / "svj.doc").read_bytes()
    with pytest.raises(zapisy.MissingProgramError) as caught:
        zapisy.read(content)
    assert caught.value.code == "missing_program"
    assert caught.value.package == "antiword"


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("P ř í t o m n i :", "Přítomni :"),
        ("Z á p i s   z   j e d n á n í", "Zápis z jednání"),
        ("usne\u00adsení", "usnesení"),
        ("schvá-\nlení", "schválení"),
        ("zajištěnı́", "zajištění"),
        ("v z. s.", "v z. s."),
    ],
)
def test_repairs(text: str, clean: str) -> None:
    repaired, offsets = repair_text(text)
    assert repaired == clean
    assert offsets is None or (len(offsets) == len(repaired) and list(offsets) == sorted(offsets))


def test_lines_beside_wide_columns_run_on() -> None:
    """Columns wider than the prose do not make its full lines short; a preposition at a line's beginning is no bullet."""
    prose = "Rada schvaluje opravu kapličky v Horní ulici podle předložené nabídky a ukládá"
    text = f"{prose}\nstarostovi objednat práce do konce června.\n\n{'1. Kapr Jan':<60}{'přítomen':<60}od počátku\n"
    asked = "Senát bere na vědomí stav účtu, projednal rozpočet na rok 2024 a žádá kvestora\no zprávu do konce června."
    source = read_source(f"{text}\n{asked}\n".encode(), name="zapis.txt")
    blocks = [source.text[block.start : block.end] for block in source.blocks]
    assert f"{prose}\nstarostovi objednat práce do konce června." in blocks
    assert asked in blocks


def test_bullets_of_the_letter_o_stay_items() -> None:
    text = "Sněm zahájil předseda spolku a přivítal delegáty všech oddílů i hosty z okresní rady\no Sněm schvaluje program.\n"
    source = read_source(text.encode(), name="zapis.txt")
    assert [source.text[block.start : block.end] for block in source.blocks][1] == "o Sněm schvaluje program."
