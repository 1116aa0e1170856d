"""The command line: ``zapisy read | text | batch | check | explain | relink | roster | schema``.

Exit codes: 0 all is well, 1 check --strict found an error, 2 the call makes no sense, 3 some documents failed.
"""

from __future__ import annotations

import sys
from contextlib import ExitStack
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from zapisy.cli_batch import batch_command
from zapisy.cli_options import (
    EXIT_FAILED,
    EXIT_FOUND,
    EXIT_OUTPUT,
    EXIT_USAGE,
    ModelOption,
    Ocr,
    OcrOption,
    RosterOption,
    settle_model,
)
from zapisy.cli_roster import roster_app
from zapisy.errors import OutputError, UsageError, ZapisyError
from zapisy.model_names import DEFAULT
from zapisy.version import VERSION

app = typer.Typer(
    name="zapisy",
    help="Reads Czech meeting minutes (zápisy z jednání) into structured records.",
    epilog="Exit codes: 0 all is well, 1 check --strict found an error, 2 the call makes no sense, 3 some documents failed.",
    rich_markup_mode=None,
    add_completion=False,
    no_args_is_help=True,
)


app.add_typer(roster_app, name="roster")


class FindingsFormat(StrEnum):
    """How check prints what it found."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"


def main() -> None:
    """The entry point: UTF-8 output, errors as one line, no traceback for a bad file."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app()
    except UsageError as error:
        _fail(str(error), EXIT_USAGE)
    except OutputError as error:
        _fail(f"{error} [{error.code}]", EXIT_OUTPUT)
    except ZapisyError as error:
        _fail(f"{error} [{error.code}]", EXIT_FAILED)
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(0) from None


def _fail(message: str, code: int) -> None:
    printable = "".join(c if c.isprintable() else "?" for c in message)
    print(f"zapisy: {printable}", file=sys.stderr)
    raise SystemExit(code)


def _show_version(asked: bool) -> None:
    if asked:
        print(f"zapisy {VERSION}")
        raise typer.Exit


@app.callback()
def start(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Reads Czech meeting minutes (zápisy z jednání) into structured records."""


@app.command("read")
def read_command(
    file: Annotated[Path, typer.Argument(help="A document: docx, pdf, odt, rtf, doc, html, md, txt or tex.")],
    json: Annotated[bool, typer.Option("--json", help="Print JSON (the default when piped).")] = False,
    table: Annotated[bool, typer.Option("--table", help="Print tables (the default in a terminal).")] = False,
    roster: RosterOption = None,
    model: ModelOption = DEFAULT,
    ocr: OcrOption = Ocr.AUTO,
) -> None:
    """Read one document and print its record."""
    if json and table:
        raise UsageError("--json and --table exclude each other; give one of them")
    from zapisy.flow import read

    minutes = read(file, roster=roster, model=settle_model(model), ocr=ocr.value)
    if table or (not json and sys.stdout.isatty()):
        from rich.console import Console

        from zapisy.writers.tables import print_minutes

        print_minutes(minutes, Console())
    else:
        from zapisy.writers.lines import dump_pretty

        print(dump_pretty(minutes))


@app.command("text")
def text_command(
    file: Annotated[Path, typer.Argument(help="A document.")], ocr: OcrOption = Ocr.AUTO
) -> None:
    """Print a document's text, to which the offsets of its record refer."""
    from zapisy.readers import read_source
    from zapisy.readers.ocr_settings import OcrSettings

    sys.stdout.write(read_source(file, ocr=OcrSettings(ocr.value)).text)


app.command("batch")(batch_command)


@app.command("check")
def check_command(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Files, folders or globs.")],
    output: Annotated[
        FindingsFormat, typer.Option("--format", help="Text for people, JSON, or SARIF for tools.")
    ] = FindingsFormat.TEXT,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 1 where something of severity error was found.")
    ] = False,
    roster: RosterOption = None,
    model: ModelOption = DEFAULT,
) -> None:
    """Tell what contradicts itself in minutes, and what the law asks of them and is missing."""
    from zapisy.archive import read_records
    from zapisy.record import Failure
    from zapisy.writers.findings import FORMATS

    records = list(read_records(files, roster=roster, model=settle_model(model)))
    sys.stdout.write(FORMATS[output.value](records))
    if any(isinstance(record, Failure) for record in records):
        raise SystemExit(EXIT_FAILED)
    if strict and any(f.severity == "error" for record in records for f in record.findings):  # type: ignore[union-attr]
        raise SystemExit(EXIT_FOUND)


@app.command("explain")
def explain_command(
    file: Annotated[Path, typer.Argument(help="A document.")],
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    model: ModelOption = DEFAULT,
) -> None:
    """Tell how a file was read, what each finder added, where the time went, why it failed."""
    from zapisy.explain import explain_file, show_explanation

    explanation = explain_file(file, settle_model(model))
    if json:
        import json as json_module

        print(json_module.dumps(explanation.dump(), ensure_ascii=False, indent=2))
    else:
        sys.stdout.write(show_explanation(explanation))
    if explanation.code:
        raise SystemExit(EXIT_FAILED)


@app.command("relink")
def relink_command(
    records: Annotated[Path, typer.Argument(help="A records.jsonl of zapisy batch.")],
    roster: Annotated[str, typer.Option("--roster", help="The roster to link to.")],
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="Where to write (default: standard output).")
    ] = None,
) -> None:
    """Link records to another roster without reading the documents again."""
    from zapisy.relink import relink_lines

    with ExitStack() as stack:
        lines = stack.enter_context(records.open(encoding="utf-8", newline="\n"))
        stream = stack.enter_context(out.open("w", encoding="utf-8", newline="\n")) if out else sys.stdout
        for line in relink_lines(lines, roster):
            stream.write(line + "\n")


@app.command("schema")
def schema_command() -> None:
    """Print the JSON Schema of a record."""
    import json as json_module

    from zapisy.record import make_schema

    print(json_module.dumps(make_schema(), ensure_ascii=False, indent=2))
