"""The documents that the benchmarks run over: ../shared/gold where it is there, samples/ otherwise; tests/unseen."""

from __future__ import annotations

from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
GOLD = PROJECT.parent / "shared" / "gold"
SAMPLES = PROJECT / "samples" / "minutes"
UNSEEN = PROJECT / "tests" / "unseen"


def list_documents() -> list[Path]:
    """All documents, in order."""
    folders = [GOLD / "real", GOLD / "layouts"] if GOLD.is_dir() else [SAMPLES]
    return sorted(file for folder in folders for file in folder.iterdir() if file.suffix != ".json")


def list_unseen() -> list[Path]:
    """The documents that no rule was written after, in order."""
    return sorted(file.with_suffix("") for file in UNSEEN.glob("*.json"))


def list_format(suffix: str) -> list[Path]:
    """All documents of one format, of gold and samples."""
    return sorted({*(f for f in list_documents() if f.suffix == suffix), *SAMPLES.glob(f"*{suffix}")})
