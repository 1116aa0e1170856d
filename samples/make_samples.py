"""Makes the sample minutes in all formats from their Markdown, and the expected records.

    python samples/make_samples.py [--office] [--expected]

Markdown is the source. DOCX, HTML and text are written here; with ``--office`` LibreOffice (``soffice``) makes ODT, RTF,
DOC and PDF out of the DOCX (these files are committed, so nobody needs LibreOffice to run the tests). ``--expected`` writes
what zapisy reads today into expected/; read the difference before you commit it.
"""

from __future__ import annotations

import argparse
import html
import json
import re
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import docx

HERE = Path(__file__).parent
MINUTES, EXPECTED = HERE / "minutes", HERE / "expected"
OFFICE = ("odt", "rtf", "doc", "pdf")

Part = tuple[str, list[str]]
"""A kind (heading1, heading2, paragraph, bullet, number, row) and its text, a row's cells."""


def read_parts(text: str) -> Iterator[Part]:
    """The parts of a sample's Markdown."""
    for line in text.splitlines():
        if not line.strip() or re.fullmatch(r"\|[-|]+\|", line):
            continue
        for kind, pattern in (
            ("heading1", r"# (.*)"),
            ("heading2", r"## (.*)"),
            ("bullet", r"- (.*)"),
            ("number", r"(\d+\. .*)"),
            ("row", r"\| (.*) \|"),
            ("paragraph", r"(.*)"),
        ):
            if match := re.fullmatch(pattern, line):
                yield kind, match[1].split(" | ") if kind == "row" else [match[1]]
                break


def write_docx(parts: list[Part], path: Path, *, numbered: bool = True) -> None:
    """A DOCX with real headings, lists and tables; ``numbered=False`` writes list numbers as text."""
    document = docx.Document()
    document.core_properties.author = "zapisy"
    table = None
    for kind, texts in parts:
        if kind == "row":
            table = table or document.add_table(0, len(texts), style="Table Grid")
            for cell, text in zip(table.add_row().cells, texts, strict=True):
                cell.text = text
            continue
        table = None
        if kind == "number" and not numbered:
            kind = "paragraph"
        style = {
            "heading1": "Heading 1",
            "heading2": "Heading 2",
            "bullet": "List Bullet",
            "number": "List Number",
        }.get(kind)
        text = re.sub(r"^\d+\. ", "", texts[0]) if kind == "number" else texts[0]
        paragraph = document.add_paragraph(style=style)
        for number, piece in enumerate(text.split("**")):
            paragraph.add_run(piece).bold = True if number % 2 else None
    document.save(str(path))


def write_html(parts: list[Part], path: Path) -> None:
    """A page in UTF-8."""
    tags = {"heading1": "h1", "heading2": "h2", "paragraph": "p", "bullet": "li", "number": "li"}
    lines: list[str] = []
    opened = ""
    for kind, texts in parts:
        wanted = {"bullet": "ul", "number": "ol", "row": "table"}.get(kind, "")
        if wanted != opened:
            lines += [f"</{opened}>"] * bool(opened) + [f"<{wanted}>"] * bool(wanted)
            opened = wanted
        cells = [re.sub(r"\*\*(.*?)\*\*", r"<b>\1</b>", html.escape(text)) for text in texts]
        if kind == "row":
            lines.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
        else:
            text = re.sub(r"^\d+\. ", "", cells[0]) if kind == "number" else cells[0]
            lines.append(f"<{tags[kind]}>{text}</{tags[kind]}>")
    lines += [f"</{opened}>"] * bool(opened)
    page = (
        '<!DOCTYPE html>\n<html lang="cs">\n<head><meta charset="utf-8"><title>Zápis</title></head>\n<body>\n'
    )
    path.write_text(page + "\n".join(lines) + "\n</body>\n</html>\n", "utf-8")


def write_text(parts: list[Part], path: Path) -> None:
    """Plain text in windows-1250, as many archives have it."""
    lines: list[str] = []
    for kind, texts in parts:
        plain = [text.replace("**", "") for text in texts]
        if kind == "row":
            lines.append("   ".join(plain))
        else:
            lines += [("- " if kind == "bullet" else "") + plain[0]] + [""] * (
                kind not in ("bullet", "number")
            )
    path.write_bytes("\r\n".join(lines).encode("cp1250"))


def make_files(office: bool) -> None:
    """All formats of all samples."""
    for source in sorted(MINUTES.glob("*.md")):
        parts = list(read_parts(source.read_text("utf-8")))
        write_docx(parts, source.with_suffix(".docx"))
        write_html(parts, source.with_suffix(".html"))
        write_text(parts, source.with_suffix(".txt"))
        if office:
            convert_files(parts, source)


def convert_files(parts: list[Part], source: Path) -> None:
    """The formats that LibreOffice writes; antiword knows no computed list numbers, so the DOC has them as text."""
    for suffix in OFFICE:
        with tempfile.TemporaryDirectory() as folder:
            original = Path(folder) / source.with_suffix(".docx").name
            write_docx(parts, original, numbered=suffix != "doc")
            command = [
                "soffice",
                "--headless",
                "--convert-to",
                suffix,
                "--outdir",
                str(MINUTES),
                str(original),
            ]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def write_expected() -> None:
    """Today's records of the Markdown samples."""
    import zapisy

    for source in sorted(MINUTES.glob("*.md")):
        record = zapisy.read(source).model_dump(mode="json")
        record["document"]["path"] = source.name
        text = json.dumps(record, ensure_ascii=False, indent=1) + "\n"
        (EXPECTED / f"{source.stem}.json").write_text(text, "utf-8")


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description="Makes the samples.")
    arguments.add_argument("--office", action="store_true")
    arguments.add_argument("--expected", action="store_true")
    options = arguments.parse_args()
    if options.expected:
        write_expected()
    else:
        make_files(options.office)
