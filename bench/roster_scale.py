"""A roster of a million people: how long it takes to load and to index beside csv.reader, memory, and mentions a second beside rapidfuzz.

    python bench/roster_scale.py [--people N]

Each measurement runs in a process of its own, so that its peak of memory is its own. Mentions are timed as names that were
never asked for, and as an archive has them: other names, each ``TIMES`` times, in any order (in the real minutes at hand, 3 to
17 documents of each body, a name stands 2.7 times); objects are frozen before, as ``zapisy roster serve`` does. rapidfuzz
is timed over some of the same mentions in the same process; it takes the same time for a name however often it is asked.
"""

from __future__ import annotations

import argparse
import csv
import gc
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from roster_people import Writer, make_female, make_people, read_given_names
from zapisy.roster import Roster

BODIES, ROLES, LEAST = 2000, ("člen", "členka", "předseda", "tajemník", "starosta", "náhradník"), 20
SAMPLE, TIMES = 5000, 3
"""Mentions that are timed, rapidfuzz gets ``LEAST`` of them; how often an archive has each."""


def write_roster(path: Path, size: int) -> None:
    """People as ``make_people`` has them (a tenth so many distinct family names), with titles, roles and organizations."""
    rng = random.Random(size)
    families = [(p.family, p.gender or "male") for p in make_people(max(size // 10, 300), 1)]
    families += [
        (make_female(f), "female") for f, gender in families[: len(families) // 4] if gender == "male"
    ]
    with path.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened, delimiter=";")
        writer.writerow(["id", "titul", "jméno", "příjmení", "organizace", "funkce"])
        for number in range(size):
            family, gender = rng.choice(families)
            given = rng.choice(read_given_names(gender))
            title = rng.choice(("", "", "", "Ing.", "Mgr."))
            writer.writerow(
                [f"p{number}", title, given, family, f"Obec {rng.randrange(BODIES)}", rng.choice(ROLES)]
            )


def time_call(call: Callable[[], object]) -> tuple[object, float]:
    """What a call gives, and the processor's seconds."""
    began = time.process_time()
    found = call()
    return found, time.process_time() - began


def read_rows(path: Path) -> int:
    """What csv.reader alone takes."""
    with path.open(encoding="utf-8", newline="") as opened:
        return sum(1 for _ in csv.reader(opened, delimiter=";"))


def measure(path: Path) -> dict[str, float]:
    """Seconds and megabytes of one roster, in this process."""
    Roster(make_people(2, 1)).linker.link_text(
        "Jana Nováka"
    )  # the lexicons of names are in memory from here on
    _, reading = time_call(lambda: read_rows(path))
    before = peak()
    roster, loading = time_call(lambda: Roster.load(path))
    assert isinstance(roster, Roster)
    _, indexing = time_call(lambda: roster.linker)
    _, first = time_call(lambda: roster.linker.link_text("Jana Nováka"))
    _, froze = time_call(freeze_objects)
    memory = peak()
    people = random.Random(1).sample(roster.persons, min(len(roster.persons), 3000))
    known = [person._replace(gender="female" if person.family.endswith("á") else "male") for person in people]
    written = [mention.text for mention in Writer(known, "noisy", 2).write(2 * SAMPLE)]
    mentions = list(dict.fromkeys(written))[:SAMPLE]
    archive = list(dict.fromkeys(written))[SAMPLE : SAMPLE + SAMPLE // TIMES] * TIMES
    random.Random(3).shuffle(archive)
    _, new = time_call(lambda: [roster.linker.link_text(text) for text in mentions])
    _, mixed = time_call(lambda: [roster.linker.link_text(text) for text in archive])
    return {
        "people": len(roster.persons), "csv": reading, "load": loading, "index": indexing + first, "freeze": froze,
        "megabytes": memory, "before": before, "new": len(mentions) / new, "mixed": len(archive) / mixed, "fuzzy": time_fuzzy(roster, mentions),
    }  # fmt: skip


def freeze_objects() -> None:
    """As ``zapisy roster serve`` does once its roster stands."""
    gc.collect()
    gc.freeze()


def time_fuzzy(roster: Roster, mentions: list[str]) -> float:
    """Mentions a second of rapidfuzz's WRatio over all names."""
    from rapidfuzz import fuzz, process

    names = [person.name for person in roster.persons]
    few = mentions[: max(LEAST, min(SAMPLE, 2_000_000 // len(names)))]
    _, took = time_call(lambda: [process.extractOne(text, names, scorer=fuzz.WRatio) for text in few])
    return len(few) / took


def peak() -> float:
    """The most memory that this process has had, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Prints a line for a small and a large roster."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    arguments.add_argument("--people", type=int, nargs="+", default=[300, 1_000_000])
    arguments.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    options = arguments.parse_args()
    if options.measure:
        print(json.dumps(measure(options.measure)))
        return
    for size in options.people:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "roster.csv"
            write_roster(path, size)
            command = [sys.executable, __file__, "--measure", str(path)]
            found = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        ready = found["load"] + found["index"]
        print(
            f"{size:8} people: csv.reader {found['csv'] * 1000:.0f} ms, loaded {found['load'] * 1000:.0f} ms, indexed"
            f" {found['index'] * 1000:.0f} ms ({ready / found['csv']:.1f} times csv.reader), frozen"
            f" {found['freeze'] * 1000:.0f} ms, peak {found['megabytes']:.0f} MB ({found['before']:.0f} before loading)"
        )
        print(
            f"{'':8} mentions/s: {found['new']:.0f} never seen before, {found['mixed']:.0f} in an archive that has each {TIMES}"
            f" times; rapidfuzz WRatio {found['fuzzy']:.2f} ({found['new'] / found['fuzzy']:.0f} and"
            f" {found['mixed'] / found['fuzzy']:.0f} times as many)"
        )


if __name__ == "__main__":
    main()
