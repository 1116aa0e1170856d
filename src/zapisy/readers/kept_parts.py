"""Keeps what was read of parts that document after document has the same: the minutes of one office come from one template,
whose styles and lists are the same bytes in each of them.

A part is known by its packed bytes with the checksum and the sizes that the container tells of it, so that a damaged or
altered one is another. What is kept must not be changed by those who get it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from threading import Lock
from typing import Final, Generic, TypeVar

from zapisy.readers.package import Package

T = TypeVar("T")
MOST: Final = 32
"""Readings that one store keeps; when it is full, it begins anew."""


class KeptParts(Generic[T]):
    """What was read of parts, for one way of reading them."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, tuple[T, int]] = {}
        self._lock = Lock()

    def read(self, package: Package, name: str, read: Callable[[], T], *asked: Hashable) -> T:
        """What ``read`` makes of a part, for one and the same ``asked``; remembered where nothing was found damaged.

        Raises what ``read`` raises; a part counts against the package's limit whether it was remembered or not.
        """
        seal = package.seal_of(name)
        if seal is None:
            return read()
        kept = self._kept.get((seal, asked))
        if kept is not None:
            package.count_unpacked(kept[1])
            return kept[0]
        before = package.unpacked
        value = read()
        if not package.damaged:
            with self._lock:
                if len(self._kept) >= MOST:
                    self._kept.clear()
                self._kept[seal, asked] = value, package.unpacked - before
        return value

    def forget(self) -> None:
        """Begins anew, as a process that has read nothing."""
        with self._lock:
            self._kept.clear()
