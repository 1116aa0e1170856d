"""Prints how the time of each step grows with hostile texts: 1.0 is linear, 2.0 quadratic.

    python bench/linear.py [--size N] [--over X] [--text NAME]

Each text is made of one thing that finders look for, over and over, in one and in four times the size; the exponent is
log4 of the ratio of the CPU times (the best of three), and steps that take under a millisecond are left out. Prints those over X (1.2) with their text; ends
with 1 if there are any.
"""

from __future__ import annotations

import argparse
import gc
import math
import time
from collections.abc import Callable, Iterator

from zapisy.build import build_minutes
from zapisy.check import check_minutes
from zapisy.finders import FINDERS
from zapisy.found import Found
from zapisy.record import Document
from zapisy.text.outline import outline_text
from zapisy.text.source import BlockKind, Cell, Source, SourceBuilder
from zapisy.text.views import View

LINES = {
    "labels": "Přítomni: Omluveni: Hosté: Program: Úkol: Termín: Zapsal: Ověřil: Usnesení: Hlasování:",
    "present": "Přítomni: Jan Novotník, Eva Dubná (MŽP), Ing. Petr Lom, Ph.D., Olga Jará\nOmluveni: Karel Hrouda",
    "names": "Jan Novotník, Ing. Eva Dubná, P. Lom, paní Jará, starosta Hrouda, Petru Lomovi,",
    "dates": "12. 3. 2024 do 15. května 26.–27. 9. 2023 1/2/2021 v pondělí 5. 6. ve 14.30 hodin",
    "times": "zahájeno v 18.00 hodin, ukončeno v 19.00 hod., od 17:00 do 18:00",
    "dots": ". . . ... .. . …… . . .",
    "capitals": "RM ZO ČR ABCD EFG HIJKL MNO PQR STU VWX YZ AB CD EF",
    "organizations": "Ministerstvo vnitra, ZŠ Polná, STAVBY, s. r. o., Rada města Lhota, TJ Sokol Lhota, MŽP, MV",
    "resolutions": "Usnesení č. 12/3/2024: Rada města Lhota schvaluje dar ve výši 5 Kč.\nHlasování: pro 5, proti 0, zdržel se 1.",
    "motions": "Bylo navrženo odložit bod. Návrh nebyl přijat. Hlasování: 3-2-1 jednomyslně",
    "points": "a) schvaluje dar; b) ukládá starostovi předložit zprávu do 5. 5. 2024; c) bere na vědomí,",
    "tasks": "Úkol: Jan Novotník zašle zprávu. Termín: 5. 6. 2024. Zodpovídá: Eva Dubná, starosta",
    "instructed": "ukládá ukládá ukládá starostovi, tajemníkovi a radě",
    "agenda": "1. Zahájení\n2. Schválení programu\n3. Různé\n4. Závěr",
    "brackets": "((((((((((((((([[[[[{{{{<<<<",
    "votes": "pro proti zdržel se pro 5 proti 3 zdržel se 1 nehlasoval 2 pro: proti: nikdo všichni 12 : 3 : 1",
    "figures": "1 22 333 4444 55555 1/2 3-4-5 6:7:8 9,10,11",
    "letters": "Z á p i s  z e  s c h ů z e",
    "officers": "zapisovatelem byl zvolen Jan Novotník, ověřovateli zápisu Eva Dubná a Petr Lom, předsedá",
    "movements": "Jan Novotník odešel v 18.30 hod., v 19.10 se dostavila Eva Dubná, přišel Petr Lom",
    "blanks": "          \t\t\t          ",
    "words": "a v k s o na pro se je do od že by po",
}


def make_texts(size: int) -> Iterator[tuple[str, Source]]:
    """Each hostile text in a size: in lines, on one line, and in cells of a table."""
    for name, line in LINES.items():
        count = max(2, size // (len(line) + 1))
        yield f"{name}, lines", outline_text("\n".join([line] * count))
        yield f"{name}, one line", outline_text(" ".join([line.replace("\n", " ")] * count))
    for name in ("labels", "present", "names", "dates", "votes", "tasks", "resolutions"):
        yield f"{name}, cells", make_table(LINES[name], size)
    yield "short lines", outline_text("\n".join(["x y"] * (size // 4)))
    yield "one word", outline_text("x" * size)
    numbered = [
        f"Jan{'abcdefghij'[n % 10]} Nov{'abcdefghij'[n // 10 % 10]}{n % 97 * 'o'}ík,"
        for n in range(size // 60)
    ]
    yield "many people", outline_text("Přítomni: " + " ".join(numbered))


def make_table(text: str, size: int) -> Source:
    """A table of three columns with a text in each cell."""
    builder = SourceBuilder()
    for number in range(max(3, size // len(text))):
        row, column = divmod(number, 3)
        cell = Cell(0, row, column)
        builder.add_block(text, BlockKind.TABLE_CELL, cell=cell, separator="\t" if column else "\n")
    return builder.build("docx")


def time_steps(source: Source) -> dict[str, float]:
    """The CPU seconds of each step, the best of three."""
    best: dict[str, float] = {}

    def run(name: str, step: Callable[[], object]) -> object:
        start = time.process_time()
        result = step()
        best[name] = min(best.get(name, math.inf), time.process_time() - start)
        return result

    for _ in range(3):
        gc.collect()
        view = run("view", lambda: View.of(source))
        assert isinstance(view, View)
        found = Found(view)
        for find in FINDERS:
            run(find.__name__, lambda find=find, found=found: find(found))  # type: ignore[misc]
        minutes = run("build_minutes", lambda found=found: build_minutes(found, Document()))  # type: ignore[misc]
        run("check_minutes", lambda minutes=minutes: check_minutes(minutes))  # type: ignore[misc]
        if sum(best.values()) > 2:
            break
    return best


def main() -> int:
    """Prints the steps that grow faster than they may."""
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    arguments.add_argument(
        "--size", type=int, default=8000, metavar="N", help="characters of the smaller text"
    )
    arguments.add_argument(
        "--over", type=float, default=1.2, metavar="X", help="the exponent that is too much"
    )
    arguments.add_argument("--text", default="", metavar="NAME", help="only texts whose name begins so")
    options = arguments.parse_args()
    over = 0
    gc.disable()  # its share grows with all that is alive
    for (name, small), (_, large) in zip(make_texts(options.size), make_texts(4 * options.size), strict=True):
        if not name.startswith(options.text):
            continue
        before, after = time_steps(small), time_steps(large)
        for step, seconds in after.items():
            exponent = math.log(seconds / max(before[step], 1e-5), 4)
            if seconds > 0.001 and exponent > options.over:
                over += 1
                print(
                    f"{name:22} {step:20} {exponent:4.2f}  {before[step] * 1000:8.1f} → {seconds * 1000:8.1f} ms",
                    flush=True,
                )
    print(f"{over} steps over {options.over}")
    return 1 if over else 0


if __name__ == "__main__":
    raise SystemExit(main())
