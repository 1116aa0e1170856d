"""What silently does not reach the text: characters of DOCX, pages of PDF.

DOCX: the ``w:t`` of body, headers, footers, footnotes and endnotes, blanks left out. A paragraph counts whole where it stands
in the text as often as in the file; else its runs count one by one. Not counted: deleted and moved-away text (``w:del``,
``w:moveFrom``), text hidden by its own run (``w:vanish``), the second copy of text boxes (``mc:Fallback``).
PDF: pages on which the characters of pdfium's text differ by over 30 % from what the page shows: the glyphs that pdfplumber finds
on it, those drawn several times over (bold of old drivers) once, one without a name (``(cid:12)``) as one character, those
outside of the page left out. Ours is short where it has under 70 % of them, and said where the Source has a note.
"""

from __future__ import annotations

import io
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import docx
import pdfplumber
import pypdfium2
from lxml import etree
from pdfplumber.page import Page

from archive_hostile import BAD
from documents import SAMPLES, list_documents
from zapisy.errors import ReadError
from zapisy.readers import load_file, read_source
from zapisy.text.source import Source

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
PARTS = ("word/document.xml", "word/header", "word/footer", "word/footnotes.xml", "word/endnotes.xml")
LOST = "\ufffd"
"""Stands for a glyph that its font does not name."""
FAR = 0.3
"""Share of the characters in which two texts of a page differ."""


def measure_loss(_: Path) -> None:
    """Prints the share of DOCX characters that are in the text, and the pages that come short."""
    files = sorted({*list_documents(), *SAMPLES.iterdir(), *(BAD.iterdir() if BAD.is_dir() else ())})
    _measure_docx([file for file in files if file.suffix == ".docx"])
    _measure_pdf([file for file in files if file.suffix == ".pdf"])


def _measure_docx(files: list[Path]) -> None:
    written = kept = walked = read = 0
    for file in files:
        try:
            source = read_source(file)
        except ReadError:
            continue
        try:
            paragraphs = list(list_paragraphs(load_file(file)))
        except zipfile.BadZipFile:
            print(f"  {file.name}: read by us, but not by zipfile, so that nothing can be counted")
            continue
        ours = count_kept(paragraphs, squeeze(source.text))
        theirs = count_kept(paragraphs, squeeze(walk_docx(load_file(file))))
        total = sum(map(len, map("".join, paragraphs)))
        read, written, kept, walked = read + 1, written + total, kept + ours, walked + theirs
        if ours < total:
            print(f"  {file.name}: {total - ours} of {total} characters are not in the text")
    print(f"  DOCX: {read} of {len(files)} files read, {written} characters: {kept / written:.4%} in the text, "
          f"{walked / written:.2%} in python-docx's walk")  # fmt: skip


def list_paragraphs(content: bytes) -> Iterator[list[str]]:
    """The runs of each paragraph, blanks left out."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        for name in packed.namelist():
            if name.startswith(PARTS) and name.endswith(".xml"):
                root = etree.fromstring(
                    packed.read(name), etree.XMLParser(resolve_entities=False, recover=True)
                )
                for paragraph in root.iter(f"{W}p"):
                    if runs := [squeeze(text.text or "") for text in _list_texts(paragraph)]:
                        yield runs


def _list_texts(paragraph: etree._Element) -> Iterator[etree._Element]:
    for text in paragraph.iter(f"{W}t"):
        above = list(text.iterancestors())
        if next(each for each in above if each.tag == f"{W}p") is not paragraph:
            continue
        gone = any(each.tag in (f"{W}del", f"{W}moveFrom", FALLBACK) for each in above)
        hidden = above[0].find(f"{W}rPr/{W}vanish") if above else None
        if not gone and (hidden is None or hidden.get(f"{W}val") in ("0", "false")):
            yield text


def count_kept(paragraphs: list[list[str]], text: str) -> int:
    """How many characters of paragraphs stand in a text, each as often as it is written."""
    kept = 0
    for whole, times in Counter(map("".join, paragraphs)).items():
        kept += len(whole) * min(times, text.count(whole)) if whole else 0
    short = [runs for runs in paragraphs if "".join(runs) and "".join(runs) not in text]
    return kept + sum(len(run) for runs in short for run in runs if run in text)


def squeeze(text: str) -> str:
    """A text in NFC without blanks and without characters that are not to be seen."""
    return "".join(c for c in unicodedata.normalize("NFC", text) if c.isprintable() and not c.isspace())


def walk_docx(content: bytes) -> str:
    """The paragraphs and table cells that python-docx walks over; nothing where it does not open the file."""
    try:
        document = docx.Document(io.BytesIO(content))
    except (KeyError, ValueError, zipfile.BadZipFile):
        return ""
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in document.paragraphs] + cells)


def _measure_pdf(files: list[Path]) -> None:
    pages = far = 0
    silent: list[str] = []
    for file in files:
        try:
            source = read_source(file)
        except ReadError:
            continue
        for number, (pdfium, shown) in enumerate(_read_twice(load_file(file)), 1):
            pages += 1
            ours = squeeze(_read_page(source, number))
            short = len(ours.replace(LOST, "")) < (1 - FAR) * len(shown)
            if short and not source.notes:
                silent.append(f"{file.name} p. {number}")
            if short or _differ(pdfium, shown) > FAR:
                far += 1
                print(f"  {file.name} p. {number}: pdfium {len(pdfium)}, shown {len(shown)}, ours {len(ours)}, "
                      f"ocr {source.ocr}, notes {source.notes}")  # fmt: skip
    print(
        f"  PDF: {pages} pages, pdfium's text or ours differs by over {FAR:.0%} from what is shown on {far}; "
        f"short and not said: {', '.join(silent) or 'none'}"
    )


def _differ(one: str, other: str) -> float:
    """The share of the longer text's characters that the other has not."""
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return sum((Counter(longer) - Counter(shorter)).values()) / max(1, len(longer))


def _read_twice(content: bytes) -> Iterator[tuple[str, str]]:
    """Each page by pdfium, and the glyphs that it shows; pages that pdfplumber cannot read are left out."""
    opened = pypdfium2.PdfDocument(content)
    try:
        with pdfplumber.open(io.BytesIO(content)) as pdf:
            for number, page in enumerate(pdf.pages):
                ours = opened[number].get_textpage().get_text_bounded()
                yield squeeze(ours), squeeze(_list_glyphs(page))
    except Exception as error:  # pdfminer fails in many ways on damaged files
        print(f"  (pdfplumber gives up on a file: {type(error).__name__})")
    finally:
        opened.close()


def _list_glyphs(page: Page) -> str:
    within = [glyph for glyph in page.dedupe_chars().chars if _stands_on(glyph, page.cropbox)]
    return "".join(LOST if glyph["text"].startswith("(cid:") else glyph["text"] for glyph in within)


def _stands_on(glyph: dict[str, float], box: tuple[float, float, float, float]) -> bool:
    x, y = (glyph["x0"] + glyph["x1"]) / 2, (glyph["top"] + glyph["bottom"]) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _read_page(source: Source, number: int) -> str:
    return "\n".join(source.block_text(block) for block in source.blocks if block.page == number)
