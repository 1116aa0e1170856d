"""Views: the text as it is matched, with a map back to the Source.

``View.clean`` is the text after repairs (letter-spacing closed, hyphenation over lines joined, broken
letters mended, odd spaces made plain, a blank for each line break that only the width of the page has made, a tab
where blanks go to the next column); case and diacritics are kept. ``View.folded`` is ``clean`` in lower
case without diacritics, letter by letter, so that both have the same offsets. Finders speak in offsets of these
views; only the building of records turns them into offsets of the Source, by ``View.source_spans``.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from typing import Final, NamedTuple

from zapisy.text.clean import clean_source
from zapisy.text.letters import (
    drop_pattern_marks,
    encode_letters,
    fold,
    fold_encoded,
    list_figures,
)
from zapisy.text.places import first_words, index_words, list_places, scan, scan_first
from zapisy.text.source import Block, BlockKind, Source
from zapisy.text.word_sets import LearnedSets

__all__ = ["Line", "View", "Words", "first_words", "fold", "list_places", "scan", "scan_first"]

FEW: Final = 120
"""Characters of which one at least has a mark in any text with diacritics."""
FEW_MARKED: Final = 100
"""Of so many characters one at the most has a mark in a text without."""
_LEARNED: Final = LearnedSets()


class Line(NamedTuple):
    """One line of a view: ``clean[start:end]``, its block, and its number in the view."""

    start: int
    end: int
    block: Block
    number: int

    @property
    def furniture(self) -> bool:
        """Whether the line is a header, a footer or a page number."""
        return self.block.kind is BlockKind.FURNITURE


_to_line: Final[Callable[[tuple[int, int, Block, int]], Line]] = partial(tuple.__new__, Line)
"""A line of all its fields, in one step: the constructor of a NamedTuple is no part of the compiled wheel."""

Words = frozenset[str]


class View:
    """The clean and the folded view of one Source; what all finders ask for is there, the rest is made when it is asked for."""

    def __init__(self, source: Source, clean: str, offsets: tuple[int, ...] | None = None) -> None:
        self.source, self.clean, self.offsets = source, clean, offsets
        self.encoded = encode_letters(clean)
        """``clean`` in windows-1250, where it has no other letters: to look for kinds of letters among bytes."""
        self.folded = fold(clean) if self.encoded is None else fold_encoded(self.encoded)
        """``clean`` in lower case without diacritics, at the same offsets."""
        self.words = index_words(self.folded)
        """Each run of letters of ``folded`` and where it stands. To ask here for the first word of a phrase is many
        times quicker than to search the text for a pattern of all phrases."""
        self.figures = list_figures(self.folded)
        """Where the runs of digits of ``folded`` begin."""
        self.block_spans = self._place_blocks()
        """Where each block of the Source stands in this view, in their order."""
        self.running = self._run_on()
        """``clean`` with the line breaks inside one block as blanks, at the same offsets: for values over wrapped lines."""
        self.running_folded = self.folded if self.running is clean else fold(self.running)
        """``running`` in lower case without diacritics."""
        self._sets = _LEARNED.open_sets()
        self._present = self._sets.list_present(self.words)
        self._bare: bool | None = None
        self._paged: bool | None = None
        self._block_starts: list[int] | None = None
        self._breaks: list[int] | None = None
        self._lines: tuple[Line, ...] | None = None
        self._line_starts: list[int] | None = None

    @classmethod
    def of(cls, source: Source) -> View:
        """The view of a Source, with all repairs made."""
        clean, offsets = clean_source(source)
        return cls(source, clean, offsets)

    def _place_blocks(self) -> tuple[tuple[int, int], ...]:
        blocks = self.source.blocks
        if self.offsets is None:
            return tuple([(block.start, block.end) for block in blocks])
        return tuple([(self.clean_offset(block.start), self.clean_offset(block.end)) for block in blocks])

    def _run_on(self) -> str:
        clean = self.clean
        parts: list[str] = []
        at = 0
        for block, (start, end) in zip(self.source.blocks, self.block_spans, strict=True):
            if block.cell is None and start >= at and clean.find("\n", start, end) >= 0:
                parts += [clean[at:start], clean[start:end].replace("\n", " ")]
                at = end
        return "".join([*parts, clean[at:]]) if parts else clean

    @property
    def bare(self) -> bool:
        """Whether the text is written without diacritics: hardly any character has a mark, and not by chance as in a sentence."""
        if self._bare is None:
            length = len(self.clean)
            marked = length - len(self.clean.encode("ascii", "ignore"))
            self._bare = length >= FEW and marked <= length // FEW_MARKED
        return self._bare

    def suit(self, pattern: re.Pattern[str]) -> re.Pattern[str]:
        """A pattern of words with diacritics as this text writes them."""
        return drop_pattern_marks(pattern) if self.bare else pattern

    def places_of(self, words: Words) -> list[tuple[int, str]]:
        """As starts_of, each with its word."""
        present = self.present_of(words)
        return sorted([(start, word) for word in present for start in self.words[word]]) if present else []

    def starts_of(self, words: Words) -> list[int]:
        """Where any of these folded words stands, in order."""
        present = self.present_of(words)
        return sorted([start for word in present for start in self.words[word]]) if present else []

    def present_of(self, words: Words) -> Collection[str]:
        """Those of some words that the text has; sets that differ from text to text are no constants: ask ``words`` for each."""
        number = self._sets.numbers.get(words)
        if number is not None:
            return self._present[number]
        _LEARNED.learn(words)
        return self.words.keys() & words

    def starts_of_stems(self, stems: Iterable[str]) -> list[int]:
        """Where the words with any of these folded beginnings stand, in order."""
        places = self.words
        return sorted([start for word in self._words_with(tuple(stems)) for start in places[word]])

    def places_of_stems(self, stems: Iterable[str]) -> list[tuple[int, str]]:
        """As starts_of_stems, each with its word."""
        places = self.words
        return sorted([(start, word) for word in self._words_with(tuple(stems)) for start in places[word]])

    def starts_within(self, words: Words | tuple[str, ...], start: int, end: int) -> list[int]:
        """Where any of these folded words, or any word with one of these beginnings, begins in a stretch, in order.

        As to a pattern, the text ends with the stretch: of a word that goes on behind it, what stands before is one too.
        """
        whole = isinstance(words, frozenset)
        present = self.present_of(words) if isinstance(words, frozenset) else self._words_with(words)
        starts: list[int] = []
        for word in present:
            places = self.words[word]
            first = bisect_left(places, start)
            if first < len(places) and places[first] < end:
                starts += places[first : bisect_left(places, end, first)]
        if len(starts) > 1:
            starts.sort()
        if whole and end < len(self.folded) and self.folded[end].isalpha():
            cut = self._find_cut(start, end)
            if cut < end and self.folded[cut:end] in words and (not starts or starts[-1] < cut):
                starts.append(cut)
        return starts

    def _find_cut(self, start: int, end: int) -> int:
        """Where the word begins that a stretch breaks off in."""
        folded, at = self.folded, end
        while at > start and folded[at - 1].isalpha():
            at -= 1
        return at

    def _words_with(self, stems: tuple[str, ...]) -> Collection[str]:
        """The words of the text with any of these beginnings."""
        number = self._sets.numbers.get(stems)
        if number is not None:
            return self._present[number]
        _LEARNED.learn(stems)
        return [word for word in self.words if word.startswith(stems)]

    @property
    def line_starts(self) -> list[int]:
        """Where the lines of ``folded`` begin, blank ones too."""
        if self._breaks is None:
            folded = self.folded
            starts, at = [0], folded.find("\n")
            while at >= 0:
                starts.append(at + 1)
                at = folded.find("\n", at + 1)
            self._breaks = starts
        return self._breaks

    def source_offset(self, offset: int) -> int:
        """The place in Source.text of a place in the view."""
        return offset if self.offsets is None else self.offsets[offset]

    def clean_offset(self, offset: int) -> int:
        """The place in the view of a place in Source.text (the next one that is left after repairs)."""
        return offset if self.offsets is None else bisect_left(self.offsets, offset)

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of Source.text behind ``clean[start:end]``, which must not be empty."""
        if self.offsets is None:
            return start, end
        return self.offsets[start], self.offsets[end - 1] + 1

    def source_spans(self, start: int, end: int) -> list[tuple[int, int]]:
        """As source_span, cut at line breaks and page furniture: one stretch for each unbroken run."""
        first, last = (start, end) if self.offsets is None else self.source_span(start, end)
        if self.source.text.find("\n", first, last) < 0:
            return [(first, last)]
        return list(self._unbroken(first, last))

    def _unbroken(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        text = self.source.text
        at = first
        for piece in text[first:last].split("\n"):
            stripped = piece.strip(" \t\u00a0")
            if stripped and not self._is_furniture(at):
                left = at + len(piece) - len(piece.lstrip(" \t\u00a0"))
                yield left, left + len(stripped)
            at += len(piece) + 1

    def _is_furniture(self, offset: int) -> bool:
        block = self.block_at(offset)
        return block is not None and block.kind is BlockKind.FURNITURE

    @property
    def paged(self) -> bool:
        """Whether the format tells the pages or the boxes of its blocks."""
        if self._paged is None:
            self._paged = any(block.page is not None or block.boxes for block in self.source.blocks)
        return self._paged

    def block_at(self, source_offset: int) -> Block | None:
        """The block that holds a place of Source.text, if one does."""
        if self._block_starts is None:
            self._block_starts = [block.start for block in self.source.blocks]
        at = bisect_right(self._block_starts, source_offset) - 1
        if at < 0:
            return None
        block = self.source.blocks[at]
        return block if source_offset <= block.end else None

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines that are not blank, in order; a table row is several (one for each cell)."""
        if self._lines is None:
            lines: list[Line] = []
            for block, (start, end) in zip(self.source.blocks, self.block_spans, strict=True):
                at = start
                for piece in self.clean[start:end].split("\n"):
                    if piece and not piece.isspace():
                        lines.append(_to_line((at, at + len(piece), block, len(lines))))
                    at += len(piece) + 1
            self._lines = tuple(lines)
        return self._lines

    def line_at(self, offset: int) -> Line | None:
        """The line that holds a place of the view, or the one before it."""
        if self._line_starts is None:
            self._line_starts = [line.start for line in self.lines]
        at = bisect_right(self._line_starts, offset) - 1
        return self.lines[at] if at >= 0 else None
