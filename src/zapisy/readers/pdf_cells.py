"""Puts the words of a PDF page into the cells of its ruled tables."""

from __future__ import annotations

from zapisy.readers.pdf_layout import Table
from zapisy.readers.pdf_lines import TextLine, Word


def fill_tables(lines: list[TextLine], tables: list[Table]) -> list[TextLine]:
    """Puts words into the cells that hold them and gives the lines that are left."""
    if not tables:
        return lines
    outside: list[TextLine] = []
    for line in lines:
        rest: list[Word] = []
        for word in line.words:
            home = _find_cell(word, tables)
            if home is None:
                rest.append(word)
                continue
            _put_word(home[0].cells.setdefault(home[1], []), word, line)
        if rest:
            outside.append(TextLine(tuple(rest), line.size))
    return outside


def _find_cell(word: Word, tables: list[Table]) -> tuple[Table, tuple[int, int]] | None:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    for table in tables:
        cell = table.grid.cell_at(x, y)
        if cell is not None:
            return table, cell
    return None


def _put_word(lines: list[TextLine], word: Word, line: TextLine) -> None:
    if lines and lines[-1].words[-1] in line.words:
        lines[-1] = TextLine((*lines[-1].words, word), line.size)
    else:
        lines.append(TextLine((word,), line.size))
