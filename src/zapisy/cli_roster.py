"""``zapisy roster check | build | serve``."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from zapisy.errors import UsageError

if TYPE_CHECKING:
    from zapisy.record import Failure, Minutes

roster_app = typer.Typer(
    help="Check, propose and serve rosters.", no_args_is_help=True, rich_markup_mode=None
)

EXIT_FOUND = 1

ColumnOption = Annotated[
    list[str] | None,
    typer.Option("--column", help="FIELD=HEADING, where a heading is not known (family_name=Nachname)."),
]


def read_mapping(columns: list[str] | None) -> dict[str, str]:
    """``FIELD=HEADING`` options as a mapping. Raises UsageError where one has no equals sign."""
    pairs = [column.partition("=") for column in columns or ()]
    if any(not sign for _, sign, _ in pairs):
        raise UsageError("--column takes FIELD=HEADING, such as family_name=Nachname")
    return {field.strip(): heading.strip() for field, _, heading in pairs}


@roster_app.command("check")
def check_command(
    file: Annotated[Path, typer.Argument(help="A roster: CSV, TSV, XLSX, JSON, JSON Lines, YAML or SQLite.")],
    column: ColumnOption = None,
) -> None:
    """Tell what is in a roster and what is wrong in which row and column."""
    from zapisy.roster import Roster

    roster = Roster.load(file, columns=read_mapping(column), strict=False)
    for issue in roster.issues:
        print(f"{issue.severity}: {issue}")
    print(
        f"{len(roster.persons)} persons, {len(roster.organizations)} organizations, {len(roster.issues)} issues",
        file=sys.stderr,
    )
    if any(issue.severity == "error" for issue in roster.issues):
        raise SystemExit(EXIT_FOUND)


@roster_app.command("build")
def build_command(
    archive: Annotated[
        Path, typer.Argument(help="A records.jsonl, the output folder of batch, or documents.")
    ],
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="Where to write (default: standard output).")
    ] = None,
) -> None:
    """Propose a roster from minutes: who is in them, and what to decide by hand."""
    from zapisy.roster.proposing import propose_people
    from zapisy.roster.sightings import list_sightings
    from zapisy.writers.rosters import write_roster

    people = propose_people(list_sightings(_read_archive(archive)))
    if out is None:
        doubtful = write_roster(people, sys.stdout)
    else:
        with out.open("w", encoding="utf-8", newline="") as stream:
            doubtful = write_roster(people, stream)
    print(f"{len(people)} persons, {doubtful} to be looked at (column check)", file=sys.stderr)


def _read_archive(archive: Path) -> Iterator[Minutes | Failure]:
    """The records of a records.jsonl, of a folder that has one, or of the documents of a folder."""
    from zapisy.archive import read_records
    from zapisy.relink import read_lines

    lines = archive / "records.jsonl" if archive.is_dir() else archive
    if lines.suffix != ".jsonl" or not lines.exists():
        yield from read_records([archive])
        return
    with lines.open(encoding="utf-8", newline="\n") as opened:
        yield from read_lines(opened)


@roster_app.command("serve")
def serve_command(
    file: Annotated[Path, typer.Argument(help="A roster: CSV, TSV, XLSX, JSON, JSON Lines, YAML or SQLite.")],
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 takes any that is free.")] = 8000,
    column: ColumnOption = None,
) -> None:
    """Serve a roster to OpenRefine and others by the Reconciliation API 0.2."""
    from zapisy.roster import Roster
    from zapisy.roster.serving import LOCAL, RosterServer

    with RosterServer(Roster.load(file, columns=read_mapping(column)), host, port) as server:
        gc.collect()
        gc.freeze()  # what stands now stays as long as the process: no later collection need walk it
        print(f"serving at {server.url}, Ctrl+C ends", file=sys.stderr, flush=True)
        if host not in LOCAL:
            print(
                "warning: everybody who reaches this address can read the roster", file=sys.stderr, flush=True
            )
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print("ended", file=sys.stderr)
