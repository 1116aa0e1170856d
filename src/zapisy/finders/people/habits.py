"""How one document writes: whether ``p.`` and ``s.`` are words of address in it, which letters number its lists.

Finds: ``pozdravil p. Hrubec``, ``A.`` and ``B.`` at the beginnings of lines, Roman numbers there.
Leaves: single letters of a list without a second one.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Final

_MISTER: Final = re.compile(r"\bp\.[ \u00a0]?[A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]")
_SISTER: Final = re.compile(r"\w,? s\.[ \u00a0][A-ZÁČĎÉĚÍĽŇÓŘŠŤÚŮÝŽ]")
_LETTER: Final = re.compile(r"\n[ \t]{0,8}([A-H])\.\s")
_ROMAN: Final = re.compile(r"\n[ \t]{0,8}I?II\.\s")


class Habits:
    """What is asked of a whole text, once and only where somebody asks."""

    def __init__(self, clean: str) -> None:
        self._clean = clean
        self._says_mister: bool | None = None
        self._says_sister: bool | None = None
        self._letters: str | None = None

    @property
    def says_mister(self) -> bool:
        """Whether somebody is called ``p.`` in the middle of a sentence."""
        if self._says_mister is None:
            self._says_mister = _MISTER.search(self._clean) is not None
        return self._says_mister

    @property
    def says_sister(self) -> bool:
        """Whether somebody is called ``s.`` (sister) in the middle of a sentence."""
        if self._says_sister is None:
            self._says_sister = _SISTER.search(self._clean) is not None
        return self._says_sister

    @property
    def _list_letters(self) -> str:
        """The letters with which lines begin as those of a list do: ``A.``, ``B.`` and on, without a gap; Roman numbers."""
        if self._letters is None:
            begun = {match[1] for match in _LETTER.finditer("\n" + self._clean)}
            letters = "".join(takewhile(begun.__contains__, "ABCDEFGH"))
            romans = "IVX" if _ROMAN.search(self._clean) else ""
            self._letters = romans + (letters if len(letters) > 1 else "")
        return self._letters

    def is_list_letter(self, token: re.Match[str]) -> bool:
        """``A.`` or ``B.`` at the beginning of a line, as a letter of a list."""
        if token.group()[0] not in self._list_letters:
            return False
        return not self._clean[self._clean.rfind("\n", 0, token.start()) + 1 : token.start()].strip()
