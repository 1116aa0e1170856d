"""What the archive promises, measured: each figure beside a named peer of the same run.

    python bench/archive.py [NAME ...]

hostile    attacks and broken files through one batch: deaths, losses, hangs, memory, codes
isolation  one worker beside one bare process, two workers beside one
rerun      a run with nothing to do beside ``find -ls``
rows       the memory of the parent at a million rows
memory     the memory of parent and worker over ten thousand documents
loss       characters of DOCX that do not reach the text, pages of PDF that come short
peers      CPU of reading beside pdfplumber, python-docx, dateparser, markitdown, kreuzberg
disk       a full disk, a file too large, a read-only folder, clocks that jump
cluster    a Dask cluster that loses a worker

Without a name all of them, which takes half an hour. Linux; ``faults.py`` kills runs, ``mutations.py`` damages documents.
"""

from __future__ import annotations

import argparse
import logging
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from archive_disk import measure_cluster, measure_disk
from archive_hostile import measure_hostile
from archive_isolation import measure_isolation, measure_memory
from archive_loss import measure_loss
from archive_peers import measure_peers
from archive_rerun import measure_rerun, measure_rows

MEASURES: dict[str, Callable[[Path], None]] = {
    "hostile": measure_hostile,
    "isolation": measure_isolation,
    "rerun": measure_rerun,
    "rows": measure_rows,
    "memory": measure_memory,
    "loss": measure_loss,
    "peers": measure_peers,
    "disk": measure_disk,
    "cluster": measure_cluster,
}


def main() -> None:
    """Prints one measure after another."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    arguments.add_argument("names", nargs="*", metavar="NAME", help=", ".join(MEASURES))
    names = arguments.parse_args().names or list(MEASURES)
    if unknown := set(names) - set(MEASURES):
        arguments.error(f"unknown: {', '.join(sorted(unknown))}")
    logging.disable(logging.WARNING)
    for name in names:
        print(f"{name}:", flush=True)
        with TemporaryDirectory() as folder:
            MEASURES[name](Path(folder))


if __name__ == "__main__":
    main()
