"""Which files of a folder are documents: by their names, or by their first bytes."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

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

PICTURES = (".png", ".jpg", ".jpeg", ".tif", ".tiff")
"""Endings of pictures, which are documents where the user says so."""

_SIGNATURES = (b"%PDF-", b"{\\rtf")
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MEMBERS = (b"word/", b"application/vnd.oasis.opendocument.text")


class Entry(NamedTuple):
    """A file to read: where it is, its path in the record (posix, below the folder given), its size and time."""

    file: Path | str
    path: str
    size: int = -1
    mtime: int = -1


@dataclass(slots=True)
class Collection:
    """The documents in order, and how many files were passed over because they are none."""

    entries: list[Entry]
    skipped: int = 0


@dataclass(slots=True)
class Walk:
    """Goes through inputs one file after another; ``skipped`` counts what is no document."""

    inputs: tuple[str | os.PathLike[str], ...]
    leave: Path | None = None
    skipped: int = 0
    images: bool = False

    def __iter__(self) -> Iterator[Entry]:
        roots = [root for each in self.inputs for root in _expand_glob(each)]
        left = os.path.realpath(self.leave) if self.leave else None
        seen: set[str] = set()
        for root, name in sorted(name_roots(roots), key=itemgetter(1)):
            folder = root.is_dir()
            path = os.fspath(root)
            for entry in _walk_folder(path, name, left) if folder else [_describe(path, name)]:
                if len(roots) > 1 and _is_repeated(entry.file, seen):
                    continue
                if not folder or entry.path[-1] == "/" or self._claims_document(entry):
                    yield entry
                else:
                    self.skipped += 1

    def _claims_document(self, entry: Entry) -> bool:
        file = os.fspath(entry.file)
        return _claims_document(file, entry.size) or (self.images and file.lower().endswith(PICTURES))


def collect_documents(inputs: Iterable[str | os.PathLike[str]], *, leave: Path | None = None) -> Collection:
    """The documents among files, folders (searched to the bottom) and globs, sorted by path.

    ``leave`` is a folder that is not searched (the output). Raises UsageError where an input does not exist.
    """
    walk = Walk(tuple(inputs), leave)
    entries = sorted(walk, key=lambda entry: entry.path)
    return Collection(entries, walk.skipped)


def name_roots(roots: list[Path]) -> list[tuple[Path, str]]:
    """The inputs with what their paths in records begin with: nothing for a single folder, else the shortest ends of
    their paths that tell them apart."""
    if len(roots) == 1:
        return [(roots[0], "" if roots[0].is_dir() else show_path(roots[0].name))]
    whole = [Path(os.path.abspath(root)) for root in dict.fromkeys(roots)]
    named: list[tuple[Path, str]] = []
    folders = sum(path.is_dir() for path in whole)
    for path in whole:
        if path.is_dir() and folders == 1:
            named.append((path, ""))
            continue
        length = 1
        while length < len(path.parts) and any(
            other != path and other.parts[-length:] == path.parts[-length:] for other in whole
        ):
            length += 1
        named.append((path, show_path(Path(*path.parts[-length:]))))
    return named


def show_path(path: str | os.PathLike[str]) -> str:
    """A path in posix form that is valid Unicode even where the file's name is not."""
    posix = path if isinstance(path, str) and os.sep == "/" else Path(path).as_posix()
    return os.fsencode(posix).decode("utf-8", "backslashreplace") if os.name == "posix" else posix


def _expand_glob(given: str | os.PathLike[str]) -> list[Path]:
    path = Path(given)
    if os.path.lexists(path):
        return [path]
    matches = sorted(glob.glob(os.fspath(given), recursive=True)) if glob.has_magic(os.fspath(given)) else []
    if not matches:
        raise UsageError(f"{show_path(path)}: there is no such file or folder")
    return [Path(match) for match in matches]


def _walk_folder(folder: str, prefix: str, left: str | None) -> Iterator[Entry]:
    """The files below a folder in the order of their paths, hidden folders and the output left out; links to folders
    are not followed.

    A folder that cannot be opened is an entry of its own, with a slash at its end, so that its documents are not lost
    in silence.
    """
    waiting = [(folder, prefix, _list_names(folder))]
    while waiting:
        here, path, names = waiting[-1]
        base, before = here.rstrip(os.sep) + os.sep, f"{path}/" if path else ""
        if names is None:
            waiting.pop()
            yield Entry(here, show_path(path or os.path.basename(here)) + "/")
            continue
        for name in names:
            below = before + name
            if name[-1] != "/":
                yield _describe(base + name, below)
                continue
            inner = base + name[:-1]
            if name[0] != "." and (left is None or os.path.realpath(inner) != left):
                waiting.append((inner, below[:-1], _list_names(inner)))
                break
        else:
            waiting.pop()


def _list_names(folder: str) -> Iterator[str] | None:
    """What is in a folder, a slash behind the names of folders: sorted so, files and folders stand as their paths do."""
    try:
        with os.scandir(folder) as found:
            return iter(sorted(e.name + "/" if e.is_dir(follow_symlinks=False) else e.name for e in found))
    except OSError:
        return None


def _describe(file: str, path: str) -> Entry:
    shown = path if path.isascii() else show_path(path)
    try:
        status = os.stat(file)
    except OSError:
        return Entry(file, shown)
    size = status.st_size if stat.S_ISREG(status.st_mode) else -1
    return Entry(file, shown, size, status.st_mtime_ns)


def _is_repeated(file: str | Path, seen: set[str]) -> bool:
    """Whether a file was met already under another input."""
    key = os.path.abspath(file)
    known = key in seen
    seen.add(key)
    return known


def _claims_document(file: str, size: int) -> bool:
    name = file[file.rfind(os.sep) + 1 :]
    if name.startswith((".", "~$")):
        return False
    _, dot, ending = name.rpartition(".")
    if dot and ending.lower() in NAMED:
        return True
    if size <= 0:
        return False
    try:
        with open(file, "rb") as opened:
            head = opened.read(4096)
    except OSError:
        return False
    if head.startswith(_ZIP):
        return any(member in head for member in _MEMBERS)
    return head.startswith(_SIGNATURES) or (head.startswith(_OLE) and not dot)
