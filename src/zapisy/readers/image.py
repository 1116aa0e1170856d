"""Reads pictures of pages: PNG, JPEG and TIFF (each of its pages), through OCR."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from zapisy.errors import ReadError
from zapisy.readers.ocr import DPI
from zapisy.readers.ocr_settings import AUTO, OcrSettings
from zapisy.readers.ocr_turns import DOUBTFUL, recognise_upright
from zapisy.readers.pdf_layout import Page, build_source
from zapisy.readers.pdf_rows import order_rows
from zapisy.readers.pdf_turned import turn_size
from zapisy.text.source import Source

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_PAGES: Final = 500


def read_image(content: bytes, ocr: OcrSettings = AUTO) -> Source:
    """The Source of a picture. Raises MissingProgramError without tesseract, ReadError: damaged, too_large, needs_ocr, no_text."""
    from PIL import Image as Images
    from PIL import UnidentifiedImageError

    if ocr.mode == "never":
        raise ReadError("needs_ocr", "the file is a picture; read it with --ocr auto")
    try:
        with Images.open(io.BytesIO(content)) as picture:
            pages = [_read_page(frame, number, ocr) for number, frame in enumerate(_list_frames(picture), 1)]
    except (UnidentifiedImageError, Images.DecompressionBombError, OSError, SyntaxError, ValueError) as error:
        message = f"the picture cannot be read ({type(error).__name__}); open it in its own program and save it again"
        raise ReadError("damaged", message) from error
    return build_source(pages, (), format="image", recognised=True)


def _list_frames(picture: Image) -> Iterator[Image]:
    frames = getattr(picture, "n_frames", 1)
    if frames > MAX_PAGES:
        raise ReadError("too_large", f"the picture has {frames} pages; the limit is {MAX_PAGES}")
    for number in range(frames):
        picture.seek(number)
        yield picture


def _read_page(picture: Image, number: int, ocr: OcrSettings) -> Page:
    given = picture.info.get("dpi", (0, 0))[0]
    dpi = float(given) if 70 <= float(given) <= 1200 else _guess_dpi(picture)
    recognised, turns = recognise_upright(picture, dpi, ocr)
    width, height = turn_size((picture.width * 72 / dpi, picture.height * 72 / dpi), turns)
    rows = order_rows(recognised.lines, number)
    notes = ("ocr_unsure",) if rows and recognised.certainty < DOUBTFUL else ()
    return Page(number, width, height, rows, [], not rows, notes, recognised=True, turned=-turns % 4)


def _guess_dpi(picture: Image) -> float:
    """A picture that does not tell is taken for a whole page of A4."""
    return max(DPI / 2, picture.width / 8.27)
