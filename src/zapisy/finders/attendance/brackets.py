"""Groups of a presence list whose persons stand in brackets behind what they are.

Finds: ``oblastní poradci (Ing. Kos, M. Lev)``, ``(+ oblastní poradci J. Šach a Ing. Mol)``, ``+ hosté (Eva Malá)``.
Leaves: what stands in brackets behind one person, brackets that hold nobody.
"""

from __future__ import annotations

import re
from typing import Final

from zapisy.found import Span
from zapisy.names.scan import LOW, UP, scan_person
from zapisy.text.letters import compile_either

_WORDS: Final = rf"[{LOW}]{{3,20}}(?:[ ][{LOW}]{{1,16}}|[ ][{UP}]{{2,5}}){{0,4}}"
_GROUP: Final = re.compile(rf"(?:\+\s?)?(?P<words>{_WORDS})[ ]?[(\[](?P<inside>[^()\[\]\n]{{4,240}})[)\]]")
_ADDED: Final = compile_either(
    rf"\s?[(\[]\s?(?:\+|(?:a|i|dále|též)[ ])\s?(?:{_WORDS}[ ])?(?=[{UP}]|[a-zř]{{1,5}}\.[ ]?[{UP}])(?P<inside>[^()\[\]\n]{{4,240}})[)\]]"
)
_PLURAL: Final = compile_either(r"(?<![^\W_])[^\W_]{3,20}(?:i|é|ky|kyně|nice|ci)(?![^\W_])")


def read_bracketed(text: str, at: int, end: int) -> tuple[Span, int] | None:
    """The persons in the brackets of a group that begins at a place, and the place behind the brackets."""
    match = _GROUP.match(text, at, end)
    if match is not None and not _PLURAL.search(match["words"]) and "+" not in match.group()[:1]:
        match = None
    match = match or _ADDED.match(text, at, end)
    if match is None or not _holds_person(text, match):
        return None
    return Span(*match.span("inside")), match.end()


def begins_added(text: str, at: int, end: int) -> bool:
    """Whether brackets at a place add further persons: ``B. Kos (+ J. Šach)``."""
    match = _ADDED.match(text, at, end)
    return match is not None and "+" in match.group()[:4] and _holds_person(text, match)


def _holds_person(text: str, match: re.Match[str]) -> bool:
    person = scan_person(text, *match.span("inside"))
    return person is not None and (person.parsed.family is not None or person.titles is not None)
