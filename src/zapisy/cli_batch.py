"""``zapisy batch``: the command; what it does stands in zapisy.batch."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from zapisy.cli_options import (
    EXIT_FAILED,
    EXIT_STOPPED,
    ModelOption,
    Ocr,
    OcrOption,
    RosterOption,
    settle_model,
)
from zapisy.errors import UsageError
from zapisy.limits import MEMORY
from zapisy.model_names import DEFAULT


class Extra(StrEnum):
    """What batch writes besides JSON Lines."""

    CSV = "csv"


def batch_command(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="INPUT... OUT", help="Files, folders or globs, and last the output folder."),
    ],
    to: Annotated[
        Extra | None, typer.Option(help="Also write spreadsheets: attendance.csv, decisions.csv, tasks.csv.")
    ] = None,
    texts: Annotated[
        bool, typer.Option("--texts", help="Also write each document's text below OUT/texts.")
    ] = False,
    limit: Annotated[int | None, typer.Option(min=1, help="Read at most so many documents.")] = None,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Worker processes (default: one a core).")
    ] = None,
    timeout: Annotated[float, typer.Option(min=1, help="Seconds one document may take.")] = 120.0,
    memory: Annotated[int, typer.Option(min=64, help="Megabytes one document may take.")] = MEMORY,
    roster: RosterOption = None,
    model: ModelOption = DEFAULT,
    fresh: Annotated[
        bool,
        typer.Option("--fresh/--resume", help="Read everything anew, or go on from the last run (default)."),
    ] = False,
    verify: Annotated[
        bool, typer.Option("--verify", help="Tell changed files by their content, not by size and time.")
    ] = False,
    retry_failed: Annotated[
        bool, typer.Option("--retry-failed", help="Read again what failed in earlier runs.")
    ] = False,
    shard: Annotated[
        str | None, typer.Option(metavar="I/N", help="Read only the I-th of N parts of the documents.")
    ] = None,
    ocr: OcrOption = Ocr.AUTO,
    images: Annotated[
        bool, typer.Option("--images", help="Also read pictures (png, jpg, tiff) found in folders.")
    ] = False,
    dask: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="Read over a Dask cluster (needs zapisy[dask]).")
    ] = None,
    watch: Annotated[
        bool, typer.Option("--watch", help="Go on looking for new and changed files until Ctrl+C.")
    ] = False,
) -> None:
    """Read whole folders into OUT/records.jsonl, with a summary and a list of what failed."""
    if len(paths) < 2:
        raise UsageError("batch takes at least one input and the output folder; see zapisy batch --help")
    from zapisy.batch import Batch, read_shard, run_batch, watch_batch

    *inputs, out = paths
    batch = Batch(
        tuple(inputs),
        Path(out),
        roster=roster,
        model=settle_model(model),
        spreadsheets=to is Extra.CSV,
        texts=texts,
        limit=limit,
        workers=workers,
        timeout=timeout,
        memory=memory,
        fresh=fresh,
        verify=verify,
        retry_failed=retry_failed,
        shard=read_shard(shard),
        dask=dask,
        ocr=ocr.value,
        images=images,
    )
    summary = watch_batch(batch) if watch else run_batch(batch)
    print(summary.show(), file=sys.stderr)
    if summary.waiting:
        raise SystemExit(EXIT_STOPPED)
    if summary.failed:
        raise SystemExit(EXIT_FAILED)
