"""Which files of a folder are documents: by their names, or by their first bytes."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from zapisy.errors import UsageError

NAMED = frozenset(
    {
        "docx",
        "docm",
        "pdf",
        "odt",
        "rtf",
        "doc",
        "htm",
        "html",
        "xhtml",
        "md",
        "markdown",
        "txt",
        "text",
        "tex",
    }
)
"""Endings that claim to be a document; such a file always gets a line, however damaged it is."""

_SIGNATURES = (b"%PDF-", b"{\\rtf")
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MEMBERS = (b"word/", b"application/vnd.oasis.opendocument.text")


@dataclass(frozen=True, slots=True)
class Entry:
    """A file to read: where it is, and its path in the record (posix, below the folder given)."""

    file: Path
    path: str


@dataclass(slots=True)
class Collection:
    """The documents in order, and how many files were passed over because they are none."""

    entries: list[Entry]
    skipped: int = 0


def collect_documents(inputs: Iterable[str | os.PathLike[str]], *, leave: Path | None = None) -> Collection:
    """The documents among files, folders (searched to the bottom) and globs, sorted by path.

    ``leave`` is a folder that is not searched (the output). Raises UsageError where an input does not exist.
    """
    roots = [root for each in inputs for root in _expand_glob(each)]
    collection = Collection([])
    seen: set[Path] = set()
    folders = sum(root.is_dir() for root in roots)
    for root in roots:
        prefix = f"{root.resolve().name}/" if folders > 1 and root.is_dir() else ""
        for file, path in _list_files(root, leave):
            key = file.absolute()
            if key in seen:
                continue
            seen.add(key)
            if root.is_dir() and not _claims_document(file):
                collection.skipped += 1
            else:
                collection.entries.append(Entry(file, prefix + path))
    collection.entries.sort(key=lambda entry: entry.path)
    return collection


def show_path(path: str | os.PathLike[str]) -> str:
    """A path in posix form that is valid Unicode even where the file's name is not."""
    posix = Path(path).as_posix()
    return os.fsencode(posix).decode("utf-8", "backslashreplace") if os.name == "posix" else posix


def _expand_glob(given: str | os.PathLike[str]) -> list[Path]:
    path = Path(given)
    if os.path.lexists(path):
        return [path]
    matches = sorted(glob.glob(os.fspath(given), recursive=True)) if glob.has_magic(os.fspath(given)) else []
    if not matches:
        raise UsageError(f"{show_path(path)}: there is no such file or folder")
    return [Path(match) for match in matches]


def _list_files(root: Path, leave: Path | None) -> Iterator[tuple[Path, str]]:
    if not root.is_dir():
        yield root, show_path(root.name)
        return
    left = leave.resolve() if leave else None
    for folder, folders, names in os.walk(root):
        here = Path(folder)
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and (here / name).resolve() != left
        )
        for name in sorted(names):
            yield here / name, show_path((here / name).relative_to(root))


def _claims_document(file: Path) -> bool:
    if file.name.startswith((".", "~$")):
        return False
    if file.suffix.lower().lstrip(".") in NAMED:
        return True
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            return False
        with file.open("rb") as opened:
            head = opened.read(4096)
    except OSError:
        return False
    if head.startswith(_ZIP):
        return any(member in head for member in _MEMBERS)
    return head.startswith(_SIGNATURES) or (head.startswith(_OLE) and not file.suffix)
