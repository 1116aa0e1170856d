"""Text of a PDF page that does not stand upright: landscape sheets in portrait pages, vertical headings of narrow columns.

Finds: the direction of most of a page's words, in which the page is then read; words in other directions, line by line,
where they stand.
Leaves: text turned by less than an eighth (crooked pages), watermarks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from zapisy.readers.pdf_lines import PageText, TextLine, Word
from zapisy.text.source import BBox

TALL: Final = 1.5
"""A word of three characters that is so much higher than wide may stand on its side."""
MANY: Final = 0.3
"""The share of a sample from which on a page may be upside down, which its words' boxes do not tell."""


@dataclass(frozen=True, slots=True)
class Upright:
    """The lines of a page after ``turns`` quarter turns to the right; ``aside`` are those in other directions."""

    turns: int
    lines: list[TextLine]
    aside: list[TextLine]


def make_upright(reader: PageText, text: str, size: tuple[float, float]) -> Upright:
    """The lines of a page in the direction of most of its words; ``size`` is the page's as it is shown."""
    lines = list(reader.read_lines(text))
    if not any(map(_is_tall, lines)) and reader.share_turned() < MANY:
        return Upright(reader.turns, lines, [])
    counts = reader.count_turns(text)
    if set(counts) <= {reader.turns}:
        return Upright(reader.turns, lines, [])
    main = max(counts, key=lambda turns: (counts[turns], turns == reader.turns))
    aside = [
        line
        for turns in sorted(counts)
        if turns != main
        for line in _read_aside(reader, text, size, (turns, main))
    ]
    return Upright(main, list(reader.read_lines(text, main)), aside)


def turn_size(size: tuple[float, float], turns: int) -> tuple[float, float]:
    """Width and height after quarter turns."""
    return (size[1], size[0]) if turns % 2 else size


def turn_box(box: BBox, size: tuple[float, float], turns: int) -> BBox:
    """A box of a page of that size after quarter turns of the page to the right."""
    for _ in range(turns % 4):
        box = (size[1] - box[3], box[0], size[1] - box[1], box[2])
        size = (size[1], size[0])
    x0, top, x1, bottom = box
    return round(x0, 1), round(top, 1), round(x1, 1), round(bottom, 1)


def _is_tall(line: TextLine) -> bool:
    word = line.words[0]
    return len(word.text) > 2 and word.bottom - word.top > TALL * (word.x1 - word.x0)


def _read_aside(
    reader: PageText, text: str, size: tuple[float, float], turns: tuple[int, int]
) -> Iterator[TextLine]:
    """Each line of one direction as one word, in the places of the other direction."""
    own, main = turns
    size = turn_size(size, own - reader.turns)
    for line in reader.read_lines(text, own):
        box = turn_box(line.box, size, main - own)
        yield TextLine(
            (Word(" ".join(word.text for word in line.words), *box, _all_bold(line.words)),), line.size
        )


def _all_bold(words: Sequence[Word]) -> bool:
    return all(word.bold for word in words)
