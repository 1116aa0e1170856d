"""The documents that the benchmarks run over: ../shared/gold where it is there, samples/ otherwise; tests/unseen, tests/further, tests/heldout."""

from __future__ import annotations

from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
GOLD = PROJECT.parent / "shared" / "gold"
SAMPLES = PROJECT / "samples" / "minutes"
UNSEEN = PROJECT / "tests" / "unseen"
FURTHER = PROJECT / "tests" / "further"
HELDOUT = PROJECT / "tests" / "heldout"
LONE = PROJECT / "bench" / "data" / "lone_names.txt"


def list_documents() -> list[Path]:
    """All documents, in order."""
    folders = [GOLD / "real", GOLD / "layouts"] if GOLD.is_dir() else [SAMPLES]
    return sorted(file for folder in folders for file in folder.iterdir() if file.suffix != ".json")


def list_unseen() -> list[Path]:
    """Fictional documents of further genres, whose errors may be read, in order."""
    return _list_judged(UNSEEN)


def list_further() -> list[Path]:
    """Fictional documents in further layouts, whose errors may be read; nothing is fitted on them. In order."""
    return _list_judged(FURTHER)


def list_heldout() -> list[Path]:
    """Documents whose figures alone may be looked at, in order."""
    return _list_judged(HELDOUT)


def _list_judged(folder: Path) -> list[Path]:
    return sorted(file.with_suffix("") for file in folder.glob("*.json"))


def list_format(suffix: str) -> list[Path]:
    """All documents of one format, of gold and samples."""
    return sorted({*(f for f in list_documents() if f.suffix == suffix), *SAMPLES.glob(f"*{suffix}")})
