"""Scans: characters and attendees of rendered samples, beside their text versions.

    python bench/ocr.py [--dpi 150 200] [--show]

The PDF samples are rendered with a fixed seed: turned by up to two degrees, noisy, saved as JPEG, and put into a PDF of pictures. Prints
the share of characters that are read right (1 - edits / length, blanks folded) and F1 of attendees and absentees.
"""

from __future__ import annotations

import argparse
import io
import random
import time
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from PIL import Image
from rapidfuzz.distance import Levenshtein

import zapisy
from documents import SAMPLES
from zapisy.readers.ocr import find_tesseract


def scan_document(file: Path, dpi: int, seed: int) -> bytes:
    """The pages of a PDF as a scanner would give them: a PDF of pictures."""
    rng = random.Random(seed)
    pictures = []
    pdf = pypdfium2.PdfDocument(file)
    for page in pdf:
        picture = page.render(scale=dpi / 72, grayscale=True).to_pil()
        turned = picture.rotate(rng.uniform(-2, 2), Image.Resampling.BICUBIC, fillcolor=255)
        pictures.append(_spoil(turned, rng))
    pdf.close()
    written = io.BytesIO()
    pictures[0].save(written, "PDF", save_all=True, append_images=pictures[1:], resolution=dpi)
    return written.getvalue()


def _spoil(picture: Image.Image, rng: random.Random) -> Image.Image:
    """Grey noise over all, specks, and JPEG at quality 55."""
    noise = Image.effect_noise(picture.size, 28)
    spoiled = Image.blend(picture, noise, 0.14)
    for _ in range(picture.width * picture.height // 20_000):
        spoiled.putpixel(
            (rng.randrange(picture.width), rng.randrange(picture.height)), rng.randrange(60, 200)
        )
    packed = io.BytesIO()
    spoiled.save(packed, "JPEG", quality=55)
    return Image.open(io.BytesIO(packed.getvalue())).copy()


def rate_characters(read: str, true: str) -> float:
    """The share of characters read right, however the lines are broken."""
    one, other = " ".join(read.split()), " ".join(true.split())
    return 1 - Levenshtein.distance(one, other) / max(len(other), 1)


def list_people(minutes: zapisy.Minutes) -> set[tuple[str, str]]:
    """Who is present and absent."""
    return {("present", p.name) for p in minutes.attendees} | {("absent", p.name) for p in minutes.absentees}


def measure(dpi: int) -> Iterator[tuple[str, float, float, float]]:
    """Each sample's name, characters, F1 of the people against the text version, and seconds a page."""
    for number, file in enumerate(sorted(SAMPLES.glob("*.pdf"))):
        scanned = scan_document(file, dpi, number)
        began = time.process_time() + sum(_child_times())
        source = zapisy.read_source(scanned)
        took = time.process_time() + sum(_child_times()) - began
        read, true = list_people(zapisy.read(scanned)), list_people(zapisy.read(file))
        both = len(read & true)
        f1 = 2 * both / (len(read) + len(true)) if read or true else 1.0
        text = zapisy.read_source(file).text
        yield file.stem, rate_characters(source.text, text), f1, took / max(source.pages or 1, 1)


def _child_times() -> tuple[float, float]:
    import resource

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime, used.ru_stime


def main() -> None:
    """Prints a line for each sample and resolution, and the means."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    arguments.add_argument("--dpi", type=int, nargs="+", default=[150, 200])
    arguments.add_argument("--show", action="store_true", help="also print what each scan was read as")
    options = arguments.parse_args()
    if find_tesseract() is None:
        print("tesseract is not installed (packages tesseract-ocr tesseract-ocr-ces)")
        return
    for dpi in options.dpi:
        rows = list(measure(dpi))
        for name, characters, f1, seconds in rows:
            print(
                f"{dpi} dpi  {name:24} characters {characters:.4f}  people F1 {f1:.3f}  {seconds:.1f} s a page"
            )
        mean = [sum(row[i] for row in rows) / len(rows) for i in (1, 2)]
        print(f"{dpi} dpi  mean of {len(rows)}: characters {mean[0]:.4f}, people F1 {mean[1]:.3f}")
        if options.show:
            for number, file in enumerate(sorted(SAMPLES.glob("*.pdf"))):
                print(zapisy.read_source(scan_document(file, dpi, number)).text)


if __name__ == "__main__":
    main()
