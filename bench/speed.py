"""Prints speed: documents and pages a second and core, start-up, memory, each beside a named peer.

    python bench/speed.py [--repeat N]

CPU time of this process, the best of N runs. The peers (pdfplumber's bare extract_text, python-docx's bare walk over
paragraphs and tables) read the same bytes in the same run: each reader goes through all files some times over, then it is
the other's turn. Ratios hold on a noisy machine, seconds do not. The samples share one template, whose styles zapisy reads
once; "no template known" is the ratio where it has to read them for each file.
"""

from __future__ import annotations

import argparse
import gc
import io
import logging
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import zapisy
from documents import list_format
from longer import make_longer
from zapisy.readers.docx import forget_parts

INFINITE = float("inf")
SUFFIXES = (".docx", ".pdf", ".odt", ".rtf", ".doc", ".html", ".htm", ".md", ".txt")


def main() -> None:
    """Prints one line a format, then the peers, start-up and memory."""
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    arguments.add_argument("--repeat", type=int, default=3, metavar="N")
    repeat = arguments.parse_args().repeat
    logging.disable(logging.WARNING)
    for suffix in SUFFIXES:
        print_format(suffix, list_format(suffix), repeat)
    print_peer("pdfplumber's bare text", extract_bare_text, load_readable(list_format(".pdf")), repeat)
    print_peer("python-docx's bare walk", walk_docx, load_readable(list_format(".docx")), repeat)
    print_peer(
        "python-docx's bare walk, no template known",
        walk_docx,
        load_readable(list_format(".docx")),
        repeat,
        read_anew,
    )
    longer = [make_longer(seed) for seed in range(3)]
    print_peer("python-docx's bare walk on seven pages", walk_docx, longer, repeat)
    print_startup()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory of this run (peers included): {peak:.0f} MB")


def measure(read: Callable[[bytes], object], contents: list[bytes], repeat: int) -> float:
    """The least CPU seconds that reading all contents once took."""
    best = float("inf")
    for _ in range(repeat + 1):
        gc.collect()  # nobody pays for what another left behind
        start = time.process_time()
        for content in contents:
            read(content)
        best = min(best, time.process_time() - start)
    return best


def load_readable(files: list[Path]) -> list[bytes]:
    """The bytes of those files that zapisy reads here."""
    contents = []
    for file in files:
        try:
            zapisy.read(file)
        except zapisy.ZapisyError as error:
            print(f"  left out: {file.name} ({error.code})", file=sys.stderr)
        else:
            contents.append(file.read_bytes())
    return contents


def print_format(suffix: str, files: list[Path], repeat: int) -> None:
    """Documents and pages a second for one format."""
    contents = load_readable(files)
    if not contents:
        return
    seconds = measure(zapisy.read, contents, repeat)
    pages = sum(zapisy.read(content).document.pages or 0 for content in contents)
    shown = f"{pages / seconds:7.1f} pages/s" if pages else ""
    print(f"{suffix:6} {len(contents):3d} files  {len(contents) / seconds:7.1f} documents/s  {shown}")


LAPS = 4
"""Times that a reader goes through the files before it is the other's turn: a folder is read by one of them, not by both
document by document, each with the other's code and data in the processor's caches."""


def print_peer(
    name: str,
    read: Callable[[bytes], object],
    contents: list[bytes],
    repeat: int,
    own: Callable[[bytes], object] = zapisy.read,
) -> None:
    """The ratio of our whole record to a peer's bare reading, over all files and the worst single file; beside it the ratio
    where the two take turns at each document."""
    if not contents:
        return
    ours, theirs = [INFINITE] * len(contents), [INFINITE] * len(contents)
    mixed: tuple[list[float], list[float]] = ([], [])
    for _ in range(3 * repeat):  # in turns, the least of each: the machine's speed drifts within seconds
        run_laps(own, contents, ours)
        run_laps(read, contents, theirs)
    for content in contents:
        pairs = [(measure(own, [content], 0), measure(read, [content], 0)) for _ in range(repeat)]
        mixed[0].append(min(pair[0] for pair in pairs))
        mixed[1].append(min(pair[1] for pair in pairs))
    worst = max(a / b for a, b in zip(ours, theirs, strict=True))
    print(f"a whole record takes {sum(ours) / sum(theirs):.2f} × {name} (worst file {worst:.2f} ×; ", end="")
    print(f"in turns at each document {sum(mixed[0]) / sum(mixed[1]):.2f} ×)")


def run_laps(read: Callable[[bytes], object], contents: list[bytes], least: list[float]) -> None:
    """Reads all files LAPS times over; keeps the least CPU seconds of each."""
    gc.collect()  # nobody pays for what another left behind
    for _ in range(LAPS):
        for number, content in enumerate(contents):
            start = time.process_time()
            read(content)
            least[number] = min(least[number], time.process_time() - start)


def read_anew(content: bytes) -> object:
    """A record with nothing known of the files read before."""
    forget_parts()
    return zapisy.read(content)


def extract_bare_text(content: bytes) -> int:
    """What pdfplumber takes for the text of all pages."""
    import pdfplumber

    with pdfplumber.open(io.BytesIO(content)) as pdf:
        return sum(len(page.extract_text() or "") for page in pdf.pages)


def walk_docx(content: bytes) -> int:
    """What python-docx takes for all paragraphs and table cells."""
    import docx

    document = docx.Document(io.BytesIO(content))
    length = sum(len(paragraph.text) for paragraph in document.paragraphs)
    for table in document.tables:
        for row in table.rows:
            length += sum(len(cell.text) for cell in row.cells)
    return length


def print_startup() -> None:
    """CPU of the commands that should be instant, as a ratio to a bare interpreter."""
    bare = time_command([sys.executable, "-c", "pass"])
    for name, command in (
        ("import zapisy", [sys.executable, "-c", "import zapisy"]),
        ("zapisy --help", [str(Path(sys.executable).parent / "zapisy"), "--help"]),
    ):
        seconds = time_command(command)
        print(f"{name}: {seconds * 1000:.0f} ms CPU, {seconds / bare:.1f} × python -c pass")


def time_command(command: list[str], runs: int = 9) -> float:
    """The median CPU seconds of a command."""
    times = []
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return sorted(times)[runs // 2]


if __name__ == "__main__":
    main()
