"""``zapisy roster check | build | serve``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from zapisy.errors import UsageError

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
