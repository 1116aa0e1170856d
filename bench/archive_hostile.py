"""Attacks and broken files through one batch: every one has its line, no one takes the run with it."""

from __future__ import annotations

import importlib
import json
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

from archive_runs import call_batch, watch_run
from documents import PROJECT
from zapisy.collect import collect_documents
from zapisy.errors import READ_CODES

BAD = PROJECT.parent / "shared" / "badfiles"
DEADLINE = 20.0
LATE = 2.0
"""Seconds beyond the deadline after which a document counts as hanging."""
MOST_MEMORY = 1024


def measure_hostile(folder: Path) -> None:
    """Prints what became of all attacks and broken files."""
    if not BAD.is_dir():
        print(f"  {BAD} is not there")
        return
    inputs = [folder / "attacks", folder / "badfiles"]
    shutil.copytree(BAD, inputs[1])
    subprocess.run(
        [sys.executable, BAD / "make_attacks.py", inputs[0]], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )  # fmt: skip
    made = _lock_pdfs(inputs[0])
    run = watch_run(call_batch(*inputs, folder / "out", "--timeout", DEADLINE))
    lines = [json.loads(line) for line in (folder / "out/records.jsonl").read_text("utf-8").split("\n")[:-1]]
    paths = {line["document"]["path"] for line in lines}
    documents = {entry.path for entry in collect_documents(inputs).entries}
    print(
        f"  {made}; {len(documents)} documents, {len(lines)} records in {run.wall:.0f} s, exit code {run.code}"
    )
    codes = Counter(line.get("error", {}).get("code") or line["document"]["status"] for line in lines)
    print("  " + ", ".join(f"{code} {count}" for code, count in codes.most_common()))
    slowest = _find_slowest(folder / "out")
    _judge("deaths of the parent", run.code not in (0, 3) or "Traceback" in run.said)
    _judge("documents without a record", len(documents ^ paths))
    _judge(f"hangs ({slowest:.1f} s at the most, deadline {DEADLINE:.0f} s)", slowest > DEADLINE + LATE)
    _judge(f"workers over {MOST_MEMORY} MB ({run.below} MB at the most)", run.below > MOST_MEMORY)
    _judge("codes that are not documented", len(set(codes) - set(READ_CODES) - {"ok", "partial"}))
    _judge("errors of zapisy itself", codes["internal"])


def _judge(name: str, count: int) -> None:
    print(f"  {int(count)} {name}{'' if not count else '  <- NOT AS PROMISED'}")


def _lock_pdfs(folder: Path) -> str:
    """Two attacks are made by qpdf; where it is not there, by pikepdf."""
    names = {"enc_userpw.pdf": "heslo", "enc_ownerpw_noextract.pdf": ""}
    missing = [name for name in names if not (folder / name).exists()]
    try:
        pikepdf = importlib.import_module("pikepdf") if missing else None
    except ImportError:
        return f"{len(list(folder.iterdir()))} attacks (without {', '.join(missing)}: neither qpdf nor pikepdf is installed)"
    for name in missing:
        assert pikepdf is not None
        with pikepdf.open(folder / "ok.pdf") as pdf:
            pdf.save(folder / name, encryption=pikepdf.Encryption(user=names[name], owner="owner", R=6))
    return f"{len(list(folder.iterdir()))} attacks"


def _find_slowest(out: Path) -> float:
    import sqlite3

    database = sqlite3.connect(out / ".zapisy/ledger.sqlite")
    return float(database.execute("SELECT MAX(seconds) FROM documents").fetchone()[0])
